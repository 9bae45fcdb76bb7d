"""Reading a folder: nothing outside it, nothing odd, always in the same order."""

import os
from pathlib import Path

from kernwijzer.trees import MAX_BYTES, Refused, folder_tree


def test_names_are_sorted_and_hidden_files_left_alone(tmp_path: Path) -> None:
    for name in ("b/x.yml", "a/y.yml", "a.yml", ".git/config", ".verborgen"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    assert list(folder_tree(tmp_path)) == ["a.yml", "a/y.yml", "b/x.yml"]


def test_links_pipes_and_big_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "geheim").write_text("x")
    folder = tmp_path / "kernen"
    folder.mkdir()
    (folder / "link.yml").symlink_to(tmp_path / "geheim")
    (folder / "map").symlink_to(tmp_path)
    os.mkfifo(folder / "pijp.yml")
    (folder / "groot.yml").write_bytes(b"x" * (MAX_BYTES + 1))
    tree = folder_tree(folder)
    reasons = {name: content.reason for name, content in tree.items() if isinstance(content, Refused)}
    assert "symlink" in reasons["link.yml"]
    assert "symlink" in reasons["map"]
    assert "geen gewoon bestand" in reasons["pijp.yml"]
    assert "1,0 MB" in reasons["groot.yml"]
    assert set(tree) == set(reasons)
