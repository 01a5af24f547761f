"""Presses of the lap button among sets."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import sets_of
from fitlift.labels.presses import press_notices, presses, without_presses
from fitlift.measures.lap_button import is_press
from fitlift.records.sets import Set


@pytest.mark.parametrize(
    ("reps", "seconds", "is_one"),
    [
        (0, 1.4, True),
        (0, 4.9, True),
        (None, 3.4, True),  # a COROS lap has no repetitions
        (0, 5.0, False),
        (0, 12.0, False),
        (1, 1.4, False),
        (17, 3.75, False),
        (0, 0.0, False),  # times are not known
        (0, None, False),
    ],
)
def test_no_repetition_in_a_few_seconds_is_a_press(reps: int | None, seconds: float | None, *, is_one: bool) -> None:
    """Five seconds may be a hold, one repetition is a set, and a length of nothing is not known."""
    assert is_press(reps, seconds) is is_one


def session(*rows: dict[str, Any]) -> tuple[Set, ...]:
    """Sets with rests between them; 10 repetitions in 30 s where nothing else is said."""
    sets = [{"set": number, "reps": 10, "duration_s": 30.0} | row for number, row in enumerate(rows, 1)]
    return sets_of(*[row for each in sets for row in (each, {"kind": "rest", "duration_s": 2.0})])


PRESS: dict[str, Any] = {"reps": 0, "duration_s": 1.5}


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_press_is_dropped_wherever_it_stands(number: int) -> None:
    """Before the first set and after the last one, too; its weight was filled in by the watch."""
    sets = session(*[PRESS | {"weight_kg": 14.0} if each == number else {} for each in (1, 2, 3, 4)])
    left = without_presses(sets, ())
    assert [each.set for each in left if each.kind == "dropped"] == [number]
    assert [(each.row, each.set, each.weight_kg) for each in left] == [
        (each.row, each.set, each.weight_kg) for each in sets
    ]


LAST: dict[str, Any] = {"reps": 0, "duration_s": 8.5, "category": "unknown"}


def test_what_the_watch_goes_on_with_after_the_last_step_is_no_set() -> None:
    """Two steps were done, and the watch ran on until it was stopped."""
    guided = [{"step_index": 0}, {"step_index": 2}]
    assert presses(session(*guided, LAST)) == {(1, 3)}
    assert presses(session(*guided, LAST | {"duration_s": 10.0})) == frozenset()
    assert presses(session(*guided, LAST | {"reps": 3})) == frozenset()
    assert presses(session(*guided, LAST | {"category": "plank"})) == frozenset()
    assert presses(session(*guided, LAST | {"step_index": 4})) == frozenset()


def test_a_short_last_set_of_a_free_session_stays() -> None:
    """It may be a hold that was broken off; likewise where sets without a step came before."""
    assert presses(session({}, {}, LAST)) == frozenset()
    assert presses(session({"step_index": 0}, {}, LAST)) == frozenset()
    assert presses(session({"step_index": 0}, LAST, {"step_index": 2})) == frozenset()


def test_a_session_of_nothing_else_keeps_its_sets() -> None:
    """Another session of the file loses its own."""
    sets = session(PRESS, PRESS, {"session": 2}, PRESS | {"session": 2})
    assert presses(sets) == {(2, 4)}


def test_holds_and_sets_that_were_not_counted_stay() -> None:
    """A circuit without a single repetition."""
    sets = session(*[{"reps": 0, "duration_s": seconds} for seconds in (20.0, 40.0, 12.0)])
    assert without_presses(sets, ()) == sets


def test_a_press_that_is_to_be_counted_stays() -> None:
    """It is one all the same."""
    sets = session({}, PRESS, PRESS)
    left = without_presses(sets, {(1, 2)})
    assert [each.set for each in left if each.kind == "dropped"] == [3]
    assert presses(left) == {(1, 2), (1, 3)}


@given(st.lists(st.tuples(st.sampled_from([None, 0, 1, 8]), st.sampled_from([None, 0.0, 2.0, 30.0])), max_size=8))
def test_nothing_but_the_kind_of_presses_changes(done: list[tuple[int | None, float | None]]) -> None:
    """And some set is left where there was any."""
    sets = session(*[{"reps": reps, "duration_s": seconds} for reps, seconds in done])
    left = without_presses(sets, ())
    assert [each.set for each in left] == [each.set for each in sets]
    assert all(is_press(each.reps, each.duration_s) for each in left if each.kind == "dropped")
    assert any(each.kind == "active" for each in left) == bool(done)


def test_one_sentence_says_which_and_how_they_come_back() -> None:
    """For each session."""
    sets = session(PRESS, PRESS, PRESS | {"session": 2})
    one, other = press_notices(each for each in sets if each.set is not None)
    assert (one.code, one.session, one.set, other.session, other.set) == ("double-press", 1, None, 2, 3)
    assert one.text == (
        "sets 1 and 2 lasted a few seconds without a repetition: presses of the lap button, not counted; "
        "'1: keep' under sets in the corrections brings one back"
    )
    assert other.text == (
        "set 3 lasted a few seconds without a repetition: a press of the lap button, not counted; "
        "'3: keep' under sets in the corrections brings it back"
    )
