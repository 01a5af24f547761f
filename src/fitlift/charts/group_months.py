"""Ten groups of muscles by months: sets a week, the latest month beside the aim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from matplotlib.axes import Axes

from fitlift.charts.given import given
from fitlift.charts.group_grid import GridRow, group_grid
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.readable import month_short
from fitlift.records.weeks import GroupMonth

if TYPE_CHECKING:
    import pandas as pd


def group_months(
    axes: Axes,
    of_months: Sequence[GroupMonth] | pd.DataFrame,
    names: Mapping[str, str],
    *,
    theme: Theme = LIGHT,
    hides_sets: bool = False,
) -> None:
    """Draw what was trained in which month, the group that was trained least in the last one first.

    Parameters
    ----------
    axes
        Where to draw.
    of_months
        The groups in each month, or a table of them.
    names
        Name of each group for people.
    theme
        Colours.
    hides_sets
        Whether more was trained in the last month, of which it is not known what: then no group is shown as missed.
    """
    found = given(of_months, GroupMonth)
    months = list(dict.fromkeys(each.month for each in found))
    sets = {(each.group, each.month): each.sets_a_week or 0.0 for each in found}
    rows = [
        GridRow(
            names[each.group],
            [round(sets.get((each.group, month), 0.0), 1) for month in months],
            f"{each.sets_a_week or 0.0:.1f} / {each.target_sets or 0.0:g}",
            is_missed=not (each.sets_a_week or hides_sets),
        )
        for each in sorted(found, key=lambda each: each.sets_a_week or 0.0)
        if each.month == months[-1]
    ]
    group_grid(axes, rows, [month_short(month) for month in months], "last / aim", theme=theme)
