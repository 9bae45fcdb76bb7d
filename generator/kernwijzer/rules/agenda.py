"""Rules about points and their logboek."""

import re
from collections.abc import Iterator
from datetime import date

from kernwijzer.derive import age_in_days, is_stale, planning_of, planning_passed
from kernwijzer.model import NIET_IN_DE_BRON, ONGEWETEN, Actiepunt, Gemeente, Logregel, Werkzaamheid, owners
from kernwijzer.problems import Finding, Loc, Severity, listed, shown

_LEFT_OVER = re.compile(r"\b(?:xxx+|link opnemen|nog invullen|lorem ipsum|todo|tbd)\b|\?\?\?", re.IGNORECASE)
_EXAMPLES = {
    "wacht_op": "wacht_op: geld van de provincie",
    "tekst": "tekst: De bank staat er. De boom komt in het najaar.",
    "reden": "reden: De weg is te smal voor een drempel.",
    "besloten_door": "besloten_door: college",
    "alternatief": "alternatief: geen",
    "naar": "naar: provincie Gelderland",
}


def points(gemeente: Gemeente) -> Iterator[tuple[Loc, Actiepunt]]:
    """Every point of every kern and of the municipality, with its location."""
    for owner, records in owners(gemeente):
        for punt in records.actiepunten:
            yield (owner, "actiepunten", punt.id), punt


def with_logboek(gemeente: Gemeente) -> Iterator[tuple[Loc, Actiepunt | Werkzaamheid]]:
    """Every record that has a logboek."""
    yield from points(gemeente)
    for owner, records in owners(gemeente):
        for work in records.werkzaamheden:
            yield (owner, "werkzaamheden", work.id), work


def _lines(gemeente: Gemeente) -> Iterator[tuple[Loc, Logregel, Actiepunt | Werkzaamheid]]:
    for loc, record in with_logboek(gemeente):
        for number, line in enumerate(record.logboek):
            yield (*loc, "logboek", number), line, record


def future_lines(gemeente: Gemeente, latest: date) -> Iterator[Finding]:
    """A logboek tells what happened, so a line cannot begin after `latest`."""
    for loc, line, _ in _lines(gemeente):
        if line.datum.eerste and line.datum.eerste > latest:
            message = (
                f"'{shown(line.datum.geschreven)}' ligt in de toekomst. In het logboek staat wat al gebeurd is. "
                "Zet wat nog komt bij 'planning'."
            )
            yield Finding((*loc, "datum"), message)


def logboek_order(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """Oldest line first. Only a line that certainly lies before the one above it is out of order."""
    del on
    for loc, record in with_logboek(gemeente):
        before: date | None = None
        for number, line in enumerate(record.logboek):
            if line.datum.laatste is None or line.datum.eerste is None:
                continue
            if before is not None and line.datum.laatste < before:
                message = "Deze regel is ouder dan de regel erboven. Zet de oudste regel bovenaan en een nieuwe regel onderaan."
                yield Finding((*loc, "logboek", number, "datum"), message)
            else:
                before = line.datum.eerste


def companions(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """What a status needs: a "nee" has a reason, a wait says on what. Absence is legal when it is said."""
    del on
    for loc, line, record in _lines(gemeente):
        if line.status is None:
            continue
        for name in line.status.verplicht:
            value = getattr(line, name)
            if value is None:
                message = f"Bij status '{line.status.value}' hoort '{name}'. Schrijf bijvoorbeeld '{_EXAMPLES[name]}', of '{name}: nog niet bekend'."
                yield Finding((*loc, "status"), message)
            elif value == NIET_IN_DE_BRON and not (line.bron or record.bron):
                message = f"'{NIET_IN_DE_BRON}' kan alleen als er ook een 'bron' staat. Zet de bron erbij of schrijf '{name}: nog niet bekend'."
                yield Finding((*loc, name), message)
            elif value in ONGEWETEN:
                yield Finding(
                    (*loc, name),
                    f"'{name}' is {value}. De pagina zegt dat ook zo. Zoek het uit als het kan.",
                    Severity.LET_OP,
                )


def empty_lines(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """A line that says nothing."""
    del on
    for loc, line, _ in _lines(gemeente):
        if not (line.status or line.status_in_bron or line.tekst or line.planning):
            yield Finding(
                loc, f"Deze regel van het logboek zegt niets. Zet er {listed(['status', 'tekst', 'planning'])} bij."
            )


def undatable_planning(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """Planning in words that name no date."""
    for loc, record in with_logboek(gemeente):
        now = planning_of(record, on).nu
        if now and now.soort == "woorden":
            message = f"'{shown(now.geschreven)}' is niet op een datum te zetten. De pagina toont deze woorden. Schrijf liever bijvoorbeeld 'najaar 2026'."
            yield Finding((*loc, "planning"), message, Severity.LET_OP)


def old_stand(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """A stand that is older than its term."""
    for loc, punt in points(gemeente):
        if is_stale(punt, gemeente.termijnen, on):
            message = (
                f"De stand van dit punt is {age_in_days(punt, on)} dagen oud. "
                "Zet een regel in het logboek, of schrijf 'bevestigd_op' met de dag waarop u het hebt nagekeken."
            )
            yield Finding(loc, message, Severity.LET_OP)


def passed_planning(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """Planning that is over while the point is not finished."""
    for loc, record in with_logboek(gemeente):
        now = planning_of(record, on).nu
        if now and planning_passed(record, on):
            message = f"De planning ('{shown(now.geschreven)}') is voorbij en het punt is niet klaar. Zet de nieuwe planning of de uitkomst in het logboek."
            yield Finding(loc, message, Severity.LET_OP)


def _texts(punt: Actiepunt) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for name in ("titel", "in_het_kort", "omschrijving", "toelichting"):
        if value := getattr(punt, name):
            yield (name,), value
    for number, line in enumerate(punt.logboek):
        if line.tekst:
            yield ("logboek", number, "tekst"), line.tekst


def left_over_words(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """Words of a draft that were left in."""
    del on
    for loc, punt in points(gemeente):
        for path, text in _texts(punt):
            if match := _LEFT_OVER.search(text):
                yield Finding(
                    (*loc, *path), f"Hier staat nog '{match.group()}'. Vul het in of haal het weg.", Severity.LET_OP
                )


def other_kern_in_text(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """The name of another kern: often text that was copied from elsewhere."""
    del on
    names = {kern.naam: kern.id for kern in gemeente.kernen}
    if not names:
        return
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + r")(?![\w-])"
    )
    for loc, punt in points(gemeente):
        for path, text in _texts(punt) if loc[0] else ():
            other = next((found for found in pattern.findall(text) if names[found] != loc[0]), None)
            if other:
                yield Finding(
                    (*loc, *path), f"Hier staat de naam van een andere kern: {other}. Klopt dat?", Severity.LET_OP
                )
