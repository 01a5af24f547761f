"""The exercises of a plan, made of a workout's steps."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import unrolled_steps
from fitlift.exercises.catalogue import catalogue
from fitlift.plan.asked_sets import asked
from fitlift.plan.expanded import expanded
from fitlift.plan.line import written
from fitlift.plan.model import PlannedSession
from fitlift.plan.planned_exercises import planned_exercises
from fitlift.plan.workout_steps import MOST_SETS
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.workouts import Step

EXERCISES = catalogue()

SQUAT, ROW, PLANK = ("squat", "barbell_back_squat"), ("row", "dumbbell_row"), ("plank", "plank")


def step(**said: Any) -> Step:
    """A step that says this and nothing else."""
    facts: dict[str, Any] = dict.fromkeys(Step.__struct_fields__)
    return Step(**(facts | {"file_part": 1} | said))


def work(pair: tuple[str, str], reps: int | None = None, **said: Any) -> Step:
    """A set of an exercise."""
    category, subtype = pair
    return step(
        **({"category": category, "subtype": subtype, "intensity": "active", "duration_type": "reps"} | said),
        target_reps=reps,
    )


def rest(seconds: float | None = None) -> Step:
    """A rest; without a time it lasts until the athlete goes on."""
    return step(intensity="rest", duration_type="open" if seconds is None else "time", target_s=seconds)


def repeat(first: int, count: int) -> Step:
    """Back to a step."""
    return step(duration_type="repeat_until_steps_cmplt", repeat_from=first, repeat_count=count)


def numbered(steps: tuple[Step, ...]) -> list[Step]:
    """Steps with their numbers."""
    return [replace(each, step_index=number) for number, each in enumerate(steps)]


def lines(*steps: Step) -> list[str]:
    """The lines of the plan that some steps are."""
    return [written(each) for each in planned_exercises(asked(numbered(steps), (), EXERCISES))]


def test_a_repeat_of_one_set_is_an_exercise_and_a_second_one_is_another() -> None:
    """Left and right of four each: the note of the second is its own."""
    steps = work(ROW, 8), rest(), repeat(0, 4), work(ROW, 8, notes="left"), rest(), repeat(3, 4)
    assert lines(*steps) == ["Dumbbell row: 4x8 rest manual", "Dumbbell row: 4x8 rest manual note left"]


def test_an_exercise_at_two_places_of_a_round_is_two() -> None:
    """Also where these follow each other; between them there is no rest, and that is said."""
    steps = work(PLANK, 1), work(ROW, 8), work(ROW, 8), rest(20), work(PLANK, 1), rest(60), repeat(0, 3)
    assert lines(*steps) == [
        "Plank: 3x1 no rest circuit A",
        "Dumbbell row: 3x8 no rest circuit A",
        "Dumbbell row: 3x8 rest 20 s circuit A",
        "Plank: 3x1 rest 60 s circuit A",
    ]


def test_what_comes_last_stands_last() -> None:
    """Warming up and cooling down with the same; nothing is said of a rest after the end."""
    cardio = ("cardio", "unknown")
    steps = work(cardio, intensity="warmup"), work(SQUAT, 5), rest(90), repeat(1, 3), work(cardio, intensity="cooldown")
    assert lines(*steps) == [
        "Cardio: AMRAP no rest role warm-up",
        "Barbell back squat: 3x5 rest 90 s",
        "Cardio: AMRAP role cool-down",
    ]


def test_sets_that_stand_by_themselves_are_one_line_where_they_are_alike() -> None:
    """Another amount, weight or note is another line; another rest is none, but after the last of them it is said."""
    steps = [each for _ in range(3) for each in (work(SQUAT, 5), rest(60))]
    assert lines(*steps) == ["Barbell back squat: 3x5 rest 60 s"]
    assert lines(*steps[:-1], rest(180), work(ROW, 8)) == [
        "Barbell back squat: 3x5 rest 60 s then 3 min",
        "Dumbbell row: 8",
    ]
    assert lines(*steps[:-1], work(ROW, 8))[0] == "Barbell back squat: 3x5 rest 60 s then none"
    others = work(SQUAT, 6), work(SQUAT, 6, weight_kg=40.0), work(SQUAT, 6, weight_kg=40.0, notes="slow")
    assert len(lines(*steps, *others)) == 4
    uneven = work(SQUAT, 5), rest(60), work(SQUAT, 5), rest(90), work(SQUAT, 5), rest(60), work(SQUAT, 5), rest(30)
    assert lines(*uneven) == ["Barbell back squat: 4x5 rest 60 s then 30 s"]


def test_light_sets_right_before_the_work_are_its_warmups() -> None:
    """With their rest where it is not left to the athlete, and with their note."""
    light = work(SQUAT, 10, weight_kg=20.0, intensity="warmup", notes="deep"), rest(60)
    heavy = work(SQUAT, 5, weight_kg=80.0), rest(120)
    assert lines(*light, *heavy, repeat(2, 3)) == [
        "Barbell back squat: 3x5 @ 80 kg rest 2 min warmup 10 @ 20 kg warmup rest 60 s note deep"
    ]
    two = work(SQUAT, 8, intensity="warmup"), rest(), work(ROW, 8, intensity="warmup"), rest()
    assert lines(*two, work(SQUAT, 5), work(ROW, 8), rest(60), repeat(4, 3)) == [
        "Barbell back squat: 3x5 no rest warmup 8 reps superset A",
        "Dumbbell row: 3x8 rest 60 s warmup 8 reps superset A",
    ]


@pytest.mark.parametrize(
    "steps",
    [
        (work(SQUAT, 10, intensity="warmup"), rest(), work(SQUAT, 5), rest(), repeat(0, 2)),
        (work(SQUAT, 10, intensity="warmup"), rest(), work(ROW, 8), rest(), work(SQUAT, 5)),
        (work(SQUAT, 10, intensity="warmup", notes="deep"), rest(), work(SQUAT, 5, notes="fast")),
        (work(SQUAT, 10, intensity="warmup"), rest(30), work(SQUAT, 8, intensity="warmup"), rest(), work(ROW, 5)),
        (work(SQUAT, 10, weight_kg=20.0, intensity="warmup"), rest(), work(SQUAT, 5)),
    ],
    ids=["in turns with it", "before another", "another note", "another rest", "a weight and none"],
)
def test_light_sets_that_a_line_cannot_say_stand_by_themselves(steps: tuple[Step, ...]) -> None:
    """Nothing of them is lost, and the order stays."""
    assert " warmup " not in " ".join(lines(*steps))


def test_more_sets_than_a_line_may_have_are_two_lines() -> None:
    """In turns, too, under another label."""
    assert lines(work(SQUAT, 5), rest(30), repeat(0, 25)) == [
        "Barbell back squat: 20x5 rest 30 s",
        "Barbell back squat: 5x5 rest 30 s",
    ]
    in_turns = lines(work(SQUAT, 5), work(ROW, 8), rest(30), repeat(0, 21))
    assert [each.split()[-1] for each in in_turns] == ["A", "A", "B", "B"]


def test_what_is_repeated_within_a_repeat_stands_in_the_order_of_doing() -> None:
    """A set, and one that is done twice, three times; and twice three sets of each of two."""
    assert lines(work(SQUAT, 5), rest(60), work(ROW, 8), rest(30), repeat(2, 2), repeat(0, 3)) == [
        "Barbell back squat: 3x5 rest 60 s circuit A",
        "Dumbbell row: 3x8 rest 30 s circuit A",
        "Dumbbell row: 3x8 rest 30 s circuit A",
    ]
    threes = work(SQUAT, 5), rest(60), repeat(0, 3), work(ROW, 8), rest(30), repeat(3, 3), repeat(0, 2)
    assert lines(*threes) == ["Barbell back squat: 3x5 rest 60 s", "Dumbbell row: 3x8 rest 30 s"] * 2


@st.composite
def any_steps(draw: st.DrawFn) -> list[Step]:
    """Steps of any kind: work, rests, and repeats from anywhere before; no two steps ask for the same."""
    found: list[Step] = []
    for number in range(draw(st.integers(1, 12))):
        kinds = [
            "work",
            "work",
            "rest",
            *(["repeat"] if sum(each.repeat_count is not None for each in found) < 4 else []),
        ]
        kind = draw(st.sampled_from(kinds)) if number else "work"
        if kind == "work":
            intensity = draw(st.sampled_from(["active", "active", "warmup", "cooldown"]))
            note = draw(st.sampled_from([None, "slow"]))
            found.append(work(draw(st.sampled_from([SQUAT, ROW])), number + 1, intensity=intensity, notes=note))
        elif kind == "rest":
            found.append(rest(draw(st.sampled_from([None, 30.0, 60.0]))))
        else:
            found.append(repeat(draw(st.integers(0, number - 1)), draw(st.integers(1, 4))))
    return numbered(tuple(found))


def as_decoded(one: Step) -> dict[str, Any]:
    """A step as an independent decoder names its fields."""
    said = {
        "message_index": one.step_index,
        "intensity": one.intensity,
        "duration_type": one.duration_type,
        "duration_reps": one.target_reps,
        "duration_time": one.target_s,
        "duration_step": one.repeat_from,
        "repeat_steps": one.repeat_count,
        "exercise_category": one.category,
        "notes": one.notes,
    }
    return {name: value for name, value in said.items() if value is not None}


@given(any_steps())
@settings(max_examples=300, deadline=None)
def test_any_steps_are_a_plan_that_asks_for_the_same_sets(steps: list[Step]) -> None:
    """Whatever repeats what: each with its amount, its note and its rest, in their order."""
    wanted = unrolled_steps.sets_of([as_decoded(each) for each in steps])
    assume(len(wanted) <= MOST_SETS)
    found = expanded(PlannedSession("A", planned_exercises(asked(steps, (), EXERCISES))), EXERCISES)
    assert [(each.category, each.reps_high) for each in found] == [
        (steps[one.step or 0].category, one.reps) for one in wanted
    ]
    for each, one in zip(found, wanted, strict=True):
        assert not one.note or each.note == one.note
        assert one.rest is None or rest_of(each) == one.rest


def rest_of(one: PlannedSet) -> tuple[str, float | None]:
    """Kind and seconds of a rest; what a plan does not say of light sets is left to the athlete."""
    return one.rest_kind or "open", one.rest_high_s
