"""Which muscles a name means: a muscle, a group or a region of the body, as people call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from fitlift.config import MUSCLE_GROUPS
from fitlift.errors import FitliftError
from fitlift.exercises.tables import muscles, records
from fitlift.exercises.words import telling, words_of
from fitlift.records.base import Record
from fitlift.records.said import Said

#: How alike a mistyped muscle has to be to one that there is, and how many of those are named.
_LEAST_LIKENESS, _NEAREST = 0.75, 2


def muscles_called(text: str) -> frozenset[str]:
    """The keys of the muscles that a name means: a muscle, a group or a region of the body.

    Parameters
    ----------
    text
        As people call it: "core", "lower back", "legs", "quadriceps".

    Raises
    ------
    FitliftError
        If there is no such muscle; those that are near are named, or the groups that there are.
    """
    keys = _muscles_by_name().get(telling(words_of(text)))
    if keys is not None:
        return keys
    near = _near_muscles(text)
    if near:
        raise FitliftError(Said("no_muscle_but_near", {"given": text, "names": near}))
    raise FitliftError(Said("no_muscle_but_groups", {"given": text, "groups": MUSCLE_GROUPS}))


def is_muscle(text: str) -> bool:
    """Whether a text names a muscle, a group or a region of the body."""
    return telling(words_of(text)) in _muscles_by_name()


def muscles_by_name() -> tuple[str, ...]:
    """What groups of muscles and muscles are called, groups first."""
    every_muscle = muscles().values()
    names = (*(each.group_name for each in every_muscle), *(each.name for each in every_muscle))
    return tuple(dict.fromkeys(name.casefold() for name in names))


@cache
def _muscles_by_name() -> Mapping[tuple[str, ...], frozenset[str]]:
    """The muscles of each name, by its words; what names both a group and a muscle of it is the group, as in weeks."""
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for name, place in _places().items():
        found.setdefault(telling(words_of(name)), place.muscles)
    return found


class _Place(Record):
    """A muscle, a group or a region: its name, and the keys of its muscles."""

    name: str
    muscles: frozenset[str]


@cache
def _places() -> Mapping[str, _Place]:
    """Muscles, groups and regions by all that they are called, as it is written; what is said first comes first."""
    every_muscle = muscles().values()
    of_groups = _gathered((each.group, each.group_name, each.key) for each in every_muscle)
    of_muscles = _gathered((each.key, each.name, each.key) for each in every_muscle)
    of_regions = _gathered((each.region, each.region_name, each.key) for each in every_muscle)
    by_key = of_regions | of_groups | of_muscles
    found: dict[str, _Place] = {}
    for place in (*of_groups.values(), *of_muscles.values(), *of_regions.values()):
        found.setdefault(place.name, place)
    return found | {each["written"]: by_key[each["meant"]] for each in records("muscle_words")}


def _gathered(each_muscle: Iterable[tuple[str, str, str]]) -> dict[str, _Place]:
    """Places by their keys, of the key, the name, and one muscle each."""
    found: dict[str, _Place] = {}
    for key, name, muscle in each_muscle:
        others = found[key].muscles if key in found else frozenset()
        found[key] = _Place(name.lower(), others | {muscle})
    return found


def _near_muscles(text: str) -> tuple[str, ...]:
    """Names of muscles, groups and regions that look like a text, the nearest first."""
    import difflib  # seldom needed, and slow to load

    near = difflib.get_close_matches(text.casefold(), _places(), _NEAREST, _LEAST_LIKENESS)
    return tuple(dict.fromkeys(_places()[each].name for each in near))
