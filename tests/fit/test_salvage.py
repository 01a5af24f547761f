"""Damage: what is kept, what is found again, and what is said of the rest.

A strength file of twelve sets and rests, a second apart from bytes put together by hand, is spoilt in every
way that is known; offsets are counted on those bytes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.fit import read_fit
from fitlift.fit.resync import MOST_LOSSES
from fitlift.fit.salvage import MOST_PARTS, find_start, scan
from raw_fit import BYTE, ENUM, RECORD, TIME, UINT8, UINT16, UINT32, define, file, file_id, record

#: Definition of a set of 16 bytes: duration, repetitions, kind, start, its own timestamp.
SET = define(2, 225, [(0, 4, UINT32), (3, 2, UINT16), (5, 1, ENUM), (6, 4, UINT32), (254, 4, UINT32)])


def lift(number: int) -> bytes:
    """One set: it starts a minute after the one before, and has `number` repetitions."""
    return b"\x02" + struct.pack("<IHBII", 30_000, number, 1, TIME + 60 * number, TIME)


BEFORE = file_id() + RECORD + SET
SETS = [lift(number) + b"".join(record(60 * number + second, 90) for second in range(5)) for number in range(1, 13)]

#: Offset of the first set, and the bytes from one set to the next.
FIRST, STEP = 14 + 11 + 15 + 21, 16 + 5 * 7
SOUND = file(BEFORE, *SETS)


def reps(data: bytes) -> list[int]:
    """Repetitions of the sets that are read."""
    table = read_fit(data).message("set")
    return [int(each) for each in table["repetitions"].dropna()] if "repetitions" in table else []


def salvaged(data: bytes) -> list[int]:
    """Repetitions of the sets that are marked as found again."""
    table = read_fit(data).table("set")
    return [int(each) for each in table.loc[table["salvaged"].to_numpy(dtype=bool), "repetitions"]]


def said(data: bytes) -> list[tuple[str, int | None]]:
    """Code and place of each notice."""
    return [(notice.code, notice.offset) for notice in read_fit(data).notices]


def spoilt(start: int, count: int, value: bytes = b"\xff") -> bytes:
    """The file with some of its bytes overwritten."""
    return SOUND[:start] + value * count + SOUND[start + count :]


def test_the_offsets_of_these_tests_are_right() -> None:
    """Twelve sets, each where it is said to be, and nothing to be said."""
    assert [SOUND[FIRST + place * STEP :][:16] for place in range(12)] == [lift(number) for number in range(1, 13)]
    assert (reps(SOUND), salvaged(SOUND), said(SOUND)) == (list(range(1, 13)), [], [])


@pytest.mark.parametrize("cut", range(0, STEP, 5))
def test_a_file_that_is_cut_keeps_every_whole_message(cut: int) -> None:
    """The sixth set is there as soon as its sixteen bytes are."""
    end = FIRST + 5 * STEP + cut
    assert reps(SOUND[:end]) == list(range(1, 6 + (cut >= 16)))
    assert said(SOUND[:end]) == [("truncated", end)]
    assert salvaged(SOUND[:end]) == []


def test_a_cut_says_how_much_is_missing() -> None:
    """Checksum included."""
    end = FIRST + STEP
    missing = len(SOUND) - end
    assert [notice.text for notice in read_fit(SOUND[:end]).notices] == [
        f"the file is cut short at byte {end}, {missing} bytes before its end; what is there is kept"
    ]


def test_garbage_between_messages_is_skipped() -> None:
    """Sets before it stay, sets after it are marked, and the garbage is said with its bytes."""
    place = FIRST + 4 * STEP
    data = file(BEFORE, *SETS[:4], b"\xff" * 20, *SETS[4:], checksum=0)
    assert (reps(data), salvaged(data)) == (list(range(1, 13)), list(range(5, 13)))
    assert said(data) == [("unreadable-bytes", place), ("checksum", len(data) - 2)]
    assert read_fit(data).notices[0].text == (
        f"bytes {place} to {place + 19} (20 in all) cannot be read; the rest is kept"
    )


def test_a_hole_costs_what_lay_in_it() -> None:
    """Thirty bytes are missing, from the middle of the fifth set on: it is lost with two samples, no other is."""
    place = FIRST + 4 * STEP + 8
    data = SOUND[:place] + SOUND[place + 30 :]
    assert reps(data) == [1, 2, 3, 4, *range(6, 13)]
    assert salvaged(data) == list(range(6, 13))
    codes = [code for code, _ in said(data)]
    assert codes[0] == "unreadable-bytes"
    assert "truncated" in codes or "data-size" in codes


def test_overwritten_bytes_cost_the_messages_that_they_hit() -> None:
    """Sixteen bytes of 0xFF over the fifth set."""
    place = FIRST + 4 * STEP
    data = spoilt(place, 16)
    assert (reps(data), salvaged(data)) == ([1, 2, 3, 4, *range(6, 13)], list(range(6, 13)))
    assert said(data) == [("unreadable-bytes", place), ("checksum", len(SOUND) - 2)]


def test_a_wrong_checksum_alone_is_said_and_all_is_kept() -> None:
    """Nothing was found again, since nothing was lost."""
    data = file(BEFORE, *SETS, checksum=0x1234)
    assert (reps(data), salvaged(data), said(data)) == (
        list(range(1, 13)),
        [],
        [("checksum", len(SOUND) - 2)],
    )


@pytest.mark.parametrize("wrong", [0, 1, len(SOUND) - 16 - 7, len(SOUND), 0xFFFFFFFF])
def test_a_wrong_data_size_is_said_and_all_is_kept(wrong: int) -> None:
    """Too small, by whole messages or not, and too large: the messages end where the checksum says."""
    data = file(BEFORE, *SETS, data_size=wrong)
    assert (reps(data), salvaged(data)) == (list(range(1, 13)), [])
    codes = {code for code, _ in said(data)}
    assert codes <= {"data-size", "truncated"}
    assert codes


@pytest.mark.parametrize("spoil", range(14))
def test_a_damaged_header_costs_nothing(spoil: int) -> None:
    """Whichever of its bytes: all sets are read, and that it is damaged is said."""
    data = SOUND[:spoil] + bytes([SOUND[spoil] ^ 0x5A]) + SOUND[spoil + 1 :]
    assert reps(data) == list(range(1, 13))
    assert said(data)
    assert said(data)[0][1] == 0


def test_what_stands_before_the_header_is_said() -> None:
    """Offsets then count from the file's first byte."""
    data = b"garbage!" * 3 + SOUND
    assert (reps(data), said(data)) == (list(range(1, 13)), [("unreadable-bytes", 0)])


def test_what_stands_after_the_end_is_said() -> None:
    """And is not taken for messages."""
    assert (reps(SOUND + b"tail"), said(SOUND + b"tail")) == (list(range(1, 13)), [("trailing-bytes", len(SOUND))])


def test_a_second_file_after_garbage_is_found() -> None:
    """It is a part of its own."""
    data = SOUND + b"\0\0\0" + SOUND
    assert (reps(data), said(data)) == (2 * list(range(1, 13)), [("unreadable-bytes", len(SOUND))])
    assert read_fit(data).parts == 2


def test_a_part_that_is_cut_does_not_take_the_next_ones_messages() -> None:
    """The second file begins where its header is."""
    end = FIRST + 3 * STEP
    data = SOUND[:end] + SOUND
    assert reps(data) == [1, 2, 3, *range(1, 13)]
    assert said(data) == [("truncated", end)]


def test_messages_whose_definition_is_lost_are_kept_as_bytes() -> None:
    """The definition of the sets is overwritten: samples go on, the sets' bytes stand under no message's number.

    The first set is lost with the definition, since nothing says where it begins.
    """
    place = 14 + 11 + 15
    data = spoilt(place, len(SET))
    read = read_fit(data)
    assert len(read.message("record")) == 60
    assert said(data)[:2] == [("lost-definition", FIRST + STEP), ("unreadable-bytes", place)]
    lost = read.table("unknown_65535")
    assert [bytes(each) for each in lost["unknown_0"]] == [lift(number)[1:] for number in range(2, 13)]


def test_sets_after_a_definition_that_comes_again_are_whole() -> None:
    """Watches repeat definitions: from there on all is known."""
    data = file(file_id(), RECORD, b"\xee" * 21, *SETS[:3], SET, *SETS[3:], checksum=0)
    assert reps(data)[-9:] == list(range(4, 13))


def test_no_messages_are_invented_in_garbage() -> None:
    """Noise after a few sets gives no sets, whatever it looks like."""
    noise = bytes((7 * place * place + 13 * place) % 256 for place in range(2000))
    data = SOUND[: FIRST + 3 * STEP] + noise
    assert reps(data) == [1, 2, 3]
    assert len(read_fit(data).message("record")) == 15


def test_zeros_are_no_messages() -> None:
    """A file whose end was never written: local number 0 is defined, and zeros would fit it."""
    data = SOUND[: FIRST + 3 * STEP] + b"\0" * (len(SOUND) - FIRST - 3 * STEP)
    assert reps(data) == [1, 2, 3]
    assert len(read_fit(data).message("file_id")) == 1


def test_a_clock_that_was_set_is_no_damage() -> None:
    """Times before and after it lie years apart, and the messages go on."""
    late = [b"\x01" + struct.pack("<IBB", TIME + 4 * 365 * 86_400 + second, 95, 80) for second in range(10)]
    data = file(BEFORE, *SETS[:3], *late, checksum=0)
    assert len(read_fit(data).message("record")) == 25
    assert [code for code, _ in said(data)] == ["checksum"]


def test_a_file_of_nothing_but_damage_ends() -> None:
    """Losses are counted up to a bound."""
    pieces: Iterable[bytes] = (
        b"\xff" * 3 + b"".join(record(9 * place + i, 90) for i in range(6)) for place in range(1200)
    )
    read = scan(file(BEFORE, *pieces, checksum=0))
    assert sum(notice.code == "unreadable-bytes" for notice in read.notices) == MOST_LOSSES + 1


@given(st.integers(0, len(SOUND)), st.binary(max_size=40), st.integers(0, 40))
def test_no_set_before_damage_is_ever_lost(place: int, written: bytes, missing: int) -> None:
    """Whatever is put in the place of whatever bytes, after the header and definitions."""
    place = max(place, FIRST)
    data = SOUND[:place] + written + SOUND[place + missing :]
    whole = (place - FIRST) // STEP + ((place - FIRST) % STEP >= 16)
    assert reps(data)[: min(whole, 12)] == list(range(1, min(whole, 12) + 1))


@pytest.mark.parametrize("bit", range(8))
def test_a_spoilt_definition_of_another_message_costs_no_set(samples: Path, bit: int) -> None:
    """One bit of a size in the definition of zone times, which stand between the sets: all 42 rows are read."""
    data = bytearray((samples / "free.fit").read_bytes())
    data[233] ^= 1 << bit
    assert len(read_fit(bytes(data)).message("set")) == 42


def test_a_set_that_ends_where_a_hole_begins_is_kept(samples: Path) -> None:
    """Even if its last bytes and what follows the hole look like a message: then both are kept, and it is said."""
    data = (samples / "generated.fit").read_bytes()
    holed = read_fit(data[:437] + data[452:])
    starts = set(read_fit(data).message("set")["start_time"])
    assert starts - set(holed.message("set")["start_time"]) == set()
    assert [notice.code for notice in holed.notices] == ["overlapping-messages", "truncated"]


@pytest.mark.parametrize(
    ("field", "more"),
    [((9, 0, UINT16), b""), ((9, 2, 0x55), b"ab"), ((9, 2, 0x04), b"ab")],
    ids=["no size", "an unknown type", "a type without its high bit"],
)
def test_what_a_sound_file_may_hold_is_read_in_a_damaged_one(field: tuple[int, int, int], more: bytes) -> None:
    """Definitions that devices seldom write, with a wrong checksum, and with the last byte cut."""
    fields = [(0, 4, UINT32), (3, 2, UINT16), (5, 1, ENUM), (6, 4, UINT32), (254, 4, UINT32), field]
    sets = [lift(number) + more for number in range(1, 9)]
    body = (file_id(), RECORD, *(record(second, 90) for second in range(20)), define(2, 225, fields), *sets)
    assert reps(file(*body, checksum=0)) == list(range(1, 9))
    assert reps(file(*body)[:-1]) == list(range(1, 9))


def test_odd_times_of_the_last_sets_are_kept() -> None:
    """A start that counts from power-on, with a wrong checksum, and with the last byte cut; no size is at fault."""
    odd = [b"\x02" + struct.pack("<IHBII", 30_000, number, 1, 500 + number, TIME) for number in (4, 5)]
    body = (BEFORE, *SETS[:3], *odd)
    assert reps(file(*body, checksum=0)) == [1, 2, 3, 4, 5]
    assert [code for code, _ in said(file(*body, checksum=0))] == ["checksum"]
    assert reps(file(*body)[:-1]) == [1, 2, 3, 4, 5]


def test_a_session_of_another_year_ends_a_damaged_file() -> None:
    """The clock was set before the last set; with a wrong checksum it stands all the same."""
    late = b"\x02" + struct.pack("<IHBII", 30_000, 13, 1, TIME + 400 * 86_400, TIME + 400 * 86_400)
    assert reps(file(BEFORE, *SETS, late, checksum=0)) == list(range(1, 14))


#: Messages without a time, of ten bytes and of two, and their definitions.
NOTE, TICK = define(3, 0xFF20, [(1, 9, BYTE)]), define(4, 0xFF21, [(1, 1, UINT8)])
A_NOTE = b"\x03nine char"


@pytest.mark.parametrize("left", range(len(A_NOTE)))
def test_a_message_of_which_only_a_piece_is_left_costs_the_next_set_at_most(left: int) -> None:
    """Wherever it breaks off: what follows seems to belong to it, but sound messages go on soon after."""
    data = file(BEFORE, NOTE, A_NOTE, *SETS[:3], A_NOTE[:left], *SETS[3:], checksum=0)
    # with three bytes left, the middle of the fourth set reads as a sample of the right time
    assert reps(data) == [1, 2, 3, *([] if left == 3 else [4]), *range(5, 13)]


def test_a_set_that_was_swallowed_with_others_is_found_again() -> None:
    """A note lacks its last byte: it and two messages that the set's next bytes look like are taken back."""
    looks_like_ticks = b"\x02" + struct.pack("<IHBII", 0x00040004, 14, 1, TIME + 240, TIME)
    body = (BEFORE, NOTE, TICK, *SETS[:3], A_NOTE, A_NOTE[:9], looks_like_ticks, *SETS[4:])
    assert reps(file(*body, checksum=0)) == [1, 2, 3, 14, *range(5, 13)]


def test_messages_whose_times_lie_years_apart_are_none() -> None:
    """What follows a hole has the samples' first byte, and a time in another year each."""
    strays = [record(year * 365 * 86_400, 95) for year in range(1, 9)]
    data = file(BEFORE, *SETS[:3], b"\xff" * 20, *strays, checksum=0)
    assert reps(data) == [1, 2, 3]
    assert len(read_fit(data).message("record")) == 15


def compressed(number: int) -> bytes:
    """A set whose first byte holds the low bits of its time, too."""
    return bytes([0x80 | 2 << 5 | 60 * number % 32]) + lift(number)[1:]


def test_compressed_times_after_a_hole_are_read_where_the_file_has_others() -> None:
    """Few devices write them, and half of all bytes look like their beginning: in any other file they are none."""
    after = [b"\xff" * 20, *map(compressed, range(5, 13))]
    assert reps(file(BEFORE, *SETS[:4], *after, checksum=0)) == [1, 2, 3, 4]
    assert reps(file(BEFORE, *SETS[:3], compressed(4), *after, checksum=0)) == list(range(1, 13))


def test_a_compressed_time_that_was_misread_is_no_other() -> None:
    """Of a note only the first byte is left, and that is spoilt: it is taken back, and the file has none any more."""
    spoilt_note = bytes([0x80 | 3 << 5])
    body = (BEFORE, NOTE, A_NOTE, *SETS[:3], spoilt_note, *SETS[3:], b"\xff" * 20, *map(compressed, range(13, 19)))
    assert reps(file(*body, checksum=0)) == list(range(1, 13))


def test_a_message_has_one_timestamp() -> None:
    """One with a timestamp among its fields, and a compressed one in its first byte, is none."""
    doubly = bytes([0x80 | 1 << 5]) + record(300, 99)[1:]
    data = file(BEFORE, *SETS[:3], doubly, *SETS[3:], checksum=0)
    assert 99 not in read_fit(data).message("record")["heart_rate"].tolist()
    assert reps(data) == list(range(1, 13))
    assert said(data)[0] == ("unreadable-bytes", FIRST + 3 * STEP)


@pytest.mark.parametrize(("gaps", "found"), [(1, 12), (30, 0)])
def test_sizes_are_guessed_so_often_and_no_more(gaps: int, found: int) -> None:
    """Each guess tries hundreds of sizes: after twenty that failed, messages of that number stay unread."""
    samples = b"".join(record(second, 90) for second in range(6))
    failing = (b"\x02" + b"\xee" * 700 + samples) * gaps
    lost = b"".join(b"\x02nine char" + samples for _ in range(12))
    data = file(file_id(), RECORD, samples, failing, lost, samples, checksum=0)
    assert len(read_fit(data).message("unknown_65535")) == found


def test_thousands_of_files_in_a_row_are_given_up() -> None:
    """The first so many are read, and it is said how much is left out."""
    one = file(file_id(), RECORD, record(0, 90))
    read = read_fit(one * 3000)
    assert read.parts == MOST_PARTS
    assert [(notice.code, notice.offset) for notice in read.notices] == [("too-many-parts", MOST_PARTS * len(one))]


def test_a_start_is_found_with_its_mark_damaged() -> None:
    """Where a definition follows; and never in what is no FIT file."""
    assert find_start(SOUND) == 0
    assert find_start(b"xyz" + SOUND) == 3
    assert find_start(SOUND.replace(b".FIT", b".XXX")) == 0
    assert find_start(b"\x0e" * 100) is None
    assert find_start(b"") is None
