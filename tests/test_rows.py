"""Single values of a table's rows."""

from __future__ import annotations

import pandas as pd

from fitlift.rows import known_sum


def test_a_sum_is_of_what_is_known_and_none_where_nothing_is() -> None:
    """Absent is not zero; whole numbers stay whole."""
    assert known_sum([1.5, None, float("nan"), 2.0]) == 3.5
    assert known_sum(pd.Series([5, None, 0], dtype="Int64")) == 5
    assert isinstance(known_sum(pd.Series([5, None], dtype="Int64")), int)
    assert known_sum(pd.Series([None], dtype="float64")) is None
    assert known_sum([]) is None
