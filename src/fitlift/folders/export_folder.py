"""What an export folder or zip holds, file by file."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack
from itertools import takewhile
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

from fitlift.config import EXERCISES_FOLDER, LIBRARY_APPLICATION, LIBRARY_NAME, SESSIONS_FOLDER
from fitlift.errors import FitliftError, SourceError
from fitlift.files import (
    MOST_BYTES,
    MOST_TEXT_BYTES,
    hint_for_missing,
    is_file,
    is_folder,
    where_link_leads,
    why_not_read,
)
from fitlift.fit.source import copy_member, file_members, has_fit_name, open_archive, read_member
from fitlift.logs import has_log_name, is_log
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.userfiles.names import PLAN_ENDINGS, ROUTINES_NAME, is_user_file
from fitlift.userfiles.plans import is_plan_file
from fitlift.wording import printable

if TYPE_CHECKING:
    import zipfile

#: How names of reports, and of the library beside them, end.
_REPORT_ENDINGS = frozenset({".html", ".md", ".json", ".sqlite", ".sqlite-journal"})

#: How names of databases end, and where in an SQLite database stands whose it is (https://sqlite.org/fileformat2.html).
_DATABASE_ENDINGS = frozenset({".sqlite", ".sqlite3", ".db"})
_APPLICATION_AT = 68


#: With what the end record of a zip begins, and within how many bytes of the file's end it does.
_END_RECORD, _END_BYTES = b"PK\5\6", 2**16 + 22


class Limits(Record):
    """What an archive and all archives in it may hold; what is beyond is named, and not read.

    Parameters
    ----------
    depth
        So many archives may lie within each other; exports of vendors have two.
    members
        So many files; a decade of a watch has some 50,000.
    unpacked_bytes
        So many bytes unpacked: an archive without end is given up before it fills a disk.
    """

    depth: int = 4
    members: int = 500_000
    unpacked_bytes: int = 64 * 2**30


LIMITS = Limits()


class FolderFile(Record):
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
    place
        The file on disk: itself, or the archive that holds it.
    """

    name: str
    data: bytes | None = None
    error: FitliftError | None = None
    path: Path | None = None
    place: Path | None = None


class FilePlace(Record):
    """Where the bytes of one file of an export lie, so that another process can read them.

    Parameters
    ----------
    name, path, place
        As for `FolderFile`.
    within
        Names of the archives within each other that lead to it, and its own; none for a file on disk.
    size_bytes
        Bytes that it unpacks to, as its archive says; those of a file on disk are not looked for.
    """

    name: str
    place: Path
    path: Path | None = None
    within: tuple[str, ...] = ()
    size_bytes: int = 0


class DiskFile(Record):
    """One file on disk: a recording, an archive, or something else.

    Parameters
    ----------
    name
        Path within the export, with "/".
    path
        Where it is.
    prefix
        What the names of its members begin with, if it is an archive.
    why_not
        Why it is not opened: that it is a named pipe, no file; None for what is.
    """

    name: str
    path: Path
    prefix: str
    why_not: Said | None = None

    @property
    def stamp(self) -> tuple[int, int]:
        """That of `stamp_of`."""
        return stamp_of(self.path)


def stamp_of(path: Path) -> tuple[int, int]:
    """A file's size in bytes, and when it was last changed, in nanoseconds since 1970; zeros if it is gone."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


class Archives:
    """Archives that are open: what lies in one is unpacked for all its files in a row, and not for each anew.

    Another process that is given them begins with none.
    """

    def __init__(self) -> None:
        self._names: tuple[str, ...] = ()
        self._open: list[tuple[zipfile.ZipFile, IO[bytes] | None]] = []

    def __reduce__(self) -> tuple[object, ...]:
        return Archives, ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close them all."""
        self._close(0)

    def opened(self, name: str, path: Path, within: Sequence[str] = (), most: int = sys.maxsize) -> zipfile.ZipFile:
        """One of them.

        Parameters
        ----------
        name
            What it is called in errors.
        path
            The file on disk.
        within
            The archives within each other that lead to it from there, its own name last.
        most
            Bytes that it may unpack to.

        Raises
        ------
        SourceError
            If it cannot be had.
        """
        wanted = (str(path), *within)
        alike = takewhile(lambda both: both[0] == both[1], zip(wanted, self._names, strict=False))
        self._close(sum(1 for _ in alike))
        if not self._open:
            self._add(str(path), open_archive(name, path), None)
        for member in wanted[len(self._open) :]:
            self._unpack(name, member, most)
        return self._open[-1][0]

    def _unpack(self, name: str, member: str, most: int) -> None:
        """Open an archive in the last one; it is unpacked into a file that nobody else sees."""
        import tempfile

        with ExitStack() as kept_if_opened:
            unpacked = kept_if_opened.enter_context(tempfile.TemporaryFile())
            copy_member(name, self._open[-1][0], member, unpacked, most)
            self._add(member, open_archive(name, unpacked), unpacked)
            kept_if_opened.pop_all()

    def _add(self, name: str, archive: zipfile.ZipFile, unpacked: IO[bytes] | None) -> None:
        self._names = (*self._names, name)
        self._open.append((archive, unpacked))

    def _close(self, but: int) -> None:
        """Close those beyond the first so many."""
        while len(self._open) > but:
            archive, unpacked = self._open.pop()
            archive.close()
            if unpacked is not None:
                unpacked.close()
        self._names = self._names[:but]


def is_export(path: Path) -> bool:
    """Whether a path is a folder, or a zip of several FIT files or of zips; what cannot be opened is neither."""
    try:
        if path.is_dir():
            return True
        if not path.is_file() or not _is_zip(path):
            return False
        with open_archive(path.name, path) as archive:
            members = file_members(archive)
            return len(_wanted(members)) > 1 or any(map(_is_archive_name, members))
    except (OSError, ValueError, SourceError):
        return False


def _wanted(members: Sequence[str]) -> list[str]:
    """The FIT files of an archive; of one without any what may be logs."""
    return [each for each in members if has_fit_name(each)] or [each for each in members if has_log_name(each)]


def is_log_file(path: Path) -> bool:
    """Whether a file is a log that is known."""
    if not has_log_name(path.name) or why_not_read(path) is not None:
        return False
    from fitlift.logs.text import HEAD_BYTES  # what reads logs is loaded with the first

    try:
        with path.open("rb") as opened:
            return is_log(opened.read(HEAD_BYTES))
    except OSError:
        return False


def disk_files(path: Path, tree: Path | None = None) -> Iterator[DiskFile]:
    """Every file of a folder, or the one zip or log, by name; but for hidden ones, the user's text files and reports.

    Links come last, so that of a file and links to it the file counts. One that leads out of the folder, and what is no
    plain file, is named with the reason why it is not opened.

    Parameters
    ----------
    path
        A folder, walked to its ends, a zip archive, or a log.
    tree
        The folder that no link may leave; None: the folder itself.

    Raises
    ------
    SourceError
        If the path is neither.
    """
    if is_folder(path):
        for file, why_not in _sorted_files(path, tree or path):
            name = printable(file.relative_to(path).as_posix())
            yield DiskFile(name, file, f"{name}/", why_not)
    elif is_file(path) and _is_zip(path):
        yield DiskFile(printable(path.name), path, "")
    elif is_log_file(path):
        name = printable(path.name)
        yield DiskFile(name, path, f"{name}/")
    elif why_not_read(path) is not None or is_file(path):
        raise SourceError(str(path), Said("one_file_no_folder"), Said("summarize_it", {"path": str(path)}))
    else:
        raise SourceError(str(path), Said("no_such_folder"), hint_for_missing(path))


def files_in(disk: DiskFile, limits: Limits = LIMITS) -> Iterator[FolderFile]:
    """The file itself, or the members of an archive and of those within it, sorted by name.

    Parameters
    ----------
    disk
        The file on disk.
    limits
        How far archives are opened; what is beyond is named with an error.
    """
    with Archives() as archives:
        for file in places_in(disk, archives, limits):
            yield file if isinstance(file, FolderFile) else file_at(file, archives)


def places_in(
    disk: DiskFile, archives: Archives, limits: Limits = LIMITS, *, only: Collection[str] | None = None
) -> Iterator[FilePlace | FolderFile]:
    """Where the files lie that `files_in` gives; of those that are not read what is to be told of them.

    Parameters
    ----------
    disk, limits
        As for `files_in`.
    archives
        Those that are open; they stay so.
    only
        The names of those that are wanted, no others are unpacked; None for all.
    """
    for file in _places_in(disk, _Allowance(archives, limits, only)):
        yield replace(file, place=disk.path)


def file_at(file: FilePlace, archives: Archives) -> FolderFile:
    """Read a file; what is neither a recording nor a log has no bytes, what could not be had an error."""
    told = FolderFile(file.name, place=file.place)
    try:
        if file.within:
            *outer, member = file.within
            data = read_member(file.name, archives.opened(file.name, file.place, outer), member)
            is_read = has_fit_name(member) or is_log(data)
        else:
            is_read = has_fit_name(file.name) or is_log_file(file.place)
            data = file.place.read_bytes() if is_read else b""
    except SourceError as error:
        return replace(told, error=error)
    except OSError as error:
        why = Said("cannot_be_read_from_disk", {"system_says": error.strerror})
        return replace(told, error=SourceError(file.name, why))
    return replace(told, data=data, path=file.path) if is_read else told


def _places_in(disk: DiskFile, allowance: _Allowance) -> Iterator[FilePlace | FolderFile]:
    if disk.why_not is not None:
        yield FolderFile(disk.name, error=SourceError(disk.name, disk.why_not))
    elif not disk.prefix or _is_archive_name(disk.name):
        yield from _archive(disk, allowance)
    elif _is_read(disk.name):
        yield FilePlace(disk.name, disk.path, disk.path)
    else:
        yield FolderFile(disk.name)


def _sorted_files(folder: Path, tree: Path) -> Iterator[tuple[Path, Said | None]]:
    """Files below a folder, by name, and why one is not opened; then links, then folders that cannot be listed."""
    links: list[tuple[Path, Said | None]] = []
    unreadable: list[tuple[Path, Said | None]] = []
    to_list = [folder]
    while to_list:
        parent = to_list.pop()
        try:
            folders, files = _listed(parent)
        except OSError:
            unreadable.append((parent, Said("is_closed_folder")))
            continue
        to_list += reversed(folders)
        for file in files:
            if file.is_link:
                links += _followed(file.path, folder, tree)
            elif why_not := _why_not(file.path):
                yield file.path, why_not
            elif not _is_of_the_users(file.path, folder):
                yield file.path, None
    yield from links
    yield from unreadable


class _Listed(Record):
    """One entry of a folder that is no folder itself."""

    path: Path
    is_link: bool


def _listed(folder: Path) -> tuple[list[Path], list[_Listed]]:
    """What a folder holds, by name, but for what is hidden: folders, and all else."""
    with os.scandir(folder) as entries:
        shown = sorted((each for each in entries if not each.name.startswith(".")), key=lambda each: each.name)
    # what kind an entry is, the listing itself says: it may not be asked for in a folder that cannot be entered
    folders = [Path(each.path) for each in shown if each.is_dir(follow_symlinks=False)]
    others = (each for each in shown if not each.is_dir(follow_symlinks=False))
    return folders, [_Listed(Path(each.path), each.is_symlink()) for each in others]


def _followed(link: Path, folder: Path, tree: Path) -> list[tuple[Path, Said | None]]:
    """A link to a file, with the reason if it is not followed; none to a folder, whose files are met where they are."""
    why_not = where_link_leads(link, tree)
    if why_not is None and is_folder(link):
        return [] if where_link_leads(link, folder) is None else [(link, Said("is_link_to_folder"))]
    why_not = why_not or _why_not(link)
    return [] if not why_not and _is_of_the_users(link, folder) else [(link, why_not)]


def _why_not(file: Path) -> Said | None:
    """Why a file is not opened; an archive may be of any size, for it is read piece by piece."""
    is_text = is_user_file(file.name) or file.suffix.lower() in PLAN_ENDINGS
    most = MOST_TEXT_BYTES if is_text else MOST_BYTES if _is_read(file.name) else sys.maxsize
    return why_not_read(file, most)


def _is_of_the_users(file: Path, folder: Path) -> bool:
    """Whether a file is a text file of the user's, a report or a library: none of the export."""
    return file == folder / ROUTINES_NAME or _belongs(file) or _is_report(file) or _is_library(file)


def _belongs(file: Path) -> bool:
    """Whether a file is a plan, or corrections of a recording that stands beside it; without that they are listed."""
    return is_plan_file(file) or (
        is_user_file(file.name) and is_file(file.with_name(file.name.rsplit(".fitlift.", 1)[0]))
    )


def _archive(disk: DiskFile, allowance: _Allowance) -> Iterator[FilePlace | FolderFile]:
    try:
        archive = allowance.archives.opened(disk.name, disk.path)
    except SourceError as error:
        yield FolderFile(disk.name, error=error)
        return
    members = file_members(archive)
    wanted = _wanted(members)
    is_one = len(wanted) == 1 and not any(map(_is_archive_name, members))
    outer = _Outer(disk.path, archive, disk.prefix, wanted[0] if is_one else None)
    yield from _members(outer, members, allowance)


class _Outer(Record, eq=False):
    """An archive whose members are told: the file on disk, and those within each other that lead to it.

    `one` is the name of its one recording, if it stands for that.
    """

    disk: Path
    archive: zipfile.ZipFile
    prefix: str
    one: str | None = None
    within: tuple[str, ...] = ()


class _Allowance:
    """What an archive and all archives in it may still hold, how deep they may still lie, and what of it is wanted."""

    def __init__(self, archives: Archives, limits: Limits, only: Collection[str] | None) -> None:
        self.archives, self.limits, self._only = archives, limits, only
        self.depth, self.members, self.unpacked = limits.depth, limits.members, limits.unpacked_bytes

    def wants(self, name: str, *, is_archive: bool) -> bool:
        """Whether a file of this name, or one in the archive of this name, is wanted."""
        if self._only is None:
            return True
        return any(each.startswith(f"{name}/") for each in self._only) if is_archive else name in self._only


def _members(outer: _Outer, members: Sequence[str], allowance: _Allowance) -> Iterator[FilePlace | FolderFile]:
    for member in members:
        name = printable(outer.prefix + member)
        allowance.members -= 1
        if not allowance.wants(name, is_archive=_is_archive_name(member)):
            continue
        if allowance.members < 0 or allowance.unpacked <= 0:
            limits = allowance.limits
            of_files = Said("beyond_the_files_of_archive", {"most_files": limits.members})
            of_bytes = Said("beyond_the_bytes_of_archive", {"most_bytes": limits.unpacked_bytes})
            reason = of_files if allowance.members < 0 else of_bytes
            yield FolderFile(name, error=SourceError(name, reason, Said("unpack_into_folder")))
            if allowance.members < 0:
                return
        elif _is_archive_name(member):
            yield from _nested(outer, member, name, allowance)
        elif _is_read(member):
            size = outer.archive.getinfo(member).file_size
            allowance.unpacked -= size
            path = outer.disk if outer.one == member else None
            yield FilePlace(name, outer.disk, path, (*outer.within, member), size)
        else:
            yield FolderFile(name)


def _nested(outer: _Outer, member: str, name: str, allowance: _Allowance) -> Iterator[FilePlace | FolderFile]:
    """The members of an archive within an archive."""
    if allowance.depth <= 1:
        reason = Said("archive_within_archives", {"depth": allowance.limits.depth})
        yield FolderFile(name, error=SourceError(name, reason, Said("unpack_outer_ones")))
        return
    allowance.depth -= 1
    within = (*outer.within, member)
    try:
        archive = allowance.archives.opened(name, outer.disk, within, allowance.unpacked)
    except SourceError as error:
        yield FolderFile(name, error=error)
    else:
        allowance.unpacked -= outer.archive.getinfo(member).file_size
        inner = _Outer(outer.disk, archive, f"{name}/", within=within)
        yield from _members(inner, file_members(archive), allowance)
    allowance.depth += 1


def _is_read(name: str) -> bool:
    """Whether a file's name ends like a recording's, or like that of what may be a log."""
    return has_fit_name(name) or has_log_name(name)


def _is_report(file: Path) -> bool:
    """Whether a file is a report of an earlier run, or the library beside it: it was never exported."""
    if file.suffix not in _REPORT_ENDINGS:
        return False
    folder = file.parent
    is_below = folder.name in {SESSIONS_FOLDER, EXERCISES_FOLDER}
    return is_file(folder / LIBRARY_NAME) or (is_below and is_file(folder.parent / LIBRARY_NAME))


def _is_library(file: Path) -> bool:
    """Whether a file is a library of fitlift's, wherever it is kept: it changes with every run."""
    if file.suffix.lower() not in _DATABASE_ENDINGS:
        return False
    try:
        with file.open("rb") as opened:
            head = opened.read(_APPLICATION_AT + 4)
    except OSError:
        return False
    return head.startswith(b"SQLite format 3\0") and head[_APPLICATION_AT:] == LIBRARY_APPLICATION.to_bytes(4, "big")


def _is_zip(path: Path) -> bool:
    """Whether a file is a zip, whatever its name; what opens archives is loaded only where it may be one."""
    try:
        with path.open("rb") as opened:
            size = opened.seek(0, os.SEEK_END)
            opened.seek(max(size - _END_BYTES, 0))
            if _END_RECORD not in opened.read():
                return False
    except OSError:
        return False
    import zipfile

    return zipfile.is_zipfile(path)


def _is_archive_name(name: str) -> bool:
    return name.lower().endswith(".zip")
