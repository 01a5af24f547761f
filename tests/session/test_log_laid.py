"""A phone's log laid over what a watch recorded of the same hour."""

from __future__ import annotations

from pathlib import Path

from fitlift.activity import read_activity
from fitlift.logs.asked import Asked
from fitlift.logs.reading import read_log
from fitlift.matching.logged_sessions import logged_sessions
from fitlift.records.several import active
from fitlift.session.analyse import analyse

#: What stands over the columns of a log of Strong's.
STRONG = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"

#: A guided session: two kinds of push-ups after some cardio, one set of which the log lacks.
GUIDED = "garmin_guided/garmin-fr265-20250309-2231.fit"


def test_names_and_repetitions_are_the_logs_and_times_the_watchs(recordings: Path) -> None:
    """A set that was not logged stays as the watch has it, and is told."""
    begin = "2025-03-10 06:30:00,Push,15m"  # by the local clock, eight hours before UTC
    counts = ((6, "Decline Push Up"), (6, "Decline Push Up"), (12, "Push Up"), (11, "Push Up"), (11, "Push Up"))
    more = ((12, "Push Up"), (10, "Push Up"))
    rows = "".join(f"{begin},{name},1,20,{reps},,,,,8\n" for reps, name in (*counts, *more))
    log = read_log((STRONG + rows).encode(), "strong.csv", Asked("kg", None, None))
    recorded = read_activity(recordings / GUIDED)
    found = analyse(recorded, logged=logged_sessions(log))
    sets = active(found.each_set)
    assert [each.start_time for each in sets] == [each.start_time for each in active(recorded.each_set)]
    by_log = [each for each in sets if each.source == "log"]
    assert [(each.exercise, each.reps, each.rpe) for each in by_log[-5:]] == [
        ("push_up", reps, 8.0) for reps in (12, 11, 11, 12, 10)
    ]
    assert {each.weight_kg for each in by_log} == {20.0}
    assert found.each_session[0].name == "Push"
    assert found.logs[1].not_logged
