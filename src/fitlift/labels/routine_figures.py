"""How probable a set's figures are if it is a known exercise of a routine, and if it is any.

Spreads and shares come from sessions of one programme: of a guided athlete (six programmes, 756 pairs of a set and its
exercise on another day) and of a COROS watch that counts to a target (three programmes, 1,472 pairs). They are wider
than what single figures show (half of the guided durations are within 15 %), for the figures of a session hang
together: of a few widths those were taken with which the true exercises, in pairs of one programme and of two, are the
most probable. Each programme left out, all others choose the same ones, or the next (docs/names.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from fitlift.measures.arrays import Numbers

#: Chances of a hold where one was held, where repetitions were counted, and where nothing is known: watches count
#: phantom repetitions in 3 to 42 % of holds, and none in 0 to 5 % of counted sets.
_HELD, _HELD_INSTEAD, _ANY_HELD = 0.8, 0.04, 0.12

#: Repetitions of a counted set: share of those equal to the usual ones (26 to 92 %, some of them by the next share),
#: of those that stray from them, by so many and by a share of them more; the rest is any number.
_EQUAL_REPS, _NEAR_REPS, _APART, _APART_SHARE = 0.3, 0.5, 1.0, 0.08

#: Any repetitions: about so many, spread of the log.
_ANY_REPS, _ANY_REPS_SPREAD = 12.0, 0.6

#: The log of a duration about the known one: share and spread of those that the clock ends, of those that take as
#: long as ever, of those that keep their pace, and of those that are far off. On guided recordings a duration stays
#: more often than a pace does (they stray by 21 and 26 % on average), for the counts of a watch stray.
_TIMED, _LASTING, _PACED, _DURATION_FAR = (0.1, 0.02), (0.35, 0.35), (0.25, 0.35), (0.3, 0.8)

#: Any duration: about so many seconds, and spread of the log.
_ANY_S, _ANY_S_SPREAD = 40.0, 0.55

#: The log of a weight about the known one: share and spread of equal, similar and other ones. Any weight.
_WEIGHTS = ((0.65, 0.02), (0.25, 0.1), (0.1, 0.5))
_ANY_KG, _ANY_KG_SPREAD = 15.0, 1.0

#: Chances that a weight is entered where it was before, where it was not, and where nothing is known, if any is entered
#: in that session and in the routine.
_ENTERED, _ENTERED_NOW, _ANY_ENTERED = 0.85, 0.1, 0.4

#: Shorter than this no rest was taken (seconds). Chances of none where none was taken before (116 of 116), where one
#: was (3 of 2,216), and where nothing is known.
_NO_REST_S = 3.0
_NONE_AGAIN, _NONE_INSTEAD, _ANY_NONE = 0.95, 0.03, 0.12

#: The log of a rest about the known one: share and spread of those that the clock ends, of those that are like it,
#: and of those that are cut short or forgotten; and any rest.
_RESTS = ((0.2, 0.03), (0.5, 0.4), (0.3, 1.0))
_ANY_REST_S, _ANY_REST_SPREAD = 50.0, 0.7

#: Repetitions, None for a hold; seconds, weight and rest, None where unknown.
FigureRow = tuple[float | None, float | None, float | None, float | None]

#: Share of sets that are as the same one was the last time, rather than as its exercise usually is: repetitions that
#: fall, phantom ones, a longer rest before the next exercise. Between 0.3 and 0.7 it makes no difference.
_AS_IT_WAS = 0.4

#: Figures are no less, where their log is taken.
_LEAST = 0.1


class Figures(NamedTuple):
    """The figures of several sets, or of exercises as they usually are; NaN for what is not known.

    Parameters
    ----------
    reps
        Repetitions; NaN for a hold.
    seconds
        Duration.
    weight_kg
        Weight; 0 where none was entered though others were.
    rest_s
        Rest after it.
    """

    reps: Numbers
    seconds: Numbers
    weight_kg: Numbers
    rest_s: Numbers


def figures(rows: Sequence[FigureRow]) -> Figures:
    """Figures of rows of repetitions, seconds, weight and rest; a duration of nothing is unknown."""
    columns = np.array(rows, dtype=np.float64).reshape(-1, 4).T
    columns[:2][columns[:2] <= 0] = np.nan
    return Figures(*columns)


def as_known(done: Figures, known: Figures) -> Numbers:
    """How probable the figures of each set (rows) are as those of each known exercise (columns)."""
    sets, exercises = _down(done), _across(known)
    return _lasted(sets, exercises) * _counted(sets, exercises) * _lifted(sets, exercises) * _rested(sets, exercises)


def as_places(done: Figures, usual: Figures, each: Figures, exercises: Sequence[int]) -> Numbers:
    """How probable the figures of each set (rows) are at each place of a routine (columns).

    Parameters
    ----------
    done
        The figures of the sets.
    usual
        Those of the routine's exercises, as they usually are.
    each
        Those of each place, as they were; how long that lasted says nothing more.
    exercises
        For each place the number of its exercise.
    """
    places = np.array(exercises)
    sets, own = _down(done), _across(each)
    lasted = _lasted(sets, _across(usual))[:, places]
    as_it_was = lasted * _counted(sets, own) * _lifted(sets, own) * _rested(sets, own)
    return (1 - _AS_IT_WAS) * as_known(done, usual)[:, places] + _AS_IT_WAS * as_it_was


def _down(of: Figures) -> Figures:
    return Figures(*(column[:, None] for column in of))


def _across(of: Figures) -> Figures:
    return Figures(*(column[None, :] for column in of))


def as_any(done: Figures) -> Numbers:
    """How probable the figures of each set are if nothing is known of it."""
    held = np.isnan(done.reps)
    counted = np.where(held, _ANY_HELD, (1 - _ANY_HELD) * _any_reps(done.reps))
    return counted * _known_only(done.seconds, _any_seconds(done.seconds)) * _any_lift(done) * _any_rest(done.rest_s)


def _counted(done: Figures, known: Figures) -> Numbers:
    apart = np.abs(done.reps - known.reps)
    spread = _APART + _APART_SHARE * known.reps
    # of whole numbers that far away
    near = np.exp(-apart / spread) * np.tanh(0.5 / spread)
    anything = _any_reps(done.reps)
    counted = _EQUAL_REPS * (apart == 0) + _NEAR_REPS * near + (1 - _EQUAL_REPS - _NEAR_REPS) * anything
    where_held = np.where(np.isnan(done.reps), _HELD, (1 - _HELD) * anything)
    where_counted = np.where(np.isnan(done.reps), _HELD_INSTEAD, (1 - _HELD_INSTEAD) * counted)
    return np.where(np.isnan(known.reps), where_held, where_counted)


def _lasted(done: Figures, known: Figures) -> Numbers:
    ratio = _log(done.seconds, known.seconds)
    paced = ratio - _log(done.reps, known.reps)
    by_pace = _PACED[0] * _about(np.where(np.isnan(paced), ratio, paced), _PACED[1])
    by_time = sum(share * _about(ratio, spread) for share, spread in (_TIMED, _LASTING, _DURATION_FAR))
    return _known_only(done.seconds, np.where(np.isnan(ratio), _any_seconds(done.seconds), by_pace + by_time))


def _lifted(done: Figures, known: Figures) -> Numbers:
    entered = np.where(known.weight_kg > 0, _ENTERED, _ENTERED_NOW)
    ratio = _log(done.weight_kg, known.weight_kg)
    density = sum(share * _about(ratio, spread) for share, spread in _WEIGHTS)
    weight = np.where(known.weight_kg > 0, density, _any_weight(done.weight_kg))
    said = np.where(done.weight_kg > 0, entered * weight, 1 - entered)
    return _known_only(done.weight_kg, np.where(np.isnan(known.weight_kg), _any_lift(done), said))


def _any_lift(done: Figures) -> Numbers:
    said = np.where(done.weight_kg > 0, _ANY_ENTERED * _any_weight(done.weight_kg), 1 - _ANY_ENTERED)
    return _known_only(done.weight_kg, said)


def _any_weight(weight_kg: Numbers) -> Numbers:
    return _about(_log(weight_kg, _ANY_KG), _ANY_KG_SPREAD)


def _rested(done: Figures, known: Figures) -> Numbers:
    none, none_before = done.rest_s < _NO_REST_S, known.rest_s < _NO_REST_S
    ratio = _log(done.rest_s, known.rest_s)
    density = sum(share * _about(ratio, spread) for share, spread in _RESTS)
    again = np.where(none, _NONE_INSTEAD, (1 - _NONE_INSTEAD) * density)
    instead = np.where(none, _NONE_AGAIN, (1 - _NONE_AGAIN) * _some_rest(done.rest_s))
    said = np.where(none_before, instead, again)
    return _known_only(done.rest_s, np.where(np.isnan(known.rest_s), _any_rest(done.rest_s), said))


def _any_reps(reps: Numbers) -> Numbers:
    reps = np.maximum(reps, 1)
    return _about(_log(reps, _ANY_REPS), _ANY_REPS_SPREAD) / reps


def _any_seconds(seconds: Numbers) -> Numbers:
    return _about(_log(seconds, _ANY_S), _ANY_S_SPREAD)


def _any_rest(rest_s: Numbers) -> Numbers:
    some = (1 - _ANY_NONE) * _some_rest(rest_s)
    return _known_only(rest_s, np.where(rest_s < _NO_REST_S, _ANY_NONE, some))


def _some_rest(rest_s: Numbers) -> Numbers:
    return _about(_log(rest_s, _ANY_REST_S), _ANY_REST_SPREAD)


def _known_only(figure: Numbers, density: Numbers) -> Numbers:
    """What is not known says nothing."""
    return np.where(np.isnan(figure), 1.0, density)


def _log(figure: Numbers, of: Numbers | float) -> Numbers:
    ratio: Numbers = np.log(np.maximum(figure, _LEAST)) - np.log(np.maximum(of, _LEAST))
    return ratio


def _about(ratio: Numbers, spread: float) -> Numbers:
    """Density of the log of a ratio about 0."""
    density: Numbers = np.exp(-((ratio / spread) ** 2) / 2) / (spread * np.sqrt(2 * np.pi))
    return density
