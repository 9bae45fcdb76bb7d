"""Periods as people write them: `Q12021`, `juni/juli 2024`, `voor 2030`, `op korte termijn`.

Seasons are the meteorological ones (winter 2024 begins on 1 December 2024); begin, medio and eind are thirds of a
year or of a month; weeks are those of ISO 8601.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kernwijzer.fields.calendar import MONTH, NotADateError, Soort, Span, season, single


@dataclass(frozen=True, slots=True)
class Periode:
    """A planned or past period. Without a first or last day that side is open."""

    eerste: date | None
    laatste: date | None
    soort: Soort
    geschreven: str
    """The words as they stand in the file."""
    tekst: str
    """The words as the page shows them: `2021-11` becomes `november 2021`."""

    @property
    def dateerbaar(self) -> bool:
        """Whether the words name a day, a month, a year or an open end."""
        return self.soort not in {"onbekend", "woorden"}


def period(written: str) -> Periode:
    """Parse a planning value. Words that name no date are kept (`soort` is `woorden`); 31 February raises NotADateError."""
    text = " ".join(written.split())
    lead = _LEAD.match(text)
    span = _span(text[lead.end() :] if lead else text)
    if span is None:
        if _LOOKS_LIKE_DATE.fullmatch(text):
            raise NotADateError(
                f"'{text[:40]}' is geen datum. Schrijf bijvoorbeeld 2026-03-31, 2026-03 of 'voorjaar 2026'."
            )
        return Periode(None, None, "woorden", text, text)
    first, last, kind, said = span
    if first and last and last < first:
        raise NotADateError(f"'{text[:40]}' eindigt voor het begint. Draai begin en einde om.")
    return Periode(first, last, kind, text, (lead.group() + said) if lead else said)


_LEAD = re.compile(
    r"(?:te realiseren|uitvoering|realisatie|oplevering|uit te voeren|uitgevoerd|gerealiseerd|start|gereed|gepland|klaar|toekenning)"
    r"(?:\s+(?:in|op|rond))?:?\s+(?=\S)",
    re.IGNORECASE,
)
_LOOKS_LIKE_DATE = re.compile(
    rf"\d{{1,4}}[-/.]\d{{1,2}}(?:[-/.]\d{{1,4}})?|week \d+,? \d+|q\s*\d+\D{{0,3}}\d{{2,4}}|\d{{1,2}} (?:{MONTH}) \d+|\d{{4,}}",
    re.IGNORECASE,
)


def _span(text: str) -> Span | None:
    """First day, last day, kind and shown words of a period, or None when the words cannot be dated."""
    low = text.lower()
    if low in {"doorlopend", "continu", "structureel"}:
        return None, None, "doorlopend", text
    if low in {"nog niet bekend", "onbekend", "niet bekend", "niet in de bron"}:
        return None, None, "onbekend", text
    return _open_ended(low) or single(low) or _range(low)


def _open_ended(low: str) -> Span | None:
    match = re.fullmatch(r"(t/m|tot en met|uiterlijk|uiterlijk in|voor|vóór|tot|vanaf|sinds|na) (.+)", low)
    inner = single(match.group(2)) if match else None
    if not match or inner is None:
        return None
    first, last, _, said = inner
    word = match.group(1)
    if word in {"vanaf", "sinds"}:
        return first, None, "vanaf", f"{word} {said}"
    if word == "na":
        return (last + timedelta(1) if last else None), None, "vanaf", f"na {said}"
    if word in {"voor", "vóór", "tot"}:
        return None, (first - timedelta(1) if first else None), "tot", f"{word} {said}"
    return None, last, "tot", f"{word} {said}"


_SEPARATORS = (r" ?(?:t/m|tot en met) ?", r" (?:tot|-|–|—) ", "/", "-|–|—")


def _range(low: str) -> Span | None:
    """`jan 2024 t/m zomer 2024`, `juni/juli 2024`, `15 t/m 20 juni 2024`: the left side may leave out what the right one says."""
    words = low.removeprefix("van ")
    if winter := re.fullmatch(r"(winter \d{4})[/-]\d{2,4}", words):
        return season(winter.group(1))
    for separator in _SEPARATORS:
        parts = re.split(separator, words)
        right = single(parts[1]) if len(parts) == 2 else None
        if right is None:
            continue
        year = re.search(r"\b(\d{4})\b", right[3])
        year_of_right = year.group(1) if year else ""
        left = single(parts[0]) or single(f"{parts[0]} {year_of_right}")
        if left is None and re.fullmatch(r"\d{1,2}", parts[0]):
            left = single(re.sub(r"^\d{1,2}", parts[0], right[3]))
        if left is None:
            continue
        said = left[3] if re.search(r"\d{4}", parts[0]) else left[3].removesuffix(f" {year_of_right}")
        return (
            left[0],
            right[1],
            "reeks",
            f"{said}/{right[3]}" if separator == "/" and right[2] == "maand" else f"{said} t/m {right[3]}",
        )
    return None
