"""The charts of a week."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from fitlift.charts.group_days import group_days
from fitlift.charts.lift_trend import lift_trend
from fitlift.charts.theme import Theme
from fitlift.charts.week_days import week_days
from fitlift.history.summary import SessionSummary
from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import WEEKDAYS_SHORT, weight
from fitlift.report.figure import BAR_PT, NARROW_PT, WIDE_PT, Draw, ShownFigure, sized
from fitlift.report.muscle_lines import group_names
from fitlift.report.table_figures import muscles_figure, rests_figure, zones_figure
from fitlift.report.week_words import hours
from fitlift.report.zone_lines import zones_heading
from fitlift.rows import known, rows_of
from fitlift.schema import RESTS

#: So many weeks are shown of a lift beside a week, and beside months; so many lifts; a lift needs so many sessions.
TREND_WEEKS, LONG_TREND_WEEKS, MOST_LIFTS, FEWEST_SESSIONS = 12, 52, 4, 2

_DAYS_PT = 190.0


def week_figures(facts: WeekFacts, lifts: pd.DataFrame, *, weeks: int = TREND_WEEKS) -> Mapping[str, ShownFigure]:
    """The charts that can be drawn of a week, by key; none that would be empty.

    Parameters
    ----------
    facts
        The week.
    lifts
        A table of `schema.LIFTS` of all sessions up to the end of the week.
    weeks
        How many weeks of a lift are shown, if there are so many.
    """
    found = [*_days(facts), *_groups(facts), *_trends(facts, lifts, weeks)]
    found += [*rests_figure(joined_rests(facts.week.sessions)), *_zones(facts.week.sessions)]
    return {each.key: each for each in found}


def _days(facts: WeekFacts) -> Iterator[ShownFigure]:
    if not (facts.days[["strength_sessions", "runs"]].sum().sum()):
        return

    def fill(axes: Any, *, theme: Theme) -> None:
        week_days(axes, facts.days, theme=theme)

    def drawing(width_pt: float) -> Draw:
        return sized((width_pt, _DAYS_PT + 42), (4, 42, 4, 0), fill)

    said = ", ".join(filter(None, map(_day_words, rows_of(facts.days))))
    yield ShownFigure("days", "Lifting above, running below", f"{said}.", drawing(NARROW_PT), "", drawing(WIDE_PT))


def _day_words(row: Any) -> str:
    name = WEEKDAYS_SHORT[dt.date.fromisoformat(row.date).weekday()]
    done = []
    if row.strength_sessions:
        sets = "" if pd.isna(row.working_sets) else f", {row.working_sets} sets"
        done.append(f"{hours(0 if pd.isna(row.strength_s) else row.strength_s)} of lifting{sets}")
    if row.runs:
        done.append(f"{hours(0 if pd.isna(row.run_s) else row.run_s)} of running")
    return f"{name} {' and '.join(done)}" if done else ""


def _groups(facts: WeekFacts) -> Iterator[ShownFigure]:
    groups = facts.week.groups
    if groups.empty or not (groups["fractional_sets"] > 0).any():
        return

    def fill(axes: Any, *, theme: Theme) -> None:
        group_days(axes, facts.group_days, groups, group_names(), theme=theme, hides_sets=facts.week.hides_sets)

    draw = sized((NARROW_PT, len(groups) * BAR_PT + 24), (82, 2, 2, 22), fill)
    said = ", ".join(
        f"{group_names()[row.group]} {row.fractional_sets:g} of {row.target_sets:g}" for row in rows_of(groups)
    )
    yield ShownFigure("groups", "Sets by group and day", f"{said}.", draw)
    yield from muscles_figure(facts.muscles, groups)


def _trends(facts: WeekFacts, lifts: pd.DataFrame, weeks: int) -> Iterator[ShownFigure]:
    until = pd.Timestamp(facts.last_day + dt.timedelta(days=1), tz="UTC")
    # weeks are local, times are UTC: the week's last session may begin after its end there
    done = lifts[(lifts["week"] <= facts.week.week).fillna(value=False)]
    until = max(until, until if done.empty else done["start_time"].max())
    recent = done[done["start_time"] > until - pd.Timedelta(weeks=weeks)]
    for key in main_lifts(facts, recent):
        of_lift = recent[(recent["exercise"] == key) & recent["top_weight_kg"].notna()]
        span = math.ceil((until - of_lift["start_time"].min()) / pd.Timedelta(weeks=1))
        yield _trend(of_lift, until, max(span, TREND_WEEKS), facts.unit)


def main_lifts(facts: WeekFacts, recent: pd.DataFrame) -> list[str]:
    """The exercises to follow: main lifts first, then those done most, of those with a weight in several sessions."""
    weighed = recent[recent["top_weight_kg"].notna()]
    counts = weighed["exercise"].value_counts()
    often = [str(key) for key in counts[counts >= FEWEST_SESSIONS].index]
    exercises = {key: each for session in facts.week.sessions for key, each in session.exercises.items()}
    is_main = {key: key in exercises and exercises[key].is_primary_lift for key in often}
    return sorted(often, key=lambda key: (not is_main[key], -int(counts[key]), key))[:MOST_LIFTS]


def _trend(of_lift: pd.DataFrame, until: pd.Timestamp, weeks: int, unit: str) -> ShownFigure:
    def fill(axes: Any, *, theme: Theme) -> None:
        lift_trend(axes, of_lift, until, weeks=weeks, unit=unit, theme=theme)

    rows = list(rows_of(of_lift))
    first, last = (f"{weight(row.top_weight_kg, unit)} {unit}" for row in (rows[0], rows[-1]))
    name = str(rows[-1].exercise_name)
    draw = sized((NARROW_PT, 210), (52, 74, 10, 8), fill)
    said = f"Heaviest set from {first} to {last} in {len(rows)} sessions."
    return ShownFigure(f"lift-{rows[-1].exercise}", name, said, draw)


def joined_rests(sessions: Sequence[SessionSummary]) -> pd.DataFrame:
    """Rests of several sessions by exercise, a table of `schema.RESTS` of which the chart's columns are filled."""
    joined: dict[tuple[str, float, float], list[float]] = {}
    names: dict[tuple[str, float, float], Any] = {}
    for row in (row for session in sessions for row in rows_of(session.rests)):
        if known(row.exercise) is None or not row.each_s:
            continue
        key = (str(row.exercise), float(row.target_low_s), float(row.target_high_s))
        joined.setdefault(key, []).extend(row.each_s)
        names[key] = row.exercise_name
    rows = [
        {
            "exercise": key[0],
            "exercise_name": names[key],
            "rests": len(seconds),
            "each_s": seconds,
            "median_s": float(pd.Series(seconds).median()),
            "target_low_s": key[1],
            "target_high_s": key[2],
        }
        for key, seconds in joined.items()
    ]
    return RESTS.of_rows(rows)


def _zones(sessions: Sequence[SessionSummary]) -> Iterator[ShownFigure]:
    zones = joined_zones(sessions)
    if zones is not None:
        yield from zones_figure(zones, zones_heading(zones))


def joined_zones(sessions: Sequence[SessionSummary]) -> Mapping[str, Any] | None:
    """Time in zones over sessions that have the same zones; None where they have not, or there are none."""
    rows = [each.zones for each in sessions if each.facts["hr_source"]]
    if not rows or any((row["model"], row["bounds_bpm"]) != (rows[0]["model"], rows[0]["bounds_bpm"]) for row in rows):
        return None
    summed: dict[str, Any] = dict(rows[0])
    for part in ("sets", "rests"):
        for name in ("below", "above"):
            summed[f"{part}_{name}_s"] = sum(row[f"{part}_{name}_s"] for row in rows)
        summed[f"{part}_s"] = [sum(each) for each in zip(*(row[f"{part}_s"] for row in rows), strict=True)]
    return summed
