"""The home page and the page of what several kernen share."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from kernwijzer.derive import counts, family_of, owned_actiepunten
from kernwijzer.fields import day_words
from kernwijzer.model import Actiepunt, Activiteit, Bijeenkomst, Gemeente, Werkzaamheid, kern_bestand
from kernwijzer.views.agenda import AgendaView, agenda_view
from kernwijzer.views.events import EventView, activities, meetings, works
from kernwijzer.views.kern import Part, inhabitants_words
from kernwijzer.views.people import ContactView, general_contact
from kernwijzer.views.upcoming import Komt, Nieuw, coming, newest
from kernwijzer.views.words import Bron, count_of, count_sentence, source_words

HOME_PARTS: tuple[Part, ...] = (
    Part("kernen", "Kies uw kern"),
    Part("veranderd", "Laatst veranderd"),
    Part("gedeeld", "Voor meer kernen tegelijk"),
    Part("wie", "Wie kunt u bellen of mailen?"),
)
SHARED_PARTS: tuple[Part, ...] = (
    Part("telling", "Hoe staat het ervoor"),
    Part("nieuw", "Wat is er nieuw"),
    Part("komt", "Wat komt eraan"),
    Part("actiepunten", "Punten"),
    Part("werkzaamheden", "Werkzaamheden"),
    Part("activiteiten", "Activiteiten"),
    Part("bijeenkomsten", "Bijeenkomsten"),
    Part("herkomst", "Waar dit vandaan komt"),
)


@dataclass(frozen=True, slots=True)
class KernRegel:
    """A kern in the list: its name and how its agenda stands, in a line."""

    naam: str
    adres: str
    stand: str


@dataclass(frozen=True, slots=True)
class Wie:
    """Whom to call."""

    rol: str
    uitleg: str | None
    contact: ContactView | None


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page."""

    gemeente: str
    in_het_kort: str | None
    feiten: tuple[str, ...]
    kernen: tuple[KernRegel, ...]
    veranderd: tuple[Nieuw, ...]
    gedeeld: str | None
    wie: Wie
    peildatum: str
    bronnen: tuple[Bron, ...]


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where a page comes from."""

    bestand: str
    peildatum: str
    bronnen: tuple[Bron, ...]


@dataclass(frozen=True, slots=True)
class GedeeldView:
    """The page of what concerns several kernen."""

    gemeente: str
    telzin: str
    telling: AgendaView | None
    nieuw: tuple[Nieuw, ...]
    komt: tuple[Komt, ...]
    actiepunten: AgendaView | None
    werkzaamheden: tuple[EventView, ...]
    activiteiten: tuple[EventView, ...]
    bijeenkomsten: tuple[EventView, ...]
    herkomst: Herkomst


def home_view(gemeente: Gemeente, on: date) -> HomeView:
    """The home page on `on`."""
    lines = []
    news: list[Nieuw] = []
    for kern in gemeente.kernen:
        points = [punt for _, punt in owned_actiepunten(gemeente, kern)]
        lines.append(
            KernRegel(kern.naam, f"kernen/{kern.id}/", count_sentence(counts(family_of(punt, on) for punt in points)))
        )
        news += _news(kern.actiepunten, on, f"kernen/{kern.id}/", kern.naam)
    news += _news(gemeente.actiepunten, on, "kernoverstijgend/", "meer kernen")
    role = gemeente.rol_vaste_contactpersoon
    shared = len(gemeente.actiepunten)
    return HomeView(
        gemeente=gemeente.naam,
        in_het_kort=gemeente.in_het_kort,
        feiten=(
            *(f"Inwoners: {inhabitants_words(each, gemeente).rstrip('.')}." for each in gemeente.inwoners),
            *filter(None, [gemeente.toelichting]),
        ),
        kernen=tuple(lines),
        veranderd=tuple(sorted(news, key=lambda each: (each.dag, each.kern, each.titel), reverse=True)[:5]),
        gedeeld=count_of(shared, "punt gaat", "punten gaan") + " over meer kernen tegelijk."
        if has_shared(gemeente) and shared
        else None,
        wie=Wie(role.enkelvoud, role.uitleg, general_contact(gemeente)),
        peildatum=day_words(on),
        bronnen=tuple(source_words(bron, gemeente.bronnen) for bron in gemeente.bron),
    )


def _news(points: Iterable[Actiepunt], on: date, page: str, kern: str) -> list[Nieuw]:
    """What is new on another page, with its address from here."""
    return [replace(each, anker=f"{page}#{each.anker}", kern=kern) for each in newest(points, on)]


def has_shared(gemeente: Gemeente) -> bool:
    """Whether anything concerns several kernen."""
    return bool(gemeente.actiepunten or gemeente.werkzaamheden or gemeente.activiteiten or gemeente.bijeenkomsten)


def shared_view(gemeente: Gemeente, on: date) -> GedeeldView:
    """The page of what concerns several kernen."""
    agenda = agenda_view([(None, punt) for punt in gemeente.actiepunten], None, gemeente, on)
    records: tuple[Actiepunt | Werkzaamheid | Activiteit | Bijeenkomst, ...] = (
        *gemeente.actiepunten, *gemeente.werkzaamheden, *gemeente.activiteiten, *gemeente.bijeenkomsten,
    )  # fmt: skip
    return GedeeldView(
        gemeente=gemeente.naam,
        telzin=agenda.telzin,
        telling=agenda if agenda.zegt_iets else None,
        nieuw=newest(gemeente.actiepunten, on),
        komt=coming(gemeente.activiteiten, gemeente.bijeenkomsten, gemeente.werkzaamheden, on),
        actiepunten=agenda if agenda.families else None,
        werkzaamheden=works(gemeente.werkzaamheden, gemeente, on, None),
        activiteiten=activities(gemeente.activiteiten, gemeente, on),
        bijeenkomsten=meetings(gemeente.bijeenkomsten, gemeente, on),
        herkomst=Herkomst(
            f"kernen/{kern_bestand('', 'actiepunten')}",
            day_words(on),
            tuple(
                source_words(bron, gemeente.bronnen) for bron in dict.fromkeys(b for each in records for b in each.bron)
            ),
        ),
    )
