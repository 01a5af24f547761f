"""Sets for each major group of muscles, against what a week should bring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.drawing import clear, label_x, legend
from fitlift.charts.given import given
from fitlift.charts.theme import LIGHT, Theme
from fitlift.charts.zone_time import resting
from fitlift.records.muscles import GroupSets, WeekGroup

if TYPE_CHECKING:
    import pandas as pd

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
