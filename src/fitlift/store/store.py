"""A library as a file: what was read of an export, so that only what changed is read anew.

It is an SQLite database that any tool for SQL opens. Every change is one transaction, so that it is whole at any
moment, and several runs may use it. Deleting it loses nothing: recordings, corrections, routines and plans are what it
was made of.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from fitlift.config import LIBRARY_APPLICATION
from fitlift.errors import LibraryError
from fitlift.history.outcomes import Outcome
from fitlift.records.base import Record
from fitlift.records.declared import Table
from fitlift.records.said import Said
from fitlift.store.before import form_before, pack_before
from fitlift.store.kept import Kept, is_kept, kept, stored_form
from fitlift.store.tables import CONTENT_TABLES, FILES, LIBRARY_TABLES, SQL_TYPES, rows, verdict

if TYPE_CHECKING:
    import sqlite3

#: How long to wait while another run writes, in seconds.
_PATIENCE_S = 60.0

#: What was read is written down after so many seconds: a run that is ended loses no more.
_WRITE_EVERY_S = 1.0

#: Where the header of an SQLite file has the number of the program that made it (sqlite.org/fileformat.html, 1.3).
_APPLICATION_AT, _APPLICATION_ENDS = 68, 72

#: What fitlift itself reads: what became of each content, and of which analysis the rows of a content are; what reports
#: were made of; what later sessions are held against; and which folder it knows.
_OWN_TABLES = (
    "CREATE TABLE kept (data_sha256 TEXT, read_with TEXT, head TEXT, PRIMARY KEY (data_sha256, read_with))",
    """CREATE TABLE packed (data_sha256 TEXT, read_with TEXT, place INTEGER, name TEXT, bytes BLOB,
    PRIMARY KEY (data_sha256, read_with, place, name))""",
    "CREATE TABLE shown (sha256 TEXT PRIMARY KEY, version TEXT)",
    "CREATE TABLE reports (folder TEXT PRIMARY KEY, made_of TEXT, said TEXT)",
    "CREATE TABLE before (sha256 TEXT, bytes BLOB)",
    "CREATE INDEX before_by_sha256 ON before (sha256)",
    "CREATE TABLE export (folder TEXT, form TEXT)",
)


def _layout() -> tuple[str, ...]:
    """The statements that make a library's tables."""
    statements = []
    for table in LIBRARY_TABLES:
        columns = ", ".join(f'"{each.name}" {SQL_TYPES[each.kind]}' for each in table.columns)
        key = "on_disk" if table is FILES else "sha256"
        statements.append(f'CREATE TABLE "{table.name}" ({columns})')
        statements.append(f'CREATE INDEX "{table.name}_by_{key}" ON "{table.name}" ("{key}")')
    return (*statements, *_OWN_TABLES)


def _version() -> int:
    """The number by which a library is known to have these tables and forms: a column more, and it is another one."""
    made_of = "\n".join((*_layout(), stored_form(), form_before()))
    return int.from_bytes(hashlib.sha256(made_of.encode()).digest()[:4]) >> 1  # SQLite keeps 31 bits


class LibraryInfo(Record):
    """What a library holds.

    Parameters
    ----------
    is_current
        Whether its tables are those of this fitlift; else they are made anew the next time that it is used.
    rows
        Table → number of rows.
    """

    is_current: bool
    rows: dict[str, int]


class Seen(Record):
    """A file as it was seen in an export.

    Parameters
    ----------
    name
        Path within the export.
    on_disk, stamp
        The file on disk, and its `export_folder.DiskFile.stamp`.
    is_alone
        Whether corrections and plans that stand beside the file on disk are of it.
    is_ignored
        Whether it is neither FIT nor an archive.
    data_sha256
        Checksum of its bytes as they lie there; None where they could not be had.
    read_with
        With what it was read, see `userfiles.fingerprints`.
    read_with_log
        The same together with what logs say of its sessions; None where none says anything.
    """

    name: str
    on_disk: str
    stamp: tuple[int, int]
    is_alone: bool
    is_ignored: bool
    data_sha256: str | None
    read_with: str
    read_with_log: str | None = None


class Library:
    """A library that is open.

    Parameters
    ----------
    path
        The file; made if missing.

    Attributes
    ----------
    is_settled
        Whether the same export becomes the same again; not before `finish`, nor after it if a file could not be opened,
        or was given up.

    Raises
    ------
    LibraryError
        If it cannot be written, or is something else. So do its methods.
    """

    def __init__(self, path: str | Path) -> None:
        import sqlite3

        path = self.path = Path(path)
        self.is_settled = False
        self._read: list[tuple[Seen, Outcome]] = []
        self._read_with_log: list[tuple[Seen, Outcome]] = []
        self._written_at = time.monotonic()
        if path.parent.exists() and not path.parent.is_dir():
            raise LibraryError(path.parent, Said("is_file_no_folder"), Said("name_folder_for_output"))
        with self._faults():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)
            with self._transaction():
                self._prepare()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep what was read, and close it."""
        try:
            self._write()
        finally:
            self._database.close()

    def seen(self, on_disk: str, stamp: tuple[int, int]) -> list[Seen]:
        """The files that a file on disk holds, in their order, if it was read and has not changed; else none."""
        query = (
            "SELECT name, is_alone, status = 'ignored', data_sha256, read_with FROM files "
            "WHERE on_disk = ? AND size_bytes = ? AND modified_ns = ? ORDER BY rowid"
        )
        with self._faults():
            found = self._database.execute(query, (on_disk, *stamp)).fetchall()
        return [
            Seen(name, on_disk, stamp, bool(is_alone), bool(is_ignored), *rest)
            for name, is_alone, is_ignored, *rest in found
        ]

    def may_know(self, size_bytes: int) -> bool:
        """Whether a file of this size may hold what was read before this run, by whatever name and wherever it lay."""
        return self._known_sizes is None or size_bytes in self._known_sizes

    @cached_property
    def _known_sizes(self) -> frozenset[int] | None:
        """The sizes of all files that are known when it is first asked; None where archives held some of them."""
        with self._faults():
            found = self._database.execute("SELECT DISTINCT size_bytes, name <> on_disk FROM files").fetchall()
        return None if any(is_member for _, is_member in found) else frozenset(size for size, _ in found)

    def kept(self, data_sha256: str | None, read_with: str) -> Kept | None:
        """What became of a content that was read with the same; None if it was not."""
        if data_sha256 is None:
            return None
        key = (data_sha256, read_with)
        where = "WHERE data_sha256 = ? AND read_with = ?"
        with self._faults(), self._database:
            self._database.execute("BEGIN")  # another run may finish in between
            head = self._database.execute(f"SELECT head FROM kept {where}", key).fetchone()  # noqa: S608 - our own words
            if head is None:
                return None
            query = f"SELECT place, name, bytes FROM packed {where} ORDER BY place"  # noqa: S608 - our own words
            packed = self._database.execute(query, key).fetchall()
        held: list[dict[str, bytes]] = []
        for place, name, data in packed:
            if place == len(held):
                held.append({})
            held[place][name] = data
        return Kept(head[0], tuple(held))

    def keep(self, read: Iterable[tuple[Seen, Outcome]]) -> None:
        """Keep what became of all files that a file on disk holds; it is written down from time to time."""
        self._read.extend(read)
        if time.monotonic() - self._written_at > _WRITE_EVERY_S:
            self._write()

    def keep_with_log(self, seen: Seen, outcome: Outcome) -> None:
        """Keep what became of a file together with logs, beside what it is without them; written down as by `keep`."""
        self._read_with_log.append((seen, outcome))
        if time.monotonic() - self._written_at > _WRITE_EVERY_S:
            self._write()

    def finish(self, folder: str, seen: Sequence[Seen], outcomes: Sequence[Outcome]) -> None:
        """Bring the library to what a whole export holds, and forget what is no longer there.

        Parameters
        ----------
        folder
            Where the export is, from the root on.
        seen
            Its files.
        outcomes
            What became of each, now that it is known which of them count.
        """
        self._write()
        self.is_settled = all(
            each.is_ignored or (each.data_sha256 is not None and is_kept(outcome))
            for each, outcome in zip(seen, outcomes, strict=True)
        )
        with self._faults(), self._transaction():
            self._list_files([_file(each, outcome) for each, outcome in zip(seen, outcomes, strict=True)])
            self._show(seen, outcomes)
            if self._database.execute("SELECT * FROM export").fetchall() != [(folder, form_before())]:
                self._database.execute("DELETE FROM export")
                self._database.execute("INSERT INTO export VALUES (?, ?)", (folder, form_before()))

    def report(self, folder: str) -> tuple[str, str] | None:
        """What a folder of reports was made of when it was last written, and what was said then; None if never."""
        with self._faults():
            found = self._database.execute("SELECT made_of, said FROM reports WHERE folder = ?", (folder,)).fetchone()
        return None if found is None else (found[0], found[1])

    def remember_report(self, folder: str, made_of: str, said: str) -> None:
        """Remember what a folder of reports was made of."""
        with self._faults(), self._transaction():
            self._database.execute("INSERT OR REPLACE INTO reports VALUES (?, ?, ?)", (folder, made_of, said))

    def _prepare(self) -> None:
        """Make the tables, or anew those of another fitlift: nothing is lost by that but time."""
        _refuse_foreign(self._database, self.path)
        if _version_of(self._database) == _version():
            return
        names = self._database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        for (name,) in names:
            self._database.execute(f'DROP TABLE "{name}"')
        for statement in _layout():
            self._database.execute(statement)
        self._database.execute(f"PRAGMA application_id = {LIBRARY_APPLICATION}")
        self._database.execute(f"PRAGMA user_version = {_version()}")

    def _write(self) -> None:
        """Write down what was read since it was last done."""
        self._written_at = time.monotonic()
        if not self._read and not self._read_with_log:
            return
        with self._faults(), self._transaction():
            disks = dict.fromkeys(seen.on_disk for seen, _ in self._read)
            self._database.executemany("DELETE FROM files WHERE on_disk = ?", [(each,) for each in disks])
            self._insert(FILES, [_file(seen, outcome) for seen, outcome in self._read])
            for seen, outcome in self._read:
                self._keep(seen.data_sha256, seen.read_with, outcome)
            for seen, outcome in self._read_with_log:
                self._keep(seen.data_sha256, seen.read_with_log, outcome)
        self._read.clear()
        self._read_with_log.clear()

    def _keep(self, data_sha256: str | None, read_with: str | None, outcome: Outcome) -> None:
        if data_sha256 is None or read_with is None or not is_kept(outcome):
            return
        key, found = (data_sha256, read_with), kept(outcome)
        self._database.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (*key, found.head))
        self._database.executemany(
            "INSERT OR REPLACE INTO packed VALUES (?, ?, ?, ?, ?)",
            [(*key, place, name, data) for place, held in enumerate(found.held) for name, data in held.items()],
        )

    def _list_files(self, files: list[tuple[Any, ...]]) -> None:
        """List the files, and forget contents that are in none of them as it is read now."""
        if self._database.execute("SELECT * FROM files ORDER BY rowid").fetchall() != files:
            self._database.execute("DELETE FROM files")
            self._insert(FILES, files)
        for table in ("kept", "packed"):
            self._database.execute(
                f"DELETE FROM {table} WHERE (data_sha256, read_with) NOT IN "  # noqa: S608 - our own words
                "(SELECT data_sha256, read_with FROM files WHERE data_sha256 IS NOT NULL UNION ALL "
                "SELECT data_sha256, read_with_log FROM files "
                "WHERE data_sha256 IS NOT NULL AND read_with_log IS NOT NULL)"
            )

    def _show(self, seen: Sequence[Seen], outcomes: Sequence[Outcome]) -> None:
        """Bring the rows of the contents that count up to date: those that changed, and no others."""
        wanted = {
            (
                outcome.file.sha256,
                f"{each.read_with_log or each.read_with}-{sorted(outcome.repeats)}{_with(outcome)}",
            ): outcome
            for each, outcome in zip(seen, outcomes, strict=True)
            if outcome.file is not None and outcome.status in {"counted", "other", "repeated"}
        }
        had = {(sha256, version) for sha256, version in self._database.execute("SELECT sha256, version FROM shown")}
        for sha256, _ in sorted(had - set(wanted)):
            for name in ("shown", "before", *(table.name for table in CONTENT_TABLES)):
                self._database.execute(f'DELETE FROM "{name}" WHERE sha256 = ?', (sha256,))  # noqa: S608 - our own names
        for key, outcome in wanted.items():
            if key not in had:
                self._database.execute("INSERT INTO shown VALUES (?, ?)", key)
                for table in CONTENT_TABLES:
                    self._insert(table, rows(table, outcome))
                self._database.executemany(
                    "INSERT INTO before VALUES (?, ?)", [(key[0], data) for data in pack_before(outcome)]
                )

    def _insert(self, table: Table, values: Iterable[Sequence[Any]]) -> None:
        places = ", ".join("?" for _ in table.columns)
        self._database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', values)  # noqa: S608 - our own names

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All or nothing; another run's transaction is waited for."""
        with self._database:
            self._database.execute("BEGIN IMMEDIATE")
            yield

    @contextmanager
    def _faults(self) -> Iterator[None]:
        import sqlite3

        try:
            yield
        except (sqlite3.Error, OSError) as error:
            said = Said("library_cannot_be_used", {"text": str(error)})
            raise LibraryError(self.path, said, _what_to_try(self.path)) from error


def library_info(path: Path) -> LibraryInfo:
    """Tell what a library holds.

    Raises
    ------
    LibraryError
        If there is none, or the file is something else.
    """
    if not path.is_file():
        raise LibraryError(path, Said("no_such_library"), Said("where_libraries_are"))
    import sqlite3

    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            (application,) = database.execute("PRAGMA application_id").fetchone()
            if application != LIBRARY_APPLICATION:
                raise LibraryError(path, Said("is_library_of_others"), Said("where_libraries_are"))
            is_current = _version_of(database) == _version()
            there = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            names = [table.name for table in LIBRARY_TABLES if table.name in there]
            counts = {name: database.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608 - our own names
    except sqlite3.Error as error:
        raise LibraryError(path, Said("is_no_library", {"text": str(error)}), Said("where_libraries_are")) from error
    return LibraryInfo(is_current, counts)


def _what_to_try(path: Path) -> Said:
    """Another file; only a library may be deleted: what else was named may be the only one of its kind."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_APPLICATION_ENDS)
    except OSError:
        return Said("name_another_library")
    is_ours = int.from_bytes(head[_APPLICATION_AT:_APPLICATION_ENDS], "big") == LIBRARY_APPLICATION
    return Said("library_can_be_deleted") if is_ours else Said("name_another_library")


def _version_of(database: sqlite3.Connection) -> int:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)


def _refuse_foreign(database: sqlite3.Connection, path: Path) -> None:
    """Leave a database alone that somebody else made."""
    (tables,) = database.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    (application,) = database.execute("PRAGMA application_id").fetchone()
    if tables and application != LIBRARY_APPLICATION:
        raise LibraryError(path, Said("is_database_of_others"), Said("name_another_library"))


def _with(outcome: Outcome) -> str:
    """What of a file's sessions is another's, which may change while it does not."""
    return "".join(f"+{number}:{each.sha256}" for number, taken in outcome.taken.items() for each in taken)


def _file(seen: Seen, outcome: Outcome) -> tuple[Any, ...]:
    """A row of `FILES`."""
    size, modified = seen.stamp
    return (
        seen.name,
        seen.on_disk,
        size,
        modified,
        *verdict(outcome),
        seen.data_sha256,
        seen.read_with,
        seen.read_with_log,
        int(seen.is_alone),
    )
