"""The tables of a library that users query, and their rows."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from fitlift.errors import FitliftError
from fitlift.history.outcomes import Outcome
from fitlift.history.weeks import RUNNING
from fitlift.records.base import Record, as_dict
from fitlift.records.declared import Column, Kind, Table
from fitlift.records.said import in_columns, sentence
from fitlift.schema import MATCHES, SESSIONS, SETS, ZONES

#: How the values of a column are kept, by its kind.
SQL_TYPES: Mapping[Kind, str] = {
    "count": "INTEGER",
    "number": "REAL",
    "text": "TEXT",
    "time": "TEXT",
    "local": "TEXT",
    "list": "TEXT",
    "figures": "TEXT",
}

_SHA = Column("sha256", "text", "The recording, by the checksum of its bytes; as in files.")

#: What of a file is told in libraries and datasets alike.
OF_FILE: Mapping[str, Column] = {
    each.name: each
    for each in (
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
    )
}

FILES = Table(
    "files",
    OF_FILE["name"],
    Column("on_disk", "text", "The file on disk: itself, or the archive that holds it."),
    Column("size_bytes", "count", "Size of the file on disk."),
    Column("modified_ns", "count", "When that was last changed, in nanoseconds since 1970."),
    OF_FILE["sha256"],
    OF_FILE["kind"],
    OF_FILE["device"],
    OF_FILE["status"],
    Column("reason", "text", "Why it is not counted, or the file that counts in its stead; null where it is."),
    Column("reason_code", "text", "What `reason` says, as a code; null but where it failed."),
    Column("reason_of", "figures", "The figures and names that `reason` tells; null but where it failed."),
    Column("data_sha256", "text", "Checksum of its bytes as they lie there; null where they could not be had."),
    Column("read_with", "text", "Checksum of fitlift, its settings and what your text files say of the file."),
    Column(
        "read_with_log",
        "text",
        "The same together with the sessions of phones' logs that are laid over its own; null where none is.",
    ),
    Column("is_alone", "count", "1 if corrections and plans that stand beside the file on disk are of it, else 0."),
    row="One file of the export.",
)

LIBRARY_SESSIONS = Table(
    "sessions",
    _SHA,
    *SESSIONS.parts,
    Column("local_start", "text", "Start in local time, UTC where the file tells no offset."),
    Column("week", "text", "Year and week of it."),
    row="One strength session that is counted.",
)

LIBRARY_SETS = Table("sets", _SHA, *SETS.parts, row=f"{SETS.row} Of counted strength sessions.")

LIBRARY_ZONES = Table("zones", _SHA, *ZONES.parts, row=f"{ZONES.row} Of counted strength sessions.")

LIBRARY_MATCHES = Table("matches", _SHA, *MATCHES.parts, row=f"{MATCHES.row} Of counted strength sessions.")

LIBRARY_RUNS = Table(
    "runs",
    _SHA,
    Column("local_start", "text", "Start in local time, UTC where the file tells no offset; null if unknown."),
    Column("duration_s", "number", "Seconds that the timer ran; null where unknown."),
    Column("distance_m", "number", "Metres; null where unknown."),
    Column("hr_avg_bpm", "number", "Average heart rate; null where unknown."),
    row="One run of one file: a run that two files hold has a row of each.",
)

#: What counted files hold: rows by the checksum of the file.
CONTENT_TABLES = (LIBRARY_SESSIONS, LIBRARY_SETS, LIBRARY_ZONES, LIBRARY_MATCHES, LIBRARY_RUNS)

#: All tables of a library that users query.
LIBRARY_TABLES = (FILES, *CONTENT_TABLES)


def verdict(outcome: Outcome) -> tuple[str | None, ...]:
    """Checksum, kind, device, status, and reason with its code and figures of a file, as in `FILES`."""
    file = outcome.file
    reason = outcome.why_failed or outcome.duplicate_of or ", ".join(sorted(set(outcome.repeats.values())))
    about = (None, None, None) if file is None else (file.sha256, file.kind, file.device)
    return *about, outcome.status, reason or None, *_coded(outcome.error)


def _coded(error: FitliftError | None) -> tuple[str | None, str | None]:
    """The code of an error and its figures as JSON."""
    # escaped: a path may hold bytes that are no text
    return (None, None) if error is None else (error.said.code, json.dumps(error.said.of))


def rows(table: Table, outcome: Outcome) -> Iterator[Sequence[object]]:
    """The rows of a table but `FILES` that one file brings, in the order of its columns."""
    if outcome.file is None:
        return
    for row in _ROWS[table.name](outcome):
        values = in_columns({"sha256": outcome.file.sha256, **row}, table.said, sentence)
        both = ((values[each.name], each) for each in table.columns)
        yield tuple([value if type(value) in _AS_THEY_ARE else _value(value, column) for value, column in both])


def _runs(outcome: Outcome) -> Iterator[Mapping[str, object]]:
    for each in outcome.listed:
        if each.sport in RUNNING:
            yield {
                "local_start": _local(each.local_start),
                "duration_s": each.duration_s,
                "distance_m": each.distance_m,
                "hr_avg_bpm": each.hr_avg_bpm,
            }


def _sessions(outcome: Outcome) -> Iterator[Mapping[str, object]]:
    for each in outcome.strength_sessions:
        yield as_dict(each.session) | {"local_start": _local(each.local_start), "week": each.week}


def _sets(outcome: Outcome) -> Iterator[Mapping[str, object]]:
    return (as_dict(row) for each in outcome.strength_sessions for row in each.each_set)


def _matches(outcome: Outcome) -> Iterator[Mapping[str, object]]:
    return (as_dict(row) for each in outcome.strength_sessions for row in each.each_match)


#: Table → what one file brings to it, by the columns' names but for `sha256`.
_ROWS: Mapping[str, Callable[[Outcome], Iterator[Mapping[str, object]]]] = {
    "sessions": _sessions,
    "sets": _sets,
    "zones": lambda outcome: (as_dict(each.session_zones) for each in outcome.strength_sessions),
    "matches": _matches,
    "runs": _runs,
}


def _local(start: dt.datetime | None) -> str | None:
    return None if start is None else start.isoformat(timespec="seconds")


#: Types of most values, of which SQLite keeps what they are.
_AS_THEY_ARE = frozenset({type(None), str, float})


def _value(value: object, column: Column) -> object:
    """A value as SQLite keeps it: lists and figures as JSON, times as ISO 8601 in UTC, null for what is unknown."""
    if isinstance(value, tuple):
        return json.dumps([as_dict(each) if isinstance(each, Record) else each for each in value], ensure_ascii=False)
    if column.kind == "figures" and value is not None:
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
    return float(value) if column.kind == "number" and isinstance(value, int) else value
