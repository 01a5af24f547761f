"""What exercises and sessions come to: volume, estimated maxima, relative intensity, effort, heart rate load.

There is no figure that adds these up. Volume is one exercise's affair: ten kilograms of a squat and of a curl are not
the same load. An estimated maximum is a measure to compare sets of one exercise by. What the heart rate says is called
cardiovascular cost: it hardly rises in a heavy set of three. Warm-up sets count in none of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Literal

from fitlift.config import DEFAULTS
from fitlift.exercises.catalogue import Catalogue
from fitlift.measures.by_exercise import OfExercise, by_exercise
from fitlift.measures.endurance import is_endurance
from fitlift.measures.exercise_done import exercise_of
from fitlift.measures.formulas import (
    EDWARDS_ZONES,
    FORMULAS,
    HIGHEST_RPE,
    Sex,
    banister_trimp,
    edwards_trimp,
    heart_rate_reserve,
    inol,
    relative_intensity,
    srpe_load,
)
from fitlift.measures.hard_sets import efforts_of_parts, is_hard, noted_effort
from fitlift.measures.holds import is_hold
from fitlift.measures.lifted import Counting, DumbbellWeight, RepsOfUnilateral, counted_in, counted_with, set_loads
from fitlift.measures.load_kinds import counted_kg
from fitlift.measures.one_set import is_own_set
from fitlift.records.base import Record, replace
from fitlift.records.framed import Framed
from fitlift.records.loads import ExerciseLoad, Figure, SessionLoad, SetLoad
from fitlift.records.said import Row, Said, as_part
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import by_session, known_sum, only_known, total
from fitlift.records.vocabulary import LoadKind
from fitlift.schema import EXERCISE_LOADS, FIGURES, SESSION_LOADS, SET_LOADS
from fitlift.wording import plural

#: A sum over the heart rate lacks what was not seen: it is given where at least this share of the time was.
MIN_COVERAGE = 0.8

#: Bounds of Edwards's zones in percent of the last one, and how far off rounded ones may be.
EDWARDS_PERCENTS, EDWARDS_WITHIN_BPM = (50, 60, 70, 80, 90, 100), 1.0

#: What `formulas.banister_trimp` needs of the athlete.
_OF_ATHLETE = ("max_hr_bpm", "resting_hr_bpm", "sex")


class ZoneSeconds(Record):
    """Time in heart rate zones in one session.

    Parameters
    ----------
    seconds
        Seconds in zone 1, 2 and so on, those above the last in the last; time below zone 1 is left out.
    bounds_bpm
        Lower bound of each zone, and the upper one of the last.
    uncovered_s
        Seconds of the timer for which no heart rate is known; None where it is not known how long it ran.
    """

    seconds: tuple[float, ...]
    bounds_bpm: tuple[int, ...]
    uncovered_s: float | None = 0.0

    @property
    def are_edwards(self) -> bool:
        """Whether they are five, of 50 to 60 % of the last bound, 60 to 70 % and so on."""
        if (len(self.seconds), len(self.bounds_bpm)) != (EDWARDS_ZONES, len(EDWARDS_PERCENTS)):
            return False
        expected = [percent * self.bounds_bpm[-1] / 100 for percent in EDWARDS_PERCENTS]
        return all(abs(bound - at) <= EDWARDS_WITHIN_BPM for bound, at in zip(self.bounds_bpm, expected, strict=True))


class Loads(Record, eq=False, kw_only=True, dict=True):
    """What some sessions lifted and cost.

    `sets`, `exercises`, `sessions` and `figures` are the records as tables, see `fitlift.schema`.

    Parameters
    ----------
    each_set
        What each set or rest lifted, in their order.
    each_exercise, each_session
        What exercises and sessions lifted, and what sessions cost.
    each_figure
        How each figure comes about, or why it cannot be said.
    """

    each_set: tuple[SetLoad, ...]
    each_exercise: tuple[ExerciseLoad, ...]
    each_session: tuple[SessionLoad, ...]
    each_figure: tuple[Figure, ...]

    sets = Framed("each_set", SET_LOADS)
    exercises = Framed("each_exercise", EXERCISE_LOADS)
    sessions = Framed("each_session", SESSION_LOADS)
    figures = Framed("each_figure", FIGURES)

    def __repr__(self) -> str:
        return f"<Loads of {plural(len(self.each_session), 'session')}; .sets .exercises .sessions .figures>"


def strength_loads(
    sessions: Sequence[Session],
    sets: Sequence[Set],
    catalogue: Catalogue,
    *,
    seconds_by_bpm: Mapping[int, Mapping[int, float]] | None = None,
    baselines_kg: Mapping[str, float] | None = None,
    dumbbell_weight: DumbbellWeight = DEFAULTS.dumbbell_weight,
    reps_of_unilateral: RepsOfUnilateral = DEFAULTS.reps_of_unilateral,
    body_mass_kg: float | None = None,
    max_hr_bpm: float | None = None,
    resting_hr_bpm: float | None = None,
    sex: Sex | None = None,
    known_from: Mapping[str, str] | None = None,
    zones: Mapping[int, ZoneSeconds] | None = None,
) -> Loads:
    """Say what sessions lifted and cost, and how each figure comes about.

    Parameters
    ----------
    sessions
        The sessions.
    sets
        Their sets and rests, with names, roles and rests.
    catalogue
        The exercises.
    seconds_by_bpm
        Number of a session → heart rate in whole beats a minute → seconds while the timer ran, as
        `zones.seconds_by_bpm` has it.
    baselines_kg
        Key of an exercise → one-repetition maximum that held before these sessions.
    dumbbell_weight, reps_of_unilateral, body_mass_kg
        How what was entered is counted, as for `lifted.Counting`.
    max_hr_bpm, resting_hr_bpm, sex
        What `formulas.banister_trimp` needs of the athlete; None where unknown.
    known_from
        Name of one of these three → where it is known from: "watch", "configuration" or "command line".
    zones
        Number of a session → its time in heart rate zones; not of one whose bounds are every ten beats, which may
        look like shares of a maximum.

    Raises
    ------
    ValueError
        As `lifted.Counting`.
    """
    heart = _Heart(max_hr_bpm, resting_hr_bpm, sex, known_from or {})
    exercises, counting = by_exercise(sets), Counting(dumbbell_weight, reps_of_unilateral, body_mass_kg)
    of_sets = set_loads(sets, exercises, catalogue, counting)
    lifted = _with_loads(sets, of_sets, catalogue)
    of_session = by_session(exercises)
    of_exercises = [_exercise(each, lifted, baselines_kg or {}) for each in exercises]
    of_sessions = [
        _session(
            each,
            _LiftedSets.of(of_session.get(each.session, ()), lifted).of_lifting,
            (seconds_by_bpm or {}).get(each.session, {}),
            heart,
            (zones or {}).get(each.session),
        )
        for each in sorted(sessions, key=attrgetter("session"))
    ]
    figures = [figure for _, told in (*of_sessions, *of_exercises) for figure in told]
    figures.sort(key=attrgetter("session"))  # stable: the session's own figures stay first
    return Loads(
        each_set=tuple(of_sets),
        each_exercise=tuple([exercise for exercise, _ in of_exercises]),
        each_session=tuple([session for session, _ in of_sessions]),
        each_figure=tuple(figures),
    )


class _Heart(Record):
    """What a heart rate is held against."""

    max_hr_bpm: float | None
    resting_hr_bpm: float | None
    sex: Sex | None
    known_from: Mapping[str, str]

    def said(self) -> Row:
        """What it is, and where it is known from."""
        known: Row = {"max_hr_bpm": self.max_hr_bpm, "resting_hr_bpm": self.resting_hr_bpm, "sex": self.sex}
        return known | {f"{name}_from": self.known_from.get(name) for name in _OF_ATHLETE}


class _Figure(Record):
    """One figure, and what it was computed from; or why it cannot be said."""

    value: float | None = None
    inputs: Said | None = None
    why_not: Said | None = None


def _told(figures: Mapping[str, _Figure], session: int, exercise: OfExercise | None = None) -> list[Figure]:
    """What is told of the figures of a session, or of an exercise in it."""
    return [
        Figure(
            session=session,
            exercise=exercise.exercise if exercise else None,
            exercise_name=exercise.exercise_name if exercise else None,
            slot=exercise.slot if exercise else None,
            figure=name,
            value=figure.value,
            unit=FORMULAS[name].unit,
            formula=FORMULAS[name].said,
            inputs=figure.inputs,
            source=FORMULAS[name].source,
            why_not=figure.why_not,
        )
        for name, figure in figures.items()
    ]


class _Lifted(Record):
    """A set with what it lifted."""

    done: Set
    load: SetLoad
    is_endurance: bool


def _with_loads(sets: Sequence[Set], loads: Sequence[SetLoad], catalogue: Catalogue) -> list[_Lifted]:
    return [
        _Lifted(done, load, is_endurance(done, exercise_of(done, catalogue)))
        for done, load in zip(sets, loads, strict=True)
    ]


class _LiftedSets(Record):
    """Working and warm-up sets, with what they lifted, and how many rows beside them are no sets."""

    working: Sequence[_Lifted]
    warmups: Sequence[_Lifted]
    beside: int = 0

    @classmethod
    def of(cls, exercises: Sequence[OfExercise], lifted: Sequence[_Lifted]) -> _LiftedSets:
        working = [lifted[place] for each in exercises for place in each.working]
        warmups = [lifted[place] for each in exercises for place in each.warmups]
        return cls(working, warmups)

    @property
    def of_lifting(self) -> _LiftedSets:
        """Those that are sets: without running, riding and rowing."""
        working, warmups = ([each for each in sets if not each.is_endurance] for sets in (self.working, self.warmups))
        return replace(
            self,
            working=working,
            warmups=warmups,
            beside=len(self.working) + len(self.warmups) - len(working) - len(warmups),
        )

    @property
    def covered(self) -> int:
        """Working sets that the volume covers."""
        return sum(each.load.volume_kg is not None for each in self.working if is_own_set(each.done))

    @property
    def working_sets(self) -> int:
        """Working sets, a drop set or the two sides of one once."""
        return sum(is_own_set(each.done) for each in self.working)

    @property
    def warmup_sets(self) -> int:
        """Warm-up sets, likewise."""
        return sum(is_own_set(each.done) for each in self.warmups)

    @property
    def efforts(self) -> list[float | None]:
        """The effort that is noted of each working set, a drop set or the two sides of one once."""
        of_parts = efforts_of_parts(each.done for each in self.working)
        return [noted_effort(each.done, of_parts) for each in self.working if is_own_set(each.done)]

    @property
    def out_of_all(self) -> Row:
        """How many working sets the volume covers."""
        return {"covered_sets": self.covered, "sets": self.working_sets}

    @property
    def counted(self) -> tuple[str, ...]:
        """What the volume counts beyond what was logged."""
        return tuple(sorted({part for each in self.working for part in counted_in(each.load.volume_basis)}))

    @property
    def basis(self) -> Said | None:
        """How the volume was counted; None without one."""
        has_volume = any(each.load.volume_basis is not None for each in self.working)
        return counted_with(self.counted) if has_volume else None

    def volume(self) -> _Figure:
        """The volume of the working sets."""
        if not self.working:
            return _NO_WORKING_SET
        value = known_sum(each.load.volume_kg for each in self.working)
        if value is None:
            return _why_not("no_reps_and_weight")
        return _Figure(value, Said("of_sets_counted_with", self.out_of_all | {"counted": self.counted}))


def _why_not(code: str) -> _Figure:
    return _Figure(why_not=Said(code))


_NO_HEART_RATE = _why_not("no_heart_rate")
_NO_WORKING_SET = _why_not("no_working_set")
_TIMER_UNKNOWN = _why_not("timer_unknown")


def _exercise(
    of_exercise: OfExercise, lifted: Sequence[_Lifted], baselines_kg: Mapping[str, float]
) -> tuple[ExerciseLoad, list[Figure]]:
    sets, key = _LiftedSets.of([of_exercise], lifted), of_exercise.exercise
    baseline_kg = None if key is None else baselines_kg.get(key)
    top_kg, top_kind, top_reps = _top(each.done for each in sets.working)
    best = _strongest(sets.working)
    figures = {"volume_kg": sets.volume(), "e1rm_kg": _best(sets, best)} | _relative(sets, baseline_kg)
    load = ExerciseLoad(
        session=of_exercise.session,
        exercise=key,
        exercise_name=of_exercise.exercise_name,
        slot=of_exercise.slot,
        working_sets=sets.working_sets,
        warmup_sets=sets.warmup_sets,
        sets_with_weight=sets.covered,
        reps=total(each.done.reps for each in sets.working),
        volume_kg=figures["volume_kg"].value,
        volume_basis=sets.basis,
        top_weight_kg=top_kg,
        top_load_kind=top_kind,
        top_reps=top_reps,
        e1rm_kg=figures["e1rm_kg"].value,
        e1rm_low_kg=best.load.e1rm_low_kg if best else None,
        e1rm_high_kg=best.load.e1rm_high_kg if best else None,
        e1rm_basis=best.load.e1rm_basis if best else None,
        e1rm_set=best.done.set if best else None,
        baseline_kg=baseline_kg,
        top_relative_intensity=figures["top_relative_intensity"].value,
        mean_relative_intensity=figures["mean_relative_intensity"].value,
        relative_volume=figures["relative_volume"].value,
        inol=figures["inol"].value,
    )
    return load, _told(figures, of_exercise.session, of_exercise)


def _top(done: Iterable[Set]) -> tuple[float | None, LoadKind | None, int | None]:
    """The heaviest weight that was lifted, what it means, and the most repetitions with it."""
    weighed = [(kg, each) for each in done if (kg := counted_kg(each)) is not None]
    if not weighed:
        return None, None, None
    top_kg = max(kg for kg, _ in weighed)
    at_top = [each for kg, each in weighed if kg == top_kg]
    counted = [each.reps for each in at_top if each.reps and not is_hold(each)]
    return top_kg, at_top[0].load_kind or "external", max(counted, default=None)


def _strongest(sets: Iterable[_Lifted]) -> _Lifted | None:
    """The first set with the highest estimate of a maximum."""
    estimated = [(each.load.e1rm_kg, each) for each in sets if each.load.e1rm_kg is not None]
    return max(estimated, key=lambda pair: pair[0])[1] if estimated else None


def _best(sets: _LiftedSets, best: _Lifted | None) -> _Figure:
    """The highest estimate of a maximum."""
    if not sets.working:
        return _NO_WORKING_SET
    if best is None:
        return _Figure(why_not=_each_once(only_known(each.load.why_not for each in sets.working)))
    done, load = best.done, best.load
    inputs: Row = {
        "set": done.set,
        "reps": done.reps,
        "lifted_kg": load.lifted_kg,
        "low_kg": load.e1rm_low_kg,
        "high_kg": load.e1rm_high_kg,
        "noted_rpe": done.rpe,
    }
    return _Figure(load.e1rm_kg, Said("of_best_set", inputs))


def _each_once(reasons: Sequence[Said]) -> Said:
    """Several reasons as one, each told once."""
    told: list[Said] = []
    for each in reasons:
        if each not in told:
            told.append(each)
    return told[0] if len(told) == 1 else Said("several", {"each_reason": tuple(map(as_part, told))})


def _relative(sets: _LiftedSets, baseline_kg: float | None) -> dict[str, _Figure]:
    """Figures of weights as shares of a baseline."""
    names = ("top_relative_intensity", "mean_relative_intensity", "relative_volume", "inol")
    if not sets.working:
        return dict.fromkeys(names, _NO_WORKING_SET)
    if baseline_kg is None:
        return dict.fromkeys(names, _why_not("no_baseline"))
    shares = [(each.done.reps, relative_intensity(each.load.lifted_kg, baseline_kg)) for each in sets.working]
    counted = [(reps, share) for reps, share in shares if reps and share is not None]
    if not counted:
        return dict.fromkeys(names, _why_not("nothing_to_compare"))
    reps, volume = sum(done for done, _ in counted), math.fsum(done * share for done, share in counted)
    inols = math.fsum(inol(done, share) or 0.0 for done, share in counted)
    of_all: Row = {"covered_sets": len(counted), "sets": len(sets.working)}
    inputs = Said("of_sets_against_baseline", of_all | {"total_reps": reps, "baseline_kg": baseline_kg})
    values = (max(share for _, share in counted), volume / reps, volume, inols)
    return {name: _Figure(value, inputs) for name, value in zip(names, values, strict=True)}


def _session(
    session: Session,
    sets: _LiftedSets,
    seconds_by_bpm: Mapping[int, float],
    heart: _Heart,
    zones: ZoneSeconds | None,
) -> tuple[SessionLoad, list[Figure]]:
    has_sets, efforts = bool(sets.working or sets.warmups or sets.beside), sets.efforts
    rpe, rpe_source = _effort(session)
    figures = {
        "volume_kg": sets.volume(),
        "weight_coverage": _coverage(sets),
        **_density(sets),
        "srpe_load": _srpe(rpe, rpe_source, session.timer_s),
        "trimp_banister": _banister(seconds_by_bpm, session.timer_s, heart),
        "trimp_edwards": _edwards(zones, session.timer_s),
    }
    load = SessionLoad(
        session=session.session,
        working_sets=sets.working_sets if has_sets else None,
        warmup_sets=sets.warmup_sets if has_sets else None,
        hard_sets=sum(map(is_hard, efforts)) if has_sets else None,
        sets_with_effort=sum(each is not None for each in efforts) if has_sets else None,
        sets_with_weight=sets.covered if has_sets else None,
        weight_coverage=figures["weight_coverage"].value,
        volume_kg=figures["volume_kg"].value,
        volume_basis=sets.basis,
        warmup_volume_kg=known_sum(each.load.volume_kg for each in sets.warmups),
        density_share=figures["density_share"].value,
        volume_kg_per_min=figures["volume_kg_per_min"].value,
        rpe=rpe,
        rpe_source=rpe_source,
        srpe_load=figures["srpe_load"].value,
        trimp_banister=figures["trimp_banister"].value,
        trimp_edwards=figures["trimp_edwards"].value,
    )
    return load, _told(figures, session.session)


def _coverage(sets: _LiftedSets) -> _Figure:
    if not sets.working:
        return _NO_WORKING_SET
    return _Figure(sets.covered / sets.working_sets, Said("of_sets", sets.out_of_all))


def _density(sets: _LiftedSets) -> dict[str, _Figure]:
    names = ("density_share", "volume_kg_per_min")
    if not sets.working:
        return dict.fromkeys(names, _NO_WORKING_SET)
    work_s = known_sum(each.done.duration_s for each in sets.working)
    rest_s = known_sum(each.done.rest_s for each in sets.working)
    if work_s is None or rest_s is None or not work_s + rest_s > 0:
        return dict.fromkeys(names, _why_not("no_time_in_sets_and_rests"))
    times: Row = {"work_s": work_s, "rest_s": rest_s}
    density, volume = _Figure(work_s / (work_s + rest_s), Said("of_times", times)), sets.volume()
    if volume.value is None or volume.inputs is None:
        return {"density_share": density, "volume_kg_per_min": volume}
    inputs = Said("of_volume_and_times", {**volume.inputs.of, **times})
    per_minute = _Figure(volume.value / ((work_s + rest_s) / 60), inputs)
    return {"density_share": density, "volume_kg_per_min": per_minute}


def _effort(session: Session) -> tuple[float | None, Literal["correction", "watch"] | None]:
    """The session's effort and where it was entered; what the user said later holds."""
    if session.rpe is not None:
        return session.rpe, "correction"
    return session.watch_rpe, None if session.watch_rpe is None else "watch"


def _srpe(rpe: float | None, source: str | None, timer_s: float | None) -> _Figure:
    if rpe is None:
        return _why_not("no_session_effort")
    if timer_s is None:
        return _TIMER_UNKNOWN
    value = srpe_load(rpe, timer_s / 60)
    if value is None:
        return _Figure(why_not=Said("effort_off_scale", {"rpe": rpe, "highest_rpe": HIGHEST_RPE}))
    return _Figure(value, Said("of_effort_and_timer", {"rpe": rpe, "source": source, "timer_s": timer_s}))


def _banister(seconds_by_bpm: Mapping[int, float], timer_s: float | None, heart: _Heart) -> _Figure:
    if not seconds_by_bpm:
        return _NO_HEART_RATE
    missing = tuple([name for name in _OF_ATHLETE if getattr(heart, name) is None])
    if missing:
        return _Figure(why_not=Said("not_given", {"missing": missing}))
    if timer_s is None or not timer_s > 0:
        return _TIMER_UNKNOWN
    covered_s = math.fsum(seconds_by_bpm.values())
    why_not = _too_little(covered_s, timer_s)
    if why_not is not None:
        return _Figure(why_not=why_not)
    parts = [
        banister_trimp(seconds / 60, heart_rate_reserve(bpm, heart.resting_hr_bpm, heart.max_hr_bpm), heart.sex)
        for bpm, seconds in seconds_by_bpm.items()
    ]
    points = [part for part in parts if part is not None]
    if len(points) < len(parts):
        return _why_not("resting_hr_out_of_range")
    inputs = Said("of_heart_rate", {"covered_s": covered_s, "timer_s": timer_s, **heart.said()})
    return _Figure(math.fsum(points), inputs)


def _too_little(covered_s: float, timer_s: float) -> Said | None:
    """That the heart rate is not known for long enough; None where it is."""
    share = covered_s / timer_s
    return None if share >= MIN_COVERAGE else Said("heart_rate_known_in_part", {"share": share})


def _edwards(zones: ZoneSeconds | None, timer_s: float | None) -> _Figure:
    if zones is None:
        return _why_not("no_time_in_zones")
    if not zones.are_edwards:
        return _Figure(why_not=Said("other_zones", {"zones": EDWARDS_ZONES, "bounds_bpm": zones.bounds_bpm}))
    if not timer_s or zones.uncovered_s is None:
        return _TIMER_UNKNOWN
    why_not = _too_little(timer_s - zones.uncovered_s, timer_s)
    if why_not is not None:
        return _Figure(why_not=why_not)
    return _Figure(edwards_trimp(zones.seconds), Said("of_zones", {"zone_s": zones.seconds}))
