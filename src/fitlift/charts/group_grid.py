"""Groups of muscles by days or months: sets as shades with their numbers, and what they come to at the end of a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.drawing import clear, write
from fitlift.charts.muscle_map import shade
from fitlift.charts.theme import LIGHT, Theme
from fitlift.records.base import Record

#: Side of a box; the distance from one to the next is 1. From this shade on text is light.
_BOX, _LIGHT_TEXT_FROM = 0.88, 3


class GridRow(Record):
    """One group of muscles.

    Parameters
    ----------
    name
        Its name for people.
    sets
        Its sets, column by column.
    end
        What stands at the end of the row.
    is_missed
        Whether it was not trained at all.
    """

    name: str
    sets: Sequence[float]
    end: str
    is_missed: bool


def group_grid(
    axes: Axes, rows: Sequence[GridRow], heads: Sequence[str], end_head: str, *, theme: Theme = LIGHT
) -> None:
    """Draw what was trained when.

    Parameters
    ----------
    axes
        Where to draw.
    rows
        The groups, from top to bottom.
    heads
        What stands above the columns.
    end_head
        What stands above the ends of the rows.
    theme
        Colours.
    """
    clear(axes)
    width = len(heads)
    axes.set_xlim(-0.5, width + 1.6)
    axes.set_ylim(-len(rows) + 0.5, 0.5)
    for place, row in enumerate(rows):
        for column, sets in enumerate(row.sets):
            _box(axes, (column, -place), sets, theme)
        colour = theme.missed if row.is_missed else theme.ink
        write(axes, width + 1.55, -place, row.end, color=colour, ha="right", va="center")
    head: dict[str, Any] = {"ha": "right", "va": "bottom", "size_pt": SMALL_PT}
    write(axes, width + 1.55, 0.62, end_head, color=theme.quiet, **head)
    axes.set_yticks([-place for place in range(len(rows))], [row.name for row in rows], parse_math=False)
    axes.tick_params(axis="y", colors=theme.ink, labelsize=TEXT_PT, length=0)
    axes.xaxis.tick_top()
    axes.set_xticks(range(width), list(heads), parse_math=False)
    axes.tick_params(axis="x", colors=theme.quiet, labelsize=SMALL_PT, length=0)


def _box(axes: Axes, middle: tuple[float, float], sets: float, theme: Theme) -> None:
    level = shade(sets)
    corner = middle[0] - _BOX / 2, middle[1] - _BOX / 2
    axes.add_artist(Rectangle(corner, _BOX, _BOX, facecolor=theme.levels[level], linewidth=0))
    if sets:
        colour = theme.on_done if level >= _LIGHT_TEXT_FROM else theme.ink
        write(axes, *middle, f"{sets:.3g}", color=colour, size_pt=SMALL_PT, ha="center", va="center")
