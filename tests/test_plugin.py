"""`mkdocs serve`: the report instead of a page, the last good site, and live reload."""

import os
import pty
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from conftest import EXAMPLE
from kernwijzer.mkdocs_plugin import KernwijzerPlugin


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "gemeente")
    return tmp_path / "gemeente"


def test_serve_shows_the_report_first_and_keeps_the_last_good_site_later(project: Path) -> None:
    agenda = project / "kernen/oudedam/kernagenda.yml"
    good = agenda.read_text()
    out = project / "uit"
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(out))
    plugin = config.plugins["kernwijzer"]
    assert isinstance(plugin, KernwijzerPlugin)
    plugin.on_startup(command="serve", dirty=False)

    agenda.write_text("actiepunten:\n  - titel: Bank\n")
    build(config)
    assert "Zet er deze regel bij: &#x27;id: bank&#x27;" in (out / "index.html").read_text()
    assert not (out / "kernen").exists()

    agenda.write_text(good)
    build(config)
    assert "Drempel in de Dorpsstraat" in (out / "kernen/oudedam/index.html").read_text()

    agenda.write_text("kapot")
    build(config)
    assert "Drempel in de Dorpsstraat" in (out / "kernen/oudedam/index.html").read_text()


def test_the_data_and_the_templates_are_watched(project: Path) -> None:
    config = load_config(str(project / "mkdocs.yml"))
    plugin = config.plugins["kernwijzer"]
    assert isinstance(plugin, KernwijzerPlugin)
    plugin.on_config(config)
    assert str(project / "kernen") in config.watch
    assert any(folder.endswith("site_templates") for folder in config.watch)


def until(condition: Callable[[], bool], seconds: int = 30) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.2)
    return False


def test_a_saved_file_is_on_the_served_page(project: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/kernen/oudedam/"

    def page() -> str:
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                return str(answer.read().decode())
        except OSError:
            return ""

    serve = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(serve, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            assert until(lambda: "Nieuwe bank bij de brug" in page())
            agenda = project / "kernen/oudedam/kernagenda.yml"
            agenda.write_text(agenda.read_text().replace("Nieuwe bank bij de brug", "Twee banken bij de brug"))
            assert until(lambda: "Twee banken bij de brug" in page())
        finally:
            process.terminate()


def test_progress_per_kern_on_a_terminal(project: Path) -> None:
    seen = bytearray()

    def read(descriptor: int) -> bytes:
        found = os.read(descriptor, 1024)
        seen.extend(found)
        return found

    stdout = os.dup(1)
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - a descriptor is wanted
        os.dup2(nowhere.fileno(), 1)
        try:
            assert pty.spawn([sys.executable, "-m", "kernwijzer", "bouw", str(project)], read) == 0
        finally:
            os.dup2(stdout, 1)
            os.close(stdout)
    numbers = re.findall(r"(\d) van 3  (\w+)", seen.decode())
    assert numbers == [("1", "Kleivoort"), ("2", "Oudedam"), ("3", "Zandhoek")]
