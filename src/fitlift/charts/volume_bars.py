"""Load by exercise: volume as a bar, and the heaviest set beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from fitlift.charts.drawing import clear, label_x
from fitlift.charts.exercise_rows import BAR, DRAWN, name_row, set_rows
from fitlift.charts.given import given
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.readable import exercise_or_slot, weight
from fitlift.records.loads import ExerciseLoad
from fitlift.units import KG_PER_UNIT

if TYPE_CHECKING:
    import pandas as pd


def loaded_rows(exercise_loads: Sequence[ExerciseLoad] | pd.DataFrame) -> list[ExerciseLoad]:
    """The exercises that have a volume, of all or of a table of them."""
    return [row for row in given(exercise_loads, ExerciseLoad) if row.volume_kg is not None and row.volume_kg > 0]


def volume_bars(
    axes: Axes, exercise_loads: Sequence[ExerciseLoad] | pd.DataFrame, *, unit: str = "kg", theme: Theme = LIGHT
) -> None:
    """Draw the volume of each exercise's working sets.

    Parameters
    ----------
    axes
        Where to draw.
    exercise_loads
        What was lifted by exercise, or a table of it.
    unit
        Unit of weight to show: "kg" or "lb".
    theme
        Colours.
    """
    clear(axes)
    rows = loaded_rows(exercise_loads)
    set_rows(axes, len(rows))
    axes.set_xlim(0, max(_volume(row, unit) for row in rows))
    for place, row in enumerate(rows):
        name_row(axes, place, exercise_or_slot(row) or "without a name", volume_words(row, unit), theme)
        axes.barh(DRAWN - place, _volume(row, unit), BAR, color=theme.done)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 5, 10]))
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    label_x(axes, f"repetitions × weight, {unit}", theme)


def volume_words(row: ExerciseLoad, unit: str) -> str:
    """An exercise's volume and its heaviest set: "1,520 kg · top 5 × 80"."""
    volume = f"{_volume(row, unit):,.0f} {unit}"
    if row.top_weight_kg is None:
        return volume
    reps = "" if row.top_reps is None else f"{row.top_reps} × "
    return f"{volume} · top {reps}{weight(row.top_weight_kg, unit)}"


def _volume(row: ExerciseLoad, unit: str) -> float:
    return (row.volume_kg or 0.0) / KG_PER_UNIT[unit]
