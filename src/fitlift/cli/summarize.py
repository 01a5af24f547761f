"""`fitlift summarize`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import (
    Found,
    Reading,
    all_sessions_option,
    engine_option,
    output_option,
    quiet_option,
    text_width,
    write,
)

if TYPE_CHECKING:
    from fitlift.summary import SessionSummary


@click.command("summarize")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    show_default=True,
    help="text for people; json: one object, for several files an array; jsonl: one object a line.",
)
@output_option
@all_sessions_option
@engine_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    format_name: str,
    output: str,
    *,
    all_sessions: bool,
    engine: str,
    quiet: bool,
) -> None:
    """Show a strength session: its sets, weights, rests and heart rate.

    FILE is a .fit, a .fit.gz, or a zip with one; "-" is standard input. A folder, or a zip with
    several, stands for its newest strength session. Without FILE: the newest in this folder.
    """
    names = files or (".",)
    reading = Reading(engine, quiet)
    found = list(reading.each(names))
    if found:
        render = _RENDERERS[format_name]
        write(render(found, all_sessions, text_width(output)), output, inputs=names)
    ctx.exit(reading.exit_code())


def _shown(found: Found, *, all_sessions: bool) -> list[SessionSummary]:
    return [each for each in found.sessions if all_sessions or each.is_strength]


def _text(found: Sequence[Found], all_sessions: bool, width: int) -> str:  # noqa: FBT001 - one of `_RENDERERS`
    from fitlift.report.text import file_text

    return "\n".join(
        file_text(each.name, each.file, each.sessions, _shown(each, all_sessions=all_sessions), width=width)
        for each in found
    )


def _documents(found: Sequence[Found], *, all_sessions: bool) -> list[object]:
    from fitlift.report.document import file_document

    return [file_document(each.file, _shown(each, all_sessions=all_sessions)) for each in found]


def _json(found: Sequence[Found], all_sessions: bool, width: int) -> str:  # noqa: ARG001, FBT001 - one of `_RENDERERS`
    from fitlift.report.document import to_json

    documents = _documents(found, all_sessions=all_sessions)
    return to_json(documents[0] if len(documents) == 1 else documents)


def _jsonl(found: Sequence[Found], all_sessions: bool, width: int) -> str:  # noqa: ARG001, FBT001 - one of `_RENDERERS`
    from fitlift.report.document import to_json_line

    return "".join(to_json_line(each) for each in _documents(found, all_sessions=all_sessions))


_RENDERERS: dict[str, Callable[[Sequence[Found], bool, int], str]] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
}
