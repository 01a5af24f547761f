"""Load by exercise: volume as a bar, and the heaviest set beside it."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from fitlift.charts.drawing import clear, label_x
from fitlift.charts.exercise_rows import BAR, DRAWN, name_row, set_rows
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.readable import exercise_or_slot, weight
from fitlift.rows import rows_of
from fitlift.units import KG_PER_UNIT


def loaded_rows(exercise_loads: pd.DataFrame) -> list[Any]:
    """Rows of a table of `schema.EXERCISE_LOADS` that have a volume."""
    return [row for row in rows_of(exercise_loads) if not pd.isna(row.volume_kg) and row.volume_kg > 0]


def volume_bars(axes: Axes, exercise_loads: pd.DataFrame, *, unit: str = "kg", theme: Theme = LIGHT) -> None:
    """Draw the volume of each exercise's working sets.

    Parameters
    ----------
    axes
        Where to draw.
    exercise_loads
        A table of `schema.EXERCISE_LOADS`.
    unit
        Unit of weight to show: "kg" or "lb".
    theme
        Colours.
    """
    clear(axes)
    rows = loaded_rows(exercise_loads)
    set_rows(axes, len(rows))
    most = max(row.volume_kg for row in rows) / KG_PER_UNIT[unit]
    axes.set_xlim(0, most)
    for place, row in enumerate(rows):
        name_row(axes, place, exercise_or_slot(row) or "without a name", volume_words(row, unit), theme)
        axes.barh(DRAWN - place, row.volume_kg / KG_PER_UNIT[unit], BAR, color=theme.done)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 5, 10]))
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    label_x(axes, f"repetitions × weight, {unit}", theme)


def volume_words(row: Any, unit: str) -> str:
    """An exercise's volume and its heaviest set: "1,520 kg · top 5 × 80"."""
    volume = f"{row.volume_kg / KG_PER_UNIT[unit]:,.0f} {unit}"
    if pd.isna(row.top_weight_kg):
        return volume
    reps = "" if pd.isna(row.top_reps) else f"{row.top_reps} × "
    return f"{volume} · top {reps}{weight(row.top_weight_kg, unit)}"
