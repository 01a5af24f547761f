"""Samples and laps under their sessions."""

from __future__ import annotations

from builders import at, fit, plain, session
from fitlift.activity import read_activity
from fitlift.fit.encode import message
from fitlift.schema import LAPS, RECORDS


def test_samples_belong_to_the_session_that_had_started_last() -> None:
    """A sample before the first session is the first's; a heart rate of 0 is none."""
    samples = [(-5, 70), (0, 0), (10, 90), (99, 95), (100, 120), (250, None)]
    data = fit(
        session(0, 60),
        session(100, 200, sport="running"),
        *[message("record", {"timestamp": at(since), "heart_rate": bpm}) for since, bpm in reversed(samples)],
    )
    records = read_activity(data).records
    assert records["session"].tolist() == [1, 1, 1, 1, 2, 2]
    assert [plain(each) for each in records["heart_rate_bpm"]] == [70, None, 90, 95, 120, None]


def test_laps_are_counted_within_their_session() -> None:
    """Sections of a session whose watch writes no sets."""
    laps = [
        message("lap", {"start_time": at(since), "total_timer_time": seconds, "avg_heart_rate": bpm})
        for since, seconds, bpm in ((300, 60.5, 100), (0, 120, 90), (120, 180, 0))
    ]
    table = read_activity(fit(session(0, 250), session(290, 100), *laps)).laps
    assert table[["session", "lap", "duration_s"]].to_numpy().tolist() == [[1, 1, 120], [1, 2, 180], [2, 1, 60.5]]
    assert [plain(each) for each in table["hr_avg_bpm"]] == [90, None, 100]


def test_what_has_no_time_is_left_out() -> None:
    """Of samples and laps; those of the same moment stay in the file's order."""
    samples = [message("record", {"timestamp": at(5), "heart_rate": bpm}) for bpm in (90, 80, 85)]
    undated = [message("record", {"heart_rate": 99}), message("lap", {"total_timer_time": 9})]
    laps = [message("lap", {"start_time": at(0), "total_timer_time": seconds}) for seconds in (30, 20)]
    activity = read_activity(fit(session(), *samples, *undated, *laps))
    assert activity.records["heart_rate_bpm"].tolist() == [90, 80, 85]
    assert activity.laps[["lap", "duration_s"]].to_numpy().tolist() == [[1, 30], [2, 20]]


def test_a_file_without_samples_and_laps_has_their_columns() -> None:
    """And no rows."""
    activity = read_activity(fit(session()))
    assert (activity.records.empty, activity.laps.empty) == (True, True)
    assert (tuple(activity.records), tuple(activity.laps)) == (RECORDS.names, LAPS.names)
