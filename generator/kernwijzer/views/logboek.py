"""The lines of a logboek as they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from kernwijzer.model import ONGEWETEN, BronRecord, Logregel, Status
from kernwijzer.views.words import Bron, Feit, moment_words, source_words

_COMPANIONS = {
    "wacht_op": "Wacht op",
    "reden": "Waarom niet",
    "besloten_door": "Besloten door",
    "alternatief": "Wat kan wel",
    "naar": "Wie gaat erover",
}


@dataclass(frozen=True, slots=True)
class LogregelView:
    """A line of the logboek."""

    datum: str
    status: str | None
    klasse: str | None
    tekst: str | None
    woorden: str | None
    feiten: tuple[Feit, ...]
    bronnen: tuple[Bron, ...]


def line_view(line: Logregel, known: Sequence[BronRecord]) -> LogregelView:
    """A line as it is shown."""
    facts = [
        Feit(label, _said(label, getattr(line, name))) for name, label in _COMPANIONS.items() if getattr(line, name)
    ]
    if line.planning:
        facts.append(Feit("Planning", line.planning.tekst))
    if line.toelichting:
        facts.append(Feit("Opmerking", line.toelichting))
    when = moment_words(line.datum)
    return LogregelView(
        datum=f"{when} (stand van de lijst)" if line.datum_soort else when,
        status=line.status.label if line.status else None,
        klasse=line.status.familie.value if line.status else None,
        tekst=line.tekst,
        woorden=line.status_in_bron,
        feiten=tuple(facts),
        bronnen=tuple(source_words(bron, known) for bron in line.bron),
    )


def _said(label: str, value: str) -> str:
    if value in ONGEWETEN:
        return f"{value}."
    if label == "Wat kan wel" and value == "geen":
        return "er is geen andere oplossing"
    return value


def answer(line: Logregel | None) -> tuple[Feit, ...]:
    """What belongs to the status: why not, waits on what, who decided, what is done and what is not."""
    if line is None or line.status is None:
        return ()
    found = [(label, getattr(line, name)) for name, label in _COMPANIONS.items() if getattr(line, name)]
    facts = [Feit(label, _said(label, value)) for label, value in found]
    if line.status is Status.DEELS_GEREED and line.tekst:
        facts.append(Feit("Stand", _said("Stand", line.tekst)))
    return tuple(facts)
