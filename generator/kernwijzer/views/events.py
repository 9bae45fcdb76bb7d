"""Works, activities, meetings and messages as they are shown, and what is new and coming."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kernwijzer.derive import (
    days_of,
    feedback_owed,
    koppelkansen,
    lines_until,
    planning_of,
    planning_passed,
    samenloop,
    status_line,
)  # fmt: skip
from kernwijzer.fields import Periode, day_words
from kernwijzer.model import (
    Activiteit,
    Bericht,
    Bijeenkomst,
    GedeeldeActiviteit,
    GedeeldeBijeenkomst,
    GedeeldeWerkzaamheid,
    Gemeente,
    Kern,
    Werkzaamheid,
)  # fmt: skip
from kernwijzer.views.punt import shared_words
from kernwijzer.views.words import Bron, Feit, moment_words, source_words

HINDER = {"geen": "geen", "beperkt": "u kunt er langs, met hinder", "afgesloten": "de weg is afgesloten"}
SOORT = {
    "inwonersavond": "Avond voor inwoners", "kernoverleg": "Overleg over de kern", "schouw": "Samen buiten kijken (schouw)",
    "spreekuur": "Spreekuur", "raad": "Gemeenteraad",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventView:
    """One work, activity, meeting or message."""

    anker: str
    titel: str
    wanneer: str
    soort: str | None
    feiten: tuple[Feit, ...]
    merken: tuple[str, ...]
    tekst: str | None
    """Plain text."""
    toelichting: str | None
    url: Bron | None
    bronnen: tuple[Bron, ...]
    voorbij: bool = False
    omschrijving: str | None = None
    """Text with Markdown."""


def _facts(*pairs: tuple[str, str | None]) -> tuple[Feit, ...]:
    return tuple(Feit(name, value) for name, value in pairs if value)


def _stated(words: str, told: Periode | None, period: Periode | None) -> str:
    """Words that name no date are shown with the date of the statement."""
    return f"{words} (zo gemeld in {told.tekst})" if told and (period is None or not period.dateerbaar) else words


def works(records: Iterable[Werkzaamheid], gemeente: Gemeente, on: date, kern: Kern | None) -> tuple[EventView, ...]:
    """Works of a kern with what they clash with, soonest first."""
    notes: dict[str, list[str]] = {}
    for work, activity in samenloop(kern, on) if kern else ():
        if not (work.afgewogen or activity.afgewogen):
            notes.setdefault(work.id, []).append(f"let op: valt samen met {activity.titel}")
    for one, other in koppelkansen(kern, on) if kern else ():
        if not (one.afgewogen or other.afgewogen):
            notes.setdefault(one.id, []).append(f"kan misschien samen met: {other.titel}")
            notes.setdefault(other.id, []).append(f"kan misschien samen met: {one.titel}")
    return tuple(
        _work(work, gemeente, on, tuple(notes.get(work.id, ())))
        for work in sorted(records, key=lambda w: _work_key(w, on))
    )


def _work_key(work: Werkzaamheid, on: date) -> tuple[date, str]:
    now = planning_of(work, on).nu
    return ((now.eerste or now.laatste or date.max) if now else date.max, work.id)


def _work(work: Werkzaamheid, gemeente: Gemeente, on: date, notes: tuple[str, ...]) -> EventView:
    plan = planning_of(work, on)
    last = status_line(work, on)
    marks = ("planning verstreken",) if planning_passed(work, on) else ()
    moved = (f"{plan.verschoven} keer verschoven",) if plan.verschoven else ()
    shared = shared_words(work.kernen, work.aantal, gemeente) if isinstance(work, GedeeldeWerkzaamheid) else None
    return EventView(
        anker=f"werkzaamheid-{work.id}",
        titel=work.titel,
        wanneer=_stated(plan.nu.tekst, work.gemeld_op, plan.nu) if plan.nu else "nog niet bekend wanneer",
        soort=last.status.label if last and last.status else None,
        feiten=_facts(
            ("Waar", work.waar), ("Wie", work.wie), ("Hinder", HINDER.get(work.hinder or "")), ("Omleiding", work.omleiding),
            ("Afgewogen", work.afgewogen),
            ("Besproken met uw contact", day_words(work.afgestemd_op) if work.afgestemd_op else None),
        ),
        merken=(*marks, *moved, *notes),
        tekst=next((line.tekst for line in reversed(lines_until(work.logboek, on)) if line.tekst), None),
        toelichting=" ".join(filter(None, (shared, work.toelichting))) or None,
        url=Bron("Dit hoort bij een punt van de kernagenda", f"#punt-{work.actiepunt}") if work.actiepunt and "/" not in work.actiepunt else None,
        bronnen=tuple(source_words(bron, gemeente.bronnen) for bron in work.bron),
        voorbij=bool(plan.nu and plan.nu.laatste and plan.nu.laatste < on),
    )  # fmt: skip


def activities(records: Iterable[Activiteit], gemeente: Gemeente, on: date) -> tuple[EventView, ...]:
    """Activities of the kern's own calendar, soonest first; what is over comes last."""
    views = [_activity(each, gemeente, on) for each in records]
    return tuple(sorted(views, key=lambda view: view.voorbij))


def activity_words(activity: Activiteit) -> str:
    """When an activity is."""
    if activity.van:
        until = f" t/m {day_words(activity.tot)}" if activity.tot and activity.tot != activity.van else ""
        return day_words(activity.van) + until
    when = activity.datum.tekst if activity.datum else None
    return _stated(
        ", ".join(filter(None, (when, activity.herhaalt))) or "nog niet bekend wanneer",
        activity.gemeld_op,
        activity.datum,
    )


def _activity(activity: Activiteit, gemeente: Gemeente, on: date) -> EventView:
    days = days_of(activity)
    shared = (
        shared_words(activity.kernen, activity.aantal, gemeente) if isinstance(activity, GedeeldeActiviteit) else None
    )
    return EventView(
        anker=f"activiteit-{activity.id}",
        titel=activity.titel,
        wanneer=activity_words(activity),
        soort=None,
        feiten=_facts(
            ("Tijd", activity.tijd), ("Waar", activity.plaats), ("Wie", activity.organisator),
            ("Afgewogen", activity.afgewogen),
            ("Houd rekening met", ", ".join(activity.houd_rekening_met)),
        ),
        merken=(),
        tekst=None,
        toelichting=" ".join(filter(None, (shared, activity.toelichting))) or None,
        url=None,
        bronnen=tuple(source_words(bron, gemeente.bronnen) for bron in activity.bron),
        voorbij=bool(days and days[1] < on and not activity.herhaalt),
    )  # fmt: skip


def meetings(records: Iterable[Bijeenkomst], gemeente: Gemeente, on: date) -> tuple[EventView, ...]:
    """Meetings of the kern itself before those of several kernen; what is coming first, then what is over, newest first."""
    coming = [each for each in records if not _is_over(each, on)]
    over = sorted((each for each in records if _is_over(each, on)), key=_last_day, reverse=True)
    own_first = sorted([*sorted(coming, key=_last_day), *over], key=lambda each: isinstance(each, GedeeldeBijeenkomst))
    return tuple(_meeting(each, gemeente, on) for each in own_first)


def _last_day(meeting: Bijeenkomst) -> date:
    return (meeting.datum.laatste if meeting.datum else None) or date.max


def _is_over(meeting: Bijeenkomst, on: date) -> bool:
    return bool(meeting.datum and meeting.datum.laatste and meeting.datum.laatste < on)


def _meeting(meeting: Bijeenkomst, gemeente: Gemeente, on: date) -> EventView:
    owed = feedback_owed(meeting, gemeente.termijnen, on)
    told = meeting.terugkoppeling
    when = (
        ", ".join(filter(None, (meeting.datum.tekst if meeting.datum else None, meeting.herhaalt)))
        or "nog niet bekend wanneer"
    )
    shared = (
        shared_words(meeting.kernen, meeting.aantal, gemeente) if isinstance(meeting, GedeeldeBijeenkomst) else None
    )
    return EventView(
        anker=f"bijeenkomst-{meeting.id}",
        titel=meeting.titel,
        wanneer=_stated(when, meeting.gemeld_op, meeting.datum) if not meeting.herhaalt else when,
        soort=SOORT[meeting.soort],
        feiten=_facts(
            ("Tijd", meeting.tijd), ("Waar", meeting.plaats),
            ("Wat is er met de avond gedaan", f"{moment_words(told.datum)}: {told.tekst or 'zie het verslag'}" if told else None),
        ),
        merken=("wacht op terugkoppeling: wij kennen geen bericht over wat er met deze avond is gedaan",) if owed else (),
        tekst=None,
        toelichting=" ".join(filter(None, (shared, meeting.toelichting))) or None,
        url=Bron("Lees het verslag", told.url) if told and told.url else None,
        bronnen=tuple(source_words(bron, gemeente.bronnen) for bron in meeting.bron),
        voorbij=_is_over(meeting, on),
    )  # fmt: skip


def messages(records: Sequence[Bericht], gemeente: Gemeente) -> tuple[EventView, ...]:
    """Messages, newest first."""
    newest = sorted(records, key=lambda each: (each.datum.eerste or date.min, each.id), reverse=True)
    return tuple(
        EventView(
            anker=f"bericht-{each.id}", titel=each.titel, wanneer=moment_words(each.datum), soort=None, feiten=(), merken=(),
            tekst=None, omschrijving=each.tekst, toelichting=each.toelichting, url=Bron("Lees het bericht", each.url) if each.url else None,
            bronnen=tuple(source_words(bron, gemeente.bronnen) for bron in each.bron),
        )
        for each in newest
    )  # fmt: skip
