"""What is counted of a set where neither the user nor a step or plan says: what its exercise is counted in."""

from __future__ import annotations

from collections.abc import Iterable

from fitlift.exercises.catalogue import Catalogue
from fitlift.records.base import replace
from fitlift.records.sets import Set
from fitlift.records.several import sure_exercise


def with_counting(sets: Iterable[Set], exercises: Catalogue) -> tuple[Set, ...]:
    """The sets, of which holds, carries, strokes and jumps count by their time.

    A watch counts movements, whatever they are: repetitions of a plank, strokes on a rower. Of a set that is to be
    counted in repetitions nothing is said here: a watch that counted none may have seen a hold.

    Parameters
    ----------
    sets
        Sets and rests, with names; what the user, the step and the plan say of them is said.
    exercises
        The exercises.
    """
    return tuple([replace(each, counting="timed") if _is_timed(each, exercises) else each for each in sets])


def _is_timed(one: Set, exercises: Catalogue) -> bool:
    key = sure_exercise(one)
    exercise = None if key is None or one.counting is not None else exercises.of_key(key)
    return exercise is not None and exercise.counting == "timed"
