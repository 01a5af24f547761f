"""What an export folder or zip holds, file by file."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fitlift.errors import FitliftError, SourceError
from fitlift.fit.source import file_members, has_fit_name, open_archive, printable, read_member
from fitlift.userfiles.places import is_user_file
from fitlift.userfiles.plans import is_plan_file


@dataclass(frozen=True, slots=True)
class FolderFile:
    """One file of an export.

    Parameters
    ----------
    name
        Path within the export, with "/"; members of an archive stand below its name.
    data
        The bytes, perhaps packed; None where they could not be had or are not wanted.
    error
        Why they could not be had; None for a file that is neither FIT nor an archive.
    path
        Where the file, or the archive that holds no other FIT file, is; None for one of several of an archive.
    """

    name: str
    data: bytes | None = None
    error: FitliftError | None = None
    path: Path | None = None


def is_export(path: Path) -> bool:
    """Whether a path is a folder, or a zip archive of several FIT files; what cannot be opened is neither."""
    try:
        if path.is_dir():
            return True
        if not zipfile.is_zipfile(path):
            return False
        with open_archive(path.name, path) as archive:
            return sum(map(has_fit_name, file_members(archive))) > 1
    except (OSError, ValueError, SourceError):
        return False


def export_files(path: Path) -> Iterator[FolderFile]:
    """Every file of a folder or zip, sorted by name; but for hidden ones, links, plans and corrections.

    Parameters
    ----------
    path
        A folder, walked to its ends, or a zip archive. Archives within a folder are opened;
        archives within archives are named with an error.

    Raises
    ------
    SourceError
        If the path is neither.
    """
    if path.is_dir():
        for file in _sorted_files(path):
            yield from _folder_file(file, printable(file.relative_to(path).as_posix()))
    elif path.is_file() and zipfile.is_zipfile(path):
        yield from _archive(path, path.name, prefix="")
    elif path.exists():
        raise SourceError(str(path), "is one file, no folder or zip", f"fitlift summarize {path}")
    else:
        raise SourceError(str(path), "no such folder", "check the name; quote names with spaces")


def _sorted_files(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(parent, name)
            if not name.startswith(".") and not _belongs(file) and not file.is_symlink():
                yield file


def _belongs(file: Path) -> bool:
    """Whether a file is a plan, or corrections of a recording that stands beside it; without that they are listed."""
    return is_plan_file(file) or (
        is_user_file(file.name) and file.with_name(file.name.rsplit(".fitlift.", 1)[0]).exists()
    )


def _folder_file(file: Path, name: str) -> Iterator[FolderFile]:
    if name.lower().endswith(".zip"):
        yield from _archive(file, name, prefix=f"{name}/")
    elif not has_fit_name(name):
        yield FolderFile(name)
    else:
        try:
            yield FolderFile(name, file.read_bytes(), path=file)
        except OSError as error:
            yield FolderFile(name, error=SourceError(name, f"cannot be opened: {error.strerror}"))


def _archive(file: Path, name: str, *, prefix: str) -> Iterator[FolderFile]:
    try:
        archive = open_archive(name, file)
    except SourceError as error:
        yield FolderFile(name, error=error)
        return
    with archive:
        members = file_members(archive)
        path = file if sum(map(has_fit_name, members)) == 1 else None
        for member in members:
            yield _member(archive, member, printable(prefix + member), path)


def _member(archive: zipfile.ZipFile, member: str, name: str, path: Path | None) -> FolderFile:
    if member.lower().endswith(".zip"):
        return FolderFile(name, error=SourceError(name, "a zip within a zip", "unpack the outer one first"))
    if not has_fit_name(member):
        return FolderFile(name)
    try:
        return FolderFile(name, read_member(name, archive, member), path=path)
    except SourceError as error:
        return FolderFile(name, error=error)
