"""Keys and names of exercises."""

from __future__ import annotations

import pytest

from fitlift.exercises.catalogue import named
from fitlift.exercises.names import UNKNOWN, ExerciseName, display_name, exercise_key, key_of_title
from fitlift.fit import profile


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
        ("row", "row", "row", "Row"),
        ("suspension", "row", "suspension_row", "Row (suspension)"),
        ("run", "sprint", "run_sprint", "Sprint (run)"),
        ("plank", "side_plank", "side_plank", "Side plank"),
        ("pose", "side_plank", "pose_side_plank", "Side plank (pose)"),
    ],
)
def test_keys_and_names(category: str, subtype: str, key: str | None, name: str | None) -> None:
    """Known pairs by name, those beyond the profile by number, the unknown not at all."""
    assert exercise_key(category, subtype) == key
    assert display_name(category, subtype) == name


def test_no_two_exercises_of_the_profile_share_a_key() -> None:
    """But a category and the exercise that is called like it."""
    pairs: dict[str | None, tuple[str, str]] = {}
    for category in profile.enum_names("exercise_category").values():
        for subtype in {*profile.enum_names(f"{category}_exercise_name").values(), UNKNOWN} - {category}:
            key = exercise_key(category, subtype)
            assert key is None or key not in pairs, f"{key}: {pairs.get(key)} and {(category, subtype)}"
            pairs[key] = (category, subtype)
    assert len(pairs) > 1800


def test_a_title_makes_a_key() -> None:
    """Letters of any alphabet, the rest as underscores."""
    assert key_of_title(" Jefferson-Curl (KB) ") == "jefferson_curl_kb"
    assert key_of_title("Kniebeuge, tief") == "kniebeuge_tief"
    assert key_of_title("Übung") == "übung"
    assert key_of_title("!!") == "unknown"


@pytest.mark.parametrize(
    ("text", "key", "name", "is_known"),
    [
        ("Barbell back squat", "barbell_back_squat", "Barbell back squat", True),
        (" barbell  BACK-squat ", "barbell_back_squat", "Barbell back squat", True),
        ("barbell_back_squat", "barbell_back_squat", "Barbell back squat", True),
        ("row", "row", "Row", True),
        ("Row (suspension)", "suspension_row", "Row (suspension)", True),
        ("suspension row", "suspension_row", "Row (suspension)", True),
        ("sprint (run)", "run_sprint", "Sprint (run)", True),
        ("heavy back  squats", "heavy_back_squats", "heavy back squats", False),
        (" Übung \n drei ", "übung_drei", "Übung drei", False),
    ],
)
def test_a_text_names_an_exercise_exactly_or_one_of_the_users_own(
    text: str, key: str, name: str, *, is_known: bool
) -> None:
    """But for case, punctuation and spaces; nothing is guessed."""
    assert named(text) == ExerciseName(key, name, is_known)


def test_every_exercise_of_the_profile_is_found_by_its_key_and_its_name() -> None:
    """What fitlift shows can be written into corrections, and is the same exercise.

    But for two names that people give another exercise; keys of one word are read as the word.
    """
    for category in profile.enum_names("exercise_category").values():
        for subtype in {*profile.enum_names(f"{category}_exercise_name").values(), UNKNOWN}:
            key, name = exercise_key(category, subtype), display_name(category, subtype)
            if key is None or name is None or name in {"Bridge", "Back squats"}:
                continue
            assert named(name) == ExerciseName(key, name)
            assert named(key) == ExerciseName(key, name) or "_" not in key
