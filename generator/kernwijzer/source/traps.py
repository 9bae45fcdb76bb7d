"""Why YAML stumbles, said as a colleague would: the everyday traps of a sentence in a YAML file."""

import re

import yaml

from kernwijzer.problems import Place, Problem, shown

_ENTRY = re.compile(r"(?P<indent>\s*(?:- +)*)(?P<key>[^\s:#'\"{\[-][^:#]*?)\s*:(?P<gap>\s+|$)(?P<value>.*)$")
_NO_SPACE = re.compile(r"\s*(?:- +)?(?P<key>[A-Za-z_]{2,40}):(?P<value>[^\s/].*)$")
_BLOCK_TEXT = re.compile(r"[|>][+-]?\d?\s*(?:#.*)?$")
_QUOTED = re.compile(r"""'(?:[^']|'')*'\s*(?:#.*)?$|"(?:[^"\\]|\\.)*"\s*(?:#.*)?$""")

_BAD_ESCAPE = re.compile(r"""".*?(?<!\\)(?:\\\\)*\\[^0abtnvfre "/\\N_LPxuU]""")


def explained(file: str, lines: list[str], error: yaml.MarkedYAMLError) -> list[Problem]:
    """Every trap in the lines of a file that YAML could not read; at least one problem, on the line it gave up at."""
    found = [
        Problem(Place(file, number + 1, column + 1), message)
        for number, line in _outside_block_text(lines)
        for column, message in [_trap(line)]
        if message
    ]
    mark = error.problem_mark or error.context_mark
    stopped = min(mark.line, len(lines) - 1) if mark else 0
    if not any(problem.place.line - 1 <= stopped for problem in found):
        found.append(_gave_up(file, lines, stopped, str(error.problem or "")))
    return found


def _outside_block_text(lines: list[str]) -> list[tuple[int, str]]:
    """The numbered lines that YAML reads as structure: not the text under a `|` or `>`, no comments, no empty lines."""
    kept: list[tuple[int, str]] = []
    block_indent: int | None = None
    for number, line in enumerate(lines):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        indent = len(line) - len(line.lstrip())
        if block_indent is not None and indent > block_indent:
            continue
        block_indent = None
        entry = _ENTRY.match(line)
        if entry and _BLOCK_TEXT.match(entry["value"]):
            block_indent = indent
        kept.append((number, line))
    return kept


def _trap(line: str) -> tuple[int, str]:
    """Column (from 0) and message of the trap in one line; an empty message when there is none."""
    no_space = _NO_SPACE.match(line)
    if no_space and no_space["key"].lower() not in {"http", "https", "mailto"}:
        key, value = no_space["key"], shown(no_space["value"])
        return no_space.start("value"), f"Na de dubbele punt hoort een spatie. Schrijf: {key}: {value}"
    entry = _ENTRY.match(line)
    if not entry or not entry["value"].strip():
        return 0, ""
    key, value, column = entry["key"], entry["value"].strip(), entry.start("value")
    if "\u00a0" in entry["indent"]:
        return 0, "Deze regel springt in met een vreemde spatie, meegekomen bij plakken. Typ de spaties opnieuw."
    return column, _value_trap(key, value)


def _value_trap(key: str, value: str) -> str:
    if value[0] in "'\"":
        return "" if _QUOTED.match(value) and not _BAD_ESCAPE.match(value) else _quote_trap(key, value)
    if value[0] in "@`%&*[{!|>" and not _BLOCK_TEXT.match(value) and value not in {"[]", "{}"}:
        return f"Een tekst die met {value[0]} begint leest YAML anders. Zet hem tussen aanhalingstekens: {key}: {_in_quotes(value)}"
    if ": " in value or value.endswith(":"):
        return f"In deze tekst staat een dubbele punt. Zet de hele tekst tussen aanhalingstekens: {key}: {_in_quotes(value)}"
    return ""


def _quote_trap(key: str, value: str) -> str:
    if value[0] == "'":
        return (
            f"Deze tekst begint met een apostrof. Zet hem tussen dubbele aanhalingstekens: {key}: {_in_quotes(value)}"
        )
    if "\\" in value:
        return "Een backslash (\\) tussen dubbele aanhalingstekens leest YAML als opdracht. Gebruik een gewone schuine streep (/)."
    if value.count('"') > 1:
        return (
            "Na het tweede aanhalingsteken gaat de tekst verder. Zet de hele tekst tussen enkele aanhalingstekens (')."
        )
    return f"Het aanhalingsteken aan het begin wordt niet gesloten. Schrijf: {key}: {_in_quotes(value[1:])}"


def _in_quotes(value: str) -> str:
    """The text as it should be written, unless it holds what quotes cannot hold."""
    text = shown(value, 70)
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def _gave_up(file: str, lines: list[str], line: int, problem: str) -> Problem:
    while line > 0 and not lines[line].strip():
        line -= 1
    indent = len(lines[line]) - len(lines[line].lstrip())
    above = next(
        (n for n in range(line - 1, -1, -1) if lines[n].strip() and not lines[n].lstrip().startswith("#")), None
    )
    place = Place(file, line + 1, indent + 1)
    if "mapping values" in problem and above is not None and ":" not in lines[above]:
        return Problem(
            Place(file, above + 1),
            "Op deze regel ontbreekt een dubbele punt met een spatie. Schrijf bijvoorbeeld 'titel: Nieuwe bank'.",
        )
    if "mapping values" in problem and above is not None:
        return Problem(
            place,
            f"Deze regel staat te ver naar rechts. Zet hem recht onder regel {above + 1}, of laat de tekst daar beginnen na |.",
        )
    if (
        "end of stream" in problem
        or "quoted scalar" in problem
        or "or '" in problem
        or lines[line].lstrip()[:1] in {"]", "}"}
    ):
        return Problem(place, "Een aanhalingsteken of haak gaat open en niet weer dicht. Sluit hem, of haal hem weg.")
    if "block" in problem or "expected key" in problem or "'-' indicator" in problem:
        return Problem(
            place,
            "Deze regel springt anders in dan de regels waar hij bij hoort. Zet hem met spaties recht onder de regel erboven.",
        )
    if "':'" in problem:
        return Problem(
            place, "Op deze regel ontbreekt een dubbele punt met een spatie. Schrijf bijvoorbeeld 'titel: Nieuwe bank'."
        )
    return Problem(
        place,
        "Deze regel is niet te lezen. Kijk naar het inspringen, de dubbele punt en de aanhalingstekens, ook een regel hoger.",
    )
