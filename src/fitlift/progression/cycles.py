"""Training in cycles: waves and blocks in which load and repetitions come again, each time a little heavier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from fitlift.progression.lifts import SAME_KG, heaviness
from fitlift.records.base import Record
from fitlift.records.progress import Lift
from fitlift.records.several import only_known

#: Sessions of a cycle, from and to: heavy and light days, up to four weeks of two sessions.
_SHORTEST, _LONGEST = 2, 8

#: Two sessions are alike with so many repetitions apart, and loads within this share; kinds of days of one cycle differ
#: by this share in load or more.
_REPS_APART, _ALIKE, _DIFFERS = 1, 0.1, 0.04

#: A cycle has so many kinds of days; two kinds alone have to come again more often, since deloads do, too.
_KINDS, _FEWEST_KINDS = 3, 2

#: A cycle ends with a pause between two of its sessions that is so long.
_PAUSE = dt.timedelta(weeks=3)


class NextOfCycle(Record):
    """What comes next in a cycle.

    Parameters
    ----------
    like
        The session of the last round that comes next.
    gain_kg
        How much heavier this round is than the last one.
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
    told = [each for each in _since_pause(lifts) if (heaviness(each) or 0.0) > 0 and each.set_reps]
    for length in range(_SHORTEST, _LONGEST + 1):
        if len(told) > length and _is_cycle(told, length):
            gains = [(heaviness(told[-1]) or 0.0) - (heaviness(told[-1 - length]) or 0.0)]
            return NextOfCycle(told[-length], max(0.0, *gains))
    return None


def _since_pause(lifts: Sequence[Lift]) -> Sequence[Lift]:
    for place in range(len(lifts) - 1, 0, -1):
        before, after = lifts[place - 1].start_time, lifts[place].start_time
        if before is not None and after is not None and after - before >= _PAUSE:
            return lifts[place:]
    return lifts


def _is_cycle(told: Sequence[Lift], length: int) -> bool:
    """Whether the sessions at the end are like those a cycle before, as often as it takes to be sure."""
    matched = 0
    for place in range(len(told) - 1, length - 1, -1):
        if not _are_alike(told[place], told[place - length]):
            break
        matched += 1
    round_ = told[-length:]
    kinds = _kinds(round_)
    reps = only_known(each.worst_reps for each in told[-length - matched :])
    if kinds < _FEWEST_KINDS or not matched or _only_rises(told[-2 * length :]):
        return False
    differ_in_reps = max(reps, default=0) - min(reps, default=0) > _REPS_APART
    enough = 1 if kinds >= _KINDS and differ_in_reps else length + (kinds < _KINDS)
    return matched >= enough


def _only_rises(lifts: Sequence[Lift]) -> bool:
    """Whether nothing comes again but light weeks: the load never falls between the others."""
    loads = [heaviness(each) or 0.0 for each in lifts if each.kind != "light"]
    return all(later >= earlier - SAME_KG for earlier, later in pairwise(loads))


def _are_alike(one: Lift, other: Lift) -> bool:
    kg, other_kg = heaviness(one) or 0.0, heaviness(other) or 0.0
    return abs(_reps(one) - _reps(other)) <= _REPS_APART and abs(kg - other_kg) <= _ALIKE * max(kg, other_kg)


def _reps(lift: Lift) -> int:
    return median_low(lift.set_reps)


def _kinds(lifts: Sequence[Lift]) -> int:
    """How many kinds of days there are: those that differ in load."""
    leaders: list[float] = []
    for kg in (heaviness(each) or 0.0 for each in lifts):
        if all(abs(kg - leader) > _DIFFERS * max(kg, leader) for leader in leaders):
            leaders.append(kg)
    return len(leaders)
