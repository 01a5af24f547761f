"""Charts of records, and of DataFrames in their place: the same pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from matplotlib.axes import Axes

from checkout import SAMPLES
from drawn import blank, figure_of
from fitlift.activity import read_activity
from fitlift.charts.bars import volume_bars
from fitlift.charts.canvas import picture, style
from fitlift.charts.groups import group_bars, group_days
from fitlift.charts.muscle_map import muscle_map
from fitlift.charts.planned_sets import meanings, planned_sets
from fitlift.charts.rest_dots import rest_dots
from fitlift.charts.timeline import letter_rows, timeline
from fitlift.charts.week_days import week_days
from fitlift.charts.zone_time import zone_time
from fitlift.exercises.tables import muscles
from fitlift.records.base import names_of, replace
from fitlift.records.given import given, given_heart
from fitlift.records.muscles import WeekGroup
from fitlift.records.weeks import GroupDay, WeekDay
from fitlift.schema import GROUP_DAYS, WEEK_DAYS, WEEK_GROUPS
from fitlift.session.analyse import SessionAnalysis, analyse
from tables import table

NAMES = {each.group: each.group_name for each in muscles().values()}


def drawn(chart: Callable[..., None], *what: Any, **how: Any) -> bytes:
    """A chart as bytes."""
    axes: Axes = blank()
    with style():
        chart(axes, *what, **how)
    return picture(figure_of(axes), "svg")


def assert_same(chart: Callable[..., None], records: list[Any], tables: list[Any], *more: Any, **how: Any) -> None:
    """Drawn of records a chart is what it is of tables."""
    assert drawn(chart, *records, *more, **how) == drawn(chart, *tables, *more, **how)


@pytest.fixture(scope="module")
def planned() -> SessionAnalysis:
    """A session with a plan, heart rate and pauses."""
    return analyse(read_activity(SAMPLES / "planned.fit"))


def test_charts_of_a_session(planned: SessionAnalysis) -> None:
    """All of them."""
    session, activity = planned.each_session[0], planned.activity
    assert session.start_time is not None
    times = (session.start_time, session.end_time)
    of_time = [activity.heart, planned.each_set], [activity.records, planned.sets]
    assert_same(timeline, *of_time, *times, bounds_bpm=(95, 114, 133))
    assert drawn(timeline, *of_time[0], *times, pauses=activity.each_pause) == drawn(
        timeline, *of_time[1], *times, pauses=activity.pauses
    )
    assert letter_rows(planned.each_set, times[0], 2.0) == letter_rows(planned.sets, times[0], 2.0) > 1
    loads, coverage, matched = planned.loads, planned.coverage, planned.matches[session.session].matched
    assert_same(planned_sets, [matched.each_set], [matched.sets])
    assert meanings(matched.each_set) == meanings(matched.sets) > 2
    assert_same(zone_time, [planned.zones.each_session[0]], [planned.zones.sessions.to_dict("records")[0]])
    assert_same(zone_time, [planned.zones.each_session[0]], [planned.zones.sessions.iloc[0]])
    assert_same(volume_bars, [loads.each_exercise], [loads.exercises], unit="lb")
    assert_same(rest_dots, [planned.each_rest], [planned.rests])
    assert_same(muscle_map, [coverage.each_muscle, coverage.each_group], [coverage.muscles, coverage.groups], NAMES)
    assert_same(group_bars, [coverage.each_group], [coverage.groups], NAMES)


def of(kind: type[Any], **values: Any) -> Any:
    """A record of what is said of it."""
    return kind(**dict.fromkeys(names_of(kind)) | values)


def test_charts_of_weeks_and_months() -> None:
    """With days, months and estimates of which nothing is known."""
    rest_day = of(WeekDay, date="2026-11-16", strength_sessions=0, runs=0)
    days = [
        rest_day,
        replace(rest_day, date="2026-11-17", strength_sessions=1, strength_s=1380.0, working_sets=11),
        replace(rest_day, date="2026-11-18", strength_sessions=1, strength_s=600.0, runs=1, run_s=2000.0, run_m=5000.0),
        replace(rest_day, date="2026-11-19", runs=1),
    ]
    assert_same(week_days, [days], [table(days, WEEK_DAYS)])
    of_days = [
        of(GroupDay, date=day.date, group=group, fractional_sets=sets)
        for day in days
        for group, sets in (("quads", 2.5), ("chest", 0.0))
    ]
    of_week = [
        of(WeekGroup, group=group, fractional_sets=sets, direct_sets=0, target_sets=4.0)
        for group, sets in (("chest", 0.0), ("quads", 10.0))
    ]
    assert_same(group_days, [of_days, of_week], [table(of_days, GROUP_DAYS), table(of_week, WEEK_GROUPS)], NAMES)
    assert_same(group_bars, [of_week], [table(of_week, WEEK_GROUPS)], NAMES)


def test_a_dataframe_needs_no_more_than_what_is_drawn(planned: SessionAnalysis) -> None:
    """Of more columns than a record has those that it has."""
    shown = ["exercise_name", "slot", "each_s", "median_s", "target_low_s", "target_high_s"]
    assert_same(rest_dots, [planned.each_rest], [planned.rests[shown].assign(mine=1)])


def test_what_is_given_as_records_stays_as_it_is(planned: SessionAnalysis) -> None:
    """Nothing is copied."""
    assert given(planned.each_set, type(planned.each_set[0])) is planned.each_set
    assert given_heart(planned.activity.heart) is planned.activity.heart
