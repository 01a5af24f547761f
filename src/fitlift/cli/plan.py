"""`fitlift plan`."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from fitlift.cli import show_error
from fitlift.cli.common import (
    STANDARD,
    Voice,
    output_option,
    quiet_option,
    settings_options,
    source_of,
    text_width,
    write,
)
from fitlift.cli.completing import FILE
from fitlift.cli.days import DayType
from fitlift.cli.groups import Group
from fitlift.cli.saying import in_words, standard_input, wrong_use
from fitlift.errors import FitliftError, PlanError, SourceError
from fitlift.plan.planned_days import MINUTES, WEEKS
from fitlift.records.formats import PLAN_FORMATS
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.plan.fit_workout import ReadWorkout
    from fitlift.plan.model import Plan
    from fitlift.userfiles.places import UserFiles

#: Ending of an output's name → format of `fitlift plan show`.
_FORMATS = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}

_session_option = click.option("--session", metavar="NAME", help="Only the session of that name.")

#: Parameter of `plan export` → the option as it is typed, and for what it is.
_OF_ONE_FORMAT = {
    "first_day": ("--from", "calendar"),
    "weeks": ("--weeks", "calendar"),
    "at": ("--at", "calendar"),
    "minutes": ("--minutes", "calendar"),
    "in_grams": ("--grams", "connect"),
}

_HELP = """Check plans, show them, and bring them to the watch.

A plan is a text file that says what your sessions are to be, a line for each exercise:

\b
  plan: In season
  sessions:
    - name: Strength A
      days: tuesday
      primary:
        - Back squat: 4x4-6 @ 80 kg rest 90-120 s warmup 2
      accessory:
        - Dumbbell row: 3x8 per side @ 20 kg rest 60 s

Wherever a plan is asked for, a workout is taken, too, as FIT or as JSON of Garmin Connect's; "-" is a plan on standard
input.
"""


def _calendar_options(function: Callable[..., None]) -> Callable[..., None]:
    """Options of a calendar."""
    for option in (
        click.option(
            "--minutes",
            type=click.IntRange(5, 600),
            default=MINUTES,
            show_default=True,
            help="For calendar, with --at: how long a session lasts.",
        ),
        click.option(
            "--at",
            type=click.DateTime(["%H:%M"]),
            metavar="TIME",
            help="For calendar: when sessions begin, as in 18:30; without it they are of the whole day.",
        ),
        click.option(
            "--weeks",
            type=click.IntRange(1, 104),
            default=WEEKS,
            show_default=True,
            help="For calendar: how many weeks from the first day.",
        ),
        click.option(
            "--from",
            "first_day",
            type=DayType(),
            metavar="DATE",
            help="For calendar: the first day of the plan.",
        ),
    ):
        function = option(function)
    return function


@click.group("plan", cls=Group, help=_HELP, short_help="Check plans, show them, bring them to the watch.")
def command() -> None:
    """Check plans, show them, and bring them to the watch."""


@command.command("check", short_help="Tell everything that is wrong with plans.")
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@click.option("-v", "--verbose", is_flag=True, help="List the principles that are followed, too.")
@settings_options
@click.pass_context
def check(ctx: click.Context, files: tuple[str, ...], *, user_files: UserFiles, verbose: bool) -> None:
    """Tell everything that is wrong with plans, each with its line and what is allowed there.

    Of a plan that can be used: exercises that are none of the catalogue's, and the principles of
    lifting for runners that it does not follow. These are advice, no faults.
    """
    failed = 0
    for file in files:
        try:
            text = _checked(file, user_files, verbose=verbose)
        except PlanError as error:
            failed += 1
            text = "".join(f"{fault}\n" for fault in error.faults)
        except FitliftError as error:
            failed += 1
            show_error(error)
            continue
        click.echo(text, nl=False)
    ctx.exit(0 if not failed else 1 if failed == len(files) else 3)


@command.command("show", short_help="Show a plan; as HTML, a sheet with boxes to tick.")
@click.argument("file", type=FILE, metavar="FILE")
@_session_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "markdown", "html"]),
    help="By default from the ending of the output's name, else text. html: a sheet to print, with boxes to tick.",
)
@output_option
@settings_options
@quiet_option
def show(
    file: str, session: str | None, format_name: str | None, output: str, *, user_files: UserFiles, quiet: bool
) -> None:
    """Show a plan, its sessions one after the other."""
    plan = _only(_plan(file, user_files), session)
    chosen = format_name or _FORMATS.get(Path(output).suffix.lower(), "text")
    write(_shown(plan, chosen, text_width(output), user_files), output, Voice(quiet, verbose=False), inputs=[file])


@command.command("export", short_help="Write workouts for a watch, a calendar, or a sheet to type in.")
@click.argument("file", type=FILE, metavar="FILE")
@click.option(
    "-o",
    "--output",
    type=FILE,
    metavar="FOLDER|FILE",
    help="Where workouts go, by default this folder; one session may go to a FILE. Of a sheet or a calendar, its FILE.",
)
@_session_option
@click.option(
    "--for",
    "maker",
    type=click.Choice([*PLAN_FORMATS]),
    default="garmin",
    show_default=True,
    help="; ".join(f"{each.name}: {each.help}" for each in PLAN_FORMATS.values()) + ".",
)
@_calendar_options
@click.option(
    "--grams",
    "in_grams",
    is_flag=True,
    help="For connect: write weights as numbers of grams, should Connect show 80 kg as 0.08 kg.",
)
@settings_options
@quiet_option
@click.pass_context
def export(
    ctx: click.Context,
    /,
    file: str,
    output: str | None,
    session: str | None,
    maker: str,
    *,
    first_day: dt.datetime | None,
    weeks: int,
    at: dt.datetime | None,
    minutes: int,
    in_grams: bool,
    user_files: UserFiles,
    quiet: bool,
) -> None:
    """Write each session of a plan as a workout that a watch runs, or the plan as a calendar or a sheet.

    A workout that was written before is replaced; any other FIT file is left as it is.
    """
    from fitlift.cli.plan_export import Days, write_calendar, write_for_connect, write_sheet, write_workouts

    _refuse_options_of_others(ctx, maker)
    plan = _only(_plan(file, user_files), session)
    voice = Voice(quiet, verbose=False)
    if maker == "coros":
        write_sheet(plan, output or STANDARD, user_files, voice, inputs=[file])
    elif maker == "calendar":
        days = Days(
            first=None if first_day is None else first_day.date(),
            weeks=weeks,
            at=None if at is None else at.time(),
            minutes=minutes,
        )
        write_calendar(plan, output or STANDARD, days, user_files, voice, inputs=[file])
    elif maker == "connect":
        write_for_connect(plan, output, user_files, voice, in_grams=in_grams, inputs=[file])
    else:
        write_workouts(plan, output, user_files, voice, inputs=[file])


@command.command("import", short_help="Make a plan of workouts, of a guided activity, or of a phone's log.")
@click.argument("files", type=FILE, metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--date",
    "day",
    type=DayType(),
    metavar="DATE",
    help="Take a log's session of that day; without it the last one.",
)
@output_option
@settings_options
@quiet_option
def import_(
    files: tuple[str, ...], day: dt.datetime | None, output: str, *, user_files: UserFiles, quiet: bool
) -> None:
    """Make a plan of FIT workouts, a session of each, or of the workout in an activity that a watch guided.

    FILE is a .fit, a .fit.gz, or a zip holding one FIT file; "-" is standard input. A strength workout that a browser
    extension downloaded from Garmin Connect as JSON will do, too. The plan has the name of the first. It asks for the
    same sets in the same order, with their notes and rests. Of a phone's log it asks for what was done in the last
    session, from the fewest repetitions to the most.
    """
    from fitlift.plan.several import joined
    from fitlift.userfiles.plan_yaml import plan_text, read_plan

    voice = Voice(quiet, verbose=False)
    read = [_workout(file, user_files, day) for file in files]
    for each in read:
        if not any(session.exercises for session in each.plan.sessions):
            raise SourceError(each.plan.source, Said("no_step_with_exercise"))
    text = plan_text(joined([each.plan for each in read]))
    for remark in (remark for each in read for remark in each.said_remarks):
        voice.say(remark)
    write(text, output, voice, inputs=files)
    try:
        read_plan(text, in_words(Said("the_plan")) if output == STANDARD else output, user_files.catalogue)
    except PlanError as error:
        voice.say(f"{in_words(Said('plan_needs_a_hand'))}: {error}")


@command.command("schema", short_help="Write the JSON Schema of plan files.")
@output_option
@quiet_option
def schema(output: str, *, quiet: bool) -> None:
    """Write the JSON Schema of plan files, by which editors mark slips while you type."""
    from fitlift.report.json_text import to_json
    from fitlift.userfiles.plan_schema import plan_json_schema

    write(to_json(plan_json_schema()), output, Voice(quiet, verbose=False))


def _checked(file: str, user_files: UserFiles, *, verbose: bool) -> str:
    """What is to be said of a plan that can be used."""
    from fitlift.matching.session_plans import principles_of_plan
    from fitlift.report.plan_check import plan_check
    from fitlift.session.analyse import aims_of
    from fitlift.userfiles.plan_yaml import read_plan, remarks

    exercises = user_files.catalogue
    if _is_workout(file):
        read = _workout(file, user_files)
        plan, said = read.plan, list(read.remarks)
    else:
        text, source = _text(file)
        plan = read_plan(text, source, exercises)
        said = [each.within for each in remarks(text, source, exercises)]
    principles = principles_of_plan(plan, exercises, aims_of(user_files.settings))
    return plan_check(plan.source, plan, said, principles, text_width(STANDARD), lists_all=verbose)


def _shown(plan: Plan, format_name: str, width: int, user_files: UserFiles) -> str:
    from fitlift.session.analyse import maxima_of

    maxima_kg = maxima_of(user_files.settings, user_files.catalogue)
    if format_name == "html":
        from fitlift.report.plan_sheet import plan_sheet

        return plan_sheet(plan, maxima_kg)
    from fitlift.report.plan_text import plan_as_markdown, plan_as_text

    return plan_as_markdown(plan, maxima_kg) if format_name == "markdown" else plan_as_text(plan, width, maxima_kg)


def _plan(file: str, user_files: UserFiles) -> Plan:
    """The plan that is named."""
    from fitlift.userfiles.plan_yaml import read_plan

    if _is_workout(file):
        return _workout(file, user_files).plan
    text, source = _text(file)
    return read_plan(text, source, user_files.catalogue)


def _workout(file: str, user_files: UserFiles, day: dt.datetime | None = None) -> ReadWorkout:
    """The plan in a FIT file, in a workout of Connect's, or in a log."""
    from fitlift.folders.logged_plan import plan_of

    source, name = source_of(file)
    asked = None if day is None else day.date()
    return plan_of(source, user_files, day=asked, name=name)


def _text(file: str) -> tuple[str, str]:
    """A plan file's text, and its name."""
    from fitlift.userfiles.text_files import read_text

    if file == STANDARD:
        return sys.stdin.buffer.read().decode("utf-8-sig", errors="replace"), standard_input()
    return read_text(Path(file)), file


def _is_workout(file: str) -> bool:
    from fitlift.userfiles.plans import is_workout_named

    return is_workout_named(file)


def _refuse_options_of_others(ctx: click.Context, maker: str) -> None:
    """An option that changes nothing is a mistake."""
    for parameter, (option, for_maker) in _OF_ONE_FORMAT.items():
        if ctx.get_parameter_source(parameter) is ParameterSource.COMMANDLINE and maker != for_maker:
            raise wrong_use(Said("option_goes_with", {"option": option, "written_for": for_maker}))
    if ctx.get_parameter_source("minutes") is ParameterSource.COMMANDLINE and ctx.params["at"] is None:
        raise wrong_use(Said("minutes_go_with_at"))


def _only(plan: Plan, session: str | None) -> Plan:
    """The plan with one of its sessions alone; all of it where none is named."""
    from fitlift.plan.several import NoSuchSessionError, only

    try:
        return only(plan, session)
    except NoSuchSessionError as error:
        raise wrong_use(" ".join(("--session", str(error)))) from error
