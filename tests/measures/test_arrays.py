"""Figures that may be unknown as an array."""

from __future__ import annotations

import numpy as np

from fitlift.measures.arrays import numbers


def test_what_is_unknown_is_not_a_number() -> None:
    """None beside numbers, whole ones too, and alone; of nothing there is nothing."""
    assert np.array_equal(numbers([1, None, 2.5]), [1.0, np.nan, 2.5], equal_nan=True)
    assert np.isnan(numbers([None])).all()
    assert numbers([]).tolist() == []
    assert numbers([1, 2]).dtype == np.float64
