"""Categories that watches take, and what to write for those that they refuse.

Watches refuse a workout with an exercise of a category from 33 on, or of a name from 1000 on, as users of workout
generators report. The exercise is then written as one of the category of its movement, and keeps its name as a title.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.names import UNKNOWN, WHATEVER, ExerciseName
from fitlift.fit import profile
from fitlift.records.base import Record
from fitlift.records.said import Said

#: The first category, and the first name within one, that watches are reported to refuse.
FIRST_REFUSED_CATEGORY, FIRST_REFUSED_NAME = 33, 1000

#: A field of two bytes holds no larger name.
_LAST_NAME = 65535

#: For an exercise that trains the whole body, or of which nothing is known.
WHOLE_BODY, _ = WHATEVER

#: Why an exercise has no muscles → its category.
_WITHOUT_MUSCLES = MappingProxyType({"cardio": "cardio", "endurance": "cardio", "mobility": "warm_up"})

#: Muscle that works first → the category whose exercises are of that kind.
_OF_MUSCLE = MappingProxyType(
    {
        "quads": "squat",
        "hamstrings": "leg_curl",
        "glutes": "hip_raise",
        "calves": "calf_raise",
        "tibialis": "calf_raise",
        "hip_flexors": "leg_raise",
        "abductors": "hip_stability",
        "adductors": "hip_stability",
        "abs": "core",
        "obliques": "core",
        "lats": "pull_up",
        "upper_back": "row",
        "traps": "shrug",
        "lower_back": "hyperextension",
        "chest": "push_up",
        "shoulders": "shoulder_press",
        "biceps": "curl",
        "triceps": "triceps_extension",
        "forearms": "carry",
    }
)


class Written(Record):
    """How an exercise stands in a workout.

    Parameters
    ----------
    category, subtype
        The pair, as names; the subtype "unknown" where only the category is written.
    category_number, name_number
        The same as numbers; the second None where only the category is written.
    remark
        What the user should know; None for nothing.
    """

    category: str
    subtype: str
    category_number: int
    name_number: int | None
    remark: Said | None = None


def written_as(exercise: ExerciseName, exercises: Catalogue) -> Written:
    """How an exercise of a plan is written into a workout.

    Parameters
    ----------
    exercise
        The exercise.
    exercises
        The exercises.
    """
    found = exercises.of_key(exercise.key)
    if found is None or found.category == UNKNOWN:
        remark = Said("written_as_own", {"lift": exercise.name, "category": WHOLE_BODY})
        return pair_written(WHOLE_BODY, UNKNOWN, remark)
    written = pair_written(found.category, found.subtype)
    if not _is_refused(written):
        return written
    category, subtype = pair_taken(found)
    of = {"lift": exercise.name, "category": found.category, "taken_category": category, "taken_subtype": subtype}
    return pair_written(category, subtype, Said("written_instead", of))


def pair_taken(exercise: Exercise) -> tuple[str, str]:
    """A pair that watches take: the same movement elsewhere, else the category of the muscle that works first."""
    same = _accepted_pairs().get(exercise.subtype)
    if same is not None:
        return same
    if exercise.primary:
        return _OF_MUSCLE.get(exercise.primary[0], WHOLE_BODY), UNKNOWN
    return _WITHOUT_MUSCLES.get(exercise.why_none or "", WHOLE_BODY), UNKNOWN


def _is_refused(written: Written) -> bool:
    return written.category_number >= FIRST_REFUSED_CATEGORY or (written.name_number or 0) >= FIRST_REFUSED_NAME


def pair_written(category: str, subtype: str, remark: Said | None = None) -> Written:
    """A pair of the profile as it stands in a file; "unknown" for what says nothing."""
    numbers = profile.enum_numbers("exercise_category")
    number = numbers[category] if category in numbers else int(category.removeprefix("category_"))
    return Written(category, subtype, number, _name_number(category, subtype), remark)


def beyond_profile(category: str) -> Iterator[Written]:
    """Pairs of a category that the profile has no names for, for exercises that share all others."""
    number = pair_written(category, UNKNOWN).category_number
    yield from (Written(category, str(name), number, name) for name in range(FIRST_REFUSED_NAME, _LAST_NAME))


def _name_number(category: str, subtype: str) -> int | None:
    if subtype in {UNKNOWN, ""}:
        return None
    return int(subtype) if subtype.isdecimal() else profile.enum_numbers(f"{category}_exercise_name").get(subtype)


@cache
def _accepted_pairs() -> Mapping[str, tuple[str, str]]:
    """Pairs that watches take, by the name of the movement."""
    found: dict[str, tuple[str, str]] = {}
    categories = sorted(profile.enum_numbers("exercise_category").items(), key=lambda each: each[1])
    taken = [category for category, number in categories if number < FIRST_REFUSED_CATEGORY and category != "warm_up"]
    for category in taken:
        found.setdefault(category, (category, UNKNOWN))
        for subtype, number in sorted(profile.enum_numbers(f"{category}_exercise_name").items()):
            if number < FIRST_REFUSED_NAME:
                found.setdefault(subtype, (category, subtype))
    return found
