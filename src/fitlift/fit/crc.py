"""CRC-16/ARC, the checksum that FIT headers and files end with.

It is the remainder of the data, taken as a polynomial over two elements (a byte's lowest bit has its highest
power), by x^16 + x^15 + x^2 + 1 = (x + 1)(x^15 + x + 1). Both factors divide x^30n + x^16n + x^n + 1 for every n
that is a power of two: so bits may be taken from the front and put, by exclusive or, 14n, 29n and 30n places
further on. With n a number of whole words that is three operations of numpy for each halving of the data.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

#: The polynomial 0x8005, reflected.
_POLYNOMIAL = 0xA001

_WORD = np.dtype("<u8")

#: How many n further on a bit goes. The first is also how many may go at once, the last how many stay.
_NEAR, _FAR, _FARTHEST = 14, 29, 30


def crc16(data: bytes) -> int:
    """Checksum of `data`; check value 0xBB3D for b"123456789"."""
    checksum, sums = 0, _sums()
    for byte in _folded(data) if len(data) > _FARTHEST * _WORD.itemsize else data:
        checksum = checksum >> 8 ^ sums[(checksum ^ byte) & 0xFF]
    return checksum


def _folded(data: bytes) -> bytes:
    """At most `_FARTHEST` words with the same checksum."""
    # leading zeros change nothing: the checksum starts at 0
    words = np.frombuffer(bytes(-len(data) % _WORD.itemsize) + data, _WORD).copy()
    unit = 1 << (len(words) // _FARTHEST).bit_length()
    while unit:
        while (over := len(words) - _FARTHEST * unit) > 0:
            words = _fold(words, min(over, _NEAR * unit), unit)
        unit //= 2
    return words.tobytes()


def _fold(words: npt.NDArray[np.uint64], count: int, unit: int) -> npt.NDArray[np.uint64]:
    front = words[:count]
    for place in (_NEAR, _FAR, _FARTHEST):
        words[place * unit : place * unit + count] ^= front
    return words[count:]


@cache
def _sums() -> tuple[int, ...]:
    """Checksum of each byte."""
    sums = []
    for byte in range(256):
        checksum = byte
        for _ in range(8):
            checksum = checksum >> 1 ^ _POLYNOMIAL * (checksum & 1)
        sums.append(checksum)
    return tuple(sums)
