"""`fitlift weekly`."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli.athletes import report_athletes
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
    from fitlift.batch import Folder
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
@click.option(
    "--athletes",
    is_flag=True,
    help="Each folder in FOLDER is an athlete, with a fitlift.toml, plans and routines.yaml of its own; with a page "
    "for the coach. Not for text and json.",
)
@click.option(
    "--library",
    metavar="FILE",
    help="Also write what was read into FILE, an SQLite database: files, sessions, sets, zones, matches, runs.",
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
    athletes: bool,
    library: str | None,
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
    voice = Voice(quiet, verbose)
    how = _How(format_name, output, weeks, as_of.date() if as_of else None, opens)
    read = partial(_read, engine=engine, watch_of=watch_of)
    if athletes and library is not None:
        raise click.UsageError("--library is of one athlete: leave --athletes out")
    if athletes:
        ctx.exit(_report_athletes(folder, read, user_files, how, voice))
    found = read(folder, user_files)
    for outcome in found.outcomes:
        voice.mention(outcome)
    if library is not None:
        _write_library(found, library, voice)
    if format_name == "text":
        _write_text(found, folder, output or STANDARD, voice)
    else:
        _write_reports(reported(found, how.as_of), folder, how, voice)
    if format_name != "text" or output is not None or not sys.stdout.isatty():
        show_failures(found)  # on a terminal the report has just said it
    ctx.exit(exit_code(found.outcomes))


@dataclass(frozen=True, slots=True)
class _How:
    """In which format, where to, which weeks, what counts as today, and whether the page is opened."""

    format_name: str
    output: str | None
    weeks: Weeks
    as_of: dt.date | None
    opens: bool

    @property
    def folder(self) -> str:
        """Where reports go."""
        return self.output or DEFAULT_FOLDER


def _read(folder: str, user_files: UserFiles, *, engine: str, watch_of: Callable[[str], Watch | None]) -> Folder:
    from fitlift.batch import read_folder

    return read_folder(folder, engine=engine, user_files=user_files, watch=watch_of(folder))


def _write_library(found: Folder, library: str, voice: Voice) -> None:
    from fitlift.library import write_library

    write_library(Path(library), found)
    voice.say(f"wrote {library}")


def _write_text(found: Folder, folder: str, output: str, voice: Voice) -> None:
    from fitlift.report.week_text import folder_text

    text = folder_text(folder, found, width=text_width(output))
    write(for_terminal(text, output), output, voice, inputs=[folder])


def _report_athletes(
    folder: str, read: Callable[[str, UserFiles], Folder], user_files: UserFiles, how: _How, voice: Voice
) -> int:
    if how.format_name not in {"html", "markdown"}:
        raise click.UsageError("--athletes writes pages: give --format html or markdown")
    page, code = report_athletes(
        folder,
        read,
        user_files,
        how.weeks,
        voice,
        format_name=how.format_name,
        output=how.folder,
        as_of=how.as_of,
    )
    _show(page, opens=how.opens)
    return code


def _write_reports(found: Reported, folder: str, how: _How, voice: Voice) -> None:
    """Write the reports of some weeks, and print where they begin."""
    if not found.facts:
        voice.say(f"{folder}: no strength session can be put in a week")
        return
    if not how.weeks.chosen(found.facts):
        first, last = found.facts[0].week.week, found.facts[-1].week.week
        raise OutputError(how.weeks.text, f"no such week among {first} to {last}")
    _show(write_reports(found, how.weeks, how.format_name, how.folder, voice), opens=how.opens)


def _show(page: Path, *, opens: bool) -> None:
    """Print where the reports begin, and open that page if asked to."""
    click.echo(page)
    if opens:
        click.launch(str(page))
