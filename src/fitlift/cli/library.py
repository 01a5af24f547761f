"""`fitlift library`."""

from __future__ import annotations

from pathlib import Path

import click

from fitlift.cli.completing import FILE
from fitlift.cli.groups import Group
from fitlift.cli.saying import say
from fitlift.records.said import Said


@click.group("library", cls=Group, short_help="Tell what a library holds.")
def command() -> None:
    """Tell what a library holds, an SQLite database that `fitlift weekly --library FILE` wrote."""


@command.command("info")
@click.argument("file", type=FILE, metavar="FILE")
def info(file: str) -> None:
    """Count the rows of each table."""
    from fitlift.store import library_info

    found = library_info(Path(file))
    width = max(map(len, found.rows), default=0)
    say(Said("tables_of_library", {"path": file, "is_current": found.is_current}))
    for name, count in found.rows.items():
        click.echo(f"  {name:{width}}  {count:>9,}")
