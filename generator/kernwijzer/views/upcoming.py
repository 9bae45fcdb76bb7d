"""What is new and what is coming."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kernwijzer.derive import days_of, lines_until, planning_of
from kernwijzer.model import Actiepunt, Activiteit, Bijeenkomst, Werkzaamheid
from kernwijzer.views.events import activity_words

_HOW_MANY = 5


@dataclass(frozen=True, slots=True)
class Komt:
    """Something that is coming."""

    wanneer: str
    titel: str
    anker: str
    plaats: str | None
    dag: date


@dataclass(frozen=True, slots=True)
class Nieuw:
    """Something that was told in a logboek."""

    datum: str
    titel: str
    anker: str
    status: str | None
    klasse: str | None
    tekst: str | None
    dag: date
    kern: str = ""


def coming(
    activiteiten: Iterable[Activiteit],
    bijeenkomsten: Iterable[Bijeenkomst],
    werkzaamheden: Iterable[Werkzaamheid],
    on: date,
) -> tuple[Komt, ...]:
    """The next five works, activities and meetings that are not over on `on`, soonest first."""
    found = []
    for work in werkzaamheden:
        now = planning_of(work, on).nu
        if now and now.eerste and (now.laatste or now.eerste) >= on:
            found.append(Komt(now.tekst, work.titel, f"werkzaamheid-{work.id}", work.waar, now.eerste))
    for activity in activiteiten:
        days = days_of(activity)
        if days and days[1] >= on:
            found.append(
                Komt(activity_words(activity), activity.titel, f"activiteit-{activity.id}", activity.plaats, days[0])
            )
    for meeting in bijeenkomsten:
        if meeting.datum and meeting.datum.eerste and meeting.datum.laatste and meeting.datum.laatste >= on:
            words = ", ".join(filter(None, (meeting.datum.tekst, meeting.tijd)))
            found.append(Komt(words, meeting.titel, f"bijeenkomst-{meeting.id}", meeting.plaats, meeting.datum.eerste))
    return tuple(sorted(found, key=lambda each: (each.dag, each.titel))[:_HOW_MANY])


def newest(points: Iterable[Actiepunt], on: date) -> tuple[Nieuw, ...]:
    """The last logboek lines that tell of an event with a date; a line dated by its list tells of none."""
    found = [
        Nieuw(
            datum=line.datum.tekst, titel=punt.titel, anker=f"punt-{punt.id}", status=line.status.label if line.status else None,
            klasse=line.status.familie.value if line.status else None, tekst=line.tekst, dag=line.datum.eerste,
        )
        for punt in points
        for line in lines_until(punt.logboek, on)
        if line.datum.eerste and not line.datum_soort
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda each: (each.dag, each.titel), reverse=True)[:_HOW_MANY])
