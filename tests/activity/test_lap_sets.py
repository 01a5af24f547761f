"""Sets that are laps, as COROS writes them; what no recording at hand shows is built here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from builders import active, at, file_id, fit, plain, session, timer
from fitlift.activity import Activity, read_activity
from fitlift.fit import profile
from fitlift.fit.encode import Message, encode, message
from fitlift.records.base import replace
from fitlift.schema import SETS
from fitlift.session.naming import label
from tables import table


def work(since: float, seconds: float, reps: int | None = 10, **values: Any) -> Message:
    """A set."""
    return lap(since, seconds, total_calories=7, total_cycles=reps, min_heart_rate=80, **values)


def rest(since: float, seconds: float, **values: Any) -> Message:
    """A rest."""
    return lap(since, seconds, min_heart_rate=75, **values)


def sums(until: float, works_s: float, reps: int | None, rests_s: float | None = None) -> list[Message]:
    """The sums that close an exercise, which end with its last rest."""
    found = [lap(until - works_s, works_s, total_calories=7, total_cycles=reps)]
    return found if rests_s is None else [*found, lap(until - rests_s, rests_s)]


def lap(since: float, seconds: float, **values: Any) -> Message:
    """A lap with an average heart rate."""
    defaults: dict[str, Any] = {
        "timestamp": at(since + seconds),
        "start_time": at(since),
        "total_timer_time": seconds,
        "total_elapsed_time": seconds,
        "avg_heart_rate": 90,
        "sport": "training",
        "sub_sport": "strength_training",
    }
    return message("lap", {name: value for name, value in (defaults | values).items() if value is not None})


#: A sum of nothing is all zeros.
EMPTY = lap(0, 0, timestamp=None, start_time=None, avg_heart_rate=None, total_elapsed_time=0, total_cycles=0)


def read(*laps: Message, timer_s: float, **of_session: Any) -> Activity:
    """A session of some laps."""
    return read_activity(encode([file_id(manufacturer="coros"), *laps, session(0, timer_s, **of_session)]))


def rows(activity: Activity) -> list[tuple[Any, ...]]:
    """Kind, bout, repetitions and seconds of each row."""
    names = ("kind", "bout", "reps", "duration_s")
    return [tuple(map(plain, values)) for values in zip(*(activity.sets[name] for name in names), strict=True)]


STRAIGHT = (work(0, 30), rest(30, 60), work(90, 31, 9), rest(121, 45), *sums(166, 61, 19, 105))


def test_an_exercise_of_two_sets_and_a_hold() -> None:
    """A bout ends with its sums; a hold has no repetitions, and nothing has a weight."""
    activity = read(*STRAIGHT, work(166, 40.5, None), *sums(206.5, 40.5, None), timer_s=206.5)
    assert rows(activity) == [
        ("active", 1, 10, 30),
        ("rest", None, None, 60),
        ("active", 1, 9, 31),
        ("rest", None, None, 45),
        ("active", 2, None, 40.5),
    ]
    active = activity.sets[activity.sets["kind"] == "active"]
    assert set(active["weight_state"]) == {"absent"}
    assert active["set"].tolist() == [1, 2, 3]
    assert activity.laps.empty
    assert activity.notices == ()


def test_sums_may_stand_before_the_last_rest() -> None:
    """That of the rests counts it already."""
    first = (work(0, 30), rest(30, 60), work(90, 31, 9), *sums(166, 61, 19, 105), rest(121, 45))
    activity = read(*first, work(166, 20), *sums(186, 20, 10), timer_s=186)
    assert [(kind, bout) for kind, bout, *_ in rows(activity)] == [
        *(("active", 1), ("rest", None), ("active", 1), ("rest", None), ("active", 2)),
    ]


def test_rounds_have_sums_after_each_set_and_empty_ones_where_there_was_no_rest() -> None:
    """Three exercises twice: six bouts, and what comes back is one slot."""
    laps: list[Message] = []
    now = 0.0
    for number in range(2):
        for seconds, reps in ((20.0, 8), (41.0, 15), (60.0, None)):
            laps += [work(now, seconds, reps), *sums(now + seconds, seconds, reps), EMPTY]
            now += seconds
        if number == 0:
            laps[-2:] = [rest(now, 90), *sums(now + 90, 60, None, 90)]
            now += 90
    activity = read(*laps, timer_s=now)
    sets = table(label(activity, (), ()).each_set, SETS)
    active = sets[sets["kind"] == "active"]
    assert active["bout"].tolist() == [1, 2, 3, 4, 5, 6]
    assert active["slot"].tolist() == ["a", "b", "c"] * 2
    assert active["round"].tolist() == [1, 1, 1, 2, 2, 2]


def test_a_bout_that_comes_back_has_all_its_sets_in_one_round() -> None:
    """Two sets of one exercise, one of another, twice."""
    laps: list[Message] = []
    for now in (0, 100):
        laps += [work(now, 20), rest(now + 20, 10), work(now + 30, 21), rest(now + 51, 9), *sums(now + 60, 41, 20, 19)]
        laps += [work(now + 60, 40, 25), *sums(now + 100, 40, 25)]
    sets = table(label(read(*laps, timer_s=200), (), ()).each_set, SETS)
    active = sets[sets["kind"] == "active"]
    assert active["slot"].tolist() == ["a", "a", "b"] * 2
    assert active["round"].tolist() == [1, 1, 1, 2, 2, 2]


def test_straight_sets_of_one_bout_are_a_round_each() -> None:
    """However unlike they look."""
    laps = [work(0, 30, 20), rest(30, 60), work(90, 12, 4), rest(102, 30), *sums(132, 42, 24, 90)]
    sets = table(label(read(*laps, timer_s=132), (), ()).each_set, SETS)
    active = sets[sets["kind"] == "active"]
    assert active[["block", "round", "slot"]].to_numpy().tolist() == [[1, 1, "a"], [1, 2, "a"]]


def unworn(*laps: Message) -> list[Message]:
    """The same laps of a watch that nobody wore: no heart rate."""
    heart_rates = {info.number for name, info in profile.fields("lap").items() if name.endswith("_heart_rate")}
    return [
        replace(each, fields=tuple(field for field in each.fields if field.number not in heart_rates)) for each in laps
    ]


def test_sums_are_told_without_a_heart_rate() -> None:
    """By what they are the sum of, and by beginning before the last rest ended; equal sets in a row are no sums."""
    first = (work(0, 30), rest(30, 60), work(90, 30), rest(120, 60), *sums(180, 60, 20, 120))
    activity = read(*unworn(*first, work(180, 25), *sums(205, 25, 10)), timer_s=205)
    assert rows(activity) == [
        ("active", 1, 10, 30),
        ("rest", None, None, 60),
        ("active", 1, 10, 30),
        ("rest", None, None, 60),
        ("active", 2, 10, 25),
    ]


@pytest.mark.parametrize(
    "laps",
    [
        pytest.param([work(0, 60), work(60, 60), work(120, 60)], id="a button, and no sums"),
        pytest.param([lap(0, 60), lap(60, 60), lap(120, 60)], id="a watch that writes no lowest heart rate"),
        pytest.param(
            [lap(0, 60, avg_heart_rate=None), lap(60, 60, avg_heart_rate=None)], id="equal laps, nobody measured"
        ),
        pytest.param([lap(0, 60, total_calories=9), lap(60, 60, total_calories=9)], id="equal laps"),
    ],
)
def test_laps_of_a_button_are_laps(laps: Sequence[Message]) -> None:
    """Whoever made the watch."""
    activity = read(*laps, timer_s=60.0 * len(laps))
    assert activity.sets.empty
    assert len(activity.laps) == len(laps)


@pytest.mark.parametrize(
    ("laps", "timer_s", "why"),
    [
        ((*STRAIGHT[:4], *sums(166, 61, 20, 105)), 166, "lap 4 is the sum of no sets or rests before it"),
        ((*STRAIGHT[:4], *sums(166, 63, 19, 105)), 166, "lap 4 is the sum of no sets or rests before it"),
        (STRAIGHT, 190, "sets and rests add up to 166 s, the timer ran 190 s"),
    ],
)
def test_laps_that_do_not_agree_with_themselves_stay_laps_with_a_note(
    laps: Sequence[Message], timer_s: float, why: str
) -> None:
    """Of COROS's files; others are not expected to hold sets as laps."""
    activity = read(*laps, timer_s=timer_s)
    assert activity.sets.empty
    assert len(activity.laps) == len(laps)
    assert [each.text for each in activity.notices] == [f"its laps are not read as sets: {why}"]
    others = read_activity(fit(*laps, session(0, timer_s)))
    assert (others.sets.empty, others.notices) == (True, ())


def test_a_pause_in_a_set_ends_it_later_and_one_behind_it_does_not() -> None:
    """By the lap's own end: at 0:30 with 10 s of pause within, at 1:00 and at 1:12, of which 12 s were a pause."""
    paused = [timer(10, "stop_all"), timer(20, "start"), timer(60, "stop_all"), timer(72, "start")]
    laps = [
        work(0, 20, total_elapsed_time=30, timestamp=at(30)),
        work(30, 30.4, total_elapsed_time=42.4, timestamp=at(72)),
        *sums(72, 50.4, 20),
    ]
    sets = read(*paused, *laps, timer_s=50.4, total_elapsed_time=72).sets
    assert [(end - at(0)).total_seconds() for end in sets["end_time"]] == [30, 60.4]
    assert sets["pause_s"].tolist() == [10, 0]


def test_sets_of_the_file_hold_over_laps_that_only_repeat_them() -> None:
    """As fitlift writes them beside the laps of a COROS watch."""
    activity = read_activity(fit(active(0, 30), active(90, 31), *STRAIGHT, session(0, 166)))
    assert activity.sets["reps"].tolist() == [5, 5]
    assert activity.sets["bout"].tolist() == [1, 1]  # which only the laps tell
    assert activity.each_lap == ()


def test_a_recording_cut_short_keeps_what_its_sums_closed() -> None:
    """The session's own summary comes last, and is lost."""
    samples = [message("record", {"timestamp": at(since), "heart_rate": 90}) for since in (0, 166)]
    activity = read_activity(encode([file_id(manufacturer="coros"), *samples, *STRAIGHT]))
    assert activity.sessions["origin"].tolist() == ["derived"]
    assert [(kind, bout) for kind, bout, *_ in rows(activity)] == [("active", 1), ("rest", None)] * 2


def test_a_later_session_of_a_file_keeps_its_sums() -> None:
    """A sum's start is rounded, and may lie in the run before: 30.6 s until 3:50 began at 3:19."""
    run = session(0, 200, sport="running", sub_sport=None)
    first = [lap(199, 30.6, timestamp=at(230), total_calories=7, total_cycles=10)]
    second = [work(231, 40.5), lap(231, 40.5, total_calories=7, total_cycles=10)]
    activity = read_activity(
        encode([file_id(manufacturer="coros"), work(200, 30.6), *first, *second, run, session(200, 71.1)])
    )
    assert [(row[0], row[1]) for row in rows(activity)] == [("active", 1), ("active", 2)]
    assert activity.sets["session"].tolist() == [2, 2]


def test_an_unworn_watch_that_was_paused_keeps_its_sets() -> None:
    """A pause between two equal sets: the second begins where the rest had ended, by the laps' own ends."""
    first = (work(0, 30), rest(30, 60, timestamp=at(100), total_elapsed_time=70))
    laps = unworn(*first, work(100, 30), rest(130, 60), *sums(190, 60, 20, 120))
    activity = read(*laps, timer_s=180, total_elapsed_time=190)
    assert [(kind, seconds) for kind, _, _, seconds in rows(activity)] == [("active", 30), ("rest", 60)] * 2


def test_an_unworn_sum_may_be_as_long_as_the_rest_to_come() -> None:
    """Both end together: the sum stands before the last rest."""
    laps = unworn(work(0, 60), *sums(120, 60, 10, 60), rest(60, 60), work(120, 20), *sums(140, 20, 10))
    activity = read(*laps, timer_s=140)
    assert [(kind, bout) for kind, bout, *_ in rows(activity)] == [("active", 1), ("rest", None), ("active", 2)]


@pytest.mark.parametrize("seconds", [(60, 60), (60, 30, 90)])
def test_without_a_heart_rate_and_a_timer_nothing_shows_that_laps_are_sets(seconds: Sequence[float]) -> None:
    """A button's laps may add up to each other by chance."""
    laps = [lap(60 * place, each, total_calories=5) for place, each in enumerate(seconds)]
    samples = [message("record", {"timestamp": at(since)}) for since in (0, 180)]
    lost = read_activity(encode([file_id(manufacturer="coros"), *samples, *unworn(*laps)]))
    assert lost.sets.empty
    stated = read(*unworn(*laps), timer_s=60)
    assert stated.sets.empty


def test_the_timer_is_the_files_own() -> None:
    """A session that states none does not contradict its laps; its elapsed time is longer by a pause."""
    bare = message("session", {"start_time": at(0), "total_elapsed_time": 60, "sport": "training", "sub_sport": 20})
    paused = [timer(20, "stop_all"), timer(30, "start")]
    laps = [work(0, 20, timestamp=at(30), total_elapsed_time=30), work(30, 30), *sums(60, 50, 20)]
    activity = read_activity(encode([file_id(manufacturer="coros"), *paused, *laps, bare]))
    assert [kind for kind, *_ in rows(activity)] == ["active", "active"]


def test_laps_of_a_run_are_never_looked_at() -> None:
    """Whatever they look like: it went somewhere."""
    activity = read(*STRAIGHT, timer_s=166, sport="running", sub_sport=None, total_distance=900)
    assert activity.sets.empty
    assert len(activity.laps) == len(STRAIGHT)


def test_a_session_of_another_sport_that_went_nowhere_may_hold_sets() -> None:
    """The layout tells them, as in strength training; the session stays what the watch calls it."""
    activity = read(*STRAIGHT, timer_s=166, sport="hiit", sub_sport="hiit")
    assert [(kind, bout) for kind, bout, *_ in rows(activity)] == [("active", 1), ("rest", None)] * 2
    assert activity.sessions["kind"].tolist() == ["other"]


def test_both_engines_read_the_same(recordings: Path) -> None:
    """Of a recording, and of laps that nobody's heart was measured in."""
    path = recordings / "coros" / "coros-pace3-20240517-0037.fit"
    for data in (path.read_bytes(), encode([file_id(manufacturer="coros"), *unworn(*STRAIGHT), session(0, 166)])):
        ours, theirs = (read_activity(data, engine=engine).sets for engine in ("columns", "fitparse"))
        pd.testing.assert_frame_equal(ours, theirs)
        assert len(ours) >= 4


def test_bouts_of_several_sets_are_exercises_of_their_own(recordings: Path) -> None:
    """One exercise would be one bout: eleven of four sets and one of one, most of them with ten repetitions."""
    sets = table(label(read_activity(recordings / "coros" / "coros-pace3-20240517-0037.fit"), (), ()).each_set, SETS)
    active = sets[sets["kind"] == "active"]
    assert active.groupby("bout").size().tolist() == [4] * 11 + [1]
    assert active["slot"].tolist() == [slot for slot in "abcdefghijk" for _ in range(4)] + ["l"]
