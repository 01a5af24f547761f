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
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Set
from fitlift.records.vocabulary import WeightUnit
from fitlift.report.match_document import match_document, match_schema
from fitlift.report.match_lines import after_plan_sentences, plan_lines, planned_cell
from planned_sessions import done, with_columns


def after_plan(match: SessionMatch, unit: WeightUnit | None = None) -> str:
    """What is said below the table of sets, a line for each sentence."""
    return "".join(f"{each}\n" for each in after_plan_sentences(match, unit))


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
    assert cells(sets, held(sets, PLAN)) == [
        "5 @ 40, 3 @ 60 kg: done",
        "3×4-6 @ 80 kg: done",
        "2×0:45: done",
        "2×8+: 1 left out",
    ]
    sets = with_columns(
        sets,
        reps=[5, 3, 3, 5, 9, None, None, 8],
        weight_kg=[40.0, 60.0, 100.0, 60.0, 80.0, None, None, None],
        duration_s=[30.0, 30.0, 30.0, 30.0, 30.0, 20.0, 60.0, 30.0],
    )
    assert cells(sets, held(sets, PLAN))[1:3] == [
        "3×4-6 @ 80 kg: 1 short, 1 over, 1 heavier, 1 lighter",
        "2×0:45: 1 short, 1 over",
    ]


def test_less_help_than_planned_is_said_as_that() -> None:
    """Two of three chin-ups with 15 kg of help in place of 20, one with 25."""
    planned = plan("Chin-up: 3x6 @ assisted 20 kg")
    sets = with_columns(done(planned), weight_kg=[15.0, 15.0, 25.0])
    assert cells(sets, held(sets, planned)) == ["3×6 @ assisted 20 kg: done, 2 with less help, 1 with more help"]


def test_as_many_as_possible_and_what_is_left_to_the_athlete() -> None:
    """Three sets of them; two light ones."""
    planned = plan("Push-up: 3xAMRAP @ bodyweight warmup 2")
    sets = done(planned)
    assert cells(sets, held(sets, planned)) == ["2 sets: done", "3×AMRAP: done"]


def test_a_set_beyond_the_plan_is_extra_and_another_exercise_stands_for_the_planned_one() -> None:
    """A goblet squat for the back squat; a curl for nothing."""
    short = plan("Back squat: 2x5 @ 80 kg")
    sets = done(plan("Goblet squat: 3x5 @ 24 kg", "Barbell curl: 8 @ 20 kg"))
    assert cells(sets, held(sets, short)) == ["2×5 @ 80 kg: instead of Back squat; extra", "extra"]


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
    assert after_plan(held(sets, PLAN)) == (
        "Left out: Plank 2×0:45; Pull-up 2×8+.\n"
        "Beyond the plan: Barbell curl, 2 sets.\n"
        "Rests: 1 of 2 as planned; Back squat 2:30, planned 1:30-2:00.\n"
    )
    none = held(done([]), PLAN)
    assert after_plan(none, "lb").startswith("Left out: Back squat 3×4-6 @ 176.5 lb; Plank")


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


def test_sides_stand_in_the_plan_and_what_may_be_of_one_or_both_is_asked() -> None:
    """16 are twice 8, 12 nobody knows; 30 s are short where 41 s were of both sides."""
    planned = plan("Dumbbell lunge: 2x8 per side @ 12 kg", "Copenhagen plank: 2x20 s per side")
    sets = with_columns(done(planned), reps=[16, 16, None, None], duration_s=[40.0, 40.0, 41.0, 39.0])
    assert cells(sets, held(sets, planned)) == ["2×8 per side @ 12 kg: done", "2×0:20 per side: done"]
    sets = with_columns(sets, reps=[12, 12, None, None], duration_s=[40.0, 40.0, 41.0, 30.0])
    match = held(sets, planned)
    assert cells(sets, match) == [
        "2×8 per side @ 12 kg: one side or both?",
        "2×0:20 per side: 1 short",
    ]
    assert match.matched.sentence == (
        "1 of 4 planned sets done: 1 set of Copenhagen plank cut short, "
        "2 sets of Dumbbell lunge counted for one side or for both."
    )


def test_what_nobody_counted_is_neither_short_nor_done() -> None:
    """0 repetitions, and 1 in 29 s; a hold of 10 s is one by the plan."""
    planned = plan("Pull-up: 3x8", "Dead hang: 2x10 s")
    sets = with_columns(done(planned), reps=[8, 0, 1, 0, 0], duration_s=[30.0, 34.0, 29.0, 10.0, 10.0])
    match = held(sets, planned)
    assert cells(sets, match) == ["3×8: 2 not counted", "2×0:10: done"]
    assert match.matched.sentence == "3 of 5 planned sets done: 2 sets of Pull-up not counted."
    none = with_columns(sets, reps=[0, 0, 1, 0, 0], duration_s=[30.0, 34.0, 29.0, None, None])
    assert held(none, planned).matched.sentence == "All 5 planned sets recorded: 5 not counted."


def test_a_hold_of_no_time_is_not_counted() -> None:
    """It was not measured: neither cut short nor of one side."""
    planned = plan("Plank: 2x30 s", "Push-up: 3x8")
    sets = with_columns(done(planned), reps=[0, 0, 8, 8, 8], duration_s=[0.0, 0.0, 30.0, 31.0, 29.0])
    match = held(sets, planned)
    assert cells(sets, match) == ["2×0:30: not counted", "3×8: done"]
    assert match.matched.sentence == "3 of 5 planned sets done: 2 sets of Plank not counted."


def test_a_load_that_cannot_be_judged_is_said_not_to_be() -> None:
    """Shares of an unknown maximum, effort, and weights that nobody entered; a load that was not asked for is none."""
    planned = plan(
        "Back squat: 3x5 @ 75-80 %", "Dumbbell row: 2x8 @ RPE 8", "Plank: 1x45 s", "Pull-up: 1x5 @ bodyweight"
    )
    sets = done(planned)
    match = held(sets, planned)
    assert cells(sets, match) == [
        "3×5 @ 75-80 %: done, load not judged",
        "2×8 @ RPE 8: done, load not judged",
        "0:45: done",
        "5: done",
    ]
    assert match.matched.sentence == "All 7 planned sets done: loads of 2 exercises not judged."
    heavy = plan("Back squat: 3x5 @ 80 kg")
    sets = with_columns(done(heavy), weight_kg=[80.0, None, 90.0])
    match = held(sets, heavy)
    assert cells(sets, match) == ["3×5 @ 80 kg: done, 1 heavier, 1 load not judged"]
    said = "All 3 planned sets done: Back squat heavier in 1 of 3 sets, load of Back squat not judged."
    assert match.matched.sentence == said


def test_a_lighter_day_is_done_and_its_light_sets_may_not_be_in_the_file() -> None:
    """Nobody says that they were left out."""
    planned = plan("Back squat: 4x5 @ 80 kg warmup 2")
    sets = with_columns(done(planned[2:]), weight_kg=[60.0] * 4, role=[None] * 4, role_source=[None] * 4)
    match = held(sets, planned)
    assert cells(sets, match) == ["4×5 @ 80 kg: done, lighter"]
    assert after_plan(match) == "Light sets not recorded: Back squat, 2.\n"


def test_what_warms_up_or_ends_a_session_is_not_recorded_rather_than_left_out() -> None:
    """People start the watch after the one and stop it before the other; work is left out."""
    rope, squat, bike = (
        read_whole_line(line, EXERCISES) for line in ("Jump rope: 5 min", "Back squat: 2x5", "Bike: 3 min")
    )
    session = PlannedSession("A", (replace(rope, role="warmup"), squat, replace(bike, role="cooldown")))
    match = held([], expanded(session, EXERCISES))
    assert after_plan(match) == (
        "Left out: Back squat 2×5.\nWarm-up not recorded: Jump rope 5:00.\nCool-down not recorded: Bike 3:00.\n"
    )


def test_what_is_left_out_several_times_is_told_once() -> None:
    """An exercise at three places of a plan."""
    planned = plan("Plank: 2x45 s", "Pull-up: 1x5", "Plank: 2x45 s", "Plank: 2x45 s")
    assert after_plan(held([], planned)) == "Left out: Plank 2×0:45 (3 times); Pull-up 5.\n"


def test_of_an_exercise_that_the_plan_leaves_open_sets_are_left_out() -> None:
    """No repetition."""
    planned = [replace(each, reps_low=None, reps_high=None) for each in plan("Pull-up: 1x5", "Push-up: 3x5")]
    assert after_plan(held([], tuple(planned))) == "Left out: Pull-up, 1 set; Push-up, 3 sets.\n"


def test_a_name_that_is_not_sure_is_not_given_as_one() -> None:
    """Beyond the plan it was perhaps that."""
    planned = plan("Back squat: 2x5 @ 80 kg")
    sets = done([*planned, *plan("Leg press: 2x12 @ 90 kg")])
    sets = with_columns(sets, confidence=[None, None, 0.554, 0.51])
    assert after_plan(held(sets, planned)) == "Beyond the plan: b (maybe leg press, 55 %), 2 sets.\n"


def test_rests_that_were_not_as_planned_are_those_that_are_told() -> None:
    """Not the middle one, which lies within; few one by one, of many the shortest and the longest."""
    planned = plan("Leg press: 6x8 rest 90-120 s")
    sets = with_columns(done(planned), rest_s=[95.0, 165.2, 100.0, 119.0, 171.0, None])
    said = "Rests: 3 of 5 as planned; Leg press 2:45 and 2:51, planned 1:30-2:00.\n"
    assert after_plan(held(sets, planned)) == said
    sets = with_columns(sets, rest_s=[60.0, 165.2, 70.0, 119.0, 171.0, None])
    said = "Rests: 1 of 5 as planned; Leg press 1:00 to 2:51, planned 1:30-2:00.\n"
    assert after_plan(held(sets, planned)) == said
