"""Reading a folder for a command, with a library of what is known, and a bar on a terminal that shows how far it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.errors import StoppedError
from fitlift.records.base import Record

if TYPE_CHECKING:
    from fitlift.folders.workers import Watch
    from fitlift.history.outcomes import Folder, Outcome
    from fitlift.store import Library
    from fitlift.userfiles.places import UserFiles


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
    watch_of: Callable[[str], Watch | None]
    is_quiet: bool
    is_strict: bool = False

    def folder(self, folder: str, library: Library | None = None) -> Folder:
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
    with click.progressbar(length=sum(1 for _ in disk_files(Path(folder))), label="reading", file=sys.stderr) as bar:
        yield lambda: bar.update(1)


@contextmanager
def stopping(library: Library | None) -> Iterator[None]:
    """Ctrl-C ends what is done in it, and says what becomes of what was read."""
    try:
        yield
    except KeyboardInterrupt as interrupt:
        raise StoppedError(None if library is None else str(library.path)) from interrupt
