"""What several tests share: trees made in memory, the built sites, a real browser."""

import functools
import hashlib
import http.server
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from kernwijzer.build import Checked, checked
from kernwijzer.cli import main
from kernwijzer.trees import Tree, folder_tree

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "tests" / "voorbeeld"
TODAY = date(2026, 3, 15)

BASE = {
    "gemeente.yml": "naam: Lindewaard\nthemas:\n  - id: verkeer\n    naam: Verkeer\n",
    "oudedam/kern.yml": "naam: Oudedam\n",
    "oudedam/contacten.yml": "contacten:\n  - id: loods\n    rol: dorpenloods\n    vast: ja\n",
}


def tree_of(**files: str) -> Tree:
    """A small valid municipality with `agenda`, `planning` ... of its one kern replaced."""
    names = {"agenda": "oudedam/kernagenda.yml", "planning": "oudedam/planning.yml", "contacten": "oudedam/contacten.yml",
             "kern": "oudedam/kern.yml", "gemeente": "gemeente.yml", "samen": "kernoverstijgend.yml", "nieuws": "oudedam/nieuws.yml"}  # fmt: skip
    return {name: text.encode() for name, text in {**BASE, **{names[key]: text for key, text in files.items()}}.items()}


def check_of(**files: str) -> Checked:
    """The same, read and checked on 15 March 2026."""
    return checked(tree_of(**files), TODAY)


def messages_of(**files: str) -> list[str]:
    """Only what the report says."""
    return [problem.message for problem in check_of(**files).problems]


def digest(folder: Path) -> dict[str, str]:
    """The fingerprint of every file below a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def folders_left(place: Path) -> list[str]:
    """What a build should have cleaned up."""
    return [path.name for path in place.iterdir() if path.name.startswith(".site") and path.is_dir()]


@pytest.fixture(scope="session")
def example() -> Checked:
    """The fictional municipality, checked."""
    return checked(folder_tree(EXAMPLE / "kernen"), date(2026, 11, 1))


@pytest.fixture(scope="session")
def real() -> Checked:
    """West Betuwe, checked."""
    return checked(folder_tree(ROOT / "kernen"), date(2026, 11, 1))


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Both sites, built by the command."""
    folder = tmp_path_factory.mktemp("sites")
    built = {}
    for name, project in {"echt": ROOT, "voorbeeld": EXAMPLE}.items():
        assert main(["bouw", str(project), "--uit", str(folder / name)]) == 0
        built[name] = folder / name
    return built


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the standard library
        pass


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes a page while a file is on its way is no error."""


@pytest.fixture(scope="session")
def served(sites: dict[str, Path]) -> Iterator[Callable[[str, str], str]]:
    """The address of a page of a site on this machine: `served("echt", "kernen/tricht/")`."""
    servers = {}
    for name, folder in sites.items():
        server = _Server(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers[name] = server
    yield lambda name, path: f"http://127.0.0.1:{servers[name].server_port}/{path}"
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    quiet = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=[*quiet, "--no-first-run"])
        yield chromium
        chromium.close()
