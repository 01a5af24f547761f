"""What a performed set's figures say of the planned sets that it may be."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from fitlift.exercises.catalogue import catalogue
from fitlift.matching.plan_evidence import PlanEvidence, plan_evidence, to_the_letter
from fitlift.measures.rests import rests
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Candidate, Set
from plan_sets import Figures, done, keys, planned

PLAN = planned(
    "Back squat: 1x4-6 @ 80 kg rest 120 s",
    "Dumbbell row: 1x8 @ bodyweight rest 60 s",
    "Plank: 1x70-80 s no rest",
    "Side plank: 1x20 s per side",
    "Pull-up: 1x5+ @ bodyweight",
)

#: A set that nothing of the plan is like, so that weights are entered in the session.
OTHER: Figures = (3, 10.0, 40.0, 90.0)


def evidence(*figures: Figures, plan: Sequence[PlannedSet] = PLAN) -> PlanEvidence:
    """What is said of sets."""
    sets = done(*figures)
    return plan_evidence(sets, rests(sets, ()), plan, catalogue())


@pytest.mark.parametrize(
    ("one", "exercise"),
    [
        ((5, 21.3, 80.0, 0), "barbell_back_squat"),
        ((7, 26.0, 82.5, 0), "barbell_back_squat"),
        ((8, 26.0, None, 0), "dumbbell_row"),
        ((None, 74.0, None, 0), "plank"),
        ((None, 20.0, None, 0), "side_plank"),
        ((0, 74.5, None, 0), "plank"),
        ((30, 46.3, None, 0), "pull_up"),
    ],
)
def test_a_set_is_most_like_what_asks_for_its_figures(one: Figures, exercise: str) -> None:
    """Repetitions within the range or near, seconds of a hold, as many as possible, weights."""
    found = evidence(OTHER, one)
    for said in (found.guided, found.free):
        assert keys(PLAN)[int(said[1].argmax())] == exercise


def test_both_sides_may_be_counted_in_one() -> None:
    """Sixteen of eight a side say nearly as much as eight; of eight with both at once they say far less. Holds, too."""
    plan = planned("Split squat: 1x8 per side", "Goblet squat: 1x8")
    one_side, both_sides = (evidence((reps, 30.0, None, 0), plan=plan).free[0] for reps in (8, 16))
    assert one_side[0] == pytest.approx(one_side[1])
    assert one_side[0] - 2 < both_sides[0]
    assert both_sides[1] < one_side[1] - 0.7
    holds = planned("Copenhagen plank: 1x20 s per side", "Plank: 1x30 s")
    assert evidence((None, 41.0, None, 0), plan=holds).free[0].argmax() == 0


@pytest.mark.parametrize(("rest_s", "column"), [(120.0, 0), (60.0, 1), (0.0, 2)])
def test_a_guided_rest_tells_what_it_followed(rest_s: float, column: int) -> None:
    """To the second; of one who follows by heart nearly so."""
    plan = planned("Plank: 1x40 s rest 120 s", "Side plank: 1x40 s rest 60 s", "Bird dog: 1x40 s no rest")
    found = evidence((None, 40.0, None, rest_s), OTHER, OTHER, plan=plan)
    assert found.guided[0].argmax() == column
    assert found.free[0].argmax() == column
    strayed = evidence((None, 40.0, None, rest_s * 1.2), OTHER, OTHER, plan=plan)
    assert strayed.free[0, column] == found.free[0, column]
    assert strayed.guided[0, column] < found.guided[0, column] or rest_s == 0


def test_times_of_sets_that_last_until_the_next_are_not_known() -> None:
    """The plan asks for rests and nobody rested: neither rests nor seconds say anything."""
    plan = planned("Plank: 1x40 s rest 60 s", "Side plank: 1x75 s rest 60 s")
    found = evidence((None, 75.0, None, 0), (None, 75.0, None, 0), plan=plan)
    assert found.guided[0, 0] == found.guided[0, 1]
    assert found.free[0, 0] == found.free[0, 1]


def test_repetitions_that_no_set_has_say_nothing() -> None:
    """Beside holds and what is counted; where others have some, that there are none is a hint."""
    plan = planned("Plank: 1x40 s", "Push-up: 1x10")
    never = evidence((None, 33.0, None, 60), (None, 33.3, None, 0), plan=plan).guided[0]
    sometimes = evidence((None, 33.0, None, 60), (9, 33.3, None, 0), plan=plan).guided[0]
    assert sometimes[0] - sometimes[1] > never[0] - never[1]


def test_whole_fives_of_seconds_tell_a_timer_only_beside_fractions() -> None:
    """A set of 45 s of a watch that counts whole seconds may be anything."""
    plan = planned("Push-up: 1x10", "Squat: 1x12")
    fine, whole = (evidence((10, 45.0, None, 60), (12, other, None, 0), plan=plan).guided for other in (33.3, 33.0))
    assert fine[0, 0] < whole[0, 0]


def test_what_is_not_known_says_nothing() -> None:
    """No rest after the last set, no time; weights that are nowhere entered."""
    twins = planned("Plank: 1x40 s rest 120 s", "Side plank: 1x40 s no rest")
    last = evidence((None, 40.0, None, 0), plan=twins)
    assert last.guided[0, 0] == last.guided[0, 1]
    heavy = planned("Back squat: 1x5 @ 80 kg", "Front squat: 1x5 @ 20 kg")
    bare = evidence((5, 20.0, None, 0), plan=heavy)
    assert bare.free[0, 0] == bare.free[0, 1]


def test_a_light_set_whose_weight_is_left_open_is_lighter_than_the_work() -> None:
    """Forty before eighty rather than eighty before eighty."""
    plan = planned("Back squat: 1x5 @ 80 kg warmup 1")
    light, work = (evidence((5, 20.0, kg, 0), plan=plan).free[0] for kg in (40.0, 80.0))
    assert light[0] > light[1]
    assert work[1] > work[0]


def test_names_and_guesses_hold_against_figures() -> None:
    """A sure name or category; a guess where figures say little; a substitute rather than another."""
    (eight,) = done((8, 26.0, None, 0))

    def said(one: Set) -> dict[str, float]:
        found = plan_evidence([one], [None], PLAN, catalogue()).named[0]
        return dict(zip(keys(PLAN), found.tolist(), strict=True))

    assert set(said(eight).values()) == {0.0}
    named = said(replace(eight, exercise="pull_up", source="correction"))
    assert max(named, key=named.__getitem__) == "pull_up"
    assert min(named.values()) < -3
    substitute = said(replace(eight, exercise="barbell_front_squat", source="correction"))
    assert max(substitute, key=substitute.__getitem__) == "barbell_back_squat"
    guess = Candidate(exercise="plank", category="plank", subtype="unknown", p=0.5)
    guessed = said(replace(eight, candidates=(guess,)))
    assert max(guessed, key=guessed.__getitem__) == "plank"
    assert guessed["plank"] < named["pull_up"]


def test_pace_tells_one_exercise_from_two() -> None:
    """Eight in 24 s beside eight in 25 s, and beside eight in 48 s; of nothing, where a time is missing."""
    found = evidence((8, 24.0, None, 60), (8, 25.0, None, 60), (8, 48.0, None, 60), (8, 0.0, None, 0)).pace
    assert found[0, 1] > 0 > found[0, 2]
    assert found[0, 3] == 0


def test_a_plan_of_sets_that_look_alike_says_less_to_the_letter() -> None:
    """All in figures of one kind, and a plan that says how much, how heavy, and how long to rest."""
    assert to_the_letter(planned("Push-up: 3x10", "Squat: 3x10"), has_weights=True) < to_the_letter(
        PLAN, has_weights=True
    )


def test_no_figure_breaks_the_arithmetic() -> None:
    """Nothing at all, and nonsense."""
    found = evidence((None, 0.0, None, 0), (0, 0.0, None, 0), (10**6, 1e-3, 0.5, 1e6), plan=PLAN)
    for said in (found.guided, found.free, found.named, found.pace):
        assert np.isfinite(said).all()
