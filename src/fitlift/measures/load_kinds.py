"""What the weight of a set means, and how much of it counts as lifted: help is no load, and less of it is more."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.words import words_of
from fitlift.measures.by_exercise import by_exercise
from fitlift.records.base import replace
from fitlift.records.sets import Set
from fitlift.records.vocabulary import LoadKind

#: Nearly all grown-ups weigh so much: where no body mass is given, a weight from here on that stands with pull-ups may
#: be the body's own, since some apps write it so. Few runners add as much.
LEAST_BODY_KG = 40.0

#: A weight within this share of a body mass that is given may be the body's: it changes by so much over months.
BODY_SHARE = 0.05

#: Kinds that somebody said, or that were found before.
_SETTLED: frozenset[LoadKind | None] = frozenset({"added", "assisted", "band", "bodyweight"})

#: Kinds of load that are lifted; None is that of a set of which nothing is said.
_LIFTED: frozenset[LoadKind | None] = frozenset({"external", "added", None})

#: What begins the key of an exercise that has a twin without a weight.
_WEIGHTED = "weighted_"

#: Words by which a name says that a machine or a band helps: "Triceps Dip (Assisted)".
_HELPED = frozenset({"assisted", "assist", "assistance"})


#: What a name tells of the load of exercises that may be done with the body alone.
_MAY_BE_BARE = frozenset({"bodyweight", "unknown"})


def with_load_kinds(sets: Sequence[Set], catalogue: Catalogue, body_mass_kg: float | None = None) -> tuple[Set, ...]:
    """The sets, and of each what its weight means by the exercise that it is; what was said before holds.

    Parameters
    ----------
    sets
        Sets and rests with names.
    catalogue
        The exercises.
    body_mass_kg
        The athlete's; None where it is not given.
    """
    sure = {place: each for each in by_exercise(sets) if each.exercise is not None for place in each.index}
    kinds = {place: _kind(sets[place], each.exercise or "", catalogue, body_mass_kg) for place, each in sure.items()}
    # a watch that writes the body's own weight with push-ups does so with squats
    own = {(sets[place].session, sets[place].weight_kg) for place, kind in kinds.items() if kind == "unknown"}
    for place, each in sure.items():
        exercise, one = catalogue.of_key(each.exercise or ""), sets[place]
        is_own = one.weight_kg is not None and (one.session, one.weight_kg) in own
        if is_own and kinds[place] == "external" and exercise is not None and exercise.load in _MAY_BE_BARE:
            kinds[place] = "unknown"
    return tuple(
        [
            each if kinds.get(place, each.load_kind) == each.load_kind else replace(each, load_kind=kinds[place])
            for place, each in enumerate(sets)
        ]
    )


def counted_kg(one: Set) -> float | None:
    """The weight of a set as far as it was lifted: no help, no band, and none that cannot be."""
    return one.weight_kg if one.load_kind in _LIFTED and one.weight_doubt is None else None


def signed_kg(one: Set) -> float | None:
    """How heavy a set is, to be held against others of its exercise: help below zero, the body alone at zero.

    None where the weight is not known, or cannot be.
    """
    if one.load_kind == "bodyweight":
        return 0.0
    if one.load_kind == "assisted" and one.weight_doubt is None:
        return None if one.weight_kg is None else -one.weight_kg
    return counted_kg(one)


def kind_of_weight(
    weight_kg: float, key: str, name: str | None, catalogue: Catalogue, body_mass_kg: float | None = None
) -> LoadKind | None:
    """What a weight that stands with an exercise means by it; None where nothing says that it is no plain weight.

    Parameters
    ----------
    weight_kg
        The weight.
    key, name
        The exercise's.
    catalogue
        The exercises.
    body_mass_kg
        The athlete's; None where it is not given.
    """
    exercise = catalogue.of_key(key)
    load = "" if exercise is None else exercise.load
    if load == "assisted" or _HELPED & set(words_of(name or "")):
        return "assisted"
    if load == "band":
        return "band"
    if not _hangs_on_hands(catalogue.of_key(key.removeprefix(_WEIGHTED))):
        return None
    return "added" if key.startswith(_WEIGHTED) or not _may_be_the_bodys(weight_kg, body_mass_kg) else "unknown"


def is_only_logged(one: Set) -> bool:
    """Whether a watch logged a set's weight, one that can be, and at most the exercise tells what it means: no help."""
    is_open = one.weight_doubt is None and one.load_kind in {"external", "added", "unknown"}
    return is_open and one.weight_state == "logged"


def _kind(one: Set, key: str, catalogue: Catalogue, body_mass_kg: float | None) -> LoadKind | None:
    if one.load_kind in _SETTLED:
        return one.load_kind
    kind = kind_of_weight(one.weight_kg or 0.0, key, one.exercise_name, catalogue, body_mass_kg)
    if one.weight_kg is not None or kind in {"assisted", "band"}:
        return kind or one.load_kind
    exercise = catalogue.of_key(key)
    return "bodyweight" if exercise is not None and exercise.load == "bodyweight" else one.load_kind


def _hangs_on_hands(exercise: Exercise | None) -> bool:
    """Whether the body hangs or leans on the hands and is lifted by them: what is entered then is beside its own."""
    if exercise is None or exercise.load != "bodyweight":
        return False
    return (exercise.body_part, exercise.mechanic) == ("upper", "compound")


def _may_be_the_bodys(weight_kg: float, body_mass_kg: float | None) -> bool:
    if body_mass_kg is None:
        return weight_kg >= LEAST_BODY_KG
    return abs(weight_kg - body_mass_kg) <= BODY_SHARE * body_mass_kg
