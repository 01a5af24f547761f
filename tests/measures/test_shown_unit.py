"""In which unit weights are shown."""

from __future__ import annotations

from typing import Any

import pytest

from builders import numbered_sets_of
from fitlift.measures.shown_unit import are_pounds, unit_shown
from fitlift.records.plans import Match


def unit(*sets: tuple[float | None, str | None], planned: tuple[str, ...] = ()) -> str:
    """That of sets of a weight and a unit, and of planned ones."""
    rows: list[dict[str, Any]] = [{"weight_kg": kg, "weight_unit": said} for kg, said in sets]
    matches = [Match(session=1, verdict="done", weight_unit="lb" if each == "lb" else "kg") for each in planned]
    return unit_shown(numbered_sets_of(*rows), matches)


def test_a_session_has_one_unit() -> None:
    """That of most of its sets, kilograms where there are as many; a set without a weight tells nothing."""
    assert unit((45.375, "lb"), (20, "kg"), (45.375, "lb")) == "lb"
    assert unit((45.375, "lb"), (20, "kg")) == "kg"
    assert unit((None, "lb"), (20, "kg")) == "kg"
    assert unit() == "kg"


def test_where_the_watch_says_none_the_plan_does() -> None:
    """Else the weights: 102.0625 and 61.25 kg are 225 and 135 lb as FIT keeps them."""
    assert unit((60, None), planned=("lb", "lb")) == "lb"
    assert unit((102.0625, None), planned=("kg",)) == "kg"
    assert unit((60, "kg"), planned=("lb",)) == "kg"
    assert unit((102.0625, None), (61.25, None)) == "lb"


@pytest.mark.parametrize(
    ("weights_kg", "expected"),
    [
        ([45.3125, 88.4375], True),  # 100 and 195 lb, cut
        ([102.0625], True),  # 225 lb
        ([9.0625, 11.3125], True),  # 20 and 25 lb
        ([7.9375, 5.6875], True),  # 17.5 and 12.5 lb
        ([61.25, 61.25, 61.25], False),  # 135 lb, and whole in kilograms as well
        ([102.0625, 60.0], False),  # 60 kg are 132.3 lb
        ([62.5, 80.0], False),
        ([20.0], False),
        ([], False),
    ],
)
def test_pounds_are_told_by_weights_that_nobody_has_in_kilograms(weights_kg: list[float], *, expected: bool) -> None:
    """All of them whole, one at least no quarter of a kilogram."""
    assert are_pounds(weights_kg) is expected
