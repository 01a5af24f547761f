"""In which order names are laid over sets, and what that means for their places."""

from __future__ import annotations

import pytest

from builders import active, fit, session
from fitlift.activity import Activity, read_activity
from fitlift.exercises.catalogue import catalogue
from fitlift.matching.which_session import PlanCandidate
from fitlift.session.naming import label
from fitlift.userfiles.corrections_yaml import read_corrections
from fitlift.userfiles.plan_yaml import read_plan
from recordings import candidates_of

#: Two exercises of one figure, told apart by what stands before each.
PLAN = """\
plan: P
sessions:
  - name: S
    exercises:
      - Plank: 1x60 s rest 30 s
      - Dumbbell row: 2x10 @ 10 kg rest 60 s
      - Dumbbell bench press: 2x10 @ 10 kg rest 60 s
      - Side plank: 1x45 s rest 60 s
"""


@pytest.fixture
def alike() -> Activity:
    """A hold, four sets alike, and another hold, as the plan has them."""
    figures = [(0, 60, 0, 30), *[(10, 33, 10, 60)] * 4, (0, 45, 0, 60)]
    sets, now = [], 0
    for reps, seconds, weight, rest in figures:
        sets.append(active(now, seconds, repetitions=reps, weight=weight))
        now += seconds + rest
    return read_activity(fit(session(0, now), *sets), name="a.fit")


@pytest.fixture
def plans() -> list[PlanCandidate]:
    """The plan's session."""
    return candidates_of(read_plan(PLAN, "p.yaml", catalogue()))


def test_names_by_a_plan_part_what_looked_like_one_exercise(alike: Activity, plans: list[PlanCandidate]) -> None:
    """Four sets alike share a slot; with two sure names they are two, and each slot has one."""
    alone = label(alike, (), ()).each_set
    assert len({each.slot for each in alone[1:5]}) == 1
    named = label(alike, (), (), plans=plans).each_set
    assert [each.exercise for each in named[1:5]] == ["dumbbell_row"] * 2 + ["dumbbell_bench_press"] * 2
    slots = [each.slot for each in named[1:5]]
    assert slots[0] == slots[1] != slots[2] == slots[3]


def test_what_is_said_of_effort_moves_no_letter(alike: Activity, plans: list[PlanCandidate]) -> None:
    """Places are found with the plan all the same; where the user spoke of letters, places are found without it."""
    shown = [each.slot for each in label(alike, (), (), plans=plans).each_set]
    effort = read_corrections("sessions:\n- session: 1\n  rpe: 5\n", "c.yaml", catalogue())
    assert [each.slot for each in label(alike, [effort], (), plans=plans).each_set] == shown
    letters = read_corrections("sessions:\n- session: 1\n  slots: {b: Push-up}\n", "c.yaml", catalogue())
    of_letters = label(alike, [letters], (), plans=plans).each_set
    assert [each.exercise for each in of_letters[1:5]] == ["push_up"] * 4


def test_a_press_that_is_kept_has_a_letter_of_its_own_beside_an_order_that_leaves_it_out() -> None:
    """So that it can be named like any other set."""
    sets = [active(0, 2, repetitions=0), *[active(60 + 100 * at, 30, repetitions=8) for at in range(3)]]
    file = read_activity(fit(session(0, 700), *sets), name="a.fit")
    text = "sessions:\n- session: 1\n  order: a a a\n  sets: {1: keep}\n"
    kept = label(file, [read_corrections(text, "c.yaml", catalogue())], ()).each_set
    assert [(each.kind, each.slot) for each in kept] == [("active", "b"), *[("active", "a")] * 3]


def test_light_sets_that_a_plan_names_have_the_letter_of_their_lift() -> None:
    """The watch knew the work alone; what stands under one name, set after set, is one lift."""
    text = "plan: P\nsessions:\n  - name: S\n    exercises:\n"
    text += "      - Back squat: 4x5 @ 80 kg warmup 10 @ 20 kg, 5 @ 50 kg\n      - Plank: 2x45 s\n"
    squat = {"category": [28], "category_subtype": [6]}
    loads = [(10, 20.0, {}), (5, 50.0, {}), *[(5, 80.0, squat)] * 4]
    sets = [
        active(150 * at, 30, repetitions=reps, weight=weight, **named) for at, (reps, weight, named) in enumerate(loads)
    ]
    planks = [active(900 + 90 * at, 45, repetitions=0, weight=0, category=[19]) for at in range(2)]
    activity = read_activity(fit(session(0, 1100), *sets, *planks), name="a.fit")
    found = label(activity, (), (), plans=candidates_of(read_plan(text, "p.yaml", catalogue()))).each_set
    assert [each.exercise for each in found[:6]] == ["barbell_back_squat"] * 6
    assert [each.slot for each in found] == ["a"] * 6 + ["b"] * 2
