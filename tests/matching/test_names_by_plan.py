"""Sets that nothing names, named by the plan that they were done for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import planned_names_table
from fitlift.activity import read_activity
from fitlift.exercises.catalogue import catalogue
from fitlift.matching.names_by_plan import LEAST_CONFIDENCE, PlannedNames, planned_names
from fitlift.matching.which_session import PlanCandidate
from fitlift.records.base import names_of, replace
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.vocabulary import SURE
from fitlift.schema import EVIDENCE
from fitlift.session.naming import label
from fitlift.userfiles.plan_yaml import read_plan
from recordings import candidates_of
from tables import record_of, table

Figures = tuple[int, float, float | None]

PLAN = """\
plan: In season
sessions:
  - name: In-season A
    days: tuesday
    primary:
      - Back squat: 3x5 @ 80 kg
    accessory:
      - superset:
          - Dumbbell row: 3x8 @ 22 kg
          - Standing calf raise: 3x12 @ 40 kg
      - Plank: 2x45 s
  - name: In-season B
    days: friday
    primary:
      - Barbell deadlift: 3x4 @ 110 kg
    accessory:
      - Bulgarian split squat: 3x8 @ 12 kg
      - Pull-up: 3x6 @ bodyweight
"""

#: In-season A to the letter: repetitions, seconds, weight; and what it is.
SQUAT, ROW, CALF, PLANK = (5, 20.0, 80.0), (8, 22.0, 22.0), (12, 24.0, 40.0), (1, 45.0, None)
SESSION_A: list[Figures] = [SQUAT] * 3 + [ROW, CALF] * 3 + [PLANK] * 2
NAMES_A = ["barbell_back_squat"] * 3 + ["dumbbell_row", "standing_calf_raise"] * 3 + ["plank"] * 2

DEADLIFT, SPLIT_SQUAT, PULL_UP = (4, 18.0, 110.0), (8, 26.0, 12.0), (6, 20.0, None)
SESSION_B: list[Figures] = [DEADLIFT] * 3 + [SPLIT_SQUAT] * 3 + [PULL_UP] * 3


def candidates(text: str = PLAN) -> list[PlanCandidate]:
    """The sessions of a plan."""
    return candidates_of(read_plan(text, "plan.yaml", catalogue()))


def sets_of(*sessions: Sequence[Figures], names: Sequence[str | None] = ()) -> list[Set]:
    """Sets that the watch did not name, but for those of the first session that are told."""
    return [
        _set(number, place, of_set, names[place - 1] if number == 1 and names else None)
        for number, figures in enumerate(sessions, start=1)
        for place, of_set in enumerate(figures, start=1)
    ]


def _set(session: int, place: int, figures: Figures, name: str | None) -> Set:
    reps, seconds, weight_kg = figures
    said = {
        "session": session,
        "row": place,
        "set": place,
        "kind": "active",
        "origin": "file",
        "category": "unknown",
        "subtype": "unknown",
        "candidates": (),
        "source": "unknown" if name is None else "correction",
        "exercise": name,
        "exercise_name": name,
        "reps": reps,
        "duration_s": seconds,
        "weight_kg": weight_kg,
    }
    return record_of(dict.fromkeys(names_of(Set)) | said, Set)


def sessions_of(count: int, name: str | None = None, workout: str | None = None) -> list[Session]:
    """Strength sessions, the first of which bears a name."""
    said = {"file_part": 1, "kind": "strength", "origin": "file"}
    rows = [dict.fromkeys(names_of(Session)) | said | {"session": number} for number in range(1, count + 1)]
    rows[0] |= {"name": name, "workout_name": workout}
    return [record_of(row, Session) for row in rows]


def found(figures: Sequence[Figures], text: str = PLAN, weekday: int | None = None, **names: Any) -> PlannedNames:
    """What a plan says of one session."""
    of_sets = {"names": names.pop("sets")} if "sets" in names else {}
    return planned_names(sets_of(figures, **of_sets), sessions_of(1, **names), candidates(text), weekdays={1: weekday})


def sure_names(result: PlannedNames, count: int) -> list[str | None]:
    """For each set of a session the name that is given surely."""
    by_set = {each.set: each.exercise for each in result.evidence if (each.confidence or 0) >= SURE}
    return [by_set.get(number) for number in range(1, count + 1)]


def test_what_is_done_as_planned_is_named_surely() -> None:
    """Every set, those that take turns too; with the plan as the reason, and never quite surely."""
    result = found(SESSION_A)
    assert sure_names(result, 11) == NAMES_A
    evidence = table(result.evidence, EVIDENCE)
    assert set(evidence["source"]) == {"plan"}
    assert evidence["confidence"].max() <= 0.97
    assert evidence["reason"].iloc[0] == "exercise 1 of the planned session 'In-season A'"
    assert result.chosen[1].candidate == 0


def test_accessories_may_come_in_any_order_and_sets_be_missing() -> None:
    """Planks before the superset, and that without its last round."""
    result = found([SQUAT] * 3 + [PLANK] * 2 + [ROW, CALF] * 2)
    assert sure_names(result, 9) == NAMES_A[:3] + ["plank"] * 2 + NAMES_A[3:7]


def test_a_set_that_is_not_planned_is_not_named() -> None:
    """Twenty-five of something between the squats and the superset."""
    result = found([*SESSION_A[:3], (25, 40.0, None), *SESSION_A[3:]])
    assert sure_names(result, 12) == [*NAMES_A[:3], None, *NAMES_A[3:]]


def test_what_a_weight_alone_tells_apart_is_left_open_without_weights() -> None:
    """Two accessories of three times eight; with weights they are sure, and the squats are in either case."""
    straight = PLAN.replace("      - superset:\n", "").replace("          - ", "      - ")
    text = straight.replace("3x12 @ 40 kg", "3x8 @ 40 kg")
    sets = [ROW] * 3 + [(8, 22.0, 40.0)] * 3
    names = NAMES_A[:3] + ["dumbbell_row"] * 3 + ["standing_calf_raise"] * 3 + NAMES_A[9:]
    assert sure_names(found([SQUAT] * 3 + sets + [PLANK] * 2, text), 11) == names
    bare = [(5, 20.0, 80.0)] * 3 + [PLANK] * 2 + [(8, 22.0, None)] * 6
    without = text.replace("3x8 @ 22 kg", "3x8").replace("3x8 @ 40 kg", "3x8")
    assert sure_names(found(bare, without), 11) == NAMES_A[:3] + NAMES_A[9:] + [None] * 6


@pytest.mark.parametrize("count", [2, 3, 5])
def test_order_alone_makes_no_accessory_sure(count: int) -> None:
    """However much the rest is done in the plan's order: accessories are done as there is room for them."""
    alike = ("Romanian deadlift", "Walking lunge", "Push-up", "Dumbbell row", "Leg curl")[:count]
    lines = "".join(f"      - {name}: 3x8\n" for name in alike)
    text = f"plan: P\nsessions:\n  - name: S\n    primary:\n      - Back squat: 3x5 @ 80 kg\n    accessory:\n{lines}"
    # each of its own pace, so that they are told apart, but not which is which
    done = [SQUAT] * 3 + [(8, 14.0 * 1.4**place, None) for place in range(count) for _ in range(3)]
    assert sure_names(found(done, text), len(done)) == NAMES_A[:3] + [None] * 3 * count


def test_sets_that_are_named_are_left_alone() -> None:
    """And help to find the others: one that is named as planned, and one as something else."""
    names = ["barbell_back_squat", "burpee", *[None] * 9]
    result = found(SESSION_A, sets=names)
    assert result.chosen[1].candidate == 0
    assert sure_names(result, 11) == [None, None, *NAMES_A[2:]]


def test_a_press_of_the_lap_button_goes_past_a_step() -> None:
    """In a guided session: the row that was pressed away is not named, and those after it are what they are."""
    pressed = [*SESSION_A[:5], (0, 2.0, None), *SESSION_A[6:]]
    sets = [replace(each, kind="dropped") if each.set == 6 else each for each in sets_of(pressed)]
    result = planned_names(sets, sessions_of(1), candidates())
    assert sure_names(result, 11) == [*NAMES_A[:5], None, *NAMES_A[6:]]


def test_a_name_beats_the_weekday() -> None:
    """The workout's or the session's, however it is spelled; but not what is in it."""
    for names in ({"workout": "IN–SEASON  a"}, {"name": "In-season A, Berlin"}):
        choice = found(SESSION_A[:7], weekday=4, **names).chosen[1]
        assert (choice.candidate, choice.found_by) == (0, "name")
        assert found([(30, 90.0, 60.0)] * 9, weekday=4, **names).chosen[1].candidate is None


def test_what_watches_call_any_session_names_none() -> None:
    """Nor does a part of the planned name."""
    for name, text in (
        ("Strength", PLAN.replace("In-season A", "Strength")),
        ("Leg day", PLAN.replace("In-season A", "Day 2")),
    ):
        assert found([(10, 30.0, None)] * 2, text, name=name).chosen[1].candidate is None


def test_the_weekday_decides_between_sessions_with_the_same_content() -> None:
    """And the other one is named as close."""
    text = PLAN.split("  - name: In-season B", maxsplit=1)[0]
    twin = text + text.split("sessions:\n")[1].replace("In-season A", "In-season C").replace("tuesday", "friday")
    choice = found(SESSION_A, twin, weekday=4).chosen[1]
    assert (choice.candidate, choice.found_by) == (1, "weekday")
    assert choice.runner_up is not None
    assert choice.runner_up[0] == "In-season A"
    assert choice.runner_up[1] < choice.confidence < 0.8


def test_content_decides_where_it_is_clear_and_has_no_runner_up() -> None:
    """Also on the other session's day."""
    choice = found(SESSION_B, weekday=1).chosen[1]
    assert (choice.candidate, choice.found_by, choice.runner_up) == (1, "content", None)


def test_one_session_of_a_file_fulfils_a_planned_one() -> None:
    """The one that is more like it; the other is none of the plan, and is given no names."""
    worse = [*SESSION_A[:5], *SESSION_A[9:]]
    result = planned_names(sets_of(worse, SESSION_A, SESSION_B), sessions_of(3), candidates())
    assert [result.chosen[number].candidate for number in (1, 2, 3)] == [None, 0, 1]
    assert {each.session for each in result.evidence} == {2, 3}


def test_a_foreign_plan_names_nothing() -> None:
    """Nor does one of which nothing was done."""
    result = found([(10, 28.0, None), (20, 30.0, None), (15, 40.0, 16.0)] * 4)
    assert not result.evidence
    assert result.chosen[1].candidate is None
    assert found([]).chosen[1].candidate is None


def test_without_plans_and_without_strength_nothing_is_chosen() -> None:
    """A run is not asked."""
    run, strength = sessions_of(2)
    sessions = [replace(run, kind="other"), strength]
    result = planned_names(sets_of([], SESSION_A), sessions, [])
    assert not result.evidence
    assert list(result.chosen) == [2]
    assert result.chosen[2].candidate is None


@settings(max_examples=15)
@given(st.permutations(range(4)), st.integers(0, 10))
def test_names_follow_the_sets_in_whatever_order_exercises_are_done(order: list[int], dropped: int) -> None:
    """The superset as straight sets here; one set is missing. Confidences stay within bounds."""
    exercises: list[tuple[str, Figures, int]] = [
        ("barbell_back_squat", SQUAT, 3),
        ("dumbbell_row", ROW, 3),
        ("standing_calf_raise", CALF, 3),
        ("plank", PLANK, 2),
    ]
    done = [(name, figures) for at in order for name, figures, count in [exercises[at]] for _ in range(count)]
    del done[dropped]
    straight = PLAN.replace("      - superset:\n", "").replace("          - ", "      - ")
    result = found([figures for _, figures in done], straight)
    assert sure_names(result, 10) == [name for name, _ in done]
    assert table(result.evidence, EVIDENCE)["confidence"].between(LEAST_CONFIDENCE, 0.97).all()


def test_real_recordings_are_given_no_names_by_plans_that_they_do_not_follow(corpus: Any) -> None:
    """Whatever strength sessions are at hand, against the sample plans."""
    plans = [
        each
        for plan in (*planned_names_table.sample_plans(), planned_names_table.eights())
        for each in candidates_of(plan)
    ]
    seen = 0
    for path in sorted(corpus.glob("strength_activity/*.fit")):
        found_in = label(read_activity(path), (), (), plans=plans)
        assert "plan" not in {each.source for each in found_in.each_evidence}, path.name
        assert all(choice.candidate is None for choice in found_in.planned.values()), path.name
        seen += len(found_in.planned)
    assert seen > 3


def test_made_up_sessions_of_the_sample_plans_are_named() -> None:
    """A small part of docs/planned_names.md, of other sessions than those reported there."""
    plans = planned_names_table.sample_plans()
    sets = [
        each
        for plan in plans
        for each in planned_names_table.sets_of(planned_names_table.measured(plan, [plan], 6, "tests"))
    ]
    right, _, wrong = planned_names_table.shares(sets)
    assert right >= 0.88  # few sessions: of many, nine in ten
    assert wrong <= 0.03


def test_accessories_that_share_everything_are_left_open_and_a_foreign_plan_names_nothing() -> None:
    """The other parts of docs/planned_names.md."""
    plan, other = planned_names_table.eights(), planned_names_table.foreign()
    right, unsure, wrong = planned_names_table.shares(
        planned_names_table.sets_of(planned_names_table.measured(plan, [plan], 6, "tests"))
    )
    assert right > 0.2
    assert unsure > 0.5
    assert wrong <= 0.03
    by_foreign = planned_names_table.measured(plan, [other], 4, "tests")
    assert not [each for each in planned_names_table.sets_of(by_foreign) if each.confidence]
    assert {each.session for each in by_foreign} == {""}
