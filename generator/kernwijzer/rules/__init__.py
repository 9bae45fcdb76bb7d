"""Checks of meaning: generator functions of located findings, listed in a plain tuple.

Time alone never makes a `fout`: what passed yesterday passes today; the passing of a date gives a *let op*.
"""

from collections.abc import Callable, Iterator
from datetime import date

from kernwijzer.model import Gemeente
from kernwijzer.problems import Finding
from kernwijzer.rules import agenda, contacts, planning, privacy, references

Check = Callable[[Gemeente, date], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    agenda.logboek_order,
    agenda.companions,
    agenda.empty_lines,
    agenda.undatable_planning,
    agenda.old_stand,
    agenda.passed_planning,
    agenda.left_over_words,
    agenda.other_kern_in_text,
    contacts.one_fixed_contact,
    contacts.validity,
    contacts.substitutes,
    planning.periods_in_order,
    planning.owed_feedback,
    planning.clashes,
    planning.summer_time_gap,
    privacy.personal_data,
    references.themas_and_gebieden,
    references.shared_agendas,
    references.kernen_of_shared_records,
    references.points_of_works,
    references.parents_of_groups,
    references.frozen_day,
)


def check(gemeente: Gemeente, on: date, today: date) -> Iterator[Finding]:
    """All findings on `on`; a logboek line may not lie after the later of `on` and `today`."""
    yield from agenda.future_lines(gemeente, max(on, today))
    for rule in CHECKS:
        yield from rule(gemeente, on)
