"""Which exercises tire the same muscles."""

from __future__ import annotations

import pytest

from fitlift.exercises.catalogue import catalogue, named
from fitlift.measures.shared_muscles import same_muscles


def shared(one: str, other: str) -> tuple[str, ...]:
    """The muscles that two exercises have in common, in either order."""
    first, second = (catalogue().of_key(named(name).key) for name in (one, other))
    assert first is not None
    assert second is not None
    assert set(same_muscles(first, second)) == set(same_muscles(second, first))
    return same_muscles(first, second)


@pytest.mark.parametrize(
    ("one", "other", "muscles"),
    [
        ("Barbell bench press", "Overhead press", ("shoulders",)),
        ("Pull-up", "Dumbbell biceps curl", ("biceps",)),
        ("Dumbbell row", "Dumbbell biceps curl", ("biceps",)),
        ("Romanian deadlift", "Leg curl", ("hamstrings",)),
        ("Leg press", "Step-up", ("quads", "glutes")),
        ("Plank", "Dead bug", ("abs",)),
    ],
)
def test_the_same_muscles(one: str, other: str, muscles: tuple[str, ...]) -> None:
    """One that works in both; or that works in one and helps in the other, where both push or both pull."""
    assert shared(one, other) == muscles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Body weight dip", "Dumbbell biceps curl"),
        ("Dumbbell row", "Overhead press"),
        ("Standing cable hip abduction", "Standing adduction"),
        ("Leg press", "Standing calf raise"),
        ("Back squat", "Pull-up"),
        ("Push-up", "Plank"),
        ("Back squat", "Plank"),
    ],
)
def test_other_muscles(one: str, other: str) -> None:
    """Opposed ones, and those of which one merely helps."""
    assert shared(one, other) == ()
