"""FIT bytes with some messages changed, taken out or added, and every other byte as it was.

A value goes where the old one stood if there is room for it. If not, its message gets a layout of its own, under the
same local number, and the old one is written again before the next message that needs it. A part in which nothing
changes is copied; of one that does only the size in its header and the checksums are others.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Literal, NamedTuple

import numpy as np

from fitlift.errors import EncodeError, Notice
from fitlift.fit.crc import crc16
from fitlift.fit.encode import Field, Message, packed_message
from fitlift.fit.facts import (
    BASE_TYPES,
    BY_CODE,
    BYTE,
    COMPRESSED,
    COMPRESSED_LOCAL_NUMBERS,
    CRC_BYTES,
    DEFINITION,
    DEVELOPER_DATA,
    LOCAL_NUMBERS,
    LONG_HEADER,
    MAGIC,
    SHORT_HEADER,
    SHORT_TIME_BITS,
    BaseType,
)
from fitlift.fit.meanings import accumulated
from fitlift.fit.resync import LOST
from fitlift.fit.salvage import scan
from fitlift.fit.wire import (
    TIMESTAMP,
    Definition,
    Part,
    Slot,
    definition_of,
    local_number,
    read_definition,
    scan_part,
)
from fitlift.records.base import Record, replace

_UINT32 = BASE_TYPES["uint32"]

#: Types of which any can hold another's value, if it is not too large.
_WHOLE_NUMBERS = frozenset(
    base.code for base in BASE_TYPES.values() if base.name.startswith(("uint", "sint")) or base.name == "enum"
)

#: What follows the size in a header.
_SIZE_PLACE, _MAGIC_PLACE = 4, 8

#: Versions of the protocol that there are, by the first digit, and what is written where a header is damaged.
_PROTOCOLS, _PROTOCOL = frozenset({1, 2}), 0x20


class Changed(Record):
    """Other values of some fields of a message.

    Parameters
    ----------
    position
        The data message's place in the file, from 0, as tables have it.
    fields
        The fields with their new values; those that its layout lacks are added to it.
    """

    position: int
    fields: tuple[Field, ...]


class Dropped(Record):
    """A message that is taken out.

    Parameters
    ----------
    position
        As for `Changed`.
    """

    position: int


class Added(Record):
    """A new message.

    Parameters
    ----------
    position
        The data message, taken out or not, before which it stands.
    message
        The message.
    is_behind
        Whether it stands behind that one instead. Several at one place stand in the order in which they are given.
    """

    position: int
    message: Message
    is_behind: bool = False


#: What can be done to a file.
Change = Changed | Dropped | Added


class Rewritten(Record, eq=False):
    """A file with its changes.

    Parameters
    ----------
    data
        Its bytes: the same object where nothing changed.
    notices
        What was wrong with the old one; what could not be read of it is not in the new one.
    """

    data: bytes
    notices: tuple[Notice, ...]


class _Out(NamedTuple):
    """A data message to be written.

    Parameters
    ----------
    first
        Its first byte; None where any local number will do.
    layout
        Its definition, without the first byte.
    rest
        What follows its first byte.
    place
        Which of the old part's messages it is; None for a new one.
    """

    first: int | None
    layout: bytes
    rest: bytes
    place: int | None


@dataclass(slots=True)
class _Changes:
    """What changes in one part, by the index of a message in it."""

    fields: dict[int, tuple[Field, ...]] = dataclass_field(default_factory=dict)
    dropped: set[int] = dataclass_field(default_factory=set)
    before: dict[int, list[Message]] = dataclass_field(default_factory=dict)
    behind: dict[int, list[Message]] = dataclass_field(default_factory=dict)

    def enter(self, change: Change, index: int) -> None:
        """One more, at a message."""
        if isinstance(change, Changed):
            self.fields[index] = (*self.fields.get(index, ()), *change.fields)
        elif isinstance(change, Dropped):
            self.dropped.add(index)
        else:
            place = self.behind if change.is_behind else self.before
            place.setdefault(index, []).append(change.message)

    def __bool__(self) -> bool:
        return bool(self.fields or self.dropped or self.before or self.behind)


def rewrite(data: bytes, changes: Iterable[Change]) -> Rewritten:
    """Change messages of a file and leave everything else as it is.

    Of a damaged file only messages that can be read are kept, in parts that are sound again.

    Parameters
    ----------
    data
        The file, chained parts included.
    changes
        What changes. A message that is taken out is not changed; of two new values for a field the later one counts.

    Raises
    ------
    IndexError
        If there is no message at a position.
    EncodeError
        For a value that its field cannot hold.
    """
    scanned = scan(data)
    of_parts = _by_part(changes, scanned.parts)
    written = [_rewritten_part(data, part, changed) for part, changed in zip(scanned.parts, of_parts, strict=True)]
    together = b"".join(written)
    return Rewritten(data if together == data else together, scanned.notices)


def _by_part(changes: Iterable[Change], parts: Sequence[Part]) -> list[_Changes]:
    """The changes of each part."""
    ends = np.cumsum([len(part.offsets) for part in parts]).tolist()
    firsts = [0, *ends[:-1]]
    found = [_Changes() for _ in parts]
    for change in changes:
        if not 0 <= change.position < (ends[-1] if ends else 0):
            raise IndexError(f"there is no message {change.position}")
        which = int(np.searchsorted(ends, change.position, side="right"))
        found[which].enter(change, change.position - firsts[which])
    return found


def _rewritten_part(data: bytes, part: Part, changes: _Changes) -> bytes:
    is_sound = scan_part(data, part.start) is not None
    if is_sound and not changes:
        return data[part.start : part.end]
    kept = [*_kept(data, part, changes)]
    out = _with_their_times(kept, [*_in_new_order(kept, changes)])
    if not out:
        return b""
    between = _definitions_between(data, part) if is_sound else {}
    body = _body(out, between, {local_number(each.first) for each in kept if each.first is not None})
    header = _header(data, part, len(body), is_sound=is_sound)
    return header + body + struct.pack("<H", crc16(header + body))


def _kept(data: bytes, part: Part, changes: _Changes) -> Iterator[_Out]:
    """The messages that are there, with their changes, those that will be taken out included."""
    places = zip(part.layout_numbers.tolist(), part.offsets.tolist(), strict=True)
    for index, (number, offset) in enumerate(places):
        definition = part.definitions[number]
        if definition.message == LOST:
            continue
        rest = data[offset + 1 : offset + definition.size]
        layout, rest = _with_values(definition, rest, changes.fields.get(index, ()))
        yield _Out(data[offset], layout, rest, index)


def _in_new_order(kept: Iterable[_Out], changes: _Changes) -> Iterator[_Out]:
    """What will be there."""
    for each in kept:
        index = each.place if each.place is not None else -1
        yield from map(_new, changes.before.get(index, ()))
        if index not in changes.dropped:
            yield each
        yield from map(_new, changes.behind.get(index, ()))


def _new(message: Message) -> _Out:
    layout, rest = packed_message(message)
    return _Out(None, layout, rest, None)


def _with_values(definition: Definition, rest: bytes, fields: Sequence[Field]) -> tuple[bytes, bytes]:
    """The layout and the bytes of a message with other values: the same layout, if they fit into it."""
    layout = definition.raw
    for field in fields:
        now = definition_of(layout, definition.epoch)
        places = [slot for slot in now.slots if (slot.number, slot.developer) == (field.number, field.developer_index)]
        packed = [_fitted(field, slot, big_endian=now.big_endian) for slot in places]
        if places and None not in packed:
            for slot, value in zip(places, packed, strict=True):
                rest = rest[: slot.offset - 1] + (value or b"") + rest[slot.offset - 1 + slot.size :]
        else:
            layout, rest = _with_room(now, rest, field)
    return layout, rest


def _fitted(field: Field, slot: Slot, *, big_endian: bool) -> bytes | None:
    """A field's bytes as a slot holds them; None where it cannot."""
    if isinstance(field.values, bytes):
        return field.values if len(field.values) == slot.size else None
    typed = replace(field, size=slot.size)
    if slot.developer is None and slot.declared_code != field.base_type.code:
        if not {slot.base_type.code, field.base_type.code} <= _WHOLE_NUMBERS:
            return None
        typed = replace(typed, base_type=slot.base_type)
        elements = field.values if isinstance(field.values, tuple) else (field.values,)
        if slot.base_type.invalid in elements:
            return None
    try:
        return typed.packed(big_endian=big_endian)
    except EncodeError:
        return None


def _with_room(definition: Definition, rest: bytes, field: Field) -> tuple[bytes, bytes]:
    """A message's layout and bytes with a field in it as it is declared, in place of its old one or behind the others.

    Raises
    ------
    EncodeError
        For a value that the field cannot hold.
    """
    value = field.packed(big_endian=definition.big_endian)
    key, code = (field.number, field.developer_index), field.base_type.code
    written = [
        ((slot.number, slot.developer), slot.declared_code, rest[slot.offset - 1 : slot.offset - 1 + slot.size])
        for slot in definition.slots
    ]
    if all(other != key for other, _, _ in written):
        written.append((key, code, value))
    entries = [(key, code, value) if each[0] == key else each for each in written]
    native = [each for each in entries if each[0][1] is None]
    developer = [each for each in entries if each[0][1] is not None]
    layout = definition.raw[:4] + bytes([len(native)])
    layout += b"".join(bytes([number, len(value), code]) for (number, _), code, value in native)
    if developer or _has_developers(definition.raw):
        layout += bytes([len(developer)])
        layout += b"".join(bytes([number, len(value), index or 0]) for (number, index), _, value in developer)
    return layout, b"".join(value for _, _, value in (*native, *developer))


def _has_developers(layout: bytes) -> bool:
    """Whether a definition counts developers' fields."""
    return len(layout) > Definition(layout).fields_end


def _with_their_times(kept: Sequence[_Out], out: list[_Out]) -> list[_Out]:
    """The messages, each with its time: one of which it had bits only gets all of it, if others now stand before it."""
    if not any(map(_is_short, kept)):
        return out
    times = {each.place: time for each, time in zip(kept, _times(kept), strict=True)}
    last, told = 0, list[_Out]()
    for each in out:
        stated = _stated_time(each)
        last = last if stated is None else stated
        if _is_short(each):
            means, last = _time_of_bits(each, last), times[each.place]
            told.append(each if means == last else _dated(each, last))
        else:
            told.append(each)
    return told


def _is_short(each: _Out) -> bool:
    return each.first is not None and each.first >= COMPRESSED


def _times(messages: Iterable[_Out]) -> Iterator[int]:
    """The last time told with or before each message; 0 before the first."""
    last = 0
    for each in messages:
        stated = _stated_time(each)
        last = last if stated is None else stated
        if _is_short(each):
            last = _time_of_bits(each, last)
        yield last


def _time_of_bits(each: _Out, last: int) -> int:
    return accumulated((each.first or 0) % (1 << SHORT_TIME_BITS), last, SHORT_TIME_BITS)


def _stated_time(each: _Out) -> int | None:
    """The timestamp in a message; None without."""
    definition = definition_of(each.layout)
    order: Literal["big", "little"] = "big" if definition.big_endian else "little"
    stated = None
    for slot in map(definition.slot, definition.places.get(TIMESTAMP, ())):
        if slot.base_type is _UINT32 and slot.size == _UINT32.size:
            value = int.from_bytes(each.rest[slot.offset - 1 :][: slot.size], order)
            stated = stated if value == _UINT32.invalid else value
    return stated


def _dated(each: _Out, time: int | None) -> _Out:
    """A message with a whole time in place of bits of it."""
    layout, rest = _with_room(definition_of(each.layout), each.rest, Field(TIMESTAMP, _UINT32, time))
    return _Out(local_number(each.first or 0), layout, rest, each.place)


def _definitions_between(data: bytes, part: Part) -> Mapping[int, list[tuple[int, bytes]]]:
    """The definitions of a sound part: first byte and the rest, by the message before which they stand."""
    found: dict[int, list[tuple[int, bytes]]] = {}
    position = part.start + part.header.size
    sizes = [definition.size for definition in part.definitions]
    ends = (part.end - CRC_BYTES, 0)
    places = [
        *zip(part.offsets.tolist(), (sizes[number] for number in part.layout_numbers.tolist()), strict=True),
        ends,
    ]
    for index, (offset, size) in enumerate(places):
        while position < offset:
            raw = read_definition(data, position) or b""
            found.setdefault(index, []).append((data[position], raw))
            position += 1 + len(raw)
        position = offset + size
    return found


class _Writer:
    """Messages being written, each with its layout where it is needed.

    Parameters
    ----------
    used
        The local numbers of the messages that were there.
    """

    def __init__(self, used: Collection[int]) -> None:
        self.body = bytearray()
        self._layouts: dict[int, bytes] = {}
        # a low number may be wanted for a compressed time; one in use is defined anew before the next that needs it
        high, low = range(COMPRESSED_LOCAL_NUMBERS, LOCAL_NUMBERS), range(COMPRESSED_LOCAL_NUMBERS)
        unused = [[number for number in numbers if number not in used] for numbers in (high, low)]
        self._spare = unused[0] or unused[1] or [*high]

    def define(self, first: int, layout: bytes) -> None:
        """Write a definition."""
        self.body.append(first)
        self.body += layout
        self._layouts[local_number(first)] = layout

    def write(self, each: _Out) -> None:
        """Write a message, and its layout if its number stands for another one."""
        first = self._number_for(each.layout) if each.first is None else each.first
        local = local_number(first)
        if self._layouts.get(local) != each.layout:
            developers = DEVELOPER_DATA if _has_developers(each.layout) else 0
            self.define(DEFINITION | developers | local, each.layout)
        self.body.append(first)
        self.body += each.rest

    def _number_for(self, layout: bytes) -> int:
        """The local number that stands for a layout, or else a spare one."""
        number = next((number for number, known in self._layouts.items() if known == layout), None)
        if number is None:
            number = self._spare.pop(0)
            self._spare.append(number)
        return number


def _body(out: Iterable[_Out], between: Mapping[int, list[tuple[int, bytes]]], used: Collection[int]) -> bytes:
    """The messages with their definitions: those that were there, in their places, and those that are needed."""
    writer = _Writer(used)
    places = iter(sorted(between))
    following = next(places, None)
    for each in out:
        while following is not None and each.place is not None and following <= each.place:
            for first, layout in between[following]:
                writer.define(first, layout)
            following = next(places, None)
        writer.write(each)
    while following is not None:
        for first, layout in between[following]:
            writer.define(first, layout)
        following = next(places, None)
    return bytes(writer.body)


def _header(data: bytes, part: Part, size: int, *, is_sound: bool) -> bytes:
    """The part's header with another size; a new one where it may be damaged."""
    header = data[part.start : part.start + part.header.size]
    if not is_sound:
        protocol = header[1] if header[1:2] and header[1] >> 4 in _PROTOCOLS else _PROTOCOL
        start = struct.pack("<BBHI4s", LONG_HEADER, protocol, part.header.profile, size, MAGIC)
        return start + struct.pack("<H", crc16(start))
    start = header[:_SIZE_PLACE] + struct.pack("<I", size) + header[_MAGIC_PLACE:SHORT_HEADER]
    checksum = struct.pack("<H", crc16(start)) if part.header.crc else header[SHORT_HEADER:LONG_HEADER]
    return start + checksum + header[LONG_HEADER:]


class Messages:
    """The messages of a file by their places, as bytes.

    Parameters
    ----------
    data
        The file.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        parts = scan(data).parts
        self.layouts: list[Definition] = [
            part.definitions[number] for part in parts for number in part.layout_numbers.tolist()
        ]
        self._offsets: list[int] = [offset for part in parts for offset in part.offsets.tolist()]

    def value(self, position: int, number: int) -> bytes | None:
        """A field of the profile as it is written; None where its message has none."""
        slot = self._slot(position, number)
        start = self._offsets[position]
        return None if slot is None else self._data[start + slot.offset : start + slot.offset + slot.size]

    def base_type(self, position: int, number: int) -> BaseType:
        """The type as which a field is declared; bytes where its message has none."""
        slot = self._slot(position, number)
        return BYTE if slot is None else _declared(slot)

    def _slot(self, position: int, number: int) -> Slot | None:
        layout = self.layouts[position]
        return next(map(layout.slot, layout.places.get(number, ())), None)


def alike(definition: Definition, fields: Iterable[Field]) -> Message:
    """A new message in the layout of another one, as far as its values fit into it; what it does not say is invalid.

    Fields of developers are left out.

    Parameters
    ----------
    definition
        The other one's layout.
    fields
        What it says.
    """
    said = {field.number: field for field in fields}
    made = []
    for slot in definition.slots:
        if slot.developer is not None:
            continue
        field = said.pop(slot.number, None)
        as_there = None if field is None else _fitted(field, slot, big_endian=definition.big_endian)
        if field is not None and as_there is None:
            made.append(field)
        elif as_there is not None:
            made.append(Field(slot.number, _declared(slot), as_there))
        else:
            made.append(Field(slot.number, _declared(slot), _nothing(slot), slot.size))
    return Message(definition.message, (*made, *said.values()), definition.big_endian)


def _declared(slot: Slot) -> BaseType:
    return BY_CODE.get(slot.declared_code) or replace(BYTE, code=slot.declared_code)


def _nothing(slot: Slot) -> bytes | None:
    """What is written where nothing is said."""
    return None if _declared(slot).code == slot.base_type.code else b"\xff" * slot.size
