"""From which day on sessions are asked for: a date, or so many days, weeks or months back from the last recording."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from fitlift.errors import FitliftError
from fitlift.records.base import Record
from fitlift.records.said import Said

Unit = Literal["days", "weeks", "months"]

#: First letter → the unit, and how many of it a year is: years are written, too.
_UNITS: Mapping[str, tuple[Unit, int]] = MappingProxyType(
    {"d": ("days", 1), "w": ("weeks", 1), "m": ("months", 1), "y": ("months", 12)}
)

_WRITTEN = re.compile(r"(\d{1,4})\s*(d|days?|w|weeks?|m|months?|y|years?)", re.IGNORECASE)

_DAYS_A_WEEK, _MONTHS_A_YEAR = 7, 12


class Last(Record):
    """So many days, weeks or months back.

    Parameters
    ----------
    count
        How many; 1 or more.
    unit
        Of what.
    """

    count: int
    unit: Unit

    def first_day(self, today: dt.date) -> dt.date:
        """The first of the days that end with a day: of "1d" that day itself; the first of all days where it is before.

        A month back from the 30th of March is the 1st of March: February has no 30th.
        """
        try:
            if self.unit == "months":
                return _months_before(today, self.count) + dt.timedelta(days=1)
            days = self.count * (_DAYS_A_WEEK if self.unit == "weeks" else 1)
            return today - dt.timedelta(days=days - 1)
        except (OverflowError, ValueError):
            return dt.date.min

    def __str__(self) -> str:
        return f"{self.count}{self.unit[0]}"


def read_last(text: str) -> Last | None:
    """What "4w", "4 weeks", "30d" or "3 months" means; None for anything else."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None or not int(found[1]):
        return None
    unit, times = _UNITS[found[2][0].lower()]
    return Last(int(found[1]) * times, unit)


class Period(Record):
    """From which day on; one of the two is given, or none for all.

    Parameters
    ----------
    since
        The first day.
    last
        How far back from the day that counts as today.
    """

    since: dt.date | None = None
    last: Last | None = None

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return self.since is None and self.last is None

    def first_day(self, today: dt.date | None) -> dt.date | None:
        """Its first day; None for all.

        Parameters
        ----------
        today
            The day that counts as today; None where there is no recording.
        """
        return self.since if self.last is None else None if today is None else self.last.first_day(today)

    def first_in_weeks(self, today: dt.date, this_week: dt.date) -> dt.date | None:
        """The first day of the weeks that are asked for; None for all. Of "4w" they are this week and the three before.

        Parameters
        ----------
        today
            The day that counts as today.
        this_week
            The first day of its week.
        """
        if self.last is None or self.last.unit != "weeks":
            return self.first_day(today)
        return self.last.first_day(this_week + dt.timedelta(days=_DAYS_A_WEEK - 1))


#: All days.
ALL = Period()


def given_period(since: dt.date | None, last: str | None) -> Period:
    """What was asked for.

    Raises
    ------
    FitliftError
        If both were given, or `last` is nothing that can be read.
    """
    if since is not None and last is not None:
        raise FitliftError(Said("since_or_last"))
    if last is None:
        return Period(since)
    meant = read_last(last)
    if meant is None:
        raise FitliftError(Said("last_is_given_so", {"given": last}))
    return Period(last=meant)


def _months_before(day: dt.date, count: int) -> dt.date:
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 - count, _MONTHS_A_YEAR)
    days = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, days))
