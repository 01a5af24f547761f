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
    write_zip(tmp_path / "e.zip", "2.fit", "1.fit", "notes.txt")
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    (tmp_path / "link.fit").symlink_to(tmp_path / "z.FIT")
    found = [(each.name, each.data, each.problem is not None) for each in export_files(tmp_path)]
    assert found == [
        ("a.txt", None, False),
        ("bad.zip", None, True),
        ("e.zip/1.fit", b"1.fit", False),
        ("e.zip/2.fit", b"2.fit", False),
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


def test_a_folder_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    """Said at once."""
    with pytest.raises(SourceError, match="no such folder"):
        list(export_files(tmp_path / "missing"))
