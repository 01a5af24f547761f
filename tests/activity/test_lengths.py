"""How long a session is believed to have lasted, and what is said where the file says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import active, at, fit, rest, session, timer
from fitlift.activity import Activity, read_activity
from fitlift.activity.contents import classify, without_strength
from fitlift.fit import read_fit
from fitlift.fit.encode import Message, Value, message
from fitlift.history.summary import SessionSummary, summarize_sessions
from fitlift.session.analyse import analyse
from on_screen import session_text


def samples(since: int, until: int, step: int = 10, bpm: int = 96) -> list[Message]:
    """Heart rates of a stretch of time."""
    return [message("record", {"timestamp": at(second), "heart_rate": bpm}) for second in range(since, until + 1, step)]


def sets(count: int, since: int = 0) -> Iterator[Message]:
    """Sets of 33 s and rests of 67 s, one after the other."""
    for place in range(count):
        yield active(since + 100 * place, 33)
        yield rest(since + 100 * place + 33, 67)


def read(*messages: Message) -> Activity:
    """The activity of a file."""
    return read_activity(fit(*messages))


def told(activity: Activity) -> tuple[float | None, float | None, float | None, float | None]:
    """What is believed of the first session's elapsed and timer time, and what the file states where it is not."""
    one = activity.each_session[0]
    return one.elapsed_s, one.timer_s, one.stated_elapsed_s, one.stated_timer_s


def said(activity: Activity) -> list[tuple[str, str]]:
    """Code and text of each notice."""
    return [(each.code, each.text) for each in activity.notices]


def summary(*messages: Message) -> SessionSummary:
    """What is said of the first session."""
    return summarize_sessions(analyse(read(*messages)))[0]


SAID = "the file says that the session lasted"

LATTER = "fitlift counts the latter"


def test_a_length_that_can_be_right_is_believed() -> None:
    """Ten minutes of sets and rests, with and without samples; nothing is stated beside it, nothing said."""
    for heard in ([], samples(0, 600)):
        activity = read(session(0, 600), *heard, *sets(6))
        assert told(activity) == (600, 600, None, None)
        assert said(activity) == []


@pytest.mark.parametrize("stated", [3_600_000.0, 4_294_967.0, 100_000.0])
def test_a_session_of_days_with_an_hour_of_data_lasted_an_hour(stated: float) -> None:
    """In milliseconds or whatever else: the headline, the totals and the zones are of what was recorded."""
    odd = (session(0, stated), *samples(0, 3600), *sets(30, 300))
    hours = f"{stated / 3600:,.0f} hours"
    activity = read(*odd)
    assert told(activity) == (3600, 3600, stated, stated)
    assert said(activity) == [
        (
            "odd-length",
            f"the file says that the session lasted {hours}, but what it recorded spans 60 minutes; {LATTER}",
        )
    ]
    one = summary(*odd)
    assert one.counts.timer_s == 3600
    assert one.session_zones.uncovered_s == 0
    assert "1 h 00 min" in session_text(one).splitlines()[0]


def test_a_session_of_days_of_which_nothing_was_recorded_has_no_known_length() -> None:
    """Rather than one that cannot be."""
    activity = read(session(0, 4_294_967))
    assert told(activity) == (None, None, 4_294_967, 4_294_967)
    assert said(activity) == [
        (
            "odd-length",
            f"{SAID} 1,193 hours, which cannot be right; nothing that was recorded tells how long it was",
        )
    ]


def test_a_session_that_was_saved_the_next_morning_is_believed() -> None:
    """Fourteen hours from start to end, fifty minutes on the timer."""
    over_night = session(0, 14 * 3600, total_timer_time=3000)
    activity = read(over_night, *samples(0, 2990), timer(0, "start"), timer(3000, "stop_all"))
    assert told(activity) == (14 * 3600, 3000, None, None)


@pytest.mark.parametrize("values", [{"elapsed": 2.9}, {"elapsed": 2900, "total_timer_time": 2.9}])
def test_totals_of_a_thousandth_are_not_believed(values: dict[str, float]) -> None:
    """2.9 s of 48 minutes; pauses are taken out."""
    stated = session(0, values["elapsed"], total_timer_time=2.9)
    stops = (timer(0, "start"), timer(133, "stop"), timer(167, "start"))
    activity = read(stated, *stops, *samples(0, 2900), *sets(28, 10))
    assert told(activity) == (2900, 2900 - 34, values["elapsed"], 2.9)
    assert said(activity) == [
        (
            "odd-length",
            f"{SAID} 2.9 seconds, but what it recorded spans 48 minutes; {LATTER}",
        )
    ]


def test_a_session_that_is_said_to_begin_at_its_end_begins_with_what_was_recorded() -> None:
    """Four minutes and a half; the zones are of all of them, and no set lies outside."""
    odd = (session(270, 270), *samples(0, 270), *sets(3))
    activity = read(*odd)
    assert activity.each_session[0].start_time == at(0)
    assert told(activity) == (270, 270, 270, 270)
    assert [code for code, _ in said(activity)] == ["odd-length"]
    assert summary(*odd).session_zones.uncovered_s == 0


def test_sets_in_another_time_zone_leave_the_session_where_it_is() -> None:
    """Two hours later than the session and its samples: said, and the length stays."""
    activity = read(session(0, 300), *samples(0, 300), *sets(3, 7200))
    assert told(activity) == (300, 300, None, None)
    assert said(activity) == [
        ("sets-hours-off", "its sets are dated 2 hours later than the session: the heart rate in them is not known")
    ]
    without = read(session(0, 300), *sets(3, -3600))
    assert told(without) == (300, 300, None, None)
    assert [text for _, text in said(without)] == [
        "its sets are dated 1 hour earlier than the session: the heart rate in them is not known"
    ]


def test_a_watch_that_ran_on_after_the_last_set_counts_up_to_it() -> None:
    """Three hours on the sofa after half an hour; 29 minutes of stretching are training."""
    odd = (session(0, 12_600), *samples(0, 12_600, 60), *sets(18))
    activity = read(*odd)
    assert told(activity) == (1733, 1733, 12_600, 12_600)
    assert said(activity) == [
        ("ran-on", "the watch ran on for 3 hours after the last set: the session counts up to it")
    ]
    assert summary(*odd).counts.timer_s == 1733
    assert told(read(session(0, 1733 + 29 * 60), *sets(18))) == (1733 + 29 * 60, 1733 + 29 * 60, None, None)


def test_a_button_that_was_forgotten_is_no_watch_that_ran_on() -> None:
    """Two sets in the first minutes of an hour: the athlete trained on."""
    assert told(read(session(0, 3600), *samples(0, 3600), *sets(2))) == (3600, 3600, None, None)


def test_a_file_that_lost_sets_is_no_watch_that_ran_on() -> None:
    """Damage took the later ones."""
    data = fit(session(0, 12_600), *sets(18))
    activity = read_activity(data[:-1] + bytes([data[-1] ^ 1]))
    assert activity.raw.notices
    assert told(activity) == (12_600, 12_600, None, None)


def run(elapsed: float, **values: Value) -> Message:
    """A run."""
    return session(0, elapsed, sport="running", sub_sport=None, **values)


def test_a_run_of_a_thousand_hours_is_told_and_not_believed_either() -> None:
    """Where the file is looked at in full, and where it is only listed."""
    data = fit(run(3_600_000), *samples(0, 3600))
    activity = read_activity(data)
    assert told(activity) == (3600, 3600, 3_600_000, 3_600_000)
    listed = without_strength(read_fit(data))
    assert classify(read_fit(data)) is None
    assert listed is not None
    _, contents, notices = listed
    assert [each.duration_s for each in contents.sessions] == [3600]
    assert [each.code for each in notices] == ["odd-length"]


def test_a_run_of_two_days_is_believed() -> None:
    """If its samples show it."""
    long = fit(run(172_800), *samples(0, 172_800, 600))
    assert told(read_activity(long)) == (172_800, 172_800, None, None)


@pytest.mark.parametrize(
    ("name", "timer_s", "stated_s"),
    [
        ("95_short_totals", 2876, 2.9),
        ("robustness/big-session_136_years", 20, 4_294_967),
        ("33_set_times_local", 270, None),
        ("34_forgotten_set", 1680, None),
    ],
)
def test_cases_from_public_reports(cases: Path, name: str, timer_s: float, stated_s: float | None) -> None:
    """What is counted, and what the file says."""
    one = read_activity(cases / f"{name}.fit").each_session[0]
    assert (one.timer_s, one.stated_timer_s) == (timer_s, stated_s)
