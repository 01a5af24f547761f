"""`fitlift weekly`."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from fitlift.cli.athletes import report_athletes
from fitlift.cli.common import (
    STANDARD,
    Voice,
    engine_option,
    exit_code,
    failures_of,
    for_terminal,
    format_option,
    quiet_option,
    show_failures,
    text_width,
    user_files_options,
    verbose_option,
    write,
)
from fitlift.cli.completing import FILE, FOLDER
from fitlift.cli.datasets import write_dataset
from fitlift.cli.days import period_options
from fitlift.cli.folder_options import Reading, as_of_option, opened, stopping, watch_options
from fitlift.cli.saying import wrong_use
from fitlift.cli.unchanged import Before, Run, made_of, remember, reports_before, said_before
from fitlift.cli.week_reports import Asked, Export, Weeks, WeeksType, write_reports
from fitlift.config import LIBRARY_NAME, REPORTS_FOLDER
from fitlift.errors import WeekError
from fitlift.history.periods import Period
from fitlift.records.said import Said
from fitlift.wording import printable

if TYPE_CHECKING:
    from fitlift.folders.workers import Engine
    from fitlift.history.outcomes import Folder
    from fitlift.userfiles.places import UserFiles


#: What becomes of a recording that stands years apart.
_IN_ITS_OWN_WEEK, _IF_RIGHT = Said("never_last_week"), Said("as_of_if_right")

#: Options that are of reports alone.
_OF_REPORTS = ("output", "format_name", "weeks", "since", "last", "as_of", "library", "vault", "opens")


@click.command("weekly", short_help="Report the weeks of an export folder.")
@click.argument("folder", type=FILE, metavar="FOLDER")
@format_option(
    "html",
    "markdown",
    "json",
    "text",
    help_text="html, markdown, json: weeks, their sessions and exercises, into a folder. text: a line for each week.",
)
@click.option(
    "-o",
    "--output",
    type=FILE,
    metavar="DIR|FILE",
    help=f"Write reports into DIR, text to FILE; by default into ./{REPORTS_FOLDER}, and to standard output.",
)
@click.option(
    "--weeks",
    type=WeeksType(),
    default="last",
    show_default=True,
    help="Which weeks to report: last, all, 2026-W47, or 2026-W10..2026-W14.",
)
@period_options(what="weeks")
@as_of_option
@click.option(
    "--athletes",
    is_flag=True,
    help="Each folder in FOLDER is an athlete, with a fitlift.toml, plans and routines.yaml of its own; with a page "
    "for the coach. Not for text and json.",
)
@click.option(
    "--library",
    type=FILE,
    metavar="FILE",
    help="Keep what was read in FILE, an SQLite database, so that only what changed is read the next time; by default "
    f"{LIBRARY_NAME} among the reports.",
)
@click.option(
    "--vault",
    type=FOLDER,
    metavar="DIR",
    help="Write the pages into DIR as notes: Markdown with date, sets, volume, effort, muscles and file as fields "
    "above it, for Obsidian and programs that make sites.",
)
@click.option(
    "--dataset",
    type=FOLDER,
    metavar="DIR",
    help="Write tables into DIR in place of reports: sessions, sets, lifts and more as Parquet, by athlete and year; "
    "the next time only what has changed is read.",
)
@click.option("--strict", "is_strict", is_flag=True, help="Stop at the first file that cannot be read.")
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
    period: Period,
    engine: str,
    as_of: dt.datetime | None,
    athletes: bool,
    library: str | None,
    vault: str | None,
    dataset: str | None,
    is_strict: bool,
    opens: bool,
    user_files: UserFiles,
    watch_of: Callable[[str], Engine | None],
    quiet: bool,
    verbose: bool,
) -> None:
    """Report the strength sessions of an export folder or zip, or of a phone's log, by week, beside the runs.

    Weeks begin on Monday unless you set otherwise, in the local time that each file tells. Every file
    that is not counted is listed with the reason, but for hidden files.
    """
    if format_name == "text" and (given := _given(ctx, "weeks", "as_of", "opens")):
        raise wrong_use(Said("text_lists_all_weeks", {"options": tuple(given)}))
    weeks = _asked_weeks(ctx, weeks, period)
    voice = Voice(quiet, verbose)
    reading = Reading(engine, user_files, watch_of, quiet, is_strict)
    if dataset is not None:
        if given := _given(ctx, *_OF_REPORTS):
            raise wrong_use(Said("dataset_is_written_alone", {"options": tuple(given)}))
        ctx.exit(write_dataset(folder, reading, dataset, voice, athletes=athletes))
    if vault is not None:
        _check_vault(ctx)
        library = library or (None if athletes else str(Path(REPORTS_FOLDER) / LIBRARY_NAME))
        format_name, output = "vault", vault
    how = Asked(format_name, output, weeks, as_of.date() if as_of else None, library, opens)
    if athletes:
        ctx.exit(_report_athletes(folder, reading, how, voice))
    write_out = _write_text if format_name == "text" else _write_reports
    ctx.exit(write_out(folder, reading, how, voice))


def _asked_weeks(ctx: click.Context, weeks: Weeks, period: Period) -> Weeks:
    """The weeks of a period, where one was given in place of weeks."""
    if period.is_all:
        return weeks
    option, value = ("--since", str(period.since)) if period.last is None else ("--last", str(period.last))
    if _given(ctx, "weeks"):
        raise wrong_use(Said("one_of_options", {"options": ("--weeks", option)}))
    return Weeks(f"{option} {value}", period)


def _check_vault(ctx: click.Context) -> None:
    """That nothing was given that says another folder or format than `--vault`."""
    is_other = ctx.params["format_name"] != "markdown"
    given = [each for each in _given(ctx, "output", "format_name") if each != "--format" or is_other]
    if given:
        raise wrong_use(Said("vault_is_written_alone", {"options": tuple(given)}))


def _given(ctx: click.Context, *names: str) -> list[str]:
    """Those of some options that the user gave, as they are called."""
    options = {each.name: each.opts[0] for each in ctx.command.params}
    return [options[name] for name in names if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE]


def _write_text(folder: str, reading: Reading, how: Asked, voice: Voice) -> int:
    from fitlift.report.folder_page import folder_page
    from fitlift.report.text_page import text_page

    output = how.output or STANDARD
    with opened(how.library) as library:
        found = reading.folder(folder, library)
    voice.mention_all(found)
    page = folder_page(folder, found, how.weeks.period)
    text = for_terminal(text_page(page, width=text_width(output)), output)
    write(text, output, voice, inputs=[folder])
    if output != STANDARD or not sys.stdout.isatty():
        show_failures(found, Said("not_counted_with_them"))  # on a terminal the report has just said it
    return exit_code(found.outcomes)


def _write_reports(folder: str, reading: Reading, how: Asked, voice: Voice) -> int:
    """Write the reports of some weeks, and print where they begin; nothing is done if nothing has changed."""
    from fitlift.store import Library

    key = made_of(folder, reading, (how.format_name, how.weeks.text, str(how.as_of)))
    with Library(Path(how.library or Path(how.folder) / LIBRARY_NAME)) as library, stopping(library):
        said = None if voice.verbose else said_before(library, how.folder, key)
        if said is not None:
            voice.say(Said("nothing_has_changed", {"output": how.folder}))
        else:
            before = reports_before(library, how.folder)
            said = _new_reports(folder, reading.folder(folder, library), how, before, voice)
            if library.is_settled:
                remember(library, how.folder, key, said, before)
    for line in said.failures:
        click.echo(line, err=True)
    for line in said.sentence.splitlines():
        voice.say(line)
    if said.reports:
        _show(said.reports[0].path, opens=how.opens)
    return said.code


def _new_reports(folder: str, read: Folder, how: Asked, before: Before, voice: Voice) -> Run:
    from fitlift.history.report import weekly_report
    from fitlift.report.nothing_there import nothing_there
    from fitlift.report.styled import plain
    from fitlift.report.text_page import text_page
    from fitlift.report.week_words import week_sentence

    voice.mention_all(read)
    found = weekly_report(read, how.as_of)
    read = found.folder
    failures, code = tuple(failures_of(read, _IN_ITS_OWN_WEEK, later=_IF_RIGHT)), exit_code(read.outcomes)
    if not found.facts:
        page = nothing_there(folder, read, until=how.as_of)
        return Run((), plain(text_page(page, width=text_width(STANDARD))).strip(), failures, code)
    chosen = how.weeks.chosen(found.facts, found.facts_apart)
    if not chosen:
        first, last = found.facts[0].week.week, found.facts[-1].week.week
        raise WeekError(how.weeks.text, first, last)
    export = Export(found, printable(Path(os.path.realpath(folder)).name) or printable(folder))
    reports = write_reports(export, chosen, how, Path(how.folder), voice, before=before)
    told = next((each for each in reversed(chosen) if each in found.facts), chosen[-1])
    return Run(tuple(reports), f"{told.week.week}: {week_sentence(told)}", failures, code)


def _report_athletes(folder: str, reading: Reading, how: Asked, voice: Voice) -> int:
    if how.format_name not in {"html", "markdown", "vault"}:
        raise wrong_use(Said("athletes_writes_pages"))
    if how.library is not None:
        raise wrong_use(Said("library_is_of_one_athlete"))
    said = report_athletes(folder, reading, how, voice)
    for line in said.failures:
        click.echo(line, err=True)
    _show(said.reports[0].path, opens=how.opens)
    return said.code


def _show(page: Path, *, opens: bool) -> None:
    """Print where the reports begin, and open that page if asked to."""
    click.echo(printable(str(page)))
    if opens:
        click.launch(str(page))
