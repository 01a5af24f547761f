"""Zones, groups and volume as bars, read back from the Axes."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from matplotlib.colors import to_hex

from drawn import beyond, blank, boxes, legend_texts, texts
from fitlift.charts.bars import loaded_rows, volume_bars, volume_words
from fitlift.charts.canvas import style
from fitlift.charts.groups import group_bars
from fitlift.charts.muscle_map import Without
from fitlift.charts.theme import LIGHT
from fitlift.charts.zone_time import zone_rows, zone_time
from fitlift.measures.zone_models import PER_10_BPM
from fitlift.schema import EXERCISE_LOADS, GROUPS
from tables import conformed

ZONES: dict[str, Any] = {
    "model": "custom",
    "bounds_bpm": [95, 114, 133],
    "sets_below_s": 30.0,
    "sets_s": [90.0, 15.0],
    "sets_above_s": 0.0,
    "rests_below_s": 60.0,
    "rests_s": [210.0, 0.0],
    "rests_above_s": 0.0,
}


def test_time_in_zones_is_in_sets_and_beside_it_outside_them() -> None:
    """In minutes, the lowest zone at the bottom; above the zones there was nothing."""
    axes = blank()
    with style():
        zone_time(axes, ZONES)
    assert boxes(axes, LIGHT.done) == [(0, 0.5), (0, 1.5), (0, 0.25)]
    assert boxes(axes, LIGHT.levels[1]) == [(0.5, 1.0), (1.5, 3.5)]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["below", "Z1  95–113", "Z2  114–132"]
    assert texts(axes) == ["1:30", "5:00", "0:15"]
    assert legend_texts(axes) == ["in sets", "outside sets"]
    assert axes.get_xlabel() == "minutes"


def test_tens_of_beats_are_no_zones() -> None:
    """They are named by their beats; without sets there is nothing to explain."""
    tens = ZONES | {"model": PER_10_BPM, "bounds_bpm": [90, 100, 110], "sets_below_s": 0.0, "sets_s": [0.0, 0.0]}
    tens["rests_below_s"] = 0.0
    assert [name for name, *_ in zone_rows(tens)] == ["90–99"]
    axes = blank()
    with style():
        zone_time(axes, tens)
    assert legend_texts(axes) == []


def groups(**sets: tuple[int, float]) -> pd.DataFrame:
    """A table of groups from direct and fractional sets."""
    rows = [
        {"session": 1, "group": group, "direct_sets": direct, "fractional_sets": fractional, "warmup_sets": 0}
        for group, (direct, fractional) in sets.items()
    ]
    return conformed(pd.DataFrame(rows), GROUPS)


NAMES = {"quads": "Quads", "core": "Core", "back": "Back"}


@pytest.mark.parametrize(
    ("without", "said", "colour"),
    [("nothing", "0", LIGHT.quiet), ("missed", "0", LIGHT.missed), ("unknown", "?", LIGHT.quiet)],
)
def test_groups_have_bars_of_their_sets(without: Without, said: str, colour: str) -> None:
    """Direct sets, and what helping adds; a week's aim is none of a session, and what is not known no zero."""
    axes = blank()
    with style():
        group_bars(axes, groups(quads=(7, 7.0), core=(0, 0.0), back=(2, 5.5)), NAMES, without=without)
    assert boxes(axes, LIGHT.done) == [(0, 7.0), (0, 2.0)]
    assert boxes(axes, LIGHT.levels[1]) == [(2.0, 3.5)]
    assert len(axes.lines) == 0
    assert texts(axes) == ["7", said, "5.5"]
    assert to_hex(axes.texts[1].get_color()) == colour
    assert legend_texts(axes) == ["trained directly", "helping"]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["Quads", "Core", "Back"]


def test_without_helping_sets_there_is_nothing_to_explain_of_them() -> None:
    """The legend names what is drawn."""
    axes = blank()
    with style():
        group_bars(axes, groups(quads=(3, 3.0)), NAMES)
    assert legend_texts(axes) == ["trained directly"]


def loads(*rows: dict[str, Any]) -> pd.DataFrame:
    """A table of loads by exercise."""
    return conformed(pd.DataFrame([{"session": 1} | row for row in rows]), EXERCISE_LOADS)


LOADS = loads(
    {"exercise_name": "Back squat", "volume_kg": 1520.0, "top_weight_kg": 80.0, "top_reps": 5},
    {"slot": "b", "volume_kg": 90.718474, "top_weight_kg": 45.359237},
    {"exercise_name": "Plank"},
    {"exercise_name": "Press", "volume_kg": 0.0},
)


def test_volume_is_drawn_of_what_has_one() -> None:
    """In kilograms, with the heaviest set; what has no name has its letter."""
    axes = blank()
    with style():
        volume_bars(axes, LOADS)
    assert boxes(axes, LIGHT.done) == [(0, 1520.0), (0, 90.718)]
    assert texts(axes) == ["Back squat", "1,520 kg · top 5 × 80", "b", "91 kg · top 45.36"]
    assert axes.get_xlabel() == "repetitions × weight, kg"


def test_pounds_are_drawn_in_pounds() -> None:
    """100 lb twice are 200."""
    axes = blank()
    rows = loaded_rows(LOADS)
    with style():
        volume_bars(axes, LOADS, unit="lb")
    assert boxes(axes, LIGHT.done)[1] == (0, 200.0)
    assert volume_words(rows[1], "lb") == "200 lb · top 100"
    assert axes.get_xlabel().endswith("lb")


@pytest.mark.parametrize("count", [1, 2, 8, 30])
def test_any_number_of_rows_with_long_names_has_room(count: int) -> None:
    """A name is cut, its figure is not."""
    name = "Single-arm neutral-grip dumbbell row on an incline bench"
    rows = loads(*({"exercise_name": name, "volume_kg": 12345.0, "top_weight_kg": 102.5, "top_reps": 12},) * count)
    axes = blank(340, 40 * count + 110)
    with style():
        volume_bars(axes, rows)
    assert texts(axes)[0].endswith("…")
    assert texts(axes)[1] == "12,345 kg · top 12 × 102.5"
    assert beyond(axes) == []
