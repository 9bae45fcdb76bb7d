"""Every link and anchor of a finished site leads somewhere. MkDocs looks at links in Markdown only."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

_LINK_ATTRIBUTES = (
    ("a[href]", "href"),
    ("link[href]", "href"),
    ("img[src]", "src"),
    ("script[src]", "src"),
    ("use[href]", "href"),
)


def broken_links(folder: Path, only: str = "") -> list[str]:
    """The links of the pages below `only` that lead to no file or no anchor of the site in `folder`, as Dutch lines."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    pages = {name: LexborHTMLParser((folder / name).read_bytes()) for name in sorted(files) if name.endswith(".html")}
    anchors = {name: {node.attributes.get("id") for node in page.css("[id]")} for name, page in pages.items()}
    broken = []
    for name, page in pages.items():
        if not name.startswith(only) or name == "404.html":
            continue
        for target in _targets(page):
            file, anchor = _resolved(name, target)
            if file not in files and not only:
                broken.append(f"{name}: '{target}' bestaat niet.")
            elif anchor and anchor not in anchors.get(file, {anchor}):
                broken.append(f"{name}: in '{file}' is geen plek met de naam '{anchor}'.")
    return broken


def _targets(page: LexborHTMLParser) -> Iterator[str]:
    for selector, attribute in _LINK_ATTRIBUTES:
        for node in page.css(selector):
            target = node.attributes.get(attribute) or ""
            if target and not urlsplit(target).scheme and not target.startswith("//"):
                yield target


def _resolved(page: str, target: str) -> tuple[str, str]:
    """The file and anchor that a relative link means."""
    parts = urlsplit(target)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
    path = "" if path == "." else path
    if not parts.path:
        return page, unquote(parts.fragment)
    is_folder = parts.path.endswith(("/", "..", ".")) or "." not in posixpath.basename(path)
    return posixpath.join(path, "index.html") if is_folder else path, unquote(parts.fragment)
