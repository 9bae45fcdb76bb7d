"""A municipality from a seed: kernen of 30 points and about 25 kB of YAML each. Same seed, same bytes."""

import random
import sys
from pathlib import Path

WORDS = [
    "de",
    "weg",
    "het",
    "plein",
    "een",
    "bank",
    "bomen",
    "langs",
    "dorp",
    "school",
    "brug",
    "veilig",
    "fietsers",
    "nieuwe",
    "lantaarn",
    "gemeente",
    "inwoners",
    "samen",
    "plan",
    "speeltuin",
    "dijk",
    "water",
    "groen",
    "straat",
    "parkeren",
    "oversteek",
    "bushalte",
    "verlichting",
    "sloot",
    "berm",
    "kerk",
    "dorpshuis",
]
STATUSES = ("wens", "onderzoek", "voorbereiding", "uitvoering", "doorlopend", "gereed")
THEMES = ("verkeer", "groen", "wonen", "spelen")


def sentence(dice: random.Random, least: int, most: int) -> str:
    """Words with a capital and a full stop."""
    return " ".join(dice.choices(WORDS, k=dice.randint(least, most))).capitalize() + "."


def point(dice: random.Random, number: int) -> list[str]:
    """One action point of about 750 bytes."""
    lines = [
        f"  - id: punt-{number}",
        f"    titel: {sentence(dice, 3, 7)[:-1]}",
        f"    thema: {dice.choice(THEMES)}",
        f"    in_het_kort: {sentence(dice, 8, 14)}",
        "    omschrijving: |",
        *(f"      {sentence(dice, 10, 16)}" for _ in range(3)),
        "    trekker: gemeente",
        "    wie: team Beheer",
        f"    planning: Q{dice.randint(1, 4)} {dice.randint(2025, 2027)}",
        "    bron: https://voorbeeld.example.org/bron",
        "    logboek:",
    ]
    year = 2023
    for status in sorted(dice.sample(STATUSES, k=2), key=STATUSES.index):
        lines += [
            f"      - datum: {year}-0{dice.randint(1, 9)}-1{dice.randint(0, 9)}",
            f"        status: {status}",
            f"        tekst: {sentence(dice, 8, 12)}",
        ]
        year += 1
    return [*lines, ""]


def write(folder: Path, kernen: int, seed: int = 2026) -> None:
    """Write `kernen/`, `content/` and `mkdocs.yml` for the product into `folder`."""
    dice = random.Random(seed)  # noqa: S311 - data, no secrets
    (folder / "content").mkdir(parents=True)
    (folder / "content/index.md").write_text("# Welkom\n\nDit is verzonnen.\n")
    (folder / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: content\ntheme:\n  name: kernwijzer\nplugins:\n  - kernwijzer\n"
    )
    themes = "".join(f"  - id: {theme}\n    naam: {theme.capitalize()}\n" for theme in THEMES)
    data = folder / "kernen"
    data.mkdir()
    (data / "gemeente.yml").write_text(f"naam: Verzonnen\nvoorbeeld: ja\npeildatum: 2026-01-01\nthemas:\n{themes}")
    for number in range(kernen):
        kern = data / f"kern-{number:04}"
        kern.mkdir()
        (kern / "kern.yml").write_text(
            f"naam: Kern {number:04}\ngroepen:\n  - id: raad\n    naam: Dorpsraad {number:04}\n"
        )
        (kern / "contacten.yml").write_text(
            "contacten:\n  - id: loods\n    rol: dorpenloods\n    vast: ja\n    telefoon: 085 000 00 00\n"
        )
        points = [line for each in range(30) for line in point(dice, each)]
        (kern / "kernagenda.yml").write_text("\n".join(["actiepunten:", *points]))
        events = "".join(
            f"  - id: a{each}\n    titel: Feest {each}\n    datum: 2026-0{each + 1}-15\n" for each in range(6)
        )
        (kern / "planning.yml").write_text(f"activiteiten:\n{events}")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
