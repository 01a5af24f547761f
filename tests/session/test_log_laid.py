"""A phone's log laid over what a watch recorded of the same hour."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.activity import read_activity
from fitlift.errors import UserFileError
from fitlift.exercises.catalogue import catalogue
from fitlift.logs.asked import Asked
from fitlift.logs.reading import read_log
from fitlift.matching.logged_sessions import LoggedSession, logged_sessions
from fitlift.records.several import active
from fitlift.session.analyse import analyse
from fitlift.session.log_laid import FROM_LOG
from fitlift.userfiles.corrections_yaml import read_corrections
from one_hour import LEGS, Done, strong, watch

#: What stands over the columns of a log of Strong's.
STRONG = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"

#: A guided session: two kinds of push-ups after some cardio, one set of which the log lacks.
GUIDED = "garmin_guided/garmin-fr265-20250309-2231.fit"


def test_names_and_repetitions_are_the_logs_and_times_the_watchs(recordings: Path) -> None:
    """A set that was not logged has the name of those around it, and all else as the watch has it, and is told."""
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
    assert [(each.set, each.exercise, each.reps) for each in by_log if each.weight_kg != 20.0] == [
        (3, "decline_push_up", 10)
    ]
    assert found.logs[1].not_logged == (1, 3)
    assert found.each_session[0].name == "Push"
    assert len(found.logs[1].pairs) == len(counts) + len(more)


def squats(reps: tuple[int, ...], *, day: float = 0) -> bytes:
    """A recording of one squat after the other."""
    return watch([Done("Squat (Barbell)", each, 80) for each in reps], day=day)


def logged(*done: Done) -> tuple[LoggedSession, ...]:
    """The one session of a log."""
    return logged_sessions(read_log(strong(0, done).encode(), "strong.csv"))


def test_what_the_watch_lacks_was_done_in_its_place_without_a_time() -> None:
    """It has a number after the watch's, and what is between it and the next set is not known."""
    log = logged(*LEGS)
    recorded = read_activity(watch([*LEGS[:4], *LEGS[5:]]), name="watch.fit")
    sets = active(analyse(recorded, logged=log).each_set)
    assert [(each.set, each.origin, each.reps, each.start_time is None) for each in sets[3:6]] == [
        (4, "file", 8, False),
        (9, "log", 9, True),
        (5, "file", 10, False),
    ]
    assert sets[3].rest_s is None
    assert {each.exercise for each in sets[3:6]} == {"barbell_deadlift"}


def test_a_recording_without_sets_has_those_of_the_log_with_its_heart_rate() -> None:
    """As of watches that record nothing but the heart."""
    bare = read_activity(watch(has_sets=False), name="watch.fit")
    found = analyse(bare, logged=logged(*LEGS))
    assert [(each.reps, each.weight_kg) for each in active(found.each_set)] == [(each.reps, each.kg) for each in LEGS]
    assert found.each_session[0].hr_avg_bpm == 112
    assert found.logs[1].added == tuple(range(1, len(LEGS) + 1))


def test_corrections_hold_over_the_log() -> None:
    """What was said of one set, what is none, and what the log has of all others."""
    text = "sessions:\n- session: 1\n  sets:\n    1: {exercise: Leg press, reps: 7}\n    9: drop\n"
    said = [read_corrections(text, "c.yaml", catalogue())]
    recorded = read_activity(watch([*LEGS, Done("?", 3, 0)]), name="watch.fit")
    found = analyse(recorded, corrections=said, logged=logged(*LEGS)).each_set
    sets = [each for each in found if each.set is not None]
    assert (sets[0].exercise, sets[0].reps, sets[0].weight_kg, sets[0].source) == ("leg_press", 7, 80.0, "correction")
    assert (sets[1].reps, sets[1].source) == (5, "log")
    assert sets[8].kind == "dropped"


def test_an_order_that_was_written_without_the_log_still_holds() -> None:
    """A set that the log adds has the letter of its exercise."""
    text = "sessions:\n- session: 1\n  order: a a a / b b / c c c\n  slots: {b: Romanian deadlift}\n"
    said = [read_corrections(text, "c.yaml", catalogue())]
    recorded = read_activity(watch([*LEGS[:4], *LEGS[5:]]), name="watch.fit")
    sets = active(analyse(recorded, corrections=said, logged=logged(*LEGS)).each_set)
    assert "".join(each.slot or "?" for each in sets) == "aaabbbccc"


def test_two_weights_and_counts_that_differ_are_told() -> None:
    """The log's count."""
    recorded = read_activity(squats((5, 5, 4)), name="watch.fit")
    found = analyse(recorded, logged=logged(*[Done("Squat (Barbell)", each, 80) for each in (5, 6, 4)]))
    assert found.logs[1].recounted == (2,)
    assert [each.text for each in found.activity.notices if each.code == FROM_LOG] == [
        "names, repetitions and weights of 3 sets are from strong.csv; the watch counted other repetitions in 1 set"
    ]
    assert recorded.each_set[2].reps == 5


@given(st.lists(st.builds(Done, st.just("Pull Up"), st.integers(1, 20), st.just(0)), min_size=1, max_size=6), st.data())
def test_no_recorded_set_is_lost(done: list[Done], data: st.DataObject) -> None:
    """Each keeps its number and its times, whatever a log says."""
    log = data.draw(st.lists(st.builds(Done, st.sampled_from(["Pull Up", "Plank"]), st.integers(1, 20), st.just(0))))
    recorded = read_activity(watch(done), name="watch.fit")
    found = analyse(recorded, logged=logged(*log) if log else ())
    times = [(each.set, each.start_time, each.end_time) for each in active(recorded.each_set)]
    kept = [(each.set, each.start_time, each.end_time) for each in active(found.each_set) if each.origin != "log"]
    assert kept == times
    assert [each.row for each in found.each_set] == list(range(1, len(found.each_set) + 1))


def test_what_corrections_add_and_the_log_has_counts_once() -> None:
    """The watch missed the last squat; it was added by hand before the log was there."""
    recorded = read_activity(squats((5, 5)), name="watch.fit")
    log = logged(*[Done("Squat (Barbell)", each, 80) for each in (5, 5, 4)])
    text = "sessions:\n- session: 1\n  add:\n  - {after: 2, exercise: Squat (Barbell), reps: REPS}\n"
    for reps, expected in ((4, [5, 5, 4]), (9, [5, 5, 4, 9])):
        said = read_corrections(text.replace("REPS", str(reps)), "c.yaml")
        found = active(analyse(recorded, corrections=[said], logged=log).each_set)
        assert sorted(each.reps or 0 for each in found) == sorted(expected)


def test_what_is_added_beside_a_log_is_one_more() -> None:
    """Who wrote it saw what the log has."""
    recorded = read_activity(squats((5, 5)), name="watch.fit")
    log = logged(*[Done("Squat (Barbell)", each, 80) for each in (5, 5, 4)])
    text = "sessions:\n- session: 1\n  log: strong.csv\n  add:\n  - {after: 2, exercise: Squat (Barbell), reps: 4}\n"
    found = analyse(recorded, corrections=[read_corrections(text, "c.yaml")], logged=log)
    assert sorted(each.reps or 0 for each in active(found.each_set)) == [4, 4, 5, 5]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("sets: {3: {reps: 6}}", "no set 3; it has sets 1 to 2; this was written beside hevy.csv: give it again with"),
        ("slots: {z: Plank}", "no slot 'z'; slots: a, b; this was written beside hevy.csv: give it again with --log"),
        ("order: a a a", "dropped ones too; this was written beside hevy.csv: give it again with --log"),
    ],
)
def test_corrections_that_were_written_beside_a_log_say_that_it_is_missing(said: str, expected: str) -> None:
    """Their numbers and letters count the log's sets."""
    recorded = read_activity(squats((5, 5)), name="watch.fit")
    text = f"sessions:\n- session: 1\n  log: hevy.csv\n  {said}\n"
    with pytest.raises(UserFileError) as caught:
        analyse(recorded, corrections=[read_corrections(text, "c.yaml")])
    assert expected in str(caught.value)
