"""`fitlift weekly`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import (
    STANDARD,
    Voice,
    engine_option,
    exit_code,
    for_terminal,
    output_option,
    quiet_option,
    show_failures,
    text_width,
    user_files_options,
    verbose_option,
    write,
)

if TYPE_CHECKING:
    from fitlift.userfiles.places import UserFiles


@click.command("weekly", short_help="Show the weeks of an export folder.")
@click.argument("folder", metavar="FOLDER")
@output_option
@user_files_options()
@engine_option
@quiet_option
@verbose_option
@click.pass_context
def command(
    ctx: click.Context,
    folder: str,
    output: str,
    engine: str,
    *,
    user_files: UserFiles,
    quiet: bool,
    verbose: bool,
) -> None:
    """Show the strength sessions of an export folder or zip, week by week.

    Weeks run from Monday to Sunday, in the local time that each file tells. Every file that is not
    counted is listed with the reason, but for hidden files and links.
    """
    from fitlift.batch import read_folder
    from fitlift.report.week_text import folder_text

    voice = Voice(quiet, verbose)
    read = read_folder(folder, engine=engine, user_files=user_files)
    for outcome in read.outcomes:
        voice.mention(outcome)
    text = folder_text(folder, read, width=text_width(output))
    write(for_terminal(text, output), output, voice, inputs=[folder])
    if output != STANDARD or not sys.stdout.isatty():
        show_failures(read)  # on a terminal the report has just said it
    ctx.exit(exit_code(read.outcomes))
