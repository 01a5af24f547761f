"""A library of a folder with a log: each recording is kept with the log's session and without."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from fitlift.folders import batch, extract
from fitlift.folders.export_folder import FolderFile
from fitlift.history.outcomes import Folder, Outcome
from fitlift.report.document import file_document
from fitlift.store import Library
from one_hour import DAY_S, LEGS, Done, hevy, watch

READ_ONE = extract._outcome  # noqa: SLF001 - what processes do with one file: counted here

#: Days with a recording.
DAYS = (0, 2, 4)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Recordings of three days, and a log of these and another one."""
    folder = tmp_path / "export"
    folder.mkdir()
    for day in DAYS:
        (folder / f"{day}.fit").write_bytes(watch(day=day))
    write_log(folder, 0, 2, 4, 6)
    return folder


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of files that were decoded, of those that were with a log in brackets."""
    names: list[str] = []

    def working(file: FolderFile, data: bytes, how: Any, logged: Any) -> Outcome:
        names.append(f"({file.name})" if logged else file.name)
        return READ_ONE(file, data, how, logged)

    monkeypatch.setattr(extract, "_outcome", working)
    return names


@pytest.fixture
def read(tmp_path: Path, export: Path, decoded: list[str]) -> Callable[[], Folder]:
    """Read the export with its library, and begin to count anew."""

    def run() -> Folder:
        decoded.clear()
        with Library(tmp_path / "fitlift.sqlite") as library:
            return batch.read_folder(export, library=library)

    return run


def write_log(folder: Path, *days: int, first: Done = LEGS[0]) -> None:
    """A log of these days, that of day 2 with another first set."""
    sessions = ((day * DAY_S, (first, *LEGS[1:]) if day == 2 else LEGS) for day in days)
    (folder / "hevy.csv").write_text(hevy(*sessions))


def told(folder: Folder) -> list[Any]:
    """All that is known of an export."""
    return [
        (each.name, each.status, dict(each.repeats), file_document(each.file, each.sessions, explain=True))
        for each in folder.outcomes
        if each.file is not None
    ]


def rows(path: Path, query: str) -> list[Any]:
    """The rows of a query."""
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def test_an_unchanged_folder_is_told_without_reading(
    read: Callable[[], Folder], decoded: list[str], export: Path, tmp_path: Path
) -> None:
    """The same as if it were read, and nothing is written."""
    first = read()
    assert decoded == ["0.fit", "2.fit", "4.fit", "hevy.csv", "(0.fit)", "(2.fit)", "(4.fit)"]
    before = (tmp_path / "fitlift.sqlite").read_bytes()
    assert told(read()) == told(first) == told(batch.read_folder(export))
    decoded.clear()
    read()
    assert decoded == []
    assert (tmp_path / "fitlift.sqlite").read_bytes() == before


def test_a_session_more_in_the_log_reads_no_recording_but_its_own(
    read: Callable[[], Folder], decoded: list[str], export: Path
) -> None:
    """A session of which there is none costs the log alone, and a change of one its recording."""
    read()
    write_log(export, -3, 0, 2, 4, 6, 8)
    assert len(read().strength_sessions) == len(DAYS) + 3
    assert decoded == ["hevy.csv"]
    write_log(export, 0, 2, 4, first=Done(LEGS[0].name, 5, 100))
    found = read()
    assert decoded == ["hevy.csv", "(2.fit)"]
    assert told(found) == told(batch.read_folder(export))
    assert found.strength_sessions[1].each_set[0].weight_kg == 100


def test_without_the_log_a_recording_is_what_it_was(
    read: Callable[[], Folder], decoded: list[str], export: Path, tmp_path: Path
) -> None:
    """Nothing is read for that; the library is as if there had been none."""
    (export / "hevy.csv").rename(tmp_path / "hevy.csv")
    alone = told(read())
    in_library = rows(tmp_path / "fitlift.sqlite", "SELECT * FROM kept ORDER BY read_with")
    (tmp_path / "hevy.csv").rename(export / "hevy.csv")
    read()
    assert decoded == ["hevy.csv", "(0.fit)", "(2.fit)", "(4.fit)"]
    (export / "hevy.csv").unlink()
    assert told(read()) == alone
    assert decoded == []
    assert rows(tmp_path / "fitlift.sqlite", "SELECT * FROM kept ORDER BY read_with") == in_library


def test_tables_of_users_hold_each_session_once(read: Callable[[], Folder], tmp_path: Path) -> None:
    """With the log's weights, under the recording's checksum; and the file says that a log is laid over it."""
    read()
    library = tmp_path / "fitlift.sqlite"
    count = "SELECT COUNT(*), COUNT(weight_kg), SUM(volume_kg) FROM sets WHERE kind = 'active'"
    volume = sum(each.reps * each.kg for each in LEGS)
    assert rows(library, count) == [(36, 36, pytest.approx(4 * volume))]
    assert rows(library, "SELECT COUNT(*) FROM sessions") == [(4,)]
    with_log = "SELECT name FROM files WHERE read_with_log IS NOT NULL ORDER BY name"
    assert rows(library, with_log) == [("0.fit",), ("2.fit",), ("4.fit",)]


def test_corrections_of_either_read_what_they_are_of(
    read: Callable[[], Folder], decoded: list[str], export: Path
) -> None:
    """Those of the recording it alone; those of the log the log, and recordings of the sessions that they change."""
    read()
    (export / "4.fit.fitlift.yaml").write_text("sessions: [{sets: {1: {weight: 85 kg}}}]")
    assert read().strength_sessions[2].each_set[0].weight_kg == 85
    assert decoded == ["4.fit", "(4.fit)"]
    (export / "hevy.csv.fitlift.yaml").write_text("sessions: [{session: 2, sets: {1: {weight: 90 kg}}}]")
    assert read().strength_sessions[1].each_set[0].weight_kg == 90
    assert decoded == ["hevy.csv", "(2.fit)"]


def test_a_log_of_another_name_is_told_under_that(read: Callable[[], Folder], decoded: list[str], export: Path) -> None:
    """Recordings are read again: they say which log it was."""
    read()
    (export / "hevy.csv").rename(export / "phone.csv")
    found = read()
    assert decoded == ["(0.fit)", "(2.fit)", "(4.fit)"]
    assert told(found) == told(batch.read_folder(export))
