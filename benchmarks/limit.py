"""The limit: read, check, render and write, in one process and without MkDocs. Prints where the time goes."""

import sys
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

from kernwijzer.build import renderer_of, template_folders
from kernwijzer.load import load
from kernwijzer.pages import all_pages, page_html
from kernwijzer.rules import check
from kernwijzer.trees import folder_tree


def main() -> None:
    """Run every stage once and print its seconds."""
    project, output = Path(sys.argv[1]), Path(sys.argv[2])
    clock = [time.perf_counter()]
    tree = folder_tree(project / "kernen")
    clock.append(time.perf_counter())
    loaded = load(tree)
    clock.append(time.perf_counter())
    gemeente = loaded.gemeente
    on = gemeente.peildatum or date(2026, 1, 1)
    loaded.told(check(gemeente, on, on))
    clock.append(time.perf_counter())
    renderer = renderer_of(template_folders(project))
    pages = [(page.path, page_html(page, renderer)) for page in all_pages(gemeente, renderer, on, lambda *_: None)]
    clock.append(time.perf_counter())
    for path, markup in pages:
        (output / path).mkdir(parents=True, exist_ok=True)
        (output / path / "index.html").write_text(markup)
    clock.append(time.perf_counter())
    names = ("bytes lezen", "inlezen", "regels", "pagina's maken", "schrijven")
    print(
        " ".join(f"{name}={after - before:.3f}" for name, (before, after) in zip(names, pairwise(clock), strict=True))
    )


if __name__ == "__main__":
    main()
