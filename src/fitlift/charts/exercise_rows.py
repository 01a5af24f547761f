"""Rows of exercises: the name above, a figure to its right, the drawing below, so that phones have room for it."""

from __future__ import annotations

from typing import Any

from matplotlib.axes import Axes

from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.drawing import width_pt, write
from fitlift.charts.lettering import drawable, shortened, text_width_pt
from fitlift.charts.theme import Theme

#: Height of one row in points.
ROW_PT = 40.0

#: Middle of the drawing and of the name, in rows above the row's place.
DRAWN, _NAMED = -0.18, 0.28

#: Height of a bar or box, in rows.
BAR = 0.36

#: Room between a name and the figure to its right, in points.
_BETWEEN_PT = 8.0


def set_rows(axes: Axes, count: int) -> None:
    """Rows from the top: the first is at 0, the next at -1."""
    axes.set_ylim(-count + 0.45, 0.55)


def name_row(axes: Axes, place: int, name: str, figure: str, theme: Theme) -> None:
    """Name a row, and put a figure to its right; a long name is shortened to what has room."""
    figure = drawable(figure)
    room_pt = width_pt(axes) - (text_width_pt(figure, SMALL_PT) + _BETWEEN_PT if figure else 0.0)
    shown = shortened(name, room_pt, TEXT_PT)
    across: dict[str, Any] = {"transform": axes.get_yaxis_transform(), "va": "center", "clip_on": False}
    write(axes, 0.0, _NAMED - place, shown, color=theme.ink, ha="left", **across)
    write(axes, 1.0, _NAMED - place, figure, color=theme.quiet, size_pt=SMALL_PT, ha="right", **across)
