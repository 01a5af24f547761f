"""What an export holds."""

from __future__ import annotations

import io
import os
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from fitlift.errors import SourceError
from fitlift.folders.export_folder import (
    LIMITS,
    Archives,
    FolderFile,
    Limits,
    disk_files,
    files_in,
    is_export,
    places_in,
)
from fitlift.store import Library


def export_files(path: Path, limits: Limits = LIMITS) -> Iterator[FolderFile]:
    """All files of an export."""
    for disk in disk_files(path):
        yield from files_in(disk, limits)


def write_zip(path: Path, *names: str) -> None:
    """A zip archive whose members hold their own names."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, name)
    path.write_bytes(stream.getvalue())


def test_every_file_is_listed_sorted_by_name(tmp_path: Path) -> None:
    """FIT files and members of archives with their bytes, others by name; hidden ones not at all, links last."""
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("z.FIT", "b/c.fit.gz", "a.txt", ".hidden.fit", ".git/x.fit"):
        (tmp_path / name).write_bytes(name.encode())
    write_zip(tmp_path / "e.zip", "2.fit", "1.fit", "notes.txt", "inner.zip", "__MACOSX/._1.fit")
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    (tmp_path / "link.fit").symlink_to(tmp_path / "z.FIT")
    found = [(each.name, each.data, each.error is not None) for each in export_files(tmp_path)]
    assert found == [
        ("a.txt", None, False),
        ("bad.zip", None, True),
        ("e.zip/1.fit", b"1.fit", False),
        ("e.zip/2.fit", b"2.fit", False),
        ("e.zip/inner.zip", None, True),  # its name is its content
        ("e.zip/notes.txt", None, False),
        ("z.FIT", b"z.FIT", False),
        ("b/c.fit.gz", b"b/c.fit.gz", False),
        ("link.fit", b"z.FIT", False),
    ]


def test_of_an_archive_only_what_is_wanted_is_unpacked(tmp_path: Path) -> None:
    """By their names, in archives within it, too."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("3.fit", "3.fit")
        archive.writestr("4.fit", "4.fit")
    with zipfile.ZipFile(tmp_path / "e.zip", "w") as archive:
        archive.writestr("1.fit", "1.fit")
        archive.writestr("2.fit", "2.fit")
        archive.writestr("inner.zip", inner.getvalue())
        archive.writestr("other.zip", "no zip")
    (disk,) = disk_files(tmp_path)
    for names in ({"e.zip/2.fit"}, {"e.zip/1.fit", "e.zip/inner.zip/4.fit"}, set[str]()):
        with Archives() as archives:
            assert {each.name for each in places_in(disk, archives, only=names)} == names


def test_a_zip_is_an_export_if_it_holds_several(tmp_path: Path) -> None:
    """With one FIT file it is that file."""
    write_zip(tmp_path / "one.zip", "1.fit")
    write_zip(tmp_path / "two.zip", "1.fit", "2.fit")
    assert [is_export(each) for each in (tmp_path, tmp_path / "one.zip", tmp_path / "two.zip")] == [True, False, True]
    assert not is_export(tmp_path / "missing")
    assert [each.name for each in export_files(tmp_path / "two.zip")] == ["1.fit", "2.fit"]


def test_a_damaged_member_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    """One bad checksum loses one file."""
    write_zip(tmp_path / "e.zip", "1.fit", "2.fit", "3.fit")
    data = (tmp_path / "e.zip").read_bytes()
    (tmp_path / "e.zip").write_bytes(data.replace(b"2.fit2.fit", b"2.fitX.fit"))
    found = [(each.name, each.data) for each in export_files(tmp_path)]
    assert found == [("e.zip/1.fit", b"1.fit"), ("e.zip/2.fit", None), ("e.zip/3.fit", b"3.fit")]


def test_a_broken_or_unreadable_path_is_no_export(tmp_path: Path) -> None:
    """Whatever is wrong with it is said where it is read."""
    write_zip(tmp_path / "e.zip", "1.fit", "2.fit")
    data = bytearray((tmp_path / "e.zip").read_bytes())
    data[data.index(b"PK\x01\x02")] = 0
    (tmp_path / "e.zip").write_bytes(data)
    assert not is_export(tmp_path / "e.zip")
    assert not is_export(Path("x" * 300))
    assert not is_export(Path("a\0b"))


def test_a_single_file_is_no_folder(tmp_path: Path) -> None:
    """With the command that reads it."""
    (tmp_path / "a.fit").write_bytes(b"x")
    with pytest.raises(SourceError, match="is a file; this needs a folder or a zip; fitlift summarize"):
        list(export_files(tmp_path / "a.fit"))


def test_names_that_are_no_text_are_escaped(tmp_path: Path) -> None:
    """So that every report can be written."""
    (tmp_path / "a\x1b[31m.fit").write_bytes(b"x")
    assert [each.name for each in export_files(tmp_path)] == ["a\\x1b[31m.fit"]


def test_a_folder_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    """Said at once."""
    with pytest.raises(SourceError, match="no such folder"):
        list(export_files(tmp_path / "missing"))


def test_a_zip_that_lost_its_beginning_names_each_file_with_an_error(tmp_path: Path) -> None:
    """Its list of contents, at the end, points to before its first byte."""
    with zipfile.ZipFile(tmp_path / "whole.zip", "w") as archive:
        archive.writestr("a.fit", b"x" * 100)
    (tmp_path / "whole.zip").write_bytes((tmp_path / "whole.zip").read_bytes()[10:])
    (file,) = export_files(tmp_path / "whole.zip")
    assert file.name == "a.fit"
    assert str(file.error).startswith("a.fit: cannot be unpacked: ")


def test_corrections_are_no_files_of_an_export(tmp_path: Path) -> None:
    """They belong to the recordings beside them; other texts do not, nor what was left behind by a recording."""
    for name in ("a.fit", "a.fit.fitlift.yaml", "b/a.fit.fitlift.json", "b/routines.yaml", "b/c.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert [each.name for each in export_files(tmp_path)] == [
        "a.fit",
        "b/a.fit.fitlift.json",
        "b/c.json",
        "b/routines.yaml",
    ]


def test_the_only_fit_file_of_an_archive_is_where_the_archive_is(tmp_path: Path) -> None:
    """So that corrections beside it are found; one of several is no file of its own."""
    (tmp_path / "a.fit").write_bytes(b"x")
    write_zip(tmp_path / "one.zip", "1.fit", "readme.txt")
    write_zip(tmp_path / "two.zip", "1.fit", "2.fit")
    assert {each.name: each.path for each in export_files(tmp_path)} == {
        "a.fit": tmp_path / "a.fit",
        "one.zip/1.fit": tmp_path / "one.zip",
        "one.zip/readme.txt": None,
        "two.zip/1.fit": None,
        "two.zip/2.fit": None,
    }
    assert [each.path for each in export_files(tmp_path / "one.zip")] == [tmp_path / "one.zip", None]


def nested(*names: str, depth: int) -> bytes:
    """A zip within zips, the innermost with files that hold their own names."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        if depth > 1:
            archive.writestr("inner.zip", nested(*names, depth=depth - 1))
        else:
            for name in names:
                archive.writestr(name, name)
    return stream.getvalue()


def test_archives_within_archives_are_opened(tmp_path: Path) -> None:
    """As in an account export; four deep at most."""
    (tmp_path / "a.zip").write_bytes(nested("1.fit", "x.txt", depth=2))
    (tmp_path / "b.zip").write_bytes(nested("2.fit", depth=4))
    (tmp_path / "c.zip").write_bytes(nested("3.fit", depth=5))
    found = {each.name: (each.data, each.error) for each in export_files(tmp_path)}
    assert found["a.zip/inner.zip/1.fit"] == (b"1.fit", None)
    assert found["a.zip/inner.zip/x.txt"] == (None, None)
    assert found["b.zip/inner.zip/inner.zip/inner.zip/2.fit"] == (b"2.fit", None)
    data, error = found["c.zip/inner.zip/inner.zip/inner.zip/inner.zip"]
    assert data is None
    assert str(error).endswith("a zip within 4 others; unpack the outer ones first")
    assert len(found) == 4


def test_a_zip_of_a_zip_is_an_export(tmp_path: Path) -> None:
    """Whatever the inner one holds."""
    (tmp_path / "a.zip").write_bytes(nested("1.fit", depth=2))
    assert is_export(tmp_path / "a.zip")
    assert [each.name for each in export_files(tmp_path / "a.zip")] == ["inner.zip/1.fit"]


def test_an_archive_without_end_is_given_up(tmp_path: Path) -> None:
    """By the number of files and by their bytes, those of archives in it included; what was left out is said."""
    write_zip(tmp_path / "many.zip", "1.fit", "2.fit", "3.fit", "4.fit")
    *read, last = export_files(tmp_path, Limits(members=2))
    assert [each.data for each in read] == [b"1.fit", b"2.fit"]
    assert str(last.error).startswith("many.zip/3.fit: one of those beyond the first 2 files of its archive")
    *read, third, fourth = export_files(tmp_path, Limits(unpacked_bytes=10))
    assert [each.data for each in read] == [b"1.fit", b"2.fit"]
    assert "beyond the first 10 bytes" in f"{third.error}{fourth.error}"
    (tmp_path / "many.zip").write_bytes(nested("1.fit", "2.fit", depth=2))
    (only,) = export_files(tmp_path, Limits(unpacked_bytes=100))
    assert str(only.error) == "many.zip/inner.zip: unpacks to too many bytes; unpack it into a folder"


def test_a_folder_that_cannot_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the others are read."""
    for name in ("2025/1.fit", "2026/2.fit"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(b"x")
    scan = os.scandir

    def refusing(path: str) -> Any:
        if Path(path).name == "2025":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = [(each.name, str(each.error or "")) for each in export_files(tmp_path)]
    assert found == [("2026/2.fit", ""), ("2025", "2025: is a folder that cannot be opened")]


def test_routines_and_a_library_are_no_files_of_an_export(tmp_path: Path) -> None:
    """Routines of the export itself, and a library whatever it is called; another program's database is listed."""
    (tmp_path / "below").mkdir()
    for name in ("routines.yaml", "below/routines.yaml", "note.txt"):
        (tmp_path / name).write_text("routines: []\n")
    with Library(tmp_path / "mine.db"), closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE t (n)")
    assert [each.name for each in export_files(tmp_path)] == ["note.txt", "other.db", "below/routines.yaml"]
