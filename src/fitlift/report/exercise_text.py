"""Exercises of the catalogue, one in full or several in lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from fitlift.exercises.catalogue import Exercise
from fitlift.exercises.tables import muscles
from fitlift.report.layout import blocks, paragraphs, rendered
from fitlift.report.text_table import TextTable

#: Where the muscles of an exercise come from → in words.
PROVENANCES = {
    "exact": "given for this exercise",
    "rule": "by the words of its name",
    "category": "those of its category",
    "user": "your own",
}

_NEEDS = {"unknown": "its name does not tell", "bodyweight": "the body alone"}

_WHY_NONE = {
    "cardio": "cardio: time counts, no muscle",
    "endurance": "endurance: time counts, no muscle",
    "mobility": "mobility: it is no strength work",
    "full_body": "the whole body: counted apart",
    "equipment_only": "only the equipment is known",
    "unknown": "nothing is known of it",
}


def exercise_text(exercise: Exercise, width: int) -> str:
    """One exercise in full."""
    made = TextTable(("", ""), (), has_head=False)
    for name, value in _facts(exercise):
        made.add_row(name, value)
    return blocks([paragraphs([exercise.name, exercise.description], width), rendered(made, width)])


def exercise_lines(exercises: Sequence[Exercise], width: int) -> str:
    """A line for each of several exercises: name and the muscles that do the work."""
    made = TextTable(("Exercise", "Works"), ())
    for each in exercises:
        made.add_row(each.name, _named(each.primary) or f"– ({(each.why_none or '').replace('_', ' ')})")
    return rendered(made, width)


def exercise_row(exercise: Exercise) -> dict[str, Any]:
    """One exercise as `fitlift exercises --format json` writes it."""
    return {
        "category": exercise.category,
        "subtype": exercise.subtype,
        "exercise": exercise.key,
        "name": exercise.name,
        "primary": list(exercise.primary),
        "secondary": list(exercise.secondary),
        "unilateral": exercise.is_unilateral,
        "equipment": exercise.equipment,
        "counting": exercise.counting,
        "load_kind": exercise.load,
        "mechanic": exercise.mechanic or None,
        "body_part": exercise.body_part or None,
        "pattern": exercise.pattern or None,
        "primary_lift": exercise.is_primary_lift,
        "provenance": exercise.provenance,
        "why_none": exercise.why_none,
        "description": exercise.description or None,
    }


def _facts(exercise: Exercise) -> Iterator[tuple[str, str]]:
    if exercise.primary:
        yield "Works", _named(exercise.primary)
        if exercise.secondary:
            yield "Helps", _named(exercise.secondary)
        yield "Known", PROVENANCES[exercise.provenance]
    else:
        yield "Works", _WHY_NONE[exercise.why_none or "unknown"]
    kind = (exercise.pattern, exercise.mechanic, f"{exercise.body_part} body" if exercise.body_part else "")
    yield "Kind", ", ".join(filter(None, kind)) or "–"
    yield "Sides", "one at a time" if exercise.is_unilateral else "both"
    yield "Needs", _NEEDS.get(exercise.equipment, exercise.equipment.replace("_", " "))
    yield "Counts", "time" if exercise.counting == "timed" else "repetitions"
    if exercise.is_primary_lift:
        yield "Fit for", "a runner's main lift"
    yield "Key", exercise.key
    yield "In FIT", f"{exercise.category} / {exercise.subtype}"


def _named(keys: Sequence[str]) -> str:
    names = muscles()
    return ", ".join(names[key].name.lower() for key in keys)
