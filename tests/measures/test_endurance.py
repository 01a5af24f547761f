"""What stands among sets and is none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import numbered_sets_of
from fitlift.exercises.catalogue import catalogue
from fitlift.measures.endurance import FAR_M, LONG_S, LONGEST_S, is_endurance


def is_none(name: str, **of: Any) -> bool:
    """Whether a row that is surely of this name is no set."""
    exercise = catalogue().find(name).exercise
    (one,) = numbered_sets_of({"exercise": name if exercise is None else exercise.key} | of)
    return is_endurance(one, exercise)


@pytest.mark.parametrize("name", ["Running", "Treadmill", "Cycling", "Elliptical", "Walking", "Rowing (Machine)"])
def test_running_riding_and_rowing_are_no_sets(name: str) -> None:
    """However short, and whatever was counted: of a machine the watch counts strokes."""
    assert is_none(name, duration_s=60.0)
    assert is_none(name, reps=20)


@pytest.mark.parametrize("name", ["Squat", "Plank", "Farmers walk", "Sled push"])
def test_what_is_known_to_be_a_lift_or_a_hold_is_one(name: str) -> None:
    """However long and far."""
    assert not is_none(name, duration_s=3600.0, distance_m=5000.0)


def test_with_a_weight_it_is_lifting() -> None:
    """A row of 40 kg is one at a cable, whatever else is called so."""
    assert not is_none("Rowing", reps=10, weight_kg=40.0)


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("Jump rope", {"duration_s": LONG_S}),
        ("Swimming", {"duration_s": LONGEST_S}),
        ("Swimming", {"distance_m": FAR_M}),
    ],
)
def test_of_the_rest_what_goes_on_for_long_is_none(name: str, of: dict[str, Any]) -> None:
    """A round with the rope is one of a circuit; nobody holds for ten minutes."""
    assert is_none(name, **of)
    assert not is_none(name, **{key: value - 1 for key, value in of.items()})
    assert not is_none(name, reps=10, **of)


@given(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["active", "rest", "dropped"]),
            "role": st.sampled_from([None, "warmup", "working"]),
            "confidence": st.sampled_from([None, 0.5, 0.9]),
        }
    )
)
def test_it_takes_a_sure_name_and_no_other_part_of_the_session(of: dict[str, Any]) -> None:
    """What warms up or cools down counts as that; a guess of the watch takes nothing away."""
    expected = of["kind"] == "active" and of["role"] != "warmup" and of["confidence"] != 0.5
    assert is_none("Running", **of) is expected


def test_a_set_without_a_name_stays_one() -> None:
    """Who forgot the button has lifted all the same."""
    (one,) = numbered_sets_of({"duration_s": 3600.0})
    assert not is_endurance(one, None)
