"""Principles of lifting for runners: pass, miss, or cannot say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from builders import at, numbered_sets_of, sessions_of
from fitlift.activity import read_activity
from fitlift.analysis.principles import plan_principles, principles
from fitlift.exercises.catalogue import catalogue, named
from fitlift.matching.session_plans import principles_of_plan
from fitlift.measures.aims import Aims, aims_of_rules
from fitlift.plan.expanded import expanded
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import PlannedSession
from fitlift.records.base import replace
from fitlift.report.words import in_words
from fitlift.schema import PRINCIPLES
from fitlift.session.analyse import analyse
from fitlift.userfiles.plan_yaml import read_plan
from tables import table

EXERCISES = catalogue()
SAMPLES = Path(__file__).parents[2] / "sample_data"


def lift(name: str | None, *reps: int | None, **said: Any) -> list[dict[str, Any]]:
    """Sets of one exercise; without a name, of one that nobody knows."""
    exercise = None if name is None else named(name)
    common: dict[str, Any] = {
        "exercise": exercise and exercise.key,
        "exercise_name": name,
        "slot": said.pop("slot", name and name[:2].lower()),
        "duration_s": 30.0,
        "rest_s": 100.0,
        "role": "working",
        "role_source": "rule",
    }
    return [common | {"reps": each} | said for each in reps]


def light(name: str, *weights: float | None) -> list[dict[str, Any]]:
    """Warm-up sets."""
    return [lift(name, 5, role="warmup", weight_kg=weight)[0] for weight in weights]


def judged(*lifts: list[dict[str, Any]], **said: Any) -> dict[str, tuple[str, str]]:
    """Verdict and reason of each rule for one session."""
    sets = numbered_sets_of(*(row for of_lift in lifts for row in of_lift))
    return {each.rule: (each.verdict, in_words(each.why)) for each in principles(sets, EXERCISES, **said)}


SQUAT = lift("Back squat", 5, 5, 6, weight_kg=80.0)
ROW = lift("Dumbbell row", 8, 8, 8, weight_kg=20.0)
PRESS = lift("Dumbbell shoulder press", 6, 6, weight_kg=14.0)
LUNGE = lift("Dumbbell lunge", 8, 8, weight_kg=10.0)
UNKNOWN = lift(None, 12, 12, slot="z")


def test_every_session_is_judged_by_every_rule_in_order() -> None:
    """With what is aimed at, and who says so; weeks are for others to judge."""
    found = principles(numbered_sets_of(*SQUAT, *ROW), EXERCISES)
    told_where_known = {"sides", "primary_load"}
    assert [each.rule for each in found] == [each for each in aims_of_rules(Aims()) if each not in told_where_known]
    assert in_words(found[3].aim) == "3-4 sets of 4-6 in the main lift"
    assert {in_words(each.source) for each in found} == {"COROS coaches, strength training for runners", "fitlift"}
    assert [each.verdict for each in found][-3:] == ["cannot say"] * 3
    assert found[2].sets == (1, 2, 3)


def test_a_good_session_follows_them_all() -> None:
    """But for the warm-up, of which nothing tells."""
    said = judged(light("Back squat", 20.0, 50.0), SQUAT, ROW, LUNGE, PRESS)
    assert said == {
        "general_warmup": ("cannot say", "none recorded; you may have done one"),
        "ramping_sets": ("pass", "2 light sets before Back squat"),
        "primary_lift": ("pass", "main lift: Back squat"),
        "primary_reps_and_sets": ("pass", "Back squat 3×5-6"),
        "primary_rest": ("pass", "rest 1:40 in Back squat (aim 1:30-2:00)"),
        "accessory_reps": ("pass", "3 accessory lifts of 5-8 reps"),
        "alternation": ("pass", "each accessory lift for other muscles than the one before"),
        "unilateral": ("pass", "single-leg work: Dumbbell lunge"),
        "all_groups": ("cannot say", "one session does not tell; try: fitlift weekly FOLDER"),
        "progression": ("cannot say", "one session does not tell; try: fitlift weekly FOLDER"),
        "consistency": ("cannot say", "one session does not tell; try: fitlift weekly FOLDER"),
    }


def test_what_warms_up_comes_first_or_is_a_run_just_before() -> None:
    """Jump rope before the lift does, after it does not; a run half an hour before does, an hour before does not."""
    rope = lift("Jump rope", 0)
    assert judged(rope, SQUAT)["general_warmup"] == ("pass", "warm-up: Jump rope")
    assert judged(SQUAT, rope)["general_warmup"][0] == "cannot say"
    for ended, verdict in ((3600 - 1800, "pass"), (3600 - 1801, "cannot say")):
        run = {"session": 2, "sport": "running", "start_time": at(0), "end_time": at(ended)}
        gym = {"session": 1, "sport": "training", "start_time": at(3600), "end_time": at(7200)}
        sessions = sessions_of(run, gym)
        assert judged(SQUAT, sessions=sessions)["general_warmup"][0] == verdict


def test_light_sets_rise_and_are_light() -> None:
    """None, one, a ramp that falls, one as heavy as the work; and where nothing tells which were light."""
    assert judged(light("Back squat", 40.0), SQUAT)["ramping_sets"] == (
        "miss",
        "1 light set before Back squat (aim 2-3)",
    )
    assert (
        judged(light("Back squat", 50.0, 20.0), SQUAT)["ramping_sets"][1] == "the light sets of Back squat do not rise"
    )
    assert judged(light("Back squat", 20.0, 75.0), SQUAT)["ramping_sets"] == (
        "miss",
        "the last light set of Back squat is as heavy as the work",
    )
    assert judged(light("Back squat", None, None), SQUAT)["ramping_sets"][0] == "pass"
    untold = lift("Back squat", 5, 5, 5, role=None, role_source=None)
    assert judged(untold)["ramping_sets"] == ("cannot say", "which sets of Back squat were light is not known")


def test_light_sets_are_missed_only_where_they_would_have_been_recorded() -> None:
    """A recording that begins with the work may have begun late; one that holds other sets before it has not."""
    why = "no light sets of Back squat are recorded; the recording begins with the work"
    assert judged(SQUAT)["ramping_sets"] == ("cannot say", why)
    assert judged(ROW, SQUAT)["ramping_sets"] == ("miss", "no light sets before Back squat (aim 2-3)")
    why = "a set without a name before Back squat may be a light one"
    assert judged(UNKNOWN, ROW, SQUAT)["ramping_sets"] == ("cannot say", why)
    assert judged(ROW, SQUAT, UNKNOWN)["ramping_sets"][0] == "miss"


def test_the_main_lift_is_one_of_the_legs_and_never_the_bench_press() -> None:
    """The plan's word holds; without it the one that was trained as such, of several the first."""
    bench = lift("Barbell bench press", 5, 5, 5, weight_kg=70.0)
    assert judged(bench)["primary_lift"] == ("miss", "no main lift: no squat, deadlift or other big lift of the legs")
    built_around = "built around Barbell bench press: a bench press is no main lift for a runner"
    assert judged(light("Barbell bench press", 20.0, 50.0), bench)["primary_lift"] == ("miss", built_around)
    planned = lift("Barbell bench press", 5, 5, 5, weight_kg=70.0, part_of_plan="primary")
    assert judged(planned, SQUAT)["primary_lift"] == (
        "miss",
        "Barbell bench press: a bench press is no main lift for a runner",
    )
    curl = lift("Barbell curl", 5, 5, 5, part_of_plan="primary")
    assert judged(curl)["primary_lift"][1] == "Barbell curl: no squat, deadlift or other big lift of the legs"
    deadlift = lift("Romanian deadlift", 5, 5, 5, weight_kg=100.0)
    assert judged(SQUAT, deadlift)["primary_lift"] == ("pass", "main lift: Back squat")
    assert judged(UNKNOWN, bench)["primary_lift"] == ("cannot say", "some exercises have no name")


def test_kilograms_decide_last() -> None:
    """Eights with a minute's rest, both of them; with two minutes between its sets the lighter one is the main lift."""
    press = lift("Leg press", 8, 8, 8, weight_kg=140.0, rest_s=60.0)
    squat = lift("Back squat", 8, 8, 8, weight_kg=60.0, rest_s=60.0)
    assert judged(squat, press)["primary_lift"] == ("pass", "main lift: Leg press")
    rested = [row | {"rest_s": 120.0} for row in squat]
    assert judged(rested, press)["primary_lift"] == ("pass", "main lift: Back squat")


def test_where_nothing_was_trained_as_a_main_lift_the_heaviest_leg_work_is_named() -> None:
    """Twelves with a minute's rest: nothing more is said of light sets and rests."""
    press = lift("Leg press", 12, 12, 12, weight_kg=100.0, rest_s=60.0)
    squat = lift("Back squat", 14, 14, 14, weight_kg=30.0, rest_s=60.0)
    why = "no main lift; heaviest leg work: Leg press 3×12 × 100 kg (aim 3-4 × 4-6)"
    assert {judged(squat, press)[rule] for rule in ("primary_lift", "ramping_sets", "primary_rest")} == {("miss", why)}


def test_a_lift_without_marks_is_not_the_main_one_where_another_has_no_name() -> None:
    """The one without a name may be; five repetitions after light sets are the main lift, whatever else there was."""
    press = lift("Leg press", 10, 10, 10, weight_kg=140.0, rest_s=60.0)
    assert judged(press, UNKNOWN)["primary_lift"] == ("cannot say", "some exercises have no name")
    assert judged(press, UNKNOWN)["primary_reps_and_sets"][0] == "cannot say"
    assert judged(light("Back squat", 20.0), SQUAT, UNKNOWN)["primary_lift"] == ("pass", "main lift: Back squat")


@pytest.mark.parametrize(
    ("reps", "verdict", "why"),
    [
        ((4, 4, 6, 6), "pass", "Back squat 4×4-6"),
        ((5, 5), "miss", "Back squat 2×5 (aim 3-4 × 4-6)"),
        ((5, 5, 5, 5, 5), "miss", "Back squat 5×5 (aim 3-4 × 4-6)"),
        ((5, 5, 8), "miss", "Back squat 3×5-8 (aim 3-4 × 4-6)"),
        ((5, 5, None), "cannot say", "Back squat 5, 5, ?: not all repetitions are known"),
    ],
)
def test_sets_and_repetitions_of_the_main_lift(reps: tuple[int | None, ...], verdict: str, why: str) -> None:
    """Three to four of four to six."""
    assert judged(lift("Back squat", *reps))["primary_reps_and_sets"] == (verdict, why)


def test_too_few_sets_may_be_more_where_some_have_no_name() -> None:
    """Too many, or too many repetitions, are a miss all the same."""
    assert judged(lift("Back squat", 5, 5), UNKNOWN)["primary_reps_and_sets"][0] == "cannot say"
    assert judged(lift("Back squat", 5, 5, 5, 5, 5), UNKNOWN)["primary_reps_and_sets"][0] == "miss"
    assert judged(light("Back squat", 20.0), lift("Back squat", 9, 9), UNKNOWN)["primary_reps_and_sets"][0] == "miss"


def test_the_rest_of_the_main_lift_is_that_between_its_sets() -> None:
    """The middle one of the two between three sets; the last one's belongs to what follows."""
    short = [row | {"rest_s": rest} for row, rest in zip(SQUAT, (60.0, 70.0, 300.0), strict=True)]
    assert judged(short)["primary_rest"] == ("miss", "rest 1:05 in Back squat (aim 1:30-2:00)")
    unknown = [row | {"rest_s": None} for row in SQUAT]
    assert judged(unknown)["primary_rest"] == ("cannot say", "the rests of Back squat are not known")


def test_accessory_lifts_have_five_to_eight_repetitions_and_holds_have_none() -> None:
    """By the middle set of each; unknown repetitions, or a name, leave it open."""
    plank = lift("Plank", 0, 0)
    assert judged(SQUAT, ROW, plank)["accessory_reps"] == ("pass", "1 accessory lift of 5-8 reps")
    calves = lift("Standing calf raise", 15, 15, 8)
    assert judged(SQUAT, calves)["accessory_reps"] == ("miss", "Standing calf raise 15 reps (aim 5-8)")
    assert judged(SQUAT, lift("Dumbbell row", 8, None))["accessory_reps"] == (
        "cannot say",
        "Dumbbell row cannot be judged",
    )
    assert judged(SQUAT, ROW, UNKNOWN)["accessory_reps"] == ("cannot say", "exercise z cannot be judged")
    assert judged(SQUAT, plank)["accessory_reps"] == ("cannot say", "no accessory lifts with repetitions")


def test_accessory_lifts_alternate() -> None:
    """Two rows after each other do not; a name that is missing between them leaves it open."""
    pull = lift("Pull-up", 6, 6)
    assert judged(SQUAT, ROW, pull)["alternation"] == ("miss", "Dumbbell row, then Pull-up: both lats")
    assert judged(SQUAT, ROW, PRESS, pull)["alternation"][0] == "pass"
    assert judged(SQUAT, ROW, UNKNOWN, pull)["alternation"] == ("cannot say", "some exercises have no name")
    assert judged(SQUAT, ROW, pull, UNKNOWN)["alternation"][0] == "miss"
    assert judged(SQUAT, ROW)["alternation"] == ("cannot say", "fewer than two accessory lifts")


def test_something_is_done_on_one_leg() -> None:
    """A row with one arm is none."""
    one_arm = lift("Single-arm neutral-grip dumbbell row", 8, 8)
    assert judged(SQUAT, one_arm)["unilateral"] == ("miss", "no single-leg work")
    assert judged(SQUAT, UNKNOWN)["unilateral"] == ("cannot say", "some exercises have no name")


def of_plan(*sessions: tuple[str, ...], **said: Any) -> pd.DataFrame:
    """Principles of a plan whose sessions have some lines."""
    planned = [PlannedSession("A", tuple(read_whole_line(line, EXERCISES) for line in lines)) for lines in sessions]
    sets = [expanded(each, EXERCISES) for each in planned]
    return table(plan_principles(sets, EXERCISES, **said), PRINCIPLES)


def test_a_plan_is_judged_session_by_session_and_as_a_week() -> None:
    """What it says is known; what it leaves out is missed, or cannot be said."""
    found = of_plan(("Back squat: 3x4-6 rest 60 s role primary", "Dumbbell row: 3x10 role accessory"))
    said = {row["rule"]: (row["verdict"], row["why"]) for row in found.to_dict("records")}
    assert said["general_warmup"] == ("miss", "no warm-up before the first lift")
    assert said["ramping_sets"] == ("miss", "no light sets before Back squat (aim 2-3)")
    assert said["primary_reps_and_sets"] == ("pass", "Back squat 3×4-6")
    assert said["primary_rest"] == ("miss", "rest 1:00 in Back squat (aim 1:30-2:00)")
    assert said["accessory_reps"] == ("miss", "Dumbbell row 10 reps (aim 5-8)")
    assert said["all_groups"][0] == "miss"
    assert said["progression"][0] == "miss"
    assert said["consistency"] == ("cannot say", "1 session, without days (aim 2)")
    assert found["session"].fillna(0).tolist() == [1] * 8 + [0] * 3


@pytest.mark.parametrize(
    ("line", "verdict", "why"),
    [
        ("Goblet squat: 4x6 @ 32 kg", "pass", "main lift: Goblet squat"),
        ("Bulgarian split squat: 4x5 @ RPE 8", "pass", "main lift: Bulgarian split squat"),
        ("Goblet squat: 3x12 @ 16 kg role primary", "pass", "main lift: Goblet squat"),
        ("Goblet squat: 4x6", "cannot say", "no weight of Goblet squat is known"),
        (
            "Goblet squat: 3x12 @ 16 kg",
            "miss",
            "no main lift; heaviest leg work: Goblet squat 3×12 × 16 kg (aim 3-4 × 4-6)",
        ),
        ("Air squat: 3x15", "miss", "no main lift: only leg work without a weight: Air squat 3×15"),
        ("Air squat: 3x15 role primary", "miss", "Air squat: without a weight it is no main lift"),
        ("Dumbbell biceps curl: 3x8 @ 10 kg", "miss", "no main lift: no squat, deadlift or other big lift of the legs"),
    ],
)
def test_a_planned_main_lift_may_be_one_with_a_dumbbell_or_on_one_leg(line: str, verdict: str, why: str) -> None:
    """Where it has a load, and few repetitions or the plan's word."""
    found = of_plan((line, "Dumbbell row: 3x8 @ 20 kg"))
    said = {row["rule"]: (row["verdict"], row["why"]) for row in found.to_dict("records")}
    assert said["primary_lift"] == (verdict, why)


def test_what_a_plan_does_not_say_of_turns_is_not_held_against_it() -> None:
    """How long the pull-ups take between the squats is not said."""
    lines = (read_whole_line(line, EXERCISES) for line in ("Back squat: 3x5 rest 45 s role primary", "Pull-up: 3x6"))
    turns = [replace(each, superset="A") for each in expanded(PlannedSession("A", tuple(lines)), EXERCISES)]
    (found,) = (each for each in plan_principles([turns], EXERCISES) if each.rule == "primary_rest")
    assert (found.verdict, in_words(found.why)) == ("cannot say", "Back squat takes turns with Pull-up")


def test_a_plan_says_how_often_and_what_is_added() -> None:
    """One session on two days is two a week."""
    line = "Back squat: 3x5 rest manual role primary"
    found = of_plan((line,), weekdays=[2], adds=["Back squat"])
    said = {row["rule"]: (row["verdict"], row["why"]) for row in found.to_dict("records")}
    assert said["consistency"] == ("pass", "2 sessions a week")
    assert said["progression"] == ("pass", "it says what is added to Back squat")
    assert said["primary_rest"] == ("cannot say", "the rests of Back squat are not known")


def test_an_exercise_of_the_users_own_has_a_name_but_nobody_knows_what_it_trains() -> None:
    """That is not the same as no name; and a session without a day is one a week."""
    found = of_plan(("My hop: 3x8",), ("Back squat: 3x5",), weekdays=[0, 1])
    said = {(row["session"], row["rule"]): (row["verdict"], row["why"]) for row in found.fillna(0).to_dict("records")}
    assert said[1, "unilateral"] == ("cannot say", "what My hop trains is not known")
    assert said[1, "primary_lift"] == ("cannot say", "what My hop trains is not known")
    assert said[0, "consistency"] == ("pass", "2 sessions a week")


@pytest.mark.parametrize("path", sorted((SAMPLES / "plans").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_sample_plans_follow_all_of_them(path: Path) -> None:
    """Each session, and the week."""
    plan = read_plan(path.read_text(encoding="utf-8"), path.name, EXERCISES)
    found = principles_of_plan(plan, EXERCISES, Aims())
    assert [(each.session, each.rule, each.why) for each in found if each.verdict != "pass"] == []
    assert len(found) == 8 * len(plan.sessions) + 3


def test_real_free_sessions_are_judged_without_a_word_too_much(corpus: Path) -> None:
    """Where exercises have no name, what needs names cannot be said."""
    for path in sorted((corpus / "strength_activity").glob("fit-analyzer*.fit")):
        found = analyse(read_activity(path)).principles.set_index("rule")
        assert set(found.loc[["primary_lift", "alternation", "unilateral"], "verdict"]) == {"cannot say"}


def test_what_may_be_in_a_set_that_is_too_long_is_not_missed() -> None:
    """One set of nine minutes, or one among others: there may be a main lift in it, light sets, legs one at a time."""
    alone = judged(lift("Barbell deadlift", 3, duration_s=540.0))
    reason = ("cannot say", "set 1 lasted 9 min: others may be in it")
    for rule in ("ramping_sets", "primary_lift", "primary_reps_and_sets", "accessory_reps", "unilateral"):
        assert alone[rule] == reason, rule
    among = judged(lift("Barbell bench press", 12), lift("Dumbbell flye", 16, duration_s=1661.0), PRESS)
    assert among["primary_lift"] == ("cannot say", "set 2 lasted 28 min: others may be in it")
    assert among["accessory_reps"] == ("miss", "Barbell bench press 12 reps (aim 5-8)")
    assert among["unilateral"][0] == "cannot say"


def test_a_miss_that_no_other_set_could_mend_stays_one() -> None:
    """Two of three sets of squats have eight repetitions, whatever is in the third."""
    sets = lift("Back squat", 8, 8, 8, weight_kg=60.0)
    sets[1]["duration_s"] = 1500.0
    assert judged(sets)["primary_reps_and_sets"] == ("miss", "Back squat 3×8 (aim 3-4 × 4-6)")
