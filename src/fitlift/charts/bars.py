"""Sets and volume as bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.drawing import clear, label_x, width_pt, write
from fitlift.charts.labels import label
from fitlift.charts.lettering import drawable, shortened, text_width_pt
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.readable import exercise_or_slot
from fitlift.records.given import given
from fitlift.records.loads import ExerciseLoad
from fitlift.units import KG_PER_UNIT

if TYPE_CHECKING:
    import pandas as pd

#: Height of one row in points.
ROW_PT = 40.0

#: Middle of the drawing and of the name, in rows above the row's place.
DRAWN, _NAMED = -0.18, 0.28

#: Height of a bar or box, in rows.
BAR = 0.36

#: Room between a name and the figure to its right, in points.
_BETWEEN_PT = 8.0


def set_rows(axes: Axes, count: int) -> None:
    """Rows from the top: the first is at 0, the next at -1."""
    axes.set_ylim(-count + 0.45, 0.55)


def name_row(axes: Axes, place: int, name: str, figure: str, theme: Theme) -> None:
    """Name a row, and put a figure to its right; a long name is shortened to what has room."""
    figure = drawable(figure)
    room_pt = width_pt(axes) - (text_width_pt(figure, SMALL_PT) + _BETWEEN_PT if figure else 0.0)
    shown = shortened(name, room_pt, TEXT_PT)
    across: dict[str, Any] = {"transform": axes.get_yaxis_transform(), "va": "center", "clip_on": False}
    write(axes, 0.0, _NAMED - place, shown, color=theme.ink, ha="left", **across)
    write(axes, 1.0, _NAMED - place, figure, color=theme.quiet, size_pt=SMALL_PT, ha="right", **across)


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
        name_row(axes, place, exercise_or_slot(row) or label("chart_no_name"), volume_words(row, unit), theme)
        axes.barh(DRAWN - place, _volume(row, unit), BAR, color=theme.done)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 5, 10]))
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    label_x(axes, label("chart_repetitions_times_weight", unit=unit), theme)


def volume_words(row: ExerciseLoad, unit: str) -> str:
    """An exercise's volume and its heaviest set: "1,520 kg · top 5 × 80"."""
    return label(
        "chart_volume",
        volume_kg=row.volume_kg or 0.0,
        top_reps=row.top_reps,
        load_kg=row.top_weight_kg,
        load_kind=row.top_load_kind,
        unit=unit,
    )


def _volume(row: ExerciseLoad, unit: str) -> float:
    return (row.volume_kg or 0.0) / KG_PER_UNIT[unit]
