"""What an export holds."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from fitlift.errors import SourceError
from fitlift.export_folder import export_files, is_export


def write_zip(path: Path, *names: str) -> None:
    """A zip archive whose members hold their own names."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, name)
    path.write_bytes(stream.getvalue())


def test_every_file_is_listed_sorted_by_name(tmp_path: Path) -> None:
    """FIT files and members of archives with their bytes, others by name; hidden ones and links not at all."""
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
        ("e.zip/inner.zip", None, True),
        ("e.zip/notes.txt", None, False),
        ("z.FIT", b"z.FIT", False),
        ("b/c.fit.gz", b"b/c.fit.gz", False),
    ]


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
    with pytest.raises(SourceError, match="is one file, no folder or zip; fitlift summarize"):
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
