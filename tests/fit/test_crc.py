"""The checksum."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import raw_fit
from fitlift.fit.crc import crc16


def test_the_published_check_value() -> None:
    """CRC-16/ARC of the nine digits."""
    assert crc16(b"123456789") == 0xBB3D


@given(st.binary(max_size=300))
def test_folding_gives_what_going_bit_by_bit_gives(data: bytes) -> None:
    """For any bytes, of odd and even number."""
    assert crc16(data) == raw_fit.crc(data)


def test_a_large_file_is_summed_too() -> None:
    """Over many folds, of a length that is no power of two."""
    data = bytes(range(251)) * 400 + b"\x07"
    assert crc16(data) == raw_fit.crc(data)


@given(st.binary(max_size=60))
def test_bytes_that_end_in_their_checksum_sum_up_to_zero(data: bytes) -> None:
    """By which a whole part is checked."""
    assert crc16(data + crc16(data).to_bytes(2, "little")) == 0
