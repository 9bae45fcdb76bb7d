"""What to build, and where it goes."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Job:
    """What to build, and where it goes."""

    project: Path
    output: Path
    on: date
    today: date
    known_good: str
    """Digest of the data that were checked."""
    kern: str | None = None
