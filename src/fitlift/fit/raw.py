"""The values of one field as they stand on the wire, of all messages of one layout at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from fitlift.fit.base_types import BYTE, BaseType

Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Numbers:
    """One number in each message.

    Parameters
    ----------
    data
        The numbers, in the machine's byte order.
    present
        Whether each is valid.
    """

    data: npt.NDArray[Any]
    present: npt.NDArray[np.bool_]

    def items(self) -> list[Any]:
        """Python's numbers, None for invalid."""
        pairs = zip(self.data.tolist(), self.present.tolist(), strict=True)
        return [value if present else None for value, present in pairs]


@dataclass(frozen=True, eq=False)
class Items:
    """What is no single number: a tuple, a text or None for each message."""

    values: list[Any]

    def items(self) -> list[Any]:
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
    block = np.ascontiguousarray(matrix[:, offset : offset + size])
    if size == 0:
        return Items([None] * len(matrix))
    if base is BYTE:
        return Items([None if set(each) == {0xFF} else tuple(each) for each in block.tolist()])
    if base.name == "string":
        return Items([_text(each) for each in block.view(f"S{size}").ravel().tolist()])
    values = block.view((">" if big_endian else "<") + base.format)
    if big_endian:
        values = values.astype(values.dtype.newbyteorder("="))
    present = ~np.isnan(values) if base.format in "fd" else values != base.invalid
    if values.shape[1] == 1:
        return Numbers(values[:, 0], present[:, 0])
    items = values.astype(object)
    items[~present] = None
    return Items(list(map(tuple, items.tolist())))


def _text(data: bytes) -> str | None:
    return data.split(b"\0", 1)[0].decode("utf-8", errors="replace") or None
