"""The page of all messages: each is made by checking its own wrong example, so it cannot differ from the real one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import yaml

from kernwijzer.load import load
from kernwijzer.rules import check

_ON = date(2026, 3, 15)
_PLACES = {"gemeente.yml": "gemeente.yml", "kernoverstijgend.yml": "kernoverstijgend.yml"}
_BASE = {
    "gemeente.yml": b"naam: Lindewaard\nthemas:\n  - id: verkeer\n    naam: Verkeer\n",
    "oudedam/kern.yml": b"naam: Oudedam\n",
    "oudedam/contacten.yml": b"contacten:\n  - id: loods\n    rol: dorpenloods\n    vast: ja\n",
}


@dataclass(frozen=True, slots=True)
class MeldingView:
    """One message: what it says, what it means, a wrong and a right example."""

    titel: str
    anker: str
    melding: str
    betekent: str
    bestand: str | None
    fout: str | None
    goed: str | None


@dataclass(frozen=True, slots=True)
class GroepMeldingen:
    """Messages about one subject."""

    titel: str
    anker: str
    meldingen: tuple[MeldingView, ...]


def messages_of(file: str, text: str) -> tuple[str, ...]:
    """What the checker says of a small municipality in which `file` holds `text`."""
    name = _PLACES.get(file, f"oudedam/{file}")
    loaded = load({**_BASE, name: text.encode()})
    problems = {*loaded.problems, *loaded.told(check(loaded.gemeente, _ON, _ON))}
    return tuple(problem.message for problem in sorted(problems))


@lru_cache(maxsize=2)
def manual_view(catalogue: str) -> tuple[GroepMeldingen, ...]:
    """The groups of messages in the YAML text `catalogue` (trusted: it comes with the templates)."""
    groups: list[Mapping[str, Any]] = yaml.safe_load(catalogue)
    return tuple(
        GroepMeldingen(group["groep"], f"groep-{number}", tuple(_messages(number, group["meldingen"])))
        for number, group in enumerate(groups, start=1)
    )


def _messages(group: int, entries: list[Mapping[str, str]]) -> Iterator[MeldingView]:
    for number, entry in enumerate(entries, start=1):
        wrong = entry.get("fout")
        file = entry.get("bestand", "kernagenda.yml")
        yield MeldingView(
            titel=entry["titel"],
            anker=f"melding-{group}-{number}",
            melding=messages_of(file, wrong)[0] if wrong else entry["melding"],
            betekent=entry["betekent"],
            bestand=file if wrong else None,
            fout=_visible(wrong) if wrong else None,
            goed=entry.get("goed"),
        )


def _visible(text: str) -> str:
    """An example with its invisible characters shown: a tab as an arrow."""
    return text.replace("\t", "→   ").replace("\r", "␍\n").replace("\u200b", "▯").replace("\u00a0", "▯")
