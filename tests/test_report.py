"""The forms of the report: read back, and harmless whatever people wrote."""

import json
import re
from pathlib import Path

import pytest

from conftest import check_of, tree_of
from kernwijzer.cli import main
from kernwijzer.problems import Place, Problem, Severity
from kernwijzer.report import FORMS, machine_report, text_report

HOSTILE = "::stop-commands::x\n::error::x \x1b[31m @gemeente [klik](https://kwaad.nl) ![x](y) <img> `a` %0A"
FOUND = [
    Problem(Place("oudedam/kern.yml", 3, 5), "Een fout."),
    Problem(Place("a,b:c/\x1b[1m.yml", 1, 1), HOSTILE, Severity.LET_OP),
]


def test_json_holds_everything() -> None:
    found = json.loads(machine_report(FOUND, "json", "kernen/"))
    assert (found["fouten"], found["let_op"]) == (1, 1)
    assert {
        "bestand": "kernen/oudedam/kern.yml",
        "regel": 3,
        "kolom": 5,
        "ernst": "fout",
        "melding": "Een fout.",
    } in found["meldingen"]


def test_github_annotations_are_one_command_a_line() -> None:
    lines = machine_report(FOUND, "github", "kernen/").split("\n")
    assert lines[1] == "::error file=kernen/oudedam/kern.yml,line=3,col=5::Een fout."
    assert lines[0].startswith("::warning file=kernen/a%2Cb%3Ac/·[1m.yml,line=1,col=1::")
    assert lines[2:] == [""]


def test_gitlab_code_quality() -> None:
    found = json.loads(machine_report(FOUND, "gitlab", "kernen/"))
    assert [each["severity"] for each in found] == ["minor", "major"]
    assert found[1]["location"] == {"path": "kernen/oudedam/kern.yml", "lines": {"begin": 3}}
    assert len({each["fingerprint"] for each in found}) == 2


def test_sarif_has_what_its_standard_demands() -> None:
    found = json.loads(machine_report(FOUND, "sarif", "kernen/"))
    (run,) = found["runs"]
    assert found["version"] == "2.1.0"
    assert {each["ruleId"] for each in run["results"]} <= {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    region = run["results"][1]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 5}


@pytest.mark.parametrize("form", FORMS)
def test_no_text_of_people_is_active(form: str) -> None:
    report = machine_report(FOUND, form, "kernen/")
    assert "\x1b" not in report
    assert not re.search(r"^::(?:stop|error::x)", report, re.MULTILINE)
    if form != "json":
        said = report if form == "github" else json.dumps(json.loads(report), ensure_ascii=False)
        assert not re.search(r"@gemeente|\]\(https|!\[|<img|`a`", said)


@pytest.mark.parametrize("form", ["tekst", *FORMS])
def test_no_personal_datum_is_repeated_in_any_form(form: str) -> None:
    agenda = "actiepunten:\n  - id: a\n    titel: Bel 06 12345678 of NL91 ABNA 0417 1643 00 of piet@gmail.com\n    toelichting: 111222333\n"
    result = check_of(agenda=agenda)
    report = (
        text_report(result.problems, tree_of(agenda=agenda))
        if form == "tekst"
        else machine_report(result.problems, form)
    )
    assert len(result.problems) == 4
    assert not re.search(r"345678|0417|@gmail|222333", report)


def test_the_command_prints_a_form(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "gemeente.yml").write_text("naam: X\nvoorbeeld: yes\n")
    assert main(["controleer", str(tmp_path), "--vorm", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["fouten"] == 1


def test_a_hostile_file_name_cannot_command_a_terminal() -> None:
    report = text_report(FOUND, {}, "kernen/")
    assert "\x1b" not in report
    assert all(line.startswith(("kernen/", "1 fout")) for line in report.strip().split("\n"))
