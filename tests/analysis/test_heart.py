"""Heart rate around sets, worked out by hand on uneven samples."""

from __future__ import annotations

from typing import Any

import pytest

from builders import heart_of, sessions_of, sets_of
from fitlift.analysis.heart import session_heart_rates, set_heart_rates
from fitlift.records.base import as_dict

#: Since 0, 4, 9, …: uneven on purpose, with a gap of 33 s after 27 and one sample without a value.
SAMPLES = ((0, 80), (4, 84), (9, 90), (15, 101), (24, 120), (27, 118), (60, 95), (66, None), (70, 88), (75, 86))


def rates(*sets: dict[str, Any], samples: tuple[tuple[float, float | None], ...] = SAMPLES) -> list[list[Any]]:
    """Start, average, maximum, end and fall of each row, null as None."""
    found = [as_dict(each) for each in set_heart_rates(sets_of(*sets), heart_of(*samples))]
    return [[None if value is None else round(value, 3) for value in row.values()] for row in found]


def test_a_sets_heart_rate() -> None:
    """Start 80, end 101; 4 s of 80, 5 of 84, 6 of 90, 5 of 101; 120 just after the end, 86 a minute later."""
    average = (4 * 80 + 5 * 84 + 6 * 90 + 5 * 101) / 20
    assert rates({"since": 0, "until": 20}) == [[80, average, 120, 101, 120 - 86]]


def test_the_lag_ends_where_the_next_set_starts() -> None:
    """A peak that comes after the next start is the next set's."""
    first, second = rates({"since": 0, "until": 20}, {"since": 23, "until": 26})
    assert first[2] == 101
    assert second[2] == 120


def test_the_fall_is_read_a_minute_after_the_end() -> None:
    """120 at the most, 86 at 76 s: 34 beats; null if the next set comes earlier or nothing was sampled."""
    assert rates({"since": 0, "until": 16})[0][4] == 34
    assert rates({"since": 0, "until": 16}, {"since": 75, "until": 77})[0][4] is None
    assert rates({"since": 0, "until": 26})[0][4] is None


def test_a_sample_speaks_for_ten_seconds_at_most() -> None:
    """From 37 to 60 nothing is known: no value at 50, no average where less than half is covered."""
    assert rates({"since": 50, "until": 58})[0] == [None] * 5
    start, average, _, end, _ = rates({"since": 27, "until": 46})[0]
    assert (start, average, end) == (118, 118, None)


def test_a_set_that_samples_hardly_cover_has_no_maximum() -> None:
    """What was seen after its end only may be anything; 20 of its 40 s are enough to look 20 s beyond it."""
    later = ((48, 140), (54, 150), (60, 149), (100, 120))
    assert rates({"since": 0, "until": 40}, samples=later)[0] == [None] * 5
    covered = ((20, 120), (30, 130), *later)
    assert rates({"since": 0, "until": 40}, samples=covered)[0] == [None, 125, 150, 130, 30]
    assert rates({"since": 0, "until": 41}, samples=covered)[0][2:] == [None, None, None]


def test_a_sample_without_a_value_covers_nothing() -> None:
    """It ends the sample before it, and is no zero."""
    start, average, _, end, _ = rates({"since": 60, "until": 68})[0]
    assert (start, average, end) == (95, 95, None)


def test_rests_and_unknown_times_have_no_heart_rate() -> None:
    """Null throughout."""
    assert rates({"kind": "rest", "since": 0, "until": 20}, {"since": 0}) == [[None] * 5] * 2


def test_a_session_without_heart_rate_has_none() -> None:
    """No samples, or samples without values."""
    assert rates({"since": 0, "until": 20}, samples=()) == [[None] * 5]
    assert rates({"since": 0, "until": 20}, samples=((0, None), (5, None))) == [[None] * 5]


def test_samples_of_another_session_do_not_count() -> None:
    """Each set looks at its own session only."""
    sets = sets_of({"session": 2, "since": 0, "until": 20})
    assert [*as_dict(*set_heart_rates(sets, heart_of(*SAMPLES))).values()] == [None] * 5


def test_a_sample_at_the_next_start_is_the_next_sets() -> None:
    """The maximum of the set before ends there."""
    samples = ((0, 90), (10, 92), (20, 91), (30, 90), (40, 170))
    assert [row[2] for row in rates({"since": 0, "until": 30}, {"since": 40, "until": 60}, samples=samples)] == [
        92,
        170,
    ]


def test_the_next_set_is_the_next_on_the_clock() -> None:
    """Whatever its place in the file."""
    later, earlier = rates({"since": 23, "until": 26}, {"since": 0, "until": 20})
    assert (later[2], earlier[2]) == (120, 101)


def session_rates(*samples: tuple[float, float | None], until: float = 10) -> list[Any]:
    """Average and maximum of a session from 0 on."""
    (found,) = session_heart_rates(sessions_of({"since": 0, "until": until}), heart_of(*samples))
    return [found.hr_avg_bpm, found.hr_max_bpm]


def test_a_sessions_average_is_weighted_by_time() -> None:
    """Two beats seen for 9 and 1 seconds do not count alike."""
    assert session_rates((0, 100), (9, 150)) == [pytest.approx((9 * 100 + 150) / 10), 150]


def test_a_session_that_samples_hardly_cover_has_no_average() -> None:
    """But a maximum; without samples neither."""
    average, highest = session_rates((0, 100), until=100)
    assert (average, highest) == (None, 100)
    assert session_rates() == [None, None]


def test_an_added_set_has_no_heart_rate_and_hides_the_fall_before_it() -> None:
    """It has no times; the highest of the set before, 120 at 24 s, stays."""
    average = (4 * 80 + 5 * 84 + 6 * 90 + 5 * 101) / 20
    rows = rates({"since": 0, "until": 20}, {"origin": "correction"})
    assert rows == [[80, average, 120, 101, None], [None] * 5]
