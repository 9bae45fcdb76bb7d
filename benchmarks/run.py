"""One table, side by side in one run: the product, the limit, an empty Material site, and plain Material with the same pages.

`make bench` (or `python benchmarks/run.py 26 100 500`). Wall-clock seconds and peak memory of the largest process.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
MATERIAL = (
    "site_name: x\ntheme:\n  name: material\n  language: nl\n  font: false\nmarkdown_extensions:\n  - attr_list\n"
)


@dataclass(frozen=True)
class Measured:
    """What one run cost."""

    seconds: float
    megabytes: float
    said: str


def measured(command: list[str], folder: Path) -> Measured:
    """Run a command once; ValueError when it fails."""
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        said.seek(0)
        text = said.read()
    if status:
        raise ValueError(f"{command}: {text[-500:]}")
    return Measured(seconds, usage.ru_maxrss / 1000, text)


def runs(kernen: int, place: Path) -> dict[str, Measured]:
    """Every way of building `kernen` kernen."""
    project, material, empty = place / "project", place / "material", place / "empty"
    subprocess.run([sys.executable, str(HERE / "synthetic.py"), str(project), str(kernen)], check=True)
    command = [sys.executable, "-m", "kernwijzer"]
    subprocess.run(
        [*command, "schrijf", str(material / "docs"), "--van", str(project)], check=True, capture_output=True
    )
    shutil.rmtree(material / "docs/medewerkers", ignore_errors=True)
    (material / "mkdocs.yml").write_text(MATERIAL)
    (empty / "docs").mkdir(parents=True)
    (empty / "docs/index.md").write_text("# Leeg\n")
    (empty / "mkdocs.yml").write_text(MATERIAL)
    plain = [sys.executable, "-m", "mkdocs", "build", "-q"]
    return {
        "kernwijzer bouw": measured([*command, "bouw"], project),
        "grens (lezen, nakijken, maken, schrijven)": measured(
            [sys.executable, str(HERE / "limit.py"), str(project), str(place / "uit")], place
        ),
        "lege site, MkDocs + Material": measured(plain, empty),
        "dezelfde pagina's, MkDocs + Material": measured(plain, material),
    }


def main() -> None:
    """Print the table for the sizes on the command line."""
    sizes = [int(each) for each in sys.argv[1:]] or [26, 100, 500]
    print("| kernen | manier | seconden | tegen de grens | geheugen (MB) |")
    print("|---|---|---|---|---|")
    stages = ""
    for kernen in sizes:
        with tempfile.TemporaryDirectory() as place:
            found = runs(kernen, Path(place))
        limit = found["grens (lezen, nakijken, maken, schrijven)"]
        for name, each in found.items():
            print(
                f"| {kernen} | {name} | {each.seconds:.2f} | {each.seconds / limit.seconds:.2f} | {each.megabytes:.0f} |",
                flush=True,
            )
        product, empty = found["kernwijzer bouw"], found["lege site, MkDocs + Material"]
        print(
            f"| {kernen} | *kernwijzer min de lege site* | {product.seconds - empty.seconds:.2f} | {(product.seconds - empty.seconds) / limit.seconds:.2f} | |"
        )
        stages += f"{kernen} kernen: {limit.said.strip()}\n"
    print(f"\nWaar de tijd van de grens heen gaat (seconden):\n\n{stages}")


if __name__ == "__main__":
    main()
