"""The values of one field as they stand on the wire, of all messages of one layout at once."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from fitlift.fit.facts import BYTE, BaseType
from fitlift.records.base import Record

Bytes = npt.NDArray[np.uint8]


class Numbers(Record, eq=False):
    """One number in each message.

    Parameters
    ----------
    data
        The numbers, in whatever byte order.
    present
        Whether each is valid.
    """

    data: npt.NDArray[Any]
    present: npt.NDArray[np.bool_]

    def tolist(self) -> list[Any]:
        """Python's numbers, None for invalid."""
        pairs = zip(self.data.tolist(), self.present.tolist(), strict=True)
        return [value if present else None for value, present in pairs]


class Items(Record, eq=False):
    """What is no single number: a tuple, a text or None for each message."""

    values: list[Any]

    def tolist(self) -> list[Any]:
        """The values."""
        return self.values


Raw = Numbers | Items


def gather(data: Bytes, offsets: npt.NDArray[np.int64], size: int) -> Bytes:
    """Copy the messages that begin at `offsets`, `size` bytes each, into the rows of one matrix."""
    windows = np.ndarray((len(data) - size + 1, size), np.uint8, data, strides=(1, 1))
    return windows[offsets]


def read_raw(matrix: Bytes, base: BaseType, offset: int, size: int, *, big_endian: bool) -> Raw:
    """Read one field from messages of one layout.

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
        block = matrix[:, offset : offset + size].tolist()
        return Items([None if set(each) == {0xFF} else tuple(each) for each in block])
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


def _present(values: npt.NDArray[Any], base: BaseType) -> npt.NDArray[np.bool_]:
    present: npt.NDArray[np.bool_] = ~np.isnan(values) if base.format in "fd" else values != base.invalid
    return present


@cache
def _numpy_type(base: BaseType, *, big_endian: bool) -> np.dtype[Any]:
    return np.dtype((">" if big_endian else "<") + base.format)


def _text(data: bytes) -> str | None:
    return data.split(b"\0", 1)[0].decode("utf-8", errors="replace") or None
