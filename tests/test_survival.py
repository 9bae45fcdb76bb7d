"""`kernwijzer bouw` against kill -9, a full or read-only disk, faults of its own, and other surroundings."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import kernwijzer.publish as publishing
from conftest import EXAMPLE, digest, folders_left
from kernwijzer.cli import commands, main
from kernwijzer.publish.swap import Workplace

KERNWIJZER = [sys.executable, "-m", "kernwijzer"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "gemeente")
    assert main(["bouw", str(tmp_path / "gemeente")]) == 0
    return tmp_path / "gemeente"


def test_killed_at_a_hundred_random_moments(project: Path) -> None:
    """Two versions take turns; after each kill one of them stands there whole, or waits to be put back."""
    site, old, dice = project / "site", project / ".site.oud", random.Random(2026)  # noqa: S311 - moments, no secrets
    whole = [digest(site)]
    start = time.monotonic()
    assert main(["bouw", str(project), "--peildatum", "2026-04-01"]) == 0
    seconds = time.monotonic() - start
    whole.append(digest(site))
    assert whole[0] != whole[1]
    for number in range(100):
        day = ["2026-03-15", "2026-04-01"][number % 2]
        process = subprocess.Popen([*KERNWIJZER, "bouw", ".", "--peildatum", day], cwd=project, start_new_session=True,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
        time.sleep(dice.uniform(0, seconds * 1.3))
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            assert process.wait() == 0
        process.wait()
        assert digest(site if site.exists() else old) in whole, number
        with Workplace(site):  # what the next build does first
            assert digest(site) in whole
    assert main(["bouw", str(project)]) == 0
    assert digest(site) == whole[0]
    assert folders_left(project) == []


def test_a_builder_that_outlives_its_parent_spoils_nothing(project: Path) -> None:
    expected = digest(project / "site")
    for pause in (0.5, 0.8, 1.0):
        process = subprocess.Popen(
            [*KERNWIJZER, "bouw", "."], cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(pause)
        process.kill()
        process.wait()
        assert main(["bouw", str(project)]) == 0
        assert digest(project / "site") == expected


STEPS = """
import os, shutil, signal, sys
from pathlib import Path
from kernwijzer.publish import swap
site, prepared, fatal, exchange = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == "True"
done = 0
def step(call):
    def counted(*arguments, **options):
        global done
        done += 1
        if done == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **options)
    return counted
os.rename, os.rmdir, os.unlink = step(os.rename), step(os.rmdir), step(os.unlink)
Path.rename = step(Path.rename)
swap._exchanged = step(swap._exchanged) if exchange else lambda one, other: False
with swap.Workplace(site) as place:
    shutil.copytree(prepared, place.new)
    place.swap()
"""


@pytest.mark.parametrize("exchange", [True, False])
def test_killed_at_each_step_of_the_swap(tmp_path: Path, exchange: bool) -> None:
    versions = []
    for name in ("oud", "nieuw"):
        (tmp_path / name / "kernen").mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(name)
        (tmp_path / name / "kernen/a.html").write_text(name)
        versions.append(digest(tmp_path / name))
    for fatal in range(1, 40):
        home = tmp_path / f"stap-{fatal}-{exchange}"
        shutil.copytree(tmp_path / "oud", home / "site")
        arguments = [str(home / "site"), str(tmp_path / "nieuw"), str(fatal), str(exchange)]
        ran = subprocess.run([sys.executable, "-c", STEPS, *arguments], capture_output=True, check=False)
        with Workplace(home / "site"):
            assert digest(home / "site") in versions, fatal
        assert folders_left(home) == []
        if ran.returncode == 0:
            assert digest(home / "site") == versions[1]
            assert fatal > 4
            return
        assert ran.returncode == -signal.SIGKILL, ran.stderr
    pytest.fail("the swap never came to its end")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own of two megabytes."""
    disk = tmp_path / "schijf"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(
            f"no tmpfs may be mounted here ({mounted.stderr.strip()}); the test with a limit on file size still runs"
        )
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk(project: Path, small_disk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = ["--uit", str(small_disk / "site")]
    assert main(["bouw", str(project), *output]) == 0
    before = digest(small_disk / "site")
    with (small_disk / "vulling").open("wb") as filler:
        filler.write(b"x" * (shutil.disk_usage(small_disk).free - 40_000))
    assert main(["bouw", str(project), *output, "--peildatum", "2026-04-01"]) == 4
    assert "de schijf is vol" in capsys.readouterr().err
    assert digest(small_disk / "site") == before
    assert folders_left(small_disk) == []


def test_a_read_only_disk(project: Path, small_disk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = ["--uit", str(small_disk / "site")]
    assert main(["bouw", str(project), *output]) == 0
    before = digest(small_disk / "site")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert main(["bouw", str(project), *output]) == 4
    assert "alleen te lezen" in capsys.readouterr().err
    assert digest(small_disk / "site") == before


def test_a_file_that_may_not_grow(project: Path) -> None:
    before = digest(project / "site")

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))

    ran = subprocess.run(
        [*KERNWIJZER, "bouw", "."], cwd=project, capture_output=True, text=True, preexec_fn=limit, check=False
    )
    assert ran.returncode == 4, ran.stderr
    assert "kan niet worden geschreven" in ran.stderr
    assert digest(project / "site") == before
    assert folders_left(project) == []


@pytest.mark.parametrize(
    ("fault", "code"),
    [(RuntimeError("oeps"), 3), (OSError(28, "vol"), 4), (KeyboardInterrupt(), 130), (MemoryError(), 3)],
)
@pytest.mark.parametrize("stage", ["checked", "run_mkdocs", "broken_links", "swap"])
def test_a_fault_in_any_stage(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    stage: str,
    fault: BaseException,
    code: int,
) -> None:
    def broken(*_: object) -> None:
        raise fault

    before = digest(project / "site")
    where = {"swap": Workplace, "checked": commands}.get(stage, publishing)
    monkeypatch.setattr(where, stage, broken)
    assert main(["bouw", str(project)]) == code
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert said.strip().endswith(".")
    assert digest(project / "site") == before
    assert folders_left(project) == []


def test_a_broken_template_leaves_the_site_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = digest(project / "site")
    (project / "site_templates/secties").mkdir(parents=True)
    (project / "site_templates/secties/intro.html.jinja").write_text("{{ kern.bestaat_niet }}")
    assert main(["bouw", str(project)]) == 3
    assert "bestaat_niet" in capsys.readouterr().err
    assert digest(project / "site") == before
    assert folders_left(project) == []


def _elsewhere(project: Path, tmp_path: Path) -> Path:
    target = tmp_path / "een heel ander pad é"
    shutil.copytree(project, target, ignore=shutil.ignore_patterns("site", ".site*"))
    return target


def _written_in_reverse(project: Path, tmp_path: Path) -> Path:
    target = tmp_path / "andersom"
    for path in sorted(
        (each for each in project.rglob("*") if each.is_file() and "site" not in each.parts[-3:]), reverse=True
    ):
        if ".site" not in str(path):
            copy = target / path.relative_to(project)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    return target


def _touched(project: Path, tmp_path: Path) -> Path:
    del tmp_path
    for path in project.rglob("*"):
        os.utime(path, (86_400, 86_400))
    return project


def _same(project: Path, tmp_path: Path) -> Path:
    del tmp_path
    return project


Place = Callable[[Path, Path], Path]
VARIATIONS: dict[str, tuple[Place, dict[str, str], str]] = {
    "path": (_elsewhere, {}, ""),
    "order of writing": (_written_in_reverse, {}, ""),
    "times of files": (_touched, {}, ""),
    "time zone": (_same, {"TZ": "Pacific/Kiritimati"}, ""),
    "other time zone": (_same, {"TZ": "America/Los_Angeles"}, ""),
    "locale": (_same, {"LC_ALL": "C", "LANG": "C"}, ""),
    "turkish locale": (_same, {"LC_ALL": "tr_TR.UTF-8"}, ""),
    "hash seed": (_same, {"PYTHONHASHSEED": "12345"}, ""),
    "umask": (_same, {}, "umask 077; "),
    "another day": (_same, {"KERNWIJZER_VANDAAG": "2027-12-20"}, ""),
    "source date epoch": (_same, {"SOURCE_DATE_EPOCH": "1830000000"}, ""),
    "ascii terminal and no home": (
        _same,
        {"PYTHONIOENCODING": "ascii", "HOME": "/nonexistent", "TERM": "dumb", "COLUMNS": "20"},
        "",
    ),
    "optimised": (_same, {"PYTHONOPTIMIZE": "1", "PYTHONDONTWRITEBYTECODE": "1"}, ""),
}


@pytest.mark.parametrize("name", VARIATIONS)
def test_the_same_bytes_in_other_surroundings(project: Path, tmp_path: Path, name: str) -> None:
    place, environment, before = VARIATIONS[name]
    where, expected = place(project, tmp_path), digest(project / "site")
    command = f"{before}exec {sys.executable} -m kernwijzer bouw . --uit '{tmp_path}/uit'"
    ran = subprocess.run(
        ["sh", "-c", command], cwd=where, env={**os.environ, **environment}, capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert digest(tmp_path / "uit") == expected
