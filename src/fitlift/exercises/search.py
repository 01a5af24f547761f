"""Which exercise a typed name means: the same words, or the nearest three."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from fitlift.exercises.words import telling, words_of
from fitlift.records.base import Record

#: Words that go without saying: a back squat is a barbell's, a hammer curl the biceps'.
_WITHOUT_SAYING = frozenset({"barbell", "biceps", "bodyweight", "exercise", "standing"})

#: How alike a mistyped word has to be to one of the catalogue's, and how long where others are spelled rightly.
_LEAST_LIKENESS, _LEAST_LETTERS = 0.8, 5

#: So many names end with a word that says what is done (squat, press, raise): it tells more than one that says how.
_MOVEMENT_NAMES, _MOVEMENT_WEIGHT = 8, 2

NEAREST = 3


class Name(Record):
    """One name of one exercise.

    Parameters
    ----------
    text
        As people write it.
    key
        The exercise's.
    rank
        Whose name it is where several exercises have it: the lowest.
    """

    text: str
    key: str
    rank: int


class Index:
    """All names, ready to be searched.

    Parameters
    ----------
    names
        Every name of every exercise.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self._in_order: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
        self._in_any_order: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
        self._said: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
        for name in names:
            words = words_of(name.text)
            bag = _bag(words)
            self._in_order[words].append(name)
            self._in_any_order[bag].append(name)
            self._said[_said(bag)].append(name)

    @cached_property
    def _names_with(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], Name]]]:
        """Names by each of their words."""
        found: defaultdict[str, list[tuple[tuple[str, ...], Name]]] = defaultdict(list)
        for bag, named in self._in_any_order.items():
            for word in dict.fromkeys(bag):
                found[word] += [(bag, name) for name in named]
        return found

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        return _weights(self._in_order)

    def knows(self, word: str) -> bool:
        """Whether a word stands in names, or those that it is made of do: "pullup"."""
        return all(each in self._weights for each in words_of(word))

    def meant(self, text: str) -> str | None:
        """The key of the exercise that a text names; None where it names none, or several alike.

        The words as they stand come first, then the same words in any order, then all of them and some that go
        without saying, then all but some of those. So a barbell that is named is never passed over for a name
        without one.
        """
        words = words_of(text)
        if not words:
            return None
        alike = self._said.get(_said(_bag(words)), ())
        for names in (
            self._in_order.get(words, ()),
            self._in_any_order.get(_bag(words), ()),
            [name for name in alike if set(_bag(words)) <= set(_bag(words_of(name.text)))],
            [name for name in alike if set(_bag(words_of(name.text))) <= set(_bag(words))],
        ):
            if names:
                return _only(names)
        return None

    def nearest(self, text: str, preferred: Sequence[str]) -> tuple[str, ...]:
        """The keys of the three exercises whose names share most with a text, best first.

        Parameters
        ----------
        text
            As typed.
        preferred
            Keys of which one is put before others that share as much, the first of them first.
        """
        typed = self._typed(telling(words_of(text)))
        places = {key: place for place, key in enumerate(preferred)}
        best: dict[str, float] = {}
        for word in typed:
            for bag, name in self._names_with.get(word, ()):
                best[name.key] = max(best.get(name.key, 0), self._likeness(typed, set(bag)))
        ranked = sorted(best, key=lambda key: (-round(best[key], 6), places.get(key, len(places)), len(key), key))
        return tuple(ranked[:NEAREST])

    def _likeness(self, typed: set[str], named: set[str]) -> float:
        """How much of both is shared, rare words weighing more; 0 to 1."""
        shared = sum(self._weights.get(word, 1) for word in typed & named)
        return shared / sum(self._weights.get(word, 1) for word in typed | named)

    def _typed(self, words: tuple[str, ...]) -> set[str]:
        """Words, but for one that is mistyped the one of the catalogue that it looks like."""
        import difflib  # seldom needed, and slow to load

        known = {word for word in words if word in self._weights}
        mistyped = {word for word in words if word not in known and (not known or len(word) >= _LEAST_LETTERS)}
        alike = {word: difflib.get_close_matches(word, self._weights, 1, _LEAST_LIKENESS) for word in mistyped}
        return {alike[word][0] if alike.get(word) else word for word in words}


def _only(names: Sequence[Name]) -> str | None:
    """The one exercise that has the best right to a name; None where several have."""
    best = min(name.rank for name in names)
    keys = {name.key for name in names if name.rank == best}
    return next(iter(keys)) if len(keys) == 1 else None


def _bag(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(telling(words)))


def _said(bag: tuple[str, ...]) -> tuple[str, ...]:
    """Of words in any order those that have to be said."""
    said = tuple([word for word in bag if word not in _WITHOUT_SAYING])
    return said if len(said) > 1 else bag


def _weights(names: Mapping[tuple[str, ...], Sequence[Name]]) -> dict[str, float]:
    """How much each word tells: the rarer, the more, and more where it says what is done."""
    counts = Counter(word for words in names for word in set(telling(words)))
    last = Counter(words[-1] for words in names if words)
    movements = {word for word, count in last.items() if count >= _MOVEMENT_NAMES}
    return {
        word: math.log(1 + len(names) / count) * (_MOVEMENT_WEIGHT if word in movements else 1)
        for word, count in counts.items()
    }
