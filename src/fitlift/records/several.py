"""Several records: those of a session, the active ones, and sums of what is known."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from fitlift.records.sets import Set
from fitlift.records.vocabulary import NOT_RECORDED, SURE

_T = TypeVar("_T")


class _OfSession(Protocol):
    @property
    def session(self) -> int: ...


_S = TypeVar("_S", bound=_OfSession)


class _WithKey(Protocol):
    @property
    def key(self) -> str: ...


_K = TypeVar("_K", bound=_WithKey)


def active(sets: Iterable[Set]) -> tuple[Set, ...]:
    """The sets among sets and rests."""
    return tuple([each for each in sets if each.kind == "active"])


def of_session(records: Iterable[_S], number: int) -> tuple[_S, ...]:
    """Those of one session."""
    return tuple([each for each in records if each.session == number])


def by_session(records: Iterable[_S]) -> dict[int, list[_S]]:
    """Those of each session, sessions in the numbers' order; a session without any is not there."""
    found: dict[int, list[_S]] = {}
    for each in records:
        found.setdefault(each.session, []).append(each)
    return dict(sorted(found.items()))


def first_of_each_key(records: Iterable[_K]) -> tuple[_K, ...]:
    """Those of which no earlier one has the key."""
    found: dict[str, _K] = {}
    for each in records:
        found.setdefault(each.key, each)
    return tuple(found.values())


def is_surely_named(one: Set) -> bool:
    """Whether a set has a name that is sure enough to count."""
    return sure_exercise(one) is not None


def sure_exercise(one: Set) -> str | None:
    """Key of what a set surely is; None where its name is not sure enough to count."""
    return one.exercise if one.confidence is None or one.confidence >= SURE else None


def active_places(sets: Iterable[Set]) -> dict[int, list[tuple[int, Set]]]:
    """The active sets of each session, each with its place among all; sessions in the numbers' order."""
    found: dict[int, list[tuple[int, Set]]] = {}
    for place, each in enumerate(sets):
        if each.kind == "active":
            found.setdefault(each.session, []).append((place, each))
    return dict(sorted(found.items()))


def are_unlogged(sets: Sequence[Set]) -> list[bool]:
    """Of a session's sets which no watch logged: those that the user or a log added, here or in the file itself.

    In a file it has no start, and others have one.
    """
    has_starts = any(each.start_time is not None for each in sets)
    return [each.origin in NOT_RECORDED or (has_starts and each.start_time is None) for each in sets]


def before_added(placed: Sequence[tuple[int, Set]]) -> set[int]:
    """Places of a session's sets after which one was added that no watch logged: what is between is not known."""
    of_places = zip(placed, are_unlogged([each for _, each in placed]), strict=True)
    return {place for ((place, _), _), (_, is_added) in pairwise(of_places) if is_added}


def by_slot(sets: Iterable[Set]) -> dict[str, list[Set]]:
    """Those of each slot, slots in the order in which they begin; one without a slot is left out."""
    found: dict[str, list[Set]] = {}
    for each in sets:
        if each.slot is not None:
            found.setdefault(each.slot, []).append(each)
    return found


def closed_runs(keys: Sequence[Hashable]) -> Iterator[range]:
    """Places of each run whose keys come nowhere else, as short as can be: of "aabcbcd" those of aa, bcbc and d."""
    last = {key: place for place, key in enumerate(keys)}
    begin = until = 0
    for place, key in enumerate(keys):
        until = max(until, last[key])
        if until == place:
            yield range(begin, place + 1)
            begin = place + 1


def only_known(values: Iterable[_T | None]) -> list[_T]:
    """Those that are not None."""
    return [value for value in values if value is not None]


def known_sum(values: Iterable[float | None]) -> float | None:
    """Sum of what is known; None where nothing is."""
    told = only_known(values)
    return math.fsum(told) if told else None


def total(values: Iterable[int | None]) -> int | None:
    """Sum of whole numbers that are known; None where none is."""
    told = only_known(values)
    return sum(told) if told else None
