"""Numbers, dates, lists and sources as people read them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from urllib.parse import urlsplit

from kernwijzer.fields import Periode, day_words
from kernwijzer.model import BronRecord, Familie, Kosten

_FEW = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


@dataclass(frozen=True, slots=True)
class Bron:
    """A source: its words, and its address when it has one."""

    tekst: str
    url: str | None
    is_adres: bool = False
    """Whether the words are the address itself, so that paper need not repeat it."""


@dataclass(frozen=True, slots=True)
class Feit:
    """A label with its value."""

    naam: str
    waarde: str


def moment_words(moment: Periode | None) -> str:
    """`november 2021`, or that the date is unknown."""
    return moment.tekst if moment and moment.dateerbaar else "datum niet bekend"


def time_words(moment: time) -> str:
    """`9.00 uur`."""
    return f"{moment.hour}.{moment.minute:02} uur"


def number(count: int) -> str:
    """`2.100`."""
    return f"{count:,}".replace(",", ".")


def count_of(count: int, one: str, many: str) -> str:
    """`1 punt`, `26 punten`."""
    return f"{number(count)} {one if count == 1 else many}"


def in_words(count: int) -> str:
    """`vijf`; above twelve in digits."""
    return _FEW[count] if count < len(_FEW) else number(count)


def joined(words: Iterable[str]) -> str:
    """`Beesd, Deil en Rumpt`."""
    found = list(words)
    return " en ".join([", ".join(found[:-1]), found[-1]]) if len(found) > 1 else "".join(found)


def euros(cents: int) -> str:
    """`€ 15.000` or `€ 15.000,50`."""
    whole, rest = divmod(cents, 100)
    return f"€ {number(whole)}" + (f",{rest:02}" if rest else "")


def cost_words(kosten: Kosten) -> str:
    """`€ 15.000 besteed: materialen`."""
    about = "ongeveer " if kosten.ongeveer else ""
    what = f": {kosten.tekst}" if kosten.tekst else ""
    return f"{about}{euros(kosten.bedrag)} {kosten.stand}{what}"


def count_sentence(counts: dict[Familie, int]) -> str:
    """`26 punten: 9 klaar, 6 bezig, 7 nog niet begonnen, 2 gaan niet door, 1 zonder stand.`"""
    total = sum(counts.values())
    if not total:
        return "Wij kennen nog geen punten van de kernagenda."
    parts = [f"{count} {_family_word(family, count)}" for family, count in counts.items()]
    if len(parts) == 1 and Familie.ONBEKEND in counts:
        return f"{count_of(total, 'punt', 'punten')}. Wij weten niet hoe het daarmee staat."
    return f"{count_of(total, 'punt', 'punten')}: {joined(parts)}."


def _family_word(family: Familie, count: int) -> str:
    if family is Familie.GAAT_NIET_DOOR:
        return "gaat niet door" if count == 1 else "gaan niet door"
    if family is Familie.ONBEKEND:
        return "zonder stand"
    if family is Familie.WACHT:
        return "wacht" if count == 1 else "wachten"
    return family.label.lower()


def source_words(bron: str, known: Sequence[BronRecord]) -> Bron:
    """A source as it is shown: by its title when gemeente.yml knows it, else as a short address or as text."""
    record = next((each for each in known if each.id == bron), None)
    if record:
        return Bron(record.titel + (f" ({day_words(record.datum)})" if record.datum else ""), record.url)
    if not bron.startswith(("http://", "https://")):
        return Bron(bron, None)
    short = short_address(bron)
    return Bron(short, bron, is_adres=not short.endswith("…"))


def short_address(url: str) -> str:
    """An address without its scheme and `www.`, at most 70 characters."""
    parts = urlsplit(url)
    short = (parts.hostname or "").removeprefix("www.") + parts.path.rstrip("/")
    return short if len(short) <= 70 else short[:69] + "…"


def age_words(since: date, on: date) -> str:
    """`ruim 4 jaar`, `7 maanden`: how long ago, in whole steps."""
    days = (on - since).days
    if days >= 730:
        return f"ruim {days // 365} jaar"
    return f"{max(1, days // 30)} maanden" if days >= 60 else count_of(days, "dag", "dagen")
