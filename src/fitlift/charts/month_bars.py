"""Months: volume as bars, with the strength sessions of each above."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from fitlift.charts.canvas import SMALL_PT
from fitlift.charts.drawing import clear, label_y, write
from fitlift.charts.given import given
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.readable import month_short
from fitlift.records.weeks import Month
from fitlift.units import KG_PER_UNIT

if TYPE_CHECKING:
    import pandas as pd

_BAR = 0.7


def month_bars(axes: Axes, months: Sequence[Month] | pd.DataFrame, *, unit: str = "kg", theme: Theme = LIGHT) -> None:
    """Draw how much was lifted.

    Parameters
    ----------
    axes
        Where to draw.
    months
        The months, of which some have a volume, or a table of them.
    unit
        Unit of weight: "kg" or "lb".
    theme
        Colours.
    """
    clear(axes)
    rows = given(months, Month)
    heights = [(row.volume_kg or 0.0) / KG_PER_UNIT[unit] for row in rows]
    axes.bar(range(len(rows)), heights, _BAR, color=theme.done)
    axes.set_xlim(-0.5, len(rows) - 0.5)
    axes.set_ylim(0, max(heights) * 1.12)
    for place, (row, height) in enumerate(zip(rows, heights, strict=True)):
        how = {"ha": "center", "va": "bottom"}
        write(
            axes, place, height, f"{row.sessions}×" if row.sessions else "–", color=theme.ink, size_pt=SMALL_PT, **how
        )
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 2.5, 5, 10]))
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    axes.grid(axis="y", color=theme.rule, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.set_xticks(range(len(rows)), [month_short(row.month) for row in rows], parse_math=False)
    axes.tick_params(axis="x", colors=theme.quiet, labelsize=SMALL_PT, length=0)
    label_y(axes, unit, theme)
