"""The progress of lifts over the sessions of one person, within what plans and principles aim at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from fitlift.history.athletes_unit import last_unit
from fitlift.history.clocks import is_past
from fitlift.history.outcomes import Folder
from fitlift.history.summary import SessionSummary
from fitlift.measures.aims import Aims
from fitlift.measures.endurance import is_endurance
from fitlift.progression import ANY, Aimed, DoneSession, Progress, followed, progress
from fitlift.progression.steps import step_kg
from fitlift.records.base import Record, replace
from fitlift.records.plans import PlannedSet
from fitlift.records.progress import Lift, LiftProgress
from fitlift.records.vocabulary import WeightUnit
from fitlift.session.analyse import aims_of

_DAY = dt.timedelta(days=1)


class Trained(Record, eq=False, kw_only=True):
    """What is kept of a strength session for those that come after it.

    Parameters
    ----------
    done
        Its sets, and what its exercises lifted.
    exercises
        By exercise the repetitions that the principles aim at, from and to, and what it is done with.
    own_steps_kg
        The smallest steps that the athlete has, of plates and of dumbbells; None where that is not said.
    unit
        The user's unit of weight, else the one that the watch showed last; None where nothing tells.
    planned
        The sets of the plan that it followed; none without a plan.
    """

    done: DoneSession
    exercises: Mapping[str, tuple[float, float, str]]
    own_steps_kg: tuple[float | None, float | None]
    unit: WeightUnit | None
    planned: Sequence[PlannedSet]


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
    found = (trained(each) for each in sessions if is_past(each.local_start, as_of))
    return progress_of([each for each in found if each is not None], as_of=as_of)


def trained(session: SessionSummary) -> Trained | None:
    """What later sessions are held against; None for one of another sport, or that does not tell its start."""
    start = session.session.start_time
    if not session.is_strength or start is None:
        return None
    settings, aims, match = session.settings, aims_of(session.settings), session.match
    sets = tuple(
        [each for each in session.each_set if not is_endurance(each, session.exercises.get(each.exercise or ""))]
    )
    loads, told = session.each_exercise_load, session.told_start
    local_start = None if told is None else told.isoformat()
    return Trained(
        done=DoneSession(session.file.name, session.number, start, session.week, sets, loads, local_start),
        exercises={
            key: (*_repetitions(aims, is_main=each.is_primary_lift), each.equipment)
            for key, each in session.exercises.items()
        },
        own_steps_kg=(settings.plate_step_kg, settings.dumbbell_step_kg),
        unit=settings.weight_unit or last_unit(sets),
        planned=() if match is None else match.each_planned,
    )


def progress_of(sessions: Sequence[Trained], *, as_of: dt.date | None = None) -> Progress:
    """As `lift_progress`, of what was kept of the sessions."""
    dated = sorted(sessions, key=lambda each: (each.done.start_time, each.done.file, each.done.session))
    now = None if as_of is None else _end_of(as_of)
    return progress([each.done for each in dated], _aimed(dated), as_of=now)


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


def _end_of(day: dt.date) -> dt.datetime:
    """Days are local and times UTC: nothing that began on the day is left out."""
    return dt.datetime.combine(day + _DAY, dt.time(12), dt.UTC)


def _aimed(sessions: Sequence[Trained]) -> dict[str, Aimed]:
    """What is aimed at: by the principles, or by the plan that was followed last."""
    unit: WeightUnit = next((each.unit for each in reversed(sessions) if each.unit is not None), "kg")
    aimed: dict[str, Aimed] = {}
    for session in sessions:
        for key, (low, high, equipment) in session.exercises.items():
            aimed.setdefault(key, Aimed(low, high, step_kg(equipment, unit, *session.own_steps_kg)))
    by_principles = dict(aimed)
    for session in sessions:
        aimed |= _planned(session.planned, by_principles)
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
