"""How many columns of a terminal a text takes, and where it is cut: wide characters take two, marks on them none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

#: Joins the character behind it to the one before; makes the one before it as wide as an emoji.
_JOINER, _EMOJI_FORM = "\N{ZERO WIDTH JOINER}", "\N{VARIATION SELECTOR-16}"

#: Kinds of characters that take no room of their own, and those of them that do.
_SHAPELESS = frozenset({"Mn", "Me", "Mc", "Cf", "Zl", "Zp"})
_SHOWN = re.compile("[\u00ad\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")

#: Letters and signs that are drawn within the one before them.
_WITHIN = re.compile("[\u1160-\u11ff\u3164\ud7b0-\ud7ff\uffa0\U0001f3fb-\U0001f3ff]")

#: What is wide since a later version of Unicode than a Python may have, and where wide characters are still to come.
_LATELY_WIDE = re.compile("[\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\U0001d300-\U0001d356\U0001d360-\U0001d376]")
_TO_COME = re.compile("[\U0001fa70-\U0001faff\U00020000-\U0003fffd]")

#: Texts of characters that all take one column: most are, and none of them needs a look at each.
_NARROW = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2500-\u25fc\ue000-\uf8ff]*")

#: No character before this one is shown, but for those of `_NARROW`.
_FIRST_LATIN = 0xA0

_WORD = re.compile(r"\s*\S+\s*")
_END = re.compile(r"\s+$")


def width_of(text: str) -> int:
    """How many columns a text takes."""
    if _NARROW.fullmatch(text):
        return len(text)
    return sum(width for _, _, width in _clusters(text))


def chopped(text: str, width: int) -> list[str]:
    """A text in pieces of a width at most."""
    if _NARROW.fullmatch(text):
        return [text[begin : begin + width] for begin in range(0, len(text), width)]
    pieces, begin, taken = [], 0, 0
    for start, _, size in _clusters(text):
        if taken + size > width:
            pieces.append(text[begin:start])
            begin, taken = start, 0
        taken += size
    return [*pieces, text[begin:]] if taken else pieces


def cut(text: str, width: int) -> str:
    """What of a text has room; half of a wide character is a blank."""
    taken = 0
    for start, _, size in _clusters(text):
        if taken + size > width:
            return text[:start] + " " * (width - taken)
        taken += size
    return text


def folded(text: str, width: int) -> list[str]:
    """A text in lines of a width at most, words whole where they have room; blanks at an end may stick out."""
    if len(text) <= width and _NARROW.fullmatch(text):
        return [text]
    breaks = [0, *_breaks(text, width), len(text)]
    return [_without_end(text[begin:end], width) for begin, end in pairwise(breaks)]


def _breaks(text: str, width: int) -> Iterator[int]:
    """Where lines end."""
    taken = 0
    for found in _WORD.finditer(text):
        word, start = found[0], found.start()
        needed = width_of(word.rstrip())
        if needed > width:
            *pieces, last = chopped(word, width)
            for piece in pieces:
                if start:
                    yield start
                start += len(piece)
            if start:
                yield start
            taken = width_of(last)
        elif needed > width - taken and taken and start:
            yield start
            taken = width_of(word)
        else:
            taken += width_of(word)


def _without_end(line: str, width: int) -> str:
    """A line without the blanks at its end that have no room."""
    end = _END.search(line)
    surplus = len(line) - width
    return line[: -min(len(end[0]), surplus)] if end is not None and surplus > 0 else line


def _clusters(text: str) -> list[tuple[int, int, int]]:
    """Begin, end and width of each character with what belongs to it."""
    found: list[tuple[int, int, int]] = []
    place, is_narrow = 0, False
    while place < len(text):
        each, after = text[place], place + 1
        width = _width(each)
        if width or not found:
            found.append((place, after, width))
            is_narrow = width == 1
        else:
            begin, _, taken = found[-1]
            if each == _JOINER:
                after = min(after + 1, len(text))
            grows = each == _EMOJI_FORM and is_narrow
            is_narrow = is_narrow and not grows
            found[-1] = (begin, after, taken + grows)
        place = after
    return found


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    """Columns of one character by itself."""
    if _NARROW.fullmatch(character):
        return 1
    if ord(character) < _FIRST_LATIN or _WITHIN.match(character):
        return 0
    kind = unicodedata.category(character)
    if kind == "Cn":
        return 2 if _TO_COME.match(character) else 1
    if kind in _SHAPELESS:
        return 1 if _SHOWN.match(character) else 0
    return 2 if unicodedata.east_asian_width(character) in "WF" or _LATELY_WIDE.match(character) else 1
