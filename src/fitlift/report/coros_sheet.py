"""A plan as a sheet to type into COROS's app, in the app's own terms.

A number stands where the app takes one: the most of a range of repetitions or rests, the least of a range of weights,
as in `plan.fit_workout`. What the app cannot hold stands behind it in brackets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from fitlift.measures.readable import on_one_line
from fitlift.plan.model import Load, Plan, PlannedExercise, PlannedSession, Rest, Target
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.report.layout import blocks, paragraphs
from fitlift.report.plan_text import markdown_head, markdown_row, marked
from fitlift.report.plan_words import amount_of, days_words, load_of, rests_of
from fitlift.report.words import heading, in_words, say

#: What a user of COROS has to know first.
NO_FILE_ROUTE = Said("no_file_route")

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})

#: What an exercise is for → heading of the app's kind of exercise; all else is training.
_KINDS = {"warmup": "warm_up", "prep": "warm_up", "cooldown": "cool_down"}

#: Keys of the columns' headings.
_COLUMNS = ("number", "exercise", "kind", "sets", "target", "weight", "rest", "group", "remarks")


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
        lines = [f"## {marked(_heading(session))}", "", *markdown_head(_COLUMNS)]
        for number, each in enumerate(coros_entries(session, maxima_kg), start=1):
            figures = (str(each.sets), each.target, each.weight, each.rest)
            cells = (str(number), marked(each.exercise), each.kind, *figures, marked(each.group), marked(each.remarks))
            lines.append(markdown_row(cells))
        texts.append("".join(f"{line}\n" for line in lines))
    return blocks(texts)


def _heading(session: PlannedSession) -> str:
    return " · ".join(filter(None, (on_one_line(session.name), days_words(session))))


def _figures(each: Entry) -> str:
    named = {"weight": each.weight, "rest": each.rest, "group": each.group}
    beside = (f"{heading(name)}: {figure}" for name, figure in named.items() if figure)
    said = " · ".join([each.kind, say("typed_sets", sets=each.sets), each.target, *beside])
    return f"{said} ({each.remarks})" if each.remarks else said


def _light(each: PlannedExercise, maximum_kg: float | None) -> Iterator[Entry]:
    for light in each.warmups:
        remarks = [say("light_set_as_you_like")]
        if light.target is not None:
            remarks = [*_beside(light.target, light.load, None, maximum_kg)]
        yield Entry(
            exercise=_called(each),
            kind=heading("warm_up"),
            sets=1,
            target=_target(light.target),
            weight=_weight(light.load, maximum_kg),
            rest=_rest(each.warmup_rest, is_last=True),
            group="",
            remarks="; ".join(remarks),
        )


def _work(each: PlannedExercise, maximum_kg: float | None, rounds: int, *, is_last: bool) -> Entry:
    return Entry(
        exercise=_called(each),
        kind=heading(_KINDS.get(each.role or "", "training")),
        sets=each.sets,
        target=_target(each.target),
        weight=_weight(each.load, maximum_kg),
        rest=_rest(each.rest, is_last=is_last),
        group="" if each.group is None else say("typed_group", group=each.group.kind, label=each.group.label),
        remarks="; ".join(_remarks(each, maximum_kg, rounds)),
    )


def _remarks(each: PlannedExercise, maximum_kg: float | None, rounds: int) -> Iterator[str]:
    yield from _beside(each.target, each.load, each.rest, maximum_kg)
    if each.last_rest is not None:
        yield say("rest_after_last_set", planned_rests_s=rests_of(each.last_rest))
    if each.is_per_side:
        yield say("with_each_side")
    if each.sets > rounds:
        yield say("sets_within_group", rounds=rounds, sets_after=each.sets - rounds)
    if each.note:
        yield on_one_line(each.note)


def _called(each: PlannedExercise) -> str:
    name = on_one_line(each.exercise.name)
    return name if each.exercise.is_known else say("custom_movement", lift=name)


def _target(target: Target | None) -> str:
    # the app has no step of metres or calories: the athlete ends it
    if target is None or target.high is None or target.unit in {"m", "calories"}:
        return heading("open")
    if target.unit == "s":
        return say("typed_time", seconds=target.high)
    return say("typed_reps", reps=target.high)


def _weight(load: Load | None, maximum_kg: float | None) -> str:
    if load is not None and load.kind in {"bodyweight", "assisted"}:
        return heading("bodyweight")
    if load is not None and load.kind in {"weight", "added"}:
        return say("load_of_set", **load_of(replace(load, kind="weight", high=load.low)))
    in_kg = None if load is None else load.in_kg(maximum_kg)
    if in_kg is None:
        return heading("none")
    least_kg = round(in_kg[0], 1)
    return say("load_of_set", **load_of(Load("weight", least_kg, least_kg, "kg")))


def _rest(rest: Rest | None, *, is_last: bool) -> str:
    """The rest after a set; between exercises that take turns there is none unless the plan says so."""
    if rest is None:
        return heading("manual" if is_last else "none")
    if rest.high_s is None:
        return heading("manual")
    return say("typed_time", seconds=rest.high_s) if rest.high_s else heading("none")


def _beside(target: Target, load: Load | None, rest: Rest | None, maximum_kg: float | None) -> Iterator[str]:
    """What the plan says and a single number does not."""
    if target.high is None:
        yield say("amount_of_set", **amount_of(target))
    elif target.low != target.high or target.unit in {"m", "calories"}:
        yield say("amount_is_planned", **amount_of(target))
    if load is not None and load.kind != "bodyweight" and (load.kind != "weight" or load.low != load.high):
        yield say("load_is_planned", **load_of(load, maximum_kg))
    if rest is not None and rest.low_s != rest.high_s:
        yield say("rest_is_planned", planned_rests_s=rests_of(rest))
