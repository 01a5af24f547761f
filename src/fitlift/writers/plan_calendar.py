"""A plan as a calendar: an entry for each session on each of its days."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from types import MappingProxyType

from fitlift.plan.fit_workout import ExportedWorkout
from fitlift.plan.model import Plan
from fitlift.plan.planned_days import MINUTES, WEEKS, PlannedDay, planned_days
from fitlift.records.said import Said
from fitlift.report.plan_text import session_as_text
from fitlift.writers.ics import Event, calendar_bytes

#: Under this all sessions of all plans have their names for calendars: made once, at random.
_SPACE = uuid.UUID("8d5f0a52-3f0e-4c27-9c52-6e1b6f2e0c41")

#: Calendars fold lines themselves: no line of a session is longer.
_ONE_LINE = 10_000

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})


class PlanCalendar(ExportedWorkout):
    """A plan's calendar.

    Parameters
    ----------
    days
        The sessions that are in it.
    """

    days: tuple[PlannedDay, ...] = ()


def plan_calendar(
    plan: Plan,
    first: dt.date,
    *,
    weeks: int = WEEKS,
    at: dt.time | None = None,
    minutes: int = MINUTES,
    maxima_kg: Mapping[str, float] = _NO_MAXIMA,
) -> PlanCalendar:
    """Write a plan as a calendar; the same plan gives the same bytes, and a session of a day the same name.

    Parameters
    ----------
    plan, first, weeks
        As for `fitlift.plan.planned_days.planned_days`.
    at
        When sessions begin, by the clock wherever one is; None for the whole day.
    minutes
        How long they last; of no account for a whole day.
    maxima_kg
        One-repetition maximum by the exercise's key, of which percentages are taken.

    Raises
    ------
    FitliftError
        If no session has days, or they are too late for a calendar.
    """
    found = planned_days(plan, first, weeks)
    # the first line is what an entry is called
    texts = {each.name: session_as_text(each, _ONE_LINE, maxima_kg).partition("\n")[2] for each in plan.sessions}
    events = [
        Event(
            uid=_uid(plan, each),
            start=each.day if at is None else dt.datetime.combine(each.day, at),
            minutes=minutes,
            summary=each.session.name,
            description=texts[each.session.name].rstrip(),
        )
        for each in found.days
    ]
    remarks = (Said("sessions_without_days", {"names": found.without}),) if found.without else ()
    return PlanCalendar(plan.name, calendar_bytes(plan.name, plan.note, events), remarks, found.days)


def _uid(plan: Plan, planned: PlannedDay) -> str:
    return str(uuid.uuid5(_SPACE, f"{plan.name}\n{planned.session.name}\n{planned.day.isoformat()}"))
