"""Most sets decide."""

from __future__ import annotations

import pytest

from fitlift.measures.lifts import LiftedSet
from fitlift.measures.rep_counts import RepCounts, rep_counts


def sets_of_reps(*reps: int | None, may_be_both_sides: bool = False) -> list[LiftedSet]:
    """Sets of so many repetitions."""
    return [
        LiftedSet(
            number=number,
            place=number,
            reps=None if each is None else (each, each),
            is_hold=False,
            weight_kg=None,
            rest_s=None,
            may_be_both_sides=may_be_both_sides,
        )
        for number, each in enumerate(reps, start=1)
    ]


@pytest.mark.parametrize(
    ("reps", "counts", "verdict"),
    [
        ((6, 6, 6, 3), (3, 0, 1), "pass"),
        ((5, 5, 9, 9), (2, 0, 2), "miss"),
        ((5, 5, 5, None), (3, 1, 0), "pass"),
        ((5, 5, None, None), (2, 2, 0), "cannot say"),
        ((5, 9, None), (1, 1, 1), "cannot say"),
        ((9, 9, None), (0, 1, 2), "miss"),
        ((None, None), (0, 2, 0), "cannot say"),
        ((), (0, 0, 0), "cannot say"),
    ],
)
def test_most_sets_decide(reps: tuple[int | None, ...], counts: tuple[int, ...], verdict: str) -> None:
    """More than half within is a pass; half or more beside the aim a miss that nothing unknown could mend."""
    found = rep_counts(sets_of_reps(*reps), (4, 6))
    assert found == RepCounts(*counts)
    assert found.verdict == verdict


def test_repetitions_that_may_be_of_both_sides_are_left_open() -> None:
    """Sixteen are eight of each leg, or sixteen; thirty are too many in either case."""
    assert rep_counts(sets_of_reps(16, 30, 8, may_be_both_sides=True), (5, 8)) == RepCounts(1, 1, 1)
