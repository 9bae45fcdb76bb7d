"""What follows from the data and the peildatum: status, planning, age, what is owed, what clashes.

Every function takes `on`, the reference date; nothing here reads a clock.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise

from kernwijzer.fields import Periode
from kernwijzer.model import (
    ALLE,
    Actiepunt,
    Activiteit,
    Bijeenkomst,
    Contact,
    Familie,
    Gemeente,
    Kern,
    Logregel,
    Status,
    Termijnen,
    Werkzaamheid,
)  # fmt: skip

_KOPPELKANS_DAYS = 31
"""Works are adjacent when at most a month lies between them."""


def lines_until(logboek: Sequence[Logregel], on: date) -> tuple[Logregel, ...]:
    """The lines that begin on or before `on`, or at an unknown moment; oldest first."""
    return tuple(line for line in logboek if line.datum.eerste is None or line.datum.eerste <= on)


def status_line(punt: Actiepunt | Werkzaamheid, on: date) -> Logregel | None:
    """The line that sets the shown status: the last one that names a status."""
    return next((line for line in reversed(lines_until(punt.logboek, on)) if line.status), None)


def status_of(punt: Actiepunt, on: date) -> Status | None:
    """The shown status; None is *nog geen stand bekend*."""
    line = status_line(punt, on)
    return line.status if line else None


def family_of(punt: Actiepunt, on: date) -> Familie:
    """The family of the shown status."""
    status = status_of(punt, on)
    return status.familie if status else Familie.ONBEKEND


@dataclass(frozen=True, slots=True)
class Planningsverloop:
    """First planned, now planned, really finished, and how often the plan moved."""

    eerst: Periode | None
    nu: Periode | None
    gereed: Periode | None
    verschoven: int


def planning_of(punt: Actiepunt | Werkzaamheid, on: date) -> Planningsverloop:
    """The course of the planning: the first one on the point, later ones in its logboek. Same words again is no shift."""
    lines = lines_until(punt.logboek, on)
    plans = [plan for plan in (punt.planning, *(line.planning for line in lines)) if plan is not None]
    moved = sum(1 for before, after in pairwise(plans) if not _same_period(before, after))
    last = status_line(punt, on)
    done = last.datum if last and last.status is Status.GEREED else None
    return Planningsverloop(plans[0] if plans else None, plans[-1] if plans else None, done, moved)


def _same_period(one: Periode, other: Periode) -> bool:
    if one.dateerbaar and other.dateerbaar:
        return (one.eerste, one.laatste, one.soort) == (other.eerste, other.laatste, other.soort)
    return one.tekst == other.tekst


def planning_passed(punt: Actiepunt | Werkzaamheid, on: date) -> bool:
    """Whether the last day of the planning lies before `on` while the point is neither finished nor ended."""
    now = planning_of(punt, on).nu
    last = status_line(punt, on)
    ended = (
        last is not None and last.status is not None and last.status.familie in {Familie.KLAAR, Familie.GAAT_NIET_DOOR}
    )
    return now is not None and now.laatste is not None and now.laatste < on and not ended


def stand_date(punt: Actiepunt, on: date) -> Periode | None:
    """The moment of the shown status, or of the last line when no line names one."""
    line = status_line(punt, on) or next(iter(reversed(lines_until(punt.logboek, on))), None)
    return line.datum if line else None


def age_in_days(punt: Actiepunt, on: date) -> int | None:
    """Days since the shown status was last true: its last possible day, or a later `bevestigd_op`. None when unknown."""
    moment = stand_date(punt, on)
    known = [day for day in (moment.laatste if moment else None, punt.bevestigd_op) if day is not None and day <= on]
    if not known:
        return 0 if moment is not None and moment.laatste is not None else None
    return (on - max(known)).days


def is_stale(punt: Actiepunt, termijnen: Termijnen, on: date) -> bool:
    """Whether the stand is older than its term. What is finished or ended does not grow old."""
    status, age = status_of(punt, on), age_in_days(punt, on)
    if status is None or age is None or status.familie in {Familie.KLAAR, Familie.GAAT_NIET_DOOR}:
        return False
    return age > termijnen.verouderd_per_status.get(status, termijnen.verouderd)


def feedback_owed(meeting: Bijeenkomst, termijnen: Termijnen, on: date) -> bool:
    """Whether the residents' evening is over, and the term to tell what became of it too."""
    if (
        meeting.soort != "inwonersavond"
        or meeting.terugkoppeling
        or meeting.datum is None
        or meeting.datum.laatste is None
    ):
        return False
    return meeting.datum.laatste + timedelta(termijnen.terugkoppeling) < on


def holds(contact: Contact, on: date) -> bool:
    """Whether the role is held on `on`; both ends of the validity count."""
    return (contact.vanaf is None or contact.vanaf <= on) and (contact.tot is None or on <= contact.tot)


def fixed_contact(kern: Kern, on: date) -> Contact | None:
    """The one fixed contact of the kern on `on`."""
    return next((contact for contact in kern.contacten if contact.vast and holds(contact, on)), None)


def owned_actiepunten(gemeente: Gemeente, kern: Kern) -> tuple[tuple[Kern, Actiepunt], ...]:
    """The points a kern shows, each with the kern that owns it: a shared agenda stands with its owner."""
    own = tuple((kern, punt) for punt in kern.actiepunten)
    if kern.deelt_kernagenda_met is None:
        return own
    owner = next((other for other in gemeente.kernen if other.id == kern.deelt_kernagenda_met), None)
    return own if owner is None else (*((owner, punt) for punt in owner.actiepunten), *own)


def concerns(kernen: tuple[str, ...], kern: str) -> bool:
    """Whether something of several kernen concerns this one."""
    return kern in kernen or ALLE in kernen


def counts(families: Iterable[Familie]) -> dict[Familie, int]:
    """How many points each family has, in the order of the page, without zeros."""
    found = list(families)
    return {family: found.count(family) for family in Familie if family in found}


def days_of(activity: Activiteit) -> tuple[date, date] | None:
    """First and last day of an activity, or None when it is not dated."""
    if activity.van:
        return activity.van, activity.tot or activity.van
    if activity.datum and activity.datum.eerste and activity.datum.laatste:
        return activity.datum.eerste, activity.datum.laatste
    return None


def _work_days(work: Werkzaamheid, on: date) -> tuple[date, date] | None:
    now = planning_of(work, on).nu
    return (now.eerste, now.laatste) if now and now.eerste and now.laatste else None


def samenloop(kern: Kern, on: date) -> Iterator[tuple[Werkzaamheid, Activiteit]]:
    """Works and activities of one kern in the same period, still to come on `on` or going on then."""
    for work in kern.werkzaamheden:
        during = _work_days(work, on)
        if during is None or during[1] < on or work.hinder == "geen":
            continue
        for activity in kern.activiteiten:
            days = days_of(activity)
            if days and days[0] <= during[1] and during[0] <= days[1]:
                yield work, activity


def koppelkansen(kern: Kern, on: date) -> Iterator[tuple[Werkzaamheid, Werkzaamheid]]:
    """Pairs of works of one kern that could be one: at the same place or in adjacent periods, not yet over."""
    for one, other in combinations(kern.werkzaamheden, 2):
        first, second = _work_days(one, on), _work_days(other, on)
        if first is None or second is None or first[1] < on or second[1] < on:
            continue
        same_place = one.waar is not None and other.waar is not None and one.waar.lower() == other.waar.lower()
        gap = (max(first[0], second[0]) - min(first[1], second[1])).days
        if same_place or gap <= _KOPPELKANS_DAYS:
            yield one, other
