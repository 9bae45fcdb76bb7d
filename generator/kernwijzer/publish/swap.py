"""The folders of a build: the published site, the new one beside it, and the moment they change places."""

import ctypes
import errno
import fcntl
import os
import shutil
from pathlib import Path
from types import TracebackType
from typing import IO, Self

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class BusyError(Exception):
    """Another build holds the lock."""


class Workplace:
    """`site` with `.site.nieuw-<pid>`, `.site.oud` and `.site.slot` beside it, all on one disk so that a rename suffices.

    The new site has the number of its process: a builder that outlived a killed parent cannot write into a later build.
    As a context manager it takes the lock, repairs what an earlier build left, and cleans up.
    """

    def __init__(self, output: Path) -> None:
        self.output = output
        self.new = output.with_name(f".{output.name}.nieuw-{os.getpid()}")
        self.old = output.with_name(f".{output.name}.oud")
        self._lock_path = output.with_name(f".{output.name}.slot")
        self._lock: IO[str] | None = None

    def __enter__(self) -> Self:
        self.output.parent.mkdir(parents=True, exist_ok=True)
        self._lock = self._lock_path.open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._lock.close()
            if error.errno in {errno.EAGAIN, errno.EACCES}:
                raise BusyError from error
            raise
        self._repair()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _remove(self.new)
        _remove(self.old)
        if self._lock:
            self._lock.close()

    def _repair(self) -> None:
        """After a stop between the two renames the old site is put back; half a new one is thrown away."""
        if self.old.exists() and not self.output.exists():
            self.old.rename(self.output)
        _remove(self.old)
        for half in self.output.parent.glob(f".{self.output.name}.nieuw*"):
            _remove(half)

    def swap(self) -> None:
        """Put the new site in the place of the old one: in one step where the system can, else in two renames."""
        if not self.output.exists():
            self.new.rename(self.output)
        elif not _exchanged(self.new, self.output):
            self.output.rename(self.old)
            self.new.rename(self.output)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether both changed places at once: renameat2(2) with RENAME_EXCHANGE, on Linux only."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
