"""Which sets are warm-ups, and how that is known.

What the user says holds over all; then what the step of the guided workout says, then a plan
(`session_plans.with_plan`), then a rule, which judges by loads alone what nothing else settles.

The rule, `by_loads`: warm-ups are an exercise's first sets, with loads that do not fall, each below 85 % of
its working load, and a heavier set after them; on the way to a top that is lifted once at most three, since the
further ones of such a ladder are work. It is a convention, not a finding of science. Ladders that lifters wrote
down fit it (bar, 40, 60, 80; 40, 60, 75, 85; 35 to 93 %), and so does the advice to begin with two or three very
light sets. Repetitions do not decide: a ladder may have ten with the bar and two with the last weight before the
work.

Before a loaded main lift the same movement without a weight is light, too, as bodyweight squats before those with a
barbell: up to three sets, and no others of it in the session. What stands between the light sets and before the work
and never after it makes ready: holds, mobility, bands, light medicine balls, and movements of the body alone that
neither push nor pull. These are warm-ups as well.

Where loads do not tell, nothing is said of the exercise's sets:

- A set has no weight: it might be the lighter one, or the heavier one.
- There is one set only.
- Loads go down and up again before the working load is reached.
- The top load was lifted once, after sets that began above half of it, as 16, 20, 24 kg: that may be a pyramid of
  work. The ladders above begin at 25 to 47 % of their top; work at 65, 75 and 85 % of a maximum begins at 76 %.
  Where a step as wide as from 76 to 116 kg parts the light sets from several that are close to the top, it is none.
- The top load was lifted once, after sets of many repetitions, fewer with each step, as 12 × 40, 10 × 50, 8 × 60 and
  4 × 80 kg: a pyramid of work looks so, and who only makes ready does fewer before the top.
- Other work stands between the first sets, more than what makes ready. From round to round of
  a circuit more is taken because it was too light, and nobody warms up for a dumbbell of 2 kg; a least load in
  kilograms, however, would be another one for each exercise and athlete.
- The weight helps, as in an assisted pull-up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.labels.evidence import sureness
from fitlift.measures.holds import is_hold
from fitlift.measures.lifts import is_kindred
from fitlift.measures.main_lift import WORK_OF_BODY
from fitlift.measures.working_load import LIGHT_START_PERCENT, WORK_PERCENT, working_load
from fitlift.records.base import replace
from fitlift.records.sets import Set
from fitlift.records.several import only_known, sure_exercise
from fitlift.records.vocabulary import SURE, Role

#: An exercise has no more warm-ups by the rule on the way to a top that is lifted once, or without a weight.
MOST_WARMUPS = 3

#: From so many repetitions on in each set before a single top, ever fewer, they may be work. Ladders that lifters wrote
#: down have 5 or fewer in the last before it. Sensible are 6 to 10.
MANY_REPS = 8

#: A step parts light sets from work where the last one has at most so much of the first that is work, in whole percent.
#: Steps of pyramids are even: 16, 20, 24 kg are 80 and 83 %, work at 65, 75 and 85 % of a maximum 87 and 88.
STEP_PERCENT = 70

#: A medicine ball of so many kilograms is light: such are thrown for power. Chosen; athletes throw 2 to 5 kg.
LIGHT_BALL_KG = 5.0


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


def by_loads(loads: Sequence[float], reps: Sequence[int | None] = ()) -> tuple[Role, ...]:
    """The role of each set of one exercise by the loads; empty where they do not tell.

    Parameters
    ----------
    loads
        Of each set in the order in which they were lifted, all above zero and in one unit.
    reps
        Its repetitions; None for one of which they are not known. Empty where none are.
    """
    if len(loads) < _FEWEST:
        return ()
    working, times = working_load(loads)
    light = _light(loads, working)
    is_top_once = times == 1 and not _is_apart(loads, light, working)
    if (is_top_once and any(_percent(load, working) > LIGHT_START_PERCENT for load in light[:1])) or not _rises(light):
        return ()
    if is_top_once and _may_be_work(reps[: len(light)]):
        return ()
    warmups = min(len(light), MOST_WARMUPS) if is_top_once else len(light)
    return tuple(["warmup" if place < warmups else "working" for place in range(len(loads))])


def _may_be_work(reps: Sequence[int | None]) -> bool:
    """Whether sets before the top have so many repetitions, ever fewer, that they may belong to a pyramid."""
    known = only_known(reps)
    are_many = len(known) == len(reps) >= _FEWEST and min(known) >= MANY_REPS
    return are_many and all(later < earlier for earlier, later in pairwise(known))


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
        first, work = _up_to_the_work(sets, of_lift)
        others = [(place, each) for place, each in sets[first:work] if keys[place] != key]
        if all(_may_stand_between(each, sets[work:], exercises) for _, each in others):
            found |= of_lift
    return found | _making_ready(sets, keys, found, exercises)


def _making_ready(
    sets: Sequence[_Placed],
    keys: Mapping[int, _Exercise | None],
    found: Mapping[int, Role],
    exercises: Catalogue,
) -> dict[int, Role]:
    """Warm-ups of other exercises: a main lift's movement without its load, and what fills the time to its work."""
    ready: dict[int, Role] = {}
    for main in {key for key in keys.values() if isinstance(key, str)}:
        exercise = exercises.of_key(main)
        own = [at for at, (place, _) in enumerate(sets) if keys[place] == main]
        work = next((at for at in own if found.get(sets[at][0], sets[at][1].role) != "warmup"), len(sets))
        is_loaded = all(sets[at][1].weight_kg is not None for at in own)
        if exercise is None or not exercise.is_primary_lift or not is_loaded or work == len(sets):
            continue
        light = _without_load(sets, own[0], exercise, exercises)
        first = min([*light, own[0]])
        made = [
            at
            for at in range(first, work)
            if at not in own and _makes_ready(sets[at][1], exercises) and _is_only_before(sets[at][1], sets[work:])
        ]
        ready |= {sets[at][0]: "warmup" for at in (*light, *made) if sets[at][1].role is None}
    return ready


def _without_load(sets: Sequence[_Placed], until: int, main: Exercise, exercises: Catalogue) -> list[int]:
    """Where the sets stand, just before a lift, of its movement without a weight; none where they are many."""
    light: list[int] = []
    for at in range(until - 1, -1, -1):
        each = sets[at][1]
        exercise = _sure(each, exercises)
        if exercise is not None and each.weight_kg is None and is_kindred(main, exercise) and exercise.key != main.key:
            light.append(at)
        elif not _makes_ready(each, exercises):
            break
    before, after = sets[: min(light, default=0)], sets[until:]
    is_elsewhere = any(not _is_only_before(sets[at][1], (*before, *after)) for at in light)
    return [] if is_elsewhere or len(light) > MOST_WARMUPS else light


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
    found = dict(zip([place for place, _ in left], by_loads(loads, [each.reps for _, each in left]), strict=False))
    said_to_work = [at for at, (_, each) in enumerate(left) if each.role_source == "correction"]
    if said_to_work:
        # whoever has begun to work is warm
        found |= {place: "working" for place, _ in left[said_to_work[0] :] if place in found}
    return found


def _load(one: Set, exercises: Catalogue) -> float | None:
    """The weight of a set, where it makes it harder."""
    if one.load_kind not in {"external", "added"} or one.weight_doubt is not None:
        return None
    exercise = None if one.exercise is None else exercises.of_key(one.exercise)
    return one.weight_kg if exercise is None or exercise.load != "assisted" else None


def _up_to_the_work(sets: Sequence[_Placed], of_lift: Mapping[int, Role]) -> tuple[int, int]:
    """Where an exercise's first set stands, and the one after its last warm-up; the same without a warm-up."""
    places = [at for at, (place, _) in enumerate(sets) if place in of_lift]
    warmups = list(of_lift.values()).count("warmup")
    return (places[0], places[warmups]) if warmups else (0, 0)


def _may_stand_between(one: Set, after: Sequence[_Placed], exercises: Catalogue) -> bool:
    """Whether a set may stand between warm-ups: a hold or mobility; what makes ready where it does not come again."""
    exercise = _sure(one, exercises)
    is_mobility = exercise is not None and exercise.why_none == "mobility"
    if one.weight_kg is None and (is_mobility or is_hold(one)):
        return True
    return _makes_ready(one, exercises) and _is_only_before(one, after)


def _makes_ready(one: Set, exercises: Catalogue) -> bool:
    """Whether a set is no work in itself, as far as that can be told."""
    exercise = _sure(one, exercises)
    if exercise is None:
        return False
    if exercise.equipment == "medicine_ball":
        return one.weight_kg is None or one.weight_kg <= LIGHT_BALL_KG
    is_held, is_mobility = is_hold(one) or exercise.counting == "timed", exercise.why_none == "mobility"
    is_easy = exercise.load in {"bodyweight", "band"} and exercise.pattern not in WORK_OF_BODY
    return one.weight_kg is None and (is_held or is_mobility or is_easy) and exercise.why_none != "cardio"


def _is_only_before(one: Set, after: Sequence[_Placed]) -> bool:
    """Whether a set's exercise does not come again."""
    return all(each.exercise != one.exercise for _, each in after)


def _sure(one: Set, exercises: Catalogue) -> Exercise | None:
    key = sure_exercise(one)
    return None if key is None else exercises.of_key(key)


def _is_apart(loads: Sequence[float], light: Sequence[float], working: float) -> bool:
    """Whether a wide step parts the light loads from several that are close to the top."""
    at_work = [load for load in loads[len(light) :] if _percent(load, working) >= WORK_PERCENT]
    return len(at_work) >= _FEWEST and any(_percent(load, at_work[0]) <= STEP_PERCENT for load in light[-1:])


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
