"""A session in short, as a picture to share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from fitlift.charts.canvas import new_axes, style
from fitlift.charts.lettering import cut, letters
from fitlift.charts.theme import LIGHT, Theme
from fitlift.records.base import Record

#: Size in points: 1080 × 1350 dots of a png, which has two and a half to the point.
WIDTH_PT, HEIGHT_PT = 432.0, 540.0

#: Room at the sides; where the figures and the rows begin, from above.
_SIDE_PT, _TILES_PT, _ROWS_PT = 26.0, 84.0, 150.0

#: From one row to the next; so many have room above a drawing, and without one.
_ROW_PT, ROWS_ABOVE, ROWS_ALONE = 22.0, 5, 15

#: Room for the line that tells how many more there are.
_MORE_PT = 10.0

#: Letters that have room in a row: of a name, and of what was done, which takes what a short name leaves.
_NAME, _DONE = 27, 30


class Card(Record):
    """What stands on it.

    Parameters
    ----------
    title, under_title
        What the session is called, and when it was.
    tiles
        Figures, each with what it is.
    rows
        Each exercise and what was done of it.
    more
        What there is beside these rows; empty for nothing.
    """

    title: str
    under_title: str
    tiles: Sequence[tuple[str, str]]
    rows: Sequence[tuple[str, str]]
    more: str = ""


def card(what: Card, draw: Callable[[Axes], None] | None = None, *, theme: Theme = LIGHT) -> Figure:
    """Draw a card.

    Parameters
    ----------
    what
        What stands on it.
    draw
        Draws into the lower part; None where there is nothing to draw.
    theme
        Colours.
    """
    with style():
        axes = new_axes(WIDTH_PT, HEIGHT_PT, (0, 0, 0, 0), theme)
        axes.set(xlim=(0, WIDTH_PT), ylim=(HEIGHT_PT, 0))
        axes.set_axis_off()
        figure = axes.get_figure(root=True) or Figure()
        _write(axes, (_SIDE_PT, 36), cut(what.title, 26), 24, theme.ink, weight="bold")
        _write(axes, (_SIDE_PT, 60), cut(what.under_title, 58), 12.5, theme.quiet)
        for place, (number, name) in enumerate(what.tiles):
            left = _SIDE_PT + place * (WIDTH_PT - 2 * _SIDE_PT) / max(len(what.tiles), 1)
            _write(axes, (left, _TILES_PT + 14), number, 21, theme.done, weight="bold")
            _write(axes, (left, _TILES_PT + 34), name, 12, theme.quiet)
        for place, (name, done) in enumerate(what.rows):
            below = _ROWS_PT + place * _ROW_PT
            called = cut(name, _NAME)
            room = _DONE + _NAME - letters(called)
            _write(axes, (_SIDE_PT, below), called, 13.5, theme.ink)
            _write(axes, (WIDTH_PT - _SIDE_PT, below), cut(done, room), 13.5, theme.ink, ha="right")
        ends = _ROWS_PT + len(what.rows) * _ROW_PT
        if what.more:
            _write(axes, (_SIDE_PT, ends - 2), what.more, 12, theme.quiet)
            ends += _MORE_PT
        if draw is not None:
            draw(figure.add_axes((0.1, 8 / HEIGHT_PT, 0.8, (HEIGHT_PT - ends - 8) / HEIGHT_PT), facecolor="none"))
        return figure


def _write(
    axes: Axes,
    at: tuple[float, float],
    text: str,
    size: float,
    colour: str,
    *,
    ha: Literal["left", "right"] = "left",
    weight: str = "normal",
) -> None:
    axes.text(*at, text, size=size, color=colour, ha=ha, va="center", weight=weight)
