"""Names of messages, fields, enumerations and exercises."""

from __future__ import annotations

import subprocess
import sys

import pytest

from fitlift.fit import profile


def test_messages_are_known_by_number_and_name() -> None:
    """The set message is 225; a number beyond the profile still has a name."""
    assert profile.message_name(225) == "set"
    assert profile.message_number("set") == 225
    assert profile.message_name(60233) == "unknown_60233"


def test_fields_tell_scale_and_unit() -> None:
    """A set's weight is in kg at scale 16; a step's is at scale 100."""
    weight = profile.fields("set")["weight"]
    assert (weight.number, weight.scale, weight.units, weight.base_type.name) == (4, 16, "kg", "uint16")
    assert profile.fields("workout_step")["exercise_weight"].scale == 100
    assert profile.fields("set")["category"].type_name == "exercise_category"


def test_exercises_are_known_by_category_and_number() -> None:
    """Both ways, and None beyond the profile."""
    assert profile.exercise_name("row", 15) == "renegade_row"
    assert profile.exercise_number("row", "renegade_row") == 15
    assert profile.exercise_name("row", 9999) is None
    assert profile.exercise_name("no_such_category", 0) is None


def test_the_profile_is_that_of_2026() -> None:
    """53 exercise categories with 1,846 names, time in zones and splits: what python-fitparse brings."""
    categories = set(profile.enum_names("exercise_category").values()) - {"unknown"}
    assert len(categories) == 52
    assert sum(len(profile.enum_names(f"{category}_exercise_name")) for category in categories) >= 1846
    assert {profile.message_name(number) for number in (216, 312, 313)} == {"time_in_zone", "split", "split_summary"}


def test_an_enumeration_that_does_not_exist_is_empty() -> None:
    """So that a field without names is simply a number."""
    assert profile.enum_names("uint16") == {}
    with pytest.raises(KeyError):
        profile.enum_numbers("set_type")["lifting"]


def test_the_profile_is_loaded_only_when_needed() -> None:
    """Importing the module costs nothing."""
    code = "import sys, fitlift.fit.profile; sys.exit('fitparse' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
