"""Recordings of one session."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.history.same_session import Recording, repeated


def recording(file: str, start_s: float | None = 0, duration_s: float | None = 2400, *richness: float) -> Recording:
    """A recording, by default of 40 minutes."""
    return Recording(file, start_s, duration_s, richness or (10.0,))


def test_the_richer_recording_counts() -> None:
    """Whatever the order; of equals the first."""
    watch, service = recording("a.fit", 0, 2400, 17, 300), recording("b.fit", 100, 2430, 0, 2400)
    assert repeated([watch, service]) == {1: 0}
    assert repeated([service, watch]) == {0: 1}
    assert repeated([recording("a.fit"), recording("b.fit"), recording("c.fit")]) == {1: 0, 2: 0}


@pytest.mark.parametrize(
    "other",
    [
        recording("a.fit", 10),  # of the same file
        recording("b.fit", 121),  # begun later
        recording("b.fit", 0, 2530),  # 130 s longer: more than a twentieth of it, which is 126.5 s
        recording("b.fit", 0, 30),  # begun anew
        recording("b.fit", None),
        recording("b.fit", 0, None),
    ],
)
def test_what_may_be_another_session_is_another_one(other: Recording) -> None:
    """Nothing is left out on a guess."""
    assert repeated([recording("a.fit"), other]) == {}


@pytest.mark.parametrize(("start_s", "duration_s"), [(120, 2400), (-120, 2400), (0, 2520), (0, 2340)])
def test_clocks_and_ends_differ_a_little(start_s: float, duration_s: float) -> None:
    """By two minutes, and by a minute or a twentieth."""
    assert repeated([recording("a.fit"), recording("b.fit", start_s, duration_s)]) == {1: 0}


@given(
    st.lists(
        st.builds(
            recording,
            st.sampled_from("abc"),
            st.integers(0, 500),
            st.sampled_from([1200, 1250, 2400]),
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
