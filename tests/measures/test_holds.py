"""Which sets are holds."""

from __future__ import annotations

import pytest

from fitlift.measures.holds import is_hold


@pytest.mark.parametrize(
    ("reps", "seconds", "expected"),
    [
        (1, 20.0, True),
        (0, 45.0, True),
        (1, 19.9, False),
        (2, 60.0, False),
        (1, None, False),
        (None, 5.0, True),
        (None, None, True),
    ],
)
def test_a_hold_is_long_and_hardly_counted(reps: int | None, seconds: float | None, expected: bool) -> None:  # noqa: FBT001 - a case
    """At most one repetition in 20 s or more, or nothing counted at all."""
    assert is_hold(reps, seconds) is expected
