"""What people write into the notes of a workout's steps: a side, an exercise, or a remark."""

from __future__ import annotations

import re
from typing import Literal

from fitlift.exercises.catalogue import Catalogue, named
from fitlift.exercises.names import UNKNOWN, ExerciseName, in_profile

Side = Literal["left", "right"]

#: Words for the sides, in the languages in which they were met or are likely.
_LEFT = ("left", "links", "linke", "gauche", "izquierda", "izquierdo", "sinistra", "左", "左侧")
_RIGHT = ("right", "rechts", "rechte", "droite", "droit", "derecha", "derecho", "destra", "右", "右侧")
_WORDS: dict[str, Side] = {**dict.fromkeys(_LEFT, "left"), **dict.fromkeys(_RIGHT, "right")}

#: What may stand beside a side: "left leg", "right side".
_LIMBS = frozenset({"side", "leg", "arm", "foot", "hand", "seite", "bein", "côté", "jambe", "bras"})

#: Stands between a name and its side.
_SEPARATORS = " -–:,;()[]"

_PIECES = re.compile(rf"[^{re.escape(_SEPARATORS)}]+")

#: A line of a plan, as fitlift's own workouts carry it: "Back squat: 3x5 @ 80 kg".
_LINE = re.compile(r".+:\x20*\d+([-–]\d+)?\x20?([x×]|(s|min)\b)")


def is_plan_line(note: str) -> bool:
    """Whether a note is a line of a plan, which is read elsewhere."""
    return _LINE.match(note) is not None


def side_of(note: str | None) -> Side | None:
    """The side that a note begins or ends with; None where it names none, or both."""
    pieces = [each.lower() for each in _PIECES.findall(note or "")]
    sides = {_WORDS[each] for each in pieces if each in _WORDS}
    ends = [each for each in pieces if each not in _LIMBS]
    if len(sides) != 1 or not ends or not {ends[0], ends[-1]} & set(_WORDS):
        return None
    return sides.pop()


def without_side(note: str) -> str:
    """A note without the side that it ends with: "Single Leg Balance - Left" is of a single-leg balance."""
    if side_of(note) is None:
        return note
    pieces = list(_PIECES.finditer(note))
    kept = [each for each in pieces if each[0].lower() not in _WORDS]
    while kept and len(kept) < len(pieces) and kept[-1][0].lower() in _LIMBS:
        kept.pop()
    return note[kept[0].start() : kept[-1].end()].strip(_SEPARATORS) if kept else note


def names_nothing(category: str | None, subtype: str | None) -> bool:
    """Whether a step's pair stands in for an exercise that the watch has no name for."""
    of_profile = in_profile(category or UNKNOWN, subtype or UNKNOWN)
    return of_profile[0] == UNKNOWN or of_profile == ("cardio", UNKNOWN)


def exercise_of_note(note: str | None, exercises: Catalogue | None = None) -> ExerciseName | None:
    """The exercise that the note of a step without one names, in its own words; None where it says nothing of it.

    A step that has an exercise keeps it: a note beside it may be of how it is to be done, though it sounds like a name.

    Parameters
    ----------
    note
        The note; None for none.
    exercises
        The catalogue; by default as it is shipped.
    """
    if not note or is_plan_line(note):
        return None
    words = " ".join(without_side(note).split())
    found = named(words, exercises, is_typed=False)
    return ExerciseName(found.key, words, is_known=found.is_known)
