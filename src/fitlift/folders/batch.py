"""Files to outcomes: read each, keep going, and account for every one."""

from __future__ import annotations

import gc
import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from fitlift.activity import FileInfo
from fitlift.activity.contents import Contents, classify, without_strength
from fitlift.errors import EngineError, FitliftError, Notice
from fitlift.fit import DEFAULT_ENGINE, ENGINES, read_fit
from fitlift.fit.tables import FitFile
from fitlift.folders.export_folder import DiskFile, FolderFile, disk_files, files_in
from fitlift.folders.one_file import asked_of_logs, outcome_of, outcome_of_activity
from fitlift.folders.workers import GaveUp, Watch, watched
from fitlift.history.counted_once import Joint, counted_once, files_once
from fitlift.history.logs_beside import LogOver, logs_over
from fitlift.history.outcomes import Folder, GivenUpError, InternalError, Outcome
from fitlift.history.recordings import recorded
from fitlift.logs import is_log
from fitlift.logs.reading import read_log
from fitlift.matching.logged_sessions import Logged, LoggedSession
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.store import Keeping, Seen
from fitlift.store.kept import recalled
from fitlift.userfiles.fingerprints import Fingerprints
from fitlift.userfiles.places import BESIDE, UserFiles
from fitlift.wording import printable

#: So many objects more than were given back, and Python looks for garbage: of a file's tables nearly all is given back
#: at once.
_OBJECTS_A_COLLECTION = 50_000

_Thing = TypeVar("_Thing")


def read_folder(
    path: str | Path,
    *,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
    watch: Watch | None = None,
    library: Keeping | None = None,
    on_read: Callable[[Sequence[Outcome]], None] | None = None,
    all_sessions: bool = False,
) -> Folder:
    """Read every FIT file and every log of a folder or zip.

    Parameters
    ----------
    path
        A folder or a zip archive.
    engine
        The decoder, see `fitlift.fit.read_fit`.
    user_files
        Corrections, and routines by which sessions are recognised.
    watch
        How many processes read, and when one gives a file up; None: this one reads all. A program that reads with
        processes has to guard its main module, as `multiprocessing` asks.
    library
        Where what was read is kept, so that only what has changed is read; None: everything is read.
    on_read
        Is told what became of each file on disk, or of all members of an archive, when they are read; which of several
        count is not known by then. What it raises ends the reading, and what was read is kept.
    all_sessions
        Whether to sum up the sessions of files that have sets but no strength session, too; it takes longer.

    Raises
    ------
    SourceError, EngineError, UserFileError
        If there is no such folder or decoder, or routines cannot be read. What one file does wrong is in its `Outcome`.
    LibraryError
        If the library cannot be used.
    """
    if engine not in ENGINES:
        raise EngineError(engine, tuple(ENGINES))
    user_files = user_files.within(Path(path))
    user_files.check()  # a fault in them is said once, not for every file
    reading = _Reading(engine, user_files, library, all_sessions=all_sessions)
    found: list[_Read] = []
    for _, files in groupby(reading.outcomes(Path(path), watch), key=lambda read: read.seen.on_disk):
        whole = list(files)
        found += whole
        if library is not None:
            library.keep([(each.seen, each.outcome) for each in whole if not each.is_known])
        if on_read is not None:
            on_read([each.outcome for each in whole])
    found, outcomes = _together(found, reading, user_files, watch)
    if library is not None:
        library.finish(printable(os.path.realpath(path)), [each.seen for each in found], outcomes)
    return Folder(outcomes).seen_on(None)


def export_key(path: Path, *, engine: str, user_files: UserFiles) -> str:
    """A checksum of an export and of all with which it is read, without opening a file of it.

    Files are told by their names, sizes and times of the last change.
    """
    user_files = user_files.within(path)
    user_files.check()
    read_with = Fingerprints(user_files, engine)
    found = hashlib.sha256(read_with.all_corrections().encode())
    for disk in disk_files(path, user_files.tree):
        found.update(repr((disk.name, disk.stamp, read_with.of(disk.name, disk.path, disk.path))).encode())
    return found.hexdigest()


class _Read(Record, eq=False):
    """One file of an export, and what became of it; whether the library knew that."""

    seen: Seen
    outcome: Outcome
    is_known: bool


class _Awaited(Record):
    """A file that is being read."""

    seen: Seen


class _Joint(Record, eq=False):
    """A recording that is read together with what logs say of its sessions."""

    file: FolderFile
    logged: Mapping[int, LoggedSession]


class _Reading:
    """How the files of an export are read, or known without."""

    def __init__(self, engine: str, user_files: UserFiles, library: Keeping | None, *, all_sessions: bool) -> None:
        self._work = partial(_outcome, engine=engine, user_files=user_files, all_sessions=all_sessions)
        self._joint_work = partial(_joint_outcome, engine=engine, user_files=user_files, all_sessions=all_sessions)
        self._disks: dict[str, DiskFile] = {}
        self._library = library
        self._settings, self._exercises = user_files.settings, user_files.catalogue
        self._tree = user_files.tree
        how = f"{engine}+all_sessions" if all_sessions else engine
        self._read_with = None if library is None else Fingerprints(user_files, how)

    def outcomes(self, path: Path, watch: Watch | None) -> Iterator[_Read]:
        """What became of each file, in their order."""
        order: deque[_Read | _Awaited] = deque()
        files = self._to_read(path, order)
        for result in _results(self._work, files, watch):
            yield from self._finished(order)
            seen = order.popleft().seen
            yield _Read(seen, _of_result(result, seen.name), is_known=False)
        yield from self._finished(order)

    def with_logs(self, found: Sequence[_Read], over: Sequence[LogOver], watch: Watch | None) -> dict[str, _Read]:
        """Recordings by name, each read with what logs say of it; one that changed meanwhile is not among them."""
        logs: dict[str, list[LogOver]] = {}
        for each in over:
            logs.setdefault(each.recording[0], []).append(each)
        joint: dict[str, _Read] = {}
        awaited: dict[str, _Read] = {}
        for read in found:
            name = read.outcome.name
            if name in logs:
                seen = replace(read.seen, read_with_log=_read_with_log(read.seen, logs[name]))
                known = self._recalled(seen, read.outcome.path, seen.read_with_log)
                of = joint if known is not None else awaited
                of[name] = _Read(seen, known or read.outcome, is_known=known is not None)
        for name, outcome in self._read_with_logs(awaited, logs, watch):
            seen, plain = awaited[name].seen, awaited[name].outcome
            if outcome.file is None or plain.file is None or outcome.file.sha256 == plain.file.sha256:
                joint[name] = _Read(seen, outcome, is_known=False)
                if self._library is not None:
                    self._library.keep_with_log(seen, outcome)
        return joint

    def _read_with_logs(
        self, awaited: Mapping[str, _Read], logs: Mapping[str, Sequence[LogOver]], watch: Watch | None
    ) -> Iterator[tuple[str, Outcome]]:
        names: deque[str] = deque()

        def files() -> Iterator[_Joint]:
            for disk in dict.fromkeys(each.seen.on_disk for each in awaited.values()):
                for file in files_in(self._disks[disk], only=awaited):
                    if file.data is not None:
                        names.append(file.name)
                        yield _Joint(file, {each.recording[1]: each.logged for each in logs[file.name]})

        for result in _results(self._joint_work, files(), watch):
            name = names.popleft()
            yield name, _of_result(result, name)

    def _finished(self, order: deque[_Read | _Awaited]) -> Iterator[_Read]:
        """Those before the next one that is awaited."""
        while order and isinstance(read := order[0], _Read):
            order.popleft()
            yield read

    def _to_read(self, path: Path, order: deque[_Read | _Awaited]) -> Iterator[FolderFile]:
        """The files that have to be read; `order` takes these and all others."""
        for disk in disk_files(path, self._tree):
            self._disks[disk.name] = disk
            stamp = disk.stamp  # before it is read: what is written meanwhile is read the next time
            known = self._known_on_disk(disk, stamp)
            if known:
                order.extend(known)
                continue
            for file in files_in(disk):
                seen = self._seen(disk, stamp, file)
                outcome = self._outright(file, seen)
                order.append(_Awaited(seen) if outcome is None else _Read(seen, outcome, is_known=False))
                if outcome is None:
                    yield file

    def _seen(self, disk: DiskFile, stamp: tuple[int, int], file: FolderFile) -> Seen:
        data, read_with = None, ""
        if self._read_with is not None:
            data = None if file.data is None else hashlib.sha256(file.data).hexdigest()
            read_with = self._read_with.of(file.name, file.path, file.place)
        is_ignored = file.data is None and file.error is None
        return Seen(file.name, disk.name, stamp, file.path is not None, is_ignored, data, read_with)

    def _outright(self, file: FolderFile, seen: Seen) -> Outcome | None:
        """What became of a file, if that is known without reading it."""
        if file.error is not None:
            return Outcome(file.name, "failed", error=file.error)
        return self._recalled(seen, file.path, seen.read_with)

    def _known_on_disk(self, disk: DiskFile, stamp: tuple[int, int]) -> list[_Read]:
        """All files that a file on disk holds, if the library knows all; else none."""
        if self._library is None or self._read_with is None:
            return []
        known = []
        for seen in self._library.seen(disk.name, stamp):
            path = disk.path if seen.is_alone else None
            if not seen.is_ignored and seen.read_with != self._read_with.of(seen.name, path, disk.path):
                return []
            outcome = self._recalled(seen, path, seen.read_with)
            if outcome is None:
                return []
            known.append(_Read(seen, outcome, is_known=True))
        return known

    def _recalled(self, seen: Seen, path: Path | None, read_with: str | None) -> Outcome | None:
        if seen.is_ignored:
            return Outcome(seen.name, "ignored")
        found = None if self._library is None or read_with is None else self._library.kept(seen.data_sha256, read_with)
        return None if found is None else recalled(found, seen.name, path, self._settings, self._exercises)


def _together(
    found: Sequence[_Read], reading: _Reading, user_files: UserFiles, watch: Watch | None
) -> tuple[list[_Read], tuple[Outcome, ...]]:
    """The same files, what logs say of recordings laid over them; and what became of each, sessions counted once."""

    def worked_with(outcome: Outcome) -> int:
        return user_files.speak_of(outcome.name, outcome.path)

    once = files_once([each.outcome for each in found], worked_with)
    sessions = recorded(once, worked_with)
    over = logs_over(sessions, user_files.catalogue)
    read = reading.with_logs(found, over, watch) if over else {}
    known = {name: each.outcome for name, each in read.items()}
    laid = tuple([each for each in over if each.recording[0] in known and known[each.recording[0]].file is not None])
    outcomes = counted_once(once, sessions, user_files.catalogue, Joint(known, laid))
    return [read.get(each.outcome.name, each) for each in found], outcomes


def _read_with_log(seen: Seen, over: Sequence[LogOver]) -> str:
    """With what a recording is read that logs tell of, too."""
    parts = (seen.read_with, *(f"{each.recording[1]}:{each.key}" for each in over))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _results(
    work: Callable[[_Thing], Outcome], things: Iterator[_Thing], watch: Watch | None
) -> Iterator[Outcome | GaveUp]:
    """What becomes of each thing, here or in processes."""

    def here(thing: _Thing) -> Outcome | GaveUp:
        try:
            return work(thing)
        except MemoryError:
            return GaveUp(Said("more_memory_than_there_is"))

    return map(here, things) if watch is None else watched(work, things, watch, _prepare)


def _of_result(result: Outcome | GaveUp, name: str) -> Outcome:
    if isinstance(result, GaveUp):
        return Outcome(name, "failed", error=GivenUpError(name, result.why, was_late=result.was_late))
    return result


def _prepare() -> None:
    """Let a process that does nothing but read files do it faster; what it finds is the same."""
    gc.freeze()  # what is loaded by now is never garbage
    gc.set_threshold(_OBJECTS_A_COLLECTION)


def _joint_outcome(joint: _Joint, engine: str, user_files: UserFiles, *, all_sessions: bool = False) -> Outcome:
    return _outcome(joint.file, engine, user_files, all_sessions=all_sessions, logged=joint.logged)


def _outcome(
    file: FolderFile,
    engine: str,
    user_files: UserFiles,
    *,
    all_sessions: bool = False,
    logged: Logged = (),
) -> Outcome:
    """Read one file of an export; the records of its sessions are packed."""
    if file.data is None:
        raise ValueError(f"{file.name} has no bytes to be read")
    try:
        if is_log(file.data):
            return _outcome_of_log(file, file.data, user_files)
        fit = read_fit(file.data, name=file.name, engine=engine)
        told = _other(fit, file, user_files, all_sessions=all_sessions)
        if told is not None:
            info, held, notices = told
            return Outcome(file.name, "other", info, held, notices=notices, path=file.path)
        return _packed(outcome_of(fit, file.path, file.place, user_files, is_strict=False, logged=logged))
    except FitliftError as error:
        return Outcome(file.name, "failed", error=error, path=file.path)
    except MemoryError:
        raise  # who watches the process says so
    except Exception as error:  # noqa: BLE001 - the batch policy: one file's fault never stops the others
        return Outcome(file.name, "failed", error=InternalError(f"{type(error).__name__}: {error}"), path=file.path)


def _outcome_of_log(file: FolderFile, data: bytes, user_files: UserFiles) -> Outcome:
    settings = user_files.settings
    activity = read_log(data, file.name, asked_of_logs(settings), time_zone=settings.time_zone)
    return _packed(outcome_of_activity(activity, file.path, file.place, user_files, is_strict=False))


def _packed(read: Outcome) -> Outcome:
    return replace(read, sessions=tuple([session.packed() for session in read.sessions]))


def _other(
    fit: FitFile, file: FolderFile, user_files: UserFiles, *, all_sessions: bool
) -> tuple[FileInfo, Contents, tuple[Notice, ...]] | None:
    """What a recording holds that has no strength session and no corrections; None for another one."""
    if any(True for _ in user_files.corrections_files(file.name, file.path)):
        return None
    told_by = fit, user_files.settings.time_zone, user_files.settings.strength_sports
    return classify(*told_by) or (None if all_sessions else without_strength(*told_by))
