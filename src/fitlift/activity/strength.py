"""Which sessions are strength training: by what they are called, else by what else the file says and holds."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd

from fitlift.activity import fields
from fitlift.activity.assignment import CLOCK_STEP
from fitlift.fit.tables import FitFile, Message
from fitlift.records.base import Record

STRENGTH = "strength_training"

_BARE: frozenset[str | None] = frozenset({None, "generic", "all"})

#: Sports that leave open what was done, with the sub-sports that say no more.
_OPEN: Mapping[str | None, frozenset[str | None]] = {
    None: _BARE,
    "generic": _BARE,
    "training": _BARE | {"exercise"},
}

#: Messages beside the session's own that tell a sport.
_TELLING = ("sport", "workout")


class Evidence(Record):
    """What a file says of a session beside its sport.

    Parameters
    ----------
    is_said
        Whether a message of the watch's settings or of the workout says strength training.
    has_exercise_sets
        Whether it holds sets with repetitions or weights, as no yoga session's have.
    has_loaded_sets
        Whether it holds sets with weights.
    """

    is_said: bool = False
    has_exercise_sets: bool = False
    has_loaded_sets: bool = False


def is_strength(
    sport: str | None, sub_sport: str | None, evidence: Evidence, strength_sports: Collection[str] = ()
) -> bool:
    """Whether a session is strength training.

    Sets alone do not make one: yoga, cardio and interval sessions hold sets, too. What else is in the file decides
    only where sport and sub-sport leave it open.

    Parameters
    ----------
    sport, sub_sport
        The profile's names; None where absent.
    evidence
        What else the file says.
    strength_sports
        Sports and sub-sports that the user counts as strength training.
    """
    if sub_sport == STRENGTH or sport in strength_sports or sub_sport in strength_sports:
        return True
    if not is_open(sport, sub_sport):
        return False
    is_plain_training = sport == "training" and sub_sport in (None, "generic")
    return evidence.is_said or evidence.has_loaded_sets or (is_plain_training and evidence.has_exercise_sets)


def is_open(sport: str | None, sub_sport: str | None) -> bool:
    """Whether sport and sub-sport leave open what was done."""
    return sub_sport in _OPEN.get(sport, ())


def evidence_of(fit: FitFile, row: Mapping[str, Any], of_part: Sequence[Mapping[str, Any]]) -> Evidence:
    """What a file says of one session beside its sport.

    Parameters
    ----------
    fit
        The message tables.
    row
        The session: file_part, start_time, elapsed_s.
    of_part
        The sessions of its part: what one of them says of itself, other messages say of it alone.
    """
    sets = fit.message("set").of_part(row["file_part"])
    own = None if len(of_part) <= 1 else _own(sets, row, of_part)
    work = [kind != "rest" for kind in fields.listed_names(sets, "set_type", "set_type")]
    own_work = work if own is None else [is_own and is_work for is_own, is_work in zip(own, work, strict=True)]
    return Evidence(
        is_said=all(each["sub_sport"] != STRENGTH for each in of_part) and says_strength(fit, row["file_part"]),
        has_exercise_sets=has_exercise_sets(sets, own),
        has_loaded_sets=_any_has(sets, "weight", own_work),
    )


def has_exercise_sets(sets: Message, own: Sequence[bool] | None = None) -> bool:
    """Whether sets, all or some, carry repetitions or weights, as no yoga session's do."""
    return _any_has(sets, "repetitions", own) or _any_has(sets, "weight", own)


def _any_has(sets: Message, name: str, own: Sequence[bool] | None) -> bool:
    amounts = fields.listed_positive(sets, name)
    return any(amounts) if own is None else any(is_own and each for is_own, each in zip(own, amounts, strict=True))


def says_strength(fit: FitFile, part: int) -> bool:
    """Whether the watch's settings or its workout say strength training."""
    tables = (fit.message(name).of_part(part) for name in _TELLING)
    return any(STRENGTH in fields.listed_names(table, "sub_sport", "sub_sport") for table in tables)


def _own(sets: Message, row: Mapping[str, Any], of_part: Sequence[Mapping[str, Any]]) -> list[bool]:
    """Which sets begin in the session's time, and after no later session has begun; none of an unknown start."""
    begins = sorted(each["start_time"] for each in of_part if each["start_time"] is not None)
    if row["start_time"] is None:
        return [False] * len(sets)
    later = [begin for begin in begins if begin > row["start_time"]]
    end = row["start_time"] + pd.to_timedelta(row["elapsed_s"] or 0, unit="s") + CLOCK_STEP
    first, last = row["start_time"] - CLOCK_STEP, min([end, *(begin - CLOCK_STEP for begin in later[:1])])
    starts = fields.listed_times(sets, "start_time")
    return [start is not None and bool(first <= start < last) for start in starts]
