"""What the user mended in the vendor's app, from the JSON behind its web page.

Garmin Connect's exerciseSets and COROS Training Hub's activity detail hold every set of a session as the
app has it, weights in grams. Of COROS's, sides, repetitions, times and weights are taken: it has keys in the
place of names. COROS's rules are those found by users (CorosLink); no vendor documents them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from fitlift.activity import Activity
from fitlift.errors import UserFileError
from fitlift.exercises.names import UNKNOWN, ExerciseName, display_name, exercise_key
from fitlift.labels.corrections import NO_WEIGHT, AddedSet, Corrections, Said, SessionCorrections, SetCorrection
from fitlift.rows import active_sets, rows_of, session_rows
from fitlift.units import KG_PER_LB, KG_PER_UNIT, snapped_pounds

_GRAMS_PER_KG = 1000

#: An app's start of a set and the file's differ by less.
_SLACK_S = 2.0

#: Probability, in percent, of an exercise that was chosen and not guessed.
_CHOSEN = 100

#: COROS: times are hundredths of a second.
_HUNDREDTHS = 100

#: COROS: a time since 1970 of more than this is in milliseconds, of more than the other in hundredths of a second.
_MILLISECONDS_FROM, _HUNDREDTHS_FROM = 1e12, 1e10

#: COROS: weights are pounds where all are so near to a step of pounds, and one is no multiple of so many grams.
_STEPS_LB, _NEAR_LB, _HALF_KG = (1.0, 2.5), 0.02, 500

#: Weights of a FIT file are multiples of it.
_FIT_STEP_KG = 1 / 16

#: No app counts so far: the milliseconds since 1970 are a thousandth of it.
_ABSURD = 1e15

#: No set lasts longer: a day.
_LONGEST_S = 86_400.0

_SIDES = ("left", "right")

#: COROS: key of the rest between two sections.
_SECTION_REST = "S3618"


@dataclass(frozen=True, slots=True)
class _AppSet:
    """One set as an app has it.

    Parameters
    ----------
    said
        What it says of the set.
    start
        Its start; None if absent.
    index
        The set's message_index; None if absent.
    """

    said: Said
    start: pd.Timestamp | None = None
    index: int | None = None


def read_vendor_json(text: str, source: str, activity: Activity) -> Corrections:
    """Read an app's JSON as corrections of the activity that it belongs to.

    Sets that the app has and the file lacks are added, and those that it lacks are dropped: both were the
    user's doing.

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
    sets = _garmin(document, source) if _is_garmin(document) else _coros(document, source, activity)
    if sets is None:
        hint = "Garmin Connect's exerciseSets and COROS Training Hub's activity detail are understood"
        raise UserFileError(source, "is JSON of another kind", hint)
    return _corrections(list(sets), source, activity)


def _corrections(sets: Sequence[_AppSet], source: str, activity: Activity) -> Corrections:
    active = active_sets(activity.sets)
    matched = _matched(sets, active)
    if not matched:
        raise UserFileError(source, f"none of its {len(sets)} sets is one of {activity.file.name}", "is it another's?")
    sessions = {session for session, _ in matched.values()}
    return Corrections(source, tuple(_session(number, sets, matched, active) for number in sorted(sessions)))


def _session(
    session: int, sets: Sequence[_AppSet], matched: Mapping[int, tuple[int, int]], active: pd.DataFrame
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


def _added(session: int, sets: Sequence[_AppSet], matched: Mapping[int, tuple[int, int]]) -> Iterator[AddedSet]:
    """The sets that the file lacks, each in the session of the one before it, else of the first."""
    of, after = min(matched.values())[0], 0
    for place, each in enumerate(sets):
        if place in matched:
            of, after = matched[place]
        elif of == session:
            yield AddedSet(after, each.said)


def _matched(sets: Sequence[_AppSet], active: pd.DataFrame) -> dict[int, tuple[int, int]]:
    """Place in the app's list → session and number of the file's set: by message index, start or order."""
    rows = list(rows_of(active))
    by_index = {row.message_index: row for row in rows if not pd.isna(row.message_index)}
    if len(by_index) == len(rows) and all(each.index is not None for each in sets):
        found = _found_by_index(sets, rows, by_index)
    elif all(each.start is not None for each in sets):
        found = {place: _nearest(each.start, rows) for place, each in enumerate(sets)}
    else:
        found = dict(enumerate(rows)) if len(rows) == len(sets) else {}
    matched: dict[int, tuple[int, int]] = {}
    for place, row in found.items():
        number = (int(row.session), int(row.set)) if row is not None else None
        if number is not None and number not in matched.values():  # a second one, as of the other side, is added
            matched[place] = number
    return matched


def _found_by_index(sets: Sequence[_AppSet], rows: Sequence[Any], by_index: Mapping[Any, Any]) -> dict[int, Any]:
    """Place in the app's list → the set of that index, unless their starts contradict it: then by start.

    An app that lost a set may count anew, and every activity counts its sets alike: none is found where fewer
    starts agree than contradict the index. A set whose start was moved is left to its index.
    """
    named = {place: by_index[each.index] for place, each in enumerate(sets) if each.index in by_index}
    found = {place: row for place, row in named.items() if not _apart_s(sets[place].start, row) > _SLACK_S}
    free = {row.Index: row for row in rows}
    for row in found.values():
        free.pop(row.Index, None)
    for place, each in enumerate(sets):
        row = _nearest(each.start, list(free.values())) if place not in found else None
        if row is not None:
            found[place] = free.pop(row.Index)
    moved = {place: row for place, row in named.items() if place not in found}
    agree = sum(_apart_s(sets[place].start, row) <= _SLACK_S for place, row in found.items())
    if agree < len(moved):
        return {}
    return found | {place: row for place, row in moved.items() if row.Index in free}


def _nearest(start: pd.Timestamp | None, rows: Sequence[Any]) -> Any:
    """The row that began then; None if none did."""
    near = [row for row in rows if _apart_s(start, row) <= _SLACK_S]
    return min(near, key=lambda row: _apart_s(start, row), default=None)


def _apart_s(start: pd.Timestamp | None, row: Any) -> float:
    """Seconds between an app's start and a row's; nan where one of them is unknown."""
    return float("nan") if start is None else abs((row.start_time - start).total_seconds())


def _is_garmin(document: Any) -> bool:
    return isinstance(document, dict) and isinstance(document.get("exerciseSets"), list)


def _garmin(document: Any, source: str) -> Iterator[_AppSet]:
    for place, each in enumerate(document["exerciseSets"], 1):
        if not isinstance(each, dict):
            raise UserFileError(source, f"entry {place} of exerciseSets is no set")
        if each.get("setType") == "ACTIVE":
            start = each.get("startTime")
            yield _AppSet(_garmin_said(each), _time(start) if isinstance(start, str) else None, _index(each))


def _garmin_said(each: Mapping[str, Any]) -> Said:
    reps, weight = (_number(each.get(key)) for key in ("repetitionCount", "weight"))
    return Said(
        exercise=_garmin_exercise(each.get("exercises")),
        reps=None if reps is None else int(reps),
        seconds=_seconds(each.get("duration"), per_second=1),
        weight=NO_WEIGHT if not weight else weight / _GRAMS_PER_KG,
        unit="kg" if weight else None,
    )


def _garmin_exercise(exercises: Any) -> ExerciseName | None:
    """The exercise, where it was chosen: the watch's guesses are in the file."""
    listed = [each for each in exercises if isinstance(each, dict)] if isinstance(exercises, list) else []
    if len(listed) != 1 or not isinstance(listed[0].get("category"), str):
        return None
    probability = _number(listed[0].get("probability"))
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


def _coros(document: Any, source: str, activity: Activity) -> Iterator[_AppSet] | None:
    data = document.get("data", document) if isinstance(document, dict) else None
    laps = data.get("lapList") if isinstance(data, dict) else None
    lap = laps[0] if isinstance(laps, list) and laps else None
    items = lap.get("lapItemList") if isinstance(lap, dict) else None
    if not isinstance(items, list):
        return None
    if not all(isinstance(item, dict) for item in items):
        raise UserFileError(source, "an entry of lapItemList is no set")
    return _coros_sets(items, list(rows_of(activity.sets)))


def _coros_sets(items: Sequence[Mapping[str, Any]], rows: Sequence[Any]) -> Iterator[_AppSet]:
    """The work among a session's laps; two work laps of one exercise and set are its two sides."""
    work = list(_work(items, rows))
    unit = "lb" if _are_pounds([_number(item.get("weight")) or 0.0 for item in work]) else "kg"
    laps_of_set = Counter(map(_of_set, work))
    seen: Counter[Any] = Counter()
    for item in work:
        key = _of_set(item)
        is_one_of_two = None not in key and laps_of_set[key] == len(_SIDES)
        side = _SIDES[seen[key]] if is_one_of_two else None
        seen[key] += 1
        yield _AppSet(_coros_said(item, side, unit), _coros_time(item.get("startTimestamp")))


def _work(items: Sequence[Mapping[str, Any]], rows: Sequence[Any]) -> Iterator[Mapping[str, Any]]:
    """Laps in which something was done.

    Every lap occurs under two lap types, of which the lower is taken; one with `sets` sums up an exercise.
    """
    types = [item["lapType"] for item in items if isinstance(item.get("lapType"), int)]
    is_after_work = False
    for item in items:
        if _number(item.get("sets")) or (types and item.get("lapType") != min(types)):
            continue
        is_after_work = item.get("exerciseNameKey") != _SECTION_REST and _is_work(
            item, rows, is_after_work=is_after_work
        )
        if is_after_work:
            yield item


def _is_work(item: Mapping[str, Any], rows: Sequence[Any], *, is_after_work: bool) -> bool:
    """Whether a lap is work: one without repetitions is what the file's row of that start is, a hold or a rest.

    Where there is none, it is work if something was carried, or if it is not the lap right after work: its rest.
    """
    if _number(item.get("reps")):
        return True
    row = _nearest(_coros_time(item.get("startTimestamp")), rows)
    if row is not None:
        return bool(row.kind == "active")
    return bool(_number(item.get("weight"))) or not is_after_work


def _of_set(item: Mapping[str, Any]) -> tuple[float | None, float | None]:
    return _number(item.get("exerciseIndex")), _number(item.get("setIndex"))


def _coros_said(item: Mapping[str, Any], side: str | None, unit: str) -> Said:
    reps, grams = (_number(item.get(key)) for key in ("reps", "weight"))
    weight_kg = (grams or 0.0) / _GRAMS_PER_KG
    return Said(
        reps=int(reps) if reps else None,
        seconds=_seconds(item.get("time"), per_second=_HUNDREDTHS),
        weight=NO_WEIGHT if not grams else snapped_pounds(weight_kg) if unit == "lb" else weight_kg,
        unit=unit if grams else None,
        side=side,
    )


def _are_pounds(grams: Sequence[float]) -> bool:
    """Whether the weights of a session were pounds; some halves of kilograms are near a step of pounds, too."""
    known = [each for each in grams if each]
    return all(map(_is_near_pounds, known)) and any(each % _HALF_KG for each in known)


def _is_near_pounds(grams: float) -> bool:
    pounds = grams / _GRAMS_PER_KG / KG_PER_LB
    return any(abs(pounds / step - round(pounds / step)) * step <= _NEAR_LB for step in _STEPS_LB)


def _coros_time(value: Any) -> pd.Timestamp | None:
    number = _number(value)
    if not number:
        return None
    per_second = 1000 if number > _MILLISECONDS_FROM else _HUNDREDTHS if number > _HUNDREDTHS_FROM else 1
    try:
        return pd.Timestamp(number / per_second, unit="s", tz="UTC")
    except (ValueError, OverflowError):
        return None


def _time(text: str) -> pd.Timestamp | None:
    try:
        time = pd.Timestamp(text)
    except ValueError:
        return None
    if pd.isna(time):
        return None
    return time.tz_localize("UTC") if time.tzinfo is None else time.tz_convert("UTC")


def _seconds(value: Any, per_second: int) -> float | None:
    """A duration; None where there is none, or one that no set has."""
    seconds = (_number(value) or 0.0) / per_second
    return seconds if 0 < seconds <= _LONGEST_S else None


def _number(value: Any) -> float | None:
    """A number that is not negative, nor absurd; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < _ABSURD:
        return None
    return float(value)
