"""Sets that are too long to be one, and what is said of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from builders import sessions_of, sets_of
from fitlift.activity import read_activity
from fitlift.labels.forgotten import forgotten_notices
from fitlift.session.analyse import analyse


def said(*rows: dict[str, Any], kind: str = "strength") -> list[str]:
    """What is said of sets, numbered as they come."""
    sets = sets_of(*({"set": place} | row for place, row in enumerate(rows, start=1)))
    return [each.text for each in forgotten_notices(sets, sessions_of({"kind": kind}))]


#: Sets of half a minute.
SHORT = tuple({"reps": 8, "duration_s": seconds} for seconds in (31.0, 28.5, 34.2))


def test_a_set_of_25_minutes_among_short_ones_is_told() -> None:
    """The watch counted eight repetitions in it."""
    assert said(SHORT[0], {"reps": 8, "duration_s": 1500}, *SHORT[1:]) == [
        "set 2 lasted 25 min: if the lap button was forgotten, rest is in it"
    ]


def test_a_session_of_one_long_set_is_told_how_the_button_works() -> None:
    """The commonest recording of a beginner: 36 minutes, and six repetitions or none."""
    for reps in (6, 0, None):
        assert said({"reps": reps, "duration_s": 2155}) == [
            "all of it is one set of 36 min: the lap button ends a set, and begins the next one"
        ]


@pytest.mark.parametrize(
    "one",
    [
        {"reps": 8, "duration_s": 299},
        {"reps": 447, "duration_s": 600},
        {"reps": 0, "duration_s": 600, "counting": "timed"},
        {"reps": 8, "duration_s": None},
    ],
    ids=["five minutes short", "many repetitions", "rowing", "unknown"],
)
def test_a_long_set_may_be_one(one: dict[str, Any]) -> None:
    """Alone, and among others."""
    assert said(one) == said(one, *SHORT) == []


def test_long_sets_among_long_ones_and_in_other_sports_are_not_told() -> None:
    """Rounds of six minutes; a pose in yoga."""
    assert said(*({"reps": 20, "duration_s": seconds} for seconds in (360, 372, 355))) == []
    assert said({"reps": None, "duration_s": 2155}, kind="other") == []


def test_a_case_from_public_reports(cases: Path) -> None:
    """Said once; the set stays."""
    analysis = analyse(read_activity(cases / "34_forgotten_set.fit"))
    assert [each.text for each in analysis.activity.notices] == [
        "set 2 lasted 25 min: if the lap button was forgotten, rest is in it"
    ]
    assert [each.duration_s for each in analysis.each_set if each.kind == "active"] == [30, 1500, 30]
