"""The seven days of a week: lifting above a line, running below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.drawing import clear, legend
from fitlift.charts.labels import label
from fitlift.charts.theme import LIGHT, Theme
from fitlift.charts.zone_time import resting
from fitlift.records.given import given
from fitlift.records.weeks import WeekDay

if TYPE_CHECKING:
    import pandas as pd

_SECONDS_PER_MINUTE = 60.0

#: Width of a day's bar; the distance from one day to the next is 1.
_BAR = 0.62

#: Room above and below the longest bars for what is written there, as a share of them.
_SPARE = 0.42


def week_days(axes: Axes, days: Sequence[WeekDay] | pd.DataFrame, *, theme: Theme = LIGHT) -> None:
    """Draw a week.

    Parameters
    ----------
    axes
        Where to draw.
    days
        Its days, or a table of them.
    theme
        Colours.
    """
    clear(axes)
    rows = given(days, WeekDay)
    up = max((_minutes(row.strength_s) for row in rows), default=0.0)
    down = max((_minutes(row.run_s) for row in rows), default=0.0)
    spare = max(up, down, 1.0) * _SPARE
    axes.set_xlim(-0.55, len(rows) - 0.45)
    axes.set_ylim(-down - spare, up + spare)
    axes.axhline(0, color=theme.outline, linewidth=1)
    for place, row in enumerate(rows):
        _day(axes, place, row, theme)
    names = [label("chart_weekday", date=row.date) for row in rows]
    axes.set_xticks(range(len(rows)), names, parse_math=False)
    axes.tick_params(axis="x", colors=theme.ink, labelsize=TEXT_PT, length=0)
    lifting = Patch(facecolor=theme.done, label=label("chart_lifting"))
    entries = [lifting, Patch(**resting(theme), label=label("chart_running"))]
    legend(axes, entries, theme, columns=2, drop_pt=24)


def _day(axes: Axes, place: int, row: WeekDay, theme: Theme) -> None:
    centred: dict[str, Any] = {"ha": "center", "textcoords": "offset points", "fontsize": SMALL_PT, "parse_math": False}
    if row.strength_sessions:
        height = _minutes(row.strength_s)
        axes.bar(place, height, _BAR, color=theme.done)
        minutes = label("chart_so_many_minutes", lasted_s=row.strength_s)
        sets = [] if row.working_sets is None else [label("chart_so_many_sets", sets=row.working_sets)]
        text = "\n".join([minutes, *sets])
        axes.annotate(text, (place, height), (0, 3), va="bottom", color=theme.ink, **centred)
    if row.runs:
        depth = _minutes(row.run_s)
        axes.bar(place, -depth, _BAR, **resting(theme))
        minutes = label("chart_so_many_minutes", lasted_s=row.run_s)
        far = [] if row.run_m is None else [label("chart_so_far", metres=row.run_m)]
        axes.annotate("\n".join([minutes, *far]), (place, -depth), (0, -3), va="top", color=theme.ink, **centred)


def _minutes(seconds: float | None) -> float:
    return (seconds or 0.0) / _SECONDS_PER_MINUTE
