"""The exercises of a plan that sets are which steps ask for, so that expanded again they are these sets in their order.

A repeat of one set is an exercise, a repeat of several is exercises that take turns, the same one twice where it stands
there twice. Sets that stand by themselves are one exercise where they follow each other and are alike but for their
rests. Light sets are warm-ups where they stand right before the work and a plan can say all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType

from fitlift.plan.amounts import MOST_SETS
from fitlift.plan.asked_sets import Asked, AskedSet
from fitlift.plan.model import Group, PlannedExercise, Rest, Target, WarmupSet, group_labels
from fitlift.records.base import Record, replace
from fitlift.records.several import only_known
from fitlift.records.vocabulary import PartOfPlan

#: Intensity of a step → what its exercise is for.
_ROLES: Mapping[str, PartOfPlan] = MappingProxyType({"warmup": "warmup", "cooldown": "cooldown"})

#: How much a set is that the athlete ends.
_AS_MANY_AS_POSSIBLE = Target("reps", 1, None)


class _Line(Record):
    """One exercise: its sets, and the light ones before them."""

    sets: tuple[AskedSet, ...]
    light: tuple[AskedSet, ...] = ()


def planned_exercises(asked: Asked) -> tuple[PlannedExercise, ...]:
    """The exercises of a plan, in the order of doing.

    Parameters
    ----------
    asked
        What the steps ask for.
    """
    blocks = _with_light_sets(_in_pieces(_blocks(asked)))
    labels = group_labels()
    made: list[PlannedExercise] = []
    for block in blocks:
        group = Group.of_size(len(block), next(labels)) if len(block) > 1 else None
        made += [replace(_exercise(line), group=group) for line in block]
    return tuple(made)


def _blocks(asked: Asked) -> Iterator[list[_Line]]:
    """Exercises that take turns, and those on their own."""
    sets = iter(asked.sets)
    loose: tuple[AskedSet, ...] = ()
    for size, count in asked.rounds:
        of_rounds = tuple(islice(sets, size * count))
        is_loose = size * count == 1
        if loose and not (is_loose and _figures(loose[0]) == _figures(of_rounds[0])):
            yield [_Line(loose)]
            loose = ()
        if is_loose:
            loose += of_rounds
        else:
            yield [_Line(of_rounds[place::size]) for place in range(size)]
    if loose:
        yield [_Line(loose)]


def _figures(one: AskedSet) -> tuple[object, ...]:
    """What makes two sets the same line of a plan; its rests may differ."""
    return one.exercise, one.intensity, one.target, one.load, one.note


def _in_pieces(blocks: Iterator[list[_Line]]) -> Iterator[list[_Line]]:
    """Blocks of which no line has more sets than a plan can say."""
    for block in blocks:
        for first in range(0, len(block[0].sets), MOST_SETS):
            yield [replace(line, sets=line.sets[first : first + MOST_SETS]) for line in block]


def _with_light_sets(blocks: Iterator[list[_Line]]) -> list[list[_Line]]:
    """Blocks, light sets that stand right before the work of their exercise as its warm-ups."""
    found: list[list[_Line]] = []
    for block in blocks:
        lines, before = list(block), len(block)
        while found and len(found[-1]) == 1:
            (light,) = found[-1]
            # those of a later exercise stand behind those of an earlier one
            of_light = [place for place, line in enumerate(lines[:before]) if _is_light_of(light, line)]
            if not of_light:
                break
            place = of_light[-1]
            lines[place] = replace(lines[place], light=light.sets + lines[place].light)
            before = place + 1
            found.pop()
        found.append(lines)
    return found


def _is_light_of(light: _Line, work: _Line) -> bool:
    """Whether light sets can be the warm-ups of an exercise: what a warm-up cannot say would be lost."""
    first, one = work.sets[0], light.sets[0]
    notes = {each.note for each in (*light.sets, *work.light, first) if each.note}
    return (
        one.intensity == "warmup"
        and first.intensity not in _ROLES
        and not light.light
        and one.exercise == first.exercise
        and len({each.rest for each in (*light.sets, *work.light)}) == 1
        and len(notes) <= 1
        # "warmup 2 @ 80 kg" might be two light sets and the load of the work
        and (first.load is not None or one.load is None)
    )


def _exercise(line: _Line) -> PlannedExercise:
    first = line.sets[0]
    rest, last_rest = _rests(only_known(each.rest for each in line.sets))
    return PlannedExercise(
        exercise=first.exercise,
        sets=len(line.sets),
        target=first.target or _AS_MANY_AS_POSSIBLE,
        role=_ROLES.get(first.intensity),
        load=first.load,
        rest=rest,
        last_rest=last_rest,
        warmups=tuple([WarmupSet(each.target or _AS_MANY_AS_POSSIBLE, each.load) for each in line.light]),
        # what a plan does not say of it lasts until the athlete goes on
        warmup_rest=next((each.rest for each in line.light if each.rest != Rest()), None),
        note=next(filter(None, (_remark(each) for each in (first, *line.light))), ""),
    )


def _rests(rests: Sequence[Rest]) -> tuple[Rest | None, Rest | None]:
    """The rest after each set, the commonest where they differ; and the one after the last where that is another."""
    if not rests:
        return None, None
    *between, last = rests
    each = max(between or rests, key=between.count)
    return each, None if last == each else last


def _remark(one: AskedSet) -> str:
    """The note of a set, unless that is the exercise's name."""
    return "" if one.note == one.exercise.name else one.note
