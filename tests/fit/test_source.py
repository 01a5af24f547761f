"""Files, gzip and zip to FIT bytes, and what everything else looks like."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from builders import active, fit, session
from fitlift.errors import NotFitError, SourceError
from fitlift.fit import read_fit
from fitlift.fit.source import read_source

FIT = fit(session(), active(0))


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_a_path_bytes_and_an_open_file_are_all_read(tmp_path: Path) -> None:
    """The same file by path, as bytes, and open; an open file stays open."""
    path = tmp_path / "a.fit"
    path.write_bytes(FIT)
    with path.open("rb") as stream:
        assert read_source(stream, name="it").data == FIT
        assert not stream.closed
    assert read_source(path).data == read_source(str(path)).data == read_source(FIT).data == FIT
    assert read_source(path).name == str(path)
    assert read_source(FIT).name == "(bytes)"


def test_gzip_is_unpacked_whatever_its_name() -> None:
    """What the bytes are decides, not the file's name."""
    assert read_fit(gzip.compress(FIT), name="activity.fit").table("set").shape[0] == 1


def test_a_zip_with_one_fit_file_is_that_file() -> None:
    """Other members do not count, nor do macOS companions; a gzipped member is unpacked, too."""
    data = zipped({"notes.txt": b"x", "day/123.fit": FIT, "__MACOSX/day/._123.fit": b"x"})
    assert read_source(data, name="export.zip").name == "export.zip/day/123.fit"
    assert read_source(zipped({"a.fit.gz": gzip.compress(FIT)})).data == FIT


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (zipped({"notes.txt": b"x"}), "x: a zip without a FIT file; files in it: 1"),
        (zipped({"a.fit": FIT, "b.fit": FIT}), "x: a zip with 2 FIT files; unpack it, or name one of them"),
        (
            zipped({"a.fit": b"<gpx>"}),
            "x/a.fit: not a FIT file, it looks like a GPX track; export the activity as FIT or 'original' instead",
        ),
        (gzip.compress(FIT)[:-9], "x: damaged gzip file"),
        (zipped({"a.fit": FIT})[:40], "x: damaged zip file"),
    ],
    ids=["no FIT file", "two", "GPX", "damaged gzip", "damaged zip"],  # by their bytes they would hold the time of day
)
def test_archives_that_cannot_be_used_say_why(data: bytes, said: str) -> None:
    """One line: which file, what is wrong, what to try."""
    with pytest.raises((SourceError, NotFitError)) as caught:
        read_source(data, name="x")
    assert str(caught.value).startswith(said)


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is bounded, whatever a packed file claims."""
    monkeypatch.setattr("fitlift.fit.source.MOST_BYTES", 2**20)
    for packed in (gzip.compress(bytes(2**20 + 1)), zipped({"a.fit": bytes(2**20 + 1)})):
        with pytest.raises(SourceError, match="unpacks to more than 1 MB"):
            read_source(packed, name="x")


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"", "an empty file (0 bytes)"),
        (b"\x0e\x10\x00\x00\x00\x00\x00\x00.FIT", "only 12 bytes, too few for a FIT file"),
        (b"1", "only 1 byte, too few for a FIT file"),
        (b"123456789", "only 9 bytes, too few for a FIT file"),
        (b"<!DOCTYPE html><html>", "a web page (HTML)"),
        (b"\xef\xbb\xbf\n <html lang='en'>", "a web page (HTML)"),
        (b"<?xml version='1.0'?>\n<gpx creator='x'>", "a GPX track"),
        (b"<?xml version='1.0'?>\n<TrainingCenterDatabase>", "a TCX file"),
        (b"<?xml version='1.0'?>\n<recipe>", "an XML file"),
        (b'{"activityId": 1}', "JSON"),
        (b"Date,Exercise,Reps\n2026-01-01,Squat,5\n", "a text file"),
        (b"%PDF-1.7 ..........", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n....", "a picture (PNG)"),
        (b"\0\x05\x16\x07\0\x02\0\0Mac OS X", "a macOS companion file (AppleDouble)"),
        (bytes(range(1, 200)), "binary data without a FIT header"),
    ],
)
def test_what_is_no_fit_file_is_told_apart(data: bytes, looks_like: str) -> None:
    """The commonest wrong files are recognised by what they hold."""
    with pytest.raises(NotFitError) as caught:
        read_source(data, name="x.fit")
    assert caught.value.looks_like == looks_like
    assert str(caught.value).startswith(f"x.fit: not a FIT file, it looks like {looks_like}")


def test_paths_that_cannot_be_opened_say_why(tmp_path: Path) -> None:
    """A missing file, a folder, and a name that no file can have."""
    for path, said in ((tmp_path / "no.fit", "no such file"), (tmp_path, "is a folder"), ("a\0b", "cannot be opened")):
        with pytest.raises(SourceError, match=said):
            read_source(path)
