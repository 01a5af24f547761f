"""How probable it is that two sets share a slot, summed over all ways to part a session."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.labels.blocks import together
from fitlift.labels.likeness import Likeness
from fitlift.measures.arrays import Numbers


def session(next_of: Numbers, rest_s: list[float] | None = None) -> Likeness:
    """A session whose sets are alike as said; its rests say nothing but by where the longer ones are."""
    sets = len(next_of)
    rested = np.full(sets, np.nan) if rest_s is None else np.array(rest_s)
    return Likeness(next_of, np.zeros((sets, sets)), np.zeros(sets), rested)


def alike(text: str) -> Numbers:
    """Sets of one letter are alike, others are not."""
    letters = np.array(list(text))
    return np.where(letters[:, None] == letters, 3.0, -3.0)


@pytest.mark.parametrize(
    "text",
    ["aaabbb", "abcabcabc", "ababab", "aaaabcdbcd", "abcdabcdab", "abcdacbdabcd", "abcdabdabcd", "abcddabcdabcd"],
)
def test_sets_that_are_alike_share_a_slot(text: str) -> None:
    """Straight sets, rounds, both; a last round that breaks off; two swapped, one left out, one done twice."""
    found = together(session(alike(text)))
    assert np.array_equal(found > 0.5, np.array([[one == other for other in text] for one in text]))


def test_what_is_alike_but_not_next_of_another_is_no_slot() -> None:
    """Two straight sets of an exercise, three of another, two of the first again: they are blocks of their own."""
    found = together(session(alike("aabbbaa")))
    assert found[0, 1] > 0.5
    assert found[0, 5] < 0.1


def test_a_longer_rest_after_each_round_speaks_for_rounds() -> None:
    """Six sets of which nothing else is known, with and without."""
    nothing = np.zeros((6, 6))
    with_ends = together(session(nothing, [20, 20, 90, 20, 20, 90]))
    without = together(session(nothing, [20] * 6))
    assert with_ends[0, 3] > without[0, 3]


def test_one_set_is_itself() -> None:
    """Nothing to part."""
    assert together(session(np.zeros((1, 1)))).tolist() == [[1.0]]


@given(st.integers(1, 14), st.integers(0, 2**32 - 1))
def test_shares_are_shares(sets: int, seed: int) -> None:
    """Between nought and one, the same either way, and certain of a set with itself."""
    said = np.random.default_rng(seed).normal(0, 3, (sets, sets))
    found = together(session(said + said.T))
    assert np.allclose(found, found.T)
    assert np.allclose(np.diag(found), 1)
    assert (found >= 0).all()
    assert (found <= 1 + 1e-9).all()


@given(st.integers(2, 10), st.integers(0, 2**32 - 1))
def test_two_neighbours_of_which_more_speaks_for_one_exercise_are_so_more_probably(sets: int, seed: int) -> None:
    """Whatever is said of the others."""
    chance = np.random.default_rng(seed)
    said = chance.normal(0, 2, (sets, sets))
    said += said.T
    at = int(chance.integers(0, sets - 1))
    more = said.copy()
    more[at, at + 1] += 1
    more[at + 1, at] += 1
    before, after = together(session(said))[at, at + 1], together(session(more))[at, at + 1]
    assert after >= before - 0.02  # a stray reading that was worth a thought may no longer be
