"""Every way in which sets can be those of a plan, summed over the athletes who may have done it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import up_to_s
from fitlift.exercises.catalogue import catalogue
from fitlift.matching.all_ways import Ways, ways
from fitlift.matching.keeping import layout
from fitlift.matching.plan_evidence import plan_evidence
from fitlift.measures.rests import rests
from fitlift.records.plans import PlannedSet
from plan_sets import Figures, done, planned

SQUAT, ROW, PLANK = (5, 20.0, 80.0, 120.0), (8, 24.0, 22.0, 60.0), (None, 45.0, None, 60.0)

LINES = "Back squat: 2x5 @ 80 kg rest 120 s", "Dumbbell row: 2x8 @ 22 kg rest 60 s", "Plank: 2x45 s rest 60 s"

PLAN = planned(*LINES, section="primary")


def laid(*figures: Figures, plan: Sequence[PlannedSet] = PLAN) -> Ways:
    """All ways of sets that nothing names."""
    sets = done(*figures)
    found = plan_evidence(sets, rests(sets, ()), plan, catalogue())
    return ways(found, found, range(len(sets)), layout(plan))


def test_each_set_is_of_the_exercise_that_it_looks_like() -> None:
    """Done to the letter: squats, rows and planks, in their order."""
    found = laid(SQUAT, SQUAT, ROW, ROW, PLANK, PLANK)
    assert found.shares.argmax(axis=1).tolist() == [0, 0, 1, 1, 2, 2]
    assert found.shares.max(axis=1).min() > 0.9


def test_the_plans_order_speaks_for_the_plan() -> None:
    """The same sets in another order are less probably of it; less so where it promises no order."""
    ordered, swapped = (SQUAT, SQUAT, ROW, ROW, PLANK, PLANK), (PLANK, PLANK, ROW, ROW, SQUAT, SQUAT)
    accessories = planned(*LINES, section="accessory")
    lost = laid(*ordered).evidence - laid(*swapped).evidence
    assert lost > 0
    assert laid(*ordered, plan=accessories).evidence - laid(*swapped, plan=accessories).evidence < lost


def test_sets_unlike_the_exercise_in_their_place_are_rather_another() -> None:
    """Thirty light repetitions where rows are planned, twice."""
    other: Figures = (30, 70.0, 5.0, 60.0)
    as_planned = laid(SQUAT, SQUAT, ROW, ROW, PLANK, PLANK).shares
    instead = laid(SQUAT, SQUAT, other, other, PLANK, PLANK).shares
    assert instead[2:4, 1].max() < 0.8 < as_planned[2:4, 1].min()


FIGURES = st.tuples(st.none() | st.integers(0, 30), up_to_s(300), st.none() | st.floats(1, 200), up_to_s(300))


@settings(max_examples=25)
@given(st.lists(FIGURES, min_size=1, max_size=9))
def test_shares_are_shares(figures: list[Figures]) -> None:
    """Whatever was done, a set is at most one thing."""
    found = laid(*figures)
    assert np.isfinite(found.evidence)
    assert found.shares.min() >= 0
    assert found.shares.sum(axis=1).max() <= 1 + 1e-9
