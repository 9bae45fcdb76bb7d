"""Text that people typed: what may stand in it, how long it may be."""

import re
from urllib.parse import urlsplit

from kernwijzer.problems import shown

MAX_LINE, MAX_TEXT, MAX_MARKUP, MAX_WORD = 300, 2_000, 5_000, 120
_HTML = re.compile(r"<\s*[/!?a-zA-Z]")
_SCRIPT_LINK = re.compile(r"(?:java|vb)\s*script\s*:", re.IGNORECASE)
_LINK_TARGET = re.compile(
    r"\]\(\s*<?([^)\s>]*)|^\s*\[[^\]]+\]:\s*<?(\S+)|<([a-z][a-z0-9+.-]*:[^>\s]*)>", re.MULTILINE | re.IGNORECASE
)
_MAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.)+[A-Za-z]{2,24}")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED_IDS = frozenset({"alle", "niet-in-de-bron", "con", "prn", "aux", "nul", "assets", "com1", "lpt1"})


def _checked(text: str, most: int) -> str:
    if len(text) > most:
        raise ValueError(f"Deze tekst is te lang: {len(text)} tekens. Hier mogen er {most} staan. Maak hem korter.")
    if match := _HTML.search(text):
        raise ValueError(
            f"HTML mag hier niet ('{shown(text[match.start() :], 20)}'). Schrijf gewone tekst, zonder < ervoor."
        )
    if match := _SCRIPT_LINK.search(text):
        raise ValueError(f"'{shown(match.group())}' mag niet in een tekst. Een link begint met https:// of mailto:.")
    return text


def line(written: str, most: int = MAX_LINE) -> str:
    """One line of plain text."""
    text = _checked(" ".join(written.split(" ")).strip(), most)
    if "\n" in text:
        raise ValueError("Deze tekst moet op één regel staan. Haal het regeleinde of de | weg.")
    return _words(text)


def title(written: str) -> str:
    """A title: one line of at most 80 characters."""
    return line(written, 80)


def text(written: str) -> str:
    """Plain text of at most 2000 characters; line breaks become spaces."""
    return _words(_checked(" ".join(written.split()), MAX_TEXT))


def _words(text: str) -> str:
    if longest := next((word for word in text.split() if len(word) > MAX_WORD and "://" not in word), ""):
        raise ValueError(f"Het woord '{shown(longest, 20)}' is {len(longest)} tekens lang. Zet er spaties in.")
    return text


def markup(written: str) -> str:
    """Text with simple Markdown (lists, bold, links) of at most 5000 characters.

    Brackets and emphasis marks are counted: Python-Markdown needs a minute for 20,000 of them.
    """
    found = _checked(written.strip(), MAX_MARKUP)
    for mark in "[]*_`>!":
        if found.count(mark) > 200:
            raise ValueError(f"Het teken {mark} staat er meer dan 200 keer in. Dat is te veel voor één tekst.")
    for match in _LINK_TARGET.finditer(found):
        link(next(group for group in (*match.groups(), "") if group is not None))
    return _words(found)


def link(written: str) -> str:
    """A web address (https, http) or mail address (mailto) without spaces, names or passwords in it."""
    target = written.strip()
    if target.startswith("mailto:"):
        mail(target.removeprefix("mailto:").partition("?")[0])
        return target
    try:
        parts = urlsplit(target)
        host = parts.hostname or ""
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in {"http", "https"} or "." not in host or re.search(r"[\s<>\"'\\`{}|^]", target):
        raise ValueError(f"'{shown(target)}' is geen webadres. Een webadres begint met https:// en heeft geen spaties.")
    if parts.username is not None:
        raise ValueError("In dit webadres staat een naam of wachtwoord voor de @. Haal dat weg.")
    if len(target) > 500:
        raise ValueError("Dit webadres is langer dan 500 tekens. Gebruik een korter adres.")
    return target


def mail(written: str) -> str:
    """A mail address."""
    if not _MAIL.fullmatch(written.strip()):
        raise ValueError(f"'{shown(written)}' is geen mailadres. Schrijf bijvoorbeeld gebied.west@gemeente.nl.")
    return written.strip()


def colour(written: str) -> str:
    """A colour as `#rrggbb`."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", written):
        raise ValueError(
            f"'{shown(written)}' is geen kleur. Schrijf hem tussen aanhalingstekens, bijvoorbeeld \"#1b5e8c\"."
        )
    return written.lower()


def font(written: str) -> str:
    """Names of fonts on the reader's own device; nothing is fetched from elsewhere."""
    if not re.fullmatch(r"[A-Za-z0-9 ,-]{1,100}", written):
        raise ValueError(
            f"'{shown(written)}' is geen naam van een lettertype. Schrijf bijvoorbeeld 'Verdana, sans-serif'."
        )
    return written


def address_pattern(written: str) -> str:
    """A web address with `{bestand}` where the name of a file goes."""
    link(written.replace("{bestand}", "x"))
    if "{bestand}" not in written:
        raise ValueError("In dit adres ontbreekt {bestand}. Op die plek komt de naam van het bestand.")
    return written


def identifier(written: str) -> str:
    """A stable id: lower-case letters, digits and hyphens, at most 60. Addresses, anchors and feeds hang on it."""
    if not _ID.fullmatch(written) or len(written) > 60:
        raise ValueError(
            f"'{shown(written)}' is geen goed id. Gebruik alleen kleine letters, cijfers en streepjes: '{slug(written) or 'nieuw-punt'}'."
        )
    if written in RESERVED_IDS:
        raise ValueError(f"'{written}' mag geen id zijn: dat woord heeft al een betekenis. Kies een ander woord.")
    return written


def slug(written: str) -> str:
    """An id made from a title: `Bank bij 't Veer` becomes `bank-bij-t-veer`."""
    plain = written.lower().translate(str.maketrans("àáâäèéêëìíîïòóôöùúûüçñ", "aaaaeeeeiiiioooouuuucn"))
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "-").replace("’", "-")).strip("-")[:60].strip("-")
