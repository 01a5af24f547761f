"""How much of a planned set was done: repetitions, seconds, one side's or both sides', and what was not counted."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from fitlift.exercises.catalogue import catalogue
from fitlift.matching.verdicts import match
from fitlift.plan.expanded import expanded
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import PlannedSession
from planned_sessions import done, with_columns

EXERCISES = catalogue()


def verdicts(line: str, counted: Sequence[int | None], seconds: Sequence[float | None] = ()) -> str:
    """What becomes of the sets of one line, done with these repetitions and seconds."""
    planned = expanded(PlannedSession("A", (read_whole_line(line, EXERCISES),)), EXERCISES)
    sets = done([planned[0]] * len(counted))
    sets = with_columns(sets, reps=counted, duration_s=seconds or [30.0] * len(counted))
    return ", ".join(each.verdict for each in match(sets, planned, EXERCISES).each_set)


LUNGE = "Dumbbell lunge: 3x8 per side @ 12 kg"


@pytest.mark.parametrize(
    ("counted", "became"),
    [
        # both sides counted in one
        ((16, 16, 16), "done, done, done"),
        ((16, 16, 15), "done, done, short"),
        ((16, 18, 16), "done, over, done"),
        # one side's, as people write it down
        ((8, 8, 8), "done, done, done"),
        ((8, 8, 7), "done, done, short"),
        ((8, 11, 8), "done, over, done"),
        # a set for each side
        ((8, 8, 8, 8, 8, 8), "done, done, done"),
        # each way fits one of them
        ((16, 8, 16), "done, done, done"),
        # too much for one side, too little for both: nothing tells which
        ((12, 12, 12), "cannot say, cannot say, cannot say"),
        # too little, and too much, either way
        ((6, 5, 20), "short, short, over"),
    ],
    ids=str,
)
def test_repetitions_of_a_set_for_each_side(counted: tuple[int, ...], became: str) -> None:
    """The watch counts those of one side or of both, and all sets of an exercise alike as a rule."""
    assert verdicts(LUNGE, counted) == became


def test_what_lies_in_a_range_either_way_is_done() -> None:
    """12 of 5 to 8 for each side are 6 and 6."""
    assert verdicts("Dumbbell lunge: 3x5-8 per side", (12, 10, 8)) == "done, done, done"


def test_a_hold_of_both_sides_in_one_set() -> None:
    """Twice 20 s in 41 s; one side in 20 s; a set that is too short either way."""
    assert verdicts("Copenhagen plank: 2x20 s per side", (0, 0), (41.0, 39.0)) == "done, done"
    assert verdicts("Copenhagen plank: 2x20 s per side", (0, 0), (20.0, 21.0)) == "done, done"
    assert verdicts("Copenhagen plank: 2x20 s per side", (0, 0), (11.0, 41.0)) == "short, done"


def test_a_set_of_no_repetitions_was_not_counted() -> None:
    """Nor one of a single one that lasted as no single one does: never short; one of one that was asked for was."""
    assert verdicts("Pull-up: 4x8", (8, 0, None, 1), (30.0, 34.0, 28.0, 29.0)) == "done, " + ", ".join(
        ["cannot say"] * 3
    )
    assert verdicts("Pull-up: 2x8", (0, 1), (3.0, 4.0)) == "cannot say, short"
    assert verdicts("Back squat: 2x1 @ 100 kg", (1, 0), (25.0, 2.0)) == "done, cannot say"


def test_a_planned_time_is_judged_by_time_whatever_was_counted() -> None:
    """Ten seconds; repetitions beside them say nothing."""
    assert verdicts("Dead hang: 4x10 s", (0, 0, 1, 0), (10.0, 10.0, 10.0, None)) == "done, done, done, cannot say"
    assert verdicts("Push-up: 3x40 s", (12, 0, 8), (40.0, 40.0, 25.0)) == "done, done, short"
    assert verdicts("Plank: 2x30 s", (0, 0), (0.0, 0.0)) == "cannot say, cannot say"


def test_shares_are_those_of_the_side_that_was_counted() -> None:
    """15 of twice 8, and 6 of 8; what nothing tells has none."""
    planned = expanded(PlannedSession("A", (read_whole_line(LUNGE, EXERCISES),)), EXERCISES)
    sets = with_columns(done(planned), reps=[16, 16, 12])
    found = match(sets, planned, EXERCISES)
    assert [each.credit for each in found.each_set] == [1.0, 1.0, 0.75]
    sets = with_columns(done(planned), reps=[12, 12, 12])
    assert match(sets, planned, EXERCISES).credit is None
