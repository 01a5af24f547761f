"""What several commands share: options, the files they were given, and where the result goes."""

from __future__ import annotations

import datetime as dt
import functools
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli import show_error
from fitlift.cli.completing import FILE, FOLDER, assignments
from fitlift.cli.saying import PROGRAM, in_words, say, standard_input, wrong_use
from fitlift.errors import TEXT_FILE_FAULTS, FitliftError, OutputError, UserFileError
from fitlift.files import write_whole
from fitlift.fit import DEFAULT_ENGINE, ENGINES
from fitlift.records.base import Record, replace
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.history.outcomes import Folder, Outcome
    from fitlift.report.styled import Line
    from fitlift.userfiles.places import UserFiles

#: Name of standard input and output.
STANDARD = "-"

engine_option = click.option(
    "--engine",
    type=click.Choice(sorted(ENGINES)),
    default=DEFAULT_ENGINE,
    show_default=True,
    help="Decoder to read with.",
)
quiet_option = click.option("-q", "--quiet", is_flag=True, help="Print nothing on standard error but errors.")
verbose_option = click.option("-v", "--verbose", is_flag=True, help="Say on standard error what is read.")
all_sessions_option = click.option("--all-sessions", is_flag=True, help="Take the other sports in the files, too.")
config_option = click.option(
    "--config",
    type=FILE,
    metavar="FILE",
    envvar="FITLIFT_CONFIG",
    help="File of settings; by default fitlift.toml in your configuration folder. Also FITLIFT_CONFIG.",
)
_SETTINGS = (
    config_option,
    click.option(
        "--set",
        "assignments",
        multiple=True,
        metavar="KEY=VALUE",
        shell_complete=assignments,
        help="A setting for this run, as in --set max_hr_bpm=186; `fitlift config show` lists them. May be repeated.",
    ),
)
_USER_FILES = (
    click.option(
        "--corrections", type=FOLDER, metavar="DIR", help="Folder of corrections; by default they stand beside FILE."
    ),
    click.option(
        "--plan", type=FILE, metavar="FILE|FOLDER", help="Plan to hold sessions against; by default those beside FILE."
    ),
    click.option(
        "--routines", type=FILE, metavar="FILE", help="File of routines; by default routines.yaml beside the settings."
    ),
    *_SETTINGS,
)


def _only_one(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> str | None:
    """The one log that is given; the second would be passed over."""
    if len(given) > 1:
        raise wrong_use(Said("one_log_of_a_session"))
    return given[0] if given else None


_LOG = click.option(
    "--log",
    type=FILE,
    metavar="LOG",
    multiple=True,
    callback=_only_one,
    help="A phone's log of the same hour (Strong, Hevy, FitNotes, ...): names, repetitions and weights are its, times "
    "and heart rate the watch's.",
)
output_option = click.option("-o", "--output", default=STANDARD, type=FILE, metavar="FILE", help="Write to FILE.")


#: A longer name of a file is shown without its middle.
_LONGEST_NAME = 300


class Voice(Record, eq=False):
    """What is said on standard error besides errors.

    Parameters
    ----------
    quiet
        Nothing.
    verbose
        Also what is read.
    """

    quiet: bool
    verbose: bool

    def say(self, *said: Said | str) -> None:
        """Say what a person may want to know."""
        if not self.quiet:
            say(*said, is_error=True)

    def mention(self, outcome: Outcome) -> None:
        """Say what became of a file, if all is to be said."""
        if self.verbose:
            click.echo(f"{outcome.name}: {outcome.status}", err=True)

    def mention_all(self, read: Folder) -> None:
        """Say what became of each file of a folder, if all is to be said."""
        for outcome in read.outcomes:
            self.mention(outcome)


#: Says nothing.
SILENT = Voice(quiet=True, verbose=False)


class Input(Record, eq=False):
    """What one argument stands for.

    Parameters
    ----------
    argument
        As the user gave it.
    outcomes
        What became of its files, or of itself.
    folder
        The folder or archive of several that it is; None for one file.
    """

    argument: str
    outcomes: tuple[Outcome, ...]
    folder: Folder | None = None


def user_files_options(
    *, may_be_missing: bool = False, has_log: bool = False
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Options that name the user's text files; the command gets them as its parameter `user_files`.

    Where they cannot be used at all, that is said once, before the command begins.
    """

    def decorated(function: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(function)
        def with_files(
            *given: object,
            corrections: str | None,
            plan: str | None,
            routines: str | None,
            config: str | None,
            assignments: tuple[str, ...],
            log: str | None = None,
            **named: object,
        ) -> None:
            from fitlift.userfiles.places import UserFiles

            named_files = (corrections, routines, config, plan)
            folder, file, settings, plans = (Path(each) if each else None for each in named_files)
            user_files = UserFiles(folder, file, settings, assignments, may_be_missing=may_be_missing, plan_path=plans)
            user_files.check()
            function(*given, user_files=_with_log(user_files, log), **named)

        for option in reversed((*_USER_FILES, *((_LOG,) if has_log else ()))):
            with_files = option(with_files)
        return with_files

    return decorated


def _with_log(user_files: UserFiles, log: str | None) -> UserFiles:
    """The same with a phone's log, where one is named."""
    if log is None:
        return user_files
    from fitlift.folders.one_file import given_log

    return replace(user_files, log=given_log(log, user_files))


def settings_options(function: Callable[..., None]) -> Callable[..., None]:
    """Options that say what the user has set; the command gets them as its parameter `user_files`."""

    @functools.wraps(function)
    def with_files(*given: object, config: str | None, assignments: tuple[str, ...], **named: object) -> None:
        from fitlift.userfiles.places import UserFiles

        user_files = UserFiles(config_file=Path(config) if config else None, assignments=assignments)
        _ = user_files.settings, user_files.catalogue  # what cannot be used is said once, before the command begins
        function(*given, user_files=user_files, **named)

    for option in reversed(_SETTINGS):
        with_files = option(with_files)
    return with_files


def format_option(default: str, *others: str, help_text: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """An option that names how a result is written."""
    choice = click.Choice([default, *others])
    return click.option("--format", "format_name", type=choice, default=default, show_default=True, help=help_text)


def source_of(argument: str) -> tuple[str | bytes, str]:
    """What an argument names, and what to call it: standard input by a name of its own, a file by its path."""
    return (sys.stdin.buffer.read(), standard_input()) if argument == STANDARD else (argument, "")


def read_input(argument: str, engine: str, voice: Voice, files: UserFiles, *, all_sessions: bool) -> Input:
    """Read a file, standard input, a folder or an archive; say on standard error what cannot be read."""
    from fitlift.folders.export_folder import is_export
    from fitlift.folders.one_file import read_file
    from fitlift.history.outcomes import Outcome

    try:
        if argument != STANDARD and is_export(Path(argument)):
            if files.log is not None:
                raise wrong_use(Said("log_of_one_recording"))
            from fitlift.folders.batch import read_folder

            folder = read_folder(argument, engine=engine, user_files=files, all_sessions=all_sessions)
            show_failures(folder)
            found = Input(argument, folder.outcomes, folder)
        else:
            source, name = source_of(argument)
            read = read_file(source, name=name, engine=engine, user_files=files, is_strict=False)
            found = Input(argument, (read,))
    except FitliftError as error:
        show_error(error)
        return Input(argument, (Outcome(argument, "failed", error=error),))
    for line, _ in [] if found.folder else text_file_faults(found.outcomes):
        click.echo(f"{PROGRAM}: {line}", err=True)
    for outcome in found.outcomes:
        voice.mention(outcome)
    return found


def show_failures(folder: Folder, apart: Said | None = None) -> None:
    """Say on standard error what `failures_of` finds."""
    for line in failures_of(folder, apart):
        click.echo(line, err=True)


def failures_of(folder: Folder, apart: Said | None = None, of: str = "", later: Said | None = None) -> list[str]:
    """What cannot be read, text files that are not used, recordings that stand years apart: a line each.

    Parameters
    ----------
    folder
        The folder.
    apart
        What becomes of recordings that stand years apart; None where nothing is said of it.
    of
        Whose folder it is; empty for the only one.
    later
        What is said more of those that are later than all others; None for nothing.
    """
    from fitlift.report.clock_words import dated_apart

    whose = f"{of}/" if of else ""
    failed = [(f"{whose}{each.name}", each.why_failed) for each in folder.of_status("failed")]
    odd = ((each.name, each.apart) for each in folder.outcomes if each.apart is not None)
    told = [
        (f"{whose}{name}", in_words(dated_apart(how), *filter(None, (apart, later if how.side == "after" else None))))
        for name, how in odd
    ]
    faults = (
        f"{of}: {line}" if of and is_plan else f"{whose}{line}" for line, is_plan in text_file_faults(folder.outcomes)
    )
    lines = (f"{_shortened(name)}: {why}" for name, why in [*failed, *told])
    return [f"{PROGRAM}: {line}" for line in [*lines, *faults]]


def say_nothing_there(
    voice: Voice, name: str, folder: Folder, since: dt.date | None = None, until: dt.date | None = None
) -> None:
    """Say on standard error what is in a folder without a strength session, and what to do next.

    Parameters
    ----------
    voice
        Who says it.
    name, folder
        The folder, as the user named it and read.
    since, until
        The days between which sessions were asked for; None for no bound.
    """
    from fitlift.report.nothing_there import nothing_there
    from fitlift.report.styled import plain
    from fitlift.report.text_page import text_page

    page = nothing_there(name, folder, since, until)
    for line in plain(text_page(page, width=text_width(STANDARD))).strip().splitlines():
        voice.say(line)


def text_file_faults(outcomes: Sequence[Outcome]) -> list[tuple[str, bool]]:
    """Plans and corrections that are not used, with the command that tells more; and whether it is a plan."""
    lines: dict[tuple[str, bool], None] = {}
    for outcome in outcomes:
        for notice in outcome.notices:
            if notice.code in TEXT_FILE_FAULTS:
                is_plan = notice.code == "plan-with-faults"
                whose = "" if is_plan else f"{_shortened(outcome.name)}: "
                more = [Said("see_command", {"arguments": (notice.command,)})] if notice.command else []
                lines[f"{whose}{in_words(notice.text, *more)}", is_plan] = None
    return list(lines)


def _shortened(name: str) -> str:
    """A name without its middle, where it would fill the screen."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME // 2]}…{name[-_LONGEST_NAME // 2 :]}"


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """0 if all FIT files, plans and corrections are used as they are, 1 if no FIT file could be read, else 3."""
    failed = sum(bool(outcome.errors) or outcome.apart is not None for outcome in outcomes)
    read = sum(outcome.status in {"counted", "other", "duplicate", "repeated"} for outcome in outcomes)
    if not failed:
        return 0
    return 3 if read else 1


def write(
    data: str | bytes, output: str, voice: Voice, *, inputs: Sequence[str] = (), over_workouts: bool = False
) -> None:
    """Write a result to standard output or, whole or not at all, to a file.

    Parameters
    ----------
    data
        The result.
    output
        The file's name, or "-".
    voice
        Says what was written.
    inputs
        Names of the files that it was made from.
    over_workouts
        Whether a FIT workout may be overwritten: it was made from a plan, which can make it anew.

    Raises
    ------
    OutputError
        If the file cannot be written, is one of the inputs, or is a recording or an archive.
    """
    if output == STANDARD:
        click.echo(data, nl=False)
        return
    encoded = data.encode(errors="backslashreplace") if isinstance(data, str) else data
    try:
        target = Path(os.path.realpath(output))
        _refuse_recordings(target, output, inputs, over_workouts=over_workouts)
        if target.exists() and not target.is_file():
            target.write_bytes(encoded)  # a device or a pipe
        else:
            write_whole(target, encoded)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise OutputError(output, Said("cannot_be_written", {"text": reason})) from error
    voice.say(Said("wrote", {"output": output}))


def write_user_file(
    data: str | bytes, path: Path, hint: Said, voice: Voice = SILENT, inputs: Sequence[str] = ()
) -> None:
    """Write one of the user's text files; its folder is made if missing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(data, str(path), voice, inputs=inputs)
    except OutputError as error:
        raise UserFileError(error.output, error.said, hint) from error
    except OSError as error:
        raise UserFileError(str(path), Said("cannot_be_written", {"text": str(error.strerror)}), hint) from error


def text_width(output: str) -> int:
    """Columns to fill: the terminal's, or COLUMNS, or 80."""
    from fitlift.report.layout import MAX_WIDTH, PLAIN_WIDTH

    if output != STANDARD:
        return PLAIN_WIDTH
    return min(shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns, MAX_WIDTH)


def for_terminal(lines: Sequence[Line], output: str) -> str:
    """Lines as text, with colours where a person will see it on a terminal that has them, in signs that it has."""
    from fitlift.report.styled import coloured, in_encoding, plain

    if output != STANDARD:
        return plain(lines)
    encoding = sys.stdout.encoding or "utf-8"
    shown = lines if encoding.lower() == "utf-8" else in_encoding(lines, encoding)
    is_plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb" or not sys.stdout.isatty()
    return plain(shown) if is_plain else coloured(shown)


def _refuse_recordings(target: Path, output: str, inputs: Sequence[str], *, over_workouts: bool) -> None:
    """Nothing that was exported from a watch is ever overwritten."""
    from fitlift.fit.source import holds_recordings
    from fitlift.plan.fit_workout import is_workout

    if not target.is_file():
        return
    if any(Path(name).exists() and target.samefile(name) for name in inputs):
        raise OutputError(output, Said("is_one_to_read"))
    if holds_recordings(target) and not (over_workouts and is_workout(target)):
        raise OutputError(output, Said("is_never_overwritten"))
