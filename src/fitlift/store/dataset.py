"""A dataset as a folder: what was read of the exports of athletes, as Parquet that any tool for tables opens.

Each table is a folder, in it a folder for each athlete and year with one file, which is written whole or not at all.
What files told, each by itself, is kept beside the tables, so that new files alone are read. Deleting it loses nothing:
recordings, corrections, routines and plans are what it was made of.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cache, cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote, unquote

import msgspec

from fitlift.config import DEFAULTS, Settings
from fitlift.errors import DatasetError
from fitlift.exercises.catalogue import Catalogue
from fitlift.files import is_file, write_whole
from fitlift.history.outcomes import Folder, Outcome
from fitlift.history.progression import folder_progress
from fitlift.history.second_pass import Told, learned_routines, second_pass
from fitlift.records.base import Record, Values, in_full, replace
from fitlift.records.declared import Table
from fitlift.records.said import Said
from fitlift.store.dataset_tables import (
    DATASET_TABLES,
    FILES,
    FIRST_TABLES,
    HISTORY,
    LIFTS,
    NO_YEAR,
    OF_ALL_YEARS,
    PROGRESS,
    ROUTINES,
    RUNS,
    Counted,
    counted_sessions,
    rows_of_files,
    rows_of_history,
    rows_of_lifts,
    rows_of_progress,
    rows_of_routines,
    rows_of_runs,
    rows_of_sessions,
    year_of,
)
from fitlift.store.dataset_told import Key, ToldFile, ToldParts, told_file
from fitlift.store.kept import Kept, is_kept, kept, recalled
from fitlift.store.parquet import check_arrow, made_of, to_arrow, write_parquet
from fitlift.store.store import Seen
from fitlift.userfiles.places import UserFiles
from fitlift.userfiles.program import program
from fitlift.wording import printable

#: Version of how a dataset is laid out.
DATASET_VERSION = 1

#: The file that says that a folder is a dataset; the folder of what is fitlift's own, which tools for tables pass over.
MANIFEST, OWN_FOLDER = "manifest.json", "_fitlift"

#: What an athlete's tables were made of when they were last whole; what tells that a run writes them; where files are
#: until they are whole.
_STATE, _LOCK, _UNFINISHED = "state.json", "lock.sqlite", "unfinished"

#: How long to wait while another run writes an athlete's files, in seconds.
_PATIENCE_S = 60.0

#: What was read is written down after so many seconds: a run that is ended loses no more.
_WRITE_EVERY_S = 10.0


class Dataset:
    """A dataset, made if there is none.

    Parameters
    ----------
    path
        Its folder.

    Raises
    ------
    DatasetError
        If it cannot be written, or the folder holds something else. So do its methods.
    MissingExtraError
        Without pyarrow.
    """

    def __init__(self, path: Path) -> None:
        check_arrow()
        self.path = path
        own = path / OWN_FOLDER
        with faults(path):
            path.mkdir(parents=True, exist_ok=True)
            if (path / MANIFEST).is_file():
                _check(path)
            elif any(each != own for each in path.iterdir()):
                raise DatasetError(path, Said("is_folder_of_others"), Said("name_another_dataset"))
            own.mkdir(exist_ok=True)
            if not (path / MANIFEST).is_file() or (path / MANIFEST).read_bytes() != _manifest():
                write_whole(path / MANIFEST, _manifest(), own)

    @classmethod
    def at(cls, path: Path) -> Self:
        """A dataset that is there.

        Raises
        ------
        DatasetError
            If there is none.
        """
        if not (path / MANIFEST).is_file():
            raise DatasetError(path, Said("no_such_dataset"), Said("name_dataset"))
        return cls(path)

    @property
    def athletes(self) -> list[str]:
        """The athletes that it knows, by name."""
        folders = (self.path / OWN_FOLDER).glob("athlete=*")
        return sorted(_name(each) for each in folders if ToldParts(each).is_there)

    def athlete(self, name: str, user_files: UserFiles, *, settles: bool = True) -> OneAthlete:
        """One athlete's part, where what is read of the athlete's export is kept.

        Parameters
        ----------
        name
            What the athlete is called.
        user_files
            With what the export is read.
        settles
            Whether the tables are made as soon as it is read; else `settle` makes them, be it elsewhere.
        """
        return OneAthlete(self.path, name, user_files, settles=settles)

    def pass_again(self, athlete: str) -> Folder:
        """Make the tables of an athlete anew from what the files told: nothing but the dataset is opened.

        Parameters
        ----------
        athlete
            What the athlete is called.

        Returns
        -------
        Folder
            The athlete's files, each session counted once.
        """
        return self._settle(athlete)[0]

    def remember(self, athlete: str, key: str, said: str) -> None:
        """Remember of what an athlete's tables were made, if the same export becomes the same again.

        Parameters
        ----------
        athlete
            What the athlete is called.
        key
            As for `OneAthlete.said`.
        said
            What there is to say the next time.
        """
        with faults(self.path), _writing(self.path / OWN_FOLDER / _athlete(athlete)) as work:
            Tables(self.path, athlete, DEFAULTS).remember(_made_of(key), said, work)

    def settle(self, athlete: str) -> tuple[int, int]:
        """As `pass_again`; returns how many files of the tables are new or changed, and how many there are."""
        return self._settle(athlete)[1:]

    def _settle(self, athlete: str) -> tuple[Folder, int, int]:
        own = self.path / OWN_FOLDER / _athlete(athlete)
        if not ToldParts(own).is_there:
            raise DatasetError(self.path, Said("no_such_athlete", {"athlete": athlete}), Said("name_dataset"))
        with faults(self.path), _writing(own) as work:
            parts = ToldParts(own)
            files, _ = parts.read()
            of_athlete = parts.read_athlete()
            settings = of_athlete.settings
            exercises = Catalogue(of_athlete.exercises, deadlift_back=settings.deadlift_back)
            folder = second_pass([_told(each, settings, exercises) for each in files], exercises)
            tables = Tables(self.path, athlete, settings)
            changed = tables.write(folder, [each.seen for each in files], work)
        return folder, changed, len(tables.parts)


class OneAthlete:
    """One athlete's part of a dataset, where an export is read into as into a `Library`.

    Parameters
    ----------
    path
        The dataset.
    name
        What the athlete is called.
    user_files
        With what the export is read.
    settles
        As for `Dataset.athlete`.

    Attributes
    ----------
    is_settled
        As of `Library`.
    changed, files
        Files of the tables that were new or changed, and all of them; not before `finish`.
    """

    def __init__(self, path: Path, name: str, user_files: UserFiles, *, settles: bool = True) -> None:
        self.path = path
        self._settles = settles
        self.is_settled = False
        self.changed = self.files = 0
        self._name = name
        self._user_files = user_files
        self._own = path / OWN_FOLDER / _athlete(name)
        self._parts = ToldParts(self._own)
        self._tables = Tables(path, name, user_files.settings)
        self._read: list[ToldFile] = []
        self._written_at = time.monotonic()
        with faults(path):
            self._own.mkdir(parents=True, exist_ok=True)

    @cached_property
    def _had(self) -> tuple[list[ToldFile], list[ToldFile]]:
        """What files told before, and what a run told that was ended; looked up if anything has changed."""
        with faults(self.path):
            return self._parts.read()

    @cached_property
    def _known(self) -> dict[Key, Kept]:
        """What became of each content."""
        whole, so_far = self._had
        return {key: found for file in (*whole, *so_far) for key, found in _contents(file)}

    @cached_property
    def _on_disk(self) -> dict[str, list[ToldFile]]:
        """The files of each file on disk."""
        whole, so_far = self._had
        return _by_disk(whole) | _by_disk(so_far)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep what was read."""
        self._write_so_far()

    def seen(self, on_disk: str, stamp: tuple[int, int]) -> list[Seen]:
        """As of `Library`."""
        found = [each for each in self._on_disk.get(on_disk, ()) if each.seen.stamp == stamp]
        is_whole = bool(found) and found[0].on_same_disk == len(found)
        # what logs say now is not known yet
        return [replace(each.seen, read_with_log=None) for each in found] if is_whole else []

    @cached_property
    def _known_sizes(self) -> frozenset[int] | None:
        """The sizes of all files that are known when it is first asked; None where archives held some of them."""
        every = [each.seen for files in self._on_disk.values() for each in files]
        has_members = any(each.name != each.on_disk for each in every)
        return None if has_members else frozenset(each.stamp[0] for each in every)

    def may_know(self, size_bytes: int) -> bool:
        """As of `Library`."""
        return self._known_sizes is None or size_bytes in self._known_sizes

    def kept(self, data_sha256: str | None, read_with: str) -> Kept | None:
        """As of `Library`."""
        return None if data_sha256 is None else self._known.get((data_sha256, read_with))

    def keep(self, read: Iterable[tuple[Seen, Outcome]]) -> None:
        """As of `Library`."""
        files = list(read)
        for place, (seen, outcome) in enumerate(files):
            file = told_file(place, len(files), seen, outcome)
            self._known.update(_contents(file))
            self._read.append(file)
        if time.monotonic() - self._written_at > _WRITE_EVERY_S:
            self._write_so_far()

    def keep_with_log(self, seen: Seen, outcome: Outcome) -> None:
        """As of `Library`."""
        if seen.data_sha256 is not None and seen.read_with_log is not None and is_kept(outcome):
            self._known[seen.data_sha256, seen.read_with_log] = kept(outcome)

    def finish(self, folder: str, seen: Sequence[Seen], outcomes: Sequence[Outcome]) -> None:  # noqa: ARG002 - as of `Library`
        """Bring the athlete's tables to what a whole export holds, and forget what is no longer there.

        Parameters
        ----------
        folder
            Where the export is; a dataset says nothing of it.
        seen, outcomes
            As for `Library.finish`.
        """
        both = list(zip(seen, outcomes, strict=True))
        self.is_settled = all(each.is_ignored or self._is_known_again(each, outcome) for each, outcome in both)
        with faults(self.path), _writing(self._own) as work:
            self._refuse_others(seen)
            self._tables.forget()  # of a run that ends from here on nobody knows what the tables are made of
            self._parts.write_athlete(self._user_files, work)
            self._parts.write(self._by_year(both), work)
            if self._settles:
                self.changed = self._tables.write(Folder(tuple(outcomes)).seen_on(None), seen, work)
                self.files = len(self._tables.parts)
            self._read.clear()
            self._parts.forget_so_far()

    def said(self, key: str) -> str | None:
        """What was said when the tables were last whole, if they are so still and were made of the same; else None.

        Parameters
        ----------
        key
            A checksum of the export and of all with which it is read.
        """
        with faults(self.path):
            found = self._tables.state
            is_same = found.made_of == _made_of(key) and found.parts == self._tables.parts
        self.files = len(found.parts)
        return found.said if is_same else None

    def remember(self, key: str, said: str) -> None:
        """As `Dataset.remember`."""
        Dataset.at(self.path).remember(self._name, key, said)

    def _is_known_again(self, seen: Seen, outcome: Outcome) -> bool:
        return seen.data_sha256 is not None and is_kept(outcome)

    def _write_so_far(self) -> None:
        self._written_at = time.monotonic()
        if self._read:
            with faults(self.path):
                self._parts.keep_so_far(self._read)
            self._read.clear()

    def _refuse_others(self, seen: Sequence[Seen]) -> None:
        """Leave an athlete alone of whom there is not a single recording: it is another one of the same name."""
        now = {each.data_sha256 for each in seen} - {None}
        before = {each.seen.data_sha256 for each in self._had[0]} - {None}
        if before and now and before.isdisjoint(now):
            self._read.clear()
            self._parts.forget_so_far()
            of = {"athlete": self._name}
            raise DatasetError(self.path, Said("athlete_has_other_recordings", of), Said("rename_folder_or_delete", of))

    def _by_year(self, both: Sequence[tuple[Seen, Outcome]]) -> dict[int, list[ToldFile]]:
        """All files, by the year of the first session that they hold."""
        on_disk: dict[str, int] = {}
        for seen, _ in both:
            on_disk[seen.on_disk] = on_disk.get(seen.on_disk, 0) + 1
        found: dict[int, list[ToldFile]] = {}
        for place, (seen, outcome) in enumerate(both):
            alone = self.kept(seen.data_sha256, seen.read_with) or kept(outcome)
            with_logs = None if seen.read_with_log is None else self.kept(seen.data_sha256, seen.read_with_log)
            worked = self._user_files.speak_of(outcome.name, outcome.path)
            is_again = self._is_known_again(seen, outcome)
            file = ToldFile(place, on_disk[seen.on_disk], seen, worked, is_again, alone, with_logs)
            found.setdefault(_year(outcome), []).append(file)
        return found


class _State(Record):
    """What an athlete's tables were made of when they were last whole, what was said then, and their files' sizes."""

    made_of: str
    said: str | None
    parts: dict[str, int]


class _Part(Record, eq=False):
    """One file of a table: of which athlete's year it is, of what it is made, and its rows."""

    table: Table
    year: int | None
    made_of: str
    rows: Callable[[], Iterable[Values]]


class Tables:
    """The tables of one athlete.

    Parameters
    ----------
    path
        The dataset.
    athlete
        What the athlete is called.
    settings
        The athlete's settings.
    """

    def __init__(self, path: Path, athlete: str, settings: Settings) -> None:
        self._path = path
        self._athlete = _athlete(athlete)
        self._own = path / OWN_FOLDER / self._athlete
        self._settings = settings

    @property
    def parts(self) -> dict[str, int]:
        """The files, with their sizes."""
        return {
            path.relative_to(self._path).as_posix(): path.stat().st_size
            for table in DATASET_TABLES
            for path in sorted((self._path / table.name / self._athlete).rglob("*.parquet"))
        }

    @property
    def state(self) -> _State:
        """What the tables were made of when they were last whole."""
        try:
            found = json.loads((self._own / _STATE).read_bytes())
            return _State(found["made_of"], found["said"], found["parts"])
        except (OSError, ValueError, KeyError):
            return _State("", None, {})

    def forget(self) -> None:
        """Forget of what the tables are made."""
        (self._own / _STATE).unlink(missing_ok=True)

    def remember(self, key: str, said: str, work: Path) -> None:
        """Remember of what the tables are made; `work` as for `write`."""
        told = {"made_of": key, "said": said, "parts": self.parts}
        write_whole(self._own / _STATE, json.dumps(told, sort_keys=True, indent=1).encode(), work)

    def write(self, folder: Folder, seen: Sequence[Seen], work: Path) -> int:
        """Bring the files to what a folder tells: those that changed, and no others; returns their number.

        Parameters
        ----------
        folder
            The athlete's files, each session counted once.
        seen
            The files, as they were seen.
        work
            Where files are until they are whole.
        """
        wanted, changed = set(), 0
        for part in self._parts(folder, seen):
            path = self._path / part.table.name / self._athlete
            path = (path if part.year is None else path / f"year={part.year}") / "part.parquet"
            wanted.add(path)
            if made_of(path) != part.made_of:
                write_parquet(to_arrow(part.rows(), part.table, part.made_of), path, work)
                changed += 1
        for table in DATASET_TABLES:
            for path in list((self._path / table.name / self._athlete).rglob("*.parquet")):
                if path not in wanted:
                    path.unlink()
                    path.parent.rmdir()
                    changed += 1
        return changed

    def _parts(self, folder: Folder, seen: Sequence[Seen]) -> Iterator[_Part]:
        """The files of the tables; of one without rows an empty one, so that it is there."""
        sessions = counted_sessions(folder)
        versions = _versions(folder, seen)
        progress = folder_progress(folder)
        routines = learned_routines([each.session for each in sessions])
        found = [
            *_of_sessions(sessions, versions),
            *_of_rows(FILES, rows_of_files(folder).items()),
            *_of_rows(RUNS, rows_of_runs(folder, self._settings.week_start).items()),
            *_of_rows(LIFTS, rows_of_lifts(progress, sessions).items()),
            *_of_rows(HISTORY, rows_of_history(progress, sessions).items()),
            *_of_rows(PROGRESS, [(None, rows_of_progress(progress))]),
            *_of_rows(ROUTINES, [(None, rows_of_routines(routines))]),
        ]
        told = {each.table.name for each in found}
        for table in DATASET_TABLES:
            if table.name not in told:
                found += _of_rows(table, [(None if table.name in OF_ALL_YEARS else NO_YEAR, [])])
        yield from found


def _of_sessions(sessions: Sequence[Counted], versions: Mapping[str, str]) -> Iterator[_Part]:
    """What files told of sessions that count; their rows are not made where a part was made of the same."""
    for year, of_year in _by_year(sessions).items():
        key = _checksum(_version(each, versions) for each in of_year)
        for table in FIRST_TABLES:
            if table not in (FILES, RUNS):
                yield _Part(table, year, key, partial(rows_of_sessions, table, of_year))


def _of_rows(table: Table, rows: Iterable[tuple[int | None, Sequence[Values]]]) -> list[_Part]:
    """Parts of rows that are known."""
    return [_Part(table, year, _checksum(map(_told_in, of_year)), partial(list, of_year)) for year, of_year in rows]


def _by_year(sessions: Iterable[Counted]) -> dict[int, list[Counted]]:
    found: dict[int, list[Counted]] = {}
    for each in sessions:
        found.setdefault(each.year, []).append(each)
    return found


def _versions(folder: Folder, seen: Sequence[Seen]) -> dict[str, str]:
    """With what each file was read, and what of its sessions is another's, by its name."""
    read_with = {each.name: f"{each.data_sha256}-{each.read_with_log or each.read_with}" for each in seen}
    return {each.name: read_with[each.name] + _taken(each, read_with) for each in folder.outcomes}


def _taken(outcome: Outcome, read_with: Mapping[str, str]) -> str:
    of_others = [
        (number, each.sha256, each.what, read_with.get(each.file))
        for number, taken in sorted(outcome.taken.items())
        for each in taken
    ]
    return repr((sorted(outcome.repeats), of_others, outcome.apart))


def _version(one: Counted, versions: Mapping[str, str]) -> bytes:
    """What tells whether a session's rows are still the same."""
    return f"{one.outcome.name} {one.session.number} {versions[one.outcome.name]}".encode(errors="backslashreplace")


def _told_in(row: Values) -> bytes:
    """The same bytes for the same values, and for no others."""
    try:
        return msgspec.msgpack.encode(row)
    except UnicodeEncodeError:  # half a character
        return in_full(row).encode(errors="backslashreplace")


def _checksum(parts: Iterable[bytes]) -> str:
    found = hashlib.sha256(_made_of(_form()).encode())
    for each in parts:
        found.update(each + b"\0")
    return found.hexdigest()


def _made_of(key: str) -> str:
    """Of something, by this program: what another one writes may be said in other words."""
    return f"{key}-{program(with_reports=True)}"


@cache
def _form() -> str:
    """What all parts rest on: a column more, and they are written anew."""
    tables = [(table.name, table.row, [in_full(each) for each in table.columns]) for table in DATASET_TABLES]
    return hashlib.sha256(repr((DATASET_VERSION, tables)).encode()).hexdigest()


def _told(file: ToldFile, settings: Settings, exercises: Catalogue) -> Told:
    name = file.seen.name
    outcome = recalled(file.alone, name, None, settings, exercises)
    laid = None if file.with_logs is None else recalled(file.with_logs, name, None, settings, exercises)
    return Told(outcome, file.worked_with, laid)


def _contents(file: ToldFile) -> Iterator[tuple[Key, Kept]]:
    """The contents that are known again, with what became of each."""
    data, seen = file.seen.data_sha256, file.seen
    if data is None or not file.is_kept:
        return
    yield (data, seen.read_with), file.alone
    if file.with_logs is not None and seen.read_with_log is not None:
        yield (data, seen.read_with_log), file.with_logs


def _by_disk(files: Iterable[ToldFile]) -> dict[str, list[ToldFile]]:
    found: dict[str, list[ToldFile]] = {}
    for each in files:
        found.setdefault(each.seen.on_disk, []).append(each)
    return found


def _year(outcome: Outcome) -> int:
    return year_of(outcome.listed[0].local_start if outcome.listed else None)


def athlete_of(path: Path) -> str:
    """What the athlete of an export is called: as the folder is, or the archive or log without its ending."""
    resolved = path.resolve()
    return printable(resolved.stem if is_file(resolved) else resolved.name) or printable(str(path))


def _athlete(name: str) -> str:
    """The name of an athlete's folders."""
    return f"athlete={quote(name, safe='')}"


def _name(folder: Path) -> str:
    return unquote(folder.name.partition("=")[2])


def _manifest() -> bytes:
    tables = {
        table.name: {"partitioned_by": ["athlete"] if table.name in OF_ALL_YEARS else ["athlete", "year"]}
        for table in DATASET_TABLES
    }
    told = {"fitlift_dataset": DATASET_VERSION, "form": _form(), "tables": tables}
    return json.dumps(told, indent=2).encode() + b"\n"


def _check(path: Path) -> None:
    try:
        version = json.loads((path / MANIFEST).read_bytes())["fitlift_dataset"]
    except (ValueError, KeyError, TypeError):
        raise DatasetError(path, Said("is_folder_of_others"), Said("name_another_dataset")) from None
    if version != DATASET_VERSION:
        of = {"dataset_version": str(version)}
        raise DatasetError(path, Said("is_dataset_of_version", of), Said("name_another_dataset"))


@contextmanager
def _writing(own: Path) -> Iterator[Path]:
    """One run at a time writes an athlete's files; gives a folder for those that are not whole yet.

    Who is killed holds no lock any more: it is the system's, as SQLite asks for it.
    """
    import sqlite3

    work = own / _UNFINISHED
    with closing(sqlite3.connect(own / _LOCK, timeout=_PATIENCE_S, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        shutil.rmtree(work, ignore_errors=True)  # of a run that was killed
        work.mkdir()
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """What the system says of a dataset, as an error that people understand."""
    import sqlite3

    try:
        yield
    except (OSError, sqlite3.Error) as error:
        said = Said("cannot_be_written", {"text": getattr(error, "strerror", None) or str(error)})
        raise DatasetError(path, said, Said("name_another_dataset")) from error
