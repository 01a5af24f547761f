"""The messages of one part, layout by layout: their fields' raw values, developers' fields and short times included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from fitlift.fit.facts import BYTE, COMPRESSED, LAST_SECOND, SHORT_TIME_BITS, BaseType
from fitlift.fit.meanings import accumulated
from fitlift.fit.raw import Bytes, Items, Numbers, Values, gather, read_few, read_raw
from fitlift.fit.wire import FIELD_DESCRIPTION, TIMESTAMP, Definition, Part, Slot, fitting
from fitlift.records.base import Record

#: Fields of the message that describes a developer's field.
_DEVELOPER, _NUMBER, _BASE_TYPE, _NAME = 0, 1, 2, 3

#: To read so many messages one by one takes no longer than to gather them into arrays.
_FEW = 100


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
    are_few
        Whether the part has few messages of their kind: these are read one by one, and all values are `Items`.
    """

    def __init__(
        self, data: bytes, part: Part, definition: Definition, rows: npt.NDArray[np.int64], *, are_few: bool
    ) -> None:
        self.definition = definition
        self.rows = rows
        self.are_few = are_few
        self._data = data
        self._part = part
        self._raw: dict[int, Values] = {}

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def _matrix(self) -> Bytes:
        return gather(np.frombuffer(self._data, np.uint8), self._part.offsets[self.rows], self.definition.size)

    @cached_property
    def _starts(self) -> list[int]:
        starts: list[int] = self._part.offsets[self.rows].tolist()
        return starts

    def raw(self, place: int, base: BaseType | None = None) -> Values:
        """Raw values of the slot at a place, read as its base type, or as the one given."""
        if place not in self._raw:
            slot = self.definition.slot(place)
            read = self._few if self.are_few else self._many
            self._raw[place] = read(base or slot.base_type, slot.offset, slot.size)
        return self._raw[place]

    def _few(self, base: BaseType, offset: int, size: int) -> Values:
        big_endian = self.definition.big_endian
        return Items(read_few(self._data, self._starts, base, offset, size, big_endian=big_endian))

    def _many(self, base: BaseType, offset: int, size: int) -> Values:
        return read_raw(self._matrix, base, offset, size, big_endian=self.definition.big_endian)

    def raw_of(self, number: int) -> Iterator[Values]:
        """Raw values of each of the profile's slots with a field number."""
        for place in self.definition.places.get(number, ()):
            yield self.raw(place)

    def first_of(self, number: int) -> list[object]:
        """Python values of a field; None throughout where the layout has no such field."""
        return next((raw.listed() for raw in self.raw_of(number)), [None] * len(self))


def layouts_of(data: bytes, part: Part) -> tuple[Layout, ...]:
    """A part's messages, layout by layout; no byte of them is touched yet."""
    order = np.argsort(part.layout_numbers, kind="stable")
    counts = np.bincount(part.layout_numbers, minlength=len(part.definitions)).tolist()
    kinds: Counter[int] = Counter()
    for definition, count in zip(part.definitions, counts, strict=True):
        kinds[definition.message] += count
    layouts = []
    end = 0
    for definition, count in zip(part.definitions, counts, strict=True):
        start, end = end, end + count
        if count:
            are_few = kinds[definition.message] <= _FEW
            layouts.append(Layout(data, part, definition, order[start:end], are_few=are_few))
    return tuple(layouts)


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


def short_times(data: bytes, part: Part, layouts: Sequence[Layout]) -> Numbers | None:
    """The timestamps of messages that carry only its low bits in their first byte; None where none does.

    They continue the last timestamp before them, whichever message it stands in.
    """
    firsts = np.frombuffer(data, np.uint8)[part.offsets]
    is_short = firsts >= COMPRESSED
    if not is_short.any():
        return None
    full = [-1] * len(firsts)
    for layout in layouts:
        for raw in layout.raw_of(TIMESTAMP):
            for row, stated in zip(layout.rows.tolist(), raw.listed(), strict=True):
                full[row] = stated if isinstance(stated, int) else full[row]
    times = np.zeros(len(firsts), np.int64)
    last = 0
    for row, (first, stated) in enumerate(zip(firsts.tolist(), full, strict=True)):
        last = stated if stated >= 0 else last
        if first >= COMPRESSED:
            last = accumulated(first % (1 << SHORT_TIME_BITS), last, SHORT_TIME_BITS)
            times[row] = min(last, LAST_SECOND + 1)  # which is no time either
    return Numbers(times, is_short)
