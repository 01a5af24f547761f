"""What later sessions are held against, as a library keeps it, and how it is looked up without changing anything."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from fitlift.config import LIBRARY_APPLICATION
from fitlift.history.past import Before, before_of
from fitlift.history.progression import Trained
from fitlift.matching.same_session import RecordedSet, Recording
from fitlift.progression import DoneSession
from fitlift.records.base import Record
from fitlift.records.loads import ExerciseLoad
from fitlift.records.packed import form
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Set

if TYPE_CHECKING:
    import sqlite3

    from fitlift.history.outcomes import Outcome

#: How long a look waits for a run that is writing, in seconds: then it is as if nothing were known.
_PATIENCE_S = 0.5


class KnownExport(Record, eq=False):
    """An export as a library knows it.

    Parameters
    ----------
    folder
        Where it is.
    files
        The files on disk by their names within it, with size and time of the last change.
    with_logs
        The names of those over which a phone's log is laid.
    sessions
        The strength sessions that count.
    """

    folder: Path
    files: Mapping[str, tuple[int, int]]
    with_logs: frozenset[str]
    sessions: tuple[Before, ...]


def form_before() -> str:
    """A checksum of what the bytes rest on: a field more, and they are others."""
    kinds = form(Before, Trained, DoneSession, Recording, RecordedSet, Set, ExerciseLoad, PlannedSet)
    return hashlib.sha256(kinds.encode()).hexdigest()


def pack_before(outcome: Outcome) -> Iterator[bytes]:
    """What later sessions know of a file's: bytes for each strength session that counts."""
    for session in outcome.strength_sessions:
        before = before_of(session)
        if before is not None:
            yield msgspec.msgpack.encode(before)


def known_export(path: Path, file: Path) -> KnownExport | None:
    """What a library knows of the export that a file or folder is of.

    Nothing is written, and nobody who writes is kept waiting. None where there is no library, it is another fitlift's,
    of another export, or cannot be read now.

    Parameters
    ----------
    path
        The library.
    file
        A file or a folder, from the root on.
    """
    if not path.is_file():
        return None
    import sqlite3

    try:
        address = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=_PATIENCE_S, isolation_level=None)) as database:
            database.execute("BEGIN")  # another run may finish in between
            return _known(database, file)
    except (sqlite3.Error, msgspec.MsgspecError):
        return None


def _known(database: sqlite3.Connection, file: Path) -> KnownExport | None:
    (application,) = database.execute("PRAGMA application_id").fetchone()
    found = database.execute("SELECT folder, form FROM export").fetchone()
    if application != LIBRARY_APPLICATION or found is None or found[1] != form_before():
        return None
    folder = Path(found[0])
    if not file.is_relative_to(folder):
        return None
    files = {
        name: (size, modified)
        for name, size, modified in database.execute("SELECT on_disk, size_bytes, modified_ns FROM files")
    }
    joint = database.execute("SELECT on_disk FROM files WHERE read_with_log IS NOT NULL")
    with_logs = frozenset(name for (name,) in joint)
    decode = msgspec.msgpack.Decoder(Before).decode
    packed = database.execute("SELECT bytes FROM before ORDER BY rowid")
    return KnownExport(folder, files, with_logs, tuple([decode(data) for (data,) in packed]))
