"""MkDocs as a subprocess: what goes in, and its complaints translated."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from kernwijzer.output import PROGRESS
from kernwijzer.publish.job import Job

_MISSING_TARGET = re.compile(r"Doc file '([^']+)' contains (?:a|an unrecognized relative) link '([^']+)'")
_NO_NAV = re.compile(r"A reference to '([^']+)' is included in the 'nav' configuration, which is not found")
_ERRNO = re.compile(r"\[Errno (28|30|13|27|122)\]")


class BuildError(Exception):
    """The builder stopped; `lines` say why in Dutch, `code` is the exit code that belongs to it."""

    def __init__(self, code: int, lines: list[str]) -> None:
        super().__init__(lines)
        self.code, self.lines = code, lines


def run_mkdocs(job: Job, output: Path, verdict: Callable[[], int], progress: Callable[[int, int, str], None]) -> int:
    """Run a strict MkDocs build of `job.project` into `output`, and meanwhile ask for the `verdict` on the data.

    Out: 0, or the verdict when it is another exit code; then the build is ended at once. The plugin checks for itself
    too, so what it publishes is what it checked. Raises BuildError when the build fails.
    """
    said: list[str] = []
    with subprocess.Popen(
        _command(job, output), cwd=job.project, env=_environment(job), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        try:
            code = verdict()
        except BaseException:
            process.kill()
            raise
        if code:
            process.kill()
            return code
        assert process.stdout is not None  # noqa: S101 - for the type checker
        for line in process.stdout:
            words = line.decode("utf-8", "replace")
            if words.startswith(PROGRESS):
                _, number, total, name = words.split(maxsplit=3)
                progress(int(number), int(total), name.strip())
            else:
                said.append(words.rstrip())
    if process.returncode:
        raise BuildError(*_translated(said))
    return 0


def _command(job: Job, output: Path) -> list[str]:
    config = ["--config-file", str(job.project / "mkdocs.yml"), "--site-dir", str(output)]
    return [sys.executable, "-m", "mkdocs", "build", "--strict", *config]


def _environment(job: Job) -> dict[str, str]:
    extra = {
        "KERNWIJZER_VANDAAG": job.today.isoformat(),
        "KERNWIJZER_VOORTGANG": "1",
        "PYTHONHASHSEED": "0",
        "NO_COLOR": "1",
    }
    if job.on:
        extra["KERNWIJZER_PEILDATUM"] = job.on.isoformat()
    if job.kern:
        extra["KERNWIJZER_KERN"] = job.kern
    return {**os.environ, **extra}


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
    if "Traceback" in text:
        return 3, [
            "Het bouwen is misgegaan door een fout in het programma. Meld dit met de regels hieronder.",
            *_indented(said),
        ]
    if "Config value" in text or "configuration error" in text or "parsing the configuration" in text:
        return 2, ["Er staat een fout in mkdocs.yml. Dit zei MkDocs:", *_indented(said)]
    if "Aborted with" in text and "warnings in strict mode" in text:
        return 1, ["De site is niet gebouwd: MkDocs waarschuwt voor het volgende.", *_indented(said, "WARNING")]
    return 3, [
        "Het bouwen is misgegaan door een fout in het programma. Meld dit met de regels hieronder.",
        *_indented(said),
    ]


def _indented(said: list[str], only: str = "") -> list[str]:
    return [f"  {line}" for line in said if line and only in line][-30:]
