"""Every way in which the sets of a session can be those of a plan, summed."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitlift.matching.all_ways import MOST_REMEMBERED, Member, ways

Matrix = npt.NDArray[np.float64]

#: One exercise of two sets, two that take turns, one of a light and a working set with each side.
BLOCKS = [[Member((0, 1))], [Member((2, 3)), Member((4,))], [Member((5, 6), light=1, is_per_side=True)]]
MEMBERS = [member for block in BLOCKS for member in block]


def figures(seed: int, sets: int = 5, planned: int = 7) -> tuple[Matrix, Matrix, Matrix]:
    """Ratios of so many performed sets: planned, besides, and alike."""
    chance = np.random.default_rng(seed)
    return tuple(np.exp(chance.normal(0, 1.5, shape)) for shape in ((sets, planned), sets, (sets, sets)))  # type: ignore[return-value]  # three of them


@settings(max_examples=12)
@given(st.integers(0, 10**6), st.booleans(), st.integers(0, 4), st.integers(0, 3))
def test_shares_are_what_the_sum_gains_by_each_ratio(seed: int, in_order: bool, at: int, member: int) -> None:  # noqa: FBT001 - drawn
    """The weight grows by the share of the ways that have the ratio as a factor, whatever way it was summed."""
    ratios, besides, alike = figures(seed)
    found = ways(ratios, besides, alike, BLOCKS, in_order=in_order)
    more = ratios.copy()
    more[at, list(MEMBERS[member].sets)] *= 1 + 1e-6
    gained = ways(more, besides, alike, BLOCKS, in_order=in_order).weight
    assert (gained / found.weight - 1) / 1e-6 == pytest.approx(found.exercises[at, member], abs=1e-4)
    assert found.exercises.min() >= 0
    assert found.exercises.sum(axis=1).max() <= 1 + 1e-9


@settings(max_examples=12)
@given(st.integers(0, 10**6))
def test_in_any_order_the_plans_order_does_not_matter(seed: int) -> None:
    """The last block first."""
    ratios, besides, alike = figures(seed)
    found = ways(ratios, besides, alike, BLOCKS, in_order=False)
    turned = ways(ratios, besides, alike, BLOCKS[::-1], in_order=False)
    assert turned.weight == pytest.approx(found.weight)
    assert turned.exercises == pytest.approx(found.exercises[:, [3, 1, 2, 0]])


def test_each_exercise_is_done_once_and_the_plans_order_tells_alike_ones_apart() -> None:
    """Two exercises of one set, two sets that could be either: half each in any order, else the first one first."""
    ratios, nothing, same = np.full((2, 2), 8.0), np.full(2, 1e-9), np.full((2, 2), 1e-9)
    blocks = [[Member((0,))], [Member((1,))]]
    in_any = ways(ratios, nothing, same, blocks, in_order=False)
    assert in_any.exercises == pytest.approx(np.full((2, 2), 0.5))
    in_order = ways(ratios, nothing, same, blocks, in_order=True)
    assert in_order.exercises == pytest.approx(np.eye(2), abs=1e-6)


def test_more_blocks_than_are_remembered_are_read_all_the_same() -> None:
    """Fourteen exercises of one set each, told apart by their figures."""
    count = MOST_REMEMBERED + 4
    ratios = np.where(np.eye(count, dtype=bool), 30.0, 0.01)[::-1]
    blocks = [[Member((place,))] for place in range(count)]
    found = ways(ratios, np.full(count, 0.1), np.ones((count, count)), blocks, in_order=False)
    assert found.exercises.argmax(axis=1).tolist() == list(range(count))[::-1]
    assert found.exercises.max(axis=1).min() > 0.9
