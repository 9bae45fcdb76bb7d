"""Compose the layers: from a tree of files to a checked municipality, and from that to the pages of a site."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader

from kernwijzer.load import Loaded, load
from kernwijzer.output import Output, Page
from kernwijzer.pages import Renderer, all_pages, house_style, manual_page, page_markdown
from kernwijzer.problems import Problem, Severity, at_most
from kernwijzer.rules import check
from kernwijzer.trees import Tree

_INSTALLED = Path(__file__).parent / "site_templates"
_CATALOGUE = "meldingen.yml"
_CHECKOUT = Path(__file__).parents[2] / "site_templates"


@dataclass(frozen=True)
class Checked:
    """A data folder that was read and checked."""

    loaded: Loaded
    problems: tuple[Problem, ...]
    on: date

    @property
    def mistakes(self) -> tuple[Problem, ...]:
        """Only the problems that stop publication."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.FOUT)

    @property
    def publishable(self) -> bool:
        """Whether there is no `fout` in it."""
        return self.loaded.complete and not self.mistakes


@dataclass(frozen=True)
class Site:
    """What a builder has to publish."""

    pages: tuple[Page, ...]
    outputs: tuple[Output, ...]
    renderer: Renderer


def checked(tree: Tree, today: date, on: date | None = None) -> Checked:
    """Read and check `tree`. The reference date is `on`, else the one fixed in gemeente.yml, else `today`."""
    loaded = load(tree)
    day = on or loaded.gemeente.peildatum or today
    problems = {*loaded.problems, *loaded.told(check(loaded.gemeente, day, today))}
    return Checked(loaded, tuple(at_most(sorted(problems))), day)


def template_folders(project: Path) -> tuple[Path, ...]:
    """Where templates come from: those of the municipality first, then those that came with the tool."""
    ours = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    own = project / "site_templates"
    return (own, ours) if own.is_dir() and own != ours else (ours,)


def renderer_of(templates: Iterable[Path]) -> Renderer:
    """A renderer of the templates in these folders; an earlier folder wins."""
    return Renderer(ChoiceLoader([FileSystemLoader(folder) for folder in templates]))


def documents(made: Site, content: Mapping[str, str]) -> Iterator[Output]:
    """A docs folder that any Markdown builder can build: the hand-written pages in `content`, and the generated ones.

    The hand-written home page comes before the generated list of kernen.
    """
    home = content.get("index.md", "")
    for name, text in content.items():
        if name != "index.md":
            yield Output(name, text.encode())
    for page in made.pages:
        name = f"{page.path}index.md"
        text = page_markdown(page)
        if name == "index.md" and home:
            text = f"{home}\n{text.partition(chr(10))[2]}"
        yield Output(name, text.encode(), page.source)
    yield from made.outputs


def site(
    result: Checked,
    templates: Iterable[Path],
    told: Callable[[int, int, str], None] = lambda *_: None,
    only: str | None = None,
) -> Site:
    """All pages and files of a publishable result; of the kernen `only` the one with this id, for a proof.

    Raises ValueError when the result is not publishable.
    """
    if not result.publishable:
        raise ValueError("only a Gemeente without mistakes is published")
    folders = tuple(templates)
    renderer = renderer_of(folders)
    gemeente = result.loaded.gemeente
    catalogue = next((folder / _CATALOGUE for folder in folders if (folder / _CATALOGUE).is_file()), None)
    manual = (
        (manual_page(catalogue.read_text(encoding="utf-8"), renderer, result.on),) if catalogue and not only else ()
    )
    pages = (*all_pages(gemeente, renderer, result.on, told, only), *manual)
    return Site(pages, (house_style(gemeente, renderer),), renderer)
