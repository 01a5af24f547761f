"""The charts of a week."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import TYPE_CHECKING

from fitlift.charts.groups import group_days
from fitlift.charts.lift_trend import lift_trend
from fitlift.charts.theme import Theme
from fitlift.charts.week_days import week_days
from fitlift.history.summary import SessionSummary
from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import WEEKDAYS_SHORT, weight
from fitlift.records.base import replace
from fitlift.records.progress import Lift
from fitlift.records.rests import Rest
from fitlift.records.several import only_known
from fitlift.records.weeks import WeekDay
from fitlift.records.zones import SessionZones
from fitlift.report.figure import BAR_PT, NARROW_PT, WIDE_PT, Draw, ShownFigure, sized
from fitlift.report.muscle_lines import group_names
from fitlift.report.table_figures import muscles_figure, rests_figure, zones_figure
from fitlift.report.week_words import hours
from fitlift.report.zone_lines import zones_heading

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: So many weeks are shown of a lift beside a week, and beside months; so many lifts; a lift needs so many sessions.
TREND_WEEKS, LONG_TREND_WEEKS, MOST_LIFTS, FEWEST_SESSIONS = 12, 52, 4, 2

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

    said = ", ".join(filter(None, map(_day_words, facts.each_day)))
    yield ShownFigure("days", "Lifting above, running below", f"{said}.", drawing(NARROW_PT), "", drawing(WIDE_PT))


def _day_words(day: WeekDay) -> str:
    name = WEEKDAYS_SHORT[dt.date.fromisoformat(day.date).weekday()]
    done = []
    if day.strength_sessions:
        sets = "" if day.working_sets is None else f", {day.working_sets} sets"
        done.append(f"{hours(day.strength_s or 0.0)} of lifting{sets}")
    if day.runs:
        done.append(f"{hours(day.run_s or 0.0)} of running")
    return f"{name} {' and '.join(done)}" if done else ""


def _groups(facts: WeekFacts) -> Iterator[ShownFigure]:
    groups = facts.week.each_group
    if not any(each.fractional_sets > 0 for each in groups):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        group_days(axes, facts.each_group_day, groups, group_names(), theme=theme, hides_sets=facts.week.hides_sets)

    draw = sized((NARROW_PT, len(groups) * BAR_PT + 24), (82, 2, 2, 22), fill)
    said = ", ".join(f"{group_names()[each.group]} {each.fractional_sets:g} of {each.target_sets:g}" for each in groups)
    yield ShownFigure("groups", "Sets by group and day", f"{said}.", draw)
    yield from muscles_figure(facts.each_muscle, groups)


def _trends(facts: WeekFacts, lifts: Sequence[Lift], weeks: int) -> Iterator[ShownFigure]:
    done = [each for each in lifts if each.week is not None and each.week <= facts.week.week]
    ends = dt.datetime.combine(facts.last_day + dt.timedelta(days=1), dt.time(), dt.UTC)
    # weeks are local, times are UTC: the week's last session may begin after its end there
    until = max([ends, *only_known(each.start_time for each in done)])
    since = until - dt.timedelta(weeks=weeks)
    recent = [each for each in done if each.start_time is not None and each.start_time > since]
    for key in main_lifts(facts, recent):
        of_lift = [each for each in recent if each.exercise == key and each.top_weight_kg is not None]
        first = min(only_known(each.start_time for each in of_lift))
        yield _trend(of_lift, until, max(math.ceil((until - first) / dt.timedelta(weeks=1)), TREND_WEEKS), facts.unit)


def main_lifts(facts: WeekFacts, recent: Sequence[Lift]) -> list[str]:
    """The exercises to follow: main lifts first, then those done most, of those with a weight in several sessions."""
    counts = Counter(each.exercise for each in recent if each.top_weight_kg is not None)
    often = [key for key, count in counts.items() if count >= FEWEST_SESSIONS]
    exercises = {key: each for session in facts.week.sessions for key, each in session.exercises.items()}
    is_main = {key: key in exercises and exercises[key].is_primary_lift for key in often}
    return sorted(often, key=lambda key: (not is_main[key], -counts[key], key))[:MOST_LIFTS]


def _trend(of_lift: Sequence[Lift], until: dt.datetime, weeks: int, unit: str) -> ShownFigure:
    def fill(axes: Axes, *, theme: Theme) -> None:
        lift_trend(axes, of_lift, until, weeks=weeks, unit=unit, theme=theme)

    first, *_, last = of_lift
    from_kg, to_kg = (f"{weight(each.top_weight_kg or 0.0, unit)} {unit}" for each in (first, last))
    draw = sized((NARROW_PT, 210), (52, 74, 10, 8), fill)
    said = f"Heaviest set from {from_kg} to {to_kg} in {len(of_lift)} sessions."
    return ShownFigure(f"lift-{last.exercise}", last.exercise_name or "", said, draw)


def joined_rests(sessions: Sequence[SessionSummary]) -> tuple[Rest, ...]:
    """Rests of several sessions by exercise and aim; what no chart shows of them is that of the last session."""
    joined: dict[tuple[str, float | None, float | None], list[Rest]] = {}
    for each in (rest for session in sessions for rest in session.each_rest):
        if each.exercise is not None and each.each_s:
            joined.setdefault((each.exercise, each.target_low_s, each.target_high_s), []).append(each)
    return tuple(map(_over_sessions, joined.values()))


def _over_sessions(rests: Sequence[Rest]) -> Rest:
    each_s = tuple([seconds for each in rests for seconds in each.each_s])
    return replace(
        rests[-1],
        slot=None,
        rests=len(each_s),
        min_s=min(each_s),
        median_s=median(each_s),
        max_s=max(each_s),
        each_s=each_s,
    )


def _zones(sessions: Sequence[SessionSummary]) -> Iterator[ShownFigure]:
    zones = joined_zones(sessions)
    if zones is not None:
        yield from zones_figure(zones, zones_heading(zones))


def joined_zones(sessions: Sequence[SessionSummary]) -> SessionZones | None:
    """Time in zones over sessions that have the same zones; None where they have not, or there are none.

    Times in sets and outside them are summed; the others are those of the first session.
    """
    zones = [each.session_zones for each in sessions if each.session.hr_source]
    if not zones or any((each.model, each.bounds_bpm) != (zones[0].model, zones[0].bounds_bpm) for each in zones):
        return None
    return replace(
        zones[0],
        sets_below_s=sum(each.sets_below_s for each in zones),
        sets_s=_summed([each.sets_s for each in zones]),
        sets_above_s=sum(each.sets_above_s for each in zones),
        rests_below_s=sum(each.rests_below_s for each in zones),
        rests_s=_summed([each.rests_s for each in zones]),
        rests_above_s=sum(each.rests_above_s for each in zones),
    )


def _summed(seconds: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """Place by place."""
    return tuple([sum(each) for each in zip(*seconds, strict=True)])
