"""Whether two names mean one exercise: a watch has no number for every name that people plan by."""

from __future__ import annotations

import re

from fitlift.exercises.exercise import Exercise
from fitlift.exercises.names import exercise_key
from fitlift.exercises.words import telling, words_of

#: What stands behind a name in brackets says where the profile has the exercise: "Leg extension (banded exercises)".
_BRACKET = re.compile(r"\([^)]*\)")

#: Words that say what holds the load, or go without saying, and make no other movement of it.
_BESIDE = frozenset(
    {
        "ball",
        "band",
        "banded",
        "bar",
        "barbell",
        "biceps",
        "body",
        "bodyweight",
        "cable",
        "dumbbell",
        "ez",
        "kettlebell",
        "machine",
        "medicine",
        "plate",
        "sandbag",
        "smith",
        "standing",
        "suspension",
        "triceps",
        "trx",
        "weight",
        "weighted",
    }
)

#: What goes without saying of one movement alone: a squat without another word is the back squat.
_OF_MOVEMENT = frozenset({(frozenset({"squat"}), "back")})


def is_same(planned: Exercise, done: Exercise) -> bool:
    """Whether what was done is the planned exercise under a more special, or a more general, name.

    "Leg extension" and "Leg extension (banded exercises)", "Curl" and "Dumbbell biceps curl" are; a barbell's and a
    dumbbell's bench press are two exercises. Where the profile has no number for the planned exercise, one of its
    category and muscles that has all of its words is the nearest that a watch can say.

    Parameters
    ----------
    planned, done
        The two exercises.
    """
    if planned.key == done.key:
        return True
    if not set(planned.primary) & set(done.primary):
        return False
    one, other = _words(planned), _words(done)
    fewer, more = sorted((one, other), key=len)
    is_alike = planned.is_unilateral == done.is_unilateral
    if is_alike and fewer <= more and all(_is_beside(word, fewer) for word in more - fewer):
        return True
    is_numbered = exercise_key(planned.category, planned.subtype) == planned.key
    is_near = planned.category == done.category and set(planned.primary) == set(done.primary)
    return not is_numbered and is_near and one - _BESIDE <= other


def _words(exercise: Exercise) -> frozenset[str]:
    return frozenset(telling(words_of(_BRACKET.sub("", exercise.name))))


def _is_beside(word: str, fewer: frozenset[str]) -> bool:
    return word in _BESIDE or (fewer - _BESIDE, word) in _OF_MOVEMENT
