"""Ten groups of muscles by the seven days of a week: sets as shades with their numbers, the sum beside the aim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.drawing import clear, write
from fitlift.charts.muscle_map import shade
from fitlift.charts.theme import LIGHT, Theme
from fitlift.readable import WEEKDAYS_SHORT
from fitlift.rows import rows_of

#: Side of a box; the distance from one to the next is 1. From this shade on text is light.
_BOX, _LIGHT_TEXT_FROM = 0.88, 3


def group_days(
    axes: Axes,
    group_days_table: pd.DataFrame,
    week_groups: pd.DataFrame,
    names: Mapping[str, str],
    *,
    theme: Theme = LIGHT,
) -> None:
    """Draw what was trained when.

    Parameters
    ----------
    axes
        Where to draw.
    group_days_table
        A table of `schema.GROUP_DAYS` of one week.
    week_groups
        A table of `schema.WEEK_GROUPS` of it; its order, the least trained first, is that of the rows.
    names
        Name of each group for people.
    theme
        Colours.
    """
    clear(axes)
    dates = list(dict.fromkeys(group_days_table["date"]))
    rows = list(rows_of(week_groups))
    sets = {(row.group, row.date): row.fractional_sets for row in rows_of(group_days_table)}
    axes.set_xlim(-0.5, len(dates) + 1.6)
    axes.set_ylim(-len(rows) + 0.5, 0.5)
    for place, row in enumerate(rows):
        for day, date in enumerate(dates):
            _box(axes, (day, -place), sets.get((row.group, date), 0.0), theme)
        colour = theme.ink if row.fractional_sets else theme.missed
        total = f"{row.fractional_sets:g}" + (f" / {row.target_sets:g}" if row.target_sets else "")
        write(axes, len(dates) + 1.55, -place, total, color=colour, ha="right", va="center")
    head: dict[str, Any] = {"ha": "right", "va": "bottom", "size_pt": SMALL_PT}
    write(axes, len(dates) + 1.55, 0.62, "sum / aim", color=theme.quiet, **head)
    axes.set_yticks([-place for place in range(len(rows))], [names[row.group] for row in rows], parse_math=False)
    axes.tick_params(axis="y", colors=theme.ink, labelsize=TEXT_PT, length=0)
    axes.xaxis.tick_top()
    heads = [WEEKDAYS_SHORT[dt.date.fromisoformat(date).weekday()][:2] for date in dates]
    axes.set_xticks(range(len(dates)), heads, parse_math=False)
    axes.tick_params(axis="x", colors=theme.quiet, labelsize=SMALL_PT, length=0)


def _box(axes: Axes, middle: tuple[float, float], sets: float, theme: Theme) -> None:
    level = shade(sets)
    corner = middle[0] - _BOX / 2, middle[1] - _BOX / 2
    axes.add_artist(Rectangle(corner, _BOX, _BOX, facecolor=theme.levels[level], linewidth=0))
    if sets:
        colour = theme.on_done if level >= _LIGHT_TEXT_FROM else theme.ink
        write(axes, *middle, f"{sets:g}", color=colour, size_pt=SMALL_PT, ha="center", va="center")
