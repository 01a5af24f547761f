"""Major groups of muscles: in a session, by day and by month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import MaxNLocator

from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.drawing import clear, label_x, legend, write
from fitlift.charts.muscle_map import shade
from fitlift.charts.theme import LIGHT, Theme
from fitlift.charts.zone_time import resting
from fitlift.measures.readable import WEEKDAYS_SHORT, month_short
from fitlift.records.base import Record
from fitlift.records.given import given
from fitlift.records.muscles import GroupSets, WeekGroup
from fitlift.records.weeks import GroupDay, GroupMonth

if TYPE_CHECKING:
    import pandas as pd

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


#: Height of a bar, and half the height of an aim's mark, in rows.
_BAR, _MARK = 0.6, 0.42

#: Width of a number, as a share of the axis.
_NUMBER = 0.12


def group_bars(
    axes: Axes,
    groups: Sequence[GroupSets | WeekGroup] | pd.DataFrame,
    names: Mapping[str, str],
    targets: Mapping[str, float],
    *,
    theme: Theme = LIGHT,
) -> None:
    """Draw a bar for each group: sets that train it, and beside them what helping counts.

    Parameters
    ----------
    axes
        Where to draw.
    groups
        Those of one session or of one week, or a table of them; drawn in their order from the top.
    names
        Name of each group for people.
    targets
        Sets a week that are aimed at, by group; 0 for none.
    theme
        Colours.
    """
    clear(axes)
    rows = given(groups, GroupSets)
    most = max([*(row.fractional_sets for row in rows), *targets.values(), 1.0])
    axes.set_xlim(0, most * 1.12)
    for place, row in enumerate(rows):
        _row(axes, -place, row, targets.get(row.group, 0.0), theme)
    axes.set_ylim(-len(rows) + 0.4, 0.6)
    labels = [names[row.group] for row in rows]
    axes.set_yticks([-place for place in range(len(rows))], labels, parse_math=False)
    axes.tick_params(axis="y", colors=theme.ink, labelsize=TEXT_PT, length=0)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    label_x(axes, "working sets", theme)
    legend(axes, list(_meanings(rows, targets, theme)), theme, columns=2, drop_pt=38)


def _row(axes: Axes, height: float, row: GroupSets | WeekGroup, target: float, theme: Theme) -> None:
    sets = float(row.fractional_sets)
    direct = min(float(row.direct_sets), sets)
    axes.barh(height, direct, _BAR, color=theme.done)
    axes.barh(height, sets - direct, _BAR, left=direct, **resting(theme))
    if target:
        axes.plot([target] * 2, [height - _MARK, height + _MARK], color=theme.ink, linewidth=1.6, zorder=3)
    # a number that the mark of the aim would cross stands behind it
    begins = target if 0 <= target - sets <= axes.get_xlim()[1] * _NUMBER else sets
    colour = theme.ink if sets else theme.missed
    how: dict[str, Any] = {"xytext": (5, 0), "textcoords": "offset points", "va": "center"}
    axes.annotate(f"{sets:g}", (begins, height), color=colour, fontsize=SMALL_PT, parse_math=False, **how)


def _meanings(rows: Sequence[GroupSets | WeekGroup], targets: Mapping[str, float], theme: Theme) -> Iterator[Artist]:
    yield Patch(facecolor=theme.done, label="trained directly")
    if any(row.fractional_sets > row.direct_sets for row in rows):
        yield Patch(**resting(theme), label="helping")
    if any(targets.values()):
        yield Line2D([], [], color=theme.ink, linewidth=1.6, label="aim of a week")


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
