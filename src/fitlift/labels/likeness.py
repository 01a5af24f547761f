"""How alike the sets of a session are: what speaks for one being the next of another's exercise.

Each figure of two sets (repetitions, duration, pace, weight, the rests after them) falls into a bin. It says the log of
how much more often it falls there between two sets one after the other of one exercise than between two of different
ones. Both shares are taken in part from the session itself: where every set lasts 40 s, two that last 40 s say little.

The shares were counted in the 28 guided sessions of three athletes, of which each set's exercise is known, a session's
pairs by the root of their number. `scripts/structure_measured.py` counts them anew, and measures how they hold for
programmes that were left out.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from fitlift.labels.efforts import Effort
from fitlift.measures.arrays import Numbers, Whole, numbers
from fitlift.records.base import Record

#: Where one bin of the absolute log ratio of two numbers ends and the next begins.
_REPS_ENDS = (0.03, 0.08, 0.14, 0.22, 0.36, 0.6)
_SECONDS_ENDS = _PACE_ENDS = (0.05, 0.1, 0.2, 0.35, 0.6)
_REST_ENDS = (0.07, 0.2, 0.5, 1.0)

#: Seconds at which the bins of rests between neighbours end.
_GAP_ENDS = (3.0, 12.0, 25.0, 45.0, 75.0, 110.0)

#: A shorter rest is none: who goes on at once.
_NO_REST_S = 3.0

#: Who counts no repetition has as many as half a one, for a ratio.
_LEAST_NUMBER = 0.5


class Table(Record):
    """Of two sets, how often one figure falls into each bin.

    Parameters
    ----------
    same
        Where the second is the next of the first one's exercise.
    other
        Where they are different exercises.
    weight
        How much it counts: figures hang together and say less than their sum, and few say more than was counted.
    unknown
        So many of the last bins are of figures that are unknown, which say nothing.
    """

    same: tuple[float, ...]
    other: tuple[float, ...]
    weight: float
    unknown: int = 0


class Tables(Record):
    """One for each figure, in the order in which `binned` has them.

    Parameters
    ----------
    reps, seconds, pace
        By the log ratio; then both without, and one without.
    weights
        None, equal, different, one only.
    rests
        Of the rests after both, by the log ratio; then none after both, none after one, one unknown.
    gaps
        Of the rest between neighbours, by its seconds; then unknown.
    """

    reps: Table
    seconds: Table
    pace: Table
    weights: Table
    rests: Table
    gaps: Table


#: The weights of the tables were chosen for the best agreement in the same sessions, with tables of other programmes,
#: and in 27 of COROS watches; a third more or less of any moves it by at most 0.03. That one exercise's next set has
#: another weight, or only one of both has any, was counted in 1 %, for the watch enters what is planned: 6 % of either
#: are chosen, for who enters it himself.
TABLES = Tables(
    reps=Table(
        (0.217, 0.114, 0.161, 0.11, 0.089, 0.074, 0.06, 0.102, 0.073),
        (0.069, 0.04, 0.09, 0.1, 0.144, 0.117, 0.162, 0.03, 0.25),
        1.0,
    ),
    seconds=Table(
        (0.417, 0.147, 0.174, 0.144, 0.071, 0.042, 0.002, 0.002),
        (0.262, 0.071, 0.153, 0.168, 0.174, 0.17, 0.001, 0.001),
        0.75,
        unknown=2,
    ),
    pace=Table(
        (0.199, 0.129, 0.162, 0.121, 0.088, 0.118, 0.109, 0.073),
        (0.064, 0.059, 0.116, 0.137, 0.143, 0.188, 0.031, 0.262),
        0.2,
    ),
    weights=Table(
        (0.507, 0.373, 0.06, 0.06),
        (0.46, 0.153, 0.158, 0.229),
        2.2,
    ),
    rests=Table(
        (0.486, 0.09, 0.106, 0.12, 0.073, 0.104, 0.019, 0.002),
        (0.323, 0.062, 0.134, 0.175, 0.112, 0.074, 0.12, 0.001),
        0.6,
        unknown=1,
    ),
    gaps=Table(
        (0.004, 0.011, 0.114, 0.258, 0.551, 0.041, 0.016, 0.004),
        (0.286, 0.053, 0.278, 0.082, 0.205, 0.08, 0.012, 0.004),
        0.3,
        unknown=1,
    ),
)

#: So much of the shares is the session's own, of one exercise and of different ones; and with so many pairs as counted
#: elsewhere its own begin, so that a few say little of it. Chosen as the weights of the tables were.
_OWN_OF_SAME, _OWN_OF_OTHER, _PAIRS_ELSEWHERE = 0.2, 0.3, 20.0

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


def likeness(efforts: Sequence[Effort], rest_s: Numbers, tables: Tables = TABLES) -> Likeness:
    """How alike the sets of one session are.

    Parameters
    ----------
    efforts
        The sets in order.
    rest_s
        Rest after each in seconds, NaN where unknown.
    tables
        How often figures are alike.
    """
    reps, seconds, pace, weights, rests, gaps = binned(efforts, rest_s)
    pairs = np.triu_indices(len(efforts), 1)
    own = ((tables.reps, reps), (tables.seconds, seconds), (tables.pace, pace), (tables.weights, weights))
    figures: Numbers = np.sum([_said(table, bins, bins[pairs]) for table, bins in own], axis=0)
    return Likeness(
        _with_names(figures + _guesses(efforts), efforts),
        _said(tables.rests, rests, rests[pairs]),
        _said(tables.gaps, gaps, gaps[:-1]),
        rest_s,
    )


def binned(efforts: Sequence[Effort], rest_s: Numbers) -> tuple[Whole, Whole, Whole, Whole, Whole, Whole]:
    """Bins of all pairs' repetitions, durations, paces, weights and rests after them; and of each rest by itself."""
    reps = numbers([each.reps for each in efforts])
    seconds = numbers([each.seconds for each in efforts])
    pace = seconds / np.where(reps > 0, reps, np.nan)
    return (
        _ratio_bins(reps, _REPS_ENDS),
        _ratio_bins(seconds, _SECONDS_ENDS),
        _ratio_bins(pace, _PACE_ENDS),
        _weight_bins(numbers([each.weight_kg for each in efforts])),
        _rest_bins(rest_s),
        np.where(np.isnan(rest_s), len(_GAP_ENDS) + 1, np.searchsorted(_GAP_ENDS, rest_s)),
    )


def _said(table: Table, bins: Whole, own: Whole) -> Numbers:
    """What each bin says, given those of the session's own pairs."""
    same, other = np.array(table.same), np.array(table.other)
    counted = np.bincount(own, minlength=len(other)) + other * _PAIRS_ELSEWHERE
    share = counted / counted.sum()
    ratios = (same + _OWN_OF_SAME * (share - same)) / (other + _OWN_OF_OTHER * (share - other))
    said = table.weight * np.log(ratios)
    said[len(said) - table.unknown :] = 0.0
    found: Numbers = said[bins]
    return found


def _ratio_bins(values: Numbers, ends: Sequence[float]) -> Whole:
    """By the log ratio; then one bin where both are unknown, and one where one is."""
    known = np.isfinite(values)
    bins = _bins(_ratios(np.maximum(values, _LEAST_NUMBER)), ends)
    return np.where(known[:, None] & known, bins, len(ends) + 1 + (known[:, None] ^ known))


def _weight_bins(weights: Numbers) -> Whole:
    """None at all, equal, different, one only."""
    none = np.isnan(weights)
    both = np.where(weights[:, None] == weights, 1, 2)
    return np.where(none[:, None] & none, 0, np.where(none[:, None] | none, 3, both))


def _rest_bins(rest_s: Numbers) -> Whole:
    """By the log ratio; then both none, one none, one unknown."""
    ratios = _ratios(np.maximum(rest_s, 1.0))
    bins = _bins(ratios, _REST_ENDS)
    none, after = rest_s <= _NO_REST_S, len(_REST_ENDS) + 1
    bins = np.where(none[:, None] | none, np.where(none[:, None] & none, after, after + 1), bins)
    return np.where(np.isnan(ratios), after + 2, bins)


def _ratios(values: Numbers) -> Numbers:
    """The absolute log ratio of each two."""
    logs = np.log(values)
    found: Numbers = np.abs(logs[:, None] - logs)
    return found


def _bins(ratios: Numbers, ends: Sequence[float]) -> Whole:
    """The bin of each; any for what is unknown."""
    return np.searchsorted(ends, np.nan_to_num(ratios), side="right")


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
