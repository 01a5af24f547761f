"""An export of real files, as many as are asked for: each of the corpus again and again, some weeks later each time."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from fitlift.fit import profile
from fitlift.fit.crc import crc16

#: Folder of the corpus → how many of twenty files are of it: runs, rides and the like; strength; what is no activity.
MIX = {"other_activity": 15, "strength_activity": 4, "other_kinds": 1}

_WEEK_S = 7 * 86400
_TIME_TYPES = frozenset({"date_time", "local_date_time"})
_TIMESTAMP, _NO_TIME, _FOUR_BYTES = 253, 0xFFFFFFFF, 4


def write_export(corpus: Path, folder: Path, count: int) -> None:
    """Write an export of so many files, all of them different but for those without a date, which repeat."""
    sources = [_copies(sorted((corpus / name).glob("*.fit"))) for name in MIX]
    turn = [source for source, share in zip(sources, MIX.values(), strict=True) for _ in range(share)]
    for place, source in enumerate(islice(cycle(turn), count)):
        name, data = next(source)
        (folder / f"{place:05d}-{name}").write_bytes(data)


def _copies(paths: list[Path]) -> Iterator[tuple[str, bytes]]:
    """Each file in turn, the second time a week later, and so on; those left out that cannot be moved."""
    weeks = 0
    while True:
        for path in paths:
            data = later(path.read_bytes(), weeks * _WEEK_S)
            if data is not None:
                yield path.name, data
        weeks += 1


def later(data: bytes, seconds: int) -> bytes | None:
    """Move a recording in time: every date of it by so many seconds; None for what is no single, whole FIT file."""
    header, (size,) = data[0], struct.unpack_from("<I", data, 4)
    end = header + size
    if len(data) != end + 2 or data[8:12] != b".FIT":
        return None
    moved, position, definitions = bytearray(data), header, dict[int, tuple[list[tuple[int, str]], int]]()
    while position < end:
        first = data[position]
        if first & 0xC0 == 0x40:
            position, definitions[first & 0x0F] = _definition(data, position)
            continue
        times, length = definitions[(first >> 5) & 0x03 if first & 0x80 else first & 0x0F]
        for offset, order in times:
            (value,) = struct.unpack_from(order, data, position + offset)
            if value != _NO_TIME:
                struct.pack_into(order, moved, position + offset, value + seconds)
        position += length
    struct.pack_into("<H", moved, end, crc16(bytes(moved[:end])))
    return bytes(moved)


def _definition(data: bytes, position: int) -> tuple[int, tuple[list[tuple[int, str]], int]]:
    """Where a definition ends; where times stand in its messages and how, and how long these are."""
    order = ">I" if data[position + 2] else "<I"
    (number,) = struct.unpack_from(order[0] + "H", data, position + 3)
    known = profile.fields_by_number(number)
    fields, times, length = data[position + 5], [], 1
    for place in range(position + 6, position + 6 + 3 * fields, 3):
        field, size, _ = data[place : place + 3]
        is_time = field == _TIMESTAMP or (field in known and known[field].type_name in _TIME_TYPES)
        if is_time and size == _FOUR_BYTES:
            times.append((length, order))
        length += size
    position += 6 + 3 * fields
    if data[position - 6 - 3 * fields] & 0x20:
        developer = data[position]
        length += sum(data[position + 2 + 3 * place] for place in range(developer))
        position += 1 + 3 * developer
    return position, (times, length)
