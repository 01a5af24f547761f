"""Ten groups of muscles by the seven days of a week: sets as shades with their numbers, the sum beside the aim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from matplotlib.axes import Axes

from fitlift.charts.given import given
from fitlift.charts.group_grid import GridRow, group_grid
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.readable import WEEKDAYS_SHORT
from fitlift.records.muscles import WeekGroup
from fitlift.records.weeks import GroupDay

if TYPE_CHECKING:
    import pandas as pd


def group_days(
    axes: Axes,
    of_days: Sequence[GroupDay] | pd.DataFrame,
    of_week: Sequence[WeekGroup] | pd.DataFrame,
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
    of_days
        The groups on the days of one week, or a table of them.
    of_week
        The groups in that week, or a table of them; their order, the least trained first, is that of the rows.
    names
        Name of each group for people.
    hides_sets
        Whether more was trained than is known: no group is shown as missed then.
    theme
        Colours.
    """
    group_dates = given(of_days, GroupDay)
    dates = list(dict.fromkeys(each.date for each in group_dates))
    sets = {(each.group, each.date): each.fractional_sets for each in group_dates}
    rows = [
        GridRow(
            names[row.group],
            [sets.get((row.group, date), 0.0) for date in dates],
            f"{row.fractional_sets:g}" + (f" / {row.target_sets:g}" if row.target_sets else ""),
            is_missed=not (row.fractional_sets or hides_sets),
        )
        for row in given(of_week, WeekGroup)
    ]
    heads = [WEEKDAYS_SHORT[dt.date.fromisoformat(date).weekday()][:2] for date in dates]
    group_grid(axes, rows, heads, "sum / aim", theme=theme)
