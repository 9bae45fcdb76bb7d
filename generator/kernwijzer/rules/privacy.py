"""Personal data that may not be on a public page (AVG): found in every text of every record, never repeated in full."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kernwijzer.fields import Telefoonnummer
from kernwijzer.fields.periods import Periode
from kernwijzer.model import Contact, Gemeente, Kern, Record
from kernwijzer.problems import Finding, Loc, masked

_SUSPECT = re.compile(r"[\d@]")
"""Every pattern below needs a digit or an @; most sentences have neither."""
_NINE_DIGITS = re.compile(r"(?<![\d.,-])(?:\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?![\d-])")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_MOBILE = re.compile(r"(?<!\d)(?:0|\+31[\s(]*0?\)?|0031)\s*-?6[\s.-]*(?:\d[\s.-]*){8}(?!\d)")
_PRIVATE_MAIL = re.compile(
    r"[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|kpnmail|kpnplanet|ziggo|planet|xs4all|hetnet|home|upcmail|"
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


@dataclass(frozen=True, slots=True)
class _Scope:
    """What holds for the texts of a record and of all that is in it."""

    open_contact: bool = False
    no_personal_data: frozenset[str] = frozenset()
    """Numbers, written together, that the file says are none."""


def personal_data(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """BSN, IBAN, mobile numbers, private mail and home addresses, outside a contact marked `openbaar: ja`."""
    del on
    for loc, text, scope in _texts(("",), gemeente, _Scope()):
        for message in _found(text, scope):
            yield Finding(loc, message)


def _together(text: str) -> str:
    return re.sub(r"[\s.-]", "", text)


def _found(text: str, scope: _Scope) -> Iterator[str]:
    if not _SUSPECT.search(text):
        return
    overruled = "Is het een ander nummer, zoals een zaaknummer? Zet dan bij dit onderdeel 'geen_persoonsgegeven:' met dat nummer."
    for match in _NINE_DIGITS.finditer(text):
        if bsn(_together(match.group())) and _together(match.group()) not in scope.no_personal_data:
            yield f"'{masked(match.group())}' lijkt een burgerservicenummer. Dat mag nooit op een openbare pagina. Haal het weg. {overruled}"
    for match in _IBAN.finditer(text):
        if iban(match.group()) and _together(match.group()) not in scope.no_personal_data:
            yield f"'{masked(match.group())}' is een rekeningnummer. Haal het weg. {overruled}"
    if not scope.open_contact:
        yield from _found_of_a_person(text, scope)


def _found_of_a_person(text: str, scope: _Scope) -> Iterator[str]:
    for match in _MOBILE.finditer(text):
        if _together(match.group()) not in scope.no_personal_data:
            yield f"'{masked(match.group().strip())}' is een mobiel nummer. Schrijf een nummer van de organisatie, of zet 'openbaar: ja' bij dit contact als de persoon dat goed vindt."
    if found := _PRIVATE_MAIL.search(text):
        yield f"'{masked(found.group().strip())}' is een privé-mailadres. Schrijf een adres van de organisatie, zoals info@uwdorp.nl."
    if _PERSON_AT_HOME.search(text):
        yield "Hier staat een persoon met een huisadres. Schrijf een functie of organisatie, zonder adres."


def _texts(loc: Loc, value: object, scope: _Scope) -> Iterator[tuple[Loc, str, _Scope]]:
    """Every written text in a record, with its location and what holds for it."""
    if isinstance(value, Telefoonnummer):
        yield loc, value.geschreven, scope
    elif isinstance(value, str):
        if not value.startswith(("http://", "https://")):
            yield loc, value, scope
    elif isinstance(value, Periode):
        yield loc, value.geschreven, scope
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            inner = (each.id,) if isinstance(each, Kern) else (*loc, getattr(each, "id", number))
            yield from _texts(inner, each, scope)
    elif isinstance(value, Record):
        said = frozenset(_together(each) for each in value.geen_persoonsgegeven)
        inside = _Scope(
            scope.open_contact or (isinstance(value, Contact) and value.openbaar), scope.no_personal_data | said
        )
        for name in type(value).model_fields:
            if name != "geen_persoonsgegeven":
                yield from _texts((*loc, name), getattr(value, name), inside)
