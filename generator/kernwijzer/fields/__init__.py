"""From written text to a value, one type per kind of field. What cannot be read raises ValueError with a Dutch sentence."""

from collections.abc import Callable
from datetime import date, time
from typing import Annotated, TypeVar

from pydantic import PlainValidator

from kernwijzer.fields import numbers, texts
from kernwijzer.fields.calendar import NotADateError, day_words
from kernwijzer.fields.numbers import Telefoonnummer
from kernwijzer.fields.periods import Periode as _Periode
from kernwijzer.fields.periods import period
from kernwijzer.problems import shown

__all__ = [
    "Adrespatroon",
    "Bedrag",
    "Datum",
    "Getal",
    "Id",
    "JaNee",
    "Kernverwijzing",
    "Kleur",
    "Koppeling",
    "Lettertype",
    "Mail",
    "Moment",
    "Opmaak",
    "Periode",
    "Punt",
    "Regel",
    "Tekst",
    "Telefoon",
    "Telefoonnummer",
    "Tijdstip",
    "Titel",
    "Verwijzing",
    "day_words",
    "moment",
    "slug",
]  # fmt: skip

slug = texts.slug
T = TypeVar("T")


def _from_text(parse: Callable[[str], T]) -> PlainValidator:
    def validate(value: object) -> T:
        if isinstance(value, str):
            return parse(value)
        if isinstance(value, list):
            raise ValueError("Hier hoort één tekst, geen lijst. Haal het streepje (of de haken) weg.")
        raise ValueError(
            "Hier hoort één tekst, geen blok met namen en dubbele punten. Zet de tekst achter de dubbele punt."
        )

    return PlainValidator(validate)


def moment(written: str) -> _Periode:
    """The day, month or year of something that happened, or `onbekend`."""
    found = period(written)
    if found.soort not in {"dag", "maand", "jaar"} and found.geschreven != "onbekend":
        raise NotADateError(
            f"'{shown(written)}' is geen datum. Schrijf een dag (2026-03-31), maand (2026-03) of jaar (2026), of 'onbekend'."
        )
    return found


def _day(written: str) -> date:
    found = period(written)
    if found.soort != "dag" or found.eerste is None:
        raise NotADateError(f"'{shown(written)}' is geen dag. Schrijf bijvoorbeeld 2026-03-31.")
    return found.eerste


def _planned(written: str) -> _Periode:
    return period(texts.line(written, 120))


def _kern(written: str) -> str:
    """The id of a kern, or one of the two words for many: `alle`, `niet-in-de-bron`."""
    return written if written in {"alle", "niet-in-de-bron"} else texts.identifier(written)


def _reference(written: str) -> str:
    """`fontein` or `herwijnen/fontein`."""
    for part in written.split("/", 1):
        texts.identifier(part)
    return written


Titel = Annotated[str, _from_text(texts.title)]
Regel = Annotated[str, _from_text(texts.line)]
Tekst = Annotated[str, _from_text(texts.text)]
Opmaak = Annotated[str, _from_text(texts.markup)]
Koppeling = Annotated[str, _from_text(texts.link)]
Mail = Annotated[str, _from_text(texts.mail)]
Id = Annotated[str, _from_text(texts.identifier)]
Kernverwijzing = Annotated[str, _from_text(_kern)]
Kleur = Annotated[str, _from_text(texts.colour)]
Lettertype = Annotated[str, _from_text(texts.font)]
Adrespatroon = Annotated[str, _from_text(texts.address_pattern)]
Verwijzing = Annotated[str, _from_text(_reference)]
Telefoon = Annotated[Telefoonnummer, _from_text(numbers.telephone)]
Bedrag = Annotated[int, _from_text(numbers.amount)]
Getal = Annotated[int, _from_text(numbers.count)]
JaNee = Annotated[bool, _from_text(numbers.yes_no)]
Tijdstip = Annotated[time, _from_text(numbers.clock)]
Datum = Annotated[date, _from_text(_day)]
Moment = Annotated[_Periode, _from_text(moment)]
Periode = Annotated[_Periode, _from_text(_planned)]
Punt = Annotated[tuple[float, float], PlainValidator(numbers.coordinate)]
