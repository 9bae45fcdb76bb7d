"""Read the bytes of a data folder; decode nothing, decide nothing about their meaning."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 1_000_000
MAX_FILES = 20_000


@dataclass(frozen=True, slots=True)
class Refused:
    """A file whose bytes were not read, and why (Dutch)."""

    reason: str


Tree = Mapping[str, bytes | Refused]
"""`"heukelum/kernagenda.yml" -> bytes`, always in sorted order."""


def folder_tree(root: Path) -> Tree:
    """All regular files below `root`, sorted by name.

    Symbolic links are never followed (they may point outside the project); pipes, devices and files over
    `MAX_BYTES` are refused. Hidden files and folders are left alone. An unreadable folder becomes a `Refused`.
    """
    found: dict[str, bytes | Refused] = {}

    def walk(folder: Path, prefix: str) -> None:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            found[prefix.rstrip("/") or "."] = Refused(f"Deze map is niet te lezen ({reason(error)}).")
            return
        for entry in entries:
            name = prefix + entry.name
            if entry.name.startswith("."):
                continue
            if len(found) >= MAX_FILES:
                found["."] = Refused(
                    f"Er staan meer dan {MAX_FILES} bestanden in deze map. Haal weg wat er niet hoort."
                )
                return
            if entry.is_dir(follow_symlinks=False):
                walk(Path(entry.path), name + "/")
            else:
                found[name] = _read(Path(entry.path))

    walk(root, "")
    return dict(sorted(found.items()))


def _read(path: Path) -> bytes | Refused:
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            return Refused("Dit is een snelkoppeling (symlink). Zet het bestand zelf in de map.")
        if not stat.S_ISREG(status.st_mode):
            return Refused("Dit is geen gewoon bestand. Haal het weg.")
        if status.st_size > MAX_BYTES:
            return Refused(too_big(status.st_size))
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        return Refused(f"Dit bestand is niet te lezen ({reason(error)}).")
    return content if len(content) <= MAX_BYTES else Refused(too_big(len(content)))


def too_big(size: int) -> str:
    """The message for a file of `size` bytes, over the limit."""
    return f"Dit bestand is te groot: {size / 1e6:.1f} MB. Meer dan 1 MB mag niet. Verdeel de inhoud.".replace(
        ".", ",", 1
    )


def reason(error: OSError) -> str:
    """Why the system said no, in Dutch."""
    reasons = {
        "PermissionError": "geen toestemming",
        "FileNotFoundError": "het bestaat niet",
        "NotADirectoryError": "het is geen map",
        "IsADirectoryError": "het is een map",
        "FileExistsError": "het bestaat al",
    }
    return reasons.get(type(error).__name__, f"foutnummer {error.errno}")
