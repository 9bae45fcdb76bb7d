"""The order of kernen."""

import re


def sort_name(name: str) -> str:
    """Alphabetical as a reader expects: `'t Veer` under V, capitals do not count."""
    return re.sub(r"^(?:['’][st] |de |het )", "", name.lower())
