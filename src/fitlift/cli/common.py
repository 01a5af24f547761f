"""What several commands share: options, the files they were given, and where the result goes."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from fitlift.cli import show_error
from fitlift.errors import FitliftError, OutputError

if TYPE_CHECKING:
    from fitlift.activity import FileInfo
    from fitlift.batch import Folder
    from fitlift.summary import SessionSummary

Command = TypeVar("Command", bound=Callable[..., Any])

#: Name of standard input and output.
STANDARD = "-"

engine_option = click.option(
    "--engine", default="fitparse", show_default=True, metavar="NAME", help="Decoder to read with."
)
quiet_option = click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
all_sessions_option = click.option(
    "--all-sessions", is_flag=True, help="Show the sessions of other sports in the files, too."
)
output_option = click.option(
    "-o", "--output", default=STANDARD, metavar="FILE", help="Write to FILE instead of the screen."
)


@dataclass(frozen=True, eq=False)
class Found:
    """One file that was read, or the newest of a folder.

    Parameters
    ----------
    name
        As the user gave it, or its path within the folder.
    file
        The file.
    sessions
        All its sessions.
    """

    name: str
    file: FileInfo
    sessions: tuple[SessionSummary, ...]


@dataclass
class Reading:
    """Reads the files of one call, says what cannot be read, and keeps count for the exit code.

    Parameters
    ----------
    engine
        The decoder.
    quiet
        Whether to leave out what is no error.
    """

    engine: str
    quiet: bool
    read: int = field(default=0, init=False)
    failed: int = field(default=0, init=False)

    def each(self, names: Sequence[str]) -> Iterator[Found]:
        """Every file; a folder or a zip of several stands for its newest strength session."""
        yield from self._all(names, self._newest)

    def every(self, names: Sequence[str]) -> Iterator[Found]:
        """Every file, and every file of a folder or zip that has a strength session."""
        yield from self._all(names, self._counted)

    def say(self, text: str) -> None:
        """Tell something that is no error, on standard error."""
        if not self.quiet:
            click.echo(text, err=True)

    def exit_code(self) -> int:
        """0 if all could be used, 1 if none, 3 if some."""
        if not self.failed:
            return 0
        return 3 if self.read else 1

    def _all(self, names: Sequence[str], of_export: Callable[[str], Iterator[Found]]) -> Iterator[Found]:
        from fitlift.export_folder import is_export

        for name in names:
            try:
                found = list(of_export(name) if is_export(Path(name)) else [self._one(name)])
            except FitliftError as error:
                self.failed += 1
                show_error(error)
                continue
            self.read += 1
            yield from found

    def _one(self, name: str) -> Found:
        from fitlift.activity import read_activity
        from fitlift.pipeline import analyse
        from fitlift.summary import summarize

        source = sys.stdin.buffer.read() if name == STANDARD else name
        shown = "standard input" if name == STANDARD else name
        analysis = analyse(read_activity(source, engine=self.engine, name=shown))
        return Found(shown, analysis.activity.file, summarize(analysis))

    def _newest(self, name: str) -> Iterator[Found]:
        folder = self._folder(name)
        if not folder.sessions:
            self.say(f"{name}: no strength session in {len(folder.outcomes)} files")
            return
        newest = max(folder.sessions, key=lambda session: session.facts["start_time"])
        outcome = next(each for each in folder.of_status("counted") if newest in each.sessions)
        count = len(folder.sessions)
        self.say(f"{name}: showing {outcome.name}, the newest of {count} strength session{'s' * (count != 1)}")
        yield Found(outcome.name, newest.file, outcome.sessions)

    def _counted(self, name: str) -> Iterator[Found]:
        for outcome in self._folder(name).of_status("counted"):
            if outcome.file is not None:
                yield Found(outcome.name, outcome.file, outcome.sessions)

    def _folder(self, name: str) -> Folder:
        from fitlift.batch import read_folder

        folder = read_folder(name, engine=self.engine)
        for outcome in folder.of_status("failed"):
            self.failed += 1
            click.echo(f"fitlift: {outcome.name}: {outcome.reason}", err=True)
        return folder


def write(data: str | bytes, output: str, *, inputs: Sequence[str] = ()) -> None:
    """Write a result to standard output or, whole or not at all, to a file.

    Raises
    ------
    OutputError
        If the file cannot be written, or is one of the inputs.
    """
    encoded = data.encode(errors="backslashreplace") if isinstance(data, str) else data
    if output == STANDARD:
        click.echo(data, nl=False)
        return
    target = Path(output)
    if any(Path(each).exists() and target.exists() and target.samefile(each) for each in inputs):
        raise OutputError(output, "is one of the files to read")
    try:
        descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=".fitlift-")
    except OSError as error:
        raise OutputError(output, f"cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(encoded)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(target)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise OutputError(output, f"cannot be written: {error.strerror}") from error


def text_width(output: str) -> int:
    """Columns to fill: the terminal's, or COLUMNS, or 80."""
    from fitlift.report.text import PLAIN_WIDTH

    if output != STANDARD:
        return PLAIN_WIDTH
    return shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
