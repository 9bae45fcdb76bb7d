"""What leaves the core: files as bytes, and pages as blocks."""

from dataclasses import dataclass

PROGRESS = "kernwijzer-voortgang"
"""First word of a line of progress, which the plugin prints and `kernwijzer bouw` reads."""


@dataclass(frozen=True, slots=True)
class Output:
    """One finished file of the site."""

    path: str
    content: bytes
    source: str | None = None
    """The YAML file it came from, for "verbeter deze pagina"."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and the HTML under it. The heading feeds table of contents and search index."""

    heading: str
    anchor: str
    level: int
    html: str
    classes: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site, before any builder wraps its shell around it."""

    path: str
    """Its address below the site, ending in a slash: `kernen/heukelum/`; the home page is empty."""
    title: str
    description: str
    blocks: tuple[Block, ...]
    updated: str
    """ISO date from the data, for the sitemap."""
    source: str | None = None
