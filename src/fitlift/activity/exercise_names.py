"""A file's exercise numbers as names: categories, subtypes and the watch's guesses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from fitlift.activity.fields import enum_name
from fitlift.exercises.names import UNKNOWN, exercise_key
from fitlift.fit import profile

_CONFIDENCE_SCALE = 255


@dataclass(frozen=True, slots=True)
class Guess:
    """One of the watch's guesses for a set.

    Parameters
    ----------
    exercise
        fitlift's key.
    category, subtype
        The profile's names; "unknown" where the guess leaves the subtype open.
    p
        The watch's confidence, 0 to 1; None where it gives none, as for a planned exercise.
    """

    exercise: str
    category: str
    subtype: str
    p: float | None

    def as_row(self) -> dict[str, Any]:
        """The guess as an item of the set table's `candidates`."""
        return asdict(self)


def category_name(value: Any) -> str:
    """Name of a category; `category_61` beyond the profile, "unknown" where there is none."""
    name = enum_name(value, "exercise_category")
    if name is None:
        return UNKNOWN
    return name.removeprefix("exercise_")


def subtype_name(category: str, value: Any) -> str:
    """Name within a category; the bare number beyond the profile, "unknown" where there is none."""
    if not isinstance(value, int):
        return UNKNOWN
    return profile.exercise_name(category, value) or str(value)


def guesses(
    categories: Sequence[Any], subtypes: Sequence[Any], confidences: Sequence[Any]
) -> tuple[tuple[str, str], tuple[Guess, ...]]:
    """Pair a set's arrays by position.

    Parameters
    ----------
    categories, subtypes, confidences
        As decoded, of any length from none: names or numbers, and the watch's v of 255. Only the
        first value is the set's exercise; the others are weaker guesses, not further exercises.

    Returns
    -------
    tuple
        The first pair's names, and the guesses that name a category, best first. An exercise that
        stands in every place is no guess but planned or confirmed: it is listed once, p None.
    """
    pairs = []
    for place, value in enumerate(categories):
        category = category_name(value)
        subtype = subtype_name(category, subtypes[place] if place < len(subtypes) else None)
        pairs.append((category, subtype))
    if not pairs:
        return (UNKNOWN, UNKNOWN), ()
    if len(set(pairs)) == 1:
        return pairs[0], _named([(pairs[0], confidences[0] if len(pairs) == 1 and confidences else None)])
    padded = [*confidences, *[None] * len(pairs)]
    return pairs[0], _named(list(zip(pairs, padded, strict=False)))


def _named(pairs: Sequence[tuple[tuple[str, str], Any]]) -> tuple[Guess, ...]:
    found = []
    for (category, subtype), confidence in pairs:
        key = exercise_key(category, subtype)
        if key is not None:
            p = confidence / _CONFIDENCE_SCALE if isinstance(confidence, int) else None
            found.append(Guess(key, category, subtype, p))
    return tuple(found)
