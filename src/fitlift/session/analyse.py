"""The one composer: an activity to the finished set table and all that is known of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from fitlift.activity import Activity
from fitlift.analysis.heart import session_heart_rates, set_heart_rates
from fitlift.analysis.load import Loads, ZoneSeconds, strength_loads
from fitlift.analysis.muscles import Coverage, muscle_coverage
from fitlift.analysis.principles import principles
from fitlift.analysis.rest import rest_by_exercise, rests
from fitlift.analysis.zones import ZoneTimes, seconds_by_bpm, zone_times
from fitlift.config import COMMAND_LINE, DEFAULTS, Settings
from fitlift.errors import Notice
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.exercises.names import key_of_title
from fitlift.labels.corrections import Corrections, with_sports
from fitlift.labels.last_weights import with_last_weights
from fitlift.labels.roles import roles
from fitlift.labels.routines import Routine
from fitlift.matching.session_plans import (
    KnownPlans,
    SessionMatch,
    known_plans,
    match_sessions,
    with_plan,
    with_planned_weights,
)
from fitlift.measures.aims import Aims
from fitlift.measures.zone_models import PER_10_BPM, ZoneModel, choose_zones
from fitlift.plan.model import Plan
from fitlift.records.base import Record, names_of, replace
from fitlift.records.framed import Framed
from fitlift.records.frames import frame, records_of
from fitlift.records.principles import Principle
from fitlift.records.rests import Rest
from fitlift.records.sessions import Session
from fitlift.records.sets import Evidence, Set
from fitlift.rows import active_sets, known, rows_of, rows_where, session_rows
from fitlift.schema import EVIDENCE, PRINCIPLES, RESTS, SESSIONS, SETS, texts
from fitlift.session.naming import Labelled, label
from fitlift.wording import plural


class SessionAnalysis(Record, eq=False, kw_only=True, dict=True):
    """What fitlift says of the sessions of one activity.

    The records have tables beside them: `sessions`, `sets`, `evidence`, `rests`, `principles`; see `fitlift.schema`.

    Parameters
    ----------
    activity
        What the file says; oddities that corrections settled are left out.
    settings, exercises
        What the user has set, and the exercises and their muscles.
    each_session
        Its sessions, heart rate filled in from the samples where the file has none.
    each_set
        Its sets and rests, complete.
    each_evidence
        Every reason for a name, chosen or not.
    zones
        Time in heart-rate zones.
    loads
        What was lifted, and what it cost.
    each_rest
        Rests by exercise.
    coverage
        What the sets trained.
    matches
        By session the planned session that it was, and what was done of it; none for a session without a plan.
    planned_sessions
        How many planned sessions they were held against.
    each_principle
        Whether strength sessions followed the principles of lifting for runners.
    """

    activity: Activity
    settings: Settings
    exercises: Catalogue
    each_session: tuple[Session, ...]
    each_set: tuple[Set, ...]
    each_evidence: tuple[Evidence, ...]
    zones: ZoneTimes
    loads: Loads
    each_rest: tuple[Rest, ...]
    coverage: Coverage
    matches: Mapping[int, SessionMatch]
    planned_sessions: int
    each_principle: tuple[Principle, ...]

    sessions = Framed("each_session", SESSIONS)
    sets = Framed("each_set", SETS)
    evidence = Framed("each_evidence", EVIDENCE)
    rests = Framed("each_rest", RESTS)
    principles = Framed("each_principle", PRINCIPLES)

    @property
    def strength_sessions(self) -> pd.DataFrame:
        """The strength sessions among `sessions`."""
        return self.sessions[self.sessions["kind"] == "strength"]


def analyse(
    activity: Activity,
    settings: Settings = DEFAULTS,
    *,
    corrections: Sequence[Corrections] = (),
    routines: Sequence[Routine] = (),
    plans: Sequence[Plan] = (),
    exercises: Catalogue | None = None,
) -> SessionAnalysis:
    """Name the sets of an activity and compute what follows from them.

    Pure: the same arguments give the same analysis.

    Parameters
    ----------
    activity
        What the file says.
    settings
        What the user has set.
    corrections
        What is said of it elsewhere; later ones hold over earlier ones.
    routines
        Sessions that the user named before.
    plans
        Plans that the sessions may follow.
    exercises
        The exercises and their muscles; by default the catalogue as it is shipped.

    Raises
    ------
    UserFileError
        If corrections do not fit the activity.
    """
    known_exercises = exercises or catalogue()
    activity = replace(activity, each_session=records_of(with_sports(activity.sessions, corrections), Session))
    known = known_plans(plans, activity, known_exercises, maxima_of(settings, known_exercises))
    labelled = _labelled(activity, corrections, routines, known)
    activity, sets = labelled.activity, _timed(labelled, known_exercises, settings.gap_cap_s)
    each_set = records_of(sets, Set)
    matches = _matches(labelled, each_set, known, settings)
    each_set = with_plan(each_set, matches)
    sets = frame(with_planned_weights(each_set, matches) if settings.plan_weights else each_set, SETS)
    sets = with_last_weights(sets, routines, labelled.sessions) if settings.routine_weights else sets
    activity = _telling_of_weights(activity, sets)
    sessions = _with_heart_rates(labelled.sessions, activity, settings.gap_cap_s)
    active = active_sets(sets)
    zones = _zones(activity, settings, sessions, active)
    loads = _loads(activity, settings, known_exercises, sessions=sessions, sets=sets, zones=zones)
    sets = SETS.conform(sets.assign(volume_kg=loads.sets["volume_kg"], e1rm_kg=loads.sets["e1rm_kg"]))
    return SessionAnalysis(
        activity=activity,
        settings=settings,
        exercises=known_exercises,
        each_session=records_of(sessions, Session),
        each_set=records_of(sets, Set),
        each_evidence=records_of(labelled.evidence, Evidence),
        zones=zones,
        loads=loads,
        each_rest=records_of(rest_by_exercise(active, activity.pauses, target_s=settings.rest_target_s), Rest),
        coverage=muscle_coverage(active, known_exercises, helping=settings.helping),
        matches=matches,
        planned_sessions=len(known.candidates),
        each_principle=_principles(active, sessions, known_exercises, settings),
    )


def _labelled(
    activity: Activity, corrections: Sequence[Corrections], routines: Sequence[Routine], plans: KnownPlans
) -> Labelled:
    return label(
        activity,
        corrections,
        routines,
        plans=plans.candidates,
        workouts=plans.workouts,
        weekdays=_weekdays(activity),
        exercises=plans.exercises,
    )


#: What is said of weights that neither the file nor the user says of this session.
_WEIGHTS_OF_OTHERS = {
    "planned": "weights of {} are the plan's, not the file's",
    "remembered": "weights of {} are the last ones known of the exercise, not the file's",
}


def _telling_of_weights(activity: Activity, sets: pd.DataFrame) -> Activity:
    """With a note in each session in which weights are the plan's or those of earlier sessions."""
    of_sessions = Counter((row.session, known(row.weight_state)) for row in rows_of(sets))
    notices = [
        Notice(f"{state}-weights", _WEIGHTS_OF_OTHERS[state].format(plural(count, "set")), session=session)
        for (session, state), count in sorted(of_sessions.items(), key=str)
        if state in _WEIGHTS_OF_OTHERS
    ]
    return replace(activity, notices=(*activity.notices, *notices)) if notices else activity


def aims_of(settings: Settings) -> Aims:
    """What the user aims at."""
    return Aims(**{name: getattr(settings, name) for name in names_of(Aims)})


def maxima_of(settings: Settings, exercises: Catalogue) -> dict[str, float]:
    """One-repetition maximum by the exercise's key, as the user has set it."""
    return {_key(name, exercises): kg for name, kg in settings.baseline_kg.items()}


def _principles(
    sets: pd.DataFrame, sessions: pd.DataFrame, exercises: Catalogue, settings: Settings
) -> tuple[Principle, ...]:
    of_strength = _strength(sets, sessions)
    return records_of(principles(of_strength, exercises, aims=aims_of(settings), sessions=sessions), Principle)


def _strength(sets: pd.DataFrame, sessions: pd.DataFrame) -> pd.DataFrame:
    """The sets of strength sessions."""
    numbers = [row.session for row in rows_of(sessions) if row.kind == "strength"]
    return rows_where(sets, sets["session"].isin(numbers).to_numpy(dtype=bool))


def _matches(labelled: Labelled, sets: Sequence[Set], plans: KnownPlans, settings: Settings) -> dict[int, SessionMatch]:
    return match_sessions(
        labelled.activity,
        sets,
        plans,
        labelled.planned,
        substitution_credit=settings.substitution_credit,
        load_tolerance=settings.load_tolerance,
    )


def _weekdays(activity: Activity) -> dict[int, int | None]:
    """Local day of each session, 0 for Monday; None where the file does not tell local time."""
    starts = zip(activity.sessions["session"].tolist(), activity.sessions["start_time"], strict=True)
    local = {int(number): activity.file.local_time(start) for number, start in starts}
    is_known = activity.file.knows_local_time
    return {number: day.weekday() if day is not None and is_known else None for number, day in local.items()}


def _with_heart_rates(sessions: pd.DataFrame, activity: Activity, gap_cap_s: float) -> pd.DataFrame:
    """The sessions, heart rates that the file does not state filled in with those seen, and where they come from."""
    seen = session_heart_rates(activity.sessions, activity.records, gap_cap_s=gap_cap_s)
    stated, added = ({name: table[name].to_numpy() for name in seen.columns} for table in (sessions, seen))
    filled = {str(name): np.where(np.isnan(stated[name]), added[name], stated[name]) for name in stated}
    are_stated = [~np.isnan(values) for values in stated.values()]
    are_added = [np.isnan(stated[name]) & ~np.isnan(added[name]) for name in stated]
    sources = list(map(_hr_source, np.any(are_stated, axis=0), np.any(are_added, axis=0)))
    return SESSIONS.conform(sessions.assign(**filled, hr_source=texts(sources)))


def _hr_source(is_stated: bool, is_added: bool) -> str | None:  # noqa: FBT001 - called by `map` only
    if is_stated:
        return "file and samples" if is_added else "file"
    return "samples" if is_added else None


def _timed(labelled: Labelled, exercises: Catalogue, gap_cap_s: float) -> pd.DataFrame:
    """The set table with roles, rests and heart rates."""
    activity, sets = labelled.activity, labelled.sets
    active, in_role = active_sets(sets), roles(sets, exercises)
    heart_rates = set_heart_rates(active, activity.records, gap_cap_s=gap_cap_s)
    added = {str(name): table[name] for table in (in_role, heart_rates) for name in table.columns}
    return SETS.conform(sets.assign(rest_s=rests(active, activity.pauses), **added))


def _zones(activity: Activity, settings: Settings, sessions: pd.DataFrame, sets: pd.DataFrame) -> ZoneTimes:
    return zone_times(
        sessions,
        sets,
        activity.records,
        activity.pauses,
        {number: _zone_model(activity, settings, number) for number in sessions["session"].tolist()},
        watch_zones=activity.watch_zones,
        watch_set_zones=activity.watch_set_zones,
        gap_cap_s=settings.gap_cap_s,
    )


def _loads(
    activity: Activity,
    settings: Settings,
    exercises: Catalogue,
    *,
    sessions: pd.DataFrame,
    sets: pd.DataFrame,
    zones: ZoneTimes,
) -> Loads:
    return strength_loads(
        sessions,
        sets,
        exercises,
        seconds_by_bpm=seconds_by_bpm(sessions, activity.records, activity.pauses, gap_cap_s=settings.gap_cap_s),
        baselines_kg=maxima_of(settings, exercises),
        dumbbell_weight=settings.dumbbell_weight,
        reps_of_unilateral=settings.reps_of_unilateral,
        body_mass_kg=settings.body_mass_kg if settings.body_mass_counts else None,
        max_hr_bpm=_of_athlete(activity, settings, "max_hr_bpm"),
        resting_hr_bpm=_of_athlete(activity, settings, "resting_hr_bpm"),
        sex=settings.sex,
        known_from={name: _from(settings, name) for name in ("max_hr_bpm", "resting_hr_bpm", "sex")},
        zones=_zone_seconds(zones.sessions),
    )


def _zone_seconds(zones: pd.DataFrame) -> dict[int, ZoneSeconds]:
    """Time in zones as loads take it, by session; none where every ten beats stand in for zones."""
    return {
        int(row.session): ZoneSeconds(
            (*row.zone_s[:-1], row.zone_s[-1] + row.above_s), tuple(row.bounds_bpm), row.uncovered_s
        )
        for row in rows_of(zones[zones["model"] != PER_10_BPM])
    }


def _key(name: str, exercises: Catalogue) -> str:
    """The exercise that a name means, as the set table has it."""
    meant = exercises.find(name).exercise
    return key_of_title(name) if meant is None else meant.key


def _of_athlete(activity: Activity, settings: Settings, name: str) -> float | None:
    """A heart rate of the athlete: what the user has set, else what the file says first."""
    stated = activity.watch_zones[name].dropna()
    of_file = None if stated.empty else float(stated.iloc[0])
    value: float | None = getattr(settings, name)
    return of_file if value is None else value


def _from(settings: Settings, name: str) -> str:
    """Where something is known from that is known of the athlete, for people."""
    given = _set(settings, name)
    return "from the watch" if given is None else f"from the {given[1]}"


def _zone_model(activity: Activity, settings: Settings, session: int) -> ZoneModel:
    """The zones of one session, by what the user has set and what its file says."""
    samples = session_rows(activity.records, session)["heart_rate_bpm"]
    of_file = [row.as_dict() for row in rows_of(activity.watch_zones) if row.session == session]
    model = _set(settings, "zone_model")
    # a model that is given with the command holds over bounds that the configuration has
    is_overruled = model is not None and model[1] == COMMAND_LINE != settings.origin("zone_bounds_bpm")
    return choose_zones(
        watch={str(name): value for row in of_file for name, value in row.items()},
        seen_bpm=samples.tolist(),
        model=model,
        bounds_bpm=None if is_overruled else _set(settings, "zone_bounds_bpm"),
        max_hr_bpm=_set(settings, "max_hr_bpm"),
        resting_hr_bpm=_set(settings, "resting_hr_bpm"),
        threshold_hr_bpm=_set(settings, "threshold_hr_bpm"),
    )


def _set(settings: Settings, name: str) -> Any:
    """A setting's value and where it was set, as zones take it; None where it was not."""
    value = getattr(settings, name)
    if value is None:
        return None
    return value, COMMAND_LINE if settings.origin(name) == COMMAND_LINE else "configuration"
