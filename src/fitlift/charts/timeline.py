"""A session in time: heart rate as a line, sets as bands with their letters, zones at the side."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from fitlift.charts.canvas import SMALL_PT
from fitlift.charts.drawing import clear, label_x, label_y, width_pt, write
from fitlift.charts.lettering import text_width_pt
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.trace import GAP_CAP_S, Trace, second
from fitlift.records.frames import heart_rates_of
from fitlift.rows import known, rows_of

#: Letters of sets that lie close together stand in so many rows above each other; what finds no room goes without.
_MOST_LETTER_ROWS = 4

#: Height of a row of letters in points.
LETTER_ROW_PT = 13.0

#: Heart rates below and above those seen that the axis shows, and its steps, in beats.
_SPARE_BPM, _STEP_BPM = 4, 10

#: Width of the strip of zones, as a share of the axes.
_STRIP = 0.018

#: Zones that are shown with less than this height, as a share of the axes, have no name.
_LEAST_NAMED = 0.07

_SECONDS_PER_MINUTE = 60.0

#: Times that differ by less are the same.
_SAME_S = 1e-6

#: A mark on the axis of minutes needs so much room, in points; there are so many at least.
_MARK_PT, _FEWEST_MARKS = 60, 2


def timeline(
    axes: Axes,
    records: pd.DataFrame,
    sets: pd.DataFrame,
    start: pd.Timestamp,
    end: pd.Timestamp,
    *,
    pauses: pd.DataFrame | None = None,
    bounds_bpm: Sequence[float] = (),
    gap_cap_s: float = GAP_CAP_S,
    theme: Theme = LIGHT,
) -> None:
    """Draw a session in time.

    Parameters
    ----------
    axes
        Where to draw.
    records
        A table of `schema.RECORDS` of one session; may be empty.
    sets
        Rows of `schema.SETS` of the same session; those without a time cannot be drawn.
    start, end
        The session's.
    pauses
        Rows of `schema.PAUSES` of the session; None where unknown.
    bounds_bpm
        Lower bounds of the zones, and the upper one of the last; none where no zones are known.
    gap_cap_s
        A longer gap between samples breaks the line.
    theme
        Colours.
    """
    clear(axes)
    axes.set_xlim(0, max(_minutes(end, start), 1 / _SECONDS_PER_MINUTE))
    drawn = _with_times(sets)
    for pause in () if pauses is None else rows_of(pauses):
        span = _minutes(pause.start_time, start), _minutes(pause.end_time, start)
        axes.axvspan(*span, facecolor="none", edgecolor=theme.rule, hatch="xxx", linewidth=0, zorder=0)
    for row in rows_of(drawn):
        _band(axes, row, start, theme)
    _letters(axes, drawn, start, theme)
    trace = Trace.of(heart_rates_of(records), gap_cap_s=gap_cap_s)
    if len(trace.bpm):
        _heart_rate(axes, trace, start, theme)
        _zones(axes, bounds_bpm, theme)
    axes.xaxis.set_major_locator(_whole_minutes(axes))
    label_x(axes, "minutes", theme)


def _minutes(time: pd.Timestamp, start: pd.Timestamp) -> float:
    return float((time - start).total_seconds() / _SECONDS_PER_MINUTE)


def _band(axes: Axes, row: Any, start: pd.Timestamp, theme: Theme) -> None:
    """A set from its start to its end; a warm-up is hatched."""
    is_warmup = known(row.role) == "warmup"
    axes.axvspan(
        _minutes(row.start_time, start),
        _minutes(row.end_time, start),
        facecolor=theme.levels[0] if is_warmup else theme.levels[1],
        edgecolor=theme.light_work if is_warmup else theme.levels[1],
        hatch="////" if is_warmup else None,
        linewidth=0,
        zorder=1,
    )


def _letters(axes: Axes, sets: pd.DataFrame, start: pd.Timestamp, theme: Theme) -> None:
    """Above its band each set's letter, or its number where it has none; of sets in a row with the same, once."""
    for row, middle, letter in placed_letters(list(_runs(sets, start)), width_pt(axes) / axes.get_xlim()[1]):
        lift = 3 + row * LETTER_ROW_PT
        axes.annotate(
            letter,
            (middle, 1.0),
            xycoords=("data", "axes fraction"),
            xytext=(0, lift),
            textcoords="offset points",
            ha="center",
            va="bottom",
            fontsize=SMALL_PT,
            color=theme.ink,
            parse_math=False,
            annotation_clip=False,
        )


def letter_rows(sets: pd.DataFrame, start: pd.Timestamp, points_per_minute: float) -> int:
    """How many rows the letters of sets take, see `timeline`.

    Parameters
    ----------
    sets
        Rows of `schema.SETS` of one session.
    start
        Its start.
    points_per_minute
        Scale.
    """
    placed = placed_letters(list(_runs(_with_times(sets), start)), points_per_minute)
    return max((row + 1 for row, _, _ in placed), default=0)


def _with_times(sets: pd.DataFrame) -> pd.DataFrame:
    return sets[(sets["kind"] == "active") & sets["start_time"].notna() & sets["end_time"].notna()]


def _runs(sets: pd.DataFrame, start: pd.Timestamp) -> Iterator[tuple[float, str]]:
    """Middle and letter of each run of sets that have the same letter, by time."""
    in_time = list(rows_of(sets.sort_values("start_time", kind="stable")))
    begun: Any = None
    for place, row in enumerate(in_time):
        begun = row if begun is None else begun
        following = in_time[place + 1] if place + 1 < len(in_time) else None
        if following is not None and _letter(following) == _letter(row):
            continue
        yield (_minutes(begun.start_time, start) + _minutes(row.end_time, start)) / 2, _letter(row)
        begun = None


def _letter(row: Any) -> str:
    return known(row.slot) or str(row.set)


def placed_letters(runs: Sequence[tuple[float, str]], points_per_minute: float) -> Iterator[tuple[int, float, str]]:
    """Put each letter into the lowest row in which it has room; leave out those that find none.

    Parameters
    ----------
    runs
        Middle in minutes, and letter, by time.
    points_per_minute
        Scale.

    Yields
    ------
    tuple
        Row from 0, middle, letter.
    """
    taken = [-math.inf] * _MOST_LETTER_ROWS
    for middle, letter in runs:
        half = text_width_pt(letter, SMALL_PT) / 2 + 1
        left, right = middle * points_per_minute - half, middle * points_per_minute + half
        row = next((row for row, until in enumerate(taken) if left >= until), None)
        if row is None:
            continue
        taken[row] = right
        yield row, middle, letter


def _heart_rate(axes: Axes, trace: Trace, start: pd.Timestamp, theme: Theme) -> None:
    begin = second(start)
    minutes, bpm = _with_breaks((trace.since_s - begin) / _SECONDS_PER_MINUTE, trace)
    axes.plot(minutes, bpm, color=theme.heart, linewidth=1.5, zorder=3, solid_joinstyle="round")
    low = math.floor((trace.bpm.min() - _SPARE_BPM) / _STEP_BPM) * _STEP_BPM
    high = math.ceil((trace.bpm.max() + _SPARE_BPM) / _STEP_BPM) * _STEP_BPM
    axes.set_ylim(low, high)
    step = _STEP_BPM if high - low <= 6 * _STEP_BPM else 2 * _STEP_BPM
    axes.set_yticks(range(math.ceil(low / step) * step, high + 1, step))
    label_y(axes, "heart rate, bpm", theme)


def _with_breaks(
    minutes: npt.NDArray[np.float64], trace: Trace
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """The line, broken where a sample does not speak until the next one."""
    breaks = np.flatnonzero(trace.since_s[1:] - trace.until_s[:-1] > _SAME_S) + 1
    return np.insert(minutes, breaks, np.nan), np.insert(trace.bpm, breaks, np.nan)


def _zones(axes: Axes, bounds_bpm: Sequence[float], theme: Theme) -> None:
    """A strip of the zones at the right side, and a thin line at each bound."""
    low, high = axes.get_ylim()
    for number, (lower, upper) in enumerate(pairwise(bounds_bpm), 1):
        bottom, top = max(lower, low), min(upper, high)
        if bottom >= top:
            continue
        share = (bottom - low) / (high - low), (top - bottom) / (high - low)
        colour = theme.levels[min(number - 1, len(theme.levels) - 1)]
        strip = Rectangle((1.006, share[0]), _STRIP, share[1], transform=axes.transAxes, clip_on=False)
        strip.set(facecolor=colour, edgecolor=theme.paper, linewidth=1)
        axes.add_artist(strip)
        if lower > low:
            axes.axhline(lower, color=theme.rule, linewidth=0.8, zorder=2)
        if share[1] >= _LEAST_NAMED:
            place: dict[str, Any] = {"transform": axes.transAxes, "va": "center", "clip_on": False}
            name = (1.012 + _STRIP, share[0] + share[1] / 2)
            write(axes, *name, f"Z{number}", color=theme.quiet, size_pt=SMALL_PT, **place)


def _whole_minutes(axes: Axes) -> MaxNLocator:
    marks = max(int(width_pt(axes) // _MARK_PT), _FEWEST_MARKS)
    return MaxNLocator(nbins=marks, steps=[1, 2, 5, 10], integer=axes.get_xlim()[1] >= _FEWEST_MARKS)
