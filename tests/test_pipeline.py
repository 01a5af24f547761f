"""An activity to the finished set table."""

from __future__ import annotations

import pandas as pd

from builders import active, at, fit, rest, session
from fitlift.activity import read_activity
from fitlift.fit.encode import message
from fitlift.pipeline import analyse
from fitlift.schema import SESSIONS, SETS


def test_the_set_table_is_complete() -> None:
    """Names, rests, heart rate and volume, all columns of the declared types."""
    data = fit(
        session(),
        message("exercise_title", {"exercise_category": "row", "exercise_name": 15, "wkt_step_name": "Renegade"}),
        active(0, 30, repetitions=8, weight=20, category=(23,) * 3, category_subtype=(15,) * 3),
        rest(30, 75),
        active(105, 30, repetitions=6, weight=0, category=(65534,) * 3),
        *[message("record", {"timestamp": at(each), "heart_rate": 90 + each // 10}) for each in range(0, 140, 5)],
    )
    analysis = analyse(read_activity(data))
    sets = analysis.sets
    pd.testing.assert_frame_equal(sets, SETS.conform(sets))
    assert sets["exercise_name"].tolist() == ["Renegade", pd.NA, pd.NA]
    assert sets["source"].tolist() == ["title", pd.NA, "unknown"]
    assert sets["rest_s"].tolist()[0] == 75
    assert sets["volume_kg"].tolist()[0] == 160
    assert sets["volume_kg"].isna().tolist() == [False, True, True]
    assert sets["hr_max_bpm"].tolist()[0] == 95
    assert analysis.evidence["source"].tolist() == ["watch", "title", "unknown"]


def test_a_sessions_heart_rate_is_the_files_own_else_computed() -> None:
    """The file's average stands; a missing maximum is taken from the samples."""
    data = fit(
        session(avg_heart_rate=101),
        *[message("record", {"timestamp": at(each), "heart_rate": 90 + each}) for each in range(0, 20, 5)],
    )
    row = analyse(read_activity(data)).sessions.iloc[0]
    assert (row["hr_avg_bpm"], row["hr_max_bpm"]) == (101, 105)


def test_nothing_given_is_changed() -> None:
    """The activity's tables are the same after the analysis as before."""
    activity = read_activity(fit(session(), active(0), active(60)))
    before = {name: getattr(activity, name).copy() for name in ("sessions", "sets", "records", "pauses", "titles")}
    analyse(activity)
    for name, table in before.items():
        pd.testing.assert_frame_equal(getattr(activity, name), table)


def test_a_session_without_any_time_stops_nothing() -> None:
    """Neither the message nor a set or sample says when it was: kept, times null, and said."""
    timeless = session(timestamp=None, start_time=None, total_elapsed_time=None, total_timer_time=None)
    analysis = analyse(read_activity(fit(timeless, active(0, start_time=None, repetitions=7))))
    assert analysis.strength_sessions[["start_time", "elapsed_s", "hr_avg_bpm"]].isna().all(axis=None)
    assert analysis.sets["reps"].tolist() == [7]
    assert [notice.code for notice in analysis.activity.notices] == ["session-without-start", "undated-sets"]


def test_a_file_without_sessions_gives_empty_tables() -> None:
    """With all columns."""
    analysis = analyse(read_activity(fit()))
    pd.testing.assert_frame_equal(analysis.sets, SETS.empty())
    pd.testing.assert_frame_equal(analysis.sessions, SESSIONS.empty())
    assert analysis.strength_sessions.empty
