"""What raw values say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fitlift.fit.meanings import accumulated, unpacked
from fitlift.fit.profile import Component


def component(bits: int, bit_offset: int) -> Component:
    """Some bits of a value."""
    return Component(0, bits, bit_offset, accumulates=False, scale=None, offset=None)


def test_bits_are_cut_out_of_numbers_and_bytes() -> None:
    """The low byte comes first; a value too short for the bits, or with invalid bytes, has none."""
    assert unpacked(0xABC, component(4, 4)) == 0xB
    assert unpacked((0x34, 0x12), component(8, 4)) == 0x23
    assert unpacked((0x34, 0x12), component(8, 16)) is None
    assert unpacked((0x34, None), component(4, 0)) is None
    assert unpacked((0.5, 1.5), component(4, 0)) is None
    assert unpacked(None, component(4, 0)) is None


def test_a_total_grows_over_its_low_bits_rollovers() -> None:
    """Of eight bits: 250, 5 (which is 261), 5 again, 4 (which is 516)."""
    total, totals = 0, []
    for low in (250, 5, 5, 4):
        total = accumulated(low, total, 8)
        totals.append(total)
    assert totals == [250, 261, 261, 516]


@given(st.lists(st.integers(0, 255), min_size=1))
def test_a_total_of_small_steps_is_their_sum(steps: list[int]) -> None:
    """Whatever the steps, as long as each is smaller than the rollover."""
    low, total = 0, 0
    for step in steps:
        low = (low + step) % 256
        total = accumulated(low, total, 8)
    assert total == sum(steps)
