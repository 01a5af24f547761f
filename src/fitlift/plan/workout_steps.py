"""A planned session as the steps that a watch goes through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from fitlift.plan.model import NO_WORK, Load, PlannedExercise, PlannedSession, Rest, Target
from fitlift.records.base import Record

#: No session has more sets: a workout that says so is broken.
MOST_SETS = 500


class Step(Record):
    """One step.

    Parameters
    ----------
    kind
        "work", "rest", or "repeat": back to an earlier step.
    place
        Of work: place of its exercise in the session, from 0.
    intensity
        Of work: "active", "warmup" or "cooldown".
    target, load
        Of work: how much and how heavy; None where that is left to the athlete.
    rest
        Of a rest: how long.
    first, count
        Of a repeat: the step that it goes back to, and how often the steps from there on are done in all.
    is_first
        Of work: whether it is the first of its exercise's working sets.
    """

    kind: Literal["work", "rest", "repeat"]
    place: int = 0
    intensity: Literal["active", "warmup", "cooldown"] = "active"
    target: Target | None = None
    load: Load | None = None
    rest: Rest = Rest()
    first: int = 0
    count: int = 0
    is_first: bool = False


def steps_of(session: PlannedSession) -> list[Step]:
    """Lay a session out as steps: equal sets once, and repeated.

    A rest that the plan does not set lasts until the athlete goes on; between exercises that take turns there is none.

    Parameters
    ----------
    session
        The session.
    """
    steps: list[Step] = []
    place = 0
    for block in session.blocks():
        members = list(enumerate(block, start=place))
        for at, exercise in members:
            _add_warmups(steps, at, exercise)
        _add_rounds(steps, members)
        place += len(block)
    return steps


def unrolled(repeats: Sequence[tuple[int, int] | None]) -> tuple[list[int], list[int]]:
    """The order in which steps are gone through.

    Parameters
    ----------
    repeats
        For each step where it goes back to and how often its steps are done in all; None for one that does not.

    Returns
    -------
    tuple
        Numbers of the steps in the order of doing, repeats left out; and of the repeats that cannot be followed.
    """
    order: list[int] = []
    broken: list[int] = []
    begins: dict[int, int] = {}
    for number, repeat in enumerate(repeats):
        begins[number] = len(order)
        if repeat is None:
            order.append(number)
            continue
        first, count = repeat
        block = order[begins[first] :] if 0 <= first < number else []
        if not block or count < 1 or len(order) + len(block) * (count - 1) > 2 * MOST_SETS:
            broken.append(number)
        else:
            order += block * (count - 1)
    return order, broken


def step_numbers(session: PlannedSession) -> list[int]:
    """For each set of the expanded session the number of the step that asks for it."""
    steps = steps_of(session)
    order, _ = unrolled([(step.first, step.count) if step.kind == "repeat" else None for step in steps])
    return [number for number in order if steps[number].kind == "work"]


def _add_warmups(steps: list[Step], place: int, exercise: PlannedExercise) -> None:
    for light, alike in groupby(exercise.warmups):
        first, count = len(steps), len(list(alike))
        steps += [Step("work", place, "warmup", light.target, light.load), Step("rest")]
        steps += _repeated(first, count)


def _add_rounds(steps: list[Step], members: Sequence[tuple[int, PlannedExercise]]) -> None:
    """Rounds of all members, then of those that have more of them."""
    done = 0
    while left := [(place, exercise) for place, exercise in members if exercise.sets > done]:
        first, rounds = len(steps), min(exercise.sets for _, exercise in left) - done
        for number, (place, exercise) in enumerate(left, start=1):
            steps.append(_work(place, exercise, is_first=done == 0))
            steps += _rest(exercise, is_last=number == len(left))
        steps += _repeated(first, rounds)
        done += rounds


def _work(place: int, exercise: PlannedExercise, *, is_first: bool) -> Step:
    intensity: Literal["active", "warmup", "cooldown"] = "active"
    if exercise.role in NO_WORK:
        intensity = "cooldown" if exercise.role == "cooldown" else "warmup"
    return Step("work", place, intensity, exercise.target, exercise.load, is_first=is_first)


def _rest(exercise: PlannedExercise, *, is_last: bool) -> Iterator[Step]:
    if exercise.rest is not None or is_last:
        yield Step("rest", rest=exercise.rest or Rest())


def _repeated(first: int, count: int) -> Iterator[Step]:
    if count > 1:
        yield Step("repeat", first=first, count=count)
