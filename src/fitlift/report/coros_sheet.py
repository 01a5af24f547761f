"""A plan as a sheet to type into COROS's app, in the app's own terms.

A number stands where the app takes one: the most of a range of repetitions or rests, the least of a range of weights,
as in `plan.fit_workout`. What the app cannot hold stands behind it in brackets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from fitlift.measures.readable import clock, on_one_line
from fitlift.plan.amounts import load_text, rest_text, target_text
from fitlift.plan.model import Load, Plan, PlannedExercise, PlannedSession, Rest, Target
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.report.layout import blocks, paragraphs
from fitlift.report.plan_text import markdown_row, marked
from fitlift.report.plan_words import days_words, load_words, rest_words, resting, target_words
from fitlift.report.words import in_words
from fitlift.wording import plural

#: What a user of COROS has to know first.
NO_FILE_ROUTE = Said("no_file_route")

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})

#: What an exercise is for → the app's kind of exercise; all else is training.
_KINDS = {"warmup": "Warm-up", "prep": "Warm-up", "cooldown": "Cool-down"}

_COLUMNS = ("#", "Exercise", "Kind", "Sets", "Target", "Weight", "Rest", "Group", "Remarks")


class Entry(Record):
    """One entry of a workout in the app.

    Parameters
    ----------
    exercise
        Name to look for, or "custom movement: My hop".
    kind
        "Warm-up", "Training" or "Cool-down".
    sets
        How many sets.
    target
        "Reps 6", "Time 0:45" or "Open".
    weight
        "80 kg", "Bodyweight" or "None".
    rest
        "Time 2:00", "Manual" or "None".
    group
        Label of the superset that it belongs to, or "".
    remarks
        What the app cannot hold.
    """

    exercise: str
    kind: str
    sets: int
    target: str
    weight: str
    rest: str
    group: str
    remarks: str


def coros_entries(session: PlannedSession, maxima_kg: Mapping[str, float] = _NO_MAXIMA) -> Iterator[Entry]:
    """The entries of a session, light sets as entries of their own before the work.

    Parameters
    ----------
    session
        The session.
    maxima_kg
        One-repetition maximum by the exercise's key, of which percentages are taken.
    """
    for block in session.blocks():
        for each in block:
            yield from _light(each, maxima_kg.get(each.exercise.key))
        rounds = min(each.sets for each in block)
        for number, each in enumerate(block, start=1):
            yield _work(each, maxima_kg.get(each.exercise.key), rounds, is_last=number == len(block))


def coros_text(plan: Plan, width: int, maxima_kg: Mapping[str, float] = _NO_MAXIMA) -> str:
    """The sheet as plain text.

    Parameters
    ----------
    plan
        The plan.
    width
        Columns to fill.
    maxima_kg
        As for `coros_entries`.
    """
    texts = [paragraphs([in_words(NO_FILE_ROUTE)], width)]
    for session in plan.sessions:
        lines = [_heading(session)]
        for number, each in enumerate(coros_entries(session, maxima_kg), start=1):
            lines += [f"{f'{number}.':4}{each.exercise}", f"    {_figures(each)}"]
        texts.append(paragraphs(lines, width, indent="      "))
    return blocks(texts)


def coros_markdown(plan: Plan, maxima_kg: Mapping[str, float] = _NO_MAXIMA) -> str:
    """The sheet as Markdown.

    Parameters
    ----------
    plan, maxima_kg
        As for `coros_text`.
    """
    texts = [f"# {marked(plan.name)}\n", f"{in_words(NO_FILE_ROUTE)}\n"]
    for session in plan.sessions:
        lines = [f"## {marked(_heading(session))}", "", markdown_row(_COLUMNS), markdown_row(("---",) * len(_COLUMNS))]
        for number, each in enumerate(coros_entries(session, maxima_kg), start=1):
            figures = (str(each.sets), each.target, each.weight, each.rest)
            cells = (str(number), marked(each.exercise), each.kind, *figures, marked(each.group), marked(each.remarks))
            lines.append(markdown_row(cells))
        texts.append("".join(f"{line}\n" for line in lines))
    return blocks(texts)


def _heading(session: PlannedSession) -> str:
    return " · ".join(filter(None, (on_one_line(session.name), days_words(session))))


def _figures(each: Entry) -> str:
    group = f"Group: {each.group}" if each.group else ""
    figures = (each.kind, plural(each.sets, "set"), each.target, f"Weight: {each.weight}", f"Rest: {each.rest}", group)
    said = " · ".join(filter(None, figures))
    return f"{said} ({each.remarks})" if each.remarks else said


def _light(each: PlannedExercise, maximum_kg: float | None) -> Iterator[Entry]:
    for light in each.warmups:
        remarks = () if light.target is None else _beside(light.target, light.load, None, maximum_kg)
        yield Entry(
            exercise=_called(each),
            kind="Warm-up",
            sets=1,
            target=_target(light.target),
            weight=_weight(light.load, maximum_kg),
            rest=_rest(each.warmup_rest, is_last=True),
            group="",
            remarks="; ".join(remarks) if light.target else "a light one, as you like",
        )


def _work(each: PlannedExercise, maximum_kg: float | None, rounds: int, *, is_last: bool) -> Entry:
    remarks = [*_beside(each.target, each.load, each.rest, maximum_kg)]
    remarks += [f"{resting(rest_words(each.last_rest))} after the last set"] if each.last_rest is not None else []
    remarks += ["each side"] if each.is_per_side else []
    if each.sets > rounds:
        remarks.append(f"{plural(rounds, 'set')} in the group, {each.sets - rounds} after it")
    remarks += [on_one_line(each.note)] if each.note else []
    return Entry(
        exercise=_called(each),
        kind=_KINDS.get(each.role or "", "Training"),
        sets=each.sets,
        target=_target(each.target),
        weight=_weight(each.load, maximum_kg),
        rest=_rest(each.rest, is_last=is_last),
        group="" if each.group is None else f"{each.group.kind} {each.group.label}",
        remarks="; ".join(remarks),
    )


def _called(each: PlannedExercise) -> str:
    name = on_one_line(each.exercise.name)
    return name if each.exercise.is_known else f"custom movement: {name}"


def _target(target: Target | None) -> str:
    if target is None or target.high is None:
        return "Open"
    if target.unit in {"m", "calories"}:
        # the app has no such step: the athlete ends it
        return "Open"
    return f"Time {clock(target.high)}" if target.unit == "s" else f"Reps {target.high}"


def _weight(load: Load | None, maximum_kg: float | None) -> str:
    if load is not None and load.kind in {"bodyweight", "assisted"}:
        return "Bodyweight"
    if load is not None and load.kind in {"weight", "added"}:
        return load_text(replace(load, kind="weight", high=load.low))
    in_kg = None if load is None else load.in_kg(maximum_kg)
    return "None" if in_kg is None else load_text(Load("weight", round(in_kg[0], 1), round(in_kg[0], 1), "kg"))


def _rest(rest: Rest | None, *, is_last: bool) -> str:
    """The rest after a set; between exercises that take turns there is none unless the plan says so."""
    if rest is None:
        return "Manual" if is_last else "None"
    if rest.high_s is None:
        return "Manual"
    return f"Time {clock(rest.high_s)}" if rest.high_s else "None"


def _beside(target: Target, load: Load | None, rest: Rest | None, maximum_kg: float | None) -> Sequence[str]:
    """What the plan says and a single number does not."""
    said = []
    if target.high is None:
        said.append(target_words(target))
    elif target.low != target.high or target.unit in {"m", "calories"}:
        said.append(f"planned {target_text(target)}" + (" reps" if target.unit == "reps" else ""))
    if load is not None and load.kind != "bodyweight" and (load.kind != "weight" or load.low != load.high):
        said.append(f"planned {load_words(load, maximum_kg)}")
    if rest is not None and rest.low_s != rest.high_s:
        said.append(f"planned rest {rest_text(rest)}")
    return said
