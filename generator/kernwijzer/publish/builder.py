"""MkDocs as a subprocess: what goes in, and its complaints translated."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from kernwijzer.publish.job import Job

_PROGRESS = "kernwijzer-voortgang"
_MISSING_TARGET = re.compile(r"Doc file '([^']+)' contains (?:a|an unrecognized relative) link '([^']+)'")
_NO_NAV = re.compile(r"A reference to '([^']+)' is included in the 'nav' configuration, which is not found")
_ERRNO = re.compile(r"\[Errno (28|30|13|27|122)\]")


class BuildError(Exception):
    """The builder stopped; `lines` say why in Dutch, `code` is the exit code that belongs to it."""

    def __init__(self, code: int, lines: list[str]) -> None:
        super().__init__(lines)
        self.code, self.lines = code, lines


def run_mkdocs(job: Job, output: Path, progress: Callable[[int, int, str], None]) -> None:
    """Run a strict MkDocs build of `job.project` into `output`; raises BuildError when it fails."""
    noon = datetime(job.on.year, job.on.month, job.on.day, 12, tzinfo=UTC)
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
        "KERNWIJZER_VANDAAG": job.today.isoformat(),
        "KERNWIJZER_PEILDATUM": job.on.isoformat(),
        "KERNWIJZER_NAGEKEKEN": job.known_good,
        "KERNWIJZER_VOORTGANG": "1",
        "PYTHONHASHSEED": "0",
        "NO_COLOR": "1",
    }
    if job.kern:
        environment["KERNWIJZER_KERN"] = job.kern
    config = ["--config-file", str(job.project / "mkdocs.yml"), "--site-dir", str(output)]
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *config]
    said: list[str] = []
    with subprocess.Popen(
        command,
        cwd=job.project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None  # noqa: S101 - for the type checker
        for line in process.stdout:
            if line.startswith(_PROGRESS):
                _, number, total, name = line.split(maxsplit=3)
                progress(int(number), int(total), name.strip())
            else:
                said.append(line.rstrip())
    if process.returncode:
        raise BuildError(*_translated(said))


def _translated(said: list[str]) -> tuple[int, list[str]]:
    """Exit code and Dutch lines for what MkDocs said."""
    text = "\n".join(said)
    if _ERRNO.search(text):
        return 4, [
            "De site kan niet worden geschreven: de schijf is vol of niet te beschrijven. De vorige site staat er nog."
        ]
    targets = [
        f"content/{file}: de link '{target}' gaat nergens heen. Kijk de naam na."
        for file, target in _MISSING_TARGET.findall(text)
    ]
    targets += [f"mkdocs.yml: in 'nav' staat '{name}', maar die pagina is er niet." for name in _NO_NAV.findall(text)]
    if targets:
        return 1, ["De site is niet gebouwd: in de tekstpagina's klopt iets niet.", *sorted(set(targets))]
    if "Config value" in text or "Configuration" in text or "yaml" in text.lower():
        return 2, ["Er staat een fout in mkdocs.yml. Dit zei MkDocs:", *_indented(said)]
    if "Aborted with" in text and "warnings in strict mode" in text:
        return 1, ["De site is niet gebouwd: MkDocs waarschuwt voor het volgende.", *_indented(said, "WARNING")]
    return 3, [
        "Het bouwen is misgegaan door een fout in het programma. Meld dit met de regels hieronder.",
        *_indented(said),
    ]


def _indented(said: list[str], only: str = "") -> list[str]:
    return [f"  {line}" for line in said if line and only in line][-30:]
