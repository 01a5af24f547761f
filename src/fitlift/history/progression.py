"""The progress of lifts over the sessions of one person, within the repetitions that plans and principles aim at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fitlift.analysis.progress import DoneSession, Progress, progress
from fitlift.history.summary import SessionSummary
from fitlift.records.plans import PlannedSet
from fitlift.session.analyse import aims_of


def lift_progress(sessions: Iterable[SessionSummary]) -> Progress:
    """Follow each exercise through strength sessions; those that do not tell their start are left out.

    Parameters
    ----------
    sessions
        Sessions of one person, in any order.
    """
    begun = [(each.session.start_time, each) for each in sessions if each.is_strength]
    dated = [(start, each) for start, each in begun if start is not None]
    dated.sort(key=lambda pair: (pair[0], pair[1].file.name, pair[1].number))
    done = [
        DoneSession(each.file.name, each.number, start, each.week, each.each_set, each.each_exercise_load)
        for start, each in dated
    ]
    return progress(done, _ranges([each for _, each in dated]))


def _ranges(sessions: Sequence[SessionSummary]) -> dict[str, tuple[float, float]]:
    """Repetitions that are aimed at: by the principles, or by the plan that was followed last."""
    ranges: dict[str, tuple[float, float]] = {}
    for session in sessions:
        aims = aims_of(session.settings)
        for key, exercise in session.exercises.items():
            ranges.setdefault(key, aims.primary_reps if exercise.is_primary_lift else aims.accessory_reps)
    aimed = dict(ranges)
    for session in sessions:
        match = session.match
        ranges |= {} if match is None else _planned_ranges(match.each_planned, aimed)
    return ranges


def _planned_ranges(
    planned: Sequence[PlannedSet], aimed: Mapping[str, tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    """Of each planned exercise the repetitions of its working sets, where they have two ends.

    A watch counts to one number, the top of a range: then the lower end stays that of the principles.
    """
    ranges = {}
    for each in planned:
        if each.role != "working" or each.reps_low is None or each.reps_high is None:
            continue
        low, high = float(each.reps_low), float(each.reps_high)
        aimed_low = min(aimed.get(each.exercise, (low, high))[0], high)
        ranges[each.exercise] = (aimed_low if low == high else low, high)
    return ranges
