"""Files, gzip and zip to the bytes of one FIT file; and what a file that is none looks like."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from fitlift.errors import NotFitError, SourceError

#: What a reader of one file accepts: a path, the bytes themselves, or an open binary file.
Source = str | Path | bytes | BinaryIO

#: A packed file larger than this once unpacked is refused; the largest FIT activities have some 30 MB.
MAX_UNPACKED_BYTES = 512 * 1024 * 1024

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_FIT_MAGIC = slice(8, 12)
_HEADER_BYTES = 12

_LOOKS_LIKE = (
    (b"<!doctype html", "a web page (HTML)", "the site may have asked you to log in, download it again"),
    (b"<html", "a web page (HTML)", "the site may have asked you to log in, download it again"),
    (b"<gpx", "a GPX track", "export the activity as FIT or 'original' instead"),
    (b"<trainingcenterdatabase", "a TCX file", "export the activity as FIT or 'original' instead"),
    (b"<?xml", "an XML file", "export the activity as FIT or 'original' instead"),
    (b"%pdf", "a PDF document", "export the activity as FIT or 'original' instead"),
    (b"\x89png", "a picture (PNG)", "export the activity as FIT or 'original' instead"),
    (b"\xff\xd8\xff", "a picture (JPEG)", "export the activity as FIT or 'original' instead"),
    (b"\0\x05\x16\x07", "a macOS companion file (AppleDouble)", "use the file of the same name without '._'"),
    (b"sqlite format 3", "an SQLite database", ""),
    (b"bzh", "a bzip2 archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"),
    (b"rar!", "a RAR archive", "unpack it first"),
)


@dataclass(frozen=True, slots=True)
class NamedBytes:
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
    shown = name or (str(source) if isinstance(source, str | Path) else "(bytes)")
    return unpack(shown, _raw_bytes(source, shown))


def unpack(name: str, data: bytes) -> NamedBytes:
    """Undo gzip and zip, as `read_source` does, on bytes in hand."""
    if data.startswith(_GZIP):
        data = _gunzip(name, data)
    elif data.startswith(_ZIP):
        name, data = _only_member(name, data)
    if not is_fit(data):
        looks_like, hint = describe(data)
        raise NotFitError(name, looks_like, hint)
    return NamedBytes(name, data)


def is_fit(data: bytes) -> bool:
    """Whether bytes begin with a FIT header."""
    return len(data) > _HEADER_BYTES and data[_FIT_MAGIC] == b".FIT"


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
    for marker, looks_like, hint in _LOOKS_LIKE:
        if start.startswith(marker):
            return _inside_xml(start, looks_like, hint)
    if data[_FIT_MAGIC] == b".FIT" or len(data) < _HEADER_BYTES:
        return f"only {len(data)} bytes, too few for a FIT file", "export it once more"
    if start[:1] in {b"{", b"["}:
        return "JSON", "export the activity as FIT or 'original' instead"
    if _is_text(data[:2048]):
        return "a text file", "export the activity as FIT or 'original' instead"
    return "binary data without a FIT header", "export it once more"


def archive_members(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Every FIT-like member of a zip, by name: (shown name, bytes still packed as they are).

    Raises
    ------
    SourceError
        If the archive is damaged, encrypted, or unpacks to more than `MAX_UNPACKED_BYTES`.
    """
    with _open_zip(name, data) as archive:
        for member in sorted(fit_members(archive)):
            yield f"{name}/{member}", _read_member(name, archive, member)


def fit_members(archive: zipfile.ZipFile) -> list[str]:
    """Names of an archive's members that end like FIT files, macOS companion files left out."""
    return [
        each
        for each in archive.namelist()
        if has_fit_name(each) and not each.startswith("__MACOSX/") and not Path(each).name.startswith("._")
    ]


def has_fit_name(name: str) -> bool:
    """Whether a file name ends like a FIT file's, plain or gzipped."""
    return name.lower().endswith((".fit", ".fit.gz"))


def _raw_bytes(source: Source, shown: str) -> bytes:
    if isinstance(source, bytes):
        return source
    if not isinstance(source, str | Path):
        return source.read()
    try:
        return Path(source).read_bytes()
    except FileNotFoundError:
        raise SourceError(shown, "no such file", "check the name; quote names with spaces") from None
    except IsADirectoryError:
        raise SourceError(shown, "is a folder", "name a file in it") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SourceError(shown, f"cannot be opened: {reason}") from error


def _gunzip(name: str, data: bytes) -> bytes:
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            unpacked = stream.read(MAX_UNPACKED_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(name, f"damaged gzip file: {error}", "download it again") from error
    return _within_limit(name, unpacked)


def _only_member(name: str, data: bytes) -> tuple[str, bytes]:
    with _open_zip(name, data) as archive:
        members = fit_members(archive)
        if not members:
            raise SourceError(name, f"a zip without a FIT file ({len(archive.namelist())} other files)")
        if len(members) > 1:
            raise SourceError(name, f"a zip with {len(members)} FIT files", "unpack it, or name one of them")
        member = _read_member(name, archive, members[0])
    if member.startswith(_GZIP):
        member = _gunzip(f"{name}/{members[0]}", member)
    return f"{name}/{members[0]}", member


def _open_zip(name: str, data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise SourceError(name, f"damaged zip file: {error}", "download it again") from error


def _read_member(name: str, archive: zipfile.ZipFile, member: str) -> bytes:
    shown = f"{name}/{member}"
    try:
        with archive.open(member) as stream:
            return _within_limit(shown, stream.read(MAX_UNPACKED_BYTES + 1))
    except RuntimeError as error:  # zipfile's word for an encrypted member
        raise SourceError(shown, "is encrypted", "unpack it with its password first") from error
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, zlib.error) as error:
        raise SourceError(shown, f"cannot be unpacked: {error}", "download it again") from error


def _within_limit(name: str, data: bytes) -> bytes:
    if len(data) > MAX_UNPACKED_BYTES:
        raise SourceError(name, f"unpacks to more than {MAX_UNPACKED_BYTES // 2**20} MB")
    return data


def _inside_xml(start: bytes, looks_like: str, hint: str) -> tuple[str, str]:
    """Look past an XML declaration for what the document is."""
    if not start.startswith(b"<?xml"):
        return looks_like, hint
    for marker, inner, inner_hint in _LOOKS_LIKE:
        if marker.startswith(b"<") and marker != b"<?xml" and marker in start:
            return inner, inner_hint
    return looks_like, hint


def _is_text(data: bytes) -> bool:
    try:
        text = data.decode("utf-8", errors="strict")
    except UnicodeDecodeError:
        return False
    return all(character.isprintable() or character in "\r\n\t" for character in text)
