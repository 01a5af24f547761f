"""Samples as stretches of time."""

from __future__ import annotations

import datetime as dt
import math

import numpy as np

from builders import START, heart_of
from fitlift.measures.trace import Trace, second, seconds, traces
from fitlift.records.heart import HeartRates


def stretches(*samples: tuple[float, float | None], cap: float = 10) -> list[tuple[float, float, float]]:
    """Since, until and beats of each stretch, in seconds after the first sample's minute."""
    trace = Trace.of(heart_of(*samples), gap_cap_s=cap)
    zero = START.timestamp()
    return [
        (since - zero, until - zero, bpm)
        for since, until, bpm in zip(trace.since_s, trace.until_s, trace.bpm, strict=True)
    ]


def test_a_sample_speaks_until_the_next_or_the_cap() -> None:
    """Whatever their order; the last one for the cap."""
    assert stretches((20, 90), (0, 70), (3, 80)) == [(0, 3, 70), (3, 13, 80), (20, 30, 90)]
    assert stretches((0, 70), (3, 80), cap=2) == [(0, 2, 70), (3, 5, 80)]


def test_a_sample_without_a_plausible_value_ends_the_one_before() -> None:
    """Null, or what no heart does: 24 and 231 beats; 25 and 230 are believed."""
    assert stretches((0, 70), (4, None), (6, 80)) == [(0, 4, 70), (6, 16, 80)]
    assert stretches((0, 25), (1, 24), (2, 230), (3, 231)) == [(0, 1, 25), (2, 3, 230)]


def test_of_one_moment_the_highest_holds() -> None:
    """In either order, and beside one without a value."""
    expected = [(0, 5, 84), (5, 15, 90)]
    assert stretches((0, 84), (0, 80), (5, None), (5, 90)) == expected
    assert stretches((5, 90), (5, None), (0, 80), (0, 84)) == expected


def test_no_samples_speak_for_no_time() -> None:
    """An empty trace."""
    assert stretches() == []


def test_times_are_seconds_since_1970() -> None:
    """To the millisecond; nan for null, in an array and alone."""
    moment = START + dt.timedelta(milliseconds=7)
    of_array, alone = seconds(np.array([moment.replace(tzinfo=None), None], "M8[ms]")), second(moment)
    assert of_array[0] == alone == START.timestamp() + 0.007
    assert math.isnan(of_array[1])
    assert math.isnan(second(None))


def test_a_sample_without_a_time_says_nothing() -> None:
    """Wherever it stands."""
    heart = heart_of((0, 70), (3, 80), (5, 90))
    heart.time[1] = "NaT"
    assert Trace.of(heart).bpm.tolist() == [70, 90]


def test_each_session_has_its_own_trace() -> None:
    """Whatever the order of the samples; one without samples has an empty one."""
    one, other = heart_of((0, 70), (3, 80)), heart_of((1, 100), session_number=2)
    for order in ([0, 1, 2], [2, 0, 1], [1, 2, 0]):
        joined = HeartRates(
            session=np.concatenate([one.session, other.session])[order],
            time=np.concatenate([one.time, other.time])[order],
            bpm=np.concatenate([one.bpm, other.bpm])[order],
        )
        found = traces(joined)
        assert (found[1].bpm.tolist(), found[2].bpm.tolist(), found[3].bpm.tolist()) == ([70, 80], [100], [])
