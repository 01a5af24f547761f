"""What only weeks show: all muscles, progress, consistency."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from builders import at, numbered_sets_of, sets_of
from fitlift.analysis.habits import Week, week_principles
from fitlift.analysis.muscles import muscle_coverage, week_groups
from fitlift.exercises.catalogue import catalogue, named
from fitlift.measures.aims import Aims
from fitlift.progression import DoneSession, progress
from fitlift.records.muscles import WeekGroup
from fitlift.records.progress import LiftProgress
from fitlift.records.sets import Set
from fitlift.report.words import in_words

DAY = 86_400.0


def squats(**figures: Any) -> tuple[Set, ...]:
    """A session of one working set, and a warm-up that is heavier than it could be."""
    exercise = named("Back squat")
    common = {"exercise": exercise.key, "exercise_name": "Back squat", "slot": "a", "duration_s": 30.0}
    work = {"role": "working", "reps": 5} | figures
    return numbered_sets_of(
        common | {"role": "warmup", "weight_kg": 500.0, "e1rm_kg": 600.0, "reps": 90}, common | work
    )


def history(*sessions: tuple[Set, ...]) -> list[Week]:
    """A session in each week."""
    return [Week(f"2026-W{10 + number}", (each,)) for number, each in enumerate(sessions)]


def said(weeks: list[Week], groups: Sequence[WeekGroup] = (), **more: Any) -> dict[str, tuple[str, str]]:
    """Verdict and reason of each rule; what the last week trained, if not said otherwise."""
    last = [muscle_coverage(each, catalogue()).each_group for each in weeks[-1].sessions]
    groups = groups or week_groups(weeks[-1].week, last)
    judged = week_principles(weeks, groups, progress_of(weeks), **more)
    return {each.rule: (each.verdict, in_words(each.why)) for each in judged}


def progress_of(weeks: list[Week]) -> tuple[LiftProgress, ...]:
    """What became of each exercise, a session on each day of a week from its first on."""
    sessions = [
        DoneSession(f"{number}", 1, at((7 * number + day) * DAY), week.week, sets, ())
        for number, week in enumerate(weeks)
        for day, sets in enumerate(week.sessions)
    ]
    return progress(sessions, {}).each_exercise


@pytest.mark.parametrize(
    ("figures", "verdict", "why"),
    [
        ([{"e1rm_kg": each} for each in (90.0, 95.0, 93.0)], "pass", "Back squat 90 to 95 kg (estimated maximum)"),
        (
            [{"e1rm_kg": each} for each in (95.0, 99.0, 95.0, 95.5)],
            "miss",
            "the one lift done 3 times or more did not rise",
        ),
        ([{"weight_kg": each} for each in (80.0, 80.0, 85.0, 82.5)], "pass", "Back squat 80 to 85 kg since 4 Mar 2026"),
        ([{"reps": each} for each in (5, 6, 8)], "pass", "Back squat 5 to 8 repetitions a set since 4 Mar 2026"),
        ([{"reps": 0, "duration_s": each} for each in (30.0, 40.0, 45.0)], "pass", "Back squat 0:30 to 0:45 since"),
        ([{"e1rm_kg": each} for each in (95.0, 95.0, 95.0)], "cannot say", "no lift has been done for three weeks yet"),
        ([{"e1rm_kg": each} for each in (90.0, 99.0)], "cannot say", "it needs one exercise done in 3 sessions"),
    ],
)
def test_progress_is_a_lift_whose_best_rises(figures: list[dict[str, Any]], verdict: str, why: str) -> None:
    """From the first session of twelve weeks to the last two; by the best figure that there is, no warm-ups."""
    found = said(history(*(squats(**each) for each in figures)))["progression"]
    assert (found[0], found[1][: len(why)]) == (verdict, why)


UNNAMED = numbered_sets_of({"slot": "a", "role": "working", "reps": 5, "duration_s": 30.0})


@pytest.mark.parametrize(
    ("sessions", "verdict", "why"),
    [
        ([()] * 4, "cannot say", "no exercise is known by name"),
        ([UNNAMED] * 4, "cannot say", "no exercise is known by name"),
        ([squats(e1rm_kg=90.0), (), UNNAMED], "cannot say", "no lift is known to have been done in 3 sessions"),
        (
            [squats(e1rm_kg=95.0)] * 4 + [UNNAMED, (), UNNAMED],
            "cannot say",
            "the one lift done 3 times or more did not rise in the last 12 weeks, but in 3 sessions",
        ),
        ([squats(e1rm_kg=95.0)] * 4 + [UNNAMED, ()], "miss", "the one lift done 3 times or more did not rise"),
        ([squats(e1rm_kg=each) for each in (85.0, 86.0, 90.0)] + [UNNAMED] * 3, "pass", "Back squat 85 to 90 kg"),
    ],
)
def test_progress_that_nobody_can_see_is_not_missed(sessions: list[tuple[Set, ...]], verdict: str, why: str) -> None:
    """A lift without a name may have risen where it may have been done three times; so may one that nobody recorded."""
    found = said(history(*sessions))["progression"]
    assert (found[0], found[1][: len(why)]) == (verdict, why)


def test_less_help_and_more_added_weight_are_one_rise() -> None:
    """From 30 kg of help to 5 kg more than the body, under whatever names."""
    loads = [("assisted", 30.0), ("assisted", 20.0), ("assisted", 10.0), ("added", 5.0)]
    names = ["band_assisted_chin_up"] * 3 + ["chin_up"]
    sessions = [
        numbered_sets_of({"exercise": key, "exercise_name": key, "load_kind": kind, "weight_kg": kg, "reps": 8})
        for key, (kind, kg) in zip(names, loads, strict=True)
    ]
    since = "since 4 Mar 2026"
    assert said(history(*sessions))["progression"] == ("pass", f"chin_up 30 kg of help to +5 kg {since}")
    assert said(history(*sessions[::-1]))["progression"][0] == "miss"


def test_what_has_no_name_shows_no_progress() -> None:
    """Three sets of who knows what."""
    unknown = numbered_sets_of({"reps": 5, "weight_kg": 80.0, "slot": "a", "role": "working"})
    assert said(history(unknown, unknown, unknown))["progression"][0] == "cannot say"


def test_consistency_is_sessions_in_each_of_some_weeks() -> None:
    """A week off counts as none; too short a history shows nothing."""
    one, two = (squats(),), (squats(), squats())
    full = [Week(f"2026-W{number}", two) for number in range(10, 14)]
    assert said(full)["consistency"] == ("pass", "2 sessions or more in each of the last 4 weeks")
    off = [*full[:2], Week("2026-W12", ()), Week("2026-W13", one)]
    why = "0 sessions in 2026-W12, 1 in 2026-W13 (aim 2)"
    assert said(off)["consistency"] == ("miss", why)
    assert said(full[:3])["consistency"] == ("cannot say", "3 whole weeks of 4 are known")
    assert said(full[:3], aims=Aims(consistency_weeks=3))["consistency"][0] == "pass"
    assert said(off, aims=Aims(sessions_a_week=1))["consistency"][1] == "0 sessions in 2026-W12 (aim 1)"


def test_consistency_is_judged_on_whole_weeks() -> None:
    """A week that has just begun, or in the middle of which the files begin, counts only if there is enough in it."""
    one, two = (squats(),), (squats(), squats())
    full = [Week(f"2026-W{number}", two) for number in range(10, 14)]
    begun = Week("2026-W14", one, "part")
    assert said([*full, begun])["consistency"] == ("pass", "2 sessions or more in each of the last 4 weeks")
    assert said([*full[:3], begun])["consistency"] == ("cannot say", "3 whole weeks of 4 are known")
    assert said([*full[:3], Week("2026-W13", two, "part")])["consistency"][0] == "pass"


def test_weeks_of_which_nothing_is_known_are_no_weeks_without_training() -> None:
    """Nobody knows whether the watch was left at home or the files were."""
    two = (squats(), squats())
    before = [Week(f"2026-W{number}", two) for number in range(10, 14)]
    away = [Week(f"2026-W{number}", (), "nothing") for number in range(14, 19)]
    again = [Week(f"2026-W{number}", two) for number in range(19, 23)]
    assert said([*before, *away, *again])["consistency"][0] == "pass"
    assert said([*before, *away, *again[:2]])["consistency"] == ("cannot say", "2 whole weeks of 4 are known")


def test_a_week_without_a_file_is_held_against_nobody() -> None:
    """It may have been a week off, or its files are elsewhere; a week with too little stays one."""
    one, two = (squats(),), (squats(), squats())
    gap = Week("2026-W12", (), "unseen")
    weeks = [Week("2026-W10", two), Week("2026-W11", two), gap, Week("2026-W13", two)]
    assert said(weeks)["consistency"] == ("cannot say", "no file of 2026-W12")
    weeks[1] = Week("2026-W11", one)
    assert said(weeks)["consistency"] == ("miss", "1 session in 2026-W11 (aim 2)")


def test_more_weeks_with_too_little_are_counted() -> None:
    """Three are told."""
    short = [Week(f"2026-W{number}", (squats(),)) for number in range(10, 14)]
    assert said(short)["consistency"] == (
        "miss",
        "1 session in 2026-W10, 1 in 2026-W11, 1 in 2026-W12 and fewer in 1 week more (aim 2)",
    )


def test_all_groups_are_to_be_trained_unless_it_is_not_known_what_was() -> None:
    """The squat trains none of the upper body."""
    verdict, why = said(history(squats()))["all_groups"]
    assert verdict == "miss"
    assert why == "not trained: calves, core, chest, shoulders, arms"
    begun = said(history(squats()), is_over=False)["all_groups"]
    assert begun == ("cannot say", "the week is not over; so far nothing for calves, core, chest, shoulders, arms")
    assert said(history(squats()), unattributed_sets=2)["all_groups"][0] == "cannot say"
    nameless = numbered_sets_of({"reps": 5, "slot": "a", "role": "working"})
    assert said(history(nameless), unattributed_sets=1)["all_groups"] == (
        "cannot say",
        "what 1 set trained is not known",
    )
    found = week_principles([Week("2026-W10", ())], week_groups("2026-W10", []))
    assert in_words(found[0].why) == "no sets are known"


def week_of_sets(*keys: str) -> tuple[WeekGroup, ...]:
    """A week of four sets of each exercise."""
    sets = sets_of(*({"exercise": key, "exercise_name": key} for key in keys for _ in range(4)))
    return week_groups("2026-W10", [muscle_coverage(sets, catalogue()).each_group])


#: Without calves and hips everything is trained directly.
REST = ("leg_press", "leg_curl", "plank", "dumbbell_row", "barbell_bench_press", "dumbbell_shoulder_press")


def test_calves_and_hips_take_exercises_of_their_own() -> None:
    """Four leg presses and four step-ups fill the calves' four sets by the way; arms that only help are said."""
    groups = week_of_sets(*REST, "step_up")
    assert {each.group: each.fractional_sets for each in groups}["calves"] == 6
    found = said(history(squats()), groups=groups)["all_groups"]
    assert found == (
        "miss",
        "hips, calves and arms only as helpers; hips: nothing for hip flexors and abductors",
    )
    unsure = said(history(squats()), groups=groups, unattributed_sets=3)["all_groups"]
    assert unsure == (
        "cannot say",
        "hips, calves and arms only as helpers; hips: nothing known for hip flexors and abductors",
    )


def test_parts_of_the_hips_that_were_left_out_are_said() -> None:
    """Adductors alone; with calf raises nothing is missed."""
    found = said(history(squats()), groups=week_of_sets(*REST, "standing_calf_raise", "standing_adduction"))
    assert found["all_groups"] == (
        "pass",
        "every major group of muscles; arms only as helpers; hips: nothing for hip flexors and abductors",
    )
