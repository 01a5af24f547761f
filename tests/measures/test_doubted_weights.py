"""Weights that cannot be, and what is said of them."""

from __future__ import annotations

from typing import Any

import pytest

from builders import numbered_sets_of
from fitlift.exercises.catalogue import catalogue
from fitlift.measures.doubted_weights import doubt_notices, own_weight_notices, plain_doubt, with_doubts
from fitlift.records.sets import Set

Done = tuple[int | None, float | None]


def done(*sets: Done, exercise: str | None = "barbell_back_squat", **values: Any) -> tuple[Set, ...]:
    """Sets of an exercise: repetitions and weight."""
    rows = [{"exercise": exercise, "slot": "a", "reps": reps, "weight_kg": kg, **values} for reps, kg in sets]
    return numbered_sets_of(*rows)


def doubts(sets: tuple[Set, ...], **options: Any) -> list[str | None]:
    """Of each set why its weight cannot be."""
    return [each.weight_doubt for each in with_doubts(sets, catalogue(), **options)]


def said(sets: tuple[Set, ...]) -> list[str]:
    """What is said of them."""
    return [each.text for each in doubt_notices(with_doubts(sets, catalogue()), catalogue())]


@pytest.mark.parametrize(
    ("weight_kg", "expected"),
    [
        (None, None),
        (0.25, None),
        (62.5, None),
        (500.0, None),
        (500.0625, "too heavy"),
        (1250.0, "too heavy"),
        (4000.0, "negative"),
        (4076.0, "negative"),
        (4095.875, "negative"),
        (6000.0, "too heavy"),
        (0.024, "too light"),
    ],
)
def test_some_numbers_are_no_weight(weight_kg: float | None, expected: str | None) -> None:
    """Above what was ever lifted, wrapped around zero, or lighter than the smallest plate."""
    assert plain_doubt(weight_kg) == expected


def test_curls_that_nobody_does_are_not_believed() -> None:
    """10 x 160 kg, typed for 16; 8 x 60 kg is heavy, and a curl of the wrist alone takes more."""
    assert doubts(done((10, 160.0), (8, 60.0), exercise="barbell_biceps_curl")) == ["beyond records", None]
    assert said(done((1, 160.0), exercise="barbell_biceps_curl"))[0].startswith(
        "set 1 has 160 kg: 1 × 160 kg point to a maximum of 160 kg, and the world record is 136 kg."
    )
    assert doubts(done((10, 110.0), exercise="barbell_wrist_curl")) == [None]


def test_repetitions_near_the_world_record_are_not_believed() -> None:
    """8 x 375 kg of squats are a maximum of 475, 441 being nine tenths of 490; 8 x 340 are 431."""
    assert doubts(done((8, 375.0), (8, 340.0), (1, 440.0), (None, 445.0), (20, 350.0))) == [
        "beyond records",
        None,
        None,
        "beyond records",
        "beyond records",
    ]
    assert doubts(done((8, 375.0), exercise="leg_press")) == [None]  # on rails
    assert doubts(done((8, 375.0), exercise="barbell_quarter_squat")) == [None]
    assert doubts(done((8, 375.0), exercise=None)) == [None]
    assert doubts(done((5, 300.0), exercise="barbell_bench_press")) == ["beyond records"]
    assert doubts(done((5, 300.0), exercise="barbell_deadlift")) == [None]


def test_a_slip_of_the_finger_is_unlike_the_others() -> None:
    """475 for 47.5, and not the top of a ladder that began with the bar."""
    row = "dumbbell_row"  # of which there is no record
    assert doubts(done((8, 45.0), (8, 475.0), (8, 47.5), exercise=row)) == [None, "unlike the others", None]
    assert doubts(done((8, 45.0), (8, 47.5), (8, 475.0), exercise=row)) == [None, None, "unlike the others"]
    assert doubts(done((8, 20.0), (8, 20.0), (3, 100.0))) == [None, None, None]  # the bar, then the work
    assert doubts(done((8, 20.0), (3, 100.0), (8, 20.0))) == [None, "unlike the others", None]
    assert doubts(done((8, 20.0), (8, 85.0), exercise=row)) == [None, None]  # one against one tells nothing
    assert doubts(done((8, 45.0), (8, 175.0), (8, 47.5), exercise=row)) == [None, None, None]
    assert doubts(done((8, 4076.0), (8, 30.0), (8, 35.0), exercise=row)) == ["negative", None, None]


def test_what_the_user_says_is_believed() -> None:
    """A sled on rails may hold 600 kg."""
    assert doubts(done((5, 600.0), (5, 600.0), exercise="leg_press"), settled={(1, 2)}) == ["too heavy", None]


def test_wrapped_weights_are_asked_about() -> None:
    """Once for all of a session, with what they may have been and how to put it right."""
    sets = done((8, 4076.0), (8, 4081.0), (8, 4086.0), exercise="banded_pull_ups")
    (text,) = said(sets)
    assert text == (
        "sets 1, 2 and 3 have 4076, 4081 and 4086 kg. Were they -20 kg, -15 kg and -10 kg, help from a band or a "
        "machine? They count for nothing until corrected, as in '1: {weight: -20 kg}' under sets in the file that "
        "fitlift label writes"
    )


def test_what_is_said_tells_why() -> None:
    """And what it may have been, where that can be told."""
    (text,) = said(done((8, 375.0), (8, 375.0), (8, 500.0)))
    assert text.startswith(
        "sets 1, 2 and 3 have 375 and 500 kg: 8 × 500 kg point to a maximum of 633 kg, and the world record is 490 kg. "
        "Were they 60 kg and 80 kg, written at another scale? They count for nothing"
    )
    (text,) = said(done((8, 0.024), (8, 12.0), exercise="goblet_squat"))
    assert text.startswith("set 1 has 0.024 kg. Was it 24 kg, written in grams? It counts for nothing until corrected")
    assert "as in '1: {weight: 24 kg}'" in text
    (text,) = said(done((5, 87.5), (5, 475.0), (5, 80.0), exercise="row"))
    assert text.startswith("set 2 has 475 kg, four times the others or more. It counts for nothing")
    (text,) = said(done((5, 733.0), exercise=None))
    assert text.startswith("set 1 has 733 kg, which nobody lifts. It counts for nothing")


def test_nothing_is_said_of_weights_that_can_be() -> None:
    """Nor of a row that was dropped."""
    assert said(done((5, 100.0), (5, None))) == []
    assert said(done((5, 4076.0), kind="dropped")) == []


def test_what_may_be_the_bodys_own_weight_is_said_once() -> None:
    """With how to say that it was added."""
    sets = done((10, 63.0), (10, 63.0), (8, None), exercise="push_up", load_kind="unknown")
    (notice,) = own_weight_notices(sets)
    assert notice.text == (
        "sets 1 and 2 have 63 kg, which may be your own weight. They count for nothing; if you added it, write "
        "'1: {weight: +63 kg}' under sets in the file that fitlift label writes"
    )
    assert list(own_weight_notices(done((10, 63.0), exercise="push_up", load_kind="added"))) == []
