"""What other readers find in a sound file: one that follows the format's description alone, and fitdecode."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from typing import Any, NamedTuple

import fitdecode


class Written(NamedTuple):
    """One value of one message, as bytes; the code is that of its type, of developers' fields the one for bytes."""

    message: int
    field: int
    developer: int | None
    code: int
    written: bytes


class Plain(NamedTuple):
    """One message: whether large ends come first in it, and the five bits of a time in its first byte."""

    number: int
    is_big: bool
    time_bits: int | None
    values: tuple[Written, ...]


class _Layout(NamedTuple):
    number: int
    is_big: bool
    fields: list[tuple[int, int | None, int, int]]


def by_description(data: bytes) -> list[list[Plain]]:
    """Every message of each chained part."""
    parts = []
    while data:
        size, stated = data[0], struct.unpack_from("<I", data, 4)[0]
        parts.append([*_messages(data[size : size + stated])])
        data = data[size + stated + 2 :]
    return parts


def by_fitdecode(data: bytes) -> list[tuple[int, str, dict[Any, Any]]]:
    """The number, name and raw values of each message, checksums looked at."""
    with warnings.catch_warnings(), fitdecode.FitReader(io.BytesIO(data)) as reader:
        warnings.simplefilter("ignore")  # its words on odd sizes
        return [
            (each.global_mesg_num, each.name, {field.name_or_num: field.raw_value for field in each.fields})
            for each in reader
            if isinstance(each, fitdecode.FitDataMessage)
        ]


def _messages(body: bytes) -> Iterator[Plain]:
    layouts: dict[int, _Layout] = {}
    place = 0
    while place < len(body):
        first = body[place]
        place += 1
        if first & 0xC0 == 0x40:
            layouts[first & 15], place = _layout(body, place, has_developers=bool(first & 32))
            continue
        is_short = bool(first & 0x80)
        layout = layouts[first >> 5 & 3 if is_short else first & 15]
        values = []
        for field, developer, size, code in layout.fields:
            values.append(Written(layout.number, field, developer, code, body[place : place + size]))
            place += size
        yield Plain(layout.number, layout.is_big, first & 31 if is_short else None, tuple(values))


def _layout(body: bytes, place: int, *, has_developers: bool) -> tuple[_Layout, int]:
    is_big = bool(body[place + 1])
    number = int.from_bytes(body[place + 2 : place + 4], "big" if is_big else "little")
    end = place + 5 + 3 * body[place + 4]
    triples = [body[start : start + 3] for start in range(place + 5, end, 3)]
    fields: list[tuple[int, int | None, int, int]] = [(field, None, size, code) for field, size, code in triples]
    if has_developers:
        start, end = end + 1, end + 1 + 3 * body[end]
        triples = [body[each : each + 3] for each in range(start, end, 3)]
        fields += [(field, developer, size, 13) for field, size, developer in triples]
    return _Layout(number, is_big, fields), end
