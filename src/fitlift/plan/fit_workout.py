"""A planned session as a FIT workout that a watch runs, and one read back.

Steps are laid out as Garmin's own app writes them. A watch counts to the most of a range of repetitions, which is what
the athlete works towards; it ends a rest after the longest that is planned, since whoever is ready sooner goes on with
a button; and it shows the least of a range of weights, so that nobody is told to lift too much. What a step cannot
hold stands in its notes: the line of the plan, from which reading it back gives the same plan.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from fitlift.activity import fields
from fitlift.activity.workout import read_steps, read_titles, whole_name
from fitlift.errors import FitliftError, SourceError
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import exercise_key
from fitlift.fit import read_fit, tables
from fitlift.fit.encode import Message, Value, encode, message
from fitlift.fit.source import Source
from fitlift.plan.from_steps import Header, ReadSession, header_text, session_of_steps, spoken_header
from fitlift.plan.line import written
from fitlift.plan.model import Load, Plan, PlannedExercise, PlannedSession, Target, TargetUnit
from fitlift.plan.watch_categories import Written, written_as
from fitlift.plan.workout_steps import Step, steps_of
from fitlift.records.base import Record
from fitlift.records.said import Said, once, sentence

#: Who makes workouts, by the real file: Garmin, and its number for what no watch made.
_MANUFACTURER, _PRODUCT = 1, 65534

#: A workout's time of making: a fixed one, so that the same plan gives the same bytes.
_MADE = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)

#: What a strength workout says that it needs of a watch, by the real file.
_CAPABILITIES = 32

#: A text of the format has at most so many bytes, its end left out.
_MOST_BYTES = 254

#: The most that fits a weight of a step, in kg.
_MOST_KG = 655.0

#: What a set is counted in → what ends its step, and how many of the format's units one is.
_DURATIONS: Mapping[TargetUnit, tuple[str, int]] = MappingProxyType(
    {"reps": ("reps", 1), "s": ("time", 1000), "m": ("distance", 100), "calories": ("calories", 1)}
)

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})


class ExportedWorkout(Record):
    """A FIT workout.

    Parameters
    ----------
    session
        Name of the planned session.
    data
        The file's bytes.
    said_remarks
        What stands otherwise in it than in the plan.
    """

    session: str
    data: bytes
    said_remarks: tuple[Said, ...]

    @property
    def remarks(self) -> tuple[str, ...]:
        """The same, one sentence each."""
        return tuple(map(sentence, self.said_remarks))


class ReadWorkout(Record):
    """A plan read from a FIT file.

    Parameters
    ----------
    plan
        The plan.
    said_remarks
        What was odd.
    """

    plan: Plan
    said_remarks: tuple[Said, ...]

    @property
    def remarks(self) -> tuple[str, ...]:
        """The same, one sentence each."""
        return tuple(map(sentence, self.said_remarks))


def workout_bytes(
    session: PlannedSession,
    exercises: Catalogue,
    *,
    plan_name: str = "",
    plan_note: str = "",
    maxima_kg: Mapping[str, float] = _NO_MAXIMA,
) -> ExportedWorkout:
    """Write a session as a FIT workout; the same session gives the same bytes.

    Parameters
    ----------
    session
        The session.
    exercises
        The exercises.
    plan_name, plan_note
        Name of the plan that it belongs to, and its note.
    maxima_kg
        One-repetition maximum by the exercise's key, of which percentages are taken.
    """
    steps = steps_of(session)
    pairs = [written_as(each.exercise, exercises) for each in session.exercises]
    remarks = [pair.remark for pair in pairs if pair.remark is not None]
    header, cut = _fitting(header_text(Header(plan_name, session.weekdays, session.note, plan_note)))
    remarks += [Said("session_notes_cut", {"session_name": session.name})] if cut else []
    body = [
        _workout(session.name, header, len(steps)),
        *_step_messages(session, steps, pairs, maxima_kg, remarks),
        *_titles(session, pairs),
    ]
    digest = hashlib.sha256(encode(body)).digest()
    serial_number = int.from_bytes(digest[:4], "big") or 1
    data = encode([*_identity(serial_number), *body])
    return ExportedWorkout(session.name, data, once(remarks))


def read_workout(source: Source, exercises: Catalogue, *, name: str = "") -> ReadWorkout:
    """Read the plan that a FIT workout, or an activity that was guided by one, holds.

    Parameters
    ----------
    source, name
        As for `fitlift.fit.read_fit`.
    exercises
        The exercises.

    Raises
    ------
    FitliftError
        If it cannot be read, or holds no steps.
    """
    fit = read_fit(source, name=name)
    steps, titles = read_steps(fit), read_titles(fit)
    if not steps:
        raise SourceError(fit.name, Said("no_workout_steps"), Said("export_workout"))
    is_recording = len(fit.message("session")) > 0
    said = _spoken(fit.message("workout"), is_recording=is_recording)
    sessions: list[ReadSession] = []
    headers: list[Header] = []
    for part in sorted({each.file_part for each in steps}):
        workout, header = said.get(part, (None, Header()))
        of_part = [each for each in steps if each.file_part == part]
        of_titles = [each for each in titles if each.file_part == part]
        called = workout or Path(fit.name).stem or sentence(Said("unnamed_workout"))
        read = session_of_steps(of_part, of_titles, exercises, name=_unused(called, sessions), header=header)
        sessions.append(read)
        headers.append(header)
    plan_name = next((each.plan for each in headers if each.plan), sessions[0].session.name)
    note = next((each.plan_note for each in headers if each.plan_note), "")
    remarks = [remark for read in sessions for remark in read.said_remarks]
    plan = Plan(plan_name, tuple(read.session for read in sessions), fit.name, note)
    return ReadWorkout(plan, tuple(remarks))


def is_workout(path: Path) -> bool:
    """Whether a file is a FIT workout; what cannot be read is none."""
    try:
        ids = read_fit(path).message("file_id")
    except FitliftError:
        return False
    return "workout" in fields.values(ids, "type")


def _spoken(said: tables.Message, *, is_recording: bool) -> Mapping[int, tuple[str | None, Header]]:
    """Name and header of the workout of each part; a watch that recorded it may have cut the name."""
    names, texts = (fields.listed_texts(said, name) for name in ("wkt_name", "wkt_description"))
    if is_recording:
        names = [None if name is None else whole_name(name) for name in names]
    of_parts = zip(said.origin.part.tolist(), names, texts, strict=True)
    return {part: (name, spoken_header(text or "")) for part, name, text in of_parts}


def _unused(name: str, sessions: Sequence[ReadSession]) -> str:
    taken = {read.session.name for read in sessions}
    return name if name not in taken else f"{name} {len(sessions) + 1}"


def _identity(serial_number: int) -> Iterator[Message]:
    identity: Mapping[str, Value] = {
        "type": "workout",
        "manufacturer": _MANUFACTURER,
        "product": _PRODUCT,
        "serial_number": serial_number,
        "time_created": _MADE,
    }
    yield message("file_id", identity)
    yield message("file_creator", {"software_version": 0, "hardware_version": 0})


def _workout(name: str, header: str, steps: int) -> Message:
    values: dict[str, Value] = {
        "wkt_name": _fitting(name)[0],
        "capabilities": _CAPABILITIES,
        "num_valid_steps": steps,
        "sport": "training",
        "sub_sport": "strength_training",
    }
    return message("workout", values | ({"wkt_description": header} if header else {}))


def _step_messages(
    session: PlannedSession,
    steps: Sequence[Step],
    pairs: Sequence[Written],
    maxima_kg: Mapping[str, float],
    remarks: list[Said],
) -> Iterator[Message]:
    for number, step in enumerate(steps):
        values: dict[str, Value] = {"message_index": number}
        if step.kind == "repeat":
            values |= {"duration_type": "repeat_until_steps_cmplt", "duration_value": step.first}
            values |= {"target_value": step.count}
        elif step.kind == "rest":
            values |= _duration(None if step.rest.high_s is None else Target("s", step.rest.high_s, step.rest.high_s))
            values |= {"target_type": "open", "target_value": 0, "intensity": "rest"}
        else:
            exercise, pair = session.exercises[step.place], pairs[step.place]
            values |= _duration(step.target) | {"target_type": "open", "target_value": 0, "intensity": step.intensity}
            values |= _named(exercise, pair) | _weight(step.load, maxima_kg.get(exercise.exercise.key))
            values |= _notes(exercise, remarks) if step.is_first else {}
        yield message("workout_step", values)


def _duration(target: Target | None) -> dict[str, Value]:
    """What ends a step: repetitions, seconds, metres, calories, or the athlete."""
    if target is None or target.high is None:
        return {"duration_type": "open"}
    kind, scale = _DURATIONS[target.unit]
    return {"duration_type": kind, "duration_value": target.high * scale}


def _named(exercise: PlannedExercise, pair: Written) -> dict[str, Value]:
    values: dict[str, Value] = {"exercise_category": pair.category_number}
    values |= {} if pair.name_number is None else {"exercise_name": pair.name_number}
    is_told = exercise_key(pair.category, pair.subtype) == exercise.exercise.key
    # several exercises may have to share a pair, and its one title
    return values if is_told else values | {"wkt_step_name": _fitting(exercise.exercise.name)[0]}


def _weight(load: Load | None, maximum_kg: float | None) -> dict[str, Value]:
    in_kg = None if load is None else load.in_kg(maximum_kg)
    if load is None or in_kg is None or in_kg[0] > _MOST_KG:
        return {}
    unit = "pound" if load.unit == "lb" else "kilogram"
    return {"exercise_weight": in_kg[0], "weight_display_unit": unit}


def _notes(exercise: PlannedExercise, remarks: list[Said]) -> dict[str, Value]:
    text, is_cut = _fitting(written(exercise))
    if exercise.load is not None and exercise.load.kind == "assisted":
        remarks.append(Said("help_shown_as_weight", {"lift": exercise.exercise.name}))
    if is_cut:
        remarks.append(Said("note_cut", {"lift": exercise.exercise.name}))
    return {"notes": text}


def _titles(session: PlannedSession, pairs: Sequence[Written]) -> Iterator[Message]:
    """One for each pair, in the plan's spelling."""
    first: dict[tuple[int, int | None], str] = {}
    for exercise, pair in zip(session.exercises, pairs, strict=True):
        first.setdefault((pair.category_number, pair.name_number), exercise.exercise.name)
    for number, ((category, name), title) in enumerate(first.items()):
        values: dict[str, Value] = {"message_index": number, "exercise_category": category}
        values |= {} if name is None else {"exercise_name": name}
        yield message("exercise_title", values | {"wkt_step_name": _fitting(title)[0]})


def _fitting(text: str) -> tuple[str, bool]:
    """A text that a field can hold, and whether it was cut."""
    encoded = text.encode()
    if len(encoded) <= _MOST_BYTES:
        return text, False
    return encoded[:_MOST_BYTES].decode(errors="ignore"), True
