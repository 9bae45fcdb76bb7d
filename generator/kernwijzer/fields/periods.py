"""Periods as people write them: `Q12021`, `juni/juli 2024`, `voor 2030`, `op korte termijn`.

Seasons are the meteorological ones (winter 2024 begins on 1 December 2024); begin, medio and eind are thirds of a
year or of a month; weeks are those of ISO 8601.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_MONTH_NUMBER = {name: number for number, name in enumerate(MONTHS, start=1)} | {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
_SEASON_START = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12}
_ORDINALS = {
    "1e": 1, "eerste": 1, "1ste": 1, "2e": 2, "tweede": 2, "2de": 2, "3e": 3, "derde": 3, "3de": 3, "4e": 4, "vierde": 4, "4de": 4,
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True))
_ORDINAL = "|".join(_ORDINALS)
FIRST_YEAR, LAST_YEAR = 1900, 2100

Soort = Literal[
    "dag", "week", "maand", "kwartaal", "seizoen", "deel", "jaar", "reeks", "tot", "vanaf", "doorlopend", "onbekend", "woorden"
]


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


_Span = tuple[date | None, date | None, Soort, str]


class NotADateError(ValueError):
    """It looks like a date and cannot be one (31 February). The message is Dutch, for people."""


def period(written: str) -> Periode:
    """Parse a planning value. Words that name no date are kept (`soort` is `woorden`); 31 February raises NotADateError."""
    text = " ".join(written.split())
    lead = _LEAD.match(text)
    span = _span(text[lead.end() :] if lead else text)
    if span is None:
        if _LOOKS_LIKE_DATE.fullmatch(text):
            raise NotADateError(f"'{text[:40]}' is geen datum. Schrijf bijvoorbeeld 2026-03-31, 2026-03 of 'voorjaar 2026'.")
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
    rf"\d{{1,4}}[-/.]\d{{1,2}}(?:[-/.]\d{{1,4}})?|week \d+,? \d+|q\s*\d+\D{{0,3}}\d{{2,4}}|\d{{1,2}} (?:{_MONTH}) \d+|\d{{4,}}",
    re.IGNORECASE,
)


def _span(text: str) -> _Span | None:
    """First day, last day, kind and shown words of a period, or None when the words cannot be dated."""
    low = text.lower()
    if low in {"doorlopend", "continu", "structureel"}:
        return None, None, "doorlopend", text
    if low in {"nog niet bekend", "onbekend", "niet bekend", "niet in de bron"}:
        return None, None, "onbekend", text
    return _open_ended(low) or _simple(low) or _range(low)


def _open_ended(low: str) -> _Span | None:
    match = re.fullmatch(r"(t/m|tot en met|uiterlijk|uiterlijk in|voor|vóór|tot|vanaf|sinds|na) (.+)", low)
    inner = _simple(match.group(2)) if match else None
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


def _range(low: str) -> _Span | None:
    """`jan 2024 t/m zomer 2024`, `juni/juli 2024`, `15 t/m 20 juni 2024`: the left side may leave out what the right one says."""
    words = low.removeprefix("van ")
    if winter := re.fullmatch(r"(winter \d{4})[/-]\d{2,4}", words):
        return _season(winter.group(1))
    for separator in _SEPARATORS:
        parts = re.split(separator, words)
        right = _simple(parts[1]) if len(parts) == 2 else None
        if right is None:
            continue
        year = re.search(r"\b(\d{4})\b", right[3])
        year_of_right = year.group(1) if year else ""
        left = _simple(parts[0]) or _simple(f"{parts[0]} {year_of_right}")
        if left is None and re.fullmatch(r"\d{1,2}", parts[0]):
            left = _simple(re.sub(r"^\d{1,2}", parts[0], right[3]))
        if left is None:
            continue
        said = left[3] if re.search(r"\d{4}", parts[0]) else left[3].removesuffix(f" {year_of_right}")
        return left[0], right[1], "reeks", f"{said}/{right[3]}" if separator == "/" and right[2] == "maand" else f"{said} t/m {right[3]}"
    return None


def _simple(low: str) -> _Span | None:
    """One day, week, month, quarter, season, part of a year, or year."""
    return _day(low) or _month(low) or _week(low) or _quarter(low) or _season(low) or _part(low) or _year(low)


def _day(low: str) -> _Span | None:
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", low):
        year, month, day = map(int, match.groups())
    elif match := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", low):
        day, month, year = map(int, match.groups())
    elif match := re.fullmatch(rf"(?:\w+dag )?(\d{{1,2}}) ({_MONTH})\.? (\d{{4}})", low):
        day, month, year = int(match.group(1)), _MONTH_NUMBER[match.group(2)], int(match.group(3))
    else:
        return None
    _check_year(year, low)
    try:
        found = date(year, month, day)
    except ValueError:
        raise NotADateError(f"'{low}' is geen bestaande datum. Schrijf bijvoorbeeld 2026-03-31.") from None
    return found, found, "dag", day_words(found)


def day_words(day: date) -> str:
    """`31 maart 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _month(low: str) -> _Span | None:
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})", low):
        year, month = int(match.group(1)), int(match.group(2))
    elif match := re.fullmatch(r"(\d{1,2})[-/](\d{4})", low):
        month, year = int(match.group(1)), int(match.group(2))
    elif match := re.fullmatch(rf"({_MONTH})\.?(?: van)? (\d{{4}})", low):
        month, year = _MONTH_NUMBER[match.group(1)], int(match.group(2))
    else:
        return None
    _check_year(year, low)
    if not 1 <= month <= 12:
        raise NotADateError(f"'{low}': maand {month} bestaat niet. Schrijf bijvoorbeeld 2026-03.")
    return date(year, month, 1), _month_end(year, month), "maand", f"{MONTHS[month - 1]} {year}"


def _week(low: str) -> _Span | None:
    match = re.fullmatch(r"week (\d{1,2})(?:,| van| in)? (\d{4})", low)
    if not match:
        return None
    week, year = int(match.group(1)), int(match.group(2))
    _check_year(year, low)
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        raise NotADateError(f"{year} heeft geen week {week}. Schrijf een week van 1 tot en met {weeks_in(year)}.") from None
    return monday, monday + timedelta(6), "week", f"week {week} van {year}"


def weeks_in(year: int) -> int:
    """52 or 53: 28 December always lies in the last week (ISO 8601)."""
    return date(year, 12, 28).isocalendar().week


def _quarter(low: str) -> _Span | None:
    if match := re.fullmatch(r"q ?([1-9])(?: van)?[ -/]?(\d{4})", low):
        quarter, year = int(match.group(1)), int(match.group(2))
    elif match := re.fullmatch(r"(\d{4})[ -]?q([1-9])", low):
        year, quarter = int(match.group(1)), int(match.group(2))
    elif match := re.fullmatch(rf"({_ORDINAL}) kwartaal(?: van)? (\d{{4}})", low):
        quarter, year = _ORDINALS[match.group(1)], int(match.group(2))
    elif match := re.fullmatch(r"kwartaal ([1-9])(?: van)? (\d{4})", low):
        quarter, year = int(match.group(1)), int(match.group(2))
    else:
        return None
    _check_year(year, low)
    if quarter > 4:
        raise NotADateError(f"'{low}': een jaar heeft vier kwartalen. Schrijf bijvoorbeeld 'Q1 2026'.")
    return date(year, quarter * 3 - 2, 1), _month_end(year, quarter * 3), "kwartaal", f"{quarter}e kwartaal van {year}"


def _season(low: str) -> _Span | None:
    match = re.fullmatch(rf"(?:het |de )?({'|'.join(_SEASON_START)})(?: van)? (\d{{4}})", low)
    if not match:
        return None
    year = int(match.group(2))
    _check_year(year, low)
    month = _SEASON_START[match.group(1)]
    last = _month_end(year + 1, 2) if month == 12 else _month_end(year, month + 2)
    return date(year, month, 1), last, "seizoen", low


def _part(low: str) -> _Span | None:
    """Begin, medio or eind of a year or month; the first or second half of a year."""
    if match := re.fullmatch(r"(begin|medio|midden|eind|einde)(?: van)? (\d{4})", low):
        year = int(match.group(2))
        _check_year(year, low)
        start = {"begin": 1, "medio": 5, "midden": 5}.get(match.group(1), 9)
        return date(year, start, 1), _month_end(year, start + 3), "deel", low
    if match := re.fullmatch(rf"(begin|medio|half|eind) ({_MONTH}) (\d{{4}})", low):
        month, year = _MONTH_NUMBER[match.group(2)], int(match.group(3))
        _check_year(year, low)
        end = _month_end(year, month)
        first, last = {"begin": (1, 10), "medio": (11, 20), "half": (11, 20)}.get(match.group(1), (21, end.day))
        return date(year, month, first), date(year, month, last), "deel", low
    if match := re.fullmatch(r"(1e|eerste|2e|tweede) (?:helft|half ?jaar)(?: van)? (\d{4})", low):
        year, half = int(match.group(2)), _ORDINALS[match.group(1)]
        _check_year(year, low)
        return date(year, half * 6 - 5, 1), _month_end(year, half * 6), "deel", low
    return None


def _year(low: str) -> _Span | None:
    match = re.fullmatch(r"(?:in )?(\d{4})", low)
    if not match:
        return None
    year = int(match.group(1))
    _check_year(year, low)
    return date(year, 1, 1), date(year, 12, 31), "jaar", str(year)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _check_year(year: int, low: str) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotADateError(f"'{low}': het jaar {year} ligt niet tussen {FIRST_YEAR} en {LAST_YEAR}. Kijk het jaartal na.")
