"""What is counted of a set: by the user, the step, the plan or the exercise, in this order."""

from __future__ import annotations

from typing import Any

import pytest

from builders import active, fit, rest, session, sets_of
from fitlift.activity import read_activity
from fitlift.exercises.catalogue import catalogue, named
from fitlift.fit.encode import Message, Value, message
from fitlift.history.summary import Counts, summarize_sessions
from fitlift.labels.corrections import Corrections, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.labels.counting import with_counting
from fitlift.measures.holds import lifting_reps
from fitlift.plan.model import Plan
from fitlift.session.analyse import analyse
from fitlift.userfiles.plan_yaml import read_plan


@pytest.mark.parametrize(
    ("exercise", "said", "expected"),
    [
        ("plank", {}, "timed"),
        ("jump_rope", {}, "timed"),
        ("row_indoor_row", {}, "timed"),
        ("indoor_row", {}, "timed"),
        ("farmers_walk", {}, "timed"),
        ("barbell_back_squat", {}, "reps"),
        ("deadlift", {"reps": 1, "weight_kg": 142.5}, "reps"),
        ("squat", {"weight_kg": 60.0}, "reps"),
        ("squat", {}, None),
        ("push_up", {}, None),
        ("one_arm_bent_over_row", {}, None),
        ("plank", {"counting": "reps"}, "reps"),
        ("plank", {"confidence": 0.6}, None),
        ("my_own_hang", {}, None),
        (None, {}, None),
    ],
)
def test_an_exercise_says_what_is_counted_where_nobody_else_does(
    exercise: str | None, said: dict[str, Any], expected: str | None
) -> None:
    """Only where its name is sure; a heavy lift is never a hold, others that are mostly counted may be."""
    (one,) = with_counting(sets_of({"exercise": exercise, "reps": 12, "duration_s": 41} | said), catalogue())
    assert one.counting == expected


def step(number: int, kind: str, value: float, **said: Value) -> Message:
    """A step of a workout."""
    values: dict[str, Value] = {"message_index": number, "duration_type": kind, "duration_value": value}
    return message("workout_step", values | {"intensity": "active", "exercise_category": 21} | said)


def counted(*messages: Message, said: Corrections | None = None, plan: Plan | None = None) -> list[str | None]:
    """What is counted of each set."""
    activity = read_activity(fit(session(), *messages))
    analysis = analyse(activity, corrections=() if said is None else (said,), plans=() if plan is None else (plan,))
    return [each.counting for each in analysis.each_set if each.kind == "active"]


def test_a_step_says_what_is_counted() -> None:
    """A hang of ten seconds, pull-ups, one that may be a hold, and one until the button is pressed."""
    steps = (step(0, "time", 10_000), step(1, "reps", 8), step(2, "reps", 1), step(3, "open", 0))
    sets = [active(60 * place, 10, wkt_step_index=place, category=21, repetitions=0) for place in range(4)]
    assert counted(*steps, *sets) == ["timed", "reps", None, None]


def test_a_step_holds_for_what_was_done_in_its_place() -> None:
    """The set points to the step and is of another exercise; where the watch only guesses, the number may be wrong."""
    other: dict[str, Value] = {"wkt_step_index": 0, "category": 28}
    guesses: dict[str, Value] = {"wkt_step_index": 0, "category": (28, 21)}
    hang = step(0, "time", 10_000)
    assert counted(hang, active(0, 10, **other), active(60, 10, **guesses)) == ["timed", None]


def test_the_user_says_what_is_counted() -> None:
    """A count of twelve is a count; a time makes a hold of what was hardly counted, and of nothing else."""
    sets = {
        1: SetCorrection(SaidOfSet(reps=12)),
        2: SetCorrection(SaidOfSet(seconds=12)),
        3: SetCorrection(SaidOfSet(seconds=50)),
        4: SetCorrection(SaidOfSet(reps=7, seconds=50)),
    }
    rows = [active(90 * place, 41, repetitions=reps) for place, reps in enumerate((1, 1, 9, 0))]
    said = Corrections("a.yaml", (SessionCorrections(1, sets=sets),))
    assert counted(*rows, said=said) == ["reps", "timed", None, None]


def test_a_plan_says_what_is_counted() -> None:
    """Eight planned squats of which the watch counted none, and a planned hold of ten seconds."""
    lines = ("Barbell back squat: 2x8 @ 60 kg", "Dead hang: 2x10 s")
    listed = "".join(f"      - {line}\n" for line in lines)
    plan = read_plan(f"plan: P\nsessions:\n  - name: S\n    exercises:\n{listed}", "plan.yaml", catalogue())
    squats = [
        active(90 * place, 33, category=28, category_subtype=6, repetitions=reps, weight=60)
        for place, reps in ((0, 8), (1, 0))
    ]
    hangs = [active(200 + 60 * place, 10, category=21, repetitions=0) for place in range(2)]
    hang = SetCorrection(SaidOfSet(exercise=named("dead hang")))
    said = Corrections("a.yaml", (SessionCorrections(1, sets={3: hang, 4: hang}),))
    assert counted(*squats, *hangs, said=said, plan=plan) == ["reps", "reps", "timed", "timed"]


def summed(*messages: Message) -> Counts:
    """Totals of a session."""
    (summary,) = summarize_sessions(analyse(read_activity(fit(session(), *messages))))
    return summary.counts


def test_repetitions_of_lifting_leave_out_holds_strokes_and_jumps() -> None:
    """Of 447 strokes, 620 jumps, the 1 of a plank, and 8 + 7 squats: fifteen. All five are sets."""
    counts = summed(
        active(0, 600, category=23, category_subtype=38, repetitions=447),
        active(660, 300, category=2, category_subtype=6, repetitions=620),
        active(1020, 45, category=19, category_subtype=43, repetitions=1),
        active(1100, 31, category=28, category_subtype=6, repetitions=8, weight=60),
        rest(1131, 95),
        active(1226, 33, category=28, category_subtype=6, repetitions=7, weight=60),
    )
    assert (counts.active_sets, counts.reps, counts.working_reps) == (5, 15, 15)


def test_a_set_of_which_nothing_was_counted_has_no_repetitions() -> None:
    """Not 0 of them."""
    (one,) = sets_of({"reps": 0, "duration_s": 3.2})
    assert lifting_reps(one, None) is None
