"""The messages of one layout, and what their fields say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

import numpy as np
import numpy.typing as npt

from fitlift.fit import meanings
from fitlift.fit.facts import DATE_TIME, BaseType
from fitlift.fit.layouts import (
    DeveloperField,
    Layout,
    described,
    description,
    developer_fields,
    layouts_of,
    short_times,
)
from fitlift.fit.profile import Component, FieldInfo, Meaning
from fitlift.fit.raw import Items, Numbers, Values, dtype_kind
from fitlift.fit.sources import FIRST, RELATIVE, Packed, Whole, deciders, meaning_of, plan_of
from fitlift.fit.wire import Part

_TIMESTAMP = Meaning("timestamp", DATE_TIME, None, None, "s", ())

#: Whether each message is meant; a list where they are few.
_Mask = npt.NDArray[np.bool_] | list[bool]


class Context:
    """What the layouts of one part share."""

    def __init__(self, data: bytes, part: Part, number: int, first_position: int) -> None:
        self.data = data
        self.part = part
        self.number = number
        self.first_position = first_position
        self.layouts = layouts_of(data, part)

    @cached_property
    def developer_fields(self) -> tuple[DeveloperField, ...]:
        """The developers' fields that the part describes."""
        return developer_fields(self.layouts)

    @cached_property
    def short_times(self) -> Numbers | None:
        """Timestamps of messages with a compressed header."""
        return short_times(self.data, self.part, self.layouts)


class Group:
    """The messages of one layout, and what their fields say."""

    def __init__(self, context: Context, layout: Layout) -> None:
        self.context = context
        self.layout = layout
        self._definition = layout.definition
        self._plan = plan_of(layout.definition)
        self._meant_by: dict[int, npt.NDArray[np.int64] | list[int]] = {}

    def __len__(self) -> int:
        return len(self.layout)

    @property
    def positions(self) -> npt.NDArray[np.int64]:
        """Each message's place in the file."""
        return self.layout.rows + self.context.first_position

    @property
    def salvaged(self) -> npt.NDArray[np.bool_]:
        """Whether each message was found again after damage."""
        return self.layout.rows >= self.context.part.salvaged_from

    @cached_property
    def _developer_slots(self) -> Mapping[str, tuple[int, BaseType]]:
        """Column name → place of a developer's slot, and what it is read as."""
        slots = {}
        for place in self._definition.developer_places:
            slot = self._definition.slot(place)
            name, base = described(slot, description(slot, self._definition.epoch, self.context.developer_fields))
            slots[name] = (place, base)
        return slots

    @property
    def possible_names(self) -> Iterator[str]:
        """Names of all columns that the layout may give values."""
        yield from self._plan.sources
        yield from self._developer_slots
        if self.context.short_times is not None:
            yield from (_TIMESTAMP.name, _TIMESTAMP.name + RELATIVE)

    def values(self, name: str) -> Values | None:
        """Values of one column, but for accumulated ones; None where the layout has none."""
        found: Values | None = None
        for place, source in self._plan.sources.get(name, ()):
            # a field of its own wins over an earlier one, bits of another field do not
            if isinstance(source, Whole):
                found = filled(self._whole(place, source), found)
            else:
                found = filled(found, self._bits(place, source))
        if name in self._developer_slots:
            found = self.layout.raw(*self._developer_slots[name])
        return filled(found, self._short_time(name)) if name.startswith(_TIMESTAMP.name) else found

    @property
    def accumulates(self) -> frozenset[str]:
        """Names of columns whose values accumulate from some of the layout's."""
        return self._plan.accumulating

    def accumulating(self, name: str) -> list[list[tuple[Component, int]]]:
        """For each message the components, unpacked, from which a column's values accumulate."""
        packed: list[list[tuple[Component, int]]] = [[] for _ in range(len(self))]
        for place, source in self._plan.sources.get(name, ()):
            if isinstance(source, Packed) and source.component.accumulates:
                for into, value in zip(packed, self.layout.raw(place).listed(), strict=True):
                    bits = meanings.unpacked(value, source.component)
                    if isinstance(bits, int):
                        into.append((source.component, bits))
        return packed

    def _short_time(self, name: str) -> Values | None:
        times = self.context.short_times
        if times is None:
            return None
        of_rows = Numbers(times.data[self.layout.rows], times.present[self.layout.rows])
        if name == _TIMESTAMP.name:
            return meanings.say(_TIMESTAMP, of_rows) if of_rows.present.any() else None
        return meanings.relative_seconds(of_rows) if name == _TIMESTAMP.name + RELATIVE else None

    def _whole(self, place: int, source: Whole) -> Values | None:
        raw = self.layout.raw(place)
        field = source.field
        if field is None:
            return raw
        said = meanings.relative_seconds(raw) if source.relative else meanings.say(meaning_of(field, source.which), raw)
        if said is None or not field.second_meanings:
            return said
        applies = self._where_meant(field, source.which)
        if source.which != FIRST:
            return _where(said, applies) if True in applies else None
        return said if source.relative else _chosen(said, raw, applies)

    def _bits(self, place: int, source: Packed) -> Values | None:
        """Some bits of a slot's value, as a value of the field that they belong to."""
        if source.component.accumulates:
            return None
        applies = self._where_meant(source.field, source.component_of)
        of_target = self._where_meant(source.target, source.which)
        if source.which != FIRST:
            applies = _both(applies, of_target)
        if True not in applies:
            return None
        bits = _unpacked(self.layout.raw(place), source.component)
        value = meanings.named(meaning_of(source.target, source.which), bits)
        if source.which == FIRST:
            value = _chosen(value, bits, of_target)
        return _where(value, applies)

    def _where_meant(self, field: FieldInfo, which: int) -> _Mask:
        """Whether a field has one of its meanings in each message."""
        if field.number not in self._meant_by:
            self._meant_by[field.number] = self._few_meant(field) if self.layout.are_few else self._meant(field)
        meant = self._meant_by[field.number]
        return [each == which for each in meant] if isinstance(meant, list) else meant == which

    def _meant(self, field: FieldInfo) -> npt.NDArray[np.int64]:
        """Which of its meanings a field has in each message."""
        none = len(field.second_meanings)
        meant = np.full(len(self), none, np.int64)
        for other, wanted in deciders(self._definition.message, field.number):
            for raw in self.layout.raw_of(other):
                if isinstance(raw, Numbers):
                    for value in wanted.keys() & set(raw.data.tolist()):
                        rows = raw.present & (raw.data == value)
                        meant[rows] = np.minimum(meant[rows], wanted[value])
        meant[meant == none] = FIRST
        return meant

    def _few_meant(self, field: FieldInfo) -> list[int]:
        """As `_meant`, of few messages."""
        meant = [FIRST] * len(self)
        for other, wanted in deciders(self._definition.message, field.number):
            for raw in self.layout.raw_of(other):
                meant = [_lowest(known, wanted.get(value)) for known, value in zip(meant, raw.listed(), strict=True)]
        return meant


def _lowest(known: int, other: int | None) -> int:
    """The one of two second meanings that counts, where there are any."""
    return known if other is None else other if known == FIRST else min(known, other)


def _unpacked(raw: Values, component: Component) -> Values:
    if isinstance(raw, Numbers) and dtype_kind(raw.data.dtype) == "i":
        bits = (raw.data.astype(np.int64) >> component.bit_offset) & ((1 << component.bits) - 1)
        return Numbers(meanings.scaled(bits, component), raw.present)
    unpacked = [meanings.unpacked(value, component) for value in raw.listed()]
    return meanings.in_units(component, Items(unpacked))


def _both(one: _Mask, other: _Mask) -> _Mask:
    if isinstance(one, list) or isinstance(other, list):
        return [first and second for first, second in zip(one, other, strict=True)]
    return one & other


def _where(values: Values, rows: _Mask) -> Values:
    """Values in some rows, None in the others."""
    if isinstance(values, Numbers):
        return Numbers(values.data, values.present & rows)
    return Items([value if kept else None for value, kept in zip(values.values, _listed(rows), strict=True)])


def _chosen(one: Values, other: Values, rows: _Mask) -> Values:
    """One's values in some rows, the other's in the others."""
    if True not in rows:
        return other
    if False not in rows:
        return one
    if isinstance(one, Numbers) and isinstance(other, Numbers) and one.data.dtype == other.data.dtype:
        return Numbers(np.where(rows, one.data, other.data), np.where(rows, one.present, other.present))
    triples = zip(one.listed(), other.listed(), _listed(rows), strict=True)
    return Items([first if kept else second for first, second, kept in triples])


def filled(values: Values | None, others: Values | None) -> Values | None:
    """Values, and where they are None, others."""
    if values is None or others is None:
        return others if values is None else values
    if isinstance(values, Numbers):
        return _chosen(values, others, values.present)
    pairs = zip(values.values, others.listed(), strict=True)
    return Items([other if value is None else value for value, other in pairs])


def _listed(rows: _Mask) -> list[bool]:
    return rows if isinstance(rows, list) else rows.tolist()
