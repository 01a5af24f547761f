"""All ways in which a session's sets can be those of a routine, summed.

A routine is a row of places: its sets in order. A session goes through it place by place; it may do a set once more,
leave one out, do another round, leave a block before its end, go anywhere else, and do what is no part of it. What
each of these costs is chosen: no recording shows how often athletes stray who know what they want to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from fitlift.measures.arrays import Numbers, Whole

#: Chances of what comes after a set of the routine: the next one, the same once more, the one after the next, another
#: round of the block, the beginning of the next block, any place, and what is no part of it.
_NEXT, _AGAIN, _OVER, _ROUND, _LEAVE, _ANYWHERE, _BESIDE = 0.88, 0.02, 0.02, 0.03, 0.02, 0.005, 0.025

#: After the last set of the routine, what is no part of it.
_AFTER = 0.4

#: And after what is no part of it: more of that, the next set of the routine, the one after it, which was replaced,
#: the beginning of the next block, and any place.
_MORE, _BACK, _INSTEAD, _ON, _ELSEWHERE = 0.4, 0.25, 0.2, 0.1, 0.05

#: Chances to begin with the first set, with what is no part of it, and anywhere; to end with the last one, and
#: anywhere.
_FIRST, _BESIDE_FIRST, _LATER = 0.85, 0.05, 0.1
_LAST, _EARLIER = 0.8, 0.2

#: Nothing is thought less probable.
_LEAST = 1e-300

#: Chance that a session is a routine as it was, set by set; of it that it has as many sets, that it ended before, and
#: of each set more.
_AS_IT_WAS, _AS_LONG, _SHORTER, _FURTHER = 0.3, 0.6, 0.2, 0.4


class Row(NamedTuple):
    """The places of a routine.

    Parameters
    ----------
    slots
        Number of the exercise at each place.
    begins
        Whether a place begins a block.
    """

    slots: Sequence[int]
    begins: Sequence[bool]


class _Ways(NamedTuple):
    """The states of all routines, one after another: each place, then what is beside it before each, and after all.

    Parameters
    ----------
    of
        Number of the routine of each state.
    starts
        Where each routine's states begin.
    sources, targets, chances
        The single steps.
    anywhere
        For each state the chance that any place of its routine follows.
    places
        Chance of each state where any place follows.
    first, last
        Chances to begin and to end there.
    """

    of: Whole
    starts: Whole
    sources: Whole
    targets: Whole
    chances: Numbers
    anywhere: Numbers
    places: Numbers
    first: Numbers
    last: Numbers


def laid(ratios: Numbers, rows: Sequence[Row]) -> tuple[Numbers, list[Numbers]]:
    """Lay a session beside routines in every way.

    Parameters
    ----------
    ratios
        For each set of the session (rows) and each place of all routines, one after another (columns): how much more
        probable its figures are there than anywhere.
    rows
        The routines' places.

    Returns
    -------
    tuple
        The log of each routine's sum of all ways' weights, 0 being as probable as any other session; and for each
        routine how probable each set is to be at each of its places, if the session is it.
    """
    ways = _ways(rows)
    met = _of_states(ratios, ways, rows)
    forward, scales = _passed(met, ways, ways.first, (ways.sources, ways.targets), (ways.anywhere, ways.places))
    backward, _ = _passed(met[::-1], ways, ways.last, (ways.targets, ways.sources), (ways.places, ways.anywhere))
    ends = np.add.reduceat(forward[-1] * ways.last, ways.starts)
    strayed = np.log1p(-_AS_IT_WAS) + scales + np.log(np.maximum(ends, _LEAST))
    # the figures of a set count in both directions
    both = forward * backward[::-1] / np.maximum(met, _LEAST)
    both /= np.maximum(np.add.reduceat(both, ways.starts, axis=1), _LEAST)[:, ways.of]
    as_it_was = np.array(
        [_as_it_was(met[:, start:], len(row.slots)) for start, row in zip(ways.starts, rows, strict=True)]
    )
    totals = np.logaddexp(strayed, as_it_was)
    return totals, [
        _mixed(both[:, start : start + len(row.slots)], chance)
        for start, row, chance in zip(ways.starts.tolist(), rows, np.exp(as_it_was - totals).tolist(), strict=True)
    ]


def _as_it_was(met: Numbers, size: int) -> float:
    """The log of the weight of the one way in which each set is the one at its place, as far as there are as many."""
    n = len(met)
    length = _AS_LONG if n == size else _SHORTER / size if n < size else _FURTHER ** (n - size)
    return float(np.log(_AS_IT_WAS * length) + np.log(np.maximum(np.diagonal(met[:, :size]), _LEAST)).sum())


def _mixed(share: Numbers, as_it_was: float) -> Numbers:
    """Shares of sets at places, if all were as they were with some chance."""
    found: Numbers = share * (1 - as_it_was) + as_it_was * np.eye(*share.shape)
    return found


def _of_states(ratios: Numbers, ways: _Ways, rows: Sequence[Row]) -> Numbers:
    """The ratios of all states: what is beside a routine may be anything."""
    met = np.ones((len(ratios), len(ways.of)))
    column = 0
    for start, row in zip(ways.starts, rows, strict=True):
        size = len(row.slots)
        met[:, start : start + size] = ratios[:, column : column + size]
        column += size
    return met


def _passed(
    met: Numbers, ways: _Ways, first: Numbers, steps: tuple[Whole, Whole], anywhere: tuple[Numbers, Numbers]
) -> tuple[Numbers, Numbers]:
    """For each set and state the sum of the ways that lead there, for each routine put to 1, and the logs of that."""
    (sources, targets), (leaving, reaching) = steps, anywhere
    passed = np.empty_like(met)
    scales = np.zeros(len(ways.starts))
    now = first
    for number, of_set in enumerate(met):
        if number:
            hubs = np.add.reduceat(now * leaving, ways.starts)
            now = np.bincount(targets, ways.chances * now[sources], len(now)) + reaching * hubs[ways.of]
        now = now * of_set
        sums = np.maximum(np.add.reduceat(now, ways.starts), _LEAST)
        now = now / sums[ways.of]
        scales += np.log(sums)
        passed[number] = now
    return passed, scales


def _ways(rows: Sequence[Row]) -> _Ways:
    sizes = np.array([len(row.slots) for row in rows], dtype=np.intp)
    states = 2 * sizes + 1
    starts = np.concatenate([[0], np.cumsum(states)[:-1]]).astype(np.intp)
    of = np.repeat(np.arange(len(rows)), states)
    steps = [_steps(row) for row in rows]
    first, last, anywhere, places = (np.zeros(len(of)) for _ in range(4))
    for start, size in zip(starts.tolist(), sizes.tolist(), strict=True):
        in_routine, beside = slice(start, start + size), slice(start + size, start + 2 * size + 1)
        first[in_routine], last[in_routine], last[beside] = _LATER / size, _EARLIER / size, _EARLIER / size
        first[start] += _FIRST
        first[start + size] = _BESIDE_FIRST
        last[start + size - 1] += _LAST
        last[start + 2 * size] += _LAST
        anywhere[in_routine], anywhere[beside], places[in_routine] = _ANYWHERE, _ELSEWHERE, 1 / size
    sources, targets = (
        np.concatenate([start + step[side] for start, step in zip(starts, steps, strict=True)]) for side in (0, 1)
    )
    chances = np.concatenate([step[2] for step in steps])
    return _Ways(of, starts, sources, targets, chances, anywhere, places, first, last)


def _steps(row: Row) -> tuple[Whole, Whole, Numbers]:
    """The single steps of a routine: from which state to which, and their chances."""
    size = len(row.slots)
    here = np.arange(size)
    before, leaving, ends = here + size, np.array(_next_blocks(row)), np.array([*_rounds(row)])
    leaves = leaving < size
    steps = [
        (here, here, _AGAIN),
        (here[:-1], here[1:], _NEXT),
        (here[:-2], here[2:], _OVER),
        (here[leaves], leaving[leaves], _LEAVE),
        (ends[:, 0], ends[:, 1], _ROUND),
        (here[:-1], before[1:], _BESIDE),
        (here[-1:], before[-1:] + 1, _AFTER),
        (before, here, _BACK),
        (before[:-1], here[1:], _INSTEAD),
        (before[leaves], leaving[leaves], _ON),
        (np.arange(size, 2 * size + 1), np.arange(size, 2 * size + 1), _MORE),
    ]
    sources, targets = (np.concatenate([step[side] for step in steps]) for side in (0, 1))
    return sources, targets, np.concatenate([np.full(len(of), chance) for of, _, chance in steps])


def _next_blocks(row: Row) -> list[int]:
    """For each place where the next block begins."""
    found = [len(row.slots)] * len(row.slots)
    for place in reversed(range(len(row.slots) - 1)):
        found[place] = place + 1 if row.begins[place + 1] else found[place + 1]
    return found


def _rounds(row: Row) -> Iterator[tuple[int, int]]:
    """The last place of each block, and where its last round begins."""
    begin = 0
    for place in range(len(row.slots)):
        begin = place if row.begins[place] else begin
        if place + 1 == len(row.slots) or row.begins[place + 1]:
            yield place, max(each for each in range(begin, place + 1) if row.slots[each] == row.slots[begin])
