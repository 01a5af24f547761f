"""Planned and performed, read back from the Axes."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from drawn import blank, boxes, legend_texts, texts
from fitlift.charts.canvas import style
from fitlift.charts.planned_sets import meanings, planned_rows, planned_sets
from fitlift.charts.theme import LIGHT
from fitlift.schema import MATCHES
from tables import conformed

SQUAT = {"place": 1, "exercise_name": "Back squat", "role": "working", "reps_low": 4, "reps_high": 6}
ROW = {"place": 2, "exercise_name": "Row", "role": "working", "reps_low": 8, "reps_high": 8}
HOLD = {"place": 3, "exercise_name": "Plank", "role": "working", "hold_low_s": 45.0, "hold_high_s": 45.0}


def match(*rows: dict[str, Any]) -> pd.DataFrame:
    """A match."""
    return conformed(pd.DataFrame([{"session": 1, "weight_unit": "kg"} | row for row in rows]), MATCHES)


MATCH = match(
    SQUAT | {"role": "warmup", "verdict": "done", "reps": 10, "credit": 1.0, "reps_low": 10, "reps_high": 10},
    SQUAT | {"verdict": "done", "reps": 5, "credit": 1.0, "load": "heavier"},
    SQUAT | {"verdict": "short", "reps": 2, "credit": 0.5},
    ROW | {"verdict": "substituted", "reps": 9, "performed_name": "Press"},
    ROW | {"verdict": "missed"},
    HOLD | {"verdict": "over", "reps": 0, "duration_s": 61.0, "credit": 1.0, "load": "lighter"},
    {"verdict": "extra", "role": "working", "reps": 12, "performed_name": "Curl"},
    {"verdict": "extra", "role": "working", "reps": 11, "performed_name": "Curl"},
)


def drawn(sets: pd.DataFrame) -> Any:
    """The chart, its axes 208 points wide."""
    axes = blank(340, 300)
    with style():
        planned_sets(axes, sets)
    return axes


def test_a_row_for_each_planned_exercise_and_each_beyond_the_plan() -> None:
    """With what was planned for its work."""
    rows = [(row.name, row.planned, len(row.sets)) for row in planned_rows(MATCH)]
    assert rows == [("Back squat", "2×4-6", 3), ("Row", "2×8", 2), ("Plank", "0:45", 1), ("Curl", "", 2)]


def test_boxes_are_filled_as_far_as_sets_were_done() -> None:
    """Boxes of 40 points, 4 apart: half of a set cut short, nothing of one left out."""
    axes = drawn(MATCH)
    assert boxes(axes, LIGHT.done) == [(44.0, 40.0), (88.0, 20.0), (0.0, 40.0)]
    # a light set, a substitute, two extras
    assert boxes(axes, LIGHT.levels[1]) == [(0.0, 40.0), (0.0, 40.0), (0.0, 40.0), (44.0, 40.0)]


def test_each_box_says_what_was_done() -> None:
    """Repetitions, or the time of a hold, and whether heavier or lighter; a dash for nothing."""
    said = [text for text in texts(drawn(MATCH)) if text not in {"Back squat", "Row", "Plank", "Curl"}]
    assert said == ["2×4-6", "10", "5▲", "2", "2×8", "9", "–", "0:45", "1:01▼", "beyond the plan", "12", "11"]


def test_the_legend_names_what_occurs() -> None:
    """And nothing else."""
    assert legend_texts(drawn(MATCH)) == [
        "done",
        "light set",
        "cut short: filled in part",
        "left out",
        "another exercise",
        "beyond the plan",
        "▲ heavier",
        "▼ lighter",
    ]
    assert meanings(MATCH) == 8
    plain = match(SQUAT | {"verdict": "done", "reps": 5}, SQUAT | {"verdict": "cannot say", "duration_s": 30.0})
    assert legend_texts(drawn(plain)) == ["done", "not counted"]


def test_less_help_than_planned_is_not_called_heavier() -> None:
    """Pull-ups with 20 kg of help planned."""
    helped = {"verdict": "done", "reps": 6, "load": "heavier", "planned_load": "assisted"}
    assert legend_texts(drawn(match(SQUAT | helped))) == ["done", "▲ less help"]
    both = match(SQUAT | helped, SQUAT | {"verdict": "done", "reps": 5, "load": "heavier"})
    assert legend_texts(drawn(both)) == ["done", "▲ heavier or less help"]


@pytest.mark.parametrize("count", [1, 6, 40])
def test_many_sets_share_the_width(count: int) -> None:
    """Boxes grow narrower, and at last say nothing."""
    axes = drawn(match(*(SQUAT | {"verdict": "done", "reps": 5},) * count))
    ends = [left + width for left, width in boxes(axes, LIGHT.done)]
    assert len(ends) == count
    assert max(ends) <= 208
    assert (texts(axes).count("5") == count) == (count < 12)


def test_a_set_beyond_the_plan_is_drawn_whether_or_not_its_role_is_known() -> None:
    """Nothing says whether it was a warm-up."""
    for role in ({"role": "working"}, {}):
        axes = drawn(match({"verdict": "extra", "reps": 12, "performed_name": "Curl"} | role))
        assert len(boxes(axes, LIGHT.levels[1])) == 1


def test_a_planned_time_is_a_time_and_what_nobody_counted_is_asked() -> None:
    """As in the table: 10 s without a repetition; no repetition of planned ones; one in 34 s, which is no single."""
    hang = {"place": 1, "exercise_name": "Hang", "role": "working", "hold_low_s": 10.0, "hold_high_s": 10.0}
    sets = match(
        hang | {"verdict": "done", "reps": 0, "duration_s": 10.0},
        ROW | {"verdict": "cannot say", "reps": 0, "duration_s": 3.0},
        ROW | {"verdict": "cannot say", "reps": 1, "duration_s": 34.0},
    )
    said = [text for text in texts(drawn(sets)) if text not in {"Hang", "Row"}]
    assert said == ["0:10", "0:10", "2×8", "?", "?"]


def test_an_unsure_name_beyond_the_plan_is_not_shown_as_one() -> None:
    """Whoever did it knows what it was."""
    curl = {"verdict": "extra", "role": "working", "reps": 12, "performed_name": "Curl", "performed_confidence": 0.55}
    assert [row.name for row in planned_rows(match(curl))] == ["without a sure name"]
