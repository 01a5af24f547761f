"""A planned session as the JSON in which Garmin Connect keeps workouts, and one read back.

Garmin documents it nowhere. The shape is that of a workout made by hand in Connect (ColinPlatt/workout-relay, recorded
on 28 September 2026) and of python-garminconnect 0.3.20 (PR #380): a flat count of steps, children of a repeat among
them; a repeat with its count twice and an end of its own, without which Connect loses the count (Taxuspt/garmin_mcp
#112, #273); strength is sport 5, repetitions are end 10 (#54, #196). As in FIT workouts a step counts to the most of a
range and shows the least of a range of weights; the note of the first set is the line of the plan.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from fitlift.exercises.catalogue import Catalogue
from fitlift.plan.connect_names import ConnectName, connect_name
from fitlift.plan.fit_workout import ExportedWorkout
from fitlift.plan.from_steps import Header, header_text
from fitlift.plan.line import written
from fitlift.plan.model import Load, PlannedExercise, PlannedSession, Rest, Target
from fitlift.plan.workout_steps import Step, steps_of
from fitlift.records.said import Said, once
from fitlift.units import KG_PER_UNIT

#: One value of JSON.
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

#: Connect's number and order for strength.
_SPORT: dict[str, Json] = {"sportTypeId": 5, "sportTypeKey": "strength_training", "displayOrder": 5}

#: What a step is → Connect's number for it, which is its order as well.
_KINDS = MappingProxyType({"warmup": 1, "cooldown": 2, "interval": 3, "rest": 5, "repeat": 6})

#: What ends a step → Connect's number for it, which is its order as well.
_ENDS = MappingProxyType({"lap.button": 1, "time": 2, "iterations": 7, "reps": 10})

#: What a step of work is in a FIT workout → what it is in Connect's.
_INTENSITIES = MappingProxyType({"active": "interval", "warmup": "warmup", "cooldown": "cooldown"})

#: Unit of weight → Connect's number, name, and grams in one: kilograms and pounds as read back from workouts made by
#: hand there (ColinPlatt/workout-relay; of pounds several users' tools say the same).
_UNITS: Mapping[str, dict[str, Json]] = MappingProxyType(
    {
        "kg": {"unitId": 8, "unitKey": "kilogram", "factor": 1000.0},
        "lb": {"unitId": 9, "unitKey": "pound", "factor": 453.59237},
    }
)

_GRAMS_PER_KG = 1000

#: Connect takes so many characters of a name, and of a workout's text (sydspost/Garmin-Connect-Workout-and-Schedule-
#: creator, README); of a step's text nobody says how many, so that it is taken for the same.
_LONGEST_NAME, _LONGEST_TEXT = 80, 512

#: Decimal places of a weight that is a share of a maximum.
_DECIMALS = 2

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})


def connect_workout(
    session: PlannedSession,
    exercises: Catalogue,
    *,
    plan_name: str = "",
    plan_note: str = "",
    maxima_kg: Mapping[str, float] = _NO_MAXIMA,
    in_grams: bool = False,
) -> ExportedWorkout:
    """Write a session as a workout of Connect's; the same session gives the same bytes, in ASCII.

    Parameters
    ----------
    session, exercises, plan_name, plan_note, maxima_kg
        As for `fitlift.plan.fit_workout.workout_bytes`.
    in_grams
        Whether weights are numbers of grams, whatever the unit beside them; else they are in that unit. Which of them
        Connect means is disputed: workouts made by hand there have the unit's, python-garminconnect writes grams.
    """
    writing = _Writing(session, exercises, maxima_kg, in_grams=in_grams)
    text = writing.fitting(
        header_text(Header(plan_name, session.weekdays, session.note, plan_note)),
        Said("session_notes_cut", {"session_name": session.name}),
    )
    name = writing.fitting(session.name, Said("session_name_cut", {"session_name": session.name}), _LONGEST_NAME)
    steps = writing.steps()
    if writing.has_weights:
        writing.remarks.append(Said("weights_of_connect", {"is_in_grams": in_grams}))
    workout: Json = {
        "workoutName": name,
        "description": text or None,
        "sportType": _SPORT,
        "estimatedDurationInSecs": 0,
        "workoutSegments": [{"segmentOrder": 1, "sportType": _SPORT, "workoutSteps": steps}],
    }
    data = f"{json.dumps(workout, indent=2)}\n".encode("ascii")
    return ExportedWorkout(session.name, data, once(writing.remarks))


class _Writing:
    """A session's steps in Connect's form, and what is to be said of them."""

    def __init__(
        self, session: PlannedSession, exercises: Catalogue, maxima_kg: Mapping[str, float], *, in_grams: bool
    ) -> None:
        self.remarks: list[Said] = []
        self.has_weights = False
        self._session = session
        self._maxima_kg = maxima_kg
        self._in_grams = in_grams
        self._names = [connect_name(each.exercise, exercises) for each in session.exercises]
        self.remarks += [each.remark for each in self._names if each.remark is not None]

    def steps(self) -> list[Json]:
        """The steps, each repeat around what it repeats, numbered as they stand."""
        found: list[tuple[int, dict[str, Json]]] = []
        for number, step in enumerate(steps_of(self._session)):
            if step.kind != "repeat":
                found.append((number, self._rest(step.rest) if step.kind == "rest" else self._work(step)))
                continue
            within = [each for at, each in found if at >= step.first]
            found = [(at, each) for at, each in found if at < step.first]
            found.append((step.first, _repeat(within, step.count)))
        return _numbered([each for _, each in found])

    def fitting(self, text: str, cut: Said, longest: int = _LONGEST_TEXT) -> str:
        """A text as Connect takes it; that it was cut is kept."""
        self.remarks += [cut] if len(text) > longest else []
        return text[:longest]

    def _work(self, step: Step) -> dict[str, Json]:
        exercise, name = self._session.exercises[step.place], self._names[step.place]
        return {
            **_head(_INTENSITIES[step.intensity]),
            "description": self._note(exercise, name, is_first=step.is_first),
            **self._end(step.target, exercise),
            **_named(name.category, name.name),
            **self._weight(step.load, exercise),
        }

    def _rest(self, rest: Rest) -> dict[str, Json]:
        end = _ended("lap.button", None) if rest.high_s is None else _ended("time", rest.high_s)
        return {
            **_head("rest"),
            "description": None,
            **end,
            **_named(None, None),
            "weightValue": None,
            "weightUnit": None,
        }

    def _note(self, exercise: PlannedExercise, name: ConnectName, *, is_first: bool) -> str | None:
        """The plan's line with the first set; with the others the name, where nothing else tells it."""
        called = exercise.exercise.name
        if is_first:
            return self.fitting(written(exercise), Said("note_cut", {"lift": called}))
        return None if name.is_told else called

    def _end(self, target: Target | None, exercise: PlannedExercise) -> dict[str, Json]:
        if target is None or target.high is None:
            return _ended("lap.button", None)
        if target.unit in {"m", "calories"}:
            self.remarks.append(Said("ended_by_lap_button", {"lift": exercise.exercise.name}))
            return _ended("lap.button", None)
        return _ended("time" if target.unit == "s" else "reps", target.high)

    def _weight(self, load: Load | None, exercise: PlannedExercise) -> dict[str, Json]:
        in_kg = None if load is None else load.in_kg(self._maxima_kg.get(exercise.exercise.key))
        if load is None or in_kg is None:
            return {"weightValue": None, "weightUnit": None}
        if load.kind == "assisted":
            self.remarks.append(Said("help_shown_as_weight", {"lift": exercise.exercise.name}))
        self.has_weights = True
        unit = load.unit or "kg"
        value = in_kg[0] * _GRAMS_PER_KG if self._in_grams else in_kg[0] / KG_PER_UNIT[unit]
        return {"weightValue": round(float(value), _DECIMALS), "weightUnit": _UNITS[unit]}


def _head(kind: str) -> dict[str, Json]:
    number = _KINDS[kind]
    return {
        "type": "ExecutableStepDTO",
        "stepId": None,
        "stepOrder": 0,
        "stepType": {"stepTypeId": number, "stepTypeKey": kind, "displayOrder": number},
        "childStepId": None,
    }


def _ended(kind: str, value: int | None) -> dict[str, Json]:
    """What ends a step, and that it aims at no heart rate or the like."""
    return {
        "endCondition": _end_of(kind),
        "endConditionValue": None if value is None else float(value),
        "targetType": {"workoutTargetTypeId": 1, "workoutTargetTypeKey": "no.target", "displayOrder": 1},
    }


def _end_of(kind: str) -> dict[str, Json]:
    number = _ENDS[kind]
    return {
        "conditionTypeId": number,
        "conditionTypeKey": kind,
        "displayOrder": number,
        "displayable": kind != "iterations",
    }


def _named(category: str | None, name: str | None) -> dict[str, Json]:
    return {"category": category, "exerciseName": name}


def _repeat(within: Sequence[dict[str, Json]], count: int) -> dict[str, Json]:
    return {
        **_head("repeat"),
        "type": "RepeatGroupDTO",
        "numberOfIterations": count,
        "endCondition": _end_of("iterations"),
        "endConditionValue": float(count),
        "skipLastRestStep": False,
        "smartRepeat": False,
        "workoutSteps": list(within),
    }


def _numbered(steps: Sequence[dict[str, Json]]) -> list[Json]:
    """Steps with their numbers, and with that of the repeat within which they stand."""
    orders, groups = iter(range(1, 2**31)), iter(range(1, 2**31))
    return list(_told(steps, orders, groups, None))


def _told(
    steps: Sequence[dict[str, Json]], orders: Iterator[int], groups: Iterator[int], group: int | None
) -> Iterator[dict[str, Json]]:
    for step in steps:
        own = next(groups) if step["type"] == "RepeatGroupDTO" else group
        numbered = step | {"stepOrder": next(orders), "childStepId": own}
        within = step.get("workoutSteps")
        if isinstance(within, list):
            children = [each for each in within if isinstance(each, dict)]
            numbered["workoutSteps"] = list(_told(children, orders, groups, own))
        yield numbered
