"""Light sets told from the work of a planned exercise, by what was done on the day."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from fitlift.measures.working_load import LIGHT_START, WORK_SHARE, working_load
from fitlift.records.base import Record
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Set
from fitlift.records.several import only_known
from fitlift.records.vocabulary import BESIDE_BODY


class Work(Record):
    """What tells the work at one place from the light sets before it.

    Parameters
    ----------
    from_kg
        The least load that is work; None where no load is known.
    light
        Rows of sets that are light though nothing is known of their load.
    """

    from_kg: float | None
    light: frozenset[int]

    def is_light(self, one: Set) -> bool | None:
        """Whether a set is no work; None where nothing tells."""
        if one.row in self.light:
            return True
        return None if one.weight_kg is None or self.from_kg is None else one.weight_kg < self.from_kg


def works(sets: Sequence[Set], plans: Sequence[PlannedSet], *, is_other: bool) -> Mapping[int, Work]:
    """What tells work from light sets, by place.

    Parameters
    ----------
    sets
        What was done of one exercise, in order.
    plans
        The planned sets that it was done for.
    is_other
        Whether another exercise was done, whose loads are not the planned one's.
    """
    loads = [each.weight_kg for each in sets if each.weight_kg and each.load_kind != "assisted"]
    found: dict[int, Work] = {}
    for place in dict.fromkeys(plan.place for plan in plans):
        of_place = [plan for plan in plans if plan.place == place and plan.role == "working"]
        planned_kg = max(only_known(plan.weight_low_kg for plan in of_place), default=None)
        most = max((plan.reps_high or math.inf for plan in of_place), default=math.inf)
        is_beside_body = any(plan.load_kind in BESIDE_BODY for plan in of_place)
        from_kg = _work_from(loads, None if is_other else planned_kg) if loads and not is_beside_body else None
        found[place] = Work(from_kg, frozenset(_light_without_load(sets, most)))
    return found


def _work_from(loads: Sequence[float], planned_kg: float | None) -> float:
    """The least load that is work, by the loads of the day: 0 where all of them are.

    A load that was lifted once is the top of a ladder, or the last of a rise that is all work; one that never came near
    the planned load was broken off before the work.
    """
    top_kg, times = working_load(loads)
    meant_kg = top_kg if planned_kg is None else planned_kg
    if times == 1 and loads[0] > LIGHT_START * max(top_kg, meant_kg):
        return 0.0
    if times == 1 and top_kg < WORK_SHARE * meant_kg:
        return WORK_SHARE * meant_kg
    return WORK_SHARE * min(top_kg, meant_kg)


def _light_without_load(sets: Sequence[Set], most: float) -> Iterator[int]:
    """Rows of sets before the first one with a weight that have more repetitions than any set of the work."""
    if not any(each.weight_kg for each in sets):
        return
    for each in takewhile(lambda one: not one.weight_kg, sets):
        if (each.reps or 0) > most:
            yield each.row
