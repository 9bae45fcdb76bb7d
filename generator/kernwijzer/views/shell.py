"""What the shell around every page shows: name, example banner, links below."""

from dataclasses import dataclass
from datetime import date

from kernwijzer.fields import day_words
from kernwijzer.model import Gemeente


@dataclass(frozen=True, slots=True)
class ShellView:
    """The same on every page."""

    gemeente: str
    voorbeeld: bool
    peildatum: str
    toegankelijkheidsverklaring: str | None
    privacy: str | None
    melding_doen: str | None


def shell_view(gemeente: Gemeente, on: date) -> ShellView:
    """The shell of a municipality's site."""
    links = gemeente.links
    return ShellView(
        gemeente.naam,
        gemeente.voorbeeld,
        day_words(on),
        links.toegankelijkheidsverklaring,
        links.privacy,
        links.melding_doen,
    )
