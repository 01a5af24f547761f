"""Numbers and their nouns."""

from __future__ import annotations


def plural(count: int, noun: str) -> str:
    """A count and its noun: "1 set", "1,200 reps"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
