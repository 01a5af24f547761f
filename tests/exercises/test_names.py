"""Keys and names of exercises."""

from __future__ import annotations

import pytest

from fitlift.exercises.names import display_name, exercise_key


@pytest.mark.parametrize(
    ("category", "subtype", "key", "name"),
    [
        ("squat", "barbell_back_squat", "barbell_back_squat", "Barbell back squat"),
        ("row", "unknown", "row", "Row"),
        ("unknown", "unknown", None, None),
        ("squat", "999", "squat_999", "squat/999"),
        ("category_61", "7", "category_61_7", "category_61/7"),
        ("category_61", "unknown", "category_61", "category_61"),
        ("calf_raise", "3_way_calf_raise", "3_way_calf_raise", "3 way calf raise"),
    ],
)
def test_keys_and_names(category: str, subtype: str, key: str | None, name: str | None) -> None:
    """Known pairs by name, those beyond the profile by number, the unknown not at all."""
    assert exercise_key(category, subtype) == key
    assert display_name(category, subtype) == name
