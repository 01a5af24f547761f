"""A plan from the JSON in which Garmin Connect keeps workouts, as browser extensions download it.

Steps become those of a FIT workout, so that one reader makes plans of both.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from fitlift.errors import SourceError
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN
from fitlift.plan.connect_names import connect_name, named_in_connect
from fitlift.plan.fit_workout import ReadWorkout
from fitlift.plan.from_steps import session_of_steps, spoken_header
from fitlift.plan.line import LineError, read_whole_line
from fitlift.plan.model import Plan, PlannedExercise
from fitlift.records.base import replace
from fitlift.records.said import Said, sentence
from fitlift.records.vocabulary import WeightUnit
from fitlift.records.workouts import Step
from fitlift.units import KG_PER_UNIT

#: What every workout of Connect's has, and no other JSON.
_MARK = b'"workoutSegments"'

#: A workout of more bytes is none; one of 500 steps has about 700,000 with all that Connect puts into each.
_MOST_BYTES = 4_000_000

#: Steps of a workout stand within so many repeats at most.
_DEEPEST = 8

_SPORT = "strength_training"

#: What ends a step where the athlete does, and all that is told as a figure; what a repeat is in a FIT workout.
_LAP_BUTTON = "lap.button"
_TOLD = frozenset({_LAP_BUTTON, "reps", "time", "distance", "calories"})
_REPEAT = "repeat_until_steps_cmplt"

#: What a step is in Connect's workouts → what it is in a FIT workout.
_INTENSITIES = MappingProxyType({"interval": "active", "main": "active", "other": "active"})

#: Connect's units of weight.
_UNITS: Mapping[str, WeightUnit] = MappingProxyType({"kilogram": "kg", "pound": "lb"})

_GRAMS_PER_KG = 1000

#: From this weight on, in its unit, a number is one of grams. Chosen: nobody lifts a tonne, and a kilogram is no work.
_GRAMS_FROM = 1000


def is_connect(data: bytes) -> bool:
    """Whether bytes are a workout of Connect's."""
    return len(data) <= _MOST_BYTES and data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" and _MARK in data


def read_connect(data: bytes, exercises: Catalogue, *, name: str) -> ReadWorkout:
    """Read the plan of one session that a workout of Connect's is.

    Parameters
    ----------
    data
        The JSON.
    exercises
        The exercises.
    name
        The file's name.

    Raises
    ------
    SourceError
        If it is no JSON, no strength workout, or not of the known shape.
    """
    try:
        workout = _Part(json.loads(data))
        sport = workout.part("sportType").text("sportTypeKey")
        steps = [step for each in workout.parts("workoutSegments") for step in _steps(each, first=0, depth=0)]
    except (ValueError, RecursionError) as error:
        raise SourceError(name, Said("no_workout_of_connect")) from error
    if sport != _SPORT:
        raise SourceError(name, Said("workout_of_another_sport", {"sport": (sport or UNKNOWN).replace("_", " ")}))
    if not steps:
        raise SourceError(name, Said("no_workout_steps"))
    numbered = [replace(step, step_index=number) for number, step in enumerate(steps)]
    header = spoken_header(workout.text("description") or "")
    called = workout.text("workoutName") or sentence(Said("unnamed_workout"))
    read = session_of_steps(_as_planned(numbered, exercises), (), exercises, name=called, header=header)
    plan = Plan(header.plan or called, (read.session,), name, header.plan_note)
    return ReadWorkout(plan, read.said_remarks)


class _Part:
    """A part of a workout: what stands in it by its keys, None where it does not.

    Raises
    ------
    ValueError
        If something is of another kind than it can be.
    """

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise ValueError(type(value).__name__)  # noqa: TRY004 - the JSON is at fault, as where it cannot be read
        self._of: dict[str, object] = value

    def part(self, key: str) -> _Part:
        value = self._of.get(key)
        return _Part({} if value is None else value)

    def parts(self, key: str) -> list[_Part]:
        value = self._of.get(key)
        if not isinstance(value, list):
            raise ValueError(key)  # noqa: TRY004 - as above
        return [_Part(each) for each in value]

    def text(self, key: str) -> str | None:
        value = self._of.get(key)
        return " ".join(value.split()) or None if isinstance(value, str) else None

    def positive(self, key: str) -> float | None:
        value = self._of.get(key)
        if not isinstance(value, int | float) or isinstance(value, bool):
            return None
        return float(value) if math.isfinite(value) and value > 0 else None


def _steps(part: _Part, *, first: int, depth: int) -> list[Step]:
    """The steps of a part in order, a repeat behind what it repeats; `first` is the number of the first of them."""
    if depth > _DEEPEST:
        raise ValueError(depth)
    found: list[Step] = []
    for each in part.parts("workoutSteps"):
        if each.text("type") != "RepeatGroupDTO":
            found.append(_step(each))
            continue
        start = first + len(found)
        found += _steps(each, first=start, depth=depth + 1)
        count = each.positive("numberOfIterations") or each.positive("endConditionValue")
        found.append(_with(duration_type=_REPEAT, repeat_from=start, repeat_count=int(count or 0)))
    return found


def _step(part: _Part) -> Step:
    kind = part.part("stepType").text("stepTypeKey")
    end = part.part("endCondition").text("conditionTypeKey") or _LAP_BUTTON
    amount = part.positive("endConditionValue")
    category, subtype = named_in_connect(part.text("category"), part.text("exerciseName"))
    unit = _UNITS.get(part.part("weightUnit").text("unitKey") or "", "kg")
    weight = part.positive("weightValue")
    return _with(
        intensity=_INTENSITIES.get(kind or "", kind),
        duration_type="open" if end == _LAP_BUTTON else end,
        target_reps=None if end != "reps" or amount is None else int(amount),
        target_s=amount if end == "time" else None,
        target_m=amount if end == "distance" else None,
        target_calories=None if end != "calories" or amount is None else int(amount),
        ends_at=None if end in _TOLD else Said("ends_by_measure", {"measure": end.replace(".", "_")}),
        category=category,
        subtype=subtype,
        weight_kg=None if weight is None else _in_kg(weight, unit),
        weight_unit=None if weight is None else unit,
        notes=part.text("description"),
    )


def _in_kg(weight: float, unit: WeightUnit) -> float:
    return weight / _GRAMS_PER_KG if weight >= _GRAMS_FROM else weight * KG_PER_UNIT[unit]


def _with(
    *,
    duration_type: str,
    intensity: str | None = None,
    target_reps: int | None = None,
    target_s: float | None = None,
    target_m: float | None = None,
    target_calories: int | None = None,
    ends_at: Said | None = None,
    repeat_from: int | None = None,
    repeat_count: int | None = None,
    category: str | None = None,
    subtype: str | None = None,
    weight_kg: float | None = None,
    weight_unit: WeightUnit | None = None,
    notes: str | None = None,
) -> Step:
    """A step without its number."""
    return Step(
        file_part=1,
        step_index=None,
        name=None,
        intensity=intensity,
        duration_type=duration_type,
        target_reps=target_reps,
        target_s=target_s,
        target_m=target_m,
        target_calories=target_calories,
        ends_at=ends_at,
        repeat_from=repeat_from,
        repeat_count=repeat_count,
        category=category,
        subtype=subtype,
        weight_kg=weight_kg,
        weight_unit=weight_unit,
        notes=notes,
    )


def _as_planned(steps: Sequence[Step], exercises: Catalogue) -> list[Step]:
    """Steps with the names that lines of a plan in their notes give them, and the ends that Connect has not."""
    lines = {number: line for number, step in enumerate(steps) if (line := _line(step.notes, exercises)) is not None}
    planned = {each.exercise.name: each.exercise for each in lines.values()}
    of_pair: dict[tuple[str | None, str | None], list[str]] = defaultdict(list)
    for name, exercise in planned.items():
        written = connect_name(exercise, exercises)
        of_pair[named_in_connect(written.category, written.name)].append(name)
    return [_called(step, of_pair[step.category, step.subtype], lines.get(number)) for number, step in enumerate(steps)]


def _called(step: Step, names: Sequence[str], line: PlannedExercise | None) -> Step:
    """A step with its name, where the notes tell one of those that its pair may mean."""
    if line is not None and line.exercise.name in names:
        return replace(step, name=line.exercise.name, **_end_of(line, step))
    if step.notes in names:
        return replace(step, name=step.notes, notes=None)
    return replace(step, name=names[0]) if len(names) == 1 and step.notes is None else step


def _end_of(line: PlannedExercise, step: Step) -> dict[str, Any]:
    """A distance or calories, for which Connect's step has the lap button."""
    amount = line.target.high if step.duration_type == "open" else None
    if amount is None or line.target.unit not in {"m", "calories"}:
        return {}
    return {"target_m": float(amount)} if line.target.unit == "m" else {"target_calories": amount}


def _line(notes: str | None, exercises: Catalogue) -> PlannedExercise | None:
    try:
        return None if notes is None else read_whole_line(notes, exercises)
    except LineError:
        return None
