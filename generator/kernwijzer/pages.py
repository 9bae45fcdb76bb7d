"""From views to pages as blocks: the only place that renders templates and cleans the Markdown that people wrote."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

import nh3
from jinja2 import BaseLoader, Environment, StrictUndefined
from markdown import Markdown
from markupsafe import Markup, escape

from kernwijzer.model import Gemeente, Kern
from kernwijzer.output import Block, Output, Page
from kernwijzer.views.agenda import AgendaView
from kernwijzer.views.home import HOME_PARTS, SHARED_PARTS, has_shared, home_view, shared_view
from kernwijzer.views.kern import KERN_PARTS, Part, kern_view
from kernwijzer.views.manual import manual_view

_ALLOWED_TAGS = {"a", "br", "em", "li", "ol", "p", "strong", "ul"}


class Renderer:
    """Templates with the closed list of filters. One per build; nothing in it changes."""

    def __init__(self, loader: BaseLoader) -> None:
        self._environment = Environment(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters.update({"opmaak": _marked_up, "vorm": self._shape})
        self._shapes = lru_cache(maxsize=32)(self._read_shape)

    def html(self, template: str, **names: Any) -> str:
        """A rendered template."""
        return self._environment.get_template(template).render(**names).strip() + "\n"

    def _shape(self, name: str) -> Markup:
        """The shape of a family as inline SVG. The word stands beside it, so it is hidden from screen readers."""
        return self._shapes(name)

    def _read_shape(self, name: str) -> Markup:
        return Markup(self._environment.get_template(f"vormen/{name}.svg").render().strip())  # noqa: S704 - our own template


_MARKDOWN = Markdown(extensions=["sane_lists"], output_format="html")


def _marked_up(text: str) -> Markup:
    """HTML of a text with simple Markdown: paragraphs, lists, emphasis, links; anything else is taken out."""
    html = _MARKDOWN.reset().convert(text)
    clean = nh3.clean(
        html,
        tags=_ALLOWED_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )
    return Markup(clean)  # noqa: S704 - cleaned by nh3


def kern_page(kern: Kern, gemeente: Gemeente, renderer: Renderer, on: date) -> Page:
    """The page of one kern."""
    view = kern_view(kern, gemeente, on)
    intro = Block(view.naam, view.id, 1, renderer.html("secties/intro.html.jinja", kern=view))
    return Page(
        path=f"kernen/{kern.id}/",
        title=f"{view.naam}: kernagenda",
        description=f"Wat gebeurt er in {view.naam}, wie doet het en wie kunt u bellen? {view.telzin}",
        blocks=(intro, *_blocks(KERN_PARTS, view, renderer, "kern")),
        updated=view.bijgewerkt,
        source=f"{kern.id}/kern.yml",
    )


def home_page(gemeente: Gemeente, renderer: Renderer, on: date) -> Page:
    """The home page; a builder puts the hand-written welcome before these blocks."""
    view = home_view(gemeente, on)
    return Page(
        path="",
        title=f"Kernagenda's van {gemeente.naam}",
        description=f"Kies uw kern in {gemeente.naam} en zie wat er gebeurt, wie het doet en wie u kunt bellen.",
        blocks=tuple(_blocks(HOME_PARTS, view, renderer, "home")),
        updated=on.isoformat(),
        source="gemeente.yml",
    )


def shared_page(gemeente: Gemeente, renderer: Renderer, on: date) -> Page:
    """The page of what concerns several kernen."""
    view = shared_view(gemeente, on)
    intro = Block(
        "Voor meer kernen tegelijk",
        "kernoverstijgend",
        1,
        renderer.html("secties/intro_gedeeld.html.jinja", gedeeld=view),
    )
    return Page(
        path="kernoverstijgend/",
        title="Voor meer kernen tegelijk",
        description=f"Wat er in {gemeente.naam} speelt in meer kernen tegelijk. {view.telzin}",
        blocks=(intro, *_blocks(SHARED_PARTS, view, renderer, "gedeeld")),
        updated=on.isoformat(),
        source="kernoverstijgend.yml",
    )


def manual_page(catalogue: str, renderer: Renderer, on: date) -> Page:
    """The page of all messages, for staff."""
    groups = manual_view(catalogue)
    blocks = [Block("Alle meldingen", "meldingen", 1, renderer.html("secties/intro_meldingen.html.jinja"))]
    for group in groups:
        blocks.append(Block(group.titel, group.anker, 2, ""))
        for melding in group.meldingen:
            html = renderer.html("secties/melding.html.jinja", melding=melding)
            blocks.append(Block(melding.titel, melding.anker, 3, html, "melding"))
    return Page(
        path="medewerkers/meldingen/",
        title="Alle meldingen",
        description="Wat betekent een melding van Kernwijzer, en wat schrijft u dan?",
        blocks=tuple(blocks),
        updated=on.isoformat(),
    )


def _blocks(parts: tuple[Part, ...], view: Any, renderer: Renderer, name: str) -> Iterator[Block]:
    """The parts that have something to say, in order; the agenda is followed by its families and their points."""
    for part in parts:
        content = getattr(view, part.naam)
        if not content:
            continue
        yield Block(
            part.titel,
            part.naam,
            2,
            renderer.html(f"secties/{part.naam}.html.jinja", **{name: view, "deel": content}),
            f"deel-{part.naam}",
        )
        if part.naam == "actiepunten":
            yield from _families(content, renderer)


def _families(agenda: AgendaView, renderer: Renderer) -> Iterator[Block]:
    for family in agenda.families:
        html = renderer.html("secties/familie.html.jinja", familie=family)
        yield Block(family.titel, family.anker, 2, html, f"familie {family.klasse}")
        for punt in family.punten:
            html = renderer.html("secties/punt.html.jinja", punt=punt)
            yield Block(punt.titel, punt.anker, 3, html, f"punt {punt.klasse}")


def all_pages(
    gemeente: Gemeente, renderer: Renderer, on: date, told: Callable[[int, int, str], None], only: str | None = None
) -> Iterator[Page]:
    """Every generated page: home, shared, and one per kern (or the one with id `only`). `told(number, of, name)` hears of each kern."""
    yield home_page(gemeente, renderer, on)
    if has_shared(gemeente):
        yield shared_page(gemeente, renderer, on)
    kernen = [kern for kern in gemeente.kernen if only in {None, kern.id}]
    for number, kern in enumerate(kernen, start=1):
        yield kern_page(kern, gemeente, renderer, on)
        told(number, len(kernen), kern.naam)


def house_style(gemeente: Gemeente, renderer: Renderer) -> Output:
    """The tokens of the municipality as CSS custom properties."""
    css = renderer.html("huisstijl.css.jinja", huisstijl=gemeente.huisstijl)
    return Output("assets/huisstijl.css", css.encode(), "gemeente.yml")


def contents(page: Page) -> tuple[tuple[str, str], ...]:
    """Anchor and heading of the sections of a page; points are left out."""
    return tuple((block.anchor, block.heading) for block in page.blocks if block.level == 2)


def page_html(page: Page, renderer: Renderer) -> str:
    """The blocks of a page as HTML, with the list of what is on the page after the first screen."""
    parts = []
    for number, block in enumerate(page.blocks):
        parts.append(_block_html(block))
        if number == 1 and page.blocks[0].level == 1:
            parts.append(renderer.html("op_deze_pagina.html.jinja", inhoud=contents(page)))
    return "".join(parts)


def page_markdown(page: Page) -> str:
    """A page for any builder of Markdown: headings with their anchors, and the HTML of a block under each as one element.

    A blank line would end an HTML block (CommonMark 4.6, Python-Markdown alike), so there is none inside it.
    """
    parts = [f"# {_heading_text(page.title)}\n"] if page.blocks[0].level > 1 else []
    for block in page.blocks:
        parts.append(f"{'#' * block.level} {_heading_text(block.heading)} {{: #{block.anchor} }}\n")
        lines = [line for line in block.html.split("\n") if line.strip()]
        if lines:
            parts.append("\n".join(['<div class="blok">', *lines, "</div>"]) + "\n")
    return "\n".join(parts)


def _heading_text(text: str) -> str:
    """Words in a Markdown heading that stay the words they are: every sign with a meaning becomes an entity."""
    return "".join(char if char.isalnum() or char in " ,.?" else f"&#{ord(char)};" for char in text)


def _block_html(block: Block) -> str:
    tag = {1: "div", 2: "section", 3: "article"}[block.level]
    anchor, level = escape(block.anchor), block.level
    label = f' aria-labelledby="{anchor}"' if level > 1 else ""
    heading = f'<h{level} id="{anchor}">{escape(block.heading)}</h{level}>'
    return f'<{tag} class="blok niveau-{level} {escape(block.classes)}"{label}>\n{heading}\n{block.html}</{tag}>\n'
