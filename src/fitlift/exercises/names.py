"""Keys and names of exercises, from a category and the subtype within it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from fitlift.fit import profile
from fitlift.records.base import Record

#: Said of a category or subtype that nothing tells.
UNKNOWN = "unknown"

#: The pair under which programs, and fitlift, write what FIT has no pair for: it says nothing of the exercise.
WHATEVER = ("total_body", UNKNOWN)

#: Categories that say what is used or what for, and repeat movements of the others.
REPEATING = frozenset(
    {
        "banded_exercises",
        "battle_rope",
        "bike_outdoor",
        "ladder",
        "move",
        "pose",
        "run_indoor",
        "sandbag",
        "sled",
        "sledge_hammer",
        "suspension",
        "tire",
        "warm_up",
    }
)


#: Those of which a bare name would be taken for another exercise: sandbag/back_squat is no "Back squat".
_OF_EQUIPMENT = REPEATING - {"bike_outdoor", "move", "pose", "run_indoor", "warm_up"}


def in_profile(category: str, subtype: str) -> tuple[str, str]:
    """A pair as far as the profile has names for it: (row, unknown) of row/400, and unknown twice of category_58/1."""
    if category.startswith(_BEYOND):
        return UNKNOWN, UNKNOWN
    return category, UNKNOWN if subtype.isdecimal() else subtype


def exercise_key(category: str, subtype: str) -> str | None:
    """Fitlift's key for a pair: `barbell_back_squat`, the category alone, `category_61_7`.

    The profile uses some names in several categories for different movements (a sprint of a run and
    one of a bike ride): those carry their category. None for an unknown category; a subtype beyond
    the profile is a bare number.
    """
    if category == UNKNOWN:
        return None
    if subtype in (UNKNOWN, category):
        return category
    return f"{category}_{subtype}" if subtype.isdecimal() or _is_ambiguous(category, subtype) else subtype


def display_name(category: str, subtype: str) -> str | None:
    """A pair's name for people: "Barbell back squat", "Push (sled)", `category_61/7` beyond the profile."""
    if category == UNKNOWN:
        return None
    if subtype.isdecimal():
        return f"{category}/{subtype}"
    if subtype in (UNKNOWN, category):
        return category if category.startswith(_BEYOND) else _words(category)
    is_ambiguous = is_called_as_sport(category, subtype) or _is_ambiguous(category, subtype)
    needs_category = category in _OF_EQUIPMENT or is_ambiguous
    return f"{_words(subtype)} ({_words(category).lower()})" if needs_category else _words(subtype)


def is_called_as_sport(category: str, subtype: str) -> bool:
    """Whether an exercise is called as a sport is, which the word alone means: who swims does none on the mat."""
    return (category, subtype) == ("core", "swimming")


def key_of_title(title: str) -> str:
    """Fitlift's key for an exercise that only a title names: `jefferson_curl`."""
    return re.sub(r"\W+", "_", title.casefold()).strip("_") or UNKNOWN


#: What a category beyond the profile begins with, before its number.
_BEYOND = "category_"


class ExerciseName(Record):
    """An exercise as it is stored and as it is shown.

    Parameters
    ----------
    key
        Fitlift's key.
    name
        The name for people.
    is_known
        Whether the catalogue has it; else it is the user's own.
    """

    key: str
    name: str
    is_known: bool = True


def _words(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def _is_ambiguous(category: str, subtype: str) -> bool:
    """Whether a name needs its category: another category has a better or an equal right to it."""
    others = _categories_of()[subtype] - {category}
    return bool(others if category in REPEATING or subtype in others else others - REPEATING)


@cache
def _categories_of() -> defaultdict[str, set[str]]:
    """The categories that use a name, as a subtype or as their own."""
    found = defaultdict(set)
    for category in profile.enum_names("exercise_category").values():
        found[category].add(category)
        for subtype in profile.enum_names(f"{category}_exercise_name").values():
            found[subtype].add(category)
    return found
