"""What COROS Training Hub says of a strength session, from the JSON behind its web page (activity detail).

No vendor documents it. Its rules are those that users found and published: CorosLink (electron/strengthDetail.ts and
its tests) and coros-workout-mcp (src/__tests__/strength-detail.test.ts). No public recording of it with its FIT file is
at hand, so that what is said here was tried on made-up files only.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from fitlift.errors import UserFileError
from fitlift.labels.corrections import SaidOfSet
from fitlift.labels.weights import NO_WEIGHT
from fitlift.makers.app_set import AppSet, number_of, row_at, seconds_of
from fitlift.makers.coros_codes import exercise_of_code
from fitlift.records.said import Said
from fitlift.records.sets import Set
from fitlift.units import KG_PER_LB, snapped_pounds

_GRAMS_PER_KG = 1000

#: Times are hundredths of a second.
_HUNDREDTHS = 100

#: A time since 1970 of more than this is in milliseconds, of more than the other in hundredths of a second.
_MILLISECONDS_FROM, _HUNDREDTHS_FROM = 1e12, 1e10

#: A weight is pounds where it is so near to a step of pounds, and no multiple of so many grams.
_STEPS_LB, _NEAR_LB, _HALF_KG = (1.0, 2.5), 0.02, 500

_SIDES: tuple[Literal["left"], Literal["right"]] = ("left", "right")

#: Key of the rest between two sections.
_SECTION_REST = "S3618"

#: What an item is, where it says so.
_WORK_MODE, _MODES = 14.0, frozenset({14.0, 15.0, 16.0, 17.0})


def coros_items(document: Any, source: str) -> list[Mapping[str, Any]] | None:
    """The items of all lists of laps; None where the document is none of COROS's.

    Raises
    ------
    UserFileError
        If one of them is no item.
    """
    data = document.get("data", document) if isinstance(document, dict) else None
    laps = data.get("lapList") if isinstance(data, dict) else None
    if not isinstance(laps, list):
        return None
    lists = [lap.get("lapItemList") if isinstance(lap, dict) else None for lap in laps]
    if not all(isinstance(items, list) for items in lists):
        return None
    items = [item for each in lists for item in each or ()]
    if not all(isinstance(item, dict) for item in items):
        raise UserFileError(source, Said("entry_is_no_set", {"list": "lapItemList", "entry": None}))
    return items


def coros_sets(items: Sequence[Mapping[str, Any]], rows: Sequence[Set]) -> Iterator[AppSet]:
    """The sets among a session's items; two of one exercise and set are its two sides.

    Parameters
    ----------
    items
        As `coros_items` gives them.
    rows
        The recording's sets and rests: what is not told otherwise is what the row of that start is.
    """
    work = list(_work(items, rows))
    laps_of_set = Counter(map(_of_set, work))
    seen: Counter[Any] = Counter()
    for item in work:
        key = _of_set(item)
        is_one_of_two = None not in key and laps_of_set[key] == len(_SIDES)
        side = _SIDES[seen[key]] if is_one_of_two else None
        seen[key] += 1
        yield AppSet(_said(item, side), _time(item.get("startTimestamp")))


def _work(items: Sequence[Mapping[str, Any]], rows: Sequence[Set]) -> list[Mapping[str, Any]]:
    """Items in which something was done, in their order.

    Every item occurs under two lap types, of which the lower is taken; one with `sets` sums up an exercise.
    """
    types = [
        each for each in (number_of(item.get("lapType")) for item in items if not _is_sum(item)) if each is not None
    ]
    once = [
        item
        for item in items
        if not _is_sum(item)
        and item.get("exerciseNameKey") != _SECTION_REST
        and (not types or number_of(item.get("lapType")) in (None, min(types)))
    ]
    has_energy = any(number_of(item.get("calories")) for item in once)
    work = _by_energy(once) if has_energy else _by_order(once, rows)
    told = {id(item): number_of(item.get("mode")) == _WORK_MODE for item in once if _mode(item) is not None}
    return [item for item in once if told.get(id(item), id(item) in work)]


def _is_sum(item: Mapping[str, Any]) -> bool:
    return bool(number_of(item.get("sets")))


def _mode(item: Mapping[str, Any]) -> float | None:
    mode = number_of(item.get("mode"))
    return mode if mode in _MODES else None


def _by_energy(items: Sequence[Mapping[str, Any]]) -> set[int]:
    """Work took energy; in an exercise of which no item did, the first is a hold."""
    work = {id(item) for item in items if number_of(item.get("calories"))}
    exercises: dict[Any, list[Mapping[str, Any]]] = {}
    for item in items:
        exercises.setdefault(number_of(item.get("exerciseIndex")), []).append(item)
    idle = (of_one for of_one in exercises.values() if not any(id(item) in work for item in of_one))
    return work | {id(of_one[0]) for of_one in idle}


def _by_order(items: Sequence[Mapping[str, Any]], rows: Sequence[Set]) -> set[int]:
    """Without energy: what has repetitions is work, and what follows it in its set is its rest."""
    work: set[int] = set()
    before: Mapping[str, Any] | None = None
    for item in items:
        if _is_work(item, before, rows):
            work.add(id(item))
            before = item
        else:
            before = None
    return work


def _is_work(item: Mapping[str, Any], before: Mapping[str, Any] | None, rows: Sequence[Set]) -> bool:
    """Whether an item is work: one without repetitions is what the recording's row of that start is.

    Where there is none, it is work if it does not follow work, or if it is loaded and of another set: rests carry the
    weight of their set.
    """
    if number_of(item.get("reps")):
        return True
    row = row_at(_time(item.get("startTimestamp")), rows)
    if row is not None:
        return row.kind == "active"
    if before is None:
        return True
    return bool(number_of(item.get("weight"))) and _of_set(item) != _of_set(before)


def _of_set(item: Mapping[str, Any]) -> tuple[float | None, float | None]:
    return number_of(item.get("exerciseIndex")), number_of(item.get("setIndex"))


def _said(item: Mapping[str, Any], side: Literal["left", "right"] | None) -> SaidOfSet:
    reps, grams = (number_of(item.get(key)) for key in ("reps", "weight"))
    weight_kg = (grams or 0.0) / _GRAMS_PER_KG
    is_pounds = _is_pounds(grams or 0.0)
    return SaidOfSet(
        exercise=exercise_of_code(item.get("exerciseNameKey"), item.get("name")),
        reps=int(reps) if reps else None,
        seconds=seconds_of(item.get("time"), per_second=_HUNDREDTHS),
        weight=NO_WEIGHT if not grams else snapped_pounds(weight_kg) if is_pounds else weight_kg,
        unit=None if not grams else "lb" if is_pounds else "kg",
        side=side,
    )


def _is_pounds(grams: float) -> bool:
    """Whether a weight was pounds: some halves of kilograms are near a step of pounds, too."""
    pounds = grams / _GRAMS_PER_KG / KG_PER_LB
    return bool(grams % _HALF_KG) and any(
        abs(pounds / step - round(pounds / step)) * step <= _NEAR_LB for step in _STEPS_LB
    )


def _time(value: Any) -> dt.datetime | None:
    number = number_of(value)
    if not number:
        return None
    per_second = 1000 if number > _MILLISECONDS_FROM else _HUNDREDTHS if number > _HUNDREDTHS_FROM else 1
    whole, rest = divmod(number / per_second, 1)
    try:
        return dt.datetime.fromtimestamp(whole, dt.UTC) + dt.timedelta(microseconds=int(rest * 1e6))
    except (ValueError, OverflowError):
        return None
