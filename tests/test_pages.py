"""Pages: golden files of the fictional municipality, nothing lost of the real one, and templates that only print."""

import html
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, nodes
from selectolax.lexbor import LexborHTMLParser

from conftest import EXAMPLE, ROOT, check_of
from kernwijzer.build import Checked, renderer_of, site, template_folders
from kernwijzer.model import Kern, Record, Status, sections
from kernwijzer.output import Page
from kernwijzer.pages import Renderer, page_html
from kernwijzer.views.home import HOME_PARTS, SHARED_PARTS
from kernwijzer.views.kern import KERN_PARTS

TEMPLATES = ROOT / "site_templates"
GOLDEN = ROOT / "tests" / "gouden"


def pages_of(result: Checked) -> tuple[Renderer, dict[str, Page]]:
    made = site(result, template_folders(ROOT))
    return made.renderer, {page.path: page for page in made.pages}


def shown(result: Checked, path: str) -> str:
    renderer, pages = pages_of(result)
    return page_html(pages[path], renderer)


def text_of(markup: str) -> str:
    return " ".join(LexborHTMLParser(markup).text(separator=" ").split())


@pytest.mark.parametrize("path", ["", "kernoverstijgend/", "kernen/oudedam/", "kernen/kleivoort/", "kernen/zandhoek/"])
def test_the_page_is_the_golden_one(example: Checked, path: str) -> None:
    """After a wanted change: `KERNWIJZER_GOUD=schrijf make test`, and read the difference like code."""
    golden = GOLDEN / f"{path.strip('/').replace('/', '-') or 'home'}.html"
    found = shown(example, path)
    if os.environ.get("KERNWIJZER_GOUD") == "schrijf":
        golden.write_text(found)
    assert found == golden.read_text()


def everything(record: Record) -> list[str]:
    """The words of a record that a reader must find on its page."""
    names = ("titel", "naam", "in_het_kort", "status_in_bron")
    found = [value for name in names if (value := getattr(record, name, None))]
    return [
        *found,
        *(word for line in getattr(record, "logboek", ()) for word in (line.tekst, line.status_in_bron) if word),
    ]


def test_nothing_of_west_betuwe_is_lost(real: Checked) -> None:
    renderer, pages = pages_of(real)
    gemeente = real.loaded.gemeente
    counted = dict.fromkeys(sections(Kern), 0)
    for kern in gemeente.kernen:
        markup = page_html(pages[f"kernen/{kern.id}/"], renderer)
        words, ids = text_of(markup), {node.attributes["id"] for node in LexborHTMLParser(markup).css("[id]")}
        for name in sections(Kern):
            for record in getattr(kern, name):
                counted[name] += 1
                prefix = {"actiepunten": "punt", "groepen": "groep", "activiteiten": "activiteit", "bijeenkomsten": "bijeenkomst",
                          "werkzaamheden": "werkzaamheid", "berichten": "bericht", "contacten": "contact", "kanalen": "kanaal"}[name]  # fmt: skip
                assert f"{prefix}-{record.id}" in ids, (kern.id, record.id)
                for word in everything(record):
                    assert " ".join(word.split()) in words, (kern.id, record.id, word)
                for bron in record.bron:
                    assert is_shown(bron, markup, real), (kern.id, record.id, bron)
        for bron in (*kern.bron, *(kern.kernagenda.bron if kern.kernagenda else ())):
            assert is_shown(bron, markup, real), (kern.id, bron)
    assert len(gemeente.kernen) == 26
    assert counted["actiepunten"] == 120
    assert counted["groepen"] == 54 + 2, "Varik shows the two groups of its shared agenda too"
    assert counted["activiteiten"] + counted["bijeenkomsten"] == 24 - 2, "two evenings of Varik and Heesselt are shared"
    assert counted["werkzaamheden"] == 1


def is_shown(bron: str, markup: str, result: Checked) -> bool:
    known = next((each for each in result.loaded.gemeente.bronnen if each.id == bron), None)
    wanted = [html.escape(known.titel), known.url or ""] if known else [html.escape(bron)]
    return all(word in html.unescape(markup) or word in markup for word in wanted)


def test_every_fact_of_west_betuwe_has_a_source(real: Checked) -> None:
    gemeente = real.loaded.gemeente
    for kern in gemeente.kernen:
        assert kern.bron or kern.kernagenda, kern.id
        records: tuple[Any, ...] = (
            *kern.actiepunten,
            *kern.activiteiten,
            *kern.bijeenkomsten,
            *kern.werkzaamheden,
            *kern.berichten,
        )
        for record in records:
            assert record.bron, (kern.id, record.id)
        assert all(people.bron for people in kern.inwoners), kern.id


def test_the_shared_points_of_west_betuwe(real: Checked) -> None:
    markup = shown(real, "kernoverstijgend/")
    assert "Dit geldt voor tien kernen. De bron zegt niet welke." in text_of(markup)
    assert 'id="punt-bloei"' in shown(real, "kernen/beesd/")
    assert 'id="punt-bloei"' in shown(real, "kernen/heukelum/")
    assert 'id="punt-bloei"' not in shown(real, "kernen/tricht/")
    assert 'id="bijeenkomst-inloopspreekuur"' in shown(real, "kernen/tricht/")
    for kern in ("varik", "heesselt"):
        assert 'id="bijeenkomst-inwonersavond-varik-heesselt"' in shown(real, f"kernen/{kern}/")


def test_a_kern_without_anything_says_what_it_does_not_know(example: Checked) -> None:
    words = text_of(shown(example, "kernen/zandhoek/"))
    assert "Wij kennen nog geen punten van de kernagenda." in words
    assert "Nog geen vaste contactpersoon bekend." in words


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_its_word_and_shape(example: Checked, status: Status) -> None:
    markup = shown(example, "kernen/oudedam/")
    assert status.label in text_of(markup)
    assert (TEMPLATES / "vormen" / f"{status.familie.value}.svg").is_file()


def record_types(model: type[Record], seen: set[type[Record]]) -> set[type[Record]]:
    from kernwijzer.load.annotations import record_type

    for name in model.model_fields:
        inner = record_type(model, name)
        if inner and inner not in seen:
            seen.add(inner)
            record_types(inner, seen)
    return seen


def test_the_example_uses_every_field_of_every_record(example: Checked) -> None:
    gemeente = example.loaded.gemeente
    unused = {
        (kind, name) for kind in {type(gemeente), *record_types(type(gemeente), set())} for name in kind.model_fields
    }

    def visit(value: Any) -> None:
        if isinstance(value, Record):
            for name in value.model_fields_set:
                for kind in type(value).__mro__:
                    unused.discard((kind, name))
                visit(getattr(value, name))
        elif isinstance(value, tuple):
            for each in value:
                visit(each)

    visit(gemeente)
    shared = {
        (kind, name) for kind, name in unused if kind.__name__.startswith("Gedeeld") or name == "geen_persoonsgegeven"
    }
    assert unused - shared == set()


def test_every_section_has_a_template_and_every_template_a_part() -> None:
    parts = {part.naam for part in (*KERN_PARTS, *HOME_PARTS, *SHARED_PARTS)}
    templates = {path.name.removesuffix(".html.jinja") for path in (TEMPLATES / "secties").iterdir()}
    assert templates - {"intro", "intro_gedeeld", "intro_meldingen", "familie", "punt", "melding"} == parts
    assert set(sections(Kern)) <= {part.naam for part in KERN_PARTS}


ALLOWED_FILTERS = {"opmaak", "vorm"}
ALLOWED_NODES = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.For, nodes.If, nodes.Macro, nodes.Call,
    nodes.FromImport, nodes.Include, nodes.Filter, nodes.Tuple, nodes.Const,
)  # fmt: skip


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.jinja")), ids=lambda path: path.name)
def test_a_template_only_prints(template: Path) -> None:
    tree = Environment(autoescape=True).parse(template.read_text())
    macros = {name for node in tree.find_all(nodes.FromImport) for name in node.names}
    macros |= {node.name for node in tree.find_all(nodes.Macro)}
    for node in tree.find_all(nodes.Node):
        assert isinstance(node, ALLOWED_NODES), f"{template.name}:{node.lineno}: {type(node).__name__}"
        if isinstance(node, nodes.Filter):
            assert node.name in ALLOWED_FILTERS, f"{template.name}:{node.lineno}: {node.name}"
        if isinstance(node, nodes.Call):
            assert isinstance(node.node, nodes.Name), f"{template.name}:{node.lineno}: a call into the view"
            assert node.node.name in macros, f"{template.name}:{node.lineno}: a call into the view"
        if isinstance(node, nodes.If):
            assert isinstance(node.test, nodes.Name | nodes.Getattr), f"{template.name}:{node.lineno}: logic in an if"
        if isinstance(node, nodes.Const):
            assert isinstance(node.value, str), f"{template.name}:{node.lineno}: a constant"


HOSTILE = [
    "Bank & boom", "{{ 7 * 7 }}", "{% raw %}", "[link](https://example.org)", '"><b', "a > b", "&lt;script&gt;", "# kop", "* ster",
    "{: onclick=alert(1) }", "]]>", "`code`", "\\", "![x](https://example.org/x.png)",
]  # fmt: skip


@pytest.mark.parametrize("payload", HOSTILE)
def test_text_is_text_in_every_plain_field(payload: str) -> None:
    written = "'" + payload.replace("'", "''") + "'"
    agenda = f"actiepunten:\n  - id: a\n    titel: {written}\n    in_het_kort: {written}\n    wie: {written}\n    toelichting: {written}\n"
    result = check_of(agenda=agenda)
    if not result.publishable:
        return  # refused is fine too: test_a_refusal_is_not_the_rule counts those
    markup = shown(result, "kernen/oudedam/")
    assert LexborHTMLParser(markup).css("b, script, img, code:not(.voor-medewerkers code)") == []
    assert payload in html.unescape(markup)


def test_a_refusal_is_not_the_rule() -> None:
    refused = [
        each for each in HOSTILE if not check_of(agenda=f"actiepunten:\n  - id: a\n    titel: '{each}'\n").publishable
    ]
    assert refused == ['"><b']


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp")), max_size=120))
def test_markdown_of_people_becomes_a_few_safe_tags(written: str) -> None:
    renderer = renderer_of(template_folders(ROOT))
    environment = renderer._environment
    markup = str(environment.filters["opmaak"](written))
    allowed = {
        "a",
        "br",
        "em",
        "li",
        "ol",
        "p",
        "strong",
        "ul",
        "html",
        "head",
        "body",
        "-text",
        "-undef",
        "-document",
        "-comment",
    }
    tags = {node.tag for node in LexborHTMLParser(markup).css("*")}
    assert tags <= allowed
    for anchor in LexborHTMLParser(markup).css("a"):
        assert set(anchor.attributes) <= {"href"}
        target = anchor.attributes.get("href") or ""
        assert ":" not in target.split("/")[0] or target.split(":")[0] in {"http", "https", "mailto", "tel"}


def test_the_house_style_reaches_the_page(example: Checked) -> None:
    (css,) = site(example, template_folders(EXAMPLE)).outputs
    assert css.path == "assets/huisstijl.css"
    assert b"#7a1f5c" in css.content
