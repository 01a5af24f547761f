"""Which exercises words or a muscle list, and in which order: what is called so, runners' favourites, the rest."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping, Sequence

from fitlift.config import MUSCLE_GROUPS
from fitlift.errors import FitliftError
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.muscle_names import is_muscle, muscles_called
from fitlift.exercises.tables import muscles, records
from fitlift.exercises.words import telling, words_of
from fitlift.records.base import Record
from fitlift.records.faults import near_names
from fitlift.records.said import Said


class Family(Record):
    """Exercises that were asked for, in the order in which they are shown.

    Parameters
    ----------
    working
        Those that are called so; of a muscle those that work it.
    helping
        Those that only help a muscle that was named; none otherwise.
    """

    working: tuple[Exercise, ...]
    helping: tuple[Exercise, ...] = ()

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """All of them."""
        return (*self.working, *self.helping)


def asked_for(text: str | None, muscle: str | None, exercises: Catalogue, *, is_every: bool = False) -> Family:
    """The exercises that words, a muscle, or both ask for; all of them by category and key where neither does.

    Parameters
    ----------
    text, exercises, is_every
        As for `called`.
    muscle
        As for `training`.

    Raises
    ------
    FitliftError
        As those do.
    """
    if muscle is not None:
        return training(muscle, exercises, text)
    if text is not None:
        return called(text, exercises, is_every=is_every)
    return Family(tuple(sorted(exercises, key=lambda each: (each.category, each.key))))


def called(text: str, exercises: Catalogue, *, is_every: bool = False) -> Family:
    """The one exercise that a text names; or all that have its words in their names, where it names more than one.

    A single word, and the name of a category, stand for a family: "squat" and "push up" list theirs. A key with an
    underscore is that of one exercise.

    Parameters
    ----------
    text
        Words as people type them.
    exercises
        The catalogue.
    is_every
        Whether to list all in any case.

    Raises
    ------
    FitliftError
        If no exercise is called so; those that are near are named, or the muscle that is called so.
    """
    found = exercises.find(text)
    one = found.exercise
    if one is not None and not is_every and ("_" in text or not _is_family(text)):
        return Family((one,))
    named = _with_words(text, exercises)
    if one is None:
        if not named:
            raise _no_exercise(text, found.nearest, exercises)
        return Family(_in_order(named, exercises))
    if not named:  # it is called so in other words
        named = _with_words(one.name, exercises) if is_every or _is_family(one.name) else ()
    return Family((one, *(each for each in _in_order(named, exercises) if each != one)))


def training(muscle: str, exercises: Catalogue, text: str | None = None) -> Family:
    """The exercises that train a muscle: first those that work it, then those that help.

    Parameters
    ----------
    muscle
        A muscle, a group or a region of the body, as people call it.
    exercises
        The catalogue.
    text
        Words that have to be in their names; None for all exercises.

    Raises
    ------
    FitliftError
        If there is no such muscle, no exercise is called so, or none of those that are trains it.
    """
    keys = muscles_called(muscle)
    of = called(text, exercises, is_every=True).working if text is not None else _in_order(exercises, exercises)
    working = tuple([each for each in of if keys & set(each.primary)])
    helping = tuple([each for each in of if keys & set(each.secondary) and not keys & set(each.primary)])
    if not working and not helping:
        raise FitliftError(Said("none_trains_muscle", {"given": text, "asked_muscle": muscle}), _try_muscle(muscle))
    return Family(working, helping)


def counts_by_group(exercises: Iterable[Exercise]) -> Mapping[str, int]:
    """How many exercises work each group of muscles, in the order of reports."""
    counts = dict.fromkeys(MUSCLE_GROUPS, 0)
    for each in exercises:
        for group in {muscles()[key].group for key in each.primary}:
            counts[group] += 1
    return counts


def to_list(*words: str, muscle: str | None = None, is_every: bool = False) -> tuple[str, ...]:
    """The command that lists exercises, as it is typed.

    Parameters
    ----------
    words, muscle
        What is asked for.
    is_every
        Whether all are.
    """
    options = ("--all",) * is_every + (() if muscle is None else ("--muscle", muscle))
    return tuple(map(shlex.quote, ("exercises", *options, *words)))


def _with_words(text: str, exercises: Catalogue) -> tuple[Exercise, ...]:
    """Exercises with all words of a text in their names."""
    words = set(telling(words_of(text)))
    return tuple([each for each in exercises if words <= set(words_of(each.name))]) if words else ()


def _in_order(several: Iterable[Exercise], exercises: Catalogue) -> tuple[Exercise, ...]:
    """Runners' favourites first, in their order; then by name."""
    return tuple(sorted(several, key=lambda each: (exercises.place(each.key), each.name.casefold())))


def _is_family(text: str) -> bool:
    """Whether words are one word, or the name of a category."""
    words = telling(words_of(text))
    return len(words) == 1 or any(words == telling(words_of(each["category"])) for each in records("categories"))


def _no_exercise(text: str, nearest: Sequence[Exercise], exercises: Catalogue) -> FitliftError:
    if is_muscle(text):
        return FitliftError(Said("nothing_called_so", {"given": text}), _try_muscle(text))
    if nearest:
        near = tuple([each.name for each in nearest])
        return FitliftError(Said("no_exercise_but_near", {"given": text, "lifts": near}))
    words = {word for each in exercises for word in each.name.casefold().split() if word.isalpha()}
    near = near_names(text, sorted(words, key=lambda word: (len(word), word)))
    arguments = to_list(near[0]) if near else to_list(is_every=True)
    return FitliftError(Said("nothing_called_so", {"given": text}), Said("try_command", {"arguments": arguments}))


def _try_muscle(muscle: str) -> Said:
    return Said("try_command", {"arguments": to_list(muscle=muscle)})
