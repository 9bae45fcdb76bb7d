"""The report for machines: JSON, GitHub annotations, GitLab code quality and SARIF. CI prints what people wrote, so it is neutralised."""

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kernwijzer.problems import Problem, Severity

_ACTIVE = re.compile(r"([@`\[\]<>*_#~|!])")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")


def machine_report(problems: Sequence[Problem], form: str, prefix: str = "") -> str:
    """The problems in one of `FORMS`; `prefix` is put before each file name."""
    return FORMS[form](sorted(problems), prefix)


def neutral(text: str) -> str:
    """Text that no forge reads as a mention, a link, a picture or a command: a word joiner stands after every active sign."""
    return _ACTIVE.sub("\\1\u2060", _UNPRINTABLE.sub("·", text))


def _json(problems: Sequence[Problem], prefix: str) -> str:
    """Our own form: stable names in Dutch, as in the open data."""
    mistakes = sum(1 for problem in problems if problem.severity is Severity.FOUT)
    found = [
        {"bestand": prefix + _plain(each.place.file), "regel": each.place.line, "kolom": each.place.column,
         "ernst": each.severity.value, "melding": _plain(each.message)}
        for each in problems
    ]  # fmt: skip
    return _dumped({"versie": 1, "fouten": mistakes, "let_op": len(problems) - mistakes, "meldingen": found})


def _github(problems: Sequence[Problem], prefix: str) -> str:
    """Workflow commands of GitHub Actions (also read by Forgejo): one line each, so that no text can begin another."""
    lines = []
    for each in problems:
        level = "error" if each.severity is Severity.FOUT else "warning"
        place = f"file={_property(prefix + each.place.file)},line={each.place.line},col={each.place.column}"
        lines.append(f"::{level} {place}::{_command(neutral(each.message))}\n")
    return "".join(lines)


def _gitlab(problems: Sequence[Problem], prefix: str) -> str:
    """The code quality report of GitLab CI (Code Climate form)."""
    return _dumped(
        [
            {
                "description": neutral(each.message),
                "check_name": f"kernwijzer-{each.severity.value.replace(' ', '-')}",
                "fingerprint": hashlib.sha256(f"{each.place}{each.message}".encode()).hexdigest(),
                "severity": "major" if each.severity is Severity.FOUT else "minor",
                "location": {"path": prefix + _plain(each.place.file), "lines": {"begin": each.place.line}},
            }
            for each in problems
        ]
    )


def _sarif(problems: Sequence[Problem], prefix: str) -> str:
    """SARIF 2.1.0 (OASIS)."""
    rules = [
        {"id": severity.value.replace(" ", "-"), "name": severity.value.title().replace(" ", "")}
        for severity in Severity
    ]
    results = [_sarif_result(each, prefix) for each in problems]
    run = {
        "tool": {"driver": {"name": "kernwijzer", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return _dumped({"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [run]})


def _sarif_result(problem: Problem, prefix: str) -> dict[str, Any]:
    uri = (prefix + _plain(problem.place.file)).replace("%", "%25").replace(" ", "%20")
    region = {"startLine": problem.place.line, "startColumn": problem.place.column}
    return {
        "ruleId": problem.severity.value.replace(" ", "-"),
        "level": "error" if problem.severity is Severity.FOUT else "warning",
        "message": {"text": neutral(problem.message)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}],
    }


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, indent=2) + "\n"


def _plain(text: str) -> str:
    return _UNPRINTABLE.sub("·", text)


def _command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _command(_plain(text)).replace(":", "%3A").replace(",", "%2C")


FORMS: Mapping[str, Callable[[Sequence[Problem], str], str]] = {
    "json": _json,
    "github": _github,
    "gitlab": _gitlab,
    "sarif": _sarif,
}
"""The forms beside text, by the word on the command line."""
