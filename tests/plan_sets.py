"""Planned sessions, and sets that were done for them, for the tests of names by a plan."""

from __future__ import annotations

from collections.abc import Sequence

from builders import sets_of
from fitlift.exercises.catalogue import catalogue
from fitlift.plan.expanded import expanded
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Set
from fitlift.userfiles.plan_yaml import read_plan

#: Repetitions, seconds, weight and the rest after it.
Figures = tuple[int | None, float, float | None, float]


def planned(*lines: str, section: str = "exercises") -> tuple[PlannedSet, ...]:
    """The sets of a plan's lines."""
    listed = "".join(f"      - {line}\n" for line in lines)
    text = f"plan: P\nsessions:\n  - name: S\n    {section}:\n{listed}"
    return expanded(read_plan(text, "plan.yaml", catalogue()).sessions[0], catalogue())


def done(*figures: Figures) -> tuple[Set, ...]:
    """Sets as they were done, one after the other, that nothing names."""
    rows, now = [], 0.0
    for reps, seconds, weight_kg, rest_s in figures:
        state = "zero" if weight_kg is None else "logged"
        said = {"reps": reps, "weight_kg": weight_kg, "weight_state": state, "duration_s": seconds}
        rows.append({"since": now, "until": now + seconds, "category": "unknown", "subtype": "unknown", **said})
        now += seconds + rest_s
    return tuple(sets_of(*rows))


def keys(sets: Sequence[PlannedSet]) -> list[str]:
    """The exercises of planned sets, in the order in which they begin."""
    return list(dict.fromkeys(each.exercise for each in sets))
