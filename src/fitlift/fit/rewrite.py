"""FIT bytes with some messages changed, taken out or added, and every other byte as it was.

A value goes where the old one stood if there is room for it. If not, its message gets a layout of its own, under the
same local number, and the old one is written again before the next message that needs it. A part in which nothing
changes is copied; of one that does only the size in its header and the checksums are others.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from itertools import accumulate
from typing import Literal, NamedTuple

from fitlift.errors import Notice
from fitlift.fit.crc import crc16
from fitlift.fit.encode import Field, Message, packed_message
from fitlift.fit.facts import (
    BASE_TYPES,
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
)
from fitlift.fit.meanings import accumulated
from fitlift.fit.message_bytes import has_developers, with_room, with_values
from fitlift.fit.resync import LOST
from fitlift.fit.salvage import scan
from fitlift.fit.wire import (
    TIMESTAMP,
    Part,
    definition_of,
    local_number,
    read_definition,
    scan_part,
)
from fitlift.records.base import Record

_UINT32 = BASE_TYPES["uint32"]

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


class _Defined(NamedTuple):
    """A definition that was there.

    Parameters
    ----------
    first, layout
        Its first byte, and the others.
    before
        Which of the part's messages it stands before; their number behind all.
    """

    first: int
    layout: bytes
    before: int


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
    firsts = [*accumulate((len(part.offsets) for part in parts), initial=0)]
    found = [_Changes() for _ in parts]
    for change in changes:
        if not 0 <= change.position < firsts[-1]:
            raise IndexError(f"there is no message {change.position}")
        which = bisect_right(firsts, change.position) - 1
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
    definitions = _definitions(data, part) if is_sound else ()
    body = _body(out, definitions, {local_number(each.first) for each in kept if each.first is not None})
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
        layout, rest = with_values(definition, rest, changes.fields.get(index, ()))
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


def _with_their_times(kept: Sequence[_Out], out: list[_Out]) -> list[_Out]:
    """The messages, each with its time: one of which it had bits only gets all of it, if others now stand before it."""
    if not any(map(_is_short, kept)):
        return out
    times = {each.place: time for each, time in zip(kept, _times(kept), strict=True)}
    last, told = 0, list[_Out]()
    for each in out:
        last = _stated_time(each, last)
        if _is_short(each):
            time = times[each.place]
            told.append(each if _time_of_bits(each, last) == time else _dated(each, time))
            last = time
        else:
            told.append(each)
    return told


def _is_short(each: _Out) -> bool:
    return each.first is not None and each.first >= COMPRESSED


def _times(messages: Iterable[_Out]) -> Iterator[int]:
    """The last time told with or before each message; 0 before the first."""
    last = 0
    for each in messages:
        last = _stated_time(each, last)
        if _is_short(each):
            last = _time_of_bits(each, last)
        yield last


def _time_of_bits(each: _Out, last: int) -> int:
    return accumulated((each.first or 0) % (1 << SHORT_TIME_BITS), last, SHORT_TIME_BITS)


def _stated_time(each: _Out, last: int) -> int:
    """The timestamp in a message; without one the last that was told."""
    definition = definition_of(each.layout)
    order: Literal["big", "little"] = "big" if definition.big_endian else "little"
    stated = last
    for slot in map(definition.slot, definition.places.get(TIMESTAMP, ())):
        if slot.base_type is _UINT32 and slot.size == _UINT32.size:
            value = int.from_bytes(each.rest[slot.offset - 1 :][: slot.size], order)
            stated = stated if value == _UINT32.invalid else value
    return stated


def _dated(each: _Out, time: int) -> _Out:
    """A message with a whole time in place of bits of it."""
    layout, rest = with_room(definition_of(each.layout), each.rest, Field(TIMESTAMP, _UINT32, time))
    return _Out(local_number(each.first or 0), layout, rest, each.place)


def _definitions(data: bytes, part: Part) -> Iterator[_Defined]:
    """The definitions of a sound part, also those that no message needs."""
    position = part.start + part.header.size
    sizes = [part.definitions[number].size for number in part.layout_numbers.tolist()]
    messages = zip(part.offsets.tolist(), sizes, strict=True)
    for place, (offset, size) in enumerate((*messages, (part.end - CRC_BYTES, 0))):
        while position < offset:
            layout = read_definition(data, position) or b""
            yield _Defined(data[position], layout, place)
            position += 1 + len(layout)
        position = offset + size


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
            developers = DEVELOPER_DATA if has_developers(each.layout) else 0
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


def _body(out: Iterable[_Out], definitions: Iterable[_Defined], used: Collection[int]) -> bytes:
    """The messages with their definitions: those that were there, in their places, and those that are needed."""
    writer, waiting = _Writer(used), deque(definitions)
    for each in out:
        while waiting and each.place is not None and waiting[0].before <= each.place:
            defined = waiting.popleft()
            writer.define(defined.first, defined.layout)
        writer.write(each)
    for defined in waiting:
        writer.define(defined.first, defined.layout)
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
