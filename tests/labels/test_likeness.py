"""How alike sets are, by their figures and by what is usual in their session."""

from __future__ import annotations

import math

import numpy as np
import pytest

from fitlift.labels.efforts import Effort
from fitlift.labels.likeness import NEVER_ALIKE, TABLES, Likeness, binned, likeness
from fitlift.records.base import names_of


def like(*efforts: Effort, rests_s: list[float] | None = None) -> Likeness:
    """The likeness of a session's sets; without rests none is known."""
    return likeness(efforts, np.array(rests_s or [math.nan] * len(efforts)))


def test_shares_are_shares() -> None:
    """Every table's add up to one, but for their rounding, and none is nothing."""
    for name in names_of(type(TABLES)):
        table = getattr(TABLES, name)
        for shares in (table.same, table.other):
            assert sum(shares) == pytest.approx(1, abs=0.005)
            assert min(shares) > 0


def test_equal_figures_speak_for_one_exercise_and_unequal_ones_against() -> None:
    """Ten repetitions in 30 s with 20 kg, the same again, and another exercise's."""
    found = like(Effort(10, 30, 20), Effort(10, 31, 20), Effort(25, 60, 8)).next_of
    assert found[0, 1] > 1
    assert found[0, 2] < -1
    assert np.array_equal(found, found.T)


def test_what_all_sets_share_says_less() -> None:
    """Two sets of 40 s, among sets that all last as long, and among others."""
    two = (Effort(10, 40, None), Effort(14, 40, None))
    among_equals = like(*two, *[Effort(10 + 4 * (place % 2), 40, None) for place in range(8)])
    among_others = like(*two, *[Effort(10 + 4 * (place % 2), 40 + 30 * place, None) for place in range(1, 9)])
    assert among_equals.next_of[0, 1] < among_others.next_of[0, 1]


def test_unknown_rests_and_durations_say_nothing() -> None:
    """Neither two that are unknown, nor one."""
    found = like(Effort(10, 30, None), Effort(10, 30, None), Effort(10, 30, None), rests_s=[math.nan, 60, math.nan])
    assert not found.rests[np.triu_indices(3, 1)].any()
    assert found.gaps[0] == 0
    assert found.gaps[1] != 0
    with_one, without = like(Effort(10, 30, None), Effort(10, None, None)), like(*[Effort(10, None, None)] * 2)
    assert with_one.next_of[0, 1] < without.next_of[0, 1]  # by the pace, which only one of them has


def test_names_that_are_sure_outweigh_all_figures() -> None:
    """Equal figures under two names, unequal ones under one."""
    found = like(Effort(10, 30, 20, "row"), Effort(10, 30, 20, "curl"), Effort(3, 90, None, "row")).next_of
    assert found[0, 1] == NEVER_ALIKE
    assert found[0, 2] == 4


def test_figures_fall_into_their_bins() -> None:
    """By log ratio: ten and eleven repetitions 0.095, 30 and 33 s 0.095; equal weights, one only, none."""
    efforts = [Effort(10, 30, 20), Effort(11, 33, 20), Effort(None, 33, None)]
    reps, seconds, pace, weights, rests, gaps = binned(efforts, np.array([60.0, 0.0, math.nan]))
    assert (reps[0, 1], reps[0, 2], reps[2, 2]) == (2, 8, 7)
    assert (seconds[0, 1], pace[0, 1], pace[0, 2]) == (1, 0, 7)
    assert (weights[0, 1], weights[0, 2], weights[2, 2]) == (1, 3, 0)
    assert (rests[0, 0], rests[0, 1], rests[1, 1], rests[0, 2]) == (0, 6, 5, 7)
    assert gaps.tolist() == [4, 0, 7]
