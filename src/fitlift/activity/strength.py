"""Which sessions are strength training: by what they are called, else by what else the file says and holds."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from fitlift.records.base import Record

STRENGTH = "strength_training"

_BARE: frozenset[str | None] = frozenset({None, "generic", "all"})

#: Sports that leave open what was done, with the sub-sports that say no more.
_OPEN: Mapping[str | None, frozenset[str | None]] = {
    None: _BARE,
    "generic": _BARE,
    "training": _BARE | {"exercise"},
}


class Evidence(Record):
    """What a file says of a session beside its sport.

    Parameters
    ----------
    is_said
        Whether a message of the watch's settings or of the workout says strength training.
    has_exercise_sets
        Whether it holds sets with repetitions or weights, as no yoga session's have.
    has_loaded_sets
        Whether it holds sets, no rests, with weights.
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
