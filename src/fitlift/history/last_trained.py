"""When each muscle was last trained, over all weeks, and how much of that is in the last 72 hours."""

from __future__ import annotations

import datetime as dt
import math
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Self

from fitlift.exercises.tables import muscles
from fitlift.history.summary import SessionSummary, WeekSummary, first_day, week_of
from fitlift.measures.recovery import RECOVERY_DAYS
from fitlift.records.base import Record
from fitlift.records.weeks import LastTrained

_DAYS_A_WEEK = 7

#: A group, and a muscle of it or None for all of them.
_Key = tuple[str, str | None]

#: A day and the sets of one session on it.
_Day = tuple[dt.date, float]

_date = itemgetter(0)


class TrainedDays(Record, eq=False, dict=True):
    """The days on which one athlete trained.

    Parameters
    ----------
    sessions
        Strength sessions, each with its local day, in order.
    known
        First days of the weeks of which there is a file.
    since
        The first day that any file reaches.
    week_start
        The day on which weeks begin.
    """

    sessions: Sequence[tuple[dt.date, SessionSummary]]
    known: frozenset[dt.date]
    since: dt.date
    week_start: str

    @classmethod
    def of(cls, weeks: Sequence[WeekSummary], with_files: Collection[str]) -> Self:
        """The days of some weeks.

        Parameters
        ----------
        weeks
            The weeks, in order; at least one.
        with_files
            Weeks of which there is a file, be it a run, beside those with strength sessions.
        """
        week_start = weeks[-1].settings.week_start
        names = {*with_files, *(each.week for each in weeks if each.sessions)}
        starts = [(each.local_start, each) for week in weeks for each in week.sessions]
        sessions = [(start.date(), each) for start, each in starts if start is not None]
        known = frozenset(first_day(name, week_start) for name in names)
        return cls(sorted(sessions, key=_date), known, weeks[0].reach[0], week_start)

    def until(self, week: str, day: dt.date) -> tuple[LastTrained, ...]:
        """What is known at the end of a day of each group, and of each of its muscles after it.

        Parameters
        ----------
        week
            Year and week of the day.
        day
            The day.
        """
        known = self._known_days(day)
        return tuple([_last(week, day, known, key, of_key) for key, of_key in self._days.items()])

    def _known_days(self, day: dt.date) -> int:
        """Of how many days up to one all is known that was trained."""
        hidden = self._hiding[: bisect_right(self._hiding, day)]
        unknown = [self.since - dt.timedelta(days=1), *hidden[-1:]]
        begin = first_day(week_of(day, self.week_start), self.week_start)
        while begin in self.known:
            begin -= dt.timedelta(days=_DAYS_A_WEEK)
        # the last day of the latest week of which there is no file
        unknown.append(min(day, begin + dt.timedelta(days=_DAYS_A_WEEK - 1)))
        return (day - max(unknown)).days

    @cached_property
    def _days(self) -> Mapping[_Key, Sequence[_Day]]:
        """Of each group and muscle the days on which it was trained, in order."""
        groups: dict[str, list[str | None]] = {}
        for name, muscle in muscles().items():
            groups.setdefault(muscle.group, [None]).append(name)
        found: dict[_Key, list[_Day]] = {(group, name): [] for group, names in groups.items() for name in names}
        for date, session in self.sessions:
            rows: list[tuple[_Key, float]] = [((each.group, None), each.fractional_sets) for each in session.each_group]
            rows += [((each.group, each.muscle), each.fractional_sets) for each in session.each_muscle]
            for key, sets in rows:
                if sets:
                    found[key].append((date, sets))
        return found

    @cached_property
    def _hiding(self) -> Sequence[dt.date]:
        """The days of sessions that hide what they trained."""
        return [date for date, session in self.sessions if session.hides_sets]


def _last(week: str, day: dt.date, known: int, key: _Key, of_key: Sequence[_Day]) -> LastTrained:
    """What is known of one muscle or group; of so many days up to one all that was trained is known."""
    done = of_key[: bisect_right(of_key, day, key=_date)]
    last = done[-1][0] if done else None
    since = None if last is None else (day - last).days
    first = day - dt.timedelta(days=RECOVERY_DAYS - 1)
    sets = math.fsum(sets for _, sets in done[bisect_left(done, first, key=_date) :])
    is_all = known >= RECOVERY_DAYS
    return LastTrained(
        week=week,
        as_of=day.isoformat(),
        group=key[0],
        muscle=key[1],
        last_date=None if last is None else last.isoformat(),
        days_since=since,
        days_without=known if since is None else min(known, since),
        sets_72h=sets if sets or is_all else None,
        is_all_72h=int(is_all),
    )
