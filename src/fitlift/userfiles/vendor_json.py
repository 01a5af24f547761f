"""What the user mended in the vendor's app, from the JSON behind its web page.

Garmin Connect's exerciseSets and COROS Training Hub's activity detail (`coros_json`) hold every set of a session as the
app has it, weights in grams.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from fitlift.activity import Activity
from fitlift.errors import UserFileError
from fitlift.exercises.names import UNKNOWN, ExerciseName, display_name, exercise_key
from fitlift.labels.corrections import AddedSet, Corrections, Said, SessionCorrections, SetCorrection
from fitlift.labels.weights import NO_WEIGHT
from fitlift.records.base import replace
from fitlift.rows import active_sets, rows_of, session_rows
from fitlift.units import KG_PER_LB, KG_PER_UNIT
from fitlift.userfiles.app_set import SLACK_S, AppSet, apart_s, number_of, row_at, seconds_of
from fitlift.userfiles.coros_json import coros_items, coros_sets

_GRAMS_PER_KG = 1000

#: Probability, in percent, of an exercise that was chosen and not guessed.
_CHOSEN = 100

#: Where apps list the sets, or what holds them.
_LISTS = ("exerciseSets", "data", "lapList")

#: No weight that people lift is lighter: one written in kilograms for grams.
_LIGHTEST_KG = 0.25

#: Weights of a FIT file are multiples of it.
_FIT_STEP_KG = 1 / 16


def read_vendor_json(text: str, source: str, activity: Activity) -> Corrections:
    """Read an app's JSON as corrections of the activity that it belongs to.

    Sets that the app has and the file lacks are added, and those that it lacks are dropped: both were the
    user's doing. JSON that says nothing, as null, changes nothing.

    Parameters
    ----------
    text
        The JSON.
    source
        Its name, for errors and reasons.
    activity
        The recording.

    Raises
    ------
    UserFileError
        If it is neither app's, or none of its sets is one of the activity's.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        raise UserFileError(source, "is no JSON", "save it once more", line=line) from None
    sets = _sets(document, source, activity)
    return _corrections(sets, source, activity) if sets else Corrections(source, ())


def _sets(document: Any, source: str, activity: Activity) -> list[AppSet]:
    """The sets of either app; none where nothing is said."""
    if not document or _says_nothing(document):
        return []
    if isinstance(document, dict) and isinstance(document.get("exerciseSets"), list):
        return list(_garmin(document, source))
    items = coros_items(document, source)
    if items is None:
        hint = "Garmin Connect's exerciseSets and COROS Training Hub's activity detail are understood"
        raise UserFileError(source, "is JSON of another kind", hint)
    return list(coros_sets(items, list(rows_of(activity.sets))))


def _says_nothing(document: Any) -> bool:
    """Whether an app has no sets: `null` stands in their place."""
    return isinstance(document, dict) and any(name in document and not document[name] for name in _LISTS)


def _corrections(sets: Sequence[AppSet], source: str, activity: Activity) -> Corrections:
    active = active_sets(activity.sets)
    if active.empty:
        return _of_app_alone(sets, source, activity)
    matched = _matched(sets, active)
    if not matched:
        raise UserFileError(source, f"none of its {len(sets)} sets is one of {activity.file.name}", "is it another's?")
    sessions = {session for session, _ in matched.values()}
    read = tuple(_session(number, sets, matched, active) for number in sorted(sessions))
    return Corrections(source, read, doubt=_doubt(sets, source))


def _doubt(sets: Sequence[AppSet], source: str) -> str:
    """What is hard to believe of an app's sets; "" for nothing."""
    light = [weight for each in sets if 0 < (weight := _in_kg(each.said)) < _LIGHTEST_KG]
    if not light:
        return ""
    return f"{Path(source).name} has weights of {light[0]:g} kg; they are in grams there, so 24 kg are 24000"


def _of_app_alone(sets: Sequence[AppSet], source: str, activity: Activity) -> Corrections:
    """All sets as added ones, where the file has none: those that began in its strength session, or in its only one."""
    sessions = list(rows_of(activity.sessions))
    strength = [row for row in sessions if row.kind == "strength"] or sessions[:1]
    inside = [row for row in strength if all(_is_within(each.start, row) for each in sets)]
    if not inside:
        raise UserFileError(source, f"none of its {len(sets)} sets is one of {activity.file.name}", "is it another's?")
    added = tuple(AddedSet(0, each.said, start=each.start) for each in sets)
    return Corrections(source, (SessionCorrections(int(inside[0].session), added=added),), _doubt(sets, source))


def _is_within(start: pd.Timestamp | None, session: Any) -> bool:
    """Whether a set may have begun in a session's time, as one without a start may."""
    slack = pd.Timedelta(seconds=SLACK_S)
    return start is None or bool(session.start_time - slack <= start <= session.end_time + slack)


def _session(
    session: int, sets: Sequence[AppSet], matched: Mapping[int, tuple[int, int]], active: pd.DataFrame
) -> SessionCorrections:
    of_session = session_rows(active, session)
    in_pounds = bool((of_session["weight_unit"] == "lb").any())
    rows = {row.set: row for row in rows_of(of_session)}
    row_at = {place: rows[number] for place, (of, number) in matched.items() if of == session}
    sets = [
        replace(each, said=_in_unit(each.said, _unit(each.said, row_at.get(place), in_pounds=in_pounds)))
        for place, each in enumerate(sets)
    ]
    said = {int(row.set): _but_for_no_weight(sets[place].said, row) for place, row in row_at.items()}
    corrections = {number: SetCorrection(each) for number, each in said.items() if each != Said()}
    corrections |= {number: SetCorrection(drop=True) for number in of_session["set"].tolist() if number not in said}
    return SessionCorrections(session, sets=corrections, added=tuple(_added(session, sets, matched)))


def _but_for_no_weight(said: Said, row: Any) -> Said:
    """The same; that there is no weight is nothing new where the file has none either."""
    return replace(said, weight=None) if said.weight == NO_WEIGHT and pd.isna(row.weight_kg) else said


def _unit(said: Said, row: Any, *, in_pounds: bool) -> str | None:
    """The unit of a weight: the file's where it has the same one, else pounds where the watch showed any."""
    if row is not None and not pd.isna(row.weight_unit) and abs(_in_kg(said) - row.weight_kg) <= _FIT_STEP_KG:
        return str(row.weight_unit)
    return "lb" if in_pounds else said.unit


def _in_unit(said: Said, unit: str | None) -> Said:
    """The same with its weight in a unit, where it has one."""
    if unit in (None, said.unit) or pd.isna(_in_kg(said)):
        return said
    weight = round(_in_kg(said), 3) if unit == "kg" else round(_in_kg(said) / KG_PER_LB, 2)
    return replace(said, weight=weight, unit=unit)


def _in_kg(said: Said) -> float:
    """A weight in kilograms; nan where there is none."""
    if said.unit is None or not isinstance(said.weight, float):
        return float("nan")
    return said.weight * KG_PER_UNIT[said.unit]


def _added(session: int, sets: Sequence[AppSet], matched: Mapping[int, tuple[int, int]]) -> Iterator[AddedSet]:
    """The sets that the file lacks, each in the session of the one before it, else of the first."""
    of, after = min(matched.values())[0], 0
    for place, each in enumerate(sets):
        if place in matched:
            of, after = matched[place]
        elif of == session:
            yield AddedSet(after, each.said)


def _matched(sets: Sequence[AppSet], active: pd.DataFrame) -> dict[int, tuple[int, int]]:
    """Place in the app's list → session and number of the file's set: by message index, start or order."""
    rows = list(rows_of(active))
    by_index = {row.message_index: row for row in rows if not pd.isna(row.message_index)}
    if len(by_index) == len(rows) and all(each.index is not None for each in sets):
        found = _found_by_index(sets, rows, by_index)
    elif all(each.start is not None for each in sets):
        found = {place: row_at(each.start, rows) for place, each in enumerate(sets)}
    else:
        found = dict(enumerate(rows)) if len(rows) == len(sets) else {}
    matched: dict[int, tuple[int, int]] = {}
    for place, row in found.items():
        number = (int(row.session), int(row.set)) if row is not None else None
        if number is not None and number not in matched.values():  # a second one, as of the other side, is added
            matched[place] = number
    return matched


def _found_by_index(sets: Sequence[AppSet], rows: Sequence[Any], by_index: Mapping[Any, Any]) -> dict[int, Any]:
    """Place in the app's list → the set of that index, unless their starts contradict it: then by start.

    An app that lost a set may count anew, and every activity counts its sets alike: none is found where fewer
    starts agree than contradict the index. A set whose start was moved is left to its index.
    """
    named = {place: by_index[each.index] for place, each in enumerate(sets) if each.index in by_index}
    found = {place: row for place, row in named.items() if not apart_s(sets[place].start, row) > SLACK_S}
    free = {row.Index: row for row in rows}
    for row in found.values():
        free.pop(row.Index, None)
    for place, each in enumerate(sets):
        row = row_at(each.start, list(free.values())) if place not in found else None
        if row is not None:
            found[place] = free.pop(row.Index)
    moved = {place: row for place, row in named.items() if place not in found}
    agree = sum(apart_s(sets[place].start, row) <= SLACK_S for place, row in found.items())
    if agree < len(moved):
        return {}
    return found | {place: row for place, row in moved.items() if row.Index in free}


def _garmin(document: Any, source: str) -> Iterator[AppSet]:
    for place, each in enumerate(document["exerciseSets"], 1):
        if not isinstance(each, dict):
            raise UserFileError(source, f"entry {place} of exerciseSets is no set")
        if each.get("setType") == "ACTIVE":
            start = each.get("startTime")
            yield AppSet(_garmin_said(each), _time(start) if isinstance(start, str) else None, _index(each))


def _garmin_said(each: Mapping[str, Any]) -> Said:
    reps, weight = (number_of(each.get(key)) for key in ("repetitionCount", "weight"))
    return Said(
        exercise=_garmin_exercise(each.get("exercises")),
        reps=None if reps is None else int(reps),
        seconds=seconds_of(each.get("duration"), per_second=1),
        weight=NO_WEIGHT if not weight else weight / _GRAMS_PER_KG,
        unit="kg" if weight else None,
    )


def _garmin_exercise(exercises: Any) -> ExerciseName | None:
    """The exercise, where it was chosen: the watch's guesses are in the file."""
    listed = [each for each in exercises if isinstance(each, dict)] if isinstance(exercises, list) else []
    if len(listed) != 1 or not isinstance(listed[0].get("category"), str):
        return None
    probability = number_of(listed[0].get("probability"))
    if probability is not None and probability < _CHOSEN:
        return None
    category, name = listed[0]["category"].lower(), listed[0].get("name")
    subtype = name.lower() if isinstance(name, str) and name else UNKNOWN
    if subtype[0] == "_" and subtype[1:2].isdecimal():
        subtype = subtype[1:]  # Connect's _3_WAY_CALF_RAISE
    key, name = exercise_key(category, subtype), display_name(category, subtype)
    return ExerciseName(key, name) if key is not None and name is not None else None


def _index(each: Mapping[str, Any]) -> int | None:
    index = each.get("messageIndex")
    return index if isinstance(index, int) else None


def _time(text: str) -> pd.Timestamp | None:
    try:
        time = pd.Timestamp(text)
    except ValueError:
        return None
    if pd.isna(time):
        return None
    return time.tz_localize("UTC") if time.tzinfo is None else time.tz_convert("UTC")
