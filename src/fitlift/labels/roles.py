"""Which sets are warm-ups, and how that is known.

What the user says holds over all; then what the step of the guided workout says, then a plan
(`session_plans.with_plan`), then a rule, which judges by loads alone what nothing else settles.

The rule, `by_loads`: warm-ups are an exercise's first sets, with loads that do not fall, each below 85 % of
its working load, a heavier set after them, and at most three of them: the further ones of a long ladder are
work. It is a convention, not a finding of science. Ladders that lifters wrote down fit it (bar, 40, 60, 80;
40, 60, 75, 85; 35 to 93 %), and so does the advice to begin with two or three very light sets. Repetitions do
not decide: a ladder may have ten with the bar and two with the last weight before the work.

Where loads do not tell, nothing is said of the exercise's sets:

- A set has no weight: it might be the lighter one, or the heavier one.
- There is one set only.
- Loads go down and up again before the working load is reached.
- The top load was lifted once, after sets that began above half of it, as 16, 20, 24 kg: that may be a pyramid of
  work. The ladders above begin at 25 to 47 % of their top; work at 65, 75 and 85 % of a maximum begins at 76 %.
- Other work stands between the first sets, more than holds and mobility without a weight. From round to round of
  a circuit more is taken because it was too light, and nobody warms up for a dumbbell of 2 kg; a least load in
  kilograms, however, would be another one for each exercise and athlete.
- The weight helps, as in an assisted pull-up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from fitlift.exercises.catalogue import Catalogue
from fitlift.labels.evidence import sureness
from fitlift.measures.holds import is_hold
from fitlift.measures.working_load import working_load
from fitlift.records.base import replace
from fitlift.records.sets import Set
from fitlift.records.vocabulary import SURE, Role

#: From this share of the working load on a set is work, in whole percent.
WORK_PERCENT = 85

#: No exercise has more warm-ups by the rule.
MOST_WARMUPS = 3

#: At no more than this a ladder begins whose top was lifted once, in whole percent.
LIGHT_START_PERCENT = 50

#: So many sets can be held against each other.
_FEWEST = 2

_FULL_PERCENT = 100

#: A set and its place among all sets and rests.
_Placed = tuple[int, Set]

#: What tells the sets of one exercise from others: its key, or the slot that they share.
_Exercise = str | tuple[str, str]


def roles(sets: Sequence[Set], exercises: Catalogue) -> tuple[Set, ...]:
    """The sets and rests, each set a warm-up or a working set, and how that is known.

    A step that is a warm-up says so. One that is merely active may only say that the set is to be done, since
    many plans mark the sets of a ramp so: it holds where another set of the exercise is a warm-up by its step;
    elsewhere the rule may find warm-ups among them.

    Parameters
    ----------
    sets
        Sets with names, slots, and the roles that corrections and steps give.
    exercises
        The exercises.
    """
    of_sessions: dict[int, list[_Placed]] = {}
    for place, each in enumerate(sets):
        if each.kind == "active":
            of_sessions.setdefault(each.session, []).append((place, each))
    ruled: dict[int, Role] = {}
    for of_session in of_sessions.values():
        ruled |= _ruled(of_session, exercises)
    return tuple([_with_role(each, ruled[place]) if place in ruled else each for place, each in enumerate(sets)])


def by_loads(loads: Sequence[float]) -> tuple[Role, ...]:
    """The role of each set of one exercise by the loads alone; empty where they do not tell.

    Parameters
    ----------
    loads
        Of each set in the order in which they were lifted, all above zero and in one unit.
    """
    if len(loads) < _FEWEST:
        return ()
    working, times = working_load(loads)
    light = _light(loads, working)
    may_be_pyramid = times == 1 and any(_percent(load, working) > LIGHT_START_PERCENT for load in light[:1])
    if may_be_pyramid or not _rises(light):
        return ()
    warmups = min(len(light), MOST_WARMUPS)
    return tuple(["warmup" if place < warmups else "working" for place in range(len(loads))])


def _with_role(one: Set, ruled: Role) -> Set:
    """A set with what is said of its role, or what the rule finds."""
    only_to_be_done = (one.role, one.role_source) == ("working", "step")
    is_open = one.role is None or (only_to_be_done and ruled == "warmup")
    return replace(one, role=ruled, role_source="rule") if is_open else one


def _ruled(sets: Sequence[_Placed], exercises: Catalogue) -> dict[int, Role]:
    """What the rule finds for the active sets of one session, by their places."""
    keys = _exercises(sets)
    lifts: defaultdict[tuple[_Exercise, str | None], list[_Placed]] = defaultdict(list)
    for place, each in sets:
        key = keys[place]
        if key is not None:
            lifts[key, each.side].append((place, each))
    found: dict[int, Role] = {}
    for (key, _), lift in lifts.items():
        of_lift = _of_lift(lift, exercises)
        others = [each for place, each in _up_to_the_work(sets, of_lift) if keys[place] != key]
        if all(_is_prep(each, exercises) for each in others):
            found |= of_lift
    return found


def _exercises(sets: Sequence[_Placed]) -> Mapping[int, _Exercise | None]:
    """What tells the sets of one exercise from others, by the set's place; None where nothing does.

    A set without a sure name is one of its slot: of the exercise that another set of it surely is, if of one. A
    category alone is no exercise, since two of them may share it.
    """
    sure = {place: each.exercise for place, each in sets if sureness(each) >= SURE and each.source != "category"}
    of_slots: defaultdict[str, set[str | None]] = defaultdict(set)
    for place, each in sets:
        if place in sure and each.slot is not None:
            of_slots[each.slot].add(each.exercise)
    return {place: sure[place] if place in sure else _of_slot(each.slot, of_slots) for place, each in sets}


def _of_slot(slot: str | None, of_slots: Mapping[str, set[str | None]]) -> _Exercise | None:
    if slot is None:
        return None
    names = of_slots.get(slot, set())
    return next(iter(names)) if len(names) == 1 else ("slot", slot)


def _of_lift(lift: Sequence[_Placed], exercises: Catalogue) -> dict[int, Role]:
    """What loads tell of one exercise's sets; of those that are warm-ups already, nothing."""
    left = [(place, each) for place, each in lift if each.role != "warmup"]
    is_marked = any((each.role, each.role_source) == ("warmup", "step") for _, each in lift)
    loads = [load for _, each in left if (load := _load(each, exercises)) is not None]
    if is_marked or len(loads) < len(left):
        return {}
    found = dict(zip([place for place, _ in left], by_loads(loads), strict=False))
    said_to_work = [at for at, (_, each) in enumerate(left) if each.role_source == "correction"]
    if said_to_work:
        # whoever has begun to work is warm
        found |= {place: "working" for place, _ in left[said_to_work[0] :] if place in found}
    return found


def _load(one: Set, exercises: Catalogue) -> float | None:
    """The weight of a set, where it makes it harder."""
    if one.load_kind != "external":
        return None
    exercise = None if one.exercise is None else exercises.of_key(one.exercise)
    return one.weight_kg if exercise is None or exercise.load != "assisted" else None


def _up_to_the_work(sets: Sequence[_Placed], of_lift: Mapping[int, Role]) -> Sequence[_Placed]:
    """The session's sets from an exercise's first one to the one after its last warm-up; none without a warm-up."""
    places = [at for at, (place, _) in enumerate(sets) if place in of_lift]
    warmups = list(of_lift.values()).count("warmup")
    return sets[places[0] : places[warmups]] if warmups else ()


def _is_prep(one: Set, exercises: Catalogue) -> bool:
    """Whether a set may stand between warm-ups: a hold, or mobility, without a weight."""
    exercise = None if one.exercise is None else exercises.of_key(one.exercise)
    is_mobility = exercise is not None and exercise.why_none == "mobility" and sureness(one) >= SURE
    return one.weight_kg is None and (is_mobility or is_hold(one))


def _light(loads: Sequence[float], working: float) -> Sequence[float]:
    """The loads before the first that is work."""
    at_work = (place for place, load in enumerate(loads) if _percent(load, working) >= WORK_PERCENT)
    return loads[: next(at_work)]


def _rises(loads: Sequence[float]) -> bool:
    """Whether none is below the one before."""
    return all(_percent(load, before) >= _FULL_PERCENT for before, load in pairwise(loads))


def _percent(load: float, whole: float) -> int:
    """A share in whole percent: files keep pounds in coarse kilograms."""
    return round(load / whole * 100)
