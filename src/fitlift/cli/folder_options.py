"""Options of commands that read a folder, and how it is read."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli.days import DayType
from fitlift.cli.saying import in_words
from fitlift.errors import StoppedError
from fitlift.folders.workers import Engine, Watch
from fitlift.records.base import Record
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.folders.cluster import Cluster
    from fitlift.history.outcomes import Folder, Outcome
    from fitlift.store import Keeping, Library
    from fitlift.userfiles.places import UserFiles

#: A folder with fewer files is read in less time than processes take to begin; archives may hold any number.
_FEW_FILES = 24

_OPTIONS = (
    click.option(
        "--jobs",
        type=click.IntRange(1),
        metavar="N",
        help="Read with N processes; by default as many as the machine has cores, for a folder of few files with one.",
    ),
    click.option(
        "--file-timeout",
        type=click.FloatRange(0, min_open=True),
        metavar="SECONDS",
        help=f"Give up a file that takes longer; by default {Watch(1).timeout_s:g}, where processes are used.",
    ),
    click.option(
        "--scheduler",
        metavar="ADDRESS",
        help="Read on a Dask cluster, whose scheduler is at ADDRESS, as tcp://192.0.2.7:8786; its workers need the "
        "same fitlift and see the same folder. Paths, settings and what is read go there. local: one within this "
        "process, that nobody else reaches. Needs fitlift[dask].",
    ),
)


def as_of_option(function: Callable[..., None]) -> Callable[..., None]:
    """`--as-of`: the day that counts as today."""
    return click.option(
        "--as-of",
        type=DayType(),
        metavar="DATE",
        help="Day that counts as today, what is later is left out; by default that of the last session or run.",
    )(function)


def watch_options(function: Callable[..., None]) -> Callable[..., None]:
    """Options for reading with processes; the command gets `watch_of`, which tells how to watch a folder's reading."""

    @functools.wraps(function)
    def with_watch(
        *given: object, jobs: int | None, file_timeout: float | None, scheduler: str | None, **named: object
    ) -> None:
        with _cluster(scheduler, jobs, file_timeout) as cluster:
            function(*given, watch_of=lambda folder: cluster or _watch(folder, jobs, file_timeout), **named)

    for option in reversed(_OPTIONS):
        with_watch = option(with_watch)
    return with_watch


@contextmanager
def _cluster(scheduler: str | None, jobs: int | None, file_timeout: float | None) -> Iterator[Cluster | None]:
    """The cluster that was asked for, left in the end; None for none."""
    if scheduler is None:
        yield None
        return
    from fitlift.folders.cluster import Cluster

    with Cluster(scheduler, _limits(jobs, file_timeout)) as cluster:
        yield cluster


def _limits(jobs: int | None, file_timeout: float | None) -> Watch:
    count = jobs or os.cpu_count() or 1
    return Watch(count) if file_timeout is None else Watch(count, file_timeout)


def _watch(folder: str, jobs: int | None, file_timeout: float | None) -> Watch | None:
    if jobs is None and file_timeout is None and _has_few_files(Path(folder)):
        return None
    return _limits(jobs, file_timeout)


def watch_of_folder(folder: str) -> Watch | None:
    """How a folder is watched where the user says nothing of it."""
    return _watch(folder, None, None)


def _has_few_files(folder: Path) -> bool:
    seen = 0
    for _, _, names in os.walk(folder):
        seen += len(names)
        if seen >= _FEW_FILES or any(name.lower().endswith(".zip") for name in names):
            return False
    return folder.is_dir()


class Reading(Record):
    """How a command reads folders.

    Parameters
    ----------
    engine
        The decoder.
    user_files
        The user's text files.
    watch_of
        How the reading of a folder is watched.
    is_quiet
        Whether no bar is shown.
    is_strict
        Whether the first file that cannot be read ends it.
    """

    engine: str
    user_files: UserFiles
    watch_of: Callable[[str], Engine | None]
    is_quiet: bool
    is_strict: bool = False

    def folder(self, folder: str, library: Keeping | None = None) -> Folder:
        """Read a folder.

        Raises
        ------
        FitliftError
            As `batch.read_folder`; if it is strict, also for the first file that cannot be read.
        """
        from fitlift.folders.batch import read_folder

        with _bar(folder, is_hidden=self.is_quiet or not sys.stderr.isatty()) as advance, stopping(library):
            return read_folder(
                folder,
                engine=self.engine,
                user_files=self.user_files,
                watch=self.watch_of(folder),
                library=library,
                on_read=lambda outcomes: self._advance(outcomes, advance),
            )

    def _advance(self, outcomes: Sequence[Outcome], advance: Callable[[], None]) -> None:
        errors = (error for outcome in outcomes for error in outcome.errors)
        if self.is_strict and (error := next(errors, None)) is not None:
            raise error
        advance()


def opened(path: str | Path | None) -> AbstractContextManager[Library | None]:
    """A library, open; None for none."""
    from fitlift.store import Library

    return nullcontext() if path is None else Library(Path(path))


@contextmanager
def _bar(folder: str, *, is_hidden: bool) -> Iterator[Callable[[], None]]:
    """A bar that counts files on disk, as far as a person sees it."""
    from fitlift.folders.export_folder import disk_files

    if is_hidden:
        yield lambda: None
        return
    length, label = sum(1 for _ in disk_files(Path(folder))), in_words(Said("reading"))
    with click.progressbar(length=length, label=label, file=sys.stderr) as bar:
        yield lambda: bar.update(1)


@contextmanager
def stopping(library: Keeping | None) -> Iterator[None]:
    """Ctrl-C ends what is done in it, and says what becomes of what was read."""
    try:
        yield
    except KeyboardInterrupt as interrupt:
        raise StoppedError(None if library is None else str(library.path)) from interrupt
