"""The outermost structure of FIT bytes: headers and chained parts."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from fitlift.fit.source import is_fit

_CRC_BYTES = 2


@dataclass(frozen=True, slots=True)
class Parts:
    """The chained files that FIT bytes consist of.

    Parameters
    ----------
    parts
        The bytes of each, header and CRC included; the last may be cut short.
    trailing
        Offset of bytes that belong to none; None where there are none.
    """

    parts: tuple[bytes, ...]
    trailing: int | None


def split_parts(data: bytes) -> Parts:
    """Split a chained file where its headers say that each part ends.

    Parameters
    ----------
    data
        Bytes that begin with a FIT header.
    """
    parts = []
    start = 0
    while is_fit(data[start : start + 16]):
        header_size, data_size = data[start], struct.unpack_from("<I", data, start + 4)[0]
        end = start + header_size + data_size + _CRC_BYTES
        parts.append(data[start:end])
        start = end
    return Parts(tuple(parts), start if start < len(data) else None)
