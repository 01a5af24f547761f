"""What weights mean, by the exercise and by what was said."""

from __future__ import annotations

from typing import Any

import pytest

from builders import numbered_sets_of
from fitlift.exercises.catalogue import catalogue
from fitlift.measures.body_lifts import plain_key
from fitlift.measures.load_kinds import counted_kg, signed_kg, with_load_kinds


def kind(body_mass_kg: float | None = None, **values: Any) -> str | None:
    """What the weight of one set means."""
    logged = {"load_kind": "external" if values.get("weight_kg") else "unknown"}
    (found,) = with_load_kinds(numbered_sets_of(logged | values), catalogue(), body_mass_kg)
    return found.load_kind


@pytest.mark.parametrize(
    ("exercise", "weight_kg", "expected"),
    [
        ("barbell_back_squat", 60, "external"),
        ("barbell_back_squat", None, "unknown"),
        ("walking_lunge", 12.5, "external"),  # held, as any weight
        ("band_assisted_chin_up", 25, "assisted"),
        ("banded_pull_ups", None, "assisted"),
        ("banded_exercises_row", 15, "band"),
        ("banded_exercises_row", None, "band"),
        ("pull_up", 7.5, "added"),
        ("body_weight_dip", 5, "added"),
        ("push_up", 20, "added"),
        ("inverted_row", 10, "added"),
        ("weighted_pull_up", 7.5, "added"),
        ("weighted_push_up", 60, "added"),  # the name says so, however much it is
        ("pull_up", 72, "unknown"),  # the body's own, as some apps write it
        ("push_up", 40, "unknown"),
        ("pull_up", None, "bodyweight"),
        ("air_squat", None, "bodyweight"),
        ("my_own_lift", 30, "external"),
        (None, 30, "external"),
    ],
)
def test_the_exercise_tells_what_a_weight_means(exercise: str | None, weight_kg: float | None, expected: str) -> None:
    """A weight beside the body's own is added, help is no weight, and one as large as a body may be the body's."""
    assert kind(exercise=exercise, weight_kg=weight_kg) == expected


def test_a_name_tells_of_help() -> None:
    """In whatever words an app puts it; the exercise stays that of the pair."""
    for name in ("Triceps Dip (Assisted)", "Machine-assisted dips", "Assisted dip"):
        assert kind(exercise="body_weight_dip", exercise_name=name, weight_kg=30) == "assisted"
    assert kind(exercise="body_weight_dip", exercise_name="Triceps Dip", weight_kg=30) == "added"


def test_what_somebody_said_holds() -> None:
    """Over what the exercise would tell."""
    for said in ("added", "assisted", "bodyweight", "band"):
        assert kind(exercise="barbell_back_squat", weight_kg=20, load_kind=said) == said
    assert kind(exercise="pull_up", weight_kg=72, load_kind="added") == "added"


def test_a_body_mass_that_is_given_tells_an_added_weight_from_the_bodys() -> None:
    """61.5 kg are the body's of 63 and no body's of 82."""
    assert kind(63, exercise="pull_up", weight_kg=61.5) == "unknown"
    assert kind(82, exercise="pull_up", weight_kg=61.5) == "added"


def test_the_bodys_own_weight_is_so_with_other_exercises() -> None:
    """63 kg with push-ups, and so with squats of no known load; not another weight, a barbell's, or another day's."""
    row = {"load_kind": "external", "weight_kg": 63.0}
    push_up, squat = row | {"exercise": "push_up"}, row | {"exercise": "squat"}
    others = (squat | {"weight_kg": 60.0}, row | {"exercise": "barbell_back_squat"}, squat | {"session": 2})
    found = with_load_kinds(numbered_sets_of(push_up, squat, *others), catalogue())
    assert [each.load_kind for each in found] == ["unknown", "unknown", "external", "external", "external"]
    assert [each.load_kind for each in with_load_kinds(numbered_sets_of(squat), catalogue())] == ["external"]


def test_an_exercise_that_is_not_sure_tells_nothing() -> None:
    """Another set of its slot may."""
    assert kind(exercise="pull_up", weight_kg=7.5, confidence=0.6) == "external"
    rows = [{"exercise": "pull_up", "weight_kg": 7.5, "load_kind": "external", "slot": "a"} for _ in range(2)]
    sets = numbered_sets_of(*(row | {"confidence": sure} for row, sure in zip(rows, (0.6, 0.9), strict=True)))
    assert [each.load_kind for each in with_load_kinds(sets, catalogue())] == ["added", "added"]


@pytest.mark.parametrize(
    ("values", "counted", "signed"),
    [
        ({"weight_kg": 62.5, "load_kind": "external"}, 62.5, 62.5),
        ({"weight_kg": 7.5, "load_kind": "added"}, 7.5, 7.5),
        ({"weight_kg": 25.0, "load_kind": "assisted"}, None, -25.0),
        ({"load_kind": "assisted"}, None, None),
        ({"load_kind": "bodyweight"}, None, 0.0),
        ({"weight_kg": 15.0, "load_kind": "band"}, None, None),
        ({"weight_kg": 72.0, "load_kind": "unknown"}, None, None),
        ({"load_kind": "unknown"}, None, None),
        ({"weight_kg": 4076.0, "load_kind": "external", "weight_doubt": "negative"}, None, None),
        ({"weight_kg": 4076.0, "load_kind": "assisted", "weight_doubt": "negative"}, None, None),
    ],
)
def test_only_what_was_lifted_counts(values: dict[str, Any], counted: float | None, signed: float | None) -> None:
    """External and added weights; to be held against each other, help stands below the body alone."""
    (one,) = numbered_sets_of(values)
    assert (counted_kg(one), signed_kg(one)) == (counted, signed)


def test_with_a_weight_or_with_help_it_is_one_movement() -> None:
    """A squat is its own."""
    for key in ("weighted_pull_up", "band_assisted_pull_up", "banded_pull_ups", "pull_up"):
        assert plain_key(key) == "pull_up"
    assert plain_key("weighted_dip") == plain_key("body_weight_dip") == "body_weight_dip"
    assert plain_key("barbell_back_squat") == "barbell_back_squat"
