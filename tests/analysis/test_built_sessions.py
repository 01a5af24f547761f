"""What the principles say of built sessions, each verdict written by hand: as a coach would have it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from fitlift.analysis.main_load import load_principles
from fitlift.analysis.principles import principles
from fitlift.analysis.sides import side_principles
from fitlift.exercises.catalogue import catalogue
from fitlift.measures.aims import Aims
from fitlift.records.base import replace
from fitlift.report.words import in_words

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))
from built_sessions import SESSIONS, WEEKS, sets_of_lines
from principles_table import of_weeks

#: Beginning of a session's words, rule, verdict, and what has to be said.
EXPECTED = (
    ("Rope jumps", "general_warmup", "pass", "warm-up: Jump rope"),
    ("Squats, then rope", "general_warmup", "cannot say", "none recorded; you may have done one"),
    ("Planks, clams", "general_warmup", "pass", "warm-up: Jump rope"),
    ("Planks, clams", "primary_lift", "pass", "main lift: Back squat"),
    ("Planks, clams", "accessory_reps", "pass", "1 accessory lift of 5-8 reps"),
    ("Planks, clams", "alternation", "cannot say", "fewer than two accessory lifts"),
    ("Squats 2×12 and lunges", "general_warmup", "pass", "warm-up: Squat"),
    ("Squats 2×12 and lunges", "ramping_sets", "pass", "2 light sets before Back squat"),
    ("Squats 2×12 and lunges", "primary_lift", "pass", "main lift: Back squat"),
    ("Squats 2×12 and lunges", "accessory_reps", "cannot say", "no accessory lifts with repetitions"),
    ("Squats 2×12 and lunges", "alternation", "cannot say", "fewer than two accessory lifts"),
    ("Kettlebell swing", "primary_lift", "miss", "no main lift; heaviest leg work: Goblet squat 4×8 × 24 kg"),
    ("Hip raises", "ramping_sets", "miss", "1 light set before Deadlift (aim 2-3)"),
    ("Planks before", "general_warmup", "cannot say", "none recorded; you may have done one"),
    ("Planks before", "primary_lift", "pass", "main lift: Back squat"),
    ("Two sets without a name, then", "primary_lift", "pass", "main lift: Back squat"),
    ("Push-ups 3×12", "general_warmup", "cannot say", "none recorded; you may have done one"),
    ("Push-ups 3×12", "primary_lift", "pass", "main lift: Back squat, after Push-up: better first"),
    ("Push-ups 3×12", "accessory_reps", "miss", "Push-up 12 reps (aim 5-8)"),
    ("Squat 4×5 × 80 kg after two", "ramping_sets", "pass", "2 light sets before Back squat"),
    ("Squat 4×5 × 80 kg after two", "primary_lift", "pass", "main lift: Back squat"),
    ("Squat 4×5 × 80 kg after two", "primary_reps_and_sets", "pass", "Back squat 4×5"),
    ("Squat 4×5 × 80 kg after two", "primary_rest", "pass", "rest 1:45 in Back squat (aim 1:30-2:00)"),
    ("Squat 4×5 × 80 kg after two", "accessory_reps", "pass", "2 accessory lifts of 5-8 reps"),
    ("Squat 4×5 × 80 kg after two", "alternation", "pass", "other muscles than the one before"),
    ("Squat 4×5 × 80 kg after two", "unilateral", "pass", "single-leg work: Dumbbell lunge"),
    ("The same squat, then leg press", "primary_lift", "pass", "main lift: Back squat"),
    ("The same squat, then leg press", "primary_reps_and_sets", "pass", "Back squat 4×5"),
    ("The same squat, then Romanian", "primary_lift", "pass", "main lift: Back squat"),
    ("The same squat, then Romanian", "primary_reps_and_sets", "pass", "Back squat 4×5"),
    (
        "The same squat, then Romanian",
        "alternation",
        "miss",
        "Romanian deadlift, then Dumbbell split squat: both glutes",
    ),
    ("The same squat, then deadlift", "primary_lift", "pass", "main lift: Back squat"),
    ("The same squat, then deadlift", "primary_reps_and_sets", "pass", "Back squat 4×5"),
    ("Hang clean", "primary_lift", "pass", "main lift: Hang clean"),
    ("Hang clean", "primary_reps_and_sets", "pass", "Hang clean 4×4"),
    ("Hang clean", "accessory_reps", "pass", "2 accessory lifts"),
    ("Leg press 3×8", "primary_lift", "pass", "main lift: Back squat, after Leg press: better first"),
    ("Leg press 3×8", "primary_reps_and_sets", "pass", "Back squat 4×5"),
    ("Bench press 4×5", "primary_lift", "miss", "built around Barbell bench press: a bench press is no main lift"),
    ("Goblet squat 4×6", "primary_lift", "pass", "main lift: Goblet squat"),
    ("Goblet squat 4×6", "primary_reps_and_sets", "pass", "Goblet squat 4×6"),
    ("Bulgarian", "primary_lift", "pass", "main lift: Bulgarian split squat"),
    ("Bulgarian", "primary_reps_and_sets", "pass", "Bulgarian split squat 4×5"),
    ("Dumbbell deadlift", "primary_lift", "pass", "main lift: Dumbbell deadlift"),
    ("Dumbbell deadlift", "primary_reps_and_sets", "pass", "Dumbbell deadlift 4×6"),
    ("Goblet squat 10, 10, 8", "primary_lift", "miss", "no main lift; heaviest leg work: Goblet squat 3×8-10 × 24 kg"),
    ("Goblet squat 4×10", "primary_lift", "cannot say", "no weight of Goblet squat is known"),
    ("Squats 3×15", "primary_lift", "miss", "only leg work without a weight: Squat 3×15"),
    ("Nine seconds", "general_warmup", "cannot say", "only 0:09 of Jump rope recorded; you may have done more"),
    ("Jumping jacks in each", "general_warmup", "cannot say", "none recorded; you may have done one"),
    ("Goblet squat 10, 10", "accessory_reps", "pass", "1 accessory lift of 5-8 reps"),
    ("Goblet squat 3×8 alone", "accessory_reps", "cannot say", "Goblet squat may be the main lift"),
    ("Goblet squat 3×8 × 24", "primary_lift", "miss", "heaviest leg work: Goblet squat 3×8 × 24 kg (aim 3-4 × 4-6)"),
    ("Goblet squat 3×8 × 24", "accessory_reps", "cannot say", "no accessory lifts with repetitions"),
    ("Goblet squat 4×10", "accessory_reps", "miss", "Goblet squat 10 reps (aim 5-8)"),
    ("Goblet squat 4×4", "primary_lift", "cannot say", "no weight of Goblet squat, Dumbbell lunge is known"),
    ("Goblet squat 4×4", "accessory_reps", "cannot say", "Goblet squat may be the main lift"),
    ("Goblet squat 4×4", "alternation", "cannot say", "Goblet squat, Dumbbell lunge may be the main lift"),
    ("Row, then squat 4×5 with the bar", "ramping_sets", "cannot say", "Back squat 20 kg is light itself"),
    ("Kettlebell swing", "accessory_reps", "miss", "Kettlebell swing 15 reps (aim 5-8)"),
    ("Air squats", "primary_lift", "miss", "only leg work without a weight: Air squat 3×15"),
    ("Leg extensions", "primary_lift", "miss", "no squat, deadlift or other big lift of the legs"),
    ("Five sets without a name", "primary_lift", "cannot say", "some exercises have no name"),
    ("Five sets without a name", "accessory_reps", "cannot say", "some exercises have no name"),
    ("Five sets without a name", "unilateral", "cannot say", "some exercises have no name"),
    ("Squat 10, 5, then", "ramping_sets", "cannot say", "which sets of Back squat were light is not known"),
    ("Squat 10, 5, then", "primary_reps_and_sets", "pass", "Back squat 4×5 after 10, 5"),
    ("Squat 10 and 5 without", "ramping_sets", "cannot say", "which sets of Back squat were light is not known"),
    ("Squat 10 and 5 without", "primary_reps_and_sets", "pass", "Back squat 4×5 after 10, 5"),
    ("Squat 4×12", "primary_reps_and_sets", "miss", "Back squat 4×12 (aim 3-4 × 4-6)"),
    ("Deadlift 76, 76", "ramping_sets", "pass", "2 light sets before Barbell deadlift"),
    ("Deadlift 76, 76", "primary_reps_and_sets", "pass", "Barbell deadlift 4×6"),
    ("Squats without a weight 2×10", "ramping_sets", "pass", "2 light sets before Back squat"),
    ("Squats without a weight 2×10", "accessory_reps", "cannot say", "no accessory lifts"),
    ("Light squats, throws", "ramping_sets", "pass", "2 light sets before Back squat"),
    ("Light squats, throws", "accessory_reps", "pass", "1 accessory lift of 5-8 reps"),
    ("A ladder", "ramping_sets", "pass", "4 light sets before Back squat"),
    ("A ladder", "primary_reps_and_sets", "pass", "Back squat 4×5"),
    ("Squat 4×5 × 80 kg, nothing", "ramping_sets", "cannot say", "the recording begins with the work"),
    ("Row, then squat 4×5 × 80", "ramping_sets", "miss", "no light sets before Back squat (aim 2-3)"),
    ("A set of 20", "ramping_sets", "cannot say", "a set without a name before Leg press may be a light one"),
    ("One light set", "ramping_sets", "miss", "1 light set before Back squat (aim 2-3)"),
    ("Squat 6, 6, 6, 3", "primary_reps_and_sets", "pass", "Back squat 6, 6, 6, 3: 1 of 4 sets not 4-6"),
    ("Squat 4×5 × 80 kg, then 8", "primary_reps_and_sets", "pass", "Back squat 4×5, then 1 lighter set"),
    ("Squat 3×5 × 80 kg, then as", "primary_reps_and_sets", "pass", "Back squat 5, 5, 5, 11: 1 of 4 sets not 4-6"),
    ("Squat 5, 5, 8", "primary_reps_and_sets", "miss", "Back squat 3×5-8 (aim 3-4 × 4-6)"),
    ("Squat 5×5", "primary_reps_and_sets", "miss", "Back squat 5×5 (aim 3-4 × 4-6)"),
    ("Squat 4 sets, of one", "primary_reps_and_sets", "pass", "Back squat 5, 5, 5, ?"),
    ("Squat 5 sets, of two", "primary_reps_and_sets", "cannot say", "5, 5, 5, ?, ?: not all repetitions are known"),
    ("Squat 2×5", "primary_reps_and_sets", "cannot say", "Back squat 2×5; some sets have no name"),
    ("Pull-ups between", "primary_rest", "pass", "rest 1:50 in Back squat, Pull-up between"),
    ("Box jumps between", "primary_rest", "cannot say", "Box jump between the sets of Back squat"),
    ("Rests of 0:30", "primary_rest", "miss", "rest 0:30-4:00 in Back squat, 1 of 3 within"),
    ("Rests of 1:00", "primary_rest", "miss", "rest 1:00 in Back squat (aim 1:30-2:00)"),
    ("Two squats", "primary_rest", "pass", "rest 1:45 in Back squat"),
    ("Four squats", "primary_rest", "cannot say", "only one rest of Back squat is known"),
    ("Squats whose rests", "primary_rest", "cannot say", "the rests of Back squat are not known"),
    ("Calf raise 15", "accessory_reps", "miss", "Standing calf raise 15 reps (aim 5-8)"),
    ("Row 8, 8, 15", "accessory_reps", "pass", "in most sets of Dumbbell row"),
    ("Split squat 3×16", "accessory_reps", "cannot say", "Dumbbell split squat"),
    ("Hangs of 10 s", "accessory_reps", "cannot say", "no accessory lifts with repetitions"),
    ("Rows of which nothing", "accessory_reps", "cannot say", "no accessory lifts with repetitions"),
    ("Dips, then curls", "alternation", "pass", "other muscles"),
    ("Hip abduction", "alternation", "pass", "other muscles"),
    ("Bench press, then overhead", "alternation", "miss", "both shoulders"),
    ("Pull-ups, then curls", "alternation", "miss", "both biceps"),
    ("Row, then shoulder press", "alternation", "pass", "other muscles"),
    ("Row, then pull-ups", "alternation", "miss", "both lats"),
    ("Lunge, row", "alternation", "pass", "other muscles"),
    ("Row, a lift without", "alternation", "cannot say", "some exercises have no name"),
    ("Row with one arm", "unilateral", "miss", "no single-leg work"),
    ("Deadlift with one arm", "unilateral", "miss", "no single-leg work"),
    ("Deadlift on one leg", "unilateral", "pass", "single-leg work"),
    ("Split squat, left 8, 8 and right 6", "sides", "miss", "left 8, 8 × 12 kg, right 6, 6 × 12 kg"),
    ("Split squat, left 8, 8 and right 8", "sides", "pass", "left and right alike"),
    ("Split squat, left 14", "sides", "miss", "left 8, 8 × 14 kg, right 8, 8 × 10 kg"),
    ("Squat 4×5 with the bar", "primary_load", "cannot say", "no more than the bar"),
    ("Squat 4×5 × 80 kg, effort 8", "primary_load", "pass", "effort 8 of 10"),
    ("Squat 4×5 × 60 kg, effort 4", "primary_load", "miss", "light for a main lift"),
)


@pytest.mark.parametrize(("words", "rule", "verdict", "said"), EXPECTED)
def test_a_coach_would_sign_it(words: str, rule: str, verdict: str, said: str) -> None:
    """The verdict, and the reason."""
    (built,) = (each for each in SESSIONS if each.words.startswith(words))
    sets = sets_of_lines(built.lines)
    found = (
        *principles(sets, catalogue()),
        *side_principles(sets, catalogue(), Aims()),
        *load_principles(sets, catalogue(), Aims()),
    )
    told = {each.rule: each for each in found}
    assert told[rule].verdict == verdict, in_words(told[rule].why)
    assert said in in_words(told[rule].why)


@pytest.mark.parametrize(
    "words", ["Planks, clams", "Squats 2×12 and lunges", "Planks before", "Two sets without a name"]
)
def test_what_makes_ready_or_is_not_known_was_not_better_left_for_later(words: str) -> None:
    """No word of the order."""
    (built,) = (each for each in SESSIONS if each.words.startswith(words))
    told = {each.rule: in_words(each.why) for each in principles(sets_of_lines(built.lines), catalogue())}
    assert told["primary_lift"] == "main lift: Back squat"


def test_every_built_session_has_a_verdict_by_hand() -> None:
    """Each rule that a session is told for; a session without sets has none."""
    by_hand = [(words, rule) for words, rule, *_ in EXPECTED]
    for built in SESSIONS:
        for rule in built.shows:
            assert not built.lines or any(built.words.startswith(w) and r == rule for w, r in by_hand), built.words
    assert principles(sets_of_lines(()), catalogue()) == ()


#: The same of weeks.
OF_WEEKS = (
    ("One week: squats", "all_groups", "miss", "not trained: calves, core, chest, shoulders, arms"),
    ("One week: leg press", "all_groups", "miss", "hips, calves and arms only as helpers"),
    ("One week: calf", "all_groups", "pass", "hips: nothing for hip flexors and abductors"),
    ("One week, eight", "all_groups", "cannot say", "hips and arms only as helpers"),
    ("Four weeks of two sessions, squat from", "progression", "pass", "Back squat 80 to 85 kg since 2 Mar 2026"),
    ("Four weeks of two sessions, squat from", "consistency", "pass", "each of the last 4 weeks"),
    ("Four weeks of two sessions, squat 4×5", "progression", "miss", "the one lift done 3 times or more did not rise"),
    ("Four weeks of two sessions, squat 4×5", "primary_load", "miss", "in each of the last 8 sessions: it no longer"),
    ("Four weeks, one", "consistency", "miss", "1 session in 2026-W11 (aim 2)"),
    ("Two weeks", "progression", "cannot say", "no lift has been done for three weeks yet"),
    ("Two weeks", "consistency", "cannot say", "2 whole weeks of 4 are known"),
)


@pytest.mark.parametrize(("words", "rule", "verdict", "said"), OF_WEEKS)
def test_a_coach_would_sign_it_of_weeks(words: str, rule: str, verdict: str, said: str) -> None:
    """The verdict, and the reason."""
    (built,) = (each for each in WEEKS if each.words.startswith(words))
    assert rule in built.shows
    (found,) = of_weeks(built, rule)
    assert found.verdict == verdict, in_words(found.why)
    assert said in in_words(found.why)


def test_a_load_that_rises_is_told_as_progress_alone() -> None:
    """Nothing is said of its challenge."""
    (built,) = (each for each in WEEKS if each.words.endswith("from 80 to 85 kg"))
    assert list(of_weeks(built, "primary_load")) == []


#: What may be missing of a session: its names, weights, rests, roles.
HALF_KNOWN: dict[str, dict[str, Any]] = {
    "names": {"exercise": None, "exercise_name": None, "source": "unknown"},
    "weights": {"weight_kg": None, "weight_state": "absent", "load_kind": "unknown", "role": None, "role_source": None},
    "rests": {"rest_s": None},
    "roles": {"role": None, "role_source": None},
    "repetitions": {"reps": None},
}


@pytest.mark.parametrize("missing", HALF_KNOWN)
def test_what_is_missing_of_a_good_session_is_held_against_nobody(missing: str) -> None:
    """Of the session that follows them all nothing is missed, whatever of it nobody knows, in all sets or in half."""
    sets = sets_of_lines(SESSIONS[2].lines)
    for step in (1, 2):
        half = tuple(
            replace(each, **HALF_KNOWN[missing]) if place % step == 0 else each for place, each in enumerate(sets)
        )
        found = principles(half, catalogue())
        assert [(each.rule, each.why) for each in found if each.verdict == "miss"] == []


def test_one_exercise_alone_is_judged_for_what_it_is() -> None:
    """Rows are no main lift, and there is nothing to alternate with."""
    found = {each.rule: each.verdict for each in principles(sets_of_lines(("Dumbbell row: 3*8@20",)), catalogue())}
    assert (found["primary_lift"], found["accessory_reps"], found["alternation"]) == ("miss", "pass", "cannot say")
