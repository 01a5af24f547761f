"""How someone keeps to a plan."""

from __future__ import annotations

import pytest

from fitlift.matching.keeping import ACCESSORIES_MOVE, ANY_ORDER, FAITHFUL, GUIDED, STRAYING, layout
from plan_sets import planned


def test_planned_sets_are_laid_out_in_the_order_of_doing() -> None:
    """Two straight sets with a light one, two rounds of two exercises, and the first one again, on each side."""
    found = layout(
        planned(
            "Back squat: 2x5 @ 80 kg warmup 1",
            "superset: [Dumbbell row: 2x8, Push-up: 2x10]",
            "Back squat: 1x5 per side",
            section="primary",
        )
    )
    assert found.exercise.tolist() == [0, 0, 0, 1, 2, 1, 2, 0]
    assert found.before.tolist() == [-1, 0, 1, -1, -1, 3, 4, 2]
    assert found.block.tolist() == [0, 0, 0, 1, 1, 1, 1, 2]
    assert found.light.tolist() == [True] + [False] * 7
    assert found.sides.tolist() == [False] * 7 + [True]
    assert not found.movable.any()


def test_accessories_may_be_moved() -> None:
    """Of a plan that has any."""
    assert layout(planned("Dumbbell row: 2x8", section="accessory")).movable.tolist() == [True, True]


def test_shares_of_all_athletes_make_one() -> None:
    """Somebody did it; and one who keeps no order is never all of them, where accessories move."""
    assert sum(each.share for each in (GUIDED, FAITHFUL, STRAYING, ANY_ORDER)) == pytest.approx(1)
    assert ANY_ORDER.share * ACCESSORIES_MOVE < 1
