"""The charts of months."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from fitlift.charts.bars import month_bars
from fitlift.charts.groups import group_months
from fitlift.charts.muscle_map import Without
from fitlift.charts.theme import Theme
from fitlift.exercises.tables import group_names
from fitlift.history.months import MonthFacts
from fitlift.records.said import Row
from fitlift.records.weeks import GroupMonth
from fitlift.report.figure import BAR_PT, NARROW_PT, ShownFigure, sized
from fitlift.report.table_figures import group_row
from fitlift.report.words import heading, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: So many months are shown.
MOST_MONTHS = 12


def month_figures(facts: MonthFacts, unit: str) -> Mapping[str, ShownFigure]:
    """The charts that can be drawn of months, by key; none that would be empty.

    Parameters
    ----------
    facts
        The months.
    unit
        Unit of weight to show.
    """
    return {each.key: each for each in (*_groups(facts), *_volume(facts, unit))}


def _groups(facts: MonthFacts) -> Iterator[ShownFigure]:
    months = [each.month for each in facts.each_month[-MOST_MONTHS:]]
    hides_sets = months[-1] in facts.hiding
    without: Without = "unknown" if hides_sets else "missed" if facts.is_over else "nothing"
    groups = [each for each in facts.each_group if each.month in months]
    if not any((each.sets_a_week or 0.0) > 0 for each in groups):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        group_months(axes, groups, group_names(), without=without, hiding=facts.hiding, theme=theme)

    last = tuple([_in_month(each) for each in groups if each.month == months[-1]])
    said = say("picture_of_groups_in_month", month=months[-1], each_group_sets=last)
    draw = sized((NARROW_PT, len(group_names()) * BAR_PT + 24), (82, 2, 2, 22), fill)
    is_open = any(each.sets_a_week is None for each in groups)
    note = say("groups_in_months_mean") if is_open else ""
    yield ShownFigure("group-months", heading("sets_a_week_by_group"), said, draw, note)


def _in_month(group: GroupMonth) -> Row:
    return group_row(group.group, group.sets_a_week, group.target_sets or 0.0, group.target_sets_most)


def _volume(facts: MonthFacts, unit: str) -> Iterator[ShownFigure]:
    months = facts.each_month[-MOST_MONTHS:]
    if not any((each.volume_kg or 0.0) > 0 for each in months):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        month_bars(axes, months, unit=unit, theme=theme)

    volumes: list[Row] = [
        {"volume_kg": each.volume_kg, "month": each.month} for each in months if each.volume_kg is not None
    ]
    said = say("picture_of_volumes", each_volume=tuple(volumes), unit=unit)
    draw = sized((NARROW_PT, 190), (56, 24, 8, 8), fill)
    yield ShownFigure("volume-months", heading("volume"), said, draw, say("volumes_mean"))
