"""A municipality: its kernen, what they share, and its own settings."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from kernwijzer.fields import (
    Adrespatroon,
    Datum,
    Getal,
    Id,
    JaNee,
    Kernverwijzing,
    Kleur,
    Koppeling,
    Lettertype,
    Mail,
    Regel,
    Tekst,
    Telefoon,
)  # fmt: skip
from kernwijzer.model.agenda import Actiepunt, Kernagenda, Plek
from kernwijzer.model.people import Bericht, Contact, Groep, Inwonertal, Kanaal
from kernwijzer.model.planning import Activiteit, Bijeenkomst, Werkzaamheid
from kernwijzer.model.record import Bronnen, Record, one_as_list, sectie
from kernwijzer.model.status import Status

Inwoners = Annotated[tuple[Inwonertal, ...], BeforeValidator(one_as_list)]


class Kern(Record):
    """A village or town centre, complete. The order of the page stands in `views`."""

    id: Id
    naam: Regel
    soort: Literal["dorp", "stad", "buurtschap"] | None = None
    in_het_kort: Tekst | None = None
    inwoners: Inwoners = ()
    gebied: Id | None = None
    ligging: Plek | None = None
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


class Gedeeld(Record):
    """What concerns several kernen says which: ids, all, or how many when the source does not name them."""

    kernen: Annotated[tuple[Kernverwijzing, ...], BeforeValidator(one_as_list)]
    aantal: Getal | None = None


class GedeeldActiepunt(Actiepunt, Gedeeld):
    """A point of several kernen."""


class GedeeldeWerkzaamheid(Werkzaamheid, Gedeeld):
    """Work in several kernen."""


class GedeeldeActiviteit(Activiteit, Gedeeld):
    """An activity of several kernen."""


class GedeeldeBijeenkomst(Bijeenkomst, Gedeeld):
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
    verouderd_per_status: dict[Status, Getal] = Field(default_factory=dict)


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


def owners(gemeente: Gemeente) -> Iterator[tuple[str, Gemeente | Kern]]:
    """Who has records: the municipality (its id is empty), then every kern."""
    yield "", gemeente
    for kern in gemeente.kernen:
        yield kern.id, kern
