"""One day, week, month, quarter, season, part of a year, or year, as people write it."""

import re
from calendar import monthrange
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
MONTH = "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True))
_ORDINAL = "|".join(_ORDINALS)
FIRST_YEAR, LAST_YEAR = 1900, 2100

Soort = Literal[
    "dag",
    "week",
    "maand",
    "kwartaal",
    "seizoen",
    "deel",
    "jaar",
    "reeks",
    "tot",
    "vanaf",
    "doorlopend",
    "onbekend",
    "woorden",
]
Span = tuple[date | None, date | None, Soort, str]


class NotADateError(ValueError):
    """It looks like a date and cannot be one (31 February). The message is Dutch, for people."""


def single(low: str) -> Span | None:
    """One day, week, month, quarter, season, part of a year, or year."""
    return _day(low) or _month(low) or _week(low) or _quarter(low) or season(low) or _part(low) or _year(low)


def _day(low: str) -> Span | None:
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", low):
        year, month, day = map(int, match.groups())
    elif match := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", low):
        day, month, year = map(int, match.groups())
    elif match := re.fullmatch(rf"(?:\w+dag )?(\d{{1,2}}) ({MONTH})\.? (\d{{4}})", low):
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


def _month(low: str) -> Span | None:
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})", low):
        year, month = int(match.group(1)), int(match.group(2))
    elif match := re.fullmatch(r"(\d{1,2})[-/](\d{4})", low):
        month, year = int(match.group(1)), int(match.group(2))
    elif match := re.fullmatch(rf"({MONTH})\.?(?: van)? (\d{{4}})", low):
        month, year = _MONTH_NUMBER[match.group(1)], int(match.group(2))
    else:
        return None
    _check_year(year, low)
    if not 1 <= month <= 12:
        raise NotADateError(f"'{low}': maand {month} bestaat niet. Schrijf bijvoorbeeld 2026-03.")
    return date(year, month, 1), _month_end(year, month), "maand", f"{MONTHS[month - 1]} {year}"


def _week(low: str) -> Span | None:
    match = re.fullmatch(r"week (\d{1,2})(?:,| van| in)? (\d{4})", low)
    if not match:
        return None
    week, year = int(match.group(1)), int(match.group(2))
    _check_year(year, low)
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        raise NotADateError(
            f"{year} heeft geen week {week}. Schrijf een week van 1 tot en met {weeks_in(year)}."
        ) from None
    return monday, monday + timedelta(6), "week", f"week {week} van {year}"


def weeks_in(year: int) -> int:
    """52 or 53: 28 December always lies in the last week (ISO 8601)."""
    return date(year, 12, 28).isocalendar().week


def _quarter(low: str) -> Span | None:
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


def season(low: str) -> Span | None:
    """A meteorological season: `winter 2024` runs from 1 December 2024 to the end of February."""
    match = re.fullmatch(rf"(?:het |de )?({'|'.join(_SEASON_START)})(?: van)? (\d{{4}})", low)
    if not match:
        return None
    year = int(match.group(2))
    _check_year(year, low)
    month = _SEASON_START[match.group(1)]
    last = _month_end(year + 1, 2) if month == 12 else _month_end(year, month + 2)
    return date(year, month, 1), last, "seizoen", low


def _part(low: str) -> Span | None:
    """Begin, medio or eind of a year or month; the first or second half of a year."""
    if match := re.fullmatch(r"(begin|medio|midden|eind|einde)(?: van)? (\d{4})", low):
        year = int(match.group(2))
        _check_year(year, low)
        start = {"begin": 1, "medio": 5, "midden": 5}.get(match.group(1), 9)
        return date(year, start, 1), _month_end(year, start + 3), "deel", low
    if match := re.fullmatch(rf"(begin|medio|half|eind) ({MONTH}) (\d{{4}})", low):
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


def _year(low: str) -> Span | None:
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
        raise NotADateError(
            f"'{low}': het jaar {year} ligt niet tussen {FIRST_YEAR} en {LAST_YEAR}. Kijk het jaartal na."
        )
