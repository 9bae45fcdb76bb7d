"""The kernagenda: its points, their logboek, and the agenda as a whole."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from kernwijzer.fields import Bedrag, Datum, Id, JaNee, Koppeling, Moment, Opmaak, Periode, Punt, Regel, Tekst, Titel
from kernwijzer.model.record import Bronnen, Record
from kernwijzer.model.status import Status


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


class Kernagenda(Record):
    """The agenda as a whole: when it was adopted, of when it is, and whether all of it is here."""

    vastgesteld: Moment | None = None
    versie: Regel | None = None
    stand: Moment | None = None
    volledig: JaNee = True
    bron: Bronnen = ()
