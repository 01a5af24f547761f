"""Workouts of Garmin Connect's read by hand, for tests: the shape as it is reported, and what is to be done.

The shape is that of a workout made by hand in Connect (ColinPlatt/workout-relay, its notes on the format), of
python-garminconnect's StrengthWorkout (0.3.20), and of what went wrong for others (Taxuspt/garmin_mcp #54, #112, #196,
#273).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

STEP_TYPES = {"warmup": 1, "cooldown": 2, "interval": 3, "rest": 5, "repeat": 6}
ENDS = {"lap.button": 1, "time": 2, "iterations": 7, "reps": 10}
UNITS = {
    "kilogram": {"unitId": 8, "unitKey": "kilogram", "factor": 1000.0},
    "pound": {"unitId": 9, "unitKey": "pound", "factor": 453.59237},
}
SPORT = {"sportTypeId": 5, "sportTypeKey": "strength_training", "displayOrder": 5}
NO_TARGET = {"workoutTargetTypeId": 1, "workoutTargetTypeKey": "no.target", "displayOrder": 1}
_COMMON = {"type", "stepId", "stepOrder", "stepType", "childStepId", "endCondition", "endConditionValue"}
WORK_KEYS = _COMMON | {"description", "targetType", "category", "exerciseName", "weightValue", "weightUnit"}
REPEAT_KEYS = _COMMON | {"numberOfIterations", "skipLastRestStep", "smartRepeat", "workoutSteps"}


class Done(NamedTuple):
    """One set or rest in the order of doing: what it is, what ends it, and of a set its exercise, weight and note."""

    kind: str
    end: str
    value: float | None
    exercise: tuple[str | None, str | None]
    weight: float | None
    unit: str | None
    note: str | None


def workout_of(data: bytes) -> dict[str, Any]:
    """The workout in some bytes; they are ASCII, since a browser extension reads them byte by byte."""
    workout: dict[str, Any] = json.loads(data.decode("ascii"))
    return workout


def faults_of(workout: dict[str, Any]) -> Iterator[str]:
    """What differs from the shape."""
    (segment,) = workout["workoutSegments"]
    if not (workout["sportType"] == segment["sportType"] == SPORT and segment["segmentOrder"] == 1):
        yield "sport"
    if not (isinstance(workout["workoutName"], str) and 1 <= len(workout["workoutName"]) <= 80):
        yield "name"
    if not isinstance(workout["estimatedDurationInSecs"], int):
        yield "duration"
    flat = list(_flat(segment["workoutSteps"], None))
    if [step["stepOrder"] for step, _ in flat] != list(range(1, len(flat) + 1)):
        yield "orders are no count"
    groups = [step["childStepId"] for step, _ in flat if step["type"] == "RepeatGroupDTO"]
    if groups != list(range(1, len(groups) + 1)):
        yield "groups are no count"
    for step, group in flat:
        yield from _faults(step, group)


def _flat(steps: list[dict[str, Any]], group: int | None) -> Iterator[tuple[dict[str, Any], int | None]]:
    for step in steps:
        yield step, group
        yield from _flat(step.get("workoutSteps", []), step["childStepId"])


def _faults(step: dict[str, Any], group: int | None) -> Iterator[str]:
    kind, end = step["stepType"]["stepTypeKey"], step["endCondition"]["conditionTypeKey"]
    if step["stepType"] != _numbered("stepType", kind, STEP_TYPES):
        yield f"step type {kind}"
    if step["endCondition"] != _numbered("conditionType", end, ENDS) | {"displayable": end != "iterations"}:
        yield f"end {end}"
    if step["type"] == "RepeatGroupDTO":
        if set(step) != REPEAT_KEYS or kind != "repeat" or not step["workoutSteps"]:
            yield f"repeat {step}"
        if not step["numberOfIterations"] == step["endConditionValue"] > 1:
            yield "count"
        return
    if step["type"] != "ExecutableStepDTO" or set(step) != WORK_KEYS or step["targetType"] != NO_TARGET:
        yield f"step {step}"
    if step["childStepId"] != group or (step["endConditionValue"] is None) != (end == "lap.button"):
        yield "child of another group, or an amount that nothing counts"
    yield from _faults_of_exercise(step, is_rest=kind == "rest")


def _faults_of_exercise(step: dict[str, Any], *, is_rest: bool) -> Iterator[str]:
    if not (is_rest == (step["category"] is None) == (step["exerciseName"] is None)):
        yield "exercise"
    unit = step["weightUnit"]
    if (step["weightValue"] is None) != (unit is None) or (unit is not None and unit != UNITS[unit["unitKey"]]):
        yield "weight"


def _numbered(name: str, key: str, numbers: dict[str, int]) -> dict[str, Any]:
    return {f"{name}Id": numbers[key], f"{name}Key": key, "displayOrder": numbers[key]}


def done(workout: dict[str, Any]) -> list[Done]:
    """Sets and rests in the order of doing."""
    return [each for segment in workout["workoutSegments"] for each in _done(segment["workoutSteps"])]


def _done(steps: list[dict[str, Any]]) -> Iterator[Done]:
    for step in steps:
        if step["type"] == "RepeatGroupDTO":
            for _ in range(step["numberOfIterations"]):
                yield from _done(step["workoutSteps"])
            continue
        unit = step["weightUnit"]
        yield Done(
            step["stepType"]["stepTypeKey"],
            step["endCondition"]["conditionTypeKey"],
            step["endConditionValue"],
            (step["category"], step["exerciseName"]),
            step["weightValue"],
            None if unit is None else unit["unitKey"],
            step["description"],
        )
