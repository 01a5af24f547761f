"""`fitlift weekly`."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import (
    STANDARD,
    Voice,
    engine_option,
    exit_code,
    for_terminal,
    format_option,
    quiet_option,
    show_failures,
    text_width,
    user_files_options,
    verbose_option,
    write,
)
from fitlift.cli.watching import watch_options
from fitlift.cli.week_reports import DEFAULT_FOLDER, Reported, Weeks, WeeksType, reported, write_reports
from fitlift.errors import OutputError

if TYPE_CHECKING:
    from fitlift.userfiles.places import UserFiles
    from fitlift.workers import Watch


@click.command("weekly", short_help="Show the weeks of an export folder.")
@click.argument("folder", metavar="FOLDER")
@format_option(
    "text", "html", "markdown", "json", help_text="html, markdown, json: a report for each week, into a folder."
)
@click.option(
    "-o",
    "--output",
    metavar="FILE|DIR",
    help=f"Write text to FILE, reports into DIR; by default to standard output, and into ./{DEFAULT_FOLDER}.",
)
@click.option(
    "--weeks",
    type=WeeksType(),
    default="last",
    show_default=True,
    help="Which weeks to report: last, all, 2026-W47, or 2026-W10..2026-W14.",
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Day that counts as today; by default that of the last activity.",
)
@click.option("--open", "opens", is_flag=True, help="Open the report.")
@user_files_options()
@watch_options
@engine_option
@quiet_option
@verbose_option
@click.pass_context
def command(
    ctx: click.Context,
    folder: str,
    *,
    format_name: str,
    output: str | None,
    weeks: Weeks,
    engine: str,
    as_of: dt.datetime | None,
    opens: bool,
    user_files: UserFiles,
    watch_of: Callable[[str], Watch | None],
    quiet: bool,
    verbose: bool,
) -> None:
    """Show the strength sessions of an export folder or zip, week by week, beside the runs.

    Weeks run from Monday to Sunday, in the local time that each file tells. Every file that is not
    counted is listed with the reason, but for hidden files and links.
    """
    from fitlift.batch import read_folder
    from fitlift.report.week_text import folder_text

    voice = Voice(quiet, verbose)
    read = read_folder(folder, engine=engine, user_files=user_files, watch=watch_of(folder))
    for outcome in read.outcomes:
        voice.mention(outcome)
    target = output or STANDARD
    if format_name == "text":
        text = folder_text(folder, read, width=text_width(target))
        write(for_terminal(text, target), target, voice, inputs=[folder])
    else:
        found = reported(read, as_of.date() if as_of else None)
        _write(found, folder, weeks, voice, format_name=format_name, output=output or DEFAULT_FOLDER, opens=opens)
    if format_name != "text" or target != STANDARD or not sys.stdout.isatty():
        show_failures(read)  # on a terminal the report has just said it
    ctx.exit(exit_code(read.outcomes))


def _write(
    found: Reported, folder: str, weeks: Weeks, voice: Voice, *, format_name: str, output: str, opens: bool
) -> None:
    """Write the reports of some weeks, and print where they begin."""
    if not found.facts:
        voice.say(f"{folder}: no strength session can be put in a week")
        return
    if not weeks.chosen(found.facts):
        first, last = found.facts[0].week.week, found.facts[-1].week.week
        raise OutputError(weeks.text, f"no such week among {first} to {last}")
    page = write_reports(found, weeks, format_name, output, voice)
    click.echo(page)
    if opens:
        click.launch(str(page))
