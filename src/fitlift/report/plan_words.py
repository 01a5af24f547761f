"""A planned session as people read it: its parts, and of each exercise how much, how heavy and how long to rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from types import MappingProxyType

from fitlift.measures.readable import on_one_line
from fitlift.plan.amounts import load_text, rest_text, target_text
from fitlift.plan.model import WEEKDAYS, Load, PlannedExercise, PlannedSession, Rest, Target, WarmupSet
from fitlift.records.base import Record, replace
from fitlift.wording import plural

#: What an exercise is for → heading of such exercises; None where the plan does not say.
PARTS: Mapping[str | None, str] = MappingProxyType(
    {
        "warmup": "Warm-up",
        "prep": "Prep",
        "primary": "Main lift",
        "accessory": "Accessory lifts",
        "cooldown": "Cool-down",
        None: "Exercises",
    }
)

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})


class ShownExercise(Record):
    """One exercise, in words; each is "" where the plan does not say.

    Parameters
    ----------
    number
        Place in the session, from 1.
    name
        Its name.
    planned
        What the plan says.
    amount
        Sets and how much each is: "3 × 4-6 per side".
    load
        How heavy: "70 kg".
    rest
        How long to rest: "90-120 s", "60 s, then 3 min", "none".
    light
        The light sets before the work: "8 × 20 kg, 5 × 40 kg".
    added
        What is added, and when.
    note
        What else is to be kept in mind.
    """

    number: int
    name: str
    planned: PlannedExercise
    amount: str
    load: str
    rest: str
    light: str
    added: str
    note: str

    @property
    def resting(self) -> str:
        """The rest as part of a sentence: "rest 90-120 s", "no rest, then 3 min"."""
        return resting(self.rest)


class ShownBlock(Record):
    """Exercises that take turns, or one on its own.

    Parameters
    ----------
    turns
        What they are called: "Superset A"; "" for one on its own.
    exercises
        The exercises.
    """

    turns: str
    exercises: tuple[ShownExercise, ...]


class ShownPart(Record):
    """What stands under one heading.

    Parameters
    ----------
    heading
        What it is for, one of `PARTS`, or several of them.
    blocks
        Its exercises.
    """

    heading: str
    blocks: tuple[ShownBlock, ...]


def shown_parts(session: PlannedSession, maxima_kg: Mapping[str, float] = _NO_MAXIMA) -> tuple[ShownPart, ...]:
    """The parts of a session in the order of doing.

    Parameters
    ----------
    session
        The session.
    maxima_kg
        One-repetition maximum by the exercise's key, of which percentages are taken.
    """
    runs = groupby(_blocks(session, maxima_kg), key=lambda each: each[0])
    return tuple(ShownPart(heading, tuple(block for _, block in blocks)) for heading, blocks in runs)


def days_words(session: PlannedSession) -> str:
    """The session's days: "Tuesday, Friday"; "" where the plan does not say."""
    return ", ".join(WEEKDAYS[day].capitalize() for day in session.weekdays)


def target_words(target: Target) -> str:
    """How much one set is: "4-6", "8 or more", "45 s", "as many as you can"."""
    if not target.is_open:
        return target_text(target)
    if target == Target("reps", 1, None):
        return "as many as you can"
    return f"{target_text(replace(target, high=target.low))} or more"


def load_words(load: Load, maximum_kg: float | None = None) -> str:
    """How heavy: "77.5-80 kg", "75 % of 1RM (90 kg)", "effort 7-8 of 10", "bodyweight"."""
    if load.kind == "rpe":
        return f"effort {load_text(load).removeprefix('RPE ')} of 10"
    if load.kind != "percent_1rm":
        return load_text(load)
    in_kg = load.in_kg(maximum_kg)
    if in_kg is None:
        return f"{load_text(load)} of 1RM"
    return f"{load_text(load)} of 1RM ({load_text(Load('weight', round(in_kg[0], 1), round(in_kg[1], 1), 'kg'))})"


def rest_words(rest: Rest) -> str:
    """How long to rest: "90-120 s", "until you are ready", "none"."""
    return "until you are ready" if rest.kind == "open" else rest_text(rest)


def resting(rest: str) -> str:
    """A rest in words as part of a sentence: "rest 90-120 s", "no rest"; "" for none that is said."""
    if not rest:
        return ""
    return f"no rest{rest.removeprefix('none')}" if rest.startswith("none") else f"rest {rest}"


def light_words(light: WarmupSet, maximum_kg: float | None = None) -> str:
    """One light set: "8 × 20 kg", "30 s", "as you like"."""
    load = "" if light.load is None else load_words(light.load, maximum_kg)
    if light.target is None:
        return load or "as you like"
    amount = target_words(light.target)
    if load:
        return f"{amount} × {load}"
    return f"{amount} reps" if amount.isdecimal() else amount


def _blocks(session: PlannedSession, maxima_kg: Mapping[str, float]) -> Iterator[tuple[str, ShownBlock]]:
    """Each block under its heading; where exercises of several parts take turns, under all of theirs."""
    number = 0
    for block in session.blocks():
        headings = dict.fromkeys(PARTS[each.role] for each in block)
        group = block[0].group
        turns = "" if group is None else f"{group.kind.capitalize()} {group.label}"
        shown = [
            _exercise(each, number + offset, maxima_kg.get(each.exercise.key)) for offset, each in enumerate(block, 1)
        ]
        yield " and ".join(headings), ShownBlock(turns, tuple(shown))
        number += len(block)


def _exercise(each: PlannedExercise, number: int, maximum_kg: float | None) -> ShownExercise:
    return ShownExercise(
        number=number,
        name=on_one_line(each.exercise.name),
        planned=each,
        amount=_amount(each),
        load="" if each.load is None else load_words(each.load, maximum_kg),
        rest=", then ".join(rest_words(rest) for rest in (each.rest, each.last_rest) if rest is not None),
        light=_light(each, maximum_kg),
        added=_added(each),
        note=on_one_line(each.note),
    )


def _amount(each: PlannedExercise) -> str:
    target = target_words(each.target)
    is_plain = each.sets == 1 and each.target.unit != "reps"
    return f"{target if is_plain else f'{each.sets} × {target}'}{' per side' if each.is_per_side else ''}"


def _light(each: PlannedExercise, maximum_kg: float | None) -> str:
    if not each.warmups:
        return ""
    words = ", ".join(light_words(light, maximum_kg) for light in each.warmups)
    if all(light == WarmupSet() for light in each.warmups):
        words = plural(len(each.warmups), "light set")
    return words if each.warmup_rest is None else f"{words}; {resting(rest_words(each.warmup_rest))} after each"


def _added(each: PlannedExercise) -> str:
    if each.add is None:
        return ""
    if each.target.high is None:
        return f"add {load_text(each.add)} once all sets are done"
    reached = target_text(replace(each.target, low=each.target.high))
    return f"add {load_text(each.add)} once every set reaches {reached}"
