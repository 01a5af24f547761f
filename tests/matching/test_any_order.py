"""Every way in which the sets of a session can be those of a plan in any order, summed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitlift.matching.any_order import MOST_REMEMBERED, any_order
from fitlift.matching.keeping import ANY_ORDER, Layout, layout
from fitlift.measures.arrays import Numbers
from fitlift.records.base import replace
from plan_sets import planned

#: Two straight sets, and three blocks that may be moved.
PLAN = layout(
    planned(
        "Dumbbell row: 2x8",
        "superset: [Push-up: 2x10, Plank: 2x40 s]",
        "Split squat: 1x8 per side",
        section="accessory",
    )
)
SETS, PLANNED = 5, 7


def drawn(seed: int) -> Numbers:
    """How much more probable sets are as each planned one (0), and as one more of it (1)."""
    return np.asarray(np.exp(np.random.default_rng(seed).normal(0, 1.5, (2, SETS, PLANNED))))


@settings(max_examples=12)
@given(st.integers(0, 10**6), st.integers(0, SETS - 1), st.integers(0, PLANNED - 1))
def test_shares_are_what_the_sum_gains_by_each_ratio(seed: int, at: int, place: int) -> None:
    """The sum grows by the share of the ways that have the ratio as a factor; no set is more than one thing."""
    said, again = drawn(seed)
    found = any_order(said, again, PLAN, ANY_ORDER)
    factor = np.ones_like(said)
    factor[at, place] = 1 + 1e-6
    gained = (any_order(said * factor, again * factor, PLAN, ANY_ORDER).evidence - found.evidence) / 1e-6
    assert gained == pytest.approx(float(found.shares[0, at, place]), abs=1e-4)
    assert found.shares.min() >= 0
    assert found.shares[0].sum(axis=1).max() <= 1 + 1e-9


def test_each_exercise_is_begun_once() -> None:
    """Two exercises of one set, two sets that could be either: half each."""
    plan = layout(planned("Dumbbell row: 1x8", "Push-up: 1x10", section="accessory"))
    alike = np.full((2, 2), 50.0)
    found = any_order(alike, np.full((2, 2), 1e-9), plan, ANY_ORDER).shares[0]
    assert found == pytest.approx(np.full((2, 2), 0.5), abs=0.02)


def _of_one_set(count: int) -> Layout:
    return layout(planned(*[f"Exercise of mine {number}: 1x8" for number in range(count)], section="accessory"))


@pytest.mark.parametrize("count", [3, MOST_REMEMBERED, MOST_REMEMBERED + 4])
def test_what_figures_tell_apart_is_found_in_any_order(count: int) -> None:
    """The last exercise first, and so on; also where there are more than are remembered."""
    ratios = np.where(np.eye(count, dtype=bool), 200.0, 0.01)[::-1]
    found = any_order(ratios, np.full((count, count), 0.01), _of_one_set(count), ANY_ORDER).shares[0]
    assert found.argmax(axis=1).tolist() == list(range(count))[::-1]
    assert found.max(axis=1).min() > 0.9


def test_what_is_no_accessory_stays_in_its_place_as_a_rule() -> None:
    """The main lift, alike in all figures with an accessory, is what comes first."""
    (squat,), (row,) = planned("Back squat: 1x5", section="primary"), planned("Dumbbell row: 1x5", section="accessory")
    plan = layout([squat, replace(row, place=2)])
    found = any_order(np.full((2, 2), 20.0), np.full((2, 2), 1e-9), plan, ANY_ORDER).shares[0]
    assert found.argmax(axis=1).tolist() == [0, 1]
    assert found.max(axis=1).min() > 0.85
