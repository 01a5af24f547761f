"""The lifts of a session, done or planned, in the one shape in which principles are judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

from fitlift.exercises.exercise import Exercise
from fitlift.measures.by_exercise import OfExercise, by_exercise
from fitlift.measures.holds import is_by_time, lifting_reps
from fitlift.measures.lap_button import too_long
from fitlift.measures.load_kinds import counted_kg
from fitlift.measures.one_set import is_own_set
from fitlift.records.base import Record
from fitlift.records.plans import PlannedSet
from fitlift.records.said import Name
from fitlift.records.sets import Set
from fitlift.records.vocabulary import WeightUnit

#: Parts of a plan that hold no lifts to be judged.
BESIDE = frozenset({"warmup", "prep", "cooldown"})

#: Movements in which the legs work over several joints.
LEG_PATTERNS = frozenset({"squat", "hinge", "lunge"})

#: Muscles that such a movement works.
_OF_LEGS = frozenset({"quads", "hamstrings", "glutes"})

#: A barbell alone weighs so much, and is what the article warms up with.
BAR_KG = 20.0

#: What finds an exercise by its key.
OfKey = Callable[[str], Exercise | None]

_Seconds = tuple[float, float]


class LiftedSet(Record):
    """One set, done or planned.

    Parameters
    ----------
    number
        Number of the set, or of the planned one.
    place
        Where it stands among the others: of one that the user added the number does not tell.
    reps
        Repetitions, from and to; None where not known or not said, where none were counted, and of a hold.
    is_hold
        Whether its time counts, and no repetitions.
    weight_kg
        Weight; None where not known or not said.
    rest_s
        Seconds of rest after it, from and to; None where not known or not said.
    is_loaded
        Whether there is a load beyond the body; None where not known.
    may_be_both_sides
        Whether the repetitions of a one-sided exercise may be those of both sides.
    side
        Side of a one-sided set; None where nothing says.
    rpe
        Effort, 0 to 10; None where not entered.
    unit
        Unit in which people have its weight.
    seconds
        How long it lasted; None where not known, and of a planned one.
    is_long
        Whether it is too long to be one set, so that its repetitions may be those of several.
    """

    number: int
    place: int
    reps: tuple[float, float] | None
    is_hold: bool
    weight_kg: float | None
    rest_s: _Seconds | None
    is_loaded: bool | None = None
    may_be_both_sides: bool = False
    side: str | None = None
    rpe: float | None = None
    unit: WeightUnit | None = None
    seconds: float | None = None
    is_long: bool = False


class Gap(Record):
    """What lies between two sets of one exercise.

    Parameters
    ----------
    seconds
        From the one's end to the other's begin, pauses left out, from and to; None where not known or not said.
    between
        Names of the exercises of the sets that were done in between, and these; None for one that nobody knows.
    """

    seconds: _Seconds | None
    between: tuple[tuple[Name, Exercise | None], ...] = ()


class Lift(Record):
    """One exercise of a session.

    Parameters
    ----------
    exercise
        What it is; None where that is not surely known, or the catalogue has it not.
    name
        What people call it.
    is_named
        Whether that is a name, and not only its place in the session.
    part
        What it is for by the plan; None where nothing says.
    warmups, working
        Its sets; drops, and the other sides of sets, are none of their own.
    is_told_apart
        Whether the role of each set is known.
    other_sides
        The other sides of its working sets, where each side was recorded as a set.
    gaps
        What lies between each of its working sets and the next one.
    is_per_side
        Whether the plan asks for each side.
    """

    exercise: Exercise | None
    name: Name
    is_named: bool
    part: str | None
    warmups: tuple[LiftedSet, ...]
    working: tuple[LiftedSet, ...]
    is_told_apart: bool
    other_sides: tuple[LiftedSet, ...] = ()
    gaps: tuple[Gap, ...] = ()
    is_per_side: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """Numbers of its working sets."""
        return tuple(each.number for each in self.working)

    @property
    def first(self) -> int:
        """Place of its first working set, else of its first one."""
        return min(each.place for each in self.working or self.warmups)

    @property
    def last(self) -> int:
        """Place of its last working set."""
        return max(each.place for each in self.working)

    @property
    def is_loaded(self) -> bool | None:
        """Whether any of its working sets has a load beyond the body; None where not known."""
        known = {each.is_loaded for each in self.working}
        return True if True in known else None if None in known else False

    @property
    def heaviest_kg(self) -> float:
        """The most weight of its working sets; 0 where none is known."""
        return max((each.weight_kg for each in self.working if each.weight_kg is not None), default=0.0)

    @property
    def is_bar_alone(self) -> bool:
        """Whether it was done with no more than the bar."""
        is_barbell = self.exercise is not None and self.exercise.equipment == "barbell"
        return is_barbell and 0 < self.heaviest_kg <= BAR_KG and all(each.weight_kg for each in self.working)


def is_leg_lift(exercise: Exercise) -> bool:
    """Whether the legs work over several joints, against a load or not; jumps and carries are other things."""
    is_whole = exercise.mechanic == "compound" and exercise.body_part in {"lower", "full"}
    return is_whole and exercise.pattern in LEG_PATTERNS and not _OF_LEGS.isdisjoint(exercise.primary)


def is_kindred(one: Exercise, other: Exercise) -> bool:
    """Whether two lifts are one movement of the legs, as a squat with a barbell and one without.

    What bends in the hips alone is several: a hip raise on the floor is no light deadlift.
    """
    if not (is_leg_lift(one) and is_leg_lift(other) and one.pattern == other.pattern):
        return one.key == other.key
    return one.pattern != "hinge" or one.category == other.category


def lifts_done(sets: Sequence[Set], of_key: OfKey) -> tuple[Lift, ...]:
    """The lifts of a session in the order of their first work.

    Parameters
    ----------
    sets
        The sets of one session with names, roles and rests; rests among them are left out.
    of_key
        What finds an exercise by its key.
    """
    session = _Session(sets, of_key)
    lifts = [(min(sets[place].row for place in each.working or each.index), session.lift(each)) for each in session.all]
    return tuple([lift for _, lift in sorted(lifts, key=lambda pair: pair[0])])


def _name(each: OfExercise) -> Name:
    return each.exercise_name or (("lift_of_slot", each.slot) if each.slot else ("lift_without_name",))


def _is_loaded(done: Set, exercise: Exercise | None, *, logs_weights: bool) -> bool | None:
    """Whether a set has a load: one without a weight has none where others of the session have one, or may do so."""
    if done.load_kind in {"assisted", "band"}:
        return False
    if done.weight_doubt is not None:
        return None
    if done.weight_kg is not None:
        return done.weight_kg > 0
    is_body = done.load_kind == "bodyweight" or (exercise is not None and exercise.load in {"bodyweight", "band"})
    may_be_body = exercise is not None and exercise.load == "unknown"
    return False if is_body or (may_be_body and logs_weights) else None


class _Session:
    """The sets of one session, on the clock where all have a time, else as they come."""

    def __init__(self, sets: Sequence[Set], of_key: OfKey) -> None:
        self.all = by_exercise(sets)
        self._sets, self._of_set = sets, {place: each for each in self.all for place in each.index}
        self._known = {each.exercise: of_key(each.exercise) for each in self.all if each.exercise is not None}
        self._long = {each.row for each in too_long([sets[place] for place in self._of_set])}
        self._logs_weights = any(sets[place].weight_kg is not None for place in self._of_set)
        self._with_other_side = {sets[place].side_of for place in self._of_set} - {None}
        starts = {place: sets[place].start_time for place in self._of_set}
        in_rows = sorted(self._of_set, key=lambda place: (sets[place].row, place))
        times = {place: start for place, start in starts.items() if start is not None}
        self._order = sorted(in_rows, key=times.__getitem__) if len(times) == len(starts) else in_rows

    def lift(self, each: OfExercise) -> Lift:
        """The sets of one exercise."""
        exercise = None if each.exercise is None else self._known[each.exercise]
        own = [self._sets[place] for place in each.index]
        working = [place for place in each.working if is_own_set(self._sets[place])]
        others = [place for place in each.working if self._sets[place].side_of is not None]
        return Lift(
            exercise=exercise,
            name=_name(each),
            is_named=each.exercise is not None,
            part=next((done.part_of_plan for done in own if done.part_of_plan), None),
            warmups=tuple([self._set(place, exercise) for place in each.warmups if is_own_set(self._sets[place])]),
            working=tuple([self._set(place, exercise) for place in working]),
            is_told_apart=all(done.role is not None for done in own),
            other_sides=tuple([self._set(place, exercise) for place in others]),
            gaps=tuple([self._gap(one, other) for one, other in pairwise(working)]),
        )

    def _set(self, place: int, exercise: Exercise | None) -> LiftedSet:
        done = self._sets[place]
        is_one_sided = exercise is not None and exercise.is_unilateral and done.side not in {"left", "right"}
        has_two = done.side_of is not None or done.set in self._with_other_side
        reps = lifting_reps(done, exercise)
        return LiftedSet(
            number=done.set or 0,
            place=done.row,
            reps=None if reps is None else (reps, reps),
            is_hold=is_by_time(done, exercise),
            weight_kg=counted_kg(done),
            rest_s=None if done.rest_s is None else (done.rest_s, done.rest_s),
            is_loaded=_is_loaded(done, exercise, logs_weights=self._logs_weights),
            may_be_both_sides=is_one_sided and not has_two,
            side=done.side,
            rpe=done.rpe,
            unit=done.weight_unit,
            seconds=done.duration_s or None,
            is_long=done.row in self._long,
        )

    def _gap(self, one: int, other: int) -> Gap:
        """Between two sets, by their places; drops and the other side are part of the first."""
        passed = self._order[self._order.index(one) : self._order.index(other)]
        parts = [at for at, place in enumerate(passed) if self._of_set[place] is self._of_set[one]]
        passed = passed[parts[-1] :] if parts else []
        between = [self._of_set[place] for place in passed[1:]]
        lasted = [self._sets[place].duration_s for place in passed[1:]]
        seconds = [*(self._sets[place].rest_s for place in passed), *lasted]
        known = [each for each in seconds if each is not None]
        return Gap(
            seconds=(sum(known), sum(known)) if passed and len(known) == len(seconds) else None,
            between=tuple(
                {_name(each): (_name(each), self._known.get(each.exercise or "")) for each in between}.values()
            ),
        )


def lifts_planned(planned: Sequence[PlannedSet], of_key: OfKey) -> tuple[Lift, ...]:
    """The lifts of a planned session in its order.

    Parameters
    ----------
    planned
        Its sets.
    of_key
        What finds an exercise by its key.
    """
    places: dict[int, list[PlannedSet]] = {}
    for each in planned:
        places.setdefault(each.place, []).append(each)
    turns: dict[str, dict[int, tuple[str, Exercise | None]]] = {}
    for each in planned:
        if each.superset is not None:
            turns.setdefault(each.superset, {})[each.place] = (each.exercise_name, of_key(each.exercise))
    return tuple([_planned_lift(places[place], of_key, turns) for place in sorted(places)])


def _planned_lift(
    sets: Sequence[PlannedSet], of_key: OfKey, turns: Mapping[str, Mapping[int, tuple[str, Exercise | None]]]
) -> Lift:
    first = sets[0]
    exercise = of_key(first.exercise)
    warmups, working = ([each for each in sets if each.role == role] for role in _ROLES)
    is_beside = first.part_of_plan in BESIDE
    others = turns.get(first.superset or "", {})
    between = tuple([other for place, other in others.items() if place != first.place])
    return Lift(
        exercise=exercise,
        name=first.exercise_name,
        is_named=True,
        part=first.part_of_plan,
        warmups=() if is_beside else tuple([_planned_set(each, exercise) for each in warmups]),
        working=tuple([_planned_set(each, exercise) for each in (warmups if is_beside else working)]),
        is_told_apart=True,
        # in turns, how long the others take is not said
        gaps=tuple([Gap(None if between else _rest(each), between) for each in working]),
        is_per_side=max(each.sides for each in sets) > 1,
    )


_ROLES = ("warmup", "working")


def _planned_set(each: PlannedSet, exercise: Exercise | None) -> LiftedSet:
    is_body = each.load_kind == "bodyweight" or (exercise is not None and exercise.load in {"bodyweight", "band"})
    has_load = each.load_kind in {"weight", "added", "percent_1rm", "rpe"}
    return LiftedSet(
        number=each.planned_set,
        place=each.planned_set,
        reps=None if each.reps_low is None or each.reps_high is None else (each.reps_low, each.reps_high),
        is_hold=each.hold_low_s is not None,
        weight_kg=each.weight_low_kg,
        rest_s=_rest(each),
        is_loaded=has_load or (False if is_body else None),
        unit=each.weight_unit,
    )


def _rest(each: PlannedSet) -> _Seconds | None:
    return None if each.rest_low_s is None or each.rest_high_s is None else (each.rest_low_s, each.rest_high_s)


def in_order(sets: Sequence[LiftedSet]) -> tuple[LiftedSet, ...]:
    """Sets of several lifts in the order in which they were done."""
    return tuple(sorted(sets, key=attrgetter("place")))
