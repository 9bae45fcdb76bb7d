"""One point as a resident reads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kernwijzer.derive import (
    Planningsverloop,
    is_stale,
    lines_until,
    planning_of,
    planning_passed,
    stand_date,
    status_line,
)
from kernwijzer.fields import day_words
from kernwijzer.fields.periods import Periode
from kernwijzer.model import ALLE, Actiepunt, Familie, GedeeldActiepunt, Gemeente, Kern
from kernwijzer.views.logboek import LogregelView, answer, line_view
from kernwijzer.views.words import Bron, Feit, cost_words, in_words, joined, moment_words, source_words

TREKKERS = {"inwoners": "inwoners", "gemeente": "de gemeente", "derden": "een andere organisatie"}
PARTICIPATIE = {
    "informeren": "u hoort wat er gebeurt",
    "raadplegen": "u kunt zeggen wat u vindt",
    "adviseren": "u kunt advies geven",
    "coproduceren": "inwoners en gemeente maken het samen",
    "meebeslissen": "inwoners beslissen mee",
}


@dataclass(frozen=True, slots=True)
class PuntView:
    """A point, final."""

    id: str
    anker: str
    titel: str
    status: str | None
    uitleg: str | None
    klasse: str
    zin: str | None
    woorden: str | None
    antwoord: tuple[Feit, ...]
    """What belongs to the status: why not, waits on what, who decided."""
    feiten: tuple[Feit, ...]
    merken: tuple[str, ...]
    samen_met: str | None
    omschrijving: str | None
    details: tuple[Feit, ...]
    betrokken: tuple[str, ...]
    kosten: tuple[str, ...]
    links: tuple[Bron, ...]
    ook_gemeld: tuple[str, ...]
    logboek: tuple[LogregelView, ...]
    bronnen: tuple[Bron, ...]
    heeft_meer: bool


@dataclass(frozen=True, slots=True)
class Quiet:
    """What is said once above the list, and therefore left off the points."""

    stand: str | None = None
    oud: bool = False
    verstreken: bool = False
    bron: tuple[str, ...] = ()


def point_view(punt: Actiepunt, gemeente: Gemeente, on: date, quiet: Quiet, owner: Kern | None = None) -> PuntView:
    """Everything of a point that the page prints."""
    line = status_line(punt, on)
    status = line.status if line else None
    plan, lines, stand = planning_of(punt, on), lines_until(punt.logboek, on), stand_date(punt, on)
    logboek = tuple(line_view(each, gemeente.bronnen) for each in reversed(lines))
    sources = tuple(source_words(bron, gemeente.bronnen) for bron in punt.bron if bron not in quiet.bron)
    last = next((each for each in reversed(lines) if each.status_in_bron), None)
    links = tuple(Bron(doc.titel, doc.url) for doc in punt.documenten)
    if punt.kansenkaart:
        links = (Bron("Kansenkaart", punt.kansenkaart), *links)
    betrokken = tuple(each.wie + (f" ({each.rol})" if each.rol else "") for each in punt.betrokken)
    ook = tuple(
        f"{opgave.tekst} ({joined(source_words(b, gemeente.bronnen).tekst for b in opgave.bron)})"
        for opgave in punt.ook_gemeld
    )
    details = _details(punt, gemeente, plan)
    shared = _shared_with(punt, gemeente, owner)
    worth_a_fold = [
        punt.omschrijving, betrokken, punt.kosten, links, ook, punt.toelichting, punt.locatie, punt.participatie,
        any(each.tekst or each.planning or (each.status_in_bron and status) for each in punt.logboek), len(punt.logboek) > 1,
        bool(sources) and (punt.in_het_kort or punt.logboek),
    ]  # fmt: skip
    return PuntView(
        id=punt.id,
        anker=f"punt-{punt.id}",
        titel=punt.titel,
        status=status.label if status else None,
        uitleg=status.uitleg if status else None,
        klasse=(status.familie if status else Familie.ONBEKEND).value,
        zin=punt.in_het_kort,
        woorden=last.status_in_bron if last and status is None else None,
        antwoord=answer(line),
        feiten=_facts(punt, plan, stand, on, quiet),
        merken=_marks(punt, plan, stand, gemeente, on, quiet),
        samen_met=shared,
        omschrijving=punt.omschrijving,
        details=details,
        betrokken=betrokken,
        kosten=tuple(cost_words(each) for each in punt.kosten),
        links=links,
        ook_gemeld=ook,
        logboek=logboek,
        bronnen=sources,
        heeft_meer=any(worth_a_fold),
    )


def _facts(punt: Actiepunt, plan: Planningsverloop, stand: Periode | None, on: date, quiet: Quiet) -> tuple[Feit, ...]:
    facts = []
    if doer := punt.wie or (TREKKERS[punt.trekker] if punt.trekker else None):
        facts.append(Feit("Wie", doer))
    if plan.nu:
        facts.append(Feit("Wanneer", plan.nu.tekst))
    if stand and moment_words(stand) != quiet.stand:
        facts.append(Feit("Stand van", moment_words(stand)))
    if punt.bevestigd_op and punt.bevestigd_op <= on:
        facts.append(Feit("Nagekeken op", day_words(punt.bevestigd_op)))
    return tuple(facts)


def _marks(
    punt: Actiepunt, plan: Planningsverloop, stand: Periode | None, gemeente: Gemeente, on: date, quiet: Quiet
) -> tuple[str, ...]:
    marks = []
    if planning_passed(punt, on) and not quiet.verstreken:
        marks.append("planning verstreken")
    covered = quiet.oud and stand is not None and moment_words(stand) == quiet.stand
    if is_stale(punt, gemeente.termijnen, on) and not covered:
        marks.append("stand is ouder dan een half jaar" if gemeente.termijnen.verouderd == 183 else "stand is oud")
    if plan.verschoven:
        marks.append(f"{plan.verschoven} keer verschoven")
    return tuple(marks)


def _details(punt: Actiepunt, gemeente: Gemeente, plan: Planningsverloop) -> tuple[Feit, ...]:
    facts = []
    if punt.locatie and punt.locatie.tekst:
        facts.append(Feit("Waar", punt.locatie.tekst))
    thema = next((each.naam for each in gemeente.themas if each.id == punt.thema), None)
    if thema or punt.thema_eigen:
        said = thema or punt.thema_eigen or ""
        own = (
            f". De kern noemt het: {punt.thema_eigen}"
            if thema and punt.thema_eigen and punt.thema_eigen != thema
            else ""
        )
        facts.append(Feit("Thema", said + (" (zo schatten wij het in)" if punt.thema_ingeschat else "") + own))
    if punt.initiatief_van:
        facts.append(Feit("Idee van", TREKKERS[punt.initiatief_van]))
    if punt.complex is not None:
        facts.append(Feit("Soort punt", "dit vraagt tijd en een project" if punt.complex else "dit is snel te doen"))
    if punt.participatie:
        facts.append(Feit("Meedoen", PARTICIPATIE[punt.participatie.niveau]))
        if punt.participatie.opbrengst:
            facts.append(Feit("Wat er met uw inbreng is gedaan", punt.participatie.opbrengst))
    facts += _planning_course(plan)
    if punt.toelichting:
        facts.append(Feit("Opmerking", punt.toelichting))
    return tuple(facts)


def _planning_course(plan: Planningsverloop) -> list[Feit]:
    """First planned, now planned and really finished side by side, when they differ."""
    if plan.verschoven and plan.eerst and plan.nu:
        return [
            Feit("Eerst gepland", plan.eerst.tekst),
            Feit("Nu gepland", plan.nu.tekst),
            *([Feit("Werkelijk klaar", moment_words(plan.gereed))] if plan.gereed else []),
        ]
    return [Feit("Werkelijk klaar", moment_words(plan.gereed))] if plan.gereed and plan.eerst else []


def _shared_with(punt: Actiepunt, gemeente: Gemeente, owner: Kern | None) -> str | None:
    if isinstance(punt, GedeeldActiepunt):
        return shared_words(punt.kernen, punt.aantal, gemeente)
    return f"Dit punt hoort bij de agenda van {owner.naam}." if owner else None


def shared_words(kernen: Sequence[str], aantal: int | None, gemeente: Gemeente) -> str:
    """For which kernen something shared counts."""
    if ALLE in kernen:
        return "Dit geldt voor alle kernen."
    names = [kern.naam for kern in gemeente.kernen if kern.id in kernen]
    if names:
        return f"Dit geldt voor {joined(names)}."
    return f"Dit geldt voor {in_words(aantal or 0)} kernen. De bron zegt niet welke."
