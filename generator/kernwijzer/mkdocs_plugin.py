"""The MkDocs plugin: a thin consumer of `build`. It reads, checks and renders in `on_config`.

MkDocs empties the site folder between `on_pre_build` and `on_files`, so a mistake found later would wipe the site.
"""

import logging
import os
from collections.abc import Callable, Iterable
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, Literal, cast

from mkdocs.config import base
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from kernwijzer.build import Checked, Site, checked, renderer_of, site, template_folders
from kernwijzer.clock import today
from kernwijzer.output import PROGRESS, Block, Page
from kernwijzer.pages import contents, page_html
from kernwijzer.report import text_report
from kernwijzer.trees import folder_tree
from kernwijzer.views.shell import ShellView, shell_view

log = logging.getLogger("mkdocs.plugins.kernwijzer")

DATA = "kernen"
"""The folder with the data, next to mkdocs.yml."""


class KernwijzerConfig(base.Config):  # type: ignore[no-untyped-call]
    """No options: what there is to choose stands in gemeente.yml."""


class KernwijzerPlugin(BasePlugin[KernwijzerConfig]):  # type: ignore[no-untyped-call]
    """Puts the generated pages into a MkDocs site."""

    _site: Site
    _pages: dict[str, Page]
    _shell: ShellView
    _on: date

    def __init__(self) -> None:
        self._command = "build"
        self._good = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this method makes `mkdocs serve` keep the instance, and with it the last good site."""
        del dirty
        self._command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and render everything; with mistakes raise PluginError while the old site still stands."""
        project = Path(config.config_file_path).parent
        folder = project / DATA
        tree = folder_tree(folder)
        result = checked(tree, today(), fixed_day())
        templates = template_folders(project)
        config.theme.dirs[:0] = [str(each / "thema") for each in templates if (each / "thema").is_dir()]
        config.watch.extend(str(each) for each in (folder, *templates))
        if result.publishable:
            self._take(site(result, templates, _tell(), os.environ.get("KERNWIJZER_KERN")), result)
            return config
        report = text_report(result.mistakes, tree, f"{DATA}/")
        if self._command != "serve":
            raise PluginError(f"De site is niet gebouwd.\n{report}")
        log.error("Er zijn fouten; %s\n%s", "de vorige site blijft staan." if self._good else "eerst oplossen.", report)
        if not self._good:
            self._take(_report_site(report, templates, result.on), result, good=False)
        return config

    def _take(self, made: Site, result: Checked, *, good: bool = True) -> None:
        self._site, self._good, self._on = made, good, result.on
        self._pages = {f"{page.path}index.md": page for page in made.pages}
        self._shell = shell_view(result.loaded.gemeente, result.on)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a file for every generated page and output; the hand-written home page stays."""
        for path in self._pages:
            if files.get_file_from_path(path) is None:
                files.append(File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV))
        for output in self._site.outputs:
            files.append(
                File.generated(config, output.path, content=output.content, inclusion=InclusionLevel.NOT_IN_NAV)
            )
        return files

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Set what a page is called and when it changed; a generated page has no Markdown of its own."""
        del config, files
        ours = self._pages.get(page.file.src_uri)
        page.update_date = ours.updated if ours else self._on.isoformat()
        if ours:
            page.meta["description"] = ours.description
            page.meta["title"] = ours.title
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """The blocks as HTML, with their anchors made known to MkDocs."""
        del config, files
        ours = self._pages.get(page.file.src_uri)
        if ours is None:
            return html
        page.toc = TableOfContents([AnchorLink(heading, anchor, 2) for anchor, heading in contents(ours)])
        page.present_anchor_ids = {block.anchor for block in ours.blocks} | (page.present_anchor_ids or set())
        return html + page_html(ours, self._site.renderer)

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the templates of the theme the shell."""
        del config, nav
        return self._with_shell(context, generated=page.file.src_uri in self._pages)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The same for pages without a source, such as 404."""
        del template_name, config
        return self._with_shell(context, generated=False)

    def _with_shell(self, context: TemplateContext, *, generated: bool) -> TemplateContext:
        names: dict[str, Any] = {**context, "kw": self._shell, "gemaakt": generated}
        return cast("TemplateContext", names)


def fixed_day() -> date | None:
    """The reference date that `kernwijzer bouw --peildatum` passes on."""
    written = os.environ.get("KERNWIJZER_PEILDATUM")
    return date.fromisoformat(written) if written else None


def _tell() -> Callable[[int, int, str], None]:
    def told(number: int, total: int, name: str) -> None:
        if "KERNWIJZER_VOORTGANG" in os.environ:
            print(PROGRESS, number, total, name, flush=True)  # noqa: T201 - a pipe to `kernwijzer bouw`

    return told


def _report_site(report: str, templates: Iterable[Path], on: date) -> Site:
    """A site of one page with the report, for the one who edits."""
    block = Block("Er zijn fouten", "fouten", 1, f"<pre>{escape(report)}</pre>\n")
    page = Page("", "Er zijn fouten", "De gegevens zijn niet in orde.", (block,), on.isoformat())
    return Site((page,), (), renderer_of(templates))
