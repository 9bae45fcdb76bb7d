"""Building a site for real: what stands there before and after, whatever happens."""

import fcntl
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from conftest import EXAMPLE, ROOT, digest, folders_left
from kernwijzer.build import checked, site, template_folders
from kernwijzer.cli import main
from kernwijzer.publish import swap
from kernwijzer.publish.links import broken_links
from kernwijzer.trees import folder_tree


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the fictional municipality to break."""
    shutil.copytree(EXAMPLE, tmp_path / "gemeente")
    return tmp_path / "gemeente"


@pytest.fixture
def published(project: Path) -> Path:
    assert main(["bouw", str(project)]) == 0
    return project / "site"


def test_a_site_has_a_page_for_every_kern(published: Path) -> None:
    assert {path.parent.name for path in published.glob("kernen/*/index.html")} == {"oudedam", "kleivoort", "zandhoek"}
    assert (published / "404.html").is_file()
    assert folders_left(published.parent) == []


def test_both_consumers_give_the_same_pages(published: Path) -> None:
    made = site(checked(folder_tree(EXAMPLE / "kernen"), date(2026, 11, 1)), template_folders(EXAMPLE))
    assert {f"{page.path}index.html" for page in made.pages} <= set(digest(published))
    assert {output.path for output in made.outputs} <= set(digest(published))


def test_a_mistake_leaves_the_published_site_alone(
    project: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = digest(published)
    (project / "kernen/oudedam/kernagenda.yml").write_text("actiepunten:\n  - id: bank\n    titel:Bank\n")
    assert main(["bouw", str(project)]) == 1
    assert digest(published) == before
    said = capsys.readouterr()
    assert (
        "kernen/oudedam/kernagenda.yml:3:11: fout: Na de dubbele punt hoort een spatie. Schrijf: titel: Bank"
        in said.out
    )
    assert "De vorige site staat er nog." in said.err


def test_plain_mkdocs_leaves_the_published_site_alone_too(project: Path, published: Path) -> None:
    before = digest(published)
    (project / "kernen/oudedam/kern.yml").write_text("naam:Oudedam\n")
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=project, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert "Na de dubbele punt hoort een spatie" in ran.stderr
    assert digest(published) == before


def test_a_broken_link_in_a_text_page_stops_the_build(
    project: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = digest(published)
    (project / "content/index.md").write_text("# Welkom\n\n[Uitleg](bestaat-niet.md)\n")
    assert main(["bouw", str(project)]) == 1
    assert "content/index.md: de link 'bestaat-niet.md' gaat nergens heen" in capsys.readouterr().err
    assert digest(published) == before


def test_a_broken_link_inside_html_stops_the_build(
    project: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "content/index.md").write_text(
        '# Welkom\n\n<a href="kernen/nergens/">x</a> <a href="kernen/oudedam/#punt-weg">y</a>\n'
    )
    assert main(["bouw", str(project)]) == 1
    said = capsys.readouterr().err
    assert "'kernen/nergens/' bestaat niet" in said
    assert "geen plek met de naam 'punt-weg'" in said


def test_a_mistake_in_mkdocs_yml_is_wrong_use(
    project: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "mkdocs.yml").write_text("site_name: x\ntheme:\n  name: bestaat-niet\n")
    assert main(["bouw", str(project)]) == 2
    assert "mkdocs.yml" in capsys.readouterr().err


def test_two_builds_at_once(project: Path, published: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (project / ".site.slot").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert main(["bouw", str(project)]) == 4
    assert "al een andere bouw bezig" in capsys.readouterr().err


def test_the_next_build_repairs_a_stop_between_two_renames(project: Path, published: Path) -> None:
    before = digest(published)
    published.rename(project / ".site.oud")
    (project / ".site.nieuw").mkdir()
    (project / ".site.nieuw/half").write_text("x")
    with swap.Workplace(published):
        assert digest(published) == before
    assert folders_left(project) == []


def test_without_renameat2_two_renames_do_the_same(
    project: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_exchanged", lambda one, other: False)
    before = digest(published)
    (published / "oud").write_text("x")
    assert main(["bouw", str(project)]) == 0
    assert digest(published) == before
    assert folders_left(project) == []


def test_a_folder_that_cannot_be_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "vol").write_text("dit is een bestand")
    assert main(["bouw", str(project), "--uit", str(project / "vol/site")]) == 4
    assert "kan niet worden geschreven" in capsys.readouterr().err


@pytest.mark.parametrize("where", ["kernen", "content", ".", "mkdocs.yml"])
def test_a_folder_with_somebodys_work_is_never_replaced(
    project: Path, where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = digest(project)
    assert main(["bouw", str(project), "--uit", str(project / where)]) == 2
    assert "iets anders dan een site" in capsys.readouterr().err
    assert digest(project) == before


def test_a_proof_of_one_kern_stands_beside_the_site(project: Path, published: Path) -> None:
    before = digest(published)
    assert main(["bouw", str(project), "--kern", "oudedam"]) == 0
    assert digest(published) == before
    assert [path.name for path in (project / "site-proef/kernen").iterdir()] == ["oudedam"]


def test_the_reference_date_is_an_argument(project: Path, published: Path) -> None:
    assert main(["bouw", str(project), "--peildatum", "1 april 2026"]) == 0
    assert "wat bekend was op 1 april 2026" in (published / "kernen/oudedam/index.html").read_text()


def test_every_link_of_the_real_site_leads_somewhere(sites: dict[str, Path]) -> None:
    assert broken_links(sites["echt"]) == []
    assert len(list(sites["echt"].glob("kernen/*/index.html"))) == 26


def test_the_installed_wheel_works_outside_the_checkout(project: Path, tmp_path: Path) -> None:
    dist, target = tmp_path / "dist", tmp_path / "installed"
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(dist)], cwd=ROOT, check=True, capture_output=True
    )
    (wheel,), (sdist,) = dist.glob("*.whl"), dist.glob("*.tar.gz")
    assert sdist.stat().st_size > 10_000
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(wheel),
    ]
    subprocess.run(pip, check=True, capture_output=True)
    environment = {**os.environ, "PYTHONPATH": str(target)}
    where = [sys.executable, "-c", "import kernwijzer; print(kernwijzer.__file__)"]
    assert subprocess.run(
        where, env=environment, capture_output=True, text=True, check=True, cwd=project
    ).stdout.startswith(str(target))
    subprocess.run(
        [sys.executable, "-m", "kernwijzer", "bouw"], cwd=project, env=environment, check=True, capture_output=True
    )
    assert (project / "site/kernen/oudedam/index.html").is_file()
