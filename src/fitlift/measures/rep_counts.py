"""How the repetitions of a lift's sets stand to those that are aimed at: by most of its sets, in every lift.

One set beside the aim, as a last one that failed or one with as many as possible, makes no lift a wrong one. What is
not known is neither within nor beside it: repetitions that nobody counted, those of a set that is too long to be one,
and those of a one-sided exercise of which half would be as aimed at, since watches count both sides together or one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fitlift.measures.aims import Answer
from fitlift.measures.lifts import Lift, LiftedSet
from fitlift.measures.working_load import WORK_SHARE
from fitlift.records.base import Record


class RepCounts(Record):
    """Sets within an aim, sets of which that is not known, and sets beside it.

    Parameters
    ----------
    inside, unknown, outside
        How many.
    """

    inside: int
    unknown: int
    outside: int

    @property
    def sets(self) -> int:
        """All of them."""
        return self.inside + self.unknown + self.outside

    @property
    def verdict(self) -> Answer:
        """Whether most are within."""
        if 2 * self.inside > self.sets:
            return "pass"
        return "miss" if 2 * self.outside >= self.sets and self.sets else "cannot say"


def rep_counts(sets: Sequence[LiftedSet], aim: tuple[float, float]) -> RepCounts:
    """Count sets by how their repetitions stand to an aim.

    Parameters
    ----------
    sets
        The sets.
    aim
        The fewest and the most repetitions.
    """
    inside = sum(not each.is_long and _is_within(each.reps, aim) for each in sets)
    outside = sum(is_outside(each, aim) for each in sets)
    return RepCounts(inside, len(sets) - inside - outside, outside)


def is_outside(one: LiftedSet, aim: tuple[float, float]) -> bool:
    """Whether a set surely has fewer or more repetitions than aimed at.

    Parameters
    ----------
    one
        The set.
    aim
        The fewest and the most repetitions.
    """
    if one.reps is None or one.is_long or _is_within(one.reps, aim):
        return False
    half = (one.reps[0] / 2, one.reps[1] / 2)
    return not (one.may_be_both_sides and _is_within(half, aim))


def _is_within(reps: tuple[float, float] | None, aim: tuple[float, float]) -> bool:
    return reps is not None and aim[0] <= reps[0] and reps[1] <= aim[1]


class Way(Record):
    """One way to see the sets of a lift: light ones, its work, and lighter ones after that.

    Parameters
    ----------
    light, work, lighter
        The sets.
    """

    light: tuple[LiftedSet, ...]
    work: tuple[LiftedSet, ...]
    lighter: tuple[LiftedSet, ...]


def ways(lift: Lift, most_light: int) -> Iterator[Way]:
    """Ways to see the working sets of a lift, the likeliest first.

    Where it is not known which sets were light, the first ones may be; and back-off sets may count as work or not.

    Parameters
    ----------
    lift
        The lift.
    most_light
        So many light sets there may be.
    """
    sets = lift.working
    splits = range(1 if lift.is_told_apart else min(most_light + 1, len(sets)))
    for first in (*splits[2:], *splits[:2]):
        work = sets[first:]
        end = _end_of_heavy(work)
        if end < len(work):
            yield Way(sets[:first], work[:end], work[end:])
        yield Way(sets[:first], work, ())


def _end_of_heavy(sets: Sequence[LiftedSet]) -> int:
    """Where back-off sets begin, lighter than the work; at the end without such, and where a weight is missing."""
    loads = [each.weight_kg for each in sets]
    known = [each for each in loads if each is not None]
    if len(known) < len(loads):
        return len(sets)
    heavy = [place for place, load in enumerate(known) if load >= WORK_SHARE * max(known)]
    return heavy[-1] + 1
