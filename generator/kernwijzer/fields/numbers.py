"""Amounts, counts, times, telephone numbers and yes or no, in Dutch notation."""

import re
from dataclasses import dataclass
from datetime import time

from kernwijzer.problems import shown

_AMOUNT = re.compile(r"(?:€|EUR)?\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}|-))?")
_COUNT = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,9}")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?: uur)?")


@dataclass(frozen=True, slots=True)
class Telefoonnummer:
    """A Dutch telephone number: as written, and as a link (RFC 3966)."""

    geschreven: str
    adres: str


def amount(written: str) -> int:
    """An amount in whole euro cents: `15.000`, `€ 1.397.500`, `6900,-`, `15.000,50`. Never negative."""
    match = _AMOUNT.fullmatch(written.strip())
    if not match:
        raise ValueError(f"'{shown(written)}' is geen bedrag. Schrijf bijvoorbeeld 15.000 of 15.000,50.")
    whole, cents = match.groups()
    if len(whole) > 15:
        raise ValueError(f"'{shown(written)}' is te groot voor een bedrag. Kijk de punten en cijfers na.")
    return int(whole.replace(".", "")) * 100 + (int(cents) if cents and cents != "-" else 0)


def count(written: str) -> int:
    """A whole number: `2100` or `2.100`."""
    if not _COUNT.fullmatch(written.strip()):
        raise ValueError(f"'{shown(written)}' is geen heel getal. Schrijf alleen cijfers, bijvoorbeeld 2100.")
    return int(written.strip().replace(".", ""))


def yes_no(written: str) -> bool:
    """`ja` or `nee`."""
    if written not in {"ja", "nee"}:
        meant = {"yes": "ja", "true": "ja", "no": "nee", "false": "nee", "j": "ja", "n": "nee"}.get(
            written.lower(), written.lower()
        )
        hint = f" Bedoelde u '{meant}'?" if meant in {"ja", "nee"} else ""
        raise ValueError(f"Hier hoort ja of nee, niet '{shown(written)}'.{hint}")
    return written == "ja"


def clock(written: str) -> time:
    """A time of day, Europe/Amsterdam: `09:00` or `9.00 uur`."""
    match = _TIME.fullmatch(written.strip())
    if not match or int(match.group(1)) > 23 or int(match.group(2)) > 59:
        raise ValueError(f"'{shown(written)}' is geen tijd. Schrijf bijvoorbeeld 09:30.")
    return time(int(match.group(1)), int(match.group(2)))


def telephone(written: str) -> Telefoonnummer:
    """A Dutch number of ten digits, a `14 0345` number, 0800/0900 or 112."""
    digits = re.sub(r"[\s().–-]", "", written)
    national = re.sub(r"^(?:\+31|0031)0?", "0", digits)
    if re.fullmatch(r"0[1-9]\d{8}", national):
        return Telefoonnummer(written.strip(), f"tel:+31{national[1:]}")
    if re.fullmatch(r"140\d{2,3}|0[89]00\d{4}(?:\d{3})?|11[0-9]|144", national):
        return Telefoonnummer(written.strip(), f"tel:{national}")
    hint = " De nul vooraan ontbreekt." if re.fullmatch(r"[1-9]\d{8}", national) else ""
    raise ValueError(
        f"'{shown(written)}' is geen telefoonnummer: het heeft {len(national)} cijfers in plaats van 10.{hint} Schrijf bijvoorbeeld 0345 728 800."
        if national.isdigit()
        else f"'{shown(written)}' is geen telefoonnummer. Schrijf bijvoorbeeld 0345 728 800."
    )


def coordinate(written: object) -> tuple[float, float]:
    """`[51.82, 5.12]`: latitude and longitude in degrees (WGS 84), in the Netherlands."""
    if not isinstance(written, list) or len(written) != 2:
        raise ValueError("Een punt op de kaart heeft twee getallen. Schrijf bijvoorbeeld [51.82, 5.12].")
    if not all(isinstance(part, str) and re.fullmatch(r"\d{1,2}\.\d{1,8}", part) for part in written):
        raise ValueError(
            "Een punt op de kaart bestaat uit twee getallen met een punt erin. Schrijf bijvoorbeeld [51.82, 5.12]."
        )
    latitude, longitude = float(written[0]), float(written[1])
    if not (50.7 <= latitude <= 53.7 and 3.2 <= longitude <= 7.3):
        raise ValueError("Dit punt ligt niet in Nederland. Schrijf eerst de breedte (51.82) en dan de lengte (5.12).")
    return latitude, longitude
