"""Rules about works, activities and meetings."""

import re
from collections.abc import Iterator
from datetime import date

from kernwijzer.derive import feedback_owed, koppelkansen, samenloop
from kernwijzer.model import Gemeente, owners
from kernwijzer.problems import Finding, Severity, shown


def periods_in_order(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """An activity has a moment, and does not end before it begins."""
    del on
    for owner, records in owners(gemeente):
        for activity in records.activiteiten:
            loc = (owner, "activiteiten", activity.id)
            if activity.van and activity.tot and activity.tot < activity.van:
                yield Finding((*loc, "tot"), "Dit eindigt voor het begint. Kijk 'van' en 'tot' na.")
            if activity.tot and not activity.van:
                yield Finding((*loc, "tot"), "Bij 'tot' hoort ook 'van'. Schrijf de eerste dag erbij.")
            if activity.datum and activity.van:
                yield Finding(
                    (*loc, "van"), "Hier staan 'datum' en 'van' allebei. Kies er een: 'datum', of 'van' en 'tot'."
                )
            if not (activity.datum or activity.van or activity.herhaalt):
                yield Finding(
                    loc,
                    "Wanneer dit is, staat er niet. Zet er 'datum', 'van' en 'tot', of 'herhaalt' bij.",
                    Severity.LET_OP,
                )


def owed_feedback(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """A residents' evening whose terugkoppeling is late."""
    for owner, records in owners(gemeente):
        for meeting in records.bijeenkomsten:
            if feedback_owed(meeting, gemeente.termijnen, on):
                message = f"Na deze avond is binnen {gemeente.termijnen.terugkoppeling} dagen een terugkoppeling beloofd. Zet die bij 'terugkoppeling'."
                yield Finding((owner, "bijeenkomsten", meeting.id), message, Severity.LET_OP)


def clashes(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """Works that meet an activity, and works that could be one; `afgewogen` answers it."""
    for kern in gemeente.kernen:
        for work, activity in samenloop(kern, on):
            if not (work.afgewogen or activity.afgewogen):
                message = f"Samenloop: dit werk valt samen met '{activity.titel}'. Overleg, of schrijf bij 'afgewogen' wat u hebt besloten."
                yield Finding((kern.id, "werkzaamheden", work.id), message, Severity.LET_OP)
        for one, other in koppelkansen(kern, on):
            if not (one.afgewogen or other.afgewogen):
                message = f"Koppelkans: '{other.titel}' is vlak bij of vlak na dit werk. Kan het samen? Schrijf bij 'afgewogen' wat u hebt besloten."
                yield Finding((kern.id, "werkzaamheden", one.id), message, Severity.LET_OP)


_NIGHT = re.compile(r"0?2[:.][0-5]\d")


def summer_time_gap(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """Between two and three o'clock in the night of the last Sunday of March no clock shows a time (Europe/Amsterdam)."""
    del on
    for owner, lists in owners(gemeente):
        for name, records in (("activiteiten", lists.activiteiten), ("bijeenkomsten", lists.bijeenkomsten)):
            for record in records:
                day = (
                    record.datum.eerste
                    if record.datum and record.datum.soort == "dag"
                    else getattr(record, "van", None)
                )
                if day and record.tijd and _skipped(day) and _NIGHT.match(record.tijd):
                    message = f"De tijd '{shown(record.tijd)}' bestaat niet op deze dag: de klok gaat dan van twee naar drie uur. Schrijf een andere tijd."
                    yield Finding((owner, name, record.id, "tijd"), message)


def _skipped(day: date) -> bool:
    return day.month == 3 and day.isoweekday() == 7 and day.day > 24
