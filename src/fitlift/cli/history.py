"""What sessions that are shown are compared with: the option `--history`, and where else their past is known from."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import STANDARD, Input, Voice, show_failures
from fitlift.cli.completing import FILE
from fitlift.errors import SourceError
from fitlift.files import is_file
from fitlift.fit.source import has_fit_name
from fitlift.records.base import replace
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.history.outcomes import Outcome
    from fitlift.history.past import Known
    from fitlift.userfiles.places import UserFiles


def history_option(function: Callable[..., None]) -> Callable[..., None]:
    """The option `--history`."""
    return click.option(
        "--history",
        type=FILE,
        metavar="FOLDER",
        help="Folder or zip of earlier sessions, for last time, best and next; by default what `fitlift weekly` read "
        "of the folder that FILE is in, else the few recordings beside it.",
    )(function)


class History:
    """Where the past of what is shown is known from.

    Parameters
    ----------
    folder
        The folder that the user named; None for none.
    engine, user_files, voice
        With what is read, and who tells of it.
    """

    def __init__(self, folder: str | None, engine: str, user_files: UserFiles, voice: Voice) -> None:
        self._folder = folder
        self._engine, self._user_files, self._voice = engine, user_files, voice

    def compared(self, found: Input, outcome: Outcome, numbers: Collection[int]) -> Outcome:
        """A file's sessions beside those before them, where any are known; those of some numbers alone."""
        from fitlift.history.past import with_past

        if not outcome.strength_sessions:
            return outcome
        known = self._known(found, outcome)
        if known is None:
            return outcome
        compared = replace(outcome, sessions=with_past(outcome.sessions, known, numbers))
        # what merely lies beside is worth a word only where something of it was done before
        tells = known.is_whole or any(each.last_day for session in compared.sessions for each in session.each_past)
        return compared if tells else outcome

    def _known(self, found: Input, outcome: Outcome) -> Known | None:
        from fitlift.folders.earlier import beside, of_folder, of_library
        from fitlift.history.past import Known

        if self._folder is not None:
            return self._named
        if found.folder is not None:
            return of_folder(found.folder, _name(found.argument))
        if outcome.file is None:
            return None
        is_piped = found.argument == STANDARD
        path = Path(found.argument)
        of_path = None if is_piped else of_library(path, self._engine, self._user_files)
        if of_path is None and outcome.file.log is not None:
            return Known((), _name(outcome.name))  # its own sessions are before it anyway
        if of_path is not None or is_piped:
            return of_path
        return beside(path, outcome.file.device, self._engine, self._user_files)

    @cached_property
    def _named(self) -> Known:
        """What the folder that was named tells; read once for all files."""
        from fitlift.cli.folder_options import Reading, watch_of_folder
        from fitlift.folders.earlier import of_folder, of_library

        folder = self._folder or ""
        if is_file(Path(folder)) and has_fit_name(folder):
            raise SourceError(folder, Said("is_one_file"), Said("try_history", {"folder": str(Path(folder).parent)}))
        known = of_library(Path(folder), self._engine, self._user_files)
        if known is not None and not known.is_behind:
            return known
        read = Reading(self._engine, self._user_files, watch_of_folder, self._voice.quiet).folder(folder)
        show_failures(read, Said("left_out_here"))
        return of_folder(read, _name(folder))


def _name(folder: str) -> str:
    return Path(os.path.realpath(folder)).name or folder
