"""What the user mended in the vendor's app, from the JSON behind its web page.

Garmin Connect's exerciseSets and COROS Training Hub's activity detail (`coros_json`) hold every set of a session as the
app has it, weights in grams.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from fitlift.activity import Activity
from fitlift.errors import UserFileError
from fitlift.exercises.names import UNKNOWN, ExerciseName, display_name, exercise_key
from fitlift.labels.corrections import AddedSet, Corrections, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.labels.weights import NO_WEIGHT
from fitlift.makers.app_set import SLACK_S, AppSet, apart_s, number_of, row_at, seconds_of
from fitlift.makers.coros_json import coros_items, coros_sets
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active, of_session
from fitlift.records.vocabulary import WeightUnit
from fitlift.units import KG_PER_LB, KG_PER_UNIT
from fitlift.wording import printable

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
        raise UserFileError(source, Said("no_json"), Said("save_once_more"), line=line) from None
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
        raise UserFileError(source, Said("other_json"), Said("understood_json"))
    return list(coros_sets(items, activity.each_set))


def _says_nothing(document: Any) -> bool:
    """Whether an app has no sets: `null` stands in their place."""
    return isinstance(document, dict) and any(name in document and not document[name] for name in _LISTS)


def _corrections(sets: Sequence[AppSet], source: str, activity: Activity) -> Corrections:
    logged = active(activity.each_set)
    if not logged:
        return _of_app_alone(sets, source, activity)
    matched = _matched(sets, logged)
    if not matched:
        raise _of_another(sets, source, activity)
    sessions = {session for session, _ in matched.values()}
    read = tuple(_session(number, sets, matched, of_session(logged, number)) for number in sorted(sessions))
    return Corrections(source, read, doubt=_doubt(sets, source))


def _of_another(sets: Sequence[AppSet], source: str, activity: Activity) -> UserFileError:
    reason = Said("none_of_its_sets", {"sets": len(sets), "recording": activity.file.name})
    return UserFileError(source, reason, Said("of_another"))


def _doubt(sets: Sequence[AppSet], source: str) -> Said | None:
    """What is hard to believe of an app's sets; None for nothing."""
    light = [weight for each in sets if 0 < (weight := _in_kg(each.said)) < _LIGHTEST_KG]
    if not light:
        return None
    name = printable(Path(source).name)
    return Said("app_weights_not_in_grams", {"app_file": name, "weight_kg": light[0]})


def _of_app_alone(sets: Sequence[AppSet], source: str, activity: Activity) -> Corrections:
    """All sets as added ones, where the file has none: those that began in its strength session, or in its only one."""
    sessions = activity.each_session
    strength = [each for each in sessions if each.kind == "strength"] or sessions[:1]
    inside = [session for session in strength if all(_is_within(each.start, session) for each in sets)]
    if not inside:
        raise _of_another(sets, source, activity)
    added = tuple(AddedSet(0, each.said, start=each.start) for each in sets)
    return Corrections(source, (SessionCorrections(inside[0].session, added=added),), _doubt(sets, source))


def _is_within(start: dt.datetime | None, session: Session) -> bool:
    """Whether a set may have begun in a session's time, as one without a start may."""
    if start is None:
        return True
    slack = dt.timedelta(seconds=SLACK_S)
    begin, end = session.start_time, session.end_time
    return begin is not None and end is not None and begin - slack <= start <= end + slack


def _session(
    session: int, sets: Sequence[AppSet], matched: Mapping[int, tuple[int, int]], logged: Sequence[Set]
) -> SessionCorrections:
    in_pounds = any(each.weight_unit == "lb" for each in logged)
    by_number = {each.set: each for each in logged if each.set is not None}
    of_place = {place: by_number[number] for place, (of, number) in matched.items() if of == session}
    sets = [
        replace(each, said=_in_unit(each.said, _unit(each.said, of_place.get(place), in_pounds=in_pounds)))
        for place, each in enumerate(sets)
    ]
    said = {matched[place][1]: _but_for_no_weight(sets[place].said, each) for place, each in of_place.items()}
    corrections = {number: SetCorrection(each) for number, each in said.items() if each != SaidOfSet()}
    corrections |= {number: SetCorrection(drop=True) for number in by_number if number not in said}
    return SessionCorrections(session, sets=corrections, added=tuple(_added(session, sets, matched)))


def _but_for_no_weight(said: SaidOfSet, logged: Set) -> SaidOfSet:
    """The same; that there is no weight is nothing new where the file has none either."""
    return replace(said, weight=None) if said.weight == NO_WEIGHT and logged.weight_kg is None else said


def _unit(said: SaidOfSet, logged: Set | None, *, in_pounds: bool) -> WeightUnit | None:
    """The unit of a weight: the file's where it has the same one, else pounds where the watch showed any."""
    unit, weight_kg = (None, None) if logged is None else (logged.weight_unit, logged.weight_kg)
    if unit is not None and weight_kg is not None and abs(_in_kg(said) - weight_kg) <= _FIT_STEP_KG:
        return unit
    return "lb" if in_pounds else said.unit


def _in_unit(said: SaidOfSet, unit: WeightUnit | None) -> SaidOfSet:
    """The same with its weight in a unit, where it has one."""
    if unit in (None, said.unit) or math.isnan(_in_kg(said)):
        return said
    weight = round(_in_kg(said), 3) if unit == "kg" else round(_in_kg(said) / KG_PER_LB, 2)
    return replace(said, weight=weight, unit=unit)


def _in_kg(said: SaidOfSet) -> float:
    """A weight in kilograms; nan where there is none."""
    if said.unit is None or not isinstance(said.weight, float):
        return math.nan
    return said.weight * KG_PER_UNIT[said.unit]


def _added(session: int, sets: Sequence[AppSet], matched: Mapping[int, tuple[int, int]]) -> Iterator[AddedSet]:
    """The sets that the file lacks, each in the session of the one before it, else of the first."""
    of, after = min(matched.values())[0], 0
    for place, each in enumerate(sets):
        if place in matched:
            of, after = matched[place]
        elif of == session:
            yield AddedSet(after, each.said)


def _matched(sets: Sequence[AppSet], logged: Sequence[Set]) -> dict[int, tuple[int, int]]:
    """Place in the app's list → session and number of the file's set: by message index, start or order."""
    by_index = {each.message_index: at for at, each in enumerate(logged) if each.message_index is not None}
    found: Mapping[int, Set | None]
    if len(by_index) == len(logged) and all(each.index is not None for each in sets):
        found = {place: logged[at] for place, at in _found_by_index(sets, logged, by_index).items()}
    elif all(each.start is not None for each in sets):
        found = {place: row_at(each.start, logged) for place, each in enumerate(sets)}
    else:
        found = dict(enumerate(logged)) if len(logged) == len(sets) else {}
    matched: dict[int, tuple[int, int]] = {}
    for place, one in found.items():
        number = (one.session, one.set) if one is not None and one.set is not None else None
        if number is not None and number not in matched.values():  # a second one, as of the other side, is added
            matched[place] = number
    return matched


def _found_by_index(sets: Sequence[AppSet], logged: Sequence[Set], by_index: Mapping[int, int]) -> dict[int, int]:
    """Place in the app's list → that of the logged set of that index, unless their starts contradict it: then by start.

    An app that lost a set may count anew, and every activity counts its sets alike: none is found where fewer
    starts agree than contradict the index. A set whose start was moved is left to its index.
    """
    indexes = [(place, each.index) for place, each in enumerate(sets) if each.index is not None]
    named = {place: by_index[index] for place, index in indexes if index in by_index}
    found = {place: at for place, at in named.items() if not apart_s(sets[place].start, logged[at]) > SLACK_S}
    free = [at for at in range(len(logged)) if at not in found.values()]
    for place, each in enumerate(sets):
        began = row_at(each.start, [logged[at] for at in free]) if place not in found else None
        if began is not None:
            found[place] = next(at for at in free if logged[at] is began)
            free.remove(found[place])
    moved = {place: at for place, at in named.items() if place not in found}
    agree = sum(apart_s(sets[place].start, logged[at]) <= SLACK_S for place, at in found.items())
    if agree < len(moved):
        return {}
    return found | {place: at for place, at in moved.items() if at in free}


def _garmin(document: Any, source: str) -> Iterator[AppSet]:
    for place, each in enumerate(document["exerciseSets"], 1):
        if not isinstance(each, dict):
            raise UserFileError(source, Said("entry_is_no_set", {"list": "exerciseSets", "entry": place}))
        if each.get("setType") == "ACTIVE":
            start = each.get("startTime")
            yield AppSet(_garmin_said(each), _time(start) if isinstance(start, str) else None, _index(each))


def _garmin_said(each: Mapping[str, Any]) -> SaidOfSet:
    reps, weight = (number_of(each.get(key)) for key in ("repetitionCount", "weight"))
    return SaidOfSet(
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


#: Words for UTC at the end of a time.
_ZONE = re.compile(r" ?(UTC|GMT)$")


def _time(text: str) -> dt.datetime | None:
    try:
        time = dt.datetime.fromisoformat(_ZONE.sub("", text))
        return time.replace(tzinfo=time.tzinfo or dt.UTC).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return None
