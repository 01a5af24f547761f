"""Which program it is that reads: what it computed is computed anew by another one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from importlib.resources.abc import Traversable

#: What shows results and computes none.
_SHOWING = frozenset({"charts", "cli", "report"})

#: Libraries whose versions make a difference to what is read, and to reports.
_READING = ("msgspec", "numpy", "pandas", "python-fitparse")
_REPORTING = ("Jinja2", "matplotlib")


@lru_cache(maxsize=2)
def program(*, with_reports: bool = False) -> str:
    """A checksum of fitlift's own code and data, and of what it reads with; of what shows results only if asked for."""
    found = hashlib.sha256()
    for name, data in _files(resources.files("fitlift"), "", frozenset() if with_reports else _SHOWING):
        found.update(f"{name} {len(data)}\n".encode() + data)
    for library in (*_READING, *_REPORTING) if with_reports else _READING:
        found.update(f"{library} {_version(library)}\n".encode())
    return found.hexdigest()


def _files(folder: Traversable, prefix: str, without: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            if each.name not in without | {"__pycache__"}:
                yield from _files(each, f"{prefix}{each.name}/", without)
        elif not each.name.startswith("."):
            yield prefix + each.name, each.read_bytes()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
