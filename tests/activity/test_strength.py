"""Which sessions are strength training."""

from __future__ import annotations

import pytest

from builders import active, fit, rest, session
from fitlift.activity import read_activity
from fitlift.activity.strength import Evidence, is_strength
from fitlift.fit.encode import Message, message

SETS, SAID = Evidence(has_exercise_sets=True), Evidence(is_said=True)
LOADED = Evidence(has_exercise_sets=True, has_loaded_sets=True)
ALL = Evidence(is_said=True, has_exercise_sets=True, has_loaded_sets=True)
STRENGTH = {"sport": "training", "sub_sport": "strength_training"}


@pytest.mark.parametrize(
    ("sport", "sub_sport", "evidence", "expected"),
    [
        ("training", "strength_training", Evidence(), True),
        ("fitness_equipment", "strength_training", Evidence(), True),
        ("training", "generic", SETS, True),
        ("training", None, SETS, True),
        ("training", None, Evidence(), False),
        ("training", "all", SETS, False),
        ("training", "all", LOADED, True),
        ("training", "exercise", LOADED, True),
        ("generic", "generic", SETS, False),
        ("generic", "generic", LOADED, True),
        ("generic", None, SAID, True),
        (None, None, LOADED, True),
        (None, None, SAID, True),
        ("training", "yoga", LOADED, False),
        ("training", "cardio_training", ALL, False),
        ("hiit", "generic", LOADED, False),
        ("running", "generic", LOADED, False),
    ],
)
def test_sport_and_sub_sport_tell_it_and_the_file_where_they_leave_it_open(
    sport: str | None, sub_sport: str | None, evidence: Evidence, *, expected: bool
) -> None:
    """Loaded sets, or a message that says so; where the watch says "training" and no more, sets of any kind."""
    assert is_strength(sport, sub_sport, evidence) is expected


def test_the_user_may_count_other_sports() -> None:
    """By the sport or the sub-sport; the others stay what they are."""
    assert is_strength("hiit", "tabata", Evidence(), ("hiit",))
    assert is_strength("training", "cardio_training", Evidence(), ("cardio_training",))
    assert not is_strength("training", "yoga", LOADED, ("cardio_training", "hiit"))


def kinds(*messages: Message) -> list[str]:
    """The kind of each session of a file."""
    return read_activity(fit(*messages)).sessions["kind"].tolist()


OPEN = session(0, 100, sport="generic", sub_sport="generic")


@pytest.mark.parametrize("name", ["sport", "workout"])
def test_the_watchs_settings_or_its_workout_tell_an_open_sport(name: str) -> None:
    """Whether or not the session's own message survived; what another session says of itself is not said of this."""
    said = message(name, dict(STRENGTH))
    assert kinds(OPEN, said) == ["strength"]
    assert kinds(message("record", {"timestamp": 1_100_000_000, "heart_rate": 90}), said) == ["strength"]
    assert kinds(OPEN, session(200, 100), said) == ["other", "strength"]
    assert kinds(session(0, 100, sub_sport="cardio_training"), said) == ["other"]


def test_loaded_sets_of_one_session_say_nothing_of_another() -> None:
    """Of two open ones only that in whose time they lie is strength training."""
    loaded = active(210, weight=60)
    assert kinds(OPEN, session(200, 100, sport="generic", sub_sport=None), loaded) == ["other", "strength"]


@pytest.mark.parametrize("since", [99, 100, 101])
def test_the_first_set_of_the_session_that_follows_is_not_the_open_ones(since: float) -> None:
    """Clocks are whole seconds; a set without a start, or a weight that stands on a rest, says nothing either."""
    assert kinds(OPEN, session(100, 600), active(since, weight=60)) == ["other", "strength"]
    assert kinds(OPEN, session(100, 600), active(since, start_time=None, weight=60)) == ["other", "strength"]
    assert kinds(OPEN, rest(30, 30, weight=60)) == ["other"]
