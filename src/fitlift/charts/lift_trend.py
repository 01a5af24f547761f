"""One lift over weeks: the heaviest set of each session, and the estimated maximum with its band."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from fitlift.charts.drawing import clear, label_x, label_y, legend, write
from fitlift.charts.labels import label
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.arrays import numbers
from fitlift.measures.readable import weight
from fitlift.records.given import given
from fitlift.records.progress import Lift
from fitlift.units import KG_PER_UNIT

if TYPE_CHECKING:
    import pandas as pd

_SECONDS_PER_WEEK = 7 * 86_400.0

#: Dates on the axis; from more weeks on they are months.
_DATES, _LONG = 4, 26

#: Room left of the axis for the first mark, right of it for the last figure, and between the two, in shares of it.
_MARGIN, _ROOM, _GAP = 0.03, 0.14, 0.025


def lift_trend(
    axes: Axes,
    lifts: Sequence[Lift] | pd.DataFrame,
    until: dt.datetime,
    *,
    weeks: int = 12,
    unit: str = "kg",
    theme: Theme = LIGHT,
) -> None:
    """Draw a lift.

    Parameters
    ----------
    axes
        Where to draw.
    lifts
        One exercise in several sessions, with a weight in each, or a table of that.
    until
        The right end of the axis.
    weeks
        How many weeks the axis shows.
    unit
        Unit of weight: "kg" or "lb".
    theme
        Colours.
    """
    clear(axes)
    done, kg = given(lifts, Lift), KG_PER_UNIT[unit]
    estimated = [each for each in done if each.e1rm_kg is not None]
    ago, weeks_ago = (np.array([_weeks_ago(each, until) for each in some]) for some in (done, estimated))
    low, high = numbers([each.e1rm_low_kg for each in estimated]), numbers([each.e1rm_high_kg for each in estimated])
    axes.fill_between(weeks_ago, low / kg, high / kg, color=theme.levels[1], linewidth=0)
    axes.plot(weeks_ago, numbers([each.e1rm_kg for each in estimated]) / kg, color=theme.done, linewidth=1.5)
    tops: dict[str, Any] = {"marker": "o", "markersize": 5.5, "color": theme.ink, "linestyle": "none"}
    axes.plot(ago, numbers([_heaviest_kg(each) for each in done]) / kg, **tops)
    if done:
        _write_last(axes, done[-1], float(ago[-1]), _GAP * weeks, unit=unit, theme=theme)
    axes.set_xlim(-weeks - _MARGIN * weeks, _ROOM * weeks)
    axes.set_xticks(np.linspace(-weeks, 0, _DATES))
    axes.xaxis.set_major_formatter(lambda week, _: _date(until + dt.timedelta(weeks=week), weeks))
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 2.5, 5, 10]))
    axes.grid(axis="y", color=theme.rule, linewidth=0.8)
    axes.set_axisbelow(True)
    label_x(axes, "", theme)
    label_y(axes, unit, theme)
    entries: list[Any] = [Line2D([], [], label=label("chart_heaviest_set"), **tops)]
    if estimated:
        entries.append(Line2D([], [], color=theme.done, linewidth=1.5, label=label("chart_estimated_maximum")))
        entries.append(Patch(facecolor=theme.levels[1], label=label("chart_other_formulas")))
    legend(axes, entries, theme, columns=2, drop_pt=38)


def _write_last(axes: Axes, last: Lift, ago: float, gap: float, *, unit: str, theme: Theme) -> None:
    """The last load, beside its mark."""
    heaviest = _heaviest_kg(last)
    if heaviest is not None:
        place = (ago + gap, heaviest / KG_PER_UNIT[unit])
        write(axes, *place, weight(abs(heaviest), unit), color=theme.ink, va="center", ha="left")


def _date(moment: dt.datetime, weeks: int) -> str:
    """A day of the axis; of a long one its month."""
    if weeks > _LONG:
        return label("chart_month", month=f"{moment:%Y-%m}")
    return label("chart_day", date=moment.date().isoformat())


def _heaviest_kg(lift: Lift) -> float | None:
    """The heaviest set; help stands below zero."""
    kg = lift.top_weight_kg
    return -kg if kg is not None and lift.load_kind == "assisted" else kg


def _weeks_ago(lift: Lift, until: dt.datetime) -> float:
    return math.nan if lift.start_time is None else (lift.start_time - until).total_seconds() / _SECONDS_PER_WEEK
