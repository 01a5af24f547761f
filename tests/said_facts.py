"""What is said as codes, held against what is declared of each code; and made-up figures for every one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from fitlift.records.codes import CODES, FACTS, FactKind
from fitlift.records.said import Row, Said, Value


def faults_of(said: Said) -> Iterator[str]:
    """What differs from what is declared of its code: other figures or names, or ones of another kind."""
    if said.code not in CODES:
        yield f"there is no code {said.code}"
        return
    yield from _differing(said.code, dict(said.of), CODES[said.code])


def _differing(what: str, of: Mapping[str, object], names: tuple[str, ...]) -> Iterator[str]:
    names += tuple(each for name in names if FACTS[name].kind == "code" for each in _beside(of.get(name)))
    if set(of) != set(names):
        yield f"{what} tells {', '.join(sorted(of))}, not {', '.join(sorted(names))}"
        return
    for name, value in of.items():
        fact = FACTS[name]
        if value is None:
            if fact.is_always:
                yield f"{what}: {name} is not known"
        elif fact.kind == "parts":
            yield from (fault for part in _rows(value) for fault in _differing(f"{what}, {name}", part, fact.parts))
        elif fact.kind == "reasons":
            for part in _rows(value):
                own = {key: each for key, each in part.items() if key != "code"}
                yield from _differing(f"{what}, {name}", own, CODES[str(part["code"])])
        elif not _IS[fact.kind](value):
            yield f"{what}: {name} is {value!r}, no {fact.kind}"


def _beside(code: object) -> tuple[str, ...]:
    """What stands beside a code in the same part."""
    return () if code is None else CODES[str(code)]


def _rows(value: object) -> list[Row]:
    assert isinstance(value, tuple)
    assert all(isinstance(each, dict) for each in value)
    return list(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_pair(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and all(map(_is_number, value))


def _is_name(value: object) -> bool:
    """A text, or of an exercise without a name a code, and its letter where that tells one."""
    if isinstance(value, tuple) and value:
        code, *slot = value
        return len(slot) == len(CODES.get(code, ())) and all(isinstance(each, str) for each in value)
    return isinstance(value, str)


def _is_day(value: object) -> bool:
    return isinstance(value, str) and bool(dt.date.fromisoformat(value))


def _several(value: object, each_is: Callable[[object], bool]) -> bool:
    return isinstance(value, tuple) and all(map(each_is, value))


_IS: Mapping[FactKind, Callable[[object], bool]] = {
    "text": lambda value: isinstance(value, str),
    "flag": lambda value: isinstance(value, bool),
    "count": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": _is_number,
    "day": _is_day,
    "pair": _is_pair,
    "code": lambda value: value in CODES,
    "texts": lambda value: _several(value, lambda each: isinstance(each, str)),
    "name": _is_name,
    "names": lambda value: _several(value, _is_name),
    "numbers": lambda value: _several(value, _is_number),
    "maybe_numbers": lambda value: _several(value, lambda each: each is None or _is_number(each)),
    "sets": lambda value: _several(value, lambda each: each is None or _is_pair(each)),
}

#: Of a name that only some texts can have, one that it can.
_TEXTS = {
    "lift_state": "add load",
    "left_for": "same_file",
    "muscle_group": "hips",
    "takes_what": "times",
    "unit": "lb",
    "left_unit": "kg",
    "right_unit": "lb",
    "risen_what": "weight_kg",
    "load_kind": "assisted",
    "lift": "Back squat",
    "next_lift": "Leg press",
    "week": "2026-W47",
    "why_none": "full_body",
    "load_kept": "training_load",
    "group_of_muscles": "hips",
    "found_by": "weekday",
    "beside_that": "below_best",
    "sport": "running",
    "file": "run.fit",
    "wanted": "amount",
    "wanted_within": "load",
    "why_within": "misread",
    "instead": "write_reps",
    "clause": "rest",
    "allowed_unit": "m",
    "thing": "session",
    "key": "name",
    "plan_part": "note",
    "setting": "sex",
    "said_start": "2026-11-19T17:04:00+00:00",
    "start": "2026-11-20T17:04:00+00:00",
    "is_what": "named_pipe",
    "local_start": "2026-05-12T18:04:00",
    "check": "reps",
    "taken_what": "times_and_heart_rates",
    "month": "2026-11",
    "planned_load": "assisted",
    "of_heart_rate": "resting_hr_bpm",
    "stated_in": "configuration",
    "ends_at": "ends_at_bpm",
}
_SEVERAL_TEXTS = {
    "regions": ("legs_hips", "back"),
    "verdicts": ("missed", "short"),
    "session_days": ("2026-11-17", "2026-11-19"),
    "light_kinds": ("warmup", "cooldown"),
    "rules": ("sides", "progression"),
    "included": ("warmup", "holds"),
    "helping_muscles": ("abs", "calves"),
    "parts_of_plan": ("primary", "accessory"),
    "weekdays": ("tuesday", "friday"),
    "groups": ("calves", "hips"),
    "muscles": ("glutes", "hamstrings"),
    "missing": ("max_hr_bpm", "sex"),
    "needed": ("sex",),
    "works": ("epley_1985", "foster_2001"),
    "counted": ("body_mass", "both_hands"),
    "load_ways": ("heavier", "less_help"),
}
_MADE_UP: Mapping[FactKind, Value] = {
    "text": "something",
    "code": "ends_open",
    "flag": True,
    "count": 3,
    "number": 7.5,
    "day": "2026-05-12",
    "pair": (4.0, 6.5),
    "texts": ("Row", "Plank", "Lunge"),
    "name": ("lift_of_slot", "a"),
    "names": ("Row", ("lift_of_slot", "b"), ("lift_without_name",)),
    "numbers": (95.0, 114.5),
    "maybe_numbers": (95.0, None, 114.5),
    "sets": ((5.0, 5.0), None, (4.0, 6.0)),
}


def made_up(code: str, *, is_all_known: bool = True) -> Said:
    """Something said of figures and names that nobody measured; with nothing that need not be known, or with all.

    Parameters
    ----------
    code
        What is said.
    is_all_known
        Whether all is known.
    """
    return Said(code, {name: _made_up(name, is_all_known=is_all_known) for name in CODES[code]})


def _made_up(name: str, *, is_all_known: bool) -> Value:
    fact = FACTS[name]
    if not (fact.is_always or is_all_known):
        return None
    if fact.kind == "parts":
        return (_part(fact.parts, is_all_known=is_all_known),) * 4
    if fact.kind == "reasons":
        return ({"code": "no_weight"}, {"code": "effort_tells_no_reps", "rpe": 4.0})
    if fact.kind == "texts":
        return _SEVERAL_TEXTS.get(name, _MADE_UP["texts"])
    if fact.kind == "text":
        return _TEXTS.get(name, "something")
    return _TEXTS.get(name, _MADE_UP[fact.kind])


def _part(names: tuple[str, ...], *, is_all_known: bool) -> Row:
    part: Row = {}
    codes = [_TEXTS[name] for name in names if is_all_known and FACTS[name].kind == "code"]
    for name in (*names, *[each for code in codes for each in CODES[code]]):
        value = _made_up(name, is_all_known=is_all_known)
        part[name] = (
            tuple([each for each in value if not isinstance(each, dict)]) if isinstance(value, tuple) else value
        )
    return part
