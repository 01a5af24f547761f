"""What was read of an export as one SQLite file, which any tool for SQL opens.

It is written whole in one transaction: it holds the old export or the new one, never half of it. Deleting it loses
nothing, for recordings, corrections, routines and plans are what it was made of.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from fitlift.batch import Folder, Outcome
from fitlift.errors import FitliftError
from fitlift.schema import MATCHES, SESSIONS, SETS, ZONES, Column, Table
from fitlift.summary import SessionSummary
from fitlift.week_facts import RUNNING

#: Version of the tables; a library of an older one is made anew, since nothing in it is lost by that.
VERSION = 1

#: Tells a library from other programs' databases: "flif", which no program has registered with SQLite.
_APPLICATION = 0x666C6966

#: How long to wait while another run writes, in seconds.
_PATIENCE_S = 30.0

_SQL_TYPES = {"count": "INTEGER", "number": "REAL", "text": "TEXT", "time": "TEXT", "list": "TEXT"}

_SHA = Column("sha256", "text", "The recording, by the checksum of its bytes; as in files.")

FILES = Table(
    "files",
    "One file of the export.",
    (
        Column("name", "text", "Path within the export."),
        Column("sha256", "text", "Checksum of its bytes, unpacked; null where it could not be read."),
        Column("kind", "text", "Kind of FIT file; null where unknown."),
        Column("device", "text", "Device; null where unknown."),
        Column(
            "status",
            "text",
            "counted: has a strength session; other: has none; duplicate, repeated: another file counts in its stead; "
            "failed; ignored: neither FIT nor an archive.",
            choices=("counted", "other", "duplicate", "repeated", "failed", "ignored"),
        ),
        Column("reason", "text", "Why it is not counted; null where it is."),
    ),
)

LIBRARY_SESSIONS = Table(
    "sessions",
    "One strength session that is counted.",
    (
        _SHA,
        *SESSIONS.columns,
        Column("local_start", "text", "Start in local time, UTC where the file tells no offset."),
        Column("week", "text", "Year and week of it."),
    ),
)

LIBRARY_SETS = Table("sets", f"{SETS.row} Of counted strength sessions.", (_SHA, *SETS.columns))

LIBRARY_ZONES = Table("zones", f"{ZONES.row} Of counted strength sessions.", (_SHA, *ZONES.columns))

LIBRARY_MATCHES = Table("matches", f"{MATCHES.row} Of counted strength sessions.", (_SHA, *MATCHES.columns))

LIBRARY_RUNS = Table(
    "runs",
    "One run.",
    (
        _SHA,
        Column("local_start", "text", "Start in local time, UTC where the file tells no offset; null if unknown."),
        Column("duration_s", "number", "Seconds that the timer ran; null where unknown."),
        Column("distance_m", "number", "Metres; null where unknown."),
        Column("hr_avg_bpm", "number", "Average heart rate; null where unknown."),
    ),
)

#: All tables of a library.
LIBRARY_TABLES = (FILES, LIBRARY_SESSIONS, LIBRARY_SETS, LIBRARY_ZONES, LIBRARY_MATCHES, LIBRARY_RUNS)


class LibraryError(FitliftError):
    """A library cannot be written or read.

    Parameters
    ----------
    path
        The file.
    reason
        Why, in a few words.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}", "name another file; a library can be deleted, nothing is lost")
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """What a library holds.

    Parameters
    ----------
    version
        Version of its tables.
    rows
        Table → number of rows.
    """

    version: int
    rows: dict[str, int]


def write_library(path: Path, folder: Folder) -> None:
    """Write what was read of an export, in place of what the library held.

    Parameters
    ----------
    path
        The file; made if missing.
    folder
        The export, read.

    Raises
    ------
    LibraryError
        If it cannot be written, or is something else.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)) as database:
            database.execute("BEGIN IMMEDIATE")
            _refuse_foreign(database, path)
            for table in LIBRARY_TABLES:
                _replace(database, table, _rows(table, folder))
            database.execute(f"PRAGMA application_id = {_APPLICATION}")
            database.execute(f"PRAGMA user_version = {VERSION}")
            database.execute("COMMIT")
    except (sqlite3.Error, OSError) as error:
        raise LibraryError(path, f"cannot be written: {error}") from error


def library_info(path: Path) -> LibraryInfo:
    """Tell what a library holds.

    Raises
    ------
    LibraryError
        If there is none, or the file is something else.
    """
    if not path.is_file():
        raise LibraryError(path, "no such library")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            (application,) = database.execute("PRAGMA application_id").fetchone()
            if application != _APPLICATION:
                raise LibraryError(path, "is no library of fitlift's")
            (version,) = database.execute("PRAGMA user_version").fetchone()
            names = [table.name for table in LIBRARY_TABLES]
            rows = {name: database.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608 - our own names
    except sqlite3.Error as error:
        raise LibraryError(path, f"is no library: {error}") from error
    return LibraryInfo(version, rows)


def _refuse_foreign(database: sqlite3.Connection, path: Path) -> None:
    """Leave a database alone that somebody else made."""
    (tables,) = database.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    (application,) = database.execute("PRAGMA application_id").fetchone()
    if tables and application != _APPLICATION:
        raise LibraryError(path, "is a database of another program")


def _replace(database: sqlite3.Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    columns = ", ".join(f'"{each.name}" {_SQL_TYPES[each.kind]}' for each in table.columns)
    places = ", ".join("?" for _ in table.columns)
    database.execute(f'DROP TABLE IF EXISTS "{table.name}"')
    database.execute(f'CREATE TABLE "{table.name}" ({columns})')
    database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', rows)  # noqa: S608 - our own names


def _rows(table: Table, folder: Folder) -> Iterator[Sequence[Any]]:
    """The rows of one table, in the order of its columns."""
    if table is FILES:
        yield from map(_file, folder.outcomes)
    elif table is LIBRARY_RUNS:
        yield from (row for outcome in folder.outcomes for row in _runs(outcome))
    else:
        counted = [(outcome, session) for outcome in folder.outcomes for session in outcome.strength_sessions]
        for outcome, session in counted:
            yield from _of_session(table, outcome, session)


def _file(outcome: Outcome) -> tuple[Any, ...]:
    file = outcome.file
    reason = outcome.why_failed or outcome.duplicate_of or ", ".join(sorted(set(outcome.repeats.values())))
    about = (None, None, None) if file is None else (file.sha256, file.kind, file.device)
    return outcome.name, *about, outcome.status, reason or None


def _runs(outcome: Outcome) -> Iterator[tuple[Any, ...]]:
    if outcome.file is None or outcome.contents is None or outcome.status in {"duplicate", "repeated"}:
        return
    for each in outcome.contents.sessions:
        if each.sport in RUNNING:
            start = None if each.local_start is None else each.local_start.isoformat(timespec="seconds")
            yield outcome.file.sha256, start, each.duration_s, each.distance_m, each.hr_avg_bpm


def _of_session(table: Table, outcome: Outcome, session: SessionSummary) -> Iterator[tuple[Any, ...]]:
    sha = "" if outcome.file is None else outcome.file.sha256
    if table is LIBRARY_SESSIONS:
        start = None if session.local_start is None else session.local_start.isoformat(timespec="seconds")
        facts = dict(session.facts) | {"sha256": sha, "local_start": start, "week": session.week}
        yield tuple(_value(facts[each.name], each) for each in table.columns)
        return
    if table is LIBRARY_ZONES:
        zones = dict(session.zones) | {"sha256": sha}
        yield tuple(_value(zones[each.name], each) for each in table.columns)
        return
    frame = session.sets if table is LIBRARY_SETS else None
    if table is LIBRARY_MATCHES and session.match is not None:
        frame = session.match.matched.sets
    if frame is not None:
        lists = [[sha] * len(frame) if each is _SHA else frame[each.name].tolist() for each in table.columns]
        for row in zip(*lists, strict=True):
            yield tuple(_value(value, each) for value, each in zip(row, table.columns, strict=True))


def _value(value: Any, column: Column) -> Any:
    """A value as SQLite keeps it: lists as JSON, times as ISO 8601 in UTC, null for what is unknown."""
    if column.kind == "list":
        return json.dumps(value, ensure_ascii=False)
    if value is None or pd.isna(value):
        return None
    if column.kind == "time":
        return value.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
    if column.kind == "count":
        return int(value)
    return float(value) if column.kind == "number" else str(value)
