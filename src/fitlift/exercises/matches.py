"""Exercises that somebody who types a part of a name may mean, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import ExerciseName
from fitlift.exercises.words import words_of

#: So many are shown.
MOST = 9

#: What runners do most, of each way to move: legs, hips, calves, trunk, push, pull. For whoever has typed nothing yet.
COMMONEST = (
    *("squat", "goblet_squat", "lunge", "bulgarian_split_squat", "step_up"),
    *("barbell_deadlift", "romanian_deadlift", "hip_raise", "kettlebell_swing", "standing_calf_raise"),
    *("plank", "side_plank", "dead_bug", "crunch", "push_up", "bench_press", "row", "pull_up"),
)

_WORD = re.compile(r"[^\W_]+")


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
    typed = _Typed(text)
    listed = ((each.key, each.name) for each in exercises)
    of_catalogue = (ExerciseName(key, name) for key, name in listed if typed.fits(name))
    favourites = {key: place for place, key in enumerate(exercises.favourites)}
    ranked = sorted(
        of_catalogue,
        key=lambda each: (not typed.is_whole_in(each.name), favourites.get(each.key, len(favourites)), len(each.name)),
    )
    return tuple(_once([*(each for each in known if typed.fits(each.name)), *ranked]))[:MOST]


class _Typed:
    """What was typed, word by word."""

    def __init__(self, text: str) -> None:
        self._words = _WORD.findall(text.casefold())

    def fits(self, name: str) -> bool:
        """Whether a name has every word, or one that begins so."""
        begun = _WORD.findall(name.casefold())
        whole = words_of(name)
        return bool(self._words) and all(
            any(each.startswith(word) for each in begun) or _is_in(word, whole) for word in self._words
        )

    def is_whole_in(self, name: str) -> bool:
        """Whether a name has every word as it stands."""
        whole = words_of(name)
        return all(_is_in(word, whole) for word in self._words)


def _is_in(word: str, name: Sequence[str]) -> bool:
    meant = words_of(word)
    return bool(meant) and set(meant) <= set(name)


def _once(names: Iterable[ExerciseName]) -> Iterator[ExerciseName]:
    seen: set[str] = set()
    for each in names:
        if each.key not in seen:
            seen.add(each.key)
            yield each
