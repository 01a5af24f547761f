"""Work on a Dask cluster: groups of things go there, and what becomes of each comes back in the order of the things.

There every file is read in a process that is watched, as at home: one that hangs, or needs too much memory, is given up
and named. A group whose worker dies goes to another one. Only some groups are there at a time, so that the memory of
the process that waits for them does not grow with their number.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import os
import pickle
import queue
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self

from fitlift.errors import ClusterError, MissingExtraError
from fitlift.folders.export_folder import stamp_of
from fitlift.folders.extract import Extracted
from fitlift.folders.workers import GaveUp, Pool, Result, Thing, Watch
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.userfiles.program import program

if TYPE_CHECKING:
    from distributed import Client, Future, SpecCluster

#: The cluster that is started here.
LOCAL = "local"

#: The first groups are small, so that nobody waits for work; later ones are larger, so that little is said of each.
_FEWEST, _MOST, _MOST_BYTES = 4, 64, 8 * 2**20

#: So many groups for each thread of the workers are there at a time, and so many at least.
_AHEAD, _LEAST_AHEAD = 3, 8

#: How long to wait for a scheduler's answer, and how often to look whether it is still there, in seconds.
_PATIENCE_S, _LOOK_S = 10.0, 0.5

#: The coarsest file system counts times in two seconds.
_ROUNDED_NS = 2 * 10**9

#: A cluster may be without a worker for so many seconds: some start workers when there is work.
_NO_WORKER_S = 60.0

#: What a worker says of a group: its results, or why it does not work on it.
_DONE, _OTHER_PROGRAM, _NO_PROCESSES = "done", "other_program", "no_processes"

#: Loggers of Dask's: what goes wrong is said once, by us.
_LOGGERS = ("distributed", "distributed.client", "distributed.worker", "distributed.scheduler", "distributed.nanny")


class Cluster:
    """A Dask cluster that reads files in place of this machine's processes.

    Its workers need the same fitlift, and see the same files at the same paths. It is opened when it is first needed,
    and stays open until `close`, or the end of a `with`.

    Parameters
    ----------
    scheduler
        Its scheduler, as "tcp://192.0.2.7:8786"; "local" for one within this process, that nobody else reaches.
    watch
        When a file is given up; and of "local", by how many processes files are read. None: the limits of
        `fitlift.Watch`, and as many processes as the machine has cores.
    """

    def __init__(self, scheduler: str = LOCAL, watch: Watch | None = None) -> None:
        self.scheduler = scheduler
        self.watch = Watch(os.cpu_count() or 1) if watch is None else watch
        self._opened = contextlib.ExitStack()
        self._client: Client | None = None
        self._runs: list[_Run[Any, Any]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leave the cluster, with nothing at work there; one that was started here is ended."""
        for run in self._runs:
            run.close()
        self._client = None
        self._opened.close()

    def results(
        self, work: Callable[[Thing], Result], things: Iterable[Thing], prepare: Callable[[], None] | None = None
    ) -> Iterator[Result | GaveUp]:
        """What becomes of each thing, in their order.

        Parameters
        ----------
        work, things, prepare
            As for `fitlift.folders.workers.watched`.

        Raises
        ------
        ClusterError
            If there is no such cluster, it goes away, or its workers cannot work on it.
        MissingExtraError
            If Dask is not installed.
        """
        run = _Run[Thing, Result](self._open(), self, work, prepare)
        self._runs.append(run)
        try:
            yield from run.results(iter(things))
        finally:
            run.close()
            self._runs.remove(run)

    def check(self, file: Path, stamp: tuple[int, int], found: Extracted) -> None:
        """Check that a worker has read the file that is here.

        Parameters
        ----------
        file
            The file on disk.
        stamp
            Its `export_folder.stamp_of`, before it was read.
        found
            What the worker found.

        Raises
        ------
        ClusterError
            If it sees no file there, another one, or other text files of the user's.
        """
        if not found.is_alike:
            raise ClusterError(self.scheduler, Said("workers_read_otherwise"), Said("same_text_files_there"))
        if _is_alike(stamp, found.stamp) or _is_alike(stamp_of(file), found.stamp):
            return
        code = "workers_see_another" if any(found.stamp) else "workers_do_not_see"
        raise ClusterError(self.scheduler, Said(code, {"path": str(file)}), Said("same_folder_there"))

    def _open(self) -> Client:
        if self._client is None:
            try:
                from distributed import Client
            except ImportError:
                raise MissingExtraError("--scheduler", "dask") from None
            self._opened.enter_context(_hushed())
            try:
                at: Any = self._opened.enter_context(self._local()) if self.scheduler == LOCAL else self.scheduler
                client = Client(at, timeout=_PATIENCE_S, set_as_default=False)
            except (OSError, ValueError, TypeError) as error:
                self._opened.close()
                said = Said("no_scheduler_answers", {"text": str(error) or type(error).__name__})
                raise ClusterError(self.scheduler, said, Said("start_scheduler")) from error
            self._opened.callback(client.close, timeout=_PATIENCE_S)
            self._client = client
        return self._client

    @contextlib.contextmanager
    def _local(self) -> Iterator[SpecCluster]:
        """Scheduler and worker in this process: what they watch are processes all the same."""
        import dask
        from distributed import Scheduler, SpecCluster, Worker

        told = {"protocol": "inproc://", "dashboard": False, "dashboard_address": "127.0.0.1:0"}
        there = {"cls": Worker, "options": {**told, "nthreads": self.watch.jobs, "memory_limit": None}}
        no_pages: dict[str, list[str]] = {f"distributed.{each}.http.routes": [] for each in ("scheduler", "worker")}
        with (
            dask.config.set(no_pages),
            SpecCluster({0: there}, {"cls": Scheduler, "options": told}, silence_logs=False) as cluster,
        ):
            yield cluster


def _is_alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stamps are of the same file: times are rounded by some file systems."""
    return one[0] == other[0] and abs(one[1] - other[1]) < _ROUNDED_NS


@contextlib.contextmanager
def _hushed() -> Iterator[None]:
    """Dask's log says nothing meanwhile."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [each.level for each in loggers]
    for each in loggers:
        each.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for each, level in zip(loggers, before, strict=True):
            each.setLevel(level)


class _Sent(Record, Generic[Thing], eq=False):
    """A group that is on the cluster."""

    things: Sequence[Thing]
    future: Future
    is_alone: bool


class _Run(Generic[Thing, Result]):
    """What is on the cluster, and the results that wait for their turn."""

    def __init__(
        self, client: Client, cluster: Cluster, work: Callable[[Thing], Result], prepare: Callable[[], None] | None
    ) -> None:
        self._client, self._cluster = client, cluster
        self._key = f"fitlift-{uuid.uuid4().hex}"
        there = partial(_prepared, os.getcwd(), prepare)  # noqa: PTH109 - as it is, where a path may not be one there
        self._work = pickle.dumps((work, replace(cluster.watch, jobs=1), there))
        self._sent: dict[int, _Sent[Thing]] = {}
        self._waiting: dict[int, Sequence[Result | GaveUp]] = {}
        self._back: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._places = count()
        self._threads, self._alone_since = 1, time.monotonic()
        self._look()

    def results(self, things: Iterator[Thing]) -> Iterator[Result | GaveUp]:
        """Feed the cluster until nothing is left."""
        groups = _groups(things, self._grown)
        for told in count():
            while len(self._sent) + len(self._waiting) < max(_AHEAD * self._threads, _LEAST_AHEAD):
                group = next(groups, None)
                if group is None:
                    break
                self._send(next(self._places), group)
            if not self._sent and not self._waiting:
                return
            while told not in self._waiting:
                self._collect()
            yield from self._waiting.pop(told)

    def close(self) -> None:
        """End what is at work there for this run."""
        with contextlib.suppress(Exception):
            if self._client.status == "running":
                if self._sent:
                    self._client.cancel([each.future for each in self._sent.values()], force=True)
                self._client.run(_ended, self._key, on_error="ignore")

    def _grown(self, groups: int) -> int:
        """How many things a group has after so many."""
        return int(min(_FEWEST * 2 ** (groups // self._threads), _MOST))

    def _send(self, place: int, things: Sequence[Thing]) -> None:
        future = self._client.submit(
            _worked, program(), self._key, self._work, pickle.dumps(things), key=f"{self._key}-{place}", pure=False
        )
        self._sent[place] = _Sent(things, future, is_alone=place < 0)
        future.add_done_callback(lambda _: self._back.put(place))

    def _collect(self) -> None:
        """Wait for a group to come back; who is gone is noticed meanwhile."""
        try:
            place = self._back.get(timeout=_LOOK_S)
        except queue.Empty:
            self._look()
            return
        sent = self._sent.pop(place)
        status = sent.future.status
        if status == "error":
            self._waiting[place] = self._failed(sent)
        elif status != "finished":
            raise self._gone()
        else:
            try:
                kind, found = sent.future.result(timeout=_NO_WORKER_S)
            except (OSError, TimeoutError) as error:
                raise self._gone() from error
            self._waiting[place] = pickle.loads(found) if kind == _DONE else self._refused(kind)  # noqa: S301 - from our own workers
        sent.future.release()

    def _failed(self, sent: _Sent[Thing]) -> Sequence[Result | GaveUp]:
        """What becomes of a group that brings down its workers: each thing alone, and one that does it is given up."""
        from distributed import KilledWorker

        error = sent.future.exception()
        if isinstance(error, KilledWorker):
            if sent.is_alone:
                return [GaveUp(Said("ended_its_workers"))]
            return [each for thing in sent.things for each in self._alone(thing)]
        text = f"{type(error).__name__}: {error}"
        lacks = isinstance(error, ImportError) or ModuleNotFoundError.__name__ in text
        said = Said("workers_lack_fitlift") if lacks else Said("cluster_failed", {"text": text})
        raise ClusterError(self._cluster.scheduler, said, Said("same_fitlift_there") if lacks else None)

    def _alone(self, thing: Thing) -> Sequence[Result | GaveUp]:
        place = next(_OF_ONE)
        self._send(place, [thing])
        while place not in self._waiting:
            self._collect()
        return self._waiting.pop(place)

    def _refused(self, kind: str) -> Sequence[Result | GaveUp]:
        if kind == _OTHER_PROGRAM:
            said, hint = Said("workers_have_other_fitlift"), Said("same_fitlift_there")
        else:
            said, hint = Said("workers_may_start_no_processes"), Said("allow_workers_processes")
        raise ClusterError(self._cluster.scheduler, said, hint)

    def _look(self) -> None:
        """Whether the scheduler is there, and has workers."""
        if self._client.status != "running":
            raise self._gone()
        try:
            threads = sum(self._client.nthreads().values())
        except OSError as error:
            raise self._gone() from error
        now = time.monotonic()
        if threads:
            self._threads, self._alone_since = threads, now
        elif now - self._alone_since > _NO_WORKER_S:
            said = Said("cluster_has_no_workers", {"seconds": _NO_WORKER_S})
            raise ClusterError(self._cluster.scheduler, said, Said("start_workers"))

    def _gone(self) -> ClusterError:
        return ClusterError(self._cluster.scheduler, Said("scheduler_gone"), Said("run_again_when_there"))


#: Places of things that are sent alone, apart from those of groups.
_OF_ONE = count(-1, -1)


def _groups(things: Iterator[Thing], most: Callable[[int], int]) -> Iterator[list[Thing]]:
    """Things in groups, of so many at most after so many groups, and of about so many bytes."""
    made, group, size = 0, list[Thing](), 0
    for thing in things:
        group.append(thing)
        size += getattr(thing, "size_bytes", 0)
        if len(group) >= most(made) or size >= _MOST_BYTES:
            yield group
            made, group, size = made + 1, [], 0
    if group:
        yield group


# What follows runs on the workers.


class _There:
    """The process that works for one thread of a worker, in one run."""

    def __init__(self, run: str, work: bytes) -> None:
        self.run = run
        self._pool: Pool[Any, Any] = Pool(*pickle.loads(work))  # noqa: S301 - from our own client
        self._at_work = threading.Lock()

    def results(self, things: bytes) -> list[Any]:
        """What becomes of a group; less of it once it was ended."""
        with self._at_work:
            found = list(self._pool.results(pickle.loads(things)))  # noqa: S301 - as above
            if self._pool.is_closed:
                self._pool.close()
            return found

    def end(self) -> None:
        """End it, whatever it is at."""
        self._pool.stop()
        if self._at_work.acquire(blocking=False):
            self._pool.close()
            self._at_work.release()


_THERE: dict[int, _There] = {}


def _worked(known_by: str, run: str, work: bytes, things: bytes) -> tuple[str, bytes]:
    """Work on a group, in a process of this thread's own that stays for the next ones."""
    if known_by != program():
        return _OTHER_PROGRAM, b""
    if multiprocessing.current_process().daemon:
        return _NO_PROCESSES, b""
    thread = threading.get_ident()
    there = _THERE.get(thread)
    if there is None or there.run != run:
        if there is not None:
            there.end()
        there = _THERE[thread] = _There(run, work)
    return _DONE, pickle.dumps(there.results(things))


def _ended(run: str) -> None:
    """End all processes that work for a run."""
    for thread, there in list(_THERE.items()):
        if there.run == run:
            del _THERE[thread]
            there.end()


def _prepared(folder: str, prepare: Callable[[], None] | None) -> None:
    """Stand where the client stands, so that its paths are the same here."""
    with contextlib.suppress(OSError):
        os.chdir(folder)
    if prepare is not None:
        prepare()
