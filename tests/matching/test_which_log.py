"""Which session of a log is of which recording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from builders import active, at, file_id, rest, session
from fitlift.activity import read_activity
from fitlift.activity.model import Activity
from fitlift.fit.encode import Message, encode, message
from fitlift.logs.reading import read_log
from fitlift.matching.logged_sessions import LoggedSession, logged_sessions
from fitlift.matching.which_log import later_than, which_log
from one_hour import AHEAD, LEGS, Done, fitnotes, hevy, strong, watch

#: Something else, of as many sets.
OTHERS = tuple(Done("Pull Up", reps, 0) for reps in (25, 30, 22, 28, 27, 24, 31, 26, 29))

HOUR_S, DAY_S = 3600.0, 86_400.0


@pytest.fixture
def recorded() -> Activity:
    """A recording."""
    return read_activity(watch(), name="watch.fit")


def logged(text: str) -> tuple[LoggedSession, ...]:
    """The sessions of a log."""
    return logged_sessions(read_log(text.encode(), "log.csv"))


def test_a_log_that_began_minutes_before_or_after(recorded: Activity) -> None:
    """By the local clock, in which logs are written."""
    for off_s in (-180, 0, 180):
        assert set(which_log(recorded, logged(hevy((off_s, LEGS))))) == {1}


def test_of_many_sessions_the_one_of_the_hour(recorded: Activity) -> None:
    """Not the same sets of a week before."""
    sessions = logged(hevy((-7 * DAY_S, LEGS), (60, LEGS), (7 * DAY_S, LEGS)))
    assert which_log(recorded, sessions)[1] is sessions[1]


def test_what_was_written_down_in_the_evening_is_known_by_its_sets(recorded: Activity) -> None:
    """Other sets of the same day are another session; and so are the same sets of another day."""
    assert set(which_log(recorded, logged(strong(4 * HOUR_S, LEGS)))) == {1}
    assert not which_log(recorded, logged(strong(4 * HOUR_S, OTHERS)))
    assert not which_log(recorded, logged(strong(2 * DAY_S, LEGS)))


def test_a_clock_of_another_time_zone_may_have_another_day(recorded: Activity) -> None:
    """Its sets tell it; how much later the log has it is known."""
    begun = recorded.each_session[0]
    (log,) = logged(strong(13.5 * HOUR_S, LEGS))
    assert which_log(recorded, [log]) == {1: log}
    assert later_than(recorded, begun, log) == 13.5 * HOUR_S
    (of_hour,) = logged(strong(60, LEGS))
    assert later_than(recorded, begun, of_hour) is None


def test_where_a_log_knows_the_day_alone_its_sets_have_to_agree(recorded: Activity) -> None:
    """FitNotes writes no hour."""
    assert set(which_log(recorded, logged(fitnotes(0, LEGS)))) == {1}
    assert not which_log(recorded, logged(fitnotes(0, OTHERS)))


@pytest.mark.parametrize("done", [LEGS, OTHERS])
def test_a_recording_without_sets_has_the_log_of_its_hour(done: Sequence[Done]) -> None:
    """Nothing can disagree with it."""
    bare = read_activity(watch(done, has_sets=False), name="watch.fit")
    assert set(which_log(bare, logged(strong(0, done)))) == {1}


def test_a_log_that_goes_through_two_sessions_of_a_recording_is_parted() -> None:
    """A watch that was begun anew after two exercises, in one file; each session has the sets that it recorded."""
    both = read_activity(encode(list(begun_anew(LEGS, after=6))), name="both.fit")
    found = which_log(both, logged(hevy((0, LEGS))))
    assert {number: [each.reps for each in log.sets] for number, log in found.items()} == {
        1: [each.reps for each in LEGS[:6]],
        2: [each.reps for each in LEGS[6:]],
    }


def begun_anew(done: Sequence[Done], *, after: int) -> Iterator[Message]:
    """A recording of two sessions, the first one of so many sets; one every two minutes."""
    yield file_id(time_created=at(0))
    for begin, end in ((0, after), (after, len(done))):
        yield session(120 * begin, 120 * (end - begin))
        for place in range(begin, end):
            yield active(120 * place + 20, 40, repetitions=done[place].reps)
            yield rest(120 * place + 60, 80)
    yield message("activity", {"timestamp": at(0), "local_timestamp": (at(0) + AHEAD).replace(tzinfo=None)})


def test_without_a_log_there_is_none(recorded: Activity) -> None:
    """And a recording is no log of another one."""
    assert not which_log(recorded, ())
    assert logged_sessions(recorded) == ()
