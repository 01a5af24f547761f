"""Rows of one part, and how they are numbered."""

from __future__ import annotations

import pytest

from fitlift.activity.part_rows import RowNumbers


@pytest.mark.parametrize(
    ("lost", "new", "now"),
    [
        ([], [], [0, 1, 2, 3]),
        ([1], [], [0, None, 1, 2]),
        ([0, 2], [], [None, 0, None, 1]),
        ([], [1.25], [0, 1, 3, 4]),
        ([], [-0.25], [1, 2, 3, 4]),
        ([1], [2.25, 2.25], [0, None, 1, 4]),
    ],
)
def test_rows_move_up_for_new_ones_and_down_for_those_that_are_gone(
    lost: list[int], new: list[float], now: list[int | None]
) -> None:
    """Each by as many as stand before it."""
    numbers = RowNumbers(range(4), lost, new)
    assert [None if index in lost else numbers.of(index) for index in range(4)] == now


def test_a_session_begins_with_the_rows_that_are_new_in_it() -> None:
    """A row before its first one takes the first one's number; a row behind the session before moves both."""
    assert RowNumbers(range(4), [], [1.75]).before(2) == 2
    assert RowNumbers(range(4), [], [1.75]).of(2) == 3
    assert RowNumbers(range(4), [], [1.25]).before(2) == 3


@pytest.mark.parametrize("old", [[0, 1, None], [0, 1, 1]])
def test_rows_are_numbered_where_each_has_a_number_of_its_own(old: list[int | None]) -> None:
    """Where one has none, or two share one, nothing can point at them."""
    assert RowNumbers([0, 1, 2], [], []).are_told
    assert not RowNumbers(old, [], []).are_told
