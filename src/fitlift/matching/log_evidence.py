"""What the figures of a recorded set say of the logged sets that it may be.

Each figure is a log likelihood ratio in nats: how much more probable it is of that logged set than of any set of the
session. It adds over figures. How often a figure is found at all is taken from the session itself, so that what all its
sets have in common says nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN
from fitlift.labels.efforts import effort_of
from fitlift.labels.likeness import likeness
from fitlift.matching.plan_evidence import name_ratio
from fitlift.measures.arrays import Numbers, numbers
from fitlift.records.base import Record
from fitlift.records.sets import Set
from fitlift.records.several import only_known

#: How a watch's count strays from the logged one: share of counts that say nothing of it, and the mean of what others
#: are off, at no repetition and more with each. First of those that somebody corrects; then of those that nobody does:
#: of 403 guided sets with a planned number 17 % are as planned, 31 % one off, 19 % four and more.
CORRECTED, UNCORRECTED = (0.03, 0.12, 0.0), (0.08, 0.5, 0.12)

#: What is done with each side is counted as both sides' so often.
_BOTH_SIDES = 0.2

#: Counts are told apart up to this one; so much of their shares in a session is any count's.
_MOST_REPS, _ANY_COUNT = 120, 0.4

#: Share of sets in which a watch counts nothing: of those logged with repetitions, with a time alone, with neither.
_NOT_COUNTED, _SAYS_LITTLE = (0.08, 0.6, 0.3), 0.6

#: Weights are equal within this share; so often they are, where both tell one; and so often the watch has none where
#: the log has one, and where it has none, if the watch has any at all.
_EQUAL, _SAME_WEIGHT, _NO_WEIGHT = 0.02, 0.85, (0.12, 0.8)

#: Spread of the log of seconds that a log tells; share of those that say nothing; how much of a session's seconds are
#: any; the spread of these.
_SPREAD, _CARELESS, _ANY_SECONDS, _SPREAD_OF_ANY = 0.12, 0.15, 0.3, 0.8

#: Seconds a repetition takes, the spread of the log of a set's seconds by its repetitions, and how much that counts.
_PACE_S, _PACE_SPREAD, _PACE_SAYS = 3.0, 0.5, 0.3

#: What another name than the logged one says at most: watches are left at what they guessed.
_OTHER_NAME = -2.5

#: What the recording's own boundaries say of neighbours that are one exercise where it has them as one and as two; and
#: of neighbours that are two.
_BOUT_OF_SAME, _BOUT_OF_OTHER = (0.5, -4.0), (-4.0, 0.5)

#: What a rest of up to so many seconds before the other side says. Chosen.
_BEFORE_OTHER_SIDE = ((20.0, 1.0), (40.0, -1.0), (math.inf, -3.0))

#: How much the likeness of sets counts beside the log's figures, with which it hangs together.
_LIKENESS_SAYS = 0.8


class LogEvidence(Record, eq=False):
    """What figures say, in nats.

    Parameters
    ----------
    of_pairs
        Of each recorded set (rows) and each logged one (columns): if counts were corrected, and if they were not.
    next_of
        For each two recorded sets, earlier and later: that the later is the next of the earlier one's exercise.
    after_same, after_other
        Of each recorded set: that the one before it is of the same exercise, and of another one.
    again
        Of each recorded set: that it is the other side of the one before, by the rest between them.
    """

    of_pairs: tuple[Numbers, Numbers]
    next_of: Numbers
    after_same: Numbers
    after_other: Numbers
    again: Numbers


def log_evidence(
    done: Sequence[Set], logged: Sequence[Set], rest_s: Sequence[float | None], exercises: Catalogue
) -> LogEvidence:
    """Hold each recorded set against each logged one.

    Parameters
    ----------
    done, logged
        The active sets of the recording and of the log, one or more of each; the log's with keys of exercises.
    rest_s
        Rest after each recorded set; None where unknown.
    exercises
        The exercises and their muscles.
    """
    common = _weights(done, logged) + _seconds(done, logged) + _names(done, logged, exercises)
    sided = [_is_one_sided(each, exercises) for each in logged]
    like = likeness([effort_of(each) for each in done], numbers(rest_s))
    before = [_bout(*two) for two in zip((None, *done), done, strict=False)]
    same = np.array([says for says, _ in before])
    same[1:] += _LIKENESS_SAYS * like.gaps[:-1]
    return LogEvidence(
        (common + _reps(done, logged, sided, CORRECTED), common + _reps(done, logged, sided, UNCORRECTED)),
        _LIKENESS_SAYS * np.maximum(like.next_of + like.rests, -6.0),
        same,
        np.array([says for _, says in before]),
        np.array([_of_other_side(rest) for rest in (None, *rest_s[: len(done) - 1])]),
    )


def _of_other_side(rest_s: float | None) -> float:
    """What the rest before a set says if it is the other side of the set before."""
    if rest_s is None:
        return 0.0
    return next(says for end, says in _BEFORE_OTHER_SIDE if rest_s <= end)


def _is_one_sided(logged: Set, exercises: Catalogue) -> bool:
    known = None if logged.exercise is None else exercises.of_key(logged.exercise)
    return known is not None and known.is_unilateral


def _reps(
    done: Sequence[Set], logged: Sequence[Set], sided: Sequence[bool], strays: tuple[float, float, float]
) -> Numbers:
    counted = numbers(effort_of(each).reps or None for each in done)[:, None]
    told = numbers(each.reps or None for each in logged)[None]
    known = counted[np.isfinite(counted)]
    any_share, nothing = np.full(counted.shape, 1 / _MOST_REPS), strays[0]
    if len(known):
        near = _laplace(counted - known[None], np.full((1, len(known)), 1.0)).mean(axis=1, keepdims=True)
        any_share = _ANY_COUNT / _MOST_REPS + (1 - _ANY_COUNT) * near
    one_side = _laplace(counted - told, strays[1] + strays[2] * told)
    both = _laplace(counted - 2 * told, strays[1] + strays[2] * 2 * told)
    share = np.where(np.array(sided)[None], (1 - _BOTH_SIDES) * one_side + _BOTH_SIDES * both, one_side)
    said = np.log((1 - nothing) * share / any_share + nothing)
    found: Numbers = np.where(np.isfinite(said), said, 0.0)
    return found + _uncounted(counted, logged)


def _laplace(off: Numbers, spread: Numbers) -> Numbers:
    """The chance of a whole number that is so far off, falling by a share with each further one."""
    falls = np.exp(-1 / np.maximum(spread, 0.05))
    found: Numbers = (1 - falls) / (1 + falls) * falls ** np.abs(off)
    return found


def _uncounted(counted: Numbers, logged: Sequence[Set]) -> Numbers:
    """What it says that a watch counted nothing, or anything, in a session in which it counts now and then."""
    none = np.isnan(counted)
    share = (none.sum() + 1) / (len(none) + 2)
    by_kind = [
        _NOT_COUNTED[0] if each.reps else _NOT_COUNTED[1] if each.duration_s else _NOT_COUNTED[2] for each in logged
    ]
    # a watch that counts nothing at all says nothing
    believed = np.array(by_kind)[None] * (1 - share) + share * share
    said = np.where(none, np.log(believed / share), np.log((1 - believed) / (1 - share)))
    found: Numbers = _SAYS_LITTLE * np.clip(said, -1.5, 1.5)
    return found


def _weights(done: Sequence[Set], logged: Sequence[Set]) -> Numbers:
    own, theirs = numbers(each.weight_kg for each in done)[:, None], numbers(each.weight_kg for each in logged)[None]
    known = own[np.isfinite(own)][None]
    if not known.size or not np.isfinite(theirs).any():
        return np.zeros((len(done), len(logged)))
    share = (_are_equal(own, known).sum(axis=1, keepdims=True) + 0.5) / (known.size + 2)
    none = (np.isnan(own).sum() + 0.5) / (len(done) + 1)
    both = np.where(
        _are_equal(own, theirs), np.log(_SAME_WEIGHT / share), np.log((1 - _SAME_WEIGHT) / np.maximum(1 - share, 0.15))
    )
    missing = np.where(np.isfinite(theirs), np.log(_NO_WEIGHT[0] / none), np.log(_NO_WEIGHT[1] / none))
    added = np.where(np.isfinite(theirs), 0.0, np.log((1 - _NO_WEIGHT[1]) / (1 - none)))
    found = np.where(np.isnan(own), missing, np.where(np.isnan(theirs), added, both))
    return np.clip(found, -3.0, 3.0)


def _are_equal(own: Numbers, theirs: Numbers) -> Numbers:
    return (np.abs(own - theirs) <= _EQUAL * np.maximum(own, theirs)).astype(np.float64)


def _seconds(done: Sequence[Set], logged: Sequence[Set]) -> Numbers:
    own = np.log(numbers(each.duration_s if each.duration_s and each.duration_s > 0 else None for each in done))[
        :, None
    ]
    held = np.log(numbers(each.duration_s or None for each in logged))[None]
    paced = np.log(_PACE_S * numbers(each.reps or None for each in logged))[None]
    known = own[np.isfinite(own)][None]
    if not known.size:
        return np.zeros((len(done), len(logged)))
    any_seconds = _ANY_SECONDS * _normal(own - np.median(known), _SPREAD_OF_ANY)
    of_all = any_seconds + (1 - _ANY_SECONDS) * _normal(own - known, _SPREAD).mean(axis=1, keepdims=True)
    as_held = np.log((1 - _CARELESS) * _normal(own - held, _SPREAD) / of_all + _CARELESS)
    wide = any_seconds + (1 - _ANY_SECONDS) * _normal(own - known, _PACE_SPREAD).mean(axis=1, keepdims=True)
    as_paced = _PACE_SAYS * np.log(0.8 * _normal(own - paced, _PACE_SPREAD) / wide + 0.2)
    said = np.where(np.isfinite(held), as_held, as_paced)
    found: Numbers = np.where(np.isfinite(said), said, 0.0)
    return found


def _normal(off: Numbers, spread: float) -> Numbers:
    found: Numbers = np.exp(-0.5 * (off / spread) ** 2) / spread
    return found


def _names(done: Sequence[Set], logged: Sequence[Set], exercises: Catalogue) -> Numbers:
    """What names and guesses of the watch say, exercise by exercise."""
    said: dict[str, list[float]] = {}
    for key in dict.fromkeys(only_known(each.exercise for each in logged)):
        known = exercises.of_key(key)
        category = UNKNOWN if known is None else known.category
        ratios = [name_ratio(one, key, category, exercises) for one in done]
        said[key] = np.maximum(np.log(ratios), _OTHER_NAME).tolist()
    nothing = [0.0] * len(done)
    found: Numbers = np.array([said.get(each.exercise or "", nothing) for each in logged]).T
    return found.reshape(len(done), len(logged))


def _bout(before: Set | None, one: Set) -> tuple[float, float]:
    """What the recording's own boundaries say of a set and the one before: as one exercise, and as two."""
    if before is None or one.bout is None or before.bout is None:
        return 0.0, 0.0
    is_other = one.bout != before.bout
    return _BOUT_OF_SAME[is_other], _BOUT_OF_OTHER[is_other]
