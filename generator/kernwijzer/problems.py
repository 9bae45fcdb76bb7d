"""A mistake in the data is a value: where it is, what was found, what to write instead."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

MAX_PER_FILE = 50

Loc = tuple[str | int, ...]
"""Where something stands in the model: `("heukelum", "actiepunten", "fontein", "logboek", 0, "datum")`.

The first part is the id of a kern (empty for the municipality), then field names, ids of records and list indexes.
"""


class Severity(StrEnum):
    """How bad it is: a `fout` stops publication, a `let op` does not."""

    FOUT = "fout"
    LET_OP = "let op"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A place in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake, ready to be told: Dutch, with a remedy."""

    place: Place
    message: str
    severity: Severity = Severity.FOUT


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule yields; `Loaded.place(loc)` knows the line."""

    loc: Loc
    message: str
    severity: Severity = Severity.FOUT
    needs: Loc | None = None
    """The record that this finding misses. When that record failed to load, the finding says nothing new."""


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like `word`, or nothing."""
    close = difflib.get_close_matches(word.lower().replace(" ", "-"), sorted(known), n=1, cutoff=0.6)
    return close[0] if close else ""


def suggestion(word: str, known: Iterable[str]) -> str:
    """` Bedoelde u 'planning'?` when a known word looks like it, otherwise nothing."""
    close = closest(word, known)
    return f" Bedoelde u '{close}'?" if close else ""


def listed(words: Iterable[str]) -> str:
    """`wens, onderzoek of gereed`: a closed list as people say it."""
    all_words = list(words)
    if len(all_words) < 2:
        return "".join(all_words)
    return f"{', '.join(all_words[:-1])} of {all_words[-1]}"


_LONG_DIGITS = re.compile(r"\d(?:[\s.-]?\d){6,}")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{4}|\d{4}[-. ]\d{4}")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}[\s]?(?:[A-Z0-9]{4}[\s]?){2,7}[A-Z0-9]{0,4}\b")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def masked(text: str) -> str:
    """Personal data cut short: `0612345678` becomes `0612******`. Reports of CI are public."""

    def keep_start(match: re.Match[str]) -> str:
        found = match.group()
        if _DATE.fullmatch(found):
            return found
        return found[:4] + "*" * (len(found) - 4)

    return _LONG_DIGITS.sub(keep_start, _IBAN.sub(keep_start, _MAIL.sub(keep_start, text)))


def shown(value: object, most: int = 60) -> str:
    """What was found, safe to repeat: on one line, at most `most` characters, personal data masked."""
    text = _UNPRINTABLE.sub("·", masked(str(value)[:500]))
    return text if len(text) <= most else text[: most - 1] + "…"


def at_most(problems: list[Problem]) -> Iterable[Problem]:
    """At most `MAX_PER_FILE` problems of each file, and then how many more there are."""
    for file, group in groupby(problems, key=lambda problem: problem.place.file):
        of_file = list(group)
        yield from of_file[:MAX_PER_FILE]
        if len(of_file) > MAX_PER_FILE:
            yield Problem(
                of_file[MAX_PER_FILE].place,
                f"En nog {len(of_file) - MAX_PER_FILE} meldingen in {file}. Los eerst deze op.",
            )
