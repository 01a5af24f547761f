"""A plan as a page to print or to take along on a phone: boxes to tick, and places for what was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from fitlift.measures.readable import SHOWN_IN_SECONDS_S, on_one_line
from fitlift.plan.model import Plan
from fitlift.records.base import Record
from fitlift.report.html_page import environment
from fitlift.report.plan_words import ShownExercise, days_words, light_words, shown_parts
from fitlift.report.words import heading, say
from fitlift.report.words.headings import LANGUAGE

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})


class Blank(Record):
    """A place in which something is written down.

    Parameters
    ----------
    unit
        What stands behind it: "kg", "reps".
    name
        What it is, for those who hear the page: "Weight in kg, Set 1 of Back squat".
    mode
        What a phone offers to type it with.
    """

    unit: str
    name: str
    mode: Literal["decimal", "numeric"]


class Box(Record):
    """One set on the sheet.

    Parameters
    ----------
    label
        What stands beside the box: "1", "8 × 20 kg".
    name
        Which set it is, for those who hear the page: "Set 1 of Back squat".
    blanks
        What is written down of it.
    """

    label: str
    name: str
    blanks: tuple[Blank, ...] = ()


def plan_sheet(plan: Plan, maxima_kg: Mapping[str, float] = _NO_MAXIMA) -> str:
    """Write a plan as one HTML page that needs nothing else; the same plan gives the same bytes.

    Parameters
    ----------
    plan
        The plan.
    maxima_kg
        One-repetition maximum by the exercise's key, of which percentages are taken.
    """
    sessions = [
        {
            "name": on_one_line(session.name),
            "days": days_words(session),
            "note": on_one_line(session.note),
            "parts": shown_parts(session, maxima_kg),
        }
        for session in plan.sessions
    ]
    page = environment().get_template("plan_sheet.html")
    name, note = on_one_line(plan.name), on_one_line(plan.note)
    shown = {"name": name, "note": note, "sessions": sessions, "language": LANGUAGE}
    return page.render(shown, work=_work, light=_light, heading=heading) + "\n"


def _work(each: ShownExercise) -> Iterator[Box]:
    """A box for each working set."""
    for number in range(1, each.planned.sets + 1):
        yield Box(str(number), say("set_to_tick", set=number, lift=each.name), tuple(_blanks(each, number)))


def _blanks(each: ShownExercise, number: int) -> Iterator[Blank]:
    """Places for the weight, where there is one, and for what was counted."""
    amount_unit, weight_unit = _amount_unit(each), _weight_unit(each)
    if weight_unit:
        name = say("weight_to_write", set=number, lift=each.name, unit=weight_unit)
        yield Blank(weight_unit, name, "decimal")
    name = say("amount_to_write", set=number, lift=each.name, amount_unit=amount_unit)
    yield Blank(heading(f"unit_{amount_unit}"), name, "numeric")


def _light(each: ShownExercise) -> Iterator[Box]:
    """A box for each light set before the work."""
    for number, light in enumerate(each.planned.warmups, start=1):
        yield Box(light_words(light), say("light_set_to_tick", set=number, lift=each.name))


def _amount_unit(each: ShownExercise) -> str:
    target = each.planned.target
    return "min" if target.unit == "s" and target.low >= SHOWN_IN_SECONDS_S else target.unit


def _weight_unit(each: ShownExercise) -> str:
    """Where no weight is planned, one may still be taken, but not for a hold."""
    load, unit = each.planned.load, each.planned.target.unit
    if load is None:
        return "" if unit == "s" else "kg"
    return "" if load.kind == "bodyweight" else load.unit or "kg"
