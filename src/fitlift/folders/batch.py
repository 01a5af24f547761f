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

from fitlift.errors import EngineError
from fitlift.fit import DEFAULT_ENGINE, ENGINES
from fitlift.folders.cluster import Cluster
from fitlift.folders.export_folder import Archives, DiskFile, FilePlace, FolderFile, disk_files, file_at, places_in
from fitlift.folders.extract import Extracted, How, Unit, extract
from fitlift.folders.workers import Engine, GaveUp
from fitlift.history.counted_once import Joint, counted_once, files_once
from fitlift.history.logs_beside import LogOver, logs_over
from fitlift.history.outcomes import Folder, GivenUpError, Outcome
from fitlift.history.recordings import recorded
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

_Work = Callable[[Unit], Extracted]


def read_folder(
    path: str | Path,
    *,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
    watch: Engine | None = None,
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
        Where files are read: in processes of this machine (`fitlift.Watch`), on a cluster (`fitlift.Cluster`); None:
        here, one by one. A program that reads with processes has to guard its main module, as `multiprocessing` asks.
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
    ClusterError
        If there is no such cluster, it goes away, or its workers do not see the same files.
    """
    if engine not in ENGINES:
        raise EngineError(engine, tuple(ENGINES))
    user_files = user_files.within(Path(path))
    user_files.check()  # a fault in them is said once, not for every file
    found: list[_Read] = []
    with Archives() as archives:
        reading = _Reading(How(engine, user_files, all_sessions, is_kept=library is not None), library, archives, watch)
        for _, files in groupby(reading.outcomes(Path(path)), key=lambda read: read.seen.on_disk):
            whole = list(files)
            found += whole
            if library is not None:
                library.keep([(each.seen, each.outcome) for each in whole if not each.is_known])
            if on_read is not None:
                on_read([each.outcome for each in whole])
        found, outcomes = _together(found, reading, user_files)
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


class _Reading:
    """How the files of an export are read, or known without."""

    def __init__(self, how: How, library: Keeping | None, archives: Archives, watch: Engine | None) -> None:
        if isinstance(watch, Cluster):
            user_files = how.user_files.pinned()
            how = replace(how, user_files=user_files, reads_as=Fingerprints(user_files, how.engine).of_all)
        self._work = partial(extract, how=how, archives=archives)
        self._library, self._archives, self._watch = library, archives, watch
        self._disks: dict[str, DiskFile] = {}
        user_files = how.user_files
        self._settings, self._exercises, self._tree = user_files.settings, user_files.catalogue, user_files.tree
        engine = f"{how.engine}+all_sessions" if how.all_sessions else how.engine
        self._read_with = None if library is None else Fingerprints(user_files, engine)

    def outcomes(self, path: Path) -> Iterator[_Read]:
        """What became of each file, in their order."""
        order: deque[_Read | _Awaited] = deque()
        for result in _results(self._work, self._to_read(path, order), self._watch):
            yield from self._finished(order)
            yield self._told(order.popleft().seen, result)
        yield from self._finished(order)

    def with_logs(self, found: Sequence[_Read], over: Sequence[LogOver]) -> dict[str, _Read]:
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
        for name, outcome in self._read_with_logs(awaited, logs):
            seen, plain = awaited[name].seen, awaited[name].outcome
            if outcome.file is None or plain.file is None or outcome.file.sha256 == plain.file.sha256:
                joint[name] = _Read(seen, outcome, is_known=False)
                if self._library is not None:
                    self._library.keep_with_log(seen, outcome)
        return joint

    def _read_with_logs(
        self, awaited: Mapping[str, _Read], logs: Mapping[str, Sequence[LogOver]]
    ) -> Iterator[tuple[str, Outcome]]:
        names: deque[str] = deque()

        def units() -> Iterator[Unit]:
            for disk in dict.fromkeys(each.seen.on_disk for each in awaited.values()):
                for file in places_in(self._disks[disk], self._archives, only=awaited):
                    if isinstance(file, FilePlace):
                        names.append(file.name)
                        logged = {each.recording[1]: each.logged for each in logs[file.name]}
                        yield Unit(file, _size_of(file, awaited[file.name].seen.stamp), logged)

        for result in _results(self._work, units(), self._watch):
            name = names.popleft()
            if isinstance(result, GaveUp):
                yield name, _given_up(name, result)
            elif result.is_read and result.is_alike:
                yield name, result.outcome

    def _finished(self, order: deque[_Read | _Awaited]) -> Iterator[_Read]:
        """Those before the next one that is awaited."""
        while order and isinstance(read := order[0], _Read):
            order.popleft()
            yield read

    def _to_read(self, path: Path, order: deque[_Read | _Awaited]) -> Iterator[Unit]:
        """The files that have to be read; `order` takes these and all others."""
        for disk in disk_files(path, self._tree):
            self._disks[disk.name] = disk
            stamp = disk.stamp  # before it is read: what is written meanwhile is read the next time
            known = self._known_on_disk(disk, stamp)
            if known:
                order.extend(known)
                continue
            for file in places_in(disk, self._archives):
                seen = Seen(
                    name=file.name,
                    on_disk=disk.name,
                    stamp=stamp,
                    is_alone=file.path is not None,
                    is_ignored=isinstance(file, FolderFile) and file.error is None,
                    data_sha256=None,
                    read_with="" if self._read_with is None else self._read_with.of(file.name, file.path, file.place),
                )
                outright = self._outright(file, seen)
                order.append(_Awaited(seen) if outright is None else outright)
                if outright is None and isinstance(file, FilePlace):
                    yield Unit(file, _size_of(file, stamp))

    def _outright(self, file: FilePlace | FolderFile, seen: Seen) -> _Read | None:
        """What became of a file, if that is known without reading it, or by its bytes."""
        if isinstance(file, FolderFile):
            failed = file.error is not None
            outcome = Outcome(file.name, "failed", error=file.error) if failed else Outcome(file.name, "ignored")
            return _Read(seen, outcome, is_known=False)
        if self._library is None or not self._library.may_know(_size_of(file, seen.stamp)):
            return None
        data = file_at(file, self._archives).data
        if data is None:
            return None
        seen = replace(seen, data_sha256=hashlib.sha256(data).hexdigest())
        known = self._recalled(seen, file.path, seen.read_with)
        return None if known is None else _Read(seen, known, is_known=False)

    def _told(self, seen: Seen, result: Extracted | GaveUp) -> _Read:
        """What became of a file that was read."""
        if isinstance(result, GaveUp):
            return _Read(seen, _given_up(seen.name, result), is_known=False)
        if isinstance(self._watch, Cluster):
            self._watch.check(self._disks[seen.on_disk].path, seen.stamp, result)
        is_alone, is_ignored = seen.is_alone and result.is_read, result.outcome.status == "ignored"
        seen = replace(seen, data_sha256=result.data_sha256, is_alone=is_alone, is_ignored=is_ignored)
        return _Read(seen, result.outcome, is_known=False)

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


def _size_of(file: FilePlace, stamp: tuple[int, int]) -> int:
    return file.size_bytes if file.within else stamp[0]


def _together(
    found: Sequence[_Read], reading: _Reading, user_files: UserFiles
) -> tuple[list[_Read], tuple[Outcome, ...]]:
    """The same files, what logs say of recordings laid over them; and what became of each, sessions counted once."""

    def worked_with(outcome: Outcome) -> int:
        return user_files.speak_of(outcome.name, outcome.path)

    once = files_once([each.outcome for each in found], worked_with)
    sessions = recorded(once, worked_with)
    over = logs_over(sessions, user_files.catalogue)
    read = reading.with_logs(found, over) if over else {}
    known = {name: each.outcome for name, each in read.items()}
    laid = tuple([each for each in over if each.recording[0] in known and known[each.recording[0]].file is not None])
    outcomes = counted_once(once, sessions, user_files.catalogue, Joint(known, laid))
    return [read.get(each.outcome.name, each) for each in found], outcomes


def _read_with_log(seen: Seen, over: Sequence[LogOver]) -> str:
    """With what a recording is read that logs tell of, too."""
    parts = (seen.read_with, *(f"{each.recording[1]}:{each.key}" for each in over))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _results(work: _Work, units: Iterator[Unit], watch: Engine | None) -> Iterator[Extracted | GaveUp]:
    """What is kept of each file, read here or elsewhere."""

    def here(unit: Unit) -> Extracted | GaveUp:
        try:
            return work(unit)
        except MemoryError:
            return GaveUp(Said("more_memory_than_there_is"))

    return map(here, units) if watch is None else watch.results(work, units, _prepare)


def _given_up(name: str, result: GaveUp) -> Outcome:
    return Outcome(name, "failed", error=GivenUpError(name, result.why, was_late=result.was_late))


def _prepare() -> None:
    """Let a process that does nothing but read files do it faster; what it finds is the same."""
    gc.freeze()  # what is loaded by now is never garbage
    gc.set_threshold(_OBJECTS_A_COLLECTION)
