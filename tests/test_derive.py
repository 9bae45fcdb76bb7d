"""What follows from the data, on the day before, on and after the edge."""

from datetime import date

import pytest

from conftest import check_of
from kernwijzer import derive
from kernwijzer.build import Checked
from kernwijzer.model import Actiepunt, Bijeenkomst, Contact, Familie, Kern, Logregel, Status, Termijnen


def day(text: str) -> date:
    return date.fromisoformat(text)


def punt(*lines: dict[str, str], **fields: str) -> Actiepunt:
    return Actiepunt.model_validate({"id": "bank", "titel": "Bank", "logboek": list(lines), **fields})


def test_no_logboek_is_no_stand_and_never_a_wish() -> None:
    assert derive.status_of(punt(), day("2026-01-01")) is None
    assert derive.family_of(punt(), day("2026-01-01")) is Familie.ONBEKEND


@pytest.mark.parametrize(
    ("on", "status"),
    [
        ("2025-12-31", None),
        ("2026-01-01", Status.WENS),
        ("2026-02-28", Status.WENS),
        ("2026-03-01", Status.GEREED),
        ("2026-04-01", Status.UITVOERING),
    ],
)
def test_the_shown_status_is_the_last_one_on_the_reference_date(on: str, status: Status | None) -> None:
    point = punt(
        {"datum": "2026-01-01", "status": "wens"},
        {"datum": "2026-02-01", "tekst": "Er is overlegd."},
        {"datum": "2026-03", "status": "gereed"},
        {"datum": "2026-04-01", "status": "uitvoering"},
    )
    assert derive.status_of(point, day(on)) is status


def test_planning_keeps_first_now_and_really_finished() -> None:
    point = punt(
        {"datum": "2025-05-01", "planning": "najaar 2025"},
        {"datum": "2025-06-01", "planning": "herfst 2025"},
        {"datum": "2025-12-01", "planning": "Q1 2026", "status": "uitvoering"},
        {"datum": "2026-03-09", "status": "gereed"},
        planning="voorjaar 2025",
    )
    plan = derive.planning_of(point, day("2026-03-15"))
    assert plan.eerst is not None
    assert plan.nu is not None
    assert plan.gereed is not None
    assert (plan.eerst.tekst, plan.nu.tekst, plan.gereed.tekst) == (
        "voorjaar 2025",
        "1e kwartaal van 2026",
        "9 maart 2026",
    )
    assert plan.verschoven == 2, "autumn in other words is no shift"


@pytest.mark.parametrize(
    ("on", "status", "passed"),
    [
        ("2026-03-31", "uitvoering", False),
        ("2026-04-01", "uitvoering", True),
        ("2026-04-01", "gereed", False),
        ("2026-04-01", "gaat-niet-door", False),
    ],
)
def test_planning_has_passed_after_its_last_day(on: str, status: str, passed: bool) -> None:
    assert (
        derive.planning_passed(punt({"datum": "2026-01-01", "status": status}, planning="Q1 2026"), day(on)) is passed
    )


@pytest.mark.parametrize(
    ("planning", "passed"),
    [
        ("vanaf 2020", False),
        ("doorlopend", False),
        ("op korte termijn", False),
        ("voor 2026", True),
        ("t/m 2025", True),
    ],
)
def test_open_planning_does_not_pass(planning: str, passed: bool) -> None:
    assert derive.planning_passed(punt(planning=planning), day("2026-03-15")) is passed


@pytest.mark.parametrize(("on", "stale"), [("2026-07-03", False), ("2026-07-04", True)])
def test_a_stand_grows_old_after_its_term(on: str, stale: bool) -> None:
    point = punt({"datum": "2026-01-01", "status": "uitvoering"})
    assert derive.is_stale(point, Termijnen(), day(on)) is stale


def test_a_term_per_status_and_a_confirmation() -> None:
    wish = punt({"datum": "2026-01-01", "status": "wens"})
    terms = Termijnen.model_validate({"verouderd_per_status": {"wens": "365"}})
    assert not derive.is_stale(wish, terms, day("2026-12-31"))
    confirmed = punt({"datum": "2025-01-01", "status": "wens"}, bevestigd_op="2026-03-01")
    assert derive.age_in_days(confirmed, day("2026-03-15")) == 14


def test_a_month_counts_from_its_last_day() -> None:
    assert derive.age_in_days(punt({"datum": "2026-02", "status": "wens"}), day("2026-03-15")) == 15
    assert derive.age_in_days(punt({"datum": "2026", "status": "wens"}), day("2026-03-15")) == 0
    assert derive.age_in_days(punt({"datum": "onbekend", "status": "wens"}), day("2026-03-15")) is None


@pytest.mark.parametrize(("on", "owed"), [("2026-01-31", False), ("2026-02-01", True)])
def test_feedback_is_owed_after_the_term(on: str, owed: bool) -> None:
    meeting = Bijeenkomst.model_validate({"id": "a", "titel": "Avond", "soort": "inwonersavond", "datum": "2026-01-01"})
    assert derive.feedback_owed(meeting, Termijnen(), day(on)) is owed


@pytest.mark.parametrize(
    ("on", "holds"), [("2025-12-31", False), ("2026-01-01", True), ("2026-06-30", True), ("2026-07-01", False)]
)
def test_both_ends_of_a_role_count(on: str, holds: bool) -> None:
    contact = Contact.model_validate({"id": "a", "rol": "loods", "vanaf": "2026-01-01", "tot": "2026-06-30"})
    assert derive.holds(contact, day(on)) is holds


def test_counts_add_up_in_the_order_of_the_page(example: Checked) -> None:
    gemeente = example.loaded.gemeente
    kern = next(kern for kern in gemeente.kernen if kern.id == "oudedam")
    found = derive.counts(derive.family_of(each, example.on) for each in kern.actiepunten)
    assert sum(found.values()) == len(kern.actiepunten)
    assert list(found) == [family for family in Familie if family in found]


def test_a_shared_agenda_is_shown_by_both_and_owned_by_one(example: Checked) -> None:
    gemeente = example.loaded.gemeente
    owner, sharer, alone = (
        next(kern for kern in gemeente.kernen if kern.id == each) for each in ("oudedam", "kleivoort", "zandhoek")
    )
    assert [punt for _, punt in derive.owned_actiepunten(gemeente, sharer)] == list(owner.actiepunten)
    assert {kern.id for kern, _ in derive.owned_actiepunten(gemeente, sharer)} == {"oudedam"}
    assert derive.owned_actiepunten(gemeente, alone) == ()


def test_clashes_end_when_the_work_is_over() -> None:
    planning = (
        "werkzaamheden:\n  - id: a\n    titel: A\n    planning: 2026-05-01\n  - id: b\n    titel: B\n    planning: 2026-05-20\n"
        "activiteiten:\n  - id: f\n    titel: F\n    datum: 2026-05-01\n"
    )
    (kern,) = check_of(planning=planning).loaded.gemeente.kernen
    assert isinstance(kern, Kern)
    assert len(list(derive.samenloop(kern, day("2026-05-01")))) == 1
    assert list(derive.samenloop(kern, day("2026-05-02"))) == []
    assert len(list(derive.koppelkansen(kern, day("2026-05-01")))) == 1
    assert list(derive.koppelkansen(kern, day("2026-05-02"))) == []


def test_lines_of_an_unknown_day_always_count() -> None:
    lines = (
        Logregel.model_validate({"datum": "onbekend", "tekst": "x"}),
        Logregel.model_validate({"datum": "2027", "tekst": "y"}),
    )
    assert derive.lines_until(lines, day("2026-03-15")) == lines[:1]
