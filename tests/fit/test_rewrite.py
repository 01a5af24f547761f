"""Bytes with some messages changed, and every other one as it was."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import active, at, fit
from checkout import FIT_FILES
from fitlift.errors import EncodeError
from fitlift.fit import read_fit
from fitlift.fit.encode import Field, Message, encode, message
from fitlift.fit.facts import BASE_TYPES
from fitlift.fit.rewrite import Added, Change, Changed, Dropped, rewrite
from fitlift.fit.salvage import find_start, scan
from other_readers import Plain, by_description, by_fitdecode
from raw_fit import (
    BYTE,
    DEVELOPER_ID,
    ENUM,
    RECORD,
    SINT8,
    STRING,
    TIME,
    UINT8,
    UINT16,
    UINT32,
    define,
    developer_field,
    file,
    file_id,
    record,
)

UINT8_TYPE, UINT16_TYPE, UINT32_TYPE = (BASE_TYPES[name] for name in ("uint8", "uint16", "uint32"))
TEXT = BASE_TYPES["string"]

#: Numbers of messages beyond the profile: no decoder makes anything of their values.
FIRST_MESSAGE = 0xFF10

#: Code → letter of `struct`, bytes and invalid value of the types that the drawn files have.
NUMBERS = {ENUM: ("B", 1, 255), UINT8: ("B", 1, 255), SINT8: ("b", 1, 127), UINT16: ("H", 2, 65535)} | {
    UINT32: ("I", 4, 2**32 - 1)
}

#: A message as the reference reads it: its number, its values by field number and developer, its time.
Values = dict[tuple[int, int | None], Any]


class Read(NamedTuple):
    """A message as the reference reads it."""

    number: int
    values: Values
    time: int | None


def reference(data: bytes) -> list[list[Read]]:
    """Every message of each chained part of a sound file, with its time."""
    return [[*_timed(part)] for part in by_description(data)]


def _timed(part: Sequence[Plain]) -> Iterator[Read]:
    time = 0
    for each in part:
        values: Values = {}
        for one in each.values:
            # the drawn developer's field is of two bytes
            code = one.code if one.developer is None else UINT16
            values[one.field, one.developer] = _value(one.written, code, big=each.is_big)
        stated = values.pop((253, None), ())
        time = stated[0] if stated else time
        if each.time_bits is not None:
            time += (each.time_bits - time) % 32
        yield Read(each.number, values, time if stated or each.time_bits is not None else None)


def _value(written: bytes, code: int, *, big: bool) -> Any:
    """Numbers without the invalid ones at their end, a text, or else the bytes."""
    if code == STRING:
        return written.split(b"\0")[0]
    letter, size, invalid = NUMBERS.get(code, ("", 0, 0))
    if not size or len(written) % size:
        return written
    numbers = struct.unpack(f"{'>' if big else '<'}{len(written) // size}{letter}", written)
    while numbers and numbers[-1] == invalid:
        numbers = numbers[:-1]
    return numbers


LAYOUTS: list[tuple[list[tuple[int, int, int]], list[tuple[int, int, int]]]] = [
    ([(0, 2, UINT16), (1, 1, ENUM)], []),
    ([(253, 4, UINT32), (0, 1, UINT8), (2, 6, UINT16)], []),
    ([(3, 5, STRING), (0, 4, UINT32)], [(7, 2, 0)]),
    ([(4, 3, UINT16), (5, 4, BYTE), (0, 1, SINT8)], []),
    ([(0, 2, UINT16)], [(7, 2, 0)]),
]


@st.composite
def parts(draw: st.DrawFn) -> bytes:
    """A file: layouts defined and defined anew under few numbers, of both byte orders, and messages of them."""
    body = [file_id(), DEVELOPER_ID, developer_field(7, UINT16, b"power")]
    known: dict[int, int] = {}
    for _ in range(draw(st.integers(0, 14))):
        if not known or draw(st.integers(0, 3)) == 0:
            local, which = draw(st.integers(0, 15) | st.integers(0, 3)), draw(st.integers(0, len(LAYOUTS) - 1))
            fields, developer = LAYOUTS[which]
            is_big = draw(st.booleans())
            body.append(define(local, FIRST_MESSAGE + which, fields, developer=developer, big_endian=is_big))
            known[local] = which
        else:
            local = draw(st.sampled_from(sorted(known)))
            fields, developer = LAYOUTS[known[local]]
            size = sum(each[1] for each in (*fields, *developer))
            is_short = known[local] != 1 and local < 4 and draw(st.booleans())
            first = 0x80 | local << 5 | draw(st.integers(0, 31)) if is_short else local
            body.append(bytes([first]) + draw(st.binary(min_size=size, max_size=size)))
    header = draw(st.sampled_from([{"header_size": 12}, {"header_size": 14}, {"header_size": 14, "header_crc": 0}]))
    return file(*body, **header)


files = st.lists(parts(), min_size=1, max_size=3).map(b"".join)

#: New values: type, numbers or a text, and for which field; 7 is the developer's.
fields = st.one_of(
    st.builds(
        lambda number, values: Field(number, UINT16_TYPE, values),
        st.sampled_from([0, 1, 2, 9]),
        st.lists(st.integers(0, 65534), min_size=1, max_size=4).map(tuple),
    ),
    st.builds(lambda text: Field(3, TEXT, text), st.text("abcé", min_size=1, max_size=8)),
    st.builds(lambda value: Field(7, UINT16_TYPE, (value,), developer_index=0), st.integers(0, 65534)),
)
new_messages = st.builds(
    Message,
    st.integers(FIRST_MESSAGE, FIRST_MESSAGE + 9),
    st.dictionaries(st.sampled_from([0, 1, 2, 253]), st.integers(0, 10**9), min_size=1).map(
        lambda drawn: tuple(Field(number, UINT32_TYPE, (value,)) for number, value in drawn.items())
    ),
    st.booleans(),
)


def changes(positions: Sequence[int]) -> st.SearchStrategy[list[Change]]:
    """Some changes of a file's messages."""
    places = st.sampled_from(positions)
    each = st.one_of(
        st.builds(Changed, places, st.lists(fields, min_size=1, max_size=3).map(tuple)),
        st.builds(Dropped, places),
        st.builds(Added, places, new_messages, st.booleans()),
    )
    return st.lists(each, max_size=6)


def expected(before: list[list[Read]], done: Sequence[Change]) -> list[list[Read]]:
    """What the messages are to be, worked out from what was read."""
    found, position = [], 0
    for part in before:
        now: list[Read] = []
        for read in part:
            at_place = [each for each in done if each.position == position]
            added = [each for each in at_place if isinstance(each, Added)]
            now += [_read(each.message) for each in added if not each.is_behind]
            values = dict(read.values)
            for each in at_place:
                if isinstance(each, Changed):
                    values |= {(field.number, field.developer_index): _told(field) for field in each.fields}
            if not any(isinstance(each, Dropped) for each in at_place):
                now.append(Read(read.number, values, read.time))
            now += [_read(each.message) for each in added if each.is_behind]
            position += 1
        found.append(now)
    return found


def _read(new: Message) -> Read:
    told = {(field.number, field.developer_index): _told(field) for field in new.fields}
    return Read(new.number, told, told.pop((253, None), (None,))[0])


def _told(field: Field) -> Any:
    return field.values.encode() if isinstance(field.values, str) else field.values


@given(st.data())
def test_what_is_changed_reads_so_and_everything_else_as_before(drawn: st.DataObject) -> None:
    """Values, and times of which messages hold bits only, whatever is changed, taken out or added at once."""
    data = drawn.draw(files)
    before = reference(data)
    # a developer's field stays described
    own = [place for place, read in enumerate(chain(*before)) if read.number >= FIRST_MESSAGE]
    done = drawn.draw(changes(own)) if own else []
    now = reference(rewrite(data, done).data)
    assert now == expected(before, done)


@given(st.data())
def test_other_decoders_read_it_too(drawn: st.DataObject) -> None:
    """Fitdecode finds every checksum right and as many messages; fitlift finds nothing wrong."""
    data = drawn.draw(files)
    count = len(by_fitdecode(data))
    own = [place for place, read in enumerate(chain(*reference(data))) if read.number >= FIRST_MESSAGE]
    done = drawn.draw(changes(own)) if own else []
    rewritten = rewrite(data, done)
    dropped = len({each.position for each in done if isinstance(each, Dropped)})
    added = sum(isinstance(each, Added) for each in done)
    assert len(by_fitdecode(rewritten.data)) == count - dropped + added
    assert rewritten.notices == scan(rewritten.data).notices == ()


@given(files)
def test_without_changes_the_bytes_are_the_same(data: bytes) -> None:
    """Not equal ones: the same."""
    assert rewrite(data, ()).data is data


@given(st.data())
def test_values_that_are_there_already_change_no_byte(drawn: st.DataObject) -> None:
    """Each value is written where it stood."""
    data = drawn.draw(files)
    done: list[Change] = []
    for position, read in enumerate(chain(*reference(data))):
        value = read.values.get((0, None))
        if read.number == FIRST_MESSAGE and value:
            done.append(Changed(position, (Field(0, UINT16_TYPE, value),)))
    assert rewrite(data, done).data is data


@pytest.mark.parametrize("path", FIT_FILES, ids=lambda path: path.name)
def test_real_files_stay_as_they_are(path: Path) -> None:
    """Every sound one to the byte; what is left of a damaged one is sound."""
    data = path.read_bytes()
    if find_start(data) is None:
        pytest.skip("no FIT file")
    rewritten = rewrite(data, ())
    if rewritten.notices:
        assert scan(rewritten.data).notices == ()
        assert sum(len(part.offsets) for part in scan(rewritten.data).parts) > 0
    else:
        assert rewritten.data is data


#: A file_id and three records of seven bytes; and where the records' bytes are: header 14, file_id 11, definition 15.
THREE = (file_id(), RECORD, record(0, 90), record(1, 91), record(2, 92))
FIRST_RECORD = 14 + 9 + 2 + 15


def test_a_value_goes_where_the_old_one_stood() -> None:
    """One byte of a record, and the file's checksum, are others; its place is counted by hand."""
    data = file(*THREE)
    changed = rewrite(data, [Changed(2, (Field(3, UINT8_TYPE, 150),))]).data
    assert changed == file(*THREE[:3], record(1, 150), THREE[4])
    assert data[FIRST_RECORD + 12] == 91
    assert changed[FIRST_RECORD + 12] == 150


def test_a_field_that_was_not_there_gives_its_message_a_layout_of_its_own() -> None:
    """Under the same number; the next message that needs the old layout has it again, and nothing else is written."""
    power = rewrite(file(*THREE), [Changed(2, (Field(7, UINT16_TYPE, 300),))]).data
    wider = define(1, 20, [(253, 4, UINT32), (3, 1, UINT8), (4, 1, UINT8), (7, 2, UINT16)])
    own = record(1, 91) + struct.pack("<H", 300)
    assert power == file(*THREE[:3], wider, own, RECORD, THREE[4])


def test_neighbours_share_a_layout_of_their_own() -> None:
    """It is written once, and the old one never if no message needs it."""
    done = [Changed(at, (Field(7, UINT16_TYPE, 300 + at),)) for at in (2, 3)]
    wider = define(1, 20, [(253, 4, UINT32), (3, 1, UINT8), (4, 1, UINT8), (7, 2, UINT16)])
    own = [record(at - 1, 89 + at) + struct.pack("<H", 300 + at) for at in (2, 3)]
    assert rewrite(file(*THREE), done).data == file(*THREE[:3], wider, *own)


def test_an_array_that_is_longer_than_its_field_gets_a_longer_one() -> None:
    """And one that is shorter is padded with what means nothing."""
    data = file(file_id(), define(1, 225, [(7, 2, UINT16), (3, 2, UINT16)]), b"\x01" + struct.pack("<HH", 28, 5))
    longer = rewrite(data, [Changed(1, (Field(7, UINT16_TYPE, (28, 28, 28)),))]).data
    layout = define(1, 225, [(7, 6, UINT16), (3, 2, UINT16)])
    unused = define(1, 225, [(7, 2, UINT16), (3, 2, UINT16)])
    assert longer == file(file_id(), unused, layout, b"\x01" + struct.pack("<HHHH", 28, 28, 28, 5))
    shorter = rewrite(longer, [Changed(1, (Field(7, UINT16_TYPE, (6,)),))]).data
    assert shorter == file(file_id(), unused, layout, b"\x01" + struct.pack("<HHHH", 6, 0xFFFF, 0xFFFF, 5))


def test_a_number_is_written_in_the_type_that_is_there_if_it_fits() -> None:
    """255 is no value of one byte: it gets a field of two."""
    data = file(file_id(), define(1, 225, [(3, 1, UINT8)]), b"\x01\x05")
    assert rewrite(data, [Changed(1, (Field(3, UINT16_TYPE, 254),))]).data[-3] == 254
    wider = rewrite(data, [Changed(1, (Field(3, UINT16_TYPE, 255),))]).data
    assert read_fit(wider).table("set")["repetitions"].tolist() == [255]


def test_a_field_of_odd_size_is_written_as_bytes() -> None:
    """As COROS declares a number of four bytes and writes one."""
    data = file(file_id(), define(1, 21, [(3, 1, UINT32), (0, 1, ENUM)]), b"\x01\x09\x00")
    as_bytes = rewrite(data, [Changed(1, (Field(3, BASE_TYPES["byte"], b"\x07"),))]).data
    assert as_bytes == file(file_id(), define(1, 21, [(3, 1, UINT32), (0, 1, ENUM)]), b"\x01\x07\x00")
    whole = rewrite(data, [Changed(1, (Field(3, UINT32_TYPE, 7),))]).data
    layouts = define(1, 21, [(3, 1, UINT32), (0, 1, ENUM)]), define(1, 21, [(3, 4, UINT32), (0, 1, ENUM)])
    assert whole == file(file_id(), *layouts, b"\x01" + struct.pack("<IB", 7, 0))


def test_a_developers_field_is_changed_by_its_developer() -> None:
    """The profile's field of the same number stays."""
    body = (file_id(), DEVELOPER_ID, developer_field(4, UINT16, b"load"))
    layout = define(1, 20, [(4, 1, UINT8)], developer=[(4, 2, 0)])
    data = file(*body, layout, b"\x01\x50" + struct.pack("<H", 9))
    changed = rewrite(data, [Changed(3, (Field(4, UINT16_TYPE, 70, developer_index=0),))]).data
    assert changed == file(*body, layout, b"\x01\x50" + struct.pack("<H", 70))
    assert rewrite(data, [Changed(3, (Field(4, UINT8_TYPE, 81),))]).data == file(
        *body, layout, b"\x01\x51" + struct.pack("<H", 9)
    )


def test_a_new_message_takes_a_number_that_no_message_has() -> None:
    """The first from 4 on; what follows needs nothing written again."""
    new = Message(225, (Field(3, UINT16_TYPE, 8),))
    data = rewrite(file(*THREE), [Added(2, new), Added(3, new, is_behind=True)]).data
    layout = define(4, 225, [(3, 2, UINT16)])
    own = b"\x04" + struct.pack("<H", 8)
    assert data == file(*THREE[:3], layout, own, *THREE[3:], own)


def test_a_new_message_of_a_layout_that_is_there_uses_it() -> None:
    """No other definition is written."""
    fields = (Field(253, UINT32_TYPE, TIME + 9), Field(3, UINT8_TYPE, 99), Field(4, UINT8_TYPE, 80))
    assert rewrite(file(*THREE), [Added(3, Message(20, fields), is_behind=True)]).data == file(*THREE, record(9, 99))


def test_where_every_number_is_in_use_one_is_lent() -> None:
    """And is written again before the next message that needs it."""
    all_of_them = [define(local, 0xFF10 + local, [(0, 1, UINT8)]) + bytes([local, local]) for local in range(16)]
    again = bytes([4, 44])
    new = Message(225, (Field(3, UINT16_TYPE, 8),))
    data = rewrite(file(file_id(), *all_of_them, again), [Added(17, new)]).data
    lent = define(4, 225, [(3, 2, UINT16)]) + b"\x04" + struct.pack("<H", 8)
    back = define(4, 0xFF14, [(0, 1, UINT8)])
    assert data == file(file_id(), *all_of_them, lent, back, again)


def test_bits_of_a_time_become_a_whole_one_if_what_they_count_from_is_gone() -> None:
    """A record 40 s after the start, told in 5 bits behind one at 30 s, which is taken out."""
    layout = define(2, 20, [(3, 1, UINT8)])
    short = bytes([0x80 | 2 << 5 | (TIME + 40) % 32, 99])
    data = file(file_id(), RECORD, record(0, 90), record(30, 91), layout, short, short)
    times = [at(0), at(30), at(40), at(40)]
    offset = times[0] - read_fit(data).table("record")["timestamp"][0]
    assert [each + offset for each in read_fit(data).table("record")["timestamp"]] == times
    left = read_fit(rewrite(data, [Dropped(2)]).data).table("record")["timestamp"]
    assert [each + offset for each in left] == [times[0], *times[2:]]


def test_only_the_part_that_changes_is_written_anew() -> None:
    """A header of twelve bytes stays one, and a checksum of 0 stays 0; the other parts are copied."""
    short, without = file(*THREE, header_size=12), file(*THREE, header_crc=0)
    other = encode([message("file_id", {"type": "settings"})])
    done = [Changed(1, (Field(3, UINT8_TYPE, 60),)), Changed(6, (Field(3, UINT8_TYPE, 61),))]
    changed = rewrite(short + other + without, done).data
    now = [(*THREE[:2], record(0, 60), *THREE[3:]), (*THREE[:2], record(0, 61), *THREE[3:])]
    assert changed == file(*now[0], header_size=12) + other + file(*now[1], header_crc=0)


def test_a_definition_that_no_message_uses_stays() -> None:
    """Also behind the last message, and where it repeats another."""
    body = (*THREE, RECORD, define(7, 21, [(0, 1, ENUM)]))
    changed = rewrite(file(*body), [Changed(1, (Field(3, UINT8_TYPE, 60),))]).data
    assert changed == file(*body[:2], record(0, 60), *body[3:])


def test_of_a_damaged_file_what_can_be_read_is_left() -> None:
    """Cut within the third record: it is lost, which is told, and the rest is a sound file."""
    cut = rewrite(file(*THREE)[:-5], ())
    assert cut.data == file(*THREE[:4])
    assert [notice.code for notice in cut.notices] == ["truncated"]


def test_what_stands_before_or_behind_a_file_is_left_out() -> None:
    """Such bytes are no part of it."""
    whole = file(*THREE)
    around = rewrite(b"junk" * 5 + whole + b"\0" * 9, ())
    assert around.data == whole
    assert [notice.code for notice in around.notices] == ["unreadable-bytes", "trailing-bytes"]


def test_a_place_beyond_the_file_and_a_value_beyond_its_field_are_refused() -> None:
    """Nothing is written of either."""
    whole = fit(active(0))
    with pytest.raises(IndexError, match="there is no message 2"):
        rewrite(whole, [Dropped(2)])
    with pytest.raises(EncodeError):
        rewrite(whole, [Changed(1, (Field(3, UINT16_TYPE, 70000),))])
