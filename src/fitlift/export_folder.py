"""What an export folder or zip holds: its FIT files one after the other, and what was passed over."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fitlift.errors import FitliftError, SourceError
from fitlift.fit.source import archive_members, fit_members, has_fit_name


@dataclass(frozen=True, slots=True)
class FolderFile:
    """One file of an export.

    Parameters
    ----------
    name
        Path within the export, with "/"; members of an archive stand below its name.
    data
        The bytes, perhaps packed; None where they could not be had or are not wanted.
    problem
        Why they could not be had; None for a file that is neither FIT nor an archive.
    """

    name: str
    data: bytes | None = None
    problem: FitliftError | None = None


def is_export(path: Path) -> bool:
    """Whether a path is a folder, or a zip archive of several FIT files."""
    if path.is_dir():
        return True
    if not path.is_file() or not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return len(fit_members(archive)) > 1


def export_files(path: Path) -> Iterator[FolderFile]:
    """Every file of a folder or zip, sorted by name; hidden ones and links are left out.

    Parameters
    ----------
    path
        A folder, walked to its ends, or a zip archive. Archives within a folder are opened;
        archives within archives are not yet.

    Raises
    ------
    SourceError
        If the path is neither.
    """
    if path.is_file():
        yield from _archive(path, prefix="")
        return
    if not path.is_dir():
        raise SourceError(str(path), "no such folder", "check the name; quote names with spaces")
    for file in _sorted_files(path):
        name = file.relative_to(path).as_posix()
        if has_fit_name(name):
            yield _plain(file, name)
        elif name.lower().endswith(".zip"):
            yield from _archive(file, prefix=f"{name}/")
        else:
            yield FolderFile(name)


def _sorted_files(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(files):
            file = Path(parent, name)
            if not name.startswith(".") and not file.is_symlink():
                yield file


def _plain(file: Path, name: str) -> FolderFile:
    try:
        return FolderFile(name, file.read_bytes())
    except OSError as error:
        return FolderFile(name, problem=SourceError(name, f"cannot be opened: {error.strerror}"))


def _archive(file: Path, *, prefix: str) -> Iterator[FolderFile]:
    name = prefix.removesuffix("/") or file.name
    packed = _plain(file, name)
    if packed.data is None:
        yield packed
        return
    try:
        for member, data in archive_members(name, packed.data):
            yield FolderFile(prefix + member.removeprefix(f"{name}/"), data)
    except SourceError as error:
        yield FolderFile(name, problem=error)
