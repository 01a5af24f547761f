"""The sample export, read once for all tests that only look at it."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from checkout import EXPORT
from fitlift.config import LIBRARY_NAME
from fitlift.folders.batch import read_folder
from fitlift.history.outcomes import Folder
from fitlift.records.base import Record
from fitlift.store import Library


class ReadExport(Record):
    """The sample export, and the library that knows it."""

    folder: Folder
    library: Path

    @classmethod
    def at(cls, folder: Path) -> Self:
        """Read it, with a library in a folder."""
        path = folder / LIBRARY_NAME
        with Library(path) as library:
            return cls(read_folder(EXPORT, library=library), path)
