"""`fitlift library`."""

from __future__ import annotations

from pathlib import Path

import click

from fitlift.wording import printable


@click.group("library", short_help="Tell what a library holds.")
def command() -> None:
    """Tell what a library holds, an SQLite database that `fitlift weekly --library FILE` wrote."""


@command.command("info")
@click.argument("file", metavar="FILE")
def info(file: str) -> None:
    """Count the rows of each table."""
    from fitlift.store import library_info

    found = library_info(Path(file))
    width = max(map(len, found.rows), default=0)
    other = "" if found.is_current else " of another version of fitlift; made anew when it is next used"
    click.echo(printable(f"{file}:{other}"))
    for name, count in found.rows.items():
        click.echo(f"  {name:{width}}  {count:>9,}")
