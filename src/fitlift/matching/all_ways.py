"""Every way in which the sets of a session can be those of a plan, summed.

A session goes through the planned sets in their order. It may leave some out, break a block off, leave blocks out, go
back, do a set once more, do something else in between, or stop early: each of that costs something, and each way has a
weight, the product of its costs and of what the sets' figures say (`plan_evidence`). The sums over all ways come from
one pass forward and one backward over the sets, as in a hidden Markov model (Rabiner 1989, "A tutorial on hidden Markov
models", section III).

Four athletes are thought of (`ATHLETES`). How far each is believed, the session's own figures tell. What straying costs
is chosen: a guided recording cannot stray, and no recording without guidance says which plan it followed. It was
chosen on one half of the programmes of the guided recordings, disturbed, and held on the other half;
docs/planned_names.md measures what comes of it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from fitlift.matching.plan_evidence import PlanEvidence
from fitlift.records.base import Record
from fitlift.records.plans import PlannedSet

Matrix = npt.NDArray[np.float64]
_Numbers = npt.NDArray[np.int64]

#: Figures of one set, and of sets one after the other, hang together: they say less than their sum.
_DEPENDENCE = 0.95

#: What a pace says of a set and the one of its exercise that others stand between.
_PACE_APART = 0.5

#: So many planned sets, or blocks, are left out at once at most.
_MOST_OUT = 3

#: Who goes on beside the plan goes on with it at least so often.
_LEAST_ONWARD = 0.05

#: Share of those who leave out light sets before the work; who record each side as a set.
_WITHOUT_LIGHT, _EACH_SIDE = 0.2, 0.1

#: In a session of more sets no exercise is thought to have been left out of all rounds.
_MOST_SETS_IN_ROUNDS = 64

#: An exercise's figures count so much where it is asked whether another was done in its place.
_INSTEAD_SAYS = 0.4


class Athlete(Record):
    """How someone keeps to a plan: chances at each set, unless said otherwise.

    Parameters
    ----------
    share
        Of all sessions.
    is_guided
        Whether a watch leads from set to set.
    skip, cut, miss
        That the next set is left out; the rest of a block; the next block.
    more, beside
        That a set is done once more; that something else is done.
    beside_after
        That what comes after the plan's last set is something else.
    jump, jump_within
        That another block is begun: after a block, and within one.
    back
        That the set before is done again.
    early
        That the session ends before the plan does.
    out
        For a whole session: that an exercise that comes back round after round is left out of all of them.
    instead
        For each exercise: that another was done in its place.
    """

    share: float
    is_guided: bool
    skip: float
    cut: float
    miss: float
    more: float
    beside: float
    beside_after: float
    jump: float
    jump_within: float
    back: float
    early: float
    out: float
    instead: float


#: Who is thought of: one whom a watch guides, one who follows to the letter by heart, one who strays here and there,
#: and one who takes any order.
ATHLETES = (
    Athlete(
        0.5,
        is_guided=True,
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
    ),
    Athlete(
        0.08,
        is_guided=False,
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
    ),
    Athlete(
        0.37,
        is_guided=False,
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
        instead=0.1,
    ),
    Athlete(
        0.05,
        is_guided=False,
        skip=0.035,
        cut=0.035,
        miss=0.035,
        more=0.03,
        beside=0.02,
        beside_after=0.02,
        jump=0.8,
        jump_within=0.015,
        back=0.002,
        early=0.06,
        out=0.025,
        instead=0.1,
    ),
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
        Of each set the number of its block: exercises that take turns, or one on its own.
    light
        Whether each set makes ready for another.
    sides
        Whether each set is done with each side.
    """

    exercise: _Numbers
    before: _Numbers
    block: _Numbers
    light: npt.NDArray[np.bool_]
    sides: npt.NDArray[np.bool_]


class Ways(Record, eq=False):
    """The sum of all ways.

    Parameters
    ----------
    evidence
        How much more probable the sets are if they are of this plan than if they are of none, in nats.
    shares
        For each performed set (rows) and each exercise of the plan (columns), the share of the ways in which it is one
        of its sets.
    """

    evidence: float
    shares: Matrix


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
    working = {each.place for each in planned if each.role == "working"}
    return Layout(
        np.array(exercise, dtype=np.int64),
        np.array(before, dtype=np.int64),
        np.array(_blocks([each.place for each in planned]), dtype=np.int64),
        np.array([each.role == "warmup" and each.place in working for each in planned], dtype=np.bool_),
        np.array([each.sides != 1 for each in planned], dtype=np.bool_),
    )


def _blocks(places: Sequence[int]) -> list[int]:
    """Number of each set's block: places between whose first and last set others stand belong together."""
    last = {place: at for at, place in enumerate(places)}
    blocks: list[int] = []
    end, block = -1, -1
    for at, place in enumerate(places):
        block += at > end
        end = max(end, last[place])
        blocks.append(block)
    return blocks


def ways(evidence: PlanEvidence, plan: Layout, athletes: Sequence[Athlete] = ATHLETES) -> Ways:
    """Sum all ways.

    Parameters
    ----------
    evidence
        Of one session's sets, one or more, against the plan's, one or more.
    plan
        The planned session.
    athletes
        Who may have done it.
    """
    readings = _readings(plan, athletes, len(evidence.named))
    said = np.array([_said(evidence, plan, is_guided=is_guided) for is_guided in (True, False)])
    sums = _Sums(readings, np.exp(_DEPENDENCE * said))
    weights = sums.log_weights + np.log(readings.chance)
    most = float(weights.max())
    total = most + math.log(float(np.exp(weights - most).sum()))
    of_readings = np.exp(weights - total)
    shares = sum(
        _of_athlete(athlete, readings.athlete == number, of_readings, sums.shares, evidence, plan)
        for number, athlete in enumerate(athletes)
    )
    return Ways(total, np.asarray(shares))


class _Readings(Record, eq=False):
    """What may be believed: an athlete, and which exercise is left out of all rounds, or none.

    Parameters
    ----------
    athlete, chance
        Number of the athlete, and how probable the reading is before anything is known.
    evidence
        Which evidence holds: 0 for that of a guided athlete, 1 for that of another.
    onward
        Chances to come from before the first set (0) or from each set (1 to m) to each planned set.
    more, beside, stop
        At each planned set the chances that it is done again, that something else follows, that the session ends.
    beside_first, stop_first
        The latter two before the first planned set.
    """

    athlete: _Numbers
    chance: Matrix
    evidence: _Numbers
    onward: Matrix
    more: Matrix
    beside: Matrix
    stop: Matrix
    beside_first: Matrix
    stop_first: Matrix


def _readings(plan: Layout, athletes: Sequence[Athlete], sets: int) -> _Readings:
    """All readings, athlete by athlete."""
    out = [None, *(_comes_back(plan) if sets <= _MOST_SETS_IN_ROUNDS else ())]
    pairs = [(number, athlete, exercise) for number, athlete in enumerate(athletes) for exercise in out]
    onward = [_onward(plan, athlete) for athlete in athletes]
    ends = [_ends(plan, athlete, exercise) for _, athlete, exercise in pairs]
    return _Readings(
        athlete=np.array([number for number, _, _ in pairs]),
        chance=np.array([athlete.share * _out(athlete, exercise, len(out) - 1) for _, athlete, exercise in pairs]),
        evidence=np.array([int(not athlete.is_guided) for _, athlete, _ in pairs]),
        onward=np.array([_without(onward[number], plan, exercise) for number, _, exercise in pairs]),
        more=np.array([more for more, _, _ in ends]),
        beside=np.array([beside for _, beside, _ in ends]),
        stop=np.array([stop for _, _, stop in ends]),
        beside_first=np.array([athlete.beside for _, athlete, _ in pairs]),
        stop_first=np.array([athlete.early**2 for _, athlete, _ in pairs]),
    )


def _comes_back(plan: Layout) -> list[int]:
    """Exercises that come back after another one, if there is any other."""
    begins = plan.exercise[np.flatnonzero(np.diff(plan.exercise, prepend=-1))]
    counts = np.bincount(begins)
    return [int(each) for each in np.flatnonzero(counts > 1)] if len(counts) > 1 else []


def _out(athlete: Athlete, exercise: int | None, of: int) -> float:
    """How probable it is that an exercise, or none, is left out of all rounds."""
    if exercise is not None:
        return athlete.out / of
    return 1 - athlete.out if of else 1.0


def _onward(plan: Layout, athlete: Athlete) -> Matrix:
    """Chances to go on from before the first planned set, and from each, to each."""
    m = len(plan.exercise)
    found = sum(athlete.skip**out * np.eye(m + 1, m, out) for out in range(1, _MOST_OUT + 1))
    found = found + athlete.back * np.eye(m + 1, m, -2)
    starts = np.flatnonzero(np.diff(plan.block, prepend=-1))
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
        found[start, start + work[:1]] += _WITHOUT_LIGHT
    onward = np.maximum(1 - found.sum(axis=1), _LEAST_ONWARD)
    found[rows[:m], rows[:m]] += onward[:m]
    return np.asarray(found)


def _without(onward: Matrix, plan: Layout, exercise: int | None) -> Matrix:
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


def _ends(plan: Layout, athlete: Athlete, exercise: int | None) -> tuple[Matrix, Matrix, Matrix]:
    """At each planned set the chances of one more, of something else, and of the end."""
    m = len(plan.exercise)
    last = int(np.flatnonzero(plan.exercise != exercise)[-1])
    more = np.where(plan.sides, _EACH_SIDE, athlete.more)
    beside, stop = np.full(m, athlete.beside), np.full(m, athlete.early)
    beside[last:], stop[last:] = athlete.beside_after, 1.0
    more[last:] = np.minimum(more[last:], 1 - athlete.beside_after)
    return more, beside, stop


def _said(evidence: PlanEvidence, plan: Layout, *, is_guided: bool) -> tuple[Matrix, Matrix]:
    """What is said of each set as each planned one, and as one more of it."""
    bare = (evidence.guided if is_guided else evidence.free) + evidence.named / _DEPENDENCE
    n = len(bare)
    rows, before = np.arange(n)[:, None], plan.before
    back = np.where(before < 0, n, np.arange(len(before)) - before)
    earlier = rows - back
    says = np.where(back > 1, _PACE_APART, 1.0)
    paced = np.where(earlier >= 0, evidence.pace[np.maximum(earlier, 0), rows] * says, 0.0)
    following = np.concatenate([[0.0], np.diagonal(evidence.pace, 1)])[:, None]
    return bare + paced, bare + following


class _Sums:
    """The sums of each reading's ways.

    A session is at a planned set, at one that is done once more, or beside the plan after one or before the first;
    what is kept of each reading is scaled set by set.
    """

    def __init__(self, readings: _Readings, said: Matrix) -> None:
        self._readings = readings
        self._planned, self._again = said[readings.evidence, 0], said[readings.evidence, 1]
        self._ahead = readings.onward[:, 1:] * (1 - readings.more - readings.beside)[:, :, None]
        self._first = readings.onward[:, 0] * (1 - readings.beside_first)[:, None]
        self._forward()
        self._backward()

    def _forward(self) -> None:
        of, (count, n, m) = self._readings, self._planned.shape
        self._at, self._more, self._beside = (np.zeros((n, count, m)) for _ in range(3))
        self._before, self._scales = np.zeros((n, count)), np.zeros((n, count))
        self._at[0], self._before[0] = self._first * self._planned[:, 0], of.beside_first
        self._scale(0)
        for i in range(1, n):
            done = self._at[i - 1] + self._more[i - 1]
            here = done + self._beside[i - 1]
            came = np.matmul(here[:, None], self._ahead)[:, 0] + self._before[i - 1][:, None] * self._first
            self._at[i] = came * self._planned[:, i]
            self._more[i] = done * of.more * self._again[:, i]
            self._beside[i] = here * of.beside
            self._before[i] = self._before[i - 1] * of.beside_first
            self._scale(i)
        here = self._at[-1] + self._more[-1] + self._beside[-1]
        end = (here * of.stop).sum(axis=1) + self._before[-1] * of.stop_first
        self.log_weights = np.log(self._scales).sum(axis=0) + np.log(end)

    def _scale(self, i: int) -> None:
        scale = (self._at[i] + self._more[i] + self._beside[i]).sum(axis=1) + self._before[i]
        for each in (self._at, self._more, self._beside):
            each[i] /= scale[:, None]
        self._before[i] /= scale
        self._scales[i] = scale

    def _backward(self) -> None:
        of, (count, n, m) = self._readings, self._planned.shape
        at, beside, before = of.stop, of.stop, of.stop_first
        self.shares = np.zeros((count, n, m))
        for i in range(n - 1, -1, -1):
            done = (self._at[i] + self._more[i]) * at
            total = (done + self._beside[i] * beside).sum(axis=1) + self._before[i] * before
            self.shares[:, i] = done / total[:, None]
            if not i:
                return
            planned = self._planned[:, i] * at
            ahead = np.matmul(self._ahead, planned[:, :, None])[:, :, 0] + of.beside * beside
            again = of.more * self._again[:, i] * at
            before = ((self._first * planned).sum(axis=1) + of.beside_first * before) / self._scales[i]
            at, beside = (ahead + again) / self._scales[i][:, None], ahead / self._scales[i][:, None]


def _of_athlete(
    athlete: Athlete, own: npt.NDArray[np.bool_], weights: Matrix, shares: Matrix, evidence: PlanEvidence, plan: Layout
) -> Matrix:
    """One athlete's part of the shares by exercise, less what looks unlike the plan: another was done in its place."""
    of_sets = np.tensordot(weights[own], shares[own], 1)
    bare = evidence.guided if athlete.is_guided else evidence.free
    members = np.eye(int(plan.exercise.max()) + 1)[plan.exercise]
    known = of_sets @ members
    said = ((of_sets * (bare + evidence.named)).sum(axis=0) @ members) / max(float(weights[own].sum()), 1e-12)
    odds = athlete.instead / (1 - athlete.instead) * np.exp(np.minimum(-_INSTEAD_SAYS * said, 50.0))
    found: Matrix = known / (1 + odds)
    return found
