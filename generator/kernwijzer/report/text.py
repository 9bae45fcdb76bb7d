"""A report of problems for people: where, what, the line itself with a mark under it, and a count at the end."""

from collections.abc import Iterable, Sequence

from kernwijzer.problems import Problem, Severity, masked
from kernwijzer.trees import Refused, Tree

_MOST_SHOWN = 100


def text_report(problems: Sequence[Problem], tree: Tree, prefix: str = "") -> str:
    """The whole report, sorted; `prefix` is put before each file name (`kernen/`)."""
    lines = [line for problem in sorted(problems) for line in _told(problem, tree, prefix)]
    return "\n".join([*lines, summary(problems), ""])


def _told(problem: Problem, tree: Tree, prefix: str) -> Iterable[str]:
    place = problem.place
    yield _printable(f"{prefix}{place}: {problem.severity}: {problem.message}")
    content = tree.get(place.file, b"")
    if isinstance(content, Refused) or not content or not place.file.endswith(".yml") or b"\0" in content:
        return
    source_lines = content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").split("\n")
    if place.line > len(source_lines):
        return
    source = source_lines[place.line - 1]
    start = max(0, place.column - 60)
    seen = masked(source[max(0, start - 200) : start + 400])[
        min(start, 200) :
    ]  # patterns on a line of 1 MB take for ever
    number = f"{place.line:>5} | "
    yield number + _printable(seen[:_MOST_SHOWN])
    yield " " * (len(number) - 2) + "| " + " " * (place.column - 1 - start) + "^"


def _printable(text: str) -> str:
    """No control character of people's text may reach a terminal."""
    return "".join(char if char.isprintable() else "·" for char in text)


def summary(problems: Sequence[Problem]) -> str:
    """`2 fouten, 1 let op.`"""
    mistakes = sum(1 for problem in problems if problem.severity is Severity.FOUT)
    notes = len(problems) - mistakes
    if not problems:
        return "Alles is in orde."
    said = f"{mistakes} {'fout' if mistakes == 1 else 'fouten'}" if mistakes else "Geen fouten"
    return f"{said}, {notes} keer let op."
