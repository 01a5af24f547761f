"""What a performed set's figures say of the planned sets that it may be."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from fitlift.exercises.catalogue import catalogue
from fitlift.matching.set_likelihoods import Aim, Performed, aims, by_place, ratios
from fitlift.records.base import names_of, replace
from fitlift.records.plans import PlannedSet
from tables import record_of

SQUAT = Aim("barbell_back_squat", "squat", 4, 6, False, "weight", (80, 80), None, False)  # noqa: FBT003 - fields in order
EIGHTS = Aim("row", "row", 8, 8, False, None, None, None, False)  # noqa: FBT003 - fields in order
HOLD = Aim("plank", "plank", 70, 80, True, None, None, None, False)  # noqa: FBT003 - fields in order
SIDES = replace(HOLD, exercise="side_plank", low=20, high=20, is_per_side=True)
OPEN = replace(EIGHTS, exercise="pull_up", category="pull_up", low=5, high=None)
PLAN = [SQUAT, EIGHTS, HOLD, SIDES, OPEN]


def planned_sets(*rows: dict[str, Any]) -> list[PlannedSet]:
    """Planned sets of which little is said."""
    missing = dict.fromkeys(names_of(PlannedSet)) | {"planned_set": 1, "round": 1, "exercise_name": "", "subtype": ""}
    return [record_of(missing | row, PlannedSet) for row in rows]


def best(one: Performed, plan: list[Aim] = PLAN) -> str:
    """The planned exercise that a set is most like."""
    # another set is logged, so that weights are entered in this session
    other = Performed(3, 10.0, 40.0)
    found, _ = ratios([other, one], plan, np.ones((2, 2)), catalogue())
    return plan[int(found[1].argmax())].exercise


@pytest.mark.parametrize(
    ("one", "exercise"),
    [
        (Performed(5, 20.0, 80.0), "barbell_back_squat"),
        (Performed(7, 26.0, 82.5), "barbell_back_squat"),
        (Performed(8, 26.0, None), "row"),
        (Performed(None, 74.0, None), "plank"),
        (Performed(None, 20.5, None), "side_plank"),
        (Performed(None, 40.0, None), "side_plank"),
        (Performed(14, 45.0, None), "pull_up"),
    ],
)
def test_a_set_is_most_like_what_asks_for_its_figures(one: Performed, exercise: str) -> None:
    """Repetitions within the range or near, seconds of a hold, both sides at once, as many as possible, weights."""
    assert best(one) == exercise


def test_names_and_guesses_hold_against_figures() -> None:
    """A sure name or category; one that is guessed, where figures say little; a substitute rather than another."""
    eight = Performed(8, 26.0, None)
    assert best(replace(eight, name="pull_up", sureness=1.0)) == "pull_up"
    assert best(replace(eight, name="squat", sureness=1.0), [EIGHTS, replace(SQUAT, low=9, high=9)]) == (
        "barbell_back_squat"
    )
    twins = [EIGHTS, replace(EIGHTS, exercise="lunge", category="lunge")]
    assert best(replace(eight, guesses=(("walking_lunge", "lunge", 0.5),)), twins) == "lunge"
    assert best(replace(eight, name="barbell_front_squat", sureness=1.0), [EIGHTS, replace(SQUAT, low=8, high=8)]) == (
        "barbell_back_squat"
    )


def test_weights_that_are_nowhere_entered_say_nothing() -> None:
    """Two plans that differ in weight alone are as probable."""
    found, _ = ratios(
        [Performed(5, 20.0, None)], [SQUAT, replace(SQUAT, weight_kg=(20, 20))], np.ones((1, 1)), catalogue()
    )
    assert found[0, 0] == found[0, 1]


def test_repetition_is_no_evidence_of_its_own() -> None:
    """A set that is like the one before says less for the plan than that did, as any plan repeats its sets."""
    found, _ = ratios([Performed(5, 20.0, 80.0)] * 4, PLAN, np.ones((4, 4)), catalogue())
    assert found[0, 0] > 1
    assert found[0, 0] > found[1, 0]


def test_planned_sets_come_exercise_by_exercise() -> None:
    """Of two that take turns the sets of the first before those of the second."""
    squat, row = (
        {"place": place, "exercise": key, "category": key, "role": "working", "sides": 1}
        for place, key in [(1, "squat"), (2, "row")]
    )
    planned = planned_sets(*[row, squat] * 2)
    assert [[each.exercise for each in of_place] for of_place in by_place(planned)] == [["squat"] * 2, ["row"] * 2]
    assert [aim.exercise for aim in aims(planned)] == ["squat", "squat", "row", "row"]


def test_light_sets_that_are_left_open_know_the_work_they_make_ready_for() -> None:
    """Rows of one planned exercise."""
    rows = [
        {"exercise": "squat", "category": "squat", "role": "warmup", "sides": 1, "place": 1},
        {"role": "working", "place": 1, "weight_low_kg": 70, "weight_high_kg": 75, "load_kind": "weight", "reps_low": 5}
        | {"exercise": "squat", "category": "squat", "sides": 2},
    ]
    light, work = aims(planned_sets(*rows))
    assert (light.low, light.weight_kg, light.work_kg) == (None, None, 70)
    assert (work.low, work.high, work.weight_kg, work.work_kg, work.is_per_side) == (5, None, (70, 75), None, True)
