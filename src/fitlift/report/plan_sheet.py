"""A plan as a page to print or to take along on a phone: boxes to tick, and places for what was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from fitlift.measures.readable import SHOWN_IN_SECONDS_S, on_one_line
from fitlift.plan.model import Plan
from fitlift.records.base import Record
from fitlift.report.html_page import environment
from fitlift.report.plan_words import ShownExercise, days_words, light_words, shown_parts

#: Unit in which an amount is written down → what it is.
AMOUNTS = MappingProxyType({"reps": "Repetitions", "s": "Seconds", "min": "Minutes"})

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})


class Box(Record):
    """One set on the sheet.

    Parameters
    ----------
    label
        What stands beside the box: "1", "8 × 20 kg".
    name
        Which set it is, for those who hear the page: "Set 1 of Back squat".
    amount_unit
        In what its amount is written down, one of `AMOUNTS`.
    weight_unit
        In what its weight is, "kg" or "lb"; "" where there is none to write down.
    """

    label: str
    name: str
    amount_unit: str
    weight_unit: str


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
    shown = {"name": name, "note": note, "sessions": sessions, "amounts": AMOUNTS}
    return page.render(shown, work=_work, light=_light) + "\n"


def _work(each: ShownExercise) -> Iterator[Box]:
    """A box for each working set."""
    planned = each.planned
    for number in range(1, planned.sets + 1):
        yield Box(str(number), f"Set {number} of {each.name}", _amount_unit(each), _weight_unit(each))


def _light(each: ShownExercise) -> Iterator[Box]:
    """A box for each light set before the work."""
    for number, light in enumerate(each.planned.warmups, start=1):
        yield Box(light_words(light), f"Light set {number} of {each.name}", "", "")


def _amount_unit(each: ShownExercise) -> str:
    target = each.planned.target
    return "min" if target.unit == "s" and target.low >= SHOWN_IN_SECONDS_S else target.unit


def _weight_unit(each: ShownExercise) -> str:
    """Where no weight is planned, one may still be taken, but not for a hold."""
    load, unit = each.planned.load, each.planned.target.unit
    if load is None:
        return "" if unit == "s" else "kg"
    return "" if load.kind == "bodyweight" else load.unit or "kg"
