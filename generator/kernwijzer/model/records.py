"""The records of a kern. Field names are the keys of the YAML, the columns of the open data and the anchors of the page."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from kernwijzer.fields import (
    Bedrag, Datum, Getal, Id, JaNee, Koppeling, Mail, Moment, Opmaak, Periode, Punt, Regel, Tekst, Telefoon, Tijdstip, Titel,
    Verwijzing,
)  # fmt: skip
from kernwijzer.model.status import Status


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str | dict) else value


class Record(BaseModel):
    """Frozen, keyword-only, and nothing unknown in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    toelichting: Tekst | None = None
    """A remark that is allowed everywhere."""


Bronnen = Annotated[tuple[Regel, ...], BeforeValidator(_as_list)]
"""One or more sources: a web address, the id of a source in gemeente.yml, or text."""


class Opgave(Record):
    """A second, different statement of a source, beside the first."""

    tekst: Tekst
    bron: Bronnen


class Logregel(Record):
    """One line of a logboek; append only, oldest first."""

    datum: Moment
    datum_soort: Literal["stand-van-de-bron"] | None = None
    status: Status | None = None
    status_in_bron: Regel | None = None
    tekst: Tekst | None = None
    planning: Periode | None = None
    wacht_op: Regel | None = None
    reden: Tekst | None = None
    besloten_door: Regel | None = None
    alternatief: Tekst | None = None
    naar: Regel | None = None
    bron: Bronnen = ()


class Betrokkene(Record):
    """A party with its part."""

    wie: Regel
    soort: Literal["inwoners", "gemeente", "derden"] | None = None
    rol: Regel | None = None


class Kosten(Record):
    """An amount in cents; raming, gevraagd, toegekend and besteed are four different things."""

    bedrag: Bedrag
    stand: Literal["raming", "gevraagd", "toegekend", "besteed"]
    ongeveer: JaNee = False
    tekst: Regel | None = None
    bron: Bronnen = ()


class Document(Record):
    """A document to read elsewhere."""

    titel: Titel
    url: Koppeling


class Locatie(Record):
    """Where it is: in words, on the map, or both."""

    tekst: Regel | None = None
    punt: Punt | None = None


def _as_place(value: Any) -> Any:
    return {"tekst": value} if isinstance(value, str) else value


Plek = Annotated[Locatie, BeforeValidator(_as_place)]


class Participatie(Record):
    """How residents take part, and what was done with what they said."""

    niveau: Literal["informeren", "raadplegen", "adviseren", "coproduceren", "meebeslissen"]
    opbrengst: Tekst | None = None


def _as_level(value: Any) -> Any:
    return {"niveau": value} if isinstance(value, str) else value


class Actiepunt(Record):
    """A point of the kernagenda. Its status is what the logboek says last."""

    id: Id
    titel: Titel
    thema: Id | None = None
    thema_eigen: Regel | None = None
    thema_ingeschat: JaNee = False
    in_het_kort: Tekst | None = None
    omschrijving: Opmaak | None = None
    trekker: Literal["inwoners", "gemeente", "derden"] | None = None
    wie: Regel | None = None
    betrokken: tuple[Betrokkene, ...] = ()
    locatie: Plek | None = None
    complex: JaNee | None = None
    participatie: Annotated[Participatie, BeforeValidator(_as_level)] | None = None
    initiatief_van: Literal["inwoners", "gemeente", "derden"] | None = None
    planning: Periode | None = None
    kosten: tuple[Kosten, ...] = ()
    kansenkaart: Koppeling | None = None
    documenten: tuple[Document, ...] = ()
    bron: Bronnen = ()
    ook_gemeld: tuple[Opgave, ...] = ()
    bevestigd_op: Datum | None = None
    logboek: tuple[Logregel, ...] = ()


class Spreekuur(Record):
    """When someone can be met without an appointment."""

    dag: Regel
    van: Tijdstip
    tot: Tijdstip
    plaats: Regel | None = None


class Contact(Record):
    """A role, not a person; a person's name only with `openbaar: ja`."""

    id: Id
    rol: Regel
    soort: Literal["gemeente", "inwoners", "derden"] = "gemeente"
    vast: JaNee = False
    naam: Regel | None = None
    openbaar: JaNee = False
    telefoon: Telefoon | None = None
    email: Mail | None = None
    website: Koppeling | None = None
    waarvoor: Tekst | None = None
    spreekuur: Spreekuur | None = None
    vanaf: Datum | None = None
    tot: Datum | None = None
    vervanger: Id | None = None
    bron: Bronnen = ()


class Werkzaamheid(Record):
    """Work in the street, by whomever."""

    id: Id
    titel: Titel
    wie: Regel | None = None
    waar: Regel | None = None
    planning: Periode | None = None
    hinder: Literal["geen", "beperkt", "afgesloten"] | None = None
    omleiding: Tekst | None = None
    thema: Id | None = None
    actiepunt: Verwijzing | None = None
    afgestemd_op: Datum | None = None
    afgewogen: Tekst | None = None
    gemeld_op: Moment | None = None
    bron: Bronnen = ()
    logboek: tuple[Logregel, ...] = ()


class Activiteit(Record):
    """Something of the kern's own calendar."""

    id: Id
    titel: Titel
    datum: Periode | None = None
    van: Datum | None = None
    tot: Datum | None = None
    tijd: Regel | None = None
    plaats: Regel | None = None
    organisator: Regel | None = None
    herhaalt: Regel | None = None
    houd_rekening_met: tuple[Regel, ...] = ()
    afgewogen: Tekst | None = None
    gemeld_op: Moment | None = None
    bron: Bronnen = ()


class Terugkoppeling(Record):
    """What residents heard after a meeting."""

    datum: Moment
    tekst: Tekst | None = None
    url: Koppeling | None = None


class Bijeenkomst(Record):
    """A meeting of residents and municipality."""

    id: Id
    titel: Titel
    soort: Literal["inwonersavond", "kernoverleg", "schouw", "spreekuur", "raad"]
    datum: Periode | None = None
    tijd: Regel | None = None
    plaats: Regel | None = None
    herhaalt: Regel | None = None
    terugkoppeling: Terugkoppeling | None = None
    gemeld_op: Moment | None = None
    bron: Bronnen = ()


class Convenant(Record):
    """An agreement between a group and the municipality."""

    gesloten: Moment
    herzien_voor: Moment | None = None
    url: Koppeling | None = None


class Groep(Record):
    """A group of residents: dorpsraad, dorpstafel, werkgroep. The kind is free text."""

    id: Id
    naam: Regel
    soort: Regel | None = None
    website: Koppeling | None = None
    email: Mail | None = None
    convenant: Convenant | None = None
    onderdeel_van: Id | None = None
    bron: Bronnen = ()


class Kanaal(Record):
    """How this kern is reached, with the limits of the channel."""

    id: Id
    naam: Regel
    soort: Regel
    url: Koppeling | None = None
    rijen: Getal | None = None
    tekens: Getal | None = None
    bron: Bronnen = ()


class Bericht(Record):
    """A message of the kern."""

    id: Id
    titel: Titel
    datum: Moment
    tekst: Opmaak | None = None
    url: Koppeling | None = None
    bron: Bronnen = ()


class Inwonertal(Record):
    """How many people live here, on a day, according to whom."""

    aantal: Getal
    ongeveer: JaNee = False
    peildatum: Moment
    bron: Bronnen = ()


class Kernagenda(Record):
    """The agenda as a whole: when it was adopted, of when it is, and whether all of it is here."""

    vastgesteld: Moment | None = None
    versie: Regel | None = None
    stand: Moment | None = None
    volledig: JaNee = True
    bron: Bronnen = ()


Inwoners = Annotated[tuple[Inwonertal, ...], BeforeValidator(_as_list)]
Ligging = Plek


def sectie(titel: str) -> Any:
    """A field that is a section of the page of a kern, with its title."""
    return Field(default=(), title=titel, json_schema_extra={"sectie": True})
