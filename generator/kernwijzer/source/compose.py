"""From YAML events to text values, without recursion.

The events of libyaml are used and not its node tree: its composer dies of deep nesting (a segmentation fault at
50,000 brackets) and an alias can make 628 bytes grow to millions of values. Events let us count and refuse in time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from kernwijzer.problems import Place, Problem, Severity, shown
from kernwijzer.source.text import INVISIBLE, invisible

Value: TypeAlias = "str | list[Any] | dict[str, Any] | None"

MAX_DEPTH = 20
_MAX_PROBLEMS = 50
_CUT_OFF = re.compile(r"\s+#(\S?)")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Mark:
    """Where a value stands (from 0), where its key stands, and the marks of what is inside it."""

    line: int
    column: int
    children: dict[str | int, "Mark"] = field(default_factory=dict)
    key_line: int = 0
    key_column: int = 0


def _events(text: str) -> Iterator[Any]:
    """The events of the parser, untyped: PyYAML's stubs allow marks to be absent, which its parsers never do."""
    return yaml.parse(text, Loader=_LOADER)


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being filled."""

    values: dict[str, Any] | list[Any]
    mark: Mark
    key: str | None = None
    key_line: int = 0
    key_column: int = 0
    skip: bool = False  # the value of a refused key is read and dropped


class Composer:
    """Builds the values of one file and collects what may not stand in it."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._lines: list[str] = []

    def compose(self, text: str) -> tuple[Value, Mark]:
        """The value of the one document in `text`. Raises `yaml.MarkedYAMLError` when it is not YAML."""
        self._lines = text.split("\n")
        root: list[Any] = []
        frames = [_Frame(root, Mark(0, 0))]
        documents = 0
        for event in _events(text):
            if isinstance(event, yaml.ScalarEvent):
                self._text(event, frames[-1])
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(
                        event,
                        "Hier begint een tweede document (---). Eén bestand bevat één document. Haal de streepjes weg.",
                    )
                    break
            elif isinstance(event, yaml.NodeEvent):
                if not self._node(event, frames):
                    self.problems = self.problems[-1:]  # what lies in the depths is not worth telling
                    return None, Mark(0, 0)
            elif isinstance(event, yaml.CollectionEndEvent):
                frames.pop()
            if len(self.problems) >= _MAX_PROBLEMS:
                break
        top = frames[0]
        return (root[0], top.mark.children[0]) if root else (None, Mark(0, 0))

    def _refuse(self, event: Any, message: str, severity: Severity = Severity.FOUT) -> None:
        at = event.start_mark
        self.problems.append(Problem(Place(self.file, at.line + 1, at.column + 1), message, severity))

    def _text(self, event: Any, frame: _Frame) -> None:
        """Take one text into a frame."""
        if event.anchor is not None or event.tag is not None:
            self._plain_enough(event)
        value = self._scalar(event, in_key=frame.key is None and isinstance(frame.values, dict))
        self._put(frame, value, Mark(event.start_mark.line, event.start_mark.column), event)

    def _node(self, event: Any, frames: list[_Frame]) -> bool:
        """Open a mapping or list, or pass over an alias; False ends the reading."""
        mark = Mark(event.start_mark.line, event.start_mark.column)
        if not self._plain_enough(event) and isinstance(event, yaml.AliasEvent):
            self._drop(frames[-1], mark)
            return True
        if len(frames) > MAX_DEPTH:
            self._refuse(
                event,
                f"Hier staan meer dan {MAX_DEPTH} lagen in elkaar. Zo diep hoeft nooit. Kijk naar haken en inspringen.",
            )
            return False
        value: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._put(frames[-1], value, mark, event)
        frames.append(_Frame(value, mark))
        return True

    def _plain_enough(self, event: Any) -> bool:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(
                event,
                f'Een waarde die met * begint leest YAML als verwijzing. Zet de tekst tussen aanhalingstekens: "*{shown(event.anchor)}".',
            )
            return False
        if event.anchor is not None:
            self._refuse(
                event,
                f'Een waarde die met & begint leest YAML als anker. Zet de tekst tussen aanhalingstekens: "&{shown(event.anchor)}".',
            )
            return False
        if event.tag is not None:
            self._refuse(
                event,
                "Een waarde die met ! begint leest YAML als opdracht. Zet de tekst tussen aanhalingstekens of haal de ! weg.",
            )
            return False
        return True

    def _scalar(self, event: Any, *, in_key: bool) -> str | None:
        text: str = event.value
        plain = event.style is None or event.style == ""
        if not in_key and plain and event.end_mark.line < len(self._lines):
            self._cut_off(event)
        if event.style == '"' and (match := INVISIBLE.search(text)):
            self._refuse(event, invisible(match.group()))  # written as \\u202e between quotes
        if plain and text == "":
            return None
        return text.rstrip("\n") if event.style in {"|", ">"} else text

    def _cut_off(self, event: Any) -> None:
        """`titel: Bank bij #12` loses everything after the #; say so."""
        rest = _CUT_OFF.match(self._lines[event.end_mark.line], event.end_mark.column)
        if not rest or event.value == "":
            return
        at = Place(self.file, event.end_mark.line + 1, rest.end() - len(rest.group(1)))
        if rest.group(1):
            message = "Achter een spatie en # leest YAML niet verder, dus dit stuk van de tekst valt weg. Zet de hele tekst tussen aanhalingstekens."
            self.problems.append(Problem(at, message))
        else:
            message = "Wat achter # staat is een opmerking en komt niet op de pagina. Hoort het bij de tekst? Zet die dan tussen aanhalingstekens."
            self.problems.append(Problem(at, message, Severity.LET_OP))

    @staticmethod
    def _drop(frame: _Frame, mark: Mark) -> None:
        """An alias has no value; its place is kept, so that it is not reported as missing too."""
        if isinstance(frame.values, dict) and frame.key is not None:
            frame.mark.children[frame.key] = mark
        frame.key, frame.skip = None, False

    def _put(self, frame: _Frame, value: Value, mark: Mark, event: Any) -> None:
        if isinstance(frame.values, list):
            frame.mark.children[len(frame.values)] = mark
            frame.values.append(value)
        elif frame.key is None and not frame.skip:
            self._key(frame, value, mark, event)
        else:
            if not frame.skip and frame.key is not None:
                mark.key_line, mark.key_column = frame.key_line, frame.key_column
                frame.mark.children[frame.key] = mark
                frame.values[frame.key] = value
            frame.key, frame.skip = None, False

    def _key(self, frame: _Frame, value: Value, mark: Mark, event: Any) -> None:
        if not isinstance(value, str):
            self._refuse(event, "Voor de dubbele punt hoort één woord te staan, zoals 'titel'.")
            frame.skip = True
        elif value == "<<":
            self._refuse(event, "Samenvoegen met << mag hier niet. Schrijf de regels gewoon uit.")
            frame.skip = True
        elif value in frame.values:
            first = frame.mark.children[value].key_line + 1
            self._refuse(
                event,
                f"'{shown(value)}' staat hier voor de tweede keer; de eerste keer staat op regel {first}. Haal er een weg.",
            )
            frame.skip = True
        else:
            frame.key, frame.key_line, frame.key_column = value, mark.line, mark.column
