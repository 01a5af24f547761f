"""CRC-16/ARC, the checksum that FIT headers and files end with.

The checksum is linear: a word early in the data counts as much as the same word later, carried over the
bytes between them. So the front of the data is folded onto its back, each fold one numpy lookup.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

#: The polynomial 0x8005, reflected.
_POLYNOMIAL = 0xA001


def crc16(data: bytes) -> int:
    """Checksum of `data`; check value 0xBB3D for b"123456789"."""
    # leading zeros change nothing: the checksum starts at 0
    padded = data if len(data) % 2 == 0 else b"\0" + data
    words = np.frombuffer(padded, "<u2")
    sums = _carry(2)[words]
    while len(sums) > 1:
        folded = 1 << (len(sums) - 1).bit_length() - 1
        front = len(sums) - folded
        sums[-front:] ^= _carry(2 * folded)[sums[:front]]
        sums = sums[front:]
    return int(sums[0]) if len(sums) else 0


@cache
def _carry(width: int) -> npt.NDArray[np.uint16]:
    """Each of the 65,536 checksums after `width` more zero bytes; `width` is a power of two."""
    if width > 1:
        half = _carry(width // 2)
        return half[half]
    states: npt.NDArray[np.uint16] = np.arange(0x10000, dtype=np.uint16)
    for _ in range(8):
        states = np.where(states & 1, states >> 1 ^ _POLYNOMIAL, states >> 1).astype(np.uint16)
    return states
