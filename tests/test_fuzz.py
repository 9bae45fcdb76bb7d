"""Whatever comes in: never a traceback, never for ever, and what is accepted is wholly on the page.

`make fuzz` runs the same properties with many more examples.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from conftest import BASE, TODAY, check_of, tree_of
from kernwijzer.build import checked, site, template_folders
from kernwijzer.model import Status
from kernwijzer.pages import page_html
from kernwijzer.report import FORMS, machine_report, text_report

settings.register_profile("kort", max_examples=150, deadline=None)
settings.register_profile("lang", max_examples=20_000, deadline=None)
settings.load_profile(os.environ.get("KERNWIJZER_FUZZ", "kort"))

ROOT = Path(__file__).parents[1]
FILES = [
    "gemeente.yml",
    "kernoverstijgend.yml",
    "oudedam/kern.yml",
    "oudedam/kernagenda.yml",
    "oudedam/planning.yml",
    "oudedam/nieuws.yml",
]
YAML_ISH = st.lists(
    st.sampled_from(
        ["actiepunten:", "  - id: a", "    titel: ", "logboek:", "    - ", "'", '"', "&x ", "*x", "!t ", "{", "}", "[", "]", "|\n", ">\n", ": ",
         "#", "\t", "\n", "---\n", "%", "@", "a", "2026-02-30", "\r\n", "\ufeff", "é", "\U0001f33e", "kernen: alle", "datum: ", "? ", "<<: "]
    ),
    max_size=40,
).map("".join)  # fmt: skip
NAMES = st.one_of(st.sampled_from(FILES), st.text(alphabet="abc./-A\\ é", min_size=1, max_size=20))


def whole(tree: dict[str, bytes]) -> None:
    """Read, check, report in every form, and render when it may be published."""
    result = checked(tree, TODAY)
    assert text_report(result.problems, tree, "kernen/")
    for form in FORMS:
        machine_report(result.problems, form)
    if result.publishable:
        made = site(result, template_folders(ROOT))
        addresses = [page.path for page in made.pages]
        assert len(addresses) == len({address.lower() for address in addresses})


@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=4))
def test_arbitrary_bytes(files: dict[str, bytes]) -> None:
    whole({**{name: text.encode() for name, text in BASE.items()}, **files})


@given(st.sampled_from(FILES), YAML_ISH)
def test_arbitrary_yaml(name: str, text: str) -> None:
    whole({**{each: content.encode() for each, content in BASE.items()}, name: text.encode()})


_LETTERS = st.characters(
    categories=["Lu", "Ll", "Lt", "Lo", "Nd", "Po", "Sc", "So", "Zs", "Mn"],
    exclude_characters="<\u2028\u2029#[]*_`\\!&@",
)
WORDS = (
    st.text(alphabet=_LETTERS, min_size=1, max_size=60)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text.strip() != "")
)
IDS = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5}){0,2}", fullmatch=True).filter(
    lambda each: each not in {"alle", "con", "aux", "nul", "prn"}
)
POINTS = st.lists(
    st.fixed_dictionaries(
        {"id": IDS, "titel": WORDS},
        optional={
            "in_het_kort": WORDS,
            "wie": WORDS,
            "toelichting": WORDS,
            "status": st.sampled_from(list(Status)),
            "planning": WORDS,
        },
    ),
    max_size=8,
    unique_by=lambda point: str(point["id"]),
)


def quoted(text: object) -> str:
    return "'" + str(text).replace("'", "''") + "'"


def agenda_of(points: list[dict[str, object]]) -> str:
    lines = ["actiepunten:" if points else "actiepunten: []"]
    for point in points:
        status = point.get("status")
        lines.append(f"  - id: {point['id']}")
        lines += [f"    {name}: {quoted(value)}" for name, value in point.items() if name not in {"id", "status"}]
        if isinstance(status, Status):
            lines += ["    logboek:", "      - datum: 2026-01-01", f"        status: {status.value}"]
            lines += [f"        {name}: nog niet bekend" for name in status.verplicht]
    return "\n".join(lines) + "\n"


@given(POINTS)
def test_what_is_accepted_is_wholly_on_the_page(points: list[dict[str, object]]) -> None:
    result = check_of(agenda=agenda_of(points))
    if not result.publishable:
        return
    made = site(result, template_folders(ROOT))
    page = next(each for each in made.pages if each.path == "kernen/oudedam/")
    words = " ".join(LexborHTMLParser(page_html(page, made.renderer)).text(separator=" ").split())
    for point in points:
        for name in ("titel", "in_het_kort", "wie", "toelichting"):
            assert " ".join(str(point.get(name, "")).split()) in words, (name, point)


@given(POINTS, POINTS)
def test_no_two_different_points_share_an_address(one: list[dict[str, object]], other: list[dict[str, object]]) -> None:
    result = check_of(agenda=agenda_of([*one, *other]))
    if result.publishable:
        made = site(result, template_folders(ROOT))
        page = next(each for each in made.pages if each.path == "kernen/oudedam/")
        anchors = [block.anchor for block in page.blocks]
        assert len(anchors) == len(set(anchors))


HUGE: dict[str, Callable[[], str]] = {
    "10 MB": lambda: "actiepunten:\n" + "# vulling\n" * 1_000_000,
    "20000 punten": lambda: "actiepunten:\n" + "".join(f"  - id: p{n}\n    titel: P\n" for n in range(20_000)),
    "500 diep": lambda: "a: " + "[" * 500 + "]" * 500,
    "100000 diep": lambda: "a: " + "{a: " * 100_000,
    "woord van 5 MB": lambda: "actiepunten:\n  - id: a\n    titel: " + "a" * 5_000_000,
    "woord van 900 kB": lambda: "actiepunten:\n  - id: a\n    titel: A\n    omschrijving: " + "a" * 900_000,
    "lange regels": lambda: "actiepunten:\n" + "x: y " * 150_000,
    "veel sleutels": lambda: "".join(f"sleutel{n}: x\n" for n in range(40_000)),
    "veel haken in tekst": lambda: (
        "actiepunten:\n  - id: a\n    titel: A\n    omschrijving: '" + "[" * 190 + "](" * 190 + "*" * 199 + "'\n"
    ),
    "veel nadruk": lambda: (
        "actiepunten:\n  - id: a\n    titel: A\n    omschrijving: '" + "*a **b " * 66 + "_" * 199 + "'\n"
    ),
    "veel fouten": lambda: "actiepunten:\n" + "".join(f"  - id: p{n}\n    titl: P\n" for n in range(1_900)),
    "2000 lijsten": lambda: "actiepunten:\n" + "  - [a, [b, [c]]]\n" * 1_990,
    "alias bom": lambda: "a: &a [x,x]\n" + "".join(f"b{n}: &b{n} [*a,*a,*a]\n" for n in range(2_000)),
}


@pytest.mark.parametrize("name", HUGE)
def test_no_input_takes_more_than_ten_seconds_or_half_a_gigabyte(name: str, tmp_path: Path) -> None:
    for file, text in tree_of(agenda=HUGE[name]()).items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        assert isinstance(text, bytes)
        (tmp_path / file).write_bytes(text)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_DATA, (500_000_000, 500_000_000))

    command = [sys.executable, "-m", "kernwijzer", "controleer", str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=10, preexec_fn=limit, check=False)
    assert ran.returncode in {0, 1}, ran.stderr
    assert ran.stderr == ""
    assert len(ran.stdout) < 60_000


@pytest.mark.parametrize("name", ["veel haken in tekst", "veel nadruk"])
def test_markdown_within_the_limits_is_quick(name: str, tmp_path: Path) -> None:
    text = HUGE[name]()
    result = check_of(agenda=text)
    if result.publishable:
        program = f"from kernwijzer.pages import _marked_up; _marked_up({result.loaded.gemeente.kernen[0].actiepunten[0].omschrijving!r})"
        subprocess.run([sys.executable, "-c", program], timeout=10, check=True)
