"""Holds and carries progress by their seconds and by their load, and each time belongs to the load it was held with."""

from __future__ import annotations

from typing import Any

from builders import at, numbered_sets_of, values
from fitlift.progression import ANY, DoneSession, Progress, progress

CARRY = {"exercise": "farmers_walk", "exercise_name": "Farmers walk", "slot": "a", "role": "working"}
WEEK = 7 * 86_400.0


def carried(weight_kg: float | None, *seconds: float, kind: str | None = None) -> list[dict[str, Any]]:
    """Sets of one weight, each so long."""
    return [{"weight_kg": weight_kg, "load_kind": kind, "reps": 0, "duration_s": each} for each in seconds]


def followed(*sessions: list[dict[str, Any]]) -> Progress:
    """A session a week."""
    return progress([_done(week * WEEK, sets) for week, sets in enumerate(sessions)], {"farmers_walk": ANY})


def _done(since: float, sets: list[dict[str, Any]]) -> DoneSession:
    rows = [
        CARRY | {"since": since + 200 * place, "until": since + 200 * place + each["duration_s"]} | each
        for place, each in enumerate(sets)
    ]
    return DoneSession(f"{since:08.0f}.fit", 1, at(since), "2026-W10", numbered_sets_of(*rows), ())


def changes(found: Progress) -> list[str]:
    """What rose in each session."""
    return [each.change for each in found.each_lift]


def test_more_load_is_a_rise_of_a_hold_too() -> None:
    """20, 24, 28 and 32 kg over the same way; the last one first shorter. None of it is to be taken lighter."""
    found = followed(
        carried(20, 40, 40), carried(24, 40, 40), carried(28, 40, 38), carried(32, 30, 28), carried(32, 40, 36)
    )
    assert changes(found) == ["first", "load", "load", "load", "time"]
    assert values(found.exercises, "state", "next_sets", "next_hold_s", "next_weight_kg") == [("add reps", 2, 40, 32)]
    assert [each.risen_kg for each in found.each_lift] == [None, 4.0, 4.0, 4.0, None]


def test_a_hold_is_longer_than_those_with_its_load_alone() -> None:
    """Half a minute with 10 kg, then more, is a rise though the body alone was held for a minute; so is that again."""
    found = followed(
        carried(None, 60, 60, kind="bodyweight"),
        carried(10, 30, 30, kind="added"),
        carried(10, 36, 32, kind="added"),
        carried(None, 60, 60, kind="bodyweight"),
        carried(None, 66, 63, kind="bodyweight"),
    )
    assert changes(found) == ["first", "load", "time", "less", "time"]
    assert changes(followed(carried(32, 40, 40), carried(24, 55, 55))) == ["first", "less"]
    assert changes(followed(carried(32, 40, 40), carried(32, 30, 30), carried(24, 35, 35)))[-1] == "less"
    assert changes(followed(carried(20, 45, 45), carried(32, 30, 30), carried(28, 45, 45)))[-1] == "load"


def test_no_best_is_made_of_two_sets() -> None:
    """A minute with 20 kg and half a minute with 32: nobody carried 32 kg for a minute."""
    found = followed(carried(20, 60) + carried(32, 30, 28), carried(20, 66) + carried(32, 35, 31))
    assert changes(found) == ["first", "time"]
    names = ("last_weight_kg", "last_hold_s", "best_weight_kg", "best_hold_s", "next_sets", "next_hold_s")
    assert values(found.exercises, *names) == [(32, 35, 32, 35, 2, 35)]
    assert [each.total_hold_s for each in found.each_lift] == [118, 132]
    lighter = followed(carried(32, 30), carried(20, 70))
    assert values(lighter.exercises, "best_weight_kg", "best_hold_s") == [(32, 30)]


def test_what_a_clock_ended_has_not_stalled() -> None:
    """Three times 45 s each week is what the watch was set to, and nobody failed: longer. 47, 41 and 38 s did fail."""
    even = followed(*[carried(None, 45, 45.2, 44.9, kind="bodyweight")] * 5)
    assert values(even.exercises, "state", "next_sets", "next_hold_s") == [("add reps", 3, 50)]
    uneven = followed(*[carried(None, 47, 41, 38, kind="bodyweight")] * 5)
    assert values(uneven.exercises, "state", "next_sets") == [("deload", 2)]


def test_one_hold_is_made_lighter_by_its_seconds() -> None:
    """There is no set to leave out: about a tenth less, in steps of five seconds, and never nothing."""
    stalled = followed(*[carried(None, seconds, kind="bodyweight") for seconds in (61, 52, 58, 55, 57)])
    assert values(stalled.exercises, "state", "next_sets", "next_hold_s") == [("deload", 1, 50)]
    short = followed(*[carried(None, seconds, kind="bodyweight") for seconds in (8, 5, 7, 5, 6)])
    assert values(short.exercises, "state", "next_sets", "next_hold_s") == [("deload", 1, 5)]


def test_what_rose_is_no_longer_hold_of_a_lighter_load() -> None:
    """40 s with 32 kg, then longer with 20: nothing rose, and neither does it say so."""
    found = followed(carried(32, 40), carried(28, 48), carried(24, 55), carried(20, 66))
    assert changes(found) == ["first", "less", "less", "less"]
    assert values(found.exercises, "risen_what") == [(None,)]
    assert found.exercises["rises"].tolist() == [0]
