"""The days on which the sessions of a plan are to be done."""

from __future__ import annotations

import datetime as dt

from fitlift.errors import FitliftError
from fitlift.plan.model import WEEKDAYS, Plan, PlannedSession
from fitlift.records.base import Record
from fitlift.records.said import Said

#: How long a session is in a calendar where nobody says. Chosen: the sample sessions take 40 to 60 minutes.
MINUTES = 60

#: Weeks of a calendar where nobody says. Chosen: a month, after which a plan is looked at anew.
WEEKS = 4


class PlannedDay(Record):
    """One session on one day.

    Parameters
    ----------
    day
        The day.
    session
        The session.
    """

    day: dt.date
    session: PlannedSession


class PlannedDays(Record):
    """The sessions of a plan in their order, and those that have no days.

    Parameters
    ----------
    days
        By day, of one day as in the plan.
    without
        Names of the sessions whose days the plan does not say.
    """

    days: tuple[PlannedDay, ...]
    without: tuple[str, ...]


def planned_days(plan: Plan, first: dt.date, weeks: int) -> PlannedDays:
    """Each session on each of its days.

    Parameters
    ----------
    plan
        The plan.
    first
        The first day.
    weeks
        How many weeks of seven days from there, one or more.

    Raises
    ------
    FitliftError
        If no session has days, or they are too late for a calendar.
    """
    without = tuple([each.name for each in plan.sessions if not each.weekdays])
    if len(without) == len(plan.sessions):
        raise FitliftError(Said("no_session_has_days"), Said("say_days"))
    count = weeks * len(WEEKDAYS)
    if (dt.date.max - first).days <= count:
        raise FitliftError(Said("day_beyond_calendars", {"asked_day": first.isoformat()}))
    each_day = [first + dt.timedelta(days=number) for number in range(count)]
    found = [PlannedDay(day, each) for day in each_day for each in plan.sessions if day.weekday() in each.weekdays]
    return PlannedDays(tuple(found), without)
