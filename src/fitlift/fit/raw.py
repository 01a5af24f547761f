"""The values of one field of all messages of one layout, and as they stand on the wire."""

from __future__ import annotations

import datetime as dt
import struct
from collections.abc import Callable, Sequence
from functools import cache
from math import isnan
from typing import Any

import numpy as np
import numpy.typing as npt

from fitlift.fit.facts import BYTE, BaseType
from fitlift.records.base import Record

Bytes = npt.NDArray[np.uint8]


class Numbers(Record, eq=False):
    """One number, or one time in UTC, in each message.

    Parameters
    ----------
    data
        The numbers, in whatever byte order; times as datetime64[ms].
    present
        Whether each is valid.
    """

    data: npt.NDArray[Any]
    present: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.present)

    @property
    def are_times(self) -> bool:
        """Whether they are times."""
        return self.data.dtype.kind == "M"

    def listed(self) -> list[Any]:
        """Python's numbers, or datetimes in UTC; None for invalid."""
        values: list[Any] = self.data.tolist()
        if self.are_times:
            values = [None if value is None else value.replace(tzinfo=dt.UTC) for value in values]
        if self.present.all():
            return values
        return [value if present else None for value, present in zip(values, self.present.tolist(), strict=True)]

    def at(self, rows: npt.NDArray[np.bool_]) -> Numbers:
        """Those of some messages."""
        return Numbers(self.data[rows], self.present[rows])


class Items(Record, eq=False):
    """Whatever a field may hold, in each message: a number, a text, a datetime, a tuple of these, or None."""

    values: list[Any]

    def __len__(self) -> int:
        return len(self.values)

    def listed(self) -> list[Any]:
        """The values, in a list of their own."""
        return self.values.copy()

    def at(self, rows: npt.NDArray[np.bool_]) -> Items:
        """Those of some messages."""
        return Items([value for value, kept in zip(self.values, rows.tolist(), strict=True) if kept])


#: The values of one column. Of few messages they are `Items`: Python is done with these before numpy has begun.
Values = Numbers | Items


def dtype_kind(dtype: np.dtype[Any]) -> str:
    """What numbers are: integers "i", integers that may be too large for int64 "u", floats "f", times "M"."""
    if dtype.kind == "u":
        return "u" if dtype.itemsize == np.dtype(np.int64).itemsize else "i"
    return dtype.kind


def gather(data: Bytes, offsets: npt.NDArray[np.int64], size: int) -> Bytes:
    """Copy the messages that begin at `offsets`, `size` bytes each, into the rows of one matrix."""
    windows = np.ndarray((len(data) - size + 1, size), np.uint8, data, strides=(1, 1))
    return windows[offsets]


def read_raw(matrix: Bytes, base: BaseType, offset: int, size: int, *, big_endian: bool) -> Values:
    """Read one field from many messages of one layout.

    Parameters
    ----------
    matrix
        A message a row.
    base
        What the field is read as; its size divides `size`.
    offset, size
        The field's bytes within a message.
    big_endian
        Byte order.
    """
    rows, width = matrix.shape
    if size == 0:
        return Items([None] * rows)
    if base is BYTE:
        block = matrix[:, offset : offset + size].tobytes()
        return Items([_byte_values(block[start : start + size]) for start in range(0, rows * size, size)])
    if base.name == "string":
        texts = np.ndarray(rows, f"S{size}", matrix, offset, (width,))
        return Items([_text(each) for each in texts.tolist()])
    dtype = _numpy_type(base, big_endian=big_endian)
    count = size // base.size
    if count == 1:
        numbers = np.ndarray(rows, dtype, matrix, offset, (width,))
        return Numbers(numbers, _present(numbers, base))
    arrays = np.ndarray((rows, count), dtype, matrix, offset, (width, base.size))
    items = arrays.astype(object)
    items[~_present(arrays, base)] = None
    return Items(list(map(tuple, items.tolist())))


def read_few(
    data: bytes, starts: Sequence[int], base: BaseType, offset: int, size: int, *, big_endian: bool
) -> list[Any]:
    """Read one field from few messages of one layout: the same values as of `read_raw`.

    Parameters
    ----------
    data
        The file.
    starts
        Where each message begins.
    base, offset, size, big_endian
        As for `read_raw`.
    """
    if size == 0:
        return [None] * len(starts)
    if base is BYTE or base.name == "string":
        pieces = [data[start + offset : start + offset + size] for start in starts]
        return list(map(_text if base is not BYTE else _byte_values, pieces))
    count = size // base.size
    unpack = _unpacking(">" if big_endian else "<", base.format, count)
    if count == 1:
        return _valid([unpack(data, start + offset)[0] for start in starts], base)
    flat = _valid([value for start in starts for value in unpack(data, start + offset)], base)
    return list(zip(*[iter(flat)] * count, strict=True))


def _valid(values: Sequence[Any], base: BaseType) -> list[Any]:
    """Numbers, None for invalid."""
    if base.format in "fd":
        return [None if isnan(value) else value for value in values]
    invalid = base.invalid
    return [None if value == invalid else value for value in values]


def _present(values: npt.NDArray[Any], base: BaseType) -> npt.NDArray[np.bool_]:
    present: npt.NDArray[np.bool_] = ~np.isnan(values) if base.format in "fd" else values != base.invalid
    return present


@cache
def _numpy_type(base: BaseType, *, big_endian: bool) -> np.dtype[Any]:
    return np.dtype((">" if big_endian else "<") + base.format)


def _text(data: bytes) -> str | None:
    return data.split(b"\0", 1)[0].decode("utf-8", errors="replace") or None


def _byte_values(data: bytes) -> tuple[int, ...] | None:
    return None if data.count(0xFF) == len(data) else tuple(data)


@cache
def _unpacking(order: str, letter: str, count: int) -> Callable[[bytes, int], tuple[Any, ...]]:
    return struct.Struct(f"{order}{count}{letter}").unpack_from
