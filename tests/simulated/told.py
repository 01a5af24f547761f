"""How the weeks of an athlete are written, and what the lines mean.

A line is a week of one lift: `number | what was done | what rose | what is right to do next`, and `#` begins a remark.

- What was done: sessions parted by `;` in the order of the lift's days, `-` where one was missed, `off` for a week
  without any. `8 8 7 @ 12` are sets of one weight in kilograms; `225 lb` pounds, `+5` added to the body, `-20` help,
  `bw` the body alone; without `@` no weight was entered. `3x5 @ 80` is three sets of five, `48s` a hold, `?` what
  nobody counted, `L8 R7` the two sides of one set, `w5 @ 40` a warm-up; a comma begins another weight, `!` marks a
  value that cannot be true, and `rest 90` are the seconds between sets, 120 where nothing is said.
- What rose: for each session `first`, `-` for nothing, or what rose, several where either may be said; in brackets
  where a coach may well say that nothing did. Whoever says that the estimated maximum rose is right as well where load
  or repetitions did.
- What is right: one advice, or two where good coaches differ: `add load 3x5 @ 82.5`. `~` before a weight: about so
  much, within one step; `@ *`: any weight or none; without `@` no weight may be named; without sets any number will do.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: What may be advised, the longer ones first.
CODES = ("start lighter", "cannot say", "add load", "add reps", "go back", "long ago", "keep on", "deload", "hold")

#: What may rise.
RISES = frozenset({"load", "reps", "time", "sets", "density", "maximum"})

KG_PER_LB = 0.45359237

_SET = re.compile(r"(w?)(?:(\d+)x)?([LR]?)(\d+|\?)(s?)")
_WEIGHT = re.compile(r"([+-]?)([\d.]+|bw)(!?)(?: (lb))?")
_ADVICE = re.compile(r"(?:(\d+)x(\d+)(?:-(\d+))?(s?))?(?: ?@ (~?)(.+))?")


class SaidSet(NamedTuple):
    """One set as the log has it; the weight in kilograms, help below zero, the body alone at zero."""

    reps: int | None
    hold_s: float | None
    kg: float | None
    unit: str
    is_beside_body: bool
    is_warmup: bool
    side: str | None
    is_doubt: bool


class SaidSession(NamedTuple):
    """One lift in one session: its sets, the rest between them, and what rose."""

    sets: tuple[SaidSet, ...]
    rest_s: float
    rises: frozenset[str]
    is_rise_sure: bool


class Advice(NamedTuple):
    """What is right to do next; None for what may be said in any way.

    `reps` are those of a set, from and to; `hold_s` the seconds of one. Of the weight: `any_kg` where any, or none,
    will do; else `kg`, within a step where `is_about`; no weight may be named where `kg` is None.
    """

    code: str
    sets: int | None
    reps: tuple[int, int] | None
    hold_s: float | None
    kg: float | None
    any_kg: bool
    is_about: bool
    unit: str


class Week(NamedTuple):
    """A week of one lift: its sessions by the place of their day, and the advice that is right on its Sunday."""

    number: int
    sessions: tuple[SaidSession | None, ...]
    right: tuple[Advice, ...]
    done: str
    words: str


class Lift(NamedTuple):
    """One lift of an athlete: its name, the repetitions aimed at (None: holds), its step in kilograms and its weeks."""

    name: str
    reps: tuple[int, int] | None
    step_kg: float
    told: str

    @property
    def weeks(self) -> tuple[Week, ...]:
        """Its weeks, in order."""
        return tuple([_week(line) for line in self.told.strip().splitlines()])


class Athlete(NamedTuple):
    """One athlete: the kind that it shows, its story, the days of the week on which it lifts, from Monday as 0."""

    kind: str
    story: str
    days: tuple[int, ...]
    lifts: tuple[Lift, ...]


def _week(line: str) -> Week:
    plain = line.partition("#")[0].rstrip()
    number, done, rose, right = (each.strip() for each in plain.split("|"))
    sessions = [] if done == "off" else [each.strip() for each in done.split(";")]
    rises = [] if done == "off" else [each.strip() for each in rose.split(";")]
    if len(sessions) != len(rises):
        raise ValueError(line)
    told = tuple([None if each == "-" else _session(each, rise) for each, rise in zip(sessions, rises, strict=True)])
    return Week(int(number), told, tuple([_advice(each.strip()) for each in right.split(" / ")]), done, right)


def _session(text: str, rise: str) -> SaidSession:
    body, _, rest_s = text.partition(" rest ")
    sets = tuple([one for group in body.split(",") for one in _sets(group.strip())])
    named = frozenset(each.strip("()") for each in rise.split("/")) - {"-", "first"}
    if named - RISES:
        raise ValueError(rise)
    allowed = named | ({"maximum"} if named & {"load", "reps"} else frozenset())
    return SaidSession(sets, float(rest_s or 120), allowed, bool(named) and not rise.startswith("("))


def _sets(group: str) -> list[SaidSet]:
    amounts, _, weight = group.partition("@")
    kg, unit, is_beside_body, is_doubt = _weight(weight.strip())
    sets = []
    for token in amounts.split():
        found = _SET.fullmatch(token)
        if found is None:
            raise ValueError(group)
        warmup, times, side, amount, is_hold = found.groups()
        reps, hold_s = (None, float(amount)) if is_hold else (None if amount == "?" else int(amount), None)
        sides = {"L": "left", "R": "right"}
        one = SaidSet(reps, hold_s, kg, unit, is_beside_body, bool(warmup), sides.get(side), is_doubt)
        sets += [one] * int(times or 1)
    return sets


def _weight(text: str) -> tuple[float | None, str, bool, bool]:
    """Kilograms, the unit, whether they stand beside the body's own, and whether they cannot be true."""
    if not text:
        return None, "kg", False, False
    found = _WEIGHT.fullmatch(text)
    if found is None:
        raise ValueError(text)
    sign, amount, doubt, pounds = found.groups()
    if amount == "bw":
        return 0.0, "kg", True, False
    kg = float(amount) * (KG_PER_LB if pounds else 1.0)
    return -kg if sign == "-" else kg, pounds or "kg", bool(sign), bool(doubt)


def _advice(text: str) -> Advice:
    code = next((each for each in CODES if text == each or text.startswith(each + " ")), None)
    found = None if code is None else _ADVICE.fullmatch(text[len(code) :].strip())
    if code is None or found is None:
        raise ValueError(text)
    sets, low, high, seconds, about, weight = found.groups()
    reps = None if low is None or seconds else (int(low), int(high or low))
    hold_s = float(low) if seconds else None
    kg, unit, _, _ = _weight("" if weight in {None, "*"} else weight)
    return Advice(code, None if sets is None else int(sets), reps, hold_s, kg, weight == "*", bool(about), unit)
