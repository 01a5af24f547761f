"""Asking for the names of a session's exercises, on a terminal without an editor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from fitlift.summary import SessionSummary


def ask_names(session: SessionSummary) -> Iterator[tuple[str, str]]:
    """Names that the user gives slots without a sure one; Enter leaves one open."""
    from fitlift.readable import date_and_time
    from fitlift.report.label_sheet import slot_line
    from fitlift.report.set_lines import is_unnamed
    from fitlift.rows import known_in

    slots = known_in(session.active, "slot").groupby("slot", sort=False)
    unnamed = [(slot, of_slot) for slot, of_slot in slots if is_unnamed(of_slot)]
    if unnamed:
        click.echo(f"{date_and_time(session.local_start)}; Enter leaves an exercise open:", err=True)
    for slot, of_slot in unnamed:
        click.echo(f"{slot}: {slot_line(of_slot)}", err=True)
        name = _answer()
        if name:
            yield str(slot), name


def _answer() -> str:
    """An exercise's name, asked for until it is one or nothing."""
    from fitlift.userfiles.corrections_yaml import fault_of_name

    while True:
        name = str(click.prompt("   exercise", default="", show_default=False, err=True)).strip()
        fault = fault_of_name(name) if name else None
        if fault is None:
            return name
        click.echo(f"   {name!r} is no exercise; {fault}", err=True)
