"""`kernwijzer schrijf` gives a folder that MkDocs, ProperDocs and Zensical build to the same content."""

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import EXAMPLE, ROOT
from kernwijzer.build import checked, site, template_folders
from kernwijzer.cli import main
from kernwijzer.pages import page_html
from kernwijzer.trees import folder_tree

EXTENSIONS = "markdown_extensions:\n  - attr_list\n  - def_list\n  - tables\n"
SETTINGS = (
    f"site_name: Lindewaard\ndocs_dir: docs\nsite_dir: site\ntheme:\n  name: null\n  custom_dir: thema\n{EXTENSIONS}"
)
BUILDERS = {
    "mkdocs": ("mkdocs.yml", SETTINGS, ["mkdocs", "build", "--strict"]),
    "properdocs": ("properdocs.yml", SETTINGS, ["properdocs", "build", "--strict"]),
    "zensical": ("mkdocs.yml", f"site_name: Lindewaard\n{EXTENSIONS}", ["zensical", "build", "--clean"]),
}


def content(markup: str | bytes) -> tuple[list[tuple[str | None, str | None, str]], str]:
    """Headings with their anchors, and all words, of what a page says."""
    page = LexborHTMLParser(markup)
    for extra in page.css(".headerlink, .op-deze-pagina, .md-source-file, .md-content__button, script, style"):
        extra.decompose()
    said = page.css_first("article.md-content__inner") or page.css_first("main") or page.body
    assert said is not None
    headings = [(node.tag, node.attributes.get("id"), " ".join(node.text().split())) for node in said.css("h1, h2, h3")]
    return headings, " ".join(said.text(separator=" ").split())


@pytest.mark.parametrize("name", BUILDERS)
def test_another_builder_makes_the_same_content(name: str, tmp_path: Path) -> None:
    file, settings, command = BUILDERS[name]
    assert main(["schrijf", str(tmp_path / "docs"), "--van", str(EXAMPLE)]) == 0
    (tmp_path / file).write_text(settings)
    (tmp_path / "thema").mkdir()
    (tmp_path / "thema/main.html").write_text('<html lang="nl"><title>x</title><main>{{ page.content }}</main></html>')
    program = shutil.which(command[0], path=str(Path(sys.executable).parent))
    assert program, f"{command[0]} is not installed: make test installs it from requirements-test.txt"
    ran = subprocess.run([program, *command[1:]], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    made = site(checked(folder_tree(EXAMPLE / "kernen"), date(2026, 11, 1)), template_folders(ROOT))
    for page in made.pages:
        found = content((tmp_path / "site" / page.path / "index.html").read_bytes())
        expected = content(f"<main>{page_html(page, made.renderer)}</main>")
        if page.path == "":  # the hand-written welcome comes first
            assert found[0][0] == ("h1", found[0][0][1], "Wat gebeurt er in uw dorp?")
            assert found[0][1:] == expected[0]
            assert expected[1] in found[1]
        else:
            assert found == expected, page.path


def test_it_never_writes_over_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/brief.txt").write_text("bewaren")
    assert main(["schrijf", str(tmp_path / "docs"), "--van", str(EXAMPLE)]) == 2
    assert "is niet leeg" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "docs").iterdir()] == ["brief.txt"]


def test_words_that_look_like_markdown_stay_words(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE / "kernen", tmp_path / "kernen")
    (tmp_path / "content").mkdir()
    agenda = tmp_path / "kernen/oudedam/kernagenda.yml"
    hostile = "'# Bank *is* _er_ [a](b) {: #x } `c` <3 & 1. \\ | ^ ~ $'"
    agenda.write_text(agenda.read_text().replace("titel: Meer bomen", f"titel: {hostile}"))
    assert main(["schrijf", str(tmp_path / "docs"), "--van", str(tmp_path)]) == 0
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    (tmp_path / "thema").mkdir()
    (tmp_path / "thema/main.html").write_text("<main>{{ page.content }}</main>")
    subprocess.run([sys.executable, "-m", "mkdocs", "build"], cwd=tmp_path, check=True, capture_output=True)
    headings, _ = content((tmp_path / "site/kernen/oudedam/index.html").read_bytes())
    assert ("h3", "punt-alleen-titel", hostile.strip("'")) in headings
