"""Every way in which the sets of a session can be those of a plan in its order, summed.

A session goes through the planned sets in their order. It may leave some out, break a block off, leave blocks out, go
back, do a set once more, do something else in between, or stop early: each of that costs something, and each way has a
weight, the product of its costs and of what the sets' figures say. The sums over all ways come from one pass forward
and one backward over the sets, as in a hidden Markov model (Rabiner 1989, "A tutorial on hidden Markov models",
section III).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from fitlift.matching.keeping import EACH_SIDE, SCALED_EVERY, WITHOUT_LIGHT, Follower, Layout, Summed
from fitlift.measures.arrays import Numbers, Whole
from fitlift.records.base import Record

#: So many planned sets, or blocks, are left out at once at most.
_MOST_OUT = 3

#: Who goes on beside the plan goes on with it at least so often.
_LEAST_ONWARD = 0.05

#: In a session of more sets no exercise is thought to have been left out of all rounds.
_MOST_SETS_IN_ROUNDS = 64


def in_order(planned: Numbers, again: Numbers, plan: Layout, athletes: Sequence[Follower]) -> Summed:
    """Sum all ways.

    Parameters
    ----------
    planned, again
        Of each performed set and each planned one how much more probable it is so than in any other session: as the
        planned set, and as one more of it.
    plan
        The planned session.
    athletes
        Who may have done it.
    """
    sums = _Sums(_readings(plan, athletes, len(planned)), planned, again)
    return Summed(sums.evidence, sums.shares())


class _Readings(Record, eq=False):
    """What may be believed: an athlete, and which exercise is left out of all rounds, or none.

    Parameters
    ----------
    athlete, chance
        Number of the athlete, and how probable the reading is before anything is known.
    onward
        Chances to come from before the first planned set (0), and from each (1 to m), to each.
    more
        At each planned set the chance that it is done again.
    ahead, beside, stop
        Before the first planned set, and at each, the chances that the session goes on with the plan, that something
        else follows, and that it ends.
    """

    athlete: Whole
    chance: Numbers
    onward: Numbers
    more: Numbers
    ahead: Numbers
    beside: Numbers
    stop: Numbers


def _readings(plan: Layout, athletes: Sequence[Follower], sets: int) -> _Readings:
    """All readings, athlete by athlete."""
    out = [None, *(_comes_back(plan) if sets <= _MOST_SETS_IN_ROUNDS else ())]
    pairs = [(number, athlete, exercise) for number, athlete in enumerate(athletes) for exercise in out]
    onward = [_onward(plan, athlete) for athlete in athletes]
    ends = np.array([_ends(plan, athlete, exercise) for _, athlete, exercise in pairs])
    more, beside, stop = ends[:, 0], ends[:, 1], ends[:, 2]
    return _Readings(
        athlete=np.array([number for number, _, _ in pairs]),
        chance=np.array([athlete.share * _out(athlete, exercise, len(out) - 1) for _, athlete, exercise in pairs]),
        onward=np.array([_without(onward[number], plan, exercise) for number, _, exercise in pairs]),
        more=more[:, 1:],
        ahead=1 - more - beside,
        beside=beside,
        stop=stop,
    )


def _comes_back(plan: Layout) -> list[int]:
    """Exercises that come back after another one, if there is any other."""
    begins = plan.exercise[np.flatnonzero(np.diff(plan.exercise, prepend=-1))]
    counts = np.bincount(begins)
    return [int(each) for each in np.flatnonzero(counts > 1)] if len(counts) > 1 else []


def _out(athlete: Follower, exercise: int | None, of: int) -> float:
    """How probable it is that an exercise, or none, is left out of all rounds."""
    if exercise is not None:
        return athlete.out / of
    return 1 - athlete.out if of else 1.0


def _onward(plan: Layout, athlete: Follower) -> Numbers:
    """Chances to go on from before the first planned set, and from each, to each."""
    m = len(plan.exercise)
    found = sum(athlete.skip**out * np.eye(m + 1, m, out) for out in range(1, _MOST_OUT + 1))
    found = found + athlete.back * np.eye(m + 1, m, -2)
    starts = plan.starts
    rows, block = np.arange(m + 1), np.concatenate([[-1], plan.block])
    for out in range(_MOST_OUT + 1):
        goes = block + 1 + out < len(starts)
        to = starts[np.minimum(block + 1 + out, len(starts) - 1)]
        # who stands at a block's end goes on to the next one anyhow
        goes &= (to != rows) & (rows > 0) if out == 0 else goes
        found[rows[goes], to[goes]] += athlete.miss**out if out else athlete.cut
    is_end = np.isin(rows, [*starts, m])
    found[:, starts] += np.where(is_end, athlete.jump, athlete.jump_within)[:, None] / len(starts)
    for start in starts[plan.light[starts]]:
        work = np.flatnonzero(~plan.light[start:])
        found[start, start + work[:1]] += WITHOUT_LIGHT
    onward = np.maximum(1 - found.sum(axis=1), _LEAST_ONWARD)
    found[rows[:m], rows[:m]] += onward[:m]
    return np.asarray(found)


def _without(onward: Numbers, plan: Layout, exercise: int | None) -> Numbers:
    """The same where an exercise is left out: who comes to one of its sets goes on to the next."""
    if exercise is None:
        return onward
    found = onward.copy()
    m = len(plan.exercise)
    for place in np.flatnonzero(plan.exercise == exercise):
        if place + 1 < m:
            found[:, place + 1] += found[:, place]
        found[:, place] = 0.0
    return found


def _ends(plan: Layout, athlete: Follower, exercise: int | None) -> Numbers:
    """Before the first planned set and at each: chances of one more, of something else, and of the end."""
    m = len(plan.exercise)
    last = int(np.flatnonzero(plan.exercise != exercise)[-1]) + 1
    found = np.zeros((3, m + 1))
    found[0, 1:] = np.where(plan.sides, EACH_SIDE, athlete.more)
    # who ends before the first planned set has done nothing of the plan
    found[1], found[2], found[2, 0] = athlete.beside, athlete.early, athlete.early**2
    found[1, last:], found[2, last:] = athlete.beside_after, 1.0
    found[0, last:] = np.minimum(found[0, last:], 1 - athlete.beside_after)
    return found


class _Sums:
    """The sums of each reading's ways.

    After each set a session has done a planned set, or that once more, or is beside the plan after one or before the
    first. What is kept of each reading is scaled now and then, for products of many chances become too small.
    """

    def __init__(self, readings: _Readings, planned: Numbers, again: Numbers) -> None:
        self._readings = readings
        self._planned, self._again = planned, again
        self._ahead = readings.onward * readings.ahead[:, :, None]
        self._forward()

    def _forward(self) -> None:
        of, (n, m), count = self._readings, self._planned.shape, len(self._readings.chance)
        self._done, self._scales = np.zeros((n, count, m)), np.ones((n, count))
        done, beside = np.zeros((count, m)), np.eye(1, m + 1).repeat(count, axis=0)
        for i in range(n):
            here = beside.copy()
            here[:, 1:] += done
            came = np.matmul(here[:, None], self._ahead)[:, 0]
            done = came * self._planned[i] + done * of.more * self._again[i]
            beside = here * of.beside
            if i % SCALED_EVERY == 0:
                self._scales[i] = done.sum(axis=1) + beside.sum(axis=1)
                done, beside = done / self._scales[i][:, None], beside / self._scales[i][:, None]
            self._done[i] = done
        self._end = ((beside[:, 1:] + done) * of.stop[:, 1:]).sum(axis=1) + beside[:, 0] * of.stop[:, 0]
        weights = np.log(self._scales).sum(axis=0) + np.log(self._end * of.chance)
        most = float(weights.max())
        self.evidence = most + math.log(float(np.exp(weights - most).sum()))
        self._weights = np.exp(weights - self.evidence)

    def shares(self) -> Numbers:
        """For each athlete, performed set and planned set the share of all ways in which the two meet."""
        of, (n, m) = self._readings, self._planned.shape
        firsts = np.flatnonzero(np.diff(of.athlete, prepend=-1))
        found = np.zeros((n, len(firsts), m))
        share = (self._weights / self._end)[:, None]
        done, beside = of.stop[:, 1:], of.stop
        for i in range(n - 1, -1, -1):
            found[i] = np.add.reduceat(self._done[i] * done * share, firsts)
            beside = np.matmul(self._ahead, (self._planned[i] * done)[:, :, None])[:, :, 0] + of.beside * beside
            done = beside[:, 1:] + of.more * self._again[i] * done
            if i % SCALED_EVERY == 0:
                done, beside = done / self._scales[i][:, None], beside / self._scales[i][:, None]
        return found.transpose(1, 0, 2)
