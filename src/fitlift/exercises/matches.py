"""Exercises that somebody who types a part of a name may mean, the likeliest first."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import ExerciseName
from fitlift.exercises.words import words_as_typed, words_of
from fitlift.records.several import first_of_each_key

#: So many are shown.
MOST = 9

#: What runners do most, of each way to move: legs, hips, calves, trunk, push, pull. For whoever has typed nothing yet.
COMMONEST = (
    *("squat", "goblet_squat", "lunge", "bulgarian_split_squat", "step_up"),
    *("barbell_deadlift", "romanian_deadlift", "hip_raise", "kettlebell_swing", "standing_calf_raise"),
    *("plank", "side_plank", "dead_bug", "crunch", "push_up", "bench_press", "row", "pull_up"),
)


def matches(text: str, exercises: Catalogue, known: Sequence[ExerciseName] = ()) -> tuple[ExerciseName, ...]:
    """Up to nine exercises that have all words of a text, or words that begin so, in their names.

    Parameters
    ----------
    text
        As typed.
    exercises
        The exercises.
    known
        Names that the user has used, which come first; those of the catalogue follow, whole words before beginnings of
        words, and runners' favourites before others.
    """
    typed = words_as_typed(text)
    listed = (ExerciseName(each.key, each.name) for each in exercises)
    ranked = sorted(
        (each for each in listed if _is_meant(typed, each.name)),
        key=lambda each: (not _has_whole(typed, each.name), exercises.place(each.key), len(each.name)),
    )
    return first_of_each_key([*(each for each in known if _is_meant(typed, each.name)), *ranked])[:MOST]


def _is_meant(typed: Sequence[str], name: str) -> bool:
    """Whether a name has every word that was typed, or one that begins so."""
    written = words_as_typed(name)
    return bool(typed) and all(
        any(each.startswith(word) for each in written) or _has_whole([word], name) for word in typed
    )


def _has_whole(typed: Sequence[str], name: str) -> bool:
    """Whether a name has every word as it stands, or what it is short for."""
    words = set(words_of(name))
    return all(words_of(word) and words.issuperset(words_of(word)) for word in typed)
