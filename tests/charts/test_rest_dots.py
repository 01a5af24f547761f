"""Rests between sets, read back from the Axes."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from drawn import blank, boxes, legend_texts, texts
from fitlift.charts.canvas import style
from fitlift.charts.rest_dots import meanings, rest_dots, rested_rows
from fitlift.charts.theme import LIGHT
from fitlift.schema import RESTS
from tables import conformed


def rests(*rows: dict[str, Any]) -> pd.DataFrame:
    """A table of rests, 90 to 120 s aimed at."""
    aim = {"session": 1, "target_low_s": 90.0, "target_high_s": 120.0}
    return conformed(pd.DataFrame([aim | row for row in rows]), RESTS)


TABLE = rests(
    {"exercise_name": "Back squat", "each_s": [89.4, 89.5, 120.4, 120.5], "median_s": 105.0},
    {"slot": "b", "each_s": [700.0], "median_s": 700.0, "target_low_s": 60.0, "target_high_s": 75.0},
    {"exercise_name": "Row", "each_s": []},
)


def drawn(table: pd.DataFrame) -> Any:
    """The chart."""
    axes = blank()
    with style():
        rest_dots(axes, table)
    return axes


def test_each_rest_is_a_mark_at_its_length() -> None:
    """To the second within the aim or beside it, as rests are known; one beyond the axis is an arrow at its edge."""
    axes = drawn(TABLE)
    marks = [
        (line.get_marker(), round(float(line.get_xdata()[0]), 1)) for line in axes.lines if len(line.get_xdata()) == 1
    ]
    # the axis ends at 2.5 times the longest aim, and a little more
    assert axes.get_xlim() == (0, 120 * 2.5 * 1.06)
    assert marks == [("D", 89.4), ("o", 89.5), ("o", 120.4), ("D", 120.5), (">", round(318 * 0.985, 1))]


def test_the_band_is_what_is_aimed_at() -> None:
    """Of each row its own; a row without a rest is not there."""
    axes = drawn(TABLE)
    assert boxes(axes, LIGHT.band) == [(90, 30), (60, 15)]
    assert texts(axes) == ["Back squat", "median 1:45", "b", "median 11:40"]
    assert len(rested_rows(TABLE)) == 2


def test_the_axis_reads_as_a_clock() -> None:
    """With six marks or fewer."""
    axes = drawn(TABLE)
    axes.figure.canvas.draw()
    shown = [label.get_text() for label in axes.get_xticklabels()]
    assert [each for each in shown if each in {"0:00", "1:00", "2:00", "3:00", "4:00", "5:00"}] == [
        "0:00",
        "1:00",
        "2:00",
        "3:00",
        "4:00",
        "5:00",
    ]
    assert axes.get_xlabel() == "rest, minutes and seconds"


def test_the_legend_says_the_aim_where_there_is_one_for_all() -> None:
    """And names the marks that occur."""
    assert legend_texts(drawn(TABLE)) == ["aim", "within", "outside", "longer than 5:18"]
    one = rests({"exercise_name": "Row", "each_s": [100.0], "median_s": 100.0})
    assert legend_texts(drawn(one)) == ["aim 1:30–2:00", "within"]
    assert meanings(one) == 2


def test_a_row_without_an_aim_has_no_band_and_no_verdict() -> None:
    """Its rests are marks in grey; the axis reaches to the longest."""
    free = rests({"slot": "b", "each_s": [20.0, 45.0], "median_s": 32.5, "target_low_s": None, "target_high_s": None})
    axes = drawn(free)
    assert boxes(axes, LIGHT.band) == []
    assert {line.get_color() for line in axes.lines if len(line.get_xdata()) == 1} == {LIGHT.quiet}
    assert legend_texts(axes) == ["no aim"]
    assert axes.get_xlim()[1] == pytest.approx(45 * 1.06)
