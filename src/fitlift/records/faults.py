"""What is said of texts that people write, wherever they stand: plans, corrections, routines and settings."""

from __future__ import annotations

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
