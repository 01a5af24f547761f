"""Every way in which the sets of a session can be those of a plan in its order, summed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitlift.matching.in_order import in_order
from fitlift.matching.keeping import FAITHFUL, GUIDED, STRAYING, Follower, Layout, Summed, layout
from fitlift.measures.arrays import Numbers
from fitlift.records.base import replace
from plan_sets import planned

ATHLETES = (GUIDED, FAITHFUL, STRAYING)

#: Two straight sets, two rounds of two that take turns, one with each side.
PLAN = layout(planned("Back squat: 2x5", "superset: [Dumbbell row: 2x8, Push-up: 2x10]", "Split squat: 1x8 per side"))
SETS, PLANNED = 6, 7


def drawn(seed: int, sets: int = SETS) -> Numbers:
    """How much more probable so many sets are as each planned one (0), and as one more of it (1)."""
    return np.asarray(np.exp(np.random.default_rng(seed).normal(0, 1.5, (2, sets, PLANNED))))


def summed(said: Numbers, plan: Layout = PLAN, athletes: Sequence[Follower] = ATHLETES) -> Summed:
    """All ways."""
    return in_order(said[0], said[1], plan, athletes)


@settings(max_examples=12)
@given(st.integers(0, 10**6), st.integers(0, SETS - 1), st.integers(0, PLANNED - 1))
def test_shares_are_what_the_sum_gains_by_each_ratio(seed: int, at: int, place: int) -> None:
    """The sum grows by the share of the ways that have the ratio as a factor; no set is more than one thing."""
    said = drawn(seed)
    found = summed(said)
    more = said.copy()
    more[:, at, place] *= 1 + 1e-6
    gained = (summed(more).evidence - found.evidence) / 1e-6
    assert gained == pytest.approx(float(found.shares[:, at, place].sum()), abs=1e-4)
    assert found.shares.min() >= 0
    assert found.shares.sum(axis=(0, 2)).max() <= 1 + 1e-9


def test_the_sum_is_that_of_all_ways() -> None:
    """Two sets and two planned ones of one exercise, written out: who never strays has four ways."""
    athlete = replace(STRAYING, share=1.0, skip=0.0, cut=0.0, miss=0.0, jump=0.0, jump_within=0.0, back=0.0)
    plan = layout(planned("Back squat: 2x5"))
    said = np.array([[[2.0, 3.0], [5.0, 7.0]], [[11.0, 13.0], [17.0, 19.0]]])
    more, beside, early = athlete.more, athlete.beside, athlete.early
    ahead = 1 - more - beside
    first = (1 - beside) * 2.0
    ways = [
        first * ahead * 7.0,  # both as planned: the plan is done
        first * more * 17.0 * early,  # the first once more, and stopped early
        first * beside * early,  # the first, and something else
        beside * (1 - beside) * 5.0 * early,  # something else, and the first
        beside * beside * early**2,  # nothing of the plan
    ]
    assert summed(said, plan, [athlete]).evidence == pytest.approx(np.log(sum(ways)))


def test_what_only_its_place_tells_apart_follows_the_plans_order() -> None:
    """All figures are alike; a guided session is as long as the plan."""
    alike = np.full((2, PLANNED, PLANNED), 20.0)
    shares = summed(alike, PLAN, [GUIDED]).shares[0]
    assert shares.argmax(axis=1).tolist() == list(range(PLANNED))
    assert shares.max(axis=1).min() > 0.9


def test_an_exercise_can_be_left_out_of_all_rounds() -> None:
    """Three that take turns, three rounds, and the second never done, as the figures of the others say."""
    plan = layout(planned("circuit: [Back squat: 3x5, Dumbbell row: 3x8, Push-up: 3x10]"))
    said = np.full((2, 6, 9), 0.2)
    for done, place in enumerate([0, 2, 3, 5, 6, 8]):
        said[:, done, [each for each in range(9) if each % 3 == place % 3]] = 12.0
    shares = summed(said, plan).shares.sum(axis=0)
    assert shares.argmax(axis=1).tolist() == [0, 2, 3, 5, 6, 8]
    assert (shares @ np.eye(3)[plan.exercise]).max(axis=1).min() > 0.9


def test_what_comes_after_a_guided_plan_is_beside_it() -> None:
    """One set more than planned, like the last one: a watch has no step for it."""
    alike = np.full((2, PLANNED + 1, PLANNED), 0.05)
    for done, place in product(range(PLANNED), range(PLANNED)):
        alike[:, done, place] = 20.0 if done == place else 0.05
    alike[:, PLANNED, PLANNED - 1] = 3.0
    shares = summed(alike, PLAN, [GUIDED]).shares[0]
    assert shares[PLANNED].sum() < 0.3


def test_long_sessions_are_still_summed() -> None:
    """Two hundred sets against seven, and nothing overflows or vanishes."""
    for scale in (1e-6, 1.0, 1e6):
        found = summed(drawn(1, 200) * scale)
        assert np.isfinite(found.evidence)
        assert np.isfinite(found.shares).all()


@pytest.mark.parametrize("athlete", ATHLETES, ids=["guided", "faithful", "straying"])
def test_no_athlete_does_more_than_all(athlete: Follower) -> None:
    """What is told of each is a probability."""
    told = [athlete.skip, athlete.cut, athlete.miss, athlete.more, athlete.beside, athlete.beside_after]
    told += [athlete.jump, athlete.jump_within, athlete.back, athlete.early, athlete.out, athlete.instead]
    assert all(0 < each < 1 for each in told)
    assert athlete.more + athlete.beside_after < 1
    assert sum(told[:5]) < 1
