"""`fitlift weekly`."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import STANDARD, engine_option, output_option, quiet_option, text_width, write

if TYPE_CHECKING:
    from fitlift.batch import Folder, Status


@click.command("weekly")
@click.argument("folder", metavar="FOLDER")
@output_option
@engine_option
@quiet_option
@click.pass_context
def command(ctx: click.Context, folder: str, output: str, engine: str, *, quiet: bool) -> None:
    """Show the strength sessions of an export folder or zip, week by week.

    Weeks run from Monday to Sunday, in the local time that each file tells. Every file that is not
    counted is listed with the reason.
    """
    from fitlift.batch import read_folder

    read = read_folder(folder, engine=engine)
    write(_text(folder, read, text_width(output)), output)
    failed = read.of_status("failed")
    if not quiet and output != STANDARD:
        click.echo(f"wrote {output}", err=True)
    for outcome in failed:
        click.echo(f"fitlift: {outcome.name}: {outcome.reason}", err=True)
    ctx.exit((3 if len(failed) < len(read.outcomes) else 1) if failed else 0)


def _text(name: str, folder: Folder, width: int) -> str:
    from fitlift.report.text import listing, weeks_text

    blocks = [
        weeks_text(folder.weeks, width=width) or f"No strength session in {name}.\n",
        listing("Counted, but with doubts", _doubts(folder), width=width),
        _others(folder, width),
        listing("Not counted, the same file again", _reasons(folder, "duplicate"), width=width),
        listing("Not counted, cannot be read", _reasons(folder, "failed"), width=width),
        _ignored(folder, width),
    ]
    return "\n".join(block for block in blocks if block)


def _others(folder: Folder, width: int) -> str:
    from fitlift.report.text import contents, counted_listing, sports

    read = [(each.name, each.file, each.sessions) for each in folder.of_status("other") if each.file is not None]
    entries = [(name, contents(file, sessions)) for name, file, sessions in read]
    kinds = [sports(file, sessions) for _, file, sessions in read]
    return counted_listing("Not counted, no strength session", entries, kinds, width=width)


def _ignored(folder: Folder, width: int) -> str:
    from fitlift.report.text import counted_listing

    entries = _reasons(folder, "ignored")
    kinds = [PurePosixPath(name).suffix or "no ending" for name, _ in entries]
    return counted_listing("Not counted, neither FIT nor zip", entries, kinds, width=width)


def _doubts(folder: Folder) -> list[tuple[str, str]]:
    """What was odd about files that are counted."""
    from fitlift.report.text import telling

    return [
        (outcome.name, text)
        for outcome in folder.of_status("counted")
        for text in dict.fromkeys(notice.text for each in outcome.sessions for notice in telling(each.notices))
    ]


def _reasons(folder: Folder, status: Status) -> list[tuple[str, str]]:
    return [(each.name, each.reason) for each in folder.of_status(status)]
