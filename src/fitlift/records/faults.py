"""What is said of texts that people write, wherever they stand: plans, corrections, routines and settings."""

from __future__ import annotations

import re
from collections.abc import Collection

from fitlift.records.said import Said


def misread(value: object, wanted: str) -> Said:
    """That a text, or another value in its place, is nothing of what it should be."""
    if isinstance(value, str):
        return Said("misread", {"given": value, "wanted": wanted})
    return Said("misread_value", {"given": f"{value!r}", "wanted": wanted})


def misread_or_missing(text: str, wanted: str) -> Said:
    """The same; or that it is missing, where nothing stands there."""
    return misread(text, wanted) if text else Said("missing", {"wanted": wanted})


def as_in(wanted: str) -> Said:
    """Examples of what is wanted."""
    return Said("as_in", {"wanted": wanted})


def needs(thing: str, key: str) -> Said:
    """That a thing lacks a key that it needs."""
    return Said("needs", {"thing": thing, "key": key})


def nearest(name: str, known: Collection[str]) -> Said:
    """The known word that looks most like another; all of them where none does."""
    import difflib  # seldom needed, and slow to load

    near = difflib.get_close_matches(name, [*known], n=1)
    return Said("did_you_mean", {"meant": near[0]}) if near else Said("known", {"known": tuple(known)})


#: How alike a whole name has to be, and the words of one that has several: "units" is near "weight_unit", and "hr_max"
#: near "max_hr_bpm". Of those at most so many are told, none much less alike than the likest. Chosen.
_WHOLE, _WORDS, _MOST, _FROM_BEST = 0.6, 0.7, 3, 0.15

#: A word counts for so much of a name that has others, so that a whole name that fits stands first. Chosen.
_WORD_COUNTS = 0.95


def near_names(name: str, known: Collection[str]) -> tuple[str, ...]:
    """Known names that look like another, begin with it, or have its words; the likest first, three at most."""
    found = {each: _likeness(name.casefold(), each) for each in known}
    best = max(found.values(), default=0.0)
    near = sorted((each for each in found if found[each] and found[each] >= best - _FROM_BEST), key=lambda x: -found[x])
    return tuple(near[:_MOST])


def _likeness(name: str, known: str) -> float:
    """How alike a name is a known one, from 0 to 1; 0 for too little."""
    whole = 1.0 if len(name) > 1 and known.startswith(name) else _alike(name, known)
    own, theirs = _words(name), _words(known)
    by_word = [max((_alike(word, other) for other in theirs), default=0.0) for word in own]
    within = sum(by_word) / len(by_word) if by_word else 0.0
    return max(whole if whole >= _WHOLE else 0.0, within * _WORD_COUNTS if within >= _WORDS else 0.0)


def _words(name: str) -> list[str]:
    return [each for each in re.split(r"[^a-z0-9]+", name.casefold()) if each]


def _alike(name: str, other: str) -> float:
    import difflib  # seldom needed, and slow to load

    return difflib.SequenceMatcher(None, name, other).ratio()
