"""Blocks, rounds and slots: which sets repeat one exercise, found from their order, figures and rests alone.

How probable any two sets are to share a slot comes from all ways to part the session into blocks
(`fitlift.labels.blocks`). Sets are put together, most probable first, as long as they are so on average; blocks and
rounds are what these slots make: a block is a run of sets in which slots come again, a round begins where one does.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from string import ascii_lowercase

import numpy as np

from fitlift.labels.blocks import together
from fitlift.labels.efforts import Effort, effort_of, middle
from fitlift.labels.likeness import NEVER_ALIKE, TABLES, Tables, likeness
from fitlift.measures.arrays import Flags, Numbers
from fitlift.measures.rests import rests
from fitlift.records.base import Record, replace
from fitlift.records.sessions import Pause
from fitlift.records.sets import Set
from fitlift.records.several import active_places, are_unlogged, closed_runs

#: A session has no more sets.
MOST_SETS = 500

#: Sets share a slot if they are so probable to, on average over their pairs. Not half: who is asked to name two slots
#: in place of one can give both one name, and the best agreement with the guided sessions lies a little below it.
_TOGETHER = 0.44

#: What it costs that sets which are known to be of one exercise come again: who does them all at once seldom does them
#: again. In 27 recordings of COROS watches all bouts in rounds are of one set.
_BOUT_AGAIN = 3.0

#: Weighs more than any number of pairs that are probable: sets that cannot share a slot.
_APART = -1e6


class Place(Record):
    """Where a set stands.

    Parameters
    ----------
    block
        From 1.
    round
        Within the block, from 1; 0 for an extra set before the first round.
    slot
        Its exercise's place in the session, from 0.
    confidence
        How probable it is to be one exercise with the others of its slot, on average; None where it stands alone.
    """

    block: int
    round: int
    slot: int
    confidence: float | None = None


class _Unit(Record):
    """Sets one after the other that are known to be of one exercise, or one set.

    Parameters
    ----------
    effort
        The middle of their figures.
    sets
        How many.
    rest_s
        Rest after the last; NaN where unknown.
    bout
        The bout of the file that it is; None for none.
    """

    effort: Effort
    sets: int
    rest_s: float
    bout: int | None


def structure(sets: Sequence[Set], pauses: Sequence[Pause] = ()) -> tuple[Set, ...]:
    """Find block, round and slot of each active set.

    Parameters
    ----------
    sets
        Sets and rests, with the names that are sure.
    pauses
        Pauses of the timer, which are no rests.

    Returns
    -------
    tuple of Set
        The sets and rests with block, round, and slot as a letter and how sure that is, none on rests. In each session
        slots are lettered in the order in which they begin. None in a session of more than `MOST_SETS` sets, which
        nobody did, and of a set that no watch logged: that stays where the user put it.
    """
    placed, added = list(sets), _added(sets)
    logged = [at for at in range(len(sets)) if at not in added]
    rested = dict(zip(logged, rests([sets[at] for at in logged], pauses), strict=True))
    for done in active_places(sets).values():
        own = [(at, each) for at, each in done if at not in added]
        if not 0 < len(own) <= MOST_SETS:
            continue
        bouts = [each.bout for _, each in own]
        places = arrange([effort_of(each) for _, each in own], bouts=bouts, rests_s=[rested[at] for at, _ in own])
        for (at, each), place in zip(own, places, strict=True):
            placed[at] = _with_place(each, place)
    return tuple(placed)


def _added(sets: Sequence[Set]) -> set[int]:
    """Places of the sets that no watch logged: between the others they are as if they were not there."""
    found: set[int] = set()
    for done in active_places(sets).values():
        of_places = zip(done, are_unlogged([each for _, each in done]), strict=True)
        found |= {at for (at, _), is_added in of_places if is_added}
    return found


def _with_place(one: Set, place: Place) -> Set:
    return replace(
        one,
        block=place.block,
        round=place.round,
        slot=letters(place.slot),
        slot_confidence=place.confidence,
    )


def arrange(
    efforts: Sequence[Effort],
    *,
    bouts: Sequence[int | None] | None = None,
    rests_s: Sequence[float | None] | None = None,
    tables: Tables = TABLES,
) -> list[Place]:
    """Find the place of each set of one session, in order.

    Parameters
    ----------
    efforts
        The sets.
    bouts
        Which bout of one exercise each is in by the file: neighbouring bouts are different exercises. By default the
        file tells none.
    rests_s
        Rest after each in seconds, None where unknown; by default none is known.
    tables
        How often figures are alike.
    """
    none: list[None] = [None] * len(efforts)
    units = list(_units(efforts, bouts or none, rests_s or none))
    if not units:
        return []
    odds, apart = _odds(units, tables)
    slots = _parted(np.where(apart, _APART, odds))
    return list(_places(units, slots, odds))


def letters(slot: int) -> str:
    """A slot's letters: a to z, then aa, ab and so on."""
    high, low = divmod(slot, len(ascii_lowercase))
    return (letters(high - 1) if high else "") + ascii_lowercase[low]


def _units(efforts: Sequence[Effort], bouts: Sequence[int | None], rests_s: Sequence[float | None]) -> Iterator[_Unit]:
    """Sets of a bout, and neighbours of one name that is sure, are one."""
    sets = enumerate(zip(efforts, bouts, rests_s, strict=True))
    for (bout, _), run in groupby(sets, key=lambda each: _unit_of(each[0], each[1][0], each[1][1])):
        of_unit = [each for _, each in run]
        effort = middle([each for each, _, _ in of_unit])
        *_, rest_s = of_unit[-1]
        yield _Unit(effort, len(of_unit), math.nan if rest_s is None else rest_s, bout)


def _unit_of(place: int, effort: Effort, bout: int | None) -> tuple[int | None, str | int | None]:
    """What a set shares with its neighbours of one unit: its bout, else its name, else nothing but itself."""
    return (bout, None) if bout is not None else (None, effort.name or place)


def _odds(units: Sequence[_Unit], tables: Tables) -> tuple[Numbers, Flags]:
    """How probable each two are to share a slot, and which cannot."""
    rested = np.array([each.rest_s for each in units])
    like = likeness([each.effort for each in units], rested, tables)
    apart = like.next_of <= NEVER_ALIKE
    for place, (one, other) in enumerate(pairwise(units)):
        if one.bout is not None and other.bout is not None:
            apart[place, place + 1] = apart[place + 1, place] = True
    again = _bouts_again(units) + np.where(apart, NEVER_ALIKE, like.next_of)
    return together(replace(like, next_of=again)), apart


def _bouts_again(units: Sequence[_Unit]) -> Numbers:
    """What it costs that a bout of several sets comes again, but for what its names say."""
    several = np.array([each.sets > 1 and each.effort.name is None for each in units])
    return np.where(several[:, None] | several, -_BOUT_AGAIN, 0.0)


def _parted(odds: Numbers) -> list[int]:
    """The slot of each unit, from 0 in the order in which they begin: average linkage."""
    count = len(odds)
    slots = np.arange(count)
    sizes = np.ones(count)
    means = odds.copy()
    np.fill_diagonal(means, _APART)
    for _ in range(count - 1):
        one, other = divmod(int(means.argmax()), count)
        if means[one, other] <= _TOGETHER:
            break
        joined = (sizes[one] * means[one] + sizes[other] * means[other]) / (sizes[one] + sizes[other])
        means[one], means[:, one] = joined, joined
        means[other], means[:, other] = _APART, _APART
        means[one, one] = _APART
        sizes[one] += sizes[other]
        slots[slots == other] = one
    order: dict[int, int] = {}
    return [order.setdefault(int(slot), len(order)) for slot in slots]


def _places(units: Sequence[_Unit], slots: Sequence[int], odds: Numbers) -> Iterator[Place]:
    """Block, round and slot of each set; exercises done once, side by side, make one block of one round."""
    block, was_once = 0, False
    for own in closed_runs(slots):
        is_once = len(own) == 1 and units[own[0]].sets == 1
        block += not (is_once and was_once)
        was_once = is_once
        of_sets = [(at, slots[at]) for at in own for _ in range(units[at].sets)]
        rounds = _rounds([slot for _, slot in of_sets])
        for (at, slot), number in zip(of_sets, rounds, strict=True):
            yield Place(block, number, slot, _confidence(at, units, slots, odds))


def _rounds(slots: Sequence[int]) -> list[int]:
    """The round of each set of a block: one begins where a slot comes again, but not right after itself."""
    if len(set(slots)) == 1:
        return list(range(1, len(slots) + 1))
    rounds: list[int] = []
    number, seen = 1, {slots[0]}
    for at, slot in enumerate(slots):
        before = slots[at - 1] if at else slot
        is_back = slot < before and slots[at + 1 : at + 2] and slots[at + 1] in seen
        if slot != before and (slot in seen or is_back):
            number, seen = number + 1, set()
        seen.add(slot)
        rounds.append(number)
    leading = next(at for at, slot in enumerate(slots) if slot != slots[0]) - 1
    is_lead = leading and all(one != other for one, other in pairwise(slots[leading:]))
    return [0] * leading + rounds[leading:] if is_lead else rounds


def _confidence(at: int, units: Sequence[_Unit], slots: Sequence[int], odds: Numbers) -> float | None:
    """How probable a set shares a slot with the others of its slot, on average; None where there are none."""
    others = [
        (float(odds[at, other]), units[other].sets - (other == at))
        for other in range(len(units))
        if slots[other] == slots[at]
    ]
    count = sum(sets for _, sets in others)
    return min(sum(p * sets for p, sets in others) / count, 1.0) if count else None
