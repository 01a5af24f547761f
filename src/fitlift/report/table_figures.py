"""Charts that sessions and weeks share: drawn, and told in words; none that would be empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fitlift.charts.bars import ROW_PT
from fitlift.charts.drawing import legend_height_pt
from fitlift.charts.groups import group_bars
from fitlift.charts.muscle_map import Without, figure_of, muscle_map
from fitlift.charts.rest_dots import LEGEND_DROP_PT, meanings, rest_dots, rested_rows
from fitlift.charts.theme import Theme
from fitlift.charts.zone_time import zone_time
from fitlift.exercises.tables import group_names
from fitlift.measures.readable import clock, exercise_or_slot
from fitlift.records.muscles import GroupSets, MuscleSets, WeekGroup
from fitlift.records.rests import Rest
from fitlift.records.zones import SessionZones
from fitlift.report.figure import BAR_PT, NARROW_PT, ShownFigure, sized
from fitlift.report.zone_lines import zone_rows

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LEGEND_COLUMNS = 2


def zones_figure(zones: SessionZones, title: str, key: str = "zones") -> Iterator[ShownFigure]:
    """Time in heart rate zones."""
    rows = zone_rows(zones)
    if not sum(spent for _, spent, *_ in rows):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        zone_time(axes, zones, theme=theme)

    said = ", ".join(
        f"{' '.join(name.split())} {clock(spent)} ({clock(in_sets)} in sets)" for name, spent, in_sets, _ in rows
    )
    draw = sized((NARROW_PT, len(rows) * BAR_PT + 64), (92, 60, 16, 4), fill)
    yield ShownFigure(key, title, f"{said}.", draw)


def muscles_figure(
    muscles: Sequence[MuscleSets], groups: Sequence[GroupSets | WeekGroup], without: Without
) -> Iterator[ShownFigure]:
    """The muscle map."""
    if not any(each.fractional_sets > 0 for each in groups):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        muscle_map(axes, muscles, groups, group_names(), without=without, theme=theme)

    draw = sized((NARROW_PT, NARROW_PT * 0.94), (2, 0, 2, 0), fill)
    yield ShownFigure("muscles", "Muscles trained", _group_words(groups, without), draw)


def groups_figure(groups: Sequence[GroupSets], without: Without) -> Iterator[ShownFigure]:
    """Sets of each group in a session; what a week should bring is no aim of one."""
    if not any(each.fractional_sets > 0 for each in groups):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        group_bars(axes, groups, group_names(), without=without, theme=theme)

    draw = sized((NARROW_PT, len(groups) * BAR_PT + 78), (90, 74, 12, 4), fill)
    yield ShownFigure("groups", "Sets by group", _group_words(groups, without), draw)


def _group_words(groups: Sequence[GroupSets | WeekGroup], without: Without) -> str:
    said = ", ".join(
        f"{group_names()[each.group]} {figure_of(each.fractional_sets, without).replace('?', 'not known')}"
        for each in groups
    )
    return f"Sets: {said}."


def rests_figure(rests: Sequence[Rest]) -> Iterator[ShownFigure]:
    """Rests between sets over what is aimed at."""
    rows = rested_rows(rests)
    if not rows:
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        rest_dots(axes, rests, theme=theme)

    said = "; ".join(
        f"{exercise_or_slot(row) or 'without a name'}: {', '.join(map(clock, row.each_s))}{_aim(row)}" for row in rows
    )
    below_pt = LEGEND_DROP_PT + legend_height_pt(meanings(rests), _LEGEND_COLUMNS)
    draw = sized((NARROW_PT, len(rows) * ROW_PT + below_pt), (16, below_pt, 16, 0), fill)
    yield ShownFigure("rests", "Rests between sets", f"{said}.", draw)


def _aim(row: Rest) -> str:
    if row.target_low_s is None or row.target_high_s is None:
        return ""
    return f", aim {clock(row.target_low_s)} to {clock(row.target_high_s)}"
