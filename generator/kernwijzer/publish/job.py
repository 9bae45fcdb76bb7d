"""What to build, and where it goes."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Job:
    """What to build, and where it goes."""

    project: Path
    output: Path
    today: date
    on: date | None = None
    """The reference date, when it is not the one that the data or the clock give."""
    kern: str | None = None
