"""Which heart rates are believed, and what is said of the others."""

from __future__ import annotations

import pytest

from builders import active, at, fit, session
from fitlift.activity import Activity, read_activity
from fitlift.fit.encode import Message, message
from fitlift.history.summary import SessionSummary, summarize_sessions
from fitlift.session.analyse import analyse
from on_screen import session_text


def samples(*bpm: int, step: int = 2) -> list[Message]:
    """One every two seconds from the start on."""
    return [message("record", {"timestamp": at(step * place), "heart_rate": each}) for place, each in enumerate(bpm)]


#: Five minutes, uneven, 110 on average and up to 124.
SOUND = tuple(96 + place * 7 % 35 for place in range(150))


def read(*messages: Message, **stated: int) -> Activity:
    """A session of five minutes, with what it states."""
    said = {"avg_heart_rate": stated.get("average"), "max_heart_rate": stated.get("highest")}
    return read_activity(fit(session(0, 300, **said), *messages))


def summary(activity: Activity) -> SessionSummary:
    """What is said of it."""
    return summarize_sessions(analyse(activity))[0]


def doubts(activity: Activity) -> list[str]:
    """What is said of its heart rates."""
    return [each.text for each in activity.notices if each.code == "odd-heart-rate"]


def test_heart_rates_that_can_be_are_believed() -> None:
    """What the file states of them agrees."""
    activity = read(*samples(*SOUND), average=110, highest=124)
    assert doubts(activity) == []
    one = summary(activity).session
    assert (one.hr_avg_bpm, one.hr_max_bpm, one.hr_source) == (110, 124, "file")


def test_an_average_of_234_is_no_heart() -> None:
    """Neither in the headline, nor in zones or sets; said once. The samples below the limit are no better."""
    high = tuple(222 + place % 24 for place in range(150))
    activity = read(*samples(*high), active(30, 40), average=234, highest=245)
    assert doubts(activity) == ["the heart rate cannot be right (average 234, highest 245): it is left out"]
    found = summary(activity)
    assert (found.session.hr_avg_bpm, found.session.hr_max_bpm) == (None, None)
    assert (found.session_zones.zone_s, found.session_zones.uncovered_s) == ((), 300)
    assert found.each_set[0].hr_max_bpm is None
    text = session_text(found)
    assert "No heart rate that can be right." in text
    assert "Heart rate avg" not in text
    assert activity.raw.message("record").values("heart_rate") is not None


def test_a_stated_average_alone_is_not_believed_either() -> None:
    """A file without samples."""
    assert doubts(read(average=234, highest=245)) == [
        "the heart rate cannot be right (average 234, highest 245): it is left out"
    ]


def test_a_sensor_that_is_wrong_in_a_tenth_of_its_samples_is_not_believed() -> None:
    """Sixteen of 150; of fifteen the others are kept."""
    for faults, kept in ((16, 0), (15, 135)):
        activity = read(*samples(*SOUND[: 150 - faults], *[254] * faults))
        assert activity.heart.known == kept
        assert len(doubts(activity)) == 1


def test_single_heart_rates_that_cannot_be_are_left_out() -> None:
    """Above what any heart does; the highest is that of the others."""
    activity = read(*samples(*SOUND[:70], 240, *SOUND[71:]), average=110, highest=240)
    assert doubts(activity) == ["1 of its 150 heart rates cannot be right (up to 240) and is left out"]
    assert summary(activity).session.hr_max_bpm == 124


@pytest.mark.parametrize(("spike", "gone"), [((199,), 1), ((190, 202, 195), 3), ((190, 202, 195, 190), 0)])
def test_what_stands_out_for_a_moment_is_left_out(spike: tuple[int, ...], gone: int) -> None:
    """From 124 to 190 and back within a few seconds; four samples may be the heart."""
    flat = (122, 124, 123)
    activity = read(*samples(*SOUND[:60], *flat, *spike, *flat, *SOUND[60 : 144 - len(spike)]))
    assert activity.heart.known == 150 - gone
    assert len(doubts(activity)) == (1 if gone else 0)


def test_a_rise_is_no_spike() -> None:
    """At the start of a sprint, and after a gap of the sensor."""
    assert doubts(read(*samples(90, 95, 110, 130, 150, 162, 165, 150, 135, 120, 110))) == []
    assert doubts(read(*samples(90, 140, 95, step=30))) == []


@pytest.mark.parametrize(
    ("average", "highest", "expected", "text"),
    [
        (150, 124, (110, 124), "the file says that it was 150 on average, its samples 110"),
        (110, 175, (110, 124), "the file says that the highest heart rate was 175, its samples 124"),
        (110, 101, (110, 124), "the file says that the highest heart rate was 101, its samples 124"),
        (118, 140, (118, 140), None),
    ],
)
def test_what_a_file_states_is_held_against_its_samples(
    average: int, highest: int, expected: tuple[int, int], text: str | None
) -> None:
    """By more than rounding and a missed peak; where they cover the session."""
    activity = read(*samples(*SOUND), average=average, highest=highest)
    assert doubts(activity) == ([] if text is None else [text])
    one = summary(activity).session
    assert (round(one.hr_avg_bpm or 0), one.hr_max_bpm) == expected
    few = read(*samples(*SOUND[:60]), average=average, highest=highest)
    assert doubts(few) == []


def test_runs_keep_what_they_state() -> None:
    """Nothing is made of it."""
    activity = read_activity(fit(session(sport="running", sub_sport=None, avg_heart_rate=150), *samples(*SOUND)))
    assert activity.each_session[0].hr_avg_bpm == 150
    assert doubts(activity) == []
