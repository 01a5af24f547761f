"""Numbers and their nouns, words for help and added weight, and names that can be shown anywhere."""

from __future__ import annotations

import re

_NUMBER = r"\d+(?:\.\d+)?"

#: What people write for a sign before a weight → the sign.
_SIGNS = (
    (re.compile("\N{MINUS SIGN}"), "-"),
    (re.compile(r"\b(?:bw|body ?weight)\s*(?=[+-])", re.IGNORECASE), ""),
    (re.compile(r"\b(?:assisted|assist|help)\s+(?:by\s+)?(?=\d)", re.IGNORECASE), "-"),
    (
        re.compile(
            rf"(?<![+-])\b({_NUMBER}(?:\s*[-–]\s*{_NUMBER})?\s*(?:kg|lb)?)\s+(?:of\s+)?(?:help|assistance|assisted)\b",
            re.IGNORECASE,
        ),
        r"-\1",
    ),
    (re.compile(r"(?<![\w.])([+-])\s+(?=\d)"), r"\1"),
)


def plural(count: int, noun: str) -> str:
    """A count and its noun: "1 set", "1,200 reps"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def printable(name: str) -> str:
    """A file name that can be written anywhere: what is no printable text is escaped."""
    if name.isprintable():
        return name
    decoded = name.encode("utf-8", "backslashreplace").decode()
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in decoded
    )


def with_signs(text: str) -> str:
    """A weight with a sign for the words that stand for it: "assisted 20 kg" is -20 kg, "bodyweight + 5 kg" +5 kg."""
    for words, sign in _SIGNS:
        text = words.sub(sign, text)
    return text
