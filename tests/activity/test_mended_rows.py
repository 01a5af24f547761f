"""Rows that a file holds twice, and rows that their neighbours complete."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import active, at, fit, rest, session
from fitlift.activity import Activity, read_activity
from fitlift.fit.encode import Message, Value, message
from fitlift.measures.rests import rests
from fitlift.records.several import active as active_sets

#: Three sets of squats and the rests after them, uneven, numbered as a watch does.
THREE = (
    active(0, 31.5, repetitions=8, weight=60, category=28, message_index=0),
    rest(31, 62, message_index=1),
    active(93, 28, repetitions=7, weight=60, category=28, message_index=2),
    rest(121, 75, message_index=3),
    active(196, 33, repetitions=8, weight=62.5, category=28, message_index=4),
)


def read(*messages: Message) -> Activity:
    """An activity of a session of five minutes."""
    return read_activity(fit(session(0, 300, total_timer_time=None), *messages))


def said(activity: Activity) -> list[tuple[str, str]]:
    """Code and text of each notice."""
    return [(each.code, each.text) for each in activity.notices]


def sets_of(activity: Activity) -> list[tuple[int | None, int | None, float | None, float | None]]:
    """Number, repetitions, weight and rest of each set."""
    sets = activity.each_set
    rested = rests(sets, activity.each_pause)
    return [
        (each.set, each.reps, each.weight_kg, None if rest_s is None else round(rest_s, 3))
        for each, rest_s in zip(sets, rested, strict=True)
        if each.kind == "active"
    ]


@pytest.mark.parametrize(
    "rows",
    [tuple(row for row in THREE for _ in range(2)), (*THREE, *THREE), (*THREE[:3], *THREE)],
    ids=["each row twice", "the list twice", "the beginning twice"],
)
def test_rows_that_are_the_same_count_once(rows: tuple[Message, ...]) -> None:
    """Three sets with their rests, whatever the order; the file's own rows are all there."""
    activity = read(*rows)
    assert sets_of(activity) == [(1, 8, 60, 61.5), (2, 7, 60, 75), (3, 8, 62.5, None)]
    assert [code for code, _ in said(activity)] == ["repeated-sets"]
    assert len(activity.raw.message("set")) == len(rows)


def test_it_is_said_how_many_rows_are_repeated() -> None:
    """In one sentence."""
    assert said(read(*THREE, *THREE)) == [
        ("repeated-sets", "the file holds 3 sets and 2 rests more than once; each counts once")
    ]
    assert said(read(*THREE, THREE[0])) == [("repeated-sets", "the file holds 1 set more than once; each counts once")]


@pytest.mark.parametrize(
    "changed",
    [
        {"message_index": 5},
        {"message_index": None},
        {"repetitions": 6},
        {"weight": 65},
        {"category": 0},
        {"duration": 30},
        {"start_time": at(196)},
        {"start_time": None},
    ],
)
def test_rows_that_differ_or_may_differ_stay_two(changed: dict[str, Value]) -> None:
    """Sets of which all begin at one time are numbered, and three sets."""
    same: dict[str, Value] = {"repetitions": 8, "weight": 60, "category": 28, "message_index": 0}
    same |= {"start_time": at(0), "duration": 31.5, "set_type": "active"}
    first, second = message("set", same), message("set", same | changed)
    activity = read(first, second)
    assert len(active_sets(activity.each_set)) == 2
    assert "repeated-sets" not in [code for code, _ in said(activity)]


def ended(until: float, seconds: float, kind: str = "active", **values: Value) -> Message:
    """A set or rest of which the file says when it ended, and not when it began."""
    told: dict[str, Value] = {"timestamp": at(until), "duration": seconds, "set_type": kind}
    return message("set", told | values)


def test_sets_without_a_start_begin_before_they_were_written() -> None:
    """Where each row was written at its end: 41, 47 and 33 s before it."""
    activity = read(
        ended(41, 41, repetitions=8),
        ended(93, 52, "rest"),
        ended(140, 47, repetitions=8),
        ended(201, 61, "rest"),
        ended(234, 33, repetitions=6),
    )
    assert [each.start_time for each in active_sets(activity.each_set)] == [at(0), at(93), at(201)]
    assert sets_of(activity) == [(1, 8, None, 52), (2, 8, None, 61), (3, 6, None, None)]
    assert said(activity) == [
        (
            "starts-by-ends",
            "the file does not say when sets began: fitlift takes when each was written, less its length",
        )
    ]


def test_times_that_do_not_ascend_tell_no_start() -> None:
    """Newer watches write the session's start into each row; and one start that is known speaks for the others."""
    same = read(ended(0, 41, repetitions=8), ended(0, 47, repetitions=8))
    mixed = read(ended(41, 41, repetitions=8), active(93, 47))
    for activity in (same, mixed):
        assert active_sets(activity.each_set)[0].start_time is None
        assert "undated-sets" in [code for code, _ in said(activity)]


def test_sets_without_a_duration_end_where_their_rest_begins() -> None:
    """Rests of 52 and 75 s; how long the last set took nobody knows."""
    rows = [(active, 0), (rest, 38), (active, 90), (rest, 135), (active, 210)]
    activity = read(*(make(since, None) for make, since in rows))
    assert [each.duration_s for each in activity.each_set] == [38, 52, 45, 75, None]
    assert [each for *_, each in sets_of(activity)] == [52, 75, None]
    assert said(activity) == [
        (
            "ends-by-rests",
            "the file does not say how long sets lasted: fitlift takes each to end where the rest after it begins",
        )
    ]


def test_a_set_without_a_duration_does_not_end_at_the_next_set() -> None:
    """What is work of the time between the two, and what rest, nobody knows."""
    activity = read(active(0, None), active(90, None))
    assert [each.duration_s for each in activity.each_set] == [None, None]
    assert [each for *_, each in sets_of(activity)] == [None, None]


def test_totals_are_not_held_against_sets_of_unknown_length() -> None:
    """The timer ran for 300 s; the sets tell no length, which is not 0 s."""
    told = read_activity(fit(session(0, 300, active_time=90), active(0, None), rest(38, None), active(90, None)))
    assert "stale-totals" not in [each.code for each in told.notices]


def test_rows_that_say_neither_set_nor_rest_are_told() -> None:
    """By what they hold they are one or the other."""
    rows = (active(0, set_type=2), rest(30, set_type=3), active(90), active(150, set_type=None))
    activity = read(*rows)
    assert [each.kind for each in activity.each_set] == ["active", "rest", "active", "active"]
    text = "3 of its 4 sets and rests do not say which of the two; fitlift goes by what else the file says there"
    assert said(activity) == [("unknown-set-types", text)]


def test_a_weight_on_a_rest_is_told() -> None:
    """It lifts nothing, and may be the one of the set before."""
    activity = read(active(0), rest(30, weight=57.5), active(90), rest(120, weight=57.5))
    assert said(activity) == [
        (
            "weights-on-rests",
            "2 rests have weights in the file (57.5 kg): not counted, for it may belong to another set",
        )
    ]
    assert [each.weight_kg for each in active_sets(activity.each_set)] == [None, None]


@pytest.mark.parametrize(
    ("name", "rested_s", "code"),
    [
        ("23_duplicated_sets", 60, "repeated-sets"),
        ("24_list_twice", 60, "repeated-sets"),
        ("20_no_start_time", 50, "starts-by-ends"),
        ("29_no_duration", 50, "ends-by-rests"),
    ],
)
def test_cases_from_public_reports(cases: Path, name: str, rested_s: float, code: str) -> None:
    """Three sets of eight, their rests as they were, and one sentence."""
    activity = read_activity(cases / f"{name}.fit")
    assert sets_of(activity) == [(1, 8, 60, rested_s), (2, 8, 60, rested_s), (3, 8, 60, None)]
    assert [each.code for each in activity.notices] == [code]
