"""Rules about contacts: one fixed contact at a time, with a validity and a substitute that exist."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from kernwijzer.derive import fixed_contact
from kernwijzer.model import Contact, Gemeente
from kernwijzer.problems import Finding, Severity, suggestion
from kernwijzer.rules.references import in_a_circle


def one_fixed_contact(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """Two fixed contacts may not hold the role on the same day; none at all is a *let op* that the page prints."""
    for kern in gemeente.kernen:
        fixed = [contact for contact in kern.contacten if contact.vast]
        for one, other in combinations(fixed, 2):
            if _overlap(one, other):
                message = f"'{one.id}' en '{other.id}' zijn tegelijk het vaste contact. Zet bij de eerste een 'tot' of haal bij een van de twee 'vast: ja' weg."
                yield Finding((kern.id, "contacten", other.id, "vast"), message)
        if fixed_contact(kern, on) is None:
            message = f"{kern.naam} heeft op deze dag geen vaste contactpersoon. De pagina zegt dat ook. Zet er een in contacten.yml met 'vast: ja'."
            yield Finding((kern.id, "contacten"), message, Severity.LET_OP, needs=(kern.id, "contacten"))


def _overlap(one: Contact, other: Contact) -> bool:
    first, last = max(one.vanaf or date.min, other.vanaf or date.min), min(one.tot or date.max, other.tot or date.max)
    return first <= last


def validity(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """An end before its begin, on contacts and office hours."""
    del on
    for kern in gemeente.kernen:
        for contact in kern.contacten:
            loc = (kern.id, "contacten", contact.id)
            if contact.vanaf and contact.tot and contact.tot < contact.vanaf:
                yield Finding((*loc, "tot"), "Dit eindigt voor het begint. Kijk 'vanaf' en 'tot' na.")
            if contact.spreekuur and contact.spreekuur.tot <= contact.spreekuur.van:
                yield Finding(
                    (*loc, "spreekuur", "tot"), "Het spreekuur eindigt voor het begint. Kijk 'van' en 'tot' na."
                )


def substitutes(gemeente: Gemeente, on: date) -> Iterator[Finding]:
    """A substitute is another contact of the same kern, and nobody stands in for himself by a detour."""
    del on
    for kern in gemeente.kernen:
        by_id = {contact.id: contact for contact in kern.contacten}
        for contact in kern.contacten:
            loc = (kern.id, "contacten", contact.id, "vervanger")
            if contact.vervanger and contact.vervanger not in by_id:
                message = f"Er is geen contact met id '{contact.vervanger}' in deze kern.{suggestion(contact.vervanger, by_id)}"
                yield Finding(loc, message, needs=(kern.id, "contacten"))
            elif contact.vervanger and in_a_circle(contact.id, {each.id: each.vervanger for each in kern.contacten}):
                message = "Deze contacten vervangen elkaar in een kring. Dan is er niemand. Schrijf het id van een ander contact."
                yield Finding(loc, message)
