"""Numbers and their nouns, and names that can be shown anywhere."""

from __future__ import annotations


def plural(count: int, noun: str) -> str:
    """A count and its noun: "1 set", "1,200 reps"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def printable(name: str) -> str:
    """A file name that can be written anywhere: what is no printable text is escaped."""
    decoded = name.encode("utf-8", "backslashreplace").decode()
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in decoded
    )
