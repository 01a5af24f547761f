"""Time in heart rate zones, worked out by hand on uneven samples."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import heart_of, pauses_of, plain, sessions_of, sets_of
from fitlift.analysis.zones import ZoneTimes, seconds_by_bpm, zone_times
from fitlift.measures.zone_models import PER_10_BPM, ZoneModel
from fitlift.records.base import names_of, replace
from fitlift.records.heart import HeartRates
from fitlift.records.said import Said
from fitlift.records.zones import WatchSetZones, WatchZones

ZONE = ZoneModel("custom", "configuration", (100, 120, 140), Said("bounds_given", {"stated_in": "configuration"}))

#: Uneven on purpose: a gap of 40 s after 30, one without a value at 75.
SAMPLES = ((0, 90), (4, 100), (9, 119), (15, 120), (24, 141), (30, 99), (70, 139), (75, None), (81, 140), (90, 90))


def times(
    *sets: dict[str, Any],
    samples: Sequence[tuple[float, float | None]] = SAMPLES,
    pauses: Sequence[tuple[float, float]] = (),
    until: float = 100,
    timer_s: float | None = 100,
    model: ZoneModel = ZONE,
    **options: Any,
) -> ZoneTimes:
    """Time in the zones of one session from 0 on."""
    sessions = sessions_of({"since": 0, "until": until, "timer_s": timer_s})
    return zone_times(sessions, sets_of(*sets), heart_of(*samples), pauses_of(*pauses), {1: model}, **options)


def row(found: ZoneTimes, prefix: str = "", place: int = 0, *, of_sets: bool = False) -> list[Any]:
    """Below, zones, above and uncovered of a row."""
    values = (found.sets if of_sets else found.sessions).iloc[place]
    names = (f"{prefix}below_s", f"{prefix or 'zone_'}s", f"{prefix}above_s", f"{prefix}uncovered_s")
    below, zones, above, uncovered = (values[name] for name in names)
    return [round(each, 6) if isinstance(each, float) else each for each in (below, *zones, above, plain(uncovered))]


def test_each_gap_is_the_earlier_samples() -> None:
    """Below 4 + 10 + 10 (capped at 10), zone 1 of 100 to 119: 5 + 6, zone 2: 9 + 5, above: 6 + 9, and 37 of nothing.

    At a bound is in the zone above it; the gap of 40 s is no zone's but for 10 s; what follows the sample
    without a value, 6 s, is nobody's.
    """
    assert row(times()) == [4 + 10 + 10, 5 + 6, 9 + 5, 6 + 9, 30 + 6]


def test_the_cap_can_be_chosen() -> None:
    """At 40 s the sample at 30 speaks until the next; at 1 s each speaks for one."""
    assert row(times(gap_cap_s=40)) == [4 + 40 + 10, 11, 14, 15, 6]
    assert row(times(gap_cap_s=1)) == [3, 2, 2, 2, 91]


def test_the_gap_is_not_the_later_samples() -> None:
    """A tool that gives it to the later one finds 25 minutes of a zone that nobody was in."""
    samples = ((0, 90), (1500, 130), (1501, 90))
    assert row(times(samples=samples, until=1510, timer_s=1510)) == [10 + 9, 0, 1, 0, 1510 - 20]


def test_a_pause_belongs_to_no_zone_and_silences_the_sample_before() -> None:
    """At 6 to 12: the sample at 4 speaks for 2 s; that of 9, taken in the pause, from 12 to 15."""
    found = times(pauses=[(6, 12)], timer_s=94)
    assert row(found) == [24, 2 + 3, 14, 15, 36]
    # the sample at 0 would speak until 4, but not after a pause from 1 to 2
    assert row(times(pauses=[(1, 2)], timer_s=99))[0] == 1 + 10 + 10


def test_a_pause_without_length_silences_nothing() -> None:
    """The timer stopped and started within one second of the clock."""
    assert row(times(pauses=[(1, 1)])) == row(times())


def test_a_sample_taken_in_a_pause_speaks_after_it() -> None:
    """Also before the session began, and in a pause that lies within another: until 3, and until 15 from 10 on."""
    assert row(times(samples=((-1, 90),), pauses=[(-1, 1)], until=9, timer_s=None, gap_cap_s=4))[0] == 2
    samples, pauses = ((3, 90), (20, None)), [(0, 10), (2, 5)]
    assert row(times(samples=samples, pauses=pauses, timer_s=None, gap_cap_s=12))[0] == 15 - 10


def test_the_window_of_the_session_cuts() -> None:
    """A sample before the start speaks from it on, the last until the end."""
    found = times(samples=((-6, 110), (-2, 90), (5, 130)), until=11, timer_s=11)
    assert row(found) == [5, 0, 6, 0, 0]


def test_no_more_is_credited_than_the_timer_ran() -> None:
    """Of clocks that show 100 s for 99.25 the last 0.75 do not count; a longer timer leaves the rest uncovered."""
    assert row(times(timer_s=99.25)) == [23.25, 11, 14, 15, 36]
    assert row(times(timer_s=101.5)) == [24, 11, 14, 15, 37.5]
    # an unlogged pause: the end is cut, and nothing becomes negative
    assert row(times(timer_s=20)) == [4, 11, 5, 0, 0]


def test_an_unknown_timer_is_the_time_between_the_pauses() -> None:
    """Null stays null without times."""
    assert row(times(timer_s=None, pauses=[(50, 60)]))[-1] == 90 - 64
    sessions = sessions_of({"until": 100, "timer_s": 100.0})
    found = zone_times(sessions, (), heart_of(*SAMPLES), (), {1: ZONE})
    assert row(found) == [0, 0, 0, 0, 100]


def test_order_and_repeated_samples_do_not_matter() -> None:
    """Of one moment the highest value holds, and one without a value hides none."""
    repeated = [*SAMPLES, (15, 90), (24, None), (0, 90)]
    assert row(times(samples=repeated[::-1])) == row(times())


@pytest.mark.parametrize("bpm", [None, 0, 24, 231, 255])
def test_what_is_no_heart_rate_is_uncovered(bpm: float | None) -> None:
    """Not below zone 1, nor above the last."""
    assert row(times(samples=[(0, 130), (3, bpm), (8, 130)], until=12, timer_s=12)) == [0, 0, 7, 0, 5]


def test_a_session_without_samples_is_uncovered() -> None:
    """And its zones are there, empty; without bounds there are none."""
    assert row(times(samples=())) == [0, 0, 0, 0, 100]
    none = ZoneModel(PER_10_BPM, "none", (), Said("no_zones_known"))
    assert row(times(samples=(), model=none)) == [0, 0, 100]


def test_sets_and_the_rest_add_up() -> None:
    """Sets of 2 to 20 and 26 to 36.5; a dropped one and a rest are outside.

    First: 2 of 90, 11 of 100 to 119, 5 of 120. Second: 4 of 141, 6.5 of 99.
    """
    found = times(
        {"row": 1, "set": 1, "since": 2, "until": 20, "duration_s": 18},
        {"row": 2, "kind": "rest", "since": 20, "until": 26, "duration_s": 6},
        {"row": 3, "set": 2, "part": 1, "since": 26, "until": 36.5, "duration_s": 10.5},
        {"row": 4, "set": 3, "kind": "dropped", "since": 81, "until": 90, "duration_s": 9},
    )
    assert row(found, of_sets=True) == [2, 11, 5, 0, 0]
    assert row(found, place=1, of_sets=True) == [6.5, 0, 0, 4, 0]
    assert found.sets[["session", "row", "set"]].to_numpy().tolist() == [[1, 1, 1], [1, 3, 2]]
    assert [plain(each) for each in found.sets["part"]] == [None, 1]
    assert row(found, "sets_") == [8.5, 11, 5, 4, 0]
    assert row(found, "rests_") == [15.5, 0, 9, 11, 36]


def test_a_second_that_two_sets_claim_is_the_earlier_ones() -> None:
    """Starts are in whole seconds: 0 to 10.7 and 10 to 20 overlap by 0.7 s."""
    found = times(
        {"set": 1, "since": 0, "until": 10.7, "duration_s": 10.7},
        {"set": 2, "since": 10, "until": 20, "duration_s": 10},
    )
    assert row(found, of_sets=True) == [4, 5 + 1.7, 0, 0, 0]
    assert row(found, place=1, of_sets=True) == [0, 4.3, 5, 0, 0.7]
    assert row(found, "sets_") == [4, 11, 5, 0, 0.7]


def test_a_pause_within_a_set_is_not_its_own() -> None:
    """From 0 to 20 with a pause from 9 to 15: 4 s of 90, 5 of 100, 5 of 120."""
    found = times({"set": 1, "since": 0, "until": 20, "duration_s": 14}, pauses=[(9, 15)], timer_s=94)
    assert row(found, of_sets=True) == [4, 5, 5, 0, 0]


def test_a_set_without_times_is_uncovered() -> None:
    """Its seconds are the session's uncovered ones, as many as there are; an added set's are none of them."""
    found = times({"set": 1, "duration_s": 30}, {"set": 2, "duration_s": 25, "origin": "correction"}, {"set": 3})
    assert row(found, of_sets=True) == [0, 0, 0, 0, 30]
    assert row(found, place=1, of_sets=True) == [0, 0, 0, 0, 25]
    assert row(found, place=2, of_sets=True) == [0, 0, 0, 0, None]
    assert row(found, "sets_")[-1] == 30
    assert row(found, "rests_") == [24, 11, 14, 15, 6]
    assert row(times({"set": 1, "duration_s": 50}), "sets_")[-1] == 36


def test_each_session_has_its_own_samples_and_zones() -> None:
    """In one row each; a session whose zones are not given is an error."""
    sessions = sessions_of({"since": 0, "until": 20, "timer_s": 20}, {"since": 20, "until": 30, "timer_s": 10})
    heart = joined(heart_of((0, 110), (9, 130)), heart_of((20, 110), session_number=2))
    other = ZoneModel("custom", "file", (105, 115), Said("bounds_of_watch"))
    found = zone_times(sessions, (), heart, (), {1: ZONE, 2: other})
    assert row(found) == [0, 9, 10, 0, 1]
    assert row(found, place=1) == [0, 10, 0, 0]
    assert found.sessions["basis"].tolist() == ["bounds from the configuration", "the watch's own bounds"]
    with pytest.raises(KeyError):
        zone_times(sessions, (), heart, (), {1: ZONE})


# By heart rate


def joined(*hearts: HeartRates) -> HeartRates:
    """Samples one after the other."""
    arrays = {name: np.concatenate([getattr(each, name) for each in hearts]) for name in names_of(HeartRates)}
    return HeartRates(**arrays)


def by_bpm(
    samples: Sequence[tuple[float, float | None]] = SAMPLES,
    pauses: Sequence[tuple[float, float]] = (),
    until: float = 100,
    timer_s: float | None = 100,
    **options: Any,
) -> dict[int, float]:
    """Seconds at each heart rate of one session from 0 on."""
    sessions = sessions_of({"since": 0, "until": until, "timer_s": timer_s})
    found = seconds_by_bpm(sessions, heart_of(*samples), pauses_of(*pauses), **options)
    return {bpm: round(spent_s, 6) for bpm, spent_s in found[1].items()}


def test_the_seconds_at_each_heart_rate() -> None:
    """90 from 0 to 4 and for 10 from 90 on, 99 for 10 of 40, 139 until the sample without a value; lowest first."""
    found = by_bpm()
    assert found == {90: 4 + 10, 99: 10, 100: 5, 119: 6, 120: 9, 139: 5, 140: 9, 141: 6}
    assert list(found) == sorted(found)
    assert by_bpm(gap_cap_s=2.5) == {90: 5, 99: 2.5, 100: 2.5, 119: 2.5, 120: 2.5, 139: 2.5, 140: 2.5, 141: 2.5}


def test_pauses_and_the_timer_cut_the_seconds_at_each_heart_rate() -> None:
    """A pause from 6 to 12 leaves 100 two seconds, and 119 the three from 12 on; of 17.5 s, 120 has 2.5 of 9."""
    assert by_bpm(pauses=[(6, 12)], timer_s=11.5) == {90: 4, 100: 2, 119: 3, 120: 2.5}
    assert by_bpm(timer_s=17.5) == {90: 4, 100: 5, 119: 6, 120: 2.5}


def test_a_heart_rate_between_two_beats_is_the_lower_ones() -> None:
    """Whole ones are kept at both ends of what is plausible; outside there is none, and it ends what was before."""
    samples = ((0, 25), (3, 24.9), (5, 99.5), (7, 99), (12, 230), (16, 230.5), (18, None))
    assert by_bpm(samples, until=20, timer_s=20) == {25: 3, 99: 7, 230: 4}


def test_each_session_has_its_own_seconds() -> None:
    """None without samples, nor without times; the number is there."""
    sessions = sessions_of(
        {"since": 0, "until": 20, "timer_s": 20},
        {"since": 20, "until": 30, "timer_s": 10},
        {"since": 30, "until": 40, "timer_s": 9},
    )
    heart = joined(heart_of((0, 110), (9, 130)), heart_of((24, 110), session_number=3))
    assert seconds_by_bpm(sessions, heart, ()) == {1: {110: 9, 130: 10}, 2: {}, 3: {110: 4}}
    without = [replace(each, start_time=None) for each in sessions]
    assert seconds_by_bpm(without, heart, ()) == {1: {}, 2: {}, 3: {}}


# Beside the watch's own


def watch(bounds: Sequence[int], *seconds: float) -> list[WatchZones]:
    """What the file says of session 1."""
    return [
        WatchZones(
            session=1,
            max_hr_bpm=None,
            resting_hr_bpm=None,
            threshold_hr_bpm=None,
            calc_type=None,
            bounds_bpm=tuple(bounds),
            bounds_source="time_in_zone",
            seconds=seconds,
        )
    ]


def test_the_watchs_seconds_stand_beside_ours_for_the_same_bounds() -> None:
    """24, 11, 14, 15 against 25, 9.5, 14, 15.25 differ by 2.75 s; other bounds, or another count, say nothing."""
    found = times(watch_zones=watch((100, 120, 140), 25, 9.5, 14, 15.25)).sessions.iloc[0]
    assert (found["watch_s"], found["watch_difference_s"]) == ([25, 9.5, 14, 15.25], pytest.approx(2.75))
    for other in (watch((100, 121, 140), 25, 9.5, 14, 15.25), watch((100, 120, 140), 25, 9.5, 14), watch((), 25, 9)):
        found = times(watch_zones=other).sessions.iloc[0]
        assert (found["watch_s"], plain(found["watch_difference_s"])) == ([], None)


def test_a_set_has_the_watchs_seconds_unless_it_was_corrected() -> None:
    """Found by its number, which never changes; a part, or another duration, is not what the watch timed."""
    stated = [
        WatchSetZones(session=1, row=7, set=number, duration_s=18.0, seconds=(2.0, 11.0, 4.0, 0.0))
        for number in (1, 2, 3)
    ]
    sets = (
        {"row": 1, "set": 1, "since": 2, "until": 20, "duration_s": 18},
        {"row": 2, "set": 2, "since": 30, "until": 50, "duration_s": 20},
        {"row": 3, "set": 3, "part": 1, "since": 60, "until": 78, "duration_s": 18},
    )
    own = watch((100, 120, 140), 25, 9.5, 14, 15.25)
    found = times(*sets, watch_zones=own, watch_set_zones=stated)
    assert found.sets["watch_s"].tolist() == [[2, 11, 4, 0], [], []]
    other = times(*sets, watch_zones=watch((100, 125), 1, 2, 3), watch_set_zones=stated)
    assert other.sets["watch_s"].tolist() == [[], [], []]


# For any session

MOMENTS = st.integers(-20, 320)
SPANS = st.tuples(MOMENTS, st.integers(0, 60)).map(lambda span: (float(span[0]), float(sum(span))))
BEATS = st.one_of(st.none(), st.integers(0, 255))
RECORDINGS = st.fixed_dictionaries(
    {
        "samples": st.lists(st.tuples(MOMENTS, BEATS), max_size=25),
        "pauses": st.lists(SPANS, max_size=3),
        "until": st.integers(0, 300),
        "timer_s": st.one_of(st.none(), st.integers(0, 320)),
        "gap_cap_s": st.integers(1, 40),
    }
)


def by_the_second(samples: Any, pauses: Any, until: int, timer_s: int | None, gap_cap_s: int) -> list[Any]:
    """What was in force in each second of the timer: a bucket, or None; the slow and plain way."""
    heard: dict[int, float | None] = {}
    for moment, bpm in samples:
        value = bpm if bpm is not None and 25 <= bpm <= 230 else None
        known = [each for each in (heard.get(moment), value) if each is not None]
        heard[moment] = max(known, default=None)
    running = [second for second in range(until) if not any(begin <= second < end for begin, end in pauses)]
    found: list[Any] = []
    for second in running if timer_s is None else running[:timer_s]:
        last = max((moment for moment in heard if moment <= second), default=None)
        speaks = last is not None and second < last + gap_cap_s and heard[last] is not None
        cut = speaks and any(last < begin <= second and begin < end for begin, end in pauses if last is not None)
        bpm = heard[last] if speaks and not cut and last is not None else None
        found.append(None if bpm is None else sum(bpm >= bound for bound in ZONE.bounds_bpm))
    return found


@given(RECORDINGS)
def test_the_seconds_are_those_counted_one_by_one(recording: dict[str, Any]) -> None:
    """Samples, pauses and gaps of any kind, in whole seconds: no bucket differs."""
    counted = by_the_second(**recording)
    whole = row(times(**recording))
    assert whole[:-1] == [counted.count(bucket) for bucket in range(4)]


@given(RECORDINGS)
def test_the_seconds_at_each_heart_rate_are_those_of_the_zones(recording: dict[str, Any]) -> None:
    """Bucket by bucket, all of them above 0 and in order; so they add up to what is covered."""
    found = by_bpm(**recording)
    assert list(found) == sorted(found)
    assert all(25 <= bpm <= 230 and spent_s > 0 for bpm, spent_s in found.items())
    buckets = [0.0] * 4
    for bpm, spent_s in found.items():
        buckets[sum(bpm >= bound for bound in ZONE.bounds_bpm)] += spent_s
    assert buckets == pytest.approx(row(times(**recording))[:-1], abs=1e-5)


@given(RECORDINGS, st.lists(st.tuples(SPANS, st.sampled_from(["active", "rest", "dropped"])), max_size=8), st.randoms())
def test_nothing_is_lost_and_nothing_counts_twice(recording: dict[str, Any], spans: Any, order: Any) -> None:
    """All adds up to the timer, sets and the rest to the session, the sets to the sets; nothing is negative."""
    sets = [
        {"set": number, "kind": kind, "since": begin, "until": end, "duration_s": end - begin}
        for number, ((begin, end), kind) in enumerate(spans, 1)
    ]
    found = times(*sets, **recording)
    whole, in_sets, outside = row(found), row(found, "sets_"), row(found, "rests_")
    by_set = [row(found, place=place, of_sets=True) for place in range(len(found.sets))]
    assert min(*whole, *in_sets, *outside, *(value for each in by_set for value in each)) >= 0
    if recording["timer_s"] is not None:
        assert sum(whole) == pytest.approx(recording["timer_s"], abs=1e-6)
    assert [one + other for one, other in zip(in_sets, outside, strict=True)] == pytest.approx(whole, abs=1e-5)
    sums = [sum(each) for each in zip(*by_set, strict=True)] or [0.0] * 5
    assert sums[:-1] == pytest.approx(in_sets[:-1], abs=1e-5)
    assert in_sets[-1] <= sums[-1] + 1e-5
    samples = [*recording["samples"], *recording["samples"][:3]]
    order.shuffle(samples)
    again = times(*sets, **recording | {"samples": samples})
    pd.testing.assert_frame_equal(again.sessions, found.sessions)
    pd.testing.assert_frame_equal(again.sets, found.sets)


def test_nothing_that_is_passed_in_changes() -> None:
    """Pure."""
    sessions = sessions_of({"since": 0, "until": 100, "timer_s": 100})
    sets = sets_of({"set": 1, "since": 10, "until": 20, "duration_s": 10}, {"set": 2, "since": 5, "until": 12})
    heart, before = (heart_of(*SAMPLES[::-1]) for _ in range(2))
    zone_times(sessions, sets, heart, pauses_of((50, 60)), {1: ZONE})
    seconds_by_bpm(sessions, heart, pauses_of((50, 60)))
    for name in names_of(HeartRates):
        np.testing.assert_array_equal(getattr(heart, name), getattr(before, name))


def test_a_long_session_takes_no_time_to_speak_of() -> None:
    """Two hours of samples each second and 80 sets; 10 ms here, fifteen times that is allowed on a busy machine."""
    sessions = sessions_of({"since": 0, "until": 7200, "timer_s": 7200})
    sets = sets_of(
        *[{"set": each, "since": each * 90, "until": each * 90 + 40, "duration_s": 40} for each in range(80)]
    )
    heart = heart_of(*[(second, 80 + second % 97) for second in range(7200)])
    begun = time.process_time()
    zone_times(sessions, sets, heart, (), {1: ZONE})
    assert time.process_time() - begun < 0.15
