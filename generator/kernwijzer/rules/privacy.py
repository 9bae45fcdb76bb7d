"""Personal data that may not be on a public page (AVG): found in every text of every record, never repeated in full."""

import re
from collections.abc import Iterator
from datetime import date

from kernwijzer.fields import Telefoonnummer
from kernwijzer.model import Contact, Gemeente, Kern, Record
from kernwijzer.problems import Finding, Loc, masked

_NINE_DIGITS = re.compile(r"(?<![\d.,-])(?:\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?![\d-])")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_MOBILE = re.compile(r"(?<!\d)(?:0|\+31[\s(]*0?\)?|0031)\s*-?6[\s.-]*(?:\d[\s.-]*){8}(?!\d)")
_PRIVATE_MAIL = re.compile(
    r"[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|kpnmail|kpnplanet|ziggo|planet|xs4all|hetnet|home|upcmail|"
    r"chello|casema|telfort|tele2|solcon|online|zonnet|proton(?:mail)?|gmx)\.(?:com|nl|net|me)\b",
    re.IGNORECASE,
)
_PERSON_AT_HOME = re.compile(
    r"\b(?:de heer|dhr\.?|meneer|mevrouw|mevr\.?|mw\.?|familie|fam\.?)\s.{0,60}?"
    r"\b[A-Z][\w-]*(?:straat|weg|laan|dijk|plein|hof|steeg|pad|singel|kade)\s\d+",
)


def bsn(digits: str) -> bool:
    """Whether nine digits pass the eleven-test of the burgerservicenummer (Besluit BSN): weights 9..2 and -1."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return (
        len(digits) == 9 and int(digits) > 0 and sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11 == 0
    )


def iban(text: str) -> bool:
    """Whether it is an international bank account number: ISO 13616, mod 97."""
    compact = text.replace(" ", "")
    if not 15 <= len(compact) <= 34:
        return False
    moved = compact[4:] + compact[:4]
    return int("".join(str(int(char, 36)) for char in moved)) % 97 == 1


def personal_data(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """BSN, IBAN, mobile numbers, private mail and home addresses, outside a contact marked `openbaar: ja`."""
    del on
    for loc, text, open_contact in _texts(("",), gemeente, open_contact=False):
        for message in _found(text, open_contact=open_contact):
            yield Finding(loc, message)


def _found(text: str, *, open_contact: bool) -> Iterator[str]:
    for match in _NINE_DIGITS.finditer(text):
        if bsn(re.sub(r"\D", "", match.group())):
            yield f"'{masked(match.group())}' lijkt een burgerservicenummer. Dat mag nooit op een openbare pagina. Haal het weg."
    for match in _IBAN.finditer(text):
        if iban(match.group()):
            yield f"'{masked(match.group())}' is een rekeningnummer. Haal het weg."
    if open_contact:
        return
    if found := _MOBILE.search(text):
        yield f"'{masked(found.group().strip())}' is een mobiel nummer. Schrijf een nummer van de organisatie, of zet 'openbaar: ja' bij dit contact als de persoon dat goed vindt."
    if found := _PRIVATE_MAIL.search(text):
        yield f"'{masked(found.group().strip())}' is een privé-mailadres. Schrijf een adres van de organisatie, zoals info@uwdorp.nl."
    if _PERSON_AT_HOME.search(text):
        yield "Hier staat een persoon met een huisadres. Schrijf een functie of organisatie, zonder adres."


def _texts(loc: Loc, value: object, *, open_contact: bool) -> Iterator[tuple[Loc, str, bool]]:
    """Every written text in a record, with its location and whether its contact is open."""
    if isinstance(value, Contact):
        open_contact = value.openbaar
    if isinstance(value, Telefoonnummer):
        yield loc, value.geschreven, open_contact
    elif isinstance(value, str):
        if not value.startswith(("http://", "https://")):
            yield loc, value, open_contact
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            if isinstance(each, Kern):
                yield from _texts((each.id,), each, open_contact=open_contact)
            else:
                yield from _texts((*loc, getattr(each, "id", number)), each, open_contact=open_contact)
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _texts((*loc, name), getattr(value, name), open_contact=open_contact)
