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
from fitlift.measures.readable import thousands
from fitlift.measures.set_aims import aim_words
from fitlift.records.weeks import GroupMonth
from fitlift.report.figure import BAR_PT, NARROW_PT, ShownFigure, sized
from fitlift.report.words.calendar import month_and_year
from fitlift.units import KG_PER_UNIT

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

    last = [each for each in groups if each.month == months[-1]]
    said = ", ".join(f"{group_names()[each.group]} {_of_aim(each)}" for each in last)
    draw = sized((NARROW_PT, len(group_names()) * BAR_PT + 24), (82, 2, 2, 22), fill)
    is_open = any(each.sets_a_week is None for each in groups)
    note = "?: not known, for sets without a known muscle or for want of files." if is_open else ""
    yield ShownFigure("group-months", "Sets a week by group", f"In {month_and_year(months[-1])}: {said}.", draw, note)


def _of_aim(group: GroupMonth) -> str:
    known = "not known" if group.sets_a_week is None else f"{group.sets_a_week:.1f}"
    aim = aim_words(group.target_sets or 0.0, group.target_sets_most)
    return f"{known} of {aim}" if aim else known


def _volume(facts: MonthFacts, unit: str) -> Iterator[ShownFigure]:
    months = facts.each_month[-MOST_MONTHS:]
    if not any((each.volume_kg or 0.0) > 0 for each in months):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        month_bars(axes, months, unit=unit, theme=theme)

    volumes = [(each.month, each.volume_kg) for each in months if each.volume_kg is not None]
    said = ", ".join(f"{thousands(kg / KG_PER_UNIT[unit])} {unit} in {month_and_year(month)}" for month, kg in volumes)
    note = "Repetitions × weight of working sets; above, the number of strength sessions."
    yield ShownFigure("volume-months", "Volume", f"{said}.", sized((NARROW_PT, 190), (56, 24, 8, 8), fill), note)
