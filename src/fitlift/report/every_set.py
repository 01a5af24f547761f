"""Every set of a session, a row each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fitlift.history.summary import SessionSummary
from fitlift.measures.holds import is_hold, is_uncounted
from fitlift.measures.load_kinds import signed_kg
from fitlift.measures.readable import clock, on_one_line, weight_shown
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.records.vocabulary import SURE
from fitlift.report.set_lines import bpm, number, purpose
from fitlift.report.words import heading

#: Key of a heading → cell, by set and unit of weight.
_CELLS: Mapping[str, Callable[[Set, str], str]] = {
    "set": lambda one, _: number(one),
    "exercise": lambda one, _: _named(one),
    "reps": lambda one, _: _reps(one),
    "weight": lambda one, unit: ("-" if (signed_kg(one) or 0) < 0 else "") + weight_shown(one, unit),
    "time": lambda one, _: time(one.duration_s or None),
    "rest": lambda one, _: time(one.rest_s),
    "hr_avg": lambda one, _: bpm(one.hr_avg_bpm),
    "hr_max": lambda one, _: bpm(one.hr_max_bpm),
}

#: So many of the columns are text, the others figures.
TEXT_COLUMNS = 2


def every_set(session: SessionSummary) -> tuple[list[str], list[list[str]]]:
    """Headings and rows; a cell is empty where nothing is known."""
    unit = session.unit
    heads = [unit if key == "weight" else heading(key) for key in _CELLS]
    return heads, [[cell(one, unit) for cell in _CELLS.values()] for one in active(session.each_set)]


def time(seconds: float | None) -> str:
    """Seconds as 1:52; empty where unknown."""
    return "" if seconds is None else clock(seconds)


def _reps(one: Set) -> str:
    """Repetitions; none of a hold, and a question mark where nothing was counted."""
    if is_hold(one):
        return ""
    return "?" if is_uncounted(one) else f"{one.reps}"


def _named(one: Set) -> str:
    """A set's name as far as it is sure, else the letter of its exercise with a question mark."""
    if one.exercise_name is not None and (one.confidence is None or one.confidence >= SURE):
        name = on_one_line(one.exercise_name)
        return name + purpose(one)
    return f"{one.slot or ''} ?".strip()
