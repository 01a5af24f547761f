"""How someone keeps to a plan: its sets in order, and what it costs to stray from them.

What straying costs is chosen: a guided recording cannot stray, and no recording without guidance says which plan it
followed. It was chosen by search on the guided recordings, disturbed; docs/planned_names.md measures what comes of it,
and how far it carries to programmes that it was not chosen on.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from fitlift.measures.arrays import Flags, Numbers, Whole
from fitlift.records.base import Record
from fitlift.records.plans import PlannedSet
from fitlift.records.several import closed_runs

#: Share of those who leave out light sets before the work; who record each side as a set.
WITHOUT_LIGHT, EACH_SIDE = 0.2, 0.1

#: Products of the chances of so many sets are still numbers; then they are scaled.
SCALED_EVERY = 8


class Athlete(Record, kw_only=True):
    """How someone keeps to a plan: chances at each set, unless said otherwise.

    Parameters
    ----------
    share
        Of all sessions.
    skip, cut, miss
        That the next set is left out; the rest of a block; the next block.
    more, beside
        That a set is done once more; that something else is done.
    jump
        After a block, that another than the next one is begun.
    back
        That the set before is done again.
    early
        That the session ends before the plan does.
    instead
        For each exercise: that another was done in its place.
    """

    share: float
    skip: float
    cut: float
    miss: float
    more: float
    beside: float
    jump: float
    back: float
    early: float
    instead: float


class Follower(Athlete, kw_only=True):
    """Who keeps to the plan's order.

    Parameters
    ----------
    beside_after
        That what comes after the plan's last set is something else.
    jump_within
        That another block is begun within one.
    out
        For a whole session: that an exercise that comes back round after round is left out of all of them.
    """

    beside_after: float
    jump_within: float
    out: float


#: One whom a watch guides.
GUIDED = Follower(
    share=0.5,
    skip=0.002,
    cut=0.003,
    miss=0.01,
    more=0.002,
    beside=0.002,
    beside_after=0.9,
    jump=0.001,
    jump_within=0.001,
    back=0.0005,
    early=0.01,
    out=0.045,
    instead=0.02,
)

#: One who follows by heart, to the letter.
FAITHFUL = Follower(
    share=0.08,
    skip=0.008,
    cut=0.003,
    miss=0.01,
    more=0.008,
    beside=0.008,
    beside_after=0.3,
    jump=0.002,
    jump_within=0.002,
    back=0.0005,
    early=0.03,
    out=0.02,
    instead=0.1,
)

#: One who strays here and there.
STRAYING = Follower(
    share=0.32,
    skip=0.045,
    cut=0.03,
    miss=0.045,
    more=0.012,
    beside=0.028,
    beside_after=0.028,
    jump=0.016,
    jump_within=0.003,
    back=0.0015,
    early=0.07,
    out=0.04,
    instead=0.15,
)

#: One who does the exercises that can be moved in any order: accessory ones, or any where a plan has none. Where a plan
#: has accessory ones, the order of these is nobody's promise, and such an athlete is so much likelier.
ACCESSORIES_MOVE = 7.0
ANY_ORDER = Athlete(
    share=0.1,
    skip=0.035,
    cut=0.035,
    miss=0.035,
    more=0.03,
    beside=0.02,
    jump=0.8,
    back=0.002,
    early=0.06,
    instead=0.15,
)


class Layout(Record, eq=False):
    """A planned session as sets in the order of doing.

    Parameters
    ----------
    exercise
        Of each set the number of its exercise, in the order in which they begin.
    before
        Of each set the place of its exercise's set before it; -1 without one.
    block
        Of each set the number of its block: exercises that take turns, between whose sets others stand, or one on its
        own.
    light
        Whether each set makes ready for another.
    sides
        Whether each set is done with each side.
    movable
        Whether each set may well be done sooner or later: it is of an accessory exercise.
    """

    exercise: Whole
    before: Whole
    block: Whole
    light: Flags
    sides: Flags
    movable: Flags

    @property
    def starts(self) -> Whole:
        """The place of the first set of each block."""
        return np.flatnonzero(np.diff(self.block, prepend=-1))


class Summed(Record, eq=False):
    """The sum of all ways in which athletes can have done a session.

    Parameters
    ----------
    evidence
        How much more probable the sets are so than if they are of no plan, in nats.
    shares
        For each athlete, performed set and planned set the share of all ways in which the two meet.
    """

    evidence: float
    shares: Numbers


def layout(planned: Sequence[PlannedSet]) -> Layout:
    """Lay planned sets out.

    Parameters
    ----------
    planned
        The sets, in the order of doing.
    """
    numbers: dict[str, int] = {}
    exercise = [numbers.setdefault(each.exercise, len(numbers)) for each in planned]
    last: dict[int, int] = {}
    before = []
    for place, number in enumerate(exercise):
        before.append(last.get(number, -1))
        last[number] = place
    blocks = [number for number, run in enumerate(closed_runs([each.place for each in planned])) for _ in run]
    working = {each.place for each in planned if each.role == "working"}
    accessory = [each.part_of_plan == "accessory" for each in planned]
    return Layout(
        np.array(exercise, dtype=np.int64),
        np.array(before, dtype=np.int64),
        np.array(blocks, dtype=np.int64),
        np.array([each.role == "warmup" and each.place in working for each in planned], dtype=np.bool_),
        np.array([each.sides != 1 for each in planned], dtype=np.bool_),
        np.array(accessory, dtype=np.bool_),
    )
