"""Things that hold for the repository as a whole."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from kernwijzer.model import Status
from kernwijzer.model import gemeente as municipality

TRACKED = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split("\n")
TEXT = [ROOT / name for name in TRACKED if name and (ROOT / name).is_file() and not name.endswith((".png", ".jpg"))]


def test_no_path_of_a_machine_and_no_download_address() -> None:
    pattern = re.compile(r"/(?:home|Users|root|work)/\w|--(?:extra-)?index-url")
    mine = Path(__file__).name
    found = [path.name for path in TEXT if path.name != mine and pattern.search(path.read_text(errors="replace"))]
    assert found == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-test.txt", "requirements-bench.txt"])
def test_every_locked_package_has_a_hash(lock: str) -> None:
    packages = re.findall(r"^([\w.-]+==\S+) \\\n    --hash=sha256:", (ROOT / lock).read_text(), re.MULTILINE)
    pinned = re.findall(r"^[\w.-]+==", (ROOT / lock).read_text(), re.MULTILINE)
    assert len(packages) == len(pinned) > 20


def test_modules_stay_rooms() -> None:
    long = {
        path.name: count
        for path in (ROOT / "generator").rglob("*.py")
        if (count := len(path.read_text().split("\n"))) > 251
    }
    assert long == {}


def test_the_glossary_explains_every_domain_noun() -> None:
    words = {line.strip().lower() for line in (ROOT / "content/woordenlijst.md").read_text().split("\n")}
    nouns = {
        "actiepunt",
        "activiteit",
        "bericht",
        "bijeenkomst",
        "contact",
        "gemeente",
        "groep",
        "kanaal",
        "kern",
        "kernagenda",
        "werkzaamheid",
        "thema",
    }
    assert nouns <= {name.lower() for name in vars(municipality)}
    assert nouns <= words


def test_the_manual_explains_every_status() -> None:
    manual = (ROOT / "content/medewerkers/index.md").read_text()
    for status in Status:
        row = next(line for line in manual.split("\n") if line.startswith(f"| `{status.value}` |"))
        assert status.uitleg in row
        assert all(f"`{name}`" in row for name in status.verplicht)


def test_explanation_names_every_family() -> None:
    explanation = (ROOT / "content/uitleg.md").read_text()
    assert all(f"**{status.familie.label}**" in explanation for status in Status)


def test_ci_does_what_make_test_does() -> None:
    assert (ROOT / ".ci/run").read_text().strip().endswith("exec make test")


def test_the_last_lines_of_files() -> None:
    assert [
        path.name
        for path in TEXT
        if path.stat().st_size and "fout" not in path.parts and not path.read_bytes().endswith(b"\n")
    ] == []


def test_every_promise_of_the_security_policy_names_tests_that_exist() -> None:
    names = re.findall(r"`(test_\w+)`", (ROOT / "SECURITY.md").read_text())
    tests = "\n".join(path.read_text() for path in (ROOT / "tests").glob("test_*.py"))
    assert len(names) > 15
    assert [name for name in names if f"def {name}(" not in tests] == []


def test_the_benchmark_makes_its_own_data_and_runs(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        subprocess.run([sys.executable, str(ROOT / "benchmarks/synthetic.py"), str(tmp_path / name), "2"], check=True)
    agenda = "kernen/kern-0001/kernagenda.yml"
    assert (tmp_path / "een" / agenda).read_bytes() == (tmp_path / "twee" / agenda).read_bytes()
    assert 20_000 < len((tmp_path / "een" / agenda).read_bytes()) < 32_000
    limit = [sys.executable, str(ROOT / "benchmarks/limit.py"), str(tmp_path / "een"), str(tmp_path / "uit")]
    assert "inlezen=" in subprocess.run(limit, check=True, capture_output=True, text=True).stdout
    assert len(list((tmp_path / "uit").glob("kernen/*/index.html"))) == 2
