"""`fitlift progress`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import (
    Voice,
    engine_option,
    exit_code,
    for_terminal,
    format_option,
    output_option,
    quiet_option,
    say_nothing_there,
    show_failures,
    text_width,
    user_files_options,
    verbose_option,
    write,
)
from fitlift.cli.completing import FILE, exercise_words
from fitlift.cli.days import period_options
from fitlift.cli.folder_options import Reading, as_of_option, opened, watch_options
from fitlift.history.periods import Period
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.folders.workers import Engine
    from fitlift.history.outcomes import Folder
    from fitlift.progression import Progress
    from fitlift.report.page import Page
    from fitlift.userfiles.places import UserFiles


@click.command("progress", short_help="Show best sets and what to do next, by exercise.")
@click.argument("folder", type=FILE, metavar="FOLDER")
@click.argument("words", nargs=-1, metavar="[EXERCISE]", shell_complete=exercise_words)
@format_option("text", "json", help_text="json: exercises, and what each session did of them.")
@output_option
@period_options(what="sessions")
@as_of_option
@click.option(
    "--library", type=FILE, metavar="FILE", help="Take what has not changed from FILE, which `fitlift weekly` keeps."
)
@user_files_options()
@watch_options
@engine_option
@quiet_option
@verbose_option
@click.pass_context
def command(
    ctx: click.Context,
    folder: str,
    words: tuple[str, ...],
    format_name: str,
    output: str,
    *,
    engine: str,
    period: Period,
    as_of: dt.datetime | None,
    library: str | None,
    user_files: UserFiles,
    watch_of: Callable[[str], Engine | None],
    quiet: bool,
    verbose: bool,
) -> None:
    """Follow each exercise through the sessions of an export folder, a zip or a phone's log: records, what to do next.

    EXERCISE is a name as you would type it, and shows this one alone, with each of its sessions. A word that several
    names have, as squat, shows those.

    Repetitions rise within the range that the plan or the principles aim at; once the worst set reaches its
    top, the load does. Light weeks, tests, rounds of training, breaks and typing errors are told apart.
    Warm-up sets and sets without a sure name count for nothing.
    """
    from fitlift.history.clocks import is_past
    from fitlift.report.json_text import to_json
    from fitlift.report.nothing_there import nothing_there
    from fitlift.report.text_page import text_page
    from fitlift.report.week_document import progress_document

    voice, today = Voice(quiet, verbose), as_of.date() if as_of else None
    with opened(library) as kept:
        read = Reading(engine, user_files, watch_of, quiet).folder(folder, kept)
    voice.mention_all(read)
    since = read.first_day_of(period, today)
    asked = read if since is None else read.since(since)
    is_there = any(is_past(each.local_start, today) for each in asked.strength_sessions)
    name = " ".join(words)
    found = _found(asked, today, name, user_files)
    if format_name == "json":
        text = to_json(progress_document(found))
    else:
        shown = _page(asked, found, name, user_files) if is_there else nothing_there(folder, read, since, today)
        text = for_terminal(text_page(shown, width=text_width(output)), output)
    write(text, output, voice, inputs=[folder])
    if format_name == "json" and not is_there:
        say_nothing_there(voice, folder, read, since, today)
    ctx.exit(_ended(read))


def _ended(read: Folder) -> int:
    """Say what could not be read; returns the code with which the command ends."""
    show_failures(read, Said("left_out_here"))
    return exit_code(read.outcomes)


def _found(read: Folder, today: dt.date | None, name: str, user_files: UserFiles) -> Progress:
    """What became of each exercise, or of those that a name asks for."""
    from fitlift.history.progression import folder_progress
    from fitlift.progression.chosen import chosen

    found = folder_progress(read, today)
    return chosen(found, name, user_files.catalogue) if name else found


def _page(read: Folder, found: Progress, name: str, user_files: UserFiles) -> Page:
    """What became of each exercise, in the user's unit, else in the one that the watch showed last."""
    from fitlift.history.athletes_unit import athletes_unit
    from fitlift.report.lift_series import Shown
    from fitlift.report.progress_page import lift_page, progress_page

    sessions = read.together.strength_sessions
    unit = user_files.settings.weight_unit or athletes_unit(sessions)
    if not name or len(found.each_exercise) != 1:
        return progress_page(found, unit=unit)
    return lift_page(found, Shown(unit))
