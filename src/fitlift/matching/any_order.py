"""Every way in which the sets of a session can be those of a plan in any order, summed.

As in `in_order`, but that the exercises of a plan that may well be moved come in any order, each begun once: what is
remembered is which of them were begun.
"""

from __future__ import annotations

import math

import numpy as np

from fitlift.matching.keeping import EACH_SIDE, SCALED_EVERY, WITHOUT_LIGHT, Athlete, Layout, Summed
from fitlift.measures.arrays import Flags, Numbers, Whole
from fitlift.records.base import Record

#: So many blocks are remembered, and in a long plan only as many as keep what is summed so small; where more may be
#: moved, the others can be begun twice.
MOST_REMEMBERED, _MOST_STATES = 6, 2048

#: Chance that, after a block, one is begun out of its place that stays in it as a rule.
_OUT_OF_PLACE = 0.03


def any_order(planned: Numbers, again: Numbers, plan: Layout, athlete: Athlete) -> Summed:
    """Sum all ways.

    Parameters
    ----------
    planned, again
        Of each performed set and each planned one how much more probable it is so than in any other session: as the
        planned set, and as one more of it.
    plan
        The planned session.
    athlete
        Who does it.
    """
    return _Sums(planned, again, _moves(plan, athlete)).forward()


class _Moves(Record, eq=False):
    """How a session goes on: by where it is, before the first planned set (0) or at each, and what was begun.

    Parameters
    ----------
    within
        From each place to each planned set, but for the beginnings of blocks that may be moved.
    leave
        At each place the chance that its block is left for one of those.
    begin
        By such a block and planned set, the chances that it begins there.
    came_from, chance
        By what was begun and block: what was begun before it, and its chance to be the next one then.
    more, beside
        At each planned set the chance that it is done again, and at each place that something else follows.
    stop
        By what was begun the chance that the session ends.
    """

    within: Numbers
    leave: Numbers
    begin: Numbers
    came_from: Whole
    chance: Numbers
    more: Numbers
    beside: float
    stop: Numbers


def _moves(plan: Layout, athlete: Athlete) -> _Moves:
    m = len(plan.exercise)
    starts = plan.starts
    moves = plan.movable if plan.movable.any() else np.ones_like(plan.movable)
    movable, fixed = starts[moves[starts]], starts[~moves[starts]]
    is_end = np.isin(np.arange(m + 1), [*starts, m])
    remembered = min(len(movable), MOST_REMEMBERED, (_MOST_STATES // m).bit_length() - 1)
    bits = np.array([1 << at if at < remembered else 0 for at in range(len(movable))])
    begun = np.arange(1 << remembered)[:, None]
    left = len(movable) - ((begun & bits) > 0).sum(axis=1)
    came_from = begun & ~bits
    can_be = ((begun & bits) > 0) | (bits == 0)
    return _Moves(
        within=_within(plan, athlete, fixed, is_end),
        leave=np.where(is_end, np.where(np.arange(m + 1) <= fixed.max(initial=-1), athlete.jump, 1.0), athlete.cut),
        begin=_begin(plan, movable),
        came_from=came_from,
        chance=np.where(can_be, 1 / np.maximum(left[came_from], 1), 0.0),
        more=np.where(plan.sides, EACH_SIDE, athlete.more),
        beside=athlete.beside,
        stop=np.where(left > 0, athlete.early, 1.0)[:, None],
    )


def _within(plan: Layout, athlete: Athlete, fixed: Whole, is_end: Flags) -> Numbers:
    """Within a block to the next set, past one, or back; at its end to the next block that stays in its place."""
    m = len(plan.exercise)
    rows, block = np.arange(m + 1), np.append(-1, plan.block)
    found = athlete.skip * np.eye(m + 1, m, 1) + athlete.back * np.eye(m + 1, m, -2)
    found *= block[:, None] == plan.block
    following = np.searchsorted(fixed, rows)
    for out in range(2):
        goes = is_end & (following + out < len(fixed))
        to = fixed[np.minimum(following + out, len(fixed) - 1)] if len(fixed) else rows
        found[rows[goes], to[goes]] += (1 - athlete.jump) * (athlete.miss if out else 1 - athlete.miss)
    if len(fixed):
        found[np.ix_(is_end, fixed)] += _OUT_OF_PLACE / len(fixed)
    inner = rows[~is_end]
    found[inner, inner] += 1 - athlete.skip - athlete.back - athlete.cut
    return found


def _begin(plan: Layout, movable: Whole) -> Numbers:
    """Each block begins with its first set, or with its work, the light sets left out."""
    found = np.zeros((len(movable), len(plan.exercise)))
    work = [start + int(np.argmin(plan.light[start:])) for start in movable]
    found[np.arange(len(movable)), movable] = np.where(work > movable, 1 - WITHOUT_LIGHT, 1.0)
    found[np.arange(len(movable)), work] += np.where(work > movable, WITHOUT_LIGHT, 0.0)
    return found


class _Sums:
    """One pass forward and one backward over the sets; what is kept is scaled now and then."""

    def __init__(self, planned: Numbers, again: Numbers, moves: _Moves) -> None:
        ahead = 1 - np.append(0.0, moves.more) - moves.beside
        self._planned, self._again, self._moves = planned, again, moves
        self._within, self._leave = moves.within * ahead[:, None], moves.leave * ahead

    def forward(self) -> Summed:
        moves, (n, m), count = self._moves, self._planned.shape, len(self._moves.chance)
        every, scales = np.zeros((n, count, m)), np.ones(n)
        done, beside = np.zeros((count, m)), np.zeros((count, m + 1))
        beside[0, 0] = 1.0
        for i in range(n):
            here = beside.copy()
            here[:, 1:] += done
            began = ((here @ self._leave)[moves.came_from] * moves.chance) @ moves.begin
            done = (here @ self._within + began) * self._planned[i] + done * moves.more * self._again[i]
            beside = here * moves.beside
            if i % SCALED_EVERY == 0:
                scales[i] = done.sum() + beside.sum()
                done, beside = done / scales[i], beside / scales[i]
            every[i] = done
        end = float((done * moves.stop).sum() + (beside * moves.stop).sum())
        return Summed(float(np.log(scales).sum()) + math.log(end), self._backward(every / end, scales)[None])

    def _backward(self, every: Numbers, scales: Numbers) -> Numbers:
        """Shares by what was begun, summed."""
        moves, (n, m), count = self._moves, self._planned.shape, len(self._moves.chance)
        found = np.zeros((n, m))
        done, beside = np.broadcast_to(moves.stop, (count, m)), np.broadcast_to(moves.stop, (count, m + 1))
        for i in range(n - 1, -1, -1):
            found[i] = (every[i] * done).sum(axis=0)
            arrived = self._planned[i] * done
            began = (arrived @ moves.begin.T) * moves.chance
            before = np.bincount(moves.came_from.ravel(), began.ravel(), minlength=count)
            beside = arrived @ self._within.T + before[:, None] * self._leave + moves.beside * beside
            done = beside[:, 1:] + moves.more * self._again[i] * done
            if i % SCALED_EVERY == 0:
                done, beside = done / scales[i], beside / scales[i]
        return found
