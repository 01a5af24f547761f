"""The charts of months."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fitlift.charts.group_months import group_months
from fitlift.charts.month_bars import month_bars
from fitlift.charts.theme import Theme
from fitlift.history.months import MonthFacts
from fitlift.measures.readable import month_and_year
from fitlift.report.figure import BAR_PT, NARROW_PT, ShownFigure, sized
from fitlift.report.muscle_lines import group_names
from fitlift.rows import known_in, rows_of
from fitlift.units import KG_PER_UNIT

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
    months = facts.months["month"].tolist()[-MOST_MONTHS:]
    table = facts.groups[facts.groups["month"].isin(months)].reset_index(drop=True)
    if not (table["sets_a_week"] > 0).any():
        return

    def fill(axes: Any, *, theme: Theme) -> None:
        group_months(axes, table, group_names(), theme=theme, hides_sets=facts.hides_sets)

    last = rows_of(table[table["month"] == months[-1]])
    said = ", ".join(f"{group_names()[row.group]} {row.sets_a_week:.1f} of {row.target_sets:g}" for row in last)
    draw = sized((NARROW_PT, len(group_names()) * BAR_PT + 24), (82, 2, 2, 22), fill)
    note = "More was trained, of which it is not known what." if facts.hides_sets else ""
    yield ShownFigure("group-months", "Sets a week by group", f"In {month_and_year(months[-1])}: {said}.", draw, note)


def _volume(facts: MonthFacts, unit: str) -> Iterator[ShownFigure]:
    table = facts.months.tail(MOST_MONTHS).reset_index(drop=True)
    if not (table["volume_kg"] > 0).any():
        return

    def fill(axes: Any, *, theme: Theme) -> None:
        month_bars(axes, table, unit=unit, theme=theme)

    volumes = ((row.month, row.volume_kg) for row in rows_of(known_in(table, "volume_kg")))
    said = ", ".join(f"{kg / KG_PER_UNIT[unit]:,.0f} {unit} in {month_and_year(month)}" for month, kg in volumes)
    note = "Repetitions × weight of working sets; above, the number of strength sessions."
    yield ShownFigure("volume-months", "Volume", f"{said}.", sized((NARROW_PT, 190), (56, 24, 8, 8), fill), note)
