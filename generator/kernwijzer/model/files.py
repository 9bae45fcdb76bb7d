"""Which file holds which field, and which fields are sections of the page."""

from kernwijzer.model.gemeente import Gemeente, Kern
from kernwijzer.model.record import Record


def sections(model: type[Record]) -> dict[str, str]:
    """Field name to title of every field that is a section of a page."""
    return {
        name: str(field.title)
        for name, field in model.model_fields.items()
        if isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("sectie")
    }


def _fields_without(model: type[Record], *elsewhere: str) -> tuple[str, ...]:
    return tuple(name for name in model.model_fields if name not in elsewhere)


KERN_FILES: dict[str, tuple[str, ...]] = {
    "kern.yml": _fields_without(
        Kern, "id", "actiepunten", "contacten", "werkzaamheden", "activiteiten", "bijeenkomsten", "berichten"
    ),
    "kernagenda.yml": ("actiepunten",),
    "contacten.yml": ("contacten",),
    "planning.yml": ("werkzaamheden", "activiteiten", "bijeenkomsten"),
    "nieuws.yml": ("berichten",),
}
MUNICIPAL_FILES: dict[str, tuple[str, ...]] = {
    "gemeente.yml": _fields_without(
        Gemeente, "kernen", "actiepunten", "werkzaamheden", "activiteiten", "bijeenkomsten"
    ),
    "kernoverstijgend.yml": ("actiepunten", "werkzaamheden", "activiteiten", "bijeenkomsten"),
}


def kern_bestand(kern: str, veld: str) -> str:
    """The file below `kernen/` that holds a field: of a kern, or of the municipality when `kern` is empty."""
    files = KERN_FILES if kern else MUNICIPAL_FILES
    name = next((name for name, fields in files.items() if veld in fields), next(iter(files)))
    return f"{kern}/{name}" if kern else name
