"""What `load` gives back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kernwijzer.model import Gemeente, kern_bestand
from kernwijzer.problems import Finding, Loc, Place, Problem
from kernwijzer.source import Document


@dataclass(frozen=True)
class Loaded:
    """What could be read, what was wrong, and where each value stands."""

    gemeente: Gemeente
    problems: tuple[Problem, ...]
    complete: bool
    """False as soon as anything was left out because of a mistake; only a complete Gemeente is published."""
    _documents: Mapping[str, Document] = field(repr=False)
    _indexes: Mapping[tuple[str, str, str], int] = field(repr=False)
    _unread: frozenset[tuple[str, str]] = field(repr=False)

    def place(self, loc: Loc, *, key: bool = False) -> Place:
        """The place in a file of a location in the model; of its nearest parent when it was not written."""
        kern, name = str(loc[0]), str(loc[1]) if len(loc) > 1 else ""
        file = kern_bestand(kern, name)
        path: tuple[str | int, ...] = loc[1:]
        if len(loc) > 2 and (index := self._indexes.get((kern, name, str(loc[2])))) is not None:
            path = (name, index, *loc[3:])
        document = self._documents.get(file)
        return document.place(path, key=key) if document else Place(file)

    def told(self, findings: Iterable[Finding]) -> list[Problem]:
        """Findings as Problems with their place; what follows from a record that failed to load is left out."""
        return [
            Problem(self.place(finding.loc), finding.message, finding.severity)
            for finding in findings
            if finding.needs is None or (str(finding.needs[0]), str(finding.needs[1])) not in self._unread
        ]
