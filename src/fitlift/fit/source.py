"""Files, gzip and zip to the bytes of one FIT file; and what a file that is none looks like."""

from __future__ import annotations

import gzip
import io
import shlex
import zlib
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, BinaryIO

from fitlift.errors import NotFitError, SourceError
from fitlift.files import MOST_BYTES, hint_for_folder, hint_for_missing, is_folder, why_not_read
from fitlift.fit.facts import MAGIC, SHORT_HEADER
from fitlift.records.base import Record
from fitlift.records.said import Said
from fitlift.wording import printable

if TYPE_CHECKING:
    import zipfile

#: What a reader of one file accepts: a path, the bytes themselves, or an open binary file.
Source = str | Path | bytes | BinaryIO

#: An archive is unpacked in pieces of this size.
_PIECE_BYTES = 2**20

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"

_EXPORT_AS_FIT = Said("export_as_fit")
_LOG_IN, _UNPACK = Said("log_in_and_download"), Said("unpack_first")
_EXPORT_AGAIN, _DOWNLOAD_AGAIN = Said("export_again"), Said("download_again")

_OTHER_BYTES = Said("other_bytes")

#: How names of plans end.
_PLAN_ENDINGS = (".yaml", ".yml")

#: How other files begin, what they are, and what to try; of XML, what occurs in the beginning.
_LOOKS_LIKE = (
    (b"<!doctype html", "web_page", _LOG_IN),
    (b"<html", "web_page", _LOG_IN),
    (b"<gpx", "gpx_track", _EXPORT_AS_FIT),
    (b"<trainingcenterdatabase", "tcx_file", _EXPORT_AS_FIT),
    (b"<?xml", "xml_file", _EXPORT_AS_FIT),
    (b"%pdf", "pdf_document", _EXPORT_AS_FIT),
    (b"\x89png", "png_picture", _EXPORT_AS_FIT),
    (b"\xff\xd8\xff", "jpeg_picture", _EXPORT_AS_FIT),
    (b"\0\x05\x16\x07", "apple_double", Said("file_of_same_name")),
    (b"sqlite format 3", "sqlite_database", None),
    (b"bzh", "bzip2_archive", _UNPACK),
    (b"7z\xbc\xaf", "seven_zip_archive", _UNPACK),
    (b"rar!", "rar_archive", _UNPACK),
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
    named = unpacked(source, name=name)
    if not is_fit(named.data):
        _refuse_others(named.name, named.data)
    return named


def unpacked(source: Source, *, name: str = "", or_else: Callable[[str], bool] | None = None) -> NamedBytes:
    """Read the bytes of one file, whatever they are, unpacking gzip and a zip that holds a single one.

    Parameters
    ----------
    source, name
        As for `read_source`.
    or_else
        Which names of members count in a zip without a FIT file; None: none do.

    Raises
    ------
    SourceError
        As `read_source` does.
    """
    shown = printable(name or (str(source) if isinstance(source, str | Path) else "(bytes)"))
    data = _raw_bytes(source, shown)
    if data.startswith(_GZIP):
        data = _gunzip(shown, data)
    elif data.startswith(_ZIP):
        shown, data = _only_member(shown, data, or_else)
    return NamedBytes(shown, data)


def short_name(named: NamedBytes, name: str) -> str:
    """The file's name for reports: as given, else without the folders above it."""
    return name or PurePath(named.name).name


def is_fit(data: bytes) -> bool:
    """Whether bytes begin with a FIT header."""
    return len(data) > SHORT_HEADER and data[:SHORT_HEADER].endswith(MAGIC)


def describe(data: bytes) -> tuple[Said, Said | None]:
    """Say what bytes that are no FIT file look like, and what to try.

    Returns
    -------
    tuple
        A web page, to be downloaded again; the second is None where nothing helps.
    """
    if not data:
        return Said("empty_file"), _EXPORT_AGAIN
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    is_xml = start.startswith(b"<")
    for marker, looks_like, hint in _LOOKS_LIKE:
        if start.startswith(marker) or (is_xml and marker.startswith(b"<") and marker in start):
            return Said(looks_like), hint
    if data[:SHORT_HEADER].endswith(MAGIC) or len(data) < SHORT_HEADER:
        return Said("too_few_bytes", {"bytes": len(data)}), _EXPORT_AGAIN
    if start[:1] in {b"{", b"["}:
        return Said("json_document"), _EXPORT_AS_FIT
    if _is_text(data[:2048]):
        return Said("text_document"), _EXPORT_AS_FIT
    return _OTHER_BYTES, _EXPORT_AGAIN


def open_archive(name: str, file: Path | IO[bytes]) -> zipfile.ZipFile:
    """Open a zip archive; raises SourceError if it is damaged."""
    import zipfile

    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise SourceError(name, Said("damaged_zip", {"text": str(error)}), _DOWNLOAD_AGAIN) from error


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
                    raise SourceError(name, Said("unpacks_to_too_many_bytes"), Said("unpack_into_folder"))
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
        return SourceError(name, Said("encrypted"), Said("unpack_with_password"))
    return SourceError(name, Said("not_unpacked", {"text": str(error)}), _DOWNLOAD_AGAIN)


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
    if looks_like != _OTHER_BYTES or find_start(data) is None:
        may_be_plan = looks_like.code == "text_document" and name.lower().endswith(_PLAN_ENDINGS)
        show = Said("if_it_is_a_plan", {"arguments": ("plan", "show", shlex.quote(name))})
        raise NotFitError(name, looks_like, show if may_be_plan else hint)


def _raw_bytes(source: Source, shown: str) -> bytes:
    if isinstance(source, bytes):
        return source
    if not isinstance(source, str | Path):
        if not hasattr(source, "read"):
            # called by its type, as bytes are
            raise SourceError(f"({type(source).__name__})", Said("no_open_file"), Said("give_file"))
        return source.read()
    path = Path(source)
    why_not = None if is_folder(path) else why_not_read(path)
    if why_not is not None:
        raise SourceError(shown, why_not, Said("name_fit_file"))
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(shown, Said("no_such_file"), hint_for_missing(path)) from None
    except IsADirectoryError:
        raise SourceError(shown, Said("is_a_folder"), hint_for_folder(path, ".fit", ".fit.gz")) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SourceError(shown, Said("not_opened", {"text": reason})) from error


def _gunzip(name: str, data: bytes) -> bytes:
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            unpacked = stream.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(name, Said("damaged_gzip", {"text": str(error)}), _DOWNLOAD_AGAIN) from error
    return _within_limit(name, unpacked)


def _only_member(name: str, data: bytes, or_else: Callable[[str], bool] | None) -> tuple[str, bytes]:
    """Name and bytes of the one FIT file in a zip, else of the one file that counts in its stead."""
    with open_archive(name, io.BytesIO(data)) as archive:
        files = file_members(archive)
        members = [member for member in files if has_fit_name(member)]
        if not members and or_else is not None:
            members = [member for member in files if or_else(member)]
        if not members:
            raise SourceError(name, Said("zip_without_fit", {"files": len(files)}))
        if len(members) > 1:
            raise SourceError(name, Said("zip_of_several_fit", {"files": len(members)}), Said("unpack_or_name_one"))
        shown = f"{name}/{members[0]}"
        member = read_member(shown, archive, members[0])
    return shown, _gunzip(shown, member) if member.startswith(_GZIP) else member


def _within_limit(name: str, data: bytes) -> bytes:
    if len(data) > MOST_BYTES:
        raise SourceError(name, Said("unpacks_to_more", {"most_bytes": MOST_BYTES}))
    return data


def _is_text(data: bytes) -> bool:
    try:
        text = data.decode("utf-8", errors="strict")
    except UnicodeDecodeError:
        return False
    return all(character.isprintable() or character in "\r\n\t" for character in text)
