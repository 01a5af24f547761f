"""Recordings whose clock stands years apart from the others': no watch is to be believed that alone is in 2098."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from fitlift.records.base import Record

#: Recordings this far from all others stand apart: longer than nearly any break of a runner's. Chosen.
APART = dt.timedelta(days=730)

#: This far, no break explains it, and any number of recordings may be concerned: a program that takes the epoch of FIT
#: (1989-12-31) for that of Unix, or the other way round, is 20 years off. Chosen.
_AN_ERA = dt.timedelta(days=15 * 365)

_DAYS_A_YEAR = 365.2425


def is_past(local_start: dt.datetime | None, as_of: dt.date | None) -> bool:
    """Whether what began then is no later than the day that counts as today; so is what has no start."""
    return as_of is None or local_start is None or local_start.date() <= as_of


class Apart(Record):
    """How a recording stands apart from the others.

    Parameters
    ----------
    day
        Its local day.
    group
        Number of the group that it stands apart with, from 1; earliest first.
    years
        How far it is from the nearest other one, rounded.
    side
        "after" or "before" all others, else "from" them.
    """

    day: dt.date
    group: int
    years: int
    side: Literal["after", "before", "from"]


def apart(days: Sequence[dt.date], today: dt.date | None = None) -> list[Apart | None]:
    """Tell which recordings stand years apart from the others; None for those that belong together.

    Those stand apart that are all of one day, or so far away that no break explains it, and are fewer than the others;
    of as many the later ones: clocks run ahead more often than they stay behind.

    Parameters
    ----------
    days
        The local day of each recording.
    today
        The day that the user says is today: what is not long before it is right, however far the rest is.
    """
    found: list[Apart | None] = [None] * len(days)
    groups = _groups(days)
    if not groups:
        return found
    rest = max(groups, key=len)
    odd = [group for group in groups if group is not rest and _stands_apart(group, rest, days, today)]
    others = [days[place] for group in groups if group not in odd for place in group]
    for number, group in enumerate(odd, 1):
        own = [days[place] for place in group]
        for place in group:
            found[place] = Apart(days[place], number, *_distance(own, others))
    return found


def _groups(days: Sequence[dt.date]) -> list[list[int]]:
    """Places of days, split where two that follow each other are far apart; earliest first."""
    ordered = sorted(range(len(days)), key=lambda place: (days[place], place))
    groups = [ordered[:1]] if ordered else []
    for before, place in pairwise(ordered):
        if days[place] - days[before] >= APART:
            groups.append([])
        groups[-1].append(place)
    return groups


def _stands_apart(group: list[int], rest: list[int], days: Sequence[dt.date], today: dt.date | None) -> bool:
    own, others = [days[place] for place in group], [days[place] for place in rest]
    if today is not None and today - APART < max(own) <= today:
        return False
    distance = max(min(own) - max(others), min(others) - max(own))
    is_of_one_day = len(set(own)) == 1 and len(rest) >= 2 * len(group)
    return is_of_one_day or distance >= _AN_ERA


def _distance(own: Sequence[dt.date], others: Sequence[dt.date]) -> tuple[int, Literal["after", "before", "from"]]:
    """Years to the nearest other day, and on which side."""
    earlier = [(min(own) - day).days for day in others if day < min(own)]
    later = [(day - max(own)).days for day in others if day > max(own)]
    years = round(min(earlier + later) / _DAYS_A_YEAR)
    return years, "from" if earlier and later else "after" if earlier else "before"
