"""What a workout's steps ask for, unrolled by an independent decoder: for tests that hold plans against it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import fitdecode

#: Numbers of the profile: what ends a step, and which steps are no work.
_REPS, _TIME, _REPEAT = "reps", "time", "repeat_until_steps_cmplt"
_RESTS = ("rest", "recovery")


#: The steps of one part of a file: of each its fields by name.
Steps: TypeAlias = list[dict[str, Any]]


class Asked(NamedTuple):
    """One set: step, repetitions and seconds (None where the athlete ends it), kg, note, and kind and seconds of rest.

    The rest is None after the last set where the steps end there.
    """

    step: int | None
    reps: int | None
    seconds: float | None
    weight_kg: float | None
    note: str
    rest: tuple[str, float | None] | None


def parts_of(path: Path) -> list[Steps]:
    """The steps of each part of a file, a new part where a file begins."""
    parts: list[Steps] = []
    with fitdecode.FitReader(path, check_crc=fitdecode.CrcCheck.DISABLED) as reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitHeader):
                parts.append([])
            elif isinstance(frame, fitdecode.FitDataMessage) and frame.name == "workout_step":
                parts[-1].append({field.name: field.value for field in frame.fields if field.value is not None})
    return [part for part in parts if part]


def sets_of(steps: Steps) -> list[Asked]:
    """The sets that the steps of a part ask for, one by one."""
    return _sets([steps[place] for place in _order(steps)])


def _order(steps: Steps) -> list[int]:
    """Places of steps in the order of doing: a repeat does again what was done since its first step."""
    places = {step["message_index"]: place for place, step in enumerate(steps) if "message_index" in step}
    order: list[int] = []
    since: list[int] = []
    for place, step in enumerate(steps):
        since.append(len(order))
        if step.get("duration_type") != _REPEAT:
            order.append(place)
            continue
        first, count = places.get(step.get("duration_step"), place), step.get("repeat_steps") or 0
        again = order[since[first] :] * (count - 1) if first < place else []
        order += again
    return order


def _sets(steps: Steps) -> list[Asked]:
    found: list[Asked] = []
    pauses: list[list[float | None]] = []
    for step in steps:
        seconds = step.get("duration_time") if step.get("duration_type") == _TIME else None
        is_named = "exercise_category" in step or step.get("wkt_step_name")
        if step.get("intensity") in _RESTS and not is_named:
            if pauses:
                pauses[-1].append(seconds)
            continue
        reps = step.get("duration_reps") if step.get("duration_type") == _REPS else None
        note = " ".join((step.get("notes") or "").split())
        found.append(Asked(step.get("message_index"), reps, seconds, step.get("exercise_weight"), note, None))
        pauses.append([])
    rests: list[tuple[str, float | None] | None] = [_rest(of_set) for of_set in pauses]
    if rests and not pauses[-1]:
        rests[-1] = None
    return [one._replace(rest=rest) for one, rest in zip(found, rests, strict=True)]


def _rest(pauses: list[float | None]) -> tuple[str, float | None]:
    """Rests that follow each other are one: open where one of them is."""
    known = [seconds for seconds in pauses if seconds is not None]
    if len(known) < len(pauses):
        return "open", None
    return ("timed", sum(known)) if sum(known) else ("none", None)
