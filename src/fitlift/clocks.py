"""Recordings whose clock stands years apart from the others': no watch is to be believed that alone is in 2098."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

#: Recordings this far from all others stand apart: longer than nearly any break of a runner's. Chosen.
APART = dt.timedelta(days=730)

#: So many recordings may owe their place to a clock that was wrong for a while; more are a life before a break. Chosen.
_A_FEW = 2

#: This far, no break explains it, and any number of recordings may be concerned: a program that takes the epoch of FIT
#: (1989-12-31) for that of Unix, or the other way round, is 20 years off. Chosen.
_AN_ERA = dt.timedelta(days=15 * 365)

_DAYS_A_YEAR = 365.2425


def eras(days: Sequence[dt.date], today: dt.date | None = None) -> list[list[int]]:
    """Split recordings into those that belong together and those that stand apart.

    Parameters
    ----------
    days
        The local day of each recording.
    today
        The day that the user says is today: what is not long before it is right, however far the rest is.

    Returns
    -------
    list of list of int
        Places in `days`: first those of the rest, in their order, then each group that stands apart, earliest first.
    """
    groups = _groups(days)
    if not groups:
        return [[]]
    rest = max(groups, key=len)  # of equal ones the earlier: clocks run ahead more often than they stay behind
    apart = [group for group in groups if _stands_apart(group, rest, days, today)]
    together = sorted(place for group in groups if group not in apart for place in group)
    return [together, *apart]


def years_between(days: Sequence[dt.date], others: Sequence[dt.date]) -> int:
    """Years by which some days lie after all others, rounded; negative where they lie before them."""
    later = (min(days) - max(others)).days
    earlier = (min(others) - max(days)).days
    return round((later if later > 0 else -earlier) / _DAYS_A_YEAR)


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
    if group is rest:
        return False
    own, others = [days[place] for place in group], [days[place] for place in rest]
    if today is not None and today - APART < max(own) <= today:
        return False
    distance = max(min(own) - max(others), min(others) - max(own))
    is_few = len(group) <= _A_FEW and len(rest) >= 2 * len(group)
    return is_few or distance >= _AN_ERA
