"""A name in other words: what people put in place of a word, leave out, or add to say what is used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from fitlift.exercises.tables import records
from fitlift.exercises.words import in_phrases, words_of
from fitlift.records.base import Record

#: How many words or phrases of a name may be exchanged for others.
_MOST_EXCHANGED = 3

#: What may be used, as it is written in a name, and as exercises have it.
_USED: Mapping[tuple[str, ...], str] = {
    ("assisted",): "assisted",
    ("band",): "band",
    ("barbell",): "barbell",
    ("bodyweight",): "bodyweight",
    ("cable",): "cable",
    ("dumbbell",): "dumbbell",
    ("kettlebell",): "kettlebell",
    ("machine",): "machine",
    ("medicine", "ball"): "medicine_ball",
    ("plate",): "plate",
    ("sandbag",): "sandbag",
    ("smith", "machine"): "smith_machine",
    ("suspension",): "suspension",
    ("trx",): "suspension",
    ("weight",): "weighted",
    ("weighted",): "weighted",
}

#: What is written, what may stand instead, and what the exercise has to be done with then.
_Alternate = tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]


class Form(Record):
    """A name in some words.

    Parameters
    ----------
    words
        Its words, as `words.words_of` has them.
    only
        What the exercise has to be done with, lest words that were left out are missed; none means anything.
    """

    words: tuple[str, ...]
    only: frozenset[str] = frozenset()


def used(words: tuple[str, ...]) -> tuple[tuple[str, ...], Mapping[str, tuple[str, ...]]]:
    """Words without those that say what is used, and what that is, with its words."""
    rest: list[str] = []
    said: dict[str, tuple[str, ...]] = {}
    for written in in_phrases(words, _USED, max(map(len, _USED))):
        if written in _USED:
            said[_USED[written]] = written
        else:
            rest += written
    return tuple(rest), said


def forms(words: tuple[str, ...]) -> Iterator[Sequence[Form]]:
    """The ways to say a name otherwise, those first in which the fewest words are exchanged.

    Parameters
    ----------
    words
        The name's words.
    """
    movement, said = used(words)
    apart = (*(word for written in said.values() for word in written), *movement)
    last = [Form(_said_once(words)), *([Form(apart)] if movement else ())]
    yield last
    seen = {words, *(each.words for each in last)}
    for _ in range(_MOST_EXCHANGED):
        exchanged = sorted((each for form in last for each in _exchanged(form)), key=lambda each: -len(each.only))
        last = list({each.words: each for each in exchanged if each.words and each.words not in seen}.values())
        if not last:
            return
        seen |= {each.words for each in last}
        yield last


def is_exchanged(word: str) -> bool:
    """Whether a word may stand in a name for others."""
    return word in _exchanged_words()


def _said_once(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words of which what is used is said once: in "Iso-lateral machine row (machine)" it is said twice."""
    kept: list[str] = []
    for word in words:
        if word not in kept or (word,) not in _USED:
            kept.append(word)
    return tuple(kept)


def _exchanged(form: Form) -> Iterator[Form]:
    words = form.words
    for place, word in enumerate(words):
        for written, instead, only in _alternates().get(word, ()):
            if words[place : place + len(written)] != written:
                continue
            needed = form.only & only if form.only and only else form.only | only
            if needed or not (form.only or only):
                yield Form(_said_once((*words[:place], *instead, *words[place + len(written) :])), needed)


@cache
def _alternates() -> Mapping[str, Sequence[_Alternate]]:
    """What may be exchanged for what, by the first word."""
    found: defaultdict[str, list[_Alternate]] = defaultdict(list)
    for each in records("alternates"):
        written = words_of(each["written"])
        found[written[0]].append((written, words_of(each["instead"]), frozenset(each["only"].split())))
    return found


@cache
def _exchanged_words() -> frozenset[str]:
    return frozenset(word for each in records("alternates") for word in words_of(each["written"]))
