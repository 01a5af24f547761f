"""Ten groups of muscles by months: sets a week, the latest month beside the aim."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from fitlift.charts.group_grid import GridRow, group_grid
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.readable import month_short
from fitlift.rows import rows_of


def group_months(
    axes: Axes, table: pd.DataFrame, names: Mapping[str, str], *, theme: Theme = LIGHT, hides_sets: bool = False
) -> None:
    """Draw what was trained in which month, the group that was trained least in the last one first.

    Parameters
    ----------
    axes
        Where to draw.
    table
        A table of `schema.GROUP_MONTHS`.
    names
        Name of each group for people.
    theme
        Colours.
    hides_sets
        Whether more was trained in the last month, of which it is not known what: then no group is shown as missed.
    """
    months = list(dict.fromkeys(table["month"]))
    sets = {(row.group, row.month): row.sets_a_week for row in rows_of(table)}
    rows = [
        GridRow(
            names[row.group],
            [round(sets.get((row.group, month), 0.0), 1) for month in months],
            f"{row.sets_a_week:.1f} / {row.target_sets:g}",
            is_missed=not (row.sets_a_week or hides_sets),
        )
        for row in sorted(rows_of(table[table["month"] == months[-1]]), key=lambda row: row.sets_a_week)
    ]
    group_grid(axes, rows, [month_short(month) for month in months], "last / aim", theme=theme)
