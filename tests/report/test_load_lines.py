"""The top set and the rests of the main lift, as text."""

from __future__ import annotations

from builders import active, at, fit, session
from fitlift.activity import read_activity
from fitlift.config import Settings
from fitlift.fit.encode import Message, Value, message
from fitlift.history.summary import summarize_sessions
from fitlift.report.load_lines import load_sentences
from fitlift.session.analyse import analyse

SQUAT: dict[str, Value] = {"category": 28, "category_subtype": 6}
BENCH: dict[str, Value] = {"category": 0, "category_subtype": 1}


def said(*messages: Message, settings: Settings | None = None) -> list[str]:
    """The lines of the first session of a built file."""
    analysis = analyse(read_activity(fit(session(0, 900), *messages)), settings or Settings())
    return list(load_sentences(summarize_sessions(analysis)[0]))


def test_the_top_set_is_the_main_lifts() -> None:
    """A heavier bench press is none for a runner. 150 - 30 = 120 s of rest, then 100 s, and 40 s that were paused."""
    stop = message("event", {"timestamp": at(340), "event": "timer", "event_type": "stop_all"})
    start = message("event", {"timestamp": at(380), "event": "timer", "event_type": "start"})
    sets = (
        active(0, 30, weight=80, repetitions=5, **SQUAT),
        active(150, 30, weight=80, repetitions=6, **SQUAT),
        active(280, 30, weight=82.5, repetitions=3, **SQUAT),
        active(500, 30, weight=100, **BENCH),
    )
    assert said(*sets, stop, start) == [
        "Top set: Barbell back squat, 3 × 82.5 kg.",
        "Rest between its sets: 1:40 to 2:00, median 1:50; as aimed at (1:30 to 2:00).",
    ]
    late = active(430, 30, weight=60, **SQUAT)
    assert said(*sets[:3], late, stop, start)[1] == (
        "Rest between its sets: 1:20 to 2:00, median 1:40; as aimed at (1:30 to 2:00); 0:40 paused beside it."
    )


def test_a_lift_without_a_weight_is_named_where_its_rest_is_told() -> None:
    """No top set says which it is, or another exercise's does."""
    squats = [active(each, 30, **SQUAT) for each in (0, 150, 300)]
    assert said(*squats) == ["Rest between sets of Barbell back squat: 2:00; as aimed at (1:30 to 2:00)."]
    assert said(*squats, active(500, 30, weight=100, **BENCH))[1].startswith(
        "Rest between sets of Barbell back squat: 2:00;"
    )


def test_a_light_set_is_no_top_set_of_work_whose_weight_nobody_entered() -> None:
    """20 kg, then 5, 5 and 5 of unknown weight."""
    squats = [active(each, 30, **SQUAT) for each in (150, 300, 450)]
    assert said(active(0, 30, weight=20, repetitions=9, **SQUAT), *squats) == [
        "Rest between sets of Barbell back squat: 2:00; as aimed at (1:30 to 2:00)."
    ]


def test_what_is_aimed_at_is_the_users() -> None:
    """Rests of 2 min; of pounds the set is shown in pounds."""
    sets = [active(each, 30, weight=45.375, weight_display_unit="pound", **SQUAT) for each in (0, 150, 300)]
    assert said(*sets, settings=Settings(rest_target_s=(150, 180))) == [
        "Top set: Barbell back squat, 5 × 100 lb.",
        "Rest between its sets: 2:00; shorter than aimed at (2:30 to 3:00).",
    ]
    assert said(*sets, settings=Settings(weight_unit="kg"))[0] == "Top set: Barbell back squat, 5 × 45.38 kg."


def test_a_rest_of_six_minutes_is_told_as_a_break() -> None:
    """It stays in the figures."""
    sets = [active(each, 30, weight=80, **SQUAT) for each in (0, 150, 540)]
    assert (
        said(*sets)[1]
        == "Rest between its sets: 2:00 to 6:00, median 4:00; longer than aimed at (1:30 to 2:00); 1 break among them."
    )


def test_without_a_main_lift_the_heaviest_set_is_the_top() -> None:
    """By its letter where it has no name."""
    assert said(active(0, 30, weight=16), active(90, 30, weight=20, **BENCH)) == [
        "Top set: Barbell bench press, 5 × 20 kg."
    ]
    assert said(active(0, 30, weight=16)) == ["Top set: a, 5 × 16 kg."]


def test_without_weights_there_is_none() -> None:
    """Nothing is said."""
    assert said(active(0, 30), active(90, 30)) == []


def test_of_equal_weights_the_set_of_more_repetitions_is_the_top_one() -> None:
    """Twelve and sixteen with sixty kilograms, and nine of another exercise."""
    curl, row = {"category": 7, "category_subtype": 3}, {"category": 23, "category_subtype": 15}
    sets = (
        active(0, 30, weight=60, repetitions=12, **curl),
        active(100, 30, weight=60, repetitions=16, **row),
        active(200, 30, weight=60, repetitions=9, **BENCH),
    )
    assert said(*sets)[0] == "Top set: Renegade row, 16 × 60 kg."


def test_a_rest_that_is_not_judged_is_not_told_as_aimed_at() -> None:
    """One overlap, and one break of nine minutes, between three sets of squats."""
    sets = [active(since, 60, weight=80, **SQUAT) for since in (0, 50, 650)]
    assert said(*sets) == ["Top set: Barbell back squat, 5 × 80 kg."]
