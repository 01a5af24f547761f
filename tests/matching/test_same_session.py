"""Recordings of one session."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.matching.same_session import RecordedSet, Recording, repeated


def recording(file: str, start_s: float | None = 0, duration_s: float | None = 2400, *richness: float) -> Recording:
    """A recording, by default of 40 minutes."""
    return Recording(file, start_s, duration_s, richness or (10.0,))


def test_the_richer_recording_counts() -> None:
    """Whatever the order; of equals that whose file's name is first."""
    watch, service = recording("a.fit", 0, 2400, 17, 300), recording("b.fit", 100, 2430, 0, 2400)
    assert repeated([watch, service]) == {1: 0}
    assert repeated([service, watch]) == {0: 1}
    assert repeated([recording("a.fit"), recording("b.fit"), recording("c.fit")]) == {1: 0, 2: 0}
    assert repeated([recording("c.fit"), recording("b.fit"), recording("a.fit")]) == {0: 2, 1: 2}


@pytest.mark.parametrize(
    "other",
    [
        recording("a.fit", 10),  # of the same file
        recording("b.fit", 1201),  # a second less than half is shared
        recording("b.fit", 2400),  # begun when the first had ended
        recording("b.fit", 2350, 600),  # 50 s of 10 minutes
        recording("b.fit", None),
        recording("b.fit", 121, None),  # nothing tells how long it was
    ],
)
def test_what_may_be_another_session_is_another_one(other: Recording) -> None:
    """They share no time, or little of it."""
    assert repeated([recording("a.fit"), other]) == {}


@pytest.mark.parametrize(
    ("start_s", "duration_s"),
    [
        (1200, 2400),  # half of it
        (-1200, 2400),
        (60, 2100),  # stopped earlier
        (130, 2400),  # another watch
        (300, 1800),  # a phone's log, wholly within
        (0, 1200),  # the watch died half way
        (0, 30),  # begun anew on the other one
        (120, None),
        (0, 136 * 365 * 86_400.0),  # a length that cannot be: by its start
    ],
)
def test_one_body_lifts_in_one_session_at_a_time(start_s: float, duration_s: float | None) -> None:
    """Recordings that share half of the shorter one, wherever they begin and end."""
    assert repeated([recording("a.fit"), recording("b.fit", start_s, duration_s)]) == {1: 0}


SETS = (RecordedSet(0, 8, 60), RecordedSet(171, 8, 60), RecordedSet(355, 7, 62.5))


def shifted(start_s: float, *, sets: tuple[RecordedSet, ...] = SETS, hr_avg_bpm: float | None = 112) -> Recording:
    """A recording of ten minutes with sets."""
    return Recording(f"{start_s:g}.fit", start_s, 600, (10.0,), sets, hr_avg_bpm)


@pytest.mark.parametrize("start_s", [3600, -3600, 5.5 * 3600, 2700 + 1, 13 * 3600])
def test_the_same_sets_by_the_clock_of_another_zone_are_one_session(start_s: float) -> None:
    """Whole quarter hours, but for a second that was rounded."""
    assert len(repeated([shifted(0), shifted(start_s)])) == 1


@pytest.mark.parametrize(
    "other",
    [
        shifted(3600 + 60),  # no clock is off by so much
        shifted(24 * 3600),  # the same again on the next day, as a program writes it
        shifted(3600, sets=(*SETS[:2], RecordedSet(355, 6, 62.5))),
        shifted(3600, sets=(*SETS[:2], RecordedSet(361, 7, 62.5))),
        shifted(3600, sets=SETS[:2]),
        shifted(3600, hr_avg_bpm=131),  # the heart says that it was done again
    ],
)
def test_like_sets_on_one_day_may_be_two_sessions(other: Recording) -> None:
    """Unless nothing tells them apart but the hour."""
    assert repeated([shifted(0), other]) == {}


@pytest.mark.parametrize("names", ["abc", "acb", "bac", "bca", "cab", "cba"])
def test_what_overlaps_a_shifted_copy_overlaps_the_session(names: str) -> None:
    """A log, its copy two hours on and a watch that ran beside the log: one session, whichever file's name is first."""
    log, copy, watch = (f"{each}.fit" for each in names)
    for watch_richness in (5.0, 12.0):
        found = repeated(
            [
                Recording(log, 90, 600, (10.0,), SETS),
                Recording(copy, 90 + 7200, 600, (10.0,), SETS),
                Recording(watch, 0, 800, (watch_richness,), (*SETS, RecordedSet(470, 5, None)), 121),
            ]
        )
        assert len(found) == 2


def test_two_sessions_are_not_one_for_a_watch_that_ran_through_both() -> None:
    """Half of each is in the long recording; they share nothing."""
    first, second = recording("b.fit", 0, 2400, 12), recording("c.fit", 2460, 2400, 12)
    assert repeated([recording("a.fit", 0, 4860, 5), first, second]) == {0: 1}


def test_two_short_recordings_with_one_set_each_are_two() -> None:
    """One set, at eight and at nine, has no gaps."""
    one, other = shifted(0, sets=SETS[:1]), shifted(3600, sets=SETS[:1])
    assert repeated([one, other]) == {}


@given(
    st.lists(
        st.builds(
            recording,
            st.sampled_from("abc"),
            st.integers(0, 5000),
            st.sampled_from([None, 1200, 1250, 2400]),
            st.integers(0, 3),
        ),
        max_size=8,
    )
)
def test_what_does_not_count_is_told_by_one_that_does(recordings: list[Recording]) -> None:
    """No chain: the one that counts in its stead counts, is as rich, and is of another file."""
    found = repeated(recordings)
    for place, other in found.items():
        assert other not in found
        assert recordings[other].richness >= recordings[place].richness
        assert recordings[other].file != recordings[place].file


LOCAL_S = 3600.0  # an hour ahead of UTC


@pytest.mark.parametrize(
    ("local_s", "is_same"), [(LOCAL_S, True), (LOCAL_S + 600, True), (LOCAL_S + 1201, False), (0, False)]
)
def test_a_log_without_a_zone_is_held_against_a_watch_by_local_time(local_s: float, *, is_same: bool) -> None:
    """What its clock shows is no UTC."""
    watch = Recording("a.fit", 0, 2400, (10.0,), local_s=LOCAL_S)
    log = Recording("b.csv", local_s, 2400, (5.0,), local_s=local_s, clock="local")
    assert (repeated([watch, log]) == {1: 0}) == is_same


def test_a_watch_that_does_not_tell_its_local_time_is_never_a_log_s_session() -> None:
    """Nothing says how far they are apart."""
    log = Recording("b.csv", 0, 2400, (5.0,), local_s=0, clock="local")
    assert repeated([Recording("a.fit", 0, 2400, (10.0,)), log]) == {}


@pytest.mark.parametrize(("start_s", "is_same"), [(-900, True), (-901, False), (0, True), (2400, True), (2401, False)])
def test_a_log_that_does_not_tell_its_end_begins_while_the_watch_runs(start_s: float, *, is_same: bool) -> None:
    """Or a quarter of an hour before; a recording of a watch has to begin with the other."""
    watch = recording("a.fit")
    log = Recording("b.csv", start_s, None, (5.0,), is_logged=True)
    assert (repeated([watch, log]) == {1: 0}) == is_same
    assert (repeated([log, recording("a.fit", 0, 2400, 1)]) == {1: 0}) == is_same


@pytest.mark.parametrize(("local_s", "is_same"), [(0, True), (86_399, True), (86_400, False)])
def test_a_log_of_days_is_the_session_of_that_day(local_s: float, *, is_same: bool) -> None:
    """From midnight to midnight where the athlete was."""
    watch = Recording("a.fit", local_s - LOCAL_S, 2400, (10.0,), local_s=local_s)
    log = Recording("b.csv", 0, None, (5.0,), local_s=0, clock="days")
    assert (repeated([watch, log]) == {1: 0}) == is_same
