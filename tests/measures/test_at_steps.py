"""Whether a set stands at the step that it points at, and whether the step's exercise was done there."""

from __future__ import annotations

import pytest

from fitlift.measures.at_steps import is_stand_in, stands_at
from fitlift.records.sets import Candidate

SQUAT, ROW = ("squat", "goblet_squat"), ("row", "cable_row")


def of(*pairs: tuple[str, str], p: float | None = None) -> tuple[Candidate, ...]:
    """What a set may have been."""
    return tuple([Candidate(exercise=subtype, category=category, subtype=subtype, p=p) for category, subtype in pairs])


@pytest.mark.parametrize(
    ("category", "candidates", "is_there"),
    [
        ("squat", of(SQUAT), True),
        ("squat", of(SQUAT, p=0.3), True),
        ("row", of(ROW), True),
        ("row", of(ROW, p=1.0), True),
        # a guess, several without a confidence, and nothing at all
        ("row", of(ROW, p=0.9), False),
        ("row", of(ROW, SQUAT), False),
        ("unknown", (), False),
        (None, (), False),
    ],
)
def test_a_set_was_done_at_its_step_unless_the_watch_guesses_another_category(
    category: str | None, candidates: tuple[Candidate, ...], *, is_there: bool
) -> None:
    """Of a step of squats."""
    assert stands_at(category, candidates, "squat") is is_there


@pytest.mark.parametrize(
    ("pair", "candidates", "is_another"),
    [
        (SQUAT, of(SQUAT), False),
        (("squat", "air_squat"), of(("squat", "air_squat")), True),
        (ROW, of(ROW), True),
        # what the watch writes where it knows no more, and guesses
        (("squat", "unknown"), of(("squat", "unknown")), False),
        (("squat", "air_squat"), of(("squat", "air_squat"), p=0.9), False),
        (("unknown", "unknown"), (), False),
    ],
)
def test_another_exercise_in_a_steps_place_is_one_of_another_pair_that_is_sure(
    pair: tuple[str, str], candidates: tuple[Candidate, ...], *, is_another: bool
) -> None:
    """Of a step of goblet squats."""
    assert is_stand_in(pair, candidates, SQUAT) is is_another
