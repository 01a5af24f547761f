"""What one set lifted: its volume, and the one-repetition maximum that it points to.

What was entered counts as it stands, unless the user says that it is of one hand or of one side. Help and bands are no
load, and a weight that cannot be counts for nothing. The body counts where it is lifted whole and its mass is given,
and nowhere else. What cannot be said has a reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from fitlift.config import DEFAULTS
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.measures.body_lifts import WEIGHTED_BODY, WHOLE_BODY, plain_key
from fitlift.measures.by_exercise import OfExercise
from fitlift.measures.formulas import MOST_REPS, Estimate, effective_reps, estimated_1rm
from fitlift.measures.holds import is_by_time, lifting_reps
from fitlift.measures.load_kinds import counted_kg, signed_kg
from fitlift.records.base import Record
from fitlift.records.loads import E1RM_BASES, SetLoad
from fitlift.records.said import Said
from fitlift.records.sets import Set

#: What the weight entered for a pair of dumbbells is: taken as it stands, or that of one hand.
DumbbellWeight = Literal["as_logged", "per_hand"]

#: What the repetitions entered for a one-sided exercise are: taken as they stand, or those of one side.
RepsOfUnilateral = Literal["as_logged", "per_side"]

#: Exercises with one dumbbell, though both sides work, or one arm after the other.
ONE_DUMBBELL = frozenset(
    {
        "dumbbell_hang_snatch", "dumbbell_snatch", "dumbbell_squat_snatch", "foam_roller_reverse_crunch_with_dumbbell",
        "leaning_dumbbell_lateral_raise", "lying_dumbbell_pullover_to_extension", "seated_dumbbell_toe_raise",
        "single_dumbbell_seated_overhead_triceps_extension",
    }
)  # fmt: skip

#: Why no load is known where a machine or a band helped, and where there is no weight.
_HELPED, _NO_WEIGHT = Said("load_with_help_unknown"), Said("no_weight")

#: Kinds of loads of which it is not known what they come to → why.
_NOT_LIFTED = {
    "band": Said("load_of_band_unknown"),
    "assisted": _HELPED,
    "bodyweight": Said("share_of_body_unknown"),
    "added": Said("share_of_body_unknown"),
}

#: How a volume was counted to which nothing was added.
_AS_LOGGED = Said("as_logged")


def counted_with(counted: Sequence[str]) -> Said:
    """How a volume was counted.

    Parameters
    ----------
    counted
        What counts beyond what was logged: both_hands, both_sides, body_mass.
    """
    return Said("counted_with", {"counted": tuple(counted)}) if counted else _AS_LOGGED


def counted_in(basis: Said | None) -> tuple[str, ...]:
    """What counts in a volume beyond what was logged, by how it was counted."""
    counted = () if basis is None else basis.of.get("counted", ())
    return tuple(map(str, counted)) if isinstance(counted, tuple) else ()


class Counting(Record):
    """How what was entered is counted.

    Parameters
    ----------
    dumbbell_weight
        "per_hand" counts a weight twice in the volume of exercises with a dumbbell in each hand; by default it counts
        as it was entered.
    reps_of_unilateral
        "per_side" counts repetitions twice in the volume of one-sided exercises, but for sets of a known side; by
        default they count as they were entered.
    body_mass_kg
        Counts as weight in exercises that lift the whole body, with what was added to it, or less the help: an
        estimate. None, the default, counts it nowhere.

    Raises
    ------
    ValueError
        For a way of counting that is not among these, and for a body mass that is not above 0.
    """

    dumbbell_weight: DumbbellWeight = DEFAULTS.dumbbell_weight
    reps_of_unilateral: RepsOfUnilateral = DEFAULTS.reps_of_unilateral
    body_mass_kg: float | None = None

    def __post_init__(self) -> None:
        if self.dumbbell_weight not in get_args(DumbbellWeight):
            raise ValueError(f"the weight of dumbbells cannot be counted {self.dumbbell_weight!r}")
        if self.reps_of_unilateral not in get_args(RepsOfUnilateral):
            raise ValueError(f"repetitions of one-sided exercises cannot be counted {self.reps_of_unilateral!r}")
        if self.body_mass_kg is not None and not self.body_mass_kg > 0:
            raise ValueError(f"{self.body_mass_kg:g} kg is no body mass")


def set_loads(
    sets: Sequence[Set], exercises: Sequence[OfExercise], catalogue: Catalogue, counting: Counting
) -> list[SetLoad]:
    """Volume and estimated one-repetition maximum of each set.

    The maximum is that of the weight as entered, of one implement, whatever is counted twice in the volume: it is
    there to be compared with the same exercise on another day. The repetitions of one-sided exercises are taken for
    those of one side. There is none for warm-up sets, holds, bands and assistance, for exercises that lift the body
    unless its mass is given, and where the exercise is not sure.

    Parameters
    ----------
    sets
        Sets and rests with names and roles, each with what its weight means, as `with_load_kinds` has it.
    exercises
        The same by exercise, as `by_exercise` has them.
    catalogue, counting
        The exercises, and how what was entered is counted.

    Returns
    -------
    list of SetLoad
        One for each of `sets`, in their order; of rests and dropped rows only what tells which they are.
    """
    keys = {place: each.exercise for each in exercises for place in each.index}
    return [_set(each, keys.get(place), catalogue, counting) for place, each in enumerate(sets)]


class _Load(Record):
    """What one repetition lifts: the weight of one implement, the body's with it or not; or why it is not known."""

    kg: float | None = None
    with_body: bool = False
    why_not: Said | None = None


def _set(each: Set, key: str | None, catalogue: Catalogue, counting: Counting) -> SetLoad:
    load, volume_kg, basis, estimate, why_not = _Load(), None, None, None, None
    if each.kind == "active":
        exercise = None if key is None else catalogue.of_key(key)
        load = _load(each, key, exercise, counting.body_mass_kg)
        volume_kg, basis = _volume(each, exercise, load, counting)
        estimate, why_not = _estimate(each, exercise, load)
    return SetLoad(
        session=each.session,
        set=each.set,
        part=each.part,
        lifted_kg=load.kg,
        volume_kg=volume_kg,
        volume_basis=basis,
        e1rm_kg=estimate.kg if estimate else None,
        e1rm_low_kg=estimate.low_kg if estimate else None,
        e1rm_high_kg=estimate.high_kg if estimate else None,
        e1rm_basis=E1RM_BASES[each.rpe is not None] if estimate else None,
        why_not=why_not,
    )


def _load(each: Set, key: str | None, exercise: Exercise | None, body_mass_kg: float | None) -> _Load:
    if key is None:
        return _Load(why_not=Said("exercise_not_sure"))
    if each.weight_doubt is not None:
        return _Load(why_not=Said("weight_impossible"))
    kinds = {each.load_kind, exercise.load if exercise else None}
    if "band" not in kinds and plain_key(key) in WHOLE_BODY:
        return _load_of_body(each, key, body_mass_kg)
    why_not = next((why for kind, why in _NOT_LIFTED.items() if kind in kinds), None)
    if why_not is None and each.weight_kg is None:
        why_not = _NO_WEIGHT
    return _Load(why_not=why_not) if why_not else _Load(each.weight_kg)


def _load_of_body(each: Set, key: str, body_mass_kg: float | None) -> _Load:
    """The body's mass with what was added to it, or less the help."""
    if each.weight_kg is None and (key in WEIGHTED_BODY or each.load_kind == "assisted"):
        return _Load(why_not=_NO_WEIGHT if key in WEIGHTED_BODY else _HELPED)
    beside_kg = 0.0 if each.weight_kg is None else signed_kg(each)
    if beside_kg is None:
        return _Load(why_not=Said("weight_of_body_or_added"))
    if body_mass_kg is None:
        return _Load(why_not=Said("no_body_mass"))
    if body_mass_kg + beside_kg <= 0:
        return _Load(why_not=Said("help_above_body_mass"))
    return _Load(body_mass_kg + beside_kg, with_body=True)


def _volume(each: Set, exercise: Exercise | None, load: _Load, counting: Counting) -> tuple[float | None, Said | None]:
    """Repetitions × weight, and what was counted beyond what was entered."""
    weight_kg, reps = (load.kg if load.with_body else counted_kg(each)), lifting_reps(each, exercise)
    if weight_kg is None or reps is None:
        return None, None
    is_per_hand = counting.dumbbell_weight == "per_hand" and _has_two_dumbbells(exercise)
    is_per_side = counting.reps_of_unilateral == "per_side" and _is_of_both_sides(each, exercise)
    told = {"both_hands": is_per_hand, "both_sides": is_per_side, "body_mass": load.with_body}
    basis = counted_with([name for name, holds in told.items() if holds])
    return reps * weight_kg * (1 + is_per_hand) * (1 + is_per_side), basis


def _has_two_dumbbells(exercise: Exercise | None) -> bool:
    if exercise is None or exercise.is_unilateral or exercise.key in ONE_DUMBBELL:
        return False
    return exercise.equipment == "dumbbell"


def _is_of_both_sides(each: Set, exercise: Exercise | None) -> bool:
    return exercise is not None and exercise.is_unilateral and each.side not in {"left", "right"}


def _estimate(each: Set, exercise: Exercise | None, load: _Load) -> tuple[Estimate | None, Said | None]:
    why_not = _why_no_estimate(each, exercise, load)
    if why_not is not None:
        return None, why_not
    return estimated_1rm(load.kg, each.reps, each.rpe), None


def _why_no_estimate(each: Set, exercise: Exercise | None, load: _Load) -> Said | None:
    if each.role == "warmup":
        return Said("warmup_set")
    if load.why_not is not None:
        return load.why_not
    if each.load_kind == "assisted":
        return Said("no_maximum_with_help")
    if load.kg == 0:
        return _NO_WEIGHT
    if is_by_time(each, exercise):
        return Said("hold")
    return _why_no_count(each.reps, each.rpe)


def _why_no_count(reps: int | None, rpe: float | None) -> Said | None:
    """Why repetitions to failure cannot be said, or no maximum from so many."""
    if reps is None or reps < 1:
        return Said("no_reps")
    if reps > MOST_REPS:
        return Said("many_reps", {"most_reps": MOST_REPS})
    to_failure = effective_reps(reps, rpe)
    if to_failure is None:
        return Said("effort_tells_no_reps", {"rpe": rpe})
    return Said("many_reps_with_those_left", {"most_reps": MOST_REPS}) if to_failure > MOST_REPS else None
