"""Rules about references: what a record names must exist."""

from collections.abc import Iterator
from datetime import date

from kernwijzer.model import (
    ALLE,
    NIET_IN_DE_BRON,
    GedeeldActiepunt,
    GedeeldeActiviteit,
    GedeeldeBijeenkomst,
    GedeeldeWerkzaamheid,
    Gemeente,
)  # fmt: skip
from kernwijzer.problems import Finding, suggestion
from kernwijzer.rules.agenda import with_logboek

_NOT_NAMED = NIET_IN_DE_BRON.replace(" ", "-")


def themas_and_gebieden(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """A thema or gebied that gemeente.yml does not know."""
    del on
    themas = {thema.id for thema in gemeente.themas}
    gebieden = {gebied.id for gebied in gemeente.gebieden}
    for loc, record in with_logboek(gemeente):
        if record.thema and record.thema not in themas:
            message = f"Het thema '{record.thema}' staat niet in gemeente.yml.{suggestion(record.thema, themas)}"
            yield Finding((*loc, "thema"), message, needs=("", "themas"))
    for kern in gemeente.kernen:
        if kern.gebied and kern.gebied not in gebieden:
            message = f"Het gebied '{kern.gebied}' staat niet in gemeente.yml.{suggestion(kern.gebied, gebieden)}"
            yield Finding((kern.id, "gebied"), message, needs=("", "gebieden"))


def shared_agendas(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """One agenda may serve two kernen; chains and circles are errors."""
    del on
    by_id = {kern.id: kern for kern in gemeente.kernen}
    for kern in gemeente.kernen:
        other = kern.deelt_kernagenda_met
        loc = (kern.id, "deelt_kernagenda_met")
        if other is None:
            continue
        if other not in by_id:
            yield Finding(loc, f"Er is geen kern met de naam '{other}'.{suggestion(other, by_id)}")
        elif other == kern.id:
            yield Finding(loc, "Een kern kan zijn agenda niet met zichzelf delen. Haal deze regel weg.")
        elif by_id[other].deelt_kernagenda_met:
            yield Finding(
                loc,
                f"'{other}' deelt zijn agenda zelf weer met een andere kern. Verwijs naar de kern waar de punten staan.",
            )


def kernen_of_shared_records(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """Which kernen a shared record concerns: existing ids, `alle`, or how many when the source does not say."""
    del on
    known = {kern.id for kern in gemeente.kernen}
    shared: tuple[
        tuple[str, tuple[GedeeldActiepunt | GedeeldeWerkzaamheid | GedeeldeActiviteit | GedeeldeBijeenkomst, ...]], ...
    ] = (
        ("actiepunten", gemeente.actiepunten),
        ("werkzaamheden", gemeente.werkzaamheden),
        ("activiteiten", gemeente.activiteiten),
        ("bijeenkomsten", gemeente.bijeenkomsten),
    )
    for name, records in shared:
        for record in records:
            loc = ("", name, record.id)
            words = {ALLE, _NOT_NAMED} & set(record.kernen)
            if words and len(record.kernen) > 1:
                yield Finding(
                    (*loc, "kernen"),
                    f"'{words.pop()}' staat hier naast andere kernen. Kies: alleen dat woord, of de namen.",
                )
            for number, kern in enumerate(record.kernen):
                if kern not in known | {ALLE, _NOT_NAMED}:
                    yield Finding(
                        (*loc, "kernen", number),
                        f"Er is geen kern met de naam '{kern}'.{suggestion(kern, known)}",
                        needs=(kern, "naam"),
                    )
            if _NOT_NAMED in record.kernen and record.aantal is None:
                yield Finding(
                    (*loc, "kernen"), "De bron noemt de kernen niet. Schrijf bij 'aantal' om hoeveel kernen het gaat."
                )


def points_of_works(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """Work that belongs to a point names an existing one: `id` of the same kern, or `kern/id`."""
    del on
    owned = {(kern.id, punt.id) for kern in gemeente.kernen for punt in kern.actiepunten}
    for kern in gemeente.kernen:
        for work in kern.werkzaamheden:
            if work.actiepunt is None:
                continue
            owner, _, identity = work.actiepunt.rpartition("/")
            if (owner or kern.id, identity) not in owned:
                known = [punt for each, punt in owned if each == (owner or kern.id)]
                message = f"Er is geen actiepunt '{work.actiepunt}'.{suggestion(identity, known)}"
                yield Finding(
                    (kern.id, "werkzaamheden", work.id, "actiepunt"), message, needs=(owner or kern.id, "actiepunten")
                )


def parents_of_groups(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """A group is part of another group of the same kern, never of itself by a detour."""
    del on
    for kern in gemeente.kernen:
        parents = {groep.id: groep.onderdeel_van for groep in kern.groepen}
        for groep in kern.groepen:
            loc = (kern.id, "groepen", groep.id, "onderdeel_van")
            if groep.onderdeel_van is None:
                continue
            if groep.onderdeel_van not in parents:
                message = f"Er is geen groep met id '{groep.onderdeel_van}' in deze kern.{suggestion(groep.onderdeel_van, parents)}"
                yield Finding(loc, message, needs=(kern.id, "groepen"))
            elif in_a_circle(groep.id, parents):
                yield Finding(
                    loc, "Deze groepen zijn in een kring onderdeel van elkaar. Haal er één 'onderdeel_van' weg."
                )


def in_a_circle(start: str, parents: dict[str, str | None]) -> bool:
    """Whether following the parents of `start` leads back to it."""
    seen: set[str] = set()
    at: str | None = start
    while at is not None and at not in seen:
        seen.add(at)
        at = parents.get(at)
    return at == start


def frozen_day(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """Only an example may stand still on one day."""
    del on
    if gemeente.peildatum and not gemeente.voorbeeld:
        message = "'peildatum' mag alleen bij een voorbeeldsite: de site blijft anders op die dag stilstaan. Haal de regel weg, of zet er 'voorbeeld: ja' bij."
        yield Finding(("", "peildatum"), message)
