"""One lift over weeks: the heaviest set of each session, and the estimated maximum with its band."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from fitlift.charts.drawing import clear, label_x, label_y, legend
from fitlift.charts.theme import LIGHT, Theme
from fitlift.units import KG_PER_UNIT

_SECONDS_PER_WEEK = 7 * 86_400.0


def lift_trend(
    axes: Axes, lifts: pd.DataFrame, until: pd.Timestamp, *, weeks: int = 12, unit: str = "kg", theme: Theme = LIGHT
) -> None:
    """Draw a lift.

    Parameters
    ----------
    axes
        Where to draw.
    lifts
        Rows of `schema.LIFTS` of one exercise that have a weight.
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
    ago = (lifts["start_time"] - until).dt.total_seconds() / _SECONDS_PER_WEEK
    kg = KG_PER_UNIT[unit]
    estimated = lifts["e1rm_kg"].notna()
    band = (ago[estimated], lifts["e1rm_low_kg"][estimated] / kg, lifts["e1rm_high_kg"][estimated] / kg)
    axes.fill_between(*band, color=theme.levels[1], linewidth=0)
    axes.plot(ago[estimated], lifts["e1rm_kg"][estimated] / kg, color=theme.done, linewidth=1.5)
    tops: dict[str, Any] = {"marker": "o", "markersize": 5.5, "color": theme.ink, "linestyle": "none"}
    axes.plot(ago, lifts["top_weight_kg"] / kg, **tops)
    axes.set_xlim(-weeks, 0.3)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    axes.xaxis.set_major_formatter(lambda week, _: "now" if week == 0 else f"{week:.0f}")
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 2.5, 5, 10]))
    axes.grid(axis="y", color=theme.rule, linewidth=0.8)
    axes.set_axisbelow(True)
    label_x(axes, "weeks", theme)
    label_y(axes, unit, theme)
    entries: list[Any] = [Line2D([], [], label="heaviest set", **tops)]
    if estimated.any():
        entries.append(Line2D([], [], color=theme.done, linewidth=1.5, label="estimated maximum"))
        entries.append(Patch(facecolor=theme.levels[1], label="by other formulas"))
    legend(axes, entries, theme, columns=2, drop_pt=38)
