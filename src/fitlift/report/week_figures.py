"""The charts of a week."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from fitlift.charts.groups import group_days
from fitlift.charts.lift_trend import lift_trend
from fitlift.charts.muscle_map import Without
from fitlift.charts.theme import Theme
from fitlift.charts.week_days import week_days
from fitlift.exercises.tables import group_names
from fitlift.history.in_lifting import joined_rests, lifting_zones
from fitlift.history.summary import SessionSummary
from fitlift.history.weeks import WeekFacts
from fitlift.measures.body_lifts import plain_key
from fitlift.measures.main_lift import main_lifts
from fitlift.records.muscles import WeekGroup
from fitlift.records.progress import Lift
from fitlift.records.said import Row
from fitlift.records.several import only_known
from fitlift.records.weeks import WeekDay
from fitlift.report.figure import BAR_PT, NARROW_PT, WIDE_PT, Draw, ShownFigure, sized
from fitlift.report.table_figures import group_row, known_sets, muscles_figure, rests_figure, zones_figure
from fitlift.report.week_words import iso_day
from fitlift.report.words import heading, say
from fitlift.report.zone_lines import zones_heading
from fitlift.session.analyse import aims_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: So many weeks are shown of a lift beside a week, and beside months; so many lifts; a lift needs so many sessions.
TREND_WEEKS, LONG_TREND_WEEKS, MOST_LIFTS, FEWEST_SESSIONS = 12, 52, 4, 3

_DAYS_PT = 190.0


def week_figures(facts: WeekFacts, lifts: Sequence[Lift], *, weeks: int = TREND_WEEKS) -> Mapping[str, ShownFigure]:
    """The charts that can be drawn of a week, by key; none that would be empty.

    Parameters
    ----------
    facts
        The week.
    lifts
        Each exercise in each session up to the end of the week, or beyond.
    weeks
        How many weeks of a lift are shown, if there are so many.
    """
    found = [*_days(facts), *_groups(facts), *_trends(facts, lifts, weeks)]
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
    yield ShownFigure("days", heading("lifting_above"), said, drawing(NARROW_PT), "", drawing(WIDE_PT))


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
    yield ShownFigure("groups", heading("sets_by_group_and_day"), said, draw)
    yield from muscles_figure(facts.each_muscle, groups, without)


def _of_week(group: WeekGroup, without: Without) -> Row:
    sets = known_sets(group.fractional_sets, without)
    return group_row(group.group, sets, group.target_sets, group.target_sets_most)


def _without(facts: WeekFacts) -> Without:
    """What it means that a group has no set: of a week that is over, and of which all is known, that it was missed."""
    if facts.week.hides_sets:
        return "unknown"
    return "missed" if facts.week.is_whole else "nothing"


def _trends(facts: WeekFacts, lifts: Sequence[Lift], weeks: int) -> Iterator[ShownFigure]:
    until, followed = followed_lifts(facts, lifts, weeks)
    for of_lift in followed:
        first = min(only_known(each.start_time for each in of_lift))
        yield _trend(of_lift, until, max(math.ceil((until - first) / dt.timedelta(weeks=1)), TREND_WEEKS), facts.unit)


def followed_lifts(
    facts: WeekFacts, lifts: Sequence[Lift], weeks: int = TREND_WEEKS
) -> tuple[dt.datetime, list[list[Lift]]]:
    """The end of the time in which lifts are followed up to a week, and each lift's sessions with a weight in it.

    Those that a session of the week was built around come first, then those whose load moved most; those that stayed
    as they were are left out, see `flat_lifts`.
    """
    until, recent = _recent(facts, lifts, weeks)
    main = {
        plain_key(key)
        for session in facts.week.sessions
        for key in main_lifts(session.each_set, session.exercises.get, aims_of(session.settings)).values()
    }
    moved = {key: each for key, each in recent.items() if _moved(each)}
    order = sorted(moved, key=lambda key: (key not in main, -_moved(moved[key]), key))
    return until, [moved[key] for key in order[:MOST_LIFTS]]


def flat_lifts(facts: WeekFacts, lifts: Sequence[Lift], weeks: int = TREND_WEEKS) -> list[list[Lift]]:
    """The sessions of each lift with a weight that stayed the same all the time, by name."""
    _, recent = _recent(facts, lifts, weeks)
    return sorted((each for each in recent.values() if not _moved(each)), key=lambda each: each[-1].exercise_name or "")


def _recent(facts: WeekFacts, lifts: Sequence[Lift], weeks: int) -> tuple[dt.datetime, dict[str, list[Lift]]]:
    """The end of the time, and of each movement its sessions with a weight in it, where there are enough."""
    done = [each for each in lifts if each.week is not None and each.week <= facts.week.week]
    ends = dt.datetime.combine(facts.last_day + dt.timedelta(days=1), dt.time(), dt.UTC)
    # weeks are local, times are UTC: the week's last session may begin after its end there
    until = max([ends, *only_known(each.start_time for each in done)])
    since = until - dt.timedelta(weeks=weeks)
    found: dict[str, list[Lift]] = {}
    for each in done:
        if each.start_time is not None and each.start_time > since and each.top_weight_kg is not None:
            found.setdefault(each.movement, []).append(each)
    return until, {key: each for key, each in found.items() if len(each) >= FEWEST_SESSIONS}


def _moved(of_lift: Sequence[Lift]) -> float:
    """By what share of it the load, or the estimated maximum, moved."""
    loads = [each.top_weight_kg or 0.0 for each in of_lift]
    return max(_spread(loads), _spread(only_known(each.e1rm_kg for each in of_lift)))


def _spread(values: Sequence[float]) -> float:
    most = max(values, default=0.0)
    return (most - min(values)) / most if most else 0.0


def _trend(of_lift: Sequence[Lift], until: dt.datetime, weeks: int, unit: str) -> ShownFigure:
    def fill(axes: Axes, *, theme: Theme) -> None:
        lift_trend(axes, of_lift, until, weeks=weeks, unit=unit, theme=theme)

    first, *_, last = of_lift
    draw = sized((NARROW_PT, 210), (52, 74, 10, 8), fill)
    said = say(
        "picture_of_lift",
        from_kg=first.top_weight_kg or 0.0,
        from_kind=first.load_kind,
        to_kg=last.top_weight_kg or 0.0,
        to_kind=last.load_kind,
        unit=unit,
        sessions=len(of_lift),
    )
    return ShownFigure(f"lift-{last.exercise}", last.exercise_name or "", said, draw)


def _zones(sessions: Sequence[SessionSummary]) -> Iterator[ShownFigure]:
    """Time in zones in lifting; sessions with other zones have a chart of their own, with their days."""
    found = lifting_zones(sessions)
    for number, each in enumerate(found, 1):
        days = [iso_day(sessions[place].local_start) for place in each.sessions] if len(found) > 1 else []
        title = f"{say('in_lifting', session_days=tuple(days))}: {zones_heading(each.zones)}"
        yield from zones_figure(each.zones, title, key="zones" if number == 1 else f"zones-{number}")
