"""Weights that cannot be: they stay in the table, count for nothing, and are said with what they may have been."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from fitlift.errors import Notice
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.measures.by_exercise import OfExercise, by_exercise
from fitlift.measures.formulas import MOST_REPS, estimated_1rm
from fitlift.records.base import replace
from fitlift.records.said import Said, Value
from fitlift.records.sets import Set
from fitlift.records.vocabulary import WeightDoubt

#: The heaviest deadlift is 510 kg (Björnsson 2025); what is above this was never lifted, a sled on rails apart.
MOST_KG = 500.0

#: The smallest plates are of 0.25 kg.
LEAST_KG = 0.2

#: FIT keeps weights without a sign, in sixteenths of a kilogram: -20 kg come out as 4096 - 20. Of the numbers from here
#: on all of the highest bits are set.
WRAPPED_KG, TURN_KG = 4000.0, 4096.0

#: The heaviest that was lifted in competition without a suit or a shirt, by category: Williams 2019, Björnsson 2025,
#: Maddox 2021; and the heaviest curl, swung (Hepburn 1959: 300 lb; strictly 255 lb).
RECORDS_KG = {"squat": 490.0, "deadlift": 510.0, "bench_press": 355.0, "curl": 136.0}

#: Repetitions that point to a maximum from this share of the record on are not believed. Chosen: whoever is so near the
#: record can say so, and a scale that is wrong shows before it passes the record.
OF_RECORD = 0.9

#: Of these words the movement is shorter, and takes more weight.
_PARTIAL = frozenset({"quarter", "rack", "board", "partial", "wrist"})

#: So many times the heaviest of at least two others is a slip of the finger (475 for 47.5). Ladders begin at a fourth
#: of their top or above, but for the bar alone, which weighs no more.
UNLIKE, _FEWEST_OTHERS, HEAVIEST_BAR_KG = 4.0, 2, 25.0

#: A scale of hundredths, read as sixteenths.
_HUNDREDTHS = 16 / 100

_GRAMS = 1000.0

#: A weight that was meant is a multiple of this, to within rounding.
_STEP_KG, _ROUND = 0.25, 1e-3


def plain_doubt(weight_kg: float | None) -> WeightDoubt | None:
    """Why a weight cannot be by its number alone; None where it can be."""
    if weight_kg is None or LEAST_KG <= weight_kg <= MOST_KG:
        return None
    if weight_kg < LEAST_KG:
        return "too light"
    return "negative" if WRAPPED_KG <= weight_kg < TURN_KG else "too heavy"


def with_doubts(
    sets: Sequence[Set], catalogue: Catalogue, settled: Collection[tuple[int, int | None]] = ()
) -> tuple[Set, ...]:
    """The sets, those marked whose weight cannot be.

    Parameters
    ----------
    sets
        Sets and rests with names, each with what its weight means.
    catalogue
        The exercises.
    settled
        Session and number of those whose weight the user himself says.
    """
    places = {place for place, each in enumerate(sets) if (each.session, each.set) not in settled}
    found = {place: doubt for place in places if (doubt := plain_doubt(sets[place].weight_kg)) is not None}
    for each in by_exercise(sets):
        exercise = None if each.exercise is None else catalogue.of_key(each.exercise)
        open_ = [place for place in each.index if place not in found and place in places]
        found |= {place: "beyond records" for place in open_ if _record_passed(sets[place], exercise) is not None}
        odd = _odd_one(sets, each, found)
        found |= {odd: "unlike the others"} if odd in open_ and odd not in found else {}
    return tuple([replace(each, weight_doubt=found.get(place)) for place, each in enumerate(sets)])


def doubt_notices(sets: Sequence[Set], catalogue: Catalogue) -> Iterator[Notice]:
    """What is said of weights that cannot be: once for the same reason in a session."""
    groups: dict[tuple[int, WeightDoubt], list[Set]] = {}
    for each in sets:
        if each.kind == "active" and each.weight_doubt is not None:
            groups.setdefault((each.session, each.weight_doubt), []).append(each)
    for (session, doubt), doubted in groups.items():
        first = doubted[0]
        exercise = None if first.exercise is None else catalogue.of_key(first.exercise)
        yield Notice("implausible-weight", _said(doubted, doubt, exercise), session=session, set=first.set)


def own_weight_notices(sets: Sequence[Set]) -> Iterator[Notice]:
    """What is said of weights that may be the body's own: once in a session."""
    groups: dict[int, list[Set]] = {}
    for each in sets:
        if each.kind == "active" and each.load_kind == "unknown" and each.weight_kg and each.weight_doubt is None:
            groups.setdefault(each.session, []).append(each)
    for session, own in groups.items():
        yield Notice("own-weight", Said("weight_may_be_own", _weights(own)), session=session, set=own[0].set)


#: Why a weight cannot be → what is said of it.
_CODES: Mapping[WeightDoubt, str] = {
    "too heavy": "weight_too_heavy",
    "too light": "weight_too_light",
    "negative": "weight_below_zero",
    "unlike the others": "weight_unlike_others",
    "beyond records": "weight_beyond_records",
}


def _said(doubted: Sequence[Set], doubt: WeightDoubt, exercise: Exercise | None) -> Said:
    of = _weights(doubted) | {"meant_kg": _meant(doubted, doubt)}
    return Said(_CODES[doubt], of | (_hardest(doubted, exercise) if doubt == "beyond records" else {}))


def _weights(sets: Sequence[Set]) -> dict[str, Value]:
    """Which sets have which weights, each weight once, in the unit of the first of them."""
    weights_kg = dict.fromkeys(each.weight_kg or 0.0 for each in sets)
    return {
        "set_numbers": tuple([each.set for each in sets]),
        "weights_kg": tuple(weights_kg),
        "unit": sets[0].weight_unit,
    }


def _hardest(doubted: Sequence[Set], exercise: Exercise | None) -> dict[str, Value]:
    """The set that points to the highest maximum, and what nobody has lifted more than."""
    maximum_kg, place = max((_record_passed(each, exercise) or 0.0, place) for place, each in enumerate(doubted))
    return {
        "hardest_reps": doubted[place].reps,
        "hardest_kg": doubted[place].weight_kg,
        "maximum_kg": maximum_kg,
        "record_kg": None if exercise is None else _record_of(exercise),
    }


def _record_passed(one: Set, exercise: Exercise | None) -> float | None:
    """The maximum that a set points to, where no lifter near the records would do it."""
    record_kg = None if exercise is None else _record_of(exercise)
    if record_kg is None or one.weight_kg is None or one.load_kind not in {"external", None}:
        return None
    reps = min(one.reps or 1, MOST_REPS)
    estimate = estimated_1rm(one.weight_kg, reps)
    return estimate.kg if estimate is not None and estimate.kg > OF_RECORD * record_kg else None


def _record_of(exercise: Exercise) -> float | None:
    is_other = exercise.equipment == "machine" or bool(_PARTIAL & set(exercise.key.split("_")))
    return None if is_other else RECORDS_KG.get(exercise.category)


def _odd_one(sets: Sequence[Set], of_exercise: OfExercise, doubted: Collection[int]) -> int | None:
    """The place of the one set that is far heavier than all others of its exercise; None without one."""
    weighed = [
        (sets[place].weight_kg or 0.0, place)
        for place in of_exercise.index
        if sets[place].weight_kg is not None and place not in doubted and sets[place].load_kind != "bodyweight"
    ]
    if len(weighed) <= _FEWEST_OTHERS:
        return None
    *_, (second_kg, _), (most_kg, place) = sorted(weighed)
    is_top_of_ladder = place == weighed[-1][1] and second_kg <= HEAVIEST_BAR_KG
    return place if most_kg >= UNLIKE * second_kg and not is_top_of_ladder else None


def _meant(doubted: Sequence[Set], doubt: WeightDoubt) -> tuple[float, ...]:
    """What the weights may have been, below zero with help; nothing where that cannot be told of all."""
    known = [each.weight_kg or 0.0 for each in doubted]
    if doubt == "negative":
        return tuple([kg - TURN_KG for kg in known])
    if doubt == "unlike the others":
        return ()
    factor = _GRAMS if doubt == "too light" else _HUNDREDTHS
    scaled = [kg * factor for kg in known]
    are_round = all(abs(kg / _STEP_KG - round(kg / _STEP_KG)) < _ROUND for kg in scaled)
    return tuple(scaled) if are_round else ()
