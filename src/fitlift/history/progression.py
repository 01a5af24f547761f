"""The progress of lifts over the sessions of one person, within what plans and principles aim at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from fitlift.history.athletes_unit import athletes_unit
from fitlift.history.outcomes import Folder
from fitlift.history.summary import SessionSummary
from fitlift.measures.aims import Aims
from fitlift.progression import ANY, Aimed, DoneSession, Progress, followed, progress
from fitlift.progression.steps import step_kg
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.progress import Lift, LiftProgress
from fitlift.session.analyse import aims_of

_DAY = dt.timedelta(days=1)


def folder_progress(folder: Folder, as_of: dt.date | None = None) -> Progress:
    """Follow each exercise through the sessions of an export; recordings that stand years apart count for nothing.

    Parameters
    ----------
    folder
        The export, read.
    as_of
        The day that counts as today, what is later is left out; None: that of the last recording of any kind.
    """
    together = (folder if as_of is None else folder.seen_on(as_of)).together
    covered = together.covered(as_of)
    return lift_progress(together.strength_sessions, as_of=as_of or (covered[1] if covered else None))


def lift_progress(sessions: Iterable[SessionSummary], *, as_of: dt.date | None = None) -> Progress:
    """Follow each exercise through strength sessions; those that do not tell their start are left out.

    Parameters
    ----------
    sessions
        Sessions of one person, in any order.
    as_of
        The day for which it is said what to do next, what is later is left out; None: that of the last session.
    """
    begun = [(each.session.start_time, each) for each in sessions if each.is_strength and _is_past(each, as_of)]
    dated = [(start, each) for start, each in begun if start is not None]
    dated.sort(key=lambda pair: (pair[0], pair[1].file.name, pair[1].number))
    done = [
        DoneSession(each.file.name, each.number, start, each.week, each.each_set, each.each_exercise_load)
        for start, each in dated
    ]
    return progress(done, _aimed([each for _, each in dated]), as_of=None if as_of is None else _end_of(as_of))


def progress_until(found: Progress, week: str, last_day: dt.date) -> tuple[LiftProgress, ...]:
    """What had become of each exercise at the end of a week.

    Parameters
    ----------
    found
        What became of them in all.
    week
        The week.
    last_day
        Its last day, or an earlier one that counts as today.
    """
    by_exercise: dict[str, list[Lift]] = {}
    for each in found.each_lift:
        if each.week is not None and each.week <= week:
            by_exercise.setdefault(each.movement, []).append(each)
    return followed(list(by_exercise.values()), found.aimed, _end_of(last_day))


def _is_past(session: SessionSummary, as_of: dt.date | None) -> bool:
    return as_of is None or session.local_start is None or session.local_start.date() <= as_of


def _end_of(day: dt.date) -> dt.datetime:
    """Days are local and times UTC: nothing that began on the day is left out."""
    return dt.datetime.combine(day + _DAY, dt.time(12), dt.UTC)


def _aimed(sessions: Sequence[SessionSummary]) -> dict[str, Aimed]:
    """What is aimed at: by the principles, or by the plan that was followed last."""
    unit = athletes_unit(sessions)
    aimed: dict[str, Aimed] = {}
    for session in sessions:
        settings, aims = session.settings, aims_of(session.settings)
        for key, exercise in session.exercises.items():
            low, high = _repetitions(aims, is_main=exercise.is_primary_lift)
            own = (settings.plate_step_kg, settings.dumbbell_step_kg)
            aimed.setdefault(key, Aimed(low, high, step_kg(exercise.equipment, unit, *own)))
    by_principles = dict(aimed)
    for session in sessions:
        match = session.match
        aimed |= {} if match is None else _planned(match.each_planned, by_principles)
    return aimed


def _repetitions(aims: Aims, *, is_main: bool) -> tuple[float, float]:
    return aims.primary_reps if is_main else aims.accessory_reps


def _planned(planned: Sequence[PlannedSet], aimed: Mapping[str, Aimed]) -> dict[str, Aimed]:
    """Of each planned exercise the repetitions of its working sets, where they have two ends, and by how much it rises.

    A watch counts to one number, the top of a range: then the lower end stays that of the principles.
    """
    found: dict[str, Aimed] = {}
    for each in planned:
        if each.role != "working":
            continue
        usual = aimed.get(each.exercise, ANY)
        usual = usual if each.add_kg is None else replace(usual, step_kg=each.add_kg)
        if each.reps_low is None or each.reps_high is None:
            found |= {} if each.add_kg is None else {each.exercise: usual}
            continue
        low, high = float(each.reps_low), float(each.reps_high)
        found[each.exercise] = replace(usual, low=min(usual.low, high) if low == high else low, high=high)
    return found
