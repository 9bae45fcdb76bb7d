"""Who is in a kern and how to reach them: contacts, groups, channels, messages, inhabitants."""

from typing import Literal

from kernwijzer.fields import (
    Datum,
    Getal,
    Id,
    JaNee,
    Koppeling,
    Mail,
    Moment,
    Opmaak,
    Regel,
    Tekst,
    Telefoon,
    Tijdstip,
    Titel,
)
from kernwijzer.model.record import Bronnen, Record


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
