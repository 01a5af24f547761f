"""COROS's codes of exercises."""

from __future__ import annotations

import re

import pytest

from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.tables import records
from fitlift.makers.coros_codes import exercise_of_code


def test_every_code_is_an_exercise_of_ours_or_a_name_that_is_none() -> None:
    """A misspelt key would be a name of its own; a name that we know would be a second exercise."""
    rows = records("coros_codes")
    assert len({row["code"] for row in rows}) == len(rows) > 380
    for row in rows:
        assert re.fullmatch(r"[TS]\d{4}", row["code"])
        is_key = row["exercise"] == row["exercise"].lower()
        known = catalogue().of_key(row["exercise"]) if is_key else catalogue().find(row["exercise"]).exercise
        assert (known is not None) == (is_key and row["exercise"] != ""), row


@pytest.mark.parametrize(
    ("code", "name", "muscles"),
    [
        ("T1061", "Squat", ("quads", "glutes")),
        ("T1187", "Single-leg Romanian deadlift", ("hamstrings", "glutes")),
        ("T1065", "Leg press", ("quads", "glutes")),
    ],
)
def test_codes_of_runners_lifts_have_names_and_muscles(code: str, name: str, muscles: tuple[str, ...]) -> None:
    """As the app's library has them: squats, single leg deadlift, incline leg press."""
    said = exercise_of_code(code)
    assert said is not None
    known = catalogue().of_key(said.key)
    assert known is not None
    assert (said.name, known.primary) == (name, muscles)


@pytest.mark.parametrize("code", [None, 5, "", " ", "T1121", "T1122", "T1123"])
def test_training_cool_down_rest_and_no_code_tell_nothing(code: object) -> None:
    """They are kinds of a lap, or absent."""
    assert exercise_of_code(code) is None


def test_an_unknown_code_is_an_exercise_of_that_code_unless_it_has_a_name() -> None:
    """Users make exercises of their own, and COROS adds some."""
    unknown, own = exercise_of_code("T9999"), exercise_of_code("T9999", "Ice skater")
    assert unknown is not None
    assert own is not None
    assert (unknown.name, unknown.is_known, own.name) == ("T9999", False, "Ice skater")
