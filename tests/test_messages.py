"""Every sentence the checker can say is on the page of messages, made by a wrong example beside a right one."""

import re
from typing import Any

import pytest
import yaml

from conftest import BASE, ROOT, TODAY
from kernwijzer.build import checked
from kernwijzer.views.manual import manual_view
from messages import sentences

CATALOGUE = (ROOT / "site_templates" / "meldingen.yml").read_text()
ENTRIES: list[dict[str, Any]] = [entry for group in yaml.safe_load(CATALOGUE) for entry in group["meldingen"]]
WITH_EXAMPLE = [entry for entry in ENTRIES if "fout" in entry]


def messages_of(file: str, text: str) -> list[str]:
    """What the checker says of the small municipality in which `file` holds `text`."""
    name = file if file in {"gemeente.yml", "kernoverstijgend.yml"} else f"oudedam/{file}"
    tree = {**{each: content.encode() for each, content in BASE.items()}, name: text.encode()}
    return [problem.message for problem in checked(tree, TODAY).problems]


@pytest.mark.parametrize("entry", WITH_EXAMPLE, ids=lambda entry: entry["titel"])
def test_the_wrong_example_is_told_and_the_right_one_is_not(entry: dict[str, str]) -> None:
    file = entry.get("bestand", "kernagenda.yml")
    assert messages_of(file, entry["fout"])[0] == entry["melding"]
    assert messages_of(file, entry["goed"]) == []


def test_no_message_is_without_a_place_on_the_page() -> None:
    said = "\n".join(entry["melding"] for entry in ENTRIES)
    missing = {pattern: place for pattern, place in sentences().items() if not re.search(pattern, said)}
    assert missing == {}
    assert len(sentences()) > 100


def test_titles_and_anchors_are_unique() -> None:
    views = [view for group in manual_view(CATALOGUE) for view in group.meldingen]
    assert len({view.titel for view in views}) == len({view.anker for view in views}) == len(ENTRIES)
