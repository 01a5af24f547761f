"""Rounds that are not as the others: two neighbours swapped, one exercise left out, or one done twice.

Where such a round would explain what stands there, the session is put in regular turn: swapped back, a gap for what was
left out, what was done twice taken as one. Which reading holds is then weighed by what each explains.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from fitlift.labels.likeness import NEVER_ALIKE, Likeness
from fitlift.measures.arrays import Numbers
from fitlift.records.base import Record, replace

#: Chances, for each place of a session: chosen, since no recording shows one for sure.
_SWAPPED, _LEFT_OUT, _TWICE = 0.003, 0.003, 0.003

#: What the sets of the rounds about it have to say for a stray, in nats, for it to be thought of; and how many are.
_WORTH, _MOST_STRAYS = 6.0, 2

#: A round of two that lacks one is no round.
_FEWEST_TO_OMIT = 3

#: Stands for a set that was left out.
GAP = -1


class Stray(Record, eq=False):
    """A session put in regular turn.

    Parameters
    ----------
    order
        Its sets in that turn; `GAP` for one that was left out. Of one that was done twice the first stands for both.
    says
        Log of its chance, with what speaks for two being one exercise.
    worth
        What the sets of the rounds about it say for it.
    """

    order: tuple[int, ...]
    says: float
    worth: float


def strays(like: Likeness, most_slots: int) -> list[Stray]:
    """The strays that are worth a thought, best first.

    Parameters
    ----------
    like
        How alike the session's sets are.
    most_slots
        The most exercises of a round.
    """
    sets = len(like.gaps)
    found = [
        each
        for slots in range(2, min(most_slots, sets // 2) + 1)
        for each in (*_swaps(like, slots), *_omissions(like, slots), *_doubles(like, slots))
    ]
    best: dict[tuple[int, ...], Stray] = {}
    for each in sorted(found, key=lambda each: (-each.worth, each.order)):
        best.setdefault(each.order, each)
    return list(best.values())[:_MOST_STRAYS]


def in_turn(like: Likeness, order: tuple[int, ...]) -> Likeness:
    """The likeness of a session in that turn; nothing is known of a gap."""
    places = np.array(order)
    gap = places == GAP
    known = ~(gap[:, None] | gap)
    return replace(
        like,
        next_of=np.where(known, like.next_of[np.ix_(places, places)], 0.0),
        rests=np.where(known, like.rests[np.ix_(places, places)], 0.0),
        gaps=np.where(gap | np.roll(gap, -1), 0.0, like.gaps[places]),
        rest_s=np.where(gap, np.nan, like.rest_s[places]),
    )


def _swaps(like: Likeness, slots: int) -> Iterator[Stray]:
    """Two sets that look more like each other's last and next."""
    sets = len(like.gaps)
    said = _clipped(like.next_of)
    at = np.arange(slots, sets - 1)
    gain = said[at - slots, at + 1] + said[at + 1 - slots, at] - said[at - slots, at] - said[at + 1 - slots, at + 1]
    later = at[at + 1 + slots < sets]
    gain[: len(later)] += (
        said[later, later + 1 + slots]
        + said[later + 1, later + slots]
        - said[later, later + slots]
        - said[later + 1, later + 1 + slots]
    )
    regular = _sums(like, slots)
    for place in np.flatnonzero(gain > _WORTH):
        swapped = list(range(sets))
        one = int(at[place])
        if not _is_regular(regular, slots, one, one + 2):
            continue
        swapped[one], swapped[one + 1] = one + 1, one
        yield Stray(tuple(swapped), math.log(_SWAPPED), float(gain[place]))


def _omissions(like: Likeness, slots: int) -> Iterator[Stray]:
    """A set that was left out before one: the sets after it look like those a place later in the round before."""
    sets = len(like.gaps)
    if slots < _FEWEST_TO_OMIT:
        return
    regular, sooner = _sums(like, slots), _sums(like, slots - 1)
    for at in range(slots, sets):
        until = min(at + slots - 1, sets)
        gain = sooner[until - slots + 1] - sooner[at - slots + 1] - regular[until - slots] + regular[at - slots]
        if gain > _WORTH and _is_regular(regular, slots, at, until):
            yield Stray((*range(at), GAP, *range(at, sets)), math.log(_LEFT_OUT), float(gain))


def _doubles(like: Likeness, slots: int) -> Iterator[Stray]:
    """A set that repeats the one before it: the sets after it look like those a place sooner in the round before."""
    sets = len(like.gaps)
    regular, later = _sums(like, slots), _sums(like, slots + 1)
    for at in range(sets - 1):
        once = float(like.next_of[at, at + 1] + like.gaps[at])
        # in a first round those that follow are told by the next
        first = max(at + 1 - slots, 0)
        until = min(at + slots + 1, sets)
        gain = later[max(until - slots - 1, first)] - later[first] - regular[max(until - slots, first)] + regular[first]
        if gain > _WORTH and once > NEVER_ALIKE and _is_regular(regular, slots, at + 1, until):
            yield Stray((*range(at + 1), *range(at + 2, sets)), math.log(_TWICE) + once, float(gain))


def _is_regular(sums: Numbers, slots: int, begin: int, end: int) -> bool:
    """Whether the rounds before and after some sets come in turn, as far as there are any."""
    last = len(sums) - 1
    before = sums[max(begin - slots, 0)] - sums[max(begin - 2 * slots, 0)]
    after = sums[min(end + slots, last)] - sums[min(end, last)]
    return bool(before >= 0 and after >= 0)


def _sums(like: Likeness, lag: int) -> Numbers:
    """Sums of what sets so far apart say."""
    return np.concatenate([[0.0], np.cumsum(_clipped(np.diagonal(like.next_of, lag)))])


def _clipped(said: Numbers) -> Numbers:
    """With no more against than what is worth a thought: names that differ would outweigh all else."""
    return np.maximum(said, -_WORTH)
