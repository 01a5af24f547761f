"""Two ways to put things together: pairs of least cost, and two sequences side by side."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

#: What a pair adds, the most important first; sums are compared in that order.
Worth = tuple[float, ...]


def assigned(costs: Sequence[Sequence[float]]) -> list[int | None]:
    """Pairs of rows and columns: as many as can be, and of these the ones of the least total cost.

    The Hungarian method with potentials (Kuhn 1955, Munkres 1957): one shortest augmenting path for each row.

    Parameters
    ----------
    costs
        The cost of each pair, row by row; `math.inf` for one that is not possible.

    Returns
    -------
    list
        For each row its column; None for a row without one.
    """
    if not costs:
        return []
    given = np.array(costs, dtype=np.float64).reshape(len(costs), -1)
    possible = np.isfinite(given)
    # to be alone is dearer than all pairs together, and what is not possible dearer than that
    alone = float(np.abs(given[possible]).sum()) + 1.0
    lonely = np.full((len(given), len(given)), alone)
    columns = _cheapest(np.hstack([np.where(possible, given, 4 * alone * len(given)), lonely]))
    return [column if column < given.shape[1] and possible[row, column] else None for row, column in enumerate(columns)]


def _cheapest(costs: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> list[int]:
    """The column of each row, where there are at least as many columns; place 0 stands for none."""
    rows, columns = costs.shape
    of_row, of_column = np.zeros(rows + 1), np.zeros(columns + 1)
    row_at, came_from = np.zeros(columns + 1, dtype=int), np.zeros(columns + 1, dtype=int)
    for row in range(1, rows + 1):
        row_at[0], column = row, 0
        slack, is_seen = np.full(columns + 1, math.inf), np.zeros(columns + 1, dtype=bool)
        while row_at[column]:
            is_seen[column] = True
            reduced = costs[row_at[column] - 1] - of_row[row_at[column]] - of_column[1:]
            better = np.flatnonzero(~is_seen[1:] & (reduced < slack[1:])) + 1
            slack[better], came_from[better] = reduced[better - 1], column
            nearest = int(np.where(is_seen, math.inf, slack)[1:].argmin()) + 1
            step = slack[nearest]
            of_row[row_at[is_seen]] += step
            of_column[is_seen] -= step
            slack[~is_seen] -= step
            column = nearest
        while column:
            row_at[column] = row_at[came_from[column]]
            column = int(came_from[column])
    found = {int(row): column for column, row in enumerate(row_at[1:].tolist()) if row}
    return [found[row] for row in range(1, rows + 1)]


def aligned(rows: int, columns: int, worth: Callable[[int, int], Worth | None]) -> tuple[Worth, list[tuple[int, int]]]:
    """Lay two sequences side by side so that the pairs are worth the most; both keep their order.

    After Needleman and Wunsch (1970), gaps costing nothing. Of ways that are worth the same the one is taken whose
    pairs come first, so that gaps are at the end.

    Parameters
    ----------
    rows, columns
        Lengths of the sequences.
    worth
        What a pair adds; None for one that cannot be.

    Returns
    -------
    tuple
        The sum, empty without any pair; and the pairs in order.
    """
    best: list[list[Worth]] = [[()] * (columns + 1) for _ in range(rows + 1)]
    pairs: dict[tuple[int, int], Worth] = {}
    for row in reversed(range(rows)):
        for column in reversed(range(columns)):
            without = max(best[row + 1][column], best[row][column + 1])
            added = worth(row, column)
            if added is not None:
                pairs[row, column] = _sum(added, best[row + 1][column + 1])
            best[row][column] = max(without, pairs.get((row, column), ()))
    found, row, column = [], 0, 0
    while row < rows and column < columns:
        if pairs.get((row, column)) == best[row][column]:
            found.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column + 1] == best[row][column]:
            column += 1
        else:
            row += 1
    return best[0][0], found


def _sum(one: Worth, other: Worth) -> Worth:
    """Sums of two worths, rounded so that what is equal is the same."""
    return tuple(round(a + b, 9) for a, b in zip(one, other, strict=True)) if other else one
