"""Names of exercises as bags of words: case, plural, hyphens, abbreviations and spellings made one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Mapping
from functools import cache

from fitlift.exercises.tables import records

#: Words that tell no exercise from another.
_FILLING = frozenset({"an", "and", "at", "for", "in", "of", "on", "the", "using", "with", "your"})

#: Plurals in -es of which both letters go.
_PLURAL_ES = re.compile(r"(ss|ch|sh|x)es$")

#: A plural in -s: not "press", "plus" or "pelvis", not a word of three letters.
_PLURAL_S = re.compile(r"(?<=\w\w[^isu])s$")

_WORD = re.compile(r"[^\W_]+")

#: "farmer's" is "farmers".
_APOSTROPHES = dict.fromkeys(map(ord, "'\N{RIGHT SINGLE QUOTATION MARK}"))

#: How many words a phrase of `words.csv` may have.
_LONGEST_PHRASE = 3

#: What a name in the style of training logs adds to the exercise: "Squat (Barbell)".
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")


@cache
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name, each in the form that the catalogue uses: "Alt. DB curls" is alternating dumbbell curl.

    Parameters
    ----------
    text
        A name or a key.
    """
    return _meant(tuple([_singular(word) for word in _WORD.findall(_letters(text.casefold()))]))


def words_as_typed(text: str) -> tuple[str, ...]:
    """The words of a name as they are typed, in small letters and digits."""
    return tuple(_WORD.findall(_letters(text.casefold())))


@cache
def written_words() -> frozenset[str]:
    """Words that people write for those of names."""
    return frozenset(word for phrase in _phrases() for word in phrase)


def is_word(word: str) -> bool:
    """Whether people write a word that names themselves do not have."""
    return word in _FILLING or word in written_words()


def without_accents(text: str) -> str:
    """A text with plain letters for those with accents and other marks."""
    if text.isascii():
        return text
    return "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))


def in_brackets(text: str) -> list[str]:
    """What stands in brackets in a name, each with its own."""
    return _IN_BRACKETS.findall(text)


def without_brackets(text: str) -> str:
    """A name without what stands in brackets."""
    return _IN_BRACKETS.sub(" ", text)


def in_phrases(words: tuple[str, ...], known: Container[tuple[str, ...]], longest: int) -> Iterator[tuple[str, ...]]:
    """Words one by one, but for the longest phrases of them that are known.

    Parameters
    ----------
    words
        The words.
    known
        Phrases, and single words.
    longest
        How many words a phrase may have.
    """
    place = 0
    while place < len(words):
        length = next((n for n in range(longest, 1, -1) if words[place : place + n] in known), 1)
        yield words[place : place + length]
        place += length


def _letters(text: str) -> str:
    """A text without apostrophes and accents."""
    return without_accents(text).translate(_APOSTROPHES)


def telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without those that tell nothing; all of them where nothing else is left."""
    return tuple([word for word in words if word not in _FILLING]) or words


@cache  # a few hundred words make thousands of names
def _singular(word: str) -> str:
    """A word without its plural; "biceps", and words of `words.csv`, as they are."""
    if (word,) in _phrases() or word.endswith("ceps"):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return _PLURAL_S.sub("", _PLURAL_ES.sub(r"\1", word))


def _meant(words: tuple[str, ...]) -> tuple[str, ...]:
    """Put what is meant for what is written, the longest phrases first."""
    phrases = _phrases()
    said = in_phrases(words, phrases, _LONGEST_PHRASE)
    return tuple([word for phrase in said for word in phrases.get(phrase, phrase)])


@cache
def _phrases() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """What people write → what the catalogue calls it."""
    return {tuple(each["written"].split()): tuple(each["meant"].split()) for each in records("words")}
