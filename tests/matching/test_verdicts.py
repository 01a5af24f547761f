"""What was planned beside what was done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fitlift.exercises.catalogue import catalogue
from fitlift.matching.verdicts import Matched, match
from fitlift.plan.expanded import expanded
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import PlannedSession
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Candidate, Set
from fitlift.report.words import in_words
from planned_sessions import done, planned, sensible_sessions, with_columns

EXERCISES = catalogue()


def plan(*lines: str) -> tuple[PlannedSet, ...]:
    """The sets that some lines ask for."""
    session = PlannedSession("A", tuple(read_whole_line(line, EXERCISES) for line in lines))
    return expanded(session, EXERCISES)


def held(sets: Sequence[Set], planned_sets: Sequence[PlannedSet], **settings_: Any) -> Matched:
    """One held against the other."""
    return match(sets, planned_sets, EXERCISES, **settings_)


def verdicts(matched: Matched) -> list[str]:
    """What became of each planned set, then the sets beyond the plan."""
    return [str(each) for each in matched.sets["verdict"]]


@given(sensible_sessions())
@settings(max_examples=60, deadline=None)
def test_a_session_done_to_the_letter_matches_fully(session: PlannedSession) -> None:
    """Whatever the plan: nothing missed, nothing extra, all of it credited."""
    table = planned(session)
    matched = held(done(table), table)
    assert set(verdicts(matched)) <= {"done"}
    assert matched.credit in {None, 1.0}
    assert matched.missed_sets == matched.extra_sets == 0


@given(sensible_sessions(repeats=False), st.data())
@settings(max_examples=60, deadline=None)
def test_sets_that_are_dropped_are_missed_and_no_others(session: PlannedSession, data: st.DataObject) -> None:
    """Any k of them: exactly k are missed, none is extra."""
    table = planned(session)
    kept = data.draw(st.sets(st.sampled_from(range(len(table)))))
    matched = held(done([row for place, row in enumerate(table) if place in kept]), table)
    assert verdicts(matched).count("missed") == len(table) - len(kept)
    assert "extra" not in verdicts(matched)


@given(sensible_sessions(repeats=False), st.data())
@settings(max_examples=60, deadline=None)
def test_the_order_of_exercises_leaves_the_score(session: PlannedSession, data: st.DataObject) -> None:
    """In any order of their blocks, some sets left out: the same credit, the same verdicts by exercise."""
    table = planned(session)
    left_out = data.draw(st.sets(st.sampled_from(range(len(table))), max_size=2))
    kept = [row for place, row in enumerate(table) if place not in left_out]
    places = sorted({row.place for row in kept})
    order = data.draw(st.permutations(places))
    straight = held(done(kept), table)
    shuffled = held(done([row for place in order for row in kept if row.place == place]), table)
    assert shuffled.credit == straight.credit
    columns = ["place", "done_sets", "short_sets", "missed_sets", "extra_sets"]
    assert shuffled.exercises[columns].equals(straight.exercises[columns])


@given(sensible_sessions(repeats=False), st.data())
@settings(max_examples=60, deadline=None)
def test_what_is_done_beyond_the_plan_takes_nothing_away(session: PlannedSession, data: st.DataObject) -> None:
    """Extra sets of any exercise, anywhere: no less of the work is done, and no less credited.

    But of one that is to be done on each side, where one set more may be the other side.
    """
    table = planned(session)
    chosen = [row for row in table if row.sides == 1]
    assume(chosen)
    kept = [row for row in table if data.draw(st.booleans())]
    more = list(kept)
    for _ in range(data.draw(st.integers(1, 3))):
        planned_set = data.draw(st.sampled_from(chosen))
        extra = replace(planned_set, reps_low=data.draw(st.integers(1, 20)), hold_low_s=None)
        more.insert(data.draw(st.integers(0, len(more))), extra)
    before, after = held(done(kept), table), held(done(more), table)
    assert after.missed_sets <= before.missed_sets
    assert (after.credit or 0) >= (before.credit or 0) - 1e-9


def test_uneven_sets_are_judged_each_by_itself() -> None:
    """Five of four to six, a short one, a long one; a heavier and a lighter load; the last one dropped."""
    table = plan("Back squat: 4x4-6 @ 80 kg rest 90-120 s", "Plank: 2x45 s")
    sets = with_columns(
        done([*table[:3], *table[4:]]),
        reps=[5, 3, 8, None, None],
        weight_kg=[80.0, 90.0, 60.0, None, None],
        duration_s=[30.0, 30.0, 30.0, 42.0, 20.0],
        rest_s=[100.0, 150.0, None, 30.0, None],
    )
    matched = held(sets, table)
    assert verdicts(matched) == ["done", "short", "over", "missed", "done", "short"]
    assert matched.sets["load"].fillna("-").tolist() == [
        "as planned",
        "heavier",
        "lighter",
        "-",
        "not judged",
        "not judged",
    ]
    assert matched.sets["rest"].fillna("-").tolist() == [
        "within",
        "long",
        "cannot say",
        "-",
        "cannot say",
        "cannot say",
    ]
    # 5 of 4; 3 of 4; all at 60 of 80 kg; none; 42 of 45 s is near enough; 20 of 45 s
    assert matched.sets["credit"].tolist() == pytest.approx([1, 0.75, 0.75, 0, 1, 20 / 45])
    assert matched.credit == pytest.approx((2.5 + 1 + 20 / 45) / 6)
    assert matched.exercises["why"].tolist() == [
        "2 of 4 sets done, 1 left out, 1 cut short, more than planned in 1, heavier in 1, lighter in 1",
        "1 of 2 sets done, 1 cut short",
    ]
    assert matched.sentence == (
        "3 of 6 planned sets done: 1 set of Back squat left out, 2 cut short, "
        "Back squat heavier in 1 and lighter in 1 of 3 sets."
    )


def test_another_exercise_of_the_category_takes_the_place_and_counts_half() -> None:
    """Goblet squats for back squats; a curl is nothing of the kind."""
    table = plan("Back squat: 2x5 @ 80 kg", "Plank: 1x30 s")
    other = plan("Goblet squat: 2x5 @ 24 kg", "Barbell curl: 8 @ 20 kg")
    matched = held(done(other), table)
    assert verdicts(matched) == ["substituted", "substituted", "missed", "extra"]
    assert matched.sets["load"].fillna("-").tolist()[:2] == ["not judged", "not judged"]
    assert matched.credit == pytest.approx((0.5 + 0.5 + 0) / 3)
    said = "0 of 3 planned sets done: 1 set of Plank left out, Back squat replaced by Goblet squat."
    assert matched.sentence == said
    assert matched.exercises["why"].tolist()[-1] == "beyond the plan: 1 set"


def test_the_planned_exercise_under_another_name_is_not_replaced() -> None:
    """The profile's only leg extension is one of bands, and its only biceps curl a curl; a third one is another."""
    table = plan("Leg extension: 2x12 @ 40 kg", "Biceps curl: 2x10 @ 10 kg", "Barbell bench press: 1x5 @ 60 kg")
    other = plan(
        "Leg extension (banded exercises): 2x12 @ 40 kg", "Curl: 2x10 @ 12 kg", "Dumbbell bench press: 1x5 @ 20 kg"
    )
    matched = held(done(other), table)
    assert verdicts(matched) == ["done"] * 4 + ["substituted"]
    assert matched.sentence == (
        "4 of 5 planned sets done: Barbell bench press replaced by Dumbbell bench press, "
        "Biceps curl heavier than planned."
    )


def test_of_exercises_for_the_same_muscles_the_one_of_like_figures_is_replaced() -> None:
    """Lunges of 12 kg are split squats of 12 kg, not squats of 80 kg that were left out."""
    table = plan("Back squat: 4x5 @ 80 kg", "Dumbbell split squat: 3x8 @ 12 kg", "Calf raise: 2x15")
    other = plan("Dumbbell lunge: 3x8 @ 12 kg", "Standing calf raise: 2x15")
    matched = held(done(other), table)
    assert verdicts(matched) == ["missed"] * 4 + ["substituted"] * 3 + ["done"] * 2
    assert matched.sentence == (
        "2 of 9 planned sets done: 4 sets of Back squat left out, Dumbbell split squat replaced by Dumbbell lunge."
    )


def test_a_squat_on_two_legs_replaces_one_on_two_legs() -> None:
    """Though its figures are rather those of the split squat."""
    table = plan("Back squat: 3x5 @ 80 kg", "Dumbbell split squat: 3x8 @ 12 kg")
    matched = held(done(plan("Goblet squat: 3x8 @ 20 kg")), table)
    assert verdicts(matched) == ["substituted"] * 3 + ["missed"] * 3


def test_warmups_that_nobody_logged_are_missed_and_not_the_work() -> None:
    """Four sets at the working load, two light ones planned before."""
    table = plan("Back squat: 4x5 @ 80 kg warmup 2")
    work = table[2:]
    matched = held(with_columns(done(work), role=[None] * 4, role_source=[None] * 4), table)
    assert verdicts(matched) == ["missed", "missed", "done", "done", "done", "done"]
    assert (matched.planned_sets, matched.done_sets, matched.planned_warmups, matched.done_warmups) == (4, 4, 2, 0)
    assert matched.sentence == "All 4 planned sets done."


def test_light_sets_are_the_warmups_even_if_nothing_says_so() -> None:
    """20 and 50 kg before 80 kg, the last two sets of work dropped."""
    table = plan("Back squat: 4x5 @ 80 kg warmup 2")
    none = [None] * 4
    weights_kg = [20.0, 50.0, 80.0, 80.0]
    sets = with_columns(done(table[:4]), role=none, role_source=none, weight_kg=weights_kg, reps=[10, 5, 5, 5])
    assert verdicts(held(sets, table)) == ["done", "done", "done", "done", "missed", "missed"]


def test_sets_without_a_name_are_taken_for_what_their_figures_fit() -> None:
    """The hold for the plank, the heavy ones for the squat; what fits nothing is beyond the plan."""
    table = plan("Back squat: 2x5 @ 80 kg", "Plank: 1x45 s")
    strange = plan("Back squat: 30 @ 4 kg")
    sets = done([*table[2:], *table[:2]])
    sets = (*sets, *with_columns(done(strange), set=[4], row=[4], slot=["z"]))
    none, unknown = [None] * 4, ["unknown"] * 4
    sets = with_columns(sets, exercise=none, exercise_name=none, category=unknown, subtype=unknown)
    matched = held(sets, table)
    assert verdicts(matched) == ["done", "done", "done", "extra"]
    assert matched.sets["linked_by"].fillna("-").tolist() == ["order", "order", "order", "-"]
    assert matched.sets["set"].tolist() == [2, 3, 1, 4]


def test_the_two_sides_of_a_set_are_one() -> None:
    """Recorded as left and right, or one after the other without a word."""
    table = plan("Dumbbell lunge: 2x8 per side @ 12 kg")
    twice = [row for row in table for _ in range(2)]
    sets = with_columns(done(twice), reps=[8, 7, 8, 8])
    matched = held(with_columns(sets, side=["left", "right", "left", "right"]), table)
    assert verdicts(matched) == ["short", "done"]
    assert matched.sets["other_side_set"].tolist() == [2, 4]
    assert verdicts(held(with_columns(sets, reps=[8] * 4), table)) == ["done", "done"]
    assert verdicts(held(with_columns(sets, reps=[8, 8, 8, 7]), table)) == ["done", "short"]
    holds = plan("Copenhagen plank: 2x20 s per side")
    seconds = with_columns(done([row for row in holds for _ in range(2)]), duration_s=[20.0, 20.0, 21.0, 24.0])
    assert held(seconds, holds).sets["other_side_set"].tolist() == [2, 4]


def test_steps_decide_before_names_where_the_category_agrees() -> None:
    """Two steps of one exercise, the second done first; a set that points at a step of another category is not its."""
    lines = plan("Back squat: 1x5 @ 80 kg", "Back squat: 1x5 @ 60 kg", "Plank: 1x45 s")
    table = [replace(each, step_index=step) for each, step in zip(lines, (0, 2, 4), strict=True)]
    sets = with_columns(done([table[1], table[0], table[2]]), step_index=[2, 0, 0])
    matched = held(sets, table, is_linked=True)
    assert verdicts(matched) == ["done", "done", "done"]
    assert matched.sets["set"].tolist() == [2, 1, 3]
    assert matched.sets["linked_by"].tolist() == ["step", "step", "exercise"]


def test_what_was_surely_done_at_a_step_takes_its_place() -> None:
    """The file says that another exercise was done there, and which: a guess is no reason to believe the number."""
    table = [replace(each, step_index=0) for each in plan("Back squat: 1x5 @ 80 kg")]
    pull_up = Candidate(exercise="pull_up", category="pull_up", subtype="pull_up", p=None)
    sets = with_columns(
        done(table), step_index=[0], exercise=["pull_up"], category=["pull_up"], candidates=[(pull_up,)]
    )
    assert held(sets, table, is_linked=True).sets["linked_by"].tolist() == ["step"]
    guessed = with_columns(sets, candidates=[(replace(pull_up, p=0.5),)])
    assert verdicts(held(guessed, table, is_linked=True)) == ["missed", "extra"]


def test_an_exercise_at_two_places_fills_them_in_the_order_that_fulfils_the_most() -> None:
    """The lighter sets came first."""
    table = plan("Back squat: 2x5 @ 80 kg", "Plank: 1x45 s", "Back squat: 1x12 @ 50 kg")
    matched = held(done([table[3], *table[:3]]), table)
    assert verdicts(matched) == ["done", "done", "done", "done"]
    assert matched.sets["load"].tolist() == ["as planned", "as planned", "not judged", "as planned"]


def test_the_places_of_an_exercise_are_told_by_what_is_around_them() -> None:
    """Warming up and cooling down with the same: the one that was done after the work is the second."""
    table = plan("Cardio: 5 min role warm-up", "Back squat: 3x5 @ 80 kg", "Cardio: 5 min role cool-down")
    assert verdicts(held(done(table[1:]), table)) == ["missed", "done", "done", "done", "done"]
    assert verdicts(held(done(table[:-1]), table)) == ["done", "done", "done", "done", "missed"]


def test_two_blocks_of_an_exercise_are_filled_one_after_the_other() -> None:
    """Four and four: what is left out is at the end."""
    table = plan("Dumbbell row: 4x8 @ 10 kg note left", "Dumbbell row: 4x8 @ 10 kg note right")
    assert verdicts(held(done(table[:6]), table)) == ["done"] * 6 + ["missed"] * 2
    assert held(done(table), table).sets["place"].tolist() == [1] * 4 + [2] * 4


def test_what_is_left_out_of_the_last_round_is_missed_there() -> None:
    """Also where an exercise stands at two places of the round."""
    table = plan("Plank: 3x30 s superset A", "Dumbbell row: 3x8 @ 10 kg superset A", "Plank: 3x30 s superset A")
    matched = held(done(table[:7]), table)
    assert verdicts(matched) == ["done"] * 7 + ["missed"] * 2
    assert matched.sets["set"].tolist()[:7] == [1, 2, 3, 4, 5, 6, 7]


def test_less_help_than_planned_is_heavier() -> None:
    """Planned with 20 kg of help, done with 20, 15, 25 and none that is known; all of it is done."""
    table = plan("Chin-up: 4x6 @ assisted 20 kg")
    assert [each.load_kind for each in table] == ["assisted"] * 4
    matched = held(with_columns(done(table), weight_kg=[20.0, 15.0, 25.0, None]), table)
    assert matched.sets["load"].tolist() == ["as planned", "heavier", "lighter", "not judged"]
    assert verdicts(matched) == ["done"] * 4
    assert matched.credit == 1.0
    assert matched.sentence == (
        "All 4 planned sets done: Chin-up with less help in 1 and with more help in 1 of 4 sets, "
        "load of Chin-up not judged."
    )
    assert (
        in_words(matched.each_exercise[0].why)
        == "4 of 4 sets done, less help in 1, more help in 1, load not judged in 1"
    )
    said = with_columns(done(table), weight_kg=[10.0] * 4, weight_state=["given"] * 4, load_kind=["added"] * 4)
    assert held(said, table).sentence == "All 4 planned sets done: Chin-up with less help than planned."
    assert held(said, table).sets["load"].tolist() == ["heavier"] * 4


def test_a_weight_that_is_added_is_held_against_added_weight() -> None:
    """Of +10 kg, 10, 5, none by the user's word, and 5 kg of help; what the body does is most of it, and is done."""
    table = plan("Pull-up: 4x5 @ 10 kg")
    assert [each.load_kind for each in table] == ["added"] * 4
    matched = held(
        with_columns(
            done(table),
            weight_kg=[10.0, 5.0, None, 5.0],
            weight_state=["logged", "logged", "given", "given"],
            load_kind=["added", "added", "bodyweight", "assisted"],
        ),
        table,
    )
    assert matched.sets["load"].tolist() == ["as planned", "lighter", "lighter", "lighter"]
    assert matched.credit == 1.0


def test_a_weight_that_cannot_be_is_not_judged() -> None:
    """Nor held against the plan."""
    table = plan("Back squat: 2x5 @ 80 kg")
    sets = with_columns(done(table), weight_kg=[80.0, 4076.0], weight_doubt=[None, "negative"])
    assert held(sets, table).sets["load"].tolist() == ["as planned", "not judged"]


def test_what_nothing_tells_is_not_credited_and_not_held_against_anyone() -> None:
    """A set without repetitions, one with as many as possible, and one beside the body's weight."""
    table = plan("Pull-up: 2xAMRAP @ bodyweight", "Back squat: 1x5")
    kinds = ["external", "unknown", "external"]
    sets = with_columns(done(table), reps=[6, None, 5], weight_kg=[10.0, None, 80.0], load_kind=kinds)
    matched = held(sets, table)
    assert verdicts(matched) == ["done", "cannot say", "done"]
    assert matched.sets["load"].tolist() == ["heavier", "not judged", "not judged"]
    assert matched.credit == 1.0
    said = "2 of 3 planned sets done: 1 set of Pull-up not counted, Pull-up heavier in 1 of 2 sets."
    assert matched.sentence == said


def test_nothing_done_and_nothing_planned() -> None:
    """Neither is an error."""
    table = plan("Back squat: 2x5")
    assert held(done([]), table).sentence == "0 of 2 planned sets done: 2 sets of Back squat left out."
    warmup = plan("Jump rope: 5 min role warm-up")
    assert held(done(warmup), warmup).sentence == "The plan asks for no working sets."
