"""The progress of lifts as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from fitlift.analysis.progress import Progress
from fitlift.measures.readable import clock, date, on_one_line, weight
from fitlift.report.layout import PLAIN_WIDTH, blocks, paragraphs, rendered
from fitlift.report.text_table import TextTable
from fitlift.rows import known, rows_of
from fitlift.units import KG_PER_UNIT
from fitlift.wording import plural

#: What to do next, in words, in the order in which it is told.
_STATES = {
    "add load": "Add load",
    "add reps": "Add repetitions",
    "hold": "Stay",
    "deload": "Take it lighter",
    "cannot say": "Cannot say",
}


def progress_text(progress: Progress, *, unit: str = "kg", width: int = PLAIN_WIDTH) -> str:
    """A line for each exercise with its last session and its best, and below what to do next.

    Parameters
    ----------
    progress
        What became of each exercise.
    unit
        Unit of weights: "kg" or "lb".
    width
        Columns to fill.
    """
    if progress.exercises.empty:
        return blocks([paragraphs(["No exercise with a sure name was done."], width), _unsure(progress, width)])
    made = TextTable(("Exercise", "Last", "Worst set", "Best set"), ("Sessions", "Rose", f"e1RM, {unit}"))
    for row in rows_of(progress.exercises):
        made.add_row(*_cells(row, unit))
    return blocks([rendered(made, width), paragraphs(_next(progress), width, indent="    "), _unsure(progress, width)])


def _cells(row: Any, unit: str) -> Iterator[str]:
    yield on_one_line(row.exercise_name)
    yield date(row.last_time.to_pydatetime()).split(" ", 1)[1]
    yield _set(row.last_worst_reps, row.last_weight_kg, None, unit)
    yield _set(row.best_reps if pd.isna(row.best_weight_kg) else row.best_weight_reps, row.best_weight_kg, row, unit)
    yield str(row.sessions)
    yield str(row.rises)
    yield _maximum(row, unit)


def _set(reps: Any, weight_kg: float, held: Any, unit: str) -> str:
    """A set as "5 × 80 kg", "12", "0:45"."""
    if pd.isna(reps):
        return "" if held is None or pd.isna(held.best_hold_s) else clock(held.best_hold_s)
    return f"{reps}" if pd.isna(weight_kg) else f"{reps} × {weight(weight_kg, unit)} {unit}"


def _maximum(row: Any, unit: str) -> str:
    """The latest estimate with its band, which holds for the set that it is of."""
    if pd.isna(row.e1rm_kg):
        return ""
    low, middle, high = (value / KG_PER_UNIT[unit] for value in (row.e1rm_low_kg, row.e1rm_kg, row.e1rm_high_kg))
    return f"{middle:.0f} ({low:.0f}-{high:.0f})"


def _next(progress: Progress) -> Iterator[str]:
    yield "Next time"
    for state, heading in _STATES.items():
        of_state = progress.exercises[progress.exercises["state"] == state]
        if len(of_state):
            yield f"  {heading}"
            yield from (f"    {on_one_line(known(row.exercise_name) or '')}: {row.why}" for row in rows_of(of_state))


def _unsure(progress: Progress, width: int) -> str:
    if not progress.unsure_sets:
        return ""
    sets = plural(progress.unsure_sets, "working set")
    return paragraphs([f"{sets} without a sure name count for nothing here: fitlift label names them."], width)
