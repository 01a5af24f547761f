"""The messages of one part, layout by layout: their fields' raw values, developers' fields and short times included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from fitlift.fit.facts import BYTE, COMPRESSED, SHORT_TIME_BITS, BaseType
from fitlift.fit.meanings import accumulated
from fitlift.fit.raw import Bytes, Numbers, Raw, gather, read_raw
from fitlift.fit.wire import FIELD_DESCRIPTION, TIMESTAMP, Definition, Part, Slot, fitting
from fitlift.records.base import Record

#: Fields of the message that describes a developer's field.
_DEVELOPER, _NUMBER, _BASE_TYPE, _NAME = 0, 1, 2, 3


class DeveloperField(Record):
    """A field that an app on the watch has described.

    Parameters
    ----------
    developer, number
        Whose it is, and which; None where the description does not say.
    name
        As described; `unnamed_dev_field_3`, as fitparse has it, without.
    base_type_code
        How its values are written.
    """

    developer: int | None
    number: int | None
    name: str
    base_type_code: int


class Layout:
    """All data messages of one definition in one part, in file order.

    Parameters
    ----------
    data
        The file.
    part
        The part.
    definition
        What the messages have in common.
    rows
        Which of the part's messages they are.
    """

    def __init__(self, data: Bytes, part: Part, definition: Definition, rows: npt.NDArray[np.int64]) -> None:
        self.definition = definition
        self.rows = rows
        self._data = data
        self._part = part
        self._raw: dict[int, Raw] = {}

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def _matrix(self) -> Bytes:
        return gather(self._data, self._part.offsets[self.rows], self.definition.size)

    def raw(self, place: int, base: BaseType | None = None) -> Raw:
        """Raw values of the slot at a place, read as its base type, or as the one given."""
        if place not in self._raw:
            slot = self.definition.slot(place)
            self._raw[place] = read_raw(
                self._matrix,
                base or slot.base_type,
                slot.offset,
                slot.size,
                big_endian=self.definition.big_endian,
            )
        return self._raw[place]

    def raw_of(self, number: int) -> Iterator[Raw]:
        """Raw values of each of the profile's slots with a field number."""
        for place in self.definition.places.get(number, ()):
            yield self.raw(place)

    def first_of(self, number: int) -> list[object]:
        """Python values of a field; None throughout where the layout has no such field."""
        return next((raw.tolist() for raw in self.raw_of(number)), [None] * len(self))


def layouts_of(data: Bytes, part: Part) -> tuple[Layout, ...]:
    """A part's messages, layout by layout; no byte of them is touched yet."""
    order = np.argsort(part.layout_numbers, kind="stable")
    ends = np.cumsum(np.bincount(part.layout_numbers, minlength=len(part.definitions)))
    pieces = enumerate(np.split(order, ends[:-1]))
    return tuple(Layout(data, part, part.definitions[number], rows) for number, rows in pieces if len(rows))


def developer_fields(layouts: Sequence[Layout]) -> tuple[DeveloperField, ...]:
    """The developers' fields that a part describes, in file order.

    A description that does not say of which field it is has its place, too: definitions count on it.
    """
    found = []
    for layout in layouts:
        if layout.definition.message == FIELD_DESCRIPTION:
            columns = (layout.first_of(number) for number in (_DEVELOPER, _NUMBER, _NAME, _BASE_TYPE))
            found += list(zip(layout.rows.tolist(), *columns, strict=True))
    return tuple(_developer_field(*values) for _, *values in sorted(found, key=lambda each: each[0]))


def _developer_field(developer: Any, number: Any, name: Any, code: Any) -> DeveloperField:
    return DeveloperField(
        developer if isinstance(developer, int) else None,
        number if isinstance(number, int) else None,
        name if isinstance(name, str) else f"unnamed_dev_field_{number}",
        code,
    )


def description(slot: Slot, epoch: int, fields: Sequence[DeveloperField]) -> DeveloperField | None:
    """What a developer's slot was described as: last before its definition, else at all; None without.

    Parameters
    ----------
    slot
        The slot.
    epoch
        How many fields had been described when its definition was written.
    fields
        What `developer_fields` found.
    """
    in_order = (*reversed(fields[:epoch]), *fields[epoch:])
    wanted = (slot.developer, slot.number)
    return next((field for field in in_order if (field.developer, field.number) == wanted), None)


def described(slot: Slot, field: DeveloperField | None) -> tuple[str, BaseType]:
    """Name and base type of a developer's slot, by its description."""
    if field is None:
        return f"dev{slot.developer}_unnamed_dev_field_{slot.number}", BYTE
    return f"dev{slot.developer}_{field.name}", fitting(field.base_type_code, slot.size)


def short_times(data: Bytes, part: Part, layouts: Sequence[Layout]) -> Numbers | None:
    """The timestamps of messages that carry only its low bits in their first byte; None where none does.

    They continue the last timestamp before them, whichever message it stands in.
    """
    firsts = data[part.offsets]
    is_short = firsts >= COMPRESSED
    if not is_short.any():
        return None
    full = np.full(len(firsts), -1, np.int64)
    for layout in layouts:
        for raw in layout.raw_of(TIMESTAMP):
            if isinstance(raw, Numbers) and raw.data.dtype.kind in "iu":
                full[layout.rows] = np.where(raw.present, raw.data.astype(np.int64), full[layout.rows])
    times = full.copy()
    last = 0
    for row, (first, stated) in enumerate(zip(firsts.tolist(), full.tolist(), strict=True)):
        last = stated if stated >= 0 else last
        if first >= COMPRESSED:
            last = times[row] = accumulated(first % (1 << SHORT_TIME_BITS), last, SHORT_TIME_BITS)
    return Numbers(times, is_short)
