"""The command: words, exit codes, and Dutch for every wrong use."""

from pathlib import Path

import pytest

from conftest import EXAMPLE
from kernwijzer import __version__
from kernwijzer.cli import commands, main


def test_check_of_a_good_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["controleer", str(EXAMPLE), "--alleen-fouten"]) == 0
    assert capsys.readouterr().out == "Alles is in orde.\n"


def test_check_of_a_broken_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "gemeente.yml").write_text("naam: X\nvoorbeeld: yes\n")
    assert main(["controleer", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert f"{tmp_path}/gemeente.yml:2:12: fout: Hier hoort ja of nee, niet 'yes'. Bedoelde u 'ja'?" in said
    assert said.endswith("1 fout, 0 keer let op.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["controleer", "bestaat-niet"], "is er niet"),
        (["bouw", "bestaat-niet"], "geen mkdocs.yml"),
        (["bouw", str(EXAMPLE), "--kern", "atlantis"], "geen kern met de naam 'atlantis'"),
        (["bouw", str(EXAMPLE), "--peildatum", "31-02-2026"], "geen bestaande datum"),
        (["bouw", str(EXAMPLE), "--peildatum", "morgen"], "is geen dag"),
    ],
)
def test_wrong_use(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["bouwen"], ["bouw", "--snel"], ["controleer", "a", "b"]])
def test_an_unknown_command(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    said = capsys.readouterr().err
    assert "begrijp ik niet" in said
    assert "usage" not in said


@pytest.mark.parametrize("arguments", [["--help"], ["bouw", "--help"], ["controleer", "-h"]])
def test_help_is_dutch(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith("Gebruik: kernwijzer")
    assert not {"usage", "options", "positional", "show"} & set(said.lower().replace(":", " ").split())


def test_a_fault_of_ours_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("oeps")

    monkeypatch.setattr(commands, "folder_tree", broken)
    assert main(["controleer", str(EXAMPLE)]) == 3
    said = capsys.readouterr().err
    assert "fout in het programma zelf (RuntimeError)" in said
    assert "Traceback" not in said
    assert main(["--techniek", "controleer", str(EXAMPLE)]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_interrupted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "folder_tree", stopped)
    assert main(["controleer", str(EXAMPLE)]) == 130
    assert "Gestopt" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--versie"])
    assert capsys.readouterr().out.strip() == f"kernwijzer {__version__}"
