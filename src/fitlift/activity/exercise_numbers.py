"""A file's exercise numbers as names: categories, subtypes and the watch's guesses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import get_args

from fitlift.activity import fields
from fitlift.activity.fields import enum_name
from fitlift.exercises.names import UNKNOWN, exercise_key
from fitlift.fit import profile
from fitlift.fit.tables import Message
from fitlift.records.sets import Candidate
from fitlift.records.vocabulary import WeightUnit

#: The watch writes its confidence in a guess as so many of 255. Of today's watches they come to 252 or 253: 25 sets of
#: two recordings of 2025. Watches of 2019 to 2021 (fenix 6X, vivoactive 4) write the value of one movement beside each
#: of its two names, sit-up and crunch or bench and shoulder press: 142 sets of 25 recordings come to 304 to 510, 138 of
#: them to 254 or 255 if each value is counted once. Shares of their sum leave either name at most half sure.
_CONFIDENCE_SCALE = 255

#: So many names are remembered.
_MOST_NAMES = 1024

_WEIGHT_UNITS: Mapping[str | None, WeightUnit] = {unit: unit for unit in get_args(WeightUnit)}


@lru_cache(maxsize=_MOST_NAMES, typed=True)  # a fact of the profile; 1.0 and True are no 1
def category_name(value: object) -> str:
    """Name of a category; `category_61` beyond the profile, "unknown" where there is none."""
    name = enum_name(value, "exercise_category")
    return UNKNOWN if name is None else name.removeprefix("exercise_")


@lru_cache(maxsize=_MOST_NAMES, typed=True)
def subtype_name(category: str, value: object) -> str:
    """Name within a category; the bare number beyond the profile, "unknown" where there is none."""
    if not isinstance(value, int):
        return UNKNOWN
    return profile.exercise_name(category, value) or str(value)


def pairs(categories: Sequence[object], subtypes: Sequence[object]) -> list[tuple[str, str]]:
    """Names of a set's categories and subtypes, paired by position; surplus subtypes say nothing."""
    named = [category_name(value) for value in categories]
    return [(category, subtype_name(category, value)) for category, value in zip_longest(named, subtypes[: len(named)])]


def candidates(named: Sequence[tuple[str, str]], confidences: Sequence[object]) -> tuple[Candidate, ...]:
    """List the watch's guesses, as sets have them.

    An exercise that stands in every one of several places is no guess but planned or confirmed:
    one candidate, whose p is None.

    Parameters
    ----------
    named
        What `pairs` returns: the watch's guesses, best first, not several exercises.
    confidences
        The watch's confidence in each, of 255, or of their sum where that is more; may be shorter.

    Returns
    -------
    tuple of Candidate
        Guesses of an unknown category are left out.
    """
    if len(named) > 1 and len(set(named)) == 1:
        named, confidences = named[:1], ()
    found = []
    told = [each for each in confidences[: len(named)] if isinstance(each, int)]
    whole = max(sum(told), _CONFIDENCE_SCALE)
    for (category, subtype), confidence in zip_longest(named, confidences[: len(named)]):
        key = exercise_key(category, subtype)
        p = confidence / whole if isinstance(confidence, int) else None
        if key is not None:
            found.append(Candidate(exercise=key, category=category, subtype=subtype, p=p))
    return tuple(found)


def weight_units(table: Message) -> list[WeightUnit | None]:
    """The unit in which the device shows each weight."""
    return [_WEIGHT_UNITS.get(unit) for unit in fields.listed_weight_units(table)]
