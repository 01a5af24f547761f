"""All ways in which a session's sets can be those of a routine."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from fitlift.labels.routine_ways import Row, laid

#: How much more probable a set is at the place that it was at, and how much less at any other.
FITS, DIFFERS = 20.0, 0.005


def straight(*counts: int) -> Row:
    """Exercises one after the other, each so often."""
    slots = [slot for slot, count in enumerate(counts) for _ in range(count)]
    return Row(slots, [place == 0 or slot != slots[place - 1] for place, slot in enumerate(slots)])


def rounds(exercises: int, number: int) -> Row:
    """One block of so many rounds."""
    return Row(list(range(exercises)) * number, [place == 0 for place in range(exercises * number)])


def likeliest(done: str, row: Row) -> str:
    """What each set probably is, "." for nothing; sets are letters of exercises, a routine's begin with "a"."""
    letters = [chr(ord("a") + slot) for slot in row.slots]
    ratios = np.array([[FITS if letter == known else DIFFERS for known in letters] for letter in done])
    _, (shares,) = laid(ratios, [row])
    found = ""
    for of_set in shares:
        sums = {
            known: sum(p for p, letter in zip(of_set, letters, strict=True) if letter == known) for known in letters
        }
        best = max(sums, key=sums.__getitem__)
        found += best if sums[best] > 0.5 else "."
    return found


@pytest.mark.parametrize(
    ("done", "row"),
    [
        ("aaabbb", straight(3, 3)),
        ("aabbb", straight(3, 3)),
        ("aaaabbb", straight(3, 3)),
        ("bbb", straight(3, 3)),
        ("aaa", straight(3, 3)),
        ("bbbaaa", straight(3, 3)),
        ("aaaccc", straight(3, 3, 3)),
        ("abcabc", rounds(3, 2)),
        ("abcabcabcabc", rounds(3, 2)),
        ("abc", rounds(3, 4)),
        ("abcacabc", rounds(3, 3)),
    ],
    ids=[
        "as it was",
        "a set less",
        "a set more",
        "only the second",
        "only the first",
        "swapped",
        "one left out",
        "rounds as they were",
        "twice the rounds",
        "a quarter of the rounds",
        "one left out of a round",
    ],
)
def test_sets_that_fit_are_found_however_the_session_strays(done: str, row: Row) -> None:
    """All of them are what they look like."""
    assert likeliest(done, row) == done


def test_exercises_that_are_swapped_in_each_round_are_rather_left_open() -> None:
    """Nothing is called what it is not."""
    found = likeliest("bacbac", rounds(3, 2))
    assert all(letter in {".", true} for letter, true in zip(found, "bacbac", strict=True))
    assert found.count(".") <= 3


@pytest.mark.parametrize(
    ("done", "expected"),
    [("xaaabbb", ".aaabbb"), ("aaaxxbbb", "aaa..bbb"), ("aaabbbxx", "aaabbb.."), ("aaaxxx", "aaa...")],
    ids=["before", "between", "after", "instead"],
)
def test_what_is_no_part_of_the_routine_is_left_open(done: str, expected: str) -> None:
    """The rest stays what it is."""
    assert likeliest(done, straight(3, 3)) == expected


def test_order_tells_sets_apart_that_look_alike() -> None:
    """Four of each, all alike: the first four and the last four, but for doubt in the middle."""
    _, (shares,) = laid(np.full((8, 8), 5.0), [straight(4, 4)])
    first = shares[:, :4].sum(axis=1)
    assert (first[:4] > 0.75).all()
    assert (first[4:] < 0.25).all()


def test_straying_costs() -> None:
    """The same session, and one with a set left out, swapped, or more: the log of all ways' weight falls."""

    def weight(done: str) -> float:
        letters = "aaabbb"
        ratios = np.array([[FITS if letter == known else DIFFERS for known in letters] for letter in done])
        return float(laid(ratios, [straight(3, 3)])[0][0]) - len(done) * math.log(FITS)

    as_it_was = weight("aaabbb")
    assert as_it_was > math.log(0.3)
    assert max(weight("aabbb"), weight("aaaabbb")) < as_it_was - 1
    assert weight("bbbaaa") < as_it_was - 4


def test_one_set_beside_one_place_by_hand() -> None:
    """It is the one, or it is beside: before it, or, which cannot be, after it.

    As it was: 0.3 * 0.6 * 7. Else 0.7 of: begun there (0.85 + 0.1) and ended there (0.8 + 0.2), 7 times as probable; or
    begun beside (0.05), and ended there (0.2).
    """
    as_it_was, there, beside = 0.3 * 0.6 * 7, 0.7 * 0.95 * 1.0 * 7, 0.7 * 0.05 * 0.2
    logs, (shares,) = laid(np.array([[7.0]]), [straight(1)])
    total = as_it_was + there + beside
    assert math.exp(logs[0]) == pytest.approx(total)
    assert shares[0, 0] == pytest.approx((as_it_was + there) / total)


def test_routines_are_laid_each_by_itself() -> None:
    """Beside others, of other lengths, the same comes out."""
    chance = np.random.default_rng(1)
    rows = [straight(2, 3), rounds(2, 2), straight(1)]
    ratios = chance.uniform(0.1, 10, size=(6, 10))
    logs, shares = laid(ratios, rows)
    for number, (begin, end) in enumerate(((0, 5), (5, 9), (9, 10))):
        alone, (share,) = laid(ratios[:, begin:end], [rows[number]])
        assert logs[number] == pytest.approx(alone[0])
        assert shares[number] == pytest.approx(share)


def test_long_sessions_neither_overflow_nor_vanish() -> None:
    """Four hundred sets that all fit, and that all differ from one of two routines."""
    row = straight(*[4] * 100)
    fits = np.where(np.array(row.slots)[:, None] == np.array(row.slots)[None, :], 1e6, 1e-6)
    logs, shares = laid(np.hstack([fits, np.full_like(fits, 1e-6)]), [row, row])
    assert np.isfinite(logs).all()
    assert logs[0] > 400 * math.log(1e6) - 200
    assert np.isfinite(shares[1]).all()
    assert (np.diagonal(shares[0]) > 0.5).all()


@given(arrays(np.float64, st.tuples(st.integers(1, 8), st.just(9)), elements=st.floats(1e-4, 1e4)))
def test_shares_are_probabilities(ratios: np.ndarray) -> None:
    """A set is at one place at most."""
    logs, found = laid(ratios, [straight(2, 2), rounds(2, 2), straight(1)])
    assert np.isfinite(logs).all()
    for shares in found:
        assert (shares >= -1e-12).all()
        assert (shares.sum(axis=1) <= 1 + 1e-9).all()
