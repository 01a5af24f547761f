"""Training in cycles: waves and blocks in which load and repetitions come again, each time a little heavier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import combinations, pairwise, takewhile
from statistics import median_high, median_low

from fitlift.progression.changes import is_doubted
from fitlift.progression.lifts import SAME_KG, heaviness
from fitlift.records.base import Record
from fitlift.records.progress import Lift

#: Sessions of a cycle, from and to: heavy and light days, up to four weeks of two sessions.
_SHORTEST, _LONGEST = 2, 8

#: Two sessions are alike with so many repetitions apart, and loads within this share; kinds of days of one cycle differ
#: by this share in load or more.
_REPS_APART, _ALIKE, _DIFFERS = 1, 0.1, 0.04

#: Gains of the days of a cycle differ by no more than this share of the load.
_GAIN = 0.06

#: A cycle has so many kinds of days; two kinds alone have to come again more often, since deloads do, too.
_KINDS, _FEWEST_KINDS = 3, 2

#: So many sessions at the end may have been missed, or done in another order.
_MISSED = 3

#: From this share on light sessions are days of a cycle; deloads are one week in four at most.
_LIGHT_DAYS = 1 / 3

#: A cycle ends with a pause between two of its sessions that is so long.
_PAUSE = dt.timedelta(weeks=3)


class NextOfCycle(Record):
    """What comes next in a cycle.

    Parameters
    ----------
    like
        The session of an earlier round that comes next.
    gain_kg
        How much heavier this round is than that one.
    """

    like: Lift
    gain_kg: float


def next_of_cycle(lifts: Sequence[Lift]) -> NextOfCycle | None:
    """What comes next where sessions follow a cycle that was seen whole, and has begun again; None where they do not.

    Parameters
    ----------
    lifts
        The sessions of one exercise, in order of time.
    """
    told = [
        each
        for each in _since_pause(lifts)
        if each.kind != "test" and (heaviness(each) or 0.0) > 0 and each.set_reps and not is_doubted(each)
    ]
    length = _length(told)
    if length is not None:
        return NextOfCycle(told[-length], _usual_gain_kg(told, length))
    if any(_length(told[:-left_out]) is not None for left_out in range(1, _MISSED + 1)):
        near = range(len(told) - 3, max(len(told) - 3 - _LONGEST, -1), -1)
        alike = [place for place in near if _are_alike(told[place], told[-1])]
        if alike:
            place = min(alike, key=lambda place: abs(_gain(told, len(told) - 1, place)))
            like = next(each for each in reversed(told[place + 1 : -1]) if _are_alike(each, told[place + 1]))
            return NextOfCycle(like, _gain_kg(told, place))
    return None


def _gain_kg(told: Sequence[Lift], place: int) -> float:
    """How much heavier the last session is than an earlier one that is like it."""
    return max(0.0, _gain(told, len(told) - 1, place))


def _gain(told: Sequence[Lift], place: int, earlier: int) -> float:
    return (heaviness(told[place]) or 0.0) - (heaviness(told[earlier]) or 0.0)


def _usual_gain_kg(told: Sequence[Lift], length: int) -> float:
    """How much heavier the sessions at the end are than those a cycle before, in the middle."""
    matched = min(_matched(told, length), length)
    gains = [_gain(told, place, place - length) for place in range(len(told) - matched, len(told))]
    return max(0.0, median_high(gains))


def _since_pause(lifts: Sequence[Lift]) -> Sequence[Lift]:
    for place in range(len(lifts) - 1, 0, -1):
        before, after = lifts[place - 1].start_time, lifts[place].start_time
        if before is not None and after is not None and after - before >= _PAUSE:
            return lifts[place:]
    return lifts


def _length(told: Sequence[Lift]) -> int | None:
    """Of how many sessions the cycle is at whose end they are: the one that comes again most exactly, and most often.

    Of two that came again as often the longer one: the shorter one may be a part of it.
    """
    found = [
        (_apart(told, length, matched), -matched, -length)
        for length in range(_SHORTEST, min(_LONGEST, len(told) - 1) + 1)
        if (matched := _matched(told, length)) and _is_cycle(told, length, matched)
    ]
    return -min(found)[2] if found else None


def _matched(told: Sequence[Lift], length: int) -> int:
    """How many sessions at the end are like those a cycle before."""
    pairs = ((told[place], told[place - length]) for place in range(len(told) - 1, length - 1, -1))
    return sum(1 for _ in takewhile(lambda pair: _are_alike(*pair), pairs))


def _apart(told: Sequence[Lift], length: int, matched: int) -> float:
    """How far their repetitions are apart."""
    ends = range(len(told) - matched, len(told))
    return sum(abs(_reps(told[place]) - _reps(told[place - length])) for place in ends) / matched


def _is_cycle(told: Sequence[Lift], length: int, matched: int) -> bool:
    """Whether so many like sessions are enough to be sure."""
    ends = len(told) - matched
    round_ = told[ends - length : ends]
    if not _is_wave(round_) or _only_rises(told[-2 * length :]):
        return False
    reps = [_reps(each) for each in round_]
    if max(reps) - min(reps) > _REPS_APART and (kinds := _kinds(round_, _DIFFERS)) >= _FEWEST_KINDS:
        return kinds >= _KINDS or matched >= length
    # where repetitions tell nothing, days differ by more than two rounds do, and all gained as much
    kinds = _kinds(round_, _ALIKE)
    return (
        kinds >= _FEWEST_KINDS
        and matched >= length + (kinds < _KINDS)
        and _gain_alike(told[-length - matched :], length)
    )


def _gain_alike(lifts: Sequence[Lift], length: int) -> bool:
    """Whether sessions are heavier than those a cycle before by about as much."""
    loads = [heaviness(each) or 0.0 for each in lifts]
    gains = [later / earlier for earlier, later in zip(loads, loads[length:], strict=False)]
    return max(gains) - min(gains) <= _GAIN


def _is_wave(round_: Sequence[Lift]) -> bool:
    """Whether the heavier of two sessions has no more repetitions, and of two that weigh the same both have as many."""
    for one, other in combinations([each for each in round_ if each.kind != "light"], 2):
        light, heavy = sorted((one, other), key=lambda each: heaviness(each) or 0.0)
        difference = _reps(heavy) - _reps(light)
        is_same = _weigh_the_same(light, heavy, _DIFFERS)
        if difference > _REPS_APART or (is_same and abs(difference) > _REPS_APART):
            return False
    return True


def _only_rises(lifts: Sequence[Lift]) -> bool:
    """Whether nothing comes again but light weeks now and then: the load never falls between the others."""
    light = sum(each.kind == "light" for each in lifts)
    if light >= _LIGHT_DAYS * len(lifts):
        return False
    loads = [heaviness(each) or 0.0 for each in lifts if each.kind != "light"]
    return all(later >= earlier - SAME_KG for earlier, later in pairwise(loads))


def _are_alike(one: Lift, other: Lift) -> bool:
    return abs(_reps(one) - _reps(other)) <= _REPS_APART and _weigh_the_same(one, other, _ALIKE)


def _weigh_the_same(one: Lift, other: Lift, share: float) -> bool:
    kg, other_kg = heaviness(one) or 0.0, heaviness(other) or 0.0
    return abs(kg - other_kg) <= share * max(kg, other_kg)


def _reps(lift: Lift) -> int:
    return median_low(lift.set_reps)


def _kinds(lifts: Sequence[Lift], share: float) -> int:
    """How many kinds of days there are: those that differ by a share of the load."""
    leaders: list[Lift] = []
    for each in lifts:
        if not any(_weigh_the_same(each, leader, share) for leader in leaders):
            leaders.append(each)
    return len(leaders)
