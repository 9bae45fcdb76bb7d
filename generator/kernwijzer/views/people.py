"""Contacts, groups and channels as they are shown."""

from dataclasses import dataclass

from kernwijzer.fields import day_words
from kernwijzer.model import Contact, Gemeente, Groep, Kanaal, Kern
from kernwijzer.views.words import Bron, Feit, moment_words, source_words, time_words


@dataclass(frozen=True, slots=True)
class ContactView:
    """Someone to call."""

    anker: str
    rol: str
    naam: str | None
    waarvoor: str | None
    telefoon: str | None
    telefoon_link: str | None
    email: str | None
    website: Bron | None
    spreekuur: str | None
    vast: bool
    tot: str | None
    vervanger: str | None
    toelichting: str | None


@dataclass(frozen=True, slots=True)
class GroepView:
    """A group, with the group it is part of."""

    anker: str
    naam: str
    soort: str | None
    website: Bron | None
    email: str | None
    onderdeel_van: str | None
    feiten: tuple[Feit, ...]
    toelichting: str | None
    bronnen: tuple[Bron, ...]


@dataclass(frozen=True, slots=True)
class KanaalView:
    """How this kern is reached."""

    anker: str
    naam: str
    soort: str
    url: Bron | None
    grens: str | None


def contact_view(contact: Contact, kern: Kern) -> ContactView:
    """A contact as it is shown."""
    office = contact.spreekuur
    hour = (
        f"{office.dag} van {time_words(office.van)} tot {time_words(office.tot)}"
        + (f", {office.plaats}" if office.plaats else "")
        if office
        else None
    )
    substitute = next((each for each in kern.contacten if each.id == contact.vervanger), None)
    return ContactView(
        anker=f"contact-{contact.id}",
        rol=contact.rol,
        naam=contact.naam,
        waarvoor=contact.waarvoor,
        telefoon=contact.telefoon.geschreven if contact.telefoon else None,
        telefoon_link=contact.telefoon.adres if contact.telefoon else None,
        email=contact.email,
        website=source_words(contact.website, ()) if contact.website else None,
        spreekuur=hour,
        vast=contact.vast,
        tot=day_words(contact.tot) if contact.tot else None,
        vervanger=(substitute.naam or substitute.rol) if substitute else None,
        toelichting=contact.toelichting,
    )


def general_contact(gemeente: Gemeente) -> ContactView | None:
    """Whom to call when a kern has no fixed contact."""
    general = gemeente.contact
    if general is None:
        return None
    return ContactView(
        anker="contact-gemeente", rol=general.naam, naam=None, waarvoor=general.waarvoor,
        telefoon=general.telefoon.geschreven if general.telefoon else None,
        telefoon_link=general.telefoon.adres if general.telefoon else None,
        email=general.email, website=source_words(general.website, ()) if general.website else None,
        spreekuur=None, vast=False, tot=None, vervanger=None, toelichting=None,
    )  # fmt: skip


def group_view(groep: Groep, kern: Kern, gemeente: Gemeente) -> GroepView:
    """A group as it is shown."""
    parent = next((each.naam for each in kern.groepen if each.id == groep.onderdeel_van), None)
    deal = groep.convenant
    facts = []
    if deal:
        facts.append(Feit("Afspraken met de gemeente (convenant)", f"sinds {moment_words(deal.gesloten)}"))
        if deal.herzien_voor:
            facts.append(Feit("Opnieuw bekijken voor", moment_words(deal.herzien_voor)))
    return GroepView(
        anker=f"groep-{groep.id}",
        naam=groep.naam,
        soort=groep.soort,
        website=source_words(groep.website, ()) if groep.website else None,
        email=groep.email,
        onderdeel_van=parent,
        feiten=tuple(facts),
        toelichting=groep.toelichting,
        bronnen=(
            *((Bron("Lees de afspraken", deal.url),) if deal and deal.url else ()),
            *(source_words(b, gemeente.bronnen) for b in groep.bron),
        ),
    )


def channel_view(kanaal: Kanaal) -> KanaalView:
    """A channel as it is shown."""
    limit = f"{kanaal.rijen} regels van {kanaal.tekens} tekens" if kanaal.rijen and kanaal.tekens else None
    return KanaalView(
        f"kanaal-{kanaal.id}", kanaal.naam, kanaal.soort, source_words(kanaal.url, ()) if kanaal.url else None, limit
    )
