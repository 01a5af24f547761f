"""What exercises and sessions come to: volume, estimated maxima, relative intensity, effort, heart rate load.

There is no figure that adds these up. Volume is one exercise's affair: ten kilograms of a squat and of a curl are not
the same load. An estimated maximum is a measure to compare sets of one exercise by. What the heart rate says is called
cardiovascular cost: it hardly rises in a heavy set of three. Warm-up sets count in none of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

import msgspec
import pandas as pd

from fitlift.exercises.catalogue import Catalogue
from fitlift.measures.by_exercise import OfExercise, by_exercise
from fitlift.measures.formulas import (
    EDWARDS_ZONES,
    HIGHEST_RPE,
    IN_WORDS,
    Sex,
    banister_trimp,
    edwards_trimp,
    heart_rate_reserve,
    inol,
    relative_intensity,
    srpe_load,
)
from fitlift.measures.lifted import AS_LOGGED, Counting, DumbbellWeight, RepsOfUnilateral, set_loads
from fitlift.records.base import Record
from fitlift.records.framed import Framed
from fitlift.records.frames import records_of
from fitlift.records.loads import ExerciseLoad, Figure, SessionLoad, SetLoad
from fitlift.rows import known, known_sum, rows_of
from fitlift.schema import EXERCISE_LOADS, FIGURES, SESSION_LOADS, SET_LOADS
from fitlift.wording import plural

#: A sum over the heart rate lacks what was not seen: it is given where at least this share of the time was.
MIN_COVERAGE = 0.8

#: Bounds of Edwards's zones in percent of the last one, and how far off rounded ones may be.
EDWARDS_PERCENTS, EDWARDS_WITHIN_BPM = (50, 60, 70, 80, 90, 100), 1.0

#: What `formulas.banister_trimp` needs of the athlete → in words.
_OF_ATHLETE = {"max_hr_bpm": "maximum heart rate", "resting_hr_bpm": "resting heart rate", "sex": "sex"}

#: What is asked of the set table.
_NEEDED = ("set", "reps", "weight_kg", "rpe", "duration_s", "rest_s")


class ZoneSeconds(Record):
    """Time in heart rate zones in one session.

    Parameters
    ----------
    seconds
        Seconds in zone 1, 2 and so on, those above the last in the last; time below zone 1 is left out.
    bounds_bpm
        Lower bound of each zone, and the upper one of the last.
    uncovered_s
        Seconds of the timer for which no heart rate is known.
    """

    seconds: tuple[float, ...]
    bounds_bpm: tuple[int, ...]
    uncovered_s: float = 0.0

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
        What each row of the set table lifted, in its order.
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


def strength_loads(
    sessions: pd.DataFrame,
    sets: pd.DataFrame,
    catalogue: Catalogue,
    *,
    seconds_by_bpm: Mapping[int, Mapping[int, float]] | None = None,
    baselines_kg: Mapping[str, float] | None = None,
    dumbbell_weight: DumbbellWeight = "as_logged",
    reps_of_unilateral: RepsOfUnilateral = "as_logged",
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
        A table of `schema.SESSIONS`.
    sets
        A table of `schema.SETS` with names, roles and rests.
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
        Name of one of these three → where it is known from, for people.
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
    lifted = {row.Index: _lifted(row, load) for row, load in zip(rows_of(sets), of_sets, strict=True)}
    of_exercises = [_exercise(each, lifted, baselines_kg or {}) for each in exercises]
    of_sessions = [
        _session(
            row,
            _LiftedSets.of([each for each in exercises if each.columns["session"] == row.session], lifted),
            (seconds_by_bpm or {}).get(int(row.session), {}),
            heart,
            (zones or {}).get(int(row.session)),
        )
        for row in sorted(rows_of(sessions), key=attrgetter("session"))
    ]
    return _tables(SET_LOADS.of_rows(of_sets).set_axis(sets.index), of_exercises, of_sessions)


class _Heart(Record):
    """What a heart rate is held against."""

    max_hr_bpm: float | None
    resting_hr_bpm: float | None
    sex: Sex | None
    known_from: Mapping[str, str]

    def said(self) -> str:
        """What it is, and where it is known from."""
        return ", ".join(
            " ".join(filter(None, (words, _plain(getattr(self, name)), self.known_from.get(name))))
            for name, words in _OF_ATHLETE.items()
        )


class _Figure(Record):
    """One figure, and what it was computed from; or why it cannot be said."""

    value: float | None = None
    inputs: str | None = None
    why_not: str | None = None


class _Made(Record):
    """The row of an exercise or a session: its plain columns, and its figures."""

    plain: Mapping[str, Any]
    figures: Mapping[str, _Figure]
    of: Mapping[str, Any] = msgspec.field(default_factory=dict)

    @property
    def row(self) -> dict[str, Any]:
        """The row of its table."""
        return {**self.plain, **{name: figure.value for name, figure in self.figures.items()}}

    def table_rows(self) -> Iterator[dict[str, Any]]:
        """The rows of the table of figures."""
        for name, figure in self.figures.items():
            words = IN_WORDS[name]
            yield {
                **self.of,
                "figure": name,
                "value": figure.value,
                "unit": words.unit,
                "formula": words.formula,
                "inputs": figure.inputs,
                "source": words.source,
                "why_not": figure.why_not,
            }


def _tables(of_sets: pd.DataFrame, exercises: Sequence[_Made], sessions: Sequence[_Made]) -> Loads:
    figures = [figure for made in (*sessions, *exercises) for figure in made.table_rows()]
    figures.sort(key=lambda figure: int(figure["session"]))  # stable: the session's own figures stay first
    return Loads(
        each_set=records_of(of_sets, SetLoad),
        each_exercise=records_of(EXERCISE_LOADS.of_rows([each.row for each in exercises]), ExerciseLoad),
        each_session=records_of(SESSION_LOADS.of_rows([each.row for each in sessions]), SessionLoad),
        each_figure=records_of(FIGURES.of_rows(figures), Figure),
    )


class _Lifted(Record):
    """A set with what it lifted: its values of `_NEEDED`, and its row of `schema.SET_LOADS`; None for null."""

    done: Mapping[str, Any]
    load: Mapping[str, Any]


def _lifted(row: Any, load: Mapping[str, Any]) -> _Lifted:
    return _Lifted({name: known(getattr(row, name)) for name in _NEEDED}, load)


class _LiftedSets(Record):
    """Working and warm-up sets, with what they lifted."""

    working: Sequence[_Lifted]
    warmups: Sequence[_Lifted]

    @classmethod
    def of(cls, exercises: Sequence[OfExercise], lifted: Mapping[Any, _Lifted]) -> _LiftedSets:
        working = [index for each in exercises for index in each.working]
        warmups = [index for each in exercises for index in each.warmups]
        return cls([lifted[index] for index in working], [lifted[index] for index in warmups])

    @property
    def covered(self) -> int:
        """Working sets that the volume covers."""
        return sum(each.load["volume_kg"] is not None for each in self.working)

    @property
    def out_of_all(self) -> str:
        """How many working sets the volume covers, in words."""
        return f"{self.covered} of {plural(len(self.working), 'working set')}"

    @property
    def basis(self) -> str | None:
        """What the volume counts beyond what was logged; None without a volume."""
        bases = {part for each in self.working for part in (each.load["volume_basis"] or "").split(", ")} - {""}
        return ", ".join(sorted(bases - {AS_LOGGED}) or sorted(bases)) or None

    def volume(self) -> _Figure:
        """The volume of the working sets."""
        if not self.working:
            return _NO_WORKING_SET
        value = known_sum(each.load["volume_kg"] for each in self.working)
        if value is None:
            return _Figure(why_not="no working set has repetitions and a weight")
        counted = "" if self.basis == AS_LOGGED else f"; counted with {self.basis}"
        return _Figure(value, self.out_of_all + counted)


_NO_HEART_RATE = _Figure(why_not="no heart rate")
_NO_WORKING_SET = _Figure(why_not="no working set")


def _exercise(of_exercise: OfExercise, lifted: Mapping[Any, _Lifted], baselines_kg: Mapping[str, float]) -> _Made:
    sets = _LiftedSets.of([of_exercise], lifted)
    key = of_exercise.columns
    baseline_kg = baselines_kg.get(key["exercise"]) if key["exercise"] is not None else None
    done = [each.done for each in sets.working]
    top_kg = max((each["weight_kg"] for each in done if each["weight_kg"] is not None), default=None)
    with_top = [each["reps"] for each in done if top_kg is not None and each["weight_kg"] == top_kg]
    plain = {
        **key,
        "working_sets": len(sets.working),
        "warmup_sets": len(sets.warmups),
        "sets_with_weight": sets.covered,
        "reps": known_sum(each["reps"] for each in done),
        "volume_basis": sets.basis,
        "top_weight_kg": top_kg,
        "top_reps": max((reps for reps in with_top if reps is not None), default=None),
        "baseline_kg": baseline_kg,
    }
    estimated = [each for each in sets.working if each.load["e1rm_kg"] is not None]
    best = max(estimated, key=lambda each: each.load["e1rm_kg"], default=None)
    if best is not None:
        plain |= {name: best.load[name] for name in ("e1rm_low_kg", "e1rm_high_kg", "e1rm_basis")}
        plain |= {"e1rm_set": best.done["set"]}
    figures = {"volume_kg": sets.volume(), "e1rm_kg": _best(sets, best)} | _relative(sets, baseline_kg)
    return _Made(plain, figures, key)


def _best(sets: _LiftedSets, best: _Lifted | None) -> _Figure:
    """The highest estimate of a maximum."""
    if not sets.working:
        return _NO_WORKING_SET
    if best is None:
        return _Figure(why_not="; ".join(dict.fromkeys(each.load["why_not"] for each in sets.working)))
    rpe = best.done["rpe"]
    effort = "a lower bound, as no effort was entered" if rpe is None else f"effort {rpe:g}"
    lifted = f"{best.done['reps']} × {_short(best.load['lifted_kg'])} kg"
    low_kg, high_kg = (_short(best.load[name]) for name in ("e1rm_low_kg", "e1rm_high_kg"))
    return _Figure(
        best.load["e1rm_kg"], f"set {best.done['set']}: {lifted}, {low_kg} to {high_kg} kg by formula, {effort}"
    )


def _relative(sets: _LiftedSets, baseline_kg: float | None) -> dict[str, _Figure]:
    """Figures of weights as shares of a baseline."""
    names = ("top_relative_intensity", "mean_relative_intensity", "relative_volume", "inol")
    if not sets.working:
        return dict.fromkeys(names, _NO_WORKING_SET)
    if baseline_kg is None:
        return dict.fromkeys(names, _Figure(why_not="no baseline"))
    shares = [(each.done["reps"], relative_intensity(each.load["lifted_kg"], baseline_kg)) for each in sets.working]
    counted = [(reps, share) for reps, share in shares if reps and share is not None]
    if not counted:
        return dict.fromkeys(names, _Figure(why_not="no working set has repetitions and a weight to compare"))
    reps, volume = sum(done for done, _ in counted), sum(done * share for done, share in counted)
    inols = sum(inol(done, share) or 0.0 for done, share in counted)
    of_all = f"{len(counted)} of {plural(len(sets.working), 'working set')}"
    inputs = f"{of_all}, {plural(reps, 'repetition')}, baseline {_short(baseline_kg)} kg"
    values = (max(share for _, share in counted), volume / reps, volume, inols)
    return {name: _Figure(value, inputs) for name, value in zip(names, values, strict=True)}


def _session(
    row: Any, sets: _LiftedSets, seconds_by_bpm: Mapping[int, float], heart: _Heart, zones: ZoneSeconds | None
) -> _Made:
    has_sets = bool(sets.working or sets.warmups)
    rpe, rpe_source = _effort(row)
    plain = {
        "session": int(row.session),
        "working_sets": len(sets.working) if has_sets else None,
        "warmup_sets": len(sets.warmups) if has_sets else None,
        "sets_with_weight": sets.covered if has_sets else None,
        "volume_basis": sets.basis,
        "warmup_volume_kg": known_sum(each.load["volume_kg"] for each in sets.warmups),
        "rpe": rpe,
        "rpe_source": rpe_source,
    }
    timer_s = known(row.timer_s)
    figures = {
        "volume_kg": sets.volume(),
        "weight_coverage": _coverage(sets),
        **_density(sets),
        "srpe_load": _srpe(rpe, rpe_source, timer_s),
        "trimp_banister": _banister(seconds_by_bpm, timer_s, heart),
        "trimp_edwards": _edwards(zones, timer_s),
    }
    return _Made(plain, figures, {"session": int(row.session)})


def _coverage(sets: _LiftedSets) -> _Figure:
    if not sets.working:
        return _NO_WORKING_SET
    return _Figure(sets.covered / len(sets.working), sets.out_of_all)


def _density(sets: _LiftedSets) -> dict[str, _Figure]:
    names = ("density_share", "volume_kg_per_min")
    if not sets.working:
        return dict.fromkeys(names, _NO_WORKING_SET)
    work_s, rest_s = (known_sum(each.done[name] for each in sets.working) for name in ("duration_s", "rest_s"))
    if work_s is None or rest_s is None or not work_s + rest_s > 0:
        return dict.fromkeys(names, _Figure(why_not="no time in a set and in a rest between two sets is known"))
    inputs = f"{_short(work_s)} s in sets, {_short(rest_s)} s in rests"
    density, volume = _Figure(work_s / (work_s + rest_s), inputs), sets.volume()
    if volume.value is None:
        return {"density_share": density, "volume_kg_per_min": volume}
    per_minute = _Figure(volume.value / ((work_s + rest_s) / 60), f"volume of {volume.inputs}; {inputs}")
    return {"density_share": density, "volume_kg_per_min": per_minute}


def _effort(row: Any) -> tuple[float | None, str | None]:
    """The session's effort and where it was entered; what the user said later holds."""
    for value, source in ((known(row.rpe), "correction"), (known(row.watch_rpe), "watch")):
        if value is not None:
            return float(value), source
    return None, None


def _srpe(rpe: float | None, source: str | None, timer_s: float | None) -> _Figure:
    if rpe is None:
        return _Figure(why_not="no effort was entered for the session")
    if timer_s is None:
        return _Figure(why_not="how long the timer ran is not known")
    value = srpe_load(rpe, timer_s / 60)
    if value is None:
        return _Figure(why_not=f"an effort of {rpe:g} is not on the scale from 0 to {HIGHEST_RPE:g}")
    return _Figure(value, f"effort {rpe:g} ({source}), {_short(timer_s / 60)} min on the timer")


def _banister(seconds_by_bpm: Mapping[int, float], timer_s: float | None, heart: _Heart) -> _Figure:
    if not seconds_by_bpm:
        return _NO_HEART_RATE
    missing = [words for name, words in _OF_ATHLETE.items() if getattr(heart, name) is None]
    if missing:
        return _Figure(why_not=f"not given: {', '.join(missing)}")
    if timer_s is None or not timer_s > 0:
        return _Figure(why_not="how long the timer ran is not known")
    why_not = _too_little(sum(seconds_by_bpm.values()), timer_s)
    if why_not:
        return _Figure(why_not=why_not)
    parts = [
        banister_trimp(seconds / 60, heart_rate_reserve(bpm, heart.resting_hr_bpm, heart.max_hr_bpm), heart.sex)
        for bpm, seconds in seconds_by_bpm.items()
    ]
    points = [part for part in parts if part is not None]
    if len(points) < len(parts):
        return _Figure(why_not="the resting heart rate is not between 0 and the maximum")
    minutes = f"heart rate of {_short(sum(seconds_by_bpm.values()) / 60)} of {_short(timer_s / 60)} min"
    return _Figure(sum(points), f"{minutes}, {heart.said()}")


def _too_little(covered_s: float, timer_s: float) -> str:
    """That the heart rate is not known for long enough; "" where it is."""
    share = covered_s / timer_s
    return "" if share >= MIN_COVERAGE else f"the heart rate is known for {share * 100:.0f} % of the time only"


def _edwards(zones: ZoneSeconds | None, timer_s: float | None) -> _Figure:
    if zones is None:
        return _Figure(why_not="no time in heart rate zones")
    if not zones.are_edwards:
        bounds = ", ".join(map(str, zones.bounds_bpm))
        return _Figure(
            why_not=f"defined for {EDWARDS_ZONES} zones of 50 to 100 % of the maximum heart rate, not for {bounds} bpm"
        )
    why_not = _too_little(timer_s - zones.uncovered_s, timer_s) if timer_s else "how long the timer ran is not known"
    if why_not:
        return _Figure(why_not=why_not)
    minutes = ", ".join(_short(seconds / 60) for seconds in zones.seconds)
    return _Figure(edwards_trimp(zones.seconds), f"{minutes} min in zones 1 to {EDWARDS_ZONES}")


def _plain(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def _short(value: float) -> str:
    """A number with one decimal, where it has any."""
    return f"{value:,.1f}".removesuffix(".0")
