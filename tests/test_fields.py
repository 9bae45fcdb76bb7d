"""Written value to value, and written value to message."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernwijzer.fields import numbers, texts
from kernwijzer.fields.calendar import day_words, weeks_in
from kernwijzer.fields.periods import period


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("written", "first", "last", "said"),
    [
        ("2024-06-15", "2024-06-15", "2024-06-15", "15 juni 2024"),
        ("15-06-2024", "2024-06-15", "2024-06-15", "15 juni 2024"),
        ("15 juni 2024", "2024-06-15", "2024-06-15", "15 juni 2024"),
        ("2021-11", "2021-11-01", "2021-11-30", "november 2021"),
        ("juni 2024", "2024-06-01", "2024-06-30", "juni 2024"),
        ("juni/juli 2024", "2024-06-01", "2024-07-31", "juni/juli 2024"),
        ("2024", "2024-01-01", "2024-12-31", "2024"),
        ("Q1 2021", "2021-01-01", "2021-03-31", "1e kwartaal van 2021"),
        ("Q12021", "2021-01-01", "2021-03-31", "1e kwartaal van 2021"),
        ("1e kwartaal 2021", "2021-01-01", "2021-03-31", "1e kwartaal van 2021"),
        ("vierde kwartaal van 2021", "2021-10-01", "2021-12-31", "4e kwartaal van 2021"),
        ("voorjaar 2024", "2024-03-01", "2024-05-31", "voorjaar 2024"),
        ("zomer 2024", "2024-06-01", "2024-08-31", "zomer 2024"),
        ("najaar 2024", "2024-09-01", "2024-11-30", "najaar 2024"),
        ("herfst 2024", "2024-09-01", "2024-11-30", "herfst 2024"),
        ("winter 2023", "2023-12-01", "2024-02-29", "winter 2023"),
        ("begin 2024", "2024-01-01", "2024-04-30", "begin 2024"),
        ("medio 2024", "2024-05-01", "2024-08-31", "medio 2024"),
        ("eind 2024", "2024-09-01", "2024-12-31", "eind 2024"),
        ("week 23 2024", "2024-06-03", "2024-06-09", "week 23 van 2024"),
        ("2024-2026", "2024-01-01", "2026-12-31", "2024 t/m 2026"),
        ("jan 2024 t/m zomer 2024", "2024-01-01", "2024-08-31", "januari 2024 t/m zomer 2024"),
        ("2026-04-01 t/m 2026-05-15", "2026-04-01", "2026-05-15", "1 april 2026 t/m 15 mei 2026"),
        ("15 t/m 20 juni 2024", "2024-06-15", "2024-06-20", "15 juni t/m 20 juni 2024"),
        ("t/m 2025", None, "2025-12-31", "t/m 2025"),
        ("voor 2030", None, "2029-12-31", "voor 2030"),
        ("vanaf 2026", "2026-01-01", None, "vanaf 2026"),
        ("doorlopend", None, None, "doorlopend"),
        ("nog niet bekend", None, None, "nog niet bekend"),
        ("Te realiseren in 2021", "2021-01-01", "2021-12-31", "Te realiseren in 2021"),
        ("Uitvoering september 2021", "2021-09-01", "2021-09-30", "Uitvoering september 2021"),
        ("op korte termijn", None, None, "op korte termijn"),
        ("volgend jaar", None, None, "volgend jaar"),
        ("27 juni", None, None, "27 juni"),
    ],
)
def test_a_period_as_people_write_it(written: str, first: str | None, last: str | None, said: str) -> None:
    found = period(written)
    expected = (first and day(first), last and day(last), said, written)
    assert (found.eerste, found.laatste, found.tekst, found.geschreven) == expected


@pytest.mark.parametrize("written", ["op korte termijn", "27 juni", "Q4", "volgend jaar"])
def test_words_that_name_no_date_are_kept(written: str) -> None:
    assert period(written).soort == "woorden"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("31-02-2024", "geen bestaande datum"),
        ("2023-02-29", "geen bestaande datum"),
        ("2024-13", "maand 13 bestaat niet"),
        ("week 53 2021", "geen week 53"),
        ("week 0 2021", "geen week 0"),
        ("Q5 2021", "vier kwartalen"),
        ("2026-2024", "eindigt voor het begint"),
        ("3021", "tussen 1900 en 2100"),
        ("99999", "geen datum"),
    ],
)
def test_what_looks_like_a_date_must_be_one(written: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        period(written)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_reads_the_same_in_each_notation(value: date) -> None:
    for written in (value.isoformat(), value.strftime("%d-%m-%Y"), day_words(value)):
        found = period(written)
        assert (found.eerste, found.laatste, found.tekst) == (value, value, day_words(value))


def test_every_week_of_2020_to_2035_is_that_of_the_iso_calendar() -> None:
    value = date(2020, 1, 1)
    while value.year < 2036:
        iso = value.isocalendar()
        found = period(f"week {iso.week} {iso.year}")
        assert found.eerste is not None
        assert found.laatste is not None
        assert found.eerste <= value <= found.laatste
        assert iso.week <= weeks_in(iso.year)
        value += timedelta(1)


@given(st.text(max_size=40))
def test_any_text_is_a_period_or_a_dutch_refusal(written: str) -> None:
    try:
        found = period(written)
    except ValueError as error:
        assert "'" in str(error)
    else:
        assert found.eerste is None or found.laatste is None or found.eerste <= found.laatste


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("15.000", 1_500_000),
        ("15000", 1_500_000),
        ("€ 1.397.500", 139_750_000),
        ("€ 6900,-", 690_000),
        ("15.000,50", 1_500_050),
        ("0,05", 5),
    ],
)
def test_an_amount_in_cents(written: str, cents: int) -> None:
    assert numbers.amount(written) == cents


@pytest.mark.parametrize("written", ["15,000", "1.50", "-5", "ruim 100", "1e3", "", "15.000.50", "€"])
def test_what_is_no_amount(written: str) -> None:
    with pytest.raises(ValueError, match="geen bedrag"):
        numbers.amount(written)


@given(st.integers(0, 10**12))
def test_an_amount_reads_back(cents: int) -> None:
    whole, rest = divmod(cents, 100)
    assert numbers.amount(f"{whole:,}".replace(",", ".") + f",{rest:02}") == cents


@pytest.mark.parametrize(
    ("written", "link"),
    [("0345 728 800", "tel:+31345728800"), ("+31 345 728800", "tel:+31345728800"), ("0031-345-728800", "tel:+31345728800"),
     ("+31(0)345728800", "tel:+31345728800"), ("(0345) 72 88 00", "tel:+31345728800"), ("14 0345", "tel:140345"), ("0800 1234", "tel:08001234")],
)  # fmt: skip
def test_a_telephone_number(written: str, link: str) -> None:
    assert numbers.telephone(written).adres == link


@pytest.mark.parametrize(
    ("written", "said"),
    [("345728800", "nul vooraan"), ("0345 72880", "9 cijfers"), ("bel maar", "geen telefoonnummer")],
)
def test_what_is_no_telephone_number(written: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        numbers.telephone(written)


@pytest.mark.parametrize(("written", "value"), [("ja", True), ("nee", False)])
def test_yes_and_no(written: str, value: bool) -> None:
    assert numbers.yes_no(written) is value


@pytest.mark.parametrize("written", ["yes", "Ja", "true", "1", "misschien"])
def test_neither_yes_nor_no(written: str) -> None:
    with pytest.raises(ValueError, match="ja of nee"):
        numbers.yes_no(written)


@pytest.mark.parametrize("written", ["24:00", "9:60", "09", "half tien"])
def test_what_is_no_time(written: str) -> None:
    with pytest.raises(ValueError, match="geen tijd"):
        numbers.clock(written)


@pytest.mark.parametrize("written", [["51.85", "5.2"]])
def test_a_point_on_the_map(written: object) -> None:
    assert numbers.coordinate(written) == (51.85, 5.2)


@pytest.mark.parametrize("written", [["5.2", "51.85"], ["51", "5"], ["51.85"], "51.85, 5.2", ["nan", "inf"]])
def test_what_is_no_point(written: object) -> None:
    with pytest.raises(ValueError, match="punt"):
        numbers.coordinate(written)


@pytest.mark.parametrize(
    "written", ["https://www.example.org/a?b=c#d", "http://example.org", "mailto:info@example.org"]
)
def test_a_link(written: str) -> None:
    assert texts.link(written) == written


@pytest.mark.parametrize(
    "written",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//example.org", "www.example.org", "https://a b.nl", "https://x.nl/\"onx",
     "https://naam:geheim@example.org", "file:///etc/passwd", "https://[", "mailto:niemand", "https://x.nl/`"],
)  # fmt: skip
def test_what_is_no_link(written: str) -> None:
    with pytest.raises(ValueError, match=r"[.]"):
        texts.link(written)


@pytest.mark.parametrize(
    "written",
    ["[x](javascript:alert(1))", "[x][1]\n\n[1]: vbscript:x", "<javascript:x>", "[x](data:text/html,y)", "[" * 300],
)
def test_markup_that_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"[.]"):
        texts.markup(written)


def test_a_slug_is_an_id() -> None:
    assert texts.identifier(texts.slug("Bank bij 't Véér (nieuw!)")) == "bank-bij-t-veer-nieuw"
