"""How probable it is that two sets of a session are one exercise, from all ways to part it into blocks.

A block is a run of sets in which the same slots come round after round: straight sets are a block of one slot, a
superset one of two, a circuit one of more. Every way to part a session into blocks has a weight: how alike the sets
are that share a slot (`fitlift.labels.likeness`), how its rests lie, and how usual such blocks are. Two sets are one
exercise with the share of the ways in which they share a slot. All ways are summed from both ends (forward-backward),
for each kind of session and each usual number of sets, and these are weighed by what they explain.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from fitlift.labels.likeness import Likeness
from fitlift.labels.strays import in_turn, strays
from fitlift.measures.arrays import Flags, Numbers, Whole
from fitlift.records.base import Record

#: A circuit has no more exercises, and no more rounds; one that has is read as several. Real ones have up to 8 and 5.
MOST_SLOTS, _MOST_ROUNDS = 9, 8

# The chances below were chosen for the best agreement with the 28 guided sessions of three athletes, with the bouts of
# 27 COROS recordings, hidden, and with the rounds of ten of these, written down by hand. A third more or less of any
# one moves it by at most 0.04.

#: Sessions are mostly straight sets or mostly rounds: chance of the latter; chance that a block is one of rounds in
#: either.
_ROUNDS_SESSION, _ROUNDS_BLOCK = 0.35, (0.04, 0.85)

#: Or of exercises that are mostly done once, if they are short: every other one of two sets, and fewer by their cube.
_ONCE_SESSION, _ONCE_CUBED = 0.5, 6.0

#: The usual number of sets, or rounds, of a session, with its chances; and how often a block keeps to it, straight sets
#: are twice as many (left and right, or two grips), or it has any other number, each next one less often.
_USUAL = {2: 0.08, 3: 0.42, 4: 0.40, 5: 0.10}
_KEPT, _DOUBLED, _FALLING = 0.62, 0.12, 0.67

#: Chance that a straight block is one set alone, in a session of exercises done once and in others; that a circuit's
#: last round breaks off.
_ALONE_ONCE, _ALONE, _BROKEN_OFF = 0.7, 0.16, 0.08

#: What a longer rest after each round says than within it, and the contrary, in nats; and how much longer it has to be.
_LONGER_END, _SHORTER_END, _LONGER = 1.7, -0.15, (1.3, 5.0)

#: A reading that explains less than this share is left out.
_LEAST_SHARE = 0.005

_NEVER = -np.inf


class _Shapes(Record, eq=False):
    """Which blocks there can be in a session of so many sets.

    Parameters
    ----------
    slots, length
        Of each kind of block: how many exercises, how many sets.
    prior
        By kind of session and usual number of sets, and by kind of block: its log chance.
    weight
        By kind of session and usual number of sets: its log chance.
    """

    slots: Whole
    length: Whole
    prior: Numbers
    weight: Numbers


def together(like: Likeness) -> Numbers:
    """How probable it is of each two sets of a session that they share a slot.

    Parameters
    ----------
    like
        How alike they are.
    """
    regular = _Ways(like)
    others = [(each, _Ways(in_turn(like, each.order))) for each in strays(like, MOST_SLOTS)]
    says = np.array([regular.says, *(ways.says + stray.says for stray, ways in others)])
    shares = np.exp(says - _summed(says[None, :])[0])
    found: Numbers = shares[0] * regular.together()
    for share, (stray, ways) in zip(shares[1:], others, strict=True):
        if share > _LEAST_SHARE:
            found += share * _as_done(ways.together(), stray.order, len(found))
    np.fill_diagonal(found, 1.0)
    return found


def _as_done(odds: Numbers, order: tuple[int, ...], sets: int) -> Numbers:
    """Odds of sets in regular turn, by their places as they were done."""
    place = {each: at for at, each in enumerate(order)}
    # who is not there repeats the one before
    places = [place.get(each, place.get(each - 1, 0)) for each in range(sets)]
    found: Numbers = odds[np.ix_(places, places)]
    return found


class _Ways:
    """All ways to part one session into blocks."""

    def __init__(self, like: Likeness) -> None:
        sets = len(like.gaps)
        self._shapes = _shapes(sets)
        self._scores = _scores(self._shapes, like)
        length, most = self._shapes.length, int(self._shapes.length.max())
        # what would begin before the first set never does
        forward = np.full((len(self._shapes.weight), most + sets + 1), _NEVER)
        forward[:, most] = 0.0
        for end in range(1, sets + 1):
            ways = forward[:, most + end - length] + (self._scores[end] + self._shapes.prior)
            forward[:, most + end] = _summed(ways)[0]
        self._forward = forward[:, most:]
        whole = self._forward[:, -1] + self._shapes.weight
        #: How well they explain the session, all of them and all kinds of session summed.
        self.says = float(_summed(whole[None, :])[0][0])
        self._shares = np.exp(whole - self.says)

    def together(self) -> Numbers:
        """By two sets, the share of the ways in which they share a slot."""
        by_end, shapes = self._blocks(), self._shapes
        sets = len(by_end) - 1
        found = np.zeros((sets, sets))
        for slots in range(1, MOST_SLOTS + 1):
            chosen = np.flatnonzero(shapes.slots == slots)
            if len(chosen):
                found += _covered(by_end[:, chosen], shapes.length[chosen]) * _in_turn(sets, slots)
        np.fill_diagonal(found, 1.0)
        return found

    def _blocks(self) -> Numbers:
        """By the set before which it ends, and kind: how probable a block is."""
        length, prior, forward = self._shapes.length, self._shapes.prior, self._forward
        models, sets, most = len(prior), len(self._scores) - 1, int(length.max())
        backward = np.full((models, sets + 1 + most), _NEVER)
        backward[:, sets] = 0.0
        scores = np.full((sets + most + 1, len(length)), _NEVER)
        scores[: sets + 1] = self._scores
        found = np.zeros_like(scores)
        kinds = np.arange(len(length))
        for begin in range(sets - 1, -1, -1):
            ends = begin + length
            ways = backward[:, ends] + (scores[ends, kinds] + prior)
            backward[:, begin], most_said, parts = _summed(ways)
            found[ends, kinds] = (np.exp(forward[:, begin] + most_said - forward[:, sets]) * self._shares) @ parts
        return found[: sets + 1]


@lru_cache(maxsize=64)
def _shapes(sets: int) -> _Shapes:
    straight = [(1, length) for length in range(1, sets + 1)]
    rounds = [
        (slots, length)
        for slots in range(2, min(MOST_SLOTS, sets) + 1)
        for length in range(slots + max(2, math.ceil(slots / 2)), min(_MOST_ROUNDS * slots, sets) + 1)
    ]
    slots, length = np.array([*straight, *rounds], dtype=np.intp).T
    priors, weights = [], []
    for chance, share, alone in _kinds(sets):
        for usual, often in _USUAL.items():
            priors.append(_prior(sets, (slots, length), share, alone, usual))
            weights.append(math.log(chance * often))
    return _Shapes(slots, length, np.array(priors), np.array(weights))


def _kinds(sets: int) -> tuple[tuple[float, float, float], ...]:
    """Kinds of session: their chances, the share of rounds in their blocks, and of sets alone in straight ones."""
    once = min(_ONCE_SESSION, _ONCE_CUBED / sets**3)
    mostly_straight, mostly_rounds = _ROUNDS_BLOCK
    return (
        ((1 - once) * (1 - _ROUNDS_SESSION), mostly_straight, _ALONE),
        ((1 - once) * _ROUNDS_SESSION, mostly_rounds, _ALONE),
        (once, mostly_straight, _ALONE_ONCE),
    )


def _prior(sets: int, shapes: tuple[Whole, Whole], share: float, alone: float, usual: int) -> Numbers:
    """Log chance of each kind of block, in a session with that share of rounds and that usual number of sets."""
    slots, length = shapes
    rounds = -(-length // slots)
    broken = length % slots != 0
    other = (1 - _KEPT - _DOUBLED) * (1 - _FALLING) * _FALLING ** (rounds - 1)
    is_double = (slots == 1) & (rounds == 2 * usual)
    count = np.log(np.where(rounds == usual, _KEPT, np.where(is_double, _DOUBLED, other)))
    straight = math.log(1 - share) + np.where(length == 1, math.log(alone), math.log(1 - alone) + count)
    end = np.where(broken, math.log(_BROKEN_OFF) - np.log(np.maximum(slots - 1, 1)), math.log(1 - _BROKEN_OFF))
    # any number of slots that comes round twice in it is as usual
    in_rounds = math.log(share / max(min(MOST_SLOTS, sets // 2) - 1, 1)) + count + end
    prior: Numbers = np.where(slots == 1, straight, in_rounds)
    return prior


def _scores(shapes: _Shapes, like: Likeness) -> Numbers:
    """By the set before which it ends, and kind: what speaks for a block."""
    sets = len(like.gaps)
    found = np.full((sets + 1, len(shapes.slots)), _NEVER)
    for slots in range(1, MOST_SLOTS + 1):
        chosen = np.flatnonzero(shapes.slots == slots)
        if not len(chosen):
            break
        length = shapes.length[chosen]
        end = np.arange(sets + 1)[:, None]
        begin = np.maximum(end - length, 0)
        steps = np.diagonal(like.next_of, slots)
        if slots == 1:
            steps = steps + like.gaps[:-1]
        score = _between(steps, begin, np.maximum(end - slots, begin))
        score += _between(np.diagonal(like.rests, slots), begin, np.maximum(end - slots - 1, begin))
        if slots > 1:
            score += _round_ends(slots, length, begin, like.rest_s)
        found[:, chosen] = np.where(end >= length, score, _NEVER)
    return found


def _between(values: Numbers, begin: Whole, end: Whole) -> Numbers:
    """Sums of values from one place to another."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    last = len(values)
    found: Numbers = sums[np.minimum(end, last)] - sums[np.minimum(begin, last)]
    return found


def _round_ends(slots: int, length: Whole, begin: Whole, rests: Numbers) -> Numbers:
    """What the rests after rounds say, longer than the longest within or not; nothing where one is unknown."""
    sets = len(rests)
    said = np.zeros(sets + slots)
    within = np.stack([np.concatenate([np.zeros(step), rests[: sets - step]]) for step in range(1, slots)]).max(axis=0)
    share, seconds = _LONGER
    said[:sets] += np.where(rests > share * within + seconds, _LONGER_END, 0.0)
    said[:sets] += np.where(share * rests + seconds < within, _SHORTER_END, 0.0)
    # sums by every so many sets, so that the ends of a block's rounds are one difference
    padded = np.concatenate([said, np.zeros(-len(said) % slots)]).reshape(-1, slots)
    sums = np.concatenate([np.zeros((1, slots)), np.cumsum(padded, axis=0)]).ravel()
    rounds = -(-length // slots) - 1
    first = begin + slots - 1
    found: Numbers = sums[np.minimum(first + rounds * slots, len(sums) - 1)] - sums[np.minimum(first, len(sums) - 1)]
    return found


def _summed(logs: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Row by row the log of the sum; the greatest log, and each part divided by that one."""
    most = logs.max(axis=1)
    parts = np.exp(logs - most[:, None])
    return most + np.log(parts.sum(axis=1)), most, parts


def _covered(by_end: Numbers, length: Whole) -> Numbers:
    """By two sets, how probable one block holds both."""
    sets = len(by_end) - 1
    blocks = np.zeros((sets, sets))
    ends, kinds = np.nonzero(by_end)
    blocks[ends - length[kinds], ends - 1] = by_end[ends, kinds]
    # all that begin no later than the first, and end no earlier than the second
    held = np.cumsum(np.cumsum(blocks, axis=0)[:, ::-1], axis=1)[:, ::-1]
    upper = np.triu(held, 1)
    found: Numbers = upper + upper.T
    return found


def _in_turn(sets: int, slots: int) -> Flags:
    """By two sets, whether they share a slot where slots come round in turn."""
    places = np.arange(sets) % slots
    found: Flags = places[:, None] == places
    return found
