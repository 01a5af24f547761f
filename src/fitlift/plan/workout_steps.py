"""A planned session as the steps that a watch goes through, and the order in which steps are gone through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from fitlift.plan.model import NO_REST, NO_WORK, Load, PlannedExercise, PlannedSession, Rest, Target
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


class Stretch(Record):
    """Steps that are gone through one after the other, and that several times.

    Parameters
    ----------
    steps
        Their numbers.
    count
        How often.
    """

    steps: tuple[int, ...]
    count: int


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
    found, broken = stretches(repeats)
    return [number for each in found for number in each.steps * each.count], broken


def stretches(repeats: Sequence[tuple[int, int] | None]) -> tuple[list[Stretch], list[int]]:
    """The order in which steps are gone through, what is repeated told from what stands by itself.

    Parameters
    ----------
    repeats
        As for `unrolled`.

    Returns
    -------
    tuple
        Stretches in the order of doing; and numbers of the repeats that cannot be followed.
    """
    found: list[Stretch] = []
    broken: list[int] = []
    begins: dict[int, int] = {}
    length = 0
    for number, repeat in enumerate(repeats):
        begins[number] = length
        if repeat is None:
            found.append(Stretch((number,), 1))
            length += 1
            continue
        first, count = repeat
        begin = begins[first] if 0 <= first < number else length
        more = (length - begin) * (count - 1)
        if begin == length or count < 1 or length + more > 2 * MOST_SETS:
            broken.append(number)
            continue
        before, within = _cut(found, begin)
        found = [*before, *_several_times(within, count)]
        length += more
    return found, broken


def with_rests(order: Sequence[int], rests: Sequence[Rest | None]) -> list[tuple[int, Rest | None]]:
    """The work that steps ask for, each with the rest after it, None where the steps end there.

    Rests that follow each other are one.

    Parameters
    ----------
    order
        Numbers of the steps in the order of doing.
    rests
        By number of the step, if it is a rest, how long; None for work.
    """
    found: list[tuple[int, Rest | None]] = []
    for number in order:
        rest = rests[number]
        if found and (rest is not None or found[-1][1] is None):
            work, before = found[-1]
            found[-1] = work, _both(before or NO_REST, rest or NO_REST)
        if rest is None:
            found.append((number, None))
    return found


def _both(one: Rest, other: Rest) -> Rest:
    """Two rests as one: as long as both, and open where one of them is."""
    if one.low_s is None or one.high_s is None or other.low_s is None or other.high_s is None:
        return Rest()
    return Rest(one.low_s + other.low_s, one.high_s + other.high_s)


def _cut(found: Sequence[Stretch], begin: int) -> tuple[list[Stretch], list[Stretch]]:
    """What is before a place in the order of doing, and what is from there on."""
    before: list[Stretch] = []
    for number, each in enumerate(found):
        length = len(each.steps) * each.count
        if length > begin:
            single = [Stretch((step,), 1) for step in each.steps * each.count] if begin else [each]
            return before + single[:begin], [*single[begin:], *found[number + 1 :]]
        before.append(each)
        begin -= length
    return before, []


def _several_times(within: Sequence[Stretch], count: int) -> list[Stretch]:
    """Stretches that are gone through several times: as one, or one after the other where that is less to say."""
    order = tuple(step for each in within for step in each.steps * each.count)
    is_less = count * sum(len(each.steps) for each in within) <= len(order)
    return list(within) * count if is_less else [Stretch(order, count)]


def sets_of(session: PlannedSession) -> list[tuple[Step, Rest | None]]:
    """For each set of the expanded session the step that asks for it, and the rest that follows it."""
    steps = steps_of(session)
    order, _ = unrolled([(step.first, step.count) if step.kind == "repeat" else None for step in steps])
    rests = [step.rest if step.kind == "rest" else None for step in steps]
    return [(steps[number], rest) for number, rest in with_rests(order, rests)]


def _add_warmups(steps: list[Step], place: int, exercise: PlannedExercise) -> None:
    for light, alike in groupby(exercise.warmups):
        first, count = len(steps), len(list(alike))
        steps.append(Step("work", place, "warmup", light.target, light.load))
        steps += _rest(exercise.warmup_rest, is_last=True)
        steps += _repeated(first, count)


def _add_rounds(steps: list[Step], members: Sequence[tuple[int, PlannedExercise]]) -> None:
    """Rounds of all members, then of those that have more of them; one with another rest in it stands by itself."""
    done = 0
    for end in sorted({end for _, exercise in members for end in _ends(exercise)}):
        left = [(place, exercise) for place, exercise in members if exercise.sets > done]
        first = len(steps)
        for number, (place, exercise) in enumerate(left, start=1):
            steps.append(_work(place, exercise, is_first=done == 0))
            steps += _rest(exercise.rest_after(end), is_last=number == len(left))
        steps += _repeated(first, end - done)
        done = end


def _ends(exercise: PlannedExercise) -> Iterator[int]:
    """After how many of its sets the rounds change."""
    yield exercise.sets
    if exercise.last_rest is not None and exercise.sets > 1:
        yield exercise.sets - 1


def _work(place: int, exercise: PlannedExercise, *, is_first: bool) -> Step:
    intensity: Literal["active", "warmup", "cooldown"] = "active"
    if exercise.role in NO_WORK:
        intensity = "cooldown" if exercise.role == "cooldown" else "warmup"
    return Step("work", place, intensity, exercise.target, exercise.load, is_first=is_first)


def _rest(rest: Rest | None, *, is_last: bool) -> Iterator[Step]:
    """The step of a rest; one that the plan does not set lasts until the athlete goes on, but for one between turns."""
    if (rest is None and is_last) or (rest is not None and rest.kind != "none"):
        yield Step("rest", rest=rest or Rest())


def _repeated(first: int, count: int) -> Iterator[Step]:
    if count > 1:
        yield Step("repeat", first=first, count=count)
