"""Rests between sets, a mark for each, over the band that is aimed at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import FuncFormatter, MultipleLocator

from fitlift.charts.bars import BAR, DRAWN, name_row, set_rows
from fitlift.charts.drawing import clear, label_x, legend
from fitlift.charts.labels import label
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.readable import clock, exercise_or_slot
from fitlift.records.given import given
from fitlift.records.rests import Rest

if TYPE_CHECKING:
    import pandas as pd

#: How far below the axes the legend stands in points.
LEGEND_DROP_PT = 40.0

#: The longest rest that is commonly aimed at, where none of the exercises has an aim.
_LONGEST_AIM_S = 120.0

#: The axis ends at so many times the longest rest that is aimed at; what is longer stands at the edge as an arrow.
_MOST_OF_AIM = 2.5

#: Where such an arrow stands, as a share of the axis.
_AT_EDGE = 0.985

#: Steps of the axis in seconds, the finest that gives at most `_MOST_STEPS`.
_STEPS_S, _MOST_STEPS = (15, 30, 60, 120, 300, 600), 6

#: Rests are known to the second: this far beside the aim is within.
_HALF_SECOND = 0.5


def rested_rows(rests: Sequence[Rest] | pd.DataFrame) -> list[Rest]:
    """The exercises with at least one rest of known length, of all or of a table of them."""
    return [row for row in given(rests, Rest) if row.each_s]


def rest_dots(axes: Axes, rests: Sequence[Rest] | pd.DataFrame, *, theme: Theme = LIGHT) -> None:
    """Draw each exercise's rests.

    Parameters
    ----------
    axes
        Where to draw.
    rests
        Rests by exercise, or a table of them.
    theme
        Colours.
    """
    clear(axes)
    rows = rested_rows(rests)
    edge = edge_of(rows)
    set_rows(axes, len(rows))
    axes.set_xlim(0, edge)
    for place, row in enumerate(rows):
        name = exercise_or_slot(row) or label("chart_no_name")
        name_row(axes, place, name, label("chart_median", seconds=row.median_s or 0.0), theme)
        aim = aim_of(row)
        if aim is not None:
            at = (aim[0], DRAWN - place - BAR / 2)
            axes.add_artist(Rectangle(at, aim[1] - aim[0], BAR, facecolor=theme.band, linewidth=0))
        axes.plot([0, edge], [DRAWN - place] * 2, color=theme.rule, linewidth=0.8, zorder=1)
        _marks(axes, row, DRAWN - place, edge, theme)
    axes.xaxis.set_major_locator(MultipleLocator(_step(edge)))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda seconds, _: clock(seconds)))
    label_x(axes, label("chart_rest"), theme)
    legend(axes, list(_meanings(rows, edge, theme)), theme, columns=2, drop_pt=LEGEND_DROP_PT)


def meanings(rests: Sequence[Rest] | pd.DataFrame) -> int:
    """How many entries the legend of rests has."""
    rows = rested_rows(rests)
    return len(list(_meanings(rows, edge_of(rows), LIGHT)))


def edge_of(rows: Sequence[Rest]) -> float:
    """Where the axis of rests ends, in seconds."""
    longest = max(max(row.each_s) for row in rows)
    aims = [aim[1] for row in rows if (aim := aim_of(row)) is not None]
    aimed = max(aims, default=_LONGEST_AIM_S)
    return float(max(min(longest, aimed * _MOST_OF_AIM), *aims, 1.0) * 1.06)


def aim_of(row: Rest) -> tuple[float, float] | None:
    """From where to where a rest is as aimed at; None where none is aimed at."""
    if row.target_low_s is None or row.target_high_s is None:
        return None
    return row.target_low_s, row.target_high_s


def _step(edge: float) -> int:
    return next((step for step in _STEPS_S if edge / step <= _MOST_STEPS), _STEPS_S[-1])


def _marks(axes: Axes, row: Rest, height: float, edge: float, theme: Theme) -> None:
    """A dot within the aim or without one, an open diamond outside it, an arrow for what is beyond the axis."""
    for seconds in row.each_s:
        mark = _MARKS[kind_of(seconds, row, edge)](theme)
        axes.plot([min(seconds, edge * _AT_EDGE)], [height], zorder=3, clip_on=False, **mark)


def kind_of(seconds: float, row: Rest, edge: float) -> str:
    """What a rest is: beyond the axis, within the aim or outside it, or a rest without an aim."""
    if seconds > edge:
        return "beyond"
    aim = aim_of(row)
    if aim is None:
        return "rest"
    return "within" if aim[0] - _HALF_SECOND <= seconds < aim[1] + _HALF_SECOND else "outside"


_MARKS: dict[str, Any] = {
    "rest": lambda theme: {"marker": "o", "markersize": 7.5, "color": theme.quiet, "linestyle": "none"},
    "within": lambda theme: {"marker": "o", "markersize": 7.5, "color": theme.done, "linestyle": "none"},
    "outside": lambda theme: {
        "marker": "D",
        "markersize": 6.5,
        "markerfacecolor": theme.paper,
        "markeredgecolor": theme.missed,
        "markeredgewidth": 1.6,
        "linestyle": "none",
    },
    "beyond": lambda theme: {"marker": ">", "markersize": 8, "color": theme.missed, "linestyle": "none"},
}


def _meanings(rows: list[Rest], edge: float, theme: Theme) -> Iterator[Artist]:
    aims = sorted({aim for row in rows if (aim := aim_of(row)) is not None})
    if aims:
        of_all = label("chart_rest_aim", target_s=aims[0] if len(aims) == 1 else None)
        yield Patch(facecolor=theme.band, label=of_all)
    found = {kind_of(seconds, row, edge) for row in rows for seconds in row.each_s}
    names = {
        "rest": label("chart_no_aim"),
        "within": label("chart_within"),
        "outside": label("chart_outside"),
        "beyond": label("chart_longer", seconds=edge),
    }
    for kind, name in names.items():
        if kind in found:
            yield Line2D([], [], label=name, **_MARKS[kind](theme))
