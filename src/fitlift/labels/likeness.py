"""How alike the sets of a session are: what speaks for one being the next of another's exercise.

Each figure of two sets (repetitions, duration, pace, weight, the rests after them) falls into a bin, and says the
logarithm of how much more often two sets one after the other of one exercise fall into it than two of different ones.
The latter is taken in part from the session itself: where every set lasts 40 s, two that last 40 s say nothing.

The shares were counted in the guided sessions of four athletes' watches, of which each set's exercise is known
(`scripts/structure_measured.py` counts them anew and tells how they hold for others).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from fitlift.labels.efforts import Effort
from fitlift.records.base import Record

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]

#: Where one bin of the absolute log ratio ends and the next begins.
_REPS_ENDS = (0.03, 0.08, 0.14, 0.22, 0.36, 0.6)
_SECONDS_ENDS = (0.05, 0.1, 0.2, 0.35, 0.6)
_PACE_ENDS = (0.05, 0.1, 0.2, 0.35, 0.6)
_REST_ENDS = (0.07, 0.2, 0.5, 1.0)

#: Seconds of rest at which the bins of rests between neighbours end.
_GAP_ENDS = (3.0, 12.0, 25.0, 45.0, 75.0, 110.0)

#: A shorter rest is none: who goes on at once.
_NO_REST_S = 3.0


class Table(Record):
    """Of two sets, how often one figure falls into each bin.

    Parameters
    ----------
    same
        Where the second is the next of the first one's exercise.
    other
        Where they are different exercises.
    weight
        How much it counts: figures hang together, and say less than their sum.
    """

    same: tuple[float, ...]
    other: tuple[float, ...]
    weight: float
    unknown: int = 0


REPS = Table(
    (0.218, 0.113, 0.159, 0.107, 0.087, 0.07, 0.073, 0.101, 0.071),
    (0.069, 0.039, 0.087, 0.099, 0.141, 0.114, 0.174, 0.029, 0.247),
    1,
)
SECONDS = Table(
    (0.413, 0.145, 0.173, 0.142, 0.066, 0.057, 0.002, 0.002),
    (0.259, 0.07, 0.15, 0.165, 0.171, 0.183, 0.001, 0.001),
    0.75,
    2,
)
PACE = Table(
    (0.197, 0.127, 0.161, 0.118, 0.087, 0.111, 0.111, 0.088),
    (0.063, 0.058, 0.114, 0.134, 0.14, 0.182, 0.033, 0.275),
    0.2,
)
WEIGHTS = Table(
    (0.516, 0.374, 0.08, 0.03),
    (0.466, 0.151, 0.157, 0.226),
    2.2,
)
RESTS = Table(
    (0.475, 0.086, 0.105, 0.126, 0.079, 0.117, 0.008, 0.002),
    (0.314, 0.064, 0.13, 0.173, 0.113, 0.079, 0.127, 0.001),
    0.6,
    1,
)
GAPS = Table(
    (0.004, 0.012, 0.114, 0.255, 0.557, 0.038, 0.016, 0.004),
    (0.299, 0.055, 0.268, 0.08, 0.2, 0.081, 0.012, 0.004),
    0.3,
    1,
)

#: So much of what two different sets look like is the session's own.
_OWN = 0.3
_OWN_SAME = 0.2
_EXPECTED_PAIRS = 20.0

#: Names that are sure decide: the same, and another.
_SAME_NAME, NEVER_ALIKE = 4.0, -1000.0

#: What shared and contradicting guesses of the watch say, at most: chosen, for no recording tells what was guessed at.
_SHARED_GUESS, _CONTRADICTING_GUESS = 1.2, -4.5


class Likeness(Record, eq=False):
    """What speaks for two sets being one exercise, in nats, by their places.

    Parameters
    ----------
    next_of
        For the second being the next of the first one's exercise, by their own figures.
    rests
        The same by the rests that follow them.
    gaps
        For a set and the one right after it being one exercise, by the rest between them.
    rest_s
        Rest after each in seconds, NaN where unknown.
    """

    next_of: Numbers
    rests: Numbers
    gaps: Numbers
    rest_s: Numbers


def likeness(efforts: Sequence[Effort], rests: Numbers) -> Likeness:
    """How alike the sets of one session are.

    Parameters
    ----------
    efforts
        The sets in order.
    rests
        Rest after each in seconds, NaN where unknown.
    """
    figures = binned(efforts, rests)
    above = np.triu_indices(len(efforts), 1)
    said = [_said(table, bins, bins[above]) for table, bins in zip((REPS, SECONDS, PACE, WEIGHTS), figures, strict=False)]
    return Likeness(
        _with_names(np.sum(said, axis=0) + _guesses(efforts), efforts),
        _said(RESTS, figures[4], figures[4][above]),
        _said(GAPS, figures[5], figures[5][:-1]),
        rests,
    )


def binned(efforts: Sequence[Effort], rests: Numbers) -> tuple[Places, ...]:
    """Bins of repetitions, durations, pace, weights and rests of all pairs; and of each rest by itself."""
    reps = _numbers([each.reps for each in efforts])
    seconds = _numbers([each.seconds for each in efforts])
    weights = _numbers([each.weight_kg for each in efforts])
    pace = seconds / np.where(reps > 0, reps, np.nan)
    return (
        _ratio_bins(reps, _REPS_ENDS),
        _ratio_bins(seconds, _SECONDS_ENDS),
        _ratio_bins(pace, _PACE_ENDS),
        _weight_bins(weights),
        _rest_bins(rests),
        np.where(np.isnan(rests), len(_GAP_ENDS) + 1, np.searchsorted(_GAP_ENDS, rests)),
    )


def _numbers(values: Sequence[float | None]) -> Numbers:
    return np.array([math.nan if each is None else each for each in values], dtype=np.float64)


def _ratio_bins(values: Numbers, ends: Sequence[float]) -> Places:
    """By the log ratio; then one bin where both are unknown, and one where one is."""
    logs = np.log(np.maximum(values, 0.5))
    known = np.isfinite(logs)
    ratios = np.abs(logs[:, None] - logs)
    bins = np.searchsorted(ends, np.where(np.isnan(ratios), 0.0, ratios), side="right")
    return np.where(known[:, None] & known, bins, len(ends) + 1 + (known[:, None] ^ known))


def _weight_bins(weights: Numbers) -> Places:
    """None at all, equal, different, one only."""
    none = np.isnan(weights)
    both = np.where(weights[:, None] == weights, 1, 2)
    return np.where(none[:, None] & none, 0, np.where(none[:, None] | none, 3, both))


def _rest_bins(rests: Numbers) -> Places:
    """By the log ratio; then both none, one none, one unknown."""
    ratios = np.abs(np.log(np.maximum(rests, 1.0))[:, None] - np.log(np.maximum(rests, 1.0)))
    bins = np.searchsorted(_REST_ENDS, np.where(np.isnan(ratios), 0.0, ratios), side="right")
    none, after = rests <= _NO_REST_S, len(_REST_ENDS) + 1
    bins = np.where(none[:, None] | none, np.where(none[:, None] & none, after, after + 1), bins)
    return np.where(np.isnan(ratios), after + 2, bins)


def _said(table: Table, bins: Places, own: Places) -> Numbers:
    """What each bin says, given those of the session's own pairs."""
    other = np.array(table.other)
    counted = np.bincount(own, minlength=len(other)) + other * _EXPECTED_PAIRS
    own_share = counted / counted.sum()
    expected = (1 - _OWN) * other + _OWN * own_share
    said = np.log(((1 - _OWN_SAME) * np.array(table.same) + _OWN_SAME * own_share) / expected)
    said[len(said) - table.unknown :] = 0.0
    found: Numbers = (table.weight * said)[bins]
    return found


def _with_names(said: Numbers, efforts: Sequence[Effort]) -> Numbers:
    """With the names that are sure."""
    names = [each.name for each in efforts]
    known = [place for place, name in enumerate(names) if name is not None]
    for one in known:
        for other in known:
            said[one, other] = _SAME_NAME if names[one] == names[other] else NEVER_ALIKE
    return said


def _guesses(efforts: Sequence[Effort]) -> Numbers:
    said = np.zeros((len(efforts), len(efforts)))
    guessed = [(place, each.guesses) for place, each in enumerate(efforts) if each.guesses]
    for one, own in guessed:
        for other, others in guessed:
            shared = sum([min(p, others[key]) for key, p in own.items() if key in others])
            sureness = max(own.values()) * max(others.values())
            said[one, other] = _SHARED_GUESS * shared + _CONTRADICTING_GUESS * sureness * max(1 - shared, 0.0)
    return said
