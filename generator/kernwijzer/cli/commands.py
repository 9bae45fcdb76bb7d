"""What each command does."""

import argparse
import sys
from datetime import date
from pathlib import Path

from kernwijzer.build import Checked, checked, documents, site, template_folders
from kernwijzer.clock import today
from kernwijzer.fields.calendar import NotADateError
from kernwijzer.fields.periods import period
from kernwijzer.publish import GOOD, MISTAKES, UNWRITABLE, USAGE, Job, publish, unwritable
from kernwijzer.report import machine_report, summary, text_report
from kernwijzer.trees import Tree, folder_tree


def controleer(options: argparse.Namespace) -> int:
    """All mistakes of all files in one report."""
    folder: Path = options.map
    if (folder / "mkdocs.yml").is_file() and (folder / "kernen").is_dir():
        folder = folder / "kernen"
    day = _day(options.peildatum)
    result = day if isinstance(day, int) else _read(folder, day)
    if isinstance(result, int):
        return result
    tree, found = result
    problems = found.mistakes if options.alleen_fouten else found.problems
    prefix = f"{folder.as_posix()}/"
    text = options.vorm == "tekst"
    sys.stdout.write(text_report(problems, tree, prefix) if text else machine_report(problems, options.vorm, prefix))
    return GOOD if found.publishable else MISTAKES


def bouw(options: argparse.Namespace) -> int:
    """Build beside, and meanwhile check; then check the links and swap."""
    project: Path = options.map
    if not (project / "mkdocs.yml").is_file():
        _say(f"In '{project}' staat geen mkdocs.yml. Ga naar de map van uw site, of noem die map: kernwijzer bouw MAP")
        return USAGE
    output = options.uit or project / ("site-proef" if options.kern else "site")
    if not _may_be_replaced(output):
        _say(
            f"In '{output}' staat iets anders dan een site van Kernwijzer. Er is niets veranderd. Noem een andere map."
        )
        return USAGE
    day = _day(options.peildatum)
    if isinstance(day, int):
        return day
    said: list[str] = []

    def verdict() -> int:
        result = _publishable(project, day)
        if isinstance(result, int):
            return result
        kernen = [kern.id for kern in result.loaded.gemeente.kernen]
        if options.kern and options.kern not in kernen:
            _say(f"Er is geen kern met de naam '{options.kern}'. Kies uit: {', '.join(kernen)}.")
            return USAGE
        said.append(f"Klaar: {1 if options.kern else len(kernen)} kernen in {output}/. {summary(result.problems)}")
        return GOOD

    code = publish(Job(project.resolve(), output.resolve(), today(), day, options.kern), verdict, _say, _progress)
    if code == GOOD:
        _say(said[0])
    return code


def _may_be_replaced(output: Path) -> bool:
    """Whether nothing stands there, or a site that this program made. Anything else could be somebody's work."""
    if not output.exists():
        return True
    return output.is_dir() and (not any(output.iterdir()) or (output / "assets" / "huisstijl.css").is_file())


def schrijf(options: argparse.Namespace) -> int:
    """A docs folder for any builder of Markdown; never over something that stands there."""
    project, target = options.van, options.uit
    day = _day(options.peildatum)
    found = day if isinstance(day, int) else _publishable(project, day)
    if isinstance(found, int):
        return found
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        _say(f"'{target}' bestaat al en is niet leeg. Noem een nieuwe map.")
        return USAGE
    pages = sorted((project / "content").rglob("*.md"))
    content = {path.relative_to(project / "content").as_posix(): path.read_text("utf-8") for path in pages}
    made = site(found, template_folders(project))
    try:
        for output in documents(made, content):
            path = target / output.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(output.content)
    except OSError as error:
        _say(f"De pagina's kunnen niet worden geschreven: {unwritable(error)}.")
        return UNWRITABLE
    _say(f"Klaar: {len(made.pages)} pagina's in {target}/.")
    return GOOD


def _publishable(project: Path, day: date | None) -> Checked | int:
    """The checked data of a project, or the exit code that says why they are not published."""
    result = _read(project / "kernen", day)
    if isinstance(result, int):
        return result
    tree, found = result
    if found.publishable:
        return found
    sys.stdout.write(text_report(found.mistakes, tree, "kernen/"))
    _say("De site is niet gebouwd. De vorige site staat er nog.")
    return MISTAKES


def _read(folder: Path, day: date | None) -> tuple[Tree, Checked] | int:
    if not folder.is_dir():
        _say(f"De map '{folder}' is er niet. Noem de map met de gegevens, bijvoorbeeld: kernwijzer controleer kernen")
        return USAGE
    tree = folder_tree(folder)
    return tree, checked(tree, today(), day)


def _day(written: str | None) -> date | int | None:
    """The day of `--peildatum`, or the exit code for what is none."""
    if written is None:
        return None
    try:
        day = period(written).eerste
    except NotADateError as error:
        _say(f"--peildatum: {error}")
        return USAGE
    if day is None:
        _say(f"--peildatum: '{written}' is geen dag. Schrijf bijvoorbeeld 2026-03-31.")
        return USAGE
    return day


def _progress(number: int, total: int, name: str) -> None:
    """A line that rewrites itself, on a terminal only."""
    if sys.stderr.isatty():
        end = "\n" if number == total else ""
        sys.stderr.write(f"\r\x1b[K{number:>4} van {total}  {name}{end}")
        sys.stderr.flush()


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
