"""Exercises of the catalogue, one in full or several in lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from fitlift.exercises.exercise import Exercise
from fitlift.exercises.families import Family
from fitlift.exercises.tables import group_names, muscles
from fitlift.records.said import Said
from fitlift.report.layout import blocks, headed_table, paragraphs, rendered
from fitlift.report.text_table import TextTable
from fitlift.report.words import heading, in_words, passage, say


def exercise_text(exercise: Exercise, width: int) -> str:
    """One exercise in full."""
    made = TextTable(("", ""), (), has_head=False)
    for key, value in _facts(exercise):
        made.add_row(heading(key), value)
    return blocks([paragraphs([exercise.name, exercise.description], width), rendered(made, width)])


def family_text(family: Family, width: int, *, most: int | None, hints: Iterable[Said] = ()) -> str:
    """A line for each of several exercises, those that only help a muscle apart.

    Parameters
    ----------
    family
        The exercises.
    width
        Columns of the terminal.
    most
        How many are shown; None for all.
    hints
        What is said below.
    """
    working = family.working[:most]
    helping = family.helping[: None if most is None else most - len(working)]
    texts = [exercise_lines(working, width)] if working else []
    if helping:
        texts += [paragraphs([say("where_it_helps")], width) + exercise_lines(helping, width)]
    return blocks([*texts, paragraphs(map(in_words, hints), width)])


def exercise_lines(exercises: Sequence[Exercise], width: int) -> str:
    """A line for each of several exercises: name, the muscles that do the work, and what it needs."""
    made = headed_table(("exercise", "works", "needs"), ())
    for each in exercises:
        works = _named(each.primary) or say("no_muscles", why_none=each.why_none or "unknown")
        made.add_row(each.name, works, say("equipment_in_a_word", equipment=each.equipment))
    return rendered(made, width)


def groups_text(counts: Mapping[str, int], width: int) -> str:
    """How many exercises work each group of muscles, and how to go on."""
    made = headed_table(("group", "muscles"), ("exercises",))
    for group, count in counts.items():
        parts = tuple([each.key for each in muscles().values() if each.group == group])
        made.add_row(group_names()[group], _named(parts) if len(parts) > 1 else "", str(count))
    counted = paragraphs([say("exercises_by_group")], width)
    return blocks([counted + rendered(made, width), passage("finding_exercises")])


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
    """Keys of headings, and what stands there."""
    if exercise.primary:
        yield "works", _named(exercise.primary)
        if exercise.secondary:
            yield "helps", _named(exercise.secondary)
        yield "known", say("muscles_known_from", provenance=exercise.provenance)
    else:
        yield "works", say("why_no_muscles", why_none=exercise.why_none or "unknown")
    kind = {"pattern": exercise.pattern, "mechanic": exercise.mechanic, "body_part": exercise.body_part}
    yield "kind", say("kind_of_exercise", **{name: each or None for name, each in kind.items()})
    yield "sides", say("sides_at_a_time", is_one_sided=exercise.is_unilateral)
    yield "needs", say("equipment_needed", equipment=exercise.equipment)
    yield "counts", say("counts_by", is_timed=exercise.counting == "timed")
    if exercise.is_primary_lift:
        yield "fit_for", say("fit_for_main_lift")
    yield "key", exercise.key
    yield "in_fit", f"{exercise.category} / {exercise.subtype}"


def _named(keys: tuple[str, ...]) -> str:
    return say("muscles_by_name", muscles=keys)
