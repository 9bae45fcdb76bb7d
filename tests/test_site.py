"""The built site in a real browser: axe, requests, keyboard, width, print, no script."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser

Served = Callable[[str, str], str]

PAGES = [
    ("echt", ""),
    ("echt", "kernen/tricht/"),
    ("echt", "kernen/heukelum/"),
    ("echt", "kernen/est/"),
    ("echt", "kernoverstijgend/"),
    ("echt", "woordenlijst/"),
    ("echt", "medewerkers/"),
    ("echt", "medewerkers/meldingen/"),
    ("echt", "404.html"),
    ("voorbeeld", "kernen/oudedam/"),
    ("voorbeeld", "kernen/zandhoek/"),
]
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]}


@contextmanager
def opened(browser: Browser, address: str, width: int = 1280, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """A page, and everything it asked for or complained of."""
    context = browser.new_context(viewport={"width": width, "height": 740}, **options)
    page, seen = context.new_page(), list[str]()
    page.on("request", lambda request: seen.append(request.url))
    page.on(
        "console",
        lambda message: seen.append(f"console {message.type}: {message.text}") if message.type == "error" else None,
    )
    page.goto(address)
    yield page, seen
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize(("name", "path"), PAGES)
def test_axe_finds_nothing(browser: Browser, served: Served, name: str, path: str, width: int, scheme: str) -> None:
    with opened(browser, served(name, path), width, color_scheme=scheme) as (page, _):
        for fold in page.query_selector_all("details"):
            fold.evaluate("fold => { fold.open = true }")
        found = Axe().run(page, options=AXE).response["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found] == []


@pytest.mark.parametrize(("name", "path"), PAGES)
def test_no_request_to_another_host_and_no_error(browser: Browser, served: Served, name: str, path: str) -> None:
    with opened(browser, served(name, path)) as (_, seen):
        assert [each for each in seen if not each.startswith(served(name, ""))] == []


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize(("name", "path"), PAGES)
def test_no_sideways_scroll(browser: Browser, served: Served, name: str, path: str, width: int) -> None:
    with opened(browser, served(name, path), width) as (page, _):
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("name", "path"), [("echt", "kernen/tricht/"), ("voorbeeld", "kernen/oudedam/")])
def test_name_sentence_and_whom_to_call_are_on_the_first_screen_of_a_telephone(
    browser: Browser, served: Served, name: str, path: str
) -> None:
    with opened(browser, served(name, path), 360) as (page, _):
        for selector in ("h1", ".in-het-kort", ".deel-contact .knop >> nth=0"):
            box = page.locator(selector).bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= 740, selector


def test_main_buttons_are_large_enough_to_touch(browser: Browser, served: Served) -> None:
    with opened(browser, served("voorbeeld", "kernen/oudedam/"), 360) as (page, _):
        for button in page.query_selector_all(".knop, summary"):
            box = button.bounding_box()
            assert box is not None
            assert box["height"] >= 44


def test_the_keyboard_starts_at_the_skip_link_and_every_stop_is_visible(browser: Browser, served: Served) -> None:
    with opened(browser, served("voorbeeld", "kernen/oudedam/"), 360) as (page, _):
        stops = []
        for _ in range(12):
            page.keyboard.press("Tab")
            stops.append(page.evaluate("document.activeElement.textContent.trim()"))
            box = page.evaluate(
                "(() => { const b = document.activeElement.getBoundingClientRect(); return [b.width, b.height, b.top] })()"
            )
            assert box[0] > 0
            assert box[1] > 0
            assert box[2] >= 0, stops
        assert stops[0] == "Ga naar de inhoud"
        assert len(set(stops)) > 8
    with opened(browser, served("voorbeeld", "kernen/oudedam/"), 360) as (page, _):
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "inhoud"


def test_a_fold_opens_with_the_keyboard(browser: Browser, served: Served) -> None:
    with opened(browser, served("voorbeeld", "kernen/oudedam/")) as (page, _):
        summary = page.locator("#punt-drempel ~ details summary")
        summary.focus()
        page.keyboard.press("Enter")
        assert page.locator("#punt-drempel ~ details ol.logboek").is_visible()


def test_without_script_everything_is_there(browser: Browser, served: Served) -> None:
    with opened(browser, served("echt", "kernen/tricht/"), java_script_enabled=False) as (page, _):
        assert page.locator("article.punt").count() == 12
        assert "Tunnel voor langzaam verkeer" in page.inner_text("main")


def test_print_opens_the_folds_and_hides_the_menu(browser: Browser, served: Served, tmp_path: Path) -> None:
    with opened(browser, served("voorbeeld", "kernen/oudedam/")) as (page, _):
        page.emulate_media(media="print")
        assert page.locator("#punt-drempel ~ details ol.logboek").is_visible()
        assert not page.locator(".kop-van-site nav").is_visible()
        assert "stand van 15 maart 2026" in page.locator(".alleen-papier").inner_text()
        assert page.locator(".punt summary >> nth=0").is_hidden()
        printed = page.pdf(path=str(tmp_path / "pagina.pdf"), prefer_css_page_size=True)
        assert printed.startswith(b"%PDF")


@pytest.mark.parametrize("name", ["echt", "voorbeeld"])
def test_an_example_says_so_and_is_not_indexed(sites: dict[str, Path], name: str) -> None:
    for path in sites[name].rglob("index.html"):
        page = LexborHTMLParser(path.read_bytes())
        robots = page.css_first('meta[name="robots"]')
        assert robots is not None
        assert robots.attributes["content"] == "noindex"
        banner = page.css_first(".voorbeeld")
        assert banner is not None
        assert "geen site van de gemeente" in banner.text()


def test_every_page_has_one_title_and_one_first_heading(sites: dict[str, Path]) -> None:
    titles: set[str] = set()
    for path in sorted(sites["echt"].rglob("*.html")):
        page = LexborHTMLParser(path.read_bytes())
        title = page.css_first("title")
        assert title is not None
        assert title.text().strip() not in titles | {""}, path
        titles.add(title.text().strip())
        assert len(page.css("h1")) == 1, path
        levels = [int(heading.tag[1]) for heading in page.css("h1, h2, h3, h4") if heading.tag]
        assert all(after - before <= 1 for before, after in pairwise(levels)), path
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert len(ids) == len(set(ids)), path
