"""A chart that stands alone: with its title, and what it is of."""

from __future__ import annotations

from matplotlib.figure import Figure

from fitlift.charts.canvas import SMALL_PT, TEXT_PT, style
from fitlift.charts.lettering import cut
from fitlift.charts.theme import LIGHT, Theme

_POINTS_PER_INCH = 72

#: Room above the chart for two lines, and beside them.
_ABOVE_PT, _BESIDE_PT = 44.0, 10.0

#: Letters that a line has room for, by the width of the chart; the rest is cut.
_LETTERS_PER_PT = 0.165


def framed(figure: Figure, title: str, of: str, *, theme: Theme = LIGHT) -> Figure:
    """The same figure, higher by two lines.

    Parameters
    ----------
    figure
        A chart drawn within `canvas.style`; it is changed.
    title
        What it shows.
    of
        Of what session or week, with its date.
    theme
        Its colours.
    """
    with style():
        width, height = (float(each) * _POINTS_PER_INCH for each in figure.get_size_inches())
        whole = height + _ABOVE_PT
        figure.set_size_inches(width / _POINTS_PER_INCH, whole / _POINTS_PER_INCH)
        for axes in figure.axes:
            box = axes.get_position(original=True)
            share = height / whole
            axes.set_position((box.x0, box.y0 * share, box.width, box.height * share))
        letters = int(width * _LETTERS_PER_PT)
        left, first, second = _BESIDE_PT / width, 1 - 17 / whole, 1 - 33 / whole
        figure.text(left, first, cut(title, letters), size=TEXT_PT, weight="bold", color=theme.ink, va="center")
        figure.text(left, second, cut(of, letters), size=SMALL_PT, color=theme.quiet, va="center")
    return figure
