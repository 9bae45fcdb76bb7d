"""Works, activities and meetings."""

from typing import Literal

from kernwijzer.fields import Datum, Id, Koppeling, Moment, Periode, Regel, Tekst, Titel, Verwijzing
from kernwijzer.model.agenda import Logregel
from kernwijzer.model.record import Bronnen, Record


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
