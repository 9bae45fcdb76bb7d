"""Every text field times every payload: refused with a message at its line, or nothing but text on the page."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import EXAMPLE, ROOT
from kernwijzer.build import checked, site, template_folders
from kernwijzer.pages import page_html
from kernwijzer.problems import Severity
from kernwijzer.source import read
from kernwijzer.trees import folder_tree

PAYLOADS = {
    "html": "<b>vet</b>",
    "script": "<script>alert(1)</script>",
    "event": "<img src=x onerror=alert(1)>",
    "closing tags": "</p></li></details></main>",
    "comment": "<!-- x -->",
    "entity": "&lt;script&gt;&#106;avascript",
    "quote": "\" onmouseover=alert(1) x=\"",
    "single quote": "' onmouseover=alert(1) x='",
    "jinja": "{{ 7 * 7 }}{% include 'x' %}{# y #}",
    "heading": "# Kop van de gemeente",
    "setext": "Kop\n===",
    "rule": "---",
    "table": "| a | b |\n|---|---|\n| c | d |",
    "list": "* een\n* twee",
    "fence": "```\ncode\n```",
    "attribute list": "tekst {: onclick=alert(1) .x #y }",
    "raw link": "<https://example.org>",
    "script link": "[klik](javascript:alert(1))",
    "disguised link": "[klik](java\tscript:alert(1))",
    "encoded link": "[klik](&#106;avascript:alert(1))",
    "data link": "[klik](data:text/html,x)",
    "protocol link": "[klik](//example.org)",
    "picture": "![x](https://example.org/x.png)",
    "reference link": "[klik][1]\n\n[1]: javascript:alert(1)",
    "xml end": "]]></x><?xml?>",
    "line breaks": "een\r\n::error::twee\u2028drie",
    "bidirectional": "goed\u202etuof",
    "nul": "a\u0000b",
    "footnote": "[^1] [[wiki]] ==merk== ~~weg~~",
}  # fmt: skip

Path_ = tuple[str, tuple[str | int, ...]]


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(each, (*path, key))


def replaced(value: Any, texts: dict[tuple[str | int, ...], str], path: tuple[str | int, ...] = ()) -> Any:
    if isinstance(value, str):
        return texts.get(path, value)
    if isinstance(value, dict):
        return {key: replaced(each, texts, (*path, key)) for key, each in value.items()}
    return [replaced(each, texts, (*path, number)) for number, each in enumerate(value)]


@cache
def example_values() -> dict[str, Any]:
    return {name: read(name, content).values for name, content in folder_tree(EXAMPLE / "kernen").items()}


def tree_with(fields: list[Path_], text: str) -> dict[str, bytes]:
    """The example with `text` in each of `fields`, one value a line so that a line says which field it is."""
    tree = {}
    for name, values in example_values().items():
        texts = {path: text for file, path in fields if file == name}
        tree[name] = json.dumps(replaced(values, texts), ensure_ascii=False, indent=1).encode()
    return tree


def mistakes(tree: dict[str, bytes]) -> set[tuple[str, int]]:
    found = checked(tree, date(2026, 11, 1)).problems
    return {(each.place.file, each.place.line) for each in found if each.severity is Severity.FOUT}


@cache
def line_of(field: Path_) -> int:
    """The line of a field: the same in every tree, because each value has a line of its own."""
    return read(field[0], tree_with([], "")[field[0]]).place(field[1]).line


@cache
def free_text() -> tuple[Path_, ...]:
    """The fields that hold any words: those in which a plain sentence is fine."""
    every = [(name, path) for name, values in example_values().items() for path, _ in leaves(values)]
    return tuple(field for field in every if not mistakes(tree_with([field], "Zomaar wat woorden")))


def rendered(tree: dict[str, bytes]) -> str:
    made = site(checked(tree, date(2026, 11, 1)), template_folders(ROOT))
    return "".join(page_html(page, made.renderer) for page in made.pages if "meldingen" not in page.path)


def structure(markup: str) -> tuple[Counter[str], set[str]]:
    nodes = LexborHTMLParser(markup).css("*")
    return Counter(node.tag or "" for node in nodes), {name for node in nodes for name in node.attributes}


def test_there_are_many_text_fields() -> None:
    assert len(free_text()) > 100


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())
def test_every_text_field(payload: str) -> None:
    fields = list(free_text())
    tree = tree_with(fields, payload)
    refused_lines = mistakes(tree)
    accepted = [field for field in fields if (field[0], line_of(field)) not in refused_lines]
    if not accepted:
        return
    kept = tree_with(accepted, payload)
    while again := mistakes(kept):  # a file with a refused character is refused as a whole
        fewer = [field for field in accepted if (field[0], line_of(field)) not in again]
        assert len(fewer) < len(accepted), again
        accepted, kept = fewer, tree_with(fewer, payload)
    tags, attributes = structure(rendered(kept))
    plain_tags, plain_attributes = structure(rendered(tree_with(accepted, "Zomaar wat woorden")))
    markup_tags = {"p", "ul", "ol", "li", "em", "strong", "a", "br"}
    assert {tag: n for tag, n in tags.items() if tag not in markup_tags} == {
        tag: n for tag, n in plain_tags.items() if tag not in markup_tags
    }
    assert attributes == plain_attributes
    for anchor in LexborHTMLParser(rendered(kept)).css("a"):
        target = anchor.attributes.get("href") or ""
        assert target.startswith(("https://", "http://", "mailto:", "tel:", "#", "kernen/", "kernoverstijgend/")), (
            target
        )
