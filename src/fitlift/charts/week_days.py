"""The seven days of a week: lifting above a line, running below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.drawing import clear, legend
from fitlift.charts.theme import LIGHT, Theme
from fitlift.charts.zone_time import resting
from fitlift.measures.readable import WEEKDAYS_SHORT
from fitlift.records.given import given
from fitlift.records.weeks import WeekDay
from fitlift.wording import plural

if TYPE_CHECKING:
    import pandas as pd

_SECONDS_PER_MINUTE, _METRES_PER_KM = 60.0, 1000.0

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
    names = [WEEKDAYS_SHORT[dt.date.fromisoformat(row.date).weekday()] for row in rows]
    axes.set_xticks(range(len(rows)), names, parse_math=False)
    axes.tick_params(axis="x", colors=theme.ink, labelsize=TEXT_PT, length=0)
    entries = [Patch(facecolor=theme.done, label="lifting, minutes and sets"), Patch(**resting(theme), label="running")]
    legend(axes, entries, theme, columns=2, drop_pt=24)


def _day(axes: Axes, place: int, row: WeekDay, theme: Theme) -> None:
    centred: dict[str, Any] = {"ha": "center", "textcoords": "offset points", "fontsize": SMALL_PT, "parse_math": False}
    if row.strength_sessions:
        height = _minutes(row.strength_s)
        time = "?" if row.strength_s is None else f"{height:.0f}"
        axes.bar(place, height, _BAR, color=theme.done)
        sets = "" if row.working_sets is None else f"\n{plural(row.working_sets, 'set')}"
        text = f"{time} min{sets}"
        axes.annotate(text, (place, height), (0, 3), va="bottom", color=theme.ink, **centred)
    if row.runs:
        depth = _minutes(row.run_s)
        time = "?" if row.run_s is None else f"{depth:.0f}"
        axes.bar(place, -depth, _BAR, **resting(theme))
        km = "" if row.run_m is None else f"\n{row.run_m / _METRES_PER_KM:.1f} km"
        axes.annotate(f"{time} min{km}", (place, -depth), (0, -3), va="top", color=theme.ink, **centred)


def _minutes(seconds: float | None) -> float:
    return (seconds or 0.0) / _SECONDS_PER_MINUTE
