"""Muscles and attributes of a pair of category and subtype: by its own row, by the words of its name, by its category.

For muscles the first of these that says something holds, and is the exercise's provenance. Each attribute
is taken by itself: a rule may say that a name's "single leg" is one-sided and nothing else.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Mapping
from functools import cache

from fitlift.exercises.names import UNKNOWN
from fitlift.exercises.rules import rules_for
from fitlift.exercises.tables import Row, muscles, records, row
from fitlift.fit import profile
from fitlift.records.base import Record

#: What a load is, by what it is made of.
_LOAD_OF = {"band": "band", "bodyweight": "bodyweight", "suspension": "bodyweight", UNKNOWN: UNKNOWN}

#: Parts of a name that change the load or the position, not the muscles.
_BESIDE_THE_MUSCLES = re.compile(r"^weighted_|_(with_weights|weighted|wheelchair)$")

_NOTHING = Row((), (), {})


class Resolved(Record):
    """What is known of a pair.

    Parameters
    ----------
    primary, secondary
        Muscles.
    attributes
        A value for each of `tables.ATTRIBUTES`; "" where nothing says it.
    provenance
        exact, rule, category or none.
    why_none
        Why it has no muscles; None if it has some.
    """

    primary: tuple[str, ...]
    secondary: tuple[str, ...]
    attributes: Mapping[str, str]
    provenance: str
    why_none: str | None


@cache
def resolve(category: str, subtype: str) -> Resolved:
    """What is known of a pair.

    Parameters
    ----------
    category, subtype
        As in the set table.
    """
    general = _categories().get(category)
    if general is None:
        return Resolved((), (), completed({}, ()), "none", UNKNOWN)
    why_none, of_category = general
    is_named = subtype not in (UNKNOWN, category) and not subtype.isdecimal()
    if not is_named or why_none in _WITHOUT_MUSCLES:
        return _composed((of_category,), why_none)
    exact = _exact().get((category, subtype)) or _without_load(_exact().get((category, _bare(subtype)), _NOTHING))
    twin = (_BODYWEIGHT,) if _has_weighted_twin(category, subtype) else ()
    return _composed(
        (exact, *(rule.says for rule in rules_for(category, subtype)), *twin, of_category), why_none, exact
    )


#: Categories of which no name has muscles, by the reason.
_WITHOUT_MUSCLES = frozenset({"cardio", "endurance", "mobility"})

_BODYWEIGHT = Row((), (), {"equipment": "bodyweight", "load": "bodyweight"})


def strength_categories() -> frozenset[str]:
    """Categories whose named exercises have muscles."""
    return frozenset(name for name, (why_none, _) in _categories().items() if why_none not in _WITHOUT_MUSCLES)


def _composed(rows: tuple[Row, ...], why_none: str | None, exact: Row = _NOTHING) -> Resolved:
    """The first row with muscles, and of each attribute the first that says it; the last row is the category's."""
    of_muscles = next((each for each in rows if each.primary), _NOTHING)
    said = completed(dict(ChainMap(*(dict(each.attributes) for each in rows))), of_muscles.primary)
    if not of_muscles.primary:
        return Resolved((), (), said, "none", why_none or UNKNOWN)
    provenance = "exact" if of_muscles is exact else "category" if of_muscles is rows[-1] else "rule"
    return Resolved(of_muscles.primary, of_muscles.secondary, said, provenance, None)


def completed(said: Mapping[str, str], primary: tuple[str, ...]) -> dict[str, str]:
    """All of `tables.ATTRIBUTES`: what is said, what follows from it or the muscles, and what goes without saying.

    Parameters
    ----------
    said
        Some of the attributes.
    primary
        The muscles that do the work.
    """
    equipment = said.get("equipment", UNKNOWN)
    follows = {
        "unilateral": "no",
        "equipment": equipment,
        "counting": "counted",
        "load": _LOAD_OF.get(equipment, "external"),
        "mechanic": "",
        "body_part": _body_part(primary, said.get("pattern", "")),
        "pattern": "",
        "primary_lift": "no",
    }
    return follows | dict(said)


def _body_part(primary: tuple[str, ...], pattern: str) -> str:
    """Which part of the body works: legs and trunk together count as legs, but in exercises for the trunk."""
    parts = {muscles()[muscle].body_part for muscle in primary}
    if parts in ({"lower", "core"}, {"lower"}) and pattern == "core":
        return "core"
    if parts == {"lower", "core"}:
        return "lower"
    return next(iter(parts)) if len(parts) == 1 else "full" if parts else ""


def _has_weighted_twin(category: str, subtype: str) -> bool:
    """Whether the profile has the same with weights: then this one is without."""
    names = profile.enum_numbers(f"{category}_exercise_name")
    return any(twin in names for twin in (f"weighted_{subtype}", f"{subtype}_with_weights", f"{subtype}_weighted"))


def _without_load(said: Row) -> Row:
    """What a row says but for the load: of the same movement with a weight."""
    attributes = {name: value for name, value in said.attributes.items() if name not in {"equipment", "load"}}
    return Row(said.primary, said.secondary, attributes)


def _bare(subtype: str) -> str:
    """A name without what changes the load or the position alone."""
    return _BESIDE_THE_MUSCLES.sub("", subtype)


@cache
def _categories() -> Mapping[str, tuple[str | None, Row]]:
    """Each category's reason to have no muscles, and its row."""
    return {each["category"]: (each["why_none"] or None, row(each)) for each in records("categories")}


@cache
def _exact() -> Mapping[tuple[str, str], Row]:
    return {(each["category"], each["subtype"]): row(each) for each in records("exact")}
