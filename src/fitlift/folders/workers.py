"""Work on many things in processes of their own, watched: one that hangs, dies or needs too much memory is given up.

The results come in the order of the things, whatever the number of processes; only some are read ahead, so that the
memory of the watching process does not grow with their number.
"""

from __future__ import annotations

import contextlib
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from fitlift.records.base import Record
from fitlift.records.said import Said

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Thing = TypeVar("Thing")
Result = TypeVar("Result")

#: So many things for each process are read ahead: while one takes long, the other processes have enough to do.
_AHEAD = 32

#: A result that says that there was not enough memory.
_NO_MEMORY = "no_memory"

#: A process says that it has begun; that may take so long beside the time for its first thing.
_READY, _START_S = "ready", 60.0


class Watch(Record):
    """How processes are watched.

    Parameters
    ----------
    jobs
        Number of processes.
    timeout_s
        A thing that takes longer is given up.
    memory_bytes
        A process that needs more is given up, where the system can limit it.
    """

    jobs: int
    timeout_s: float = 120.0
    memory_bytes: int = 4 * 2**30


class GaveUp(Record):
    """Why there is no result.

    Parameters
    ----------
    why
        Why.
    was_late
        Whether it took too long.
    """

    why: Said
    was_late: bool = False


def watched(
    work: Callable[[Thing], Result], things: Iterable[Thing], watch: Watch, prepare: Callable[[], None] | None = None
) -> Iterator[Result | GaveUp]:
    """Work on things in processes of their own, and give the results in the order of the things.

    Parameters
    ----------
    work
        A function of a module, or a partial one: it is sent to other processes, as things and results are.
    things
        What to work on.
    watch
        How many processes, and when to give up.
    prepare
        Is called in each process when it begins.
    """
    with contextlib.closing(_Pool(work, watch, prepare)) as pool:
        yield from pool.results(iter(things))


class _Pool(Generic[Thing, Result]):
    """Processes, what each is at, and the results that wait for their turn."""

    def __init__(self, work: Callable[[Thing], Result], watch: Watch, prepare: Callable[[], None] | None) -> None:
        self.work, self.watch, self.prepare = work, watch, prepare
        self.workers: list[_Worker] = []
        self.waiting: dict[int, Result | GaveUp] = {}
        self.given = 0

    def results(self, things: Iterator[Thing]) -> Iterator[Result | GaveUp]:
        """Feed the processes until nothing is left."""
        told, are_left = 0, True
        while are_left or told < self.given:
            while are_left and self.given - told < self.watch.jobs * _AHEAD and self._has_room:
                are_left = self._feed(things)
            self._collect()
            while told in self.waiting:
                yield self.waiting.pop(told)
                told += 1

    def close(self) -> None:
        """End all processes, whatever they are at."""
        for worker in self.workers:
            worker.end()

    @property
    def _has_room(self) -> bool:
        """Whether one process is at nothing, or may still be started."""
        return len(self.workers) < self.watch.jobs or any(worker.place is None for worker in self.workers)

    def _free(self) -> _Worker:
        found = next((worker for worker in self.workers if worker.place is None), None)
        if found is None:
            found = _Worker(self.work, self.watch, self.prepare)
            self.workers.append(found)
        return found

    def _feed(self, things: Iterator[Thing]) -> bool:
        """Give the next thing to a process, and say whether there was one."""
        for thing in things:
            self._free().begin(self.given, thing, self.watch.timeout_s)
            self.given += 1
            return True
        return False

    def _collect(self) -> None:
        """Wait for a result, a death or the end of someone's time."""
        from multiprocessing.connection import wait

        busy = [worker for worker in self.workers if worker.place is not None]
        if not busy:
            return
        patience = max(min(worker.deadline for worker in busy) - time.monotonic(), 0.0)
        ready = set(wait([worker.connection for worker in busy], timeout=patience))
        for worker in busy:
            if worker.connection in ready:
                self._take(worker)
            elif time.monotonic() >= worker.deadline:
                why = Said("took_longer", {"seconds": self.watch.timeout_s})
                self._give_up(worker, GaveUp(why, was_late=True))

    def _take(self, worker: _Worker) -> None:
        try:
            kind, value = worker.connection.recv()
            if kind == _READY:
                worker.is_ready(self.watch.timeout_s)
                return
        except (EOFError, OSError):
            self._give_up(worker, GaveUp(worker.how_it_ended()))
            return
        if kind == _NO_MEMORY:
            why = Said("more_memory_than_allowed", {"most_bytes": self.watch.memory_bytes})
            self._give_up(worker, GaveUp(why))
            return
        self.waiting[worker.finished()] = value

    def _give_up(self, worker: _Worker, why: GaveUp) -> None:
        self.waiting[worker.finished()] = why
        worker.end()
        self.workers.remove(worker)


class _Worker:
    """One process."""

    def __init__(self, work: Callable[[Any], Any], watch: Watch, prepare: Callable[[], None] | None) -> None:
        import multiprocessing

        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        arguments = (theirs, work, watch.memory_bytes, prepare)
        self.process = context.Process(target=_serve, args=arguments, daemon=True)
        with _without_interrupts():
            self.process.start()
        theirs.close()
        self.place: int | None = None
        self.deadline = float("inf")
        self.has_begun = False

    def begin(self, place: int, thing: Any, timeout_s: float) -> None:
        """Give it something to do; a process that is dead already is noticed when its result is waited for."""
        self.place, self.deadline = place, time.monotonic() + timeout_s + (0 if self.has_begun else _START_S)
        with contextlib.suppress(OSError):
            self.connection.send(thing)

    def is_ready(self, timeout_s: float) -> None:
        """Its time counts from when it has begun: before, it loads what it needs."""
        self.has_begun, self.deadline = True, time.monotonic() + timeout_s

    def finished(self) -> int:
        """Which thing it was at."""
        place = self.place
        if place is None:
            raise RuntimeError("a process that was at nothing has a result")
        self.place, self.deadline = None, float("inf")
        return place

    def how_it_ended(self) -> Said:
        """Why there is no more to come."""
        self.process.join(timeout=1)
        code = self.process.exitcode
        if code is not None and code < 0:
            return Said("process_ended_by_signal", {"signal": signal.Signals(-code).name})
        return Said("process_ended", {"exit_code": code})

    def end(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.join()
        self.connection.close()


@contextlib.contextmanager
def _without_interrupts() -> Iterator[None]:
    """Processes that begin now never see a Ctrl-C: who watches them ends them; it gets its own a moment later."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(
    connection: Connection, work: Callable[[Any], Any], memory_bytes: int, prepare: Callable[[], None] | None
) -> None:
    """Work on what comes, until nobody sends any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who watches decides
    _limit_memory(memory_bytes)
    if prepare is not None:
        prepare()
    with contextlib.suppress(OSError):
        connection.send((_READY, None))
    while True:
        try:
            thing = connection.recv()
        except (EOFError, OSError):
            return
        try:
            answer = ("done", work(thing))
        except MemoryError:
            answer = (_NO_MEMORY, None)
        try:
            connection.send(answer)
        except OSError:  # who watched was ended
            return


def _limit_memory(memory_bytes: int) -> None:
    """Let the system refuse more; where it cannot, only time is limited."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = memory_bytes if hard == resource.RLIM_INFINITY else min(memory_bytes, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
