"""The figures of a plan as people write them: how much, how heavy, how long to rest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from fitlift.plan.model import NO_REST, Load, Rest, Target, TargetUnit, WarmupSet
from fitlift.records.faults import as_in, misread, misread_or_missing
from fitlift.records.said import Said
from fitlift.records.vocabulary import PlannedLoad
from fitlift.wording import with_signs

MOST_SETS, MOST_REPS, MOST_HOLD_S, MOST_REST_S = 20, 200, 3600, 1800

#: A shorter way is not planned: "5 m" is more probably meant for minutes.
LEAST_M, MOST_M = 10, 50_000

MOST_CALORIES = 5000

#: The least and the most of a load, by how it is written; a weight is above nothing.
_BOUNDS = {"kg": (0.0, 500.0), "lb": (0.0, 1100.0), "%": (1.0, 120.0), "rpe": (1.0, 10.0)}

_SECONDS_A_MINUTE = 60

_DASH = r"\s*[-–]\s*"
_SETS = re.compile(r"(?P<sets>\d+)\s*[x×]\s*(?P<amount>.*)", re.IGNORECASE)
_REPS = re.compile(rf"(?P<low>\d+)(?:{_DASH}(?P<high>\d+)|(?P<open>\s*\+))?(?:\s*reps?)?", re.IGNORECASE)
_SECONDS = re.compile(
    rf"(?P<low>\d+)(?:{_DASH}(?P<high>\d+)|(?P<open>\s*\+))?\s*(?P<unit>s|sec|seconds|min|minutes?)", re.IGNORECASE
)
_FAR = re.compile(
    rf"(?P<low>\d+)(?:{_DASH}(?P<high>\d+)|(?P<open>\s*\+))?\s*"
    r"(?:(?P<m>m|metres?|meters?)|(?P<calories>cal|kcal|calories))",
    re.IGNORECASE,
)
_CLOCK = re.compile(rf"(?P<low>\d+:[0-5]\d)(?:{_DASH}(?P<high>\d+:[0-5]\d)|(?P<open>\s*\+))?", re.IGNORECASE)
_NUMBER = r"\d+(?:\.\d+)?"
_WEIGHT = re.compile(
    rf"(?P<sign>[+-]?)(?P<low>{_NUMBER})(?:{_DASH}(?P<high>{_NUMBER}))?\s*(?P<unit>kg|lb|%)(?:\s*(?:of\s+)?1\s?rm)?",
    re.IGNORECASE,
)
_EFFORT = re.compile(rf"rpe\s*(?P<low>{_NUMBER})(?:{_DASH}(?P<high>{_NUMBER}))?", re.IGNORECASE)
_THEN_REST = re.compile(r"(?:^|,?\s+)then\b\s*", re.IGNORECASE)
_RESTS_IN_WORDS = MappingProxyType({"manual": Rest(), "none": NO_REST})
#: What stands before a weight → what it means; help is written as a word.
_KIND_OF: Mapping[str, Literal["weight", "added", "assisted"]] = MappingProxyType(
    {"": "weight", "+": "added", "-": "assisted"}
)
_BODYWEIGHT = re.compile(r"body ?weight|bw", re.IGNORECASE)
_AMRAP = frozenset({"amrap", "max"})
_NO_UNIT = re.compile(rf"{_NUMBER}(?:{_DASH}{_NUMBER})?")


class Unread(ValueError):  # noqa: N818 - a word for it: the text cannot be read; each door makes a fault of its own of it
    """A figure that cannot be read.

    Parameters
    ----------
    reason
        What is wrong.
    allowed
        What is allowed there.
    """

    def __init__(self, reason: Said, allowed: Said) -> None:
        super().__init__(reason.code)
        self.reason = reason
        self.allowed = allowed


class OutOfBounds(Unread):
    """A figure that can be read, and is not possible."""


def read_amount(text: str) -> tuple[int, Target]:
    """Sets, and how much each is: from "4x4-6", "3xAMRAP", "3x45 s", "5 min"."""
    found = _SETS.fullmatch(text)
    sets = 1 if found is None else int(found["sets"])
    if not 1 <= sets <= MOST_SETS:
        raise OutOfBounds(Said("impossible_sets", {"sets": sets}), _between(1, MOST_SETS, "sets"))
    if found is not None and not found["amount"]:
        raise Unread(Said("no_amount_of_set", {"given": text}), as_in("amount"))
    if re.match("[x×]", text, re.IGNORECASE):
        raise Unread(Said("no_count_of_sets", {"given": text}), as_in("amount"))
    return sets, read_target((text if found is None else found["amount"]).strip())


def read_target(text: str) -> Target:
    """How much one set is: from "4-6", "8+", "AMRAP", "45 s", "1:30"."""
    if text.lower() in _AMRAP:
        return Target("reps", 1, None)
    if found := _REPS.fullmatch(text):
        return _target("reps", found, int(found["low"]), _whole(found["high"]))
    if found := _FAR.fullmatch(text):
        unit_: TargetUnit = "m" if found["m"] else "calories"
        return _target(unit_, found, int(found["low"]), _whole(found["high"]))
    for pattern in (_SECONDS, _CLOCK):
        if found := pattern.fullmatch(text):
            unit = found.groupdict().get("unit") or ""
            high = None if found["high"] is None else _seconds(found["high"], unit)
            return _target("s", found, _seconds(found["low"], unit), high)
    raise Unread(misread_or_missing(text, "amount"), as_in("amount"))


def read_load(text: str) -> Load:
    """How heavy: from "80 kg", "+10 kg", "assisted 20 kg", "75-80 %", "RPE 8", "bodyweight"."""
    if _BODYWEIGHT.fullmatch(text):
        return Load("bodyweight")
    if found := _EFFORT.fullmatch(text):
        return _load("rpe", "rpe", None, found)
    found = _WEIGHT.fullmatch(with_signs(text))
    if found is None or (found["sign"] and found["unit"] == "%"):
        raise Unread(_unread("@", text, "load"), as_in("load"))
    unit = found["unit"].lower()
    if unit == "%":
        return _load("percent_1rm", unit, None, found)
    return _load(_KIND_OF[found["sign"]], unit, "lb" if unit == "lb" else "kg", found)


def read_added(text: str) -> Load:
    """What is added: from "2.5 kg"."""
    if not text or _NO_UNIT.fullmatch(text):
        raise Unread(_unread("add", text, "weight"), as_in("added_weight"))
    load = read_load(text)
    if load.kind != "weight" or load.low != load.high:
        raise Unread(Said("cannot_be_added", {"given": text}), as_in("added_weight"))
    return load


def read_rests(text: str) -> tuple[Rest, Rest | None]:
    """The rest after each set, and after the last one where that is another: from "90 s", "90 s then manual"."""
    each, *last = _THEN_REST.split(text, maxsplit=1)
    return read_rest(each), _last_rest(last[0]) if last else None


def read_no_rest(text: str) -> tuple[Rest, Rest | None]:
    """What stands behind "no rest": nothing, or "then 90 s"."""
    each, *last = _THEN_REST.split(text, maxsplit=1)
    if each:
        raise Unread(Said("unknown_here", {"given": each}), as_in("no_rest"))
    return NO_REST, _last_rest(last[0]) if last else None


def _last_rest(text: str) -> Rest:
    """How long to rest after the last set: from "3 min", "none"."""
    if not text:
        raise Unread(Said("empty_clause", {"clause": "then"}), as_in("last_rest"))
    return read_rest(text)


def read_rest(text: str) -> Rest:
    """How long to rest: from "90 s", "1:30-2:00", "manual", "none"."""
    if text.lower() in _RESTS_IN_WORDS:
        return _RESTS_IN_WORDS[text.lower()]
    for pattern in (_SECONDS, _CLOCK):
        found = pattern.fullmatch(text)
        if found is None or found["open"]:
            continue
        unit = found.groupdict().get("unit") or ""
        low = _seconds(found["low"], unit)
        high = low if found["high"] is None else _seconds(found["high"], unit)
        if not 0 < low <= high <= MOST_REST_S:
            allowed = Said("shorter_first") if low > high else Said("allowed_rests", {"most": MOST_REST_S})
            raise OutOfBounds(Said("impossible_rest", {"given": text}), allowed)
        return Rest(low, high)
    raise Unread(_unread("rest", text, "rest"), as_in("rest"))


def read_warmups(text: str) -> tuple[WarmupSet, ...]:
    """Light sets: from "2", or from "10 @ 20 kg, 5 @ 50 kg"."""
    if text.isdecimal():
        if not 1 <= int(text) <= MOST_SETS:
            raise OutOfBounds(Said("impossible_warmups", {"given": text}), _between(1, MOST_SETS, "warmups"))
        return (WarmupSet(),) * int(text)
    if not text:
        raise Unread(Said("empty_clause", {"clause": "warmup"}), as_in("warmups"))
    try:
        return tuple(_warmup(each.strip()) for each in text.split(","))
    except Unread as fault:
        raise Unread(_no_warmups(text, fault.reason), as_in("warmups")) from None


def target_text(target: Target) -> str:
    """How much one set is, as it is read."""
    if target == Target("reps", 1, None):
        return "AMRAP"
    if target.unit == "s":
        return _time_text(target.low, target.high)
    numbers = f"{target.low}+" if target.high is None else _range(target.low, target.high)
    return numbers if target.unit == "reps" else f"{numbers} {target.unit}"


def load_text(load: Load) -> str:
    """How heavy, as it is read."""
    if load.low is None or load.high is None:
        return "bodyweight"
    numbers = _range(load.low, load.high)
    if load.kind == "rpe":
        return _spaced("RPE", numbers)
    shown = f"{'+' if load.kind == 'added' else ''}{numbers} {load.unit or '%'}"
    return _spaced("assisted", shown) if load.kind == "assisted" else shown


def rest_text(rest: Rest) -> str:
    """How long to rest, as it is read."""
    if rest.low_s is None or rest.high_s is None:
        return "manual"
    return _time_text(rest.low_s, rest.high_s) if rest.high_s else "none"


def rests_text(rest: Rest, last_rest: Rest | None) -> str:
    """The clause of the rest after each set, and after the last one where that is another."""
    each = ("no", "rest") if rest.kind == "none" else ("rest", rest_text(rest))
    return _spaced(*each) if last_rest is None else _spaced(*each, "then", rest_text(last_rest))


def warmups_text(warmups: tuple[WarmupSet, ...], *, beside_load: bool = True) -> str:
    """Light sets, as they are read.

    Parameters
    ----------
    warmups
        One or more.
    beside_load
        Whether the work has a load; where it has none, "2 @ 80 kg" might be two light sets and the load of the work.
    """
    if all(each == WarmupSet() for each in warmups):
        return str(len(warmups))
    return ", ".join(_warmup_text(each, is_told=beside_load or len(warmups) > 1) for each in warmups)


def _warmup(text: str) -> WarmupSet:
    amount, at, load = (part.strip() for part in text.partition("@"))
    return WarmupSet(read_target(amount), read_load(load) if at else None)


def _warmup_text(warmup: WarmupSet, *, is_told: bool) -> str:
    """A light set; `is_told` where its load cannot be taken for that of the work."""
    amount = "AMRAP" if warmup.target is None else target_text(warmup.target)
    if warmup.load is None:
        # a number alone would be that of sets
        return _in_reps(amount)
    return f"{amount if is_told else _in_reps(amount)} @ {load_text(warmup.load)}"


def _spaced(*words: str) -> str:
    """Words of a line, one after the other."""
    return " ".join(words)


def _in_reps(amount: str) -> str:
    """An amount, its unit beside a number alone."""
    return _spaced(amount, "reps") if amount.isdecimal() else amount


def _unread(clause: str, text: str, wanted: str) -> Said:
    """What is wrong with the text of a clause that cannot be read."""
    if not text:
        return Said("empty_clause", {"clause": clause})
    return Said("no_unit", {"clause": clause, "given": text}) if _NO_UNIT.fullmatch(text) else misread(text, wanted)


def _no_warmups(text: str, within: Said) -> Said:
    """What is said of light sets of which one cannot be read; a word alone is said once."""
    given, wanted = _told(within, "given"), _told(within, "wanted")
    is_whole = given == text and "clause" not in within.of
    inner = (None, None, None) if is_whole else (within.code, given, wanted)
    return Said(
        "no_warmups", {"given": text, **dict(zip(("why_within", "part_within", "wanted_within"), inner, strict=True))}
    )


def _told(said: Said, name: str) -> str | None:
    """A text that something said tells, if it does."""
    value = said.of.get(name)
    return value if isinstance(value, str) else None


def _between(least: float, most: float, unit: str) -> Said:
    """The least and the most that is allowed of a unit."""
    return Said("allowed_between", {"least": least, "most": most, "allowed_unit": unit})


#: By unit, the least and the most of it.
_UNITS: Mapping[TargetUnit, tuple[int, int]] = MappingProxyType(
    {"reps": (1, MOST_REPS), "s": (1, MOST_HOLD_S), "m": (LEAST_M, MOST_M), "calories": (1, MOST_CALORIES)}
)


def can_be_planned(unit: TargetUnit, amount: int) -> bool:
    """Whether a plan can say so much of a unit."""
    least, most = _UNITS[unit]
    return least <= amount <= most


def _target(unit: TargetUnit, found: re.Match[str], low: int, high: int | None) -> Target:
    top = low if high is None else high
    least, most = _UNITS[unit]
    if low > top:
        turned = Said("fewer_first", {"allowed_unit": unit, "meant": target_text(Target(unit, top, low))})
        raise OutOfBounds(Said("runs_backwards", {"given": found[0]}), turned)
    if not least <= low <= top <= most:
        raise OutOfBounds(Said("impossible_amount", {"given": found[0]}), _between(least, most, unit))
    return Target(unit, low, None if found["open"] else top)


def _load(kind: PlannedLoad, by: str, unit: Literal["kg", "lb"] | None, found: re.Match[str]) -> Load:
    low = float(found["low"])
    high = low if found["high"] is None else float(found["high"])
    least, most = _BOUNDS[by]
    if low > high:
        turned = Said("lower_first", {"meant": load_text(Load(kind, high, low, unit))})
        raise OutOfBounds(Said("runs_backwards", {"given": found[0]}), turned)
    if not (low > 0 and least <= low <= high <= most):
        raise OutOfBounds(Said("impossible_amount", {"given": found[0]}), _between(least, most, by))
    return Load(kind, low, high, unit)


def _seconds(text: str, unit: str) -> int:
    if ":" in text:
        minutes, seconds = text.split(":")
        return int(minutes) * _SECONDS_A_MINUTE + int(seconds)
    return int(text) * (_SECONDS_A_MINUTE if unit.lower().startswith("m") else 1)


def _time_text(low_s: int, high_s: int | None) -> str:
    """Seconds; whole minutes from two on."""
    numbers = [each for each in (low_s, high_s) if each is not None]
    in_minutes = all(each % _SECONDS_A_MINUTE == 0 and each > _SECONDS_A_MINUTE for each in numbers)
    per_unit, unit = (_SECONDS_A_MINUTE, "min") if in_minutes else (1, "s")
    shown = [each // per_unit for each in numbers]
    return f"{shown[0]}+ {unit}" if high_s is None else f"{_range(*shown)} {unit}"


def _whole(text: str | None) -> int | None:
    return None if text is None else int(text)


def _range(low: float, high: float) -> str:
    return _number(low) if low == high else f"{_number(low)}-{_number(high)}"


def _number(value: float) -> str:
    """A number with all its digits, and no more."""
    return f"{Decimal(str(value)):f}".removesuffix(".0")
