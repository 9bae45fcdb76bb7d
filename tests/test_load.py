"""From a folder to a report: the whole report equals what was expected."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT, TODAY, check_of
from kernwijzer.build import checked
from kernwijzer.load import load
from kernwijzer.report import text_report
from kernwijzer.trees import folder_tree

CASES = sorted(path for path in (ROOT / "tests" / "fout").iterdir() if path.name != "_basis")
BASE = folder_tree(ROOT / "tests" / "fout" / "_basis")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_report_of_a_broken_folder(case: Path) -> None:
    tree = {name: content for name, content in {**BASE, **folder_tree(case)}.items() if name != "verwacht.txt"}
    report = text_report(checked(tree, TODAY).problems, tree, "kernen/")
    assert report == (case / "verwacht.txt").read_text()


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 30


def test_what_could_be_read_is_there_beside_what_could_not() -> None:
    result = check_of(
        agenda="actiepunten:\n  - id: een\n    titel: Een\n  - id: twee\n    titl: Twee\n", planning="kapot: [\n"
    )
    (kern,) = result.loaded.gemeente.kernen
    assert [punt.id for punt in kern.actiepunten] == ["een"]
    assert not result.loaded.complete
    assert not result.publishable


def test_at_most_fifty_problems_of_one_file() -> None:
    result = check_of(agenda="actiepunten:\n" + "".join(f"  - id: p{i}\n    titl: x\n" for i in range(80)))
    assert len(result.problems) == 51
    assert "nog 30 meldingen" in result.problems[-1].message


_LEAF = st.one_of(st.text(max_size=12), st.sampled_from(["ja", "2026-01-01", "https://a.nl", "verkeer", "wens", "12"]))
_ANY = st.recursive(
    _LEAF,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)),
    max_leaves=8,
)
_POINT = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(
        (
            "id",
            "titel",
            "thema",
            "betrokken",
            "locatie",
            "kosten",
            "logboek",
            "participatie",
            "bron",
            "complex",
            "trekker",
        ),
        _ANY,
    ),
)
_ENGLISH = re.compile(
    r"\b(?:input|should|valid|value error|field required|extra|expected|found|string|list|dictionary)\b", re.IGNORECASE
)


def _yaml(value: object) -> str:
    """Any value as flow YAML with every text between quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_yaml(key)}: {_yaml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_yaml(each) for each in value) + "]"
    return '"' + "".join(f"\\U{ord(char):08x}" for char in str(value)) + '"'


@settings(max_examples=300, deadline=None)
@given(st.lists(_POINT, max_size=3))
def test_no_english_and_no_exception_whatever_the_shape(points: list[dict[str, object]]) -> None:
    result = check_of(agenda=f"actiepunten: {_yaml(points)}\n")
    for problem in result.problems:
        said = re.sub(r"'[^']*'", "", problem.message)
        assert not _ENGLISH.search(said), problem.message
        assert said.strip().endswith((".", "?")) or "Schrijf: " in said


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_report_and_never_an_exception(content: bytes) -> None:
    tree = {**BASE, "oudedam/kernagenda.yml": content}
    result = checked(tree, TODAY)
    assert text_report(result.problems, tree)


def test_the_order_of_files_does_not_matter() -> None:
    tree = dict(folder_tree(ROOT / "tests" / "voorbeeld" / "kernen"))
    assert load(tree).gemeente == load(dict(reversed(list(tree.items())))).gemeente


@pytest.mark.parametrize(
    "name", ["../gemeente.yml", "/etc/x.yml", "oudedam/../../x.yml", "oudedam\\..\\kern.yml", "./kern.yml"]
)
def test_a_name_outside_the_folder_is_refused(name: str) -> None:
    result = checked({**BASE, name: b"naam: X\n"}, TODAY)
    assert not result.publishable


@pytest.mark.parametrize("name", ["con", "Oudedam", "alle", "-a", "a--b", "a_b", "é", "a" * 61])
def test_a_folder_that_cannot_be_an_address_is_refused(name: str) -> None:
    result = checked({**BASE, f"{name}/kern.yml": b"naam: X\n"}, TODAY)
    assert ["De map van een kern" in problem.message for problem in result.mistakes] == [True]
