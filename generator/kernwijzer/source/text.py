"""From bytes to lines: the encoding and the characters that may stand in a file."""

import re

from kernwijzer.problems import Place, Problem

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
    r"|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"  # a joiner is fine inside an emoji only
)
_CONFLICT = re.compile(r"\s*(?:<{7}|>{7}|={7}|\|{7})(?:\s|$)")
_MAX_PER_FILE = 50


def decoded(file: str, content: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a UTF-8 file, a byte order mark and Windows line ends taken off; or None and why not."""
    if content.startswith(_UTF16) or (len(content) > 3 and content[1::2][:20].count(0) > 8):
        return None, [Problem(Place(file), _wrong_encoding("UTF-16"))]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        start = content.rfind(b"\n", 0, error.start) + 1
        column = len(content[start : error.start].decode("utf-8-sig")) + 1
        return None, [Problem(Place(file, line, column), _wrong_encoding("geen UTF-8"))]
    return text.replace("\r\n", "\n"), []


def _wrong_encoding(found: str) -> str:
    return (
        f"Dit bestand is opgeslagen in een tekenset die hier niet mag ({found}). "
        "Kies in uw tekstprogramma 'Opslaan als' en dan de codering UTF-8."
    )


def line_problems(file: str, text: str) -> list[Problem]:
    """Tabs, control and invisible characters, lone carriage returns and merge-conflict markers, each with its line."""
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if _CONFLICT.match(line):
            message = (
                "Hier staat een teken van een botsing tussen twee wijzigingen. "
                "Kies welke van de twee teksten blijft en haal de regels met <<<<<<<, ======= en >>>>>>> weg."
            )
            problems.append(Problem(Place(file, number), message))
        elif "\t" in line:
            message = "Hier staat een tab. YAML kent geen tabs. Gebruik spaties, twee voor elke stap naar rechts."
            problems.append(Problem(Place(file, number, line.index("\t") + 1), message))
        elif "\r" in line:
            message = "Hier staat een los regeleinde uit een oud programma. Kies bij opslaan de regeleinden 'LF'."
            problems.append(Problem(Place(file, number, line.index("\r") + 1), message))
        elif match := INVISIBLE.search(line):
            problems.append(Problem(Place(file, number, match.start() + 1), invisible(match.group())))
        if len(problems) == _MAX_PER_FILE:
            break
    return problems


def invisible(char: str) -> str:
    """The message for a character that nobody sees."""
    return (
        f"Hier staat een onzichtbaar teken (U+{ord(char[-1]):04X}), vaak meegekomen bij plakken. "
        "Haal dit stukje weg en typ het opnieuw."
    )
