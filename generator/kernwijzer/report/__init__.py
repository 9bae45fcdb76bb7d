"""The report of problems, in the form that a person or a forge reads."""

from kernwijzer.report.machine import FORMS, machine_report
from kernwijzer.report.text import summary, text_report

__all__ = ["FORMS", "machine_report", "summary", "text_report"]
