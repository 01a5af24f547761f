"""With what a recording is read, as a checksum: the program, the settings, and what the user's text files say of it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from fitlift.files import MOST_TEXT_BYTES, why_not_read
from fitlift.records.base import in_full
from fitlift.userfiles.names import is_user_file
from fitlift.userfiles.places import UserFiles
from fitlift.userfiles.plans import plan_files_at, plan_files_in
from fitlift.userfiles.program import program


class Fingerprints:
    """Checksums for the recordings of one run; text files are taken as they are when the run begins.

    Parameters
    ----------
    user_files
        The user's text files.
    engine
        The decoder.

    Attributes
    ----------
    of_all
        What is common to all recordings: the program, the settings, and routines and plans that are named.
    """

    def __init__(self, user_files: UserFiles, engine: str) -> None:
        self._user_files = user_files
        self._of_folder: dict[Path | None, str] = {}
        plan = user_files.plan_path
        plans = "" if plan is None else _checksum(plan_files_at(plan))
        routines = _checksum([user_files.routines_path])
        self.of_all = _joined(
            program(), engine, in_full(user_files.configuration), in_full(user_files.settings), routines, plans
        )

    def of(self, name: str, path: Path | None, place: Path | None) -> str:
        """With what a recording is read.

        Parameters
        ----------
        name, path
            As for `UserFiles.corrections_files`.
        place
            As for `UserFiles.plans`.
        """
        corrections = _checksum(self._user_files.corrections_files(name, path))
        return _joined(self.of_all, corrections, self._plans(place))

    def _plans(self, place: Path | None) -> str:
        if self._user_files.plan_path is not None:
            return _checksum([])
        own = None if place is None else place.parent
        if own not in self._of_folder:
            folder, tree = self._user_files.plan_folder(place), self._user_files.tree_of(place)
            self._of_folder[own] = _checksum([] if folder is None else plan_files_in(folder, tree))
        return self._of_folder[own]

    def all_corrections(self) -> str:
        """A checksum of all files in the folder of corrections, if there is one."""
        folder = self._user_files.corrections_folder
        if folder is None:
            return ""
        # a folder that cannot be listed has no corrections that could be read
        found = (Path(parent, name) for parent, _, names in os.walk(folder) for name in names if is_user_file(name))
        return _checksum(sorted(found))


def _joined(*parts: str) -> str:
    return hashlib.sha256(os.fsencode("\0".join(parts))).hexdigest()


def _checksum(files: Iterable[Path]) -> str:
    """Of some files, names and all."""
    found = hashlib.sha256()
    for name, data in _read(files):
        found.update(os.fsencode(f"{name}\0{len(data)}\0") + data)
    return found.hexdigest()


def _read(files: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for file in files:
        try:
            yield file.name, b"" if why_not_read(file, MOST_TEXT_BYTES) else file.read_bytes()
        except OSError:
            yield file.name, b""
