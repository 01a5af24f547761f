"""Keys and names of exercises, from a category and the subtype within it."""

from __future__ import annotations

#: Said of a category or subtype that nothing tells.
UNKNOWN = "unknown"


def exercise_key(category: str, subtype: str) -> str | None:
    """Fitlift's key for a pair: `barbell_back_squat`, the category alone, `category_61_7`.

    None for an unknown category. A subtype beyond the profile is a bare number.
    """
    if category == UNKNOWN:
        return None
    if subtype == UNKNOWN:
        return category
    return f"{category}_{subtype}" if subtype.isdecimal() else subtype


def display_name(category: str, subtype: str) -> str | None:
    """A pair's name for people: "Barbell back squat", `category_61/7` beyond the profile."""
    if category == UNKNOWN:
        return None
    if subtype.isdecimal():
        return f"{category}/{subtype}"
    if subtype == UNKNOWN and category.startswith("category_"):
        return category
    words = (category if subtype == UNKNOWN else subtype).replace("_", " ")
    return words[:1].upper() + words[1:]
