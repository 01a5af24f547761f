"""A planned session, set by set."""

from __future__ import annotations

import pytest

from fitlift.exercises.catalogue import catalogue, named
from fitlift.plan.expanded import expanded
from fitlift.plan.model import NO_REST, Group, Load, PlannedExercise, PlannedSession, Rest, Target, WarmupSet
from fitlift.schema import PLANNED
from tables import table as table_of

FOUR_TO_SIX, EIGHT, HELD = Target("reps", 4, 6), Target("reps", 8, 8), Target("s", 30, 45)
SUPERSET = Group("superset", "A")


def test_warmups_stand_before_the_work_and_keep_their_own_figures() -> None:
    """Also those that the plan leaves to the athlete; pounds are kilograms within."""
    squat = PlannedExercise(
        named("Barbell back squat"),
        2,
        FOUR_TO_SIX,
        role="primary",
        load=Load("weight", 80, 80, "kg"),
        rest=Rest(90, 120),
        warmups=(WarmupSet(), WarmupSet(Target("reps", 5, 5), Load("weight", 110, 110, "lb"))),
    )
    table = table_of(expanded(PlannedSession("A", (squat,)), catalogue()), PLANNED)
    assert table["role"].tolist() == ["warmup", "warmup", "working", "working"]
    assert table["round"].tolist() == [1, 2, 1, 2]
    assert table["reps_low"].isna().tolist() == [True, False, False, False]
    assert table["weight_low_kg"].tolist()[1:] == pytest.approx([49.8951607, 80, 80])
    assert table["rest_high_s"].isna().tolist() == [True, True, False, False]
    assert set(table["category"]) == {"squat"}
    assert set(table["part_of_plan"]) == {"primary"}


def test_a_rest_is_timed_open_none_or_not_said() -> None:
    """Only a timed one has seconds; the last set's may be another, and so may that of the light sets."""
    timed = PlannedExercise(named("Plank"), 3, HELD, rest=Rest(60, 90), last_rest=Rest())
    at_once = PlannedExercise(
        named("Dumbbell row"), 1, EIGHT, rest=NO_REST, warmups=(WarmupSet(),), warmup_rest=Rest(30, 30)
    )
    unsaid = PlannedExercise(named("Barbell curl"), 1, EIGHT, warmups=(WarmupSet(),))
    sets = expanded(PlannedSession("A", (timed, at_once, unsaid)), catalogue())
    assert [(each.rest_kind, each.rest_low_s, each.rest_high_s) for each in sets] == [
        ("timed", 60, 90),
        ("timed", 60, 90),
        ("open", None, None),
        ("timed", 30, 30),
        ("none", None, None),
        (None, None, None),
        (None, None, None),
    ]


def test_an_exercise_at_two_places_of_a_round_is_done_at_both() -> None:
    """In the order of the lines, round by round."""
    plank, row = (
        PlannedExercise(named("Plank"), 2, HELD, group=SUPERSET),
        PlannedExercise(named("Dumbbell row"), 2, EIGHT, group=SUPERSET),
    )
    sets = expanded(PlannedSession("A", (plank, row, plank)), catalogue())
    assert [(each.place, each.round) for each in sets] == [(1, 1), (2, 1), (3, 1), (1, 2), (2, 2), (3, 2)]
    assert [each.exercise for each in sets] == [named(name).key for name in ("Plank", "Dumbbell row", "Plank")] * 2


def test_exercises_that_take_turns_go_round_by_round_and_the_shorter_one_ends_first() -> None:
    """Three sets of one and two of the other, each on its own again after that."""
    row = PlannedExercise(named("Dumbbell row"), 3, EIGHT, group=SUPERSET, is_per_side=True, warmups=(WarmupSet(),))
    plank = PlannedExercise(named("Plank"), 2, HELD, group=SUPERSET)
    curl = PlannedExercise(named("Barbell curl"), 1, Target("reps", 5, None))
    table = table_of(expanded(PlannedSession("B", (row, plank, curl)), catalogue()), PLANNED)
    assert list(zip(table["place"], table["round"], strict=True)) == [
        (1, 1),
        (1, 1),
        (2, 1),
        (1, 2),
        (2, 2),
        (1, 3),
        (3, 1),
    ]
    assert table["planned_set"].tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert table["sides"].tolist() == [2, 2, 1, 2, 1, 2, 1]
    assert table["superset"].fillna("").tolist() == ["A"] * 6 + [""]
    assert (table["hold_low_s"].iloc[2], table["hold_high_s"].iloc[2]) == (30, 45)
    assert table["reps_low"].isna().tolist() == [True, False, True, False, True, False, False]
    assert table["reps_high"].isna().tolist() == [True, False, True, False, True, False, True]


def test_a_percentage_is_a_weight_where_the_maximum_is_known() -> None:
    """75 to 80 % of 140 kg; without the 140 kg the percentages stand alone."""
    lift = PlannedExercise(named("Barbell deadlift"), 1, Target("reps", 5, 5), load=Load("percent_1rm", 75, 80))
    session = PlannedSession("C", (lift,))
    unknown = table_of(expanded(session, catalogue()), PLANNED)
    assert unknown[["percent_low", "percent_high"]].iloc[0].tolist() == [75, 80]
    assert unknown["weight_low_kg"].isna().all()
    known = table_of(expanded(session, catalogue(), maxima_kg={named("Barbell deadlift").key: 140}), PLANNED)
    assert known[["weight_low_kg", "weight_high_kg"]].iloc[0].tolist() == [105, 112]


def test_what_makes_ready_is_no_work_and_steps_are_kept() -> None:
    """An exercise of the user's own has no category."""
    hop = PlannedExercise(named("My own hop"), 2, EIGHT, role="prep", load=Load("bodyweight"))
    table = table_of(expanded(PlannedSession("D", (hop,)), catalogue(), step_indexes=[3, 3]), PLANNED)
    assert table["role"].tolist() == ["warmup", "warmup"]
    assert table["category"].tolist() == ["unknown", "unknown"]
    assert table["load_kind"].tolist() == ["bodyweight", "bodyweight"]
    assert table["step_index"].tolist() == [3, 3]
