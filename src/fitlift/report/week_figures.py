"""The charts of a week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from fitlift.charts.groups import grid_of_days, group_days
from fitlift.charts.labels import label
from fitlift.charts.muscle_map import Without
from fitlift.charts.theme import Theme
from fitlift.charts.week_days import week_days
from fitlift.exercises.tables import group_names
from fitlift.history.in_lifting import joined_rests, lifting_zones
from fitlift.history.summary import SessionSummary
from fitlift.history.weeks import WeekFacts
from fitlift.records.muscles import WeekGroup
from fitlift.records.said import Row
from fitlift.records.weeks import WeekDay
from fitlift.report.figure import BAR_PT, NARROW_PT, WIDE_PT, Draw, ShownFigure, sized
from fitlift.report.light_groups import groups_by_day
from fitlift.report.light_week import DayBars, week_of_bars
from fitlift.report.table_figures import group_row, known_sets, muscles_figure, rests_figure, zones_figure
from fitlift.report.week_words import iso_day
from fitlift.report.words import heading, say
from fitlift.report.words.calendar import date
from fitlift.report.zone_lines import zones_heading

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_DAYS_PT = 190.0


def week_figures(facts: WeekFacts) -> Mapping[str, ShownFigure]:
    """The charts that can be drawn of a week, by key; none that would be empty.

    Parameters
    ----------
    facts
        The week.
    """
    found = [*_days(facts), *_groups(facts)]
    found += [*rests_figure(joined_rests(facts.week.sessions)), *_zones(facts.week.sessions)]
    return {each.key: each for each in found}


def _days(facts: WeekFacts) -> Iterator[ShownFigure]:
    if not any(each.strength_sessions or each.runs for each in facts.each_day):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        week_days(axes, facts.each_day, theme=theme)

    def drawing(width_pt: float) -> Draw:
        return sized((width_pt, _DAYS_PT + 42), (4, 42, 4, 0), fill)

    days = tuple([_day(each) for each in facts.each_day if each.strength_sessions or each.runs])
    said = say("picture_of_days", each_day=days)
    yield ShownFigure(
        "days", heading("lifting_above"), said, drawing(NARROW_PT), "", drawing(WIDE_PT), light=lambda _: _light(facts)
    )


def _light(facts: WeekFacts) -> list[tuple[str, str]]:
    """The same as pages draw it themselves."""
    meanings = label("chart_lifting"), label("chart_running")
    return week_of_bars([_bars(each) for each in facts.each_day], meanings)


def _bars(day: WeekDay) -> DayBars:
    sets = None if day.working_sets is None else label("chart_so_many_sets", sets=day.working_sets)
    far = None if day.run_m is None else label("chart_so_far", metres=day.run_m)
    lifted, ran = bool(day.strength_sessions), bool(day.runs)
    return DayBars(
        label("chart_weekday", date=day.date),
        say("day_of_year", **_day(day)) if lifted or ran else "",
        (day.strength_s or 0.0) if lifted else None,
        (day.run_s or 0.0) if ran else None,
        tuple(filter(None, (label("chart_so_many_minutes", lasted_s=day.strength_s), sets))) if lifted else (),
        tuple(filter(None, (label("chart_so_many_minutes", lasted_s=day.run_s), far))) if ran else (),
    )


def _day(day: WeekDay) -> Row:
    return {
        "date": day.date,
        "strength_sessions": day.strength_sessions,
        "strength_s": day.strength_s,
        "working_sets": day.working_sets,
        "day_runs": day.runs,
        "run_s": day.run_s,
    }


def _groups(facts: WeekFacts) -> Iterator[ShownFigure]:
    groups, without = facts.week.each_group, _without(facts)
    if not any(each.fractional_sets > 0 for each in groups):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        days = facts.each_group_day
        group_days(axes, days, groups, group_names(), without=without, hiding=facts.hiding_dates, theme=theme)

    draw = sized((NARROW_PT, len(groups) * BAR_PT + 24), (82, 2, 2, 22), fill)
    said = say("picture_of_groups_and_aims", each_group_sets=tuple([_of_week(each, without) for each in groups]))
    title = heading("sets_by_group_and_day")
    yield ShownFigure("groups", title, said, draw, light=lambda key: [("", _light_groups(facts, without, key))])
    yield from muscles_figure(facts.each_muscle, groups, without)


def _light_groups(facts: WeekFacts, without: Without, key: str) -> str:
    """The same as pages draw it themselves."""
    of_days, of_week = facts.each_group_day, facts.week.each_group
    rows, dates, end_head = grid_of_days(of_days, of_week, group_names(), without, facts.hiding_dates)
    heads = [(label("chart_weekday", date=day), date(dt.date.fromisoformat(day))) for day in dates]
    return groups_by_day(rows, heads, end_head, key)


def _of_week(group: WeekGroup, without: Without) -> Row:
    sets = known_sets(group.fractional_sets, without)
    return group_row(group.group, sets, group.target_sets, group.target_sets_most)


def _without(facts: WeekFacts) -> Without:
    """What it means that a group has no set: of a week that is over, and of which all is known, that it was missed."""
    if facts.week.hides_sets:
        return "unknown"
    return "missed" if facts.week.is_whole else "nothing"


def _zones(sessions: Sequence[SessionSummary]) -> Iterator[ShownFigure]:
    """Time in zones in lifting; sessions with other zones have a chart of their own, with their days."""
    found = lifting_zones(sessions)
    for number, each in enumerate(found, 1):
        days = [iso_day(sessions[place].local_start) for place in each.sessions] if len(found) > 1 else []
        title = f"{say('in_lifting', session_days=tuple(days))}: {zones_heading(each.zones)}"
        yield from zones_figure(each.zones, title, key="zones" if number == 1 else f"zones-{number}")
