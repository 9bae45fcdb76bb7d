"""The Dutch sentence for every error type that the model can produce, chosen by type, never by translating English."""

import re
from collections.abc import Mapping
from typing import Any

from kernwijzer.fields import slug
from kernwijzer.model import Status
from kernwijzer.problems import listed, shown, suggestion

_STATUS_WORDS = {
    "klaar": "gereed", "afgerond": "gereed", "gerealiseerd": "gereed", "af": "gereed", "bezig": "uitvoering", "gestart": "uitvoering",
    "in uitvoering": "uitvoering", "idee": "wens", "nee": "gaat-niet-door", "afgewezen": "gaat-niet-door", "gestopt": "gaat-niet-door",
    "gepland": "voorbereiding", "in voorbereiding": "voorbereiding", "in onderzoek": "onderzoek", "wachten": "wacht", "stil": "wacht",
}  # fmt: skip


def message(kind: str, loc: tuple[str | int, ...], found: Any, context: Mapping[str, Any]) -> str:
    """The Dutch sentence for an error type of pydantic. A type without one is a fault of this program: KeyError."""
    field_name = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
    if kind == "value_error":
        return str(context["error"])
    if kind in {"literal_error", "enum"}:
        return _not_in_list(field_name, found, re.findall(r"'([^']*)'", str(context["expected"])))
    if kind == "missing":
        return _missing(field_name, found)
    if isinstance(found, str) and re.match(r"[a-z_]+:\S", found):
        key, _, value = found.partition(":")
        return f"Na de dubbele punt hoort een spatie. Schrijf: {key}: {shown(value)}"
    list_expected = "Hier hoort een lijst. Zet elk onderdeel op een eigen regel met een streepje en een spatie ervoor."
    block_expected = (
        f"Hier hoort een blok met namen en waarden, niet '{shown(found)}'. Schrijf op elke regel een naam, een dubbele punt en een waarde."
        if isinstance(found, str)
        else "Hier hoort een blok met namen en waarden, geen lijst. Haal het streepje weg."
    )
    return {"tuple_type": list_expected, "model_type": block_expected, "dict_type": block_expected}[kind]


def _not_in_list(name: str, found: Any, allowed: list[str]) -> str:
    if not isinstance(found, str):
        return f"Bij '{name}' hoort één woord. Kies uit {listed(allowed)}."
    meant = _STATUS_WORDS.get(found.lower(), "") if set(allowed) == {status.value for status in Status} else ""
    hint = f" Bedoelde u '{meant}'?" if meant else suggestion(found, allowed)
    return f"'{shown(found)}' kan niet bij '{name}'.{hint} Kies uit {listed(allowed)}."


def _missing(name: str, found: Any) -> str:
    if name == "id":
        words = found.get("titel") or found.get("naam") or found.get("rol") if isinstance(found, dict) else None
        made = slug(words) if isinstance(words, str) else ""
        return f"Dit onderdeel heeft geen id. Zet er deze regel bij: 'id: {made or 'kort-woord'}'."
    examples = {
        "titel": "Nieuwe bank in het park",
        "naam": "Dorpsraad",
        "datum": "2026-03-31",
        "wie": "Dorpsraad",
        "rol": "gebiedsmakelaar",
    }
    example = (
        f" Schrijf bijvoorbeeld '{name}: {examples[name]}'."
        if name in examples
        else f" Zet er een regel '{name}: ...' bij."
    )
    return f"Hier ontbreekt '{name}'.{example}"
