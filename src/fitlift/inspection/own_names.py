"""Names of one's own in a file, and what stands in their place in a file for others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.notes import is_plan_line, side_of, without_side
from fitlift.exercises.words import words_of
from fitlift.fit import profile

#: Words of the profile that say what a step or a session is.
_ENUMERATIONS = ("intensity", "sport", "sub_sport")

#: A line of a plan: the exercise, what is asked for as sets, repetitions or a time, and a weight, and whatever else.
_NUMBER = r"\d{1,4}(?!\d)"
_SPAN = rf"{_NUMBER}(?:[-–]{_NUMBER})?"
_ASKED = (
    rf"{_SPAN}\s?(?:[x×]\s?{_SPAN}(?:\s?(?:s|min)\b)?|(?:s|min)\b)(?:\s*@\s*{_NUMBER}(?:[.,]\d)?\s?(?:kg\b|lb\b|%)?)?"
)
_LINE = re.compile(rf"(?P<name>.+?):\x20*(?P<asked>{_ASKED})(?P<rest>.*)", re.DOTALL)


class _Said(NamedTuple):
    """What a name or a note of an exercise says.

    Parameters
    ----------
    name
        The exercise.
    beside
        Its side, or what a plan asks for, as it is written behind a name.
    is_all
        Whether that is all of it.
    """

    name: str
    beside: str = ""
    is_all: bool = True


class _Numbers:
    """Numbers for names, by which these are called; one that was called so before keeps its own.

    Parameters
    ----------
    word
        What stands before a number.
    names
        The names, in the order in which they are numbered.
    """

    def __init__(self, word: str, names: Iterable[str]) -> None:
        self._word = word
        told = {name: self._told(name) for name in dict.fromkeys(names)}
        taken = set(told.values())
        free = (number for number in range(1, 2 * len(told) + 1) if number not in taken)
        self._of = {name: next(free) if number is None else number for name, number in told.items()}
        self.count = sum(number is None for number in told.values())

    def __contains__(self, name: str) -> bool:
        return name in self._of

    def called(self, name: str) -> tuple[str, str]:
        """What a name is called, and in a few bytes."""
        number = self._of[name]
        return f"{self._word} {number}", f"{self._word[0]}{number}"

    def _told(self, name: str) -> int | None:
        found = re.fullmatch(rf"(?:{self._word} |{self._word[0]})([1-9]\d{{0,2}})", name)
        return None if found is None else int(found[1])


class Replacements:
    """What stands in place of the texts of a file: of the same text always the same.

    Parameters
    ----------
    exercises, workouts
        The names and notes of exercises, and the names of workouts, in file order.
    """

    def __init__(self, exercises: Iterable[str], workouts: Iterable[str]) -> None:
        named = (_said(text).name for text in exercises)
        self._exercises = _Numbers("Exercise", (name for name in named if not is_everybodys(name)))
        self._workouts = _Numbers("Workout", workouts)

    @property
    def count(self) -> int:
        """How many names are replaced."""
        return self._exercises.count + self._workouts.count

    def exercise(self, text: str, size: int) -> str:
        """What stands for a name or a note of an exercise in a field of so many bytes; "" where nothing fits."""
        said = _said(text)
        if said.name not in self._exercises:
            return text if said.is_all else _fitting((f"{said.name}{said.beside}", said.name), size)
        called = self._exercises.called(said.name)
        return _fitting((*(f"{each}{said.beside}" for each in called), *called), size)

    def workout(self, text: str, size: int) -> str:
        """The same for a workout's name."""
        return _fitting(self._workouts.called(text), size)


@cache  # what is not in the catalogue takes long to be looked for
def is_everybodys(name: str) -> bool:
    """Whether a name is an exercise's that everybody has, in whatever language, a word of the profile, or a side."""
    is_side = all(map(side_of, name.split()))
    return is_sport(name) or is_side or catalogue().find(name).exercise is not None


@cache
def is_sport(name: str) -> bool:
    """Whether a name is what the profile calls a sport or a kind of step, or a part of that."""
    words = set(words_of(name))
    return bool(words) and any(words <= each for each in _words_of_profile())


@cache
def _words_of_profile() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words_of(name)) for each in _ENUMERATIONS for name in profile.enum_names(each).values())


def _said(text: str) -> _Said:
    """What a name or a note says; a side alone is a name."""
    line = _LINE.fullmatch(text) if is_plan_line(text) else None
    if line is not None:
        return _Said(line["name"].strip(), f": {line['asked'].strip()}", not line["rest"].strip())
    side = side_of(text)
    return _Said(without_side(text), f" {side}" if side else "")


def _fitting(texts: Iterable[str], size: int) -> str:
    """The first that fits with the zero at its end."""
    return next((each for each in texts if len(each.encode()) < size), "")
