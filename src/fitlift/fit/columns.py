"""The engine "columns": the messages of one layout are gathered into a matrix, and columns cut out of it.

A column is made only when it is asked for. What gives a column its values in a layout (a field of
its own, a second meaning of another field, some bits of one) is worked out once per layout.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from fitlift.errors import Notice
from fitlift.fit import meanings, profile
from fitlift.fit.facts import BY_CODE, DATE_TIME, BaseType
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
from fitlift.fit.raw import Bytes, Items, Numbers, Raw
from fitlift.fit.salvage import scan
from fitlift.fit.tables import Decoded, Message, Origin, Values, column_values
from fitlift.fit.wire import Definition, Part
from fitlift.wording import plural

_RELATIVE = "_relative_s"

#: Of this many kinds of messages it is remembered which fields give which columns their values.
_MESSAGES = 256

_FIELD_NUMBERS = 256

#: Which of a field's meanings: its first, or a place among its second ones.
_FIRST = -1

_TIMESTAMP = Meaning("timestamp", DATE_TIME, None, None, "s", ())


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
    buffer = np.frombuffer(data, np.uint8)
    groups: dict[int, list[_Group]] = {}
    position = 0
    odd: set[str] = set()
    for number, part in enumerate(scanned.parts, 1):
        context = _Context(buffer, part, number, position)
        odd |= set(_misfits(context))
        for layout in context.layouts:
            groups.setdefault(layout.definition.message, []).append(_Group(context, layout))
        position += len(part.layout_numbers)
    messages = {profile.message_name(number): _ColumnMessage(groups[number]) for number in groups}
    notices = (*scanned.notices, *(Notice("odd-field", text) for text in sorted(odd)))
    return Decoded(dict(sorted(messages.items())), len(scanned.parts), notices)


def _misfits(context: _Context) -> Iterator[str]:
    """Fields that are declared with a size that is none of their type's."""
    for definition in context.part.definitions:
        for slot in definition.misfits:
            yield _misfit(f"field {slot.number}", slot.size, definition)
        for slot in (definition.slot(place) for place in definition.developer_places):
            declared = description(slot, definition.epoch, context.developer_fields)
            name, base = described(slot, declared)
            if declared and declared.base_type_code in BY_CODE and base.code != declared.base_type_code:
                yield _misfit(f"field {name}", slot.size, definition)


def _misfit(field: str, size: int, definition: Definition) -> str:
    message = profile.message_name(definition.message)
    return f"{field} of {message} has {plural(size, 'byte')}, which do not fit its type; they are kept as bytes"


class _Whole(NamedTuple):
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
    which: int = _FIRST
    relative: bool = False


class _Packed(NamedTuple):
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


_Source = _Whole | _Packed


#: A slot's place in its layout, and what its values give a column.
_Placed = tuple[int, _Source]


@lru_cache(maxsize=_MESSAGES)  # a fact of the profile
def _givers(message: int) -> Mapping[str, Sequence[tuple[int, _Source]]]:
    """Column name → the fields, by number, that may give it values, and how."""
    found: dict[str, list[tuple[int, _Source]]] = {}
    for number in range(_FIELD_NUMBERS):
        for name, source in _sources_of(message, number):
            found.setdefault(name, []).append((number, source))
    return found


def _place(placed: _Placed) -> int:
    return placed[0]


@lru_cache(maxsize=_MESSAGES * _FIELD_NUMBERS)
def _sources_of(message: int, number: int) -> tuple[tuple[str, _Source], ...]:
    """The columns to which a field gives values, and how."""
    known = profile.fields_by_number(message)
    field = known.get(number)
    if field is None:
        return ((f"unknown_{number}", _Whole()),)
    found: list[tuple[str, _Source]] = []
    for which, meaning in _meanings(field):
        for component in meaning.components:
            target = known[component.number]
            found += [
                (said.name, _Packed(field, which, component, target, of_target))
                for of_target, said in _meanings(target)
            ]
        found.append((meaning.name, _Whole(field, which)))
        if meanings.is_time(meaning):
            found.append((meaning.name + _RELATIVE, _Whole(field, which, relative=True)))
    return tuple(found)


@lru_cache(maxsize=_MESSAGES * _FIELD_NUMBERS)
def _accumulating(message: int, number: int) -> frozenset[str]:
    """Names of the columns whose values accumulate from a field's."""
    sources = _sources_of(message, number)
    return frozenset(name for name, source in sources if isinstance(source, _Packed) and source.component.accumulates)


def _meanings(field: FieldInfo) -> Iterator[tuple[int, Meaning]]:
    """A field's meanings, its first under `_FIRST`."""
    return enumerate((field.meaning, *(meaning for meaning, _ in field.second_meanings)), _FIRST)


def _meaning(field: FieldInfo, which: int) -> Meaning:
    return field.meaning if which == _FIRST else field.second_meanings[which][0]


class _Context:
    """What the layouts of one part share."""

    def __init__(self, data: Bytes, part: Part, number: int, first_position: int) -> None:
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


class _Group:
    """The messages of one layout, and what their fields say."""

    def __init__(self, context: _Context, layout: Layout) -> None:
        self._context = context
        self._layout = layout
        self._definition = layout.definition
        self._rows = layout.rows
        self._decide: dict[int, list[tuple[Numbers, set[int]]]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def positions(self) -> npt.NDArray[np.int64]:
        """Each message's place in the file."""
        return self._rows + self._context.first_position

    @property
    def origin(self) -> Origin:
        """Where each message came from."""
        part = np.full(len(self), self._context.number, np.int64)
        salvaged = self._rows >= self._context.part.salvaged_from
        return Origin(part, self.positions, salvaged)

    def _sources(self, name: str) -> list[_Placed]:
        """What gives a column its values, in the order of the slots; developers' fields left out."""
        givers = _givers(self._definition.message).get(name, ())
        places = self._definition.places
        return sorted([(place, source) for number, source in givers for place in places.get(number, ())], key=_place)

    @cached_property
    def _developer_slots(self) -> Mapping[str, tuple[int, BaseType]]:
        """Column name → place of a developer's slot, and what it is read as."""
        slots = {}
        for place in self._definition.developer_places:
            slot = self._definition.slot(place)
            name, base = described(slot, description(slot, self._definition.epoch, self._context.developer_fields))
            slots[name] = (place, base)
        return slots

    @property
    def possible_names(self) -> Iterator[str]:
        """Names of all columns that the layout may give values."""
        for number in self._definition.places:
            yield from (name for name, _ in _sources_of(self._definition.message, number))
        yield from self._developer_slots
        if self._context.short_times is not None:
            yield from (_TIMESTAMP.name, _TIMESTAMP.name + _RELATIVE)

    def values(self, name: str) -> Raw | None:
        """Values of one column, but for accumulated ones; None where the layout has none."""
        found: Raw | None = None
        for place, source in self._sources(name):
            # a field of its own wins over an earlier one, bits of another field do not
            if isinstance(source, _Whole):
                found = _filled(self._whole(place, source), found)
            else:
                found = _filled(found, self._bits(place, source))
        if name in self._developer_slots:
            found = self._layout.raw(*self._developer_slots[name])
        return _filled(found, self._short_time(name))

    @property
    def accumulates(self) -> frozenset[str]:
        """Names of columns whose values accumulate from some of the layout's."""
        message = self._definition.message
        return frozenset().union(*(_accumulating(message, number) for number in self._definition.places))

    def accumulating(self, name: str) -> list[list[tuple[Component, int]]]:
        """For each message the components, unpacked, from which a column's values accumulate."""
        packed: list[list[tuple[Component, int]]] = [[] for _ in self._rows]
        for place, source in self._sources(name):
            if isinstance(source, _Packed) and source.component.accumulates:
                for into, value in zip(packed, self._layout.raw(place).tolist(), strict=True):
                    bits = meanings.unpacked(value, source.component)
                    if isinstance(bits, int):
                        into.append((source.component, bits))
        return packed

    def _short_time(self, name: str) -> Raw | None:
        times = self._context.short_times
        if times is None or not name.startswith(_TIMESTAMP.name):
            return None
        of_rows = Numbers(times.data[self._rows], times.present[self._rows])
        if name == _TIMESTAMP.name:
            return meanings.say(_TIMESTAMP, of_rows) if of_rows.present.any() else None
        return meanings.relative_seconds(of_rows) if name == _TIMESTAMP.name + _RELATIVE else None

    def _whole(self, place: int, source: _Whole) -> Raw | None:
        raw = self._layout.raw(place)
        field = source.field
        if field is None:
            return raw
        said = meanings.relative_seconds(raw) if source.relative else meanings.say(_meaning(field, source.which), raw)
        if said is None or not field.second_meanings:
            return said
        applies = self._meant(field) == source.which
        if source.which != _FIRST:
            return _where(said, applies) if applies.any() else None
        return said if source.relative else _chosen(said, raw, applies)

    def _bits(self, place: int, source: _Packed) -> Raw | None:
        """Some bits of a slot's value, as a value of the field that they belong to."""
        if source.component.accumulates:
            return None
        raw = self._layout.raw(place)
        applies = self._meant(source.field) == source.component_of
        of_target = self._meant(source.target)
        if source.which != _FIRST:
            applies = applies & (of_target == source.which)
        if not applies.any():
            return None
        bits = _unpacked(raw, source.component)
        value = meanings.named(_meaning(source.target, source.which), bits)
        if source.which == _FIRST:
            value = _chosen(value, bits, of_target == _FIRST)
        return _where(value, applies)

    def _meant(self, field: FieldInfo) -> npt.NDArray[np.int64]:
        """Which of its meanings a field has in each message."""
        meant = np.full(len(self), _FIRST, np.int64)
        for which, (_, conditions) in reversed([*enumerate(field.second_meanings)]):
            for other, wanted in conditions:
                for raw, occurring in self._deciding(other):
                    if wanted in occurring:
                        meant[raw.present & (raw.data == wanted)] = which
        return meant

    def _deciding(self, number: int) -> list[tuple[Numbers, set[int]]]:
        """A field's values on which second meanings of others depend, and which of them occur."""
        if number not in self._decide:
            numbers = (raw for raw in self._layout.raw_of(number) if isinstance(raw, Numbers))
            self._decide[number] = [(raw, set(raw.data.tolist())) for raw in numbers]
        return self._decide[number]


class _ColumnMessage(Message):
    """A message whose columns are cut out of the layouts that it is written in."""

    def __init__(self, groups: Sequence[_Group]) -> None:
        super().__init__(sum(map(len, groups)))
        self._groups = groups

    @cached_property
    def origin(self) -> Origin:
        """Where each row came from."""
        origins = [group.origin for group in self._groups]
        return Origin(
            np.concatenate([each.part for each in origins])[self._order],
            np.concatenate([each.position for each in origins])[self._order],
            np.concatenate([each.salvaged for each in origins])[self._order],
        )

    @cached_property
    def _order(self) -> npt.NDArray[np.int64]:
        """For each row its place when the groups stand one after the other."""
        return np.argsort(np.concatenate([group.positions for group in self._groups]), kind="stable")

    @cached_property
    def _rows(self) -> list[npt.NDArray[np.int64]]:
        """Each group's rows."""
        places = np.empty(len(self), np.int64)
        places[self._order] = np.arange(len(self))
        return np.split(places, np.cumsum([len(group) for group in self._groups])[:-1])

    @cached_property
    def _accumulates(self) -> frozenset[str]:
        return frozenset().union(*(group.accumulates for group in self._groups))

    @cached_property
    def possible_names(self) -> Sequence[str]:
        """Every name that a column may have."""
        return tuple({name for group in self._groups for name in group.possible_names})

    def read(self, name: str) -> Values | None:
        """Make the values of one column."""
        own = self._own(name)
        if name in self._accumulates:
            own = _filled(own, self._accumulated(name))
        return None if own is None else _values(own)

    def _own(self, name: str) -> Raw | None:
        """What the layouts have under a name, in file order; None where none has it."""
        if len(self._groups) == 1:
            return self._groups[0].values(name)
        found = [group.values(name) for group in self._groups]
        pieces = [(rows, values) for rows, values in zip(self._rows, found, strict=True) if values is not None]
        return _joined(pieces, len(self)) if pieces else None

    def _accumulated(self, name: str) -> Raw:
        """Values that accumulate over the messages of a part."""
        packed: list[list[tuple[Component, int]]] = [[] for _ in range(len(self))]
        for rows, group in zip(self._rows, self._groups, strict=True):
            for row, components in zip(rows.tolist(), group.accumulating(name), strict=True):
                packed[row] = components
        return _running(packed, self.origin.part.tolist())


def _running(packed: list[list[tuple[Component, int]]], parts: list[int]) -> Raw:
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


def _unpacked(raw: Raw, component: Component) -> Raw:
    if isinstance(raw, Numbers) and _dtype_kind(raw.data.dtype) == "i":
        bits = (raw.data.astype(np.int64) >> component.bit_offset) & ((1 << component.bits) - 1)
        return Numbers(meanings.scaled(bits, component), raw.present)
    unpacked = (meanings.unpacked(value, component) for value in raw.tolist())
    return Items([None if value is None else meanings.scaled(value, component) for value in unpacked])


def _where(values: Raw, rows: npt.NDArray[np.bool_]) -> Raw:
    """Values in some rows, None in the others."""
    if isinstance(values, Numbers):
        return Numbers(values.data, values.present & rows)
    return Items([value if kept else None for value, kept in zip(values.tolist(), rows.tolist(), strict=True)])


def _chosen(one: Raw | None, other: Raw, rows: npt.NDArray[np.bool_]) -> Raw:
    """One's values in some rows, the other's in the others."""
    if one is None or not rows.any():
        return other
    if rows.all():
        return one
    if isinstance(one, Numbers) and isinstance(other, Numbers) and one.data.dtype == other.data.dtype:
        return Numbers(np.where(rows, one.data, other.data), np.where(rows, one.present, other.present))
    triples = zip(one.tolist(), other.tolist(), rows.tolist(), strict=True)
    return Items([first if kept else second for first, second, kept in triples])


def _filled(values: Raw | None, others: Raw | None) -> Raw | None:
    """Values, and where they are None, others."""
    if values is None or others is None:
        return others if values is None else values
    present = values.present if isinstance(values, Numbers) else np.array([v is not None for v in values.tolist()])
    return _chosen(values, others, present.astype(np.bool_))


def _joined(pieces: Sequence[tuple[npt.NDArray[np.int64], Raw]], length: int) -> Raw:
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
        for row, value in zip(rows.tolist(), piece.tolist(), strict=True):
            items[row] = value
    return Items(items)


def _common(dtypes: Iterator[np.dtype[Any]]) -> np.dtype[Any] | None:
    """A type that holds all integers, all floats or all times as they are; None where none does."""
    kinds = {_dtype_kind(dtype) for dtype in dtypes}
    return {"i": np.dtype(np.int64), "f": np.dtype(np.float64), "M": np.dtype("M8[ms]")}.get("".join(kinds))


def _dtype_kind(dtype: np.dtype[Any]) -> str:
    """What numbers are: integers "i", integers that may be too large for int64 "u", floats "f", times "M"."""
    if dtype.kind == "u":
        return "u" if dtype.itemsize == np.dtype(np.int64).itemsize else "i"
    return dtype.kind


def _values(values: Raw) -> Values:
    """Values of the type that `column_values` would choose."""
    if isinstance(values, Items):
        return column_values(values.tolist())
    if not values.present.any():
        return np.full(len(values.present), None, object)
    kind = _dtype_kind(values.data.dtype)
    if kind == "M":
        times = np.where(values.present, values.data, np.datetime64("NaT", "ms"))
        return pd.DatetimeIndex(times, tz="UTC").array
    if kind == "f":
        return np.where(values.present, values.data, np.nan).astype(np.float64, copy=False)
    if kind == "u":
        return column_values(values.tolist())
    return pd.arrays.IntegerArray(values.data.astype(np.int64), ~values.present)
