"""The figures of a plan as people write them: how much, how heavy, how long to rest."""

from __future__ import annotations

import re
from typing import Literal

from fitlift.plan.model import Load, Rest, Target, WarmupSet

MOST_SETS, MOST_REPS, MOST_HOLD_S, MOST_REST_S = 20, 200, 3600, 1800

#: The most of a load, by how it is written.
_MOST_LOAD = {"kg": 500.0, "lb": 1100.0, "%": 120.0, "rpe": 10.0}

_SECONDS_A_MINUTE = 60

_AMOUNTS = "4x4-6, 3x8+, 3xAMRAP, 3x45 s, 3x1:30 or 5 min"
_LOADS = "80 kg, 175 lb, 75-80 %, RPE 8 or bodyweight"
_RESTS = "90 s, 90-120 s, 2 min, 1:30 or manual"
_WARMUPS = "2, or each set as in 10 @ 20 kg, 5 @ 50 kg"

_DASH = r"\s*[-–]\s*"
_SETS = re.compile(r"(?P<sets>\d+)\s*[x×]\s*(?P<amount>.*)", re.IGNORECASE)
_REPS = re.compile(rf"(?P<low>\d+)(?:{_DASH}(?P<high>\d+)|(?P<open>\s*\+))?(?:\s*reps?)?", re.IGNORECASE)
_SECONDS = re.compile(
    rf"(?P<low>\d+)(?:{_DASH}(?P<high>\d+)|(?P<open>\s*\+))?\s*(?P<unit>s|sec|seconds|min|minutes?)", re.IGNORECASE
)
_CLOCK = re.compile(rf"(?P<low>\d+:[0-5]\d)(?:{_DASH}(?P<high>\d+:[0-5]\d)|(?P<open>\s*\+))?", re.IGNORECASE)
_NUMBER = r"\d+(?:\.\d+)?"
_WEIGHT = re.compile(
    rf"(?P<low>{_NUMBER})(?:{_DASH}(?P<high>{_NUMBER}))?\s*(?P<unit>kg|lb|%)(?:\s*(?:of\s+)?1\s?rm)?", re.IGNORECASE
)
_EFFORT = re.compile(rf"rpe\s*(?P<low>{_NUMBER})(?:{_DASH}(?P<high>{_NUMBER}))?", re.IGNORECASE)
_BODYWEIGHT = frozenset({"bodyweight", "body weight", "bw"})
_AMRAP = frozenset({"amrap", "max"})


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


def read_amount(text: str) -> tuple[int, Target]:
    """Sets, and how much each is: from "4x4-6", "3xAMRAP", "3x45 s", "5 min"."""
    found = _SETS.fullmatch(text)
    sets = 1 if found is None else int(found["sets"])
    if not 1 <= sets <= MOST_SETS:
        raise Unread(f"{sets} sets are not possible", f"1 to {MOST_SETS} sets")
    return sets, read_target((text if found is None else found["amount"]).strip())


def read_target(text: str) -> Target:
    """How much one set is: from "4-6", "8+", "AMRAP", "45 s", "1:30"."""
    if text.lower() in _AMRAP:
        return Target("reps", 1, None)
    if found := _REPS.fullmatch(text):
        return _target("reps", found, int(found["low"]), _whole(found["high"]), MOST_REPS)
    for pattern in (_SECONDS, _CLOCK):
        if found := pattern.fullmatch(text):
            unit = found.groupdict().get("unit") or ""
            high = None if found["high"] is None else _seconds(found["high"], unit)
            return _target("s", found, _seconds(found["low"], unit), high, MOST_HOLD_S)
    raise Unread(f"{text!r} is no amount" if text else "an amount is missing", f"as in {_AMOUNTS}")


def read_load(text: str) -> Load:
    """How heavy: from "80 kg", "75-80 %", "RPE 8", "bodyweight"."""
    if text.lower() in _BODYWEIGHT:
        return Load("bodyweight")
    if found := _EFFORT.fullmatch(text):
        return _load("rpe", "rpe", None, found)
    found = _WEIGHT.fullmatch(text)
    if found is None:
        unit = ", with its unit" if re.fullmatch(_NUMBER, text) else ""
        raise Unread(f"{text!r} is no load" if text else "a load is missing after '@'", f"as in {_LOADS}{unit}")
    unit = found["unit"].lower()
    if unit == "%":
        return _load("percent_1rm", unit, None, found)
    return _load("weight", unit, "lb" if unit == "lb" else "kg", found)


def read_added(text: str) -> Load:
    """What is added: from "2.5 kg"."""
    load = read_load(text)
    if load.kind != "weight" or load.low != load.high:
        raise Unread(f"{text!r} cannot be added", "one weight, as in 2.5 kg")
    return load


def read_rest(text: str) -> Rest:
    """How long to rest: from "90 s", "1:30-2:00", "manual"."""
    if text.lower() == "manual":
        return Rest()
    for pattern in (_SECONDS, _CLOCK):
        found = pattern.fullmatch(text)
        if found is None or found["open"]:
            continue
        unit = found.groupdict().get("unit") or ""
        low = _seconds(found["low"], unit)
        high = low if found["high"] is None else _seconds(found["high"], unit)
        if not 0 < low <= high <= MOST_REST_S:
            raise Unread(f"a rest of {text} is not possible", f"up to {MOST_REST_S} s, the shorter first")
        return Rest(low, high)
    unit = ", with its unit" if re.fullmatch(rf"\d+({_DASH}\d+)?", text) else ""
    raise Unread(f"{text!r} is no rest" if text else "how long is missing after 'rest'", f"as in {_RESTS}{unit}")


def read_warmups(text: str) -> tuple[WarmupSet, ...]:
    """Light sets: from "2", or from "10 @ 20 kg, 5 @ 50 kg"."""
    if text.isdecimal():
        if not 1 <= int(text) <= MOST_SETS:
            raise Unread(f"{text} warm-up sets are not possible", f"1 to {MOST_SETS}")
        return (WarmupSet(),) * int(text)
    if not text:
        raise Unread("how many is missing after 'warmup'", f"as in {_WARMUPS}")
    try:
        return tuple(_warmup(each) for each in text.split(","))
    except Unread as fault:
        raise Unread(f"{text!r} is no warm-up: {fault.reason}", f"as in {_WARMUPS}") from None


def target_text(target: Target) -> str:
    """How much one set is, as it is read."""
    if target == Target("reps", 1, None):
        return "AMRAP"
    if target.unit == "s":
        return _time_text(target.low, target.high)
    return f"{target.low}+" if target.high is None else _range(target.low, target.high)


def load_text(load: Load) -> str:
    """How heavy, as it is read."""
    if load.low is None or load.high is None:
        return "bodyweight"
    numbers = _range(load.low, load.high)
    if load.kind == "rpe":
        return f"RPE {numbers}"
    return f"{numbers} {load.unit or '%'}"


def rest_text(rest: Rest) -> str:
    """How long to rest, as it is read."""
    if rest.low_s is None or rest.high_s is None:
        return "manual"
    return _time_text(rest.low_s, rest.high_s)


def warmups_text(warmups: tuple[WarmupSet, ...]) -> str:
    """Light sets, as they are read."""
    if all(each == WarmupSet() for each in warmups):
        return str(len(warmups))
    return ", ".join(_warmup_text(each) for each in warmups)


def _warmup(text: str) -> WarmupSet:
    amount, at, load = (part.strip() for part in text.partition("@"))
    return WarmupSet(read_target(amount), read_load(load) if at else None)


def _warmup_text(warmup: WarmupSet) -> str:
    amount = "AMRAP" if warmup.target is None else target_text(warmup.target)
    if warmup.load is not None:
        return f"{amount} @ {load_text(warmup.load)}"
    # a number alone would be that of sets
    return f"{amount} reps" if amount.isdecimal() else amount


def _target(unit: Literal["reps", "s"], found: re.Match[str], low: int, high: int | None, most: int) -> Target:
    top = low if high is None else high
    what = "repetitions" if unit == "reps" else "seconds"
    if low > top:
        raise Unread(f"{found[0]!r} runs backwards", f"the fewer {what} first, as in {top}-{low}")
    if not 1 <= low <= top <= most:
        raise Unread(f"{found[0]!r} is not possible", f"1 to {most} {what}")
    return Target(unit, low, None if found["open"] else top)


def _load(
    kind: Literal["weight", "percent_1rm", "rpe"], by: str, unit: Literal["kg", "lb"] | None, found: re.Match[str]
) -> Load:
    low = float(found["low"])
    high = low if found["high"] is None else float(found["high"])
    most = _MOST_LOAD[by]
    if low > high:
        raise Unread(f"{found[0]!r} runs backwards", f"the lighter first, as in {_range(high, low)}")
    if not 0 < low <= high <= most:
        raise Unread(f"{found[0]!r} is not possible", f"above 0, up to {most:g} {'' if by == 'rpe' else by}".rstrip())
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
    return f"{low:g}" if low == high else f"{low:g}-{high:g}"
