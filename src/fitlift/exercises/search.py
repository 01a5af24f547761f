"""Which exercise a typed name means: the same words, or the nearest three."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from fitlift.exercises.misspelled import Spellings
from fitlift.exercises.words import telling, words_as_typed, words_of, written_words
from fitlift.records.base import Record

#: Words that tell nothing more where they are said: a hammer curl is the biceps'.
_TELLING_NOTHING = frozenset({"biceps", "exercise", "standing"})

#: Words that go without saying: a back squat is a barbell's.
_WITHOUT_SAYING = _TELLING_NOTHING | {"barbell", "bodyweight"}

#: What a barbell does not go without saying beside: where there is a hack squat in a machine, a hack squat is either.
_OTHER_EQUIPMENT = ("cable", "dumbbell", "kettlebell", "machine")

#: How alike a mistyped word has to be to one of the catalogue's, and how long.
_LEAST_LIKENESS, _LEAST_LETTERS = 0.8, 6

#: What two names have to share at least, of all that they tell, lest one is offered for the other.
_LEAST_SHARED = 0.25

#: A word that only looks like one of a name is worth so much of it.
_LOOKED_LIKE = 0.5

#: So many names end with a word that says what is done (squat, press, raise): it tells more than one that says how.
_MOVEMENT_NAMES, _MOVEMENT_WEIGHT = 8, 2

#: So many are offered of those that are near.
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
        """How much each word tells: the rarer, the more, and more where it says what is done."""
        names = self._in_order
        counts = Counter(word for words in names for word in set(telling(words)))
        last = Counter(words[-1] for words in names if words)
        movements = {word for word, count in last.items() if count >= _MOVEMENT_NAMES}
        return {
            word: math.log(1 + len(names) / count) * (_MOVEMENT_WEIGHT if word in movements else 1)
            for word, count in counts.items()
        }

    def meant(self, words: tuple[str, ...]) -> str | None:
        """The key of the exercise that words name; None where they name none, or several alike.

        The words as they stand come first, then the same words in any order, then all of them and some that go
        without saying, then all but some that tell nothing. So a barbell that is named is never passed over for a name
        without one.

        Parameters
        ----------
        words
            As `words.words_of` has them.
        """
        if not words:
            return None
        names = self._in_order.get(words) or self._in_any_order.get(_bag(words))
        return _only(names) if names else self._nearly_meant(_bag(words))

    def _nearly_meant(self, bag: tuple[str, ...]) -> str | None:
        """The key of the exercise that has all the words, but for those that go without saying."""
        said, words = _said(bag), set(bag)
        alike = [(set(_bag(words_of(name.text))), name) for name in self._said.get(said, ())]
        more = [name for named, name in alike if words <= named]
        if more:
            is_guess = all("barbell" in named - words for named, _ in alike)
            return None if is_guess and self._is_done_otherwise(said) else _only(more)
        fewer = [name for named, name in alike if words - named <= _TELLING_NOTHING]
        return _only(fewer) if fewer else None

    def _is_done_otherwise(self, said: tuple[str, ...]) -> bool:
        return any(tuple(sorted((*said, each))) in self._said for each in _OTHER_EQUIPMENT)

    def names_of(self, key: str) -> Sequence[tuple[str, ...]]:
        """The names of an exercise, as words."""
        return self._names_of_key.get(key, ())

    def is_known(self, word: str) -> bool:
        """Whether a word stands in a name."""
        return word in self._weights

    @cached_property
    def spellings(self) -> Spellings:
        """How all names are spelled."""
        names = ((name.text, words, _of_best_right(named)) for words, named in self._in_order.items() for name in named)
        written = (
            (spelled, key)
            for text, words, keys in names
            for spelled in {"".join(words_as_typed(text)), "".join(words)}
            for key in keys
        )
        return Spellings(written, {*self._weights, *written_words()})

    @cached_property
    def _names_of_key(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for words, named in self._in_order.items():
            for name in named:
                found[name.key].append(words)
        return found

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
        for word in (each for each in typed if len(each) > 1):
            for bag, name in self._names_with.get(word, ()):
                best[name.key] = max(best.get(name.key, 0), self._likeness(typed, set(bag)))
        near = (key for key, likeness in best.items() if likeness >= _LEAST_SHARED)
        ranked = sorted(near, key=lambda key: (-round(best[key], 6), places.get(key, len(places)), len(key), key))
        return tuple(ranked[:NEAREST])

    def _likeness(self, typed: Mapping[str, float], named: set[str]) -> float:
        """How much of both is shared, rare words weighing more; 0 to 1."""
        shared = sum(worth * self._weights[word] for word, worth in typed.items() if word in named)
        return shared / sum(self._weights.get(word, self._of_unknown) for word in typed.keys() | named)

    @cached_property
    def _of_unknown(self) -> float:
        """How much a word tells that is in no name: as much as most others."""
        return sorted(self._weights.values())[len(self._weights) // 2]

    def _typed(self, words: tuple[str, ...]) -> dict[str, float]:
        """Words with what each is worth; for one that is mistyped the one of the catalogue that it looks like."""
        known = {word: 1.0 for word in words if self.is_known(word)}
        return {self._looked_like(word): _LOOKED_LIKE for word in words if word not in known} | known

    def _looked_like(self, word: str) -> str:
        near = next(iter(sorted(filter(self.is_known, self.spellings.words_near(word)))), None)
        if near is not None or len(word) < _LEAST_LETTERS:
            return near or word
        import difflib  # seldom needed, and slow to load

        return next(iter(difflib.get_close_matches(word, self._weights, 1, _LEAST_LIKENESS)), word)


def _only(names: Sequence[Name]) -> str | None:
    """The one exercise that has the best right to a name; None where several have."""
    keys = _of_best_right(names)
    return next(iter(keys)) if len(keys) == 1 else None


def _of_best_right(names: Sequence[Name]) -> set[str]:
    """The exercises that have the best right to a name."""
    best = min(name.rank for name in names)
    return {name.key for name in names if name.rank == best}


def _bag(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(telling(words)))


def _said(bag: tuple[str, ...]) -> tuple[str, ...]:
    """Of words in any order those that have to be said."""
    said = tuple([word for word in bag if word not in _WITHOUT_SAYING])
    return said if len(said) > 1 else bag
