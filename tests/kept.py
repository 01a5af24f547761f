"""What slow decoders make of real files, kept from run to run, outside the checkout."""

from __future__ import annotations

import hashlib
import os
import pickle
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import surroundings

Made = TypeVar("Made")


def kept(kind: str, version: str, data: bytes, make: Callable[[], Made]) -> Made:
    """Make something of a file's bytes, or take it from where it was left the last time.

    Parameters
    ----------
    kind
        What is made.
    version
        Of all by which it is made: what another version left is thrown away.
    data
        The bytes that it is made of.
    make
        Makes it.
    """
    folder = Path(os.environ[surroundings.CACHE]) / kind
    path = folder / version / hashlib.sha256(data).hexdigest()
    if path.is_file():
        return pickle.loads(path.read_bytes())  # type: ignore[no-any-return]  # noqa: S301 - what this function wrote
    for other in folder.glob("*"):
        if other.name != version:
            shutil.rmtree(other, ignore_errors=True)
    made = make()
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as whole:
        pickle.dump(made, whole)
    Path(whole.name).replace(path)  # another worker may have been as fast: it wrote the same
    return made


def checksum(*folders: Path) -> str:
    """A checksum of the code in some folders."""
    found = hashlib.sha256()
    for path in sorted(path for folder in folders for path in folder.rglob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()
