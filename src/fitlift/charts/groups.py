"""Major groups of muscles: in a session, and by day."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import MaxNLocator

from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.drawing import clear, label_x, legend, write
from fitlift.charts.labels import label
from fitlift.charts.muscle_map import Without, colour_of, figure_of, looks, shade
from fitlift.charts.theme import LIGHT, Theme
from fitlift.charts.zone_time import resting
from fitlift.measures.set_aims import aim_words
from fitlift.records.base import Record
from fitlift.records.given import given
from fitlift.records.muscles import GroupSets, WeekGroup
from fitlift.records.weeks import GroupDay

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
        Its sets, column by column; None where it is not known whether there were any.
    end
        What stands at the end of the row.
    is_missed
        Whether it was not trained at all, though it should have been.
    """

    name: str
    sets: Sequence[float | None]
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


def _box(axes: Axes, middle: tuple[float, float], sets: float | None, theme: Theme) -> None:
    corner = middle[0] - _BOX / 2, middle[1] - _BOX / 2
    how: dict[str, Any] = {"size_pt": SMALL_PT, "ha": "center", "va": "center"}
    if sets is None:
        look = looks(0.0, "unknown", theme) | {"edgecolor": theme.rule}
        axes.add_artist(Rectangle(corner, _BOX, _BOX, linewidth=0, **look))
        write(axes, *middle, "?", color=theme.quiet, **how)
        return
    level = shade(sets)
    axes.add_artist(Rectangle(corner, _BOX, _BOX, facecolor=theme.levels[level], linewidth=0))
    if sets:
        colour = theme.on_done if level >= _LIGHT_TEXT_FROM else theme.ink
        write(axes, *middle, f"{sets:.3g}", color=colour, **how)


#: Height of a bar, in rows.
_BAR = 0.6


def group_bars(
    axes: Axes,
    groups: Sequence[GroupSets | WeekGroup] | pd.DataFrame,
    names: Mapping[str, str],
    *,
    without: Without = "nothing",
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
    without
        What it means that there is no set.
    theme
        Colours.
    """
    clear(axes)
    rows = given(groups, GroupSets)
    most = max([*(row.fractional_sets for row in rows), 1.0])
    axes.set_xlim(0, most * 1.12)
    for place, row in enumerate(rows):
        _row(axes, -place, row, without, theme)
    axes.set_ylim(-len(rows) + 0.4, 0.6)
    labels = [names[row.group] for row in rows]
    axes.set_yticks([-place for place in range(len(rows))], labels, parse_math=False)
    axes.tick_params(axis="y", colors=theme.ink, labelsize=TEXT_PT, length=0)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    label_x(axes, label("chart_working_sets"), theme)
    legend(axes, list(_meanings(rows, theme)), theme, columns=2, drop_pt=38)


def _row(axes: Axes, height: float, row: GroupSets | WeekGroup, without: Without, theme: Theme) -> None:
    sets = float(row.fractional_sets)
    direct = min(float(row.direct_sets), sets)
    axes.barh(height, direct, _BAR, color=theme.done)
    axes.barh(height, sets - direct, _BAR, left=direct, **resting(theme))
    colour = colour_of(sets, without, theme)
    how: dict[str, Any] = {"xytext": (5, 0), "textcoords": "offset points", "va": "center"}
    axes.annotate(figure_of(sets, without), (sets, height), color=colour, fontsize=SMALL_PT, parse_math=False, **how)


def _meanings(rows: Sequence[GroupSets | WeekGroup], theme: Theme) -> Iterator[Artist]:
    yield Patch(facecolor=theme.done, label=label("chart_trained_directly"))
    if any(row.fractional_sets > row.direct_sets for row in rows):
        yield Patch(**resting(theme), label=label("chart_helping"))


def group_days(
    axes: Axes,
    of_days: Sequence[GroupDay] | pd.DataFrame,
    of_week: Sequence[WeekGroup] | pd.DataFrame,
    names: Mapping[str, str],
    *,
    without: Without = "missed",
    hiding: Collection[str] = (),
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
    without
        What it means that a group has no set in the week.
    hiding
        Dates on which more was trained than is known.
    theme
        Colours.
    """
    rows, dates, end_head = grid_of_days(given(of_days, GroupDay), given(of_week, WeekGroup), names, without, hiding)
    heads = [label("chart_weekday_shortest", date=date) for date in dates]
    group_grid(axes, rows, heads, end_head, theme=theme)


def grid_of_days(
    of_days: Sequence[GroupDay],
    of_week: Sequence[WeekGroup],
    names: Mapping[str, str],
    without: Without,
    hiding: Collection[str],
) -> tuple[list[GridRow], list[str], str]:
    """The rows of what was trained when, the dates of their columns, and the head of what stands at their ends.

    Parameters are those of `group_days`.
    """
    dates = list(dict.fromkeys(each.date for each in of_days))
    sets = {(each.group, each.date): each.fractional_sets for each in of_days}
    ends, end_head = _ends(label("chart_sum"), [(_at_least(row.fractional_sets, without), row) for row in of_week])
    rows = [
        GridRow(
            names[row.group],
            [_unless_hidden(sets.get((row.group, date), 0.0), is_hiding=date in hiding) for date in dates],
            end,
            is_missed=without == "missed" and bool(row.target_sets) and not row.fractional_sets,
        )
        for row, end in zip(of_week, ends, strict=True)
    ]
    return rows, dates, end_head


def _unless_hidden(sets: float, *, is_hiding: bool) -> float | None:
    """Sets, or that they are not known: none is known, and more was trained than is."""
    return None if is_hiding and not sets else sets


def _ends(head: str, of_groups: Sequence[tuple[str, WeekGroup]]) -> tuple[list[str], str]:
    """Sums beside what is aimed at, "6 / 4-12", and their head, which has it where it is the same for all."""
    aims = [aim_words(group.target_sets or 0.0, group.target_sets_most) for _, group in of_groups]
    if len(set(aims)) == 1:
        return [known for known, _ in of_groups], " / ".join(filter(None, (head, aims[0])))
    ends = [" / ".join(filter(None, (known, aim))) for (known, _), aim in zip(of_groups, aims, strict=True)]
    return ends, f"{head} / {label('chart_aim')}"


def _at_least(sets: float, without: Without) -> str:
    """A sum of which more may be: "6+", or "?" of nothing."""
    return f"{sets:.3g}+" if sets and without == "unknown" else figure_of(round(sets, 1), without)
