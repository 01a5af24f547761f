"""What was planned beside what was done, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import jsonschema

from fitlift.exercises.catalogue import catalogue
from fitlift.matching.session_plans import SessionMatch
from fitlift.matching.verdicts import match
from fitlift.plan.expanded import expanded
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import PlannedSession
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Set
from fitlift.report.match_document import match_document, match_schema
from fitlift.report.match_lines import after_plan, plan_lines, planned_cell
from planned_sessions import done, with_columns

EXERCISES = catalogue()


def plan(*lines: str) -> tuple[PlannedSet, ...]:
    """The sets that some lines ask for."""
    session = PlannedSession("A", tuple(read_whole_line(line, EXERCISES) for line in lines))
    return expanded(session, EXERCISES)


def held(sets: Sequence[Set], planned: tuple[PlannedSet, ...], **said: Any) -> SessionMatch:
    """One held against the other."""
    facts: dict[str, Any] = {
        "plan": "Mine",
        "source": "mine.yaml",
        "session": "Heavy",
        "found_by": "content",
        "confidence": 0.874,
        "runner_up": None,
        "runner_up_confidence": None,
    }
    return SessionMatch(**(facts | said), each_planned=planned, matched=match(sets, planned, EXERCISES))


PLAN = plan("Back squat: 3x4-6 @ 80 kg rest 90-120 s warmup 5 @ 40 kg, 3 @ 60 kg", "Plank: 2x45 s", "Pull-up: 2x8+")


def cells(sets: Sequence[Set], matched: SessionMatch) -> list[str]:
    """What stands beside each line of the table: the light sets of an exercise, and its work."""
    lines: dict[tuple[str | None, str | None], list[Set]] = {}
    for each in sets:
        lines.setdefault((each.exercise, each.role), []).append(each)
    return [planned_cell(line, matched.matched.each_set) for line in lines.values()]


def test_a_line_tells_what_was_planned_and_what_became_of_it() -> None:
    """As planned; short and heavier; the last one left out."""
    sets = done(PLAN[:-1])
    assert cells(sets, held(sets, PLAN)) == ["5, 3: done", "3×4-6 @ 80: done", "2×0:45: done", "2×8+: 1 left out"]
    sets = with_columns(
        sets,
        reps=[5, 3, 3, 5, 9, None, None, 8],
        weight_kg=[40.0, 60.0, 100.0, 60.0, 80.0, None, None, None],
        duration_s=[30.0, 30.0, 30.0, 30.0, 30.0, 20.0, 60.0, 30.0],
    )
    assert cells(sets, held(sets, PLAN))[1:3] == [
        "3×4-6 @ 80: 1 short, 1 over, 1 heavier, 1 lighter",
        "2×0:45: 1 short, 1 over",
    ]


def test_as_many_as_possible_and_what_is_left_to_the_athlete() -> None:
    """Three sets of them; two light ones."""
    planned = plan("Push-up: 3xAMRAP @ bodyweight warmup 2")
    sets = done(planned)
    assert cells(sets, held(sets, planned)) == ["2: done", "3×AMRAP: done"]


def test_a_set_beyond_the_plan_is_extra_and_another_exercise_stands_for_the_planned_one() -> None:
    """A goblet squat for the back squat; a curl for nothing."""
    short = plan("Back squat: 2x5 @ 80 kg")
    sets = done(plan("Goblet squat: 3x5 @ 24 kg", "Barbell curl: 8 @ 20 kg"))
    assert cells(sets, held(sets, short)) == ["2×5 @ 80: instead of Back squat; extra", "extra"]


def test_the_first_line_tells_how_the_plan_was_found() -> None:
    """Where that is not certain how sure, and what else it may have been; of the workout in the recording nothing."""
    sets = done(PLAN)
    (line,) = plan_lines(held(sets, PLAN))
    assert line == "Plan: Heavy (mine.yaml), found by its exercises, 87 % sure. All 7 planned sets done."
    (line,) = plan_lines(held(sets, PLAN, found_by="weekday", confidence=0.999, runner_up="Quick"))
    assert line == "Plan: Heavy (mine.yaml), found by its day and exercises, or Quick. All 7 planned sets done."
    (line,) = plan_lines(held(sets, PLAN, source="", found_by="workout", confidence=None))
    assert line == "Plan: Heavy. All 7 planned sets done."


def test_below_the_table_stand_what_was_left_out_what_was_more_and_the_rests() -> None:
    """Pounds where they are set."""
    sets = done([*PLAN[:5], *plan("Barbell curl: 2x8 @ 20 kg")])
    sets = with_columns(sets, rest_s=[60.0, 60.0, 100.0, 150.0, 60.0, 60.0, 60.0])
    assert after_plan(held(sets, PLAN), 80) == (
        "Left out: Plank 2×0:45; Pull-up 2×8+.\n"
        "Beyond the plan: Barbell curl, 2 sets.\n"
        "Rests: 1 of 2 as planned; Back squat 2:05, planned 1:30-2:00.\n"
    )
    none = held(done([]), PLAN)
    assert after_plan(none, 80, "lb").startswith("Left out: Back squat 3×4-6 @ 176.5; Plank")


def test_json_has_the_same_figures() -> None:
    """As its schema says; null without a plan."""
    sets = done(PLAN[:-1])
    document = match_document(held(sets, PLAN))
    jsonschema.validate(document, match_schema())
    assert document is not None
    assert (document["session"], document["confidence"]) == ("Heavy", 0.874)
    assert (document["planned_sets"], document["done_sets"], document["missed_sets"]) == (7, 6, 1)
    assert document["credit"] == round(6 / 7, 4)
    assert [row["verdict"] for row in document["sets"]] == ["done"] * 8 + ["missed"]
    assert [row["why"] for row in document["exercises"]] == [
        "3 of 3 sets done",
        "2 of 2 sets done",
        "1 of 2 sets done, 1 left out",
    ]
    assert match_document(None) is None
    jsonschema.validate(None, match_schema())
