"""The page of all messages. A test makes each message again from its wrong example, so the page cannot differ from the checker."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml


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


def manual_view(catalogue: str) -> tuple[GroepMeldingen, ...]:
    """The groups of messages in the YAML text `catalogue` (trusted: it comes with the templates)."""
    groups: list[Mapping[str, Any]] = yaml.load(catalogue, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - safe
    return tuple(
        GroepMeldingen(group["groep"], f"groep-{number}", tuple(_messages(number, group["meldingen"])))
        for number, group in enumerate(groups, start=1)
    )


def _messages(group: int, entries: list[Mapping[str, str]]) -> Iterator[MeldingView]:
    for number, entry in enumerate(entries, start=1):
        wrong = entry.get("fout")
        yield MeldingView(
            titel=entry["titel"],
            anker=f"melding-{group}-{number}",
            melding=entry["melding"],
            betekent=entry["betekent"],
            bestand=entry.get("bestand", "kernagenda.yml") if wrong else None,
            fout=_visible(wrong) if wrong else None,
            goed=entry.get("goed"),
        )


def _visible(text: str) -> str:
    """An example with its invisible characters shown: a tab as an arrow."""
    return text.replace("\t", "→   ").replace("\r", "␍\n").replace("\u200b", "▯").replace("\u00a0", "▯")
