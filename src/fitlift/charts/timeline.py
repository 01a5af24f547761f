"""A session in time: heart rate as a line, sets as bands with their names or letters, zones at the side."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from fitlift.charts.canvas import SMALL_PT
from fitlift.charts.drawing import clear, label_x, label_y, width_pt, write
from fitlift.charts.labels import label
from fitlift.charts.lettering import drawable, text_width_pt
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.arrays import Numbers
from fitlift.measures.readable import on_one_line
from fitlift.measures.trace import GAP_CAP_S, Trace, second
from fitlift.records.base import Record
from fitlift.records.given import given, given_heart
from fitlift.records.heart import HeartRates
from fitlift.records.sessions import Pause
from fitlift.records.sets import Set
from fitlift.records.vocabulary import SURE

if TYPE_CHECKING:
    import pandas as pd

#: Names of sets that lie close together stand in so many rows above each other; what finds no room has its letter, or
#: goes without.
_MOST_LETTER_ROWS = 4

#: How far a name may stand beyond the axes, in points: less than the margins beside them.
_BEYOND_PT = 34.0

#: Height of a row of letters in points.
LETTER_ROW_PT = 13.0

#: Heart rates below and above those seen that the axis shows, and its steps, in beats.
_SPARE_BPM, _STEP_BPM = 4, 10

#: Width of the strip of zones, as a share of the axes.
_STRIP = 0.018

#: Zones that are shown with less than this height, as a share of the axes, have no name.
_LEAST_NAMED = 0.07

#: How deep the tint of each zone is, the lowest first: of the heart rate's colour, for blue means sets. Chosen: told
#: apart side by side.
_TINTS = (0.10, 0.22, 0.36, 0.52, 0.70)

_SECONDS_PER_MINUTE = 60.0

#: Times that differ by less are the same.
_SAME_S = 1e-6

#: A mark on the axis of minutes needs so much room, in points; there are so many at least.
_MARK_PT, _FEWEST_MARKS = 60, 2


def timeline(
    axes: Axes,
    heart: HeartRates | pd.DataFrame,
    sets: Sequence[Set] | pd.DataFrame,
    start: dt.datetime,
    end: dt.datetime,
    *,
    pauses: Sequence[Pause] | pd.DataFrame | None = None,
    bounds_bpm: Sequence[float] = (),
    gap_cap_s: float = GAP_CAP_S,
    theme: Theme = LIGHT,
) -> None:
    """Draw a session in time.

    Parameters
    ----------
    axes
        Where to draw.
    heart
        The samples of one session, or a table of them; may be empty.
    sets
        The sets of the same session, or a table of them; those without a time cannot be drawn.
    start, end
        The session's.
    pauses
        The pauses of the session, or a table of them; None where unknown.
    bounds_bpm
        Lower bounds of the zones, and the upper one of the last; none where no zones are known.
    gap_cap_s
        A longer gap between samples breaks the line.
    theme
        Colours.
    """
    clear(axes)
    axes.set_xlim(0, max(_minutes(end, start), 1 / _SECONDS_PER_MINUTE))
    drawn = _drawn(sets, start)
    for pause in () if pauses is None else given(pauses, Pause):
        span = _minutes(pause.start_time, start), _minutes(pause.end_time, start)
        axes.axvspan(*span, facecolor="none", edgecolor=theme.rule, hatch="xxx", linewidth=0, zorder=0)
    for each in drawn:
        _band(axes, each, theme)
    _letters(axes, drawn, theme)
    trace = Trace.of(given_heart(heart), gap_cap_s=gap_cap_s)
    if len(trace.bpm):
        _heart_rate(axes, trace, start, theme)
        _zones(axes, bounds_bpm, theme)
    axes.xaxis.set_major_locator(_whole_minutes(axes))
    label_x(axes, label("chart_minutes"), theme)


class _Drawn(Record):
    """A set: minutes from the session's start to its start and to its end, its letter, whether it is a warm-up.

    The name is that of its exercise, empty where it is not sure.
    """

    begin: float
    end: float
    letter: str
    is_warmup: bool
    name: str


def _drawn(sets: Sequence[Set] | pd.DataFrame, start: dt.datetime) -> list[_Drawn]:
    """The sets that have times."""
    active = [each for each in given(sets, Set) if each.kind == "active"]
    names: dict[str, str] = {}
    for each in active:
        if each.exercise_name is not None and (each.confidence is None or each.confidence >= SURE):
            names.setdefault(each.slot or str(each.set), drawable(on_one_line(each.exercise_name)))
    return [
        _Drawn(
            _minutes(each.start_time, start),
            _minutes(each.end_time, start),
            each.slot or str(each.set),
            each.role == "warmup",
            names.get(each.slot or str(each.set), ""),
        )
        for each in active
        if each.start_time is not None and each.end_time is not None
    ]


def _minutes(time: dt.datetime, start: dt.datetime) -> float:
    return (time - start).total_seconds() / _SECONDS_PER_MINUTE


def _band(axes: Axes, one: _Drawn, theme: Theme) -> None:
    """A set from its start to its end; a warm-up is hatched."""
    axes.axvspan(
        one.begin,
        one.end,
        facecolor=theme.levels[0] if one.is_warmup else theme.levels[1],
        edgecolor=theme.light_work if one.is_warmup else theme.levels[1],
        hatch="////" if one.is_warmup else None,
        linewidth=0,
        zorder=1,
    )


def _letters(axes: Axes, drawn: Sequence[_Drawn], theme: Theme) -> None:
    """Above its band each set's name or letter, or its number where it has none; of sets in a row of one, once."""
    wide_pt = width_pt(axes)
    for row, middle, letter in placed_letters(list(_runs(drawn)), wide_pt / axes.get_xlim()[1], wide_pt):
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


def letter_rows(
    sets: Sequence[Set] | pd.DataFrame, start: dt.datetime, points_per_minute: float, wide_pt: float = math.inf
) -> int:
    """How many rows the names and letters of sets take, see `timeline`.

    Parameters
    ----------
    sets
        The sets of one session, or a table of them.
    start
        Its start.
    points_per_minute
        Scale.
    wide_pt
        Width of the axes in points.
    """
    placed = placed_letters(list(_runs(_drawn(sets, start))), points_per_minute, wide_pt)
    return max((row + 1 for row, _, _ in placed), default=0)


def _runs(drawn: Sequence[_Drawn]) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Middle, and name and letter, of each run of sets that have the same letter, by time."""
    for letter, run in groupby(sorted(drawn, key=attrgetter("begin")), key=attrgetter("letter")):
        members = list(run)
        yield (members[0].begin + members[-1].end) / 2, tuple(filter(None, (members[0].name, letter)))


def placed_letters(
    runs: Sequence[tuple[float, tuple[str, ...]]], points_per_minute: float, wide_pt: float = math.inf
) -> Iterator[tuple[int, float, str]]:
    """Put each name into the lowest row in which it has room, else its letter; leave out those that find none.

    Parameters
    ----------
    runs
        Middle in minutes, and what may stand there, the best first, by time.
    points_per_minute
        Scale.
    wide_pt
        Width of the axes in points: what would leave it by more than the margin is moved.

    Yields
    ------
    tuple
        Row from 0, middle, text.
    """
    taken = [-math.inf] * _MOST_LETTER_ROWS
    for middle, texts in runs:
        for text in texts:
            half = text_width_pt(text, SMALL_PT) / 2 + 1
            at = middle * points_per_minute
            centre = max(min(at, wide_pt + _BEYOND_PT - half), half - _BEYOND_PT)
            row = next((row for row, until in enumerate(taken) if centre - half >= until), None)
            if row is not None and half < wide_pt / 2 + _BEYOND_PT:
                taken[row] = centre + half
                yield row, middle if centre == at else centre / points_per_minute, text
                break


def _heart_rate(axes: Axes, trace: Trace, start: dt.datetime, theme: Theme) -> None:
    begin = second(start)
    minutes, bpm = _with_breaks((trace.since_s - begin) / _SECONDS_PER_MINUTE, trace)
    axes.plot(minutes, bpm, color=theme.heart, linewidth=1.5, zorder=3, solid_joinstyle="round")
    low = math.floor((trace.bpm.min() - _SPARE_BPM) / _STEP_BPM) * _STEP_BPM
    high = math.ceil((trace.bpm.max() + _SPARE_BPM) / _STEP_BPM) * _STEP_BPM
    axes.set_ylim(low, high)
    step = _STEP_BPM if high - low <= 6 * _STEP_BPM else 2 * _STEP_BPM
    axes.set_yticks(range(math.ceil(low / step) * step, high + 1, step))
    label_y(axes, label("chart_heart_rate"), theme)


def _with_breaks(minutes: Numbers, trace: Trace) -> tuple[Numbers, Numbers]:
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
        tint = _TINTS[min(number, len(_TINTS)) - 1]
        strip = Rectangle((1.006, share[0]), _STRIP, share[1], transform=axes.transAxes, clip_on=False)
        strip.set(facecolor=to_rgba(theme.heart, tint), edgecolor=theme.paper, linewidth=1)
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
