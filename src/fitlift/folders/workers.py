"""Work on many things in processes of their own, watched: one that hangs, dies or needs too much memory is given up.

The results come in the order of the things, whatever the number of processes; only some are read ahead, so that the
memory of the watching process does not grow with their number.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from fitlift.records.base import Record
from fitlift.records.said import Said

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Thing = TypeVar("Thing")
Result = TypeVar("Result")

#: So many things for each process are read ahead: while one takes long, the other processes have enough to do.
_AHEAD = 32

#: So many things wait in each process for their turn, as long as they are small enough to be sent at once: it never
#: waits for the one that watches.
_IN_HAND, _SMALL_BYTES = 4, 4096

#: A result that says that there was not enough memory.
_NO_MEMORY = "no_memory"

#: A process says that it has begun; that may take so long beside the time for its first thing.
_READY, _START_S = "ready", 60.0


class Engine(Protocol):
    """Where work is done: in processes of this machine, or on others."""

    def results(
        self,
        work: Callable[[Thing], Result],
        things: Iterable[Thing],
        prepare: Callable[[], None] | None = None,
    ) -> Iterator[Result | GaveUp]:
        """What becomes of each thing, in their order; parameters as for `watched`."""


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

    def results(
        self, work: Callable[[Thing], Result], things: Iterable[Thing], prepare: Callable[[], None] | None = None
    ) -> Iterator[Result | GaveUp]:
        """What becomes of each thing, as `watched`."""
        return watched(work, things, self, prepare)


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
    with contextlib.closing(Pool(work, watch, prepare)) as pool:
        yield from pool.results(things)


class Pool(Generic[Thing, Result]):
    """Processes, what each is at, and the results that wait for their turn.

    Parameters
    ----------
    work, watch, prepare
        As for `watched`.
    """

    def __init__(self, work: Callable[[Thing], Result], watch: Watch, prepare: Callable[[], None] | None) -> None:
        self.work, self.watch, self.prepare = work, watch, prepare
        self.workers: list[_Worker] = []
        self.waiting: dict[int, Result | GaveUp] = {}
        self.given = 0
        self.is_closed = False

    def results(self, things: Iterable[Thing]) -> Iterator[Result | GaveUp]:
        """Feed the processes until nothing is left; more may be given later."""
        left, told, are_left = iter(things), self.given, True
        while (are_left or told < self.given) and not self.is_closed:
            while are_left and self.given - told < self.watch.jobs * _AHEAD and self._has_room:
                are_left = self._feed(left)
            self._collect()
            while told in self.waiting:
                yield self.waiting.pop(told)
                told += 1

    def stop(self) -> None:
        """End all processes, whatever they are at, while another thread waits for their results: it gets no more."""
        self.is_closed = True
        for worker in list(self.workers):
            worker.process.kill()

    def close(self) -> None:
        """End all processes, whatever they are at."""
        self.is_closed = True
        for worker in self.workers:
            worker.end()

    @property
    def _has_room(self) -> bool:
        """Whether one process has little to do, or may still be started."""
        return len(self.workers) < self.watch.jobs or any(worker.has_room for worker in self.workers)

    def _free(self) -> _Worker:
        """The process that has the least to do; a new one rather than one that is at something."""
        found = min(self.workers, key=lambda worker: len(worker.places), default=None)
        if found is None or (found.places and len(self.workers) < self.watch.jobs):
            found = _Worker(self.work, self.watch, self.prepare)
            self.workers.append(found)
        return found

    def _feed(self, things: Iterator[Thing]) -> bool:
        """Give the next thing to a process, and say whether there was one."""
        for thing in things:
            self._free().take(self.given, thing)
            self.given += 1
            return True
        return False

    def _collect(self) -> None:
        """Wait for a result, a death or the end of someone's time."""
        from multiprocessing.connection import wait

        busy = [worker for worker in self.workers if worker.places]
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
                worker.is_ready()
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
        """Give up what a process was at; what it had not begun goes to another one."""
        self.waiting[worker.finished()] = why
        worker.end()
        self.workers.remove(worker)
        for place, thing in () if self.is_closed else worker.places.items():
            self._free().take(place, thing)


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
        self.places: dict[int, Any] = {}
        self.deadline = float("inf")
        self._timeout_s, self._unsent, self._has_begun = watch.timeout_s, deque[bytes](), False

    @property
    def has_room(self) -> bool:
        """Whether another thing may wait in it."""
        return len(self.places) < _IN_HAND and not self._unsent

    def take(self, place: int, thing: Any) -> None:
        """Give it something to do; a process that is dead already is noticed when its result is waited for."""
        from multiprocessing.reduction import ForkingPickler

        if not self.places:
            self.deadline = time.monotonic() + self._timeout_s + (0 if self._has_begun else _START_S)
        self.places[place] = thing
        self._unsent.append(bytes(ForkingPickler.dumps(thing)))
        self._send()

    def _send(self) -> None:
        """Send what it can take without waiting for it: what it is to do next, and small things behind that."""
        while self._unsent and (len(self.places) == len(self._unsent) or len(self._unsent[0]) <= _SMALL_BYTES):
            with contextlib.suppress(OSError):
                self.connection.send_bytes(self._unsent.popleft())

    def is_ready(self) -> None:
        """Its time counts from when it has begun: before, it loads what it needs."""
        self._has_begun, self.deadline = True, time.monotonic() + self._timeout_s

    def finished(self) -> int:
        """Which thing it was at; the time of the next one begins."""
        place: int = next(iter(self.places))
        del self.places[place]
        self.deadline = time.monotonic() + self._timeout_s if self.places else float("inf")
        self._send()
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
    threading.Thread(target=_end_with_parent, daemon=True).start()
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


def _end_with_parent() -> None:
    """Nobody gives up a process that hangs once who watched it was killed."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _limit_memory(memory_bytes: int) -> None:
    """Let the system refuse more; where it cannot, only time is limited."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = memory_bytes if hard == resource.RLIM_INFINITY else min(memory_bytes, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
