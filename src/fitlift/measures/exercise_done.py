"""The exercise that a set is of, for what it trains and how it is judged: also where the catalogue lacks its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.names import UNKNOWN, WHATEVER, exercise_key, in_profile
from fitlift.records.base import replace
from fitlift.records.sets import Set


def exercise_of(one: Set, exercises: Catalogue) -> Exercise | None:
    """A set's exercise; of a number beyond the profile what its category tells, of any other name its last words.

    Of a name of one's own that stands under the pair for whatever FIT has no pair for, the pair tells nothing.

    Parameters
    ----------
    one
        The set.
    exercises
        The catalogue.
    """
    key = one.exercise
    if key is None:
        return None
    exercise = exercises.of_key(key)
    if exercise is not None:
        return exercise
    # whether the set is called by the category and the subtype that its file gives it
    if one.category is not None and one.subtype is not None and exercise_key(one.category, one.subtype) == key:
        return exercises.of_pair(one.category, one.subtype)
    pair = in_profile(one.category or UNKNOWN, one.subtype or UNKNOWN)
    of_pair = None if pair[0] == UNKNOWN or pair == WHATEVER else exercises.of_pair(*pair)
    found: Exercise | None
    if one.source == "title" and of_pair is not None and not of_pair.primary:
        found = of_pair  # what a file titles a run or a swim is none, whatever its last words are
    else:
        by_name = None if one.exercise_name is None else exercises.of_name(one.exercise_name)
        found = by_name or (of_pair if one.source == "title" else None)
    return None if found is None else replace(found, key=key)


def exercises_done(sets: Sequence[Set], exercises: Catalogue) -> Callable[[str], Exercise | None]:
    """What finds the exercises that some sets are of by their keys, as `exercise_of` does by the first set of each.

    Parameters
    ----------
    sets
        The sets.
    exercises
        The catalogue.
    """
    first = {each.exercise: each for each in reversed(sets) if each.exercise is not None}
    found = {key: exercise_of(each, exercises) for key, each in first.items()}
    return lambda key: found[key] if key in found else exercises.of_key(key)
