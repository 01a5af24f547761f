"""What the charts of a week show, as tables: folded on a page, and all that text and Markdown have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from fitlift.exercises.tables import group_names, muscles
from fitlift.history.in_lifting import joined_rests, lifting_zones
from fitlift.history.weeks import WeekFacts
from fitlift.measures.readable import clock, on_one_line
from fitlift.measures.set_aims import aim_words
from fitlift.records.weeks import GroupDay, LastTrained
from fitlift.report.beside_running_lines import days_before
from fitlift.report.page import Grid
from fitlift.report.words import heading, headings, say
from fitlift.report.words.calendar import WEEKDAYS_SHORT, date
from fitlift.report.zone_lines import zone_rows


def _folded(caption: str, left: str, heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Grid:
    """A table that is folded, its caption and its first column by the keys of headings."""
    return Grid(heading(caption), headings(left), heads, (("", rows),), is_stacked=True, is_folded=True)


def group_grid(facts: WeekFacts) -> Iterator[Grid]:
    """Sets of each group by day, in the order of the chart."""
    of_day = {(each.group, each.date): each for each in facts.each_group_day}
    dates = list(dict.fromkeys(each.date for each in facts.each_group_day))
    rows = tuple(
        (
            group_names()[each.group],
            *(_sets(facts, of_day[each.group, day]) for day in dates),
            _of_week(each.fractional_sets, hides_sets=facts.week.hides_sets),
            aim_words(each.target_sets, each.target_sets_most),
        )
        for each in facts.week.each_group
    )
    if rows:
        names = [WEEKDAYS_SHORT[dt.date.fromisoformat(day).weekday()] for day in dates]
        yield _folded("sets_by_group_and_day", "muscles", (*names, *headings("sum", "aim")), rows)


def last_trained_grid(facts: WeekFacts) -> Iterator[Grid]:
    """When each muscle was last trained; optional ones only if ever."""
    rows = tuple(
        (
            muscles()[each.muscle].name,
            *_last_trained(each),
            _of_week(each.sets_72h or 0.0, hides_sets=not each.is_all_72h),
        )
        for each in facts.each_last_trained
        if each.muscle is not None and (each.last_date or not muscles()[each.muscle].is_optional)
    )
    if any(each.last_date for each in facts.each_last_trained):
        heads = headings("last_trained", "days_before", "sets_in_72_hours")
        caption = say("last_trained_as_of", date=facts.covered_to.isoformat())
        yield Grid(caption, headings("muscle"), heads, (("", rows),), is_stacked=True, is_folded=True)


def _last_trained(each: LastTrained) -> tuple[str, str]:
    """The day and how many days before; of what may have been trained later "2-5"."""
    day = "" if each.last_date is None else date(dt.date.fromisoformat(each.last_date))
    return day or ("" if each.days_without else "?"), days_before(each)


def _of_week(sets: float, *, hides_sets: bool) -> str:
    """Sets as the chart has them: of more than is known "6+"."""
    if not hides_sets:
        return f"{sets:g}"
    return f"{sets:g}+" if sets else "?"


def _sets(facts: WeekFacts, day: GroupDay) -> str:
    """Sets of a day; nothing where there are none, and a question mark where it is not known."""
    if day.fractional_sets:
        return f"{day.fractional_sets:g}"
    return "?" if day.date in facts.hiding_dates else ""


def rest_grid(facts: WeekFacts) -> Iterator[Grid]:
    """Rests between the sets of each exercise."""
    rows = tuple(
        (
            on_one_line(each.exercise_name or ""),
            str(each.rests),
            *("" if seconds is None else clock(seconds) for seconds in (each.min_s, each.median_s, each.max_s)),
        )
        for each in joined_rests(facts.week.sessions)
    )
    if rows:
        yield _folded("rests_between_sets", "exercise", headings("rests", "shortest", "middle", "longest"), rows)


def zone_grids(facts: WeekFacts) -> Iterator[Grid]:
    """Time in zones in lifting, a table for each kind of zones."""
    for each in lifting_zones(facts.week.sessions):
        rows = tuple((" ".join(name.split()), *map(clock, spent)) for name, *spent in zone_rows(each.zones))
        yield _folded("zones_in_lifting", "zone", headings("time", "in_sets", "outside_sets"), rows)
