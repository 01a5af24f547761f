"""The options that draw charts into a folder."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import SILENT, STANDARD, Voice, write
from fitlift.cli.completing import FOLDER
from fitlift.cli.rendering import How, Pictures, Shown, pages
from fitlift.errors import OutputError
from fitlift.records.base import Record
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.report.chart_files import ChartFile

_FORMATS = ("png", "svg", "pdf")
_THEMES = ("light", "dark")

_OPTIONS = (
    click.option(
        "--charts", "charts_folder", type=FOLDER, metavar="DIR", help="Write charts, and a card to share, into DIR."
    ),
    click.option(
        "--charts-format", type=click.Choice(_FORMATS), default=_FORMATS[0], show_default=True, help="Kind of picture."
    ),
    click.option(
        "--charts-theme", type=click.Choice(_THEMES), default=_THEMES[0], show_default=True, help="Colours of charts."
    ),
)


class Charts(Record):
    """What charts are to be written.

    Parameters
    ----------
    folder
        Where to; None for none.
    kind
        png, svg or pdf.
    theme
        light or dark.
    """

    folder: str | None
    kind: str
    theme: str

    def drawn(self, shown: Sequence[Shown], how: How) -> tuple[list[ChartFile], Pictures]:
        """Draw the charts, and say where each will be, seen from the page."""
        from fitlift.charts.theme import THEMES
        from fitlift.report.chart_files import card_files, chart_files

        sessions = [(each.file.name, session) for each in shown for session in each.sessions]
        theme = THEMES[self.theme]
        files = [*chart_files(pages(shown, how), self.kind, theme), *card_files(sessions, theme)]
        page = Path() if how.output == STANDARD else Path(how.output).parent
        paths = {(file.page, file.chart): Path(self.folder or "") / file.name for file in files}
        return files, {keys: Path(os.path.relpath(path, page)).as_posix() for keys, path in paths.items()}

    def write(self, files: Sequence[ChartFile], voice: Voice, inputs: Sequence[str]) -> None:
        """Write the charts, each whole or not at all.

        Raises
        ------
        OutputError
            If the folder cannot be made, or a chart cannot be written.
        """
        if self.folder is None:
            return
        folder = Path(self.folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(self.folder, Said("cannot_be_made_folder", {"text": str(error.strerror)})) from error
        for file in files:
            write(file.data, str(folder / file.name), SILENT, inputs=inputs)
        voice.say(Said("wrote_charts", {"charts": len(files), "output": self.folder}))


def charts_options(function: Callable[..., None]) -> Callable[..., None]:
    """Options that say which charts to write; the command gets them as its parameter `charts`."""

    @functools.wraps(function)
    def with_charts(
        *given: object, charts_folder: str | None, charts_format: str, charts_theme: str, **named: object
    ) -> None:
        function(*given, charts=Charts(charts_folder, charts_format, charts_theme), **named)

    for option in reversed(_OPTIONS):
        with_charts = option(with_charts)
    return with_charts
