"""Each rule beside its nearest legal neighbour."""

import pytest

from conftest import messages_of
from kernwijzer.rules.privacy import bsn, iban

POINT = "actiepunten:\n  - id: bank\n    titel: Bank\n"


def point(lines: str) -> str:
    return POINT + "".join(f"    {line}\n" for line in lines.split("\n"))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("planning: najaar 2026", None),
        ("planning: binnenkort", "niet op een datum te zetten"),
        ("planning: maart 2026", None),
        ("planning: februari 2026", "is voorbij"),
        ("planning: februari 2026\nlogboek:\n  - datum: 2026-02-20\n    status: gereed", None),
        ("logboek:\n  - datum: 2025-09-13\n    status: onderzoek", None),
        ("logboek:\n  - datum: 2025-09-12\n    status: onderzoek", "184 dagen oud"),
        ("bevestigd_op: 2026-01-01\nlogboek:\n  - datum: 2020\n    status: onderzoek", None),
        ("logboek:\n  - datum: 2020\n    status: gereed", None),
        ("logboek:\n  - datum: 2026-03-15\n    status: wens", None),
        ("logboek:\n  - datum: 2026-03-16\n    status: wens", "in de toekomst"),
        ("logboek:\n  - datum: 2026\n    status: wens", None),
        ("logboek:\n  - datum: 2026-01-02\n    status: wens\n  - datum: 2026-01-02\n    status: onderzoek", None),
        ("logboek:\n  - datum: 2026-01-02\n    status: wens\n  - datum: 2026\n    status: onderzoek", None),
        ("logboek:\n  - datum: 2026-01-02\n    status: wens\n  - datum: onbekend\n    status: onderzoek", None),
        (
            "logboek:\n  - datum: 2026-01-02\n    status: wens\n  - datum: 2026-01-01\n    status: onderzoek",
            "ouder dan de regel erboven",
        ),
        ("logboek:\n  - datum: 2026-01-02", "zegt niets"),
        ("logboek:\n  - datum: 2026-01-02\n    status_in_bron: loopt", None),
        ("logboek:\n  - datum: 2026-01-02\n    status: wacht\n    wacht_op: geld", None),
        ("logboek:\n  - datum: 2026-01-02\n    status: wacht", "hoort 'wacht_op'"),
        (
            "logboek:\n  - datum: 2026-01-02\n    status: wacht\n    wacht_op: nog niet bekend",
            "De pagina zegt dat ook zo",
        ),
        (
            "logboek:\n  - datum: 2026-01-02\n    status: wacht\n    wacht_op: niet in de bron",
            "kan alleen als er ook een 'bron' staat",
        ),
        (
            "bron: krant\nlogboek:\n  - datum: 2026-01-02\n    status: wacht\n    wacht_op: niet in de bron",
            "De pagina zegt dat ook zo",
        ),
        ("logboek:\n  - datum: 2026-01-02\n    status: deels-gereed", "hoort 'tekst'"),
        ("logboek:\n  - datum: 2026-01-02\n    status: doorverwezen", "hoort 'naar'"),
        ("thema: verkeer", None),
        ("thema: verkeerd", "Bedoelde u 'verkeer'"),
        ("in_het_kort: Hier komt xxx te staan.", "staat nog 'xxx'"),
    ],
)
def test_a_point(lines: str, said: str | None) -> None:
    found = messages_of(agenda=point(lines))
    assert [said in message for message in found] == [True] if said else found == []


def test_the_name_of_another_kern_in_a_text() -> None:
    gemeente = "naam: L\n"
    both = {"kern": "naam: Oudedam\n", "gemeente": gemeente}
    assert messages_of(agenda=point("in_het_kort: De weg naar Oudedam."), **both) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Zaak 111222333", "burgerservicenummer"),
        ("Zaak 111222334", None),
        ("Zaak 123456782", "burgerservicenummer"),
        ("Rekening NL91ABNA0417164300", "rekeningnummer"),
        ("Rekening NL92ABNA0417164300", None),
        ("Bel 06 12 34 56 78", "mobiel nummer"),
        ("Bel +31 6 12345678", "mobiel nummer"),
        ("Bel 0031612345678", "mobiel nummer"),
        ("Bel 0345 728 800", None),
        ("Mail jan@gmail.com", "privé-mailadres"),
        ("Mail info@uwdorp.nl", None),
        ("Bij mevrouw Jansen, Dorpsstraat 12", "huisadres"),
        ("Bij het dorpshuis, Dorpsstraat 12", None),
        ("Plan GZDGWB 1341625", None),
    ],
)
def test_personal_data(text: str, said: str | None) -> None:
    found = messages_of(agenda=point(f"in_het_kort: {text}"))
    assert [said in message for message in found] == [True] if said else found == []


def test_personal_data_is_found_in_every_kind_of_record_and_never_repeated() -> None:
    mobile = "06 12345678"
    found = messages_of(
        kern=f"naam: Oudedam\ngroepen:\n  - id: a\n    naam: Raad {mobile}\n",
        planning=f"activiteiten:\n  - id: a\n    titel: Feest\n    datum: 2026-05-01\n    plaats: Bel {mobile}\n",
        nieuws=f"berichten:\n  - id: a\n    titel: Brief\n    datum: 2026\n    tekst: Bel {mobile}\n",
        gemeente=f"naam: L\ntoelichting: Bel {mobile}\n",
    )
    assert len(found) == 4
    assert all("mobiel" in message and "345678" not in message for message in found)


def test_an_open_contact_may_have_a_mobile_number() -> None:
    line = "contacten:\n  - id: a\n    rol: loods\n    vast: ja\n    telefoon: 06 12345678\n"
    assert len(messages_of(contacten=line)) == 1
    assert messages_of(contacten=f"{line}    openbaar: ja\n") == []


@pytest.mark.parametrize(
    ("digits", "valid"), [("111222333", True), ("123456782", True), ("123456789", False), ("000000000", False)]
)
def test_the_eleven_test(digits: str, valid: bool) -> None:
    assert bsn(digits) is valid


def test_the_bank_account_test() -> None:
    assert iban("NL91 ABNA 0417 1643 00")
    assert not iban("NL91 ABNA 0417 1643 01")


@pytest.mark.parametrize(
    ("contacts", "said"),
    [
        (
            "  - id: a\n    rol: r\n    vast: ja\n    tot: 2026-05-01\n  - id: b\n    rol: r\n    vast: ja\n    vanaf: 2026-05-02\n",
            None,
        ),
        (
            "  - id: a\n    rol: r\n    vast: ja\n    tot: 2026-05-01\n  - id: b\n    rol: r\n    vast: ja\n    vanaf: 2026-05-01\n",
            "tegelijk",
        ),
        ("  - id: a\n    rol: r\n    vast: ja\n    tot: 2026-01-01\n", "geen vaste contactpersoon"),
        ("  - id: a\n    rol: r\n    vast: ja\n    vervanger: a\n", "in een kring"),
        (
            "  - id: a\n    rol: r\n    vast: ja\n    vanaf: 2026-02-01\n    tot: 2026-01-01\n  - id: b\n    rol: r\n    vast: ja\n",
            "eindigt voor",
        ),
        (
            "  - id: a\n    rol: r\n    vast: ja\n    spreekuur:\n      dag: di\n      van: 11:00\n      tot: 9:00\n",
            "spreekuur eindigt",
        ),
    ],
)
def test_contacts(contacts: str, said: str | None) -> None:
    found = messages_of(contacten=f"contacten:\n{contacts}")
    assert [said in message for message in found] == [True] if said else found == []


WORK = "werkzaamheden:\n  - id: riool\n    titel: Riool\n    waar: Kade\n    planning: {}\n    hinder: {}\n"
PARTY = "activiteiten:\n  - id: feest\n    titel: Feest\n    datum: 2026-05-05\n"


@pytest.mark.parametrize(
    ("planning", "said"),
    [
        (WORK.format("mei 2026", "afgesloten") + PARTY, "Samenloop"),
        (WORK.format("mei 2026", "geen") + PARTY, None),
        (WORK.format("juni 2026", "afgesloten") + PARTY, None),
        (WORK.format("mei 2026", "afgesloten") + PARTY + "    afgewogen: Het feest gaat naar het veld.\n", None),
        (
            WORK.format("mei 2026", "beperkt") + "  - id: kabel\n    titel: Kabel\n    planning: juni 2026\n",
            "Koppelkans",
        ),
        (WORK.format("mei 2026", "beperkt") + "  - id: kabel\n    titel: Kabel\n    planning: augustus 2026\n", None),
        (
            WORK.format("mei 2026", "beperkt")
            + "  - id: kabel\n    titel: Kabel\n    planning: augustus 2026\n    waar: kade\n",
            "Koppelkans",
        ),
        (
            "bijeenkomsten:\n  - id: a\n    titel: Avond\n    soort: inwonersavond\n    datum: 2026-02-12\n",
            "terugkoppeling beloofd",
        ),
        ("bijeenkomsten:\n  - id: a\n    titel: Avond\n    soort: inwonersavond\n    datum: 2026-02-13\n", None),
        ("bijeenkomsten:\n  - id: a\n    titel: Schouw\n    soort: schouw\n    datum: 2025-02-13\n", None),
        ("activiteiten:\n  - id: a\n    titel: Feest\n", "Wanneer dit is"),
        (
            "activiteiten:\n  - id: a\n    titel: Feest\n    tot: 2026-05-05\n    herhaalt: jaarlijks\n",
            "hoort ook 'van'",
        ),
        ("activiteiten:\n  - id: a\n    titel: Feest\n    van: 2026-05-05\n    datum: 2026-05-05\n", "allebei"),
    ],
)
def test_planning(planning: str, said: str | None) -> None:
    found = messages_of(planning=planning)
    assert [said in message for message in found] == [True] if said else found == []


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ("  - id: a\n    naam: A\n  - id: b\n    naam: B\n    onderdeel_van: a\n", None),
        ("  - id: a\n    naam: A\n    onderdeel_van: c\n", "geen groep met id 'c'"),
        ("  - id: a\n    naam: A\n    onderdeel_van: a\n", "in een kring"),
    ],
)
def test_groups(groups: str, said: str | None) -> None:
    found = messages_of(kern=f"naam: Oudedam\ngroepen:\n{groups}")
    assert [said in message for message in found] == [True] if said else found == []


def test_a_frozen_day_is_for_an_example_only() -> None:
    assert len(messages_of(gemeente="naam: L\npeildatum: 2026-03-01\n")) == 1
    assert messages_of(gemeente="naam: L\npeildatum: 2026-03-01\nvoorbeeld: ja\n") == []
