"""A session's own totals against its sets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders import active, fit, rest, session
from fitlift.activity import read_activity
from fitlift.fit.encode import Field, Message
from fitlift.fit.facts import BASE_TYPES


def verdicts(*messages: Message) -> dict[str, str]:
    """Check → verdict, of the first session."""
    checks = read_activity(fit(*messages)).checks
    of_first = checks[checks["session"] == 1]
    return dict(zip(of_first["check"], of_first["verdict"], strict=True))


def stated(sets: int, volume: int | None = None, **values: Any) -> Message:
    """A session that states its number of sets, and its volume in hundredths of a kilogram."""
    told = session(**values)
    extra = (Field(151, BASE_TYPES["uint16"], sets), Field(152, BASE_TYPES["uint32"], volume))
    return Message(told.number, told.fields + extra)


#: 5 × 45.375 kg (a hundred pounds) + 8 × 10 kg = 306.875 kg; the watch rounds each weight first: 306.9.
SETS = (active(0, 30.5, weight=45.375), rest(30, 60), active(91, 20, weight=10, repetitions=8), rest(111, 40))


def test_totals_that_agree() -> None:
    """Times to the millisecond, repetitions and sets exactly, volume within the rounding of weights."""
    told = stated(2, 30690, active_time=50.5, total_timer_time=150.5, total_cycles=13)
    assert set(verdicts(told, *SETS).values()) == {"agrees"}


@pytest.mark.parametrize(
    ("check", "told"),
    [
        ("active_s", {"active_time": 50.6}),
        ("timer_s", {"total_timer_time": 150.4}),
        ("reps", {"total_cycles": 14}),
    ],
)
def test_totals_that_differ(check: str, told: dict[str, Any]) -> None:
    """Each by itself; what the session does not state cannot be checked."""
    found = verdicts(session(**{"total_timer_time": None} | told), *SETS)
    assert found == dict.fromkeys(found, "cannot say") | {check: "differs"}


def test_sets_and_volume_that_differ() -> None:
    """Field 151 counts sets, 152 hundredths of a kilogram: 30700 is more than rounding makes of 306.875 kg."""
    found = verdicts(stated(3, 30700), *SETS)
    assert (found["active_sets"], found["volume_kg"]) == ("differs", "differs")


def test_volume_may_differ_by_half_a_hundredth_for_each_weighed_repetition() -> None:
    """13 repetitions: 0.07 kg with the last digit of the total. The repetitions without a weight do not count."""
    far, near = stated(3, 30687 + 8), stated(3, 30687 + 5)
    free = active(160, repetitions=500)
    assert verdicts(near, *SETS, free)["volume_kg"] == "agrees"
    assert verdicts(far, *SETS, free)["volume_kg"] == "differs"


def test_the_timer_is_not_checked_where_no_rests_are_logged() -> None:
    """Sets alone are not the whole of its time."""
    assert verdicts(session(total_timer_time=600), active(0), active(60))["timer_s"] == "cannot say"


def test_a_strength_session_without_its_sets_has_lost_them() -> None:
    """A watch that counted four wrote them; nothing else can be said."""
    found = verdicts(stated(4, 100))
    assert (found["active_sets"], found["volume_kg"]) == ("differs", "cannot say")


def test_each_session_is_checked_by_itself() -> None:
    """Every check for every session, with the field it looks at."""
    checks = read_activity(fit(session(0, 100, total_cycles=5), active(0), session(200, 100), active(210))).checks
    assert checks["session"].tolist() == [1] * 5 + [2] * 5
    reps = checks[checks["check"] == "reps"]
    assert reps["verdict"].tolist() == ["agrees", "cannot say"]
    assert checks["field"].tolist()[:5] == [
        "active_time",
        "total_timer_time",
        "total_cycles",
        "unknown_151",
        "unknown_152",
    ]


def test_real_watches_agree_with_themselves(corpus: Path) -> None:
    """No total of a recording that nobody edited contradicts its sets; a good many agree."""
    told: Callable[[Path], list[str]] = lambda path: read_activity(path).checks["verdict"].tolist()  # noqa: E731 - short
    found = [verdict for path in sorted(corpus.glob("strength_activity/fit-analyzer__*.fit")) for verdict in told(path)]
    assert found.count("differs") == 0
    assert found.count("agrees") == 15
