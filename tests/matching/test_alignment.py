"""Pairs of least cost, and two sequences side by side."""

from __future__ import annotations

import math
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitlift.matching.alignment import aligned, assigned

costs = st.integers(1, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0, math.inf]), min_size=columns, max_size=columns),
        min_size=1,
        max_size=4,
    )
)


def by_trying(table: list[list[float]]) -> tuple[int, float]:
    """The most pairs that can be, and the least that so many cost."""
    rows, columns = len(table), len(table[0])
    ways = [(0, 0.0)]
    for count in range(1, min(rows, columns) + 1):
        for of_rows in combinations(range(rows), count):
            for of_columns in permutations(range(columns), count):
                total = sum(table[row][column] for row, column in zip(of_rows, of_columns, strict=True))
                ways += [(count, total)] if math.isfinite(total) else []
    most = max(count for count, _ in ways)
    return most, min(total for count, total in ways if count == most)


@given(costs)
@settings(max_examples=150, deadline=None)
def test_pairs_are_as_many_as_can_be_and_cost_the_least(table: list[list[float]]) -> None:
    """As trying every way shows."""
    found = [(row, column) for row, column in enumerate(assigned(table)) if column is not None]
    assert len({column for _, column in found}) == len(found)
    assert (len(found), sum(table[row][column] for row, column in found)) == pytest.approx(by_trying(table))


def test_a_row_gives_way_where_that_saves_more() -> None:
    """The first row would take the first column, and takes the second: 1 + 0 is less than 0 + 5."""
    assert assigned([[0, 1], [0, 5]]) == [1, 0]
    assert assigned([[math.inf, math.inf]]) == [None]
    assert assigned([]) == []
    assert assigned([[], []]) == [None, None]


def test_gaps_are_at_the_end() -> None:
    """Three alike beside five alike: the last two have no one."""
    assert aligned(5, 3, lambda _row, _column: (1.0,)) == ((3.0,), [(0, 0), (1, 1), (2, 2)])
    assert aligned(2, 4, lambda _row, _column: (1.0,)) == ((2.0,), [(0, 0), (1, 1)])
    assert aligned(0, 4, lambda _row, _column: (1.0,)) == ((), [])


def test_the_first_figure_of_a_worth_decides_before_the_others() -> None:
    """Two pairs of little worth come before one of much."""
    worths = {(0, 0): (1.0, 0.0), (1, 1): (1.0, 0.0), (0, 1): (1.0, 9.0)}
    assert aligned(2, 2, lambda row, column: worths.get((row, column))) == ((2.0, 0.0), [(0, 0), (1, 1)])


@given(st.lists(st.integers(0, 3), max_size=5), st.lists(st.integers(0, 3), max_size=5))
@settings(max_examples=150, deadline=None)
def test_the_longest_common_sequence_is_found(one: list[int], other: list[int]) -> None:
    """Where only equal ones can be a pair, as trying every way shows."""

    def worth(row: int, column: int) -> tuple[float, ...] | None:
        return (1.0,) if one[row] == other[column] else None

    total, pairs = aligned(len(one), len(other), worth)
    longest = max(
        length
        for length in range(min(len(one), len(other)) + 1)
        for rows in combinations(range(len(one)), length)
        for columns in combinations(range(len(other)), length)
        if all(one[row] == other[column] for row, column in zip(rows, columns, strict=True))
    )
    assert len(pairs) == longest == sum(total)
