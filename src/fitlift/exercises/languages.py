"""Names of exercises in other languages than English: whole names, and words that are put into English one by one.

The tables in `data/languages` hold what two sources independent of each other have; each row has their numbers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property

from fitlift.exercises.misspelled import LEAST_LETTERS, Spellings
from fitlift.exercises.tables import records
from fitlift.exercises.words import in_phrases, without_accents
from fitlift.records.base import Record

#: Languages that write words with spaces and without, those of them that write several words as one, and all.
_SPACED = ("de", "es", "fr", "it", "nl", "pl", "pt", "sv")
_UNSPACED = ("ja", "zh")
_COMPOUNDING = frozenset({"de", "nl", "sv"})
LANGUAGES = (*_SPACED, *_UNSPACED)

#: Chinese and Japanese letters begin here, after all that are written with spaces.
_FIRST_UNSPACED = 0x2E80

#: Stands in the tables for the key of a name that people use for several exercises: it is asked for.
AMBIGUOUS = "?"

#: Letters with a stroke, which no accent makes.
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d"})

#: What German umlauts are written as where a keyboard has none.
_UMLAUTS = re.compile(r"(?<=[aou])e")

_APOSTROPHES = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}]")
_WORD = re.compile(r"[^\W_]+")
_SPELLED = re.compile(r"[a-z0-9]+|.")

#: A plural in -s, as English and the Romance languages have it.
_PLURAL_S = re.compile(r"(?<=\w\w[^\Wsiu])s$")

#: What may stand between the parts of a compound.
_LINKS = ("", "s", "n", "en", "-")

#: Small words of the tables that mean something in English: "no" stands before a place in Portuguese.
_SMALL_IN_ENGLISH = frozenset({"a", "an", "as", "do", "in", "no", "per"})

#: The shortest part of a compound.
_LEAST_PART = 3

#: Words, in the form of the tables.
Words = tuple[str, ...]


class Language:
    """The names and words of one language.

    Parameters
    ----------
    code
        Its two letters.
    """

    def __init__(self, code: str) -> None:
        self._code = code
        rows = records(f"languages/{code}")
        self.names: Mapping[Words, str] = {self.words(each["written"]): each["key"] for each in rows if each["key"]}
        self.meanings: Mapping[Words, Words] = {
            self.words(each["written"]): tuple(each["meant"].split()) for each in rows if not each["key"]
        }
        #: What is offered for a name that is asked for.
        self.offered: Mapping[Words, Words] = {
            self.words(each["written"]): tuple(each["meant"].split()) for each in rows if each["key"] == AMBIGUOUS
        }

    def words(self, text: str) -> Words:
        """The words of a text, as the tables have them; of an unspaced language its letters."""
        plain = _plain(text, with_marks=self._code in _UNSPACED)
        if self._code in _UNSPACED:
            return tuple(_SPELLED.findall("".join(_WORD.findall(plain))))
        words = [_PLURAL_S.sub("", each) for each in _WORD.findall(_APOSTROPHES.sub(" ", plain))]
        return tuple([_UMLAUTS.sub("", each) for each in words] if self._code == "de" else words)

    def english(self, words: Words, is_english: Callable[[str], bool]) -> Words | None:
        """Words put into English, in their order; None where one is not known, or all are English already.

        A word that English has, too, makes no text foreign: "no push up", "shoulder flexion".

        Parameters
        ----------
        words
            As `words` gives them.
        is_english
            Whether a word stands in English names.
        """
        found: list[str] = []
        is_foreign = False
        for phrase in in_phrases(words, self.meanings, self._longest):
            meant = self.meanings[phrase] if phrase in self.meanings else self._compound(phrase[0])
            if meant is None and not is_english(phrase[0]):
                return None
            is_shared = len(phrase) == 1 and (phrase[0] in _SMALL_IN_ENGLISH or is_english(phrase[0]))
            is_foreign = is_foreign or (meant is not None and not is_shared)
            found += phrase if meant is None else meant
        return tuple(found) if is_foreign and found else None

    @cached_property
    def spellings(self) -> Spellings:
        """How its names are spelled."""
        return Spellings((("".join(words), key) for words, key in self.names.items()), ())

    @cached_property
    def _longest(self) -> int:
        """How many words the longest phrase of the table has."""
        return max(map(len, self.meanings))

    def _compound(self, word: str) -> Words | None:
        """What the parts of a compound mean; None of a word that is none."""
        if self._code not in _COMPOUNDING:
            return None
        for end in range(len(word) - _LEAST_PART, _LEAST_PART - 1, -1):
            first = self.meanings.get((word[:end],))
            if not first:
                continue
            for link in _LINKS:
                rest = word[end:].removeprefix(link) if word[end:].startswith(link) else ""
                last = self.meanings.get((rest,)) or (self._compound(rest) if len(rest) > _LEAST_PART else None)
                if last:
                    return (*first, *last)
        return None


@cache
def language(code: str) -> Language:
    """The names and words of a language."""
    return Language(code)


class Reading(Record):
    """What a text may mean in a language.

    Parameters
    ----------
    key
        The exercise that has the whole of it as its name, or `AMBIGUOUS`; None where none has.
    english
        Its words in English, joined; "" where one is not known.
    """

    key: str | None
    english: str


def readings(text: str, is_english: Callable[[str], bool]) -> Iterator[Reading]:
    """What a text may mean in each language in which it means something.

    Parameters
    ----------
    text
        A name.
    is_english
        Whether a word stands in English names.
    """
    if not any(each.isalpha() for each in text):
        return
    for code in _UNSPACED if _is_unspaced(text) else _SPACED:
        spoken = language(code)
        words = spoken.words(text)
        key, english = spoken.names.get(words), spoken.offered.get(words) or spoken.english(words, is_english)
        if key is not None or english is not None:
            yield Reading(key, " ".join(english or ()))


def misspelled_abroad(text: str) -> tuple[str, ...]:
    """The keys of the exercises that have a text as their name in a language, but for one typing error."""
    keys: set[str] = set()
    for code in () if _is_unspaced(text) else _SPACED:
        written = "".join(language(code).words(text))
        if len(written) >= LEAST_LETTERS:
            spellings = language(code).spellings
            keys |= spellings.same([written]) or spellings.near([written])
    return tuple(sorted(keys - {AMBIGUOUS}))


def _is_unspaced(text: str) -> bool:
    return any(ord(each) >= _FIRST_UNSPACED for each in text)


def _plain(text: str, *, with_marks: bool) -> str:
    """A text in lower case; without accents but where they make another letter."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_STROKES)
    return folded if with_marks else without_accents(folded)
