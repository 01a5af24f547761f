"""Messages to FIT bytes."""

from __future__ import annotations

import datetime as dt
import io
import struct
from typing import Any

import fitdecode
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import described, plain
from fitlift.errors import EncodeError
from fitlift.fit import read_fit
from fitlift.fit.encode import Field, Message, Value, encode, message
from fitlift.fit.facts import BASE_TYPES

UNKNOWN_MESSAGE = 0xFF10
INTEGERS = {
    "sint8": (-128, 126),
    "uint8": (0, 254),
    "sint16": (-32768, 32766),
    "uint16": (0, 65534),
    "sint32": (-(2**31), 2**31 - 2),
    "uint32": (0, 2**32 - 2),
    "uint8z": (1, 255),
    "uint16z": (1, 65535),
    "uint32z": (1, 2**32 - 1),
    "sint64": (-(2**63), 2**63 - 2),
    "uint64": (0, 2**64 - 2),
    "uint64z": (1, 2**64 - 1),
}

numbers = st.sampled_from(sorted(INTEGERS)).flatmap(
    lambda name: st.tuples(st.just(name), st.none() | st.integers(*INTEGERS[name]))
)
arrays = st.sampled_from(sorted(INTEGERS)).flatmap(
    lambda name: st.tuples(
        st.just(name), st.lists(st.none() | st.integers(*INTEGERS[name]), min_size=2, max_size=9).map(tuple)
    )
)
texts = st.tuples(
    st.just("string"),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=50),
)
floats = st.tuples(st.just("float64"), st.floats(allow_nan=False))
values = numbers | arrays | texts | floats
messages = st.lists(
    st.tuples(
        st.integers(UNKNOWN_MESSAGE, UNKNOWN_MESSAGE + 3),
        st.booleans(),
        st.dictionaries(st.integers(0, 250), values, min_size=1, max_size=8),
    ),
    min_size=1,
    max_size=40,
)
Drawn = list[tuple[int, bool, dict[int, tuple[str, Any]]]]


def encoded(drawn: Drawn) -> bytes:
    """Drawn messages as a file."""
    return encode(
        [
            Message(number, tuple(Field(key, BASE_TYPES[base], value) for key, (base, value) in fields.items()), big)
            for number, big, fields in drawn
        ]
    )


def null_free(row: dict[Any, Any]) -> dict[str, Any]:
    """A row without its nulls."""
    return {key: value for key, value in row.items() if plain(value) is not None}


@given(messages)
def test_what_is_encoded_is_decoded_again(drawn: Drawn) -> None:
    """decode(encode(x)) = x, for every base type, arrays, text, both byte orders, any mix of definitions."""
    file = read_fit(encoded(drawn))
    rows = [
        (
            int(row["position"]),
            name,
            null_free({key: value for key, value in row.items() if key not in {"file_part", "position", "salvaged"}}),
        )
        for name, table in file.tables.items()
        for row in table.astype(object).to_dict("records")
    ]
    decoded = [(name, row) for _, name, row in sorted(rows, key=lambda each: each[0])]
    expected = [
        (
            f"unknown_{number}",
            {f"unknown_{key}": value for key, (_, value) in fields.items() if value is not None},
        )
        for number, _, fields in drawn
    ]
    assert decoded == expected
    assert file.notices == ()


@given(messages)
def test_an_independent_decoder_reads_the_same_raw_values(drawn: Drawn) -> None:
    """Fitdecode reads every message and raw value that was encoded, and finds both checksums right."""
    with fitdecode.FitReader(io.BytesIO(encoded(drawn)), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        frames = [frame for frame in reader if isinstance(frame, fitdecode.FitDataMessage)]
    decoded = [
        (
            frame.global_mesg_num,
            {field.def_num: field.raw_value for field in frame.fields if field.raw_value is not None},
        )
        for frame in frames
    ]
    expected = [
        (number, {key: value for key, (_, value) in fields.items() if value is not None}) for number, _, fields in drawn
    ]
    assert decoded == expected


def test_base_types_agree_with_both_decoders() -> None:
    """Our table of base types says what fitparse's and fitdecode's say."""
    from fitdecode.types import BASE_TYPES as FITDECODE
    from fitparse.records import BASE_TYPES as FITPARSE

    ours = {base.code: (base.name, base.size) for base in BASE_TYPES.values()}
    assert {code: (base.name, base.size) for code, base in FITPARSE.items()} == ours
    # fitdecode lists the types of several bytes without their flag, too, and calls byte's code the same
    theirs = {base.identifier: (base.name, base.size) for base in FITDECODE.values()}
    assert {code: theirs[code] for code in ours if code in theirs} == {c: ours[c] for c in ours if c in theirs}
    assert len(theirs) >= len(ours) - 1


def test_comfortable_values_are_scaled_named_and_dated() -> None:
    """Seconds, kilograms, enumeration names and aware datetimes become the profile's raw numbers."""
    built = message(
        "set",
        {
            "duration": 42.221,
            "weight": 45.375,
            "set_type": "active",
            "start_time": dt.datetime(1989, 12, 31, 0, 1, tzinfo=dt.UTC),
            "category": ["row", 61, None],
        },
    )
    assert {field.number: field.values for field in built.fields} == {0: 42221, 4: 726, 5: 1, 6: 60, 7: (23, 61, None)}


def test_both_byte_orders_say_the_same() -> None:
    """A big-endian message reads like its little-endian twin."""
    values: dict[str, Value] = {"repetitions": 8, "weight": 62.5, "duration": 30.123, "category": (28, 17, 65534)}
    little, big = (read_fit(encode([message("set", values, big_endian=order)])).table("set") for order in (False, True))
    assert little.to_dict() == big.to_dict()
    assert little.loc[0, "category"] == ("squat", "lunge", "unknown")


def test_more_definitions_than_local_numbers() -> None:
    """Thirty kinds of message in turn, twice: local numbers are used again, nothing is mixed up."""
    kinds = [Message(UNKNOWN_MESSAGE + kind, (Field(kind, BASE_TYPES["uint8"], kind),)) for kind in range(30)]
    file = read_fit(encode(kinds + kinds))
    assert len(file.tables) == 30
    for kind in range(30):
        assert file.table(f"unknown_{UNKNOWN_MESSAGE + kind}")[f"unknown_{kind}"].tolist() == [kind, kind]


def test_chained_parts_are_read_through() -> None:
    """Two files end to end are one chained file; each row says its part."""
    part = encode([message("set", {"repetitions": 3})])
    table = read_fit(part + part).table("set")
    assert table["file_part"].tolist() == [1, 2]
    assert table["repetitions"].tolist() == [3, 3]


@pytest.mark.parametrize(("size", "with_crc"), [(12, True), (14, True), (14, False)])
def test_headers_of_all_kinds(size: int, with_crc: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Headers of 12 bytes, of 14, and of 14 with the checksum left 0 are written and read."""
    data = encode([message("set", {"repetitions": 3})], header_size=size, header_crc=with_crc)
    assert data[0] == size
    assert data[size - 2 : size] != b"\0\0" if with_crc else data[12:14] == b"\0\0"
    assert read_fit(data).table("set")["repetitions"].tolist() == [3]


def test_developer_fields_are_written_and_read() -> None:
    """A developer's field, described in the file, stands in its own column beside the profile's."""
    both = (Field(4, BASE_TYPES["uint16"], 512, developer_index=0), Field(3, BASE_TYPES["uint16"], 9))
    file = read_fit(encode([*described("grip"), Message(225, both)]))
    row = file.table("set").iloc[0]
    assert (row["repetitions"], row["dev0_grip"]) == (9, 512)


def test_a_size_that_disagrees_with_the_type_can_be_written() -> None:
    """Raw bytes are written as they are: a uint32 of one byte, as COROS declares its event data."""
    data = encode([Message(21, (Field(3, BASE_TYPES["uint32"], b"\x07"),))])
    assert b"\x03\x01\x86" in data
    file = read_fit(data)
    assert file.table("event").loc[0, "data"] == (7,)
    assert [notice.code for notice in file.notices] == ["odd-field"]


def test_strings_are_padded_to_the_declared_size() -> None:
    """A size keeps texts of different length under one definition."""
    short, long = (message("workout", {"wkt_name": name}, sizes={"wkt_name": 12}) for name in ("A", "Änderung"))
    data = encode([short, long])
    assert data.count(struct.pack("<BBHB", 0, 0, 26, 1)) == 1
    assert read_fit(data).table("workout")["wkt_name"].tolist() == ["A", "Änderung"]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"repetitions": 65536}, "does not fit uint16"),
        ({"set_type": "lifting"}, "is no set_type"),
        ({"start_time": dt.datetime(2026, 1, 1)}, "must have a time zone"),  # noqa: DTZ001 - the fault under test
        ({"weight": float("inf")}, "is no number"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(values: dict[str, Any], reason: str) -> None:
    """The error names the field, the value and what is wrong with it."""
    with pytest.raises(EncodeError, match=reason) as caught:
        encode([message("set", values)])
    assert caught.value.value in (*values.values(), 65536)


def test_text_longer_than_a_field_is_refused() -> None:
    """A field holds 255 bytes; nothing is cut off silently."""
    with pytest.raises(EncodeError, match="takes 301 bytes"):
        encode([message("workout", {"wkt_name": "x" * 300})])
    with pytest.raises(EncodeError, match="does not fit into 4 bytes"):
        encode([message("workout", {"wkt_name": "squats"}, sizes={"wkt_name": 4})])
    with pytest.raises(EncodeError, match="is no text"):
        encode([message("workout", {"wkt_name": 5})])


def test_names_beyond_the_profile_are_refused() -> None:
    """A typing error in a message or field name is a KeyError at once."""
    with pytest.raises(KeyError):
        message("sett", {})
    with pytest.raises(KeyError):
        message("set", {"reps": 5})
