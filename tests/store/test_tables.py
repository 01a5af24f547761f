"""What users query of a library."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from checkout import EXPORT, ROOT
from fitlift.history.outcomes import Folder
from fitlift.records.said import Said, sentence
from fitlift.schema import TABLES
from fitlift.store import LIBRARY_TABLES, library_info
from read_export import ReadExport
from said_facts import faults_of

QUERIES = re.findall(r"```sql\n(.*?)```", (ROOT / "docs" / "library.md").read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.fixture
def written(read_export: ReadExport) -> tuple[Path, Folder]:
    """The library of the sample export, and the export."""
    return read_export.library, read_export.folder


def asked(path: Path, query: str) -> list[tuple[Any, ...]]:
    """The rows of a query."""
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def test_every_file_session_set_and_run_is_there(written: tuple[Path, Folder]) -> None:
    """As many as were counted; each file with its status and reason."""
    path, export = written
    rows = library_info(path).rows
    assert rows["files"] == len(export.outcomes) == 69
    assert rows["sessions"] == 22
    assert rows["sets"] == sum(len(each.sets) for each in export.strength_sessions)
    assert rows["runs"] == 43
    counted = asked(path, "SELECT status, COUNT(*) FROM files GROUP BY status ORDER BY status")
    assert counted == [("counted", 22), ("duplicate", 1), ("failed", 1), ("other", 44), ("repeated", 1)]
    assert asked(path, "SELECT name, reason FROM files WHERE status = 'repeated'") == [
        ("download/service.fit", "watch/2026-11-17_strength.fit")
    ]


def test_why_a_file_failed_is_told_as_a_code_too(written: tuple[Path, Folder]) -> None:
    """With its figures, of which its sentence is made; what another file counts for has none."""
    path, _ = written
    ((reason, code, of),) = asked(path, "SELECT reason, reason_code, reason_of FROM files WHERE status = 'failed'")
    said = msgspec.convert({"code": code, "of": json.loads(of)}, Said)
    assert list(faults_of(said)) == []
    assert reason.partition("; ")[0] == sentence(said)
    others = "SELECT DISTINCT reason_code, reason_of FROM files WHERE status <> 'failed'"
    assert asked(path, others) == [(None, None)]


def test_a_file_is_told_with_the_size_and_time_by_which_it_is_known_again(written: tuple[Path, Folder]) -> None:
    """Members of archives have those of their archive."""
    path, _ = written
    for on_disk, size, modified in asked(path, "SELECT DISTINCT on_disk, size_bytes, modified_ns FROM files"):
        found = (EXPORT / on_disk).stat()
        assert (size, modified) == (found.st_size, found.st_mtime_ns)
    (members,) = asked(path, "SELECT COUNT(*) FROM files WHERE on_disk = 'account-export.zip' AND name <> on_disk")
    assert members[0] > 1


def test_the_documents_queries_answer_what_they_say(written: tuple[Path, Folder]) -> None:
    """Three of them, on the sample export; figures by hand from the script that wrote it."""
    path, _ = written
    weekly, squats, gaps = QUERIES
    # Tuesday 11 sets and Saturday 9, warm-ups left out; 2,398.5 kg and 45 swings of 16 kg
    assert asked(path, weekly)[-1] == ("2026-W47", 2, 20, 3118.5)
    # without 29 September, when a COROS watch wrote no weights
    assert asked(path, squats) == [
        ("2026-09-01", 70.0, 5),
        ("2026-09-08", 70.0, 5),
        ("2026-09-15", 70.0, 6),
        ("2026-09-22", 72.5, 5),
        ("2026-10-06", 72.5, 6),
        ("2026-10-20", 75.0, 5),
        ("2026-10-27", 75.0, 5),
        ("2026-11-03", 75.0, 6),
        ("2026-11-10", 75.0, 6),
        ("2026-11-17", 77.5, 5),
    ]
    # Saturday's circuit begins at 9:05, Sunday's run at 8:15
    assert asked(path, gaps)[-1] == ("2026-11-21T09:05:00", "2026-11-22T08:15:00", 23.2)


def test_every_table_and_column_is_told_in_the_document() -> None:
    """With what a row is."""
    document = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    for table in LIBRARY_TABLES:
        assert f"| `{table.name}` |" in document
    shared = [column for table in TABLES for column in table.columns]
    own = {column.name for table in LIBRARY_TABLES for column in table.columns if column not in shared}
    assert {"modified_ns", "local_start", "week"} <= own
    assert [name for name in sorted(own) if f"`{name}`" not in document] == []
