"""What rose over the last weeks, from what to what, and since when: one answer for pages, principles and JSON."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from statistics import fmean
from types import MappingProxyType

from fitlift.progression.changes import E1RM_SHARE, HOLD_S, REST_SHARE, WINDOW, is_doubted, work
from fitlift.progression.lifts import SAME_KG, heaviness
from fitlift.records.base import Record
from fitlift.records.progress import Lift, Risen

#: Progress shows in a lift that was done so often; chosen.
FEWEST_SESSIONS = 3

#: Today is the best of so many sessions at the end, since no day is like another.
_TODAY = 2

#: Repetitions a set have risen by one in three sets; what is rested less than so long is no rest between sets.
_LEAST_REPS, _LEAST_REST_S = 1 / 3, 10.0


class Rise(Record):
    """What rose.

    Parameters
    ----------
    what
        In what; help is in kilograms below zero, added weight above it.
    from_, to
        From how much to how much.
    since
        The session that had the first.
    """

    what: Risen
    from_: float
    to: float
    since: Lift


def risen(lifts: Sequence[Lift], as_of: dt.datetime) -> Rise | None:
    """What rose in the twelve weeks before a day: the first session of them is held against the last ones.

    Parameters
    ----------
    lifts
        The sessions of one exercise, in order of time, with their kinds.
    as_of
        The day.

    Returns
    -------
    Rise
        The most telling; None where nothing rose, or fewer than `FEWEST_SESSIONS` sessions show it.
    """
    near = [each for each in lifts if each.start_time is not None and as_of - WINDOW < each.start_time <= as_of]
    usual = [each for each in near if each.kind != "light" and not is_doubted(each)]
    is_known = False  # whether what tells of all below it, but for the rests, did not rise
    for what, value in _VALUES.items():
        known = [(worth, each) for each in usual if (worth := value(each)) is not None]
        if len(known) < FEWEST_SESSIONS or len(known) < len(usual) - 1 or (is_known and what != "rest_s"):
            continue
        from_, first = known[0]
        to = max((worth for worth, each in known[-_TODAY:] if _counts(what, each, first)), default=-math.inf)
        if to >= from_ + _least(what, from_) and (what != "rest_s" or _did_as_much(usual)):
            return Rise(what, _plain(what, from_), _plain(what, to), first)
        is_known = is_known or what in {"e1rm_kg", "hold_s"}
    return None


def _counts(what: Risen, lift: Lift, first: Lift) -> bool:
    """Whether more of it is a rise: more repetitions, or longer, with a lighter load is none."""
    if what == "e1rm_kg":
        return True
    kg, first_kg = heaviness(lift), heaviness(first)
    return kg is None or first_kg is None or kg >= first_kg - SAME_KG


def _beside_body(lift: Lift) -> float | None:
    return heaviness(lift) if lift.load_kind in {"added", "assisted", "bodyweight"} else None


def _weight(lift: Lift) -> float | None:
    return lift.top_weight_kg if lift.load_kind == "external" else None


def _a_set(lift: Lift) -> float | None:
    """Repetitions a set: sessions have more or fewer sets."""
    return fmean(lift.set_reps) if lift.set_reps else None


def _rest(lift: Lift) -> float | None:
    return None if lift.rest_s is None or lift.rest_s < _LEAST_REST_S else -lift.rest_s


def _did_as_much(usual: Sequence[Lift]) -> bool:
    """Whether the last sessions did no less work than the first: less rest after less work is no rise."""
    return all(work(each) >= work(usual[0]) for each in usual[-_TODAY:])


#: What can rise → how much of it a session has; more is better. In this order it is told.
_VALUES: MappingProxyType[Risen, Callable[[Lift], float | None]] = MappingProxyType(
    {
        "e1rm_kg": lambda lift: lift.e1rm_kg,
        "help_kg": _beside_body,
        "weight_kg": _weight,
        "hold_s": lambda lift: lift.best_hold_s,
        "reps": _a_set,
        "rest_s": _rest,
    }
)


def _least(what: Risen, value: float) -> float:
    """How much more it has to be."""
    steps = {"e1rm_kg": E1RM_SHARE * value, "hold_s": HOLD_S, "reps": _LEAST_REPS, "rest_s": REST_SHARE * abs(value)}
    return steps.get(what, SAME_KG)


def _plain(what: Risen, value: float) -> float:
    return round(-value if what == "rest_s" else value, 1)
