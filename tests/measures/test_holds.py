"""Which sets are holds, and of which nothing was counted."""

from __future__ import annotations

import pytest

from builders import sets_of
from fitlift.measures.holds import held_s, is_hold, is_uncounted


@pytest.mark.parametrize(
    ("reps", "seconds", "expected"),
    [
        (1, 20.0, True),
        (0, 45.0, True),
        (0, 10.0, True),
        (None, 5.0, True),
        (1, 19.9, False),
        (2, 60.0, False),
        (1, None, False),
        (0, 4.9, False),
        (None, None, False),
    ],
)
def test_a_hold_is_long_and_hardly_counted(reps: int | None, seconds: float | None, expected: bool) -> None:  # noqa: FBT001 - a case
    """One repetition in 20 s or more, or none in 5 s or more."""
    (one,) = sets_of({"reps": reps, "duration_s": seconds})
    assert is_hold(one) is expected


def test_a_set_that_was_to_last_a_time_is_a_hold_whatever_the_watch_counted() -> None:
    """Its repetitions are the watch's, and count for nothing."""
    (one,) = sets_of({"reps": 4, "duration_s": 3.0, "counting": "timed"})
    assert is_hold(one)
    assert not is_uncounted(one)


def test_no_repetition_and_hardly_a_time_is_not_counted() -> None:
    """It is no set of 0 repetitions."""
    of_nothing, of_one = sets_of({"reps": 0, "duration_s": 4.0}, {"reps": 1, "duration_s": 4.0})
    assert is_uncounted(of_nothing)
    assert not is_uncounted(of_one)


@pytest.mark.parametrize(("weight_kg", "is_unknown"), [(140.0, False), (None, True)])
def test_a_set_that_was_to_be_counted_is_no_hold(weight_kg: float | None, is_unknown: bool) -> None:  # noqa: FBT001 - a case
    """A single of 140 kg whose button was pressed late is one; of a pull-up in 29 s nobody knows how many it was."""
    (one,) = sets_of({"reps": 1, "duration_s": 29.0, "weight_kg": weight_kg, "counting": "reps"})
    assert not is_hold(one)
    assert is_uncounted(one) is is_unknown


@pytest.mark.parametrize(
    ("seconds", "counting", "expected"),
    [(0.0, "timed", None), (None, "timed", None), (12.5, "timed", 12.5), (30.0, "reps", None)],
)
def test_a_hold_of_no_time_was_not_measured(seconds: float | None, counting: str, expected: float | None) -> None:
    """It is none of 0:00."""
    (one,) = sets_of({"reps": 0, "duration_s": seconds, "counting": counting})
    assert held_s(one) == expected
