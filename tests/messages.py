"""Every sentence for people that the checker can say, found in its source, as a pattern."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import kernwijzer

PACKAGE = Path(kernwijzer.__file__).parent
SPEAKING = ("trees.py", "source", "fields", "load", "rules")
_FIRST = set(string.ascii_uppercase) | {"'", "."}
"""A sentence begins with a capital, with what was found between quotes, or with a value."""
_SENTENCE = re.compile(r"(?:[a-zé'’]{2,} ){3}")


def sentences() -> dict[str, str]:
    """Pattern to the place it was found at: every string of at least three words that is a sentence and no docstring."""
    found = {}
    for name in SPEAKING:
        for path in sorted((PACKAGE / name).rglob("*.py")) if (PACKAGE / name).is_dir() else [PACKAGE / name]:
            for node, pattern in _strings(ast.parse(path.read_text())):
                if pattern[:1] in _FIRST and _SENTENCE.search(pattern.replace("\\", "").lower()):
                    found[pattern] = f"{path.relative_to(PACKAGE)}:{node.lineno}"
    return found


def _strings(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    inside, docs = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            docs.add(node.value)
        if isinstance(node, ast.JoinedStr):
            inside.update(node.values)
            yield (
                node,
                "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".*" for part in node.values),
            )
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in inside | docs:
            yield node, re.escape(node.value)
