"""Rounds that are not as the others, put in regular turn."""

from __future__ import annotations

import numpy as np

from fitlift.labels.likeness import Likeness
from fitlift.labels.strays import GAP, in_turn, strays


def session(text: str) -> Likeness:
    """Sets of one letter are alike, others are not; no rest is known."""
    letters = np.array(list(text))
    sets = len(text)
    next_of = np.where(letters[:, None] == letters, 3.0, -3.0)
    return Likeness(next_of, np.zeros((sets, sets)), np.zeros(sets), np.full(sets, 60.0))


def orders(text: str) -> list[tuple[int, ...]]:
    """The turns that are worth a thought."""
    return [each.order for each in strays(session(text), 9)]


def test_two_that_are_swapped_are_swapped_back() -> None:
    """The second round has its second and third exercise in the other order."""
    assert (0, 1, 2, 3, 4, 6, 5, 7, 8, 9, 10, 11) in orders("abcdacbdabcd")


def test_one_that_is_left_out_leaves_a_gap() -> None:
    """The second round has no third exercise."""
    assert (0, 1, 2, 3, 4, 5, GAP, 6, 7, 8, 9, 10) in orders("abcdabdabcd")


def test_one_that_is_done_twice_is_taken_as_one() -> None:
    """The first round has its last exercise twice, or the second its second."""
    assert (0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12) in orders("abcddabcdabcd")
    assert (0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12) in orders("abcdabbcdabcd")


def test_straight_sets_ask_for_nothing() -> None:
    """Nothing is explained better otherwise."""
    assert orders("aaaabbbb") == []


def test_no_more_than_two_are_thought_of() -> None:
    """Each costs as much as the session read once more."""
    assert len(orders("abcdbacdacbdabdcabcdbacd")) == 2


def test_in_another_turn_sets_keep_what_is_said_of_them() -> None:
    """Of three sets the last two swapped, and of two with a gap between."""
    like = session("abc")
    like.next_of[0, 1], like.next_of[0, 2] = 1.5, 2.5
    swapped = in_turn(like, (0, 2, 1))
    assert (swapped.next_of[0, 1], swapped.next_of[0, 2]) == (2.5, 1.5)
    gap = in_turn(like, (0, GAP, 1))
    assert (gap.next_of[0, 1], gap.next_of[0, 2]) == (0, 1.5)
    assert np.isnan(gap.rest_s[1])
