"""What Garmin Connect's workouts call exercises.

Connect writes the profile's names in capitals, and an underscore before one that begins with a digit: of the 1,527
pairs of its workout editor, as python-garminconnect 0.3.20 lists them, 1,494 are the profile's so written, and the
other 33 are a category under its own name, as all 47 have it. A category with an empty name is Connect's own way to
say "some exercise of this kind", as workouts show that were made there by hand (ColinPlatt/workout-relay, docs on its
recorded workout). What the editor does not list is written so, with its name in the note.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN, ExerciseName, exercise_key
from fitlift.fit import profile
from fitlift.plan.watch_categories import WHOLE_BODY, pair_taken
from fitlift.records.base import Record
from fitlift.records.said import Said

#: Categories of the profile that Connect's editor of strength workouts has not; source as above.
_NOT_THERE = frozenset({"bike", "cardio_sensors", "indoor_row", "move", "pose", "unknown"})

#: Category → from and to of the profile's numbers of names that the editor does not list; source as above.
_NOT_LISTED: Mapping[str, tuple[tuple[int, int], ...]] = MappingProxyType(
    {
        "banded_exercises": ((5, 5), (13, 13), (41, 41), (49, 61)),
        "cardio": ((22, 42),),
        "core": ((47, 73), (77, 77), (80, 83), (85, 87), (93, 96)),
        "curl": ((47, 50),),
        "flye": ((8, 10), (12, 12)),
        "hip_raise": ((44, 49),),
        "hyperextension": ((38, 39),),
        "lateral_raise": ((32, 33), (38, 41)),
        "plank": ((127, 127), (130, 132), (134, 134)),
        "push_up": ((78, 78), (90, 90)),
        "row": ((43, 43), (52, 52)),
        "run": ((5, 6),),
        "shoulder_press": ((29, 31),),
        "shrug": ((19, 23),),
        "squat": ((87, 87), (90, 91)),
        "suspension": ((9, 9), (30, 30)),
        "total_body": ((15, 15), (20, 20)),
        "triceps_extension": ((43, 44),),
        "warm_up": ((16, 16), (71, 90)),
    }
)


class ConnectName(Record):
    """How an exercise stands in a workout of Connect's.

    Parameters
    ----------
    category, name
        As Connect writes them; the name "" for some exercise of the category.
    is_told
        Whether they mean this very exercise; else its name stands in the note.
    remark
        What the user should know; None for nothing.
    """

    category: str
    name: str
    is_told: bool
    remark: Said | None


def connect_name(exercise: ExerciseName, exercises: Catalogue) -> ConnectName:
    """How an exercise of a plan stands in a workout of Connect's.

    Parameters
    ----------
    exercise
        The exercise.
    exercises
        The exercises.
    """
    category, subtype = _pair(exercise, exercises)
    is_told = exercise_key(category, subtype) == exercise.key
    remark = None
    if not is_told:
        taken = {"lift": exercise.name, "taken_category": category, "taken_subtype": subtype}
        remark = Said("otherwise_in_connect", taken)
    alone = _key(category) if is_told else ""
    return ConnectName(_key(category), alone if subtype == UNKNOWN else _key(subtype), is_told, remark)


def named_in_connect(category: str | None, name: str | None) -> tuple[str | None, str | None]:
    """The profile's pair that Connect's names mean; "unknown" for a category alone, None twice for none.

    Parameters
    ----------
    category, name
        As Connect writes them.
    """
    if not category:
        return None, None
    return _in_profile(category), _in_profile(name) if name else UNKNOWN


def _pair(exercise: ExerciseName, exercises: Catalogue) -> tuple[str, str]:
    """The profile's pair to be written; its name "unknown" for the category alone."""
    found = exercises.of_key(exercise.key)
    if found is None or found.category == UNKNOWN or found.category not in profile.enum_numbers("exercise_category"):
        return WHOLE_BODY, UNKNOWN
    category, subtype = (found.category, found.subtype) if found.category not in _NOT_THERE else pair_taken(found)
    return category, subtype if _is_listed(category, subtype) else UNKNOWN


def _is_listed(category: str, subtype: str) -> bool:
    number = profile.enum_numbers(f"{category}_exercise_name").get(subtype)
    return number is not None and not any(low <= number <= high for low, high in _NOT_LISTED.get(category, ()))


def _key(name: str) -> str:
    """A name of the profile as Connect writes it."""
    return f"{'_' if name[:1].isdigit() else ''}{name.upper()}"


def _in_profile(key: str) -> str:
    return key.lower().removeprefix("_")
