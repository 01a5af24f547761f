"""Guided sessions as they might have been done: sets left out, added, swapped, replaced, and nobody guiding.

The watch led the athlete through the plan: what someone does who follows it by heart, or strays from it, no recording
shows. It is made here of real sets, and its sizes are chosen.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from itertools import groupby

from fitlift.records.base import replace
from fitlift.records.sets import Set
from recordings import Done

#: How far rests and durations of who is not guided stray: spread of the log; chance that a weight is another, and that
#: a session has none.
REST_SPREAD, DURATION_SPREAD, OTHER_WEIGHT, WITHOUT_WEIGHTS = 0.35, 0.08, 0.15, 0.3

Disturbance = Callable[[Sequence[Done], random.Random], list[Done]]


def as_done(done: Sequence[Done], _: random.Random) -> list[Done]:
    """As it was."""
    return list(done)


def without_a_set(done: Sequence[Done], chance: random.Random) -> list[Done]:
    """One set left out."""
    left = list(done)
    left.pop(chance.randrange(len(left)))
    return left


def without_an_exercise(done: Sequence[Done], chance: random.Random) -> list[Done]:
    """One exercise left out, all of its sets."""
    keys = sorted({each.key for each in done if each.key is not None})
    out = chance.choice(keys)
    return [each for each in done if each.key != out] if len(keys) > 1 else list(done)


def without_the_last_third(done: Sequence[Done], _: random.Random) -> list[Done]:
    """Stopped after two thirds."""
    return list(done[: max(round(len(done) * 2 / 3), 1)])


def with_a_set_more(done: Sequence[Done], chance: random.Random) -> list[Done]:
    """One set done once more, a little longer or shorter."""
    at = chance.randrange(len(done))
    again = replace(done[at], one=_strayed(done[at].one, chance))
    return [*done[: at + 1], again, *done[at + 1 :]]


def with_exercises_swapped(done: Sequence[Done], chance: random.Random) -> list[Done]:
    """Two runs of sets that follow each other, of different exercises, in the other order."""
    runs = [list(run) for _, run in groupby(done, key=lambda each: each.key)]
    if len(runs) < 2:
        return list(done)
    at = chance.randrange(len(runs) - 1)
    runs[at], runs[at + 1] = runs[at + 1], runs[at]
    return [each for run in runs for each in run]


def unguided(done: Sequence[Done], chance: random.Random) -> list[Done]:
    """As who is not guided does it: rests and durations stray, weights are others or not entered."""
    has_weights = chance.random() >= WITHOUT_WEIGHTS
    found = []
    for each in done:
        one = _strayed(each.one, chance)
        weight = one.weight_kg if has_weights else None
        if weight is not None and chance.random() < OTHER_WEIGHT:
            weight = max(weight + chance.choice((-5.0, -2.5, 2.5, 5.0)), 1.0)
        weighed = replace(one, weight_kg=weight, weight_state="zero" if weight is None else "logged")
        rest_s = None if each.rest_s is None else each.rest_s * math.exp(chance.gauss(0, REST_SPREAD))
        found.append(replace(each, one=weighed, rest_s=rest_s))
    return found


def with_another_exercise(done: Sequence[Done], chance: random.Random, others: Sequence[Done]) -> list[Done]:
    """One exercise replaced by one of another session, set for set."""
    keys = sorted({each.key for each in done if each.key is not None})
    out = chance.choice(keys)
    foreign = [each for each in others if each.key is not None and each.key not in keys]
    if not foreign:
        return list(done)
    instead = chance.choice(foreign)
    return [replace(each, one=_strayed(instead.one, chance), key=None) if each.key == out else each for each in done]


def _strayed(one: Set, chance: random.Random) -> Set:
    return replace(one, duration_s=(one.duration_s or 0.0) * math.exp(chance.gauss(0, DURATION_SPREAD)))
