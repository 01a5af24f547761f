"""A planned session as people read it: its parts, and of each exercise how much, how heavy and how long to rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from types import MappingProxyType

from fitlift.measures.readable import on_one_line
from fitlift.plan.model import WEEKDAYS, Group, Load, PlannedExercise, PlannedSession, Rest, Target, WarmupSet
from fitlift.records.base import Record
from fitlift.records.said import Plain, Row, Value
from fitlift.report.words import say

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
    maximum_kg
        Its one-repetition maximum, where it is known.
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
    maximum_kg: float | None
    amount: str
    load: str
    rest: str
    light: str
    added: str
    note: str

    @property
    def resting(self) -> str:
        """The rest as part of a sentence: "rest 90-120 s", "no rest, then 3 min"."""
        return "" if not self.rest else say("rest_as_planned", planned_rests_s=_rests(self.planned))

    @property
    def figures(self) -> str:
        """How much, how heavy and how long to rest, one beside the other."""
        return ", ".join(filter(None, (self.amount, self.load, self.resting)))

    @property
    def first(self) -> str:
        """The light sets as what comes first: "first 8 × 20 kg"."""
        return "" if not self.light else say("first_light_sets", **_light(self.planned, self.maximum_kg))

    @property
    def remarks(self) -> str:
        """What is added and what is to be kept in mind, one beside the other."""
        return "; ".join(filter(None, (self.added, self.note)))


class ShownBlock(Record):
    """Exercises that take turns, or one on its own.

    Parameters
    ----------
    turns
        What they are called: "Superset A"; "" for one on its own.
    in_turns
        That they take turns: "Superset A, in turns"; "" for one on its own.
    exercises
        The exercises.
    """

    turns: str
    in_turns: str
    exercises: tuple[ShownExercise, ...]


class ShownPart(Record):
    """What stands under one heading.

    Parameters
    ----------
    heading
        What it is for: "Main lift"; several parts where exercises of them take turns.
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
    return say("days_of_session", weekdays=tuple(WEEKDAYS[day] for day in session.weekdays)) if session.weekdays else ""


def amount_of(target: Target | None) -> dict[str, Plain]:
    """How much one set is, as codes tell it; None for what is left to the athlete."""
    if target is None:
        return {"amount_unit": None, "amount_low": None, "amount_high": None}
    return {"amount_unit": target.unit, "amount_low": target.low, "amount_high": target.high}


def load_of(load: Load | None, maximum_kg: float | None = None) -> dict[str, Plain | tuple[Plain, ...]]:
    """How heavy a set is, as codes tell it; None for what is left to the athlete."""
    if load is None:
        return dict.fromkeys(("planned_load", "load_low", "load_high", "unit", "of_maximum_kg"))
    return {
        "planned_load": load.kind,
        "load_low": load.low,
        "load_high": load.high,
        "unit": load.unit,
        "of_maximum_kg": load.in_kg(maximum_kg) if load.kind == "percent_1rm" else None,
    }


def rests_of(*rests: Rest | None) -> tuple[tuple[int, int] | None, ...]:
    """From and to of those rests that a plan says, as codes tell them; None for as long as one likes."""
    return tuple(
        None if each.low_s is None or each.high_s is None else (each.low_s, each.high_s)
        for each in rests
        if each is not None
    )


def light_words(light: WarmupSet, maximum_kg: float | None = None) -> str:
    """One light set: "8 × 20 kg", "30 s", "as you like"."""
    return say("light_set", **amount_of(light.target), **load_of(light.load, maximum_kg))


def _blocks(session: PlannedSession, maxima_kg: Mapping[str, float]) -> Iterator[tuple[str, ShownBlock]]:
    """Each block under its heading; where exercises of several parts take turns, under all of theirs."""
    number = 0
    for block in session.blocks():
        parts = tuple(dict.fromkeys(each.role or "exercises" for each in block))
        group = block[0].group
        turns, in_turns = ("" if group is None else _said_of(group, code) for code in ("group_of_turns", "in_turns"))
        shown = [
            _exercise(each, number + offset, maxima_kg.get(each.exercise.key)) for offset, each in enumerate(block, 1)
        ]
        yield say("parts_of_session", parts_of_plan=parts), ShownBlock(turns, in_turns, tuple(shown))
        number += len(block)


def _said_of(group: Group, code: str) -> str:
    return say(code, group=group.kind, label=group.label)


def _exercise(each: PlannedExercise, number: int, maximum_kg: float | None) -> ShownExercise:
    amount = {"sets": each.sets, **amount_of(each.target), "is_per_side": each.is_per_side}
    rests = _rests(each)
    return ShownExercise(
        number=number,
        name=on_one_line(each.exercise.name),
        planned=each,
        maximum_kg=maximum_kg,
        amount=say("amount_of_sets", **amount),
        load="" if each.load is None else say("load_of_set", **load_of(each.load, maximum_kg)),
        rest=say("rests_of_sets", planned_rests_s=rests) if rests else "",
        light=say("light_sets_planned", **_light(each, maximum_kg)) if each.warmups else "",
        added=_added(each),
        note=on_one_line(each.note),
    )


def _rests(each: PlannedExercise) -> tuple[tuple[int, int] | None, ...]:
    return rests_of(each.rest, each.last_rest)


def _light(each: PlannedExercise, maximum_kg: float | None) -> dict[str, Value]:
    rows: list[Row] = [{**amount_of(light.target), **load_of(light.load, maximum_kg)} for light in each.warmups]
    return {"each_light_set": tuple(rows), "planned_rests_s": rests_of(each.warmup_rest)}


def _added(each: PlannedExercise) -> str:
    if each.add is None or each.add.low is None:
        return ""
    reached = {"amount_unit": each.target.unit, "amount_high": each.target.high}
    return say("added_once", added_weight=each.add.low, unit=each.add.unit, **reached)
