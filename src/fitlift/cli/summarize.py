"""`fitlift summarize`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from fitlift.cli.charting import Charts, charts_options
from fitlift.cli.common import (
    Input,
    Voice,
    all_sessions_option,
    engine_option,
    exit_code,
    for_terminal,
    output_option,
    quiet_option,
    read_input,
    say_nothing_there,
    text_width,
    user_files_options,
    verbose_option,
    write,
)
from fitlift.cli.completing import FILE
from fitlift.cli.days import DayType
from fitlift.cli.history import History, history_option
from fitlift.cli.rendering import How, Shown, as_text, rendered, sections_option
from fitlift.cli.saying import wrong_use
from fitlift.records.base import Record
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.history.outcomes import Folder, Outcome
    from fitlift.history.summary import SessionSummary
    from fitlift.userfiles.places import UserFiles

#: Ending of the output's name → the format that it asks for.
_ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "text",
        ".html": "html",
        ".htm": "html",
        ".md": "markdown",
        ".json": "json",
        ".jsonl": "jsonl",
    }
)

#: Endings of formats in which no session is written: text under such a name would open as something broken.
_OTHER_FORMATS = frozenset({".csv", ".docx", ".odt", ".parquet", ".pdf", ".png", ".rtf", ".svg", ".xls", ".xlsx"})

#: Before any session.
_NEVER = dt.datetime(1, 1, 1)  # noqa: DTZ001 - local

day_option = click.option(
    "--date",
    "day",
    type=DayType(),
    metavar="DATE",
    help="Show the sessions of that day; without it, of a log the last one.",
)


@click.command("summarize", short_help="Show one strength session.")
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE]...")
@click.option(
    "--format",
    "asked_format",
    type=click.Choice(["text", "json", "jsonl", "markdown", "html"]),
    help="By default from the ending of the output's name (.html, .md, .json, .jsonl), else text. json: one object for "
    "one FILE, an array for several; jsonl: one object a line; html: one page with all.",
)
@sections_option
@charts_options
@click.option(
    "--explain", is_flag=True, help="List every reason for a name, and for each figure its formula and inputs."
)
@output_option
@all_sessions_option
@day_option
@history_option
@user_files_options(has_log=True)
@engine_option
@quiet_option
@verbose_option
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    asked_format: str | None,
    output: str,
    *,
    show: frozenset[str],
    charts: Charts,
    user_files: UserFiles,
    explain: bool,
    all_sessions: bool,
    day: dt.datetime | None,
    history: str | None,
    engine: str,
    quiet: bool,
    verbose: bool,
) -> None:
    """Show a strength session: its sets, weights, rests and heart rate.

    FILE is a .fit, a .fit.gz, a zip holding one FIT file, or a phone's log, of which the last session
    is shown; "-" is standard input. A folder, or a zip holding several, stands for its newest strength
    session. Without FILE: the newest in this folder. Where earlier sessions are known, each exercise
    has its last time, its best and what to do next beside it.
    """
    names, format_name = files or (".",), asked_format or _format_of(output)
    voice = Voice(quiet, verbose)
    inputs = [read_input(name, engine, voice, user_files, all_sessions=all_sessions) for name in names]
    past = History(history, engine, user_files, voice)
    which = Which(None if day is None else day.date(), is_all=all_sessions)
    shown = [each for found in inputs for each in _shown(found, which, past, voice)]
    code = exit_code([outcome for found in inputs for outcome in found.outcomes])
    if day is not None and not shown:
        ctx.exit(code or 1)
    if shown or code != 1:
        chosen = list(filter(None, shown))
        plan = str(user_files.plan_path) if user_files.plan_path else None
        is_explained = explain or "explanation" in show
        also = {"explanation"} if explain and show else set()
        how = How(show=show | also, explain=is_explained, width=text_width(output), output=output, plan=plan)
        files_of_charts, pictures = charts.drawn(chosen, how) if charts.folder else ((), {})
        if format_name == "text":
            text = for_terminal(as_text(chosen, how), output)
        else:
            text = rendered(chosen, format_name, how, pictures, single=len(names) == 1)
        charts.write(files_of_charts, voice, names)
        write(text, output, voice, inputs=names)
    ctx.exit(code)


def _format_of(output: str) -> str:
    """The format that the ending of the output's name asks for; text where it asks for none."""
    ending = Path(output).suffix.lower()
    if ending in _OTHER_FORMATS:
        raise wrong_use(Said("which_format", {"output": output, "endings": tuple(_ENDINGS)}))
    return _ENDINGS.get(ending, "text")


class Which(Record):
    """Which sessions of a file are shown.

    Parameters
    ----------
    day
        The day that was asked for; None for none.
    is_all
        Whether sessions of other sports are shown, too, and of a log not only the last.
    """

    day: dt.date | None
    is_all: bool

    def of(self, outcome: Outcome) -> tuple[SessionSummary, ...]:
        """The sessions that are shown."""
        found = outcome.sessions if self.is_all else outcome.strength_sessions
        if self.day is not None:
            return tuple([each for each in found if (each.local_start or _NEVER).date() == self.day])
        return found if self.is_all or not is_log(outcome) else found[-1:]


def is_log(outcome: Outcome) -> bool:
    """Whether a file is a phone's log: it holds years."""
    return outcome.file is not None and outcome.file.log is not None


def _shown(found: Input, which: Which, past: History, voice: Voice) -> Iterator[Shown]:
    """The files to show with their sessions; those of a day are looked for in all files."""
    for outcome in _chosen(found, which, voice):
        numbers = [each.number for each in which.of(outcome)]
        compared = past.compared(found, outcome, numbers)
        if compared.file is not None:
            sessions = tuple([each for each in compared.sessions if each.number in numbers])
            yield Shown(compared, compared.file, sessions)


def _chosen(found: Input, which: Which, voice: Voice) -> Sequence[Outcome]:
    """The file itself; of a folder the newest with a strength session."""
    read = [each for each in found.outcomes if each.status != "failed"]
    if which.day is not None:
        of_day = [each for each in read if which.of(each)]
        if read and not of_day:
            _say_days(read, which.day, voice)
        return of_day
    chosen: Sequence[Outcome] = read if found.folder is None else _newest(found.folder, found, voice)
    for log in filter(is_log, chosen):
        _say_last(log, which, voice)
    return chosen


def _newest(folder: Folder, found: Input, voice: Voice) -> Sequence[Outcome]:
    newest = folder.newest
    if newest is None:
        say_nothing_there(voice, found.argument, folder)
        return ()
    count = len(folder.together.strength_sessions or folder.strength_sessions)
    voice.say(Said("showing_newest", {"folder": found.argument, "newest": newest.name, "sessions": count}))
    return (newest,)


def _say_last(log: Outcome, which: Which, voice: Voice) -> None:
    sessions = log.strength_sessions
    if which.is_all or len(sessions) < 2 or (start := sessions[-1].local_start) is None:  # noqa: PLR2004 - several
        return
    day = start.date().isoformat()
    voice.say(Said("showing_last_of_log", {"path": log.name, "session_day": day, "sessions": len(sessions)}))


def _say_days(read: Sequence[Outcome], asked: dt.date, voice: Voice) -> None:
    """Say from when to when there are sessions, where the day that was asked for has none."""
    days = [day for each in read for day in each.days]
    first, last = (min(days), max(days)) if days else (asked, asked)
    of = {"asked_day": asked.isoformat(), "first_day": first.isoformat(), "last_day": last.isoformat()}
    voice.say(Said("no_session_on_day", of))
