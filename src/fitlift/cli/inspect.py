"""`fitlift inspect`."""

from __future__ import annotations

import click

from fitlift.cli.common import Voice, format_option, output_option, quiet_option, source_of, text_width, write
from fitlift.cli.completing import FILE


@click.command("inspect", short_help="Show what is in a FIT file, and its damage.")
@click.argument("file", type=FILE, metavar="FILE")
@click.option(
    "--compare-engines", is_flag=True, help="Read it with both decoders and show every value in which they differ."
)
@format_option("text", "json", help_text="json lists all that text counts.")
@output_option
@quiet_option
def command(file: str, format_name: str, output: str, *, compare_engines: bool, quiet: bool) -> None:
    """Show what is in a FIT file: header, devices, sessions, messages, damage with its bytes.

    FILE is any FIT file, of whatever type: a .fit, a .fit.gz, or a zip holding one; "-" is standard
    input. Serial numbers are never shown.
    """
    from fitlift.inspection.inspected import inspect_file
    from fitlift.report.inspection_document import inspection_document
    from fitlift.report.inspection_text import inspection_text
    from fitlift.report.json_text import to_json

    source, name = source_of(file)
    found = inspect_file(source, name=name, compare_engines=compare_engines)
    text = (
        inspection_text(found, width=text_width(output))
        if format_name == "text"
        else to_json(inspection_document(found))
    )
    write(text, output, Voice(quiet, verbose=False), inputs=[file])
