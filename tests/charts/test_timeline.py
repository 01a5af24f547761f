"""A session in time, read back from the Axes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from builders import at, numbered_sets, pause_rows, record_rows
from drawn import beyond, blank, boxes, texts
from fitlift.charts.canvas import style
from fitlift.charts.theme import DARK, LIGHT
from fitlift.charts.timeline import LETTER_ROW_PT, letter_rows, placed_letters, timeline

START, END = pd.Timestamp(at(0)), pd.Timestamp(at(600))

SETS = numbered_sets(
    {"slot": "a", "role": "warmup", "since": 30, "until": 60},
    {"slot": "a", "role": "working", "since": 120, "until": 150},
    {"slot": "b", "role": "working", "since": 300, "until": 345},
    {"slot": "a", "role": "working", "since": 450, "until": 480},
    {"slot": "c"},
)


def drawn(sets: pd.DataFrame = SETS, *samples: tuple[float, float | None], width_pt: float = 720, **how: Any) -> Any:
    """A timeline."""
    axes = blank(width_pt)
    with style():
        timeline(axes, record_rows(*samples), sets, START, END, **how)
    return axes


def test_each_set_is_a_band_from_its_start_to_its_end() -> None:
    """In minutes; a warm-up is hatched; a set without a time is not drawn."""
    axes = drawn()
    assert boxes(axes, LIGHT.levels[1]) == [(2.0, 0.5), (5.0, 0.75), (7.5, 0.5)]
    assert boxes(axes, LIGHT.levels[0]) == [(0.5, 0.5)]
    assert [patch.get_hatch() for patch in axes.patches] == ["////", None, None, None]
    assert axes.get_xlim() == (0, 10)
    assert axes.get_xlabel() == "minutes"


def test_sets_in_a_row_with_one_letter_have_it_once() -> None:
    """In the middle from the first's start to the last's end."""
    axes = drawn()
    places = [(text.get_text(), round(float(text.xy[0]), 3)) for text in axes.texts]
    assert places == [("a", 1.5), ("b", 5.375), ("a", 7.75)]


def test_a_set_without_a_letter_has_its_number() -> None:
    """As in the table."""
    assert texts(drawn(numbered_sets({"since": 10, "until": 40}, {"since": 90, "until": 95}))) == ["1", "2"]


def test_the_heart_rate_is_a_line_that_breaks_at_gaps() -> None:
    """After more than ten seconds without a sample; the axis has room for it, in tens."""
    axes = drawn(SETS, (0, 92), (10, 101), (20, None), (25, 97), (90, 141), (94, 138))
    (line,) = [each for each in axes.lines if len(each.get_xdata()) > 2]
    minutes = [0, 1 / 6, np.nan, 25 / 60, np.nan, 1.5, 94 / 60]
    assert np.allclose(line.get_xdata(), minutes, equal_nan=True)
    assert np.allclose(line.get_ydata(), [92, 101, np.nan, 97, np.nan, 141, 138], equal_nan=True)
    assert axes.get_ylim() == (80, 150)
    assert list(axes.get_yticks()) == [80, 100, 120, 140]
    assert axes.get_ylabel() == "heart rate, bpm"


def test_zones_stand_at_the_side_as_far_as_they_are_seen() -> None:
    """From 80 to 130 shown: zone 1 from 95, zone 2 from 114, of zone 3 nothing."""
    axes = drawn(SETS, (0, 91), (5, 125), bounds_bpm=[95, 114, 133, 152])
    assert axes.get_ylim() == (80, 130)
    assert texts(axes)[-2:] == ["Z1", "Z2"]
    lines = [
        float(line.get_ydata()[0]) for line in axes.lines if len(line.get_xdata()) == 2 and line.get_xdata()[0] == 0
    ]
    assert lines[-2:] == [95, 114]
    strip = [
        (round(p.get_y(), 3), round(p.get_height(), 3)) for p in axes.patches if p.get_x() > 1 and p.get_width() < 0.1
    ]
    assert strip == [(0.3, 0.38), (0.68, 0.32)]


def test_without_a_heart_rate_there_is_no_axis_for_it() -> None:
    """But for the sets nothing is drawn."""
    axes = drawn()
    assert len(axes.lines) == 0
    assert list(axes.get_yticks()) == []


def test_pauses_are_crossed_out() -> None:
    """From their begin to their end."""
    axes = drawn(pauses=pause_rows((200, 260)))
    (crossed,) = [patch for patch in axes.patches if patch.get_hatch() == "xxx"]
    assert (round(crossed.get_x(), 3), round(crossed.get_width(), 3)) == (3.333, 1.0)


def test_a_sure_name_stands_in_place_of_its_letter_where_it_has_room() -> None:
    """A name of the watch's that is less than 0.75 sure is none; sets of a slot share theirs."""
    named = numbered_sets(
        {"slot": "a", "exercise_name": "Back Squat", "since": 30, "until": 60},
        {"slot": "b", "exercise_name": "Lunge", "confidence": 0.4, "since": 300, "until": 345},
        {"slot": "a", "since": 450, "until": 480},
    )
    assert texts(drawn(named)) == ["Back Squat", "b", "Back Squat"]
    runs = [(1.0, ("Back Squat", "a"))] * 4 + [(5.0, ("Back Squat", "b"))]
    assert [text for _, _, text in placed_letters(runs, points_per_minute=10)] == ["Back Squat"] * 4 + ["b"]


def test_a_name_at_the_edge_moves_inwards() -> None:
    """It is forty points wide at least: its middle cannot stand at the very start or end."""
    runs = [(0.0, ("Romanian Deadlift",)), (10.0, ("Dumbbell Split Squat",))]
    (_, first, _), (_, last, _) = placed_letters(runs, points_per_minute=60, wide_pt=600)
    assert 0 < first < 1
    assert 9 < last < 10


def test_letters_without_room_stand_higher_and_then_go_without() -> None:
    """Five at one place: four rows; one further on is in the first again."""
    runs = [(1.0, (each,)) for each in "abcde"] + [(9.0, ("f",))]
    placed = list(placed_letters(runs, points_per_minute=10))
    assert placed == [(0, 1.0, "a"), (1, 1.0, "b"), (2, 1.0, "c"), (3, 1.0, "d"), (0, 9.0, "f")]
    assert letter_rows(SETS, START, 50) == 1
    assert letter_rows(SETS.iloc[[4]], START, 50) == 0
    assert LETTER_ROW_PT > 10


@pytest.mark.parametrize("width_pt", [340, 720])
def test_a_session_of_83_sets_has_room(width_pt: float) -> None:
    """On a phone, too."""
    many = numbered_sets(
        *({"slot": "abcdefghij"[place % 10], "since": 7 * place, "until": 7 * place + 4} for place in range(83))
    )
    axes = drawn(many, *((since, 100 + since % 40) for since in range(0, 600, 5)), width_pt=width_pt)
    assert len(boxes(axes, LIGHT.levels[1])) == 83
    assert beyond(axes) == []


def test_on_dark_paper_lines_are_light() -> None:
    """The theme's colours are used throughout."""
    axes = drawn(SETS, (0, 92), (10, 101), theme=DARK)
    assert axes.lines[0].get_color() == DARK.heart
    assert boxes(axes, DARK.levels[1])
