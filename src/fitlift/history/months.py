"""Months of an athlete: how much, how regularly, and which groups of muscles; weeks joined."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

from fitlift.config import DEFAULTS, MUSCLE_GROUPS, Settings
from fitlift.history.summary import total
from fitlift.history.weeks import WeekFacts, with_breaks
from fitlift.records.base import Record
from fitlift.records.framed import Framed
from fitlift.records.several import known_sum
from fitlift.records.weeks import GroupMonth, Month
from fitlift.schema import GROUP_MONTHS, MONTHS
from fitlift.session.analyse import set_aims_of
from fitlift.wording import plural

#: The day of a week whose month is the week's, from 0: the middle one.
_MIDDLE_DAY = 3


class MonthFacts(Record, eq=False, dict=True):
    """Months, ready to be shown; `months` and `groups` are the records as tables, see `fitlift.schema`.

    Parameters
    ----------
    each_month
        From the first month to the last.
    each_group
        Of each month every group, trained or not.
    is_over
        Whether all weeks of the last month are.
    """

    each_month: tuple[Month, ...]
    each_group: tuple[GroupMonth, ...]
    is_over: bool = True

    months = Framed("each_month", MONTHS)
    groups = Framed("each_group", GROUP_MONTHS)

    @property
    def hiding(self) -> frozenset[str]:
        """Months in which more was trained than is known."""
        return frozenset(each.month for each in self.each_month if each.unattributed_sets or each.sessions_without_sets)

    def __repr__(self) -> str:
        return f"<MonthFacts: {plural(len(self.each_month), 'month')}; .months .groups>"


def month_facts(facts: Sequence[WeekFacts]) -> MonthFacts:
    """Join weeks into months; those of a long break, of which nothing is known, count in no figure.

    Parameters
    ----------
    facts
        Weeks as `history.weeks.week_facts` returns them.
    """
    months = [(month, list(weeks)) for month, weeks in groupby(facts, key=month_of)]
    away = {each.week.week for is_break, weeks in with_breaks(facts) if is_break for each in weeks}
    counts = [_weeks_in(weeks[0], facts[0], facts[-1]) for _, weeks in months]
    known = [[each for each in weeks if each.week.week not in away] for _, weeks in months]
    counted = [(month, *both) for (month, _), both in zip(months, zip(known, counts, strict=True), strict=True)]
    settings = facts[-1].week.settings if facts else DEFAULTS
    groups = [each for month, weeks, _ in counted for each in _groups(month, weeks, settings)]
    is_over = all(each.week.is_over for _, weeks in months[-1:] for each in weeks)
    return MonthFacts(tuple([_month(*each) for each in counted]), tuple(groups), is_over)


def month_of(week: WeekFacts) -> str:
    """Year and month of a week: "2026-11"."""
    return _month_of(week.week.first_day)


def _month_of(first_day: dt.date) -> str:
    return f"{first_day + dt.timedelta(days=_MIDDLE_DAY):%Y-%m}"


def _weeks_in(week: WeekFacts, first: WeekFacts, last: WeekFacts) -> int:
    """How many weeks a week's month has, of those from the first to the last; of long breaks not all are there."""
    days = (week.week.first_day + dt.timedelta(days=7 * place) for place in range(-5, 6))
    return sum(first.week.first_day <= day <= last.week.first_day and _month_of(day) == month_of(week) for day in days)


def _month(month: str, weeks: Sequence[WeekFacts], count: int) -> Month:
    counts = total(each.week.counts for each in weeks)
    runs = [run for each in weeks for run in each.each_run]
    on_aim = [each for each in weeks if each.week.counts.sessions >= each.week.settings.sessions_a_week]
    unknown = [each for each in weeks if (each.is_idle or not each.week.is_whole) and each not in on_aim]
    return Month(
        month=month,
        weeks=count,
        weeks_on_aim=len(on_aim),
        weeks_judged=len(weeks) - len(unknown),
        sessions=counts.sessions,
        working_sets=counts.working_sets,
        volume_kg=counts.working_volume_kg,
        sets_with_weight=counts.working_sets_with_weight,
        unattributed_sets=sum(each.unattributed_sets for each in weeks),
        sessions_without_sets=sum(each.week.sessions_without_sets for each in weeks),
        runs=len(runs),
        run_s=known_sum(run.duration_s for run in runs),
        run_m=known_sum(run.distance_m for run in runs),
    )


def _groups(month: str, weeks: Sequence[WeekFacts], settings: Settings) -> list[GroupMonth]:
    sets = dict.fromkeys(MUSCLE_GROUPS, 0.0)
    aims = {group: set_aims_of(settings).of(group) for group in sets}
    hides_sets = any(each.week.hides_sets for each in weeks)
    for each in (each for week in weeks if not week.is_idle for each in week.each_group_day):
        sets[each.group] += each.fractional_sets
    return [
        GroupMonth(
            month=month,
            group=group,
            sets_a_week=value / len(weeks) if value or (weeks and not hides_sets) else None,
            target_sets=aims[group][0],
            target_sets_most=aims[group][1],
        )
        for group, value in sets.items()
    ]
