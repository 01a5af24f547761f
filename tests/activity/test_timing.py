"""Pauses of the timer, and ends of sets that were paused."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import active, at, fit, pauses_of, rest, session, timer
from fitlift.activity import read_activity
from fitlift.activity.timing import Timer
from fitlift.fit.encode import message


def ends_of(start: float, seconds: float, *pauses: tuple[float, float]) -> Any:
    """End, in seconds after START, and seconds paused, of one stretch."""
    end, paused = Timer(pauses_of(*pauses)).end(at(start), seconds)
    assert end is not None
    return (end - at(0)).total_seconds(), paused


@pytest.mark.parametrize(
    ("pauses", "end", "paused"),
    [
        ((), 130.094, 0),
        (((16, 47),), 161.094, 31),
        (((16, 47), (100, 160)), 221.094, 91),
        (((0, 6), (140, 200)), 130.094, 0),
        (((0, 20),), 144.094, 14),
    ],
    ids=["none", "within", "the first moves the second in", "before and after", "under way at the start"],
)
def test_a_set_ends_after_its_timer_time_and_the_pauses_within(
    pauses: tuple[tuple[float, float], ...], end: float, paused: float
) -> None:
    """A set of 124.094 s that starts at 6 s; a pause that makes it longer can bring in the next one."""
    assert ends_of(6, 124.094, *pauses) == (pytest.approx(end), paused)


def test_a_pause_in_the_last_second_of_a_set_follows_it() -> None:
    """Clocks are in whole seconds: a stop at 0:19 does not prolong a rest that ends at 0:19.399."""
    assert ends_of(15, 4.399, (19, 352)) == (pytest.approx(19.399), 0)
    assert ends_of(15, 4.399, (18, 352)) == (pytest.approx(353.399), 334)


def test_an_unknown_start_or_duration_has_no_end() -> None:
    """Null stays null, also the time paused."""
    timer_with_a_pause = Timer(pauses_of((1, 2)))
    assert timer_with_a_pause.end(None, 5.0) == (None, None)
    assert timer_with_a_pause.end(at(0), None) == (None, None)


def one_after_another(start: float, seconds: float, pauses: list[tuple[float, float]], latest: float | None) -> float:
    """Seconds paused within a stretch, each pause looked at in its turn."""
    end, paused = start + seconds, 0.0
    for begin, until in pauses:
        if until > start and begin < end - 1 and (latest is None or until < latest):
            stretch = until - max(start, begin)
            end, paused = end + stretch, paused + stretch
    return paused


@given(
    start=st.integers(0, 60),
    seconds=st.integers(0, 60),
    moments=st.lists(st.integers(0, 120), unique=True, max_size=20),
    latest=st.none() | st.integers(0, 120),
)
def test_pauses_are_found_as_if_each_was_looked_at(
    start: int, seconds: int, moments: list[int], latest: int | None
) -> None:
    """Of many sets and many pauses not every pair is."""
    in_order = sorted(moments)
    pauses = [(float(begin), float(until)) for begin, until in zip(in_order[::2], in_order[1::2], strict=False)]
    _, paused = Timer(pauses_of(*pauses)).end(at(start), seconds, None if latest is None else at(latest))
    assert paused == one_after_another(start, seconds, pauses, latest)


def found_pauses(*events: tuple[float, str], elapsed: float = 100, timer_s: float = 100) -> list[tuple[float, float]]:
    """The pauses that a file with these timer events has."""
    activity = read_activity(
        fit(session(0, elapsed, total_timer_time=timer_s), *[timer(since, what) for since, what in events])
    )
    zero = pd.Timestamp(at(0))
    return [
        ((row.start_time - zero).total_seconds(), (row.end_time - zero).total_seconds())  # type: ignore[operator, union-attr]
        for row in activity.pauses.itertuples()
    ]


def test_a_pause_lasts_from_a_stop_to_the_next_start() -> None:
    """Stops of every kind count; a second stop in a row changes nothing; order in the file does not matter."""
    events = [(0, "start"), (70, "start"), (20, "stop_all"), (30, "stop"), (40, "start"), (60, "stop_disable")]
    assert found_pauses(*events, timer_s=70) == [(20, 40), (60, 70)]


def test_a_timer_event_that_does_not_say_what_happened_changes_nothing() -> None:
    """Neither while the timer runs nor while it stands still; nor does one without a time."""
    nothing_said = [message("event", {"timestamp": at(since), "event": "timer"}) for since in (5, 30)]
    undated = message("event", {"event": "timer", "event_type": "stop_all"})
    timed = [timer(since, what) for since, what in ((0, "start"), (20, "stop_all"), (40, "start"))]
    pauses = read_activity(fit(session(0, 100, total_timer_time=80), *nothing_said, undated, *timed)).pauses
    assert pauses["start_time"].tolist() == [pd.Timestamp(at(20))]
    assert pauses["end_time"].tolist() == [pd.Timestamp(at(40))]


def test_the_final_stop_is_no_pause() -> None:
    """A recording that ends a moment after its last stop did not pause."""
    assert found_pauses((0, "start"), (99, "stop_all"), elapsed=100.4, timer_s=100.4) == []


def test_a_timer_that_was_never_started_again_paused_until_the_end() -> None:
    """Where elapsed exceeds timer time by as much, the athlete stood around with the watch stopped."""
    assert found_pauses((0, "start"), (60, "stop_all"), elapsed=100, timer_s=60) == [(60, 100)]


def test_a_session_of_unknown_times_has_no_pauses() -> None:
    """Nobody knows which of the part's were in it."""
    undated = session(0, 100, total_timer_time=50, start_time=None, timestamp=None)
    assert read_activity(fit(undated, timer(0, "start"), timer(10, "stop"), timer(60, "start"))).pauses.empty


def test_a_derived_sessions_timer_leaves_its_pauses_out() -> None:
    """No message tells its timer time: 100 s from the first set to the last, 30 of them paused."""
    data = fit(active(0, 20), active(80, 20), timer(0, "start"), timer(30, "stop_all"), timer(60, "start"))
    sessions = read_activity(data).sessions
    assert sessions[["elapsed_s", "timer_s"]].to_numpy().tolist() == [[100, 70]]


def test_pauses_between_sessions_belong_to_none() -> None:
    """A stop that lasts into the next session is cut at both windows."""
    activity = read_activity(
        fit(
            session(0, 100, total_timer_time=60),
            session(200, 100, message_index=1),
            *[timer(since, what) for since, what in ((0, "start"), (60, "stop_all"), (200, "start"), (300, "stop"))],
        )
    )
    assert activity.pauses["session"].tolist() == [1]
    assert activity.pauses["end_time"].tolist() == [pd.Timestamp(at(100))]


def test_a_paused_set_carries_its_pause_in_the_set_table() -> None:
    """End and pause of the set, the rest after it untouched."""
    sets = read_activity(
        fit(
            session(0, 200, total_timer_time=169),
            active(0, 124.094),
            rest(155, 44.9),
            timer(0, "start"),
            timer(16, "stop_all"),
            timer(47, "start"),
        )
    ).sets
    assert sets["pause_s"].tolist() == [31, 0]
    assert sets["end_time"].tolist() == [pd.Timestamp(at(155.094)), pd.Timestamp(at(199.9))]
