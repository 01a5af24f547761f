"""Which set was done for which planned one.

By the step of the workout where the watch was guided through the plan. What that leaves is put together exercise by
exercise, so that supersets and another order do not matter: a planned exercise takes the one that was done at the
least cost (the same, of the same category, for the same muscles, for the same region), and within the two, sets are
laid side by side in order. As many as can be are pairs; of these ways the one counts that fulfils the most, then the
one in which as much of other exercises is before a set as before the planned one; what nobody did is at the end, for
the last set is the one that people drop.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, permutations
from typing import Literal

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.names import UNKNOWN, WHATEVER
from fitlift.exercises.sameness import is_same
from fitlift.exercises.tables import muscles
from fitlift.labels.evidence import sureness
from fitlift.matching.alignment import Worth, aligned, assigned
from fitlift.matching.light_sets import Work, works
from fitlift.measures.at_steps import stands_at
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.holds import is_hold
from fitlift.records.base import Record
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Set
from fitlift.records.several import only_known
from fitlift.records.vocabulary import BESIDE_BODY, SURE

LinkedBy = Literal["step", "exercise", "likeness", "order"]

#: What it costs that an exercise takes a planned one's place, by what the two share; fitlift's own ladder.
SAME_CATEGORY, SAME_MUSCLES, SAME_REGION = 0.25, 0.5, 0.75

#: Of planned exercises that share as much, the one is meant that is done on as many legs or arms and has like figures:
#: these add at most so much.
_LIKENESS = 0.2

#: The same exercise by a more special or a more general name: it gives way to one by the very name.
UNDER_ANOTHER_NAME = 0.1

#: What it costs at least that sets without a name are taken for a planned exercise; their figures add up to as much.
NAMELESS = 0.3

#: Order decides between ways that cost the same.
_ORDER = 1e-6

#: Repetitions so many times the planned ones, or a weight, are another exercise's.
_FAR = 2.0

#: Farther than that is all the same.
_FARTHEST = 9.0

#: Two sides of a set are alike where the one has so much of the other at least: seven repetitions and eight, a hold of
#: 20 s and one of 24. Chosen; sensible are 0.7 to 0.9.
_ALIKE = 0.8

#: Orders of an exercise's places that are tried, where it stands at several.
_MOST_ORDERS = 24

#: A set of one side, and its other one, where the plan asks for both.
_BOTH = 2


class Pair(Record):
    """A planned set and what was done for it.

    Parameters
    ----------
    planned
        The planned set; None for a set beyond the plan.
    done
        The sets, two where each side was recorded; none for a planned set that was missed.
    linked_by
        How they were put together; None where one of the two is missing.
    """

    planned: PlannedSet | None
    done: tuple[Set, ...]
    linked_by: LinkedBy | None = None


class _Unit(Record):
    """What counts as one set done: a set, or the two of both sides; `moment` as in `_moments`."""

    sets: tuple[Set, ...]
    moment: int = 0

    @property
    def reps(self) -> int | None:
        """Repetitions, where any were counted; of two sides the fewer."""
        counted = only_known(each.reps or None for each in self.sets)
        return min(counted) if len(counted) == len(self.sets) else None

    @property
    def seconds(self) -> float | None:
        """How long it took; of two sides the shorter."""
        lasted = only_known(each.duration_s for each in self.sets)
        return min(lasted) if len(lasted) == len(self.sets) else None

    @property
    def is_of_alike_sides(self) -> bool:
        """Whether it is two sets of which much the same was done: of repetitions, else of seconds."""
        reps, seconds = [each.reps or 0 for each in self.sets], [each.duration_s or 0.0 for each in self.sets]
        amounts: Sequence[float] = reps if min(reps) else seconds
        return len(amounts) > 1 and 0 < min(amounts) >= _ALIKE * max(amounts)

    @property
    def weight_kg(self) -> float | None:
        """Weight of the first."""
        return self.sets[0].weight_kg


class _Done(Record):
    """One exercise as it was done, and for each set its moment, as in `_moments`."""

    exercise: str | None
    sets: tuple[Set, ...]
    moments: tuple[int, ...]


def paired(
    active: Sequence[Set], planned: Sequence[PlannedSet], exercises: Catalogue, *, is_linked: bool = False
) -> list[Pair]:
    """Put planned sets and those that were done together.

    Parameters
    ----------
    active
        The active sets of one session, with names and roles.
    planned
        The planned sets.
    exercises
        The exercises.
    is_linked
        Whether the sets' step indexes are those of the plan.

    Returns
    -------
    list of Pair
        One for each planned set in its order, then one for each set beyond the plan in its order.
    """
    found = dict(_by_step(active, planned)) if is_linked else {}
    left = _but_for(active, found.values())
    open_plans = [plan for plan in planned if plan.planned_set not in found]
    found |= dict(_by_exercise(left, open_plans, exercises))
    found |= dict(_bodyweight_before(_but_for(active, found.values()), planned, found, exercises))
    beyond = [Pair(None, (each,)) for each in _but_for(active, found.values())]
    return [*(found.get(plan.planned_set, Pair(plan, ())) for plan in planned), *beyond]


def _but_for(active: Sequence[Set], pairs: Iterable[Pair]) -> list[Set]:
    """The sets that are in none of the pairs."""
    taken = {id(each) for pair in pairs for each in pair.done}
    return [each for each in active if id(each) not in taken]


def _bodyweight_before(
    left: Sequence[Set], planned: Sequence[PlannedSet], found: Mapping[int, Pair], exercises: Catalogue
) -> Iterator[tuple[int, Pair]]:
    """Sets of the body alone before an exercise of the same kind, for its light sets that nobody did."""
    begins: dict[int, int] = {}
    for plan in planned:
        if plan.planned_set in found:
            row = found[plan.planned_set].done[0].row
            begins[plan.place] = min(row, begins.get(plan.place, row))
    bare = [each for each in left if each.weight_kg is None and each.role_source not in _SAID]
    for plan in planned:
        is_open = plan.role == "warmup" and plan.part_of_plan not in _NO_LOADS and plan.planned_set not in found
        if not is_open or plan.place not in begins:
            continue
        one = exercise_of(plan.exercise, plan.category, plan.subtype, exercises)
        fitting = (each for each in bare if each.row < begins[plan.place] and _is_of_kind(each, one, exercises))
        light = next(fitting, None)
        if light is not None:
            bare.remove(light)
            yield plan.planned_set, Pair(plan, (light,), "likeness")


def _is_of_kind(one: Set, planned: Exercise | None, exercises: Catalogue) -> bool:
    """Whether a set surely is of an exercise of the planned one's category, or for its muscles."""
    done = _exercise_done(one, exercises)
    if done is None or planned is None or sureness(one) < SURE:
        return False
    return _ladder(done, planned) <= SAME_MUSCLES


def exercise_of(key: str | None, category: str | None, subtype: str | None, exercises: Catalogue) -> Exercise | None:
    """An exercise by its key, else by its category; None where both are unknown."""
    found = None if key is None else exercises.of_key(key)
    pair = category or UNKNOWN, subtype or UNKNOWN
    is_told = pair[0] != UNKNOWN and pair != WHATEVER
    return exercises.of_pair(*pair) if found is None and is_told else found


def _exercise_done(one: Set, exercises: Catalogue) -> Exercise | None:
    """The exercise that a set was; what the watch took it for tells nothing where the user says what it was."""
    is_said = one.source == "correction" and one.exercise is not None
    pair = (None, None) if is_said else (one.category, one.subtype)
    return exercise_of(one.exercise, *pair, exercises)


def _by_step(sets: Sequence[Set], plans: Sequence[PlannedSet]) -> Iterator[tuple[int, Pair]]:
    """Sets at the step that asks for them, one round after the other; a guess of another category is none."""
    asked: dict[int, list[PlannedSet]] = defaultdict(list)
    for plan in plans:
        if plan.step_index is not None:
            asked[plan.step_index].append(plan)
    done: dict[int, list[_Unit]] = defaultdict(list)
    for each in sets:
        step = each.step_index
        if step is not None and step in asked and _is_at(each, asked[step][0]):
            done[step].append(_Unit((each,)))
    for step, units in done.items():
        ways = (units, _sides(units)) if asked[step][0].sides == _BOTH else (units,)
        likeliest = max(ways, key=lambda way: _fits(way, len(asked[step])))
        for plan, unit in zip(asked[step], likeliest, strict=False):
            yield plan.planned_set, Pair(plan, unit.sets, "step")


def _fits(units: Sequence[_Unit], wanted: int) -> float:
    """How near a number of sets is to the one that is wanted."""
    return -abs(len(units) - wanted)


def _is_at(one: Set, plan: PlannedSet) -> bool:
    """Whether a set was done at the planned one's step, as its exercise or in its place."""
    is_open = one.category in {None, UNKNOWN} or plan.category in {None, UNKNOWN}
    return is_open or stands_at(one.category, one.candidates, plan.category)


def _by_exercise(
    active: Sequence[Set], plans: Sequence[PlannedSet], exercises: Catalogue
) -> Iterator[tuple[int, Pair]]:
    wanted: dict[str, list[int]] = defaultdict(list)
    for number, plan in enumerate(plans):
        wanted[plan.exercise].append(number)
    done = [
        _Done(each.exercise, tuple([active[place] for place in each.index]), _moments(each.index))
        for each in by_exercise(active)
    ]
    columns = [[plans[place] for place in places] for places in wanted.values()]
    moments = [_moments(places) for places in wanted.values()]
    costs = [
        [_cost(of_plan, each, exercises) + _ORDER * abs(place - at) for place, of_plan in enumerate(columns)]
        for at, each in enumerate(done)
    ]
    for each, place, cost in zip(done, assigned(costs), costs, strict=True):
        if place is not None:
            linked_by = _linked_by(each, cost[place])
            for plan, unit in _side_by_side(each, columns[place], moments[place], is_other=linked_by == "likeness"):
                yield plan.planned_set, Pair(plan, unit.sets, linked_by)


def _moments(places: Sequence[int]) -> tuple[int, ...]:
    """For each set of an exercise how many of others are before it."""
    return tuple([place - number for number, place in enumerate(places)])


def _linked_by(done: _Done, cost: float) -> LinkedBy:
    if done.exercise is None:
        return "order"
    return "exercise" if cost < SAME_CATEGORY else "likeness"


def _cost(plans: Sequence[PlannedSet], done: _Done, exercises: Catalogue) -> float:
    """What it costs that something done takes a planned exercise's place; endless where it cannot."""
    plan, first = plans[0], done.sets[0]
    if done.exercise is None:
        return _nameless_cost(plans, done.sets)
    if done.exercise == plan.exercise or _is_same_pair(plan, done.sets):
        return 0.0
    one = exercise_of(plan.exercise, plan.category, plan.subtype, exercises)
    other = _exercise_done(first, exercises)
    if one is None or other is None:
        return math.inf
    if is_same(one, other):
        return UNDER_ANOTHER_NAME
    apart = (_apart_by_figures(plans, done) + (one.is_unilateral != other.is_unilateral)) / 2
    return _ladder(one, other) + _LIKENESS * apart


def _apart_by_figures(plans: Sequence[PlannedSet], done: _Done) -> float:
    """How far the middle set's figures are from the planned ones, 0 to 1."""
    amount, load = _figures_apart(_first_working(plans), _Unit((_middle(done.sets),)))
    return min(amount + load, 2.0) / 2


def _first_working(plans: Sequence[PlannedSet]) -> PlannedSet:
    return next((each for each in plans if each.role == "working"), plans[0])


def _middle(sets: Sequence[Set]) -> Set:
    """The set of the middle weight."""
    return sorted(sets, key=lambda each: (each.weight_kg or 0.0, each.row))[len(sets) // 2]


def _is_same_pair(plan: PlannedSet, sets: Sequence[Set]) -> bool:
    """Whether a watch, which has numbers for the profile's exercises alone, can only have meant the planned one."""
    return UNKNOWN not in {plan.category, plan.subtype} and all(
        each.source != "correction" and (each.category, each.subtype) == (plan.category, plan.subtype) for each in sets
    )


def _ladder(one: Exercise, other: Exercise) -> float:
    if one.category == other.category != UNKNOWN:
        return SAME_CATEGORY
    if not one.primary or not other.primary:
        return math.inf
    if set(one.primary) == set(other.primary):
        return SAME_MUSCLES
    share = _regions(one) & _regions(other)
    return SAME_REGION if share else math.inf


def _regions(exercise: Exercise) -> set[str]:
    return {muscles()[muscle].region for muscle in exercise.primary}


def _nameless_cost(plans: Sequence[PlannedSet], sets: Sequence[Set]) -> float:
    """By how far the middle set's figures are from the planned ones."""
    plan, middle = _first_working(plans), _middle(sets)
    if (plan.hold_low_s is None) == is_hold(middle):
        return math.inf
    amount, load = _figures_apart(plan, _Unit((middle,)))
    return NAMELESS + (amount + load) * NAMELESS / 2 if max(amount, load) <= 1 else math.inf


def _apart(value: float | None, low: float | None, high: float | None) -> float:
    """How far a figure is from its range, 1 at `_FAR` times it; ½ where one of them is not known."""
    if value is None or low is None:
        return 0.5
    top = math.inf if high is None else high
    if low <= value <= top:
        return 0.0
    nearest = low if value < low else top
    return math.inf if value <= 0 or nearest <= 0 else abs(math.log(value / nearest)) / math.log(_FAR)


def _side_by_side(
    done: _Done, plans: Sequence[PlannedSet], moments: Sequence[int], *, is_other: bool
) -> list[tuple[PlannedSet, _Unit]]:
    """The pairs of one exercise; where it stands at several places, in whichever order of them fulfils the most.

    `is_other` where another exercise was done, whose loads are not the planned one's.
    """
    at = {plan.planned_set: moment for plan, moment in zip(plans, moments, strict=True)}
    told = works(done.sets, plans, is_other=is_other)
    ways = [(units, *_laid(units, order, at, told)) for order in _orders(plans) for units in _units(done, order)]
    _, _, pairs = max(ways, key=lambda way: _rank(*way))
    return pairs


def _rank(
    units: Sequence[_Unit], total: Worth, pairs: Sequence[tuple[PlannedSet, _Unit]]
) -> tuple[float, bool, Worth, int]:
    """How likely a way is: by the work it finds; whether all sets are of both sides, and alike; by what they fulfil.

    Of ways that fulfil the same, the one that leaves fewer sets beyond the plan.
    """
    beyond = len(units) - len(pairs)
    is_work = any(plan.role == "working" for plan, _ in pairs)
    likely = total[0] if total else 0.0  # nothing was laid beside anything
    return likely, is_work and not beyond and all(each.is_of_alike_sides for each in units), total, -beyond


def _orders(plans: Sequence[PlannedSet]) -> Iterator[Sequence[PlannedSet]]:
    of_places: dict[int, list[PlannedSet]] = defaultdict(list)
    for plan in plans:
        of_places[plan.place].append(plan)
    # taking turns with itself, an exercise has no order of places
    yield plans
    yield from (
        [plan for place in order for plan in place] for order in islice(permutations(of_places.values()), _MOST_ORDERS)
    )


def _units(done: _Done, plans: Sequence[PlannedSet]) -> Iterator[list[_Unit]]:
    """The sets that were done; where the plan asks for both sides, also with two and two of them as one."""
    units = [_Unit((each,), moment) for each, moment in zip(done.sets, done.moments, strict=True)]
    said = _sides(units, said_only=True)
    yield said
    if len(said) == len(units) and all(plan.sides == _BOTH for plan in plans if plan.role == "working"):
        yield _sides(units)


def _sides(units: Sequence[_Unit], *, said_only: bool = False) -> list[_Unit]:
    """Two sets after each other as one where they are of the two sides, or where nothing says whose they are."""
    found: list[_Unit] = []
    for unit in units:
        last = found[-1].sets if found else ()
        sides = {each.side for each in (*last, *unit.sets)}
        is_other_side = len(last) == 1 and (sides == {"left", "right"} or (sides == {None} and not said_only))
        if is_other_side:
            found[-1] = _Unit((*last, *unit.sets), found[-1].moment)
        else:
            found.append(unit)
    return found


def _laid(
    units: Sequence[_Unit], plans: Sequence[PlannedSet], at: Mapping[int, int], told: Mapping[int, Work]
) -> tuple[Worth, list[tuple[PlannedSet, _Unit]]]:
    total, places = aligned(len(plans), len(units), _worth(units, plans, told, at))
    return total, [(plans[plan], units[unit]) for plan, unit in places]


def _worth(
    units: Sequence[_Unit], plans: Sequence[PlannedSet], told: Mapping[int, Work], at: Mapping[int, int]
) -> Callable[[int, int], Worth | None]:
    """What a pair adds: a working set, its share done, a set of its role, itself, nearness in figures, and in time."""

    def worth(place: int, number: int) -> Worth | None:
        plan, unit = plans[place], units[number]
        role = _role_fits(plan, unit, told[plan.place])
        if role is None:
            return None
        work = role if plan.role == "working" else 0.0
        share = work * fulfilled(plan, unit.reps, unit.seconds, unit.weight_kg)
        return work, share, role, 1.0, _near(plan, unit), -abs(at[plan.planned_set] - unit.moment)

    return worth


def _role_fits(plan: PlannedSet, unit: _Unit, work: Work) -> float | None:
    """1 for a set of the planned role, 0 for one that may be of another; None where it cannot be the planned one.

    A set of which nothing tells the role is work first: warm-ups are the ones that nobody logs.
    """
    if plan.part_of_plan in _NO_LOADS:
        return 1.0
    role, source = unit.sets[0].role, unit.sets[0].role_source
    if role is not None and source in _SAID:
        return 1.0 if role == plan.role else None
    if plan.role == "warmup" and _is_at_most(unit.weight_kg, plan.weight_high_kg):
        return 1.0
    if role == "warmup" != plan.role and not _is_of_range(unit.weight_kg, plan):
        return None
    is_light = work.is_light(unit.sets[0])
    if is_light is None:
        return 1.0 if (role or "working") == plan.role else 0.0
    unfit = 0.0 if is_light else None
    return 1.0 if is_light == (plan.role == "warmup") else unfit


def _is_of_range(weight_kg: float | None, plan: PlannedSet) -> bool:
    """Whether a weight is the planned one, though a rule takes it for a light one."""
    return _is_at_most(plan.weight_low_kg, weight_kg) and _is_at_most(weight_kg, plan.weight_high_kg)


def _is_at_most(one_kg: float | None, other_kg: float | None) -> bool:
    """Whether both weights are known, and the one is no more than the other."""
    return one_kg is not None and other_kg is not None and one_kg <= other_kg


#: Who says what a set was for, whatever its load.
_SAID = frozenset({"correction", "step"})

#: Parts of a plan whose sets are no work whatever their load.
_NO_LOADS = frozenset({"warmup", "prep", "cooldown"})


def fulfilled(plan: PlannedSet, reps: float | None, seconds: float | None, weight_kg: float | None) -> float:
    """The share of a planned set that was done: of its repetitions or seconds, times that of its weight.

    Parameters
    ----------
    plan
        The planned set.
    reps, seconds, weight_kg
        What was done; an unknown amount of a set counts as all of it, an unknown weight as the planned one.
    """
    low, done = (plan.reps_low, reps) if plan.hold_low_s is None else (plan.hold_low_s, seconds)
    amount = 1.0 if not low or done is None else min(done / low, 1.0)
    if weight_kg is None or plan.weight_low_kg is None or plan.load_kind in BESIDE_BODY:
        return amount
    return amount * min(weight_kg / plan.weight_low_kg, 1.0)


def _near(plan: PlannedSet, unit: _Unit) -> float:
    """How near a set's figures are to the planned ones; 0 where they are these."""
    return -min(sum(_figures_apart(plan, unit)), _FARTHEST)


def _figures_apart(plan: PlannedSet, unit: _Unit) -> tuple[float, float]:
    """How far the amount is from the planned one, also of both sides in one set, and the weight."""
    value, low, high = _amounts_of(plan, unit)
    sides = range(1, plan.sides + 1 if len(unit.sets) == 1 else 2)
    amount = min(_apart(None if value is None else value / each, low, high) for each in sides)
    return amount, _apart(unit.weight_kg, plan.weight_low_kg, plan.weight_high_kg)


def _amounts_of(plan: PlannedSet, unit: _Unit) -> tuple[float | None, float | None, float | None]:
    """Repetitions or seconds as they were done, and the fewest and most that are planned."""
    if plan.hold_low_s is None:
        return unit.reps, plan.reps_low, plan.reps_high
    return unit.seconds, plan.hold_low_s, plan.hold_high_s
