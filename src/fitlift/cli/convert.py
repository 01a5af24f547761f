"""`fitlift convert`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from fitlift.cli import show_error
from fitlift.cli.common import (
    STANDARD,
    Input,
    Voice,
    all_sessions_option,
    engine_option,
    exit_code,
    output_option,
    quiet_option,
    read_input,
    say_nothing_there,
    user_files_options,
    verbose_option,
    write,
)
from fitlift.cli.completing import FILE
from fitlift.cli.days import period_options
from fitlift.cli.saying import wrong_use
from fitlift.errors import FitliftError
from fitlift.history.periods import Period
from fitlift.records.base import Record, replace
from fitlift.records.formats import Format, is_named
from fitlift.records.said import Said
from fitlift.writers.formats import CONVERTED, NAMED, PAGE, RECORDING, ROWS, SESSIONS, format_of

if TYPE_CHECKING:
    from fitlift.records.base import Values
    from fitlift.userfiles.places import UserFiles


@click.command("convert", short_help="Write sets as a table or a log; the recording as FIT.")
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@click.option(
    "--format",
    "format_name",
    type=click.Choice([*CONVERTED]),
    help="By default from the ending of the output's name; csv on standard output. "
    + "; ".join(f"{each.name}: {each.help}" for each in CONVERTED.values())
    + ".",
)
@click.option(
    "--sets",
    "lap_sets",
    is_flag=True,
    help="With --format fit: write sets beside the laps of a COROS file, named or not.",
)
@click.option(
    "--scrub",
    is_flag=True,
    help="Write FILE as FIT to send with a bug report: serial numbers, persons, places and texts blanked, names of "
    "your own replaced, dates moved by whole weeks; without what you corrected.",
)
@output_option
@period_options(what="sessions")
@all_sessions_option
@user_files_options(has_log=True)
@engine_option
@quiet_option
@verbose_option
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    format_name: str | None,
    output: str,
    *,
    lap_sets: bool,
    scrub: bool,
    period: Period,
    user_files: UserFiles,
    all_sessions: bool,
    engine: str,
    quiet: bool,
    verbose: bool,
) -> None:
    """Write the sets of strength sessions as a table, as a log of an app, or the recording as FIT.

    As csv, json, parquet or xlsx one row for each set and rest; weights in kg, times in UTC, empty for
    absent. A folder, a zip or a phone's log stands for all its strength sessions, an HTML page that
    fitlift wrote for those shown in it.

    As strong, hevy, fitnotes or plain a log that apps take: local times, your names as the app has
    them, weights in the unit in which they were logged. Sets without a sure name are left out, and told.

    As FIT, one FILE with what you named and corrected in it, and every other byte as the watch wrote
    it: for Strava, Garmin Connect, a coach.
    """
    voice = Voice(quiet, verbose)
    if scrub:
        from fitlift.cli.scrub import write_scrubbed

        write_scrubbed(files, output, voice, _beside_scrub(ctx))
        return
    if format_name == RECORDING or (format_name is None and Path(output).suffix.lower() == f".{RECORDING}"):
        from fitlift.cli.recording_as_fit import write_recording

        _refuse(("--engine",) if _is_engine_given(ctx) else (), Said("fit_reads_itself"))
        _refuse(_given_period(ctx), Said("fit_is_one_file"))
        write_recording(files, output, voice, user_files, lap_sets=lap_sets)
        return
    if lap_sets:
        raise wrong_use(Said("option_is_of_fit", {"option": "--sets"}))
    chosen = CONVERTED[format_name] if format_name else _format_of(output)
    if chosen.is_binary and output == STANDARD:
        raise wrong_use(Said("needs_file", {"format": chosen.name, "ending": chosen.endings[0]}))
    how = _How(engine, user_files, all_sessions, period)
    if chosen.name in SESSIONS:
        code = _write_sessions(files, chosen.name, output, voice, how)
    else:
        code = _write_rows(files, chosen.name, output, voice, how)
    ctx.exit(code)


class _How(Record, eq=False):
    """How files are read, and of which days sessions are written."""

    engine: str
    user_files: UserFiles
    all_sessions: bool
    period: Period


def _write_rows(files: Sequence[str], name: str, output: str, voice: Voice, how: _How) -> int:
    """Write the rows of all files; returns the code with which the command ends."""
    from fitlift.history.outcomes import each_file_set

    of_pages = {each: _sets_of_page(each, how) for each in files if is_named(each, PAGE)}
    read = iter(_read([each for each in files if each not in of_pages], voice, how))
    found = []
    for argument in files:
        if argument in of_pages:
            found.append(of_pages[argument])
            if not (of_pages[argument].sets or of_pages[argument].code):
                voice.say(Said("no_sets_of_strength", {"path": argument}))
            continue
        outcomes = next(read).outcomes
        sets = list(each_file_set(outcomes, all_sessions=how.all_sessions))
        found.append(_Found(sets, exit_code(outcomes)))
    code = _code([each.code for each in found])
    if code != 1:
        write(ROWS[name]([row for each in found for row in each.sets]), output, voice, inputs=files)
    return code


def _write_sessions(files: Sequence[str], name: str, output: str, voice: Voice, how: _How) -> int:
    """Write the sessions of all files as a log or a text; returns the code with which the command ends."""
    from fitlift.history.outcomes import sessions_of

    if any(is_named(each, PAGE) for each in files):
        raise wrong_use(Said("page_holds_rows"))
    found = _read(files, voice, how)
    code = _code([exit_code(each.outcomes) for each in found])
    if code != 1:
        several = (sessions_of(each.outcomes, all_sessions=how.all_sessions) for each in found)
        made = SESSIONS[name]([session for sessions in several for session in sessions])
        write(made.data, output, voice, inputs=files)
        for remark in made.said_remarks:
            voice.say(remark)
    return code


def _read(files: Sequence[str], voice: Voice, how: _How) -> list[Input]:
    """What the files hold, with the sessions of the days that were asked for; it is said which have none."""
    from fitlift.history.outcomes import Folder

    found = [read_input(each, how.engine, voice, how.user_files, all_sessions=how.all_sessions) for each in files]
    together = Folder(tuple(outcome for each in found for outcome in each.outcomes))
    since = together.first_day_of(how.period)
    asked = [each if since is None else _since(each, since) for each in found]
    undated = sum(each.local_start is None for each in together.strength_sessions) if since is not None else 0
    if undated:
        voice.say(Said("undated_left_out", {"sessions": undated}))
    for whole, part in zip(found, asked, strict=True):
        if exit_code(whole.outcomes) != 1 and not _has_sets(part, how):
            _say_nothing(whole, since, voice)
    return asked


def _since(found: Input, first: dt.date) -> Input:
    from fitlift.history.outcomes import Folder

    return replace(found, outcomes=Folder(found.outcomes).since(first).outcomes)


def _has_sets(found: Input, how: _How) -> bool:
    from fitlift.history.outcomes import sessions_of

    return any(each.each_set for each in sessions_of(found.outcomes, all_sessions=how.all_sessions))


def _say_nothing(found: Input, since: dt.date | None, voice: Voice) -> None:
    """Say that there is nothing to write of an argument; of a folder also what is in it."""
    if found.folder is not None:
        say_nothing_there(voice, found.argument, found.folder, since)
    elif since is None:
        voice.say(Said("no_sets_of_strength", {"path": found.argument}))
    else:
        voice.say(Said("no_sets_since", {"path": found.argument, "since_day": since.isoformat()}))


def _refuse(options: tuple[str, ...], why: Said) -> None:
    """Say that options do not go with what is asked for, if any of them was given."""
    if options:
        raise wrong_use(why, Said("leave_out", {"options": options}))


def _is_engine_given(ctx: click.Context) -> bool:
    return ctx.get_parameter_source("engine") is not ParameterSource.DEFAULT


def _beside_scrub(ctx: click.Context) -> dict[str, bool]:
    """The options that do not go with --scrub, and whether each was given."""
    is_other_format = ctx.params["format_name"] not in {None, RECORDING}
    beside = {"--format": is_other_format, "--sets": ctx.params["lap_sets"], "--engine": _is_engine_given(ctx)}
    return beside | dict.fromkeys(_given_period(ctx), True)


def _given_period(ctx: click.Context) -> tuple[str, ...]:
    """Those of `--since` and `--last` that were given."""
    return tuple([f"--{name}" for name in ("since", "last") if ctx.params[name] is not None])


class _Found(Record, eq=False):
    """What one argument holds: its sets, and 0 if all could be read, 1 if nothing, 3 if some."""

    sets: list[Values]
    code: int


def _sets_of_page(name: str, how: _How) -> _Found:
    """The sets of a page that fitlift wrote."""
    if not how.period.is_all:
        raise wrong_use(Said("page_has_no_period"))
    from fitlift.files import MOST_BYTES
    from fitlift.report.embedded import documents_of_page, sets_of_documents
    from fitlift.userfiles.text_files import read_text

    try:
        documents = documents_of_page(read_text(Path(name), MOST_BYTES), name)
    except FitliftError as error:
        show_error(error)
        return _Found([], 1)
    return _Found(sets_of_documents(documents, all_sessions=how.all_sessions), 0)


def _code(codes: Sequence[int]) -> int:
    """0 if everything could be read, 1 if nothing, 3 if some."""
    if not any(codes):
        return 0
    return 1 if set(codes) == {1} else 3


def _format_of(output: str) -> Format:
    """The form that a name's ending asks for."""
    if output == STANDARD:
        return CONVERTED[next(iter(ROWS))]
    found = format_of(output)
    if found is None:
        endings = tuple(each.endings[0] for each in NAMED)
        raise wrong_use(Said("which_format", {"output": output, "endings": endings}))
    return found
