"""The one composer: an activity to its finished sets and all that is known of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec

from fitlift.activity import Activity
from fitlift.activity.model import in_local_time
from fitlift.analysis.heart import SessionHeartRates, session_heart_rates, set_heart_rates
from fitlift.analysis.load import Loads, ZoneSeconds, strength_loads
from fitlift.analysis.main_load import load_principles
from fitlift.analysis.muscles import Coverage, muscle_coverage
from fitlift.analysis.principles import principles
from fitlift.analysis.rest import rest_by_exercise
from fitlift.analysis.sides import side_principles
from fitlift.analysis.zones import ZoneTimes, seconds_by_bpm, zone_times
from fitlift.config import COMMAND_LINE, DEFAULTS, Settings
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.exercises.names import key_of_title
from fitlift.labels.corrections import Corrections, with_sports
from fitlift.labels.counting import with_counting
from fitlift.labels.forgotten import forgotten_notices
from fitlift.labels.roles import roles
from fitlift.labels.routines import Routine
from fitlift.matching.logged_sessions import Logged, LoggedSession
from fitlift.matching.session_plans import (
    KnownPlans,
    SessionMatch,
    in_one_unit,
    known_plans,
    match_sessions,
    with_plan,
)
from fitlift.matching.which_log import which_log
from fitlift.measures.aims import Aims
from fitlift.measures.exercise_done import exercises_done
from fitlift.measures.main_lift import main_lifts
from fitlift.measures.one_set import with_parts
from fitlift.measures.rests import rests
from fitlift.measures.set_aims import SetAims
from fitlift.measures.zone_models import PER_10_BPM, ZoneModel, choose_zones
from fitlift.plan.model import Plan
from fitlift.records import in_long
from fitlift.records.base import Record, Values, names_of, replace
from fitlift.records.framed import Framed
from fitlift.records.heart import HeartRates
from fitlift.records.plans import Match
from fitlift.records.principles import Principle, PrincipleFact
from fitlift.records.rests import OneRest, Rest
from fitlift.records.sessions import HrSource, Session
from fitlift.records.sets import Evidence, Guess, Set
from fitlift.records.several import active, only_known
from fitlift.records.shown import html_of
from fitlift.records.zones import SessionZones
from fitlift.schema import (
    EACH_REST,
    EVIDENCE,
    GUESSES,
    LOCAL_SESSIONS,
    LOCAL_SETS,
    MATCHES,
    PRINCIPLE_FACTS,
    PRINCIPLES,
    RESTS,
)
from fitlift.session.log_laid import LogLaid, strength_by_logs
from fitlift.session.naming import Labelled, label
from fitlift.session.weights import meant, telling_of_weights, weighed
from fitlift.wording import plural

if TYPE_CHECKING:
    import pandas as pd

_T = TypeVar("_T")

#: Why no session is a planned one.
WhyNoMatch = Literal["no plan", "fits none"]

#: Where a setting was set.
_Origin = Literal["command line", "configuration"]


class SessionAnalysis(Record, eq=False, kw_only=True, dict=True):
    """What fitlift says of the sessions of one activity.

    The records have tables beside them, made when they are asked for and kept: `sessions`, `sets`, `evidence`, `rests`,
    `match`, `principles`; see `fitlift.schema`. So have `zones`, `loads` and `coverage` theirs. What stands in lists
    there has a row each in `rests_long`, `guesses`, `principles_long`, `zones.long` and `zones.sets_long`.

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
    corrections
        What is said of it elsewhere, and stands in its sets and sessions.
    logs
        By session what a phone's log of it brought; none for a session without one.
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
    corrections: tuple[Corrections, ...] = ()
    logs: Mapping[int, LogLaid] = msgspec.field(default_factory=dict)

    sessions = Framed("each_local_session", LOCAL_SESSIONS)
    sets = Framed("each_local_set", LOCAL_SETS)
    evidence = Framed("each_evidence", EVIDENCE)
    rests = Framed("each_rest", RESTS)
    match = Framed("each_match", MATCHES)
    principles = Framed("each_principle", PRINCIPLES)
    rests_long = Framed("each_single_rest", EACH_REST)
    guesses = Framed("each_guess", GUESSES)
    principles_long = Framed("each_principle_fact", PRINCIPLE_FACTS)

    @property
    def each_local_session(self) -> tuple[Values, ...]:
        """The sessions by their fields' names, with their start in local time."""
        return tuple(in_local_time(self.each_session, self.activity.file))

    @property
    def each_local_set(self) -> tuple[Values, ...]:
        """The sets by their fields' names, with their start in local time."""
        return tuple(in_local_time(self.each_set, self.activity.file))

    @property
    def each_single_rest(self) -> tuple[OneRest, ...]:
        """Each rest of each exercise."""
        return tuple(in_long.each_rest(self.each_rest))

    @property
    def each_guess(self) -> tuple[Guess, ...]:
        """Each guess of the watch at each set."""
        return tuple(in_long.guesses(self.each_set))

    @property
    def each_principle_fact(self) -> tuple[PrincipleFact, ...]:
        """Each figure and name in the sentences of each principle."""
        return tuple(in_long.principle_facts(self.each_principle))

    @property
    def each_match(self) -> tuple[Match, ...]:
        """Planned sets beside those that were done, and sets beyond the plan; none where nothing was planned."""
        return tuple([each for _, match in sorted(self.matches.items()) for each in match.matched.each_set])

    @property
    def why_no_match(self) -> WhyNoMatch | None:
        """Why no session is a planned one: there was no plan, or it is none of those planned; None where one is."""
        if self.matches:
            return None
        return "fits none" if self.planned_sessions else "no plan"

    @property
    def strength_sessions(self) -> pd.DataFrame:
        """The strength sessions among `sessions`."""
        return self.sessions[self.sessions["kind"] == "strength"]

    def __repr__(self) -> str:
        sessions, sets = plural(len(self.each_session), "session"), plural(len(active(self.each_set)), "set")
        tables = ".sessions .sets .rests .match .principles .zones .loads .coverage"
        return f"<SessionAnalysis of {self.activity.file.name}: {sessions}, {sets}; {tables}>"

    def _repr_html_(self) -> str:
        return html_of(self)


def analyse(
    activity: Activity,
    settings: Settings = DEFAULTS,
    *,
    corrections: Sequence[Corrections] = (),
    routines: Sequence[Routine] = (),
    plans: Sequence[Plan] = (),
    logged: Logged = (),
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
    logged
        Sessions of phones' logs; that of the same hour is laid over each session. By number of the session where that
        was found before.
    exercises
        The exercises and their muscles; by default the catalogue as it is shipped.

    Raises
    ------
    UserFileError
        If corrections do not fit the activity.
    """
    known_exercises = exercises or catalogue()
    activity, logs = _with_kinds(activity, corrections, which_log(activity, logged, known_exercises))
    known = known_plans(plans, activity, known_exercises, maxima_of(settings, known_exercises))
    labelled = _labelled(activity, corrections, routines, known, logs)
    sets = meant(labelled.each_set, known_exercises, settings, corrections)
    activity, sets = labelled.activity, _timed(labelled.activity, sets, known_exercises, settings.gap_cap_s)
    matches = _matches(labelled, sets, known, settings)
    sets, matches = in_one_unit(with_counting(with_plan(sets, matches), known_exercises), matches)
    sets = weighed(sets, matches, routines, labelled.each_session, settings=settings, exercises=known_exercises)
    activity = telling_of_weights(activity, sets, known_exercises)
    activity = replace(activity, notices=(*activity.notices, *forgotten_notices(sets, labelled.each_session)))
    sessions = _with_heart_rates(labelled.each_session, activity, settings.gap_cap_s)
    found = figures(activity, settings, known_exercises, sessions=sessions, sets=sets)
    return SessionAnalysis(
        activity=activity,
        settings=settings,
        exercises=known_exercises,
        each_session=sessions,
        each_set=found.each_set,
        each_evidence=labelled.each_evidence,
        zones=found.zones,
        loads=found.loads,
        each_rest=found.each_rest,
        coverage=found.coverage,
        matches=matches,
        planned_sessions=len(known.candidates),
        each_principle=found.each_principle,
        corrections=tuple(corrections),
        logs=labelled.logs,
    )


class Figures(Record, eq=False, kw_only=True):
    """What named sets come to; the sets are those that were given, with what they lifted."""

    each_set: tuple[Set, ...]
    zones: ZoneTimes
    loads: Loads
    each_rest: tuple[Rest, ...]
    coverage: Coverage
    each_principle: tuple[Principle, ...]


def figures(
    activity: Activity, settings: Settings, exercises: Catalogue, *, sessions: Sequence[Session], sets: Sequence[Set]
) -> Figures:
    """Compute what follows from sets whose names, times and heart rates are settled.

    Parameters
    ----------
    activity
        The sessions' file, or what several recordings of one session tell together.
    settings, exercises
        What the user has set, and the exercises and their muscles.
    sessions, sets
        The sessions, and their sets and rests.
    """
    done = active(sets)
    zones = _zones(activity, settings, sessions, done)
    loads = _loads(activity, settings, exercises, sessions=sessions, sets=sets, zones=zones)
    return Figures(
        each_set=_loaded(sets, loads),
        zones=zones,
        loads=loads,
        each_rest=_rests(done, activity, exercises, settings),
        coverage=muscle_coverage(done, exercises, helping=settings.helping),
        each_principle=_principles(done, sessions, exercises, settings),
    )


def with_set_heart_rates(sets: Sequence[Set], heart: HeartRates, gap_cap_s: float) -> tuple[Set, ...]:
    """The sets with the heart rates that samples tell of their times."""
    return tuple(
        [
            replace(
                each,
                hr_start_bpm=rate.hr_start_bpm,
                hr_avg_bpm=rate.hr_avg_bpm,
                hr_max_bpm=rate.hr_max_bpm,
                hr_end_bpm=rate.hr_end_bpm,
                hr_drop_60s_bpm=rate.hr_drop_60s_bpm,
            )
            for each, rate in zip(sets, set_heart_rates(sets, heart, gap_cap_s=gap_cap_s), strict=True)
        ]
    )


def _with_kinds(
    activity: Activity, corrections: Sequence[Corrections], logs: Mapping[int, LoggedSession]
) -> tuple[Activity, Mapping[int, LoggedSession]]:
    """Those sessions counted as strength training of which the user or a log says so; and the logs."""
    each_session = with_sports(strength_by_logs(activity.each_session, logs), corrections)
    return replace(activity, each_session=each_session), logs


def _labelled(
    activity: Activity,
    corrections: Sequence[Corrections],
    routines: Sequence[Routine],
    plans: KnownPlans,
    logs: Mapping[int, LoggedSession],
) -> Labelled:
    return label(
        activity,
        corrections,
        routines,
        logs=logs,
        plans=plans.candidates,
        workouts=plans.workouts,
        weekdays=_weekdays(activity),
        exercises=plans.exercises,
    )


def _rests(sets: Sequence[Set], activity: Activity, exercises: Catalogue, settings: Settings) -> tuple[Rest, ...]:
    """Rests by exercise; those of the main lift against what the user aims at."""
    main = main_lifts(sets, exercises_done(sets, exercises), aims_of(settings))
    return rest_by_exercise(sets, activity.each_pause, target_s=settings.rest_target_s, main_lifts=main)


def aims_of(settings: Settings) -> Aims:
    """What the user aims at."""
    return Aims(**{name: getattr(settings, name) for name in names_of(Aims)})


def set_aims_of(settings: Settings) -> SetAims:
    """How many sets of each group of muscles the user aims at in a week."""
    return SetAims(settings.target_sets, settings.targets, settings.target_sets_most, settings.targets_most)


def maxima_of(settings: Settings, exercises: Catalogue) -> dict[str, float]:
    """One-repetition maximum by the exercise's key, as the user has set it."""
    return {_key(name, exercises): kg for name, kg in settings.baseline_kg.items()}


def _principles(
    sets: Sequence[Set], sessions: Sequence[Session], exercises: Catalogue, settings: Settings
) -> tuple[Principle, ...]:
    """What strength sessions followed."""
    numbers = {each.session for each in sessions if each.kind == "strength"}
    of_strength = [each for each in sets if each.session in numbers]
    aims = aims_of(settings)
    return (
        *principles(of_strength, exercises, aims=aims, sessions=sessions),
        *side_principles(of_strength, exercises, aims),
        *load_principles(of_strength, exercises, aims, maxima_of(settings, exercises)),
    )


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
    local = {each.session: activity.file.local_time(each.start_time) for each in activity.each_session}
    is_known = activity.file.knows_local_time
    return {number: day.weekday() if day is not None and is_known else None for number, day in local.items()}


def _with_heart_rates(sessions: Sequence[Session], activity: Activity, gap_cap_s: float) -> tuple[Session, ...]:
    """The sessions, heart rates that the file does not state filled in with those seen, and where they come from."""
    seen = session_heart_rates(activity.each_session, activity.heart, gap_cap_s=gap_cap_s)
    return tuple([_filled(session, rates) for session, rates in zip(sessions, seen, strict=True)])


def _filled(session: Session, seen: SessionHeartRates) -> Session:
    average, highest = session.hr_avg_bpm, session.hr_max_bpm
    pairs = ((average, seen.hr_avg_bpm), (highest, seen.hr_max_bpm))
    is_stated = average is not None or highest is not None
    is_added = any(stated is None and found is not None for stated, found in pairs)
    return replace(
        session,
        hr_avg_bpm=seen.hr_avg_bpm if average is None else average,
        hr_max_bpm=seen.hr_max_bpm if highest is None else highest,
        hr_source=_hr_source(is_stated=is_stated, is_added=is_added),
    )


def _hr_source(*, is_stated: bool, is_added: bool) -> HrSource | None:
    if is_stated:
        return "file and samples" if is_added else "file"
    return "samples" if is_added else None


def _timed(activity: Activity, meant_sets: Sequence[Set], exercises: Catalogue, gap_cap_s: float) -> tuple[Set, ...]:
    """The sets with roles, rests and heart rates."""
    sets = roles(meant_sets, exercises)
    rested = rests(sets, activity.each_pause)
    timed = [replace(each, rest_s=rest_s) for each, rest_s in zip(sets, rested, strict=True)]
    return with_parts(with_set_heart_rates(timed, activity.heart, gap_cap_s), exercises)


def _loaded(sets: Sequence[Set], loads: Loads) -> tuple[Set, ...]:
    """The sets with what they lifted."""
    pairs = zip(sets, loads.each_set, strict=True)
    return tuple([replace(each, volume_kg=load.volume_kg, e1rm_kg=load.e1rm_kg) for each, load in pairs])


def _zones(activity: Activity, settings: Settings, sessions: Sequence[Session], sets: Sequence[Set]) -> ZoneTimes:
    return zone_times(
        sessions,
        sets,
        activity.heart,
        activity.each_pause,
        {each.session: _zone_model(activity, settings, each.session) for each in sessions},
        watch_zones=activity.each_watch_zones,
        watch_set_zones=activity.each_watch_set_zones,
        gap_cap_s=settings.gap_cap_s,
    )


def _loads(
    activity: Activity,
    settings: Settings,
    exercises: Catalogue,
    *,
    sessions: Sequence[Session],
    sets: Sequence[Set],
    zones: ZoneTimes,
) -> Loads:
    return strength_loads(
        sessions,
        sets,
        exercises,
        seconds_by_bpm=seconds_by_bpm(sessions, activity.heart, activity.each_pause, gap_cap_s=settings.gap_cap_s),
        baselines_kg=maxima_of(settings, exercises),
        dumbbell_weight=settings.dumbbell_weight,
        reps_of_unilateral=settings.reps_of_unilateral,
        body_mass_kg=settings.body_mass_kg if settings.body_mass_counts else None,
        max_hr_bpm=_of_athlete(activity, settings, "max_hr_bpm"),
        resting_hr_bpm=_of_athlete(activity, settings, "resting_hr_bpm"),
        sex=settings.sex,
        known_from={name: _from(settings, name) for name in ("max_hr_bpm", "resting_hr_bpm", "sex")},
        zones=_zone_seconds(zones.each_session),
    )


def _zone_seconds(zones: Sequence[SessionZones]) -> dict[int, ZoneSeconds]:
    """Time in zones as loads take it, by session; none where every ten beats stand in for zones."""
    return {
        each.session: ZoneSeconds(
            (*each.zone_s[:-1], each.zone_s[-1] + each.above_s), each.bounds_bpm, each.uncovered_s
        )
        for each in zones
        if each.model != PER_10_BPM
    }


def _key(name: str, exercises: Catalogue) -> str:
    """The exercise that a name means, as sets have it."""
    meant = exercises.find(name).exercise
    return key_of_title(name) if meant is None else meant.key


def _of_athlete(activity: Activity, settings: Settings, name: Literal["max_hr_bpm", "resting_hr_bpm"]) -> float | None:
    """A heart rate of the athlete: what the user has set, else what the file says first."""
    value: float | None = getattr(settings, name)
    if value is not None:
        return value
    stated: list[float] = only_known(getattr(each, name) for each in activity.each_watch_zones)
    return stated[0] if stated else None


def _from(settings: Settings, name: str) -> str:
    """Where something is known from that is known of the athlete."""
    return "watch" if getattr(settings, name) is None else _origin(settings, name)


def _zone_model(activity: Activity, settings: Settings, session: int) -> ZoneModel:
    """The zones of one session, by what the user has set and what its file says."""
    model = _stated(settings, "zone_model", settings.zone_model)
    # a model that is given with the command holds over bounds that the configuration has
    is_overruled = model is not None and model[1] == COMMAND_LINE != settings.origin("zone_bounds_bpm")
    return choose_zones(
        watch=next((each for each in activity.each_watch_zones if each.session == session), None),
        seen_bpm=activity.heart.of_session(session).bpm,
        model=model,
        bounds_bpm=None if is_overruled else _stated(settings, "zone_bounds_bpm", settings.zone_bounds_bpm),
        max_hr_bpm=_stated(settings, "max_hr_bpm", settings.max_hr_bpm),
        resting_hr_bpm=_stated(settings, "resting_hr_bpm", settings.resting_hr_bpm),
        threshold_hr_bpm=_stated(settings, "threshold_hr_bpm", settings.threshold_hr_bpm),
    )


def _stated(settings: Settings, name: str, value: _T | None) -> tuple[_T, _Origin] | None:
    """A setting's value and where it was set, as zones take it; None where it was not."""
    return None if value is None else (value, _origin(settings, name))


def _origin(settings: Settings, name: str) -> _Origin:
    return "command line" if settings.origin(name) == COMMAND_LINE else "configuration"
