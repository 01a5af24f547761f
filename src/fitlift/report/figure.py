"""A chart on a page: what it shows, in words too, and how it is drawn for narrow screens and wide ones."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.figure import Figure

from fitlift.charts.canvas import new_axes, style
from fitlift.charts.theme import Theme
from fitlift.records.base import Record

#: Widths in points: of most charts, which a phone shows whole, and of those that use more room where there is some.
NARROW_PT, WIDE_PT = 340.0, 720.0

#: Distance from one bar to the next in points.
BAR_PT = 24.0

#: Draws a figure in the colours of a theme.
Draw = Callable[[Theme], Figure]

#: Makes of a key, which stands before its ids, the class and the markup for each width of screens.
Light = Callable[[str], list[tuple[str, str]]]


class ShownFigure(Record, eq=False):
    """One chart.

    Parameters
    ----------
    key
        Its name in names of files and ids.
    title
        What it shows.
    alternative
        The same in words, figures included, for who does not see it.
    draw
        Draws it for narrow screens.
    note
        How to read it, where that is not plain.
    draw_wide
        Draws it for wide ones; None where one drawing serves both.
    light
        Makes of a key the markup that pages draw it with themselves, for each width of screens; None where they
        draw what the others do.
    """

    key: str
    title: str
    alternative: str
    draw: Draw
    note: str = ""
    draw_wide: Draw | None = None
    light: Light | None = None


def sized(
    size_pt: tuple[float, float], margins_pt: tuple[float, float, float, float], fill: Callable[..., None]
) -> Draw:
    """A drawing of a size; margins are left, bottom, right and top."""

    def draw(theme: Theme) -> Figure:
        with style():
            axes = new_axes(*size_pt, margins_pt, theme)
            fill(axes, theme=theme)
            return axes.get_figure(root=True) or Figure()

    return draw
