"""`fitlift convert`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import (
    STANDARD,
    Reading,
    all_sessions_option,
    engine_option,
    output_option,
    quiet_option,
    write,
)

if TYPE_CHECKING:
    import pandas as pd

_FORMATS = ("csv", "json", "parquet", "xlsx")
_BINARY = frozenset({"parquet", "xlsx"})


@click.command("convert")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(_FORMATS),
    help="By default what the name of the output ends in, else csv.",
)
@output_option
@all_sessions_option
@engine_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    format_name: str | None,
    output: str,
    *,
    all_sessions: bool,
    engine: str,
    quiet: bool,
) -> None:
    """Write the set table of strength sessions as CSV, JSON, Parquet or Excel.

    One row for each set and rest; weights in kg, times in UTC, empty for absent. A folder or zip
    stands for all its strength sessions.
    """
    chosen = format_name or _format_of(output)
    if chosen in _BINARY and output == STANDARD:
        raise click.UsageError(f"{chosen} needs a file to go to: -o sets.{chosen}")
    reading = Reading(engine, quiet)
    tables = []
    for found in reading.every(files):
        shown = [each for each in found.sessions if all_sessions or each.is_strength]
        if not any(len(each.sets) for each in shown):
            reading.say(f"{found.name}: no sets of a strength session")
        tables += [each.sets.assign(file=found.name) for each in shown]
    if reading.read:
        write(_converted(tables, chosen), output, inputs=files)
    ctx.exit(reading.exit_code())


def _format_of(output: str) -> str:
    ending = Path(output).suffix.lower().removeprefix(".")
    return ending if ending in _FORMATS else "csv"


def _converted(tables: Sequence[pd.DataFrame], format_name: str) -> bytes | str:
    import pandas as pd

    from fitlift.convert import CONVERTED, WRITERS

    filled = [each for each in tables if len(each)]
    joined = pd.concat(filled, ignore_index=True) if filled else CONVERTED.empty()
    return WRITERS[format_name](joined)
