"""The page of a kern: what it says, and in which order. All that a template may see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from kernwijzer.derive import concerns, fixed_contact, holds, lines_until, owned_actiepunten
from kernwijzer.fields import day_words
from kernwijzer.model import Gemeente, Inwonertal, Kern, kern_bestand, sections
from kernwijzer.views.agenda import AgendaView, agenda_view
from kernwijzer.views.events import EventView, activities, meetings, messages, works
from kernwijzer.views.people import (
    ContactView,
    GroepView,
    KanaalView,
    channel_view,
    contact_view,
    general_contact,
    group_view,
)
from kernwijzer.views.upcoming import Komt, Nieuw, coming, newest
from kernwijzer.views.words import Bron, Feit, number, source_words


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: a field of the model, or a named view. `naam` is its template and its anchor."""

    naam: str
    titel: str


_SECTIONS = sections(Kern)
KERN_PARTS: tuple[Part, ...] = (
    Part("contact", "Uw vaste contactpersoon"),
    Part("telling", "Hoe staat het ervoor"),
    Part("nieuw", "Wat is er nieuw"),
    Part("komt", "Wat komt eraan"),
    *(Part(name, title) for name, title in _SECTIONS.items()),
    Part("over", "Over deze kern"),
    Part("volgen", "Meenemen en volgen"),
    Part("reageren", "Klopt er iets niet?"),
)
"""The order of the page. A field that `model` marks as a section comes in the order of the model."""


@dataclass(frozen=True, slots=True)
class VastContact:
    """The fixed contact, or whom to call when there is none."""

    bekend: bool
    rol: str
    contact: ContactView | None


@dataclass(frozen=True, slots=True)
class Reageren:
    """What to do when something is wrong, and where the page comes from."""

    mail: str | None
    contact: str | None
    website: Bron | None
    bestand: str
    bewerken: str | None
    peildatum: str
    bronnen: tuple[Bron, ...]


@dataclass(frozen=True, slots=True)
class Volgen:
    """What can be taken away on paper."""

    adres: str | None


@dataclass(frozen=True, slots=True)
class KernView:
    """Everything on the page of one kern, final. The attributes are named after the parts."""

    id: str
    naam: str
    in_het_kort: str
    over: tuple[Feit, ...]
    contact: VastContact
    telzin: str
    telling: AgendaView | None
    nieuw: tuple[Nieuw, ...]
    komt: tuple[Komt, ...]
    actiepunten: AgendaView | None
    werkzaamheden: tuple[EventView, ...]
    activiteiten: tuple[EventView, ...]
    bijeenkomsten: tuple[EventView, ...]
    groepen: tuple[GroepView, ...]
    contacten: tuple[ContactView, ...]
    kanalen: tuple[KanaalView, ...]
    berichten: tuple[EventView, ...]
    volgen: Volgen
    reageren: Reageren
    bijgewerkt: str


def kern_view(kern: Kern, gemeente: Gemeente, on: date) -> KernView:
    """The page of `kern` on `on`."""
    owned = [(None if owner is kern else owner, punt) for owner, punt in owned_actiepunten(gemeente, kern)]
    owned += [(None, punt) for punt in gemeente.actiepunten if concerns(punt.kernen, kern.id)]
    points = [punt for _, punt in owned]
    werk = [*kern.werkzaamheden, *(each for each in gemeente.werkzaamheden if concerns(each.kernen, kern.id))]
    doen = [*kern.activiteiten, *(each for each in gemeente.activiteiten if concerns(each.kernen, kern.id))]
    samen = [*kern.bijeenkomsten, *(each for each in gemeente.bijeenkomsten if concerns(each.kernen, kern.id))]
    agenda = agenda_view(owned, kern.kernagenda, gemeente, on)
    fixed = _fixed(kern, gemeente, on)
    return KernView(
        id=kern.id,
        naam=kern.naam,
        in_het_kort=kern.in_het_kort or _in_short(kern, gemeente),
        over=_about(kern, gemeente),
        contact=fixed,
        telzin=agenda.telzin,
        telling=agenda if agenda.zegt_iets else None,
        nieuw=newest(points, on),
        komt=coming(doen, samen, werk, on),
        actiepunten=agenda if agenda.families else None,
        werkzaamheden=works(werk, gemeente, on, kern),
        activiteiten=activities(doen, gemeente, on),
        bijeenkomsten=meetings(samen, gemeente, on),
        groepen=tuple(group_view(groep, kern, gemeente) for groep in kern.groepen),
        contacten=tuple(contact_view(each, kern) for each in kern.contacten if holds(each, on) and not each.vast),
        kanalen=tuple(channel_view(each) for each in kern.kanalen),
        berichten=messages(kern.berichten, gemeente),
        volgen=Volgen(f"{gemeente.adres_site.rstrip('/')}/kernen/{kern.id}/" if gemeente.adres_site else None),
        reageren=_react(kern, gemeente, fixed, on),
        bijgewerkt=_updated(kern, gemeente, on).isoformat(),
    )


def _in_short(kern: Kern, gemeente: Gemeente) -> str:
    people = kern.inwoners[0] if kern.inwoners else None
    living = ""
    if people:
        when = f"{'Op' if people.peildatum.soort == 'dag' else 'In'} {people.peildatum.tekst}"
        living = f" {when} woonden er {'ongeveer ' if people.ongeveer else ''}{number(people.aantal)} mensen."
    kind = {"dorp": "een dorp", "stad": "een stad", "buurtschap": "een buurtschap"}.get(kern.soort or "", "een kern")
    return f"{kern.naam} is {kind} in de gemeente {gemeente.naam}.{living}"


def _about(kern: Kern, gemeente: Gemeente) -> tuple[Feit, ...]:
    facts = [Feit("Opmerking", kern.toelichting)] if kern.toelichting else []
    facts += [Feit("Inwoners", inhabitants_words(each, gemeente)) for each in kern.inwoners]
    gebied = next((each.naam for each in gemeente.gebieden if each.id == kern.gebied), None)
    if gebied:
        facts.append(Feit("Gebied", gebied))
    if kern.ligging and kern.ligging.tekst:
        facts.append(Feit("Ligging", kern.ligging.tekst))
    return tuple(facts)


def inhabitants_words(people: Inwonertal, gemeente: Gemeente) -> str:
    """`ongeveer 2.100 op 1 januari 2024 (bron)`."""
    about = "ongeveer " if people.ongeveer else ""
    moment = people.peildatum.tekst
    when = f" op {moment}" if people.peildatum.soort == "dag" else f" in {moment}"
    sources = ", ".join(source_words(bron, gemeente.bronnen).tekst for bron in people.bron)
    remark = f". {people.toelichting}" if people.toelichting else ""
    return f"{about}{number(people.aantal)}{when}" + (f" ({sources})" if sources else "") + remark


def _fixed(kern: Kern, gemeente: Gemeente, on: date) -> VastContact:
    role = gemeente.rol_vaste_contactpersoon
    fixed = fixed_contact(kern, on)
    if fixed:
        return VastContact(True, role.enkelvoud, contact_view(fixed, kern))
    return VastContact(False, role.enkelvoud, general_contact(gemeente))


def _react(kern: Kern, gemeente: Gemeente, fixed: VastContact, on: date) -> Reageren:
    contact = fixed.contact
    subject = quote(f"De pagina over {kern.naam} klopt niet")
    file = (
        kern_bestand(kern.deelt_kernagenda_met or kern.id, "actiepunten")
        if kern.actiepunten or kern.deelt_kernagenda_met
        else kern_bestand(kern.id, "naam")
    )
    return Reageren(
        mail=f"mailto:{contact.email}?subject={subject}" if contact and contact.email else None,
        contact=contact.naam or contact.rol if contact else None,
        website=contact.website if contact else None,
        bestand=f"kernen/{file}",
        bewerken=gemeente.bewerken.replace("{bestand}", file) if gemeente.bewerken else None,
        peildatum=day_words(on),
        bronnen=tuple(source_words(bron, gemeente.bronnen) for bron in _all_sources(kern)),
    )


def _all_sources(kern: Kern) -> Iterable[str]:
    """Every source that the page of this kern rests on, once, in the order of the files."""
    found = [
        *kern.bron,
        *(kern.kernagenda.bron if kern.kernagenda else ()),
        *(bron for each in kern.inwoners for bron in each.bron),
    ]
    for name in _SECTIONS:
        for record in getattr(kern, name):
            found += getattr(record, "bron", ())
            found += [bron for line in getattr(record, "logboek", ()) for bron in line.bron]
            found += [bron for each in getattr(record, "kosten", ()) for bron in each.bron]
    return dict.fromkeys(found)


def _updated(kern: Kern, gemeente: Gemeente, on: date) -> date:
    """The day of the last dated event of the page."""
    points = [punt for _, punt in owned_actiepunten(gemeente, kern)]
    days = [line.datum.eerste for punt in points for line in lines_until(punt.logboek, on) if line.datum.eerste]
    days += [each.datum.eerste for each in kern.berichten if each.datum.eerste and each.datum.eerste <= on]
    return max(days, default=on)
