"""The order of kernen and of problems."""

import re
from collections.abc import Iterable
from itertools import groupby

from kernwijzer.problems import Problem

MAX_PER_FILE = 50


def sort_name(name: str) -> str:
    """Alphabetical as a reader expects: `'t Veer` under V, capitals do not count."""
    return re.sub(r"^(?:['’][st] |de |het )", "", name.lower())


def at_most(problems: list[Problem]) -> Iterable[Problem]:
    """At most `MAX_PER_FILE` problems of each file, and then how many more there are."""
    for file, group in groupby(problems, key=lambda problem: problem.place.file):
        of_file = list(group)
        yield from of_file[:MAX_PER_FILE]
        if len(of_file) > MAX_PER_FILE:
            yield Problem(
                of_file[MAX_PER_FILE - 1].place,
                f"En nog {len(of_file) - MAX_PER_FILE} meldingen in {file}. Los eerst deze op.",
            )
