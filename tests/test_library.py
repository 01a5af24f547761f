"""What was read, as one SQLite file."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, SAMPLES
from fitlift import library
from fitlift.batch import Folder, read_folder
from fitlift.library import LIBRARY_TABLES, LibraryError, library_info, write_library

QUERIES = re.findall(r"```sql\n(.*?)```", (ROOT / "docs" / "library.md").read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.fixture(scope="module")
def export() -> Folder:
    """The sample export, read."""
    return read_folder(SAMPLES / "export")


@pytest.fixture(scope="module")
def written(export: Folder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its library."""
    path = tmp_path_factory.mktemp("library") / "new folder" / "fitlift.sqlite"
    write_library(path, export)
    return path


def asked(path: Path, query: str) -> list[tuple[Any, ...]]:
    """The rows of a query."""
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def test_every_file_session_set_and_run_is_there(written: Path, export: Folder) -> None:
    """As many as were counted; each file with its status and reason."""
    rows = library_info(written).rows
    assert rows["files"] == len(export.outcomes) == 69
    assert rows["sessions"] == 22
    assert rows["sets"] == sum(len(each.sets) for each in export.strength_sessions)
    assert rows["runs"] == 43
    counted = asked(written, "SELECT status, COUNT(*) FROM files GROUP BY status ORDER BY status")
    assert counted == [("counted", 22), ("duplicate", 1), ("failed", 1), ("other", 44), ("repeated", 1)]
    assert asked(written, "SELECT name, reason FROM files WHERE status = 'repeated'") == [
        ("download/service.fit", "watch/2026-11-17_strength.fit")
    ]


def test_the_documents_queries_answer_what_they_say(written: Path) -> None:
    """Three of them, on the sample export; figures by hand from the script that wrote it."""
    weekly, squats, gaps = QUERIES
    # Tuesday 11 sets and Saturday 9, warm-ups left out; 2,398.5 kg and 45 swings of 16 kg
    assert asked(written, weekly)[-1] == ("2026-W47", 2, 20, 3118.5)
    assert asked(written, squats) == [
        ("2026-09-01", 70.0, 5),
        ("2026-09-08", 70.0, 5),
        ("2026-09-15", 70.0, 6),
        ("2026-09-22", 72.5, 5),
        ("2026-09-29", 72.5, 6),
        ("2026-10-06", 72.5, 6),
        ("2026-10-20", 75.0, 5),
        ("2026-10-27", 75.0, 5),
        ("2026-11-03", 75.0, 6),
        ("2026-11-10", 75.0, 6),
        ("2026-11-17", 77.5, 5),
    ]
    # Saturday's circuit begins at 9:05, Sunday's run at 8:15
    assert asked(written, gaps)[-1] == ("2026-11-21T09:05:00", "2026-11-22T08:15:00", 23.2)


def test_every_table_and_column_is_told_in_the_document() -> None:
    """With what a row is."""
    document = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    for table in LIBRARY_TABLES:
        assert f"| `{table.name}` |" in document
    for column in ("sha256", "local_start", "status"):
        assert f"`{column}`" in document


def test_a_second_writing_replaces_the_first(tmp_path: Path, export: Folder) -> None:
    """Nothing stands twice, and what is gone is gone."""
    path = tmp_path / "a.sqlite"
    write_library(path, export)
    write_library(path, export)
    assert library_info(path).rows["sessions"] == 22
    write_library(path, Folder(export.outcomes[:3]))
    assert library_info(path).rows["files"] == 3


def test_a_writing_that_fails_leaves_the_library_as_it_was(
    tmp_path: Path, export: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is the old export or the new one, never half."""
    path = tmp_path / "a.sqlite"
    write_library(path, export)

    def broken(table: Any, _: Folder) -> Any:
        if table.name == "runs":
            raise sqlite3.OperationalError("disk full")
        return iter(())

    monkeypatch.setattr(library, "_rows", broken)
    with pytest.raises(LibraryError, match="cannot be written: disk full"):
        write_library(path, export)
    monkeypatch.undo()
    assert library_info(path).rows["sessions"] == 22


def test_what_is_no_library_is_left_alone(tmp_path: Path, export: Folder) -> None:
    """A recording, another program's database, a folder; and what there is not."""
    recording = tmp_path / "a.fit"
    recording.write_bytes((SAMPLES / "planned.fit").read_bytes())
    with pytest.raises(LibraryError, match="cannot be written: file is not a database"):
        write_library(recording, export)
    assert recording.read_bytes() == (SAMPLES / "planned.fit").read_bytes()
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as database:
        database.execute("CREATE TABLE sessions (mine TEXT)")
        database.commit()
    for call in (lambda path: write_library(path, export), library_info):
        with pytest.raises(LibraryError, match=r"another program|no library of fitlift's"):
            call(tmp_path / "other.sqlite")
    with pytest.raises(LibraryError, match="no such library"):
        library_info(tmp_path / "missing.sqlite")
    with pytest.raises(LibraryError, match="cannot be written"):
        write_library(tmp_path, export)
