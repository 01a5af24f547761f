"""Ten groups of muscles by the seven days of a week: sets as shades with their numbers, the sum beside the aim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from fitlift.charts.group_grid import GridRow, group_grid
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.readable import WEEKDAYS_SHORT
from fitlift.rows import rows_of


def group_days(
    axes: Axes,
    group_days_table: pd.DataFrame,
    week_groups: pd.DataFrame,
    names: Mapping[str, str],
    *,
    hides_sets: bool = False,
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
    hides_sets
        Whether more was trained than is known: no group is shown as missed then.
    theme
        Colours.
    """
    dates = list(dict.fromkeys(group_days_table["date"]))
    sets = {(row.group, row.date): row.fractional_sets for row in rows_of(group_days_table)}
    rows = [
        GridRow(
            names[row.group],
            [sets.get((row.group, date), 0.0) for date in dates],
            f"{row.fractional_sets:g}" + (f" / {row.target_sets:g}" if row.target_sets else ""),
            is_missed=not (row.fractional_sets or hides_sets),
        )
        for row in rows_of(week_groups)
    ]
    heads = [WEEKDAYS_SHORT[dt.date.fromisoformat(date).weekday()][:2] for date in dates]
    group_grid(axes, rows, heads, "sum / aim", theme=theme)
