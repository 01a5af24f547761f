"""`fitlift library`."""

from __future__ import annotations

from pathlib import Path

import click


@click.group("library", short_help="Tell what a library holds.")
def command() -> None:
    """Tell what a library holds, an SQLite database that `fitlift weekly --library FILE` wrote."""


@command.command("info")
@click.argument("file", metavar="FILE")
def info(file: str) -> None:
    """Count the rows of each table."""
    from fitlift.library import library_info

    found = library_info(Path(file))
    width = max(map(len, found.rows))
    click.echo(f"{file}: version {found.version}")
    for name, count in found.rows.items():
        click.echo(f"  {name:{width}}  {count:>9,}")
