"""Planned and performed: a box for each planned set, filled as far as it was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.patches import Patch, Rectangle

from fitlift.charts.bars import BAR, DRAWN, name_row, set_rows
from fitlift.charts.canvas import SMALL_PT
from fitlift.charts.drawing import clear, legend, width_pt, write
from fitlift.charts.labels import label
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.holds import held_s, is_hold, is_uncounted
from fitlift.measures.readable import clock
from fitlift.measures.told_sets import planned
from fitlift.records.base import Record
from fitlift.records.given import given
from fitlift.records.plans import Match
from fitlift.records.said import sentence

if TYPE_CHECKING:
    import pandas as pd

#: The legend: columns, and how far it stands below the boxes in points.
LEGEND_COLUMNS, LEGEND_DROP_PT = 2, 6.0

#: A box is at most so wide, and so far from the next one, in points.
_WIDEST_PT, _GAP_PT = 40.0, 4.0

#: Boxes narrower than this have no figures.
_LEAST_LETTERED_PT = 15.0

#: What was done of a set that nothing tells the amount of.
_UNKNOWN = "?"

#: Weight against the plan → sign behind the figure.
_LOADS = {"heavier": "▲", "lighter": "▼"}


class PlannedRow(Record):
    """The boxes of one planned exercise, or of one beyond the plan.

    Parameters
    ----------
    name
        What it is called.
    planned
        What was planned in words; empty beyond the plan.
    sets
        Its planned sets and what became of them, in the order of doing.
    """

    name: str
    planned: str
    sets: Sequence[Match]


def planned_rows(sets: Sequence[Match] | pd.DataFrame) -> list[PlannedRow]:
    """Bring a match into rows: each planned exercise, its light sets before its work, and those beyond the plan.

    Parameters
    ----------
    sets
        The sets of a match, or a table of them.
    """
    places: dict[int, list[Match]] = {}
    beyond: dict[str, list[Match]] = {}
    for each in given(sets, Match):
        if each.place is None:
            beyond.setdefault(each.sure_name or label("chart_no_sure_name"), []).append(each)
        else:
            places.setdefault(each.place, []).append(each)
    rows = [_planned_row(of_place) for _, of_place in sorted(places.items(), key=itemgetter(0))]
    return rows + [PlannedRow(name, "", of_name) for name, of_name in beyond.items()]


def planned_sets(axes: Axes, sets: Sequence[Match] | pd.DataFrame, *, theme: Theme = LIGHT) -> None:
    """Draw planned against performed.

    Parameters
    ----------
    axes
        Where to draw.
    sets
        The sets of a match, weights in the unit to be shown, or a table of them.
    theme
        Colours.
    """
    clear(axes)
    matches = given(sets, Match)
    rows = planned_rows(matches)
    set_rows(axes, len(rows))
    axes.set_xlim(0, width_pt(axes))
    for place, row in enumerate(rows):
        name_row(axes, place, row.name, row.planned or label("chart_beyond_plan"), theme)
        _boxes(axes, place, row.sets, theme)
    legend(axes, _meanings(matches, theme), theme, columns=LEGEND_COLUMNS, drop_pt=LEGEND_DROP_PT)


def meanings(sets: Sequence[Match] | pd.DataFrame) -> int:
    """How many entries the legend of a match has."""
    return len(_meanings(given(sets, Match), LIGHT))


def _planned_row(of_place: Sequence[Match]) -> PlannedRow:
    shown = [each for each in of_place if each.role == "working"] or of_place
    return PlannedRow(str(of_place[0].exercise_name), sentence(planned(shown)), of_place)


def _boxes(axes: Axes, place: int, sets: Sequence[Match], theme: Theme) -> None:
    step = min(_WIDEST_PT + _GAP_PT, width_pt(axes) / len(sets))
    for number, row in enumerate(sets):
        _box(axes, (number * step, max(step - _GAP_PT, 1.0), DRAWN - place), row, theme)


def _box(axes: Axes, place: tuple[float, float, float], row: Match, theme: Theme) -> None:
    """One set at its left end, width and middle: an outline, filled by the share that was done."""
    left, width, middle = place
    bottom, share = middle - BAR / 2, _share(row)
    is_missed, is_extra = row.verdict == "missed", row.verdict == "extra"
    is_light = row.role == "warmup"
    fill = Rectangle((left, bottom), width * share, BAR, facecolor=_colour(row, theme), linewidth=0)
    edge = Rectangle((left, bottom), width, BAR, fill=False, linewidth=1.2)
    edge.set(
        edgecolor=theme.missed if is_missed else theme.light_work if is_light or is_extra else theme.done,
        linestyle=(0, (3, 2)) if is_missed else "solid",
        hatch="////" if row.verdict == "substituted" else None,
    )
    for patch in (fill, edge):
        axes.add_artist(patch)
    if width >= _LEAST_LETTERED_PT:
        is_on_dark = share == 1.0 and not is_light and not is_extra and row.verdict != "substituted"
        colour = theme.missed if is_missed else theme.on_done if is_on_dark else theme.ink
        text = _figure(row)
        halo: dict[str, Any] = (
            {} if share in {0.0, 1.0} else {"bbox": {"facecolor": theme.paper, "edgecolor": "none", "pad": 0.8}}
        )
        centred: dict[str, Any] = {"ha": "center", "va": "center_baseline", "clip_on": False}
        write(axes, left + width / 2, middle, text, color=colour, size_pt=SMALL_PT, **centred, **halo)


def _share(row: Match) -> float:
    """How much of the box is filled: nothing of a missed set, all of one whose amount nothing tells."""
    if row.verdict == "missed":
        return 0.0
    if row.verdict != "short" or row.credit is None:
        return 1.0
    return min(max(row.credit, 0.0), 1.0)


def _colour(row: Match, theme: Theme) -> str:
    if row.role == "warmup" or row.verdict in {"extra", "cannot say", "substituted"}:
        return theme.levels[1]
    return theme.done


def _figure(row: Match) -> str:
    """What was done, and whether with more or less than planned; a dash for what was left out."""
    if row.verdict == "missed":
        return "–"
    sign = _LOADS.get(row.load or "", "")
    if is_hold(row):
        seconds = held_s(row)
        return (_UNKNOWN if seconds is None else clock(seconds)) + sign
    return (_UNKNOWN if is_uncounted(row) else str(row.reps)) + sign


def _meanings(sets: Sequence[Match], theme: Theme) -> list[Patch]:
    """What the boxes mean, of those that occur."""
    found: set[str] = {each.verdict for each in sets}
    has_light = any(each.role == "warmup" for each in sets)
    loads = {load: _load_words(load, sets) for load in _LOADS if any(each.load == load for each in sets)}
    return list(_entries(found, loads, theme, has_light=has_light))


def _load_words(load: str, sets: Sequence[Match]) -> str:
    """A load that differs in words; of planned help less is heavier."""
    helped = {each.planned_load == "assisted" for each in sets if each.load == load}
    ways = {False: load, True: "less_help" if load == "heavier" else "more_help"}
    return label("chart_load", load_ways=tuple([ways[is_help] for is_help in sorted(helped)]))


def _entries(found: set[str], loads: Mapping[str, str], theme: Theme, *, has_light: bool) -> Iterator[Patch]:
    outline: dict[str, Any] = {"edgecolor": theme.done, "linewidth": 1.0}
    if found & {"done", "over"}:
        yield Patch(facecolor=theme.done, label=label("chart_done"), **outline)
    if has_light:
        yield Patch(facecolor=theme.levels[1], label=label("chart_light_set"), edgecolor=theme.light_work)
    if "short" in found:
        yield Patch(facecolor="none", label=label("chart_cut_short"), **outline)
    if "missed" in found:
        yield Patch(facecolor="none", label=label("chart_left_out"), edgecolor=theme.missed, linestyle=(0, (3, 2)))
    if "substituted" in found:
        yield Patch(facecolor=theme.levels[1], label=label("chart_another_exercise"), hatch="////", **outline)
    if found & {"extra", "cannot say"}:
        yield Patch(facecolor=theme.levels[1], label=label(_beside(found)), edgecolor=theme.light_work)
    for load, words in loads.items():
        yield Patch(facecolor="none", label=f"{_LOADS[load]} {words}", linewidth=0)


def _beside(found: set[str]) -> str:
    """What sets of a light shade are: beyond the plan, or not counted."""
    if "cannot say" not in found:
        return "chart_beyond_plan"
    return "chart_beyond_plan_or_not_counted" if "extra" in found else "chart_not_counted"
