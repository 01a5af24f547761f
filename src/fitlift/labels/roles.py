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

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from fitlift.exercises.catalogue import Catalogue
from fitlift.labels.evidence import sureness
from fitlift.measures.holds import is_hold
from fitlift.records.vocabulary import SURE
from fitlift.rows import active_by_session, known, rows_of
from fitlift.schema import texts

#: From this share of the working load on a set is work, in whole percent.
WORK_PERCENT = 85

#: No exercise has more warm-ups by the rule.
MOST_WARMUPS = 3

#: At no more than this a ladder begins whose top was lifted once, in whole percent.
LIGHT_START_PERCENT = 50

#: So many sets can be held against each other.
_FEWEST = 2

_FULL_PERCENT = 100


def roles(sets: pd.DataFrame, exercises: Catalogue) -> pd.DataFrame:
    """Warm-up or working set, and how that is known, for every row.

    A step that is a warm-up says so. One that is merely active may only say that the set is to be done, since
    many plans mark the sets of a ramp so: it holds where another set of the exercise is a warm-up by its step;
    elsewhere the rule may find warm-ups among them.

    Parameters
    ----------
    sets
        A table of `schema.SETS` with names, slots, and the roles that corrections and steps give.
    exercises
        The exercises.

    Returns
    -------
    pandas.DataFrame
        The columns role and role_source of `schema.SETS`, indexed like `sets`.
    """
    ruled: dict[Any, str] = {}
    for of_session in active_by_session(sets).values():
        ruled |= _ruled(of_session, exercises)
    both = [_both(row, ruled.get(row.Index)) for row in rows_of(sets)]
    columns = {
        "role": texts([role for role, _ in both]),
        "role_source": texts([source for _, source in both]),
    }
    return pd.DataFrame(columns, index=sets.index)


def by_loads(loads: Sequence[float]) -> tuple[str, ...]:
    """The role of each set of one exercise by the loads alone; empty where they do not tell.

    Parameters
    ----------
    loads
        Of each set in the order in which they were lifted, all above zero and in one unit.
    """
    if len(loads) < _FEWEST:
        return ()
    working, times = _working_load(loads)
    light = _light(loads, working)
    may_be_pyramid = times == 1 and any(_percent(load, working) > LIGHT_START_PERCENT for load in light[:1])
    if may_be_pyramid or not _rises(light):
        return ()
    warmups = min(len(light), MOST_WARMUPS)
    return ("warmup",) * warmups + ("working",) * (len(loads) - warmups)


def _both(said: Any, ruled: str | None) -> tuple[Any, Any]:
    """What is said of a row's role, or what the rule finds."""
    role, source = known(said.role), known(said.role_source)
    only_to_be_done = (role, source) == ("working", "step")
    is_open = role is None or (only_to_be_done and ruled == "warmup")
    return (ruled, "rule") if is_open and ruled is not None else (role, source)


def _ruled(rows: Sequence[Any], exercises: Catalogue) -> dict[Any, str]:
    """What the rule finds for the active sets of one session, by the row's label."""
    lifts: dict[Any, list[Any]] = defaultdict(list)
    keys = _exercises(rows)
    for row in rows:
        if keys[row.Index] is not None:
            lifts[keys[row.Index], known(row.side)].append(row)
    found: dict[Any, str] = {}
    for (key, _), lift in lifts.items():
        of_lift = _of_lift(lift, exercises)
        others = [row for row in _up_to_the_work(rows, of_lift) if keys[row.Index] != key]
        if all(_is_prep(row, exercises) for row in others):
            found |= of_lift
    return found


def _exercises(rows: Sequence[Any]) -> Mapping[Any, Any]:
    """What tells the sets of one exercise from others, by the row's label; None where nothing does.

    A set without a sure name is one of its slot: of the exercise that another set of it surely is, if of one. A
    category alone is no exercise, since two of them may share it.
    """
    is_sure = {row.Index: sureness(row) >= SURE and row.source != "category" for row in rows}
    of_slots: dict[Any, set[Any]] = defaultdict(set)
    for row in rows:
        if is_sure[row.Index] and known(row.slot) is not None:
            of_slots[row.slot].add(row.exercise)
    return {row.Index: row.exercise if is_sure[row.Index] else _of_slot(row.slot, of_slots) for row in rows}


def _of_slot(slot: Any, of_slots: Mapping[Any, set[Any]]) -> Any:
    if known(slot) is None:
        return None
    names = of_slots.get(slot, set())
    return next(iter(names)) if len(names) == 1 else ("slot", slot)


def _of_lift(lift: Sequence[Any], exercises: Catalogue) -> dict[Any, str]:
    """What loads tell of one exercise's sets; of those that are warm-ups already, nothing."""
    left = [row for row in lift if known(row.role) != "warmup"]
    is_marked = any((known(row.role), known(row.role_source)) == ("warmup", "step") for row in lift)
    if is_marked or not all(_has_load(row, exercises) for row in left):
        return {}
    found = dict(zip([row.Index for row in left], by_loads([row.weight_kg for row in left]), strict=False))
    said_to_work = [place for place, row in enumerate(left) if known(row.role_source) == "correction"]
    if said_to_work:
        # whoever has begun to work is warm
        found |= {row.Index: "working" for row in left[said_to_work[0] :] if row.Index in found}
    return found


def _has_load(row: Any, exercises: Catalogue) -> bool:
    """Whether a set has a weight that makes it harder."""
    if known(row.weight_kg) is None or row.load_kind != "external":
        return False
    exercise = None if known(row.exercise) is None else exercises.of_key(row.exercise)
    return exercise is None or exercise.load != "assisted"


def _up_to_the_work(rows: Sequence[Any], of_lift: Mapping[Any, str]) -> Sequence[Any]:
    """The session's sets from an exercise's first one to the one after its last warm-up; none without a warm-up."""
    places = [place for place, row in enumerate(rows) if row.Index in of_lift]
    warmups = list(of_lift.values()).count("warmup")
    return rows[places[0] : places[warmups]] if warmups else ()


def _is_prep(row: Any, exercises: Catalogue) -> bool:
    """Whether a set may stand between warm-ups: a hold, or mobility, without a weight."""
    exercise = None if known(row.exercise) is None else exercises.of_key(row.exercise)
    is_mobility = exercise is not None and exercise.why_none == "mobility" and sureness(row) >= SURE
    return known(row.weight_kg) is None and (is_mobility or is_hold(row.reps, row.duration_s))


def _working_load(loads: Sequence[float]) -> tuple[float, int]:
    """The load of most sets, of several such the heaviest; and in how many sets it was lifted.

    The first load counts once less, since a ladder may begin with two sets of the bar.
    """
    times = Counter(loads)
    counted = times - Counter(loads[:1])
    working = max(counted, key=lambda load: (counted[load], load))
    return working, times[working]


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
