"""Bytes in, text values with their lines out. Nothing becomes a number, a date or a yes here.

YAML's own typing destroys municipal data (`0344123456`, `no`, `12:30`), so every scalar stays the text that was written.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from kernwijzer.problems import Place, Problem, shown
from kernwijzer.source.compose import Composer, Mark, Value
from kernwijzer.source.text import decoded, line_problems
from kernwijzer.source.traps import explained
from kernwijzer.trees import Refused

__all__ = ["Document", "Mark", "Value", "read"]


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read: its values, where each stands, and what was wrong with its writing."""

    file: str
    values: dict[str, Any] | None
    """None when the file could not be read as a mapping."""
    mark: Mark | None
    problems: tuple[Problem, ...]

    def has(self, path: tuple[str | int, ...]) -> bool:
        """Whether something was written at `path`, if only a key with nothing behind it."""
        mark = self.mark
        for part in path:
            mark = mark.children.get(part) if mark else None
        return mark is not None

    def place(self, path: tuple[str | int, ...], *, key: bool = False) -> Place:
        """The place of the value at `path` (with `key=True` of its key); of its nearest parent when it is absent."""
        mark = self.mark
        if mark is None:
            return Place(self.file)
        at = (mark.line, mark.column)
        for part in path:
            child = mark.children.get(part)
            if child is None and part == 0:
                continue  # one record written without a list around it
            if child is None:
                break
            mark = child
            at = (mark.key_line, mark.key_column) if key and mark.key_line else (mark.line, mark.column)
        return Place(self.file, at[0] + 1, at[1] + 1)


def read(file: str, content: bytes | Refused) -> Document:
    """Read one YAML file.

    In: the name to use in messages and its bytes. Out: a Document whose `problems` list every fault of encoding,
    characters and YAML form found; never an exception for bad input.
    """
    if isinstance(content, Refused):
        return Document(file, None, None, (Problem(Place(file), content.reason),))
    text, problems = decoded(file, content)
    if text is not None:
        problems = line_problems(file, text)
    if text is None or problems:
        return Document(file, None, None, tuple(problems))
    composer = Composer(file)
    try:
        values, mark = composer.compose(text)
    except yaml.MarkedYAMLError as error:
        found = explained(file, text.split("\n"), error)
        return Document(file, None, None, tuple(sorted({*composer.problems, *found})))
    problems = composer.problems
    if values is None and not problems:
        problems = [
            Problem(
                Place(file), "Dit bestand is leeg. Vul het, of haal het weg. Een voorbeeld staat in de handleiding."
            )
        ]
    elif not isinstance(values, dict) and not problems:
        problems = [Problem(Place(file, mark.line + 1, mark.column + 1), _not_a_mapping(values))]
    return Document(file, values if isinstance(values, dict) else None, mark, tuple(sorted(set(problems))))


def _not_a_mapping(values: Value) -> str:
    if isinstance(values, list):
        return (
            "Dit bestand begint meteen met een lijst. Schrijf eerst waar de lijst over gaat, "
            "bijvoorbeeld 'actiepunten:', en zet de lijst eronder."
        )
    if isinstance(values, str) and (entry := re.match(r"([a-z_]+):(\S.*)", values)):
        return f"Na de dubbele punt hoort een spatie. Schrijf: {entry[1]}: {shown(entry[2])}"
    return (
        "Hier staat losse tekst. Schrijf een naam, een dubbele punt, een spatie en dan de waarde: 'titel: Nieuwe bank'."
    )
