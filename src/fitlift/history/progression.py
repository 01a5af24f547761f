"""The progress of lifts over the sessions of one person, within the repetitions that plans and principles aim at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fitlift.analysis.progress import DoneSession, Progress, progress
from fitlift.history.summary import SessionSummary
from fitlift.records.base import Record
from fitlift.records.plans import PlannedSet
from fitlift.session.analyse import aims_of


class Trained(Record, eq=False, kw_only=True):
    """What is kept of a strength session for those that come after it.

    Parameters
    ----------
    done
        Its sets, and what its exercises lifted.
    aimed
        By exercise the repetitions that the principles aim at, from and to.
    planned
        The sets of the plan that it followed; none without a plan.
    """

    done: DoneSession
    aimed: Mapping[str, tuple[float, float]]
    planned: Sequence[PlannedSet]


def lift_progress(sessions: Iterable[SessionSummary]) -> Progress:
    """Follow each exercise through strength sessions; those that do not tell their start are left out.

    Parameters
    ----------
    sessions
        Sessions of one person, in any order.
    """
    found = (trained(each) for each in sessions)
    return progress_of([each for each in found if each is not None])


def trained(session: SessionSummary) -> Trained | None:
    """What later sessions are held against; None for one of another sport, or that does not tell its start."""
    start = session.session.start_time
    if not session.is_strength or start is None:
        return None
    aims, match = aims_of(session.settings), session.match
    return Trained(
        done=DoneSession(
            session.file.name, session.number, start, session.week, session.each_set, session.each_exercise_load
        ),
        aimed={
            key: aims.primary_reps if each.is_primary_lift else aims.accessory_reps
            for key, each in session.exercises.items()
        },
        planned=() if match is None else match.each_planned,
    )


def progress_of(sessions: Sequence[Trained]) -> Progress:
    """As `lift_progress`, of what was kept of the sessions."""
    dated = sorted(sessions, key=lambda each: (each.done.start_time, each.done.file, each.done.session))
    return progress([each.done for each in dated], _ranges(dated))


def _ranges(sessions: Sequence[Trained]) -> dict[str, tuple[float, float]]:
    """Repetitions that are aimed at: by the principles, or by the plan that was followed last."""
    ranges: dict[str, tuple[float, float]] = {}
    for session in sessions:
        for key, aimed in session.aimed.items():
            ranges.setdefault(key, aimed)
    aimed_at = dict(ranges)
    for session in sessions:
        ranges |= _planned_ranges(session.planned, aimed_at)
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
