"""Every way in which the sets of a session can be those of a plan, summed.

A planned session is a row of blocks, each one exercise or several that take turns. A session goes through
blocks one after the other, each at most once, some not at all, with sets in between, or within a block,
that are of no planned exercise. Each way has a weight: the product of what the sets' figures say and what
the way costs. The sums over all ways come from one pass forward and one backward over the sets, as in a
hidden Markov model (Rabiner 1989, "A tutorial on hidden Markov models", section III); what is remembered is
which blocks were begun. Blocks come either in any order or in the plan's.

The figures of this file are chosen, not fitted; docs/planned_names.md measures what comes of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
import numpy.typing as npt

from fitlift.records.base import Record

Matrix = npt.NDArray[np.float64]

#: So many blocks are remembered; where a plan has more, the others can be begun twice.
MOST_REMEMBERED = 10

#: Chance that a planned block is not done; that the next set is of no planned exercise; that one within a block is.
_MISSED, _OTHER, _STRAY = 0.08, 0.06, 0.02

#: Chances of as many sets as planned, of one less or more, of two, and of any other number, each.
_AS_PLANNED, _SETS_APART, _FAR_SETS = 0.78, (0.09, 0.02), 0.005

#: Share of those who record each side's sets, or leave out the light sets.
_EACH_SIDE, _WITHOUT_LIGHT = 0.15, 0.2

#: Who takes turns does an exercise twice in a row so often.
_REPEATED = 0.06

#: A set is the exercise's next planned one so often; else any of its sets.
_IN_TURN = 0.8


class Member(Record):
    """One exercise of a block: where its sets stand among all planned sets.

    Parameters
    ----------
    sets
        Their places, light ones first.
    light
        How many are light.
    is_per_side
        Whether each side may be recorded as a set.
    """

    sets: tuple[int, ...]
    light: int = 0
    is_per_side: bool = False


class Ways(Record, eq=False):
    """The sum of all ways.

    Parameters
    ----------
    weight
        1 being as probable as sets of any other session.
    exercises
        For each performed set and each exercise, members of all blocks through, the share of the ways in which it
        is one of its sets.
    """

    weight: float
    exercises: Matrix


class _States(Record, eq=False):
    """Where within the blocks a session can be: the exercise, and the how many-th set of the block.

    Parameters
    ----------
    block, member, number
        Of each state.
    stop
        Chance that the block ends there.
    follow
        Chance of each state to follow another within the block.
    begin
        Chance of each state to be its block's first.
    blocks
        How many there are.
    """

    block: npt.NDArray[np.int64]
    member: npt.NDArray[np.int64]
    number: npt.NDArray[np.int64]
    stop: Matrix
    follow: Matrix
    begin: Matrix
    blocks: int


def ways(ratios: Matrix, besides: Matrix, alike: Matrix, blocks: Sequence[Sequence[Member]], *, in_order: bool) -> Ways:
    """Sum all ways.

    Parameters
    ----------
    ratios
        For each performed set and each planned one, how much more probable it is so than in any other session.
    besides
        The same of each performed set, if it is done beside the plan.
    alike
        For each two performed sets, how much more probable the second's pace is if it is the first's exercise.
    blocks
        Those of the plan.
    in_order
        Whether blocks are done in the plan's order, and so the exercises within them; else in any.
    """
    states = _states(blocks, in_order=in_order)
    emitted = _emitted(ratios, alike, blocks, states)
    walk = _Walk(states, in_order=in_order)
    weight, shares = walk.summed(emitted, besides)
    members = np.array([sum(map(len, blocks[:block])) for block in range(len(blocks))])
    exercises = np.zeros((len(ratios), sum(map(len, blocks))))
    for state in range(len(states.block)):
        exercises[:, members[states.block[state]] + states.member[state]] += shares[:, state]
    return Ways(weight, exercises)


def _states(blocks: Sequence[Sequence[Member]], *, in_order: bool) -> _States:
    places = [
        (at, member, number)
        for at, block in enumerate(blocks)
        for number, member in product(range(len(_lengths(block))), range(len(block)))
    ]
    hazards = [_hazards(_lengths(block)) for block in blocks]
    stop = np.array([hazards[at][number] for at, _, number in places])
    follow = np.array(
        [
            [
                (1 - hazards[one[0]][one[2]]) * _turn(len(blocks[one[0]]), one[1], other[1], in_order=in_order)
                if one[0] == other[0] and other[2] == one[2] + 1
                else 0.0
                for other in places
            ]
            for one in places
        ]
    )
    begin = np.array([_first(len(blocks[at]), member, in_order=in_order) if not n else 0.0 for at, member, n in places])
    columns = np.array(places, dtype=np.int64).T
    return _States(columns[0], columns[1], columns[2], stop, follow, begin, len(blocks))


def _lengths(block: Sequence[Member]) -> Matrix:
    """Chance of each number of sets of a block, from 1."""
    planned = sum(len(member.sets) for member in block)
    light = sum(member.light for member in block)
    doubled = planned + sum(len(member.sets) - member.light for member in block if member.is_per_side)
    numbers = np.arange(1, doubled + 3)
    share = (_WITHOUT_LIGHT if 0 < light < planned else 0.0, _EACH_SIDE if doubled > planned else 0.0)
    chances = (1 - sum(share)) * _about(numbers, planned)
    chances += share[0] * _about(numbers, planned - light) + share[1] * _about(numbers, doubled)
    normalised: Matrix = chances / chances.sum()
    return normalised


def _about(numbers: npt.NDArray[np.int64], planned: int) -> Matrix:
    chances = np.array([_AS_PLANNED, *_SETS_APART])
    apart = np.abs(numbers - planned)
    return np.where(apart < len(chances), chances[np.minimum(apart, len(chances) - 1)], _FAR_SETS)


def _hazards(lengths: Matrix) -> Matrix:
    """Chance to stop after each number of sets, of those who came so far."""
    left = lengths[::-1].cumsum()[::-1]
    hazards: Matrix = lengths / left
    return hazards


def _turn(members: int, one: int, other: int, *, in_order: bool) -> float:
    """Chance that one exercise of a block follows another."""
    if members == 1:
        return 1.0
    if one == other:
        return _REPEATED
    if not in_order:
        return (1 - _REPEATED) / (members - 1)
    skipped = (other - one) % members - 1
    of_all = sum(_MISSED**each for each in range(members - 1))
    return float((1 - _REPEATED) * _MISSED**skipped / of_all)


def _first(members: int, member: int, *, in_order: bool) -> float:
    if not in_order:
        return 1 / members
    return float(_MISSED**member / sum(_MISSED**each for each in range(members)))


def _emitted(ratios: Matrix, alike: Matrix, blocks: Sequence[Sequence[Member]], states: _States) -> Matrix:
    """For each performed set and each state, how much more probable the set is there."""
    emitted = np.ones((len(ratios), len(states.block)))
    for state in range(len(states.block)):
        block, number = blocks[states.block[state]], int(states.number[state])
        member = block[states.member[state]]
        of_member = ratios[:, list(member.sets)]
        turn = min(number // len(block), len(member.sets) - 1)
        emitted[:, state] = _IN_TURN * of_member[:, turn] + (1 - _IN_TURN) * of_member.mean(axis=1)
        round_before = len(block)
        if number >= round_before:
            emitted[round_before:, state] *= np.diagonal(alike, offset=round_before)
    return emitted


class _Walk:
    """The passes over the sets. Rows of its arrays are which blocks were begun, bit by bit."""

    def __init__(self, states: _States, *, in_order: bool) -> None:
        self._states = states
        blocks = states.blocks
        remembered = 0 if in_order else min(blocks, MOST_REMEMBERED)
        begun = np.arange(2**remembered)
        bits = [1 << block if block < remembered else 0 for block in range(blocks)]
        #: For each block the rows from which it can begin, and those to which that leads.
        self._before = [begun[begun & bit == 0] for bit in bits]
        self._after = [rows | bit for rows, bit in zip(self._before, bits, strict=True)]
        self._next = _next(blocks, in_order=in_order)
        done = np.array([int(row).bit_count() for row in begun])
        if in_order:
            self._share = np.ones(1)
            self._last = np.array([[_MISSED ** (blocks - each) for each in range(blocks + 1)]])
        else:
            self._share = 1 / np.maximum(blocks - done, 1)
            missed = _MISSED ** (remembered - done) * (1 - _MISSED) ** done
            self._last = np.repeat(missed[:, None], blocks + 1, axis=1)
        self._rows = len(begun)
        self._ends = np.array([[float(block == each) for each in range(-1, blocks)] for block in states.block])
        self._ends *= states.stop[:, None]
        #: Where a block's states stand, side by side.
        bounds = np.searchsorted(states.block, range(blocks + 1))
        self._of_block = [slice(begin, end) for begin, end in pairwise(bounds)]
        self._starts = [np.flatnonzero((states.block == block) & (states.begin > 0)) for block in range(blocks)]

    def summed(self, emitted: Matrix, besides: Matrix) -> tuple[float, Matrix]:
        """The weight of all ways, and for each set the share of them in which it is in each state."""
        forward, between, scale = self._forward(emitted, besides)
        total = float((between * self._last).sum())
        if total <= 0:
            return 0.0, np.zeros_like(emitted)
        shares = self._backward(emitted, besides, forward, scale) / total
        return float(np.exp(np.log(total) + np.log(scale).sum())), shares

    def _forward(self, emitted: Matrix, besides: Matrix) -> tuple[list[Matrix], Matrix, Matrix]:
        """For each set the weights of the ways in which it is in each state, strays apart; rescaled set by set."""
        states = self._states
        within = np.zeros((self._rows, len(states.block)))
        between = np.zeros((self._rows, states.blocks + 1))
        between[0, 0] = 1.0
        reached: list[Matrix] = []
        scale = np.ones(len(emitted))
        for at, of_set in enumerate(emitted):
            entered = np.zeros_like(within)
            for block, of_block in enumerate(self._of_block):
                entered[:, of_block] = (1 - _STRAY) * (within[:, of_block] @ states.follow[of_block, of_block])
                begun = between[self._before[block]] @ self._next[:, block] * self._share[self._before[block]]
                starts = self._starts[block]
                entered[self._after[block][:, None], starts] += (1 - _OTHER) * begun[:, None] * states.begin[starts]
            entered *= of_set
            within = entered + _STRAY * besides[at] * within
            between = _OTHER * besides[at] * between + entered @ self._ends
            scale[at] = within.sum() + between.sum() or 1.0
            within, between = within / scale[at], between / scale[at]
            reached.append(entered / scale[at])
        return reached, between, scale

    def _backward(self, emitted: Matrix, besides: Matrix, forward: Sequence[Matrix], scale: Matrix) -> Matrix:
        """For each set and state the weights of all ways through it."""
        states = self._states
        between = self._last
        within = np.zeros((self._rows, len(states.block)))
        shares = np.zeros_like(emitted)
        for at in reversed(range(len(emitted))):
            leaving = between @ self._ends.T
            within_entered = within + leaving
            shares[at] = (forward[at] * within_entered).sum(axis=0)
            ahead = within_entered * emitted[at]
            earlier = _OTHER * besides[at] * between
            within = _STRAY * besides[at] * within / scale[at]
            for block, of_block in enumerate(self._of_block):
                within[:, of_block] += (ahead[:, of_block] @ states.follow[of_block, of_block].T) * (
                    (1 - _STRAY) / scale[at]
                )
                starts, before = self._starts[block], self._before[block]
                begun = ahead[self._after[block][:, None], starts] @ states.begin[starts]
                weights = (1 - _OTHER) * (begun * self._share[before])[:, None] * self._next[:, block]
                earlier[before] += weights
            between = earlier / scale[at]
        return shares


def _next(blocks: int, *, in_order: bool) -> Matrix:
    """Chance of each block to come next, after none or after each; in any order each has one share."""
    if not in_order:
        chances = np.ones((blocks + 1, blocks))
        chances[np.arange(1, blocks + 1), np.arange(blocks)] = 0.0
        return chances
    return np.array(
        [
            [(1 - _MISSED) * _MISSED ** (block - last) if block >= last else 0.0 for block in range(blocks)]
            for last in range(blocks + 1)
        ]
    )
