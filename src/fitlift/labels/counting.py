"""What is counted of a set where neither the user nor a step or plan says: what its exercise is counted in."""

from __future__ import annotations

from collections.abc import Iterable

from fitlift.exercises.catalogue import Catalogue
from fitlift.records.base import replace
from fitlift.records.sets import Set
from fitlift.records.several import sure_exercise


def with_counting(sets: Iterable[Set], exercises: Catalogue) -> tuple[Set, ...]:
    """The sets, of which holds, carries, strokes and jumps count by their time, and heavy lifts by repetitions.

    A watch counts movements, whatever they are: repetitions of a plank, strokes on a rower. A single of a deadlift is
    no hold, however long the button was not pressed. Of other exercises that are to be counted in repetitions nothing
    is said here: a watch that counted one or none may have seen a hold.

    Parameters
    ----------
    sets
        Sets and rests, with names; what the user, the step and the plan say of them is said.
    exercises
        The exercises.
    """
    return tuple([_with_counting(each, exercises) for each in sets])


def _with_counting(one: Set, exercises: Catalogue) -> Set:
    key = sure_exercise(one)
    exercise = None if key is None or one.counting is not None else exercises.of_key(key)
    if exercise is None:
        return one
    if exercise.counting == "timed":
        return replace(one, counting="timed")
    is_heavy = exercise.is_primary_lift and (exercise.load == "external" or one.weight_kg is not None)
    return replace(one, counting="reps") if is_heavy else one
