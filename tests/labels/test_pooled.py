"""Names from what the watch guessed: summed over a slot, and beside sure ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest

from builders import sets_of
from fitlift.labels.pooled import SAME_SLOT, pool, pooled_evidence, with_surest_names
from fitlift.records.base import replace
from fitlift.records.sets import Candidate, Set
from fitlift.schema import EVIDENCE
from tables import table


def guess(category: str, p: float | None) -> Candidate:
    """One candidate, a category alone."""
    return Candidate(exercise=category, category=category, subtype="unknown", p=p)


def slot(*candidates: list[Candidate], **first: Any) -> tuple[Set, ...]:
    """Sets of one slot, each named by its first candidate as the watch's category."""
    rows: list[dict[str, Any]] = []
    for place, guesses in enumerate(candidates, 1):
        own = {"exercise": guesses[0].exercise, "confidence": guesses[0].p} if guesses else {}
        rows.append({"set": place, "slot": "a", "candidates": tuple(guesses)} | own)
    rows[0] |= first
    return sets_of(*rows)


def pooled(sets: Sequence[Set]) -> pd.DataFrame:
    """The pooled evidence as a table."""
    return table(pooled_evidence(sets), EVIDENCE)


def test_a_guess_counts_with_its_mean_over_the_sets_of_the_slot() -> None:
    """Rows 0.6 and 0.2 of three sets; that the watch guessed nothing for one speaks against both."""
    of_slot = slot([guess("row", 0.6), guess("curl", 0.3)], [], [guess("curl", 0.7), guess("row", 0.2)])
    summed = pool(of_slot)
    assert [each.exercise for each in summed] == ["curl", "row"]
    assert [each.p for each in summed] == pytest.approx([1.0 / 3, 0.8 / 3])


def test_equal_guesses_stand_in_the_watchs_order() -> None:
    """Push-ups before bench dips in each set, whatever the alphabet says; sums may differ in the last digit."""
    tied = [[guess("push_up", p), guess("bench_dip", p)] for p in (0.43, 0.47, 0.1, 0.43)]
    assert [each.exercise for each in pool(slot(*tied))] == ["push_up", "bench_dip"]
    assert [each.exercise for each in pool(slot(*reversed(tied)))] == ["push_up", "bench_dip"]


def test_a_slot_has_one_name_and_one_confidence() -> None:
    """Row (0.7 + 0.9 + 0.2) / 4 = 0.45, for the set that was guessed at 0.9 as for the one that was not guessed."""
    found = pooled(slot([guess("row", 0.7)], [guess("row", 0.9)], [], [guess("row", 0.2)]))
    assert found["set"].tolist() == [1, 2, 3, 4]
    assert found["exercise"].tolist() == ["row"] * 4
    assert found["confidence"].tolist() == pytest.approx([0.45] * 4)
    assert set(found["source"]) == {"pooled"}
    assert found["reason"].iloc[0] == "the watch's guesses for the 4 sets of slot a, summed"


def test_contradicting_guesses_are_one_doubtful_name() -> None:
    """0.5 for a row and 0.4 for a squat come to 0.25 and 0.2."""
    found = pooled(slot([guess("row", 0.5)], [guess("squat", 0.4)]))
    assert found["exercise"].tolist() == ["row", "row"]
    assert found["confidence"].tolist() == pytest.approx([0.25, 0.25])


def test_a_set_that_is_alone_in_its_slot_keeps_the_watchs_own_name() -> None:
    """There is nothing to sum."""
    assert pooled(slot([guess("row", 0.7)])).empty


def test_a_planned_or_confirmed_name_is_left_alone() -> None:
    """Its guess has no probability, for it is none; 255 of 255 is what the athlete chose."""
    assert pooled(slot([guess("row", None)], [guess("row", None)])).empty
    assert pooled(slot([guess("row", 1.0)], [guess("row", 1.0)])).empty


def test_the_sure_name_of_a_slot_is_that_of_its_other_sets() -> None:
    """But of those that the watch is half sure to be another."""
    guesses = [[guess("squat", 0.9)], [guess("lunge", 0.4)], list[Candidate](), [guess("lunge", 0.6)]]
    found = pooled(slot(*guesses, exercise="deadlift", confidence=None))
    assert found["set"].tolist() == [2, 3]
    assert found["exercise"].tolist() == ["deadlift", "deadlift"]
    assert found["confidence"].tolist() == [SAME_SLOT, SAME_SLOT]
    assert found["reason"].iloc[0] == "set 1 of slot a has this name for sure"


def test_two_sure_names_of_a_slot_decide_nothing() -> None:
    """The guesses for the other sets do."""
    of_slot = slot([guess("row", None)], [guess("curl", None)], [guess("curl", 0.6)], [])
    found = pooled(of_slot)
    assert found["set"].tolist() == [3, 4]
    assert found["confidence"].tolist() == pytest.approx([0.3, 0.3])


def test_a_user_who_says_unknown_is_believed() -> None:
    """A correction to no name is neither summed up nor named."""
    assert pooled(slot([guess("row", 0.6)], exercise=None, source="correction", confidence=None)).empty


def test_what_follows_a_guided_plan_is_none_of_its_sets() -> None:
    """Though it stands in the slot of one."""
    of_slot = slot([guess("row", None)], [])
    assert pooled([replace(of_slot[0], step_index=4), of_slot[1]]).empty
    assert len(pooled([replace(each, step_index=4) for each in of_slot])) == 1


def done(*guessed: list[Candidate]) -> tuple[Set, ...]:
    """Sets in a row, each in a slot of its own."""
    letters = "abcdefgh"
    return tuple(replace(each, slot=letters[place]) for place, each in enumerate(slot(*guessed)))


#: A sure leg press; a light one that the watch took for it rather than for anything else.
PRESS, LIGHT = [guess("leg_press", 1.0)], [guess("leg_press", 0.55), guess("squat", 0.24)]


@pytest.mark.parametrize(
    ("sets", "neighbour"), [([LIGHT, PRESS, PRESS], 2), ([LIGHT, PRESS], 2), ([PRESS, PRESS, LIGHT], 2)]
)
def test_a_guess_of_the_neighbours_sure_exercise_counts_for_it(sets: list[list[Candidate]], neighbour: int) -> None:
    """Before or after it: odds of 0.55 / 0.45, four times as high, are 0.83."""
    found = pooled(done(*sets))
    assert found["set"].tolist() == [sets.index(LIGHT) + 1]
    assert found["exercise"].tolist() == ["leg_press"]
    assert found["confidence"].tolist() == pytest.approx([0.8302], abs=1e-4)
    assert found["reason"].iloc[0] == f"the watch's guess, and for sure the name of set {neighbour} beside"
    placed = with_surest_names(done(*sets))
    assert {(each.exercise, each.confidence) for each in placed} == {("leg_press", None)}


def test_several_light_sets_are_it_one_after_the_other() -> None:
    """Up to the first that is something else."""
    other = [guess("curl", 0.7)]
    sets = done(LIGHT, other, LIGHT, LIGHT, PRESS)
    assert pooled(sets)["set"].tolist() == [3, 4]
    assert pooled([replace(each, slot="a") for each in sets[2:4]] + [sets[4]])["set"].tolist() == [3, 4]


@pytest.mark.parametrize(
    "guesses",
    [
        [],
        [guess("leg_press", 0.4)],
        [guess("squat", 0.47), guess("leg_press", 0.45)],
        [guess("squat", 0.9)],
    ],
)
def test_another_guess_or_a_weak_one_is_not_the_neighbours(guesses: list[Candidate]) -> None:
    """0.4 comes to 0.73 only, and a higher guess contradicts."""
    assert pooled(done(guesses, PRESS, PRESS)).empty


def test_a_tie_is_decided_by_the_neighbour() -> None:
    """Bench and shoulder press at a half each, before a sure shoulder press."""
    tied = [guess("bench_press", 0.5), guess("shoulder_press", 0.5)]
    found = pooled(done(tied, [guess("shoulder_press", 1.0)]))
    assert found["exercise"].tolist() == ["shoulder_press"]
    assert found["confidence"].tolist() == pytest.approx([0.8])


def test_what_takes_turns_with_a_sure_exercise_is_another() -> None:
    """Between single sets of it; where these are done in a row, one between them is one of them."""
    assert pooled(done(PRESS, LIGHT, PRESS, LIGHT, PRESS)).empty
    assert pooled(done(PRESS, PRESS, LIGHT, PRESS))["set"].tolist() == [3]


def test_a_neighbour_who_is_less_sure_makes_less_sure() -> None:
    """0.8 of 0.83 is below 0.75."""
    assert pooled(done(LIGHT, [guess("leg_press", 0.8)])).empty


def test_slots_come_by_session_and_letters() -> None:
    """Each session's slot of a letter is its own; rests have none."""
    later = [replace(each, session=2) for each in slot([guess("row", 0.9)], [])]
    both = zip(slot([guess("curl", 0.9)], []), (3, 4), strict=True)
    second = [replace(each, slot="b", set=number) for each, number in both]
    rests = [replace(each, kind="rest") for each in slot([guess("row", 0.9)], [])]
    found = pooled([*later, *second, *slot([guess("row", 0.9)], []), *rests])
    assert found[["session", "set"]].to_numpy().tolist() == [[1, 1], [1, 2], [1, 3], [1, 4], [2, 1], [2, 2]]
    assert found["exercise"].tolist() == ["row", "row", "curl", "curl", "row", "row"]


def test_a_slot_without_guesses_stays_unnamed() -> None:
    """And so does a set without a slot."""
    assert pooled(slot([], [])).empty
    assert pooled([replace(each, slot=None) for each in slot([guess("row", 0.7)], [])]).empty
