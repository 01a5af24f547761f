"""The plan of each session, and what was done of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest

from builders import active, fit, plain, session
from checkout import SAMPLES
from fitlift.activity import Activity, read_activity
from fitlift.config import Settings
from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.names import UNKNOWN
from fitlift.fit.encode import Message, Value, message
from fitlift.history.summary import summarize_sessions
from fitlift.matching.session_plans import with_plan
from fitlift.plan.expanded import expanded
from fitlift.plan.model import Plan, PlannedSession
from fitlift.plan.watch_categories import written_as
from fitlift.plan.workout_steps import steps_of, unrolled
from fitlift.records.base import replace
from fitlift.session.analyse import SessionAnalysis, analyse
from fitlift.userfiles.corrections_yaml import read_corrections
from fitlift.userfiles.plan_yaml import read_plan
from planned_sessions import done, planned

EXERCISES = catalogue()

TEXT = """\
plan: Mine
sessions:
  - name: Heavy
    days: wednesday
    warm-up:
      - Jump rope: 5 min
    primary:
      - Back squat: 3x5 @ 80 kg rest 90-120 s warmup 5 @ 40 kg, 3 @ 60 kg
    accessory:
      - superset:
          - Dumbbell row: 2x8 @ 20 kg
          - Plank: 2x45 s
  - name: Quick
    days: saturday
    primary:
      - Romanian deadlift: 3x6 @ 60 kg
    accessory:
      - Dumbbell lunge: 3x8 per side @ 12 kg
"""
PLAN = read_plan(TEXT, "mine.yaml", EXERCISES)
HEAVY, QUICK = PLAN.sessions


def sets_of(
    planned: PlannedSession, *, since: float = 0, says_names: bool = True, says_steps: bool = False
) -> list[Message]:
    """A planned session, done to the letter, 30 s and a rest of 90 s each; starts at START, a Wednesday."""
    pairs = [written_as(each.exercise, EXERCISES) for each in planned.exercises]
    made = []
    for place, row in enumerate(expanded(planned, EXERCISES, step_indexes=step_numbers(planned))):
        held, pair = row.hold_low_s, pairs[row.place - 1]
        values: dict[str, Value] = {"repetitions": 0 if held else row.reps_low, "weight": row.weight_low_kg or 0}
        values |= {"category": [pair.category_number] * 3} if says_names else {"category": [65534] * 3}
        values |= {"category_subtype": [pair.name_number] * 3} if says_names and pair.name_number is not None else {}
        values |= {"wkt_step_index": row.step_index} if says_steps else {}
        made.append(active(since + 120 * place, held or 30, **values))
    return made


def step_numbers(planned: PlannedSession) -> list[int]:
    """For each set the number of its step."""
    steps = steps_of(planned)
    order, _ = unrolled([(step.first, step.count) if step.kind == "repeat" else None for step in steps])
    return [number for number in order if steps[number].kind == "work"]


def workout_of(planned: PlannedSession) -> list[Message]:
    """The steps of a planned session as a watch keeps them, without notes."""
    pairs = [written_as(each.exercise, EXERCISES) for each in planned.exercises]
    made = [message("workout", {"wkt_name": planned.name, "num_valid_steps": len(steps_of(planned))})]
    for number, step in enumerate(steps_of(planned)):
        values: dict[str, Value] = {"message_index": number}
        if step.kind == "repeat":
            values |= {"duration_type": 6, "duration_value": step.first, "target_value": step.count}
        elif step.kind == "rest":
            values |= {"duration_type": 5, "intensity": "rest"}
        else:
            pair = pairs[step.place]
            values |= {"duration_type": 5, "intensity": step.intensity, "exercise_category": pair.category_number}
            values |= {} if pair.name_number is None else {"exercise_name": pair.name_number}
        made.append(message("workout_step", values))
    return made


def analysed(*messages: Message, plans: Sequence[Plan] = (PLAN,)) -> SessionAnalysis:
    """A recording held against plans."""
    return analyse(activity_of(*messages), plans=plans)


def activity_of(*messages: Message) -> Activity:
    """A recording."""
    return read_activity(fit(*messages), name="a.fit")


def columns(sets: pd.DataFrame, *names: str) -> list[tuple[Any, ...]]:
    """Some columns of the active sets, None for null."""
    active_sets = sets[sets["kind"] == "active"]
    return [tuple(map(plain, row)) for row in active_sets[list(names)].itertuples(index=False)]


def test_a_planned_session_is_found_by_its_exercises() -> None:
    """Its sets are all done, and each knows its role, its part of the plan and its superset."""
    analysis = analysed(session(elapsed=1800), *sets_of(HEAVY))
    match = analysis.matches[1]
    assert (match.plan, match.source, match.session) == ("Mine", "mine.yaml", "Heavy")
    assert match.found_by in {"content", "weekday"}
    assert match.confidence is not None
    assert match.confidence > 0.9
    assert match.matched.sentence == "All 7 planned sets done."
    assert columns(analysis.sets, "role", "role_source", "part_of_plan", "superset") == [
        ("warmup", "plan", "warmup", None),
        *[("warmup", "plan", "primary", None)] * 2,
        *[("working", "plan", "primary", None)] * 3,
        *[("working", "plan", "accessory", "A")] * 4,
    ]


def test_sets_without_a_name_are_named_by_the_plan() -> None:
    """With a confidence, and a reason among the evidence."""
    analysis = analysed(session(elapsed=1800), *sets_of(HEAVY, says_names=False))
    named = columns(analysis.sets, "exercise", "source")
    assert named == [
        ("jump_rope", "plan"),
        *[("barbell_back_squat", "plan")] * 5,
        *[(HEAVY.exercises[place].exercise.key, "plan") for place in (2, 3, 2, 3)],
    ]
    assert (analysis.sets["confidence"].dropna() >= 0.75).all()
    assert "plan" in set(analysis.evidence["source"])


def test_the_name_of_a_session_tells_which_it_was() -> None:
    """Whatever the day."""
    analysis = analysed(session(sport_profile_name="Quick"), *sets_of(QUICK))
    assert (analysis.matches[1].session, analysis.matches[1].found_by) == ("Quick", "name")


def test_what_looks_like_no_planned_session_is_none() -> None:
    """It has no match, no plan's names, and says how many it was held against."""
    strange = [active(60 * place, 90, category=[2] * 3, repetitions=50) for place in range(4)]
    analysis = analysed(session(), *strange)
    assert analysis.matches == {}
    assert analysis.planned_sessions == 2
    assert "plan" not in set(analysis.sets["source"].dropna())


def test_one_recording_is_at_most_one_planned_session() -> None:
    """Of two sessions in a file that look alike only one fulfils it."""
    first, second = sets_of(HEAVY), sets_of(HEAVY, since=4000)
    analysis = analysed(session(0, 1800), *first, session(4000, 1800), *second)
    assert len(analysis.matches) == 1


def test_the_workout_in_the_recording_is_the_plan_where_no_other_fits() -> None:
    """Its sets are linked by their steps."""
    analysis = analysed(session(elapsed=1800), *workout_of(HEAVY), *sets_of(HEAVY, says_steps=True), plans=())
    match = analysis.matches[1]
    assert (match.plan, match.session, match.found_by, match.confidence) == ("", "Heavy", "workout", None)
    assert set(match.matched.sets["linked_by"]) == {"step"}
    assert match.matched.sentence == "All 7 planned sets done."


def test_a_plan_is_linked_by_steps_where_the_recording_was_guided_by_its_workout() -> None:
    """Also a set that the watch took for something unknown finds its place."""
    sets = sets_of(HEAVY, says_steps=True)
    analysis = analysed(session(elapsed=1800), *workout_of(HEAVY), *sets)
    match = analysis.matches[1]
    assert (match.source, match.session) == ("mine.yaml", "Heavy")
    assert set(match.matched.sets["linked_by"]) == {"step"}
    other = analysed(session(elapsed=1800), *workout_of(QUICK), *sets_of(HEAVY))
    assert "step" not in set(other.matches[1].matched.sets["linked_by"].dropna())


def test_what_the_user_says_of_a_role_holds_over_the_plan_and_the_watchs_step_does() -> None:
    """A step that is a warm-up says so itself."""
    analysis = analysed(session(elapsed=1800), *workout_of(HEAVY), *sets_of(HEAVY, says_steps=True))
    assert set(columns(analysis.sets, "role_source")) == {("step",)}


def test_a_set_that_nothing_names_is_named_by_the_workout() -> None:
    """The sample: the calf raises, which the watch took for nothing."""
    analysis = analyse(read_activity(SAMPLES / "planned.fit"))
    last = columns(analysis.sets, "exercise", "exercise_name", "source", "category")[-1]
    assert last == ("standing_calf_raise", "Calf Raise", "plan", UNKNOWN)


def test_a_set_under_the_planned_exercises_name_is_that_exercise() -> None:
    """Whatever number the watch knows the name by: nothing is replaced by itself."""
    plan = read_plan(
        "plan: P\nsessions:\n  - name: A\n    primary:\n      - Back squat: 2x5 @ 80 kg\n    accessory:\n"
        "      - Split squat: 2x8 @ 12 kg\n",
        "p.yaml",
        EXERCISES,
    )
    # lunge 3 is a barbell Bulgarian split squat; the athlete's app calls it a split squat
    title = message("exercise_title", {"exercise_category": 17, "exercise_name": 3, "wkt_step_name": "Split Squat"})
    squats = [active(120 * place, 30, category=28, category_subtype=6, weight=80) for place in range(2)]
    splits = [
        active(300 + 120 * place, 30, category=17, category_subtype=3, weight=12, repetitions=8) for place in range(2)
    ]
    analysis = analyse(read_activity(fit(session(), title, *squats, *splits)), plans=[plan])
    matched = analysis.matches[1].matched
    assert matched.sets["verdict"].tolist() == ["done"] * 4
    assert "replaced" not in matched.sentence


def test_the_sides_that_a_plan_asks_for_are_one_set_of_the_session_too() -> None:
    """Three lunges of each leg, 50 s apart, in six sets: as many as three of sixteen, and for the muscles, too."""
    lunge: dict[str, Value] = {"category": 17, "category_subtype": 21, "weight": 12}
    text = "plan: P\nsessions:\n  - name: A\n    exercises:\n      - Dumbbell lunge: 3x8 per side @ 12 kg\n"
    plan = read_plan(text, "p.yaml", EXERCISES)
    by_side = [active(80 * place, 30, repetitions=8, **lunge) for place in range(6)]
    together = [active(120 * place, 60, repetitions=16, **lunge) for place in range(3)]
    analyses = [analyse(read_activity(fit(session(), *sets)), plans=[plan]) for sets in (by_side, together)]
    assert [each.side_of for each in analyses[0].each_set] == [None, 1, None, 3, None, 5]
    for analysis in analyses:
        (summary,) = summarize_sessions(analysis)
        assert (summary.counts.working_sets, summary.counts.reps) == (3, 48)
        assert summary.match is not None
        assert summary.match.matched.done_sets == 3
        assert {each.muscle: each.direct_sets for each in summary.each_muscle}["quads"] == 3


def test_without_a_plan_the_sets_stay_as_they_are() -> None:
    """But for the part of a plan that they had."""
    light, other = done(planned(HEAVY))[:2]
    sets = (replace(light, role="warmup", role_source="rule"), replace(other, superset="A"))
    assert with_plan(sets, {}) == sets
    assert with_plan([replace(each, part_of_plan="primary") for each in sets], {}) == sets


@pytest.mark.parametrize(
    "step",
    [
        {"duration_type": "reps", "duration_value": 5, "exercise_category": 28, "exercise_name": 6},
        {"message_index": 0, "duration_type": "reps", "duration_value": 0, "exercise_category": 28, "exercise_name": 6},
        {
            "message_index": 0,
            "duration_type": "repeat_until_time",
            "duration_value": 60,
            "exercise_category": 28,
            "exercise_name": 6,
        },
    ],
    ids=["without a number", "of no repetitions", "that only repeats"],
)
def test_a_step_that_plans_nothing_sensible_leaves_the_sets_as_they_are(step: dict[str, Value]) -> None:
    """The watch's own names and figures stand, whatever the workout in the file says."""
    squats = [
        active(at, 30, repetitions=5, weight=80.0, category=[28], category_subtype=[6], wkt_step_index=0)
        for at in (0, 120, 240)
    ]
    steps = [message("workout", {"wkt_name": "Odd", "num_valid_steps": 1}), message("workout_step", step)]
    found = analyse(read_activity(fit(session(), *steps, *squats)))
    assert found.sets["exercise"].tolist() == ["barbell_back_squat"] * 3
    assert found.sets["reps"].tolist() == [5, 5, 5]


WEIGHTS = read_plan(
    "plan: P\nsessions:\n  - name: A\n    primary:\n      - Back squat: 2x5 @ 80 kg\n    accessory:\n"
    "      - Dumbbell lunge: 2x8 @ 10-12 kg\n      - Romanian deadlift: 2x6 @ 130 lb\n",
    "p.yaml",
    EXERCISES,
)


def weightless(*weights_kg: float | None) -> list[Message]:
    """Squats, lunges and Romanian deadlifts by their names, with these weights in the file."""
    pairs = ((28, 6, 5), (28, 6, 5), (17, 21, 8), (17, 21, 8), (8, 23, 6), (8, 23, 6))
    return [
        active(120 * place, 30, repetitions=reps, category=[category], category_subtype=[name], weight=weight_kg)
        for place, ((category, name, reps), weight_kg) in enumerate(zip(pairs, weights_kg, strict=True))
    ]


def test_sets_without_a_weight_have_the_plans_if_the_user_says_so() -> None:
    """One weight, not a range; a weight in the file stays; in the plan's unit, marked, and with a note."""
    file = read_activity(fit(session(0, 900), *weightless(None, 85.0, None, None, 0, None)), name="a.fit")
    plain = analyse(file, plans=[WEIGHTS])
    assert plain.sets["weight_kg"].notna().tolist() == [False, True, False, False, False, False]
    found = analyse(file, Settings(plan_weights=True), plans=[WEIGHTS])
    pounds = pytest.approx(58.967, abs=0.0005)  # 130 × 0.45359237
    assert columns(found.sets, "weight_kg", "weight_state", "weight_unit", "volume_kg") == [
        (80.0, "planned", "kg", 400.0),
        (85.0, "logged", None, 425.0),
        (None, "absent", None, None),
        (None, "absent", None, None),
        (pounds, "planned", "lb", pytest.approx(6 * 58.967, abs=0.003)),
        (pounds, "planned", "lb", pytest.approx(6 * 58.967, abs=0.003)),
    ]
    texts = [each.text for each in found.activity.notices if each.code == "planned-weights"]
    assert texts == ["weights of 3 sets are the plan's, not the file's"]
    assert found.matches[1].matched.sets["weight_kg"].notna().tolist() == [False, True, False, False, False, False]


def test_a_set_of_bodyweight_gets_no_weight_from_the_plan() -> None:
    """The other squat does."""
    file = read_activity(fit(session(0, 900), *weightless(*[None] * 6)), name="a.fit")
    said = read_corrections("sessions:\n- session: 1\n  sets: {1: {weight: bodyweight}}\n", "c.yaml", EXERCISES)
    found = analyse(file, Settings(plan_weights=True), plans=[WEIGHTS], corrections=[said])
    assert columns(found.sets.head(2), "weight_kg", "weight_state") == [(None, "given"), (80.0, "planned")]


def test_a_name_that_is_not_sure_brings_no_weight() -> None:
    """Two accessories of one figure: only their order names them, and that is not sure."""
    text = "plan: P\nsessions:\n  - name: S\n    primary:\n      - Back squat: 2x5 @ 80 kg\n    accessory:\n"
    text += "      - Dumbbell row: 2x8 @ 10 kg\n      - Dumbbell bench press: 2x8 @ 12 kg\n"
    plan = read_plan(text, "p.yaml", EXERCISES)
    sets = [active(60 * at, 20, repetitions=reps, weight=0) for at, reps in enumerate([5, 5, 8, 8, 8, 8])]
    file = read_activity(fit(session(0, 900), *sets), name="a.fit")
    found = analyse(file, Settings(plan_weights=True), plans=[plan]).sets
    assert found["confidence"].iloc[2:].lt(0.75).all()
    assert found["weight_state"].tolist() == ["planned"] * 2 + ["zero"] * 4


@pytest.mark.parametrize(
    ("on_the_watch", "shown"),
    [(None, {"lb"}), ("pound", {"lb"}), ("kilogram", {"kg"})],
    ids=["says none", "shows pounds", "shows kilograms"],
)
def test_weights_of_plan_and_sets_stand_in_one_unit(on_the_watch: str | None, shown: set[str]) -> None:
    """That of the watch; where it says none, that of the plan."""
    plan = read_plan(
        "plan: P\nsessions:\n  - name: A\n    primary:\n      - Back squat: 3x5 @ 225 lb\n", "p.yaml", EXERCISES
    )
    unit: dict[str, Value] = {} if on_the_watch is None else {"weight_display_unit": on_the_watch}
    squats = [
        active(150 * at, 30, category=[28], category_subtype=[6], weight=102.0625, repetitions=5, **unit)
        for at in range(3)
    ]
    found = analyse(read_activity(fit(session(), *squats), name="a.fit"), plans=[plan])
    assert {each.weight_unit for each in found.each_set} == shown
    assert {each.weight_unit for each in found.matches[1].matched.each_set} == shown
    assert found.matches[1].matched.sentence == "All 3 planned sets done."


HELP = read_plan(
    "plan: P\nsessions:\n  - name: A\n    accessory:\n      - Pull-up: 3x6 @ assisted 20 kg\n"
    "      - Back squat: 2x5 @ 80 kg\n",
    "p.yaml",
    EXERCISES,
)


def helped(*weights_kg: float | None) -> list[Message]:
    """Three pull-ups and two squats by their names, with these weights in the file."""
    pairs = ((21, 38, 6), (21, 38, 6), (21, 38, 6), (28, 6, 5), (28, 6, 5))
    return [
        active(120 * place, 30, repetitions=reps, category=[category], category_subtype=[name], weight=weight_kg)
        for place, ((category, name, reps), weight_kg) in enumerate(zip(pairs, weights_kg, strict=True))
    ]


def test_what_a_plan_calls_help_is_no_lifted_weight() -> None:
    """A watch logs 20 kg with pull-ups: added to the body by themselves, help by the plan; less of that is heavier."""
    file = read_activity(fit(session(0, 900), *helped(20.0, 15.0, None, 80.0, 80.0)), name="a.fit")
    alone = analyse(file).sets
    assert columns(alone.head(3), "exercise", "load_kind", "volume_kg") == [
        ("pull_up", "added", 120.0),
        ("pull_up", "added", 90.0),
        ("pull_up", "bodyweight", None),
    ]
    found = analyse(file, plans=[HELP])
    assert columns(found.sets.head(4), "load_kind", "volume_kg") == [
        ("assisted", None),
        ("assisted", None),
        ("bodyweight", None),
        ("external", 400.0),
    ]
    loads = found.matches[1].matched.sets["load"].tolist()
    assert loads == ["as planned", "heavier", "not judged", "as planned", "as planned"]
    said = read_corrections("sessions:\n- session: 1\n  sets: {1: {weight: +20 kg}}\n", "c.yaml", EXERCISES)
    assert analyse(file, plans=[HELP], corrections=[said]).sets["load_kind"].tolist()[0] == "added"


def test_help_that_is_planned_fills_sets_without_a_weight_as_help() -> None:
    """Where the user wants weights of the plan."""
    file = read_activity(fit(session(0, 900), *helped(20.0, 0, None, 80.0, None)), name="a.fit")
    found = analyse(file, Settings(plan_weights=True), plans=[HELP]).sets
    assert columns(found, "load_kind", "weight_kg", "weight_state") == [
        ("assisted", 20.0, "logged"),
        ("assisted", 20.0, "planned"),
        ("assisted", 20.0, "planned"),
        ("external", 80.0, "logged"),
        ("external", 80.0, "planned"),
    ]
