"""How much of a planned set was done: repetitions or seconds, of one side or of both.

Where a set is to be done with each side, a watch counts what it is shown: both sides in one set, or one of them; and
people write down the repetitions of one side, as they say them ("three of eight each leg"). Either is the planned set.
What no way of counting makes the planned set is read as the exercise's other sets are; where they tell nothing, and it
would be too much of one side but too little of both, nobody knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from fitlift.measures.holds import looks_held
from fitlift.records.base import Record
from fitlift.records.plans import Match, PlannedSet

#: By so much of its time, or so many seconds, a hold may miss the planned one and be it; chosen.
HOLD_TOLERANCE, HOLD_TOLERANCE_S = 0.1, 2.0

Amount = Literal["done", "short", "over", "cannot say"]

#: Both sides are in one set, where the plan asks for each of them.
_BOTH = 2


class Done(Record):
    """How much of a planned set was done.

    Parameters
    ----------
    amount
        The verdict.
    sides
        How many sides are in what was counted, where the plan asks for each: its figures are so many times one's.
    """

    amount: Amount
    sides: int = 1


def amounts(planned: Sequence[PlannedSet], matches: Sequence[Match]) -> list[Done]:
    """How much was done of each planned set.

    Parameters
    ----------
    planned
        Planned sets of one exercise that were done.
    matches
        What was done for each.
    """
    ways = [_ways(plan, match) for plan, match in zip(planned, matches, strict=True)]
    alone = sum("done" in {each.amount for each in way if each.sides == 1} for way in ways)
    both = sum("done" in {each.amount for each in way if each.sides == _BOTH} for way in ways)
    return [_likeliest(way, both - alone) for way in ways]


def counted_reps(plan: PlannedSet, match: Match) -> int | None:
    """Repetitions where any were counted: a watch writes none, or one, for what it cannot count.

    Parameters
    ----------
    plan, match
        A planned set, and what was done for it.
    """
    if not match.reps:
        return None
    return None if match.reps < (plan.reps_low or 0) and looks_held(match) else match.reps


def _ways(plan: PlannedSet, match: Match) -> list[Done]:
    """What a set comes to as one side's and as both sides', as far as either can be."""
    if plan.sides != _BOTH or match.other_side_set is not None:
        return [Done(_amount(plan, match, 1))]
    return [Done(_amount(plan, match, sides), sides) for sides in (1, _BOTH)]


def _likeliest(ways: Sequence[Done], both_rather: int) -> Done:
    """What a set comes to; `both_rather` is above 0 where the exercise's sets are rather of both sides."""
    done = next((each for each in ways if each.amount == "done"), None)
    if done is not None:
        return done
    if both_rather or len({each.amount for each in ways}) == 1:
        return ways[-1] if both_rather > 0 else ways[0]
    return Done("cannot say")


def _amount(plan: PlannedSet, match: Match, sides: int) -> Amount:
    """Repetitions or seconds against the plan; where it leaves them open, whatever was done is as planned."""
    if plan.hold_low_s is not None:
        slack_s = max(HOLD_TOLERANCE * plan.hold_low_s, HOLD_TOLERANCE_S)
        return _against(match.duration_s or None, plan.hold_low_s, plan.hold_high_s, slack_s, sides)
    if plan.reps_low is None:
        return "done"
    return _against(counted_reps(plan, match), plan.reps_low, plan.reps_high, 0, sides)


def _against(value: float | None, low: float, high: float | None, slack: float, sides: int) -> Amount:
    if value is None:
        return "cannot say"
    of_side = value / sides
    if of_side < low - slack:
        return "short"
    return "over" if high is not None and of_side > high + slack else "done"
