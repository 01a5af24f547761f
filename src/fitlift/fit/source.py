"""Files, gzip and zip to the bytes of one FIT file; and what a file that is none looks like."""

from __future__ import annotations

import gzip
import io
import zlib
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, BinaryIO

from fitlift.errors import NotFitError, SourceError
from fitlift.files import MOST_BYTES, is_folder, why_not_read
from fitlift.fit.facts import MAGIC, SHORT_HEADER
from fitlift.records.base import Record
from fitlift.wording import printable

if TYPE_CHECKING:
    import zipfile

#: What a reader of one file accepts: a path, the bytes themselves, or an open binary file.
Source = str | Path | bytes | BinaryIO

#: An archive is unpacked in pieces of this size.
_PIECE_BYTES = 2**20

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"

_EXPORT_HINT = "export the activity as FIT or 'original' instead"
_LOGIN_HINT = "the site may have asked you to log in, download it again"

_BINARY = "binary data without a FIT header"

#: How other files begin, what they are called, and what to try; of XML, what occurs in the beginning.
_LOOKS_LIKE = (
    (b"<!doctype html", "a web page (HTML)", _LOGIN_HINT),
    (b"<html", "a web page (HTML)", _LOGIN_HINT),
    (b"<gpx", "a GPX track", _EXPORT_HINT),
    (b"<trainingcenterdatabase", "a TCX file", _EXPORT_HINT),
    (b"<?xml", "an XML file", _EXPORT_HINT),
    (b"%pdf", "a PDF document", _EXPORT_HINT),
    (b"\x89png", "a picture (PNG)", _EXPORT_HINT),
    (b"\xff\xd8\xff", "a picture (JPEG)", _EXPORT_HINT),
    (b"\0\x05\x16\x07", "a macOS companion file (AppleDouble)", "use the file of the same name without '._'"),
    (b"sqlite format 3", "an SQLite database", ""),
    (b"bzh", "a bzip2 archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"),
    (b"rar!", "a RAR archive", "unpack it first"),
)


class NamedBytes(Record):
    """The bytes of one FIT file and the name to show for it.

    Parameters
    ----------
    name
        File name as people know it; "export.zip/123.fit" for a file inside an archive.
    data
        The bytes, starting with a FIT header.
    """

    name: str
    data: bytes


def read_source(source: Source, *, name: str = "") -> NamedBytes:
    """Read one FIT file, unpacking gzip and a zip that holds a single FIT file.

    Parameters
    ----------
    source
        A path, bytes, or an open binary file (which stays open).
    name
        The name to show; by default the path, or "(bytes)".

    Raises
    ------
    SourceError
        If it cannot be opened or unpacked, or a zip holds no FIT file or several.
    NotFitError
        If it is something else.
    """
    shown = printable(name or (str(source) if isinstance(source, str | Path) else "(bytes)"))
    data = _raw_bytes(source, shown)
    if data.startswith(_GZIP):
        data = _gunzip(shown, data)
    elif data.startswith(_ZIP):
        shown, data = _only_member(shown, data)
    if not is_fit(data):
        _refuse_others(shown, data)
    return NamedBytes(shown, data)


def short_name(named: NamedBytes, name: str) -> str:
    """The file's name for reports: as given, else without the folders above it."""
    return name or PurePath(named.name).name


def is_fit(data: bytes) -> bool:
    """Whether bytes begin with a FIT header."""
    return len(data) > SHORT_HEADER and data[:SHORT_HEADER].endswith(MAGIC)


def describe(data: bytes) -> tuple[str, str]:
    """Say what bytes that are no FIT file look like, and what to try.

    Returns
    -------
    tuple of str
        For example ("a web page (HTML)", "download it again"); the second may be empty.
    """
    if not data:
        return "an empty file (0 bytes)", "export it once more"
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    is_xml = start.startswith(b"<")
    for marker, looks_like, hint in _LOOKS_LIKE:
        if start.startswith(marker) or (is_xml and marker.startswith(b"<") and marker in start):
            return looks_like, hint
    if data[:SHORT_HEADER].endswith(MAGIC) or len(data) < SHORT_HEADER:
        return f"only {len(data)} bytes, too few for a FIT file", "export it once more"
    if start[:1] in {b"{", b"["}:
        return "JSON", _EXPORT_HINT
    if _is_text(data[:2048]):
        return "a text file", _EXPORT_HINT
    return _BINARY, "export it once more"


def open_archive(name: str, file: Path | IO[bytes]) -> zipfile.ZipFile:
    """Open a zip archive; raises SourceError if it is damaged."""
    import zipfile

    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise SourceError(name, f"damaged zip file: {error}", "download it again") from error


def read_member(name: str, archive: zipfile.ZipFile, member: str) -> bytes:
    """Read one member of an archive; raises SourceError, under the name to show, if it cannot be had."""
    try:
        with archive.open(member) as stream:
            return _within_limit(name, stream.read(MOST_BYTES + 1))
    except _archive_errors() as error:
        raise _unreadable(name, error) from error


def copy_member(name: str, archive: zipfile.ZipFile, member: str, target: IO[bytes], most: int) -> int:
    """Unpack one member into a file and go back to its beginning.

    Parameters
    ----------
    name
        What it is called in errors.
    archive, member
        The archive, and the member's name.
    target
        An open file.
    most
        Bytes that it may unpack to.

    Returns
    -------
    int
        Its bytes.

    Raises
    ------
    SourceError
        If it cannot be had, or has more bytes.
    """
    copied = 0
    try:
        with archive.open(member) as stream:
            while piece := stream.read(_PIECE_BYTES):
                copied += len(piece)
                if copied > most:
                    raise SourceError(name, "unpacks to too many bytes", "unpack it into a folder")
                target.write(piece)
    except _archive_errors() as error:
        raise _unreadable(name, error) from error
    target.seek(0)
    return copied


def _archive_errors() -> tuple[type[Exception], ...]:
    """What goes wrong while a member is unpacked."""
    import zipfile

    return RuntimeError, zipfile.BadZipFile, ValueError, OSError, EOFError, zlib.error


def _unreadable(name: str, error: Exception) -> SourceError:
    if isinstance(error, RuntimeError) and not isinstance(error, NotImplementedError):  # zipfile's word for encrypted
        return SourceError(name, "is encrypted", "unpack it with its password first")
    return SourceError(name, f"cannot be unpacked: {error}", "download it again")


def file_members(archive: zipfile.ZipFile) -> list[str]:
    """Names of an archive's files, sorted; folders and macOS companion files are left out."""
    return sorted(
        member
        for member in archive.namelist()
        if not member.endswith("/") and not member.startswith("__MACOSX/") and not Path(member).name.startswith(".")
    )


def holds_recordings(path: Path) -> bool:
    """Whether a file is a FIT file, a gzip or a zip; an Excel workbook, a zip by its nature, is not meant."""
    if why_not_read(path) is not None:
        return False
    with path.open("rb") as stream:
        start = stream.read(SHORT_HEADER + 1)
    if start.startswith(_ZIP):
        return path.suffix.lower() != ".xlsx"
    return is_fit(start) or start.startswith(_GZIP)


def has_fit_name(name: str) -> bool:
    """Whether a file name ends like a FIT file's, plain or gzipped."""
    return name.lower().endswith((".fit", ".fit.gz"))


def _refuse_others(name: str, data: bytes) -> None:
    """Refuse what is no FIT file; one that something stands before, or whose mark is damaged, is one."""
    from fitlift.fit.salvage import find_start

    looks_like, hint = describe(data)
    if looks_like != _BINARY or find_start(data) is None:
        raise NotFitError(name, looks_like, hint)


def _raw_bytes(source: Source, shown: str) -> bytes:
    if isinstance(source, bytes):
        return source
    if not isinstance(source, str | Path):
        if not hasattr(source, "read"):
            what = f"an object of type {type(source).__name__}"
            raise SourceError(what, "is no file", "give a path, bytes, or an open file")
        return source.read()
    path = Path(source)
    reason = None if is_folder(path) else why_not_read(path)
    if reason is not None:
        raise SourceError(shown, reason, "name a FIT file; '-' reads what is piped in")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(shown, "no such file", "check the name; quote names with spaces") from None
    except IsADirectoryError:
        raise SourceError(shown, "is a folder", "name a file in it") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SourceError(shown, f"cannot be opened: {why}") from error


def _gunzip(name: str, data: bytes) -> bytes:
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            unpacked = stream.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(name, f"damaged gzip file: {error}", "download it again") from error
    return _within_limit(name, unpacked)


def _only_member(name: str, data: bytes) -> tuple[str, bytes]:
    """Name and bytes of the one FIT file in a zip."""
    with open_archive(name, io.BytesIO(data)) as archive:
        files = file_members(archive)
        members = [member for member in files if has_fit_name(member)]
        if not members:
            raise SourceError(name, f"a zip without a FIT file; files in it: {len(files)}")
        if len(members) > 1:
            raise SourceError(name, f"a zip with {len(members)} FIT files", "unpack it, or name one of them")
        shown = f"{name}/{members[0]}"
        member = read_member(shown, archive, members[0])
    return shown, _gunzip(shown, member) if member.startswith(_GZIP) else member


def _within_limit(name: str, data: bytes) -> bytes:
    if len(data) > MOST_BYTES:
        raise SourceError(name, f"unpacks to more than {MOST_BYTES // 2**20} MB")
    return data


def _is_text(data: bytes) -> bool:
    try:
        text = data.decode("utf-8", errors="strict")
    except UnicodeDecodeError:
        return False
    return all(character.isprintable() or character in "\r\n\t" for character in text)
