"""The points of a page grouped by family, the bar that counts them, and what is said once instead of at every point."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kernwijzer.derive import counts, family_of, is_stale, planning_passed, stand_date
from kernwijzer.model import Actiepunt, Familie, Gemeente, Kern, Kernagenda, Status
from kernwijzer.views.punt import PuntView, Quiet, point_view
from kernwijzer.views.words import Bron, age_words, count_of, count_sentence, moment_words, source_words

_BAR_WIDTH = 360
_BAR_FROM = 5

Owned = tuple[Kern | None, Actiepunt]
"""A point, with the kern it belongs to when that is another one than the page's."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the bar."""

    klasse: str
    naam: str
    aantal: int
    x: int
    breedte: int
    midden: int


@dataclass(frozen=True, slots=True)
class FamilieView:
    """A family of points under its own heading."""

    klasse: str
    titel: str
    anker: str
    uitleg: str
    aantal: str
    punten: tuple[PuntView, ...]


@dataclass(frozen=True, slots=True)
class Betekenis:
    """A word of the legend."""

    klasse: str
    woord: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class AgendaView:
    """The whole list."""

    telzin: str
    balk: tuple[Segment, ...]
    opmerkingen: tuple[str, ...]
    oudste: str | None
    versie: str | None
    vastgesteld: str | None
    bronnen: tuple[Bron, ...]
    families: tuple[FamilieView, ...]
    legenda: tuple[Betekenis, ...]

    @property
    def zegt_iets(self) -> bool:
        """Whether there is more to tell about the list as a whole than its count."""
        return bool(self.opmerkingen or self.oudste or self.balk)


def agenda_view(owned: Sequence[Owned], agenda: Kernagenda | None, gemeente: Gemeente, on: date) -> AgendaView:
    """The points of one page."""
    points = [punt for _, punt in owned]
    numbers = counts(family_of(punt, on) for punt in points)
    quiet, remarks = _said_once(points, agenda, gemeente, on)
    families = tuple(
        FamilieView(
            klasse=family.value,
            titel=family.label,
            anker=family.value,
            uitleg=family.uitleg,
            aantal=count_of(number, "punt", "punten"),
            punten=tuple(
                point_view(punt, gemeente, on, quiet, owner) for owner, punt in owned if family_of(punt, on) is family
            ),
        )
        for family, number in numbers.items()
    )
    shown = {each.status for family in families for each in family.punten}
    return AgendaView(
        telzin=count_sentence(numbers),
        balk=_bar(numbers) if len(points) >= _BAR_FROM and len(numbers) > 1 else (),
        opmerkingen=remarks,
        oudste=_oldest(points, on, quiet.stand),
        versie=agenda.versie if agenda else None,
        vastgesteld=moment_words(agenda.vastgesteld) if agenda and agenda.vastgesteld else None,
        bronnen=tuple(source_words(bron, gemeente.bronnen) for bron in agenda.bron) if agenda else (),
        families=families,
        legenda=tuple(
            Betekenis(status.familie.value, status.label, status.uitleg) for status in Status if status.label in shown
        ),
    )


def _bar(numbers: dict[Familie, int]) -> tuple[Segment, ...]:
    total, before, segments = sum(numbers.values()), 0, []
    for family, number in numbers.items():
        x, end = before * _BAR_WIDTH // total, (before + number) * _BAR_WIDTH // total
        segments.append(Segment(family.value, family.label, number, x, end - x, x + (end - x) // 2))
        before += number
    return tuple(segments)


def _oldest(points: Sequence[Actiepunt], on: date, said: str | None) -> str | None:
    moments = [moment for punt in points if (moment := stand_date(punt, on)) and moment.eerste]
    oldest = min(moments, key=lambda moment: moment.eerste or date.max, default=None)
    different = {moment.tekst for moment in moments}
    return oldest.tekst if oldest and len(different) > 1 and oldest.tekst != said else None


def _said_once(
    points: Sequence[Actiepunt], agenda: Kernagenda | None, gemeente: Gemeente, on: date
) -> tuple[Quiet, tuple[str, ...]]:
    """What over half of the points share is said in a sentence above the list."""
    remarks: list[str] = []
    moments = Counter(moment_words(moment) for punt in points if (moment := stand_date(punt, on)) and moment.dateerbaar)
    common, how_often = moments.most_common(1)[0] if moments else ("", 0)
    list_day = agenda.stand if agenda else None
    stand = moment_words(list_day) if list_day else (common if how_often * 2 > len(points) else None)
    aged = [punt for punt in points if is_stale(punt, gemeente.termijnen, on)]
    list_is_old = bool(list_day and list_day.laatste and (on - list_day.laatste).days > gemeente.termijnen.verouderd)
    old = bool(stand and points) and (list_is_old or len(aged) * 2 > len(points))
    if stand and points and list_is_old and list_day and list_day.laatste:
        remarks.append(
            f"Deze lijst is van {stand}. Dat is {age_words(list_day.laatste, on)} geleden. Wij weten niet wat er sindsdien is gebeurd."
        )
    elif stand and points:
        remarks.append(f"Stand van {stand}.")
    elif points and not moments:
        remarks.append("Wij weten niet van wanneer deze lijst is.")
    if agenda and not agenda.volledig:
        remarks.append("Deze lijst is niet compleet.")
    if agenda and agenda.toelichting:
        remarks.append(agenda.toelichting)
    passed = [punt for punt in points if planning_passed(punt, on)]
    most_passed = len(passed) * 2 > len(points) > 0
    if most_passed:
        remarks.append("Van de meeste punten is de planning voorbij.")
    return Quiet(stand, old, most_passed, agenda.bron if agenda else ()), tuple(remarks)
