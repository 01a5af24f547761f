"""The progress of lifts as text."""

from __future__ import annotations

from collections.abc import Iterator

from fitlift.analysis.progress import Progress
from fitlift.measures.readable import clock, date, on_one_line, weight
from fitlift.records.progress import LiftProgress
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
        return blocks([paragraphs(["No exercise with a sure name was done."], width), _unsure(progress, width)])
    made = TextTable(("Exercise", "Last", "Worst set", "Best set"), ("Sessions", "Rose", f"e1RM, {unit}"))
    for each in progress.each_exercise:
        made.add_row(*_cells(each, unit))
    return blocks([rendered(made, width), paragraphs(_next(progress), width, indent="    "), _unsure(progress, width)])


def _cells(lift: LiftProgress, unit: str) -> Iterator[str]:
    yield on_one_line(lift.exercise_name or "")
    yield date(lift.last_time).split(" ", 1)[1]
    yield _set(lift.last_worst_reps, lift.last_weight_kg, None, unit)
    best_reps = lift.best_reps if lift.best_weight_kg is None else lift.best_weight_reps
    yield _set(best_reps, lift.best_weight_kg, lift.best_hold_s, unit)
    yield str(lift.sessions)
    yield str(lift.rises)
    yield _maximum(lift, unit)


def _set(reps: int | None, weight_kg: float | None, hold_s: float | None, unit: str) -> str:
    """A set as "5 × 80 kg", "12", "0:45"."""
    if reps is None:
        return "" if hold_s is None else clock(hold_s)
    return f"{reps}" if weight_kg is None else f"{reps} × {weight(weight_kg, unit)} {unit}"


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
