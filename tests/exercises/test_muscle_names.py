"""Which muscles names mean."""

from __future__ import annotations

import pytest

from fitlift.errors import FitliftError
from fitlift.exercises.muscle_names import is_muscle, muscles_called
from fitlift.exercises.tables import muscles, records


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("core", {"abs", "obliques"}),
        ("Back", {"lats", "upper_back", "traps", "lower_back"}),
        ("hips", {"hip_flexors", "abductors", "adductors"}),
        ("calves", {"calves", "tibialis"}),  # the group, as weeks have it
        ("shins", {"tibialis"}),
        ("abs", {"abs"}),  # a muscle, before the region
        ("lower back", {"lower_back"}),
        ("lower_back", {"lower_back"}),
        ("glute", {"glutes"}),
        ("Quadriceps", {"quads"}),
        ("bicep", {"biceps"}),
        ("inner thighs", {"adductors"}),
        ("pecs", {"chest"}),
        ("soleus", {"calves"}),
    ],
)
def test_muscles_as_people_call_them(typed: str, keys: set[str]) -> None:
    """Groups, muscles and regions, in the plural or not, and other names of theirs."""
    assert muscles_called(typed) == keys
    assert is_muscle(typed)


def test_legs_are_the_region() -> None:
    """With the hips: every muscle of the lower body."""
    assert muscles_called("legs") == {each.key for each in muscles().values() if each.body_part == "lower"}


def test_other_names_of_muscles_say_what_is_not_said_yet() -> None:
    """Each word of the table is understood, means a muscle, a group or a region, and stands there once."""
    written = [each["written"] for each in records("muscle_words")]
    assert len(written) == len(set(written))
    assert all(muscles_called(each) for each in written)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("sholders", ("shoulders",)),
        ("hamstings", ("hamstrings",)),
        ("lowr back", ("lower back",)),
        ("abductrs", ("abductors", "adductors")),
    ],
)
def test_a_misspelt_muscle_is_told_what_is_near(typed: str, near: tuple[str, ...]) -> None:
    """Guessed is none."""
    assert not is_muscle(typed)
    with pytest.raises(FitliftError) as caught:
        muscles_called(typed)
    assert caught.value.said.code == "no_muscle_but_near"
    assert caught.value.said.of == {"given": typed, "names": near}
