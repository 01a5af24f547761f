"""Bytes spoilt at random: reading ends, with tables or with one of fitlift's own errors."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable, Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import raw_fit
from checkout import SAMPLES
from fitlift.errors import FitliftError
from fitlift.fit import read_fit

#: No sample, whatever is done to it, takes longer, or more memory, to read.
MOST_SECONDS, MOST_BYTES = 2.0, 64 * 2**20

#: Whether there is time for many examples.
IS_THOROUGH = settings.get_current_profile_name() == "thorough"

Mutation = Callable[[bytes], bytes]


@cache
def samples() -> tuple[bytes, ...]:
    """The sample files."""
    return tuple(path.read_bytes() for path in sorted(SAMPLES.glob("*.fit")))


def flipped(place: float, value: bytes) -> Mutation:
    """Some bytes overwritten."""
    return lambda data: data[: int(place * len(data))] + value + data[int(place * len(data)) + len(value) :]


def cut(place: float, _: bytes) -> Mutation:
    """The end missing."""
    return lambda data: data[: int(place * len(data))]


def inserted(place: float, value: bytes) -> Mutation:
    """Some bytes too many."""
    return lambda data: data[: int(place * len(data))] + value + data[int(place * len(data)) :]


def deleted(place: float, value: bytes) -> Mutation:
    """As many bytes too few as `value` has."""
    return lambda data: data[: int(place * len(data))] + data[int(place * len(data)) + len(value) :]


@st.composite
def mutated(draw: st.DrawFn, which: Sequence[bytes] | None = None) -> bytes:
    """A sample, or one of some, with one to four of these done to it; near its beginning as often as anywhere."""
    data = draw(st.sampled_from(which or samples()))
    for _ in range(draw(st.integers(1, 4))):
        mutate = draw(st.sampled_from([flipped, cut, inserted, deleted]))
        place = draw(st.floats(0, 1) | st.floats(0, 0.02))
        data = mutate(place, draw(st.binary(min_size=1, max_size=24)))(data)
    return data


def read(data: bytes) -> int:
    """Read a file and make every table; return its number of messages, 0 where it is refused."""
    try:
        file = read_fit(data)
    except FitliftError:
        return 0
    return sum(len(file.table(name)) for name in file.messages)


@pytest.mark.parametrize("quarter", range(4))
@settings(max_examples=1250 if IS_THOROUGH else 75)
@given(drawn=st.data())
def test_whatever_is_done_to_a_file_it_is_read_or_refused(drawn: st.DataObject, quarter: int) -> None:
    """To each quarter of the samples 75 times, or 1,250 times, the same on each run; every table is made."""
    data = drawn.draw(mutated(samples()[quarter::4]))
    begun = time.process_time()
    read(data)
    assert time.process_time() - begun < MOST_SECONDS


@settings(max_examples=100 if IS_THOROUGH else 30)
@given(mutated())
def test_memory_stays_bounded(data: bytes) -> None:
    """A file that promises much takes no more than its bytes are worth."""
    tracemalloc.start()
    try:
        read(data)
        assert tracemalloc.get_traced_memory()[1] < MOST_BYTES
    finally:
        tracemalloc.stop()


@given(st.binary(max_size=400), st.sampled_from([b"", b"\x0e\x20\x00\x00\xff\xff\x00\x00.FIT\x00\x00"]))
def test_noise_is_read_or_refused(noise: bytes, header: bytes) -> None:
    """Behind a sound header, or without any."""
    read(header + noise)


@pytest.mark.parametrize(
    ("mutate", "expected"),
    [(flipped, b"01234xy789"), (cut, b"01234"), (inserted, b"01234xy56789"), (deleted, b"01234789")],
)
def test_mutations_do_what_they_say(mutate: Callable[[float, bytes], Mutation], expected: bytes) -> None:
    """On ten bytes."""
    assert mutate(0.5, b"xy")(b"0123456789") == expected


RECORDS = raw_fit.RECORD + b"".join(raw_fit.record(second, 90) for second in range(50))


@pytest.mark.parametrize(
    "filling",
    [
        b"\0" * 500_000,
        b"\x01" * 500_000,
        raw_fit.RECORD * 30_000,
        bytes(place * place % 251 for place in range(500_000)),
        (b"\xff" * 5 + RECORDS[15 : 15 + 28]) * 15_000,
        (raw_fit.file(data_size=0x7FFFFFFF) + b"\x01" * 40) * 9_000,
    ],
    ids=["zeros", "one byte", "definitions", "noise", "short runs", "headers"],
)
def test_half_a_megabyte_of_nonsense_ends_soon(filling: bytes) -> None:
    """Behind fifty sound records, which are read: the time grows with the bytes, not with their square."""
    begun = time.process_time()
    file = read_fit(raw_fit.file(raw_fit.file_id(), RECORDS, filling, checksum=0))
    assert len(file.message("record")) >= 50
    assert time.process_time() - begun < 5 * MOST_SECONDS
