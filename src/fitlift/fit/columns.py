"""The engine "columns": the messages of one layout are read together, and columns made of all layouts of a message.

A column is made only when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any

import numpy as np
import numpy.typing as npt

from fitlift.errors import Notice
from fitlift.fit import meanings, profile
from fitlift.fit.facts import BY_CODE
from fitlift.fit.groups import Context, Group, filled
from fitlift.fit.layouts import described, description
from fitlift.fit.profile import Component
from fitlift.fit.raw import Items, Numbers, Values, dtype_kind
from fitlift.fit.salvage import scan
from fitlift.fit.tables import Decoded, Message, Origin
from fitlift.fit.wire import Definition
from fitlift.records.said import Said


def decode(data: bytes) -> Decoded:
    """Decode a file's bytes.

    Parameters
    ----------
    data
        The file, chained parts included.

    Returns
    -------
    Decoded
        Messages by name, whatever damage lies between them, and a notice for each loss.
    """
    scanned = scan(data)
    groups: dict[int, list[Group]] = {}
    position = 0
    odd: set[_Misfit] = set()
    for number, part in enumerate(scanned.parts, 1):
        context = Context(data, part, number, position)
        odd |= set(_misfits(context))
        for layout in context.layouts:
            groups.setdefault(layout.definition.message, []).append(Group(context, layout))
        position += len(part.layout_numbers)
    messages = {profile.message_name(number): _ColumnMessage(groups[number]) for number in groups}
    notices = (*scanned.notices, *(_told(each) for each in sorted(odd)))
    return Decoded(dict(sorted(messages.items())), len(scanned.parts), notices)


#: A field, its message, and how many bytes it has.
_Misfit = tuple[str, str, int]


def _misfits(context: Context) -> Iterator[_Misfit]:
    """Fields that are declared with a size that is none of their type's."""
    for definition in context.part.definitions:
        for slot in definition.misfits:
            yield _misfit(str(slot.number), slot.size, definition)
        for slot in (definition.slot(place) for place in definition.developer_places):
            declared = description(slot, definition.epoch, context.developer_fields)
            name, base = described(slot, declared)
            if declared and declared.base_type_code in BY_CODE and base.code != declared.base_type_code:
                yield _misfit(name, slot.size, definition)


def _misfit(field: str, size: int, definition: Definition) -> _Misfit:
    return field, profile.message_name(definition.message), size


def _told(misfit: _Misfit) -> Notice:
    field, message, size = misfit
    return Notice("odd-field", Said("field_of_other_size", {"field": field, "message": message, "bytes": size}))


class _ColumnMessage(Message):
    """A message whose columns are cut out of the layouts that it is written in."""

    def __init__(self, groups: Sequence[Group]) -> None:
        super().__init__(sum(map(len, groups)))
        self._groups = groups

    @cached_property
    def origin(self) -> Origin:
        """Where each row came from."""
        groups = self._groups
        return Origin(
            self._in_order([np.full(len(group), group.context.number, np.int64) for group in groups]),
            self._in_order([group.positions for group in groups]),
            self._in_order([group.salvaged for group in groups]),
        )

    def _in_order(self, of_groups: list[npt.NDArray[Any]]) -> npt.NDArray[Any]:
        """What there is of each group's rows, in file order."""
        return of_groups[0] if len(of_groups) == 1 else np.concatenate(of_groups)[self._order]

    @cached_property
    def _order(self) -> npt.NDArray[np.int64]:
        """For each row its place when the groups stand one after the other."""
        return np.argsort(np.concatenate([group.positions for group in self._groups]), kind="stable")

    @cached_property
    def _rows(self) -> list[npt.NDArray[np.int64]]:
        """Each group's rows."""
        places = np.empty(len(self), np.int64)
        places[self._order] = np.arange(len(self))
        ends = accumulate(map(len, self._groups))
        return [places[end - len(group) : end] for group, end in zip(self._groups, ends, strict=True)]

    @cached_property
    def _accumulates(self) -> frozenset[str]:
        return frozenset().union(*(group.accumulates for group in self._groups))

    @cached_property
    def possible_names(self) -> Sequence[str]:
        """Every name that a column may have."""
        return tuple({name for group in self._groups for name in group.possible_names})

    def is_of(self, part: int) -> bool:
        """Whether all rows are of one part."""
        return all(group.context.number == part for group in self._groups)

    def read(self, name: str) -> Values | None:
        """Make the values of one column."""
        own = self._own(name)
        return filled(own, self._accumulated(name)) if name in self._accumulates else own

    def _own(self, name: str) -> Values | None:
        """What the layouts have under a name, in file order; None where none has it."""
        if len(self._groups) == 1:
            return self._groups[0].values(name)
        found = [group.values(name) for group in self._groups]
        if all(values is None for values in found):
            return None
        pieces = [(rows, values) for rows, values in zip(self._rows, found, strict=True) if values is not None]
        return _joined(pieces, len(self))

    def _accumulated(self, name: str) -> Items:
        """Values that accumulate over the messages of a part."""
        packed: list[list[tuple[Component, int]]] = [[] for _ in range(len(self))]
        for rows, group in zip(self._rows, self._groups, strict=True):
            for row, components in zip(rows.tolist(), group.accumulating(name), strict=True):
                packed[row] = components
        return _running(packed, self.origin.part.tolist())


def _running(packed: list[list[tuple[Component, int]]], parts: list[int]) -> Items:
    """The first total of each message, all its components added up on the way."""
    values: list[Any] = []
    total, part = 0, 0
    for components, part_of_row in zip(packed, parts, strict=True):
        total = total if part_of_row == part else 0
        part = part_of_row
        firsts: list[Any] = []
        for component, bits in components:
            total = meanings.accumulated(bits, total, component.bits)
            firsts.append(meanings.scaled(total, component))
        values.append(firsts[0] if firsts else None)
    return Items(values)


def _joined(pieces: Sequence[tuple[npt.NDArray[np.int64], Values]], length: int) -> Values:
    """The layouts' values in file order; None where a layout has none."""
    numbers = [(rows, values) for rows, values in pieces if isinstance(values, Numbers)]
    if numbers and len(numbers) == len(pieces):
        dtype = _common(values.data.dtype for _, values in numbers)
        if dtype is not None:
            joined, present = np.zeros(length, dtype), np.zeros(length, np.bool_)
            for rows, values in numbers:
                joined[rows], present[rows] = values.data, values.present
            return Numbers(joined, present)
    items: list[Any] = [None] * length
    for rows, piece in pieces:
        for row, value in zip(rows.tolist(), piece.listed(), strict=True):
            items[row] = value
    return Items(items)


def _common(dtypes: Iterator[np.dtype[Any]]) -> np.dtype[Any] | None:
    """A type that holds all integers, all floats or all times as they are; None where none does."""
    kinds = {dtype_kind(dtype) for dtype in dtypes}
    return {"i": np.dtype(np.int64), "f": np.dtype(np.float64), "M": np.dtype("M8[ms]")}.get("".join(kinds))
