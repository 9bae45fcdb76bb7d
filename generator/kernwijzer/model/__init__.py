"""The frozen records of a municipality, and which file holds which field."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from kernwijzer.fields import Adrespatroon, Datum, Getal, Id, JaNee, Kernverwijzing, Kleur, Koppeling, Lettertype, Mail, Regel, Telefoon, Tekst
from kernwijzer.model.records import (
    Actiepunt, Activiteit, Bericht, Betrokkene, Bijeenkomst, Bronnen, Contact, Groep, Inwoners, Inwonertal, Kanaal, Kernagenda,
    Kosten, Ligging, Logregel, Record, Spreekuur, Terugkoppeling, Werkzaamheid, sectie,
)  # fmt: skip
from kernwijzer.model.status import NIET_IN_DE_BRON, NOG_NIET_BEKEND, ONGEWETEN, Familie, Status

__all__ = [
    "ALLE", "NIET_IN_DE_BRON", "NOG_NIET_BEKEND", "ONGEWETEN", "Actiepunt", "Activiteit", "Bericht", "Betrokkene", "Bijeenkomst",
    "BronRecord", "Contact", "Familie", "GedeeldActiepunt", "GedeeldeActiviteit", "GedeeldeBijeenkomst", "GedeeldeWerkzaamheid",
    "Gemeente", "Groep", "Huisstijl", "Inwonertal", "Kanaal", "Kern", "Kernagenda", "Kosten", "KERN_FILES", "Logregel",
    "MUNICIPAL_FILES", "Record", "Spreekuur", "Status", "Termijnen", "Terugkoppeling", "Thema", "Werkzaamheid", "kern_bestand",
    "lists_of", "sections",
]  # fmt: skip

ALLE = "alle"


class Kern(Record):
    """A village or town centre, complete. The order of the page stands in `views`."""

    id: Id
    naam: Regel
    soort: Literal["dorp", "stad", "buurtschap"] | None = None
    in_het_kort: Tekst | None = None
    inwoners: Inwoners = ()
    gebied: Id | None = None
    ligging: Ligging | None = None
    kernagenda: Kernagenda | None = None
    deelt_kernagenda_met: Id | None = None
    bron: Bronnen = ()
    actiepunten: tuple[Actiepunt, ...] = sectie("Kernagenda")
    werkzaamheden: tuple[Werkzaamheid, ...] = sectie("Werkzaamheden")
    activiteiten: tuple[Activiteit, ...] = sectie("Activiteiten in het dorp")
    bijeenkomsten: tuple[Bijeenkomst, ...] = sectie("Bijeenkomsten")
    groepen: tuple[Groep, ...] = sectie("Groepen in het dorp")
    contacten: tuple[Contact, ...] = sectie("Contacten")
    kanalen: tuple[Kanaal, ...] = sectie("Hoe u nieuws krijgt")
    berichten: tuple[Bericht, ...] = sectie("Nieuws")


class _Gedeeld(Record):
    """What concerns several kernen says which: ids, all, or how many when the source does not name them."""

    kernen: Annotated[tuple[Kernverwijzing, ...], BeforeValidator(lambda value: [value] if isinstance(value, str) else value)]
    aantal: Getal | None = None


class GedeeldActiepunt(Actiepunt, _Gedeeld):
    """A point of several kernen."""


class GedeeldeWerkzaamheid(Werkzaamheid, _Gedeeld):
    """Work in several kernen."""


class GedeeldeActiviteit(Activiteit, _Gedeeld):
    """An activity of several kernen."""


class GedeeldeBijeenkomst(Bijeenkomst, _Gedeeld):
    """A meeting for several kernen."""


class Thema(Record):
    """A subject, with the name of its pictogram."""

    id: Id
    naam: Regel
    pictogram: Id | None = None


class Gebied(Record):
    """A part of the municipality with its own gebiedsmakelaar."""

    id: Id
    naam: Regel


class BronRecord(Record):
    """A source that many records name by its id."""

    id: Id
    titel: Regel
    url: Koppeling | None = None
    datum: Datum | None = None


class Rol(Record):
    """What the fixed contact is called here."""

    enkelvoud: Regel = "vaste contactpersoon"
    meervoud: Regel = "vaste contactpersonen"
    uitleg: Tekst | None = None


class Termijnen(Record):
    """Promised terms, in calendar days."""

    antwoord: Getal = 7
    terugkoppeling: Getal = 30
    verouderd: Getal = 183
    verouderd_per_status: dict[Status, Getal] = {}


class Huisstijl(Record):
    """House style as tokens (after NL Design System); colours as #rrggbb."""

    kleur: Kleur = "#1b5e8c"
    kleur_donker: Kleur = "#8cc4ea"
    lettertype: Lettertype = "system-ui"


class Links(Record):
    """Pages elsewhere that every page leads to."""

    toegankelijkheidsverklaring: Koppeling | None = None
    privacy: Koppeling | None = None
    melding_doen: Koppeling | None = None


class AlgemeenContact(Record):
    """Whom to call when a kern has no fixed contact."""

    naam: Regel
    telefoon: Telefoon | None = None
    email: Mail | None = None
    website: Koppeling | None = None
    waarvoor: Tekst | None = None
    bron: Bronnen = ()


class Begrotingscyclus(Record):
    """When a new point must have been tested to count for next year's budget."""

    toets_nieuwe_punten: Regel


class Gemeente(Record):
    """A municipality with all its kernen and what concerns several of them."""

    naam: Regel
    code: Regel | None = None
    provincie: Regel | None = None
    in_het_kort: Tekst | None = None
    voorbeeld: JaNee = False
    adres_site: Koppeling | None = None
    bewerken: Adrespatroon | None = None
    """Address in the forge that opens a file for editing, with {bestand} for its name below kernen/."""
    inwoners: Inwoners = ()
    contact: AlgemeenContact | None = None
    rol_vaste_contactpersoon: Rol = Rol()
    themas: tuple[Thema, ...] = ()
    gebieden: tuple[Gebied, ...] = ()
    bronnen: tuple[BronRecord, ...] = ()
    termijnen: Termijnen = Termijnen()
    begrotingscyclus: Begrotingscyclus | None = None
    huisstijl: Huisstijl = Huisstijl()
    links: Links = Links()
    peildatum: Datum | None = None
    bron: Bronnen = ()
    actiepunten: tuple[GedeeldActiepunt, ...] = sectie("Kernagenda")
    werkzaamheden: tuple[GedeeldeWerkzaamheid, ...] = sectie("Werkzaamheden")
    activiteiten: tuple[GedeeldeActiviteit, ...] = sectie("Activiteiten")
    bijeenkomsten: tuple[GedeeldeBijeenkomst, ...] = sectie("Bijeenkomsten")
    kernen: tuple[Kern, ...] = ()


def sections(model: type[Record]) -> dict[str, str]:
    """Field name to title of every field that is a section of a page."""
    return {
        name: str(field.title)
        for name, field in model.model_fields.items()
        if isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("sectie")
    }


def _fields_without(model: type[Record], *elsewhere: str) -> tuple[str, ...]:
    return tuple(name for name in model.model_fields if name not in elsewhere)


KERN_FILES: dict[str, tuple[str, ...]] = {
    "kern.yml": _fields_without(Kern, "id", "actiepunten", "contacten", "werkzaamheden", "activiteiten", "bijeenkomsten", "berichten"),
    "kernagenda.yml": ("actiepunten",),
    "contacten.yml": ("contacten",),
    "planning.yml": ("werkzaamheden", "activiteiten", "bijeenkomsten"),
    "nieuws.yml": ("berichten",),
}
MUNICIPAL_FILES: dict[str, tuple[str, ...]] = {
    "gemeente.yml": _fields_without(Gemeente, "kernen", "actiepunten", "werkzaamheden", "activiteiten", "bijeenkomsten"),
    "kernoverstijgend.yml": ("actiepunten", "werkzaamheden", "activiteiten", "bijeenkomsten"),
}


def kern_bestand(kern: str, veld: str) -> str:
    """The file below `kernen/` that holds a field: of a kern, or of the municipality when `kern` is empty."""
    files = KERN_FILES if kern else MUNICIPAL_FILES
    name = next((name for name, fields in files.items() if veld in fields), next(iter(files)))
    return f"{kern}/{name}" if kern else name


def lists_of(record: Record) -> Iterable[tuple[str, tuple[Any, ...]]]:
    """The listed records with an id of a kern or the municipality: field name and records."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, tuple) and value and hasattr(value[0], "id"):
            yield name, value
