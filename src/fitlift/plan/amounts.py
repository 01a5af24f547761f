"""The figures of a plan as people write them: how much, how heavy, how long to rest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from fitlift.plan.model import NO_REST, Load, Rest, Target, TargetUnit, WarmupSet
from fitlift.records.vocabulary import PlannedLoad
from fitlift.wording import with_signs

MOST_SETS, MOST_REPS, MOST_HOLD_S, MOST_REST_S = 20, 200, 3600, 1800

#: A shorter way is not planned: "5 m" is more probably meant for minutes.
LEAST_M, MOST_M = 10, 50_000

MOST_CALORIES = 5000

#: The least and the most of a load, by how it is written; a weight is above nothing.
_BOUNDS = {"kg": (0.0, 500.0), "lb": (0.0, 1100.0), "%": (1.0, 120.0), "rpe": (1.0, 10.0)}

_SECONDS_A_MINUTE = 60

_AMOUNTS = "4x4-6, 3x8+, 3xAMRAP, 3x45 s, 3x1:30, 5 min, 3x40 m or 20 calories"
_LOADS = "@ 80 kg, @ 175 lb, @ +10 kg, @ assisted 20 kg, @ 75-80 %, @ RPE 8 or @ bodyweight"
_RESTS = "rest 90 s, rest 90-120 s, rest 2 min, rest 1:30, rest manual or no rest"
_THEN = "the rest after the last set, as in rest 90 s then 3 min, then manual or then none"
_WARMUPS = "warmup 2, or each set as in warmup 10 @ 20 kg, 5 @ 50 kg"

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
_BEFORE = MappingProxyType({"added": "+", "assisted": "assisted "})
_BODYWEIGHT = frozenset({"bodyweight", "body weight", "bw"})
_AMRAP = frozenset({"amrap", "max"})
_NO_UNIT = re.compile(rf"{_NUMBER}(?:{_DASH}{_NUMBER})?")


class Unread(ValueError):  # noqa: N818 - a word for it: the text cannot be read; each door makes a fault of its own of it
    """A figure that cannot be read.

    Parameters
    ----------
    reason
        What is wrong, in a few words.
    allowed
        What is allowed there.
    """

    def __init__(self, reason: str, allowed: str) -> None:
        super().__init__(f"{reason}; {allowed}")
        self.reason = reason
        self.allowed = allowed


class OutOfBounds(Unread):
    """A figure that can be read, and is not possible."""


def read_amount(text: str) -> tuple[int, Target]:
    """Sets, and how much each is: from "4x4-6", "3xAMRAP", "3x45 s", "5 min"."""
    found = _SETS.fullmatch(text)
    sets = 1 if found is None else int(found["sets"])
    if not 1 <= sets <= MOST_SETS:
        raise OutOfBounds(f"{sets} sets are not possible", f"1 to {MOST_SETS} sets")
    if found is not None and not found["amount"]:
        raise Unread(f"{text!r} does not say how much a set is", f"as in {_AMOUNTS}")
    if re.match("[x×]", text, re.IGNORECASE):
        raise Unread(f"{text!r} does not say how many sets", f"as in {_AMOUNTS}")
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
    raise Unread(f"{text!r} is no amount" if text else "an amount is missing", f"as in {_AMOUNTS}")


def read_load(text: str) -> Load:
    """How heavy: from "80 kg", "+10 kg", "assisted 20 kg", "75-80 %", "RPE 8", "bodyweight"."""
    if text.lower() in _BODYWEIGHT:
        return Load("bodyweight")
    if found := _EFFORT.fullmatch(text):
        return _load("rpe", "rpe", None, found)
    found = _WEIGHT.fullmatch(with_signs(text))
    if found is None or (found["sign"] and found["unit"] == "%"):
        raise Unread(_unread("@", text, "load", "how heavy"), f"as in {_LOADS}")
    unit = found["unit"].lower()
    if unit == "%":
        return _load("percent_1rm", unit, None, found)
    return _load(_KIND_OF[found["sign"]], unit, "lb" if unit == "lb" else "kg", found)


def read_added(text: str) -> Load:
    """What is added: from "2.5 kg"."""
    allowed = "one weight, as in add 2.5 kg"
    if not text or _NO_UNIT.fullmatch(text):
        raise Unread(_unread("add", text, "weight", "how much"), allowed)
    load = read_load(text)
    if load.kind != "weight" or load.low != load.high:
        raise Unread(f"{text!r} cannot be added", allowed)
    return load


def read_rests(text: str) -> tuple[Rest, Rest | None]:
    """The rest after each set, and after the last one where that is another: from "90 s", "90 s then manual"."""
    each, *last = _THEN_REST.split(text, maxsplit=1)
    return read_rest(each), _last_rest(last[0]) if last else None


def read_no_rest(text: str) -> tuple[Rest, Rest | None]:
    """What stands behind "no rest": nothing, or "then 90 s"."""
    each, *last = _THEN_REST.split(text, maxsplit=1)
    if each:
        raise Unread(f"{each!r} is unknown here", "as in no rest, or no rest then 90 s")
    return NO_REST, _last_rest(last[0]) if last else None


def _last_rest(text: str) -> Rest:
    """How long to rest after the last set: from "3 min", "none"."""
    if not text:
        raise Unread("'then' does not say how long", _THEN)
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
            allowed = "the shorter first" if low > high else f"1 to {MOST_REST_S} s, rest manual or no rest"
            raise OutOfBounds(f"a rest of {text} is not possible", allowed)
        return Rest(low, high)
    raise Unread(_unread("rest", text, "rest", "how long"), f"as in {_RESTS}")


def read_warmups(text: str) -> tuple[WarmupSet, ...]:
    """Light sets: from "2", or from "10 @ 20 kg, 5 @ 50 kg"."""
    if text.isdecimal():
        if not 1 <= int(text) <= MOST_SETS:
            raise OutOfBounds(f"{text} warm-up sets are not possible", f"1 to {MOST_SETS}")
        return (WarmupSet(),) * int(text)
    if not text:
        raise Unread("'warmup' does not say how many", f"as in {_WARMUPS}")
    try:
        return tuple(_warmup(each.strip()) for each in text.split(","))
    except Unread as fault:
        # a word alone is said once
        inner = "" if fault.reason.startswith(repr(text)) else f": {fault.reason}"
        raise Unread(f"{text!r} is no warm-up{inner}", f"as in {_WARMUPS}") from None


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
        return f"RPE {numbers}"
    return f"{_BEFORE.get(load.kind, '')}{numbers} {load.unit or '%'}"


def rest_text(rest: Rest) -> str:
    """How long to rest, as it is read."""
    if rest.low_s is None or rest.high_s is None:
        return "manual"
    return _time_text(rest.low_s, rest.high_s) if rest.high_s else "none"


def rests_text(rest: Rest, last_rest: Rest | None) -> str:
    """The clause of the rest after each set, and after the last one where that is another."""
    each = "no rest" if rest.kind == "none" else f"rest {rest_text(rest)}"
    return each if last_rest is None else f"{each} then {rest_text(last_rest)}"


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
        return f"{amount} reps" if amount.isdecimal() else amount
    repetitions = " reps" if amount.isdecimal() and not is_told else ""
    return f"{amount}{repetitions} @ {load_text(warmup.load)}"


def _unread(clause: str, text: str, what: str, how: str) -> str:
    """What is wrong with the text of a clause that cannot be read."""
    if not text:
        return f"{clause!r} does not say {how}"
    return f"'{clause} {text}' has no unit" if _NO_UNIT.fullmatch(text) else f"{text!r} is no {what}"


#: By unit: its name, the least and the most of it, and what else is to be said where a figure is not between them.
_UNITS: Mapping[TargetUnit, tuple[str, int, int, str]] = MappingProxyType(
    {
        "reps": ("repetitions", 1, MOST_REPS, ""),
        "s": ("seconds", 1, MOST_HOLD_S, ""),
        "m": ("metres", LEAST_M, MOST_M, "; minutes are min"),
        "calories": ("calories", 1, MOST_CALORIES, ""),
    }
)


def can_be_planned(unit: TargetUnit, amount: int) -> bool:
    """Whether a plan can say so much of a unit."""
    _, least, most, _ = _UNITS[unit]
    return least <= amount <= most


def _target(unit: TargetUnit, found: re.Match[str], low: int, high: int | None) -> Target:
    top = low if high is None else high
    what, least, most, beside = _UNITS[unit]
    if low > top:
        turned = target_text(Target(unit, top, low))
        raise OutOfBounds(f"{found[0]!r} runs backwards", f"the fewer {what} first, as in {turned}")
    if not least <= low <= top <= most:
        raise OutOfBounds(f"{found[0]!r} is not possible", f"{least} to {most} {what}{beside}")
    return Target(unit, low, None if found["open"] else top)


def _load(kind: PlannedLoad, by: str, unit: Literal["kg", "lb"] | None, found: re.Match[str]) -> Load:
    low = float(found["low"])
    high = low if found["high"] is None else float(found["high"])
    least, most = _BOUNDS[by]
    if low > high:
        raise OutOfBounds(
            f"{found[0]!r} runs backwards", f"the lower first, as in {load_text(Load(kind, high, low, unit))}"
        )
    if not (low > 0 and least <= low <= high <= most):
        allowed = f"{least:g} to {most:g}" if least else f"above 0, up to {most:g}"
        raise OutOfBounds(f"{found[0]!r} is not possible", f"RPE {allowed}" if by == "rpe" else f"{allowed} {by}")
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
