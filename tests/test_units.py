"""Units that people use beside fitlift's own."""

from __future__ import annotations

import pytest

from fitlift.units import snapped_pounds


@pytest.mark.parametrize(
    ("weight_kg", "pounds"),
    [(61.25, 135), (61.3125, 135), (20.4375, 45), (1.125, 2.5), (60, 132.5)],
)
def test_pounds_snap_to_halves(weight_kg: float, pounds: float) -> None:
    """135.03, 135.17, 45.06, 2.48 and 132.28 lb: what a file keeps of pounds is a multiple of 1/16 kg."""
    assert snapped_pounds(weight_kg) == pounds
