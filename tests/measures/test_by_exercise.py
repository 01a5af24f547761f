"""Which sets are put together as one exercise."""

from __future__ import annotations

from typing import Any

from builders import numbered_sets_of, sets_of
from fitlift.measures.by_exercise import by_exercise


def groups(*rows: dict[str, Any]) -> list[tuple[str | None, str | None, list[int]]]:
    """Exercise, slot and set numbers of each group; sets are numbered as they come."""
    sets = numbered_sets_of(*rows)
    return [
        (each.exercise, each.slot, [number for place in each.index if (number := sets[place].set) is not None])
        for each in by_exercise(sets)
    ]


def test_a_sure_name_puts_sets_together() -> None:
    """Through several slots, whose letters are told; nothing that says how sure counts as sure."""
    assert groups(
        {"exercise": "squat", "slot": "a", "confidence": 0.75},
        {"exercise": "row", "slot": "b"},
        {"exercise": "squat", "slot": "c", "confidence": 0.9},
    ) == [("squat", "a, c", [1, 3]), ("row", "b", [2])]


def test_a_name_is_sure_for_its_whole_slot() -> None:
    """Not for another name there, nor for another slot."""
    assert groups(
        {"exercise": "squat", "slot": "a", "confidence": 0.5},
        {"exercise": "squat", "slot": "a", "confidence": 0.8},
        {"exercise": "lunge", "slot": "a", "confidence": 0.7},
        {"exercise": "squat", "slot": "b", "confidence": 0.7},
        {"exercise": "squat", "slot": "a", "confidence": 0.6},
    ) == [("squat", "a", [1, 2, 5]), (None, "a", [3]), (None, "b", [4])]


def test_without_a_sure_name_the_slot_decides_and_without_a_slot_the_set() -> None:
    """Parts of a split set stay together."""
    assert groups(
        {"slot": "a"},
        {"exercise": "squat", "confidence": 0.3},
        {"slot": "a", "exercise": "squat", "confidence": 0.3},
        {"set": 4, "part": 1},
        {"set": 4, "part": 2},
        {},
    ) == [(None, "a", [1, 3]), (None, None, [2]), (None, None, [4, 4]), (None, None, [6])]


def test_sessions_come_in_order_and_their_exercises_by_the_first_set() -> None:
    """Whatever the order of the rows; warm-ups are told apart."""
    sets = sets_of(
        {"session": 2, "row": 1, "set": 1, "exercise": "row"},
        {"session": 1, "row": 3, "set": 2, "exercise": "row", "role": "working"},
        {"session": 1, "row": 5, "set": 3, "exercise": "squat"},
        {"session": 1, "row": 1, "set": 1, "exercise": "squat", "exercise_name": "Squat", "role": "warmup"},
    )
    found = by_exercise(sets)
    assert [(each.session, each.exercise, each.index) for each in found] == [
        (1, "squat", (3, 2)),
        (1, "row", (1,)),
        (2, "row", (0,)),
    ]
    assert (found[0].working, found[0].warmups, found[0].exercise_name) == ((2,), (3,), "Squat")


def test_rests_are_left_out() -> None:
    """Whatever they seem to say."""
    assert groups({"slot": "a"}, {"kind": "rest", "slot": "b", "exercise": "row"}, {"slot": "a"}) == [
        (None, "a", [1, 3])
    ]


def test_no_set_makes_no_exercise() -> None:
    """Nothing at all."""
    assert by_exercise(()) == []
