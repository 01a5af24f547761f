"""The progress of lifts over the sessions of one person, within the repetitions that plans and principles aim at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from fitlift.analysis.progress import DoneSession, Progress, progress
from fitlift.history.summary import SessionSummary
from fitlift.rows import rows_of
from fitlift.session.analyse import aims_of


def lift_progress(sessions: Iterable[SessionSummary]) -> Progress:
    """Follow each exercise through strength sessions; those that do not tell their start are left out.

    Parameters
    ----------
    sessions
        Sessions of one person, in any order.
    """
    dated = [each for each in sessions if each.is_strength and each.facts["start_time"] is not None]
    ordered = sorted(dated, key=lambda each: (each.facts["start_time"], each.file.name, each.number))
    done = [
        DoneSession(each.file.name, each.number, each.facts["start_time"], each.week, each.sets, each.exercise_loads)
        for each in ordered
    ]
    return progress(done, _ranges(ordered))


def _ranges(sessions: Sequence[SessionSummary]) -> dict[str, tuple[float, float]]:
    """Repetitions that are aimed at: by the principles, or by the plan that was followed last."""
    ranges: dict[str, tuple[float, float]] = {}
    for session in sessions:
        aims = aims_of(session.settings)
        for key, exercise in session.exercises.items():
            ranges.setdefault(key, aims.primary_reps if exercise.is_primary_lift else aims.accessory_reps)
    aimed = dict(ranges)
    for session in sessions:
        ranges |= {} if session.match_facts is None else _planned_ranges(session.tables["planned"], aimed)
    return ranges


def _planned_ranges(planned: pd.DataFrame, aimed: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Of each planned exercise the repetitions of its working sets, where they have two ends.

    A watch counts to one number, the top of a range: then the lower end stays that of the principles.
    """
    working = planned[planned["role"] == "working"].dropna(subset=["reps_low", "reps_high"])
    ranges = {}
    for row in rows_of(working):
        low, high = float(row.reps_low), float(row.reps_high)
        aimed_low = min(aimed.get(str(row.exercise), (low, high))[0], high)
        ranges[str(row.exercise)] = (aimed_low if low == high else low, high)
    return ranges
