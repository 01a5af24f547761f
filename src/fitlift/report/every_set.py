"""Every set of a session, a row each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from fitlift.history.summary import SessionSummary
from fitlift.measures.readable import clock, on_one_line, weight
from fitlift.records.vocabulary import SURE
from fitlift.report.load_lines import shown_unit
from fitlift.report.set_lines import bpm
from fitlift.rows import known, rows_of

#: Heading → cell, by row of `schema.SETS` and unit of weight.
_CELLS: Mapping[str, Callable[[Any, str], str]] = {
    "Set": lambda row, _: f"{row.set}" if pd.isna(row.part) else f"{row.set}.{row.part}",
    "Exercise": lambda row, _: _named(row),
    "Reps": lambda row, _: "" if pd.isna(row.reps) else f"{row.reps}",
    "Weight": lambda row, unit: "" if pd.isna(row.weight_kg) else weight(row.weight_kg, unit),
    "Time": lambda row, _: time(row.duration_s),
    "Rest": lambda row, _: time(row.rest_s),
    "HR avg": lambda row, _: bpm(row.hr_avg_bpm),
    "HR max": lambda row, _: bpm(row.hr_max_bpm),
}

#: So many of the columns are text, the others figures.
TEXT_COLUMNS = 2


def every_set(session: SessionSummary) -> tuple[list[str], list[list[str]]]:
    """Headings and rows; a cell is empty where nothing is known."""
    unit = shown_unit(session)
    heads = [unit if head == "Weight" else head for head in _CELLS]
    return heads, [[cell(row, unit) for cell in _CELLS.values()] for row in rows_of(session.active)]


def time(seconds: float) -> str:
    """Seconds as 1:52; empty where unknown."""
    return "" if pd.isna(seconds) else clock(seconds)


def _named(row: Any) -> str:
    """A set's name as far as it is sure, else the letter of its exercise with a question mark."""
    if not pd.isna(row.exercise_name) and (pd.isna(row.confidence) or row.confidence >= SURE):
        name = on_one_line(row.exercise_name)
        return f"{name}, warm-up" if known(row.role) == "warmup" else name
    return f"{known(row.slot) or ''} ?".strip()
