"""The progress of lifts as text."""

from __future__ import annotations

from collections.abc import Iterator

from fitlift.analysis.progress import Progress
from fitlift.measures.readable import clock, date, load, on_one_line
from fitlift.records.progress import LiftProgress
from fitlift.records.vocabulary import LoadKind
from fitlift.report.layout import PLAIN_WIDTH, blocks, paragraphs, rendered
from fitlift.report.text_table import TextTable
from fitlift.units import KG_PER_UNIT
from fitlift.wording import plural

#: What to do next, in words, in the order in which it is told.
NEXT_TIME = {
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
    if not progress.each_exercise:
        return blocks([paragraphs(["No exercise is known by name."], width), _unsure(progress, width)])
    made = TextTable(("Exercise", "Last", "Worst set", "Best set"), ("Sessions", "Rose", f"e1RM, {unit}"))
    for each in progress.each_exercise:
        made.add_row(*_cells(each, unit))
    return blocks([rendered(made, width), paragraphs(_next(progress), width, indent="    "), _unsure(progress, width)])


def _cells(lift: LiftProgress, unit: str) -> Iterator[str]:
    yield on_one_line(lift.exercise_name or "")
    yield date(lift.last_time).split(" ", 1)[1]
    yield _set(lift.last_worst_reps, _load(lift.last_weight_kg, lift.last_load_kind, unit), None)
    best_reps = lift.best_reps if lift.best_load_kind is None else lift.best_weight_reps
    yield _set(best_reps, _load(lift.best_weight_kg, lift.best_load_kind, unit), lift.best_hold_s)
    yield str(lift.sessions)
    yield str(lift.rises)
    yield _maximum(lift, unit)


def _set(reps: int | None, with_load: str, hold_s: float | None) -> str:
    """A set as "5 × 80 kg", "8 × 20 kg of help", "12", "0:45"."""
    if reps is None:
        return "" if hold_s is None else clock(hold_s)
    return f"{reps} × {with_load}" if with_load else f"{reps}"


def _load(weight_kg: float | None, kind: LoadKind | None, unit: str) -> str:
    return "" if weight_kg is None else load(weight_kg, kind, unit)


def _maximum(lift: LiftProgress, unit: str) -> str:
    """The latest estimate with its band, which holds for the set that it is of."""
    if lift.e1rm_kg is None or lift.e1rm_low_kg is None or lift.e1rm_high_kg is None:
        return ""
    low, middle, high = (kg / KG_PER_UNIT[unit] for kg in (lift.e1rm_low_kg, lift.e1rm_kg, lift.e1rm_high_kg))
    return f"{middle:.0f} ({low:.0f}-{high:.0f})"


def _next(progress: Progress) -> Iterator[str]:
    yield "Next time"
    for state, heading in NEXT_TIME.items():
        of_state = [each for each in progress.each_exercise if each.state == state]
        if of_state:
            yield f"  {heading}"
            yield from (f"    {on_one_line(each.exercise_name or '')}: {each.why}" for each in of_state)


def _unsure(progress: Progress, width: int) -> str:
    if not progress.unsure_sets:
        return ""
    sets = plural(progress.unsure_sets, "working set")
    return paragraphs([f"{sets} without a sure name count for nothing here: fitlift label names them."], width)
