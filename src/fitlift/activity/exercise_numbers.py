"""A file's exercise numbers as names: categories, subtypes and the watch's guesses."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from fitlift.activity.fields import enum_name
from fitlift.exercises.names import UNKNOWN, exercise_key
from fitlift.fit import profile

#: The watch writes its confidence in a guess as so many of 255.
_CONFIDENCE_SCALE = 255


def category_name(value: Any) -> str:
    """Name of a category; `category_61` beyond the profile, "unknown" where there is none."""
    name = enum_name(value, "exercise_category")
    return UNKNOWN if name is None else name.removeprefix("exercise_")


def subtype_name(category: str, value: Any) -> str:
    """Name within a category; the bare number beyond the profile, "unknown" where there is none."""
    if not isinstance(value, int):
        return UNKNOWN
    return profile.exercise_name(category, value) or str(value)


def pairs(categories: Sequence[Any], subtypes: Sequence[Any]) -> list[tuple[str, str]]:
    """Names of a set's categories and subtypes, paired by position; surplus subtypes say nothing."""
    named = [category_name(value) for value in categories]
    return [(category, subtype_name(category, value)) for category, value in zip_longest(named, subtypes[: len(named)])]


def candidates(named: Sequence[tuple[str, str]], confidences: Sequence[Any]) -> list[dict[str, Any]]:
    """List the watch's guesses, as the set table shows them.

    An exercise that stands in every one of several places is no guess but planned or confirmed:
    one candidate, whose p is None.

    Parameters
    ----------
    named
        What `pairs` returns: the watch's guesses, best first, not several exercises.
    confidences
        The watch's confidence in each, of 255; may be shorter.

    Returns
    -------
    list of dict
        exercise, category, subtype, p; guesses of an unknown category are left out.
    """
    if len(named) > 1 and len(set(named)) == 1:
        named, confidences = named[:1], ()
    found = []
    for (category, subtype), confidence in zip_longest(named, confidences[: len(named)]):
        key = exercise_key(category, subtype)
        p = confidence / _CONFIDENCE_SCALE if isinstance(confidence, int) else None
        if key is not None:
            found.append({"exercise": key, "category": category, "subtype": subtype, "p": p})
    return found
