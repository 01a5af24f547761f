"""Samples as stretches of time."""

from __future__ import annotations

import math

import pandas as pd

from builders import START, record_rows
from fitlift.measures.trace import Trace, second, seconds


def stretches(*samples: tuple[float, float | None], cap: float = 10) -> list[tuple[float, float, float]]:
    """Since, until and beats of each stretch, in seconds after the first sample's minute."""
    trace = Trace.of(record_rows(*samples), gap_cap_s=cap)
    zero = record_rows((0, 60))["time"].iloc[0].timestamp()
    return [
        (since - zero, until - zero, bpm)
        for since, until, bpm in zip(trace.since_s, trace.until_s, trace.bpm, strict=True)
    ]


def test_a_sample_speaks_until_the_next_or_the_cap() -> None:
    """Whatever their order; the last one for the cap."""
    assert stretches((20, 90), (0, 70), (3, 80)) == [(0, 3, 70), (3, 13, 80), (20, 30, 90)]
    assert stretches((0, 70), (3, 80), cap=2) == [(0, 2, 70), (3, 5, 80)]


def test_a_sample_without_a_plausible_value_ends_the_one_before() -> None:
    """Null, or what no heart does: 24 and 251 beats; 25 and 250 are believed."""
    assert stretches((0, 70), (4, None), (6, 80)) == [(0, 4, 70), (6, 16, 80)]
    assert stretches((0, 25), (1, 24), (2, 250), (3, 251)) == [(0, 1, 25), (2, 3, 250)]


def test_of_one_moment_the_highest_holds() -> None:
    """In either order, and beside one without a value."""
    expected = [(0, 5, 84), (5, 15, 90)]
    assert stretches((0, 84), (0, 80), (5, None), (5, 90)) == expected
    assert stretches((5, 90), (5, None), (0, 80), (0, 84)) == expected


def test_no_samples_speak_for_no_time() -> None:
    """An empty trace."""
    assert stretches() == []


def test_times_are_seconds_since_1970() -> None:
    """To the millisecond; nan for null, in a column and alone."""
    times = pd.Series(pd.DatetimeIndex([START, None]).as_unit("ms")) + pd.Timedelta(milliseconds=7)
    of_column, alone = seconds(times), [second(time) for time in times]
    assert of_column[0] == alone[0] == START.timestamp() + 0.007
    assert math.isnan(of_column[1])
    assert math.isnan(alone[1])
    assert math.isnan(second(None))
