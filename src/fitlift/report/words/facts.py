"""What sentences are made of: the figures and names of something said, each of the kind that its sentence needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TypeVar

from fitlift.records.said import Row, Said, Value

_T = TypeVar("_T")

#: From and to of what was counted of one set; None where it is not known.
Pair = tuple[float, float] | None


class Facts:
    """The figures and names of something said.

    Parameters
    ----------
    of
        By their names.
    words
        The language: a sentence for each code.

    Raises
    ------
    TypeError
        If one is asked for that is not there, or is of another kind.
    """

    def __init__(self, of: Mapping[str, Value] | Row, words: Mapping[str, Words]) -> None:
        self._of = of
        self._words = words

    def text(self, name: str) -> str:
        """A name, or another text."""
        return self._one(name, str)

    def name(self, name: str) -> str:
        """What an exercise is called; of one without a name what stands for it."""
        return self._name_of(self._of[name], name)

    def names(self, name: str) -> list[str]:
        """The same of several exercises."""
        return [self._name_of(each, name) for each in self._several(name)]

    def maybe_text(self, name: str) -> str | None:
        """The same, where it is known."""
        return None if self.is_unknown(name) else self.text(name)

    def is_unknown(self, name: str) -> bool:
        """Whether it is not known, or does not apply."""
        return self._of[name] is None

    def flag(self, name: str) -> bool:
        """Whether something is so."""
        return self._one(name, bool)

    def count(self, name: str) -> int:
        """How many."""
        return self._one(name, int)

    def number(self, name: str) -> float:
        """A figure."""
        return _number(self._of[name], name)

    def maybe_number(self, name: str) -> float | None:
        """The same, where it is known."""
        return None if self.is_unknown(name) else self.number(name)

    def day(self, name: str) -> dt.date | None:
        """A day, where it is known."""
        told = self.maybe_text(name)
        return None if told is None else dt.date.fromisoformat(told)

    def pair(self, name: str) -> tuple[float, float]:
        """From and to."""
        low, high = self._several(name)
        return _number(low, name), _number(high, name)

    def texts(self, name: str) -> list[str]:
        """Several names."""
        return [_of_kind(each, str, name) for each in self._several(name)]

    def numbers(self, name: str) -> list[float]:
        """Several figures."""
        return [_number(each, name) for each in self._several(name)]

    def maybe_numbers(self, name: str) -> list[float | None]:
        """The same, where some are not known."""
        return [None if each is None else _number(each, name) for each in self._several(name)]

    def sets(self, name: str) -> list[Pair]:
        """From and to of what was counted in each of some sets."""
        found: list[Pair] = []
        for each in self._several(name):
            if each is None:
                found.append(None)
                continue
            low, high = _of_kind(each, tuple, name)
            found.append((_number(low, name), _number(high, name)))
        return found

    def rows(self, name: str) -> list[Facts]:
        """Several things that have figures and names of their own."""
        return [Facts(_of_kind(each, dict, name), self._words) for each in self._several(name)]

    def sentences(self, name: str) -> list[str]:
        """Several things that are said, each by itself."""
        return [_sentence(each.text("code"), each, self._words) for each in self.rows(name)]

    def sentence(self, name: str) -> str:
        """One thing that is said, its code by this name, and its figures and names beside it."""
        return _sentence(self.text(name), self, self._words)

    def _name_of(self, value: object, name: str) -> str:
        if isinstance(value, str):
            return value
        code, *slot = [_of_kind(each, str, name) for each in _of_kind(value, tuple, name)]
        return _sentence(code, Facts({"slot": slot[0] if slot else None}, self._words), self._words)

    def _several(self, name: str) -> tuple[object, ...]:
        return self._one(name, tuple)

    def _one(self, name: str, kind: type[_T]) -> _T:
        return _of_kind(self._of[name], kind, name)


def _of_kind(value: object, kind: type[_T], name: str) -> _T:
    if not isinstance(value, kind):
        raise TypeError(f"{name} is no {kind.__name__}: {value!r}")
    return value


def _number(value: object, name: str) -> float:
    return value if isinstance(value, int) else _of_kind(value, float, name)


#: A sentence, whole or made of the figures and names that it tells.
Words = str | Callable[[Facts], str]


class Parted:
    """A sentence in two parts: what is so, and what that changes.

    Parameters
    ----------
    what, change
        Its parts.
    between
        What stands between them where it is one.
    """

    def __init__(self, what: Words, change: Words, between: str = ": ") -> None:
        self._what, self._change, self._between = what, change, between

    def __call__(self, facts: Facts) -> str:
        """The sentence."""
        return self._between.join(self.parts(facts))

    def parts(self, facts: Facts) -> tuple[str, str]:
        """Its parts."""
        return _made(self._what, facts), _made(self._change, facts)


def parts_worded(said: Said, words: Mapping[str, Words]) -> tuple[str, str]:
    """What is so and what that changes, in the words of a language; the latter is empty where a sentence is only one.

    Parameters
    ----------
    said, words
        As for `worded`.
    """
    made, facts = words[said.code], Facts(said.of, words)
    return made.parts(facts) if isinstance(made, Parted) else (_made(made, facts), "")


def worded(said: Said, words: Mapping[str, Words]) -> str:
    """Something said, in the words of a language.

    Parameters
    ----------
    said
        What is said.
    words
        The language: a sentence for each code.
    """
    return _sentence(said.code, Facts(said.of, words), words)


def _sentence(code: str, of: Facts, words: Mapping[str, Words]) -> str:
    return _made(words[code], of)


def _made(words: Words, of: Facts) -> str:
    return words if isinstance(words, str) else words(of)
