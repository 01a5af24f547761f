"""`fitlift convert`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from fitlift.cli import show_error
from fitlift.cli.common import (
    STANDARD,
    Voice,
    all_sessions_option,
    engine_option,
    exit_code,
    output_option,
    quiet_option,
    read_input,
    user_files_options,
    verbose_option,
    write,
)
from fitlift.cli.saying import wrong_use
from fitlift.errors import FitliftError
from fitlift.records.base import Record
from fitlift.records.formats import Format, is_named
from fitlift.records.said import Said
from fitlift.writers.formats import CONVERTED, NAMED, PAGE, RECORDING, ROWS, SESSIONS, format_of

if TYPE_CHECKING:
    from fitlift.records.base import Values
    from fitlift.userfiles.places import UserFiles


@click.command("convert", short_help="Write sets as a table or a log; the recording as FIT.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
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

        if _is_engine_given(ctx):
            raise wrong_use(Said("fit_reads_itself"), Said("leave_out", {"options": ("--engine",)}))
        write_recording(files, output, voice, user_files, lap_sets=lap_sets)
        return
    if lap_sets:
        raise wrong_use(Said("option_is_of_fit", {"option": "--sets"}))
    chosen = CONVERTED[format_name] if format_name else _format_of(output)
    if chosen.is_binary and output == STANDARD:
        raise wrong_use(Said("needs_file", {"format": chosen.name, "ending": chosen.endings[0]}))
    how = _How(engine, user_files, all_sessions)
    if chosen.name in SESSIONS:
        code = _write_sessions(files, chosen.name, output, voice, how)
    else:
        code = _write_rows(files, chosen.name, output, voice, how)
    ctx.exit(code)


class _How(Record, eq=False):
    """How files are read."""

    engine: str
    user_files: UserFiles
    all_sessions: bool


def _write_rows(files: Sequence[str], name: str, output: str, voice: Voice, how: _How) -> int:
    """Write the rows of all files; returns the code with which the command ends."""
    found = [_sets(each, voice, how) for each in files]
    for argument, each in zip(files, found, strict=True):
        if each.code != 1 and not each.sets:
            voice.say(Said("no_sets_of_strength", {"path": argument}))
    code = _code([each.code for each in found])
    if code != 1:
        write(ROWS[name]([row for each in found for row in each.sets]), output, voice, inputs=files)
    return code


def _write_sessions(files: Sequence[str], name: str, output: str, voice: Voice, how: _How) -> int:
    """Write the sessions of all files as a log or a text; returns the code with which the command ends."""
    from fitlift.history.outcomes import sessions_of

    if any(is_named(each, PAGE) for each in files):
        raise wrong_use(Said("page_holds_rows"))
    found = [read_input(each, how.engine, voice, how.user_files, all_sessions=how.all_sessions) for each in files]
    several = [sessions_of(each.outcomes, all_sessions=how.all_sessions) for each in found]
    codes = [exit_code(each.outcomes) for each in found]
    for argument, sessions, code in zip(files, several, codes, strict=True):
        if code != 1 and not any(session.each_set for session in sessions):
            voice.say(Said("no_sets_of_strength", {"path": argument}))
    code = _code(codes)
    if code != 1:
        made = SESSIONS[name]([session for sessions in several for session in sessions])
        write(made.data, output, voice, inputs=files)
        for remark in made.said_remarks:
            voice.say(remark)
    return code


def _is_engine_given(ctx: click.Context) -> bool:
    return ctx.get_parameter_source("engine") is not ParameterSource.DEFAULT


def _beside_scrub(ctx: click.Context) -> dict[str, bool]:
    """The options that do not go with --scrub, and whether each was given."""
    is_other_format = ctx.params["format_name"] not in {None, RECORDING}
    return {"--format": is_other_format, "--sets": ctx.params["lap_sets"], "--engine": _is_engine_given(ctx)}


class _Found(Record, eq=False):
    """What one argument holds: its sets, and 0 if all could be read, 1 if nothing, 3 if some."""

    sets: list[Values]
    code: int


def _sets(name: str, voice: Voice, how: _How) -> _Found:
    """The sets of a file, a folder, an archive, or of a page that fitlift wrote."""
    from fitlift.history.outcomes import each_file_set

    if is_named(name, PAGE):
        return _sets_of_page(name, all_sessions=how.all_sessions)
    outcomes = read_input(name, how.engine, voice, how.user_files, all_sessions=how.all_sessions).outcomes
    return _Found(list(each_file_set(outcomes, all_sessions=how.all_sessions)), exit_code(outcomes))


def _sets_of_page(name: str, *, all_sessions: bool) -> _Found:
    from fitlift.files import MOST_BYTES
    from fitlift.report.embedded import documents_of_page, sets_of_documents
    from fitlift.userfiles.text_files import read_text

    try:
        documents = documents_of_page(read_text(Path(name), MOST_BYTES), name)
    except FitliftError as error:
        show_error(error)
        return _Found([], 1)
    return _Found(sets_of_documents(documents, all_sessions=all_sessions), 0)


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
