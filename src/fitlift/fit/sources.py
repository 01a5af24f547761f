"""What gives a column its values in the messages of one definition, by the profile.

A field of its own does, a second meaning of another field, or some bits of one. It is worked out once for a
definition, whatever files have it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from typing import NamedTuple

from fitlift.fit import meanings, profile
from fitlift.fit.profile import Component, FieldInfo, Meaning
from fitlift.fit.wire import Definition

#: What the name of a time ends in whose seconds since power-on are meant.
RELATIVE = "_relative_s"

#: Which of a field's meanings: its first, or a place among its second ones.
FIRST = -1

#: Of so many fields, and of so many definitions, it is remembered which columns they give values.
_FIELDS, _DEFINITIONS = 1 << 16, 4096


class Whole(NamedTuple):
    """A slot whose value is a column's.

    Parameters
    ----------
    field
        The field; None for an undocumented one.
    which
        Which of its meanings the column has.
    relative
        Whether the seconds of a time that counts from power-on are meant.
    """

    field: FieldInfo | None = None
    which: int = FIRST
    relative: bool = False


class Packed(NamedTuple):
    """A slot of whose value some bits are a column's.

    Parameters
    ----------
    field, component_of
        The slot's field, and which of its meanings has the component.
    component
        The bits.
    target, which
        The field whose value they are, and which of its meanings the column has.
    """

    field: FieldInfo
    component_of: int
    component: Component
    target: FieldInfo
    which: int


Source = Whole | Packed

#: A slot's place in its definition, and what its values give a column.
Placed = tuple[int, Source]


class Plan:
    """Which slots of a definition give which columns their values; those of developers' fields left out."""

    def __init__(self, definition: Definition) -> None:
        self._definition = definition

    @cached_property
    def sources(self) -> Mapping[str, Sequence[Placed]]:
        """Column name → what gives it its values, in the order of the slots."""
        found: dict[str, list[Placed]] = {}
        message = self._definition.message
        for number, places in self._definition.places.items():
            for name, source in sources_of(message, number):
                found.setdefault(name, []).extend((place, source) for place in places)
        for placed in found.values():
            placed.sort(key=_place)
        return found

    @cached_property
    def accumulating(self) -> frozenset[str]:
        """Names of columns whose values accumulate from some of the slots'."""
        return frozenset(
            name
            for name, placed in self.sources.items()
            if any(isinstance(source, Packed) and source.component.accumulates for _, source in placed)
        )


#: Devices write the same few definitions into every file.
plan_of = lru_cache(maxsize=_DEFINITIONS)(Plan)


def _place(placed: Placed) -> int:
    return placed[0]


@lru_cache(maxsize=_FIELDS)
def sources_of(message: int, number: int) -> tuple[tuple[str, Source], ...]:
    """The columns to which a field gives values, and how."""
    field = profile.field(message, number)
    if field is None:
        return ((f"unknown_{number}", Whole()),)
    found: list[tuple[str, Source]] = []
    for which, meaning in _meanings(field):
        for component in meaning.components:
            target = profile.field(message, component.number)
            if target is not None:
                packed = partial(Packed, field, which, component, target)
                found += [(said.name, packed(of_target)) for of_target, said in _meanings(target)]
        found.append((meaning.name, Whole(field, which)))
        if meanings.is_time(meaning):
            found.append((meaning.name + RELATIVE, Whole(field, which, relative=True)))
    return tuple(found)


@lru_cache(maxsize=_FIELDS)
def deciders(message: int, number: int) -> tuple[tuple[int, Mapping[int, int]], ...]:
    """On which other fields it depends which meaning a field has: their numbers, and raw value → meaning.

    Where several hold, it is the lowest.
    """
    field = profile.field(message, number)
    found: dict[int, dict[int, int]] = {}
    for which, (_, conditions) in enumerate(() if field is None else field.second_meanings):
        for other, wanted in conditions:
            found.setdefault(other, {}).setdefault(wanted, which)
    return tuple(found.items())


def _meanings(field: FieldInfo) -> Iterator[tuple[int, Meaning]]:
    """A field's meanings, its first under `FIRST`."""
    return enumerate((field.meaning, *(meaning for meaning, _ in field.second_meanings)), FIRST)


def meaning_of(field: FieldInfo, which: int) -> Meaning:
    """One of a field's meanings."""
    return field.meaning if which == FIRST else field.second_meanings[which][0]
