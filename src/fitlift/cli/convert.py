"""`fitlift convert`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

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

if TYPE_CHECKING:
    from fitlift.userfiles.places import UserFiles

_FORMATS = ("csv", "json", "parquet", "xlsx")
_BINARY = frozenset({"parquet", "xlsx"})


@click.command("convert", short_help="Write sets as CSV, JSON, Parquet or Excel.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(_FORMATS),
    help="By default from the ending of the output's name; csv on standard output.",
)
@output_option
@all_sessions_option
@user_files_options()
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
    user_files: UserFiles,
    all_sessions: bool,
    engine: str,
    quiet: bool,
    verbose: bool,
) -> None:
    """Write the set table of strength sessions as CSV, JSON, Parquet or Excel.

    One row for each set and rest; weights in kg, times in UTC, empty for absent. A folder or zip
    stands for all its strength sessions.
    """
    chosen = format_name or _format_of(output)
    if chosen in _BINARY and output == STANDARD:
        raise click.UsageError(f"{chosen} needs a file to go to: -o sets.{chosen}")
    from fitlift.batch import file_sets
    from fitlift.convert import WRITERS

    voice = Voice(quiet, verbose)
    inputs = [read_input(name, engine, voice, user_files) for name in files]
    outcomes = [outcome for found in inputs for outcome in found.outcomes]
    for found in inputs:
        if exit_code(found.outcomes) != 1 and file_sets(found.outcomes, all_sessions=all_sessions).empty:
            voice.say(f"{found.argument}: no sets of a strength session")
    code = exit_code(outcomes)
    if code != 1:
        write(WRITERS[chosen](file_sets(outcomes, all_sessions=all_sessions)), output, voice, inputs=files)
    ctx.exit(code)


def _format_of(output: str) -> str:
    """The format that a name's ending asks for."""
    ending = Path(output).suffix.lower().removeprefix(".")
    if output == STANDARD:
        return "csv"
    if ending not in _FORMATS:
        raise click.UsageError(f"{output}: which format? End the name in .{', .'.join(_FORMATS)}, or give --format")
    return ending
