"""`fitlift summarize`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from fitlift.cli.charting import Charts, charts_options
from fitlift.cli.common import (
    Input,
    Voice,
    all_sessions_option,
    engine_option,
    exit_code,
    for_terminal,
    format_option,
    output_option,
    quiet_option,
    read_input,
    text_width,
    user_files_options,
    verbose_option,
    write,
)
from fitlift.cli.history import History, history_option
from fitlift.cli.rendering import How, Shown, as_text, rendered, sections_option
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.history.outcomes import Outcome
    from fitlift.userfiles.places import UserFiles


@click.command("summarize", short_help="Show one strength session.")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@format_option(
    "text",
    "json",
    "jsonl",
    "markdown",
    "html",
    help_text="json: one object for one FILE, an array for several; jsonl: one object a line; html: one page with all.",
)
@sections_option
@charts_options
@click.option(
    "--explain", is_flag=True, help="List every reason for a name, and for each figure its formula and inputs."
)
@output_option
@all_sessions_option
@history_option
@user_files_options()
@engine_option
@quiet_option
@verbose_option
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    format_name: str,
    output: str,
    *,
    show: frozenset[str],
    charts: Charts,
    user_files: UserFiles,
    explain: bool,
    all_sessions: bool,
    history: str | None,
    engine: str,
    quiet: bool,
    verbose: bool,
) -> None:
    """Show a strength session: its sets, weights, rests and heart rate.

    FILE is a .fit, a .fit.gz, or a zip holding one FIT file; "-" is standard input. A folder, or a
    zip holding several, stands for its newest strength session. Without FILE: the newest in this
    folder. Where earlier sessions are known, each exercise has its last time, its best and what to
    do next beside it.
    """
    names = files or (".",)
    voice = Voice(quiet, verbose)
    inputs = [read_input(name, engine, voice, user_files, all_sessions=all_sessions) for name in names]
    past = History(history, engine, user_files, voice)
    shown = [past.compared(found, outcome) for found in inputs for outcome in _chosen(found, voice)]
    code = exit_code([outcome for found in inputs for outcome in found.outcomes])
    if shown or code != 1:
        chosen = _of_files(shown, all_sessions=all_sessions)
        plan = str(user_files.plan_path) if user_files.plan_path else None
        is_explained = explain or "explanation" in show
        also = {"explanation"} if explain and show else set()
        how = How(show=show | also, explain=is_explained, width=text_width(output), output=output, plan=plan)
        files_of_charts, pictures = charts.drawn(chosen, how) if charts.folder else ((), {})
        if format_name == "text":
            text = for_terminal(as_text(chosen, how), output)
        else:
            text = rendered(chosen, format_name, how, pictures, single=len(names) == 1)
        charts.write(files_of_charts, voice, names)
        write(text, output, voice, inputs=names)
    ctx.exit(code)


def _chosen(found: Input, voice: Voice) -> Iterator[Outcome]:
    """The file itself; of a folder the newest with a strength session."""
    if found.folder is None:
        yield from (outcome for outcome in found.outcomes if outcome.status != "failed")
        return
    count = len(found.folder.together.strength_sessions or found.folder.strength_sessions)
    if found.folder.newest is None:
        voice.say(Said("no_strength_among", {"folder": found.argument, "files": len(found.outcomes)}))
    else:
        newest = found.folder.newest
        voice.say(Said("showing_newest", {"folder": found.argument, "newest": newest.name, "sessions": count}))
        yield found.folder.newest


def _of_files(outcomes: Sequence[Outcome], *, all_sessions: bool) -> list[Shown]:
    """The sessions to show of each file that was read."""
    return [
        Shown(outcome, outcome.file, outcome.sessions if all_sessions else outcome.strength_sessions)
        for outcome in outcomes
        if outcome.file is not None
    ]
