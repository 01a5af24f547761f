"""Where things are in the checkout."""

from __future__ import annotations

import ast
import os
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "sample_data"
EXPORT = SAMPLES / "export"

#: Folders of FIT files: of real ones those that are at hand, and the samples.
FIT_FOLDERS = [Path(os.environ[name]) for name in ("FITLIFT_CORPUS", "FITLIFT_RECORDINGS") if name in os.environ] + [
    SAMPLES
]
FIT_FILES = [path for folder in FIT_FOLDERS for path in sorted(folder.rglob("*.fit"))]


@cache
def tree_of(path: Path) -> ast.Module:
    """A module as Python reads it, once for all tests of a process."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """All that stands in a module."""
    return tuple(ast.walk(tree_of(path)))
