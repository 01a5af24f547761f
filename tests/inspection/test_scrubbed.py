"""A file for others, against a reader that knows nothing of fitlift, and against the sets of the file that it is of."""

from __future__ import annotations

import datetime as dt
import io
import struct
import warnings
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import fitdecode
import pytest
from hypothesis import given
from hypothesis import strategies as st

import fitlift
from builders import START, active, at, described, file_id, fit, rest, session
from checkout import FIT_FILES, FIT_FOLDERS
from fitlift.exercises.catalogue import catalogue
from fitlift.fit import read_fit
from fitlift.fit.encode import Field, Message, Value, encode, message
from fitlift.fit.facts import BASE_TYPES
from fitlift.inspection.scrubbed import Scrubbed, scrub
from fitlift.records.base import as_dict
from other_readers import Written, by_description
from raw_fit import RECORD, TIME, UINT8, define, file, record
from raw_fit import file_id as raw_id

#: Files that are read slowly by all but us: a tenth of them is enough, and none of the largest.
MANY_BYTES, MOST_BYTES = 20_000, 150_000

WEEK_S = 7 * 86_400

#: Serial numbers and ids of devices, by message and field, written from the description of the format.
SERIALS = {(0, 3), (23, 3), (23, 21), (28, 2), (72, 3)}

#: Latitudes, each followed by its longitude.
LATITUDES = {(20, 0), (18, 3), (18, 29), (18, 31), (18, 38), (19, 3), (19, 5), (19, 27), (19, 29), (32, 2), (142, 3)}

#: Messages of which each value is about a person.
PERSONS = {3, 30, 79}

#: Messages that nobody documents with names of sensors, songs and devices.
NAMING = {147, 243, 65281}

#: A text that every watch writes.
EVERYBODYS = b"Active"

#: Texts that a person may have typed: of workouts, their steps and exercises, courses, zones, songs.
TYPED = {(26, 8), (26, 17), (27, 0), (27, 8), (264, 2), (31, 5), (32, 6), (142, 29), (6, 0), (127, 3)}

STRING = 7


@cache
def values(data: bytes) -> tuple[tuple[Written, ...], ...]:
    """The values of each message of a sound file, read by the format's description."""
    return tuple(each.values for part in by_description(data) for each in part)


@cache
def scrubbed(path: Path) -> Scrubbed | None:
    """A file for others; None of what cannot be read."""
    try:
        return scrub(path)
    except fitlift.FitliftError:
        return None


@cache
def sound_files() -> list[tuple[Path, bytes, Scrubbed]]:
    """Files in which nothing is wrong, of large ones some."""
    read = [(path, path.read_bytes(), scrubbed(path)) for path in FIT_FILES]
    sound = [
        (path, data, found)
        for path, data, found in read
        if found is not None and not found.notices and data[:2] not in {b"PK", b"\x1f\x8b"} and len(data) < MOST_BYTES
    ]
    return [each for each in sound if len(each[1]) < MANY_BYTES] + [
        each for each in sound if len(each[1]) >= MANY_BYTES
    ][::10]


@pytest.mark.slow
def test_no_id_and_no_position_is_there() -> None:
    """Nor in the bytes, in neither byte order: every id, and some positions, each a latitude with its longitude."""
    searched = 0
    for path, data, found in sound_files():
        secrets: dict[bytes, tuple[int, int]] = {}
        for place, (told, left) in enumerate(zip(values(data), values(found.data), strict=True)):
            by_field = {(each.message, each.field): each.written for each in told if each.developer is None}
            for each in left:
                key = each.message, each.field
                if each.developer is None and key in SERIALS | LATITUDES:
                    assert set(each.written) <= {0, 0xFF, 0x7F}, (path.name, key)
                    is_searched = key in SERIALS or place % 50 == 0
                    secret = by_field[key] + (by_field.get((key[0], key[1] + 1), b"") if key in LATITUDES else b"")
                    if is_searched and len(secret) >= 4 and set(secret) - {0, 0xFF, 0x7F}:
                        secrets[secret] = key
        for secret, key in secrets.items():
            searched += 1
            swapped = b"".join(secret[each : each + 4][::-1] for each in range(0, len(secret), 4))
            assert secret not in found.data, (path.name, key)
            assert swapped not in found.data, (path.name, key)
    assert searched > 100 or len(FIT_FOLDERS) < 3


def test_nothing_of_persons_stays() -> None:
    """What is written about them says that there is no value, but when it was written and where in a list."""
    for path, _, found in sound_files():
        for told in values(found.data):
            for each in told:
                if each.message in PERSONS and each.field not in {253, 254}:
                    of_type = [base for base in BASE_TYPES.values() if base.code == each.code]
                    blank = {b"\0", b"\xff", b"\x7f"}
                    assert {bytes([byte]) for byte in each.written} <= blank, (path.name, each, of_type)


def test_no_text_of_ones_own_is_in_the_bytes() -> None:
    """Unless it is the name of an exercise that everybody has, or stands in what developers call their fields."""
    searched = 0
    for path, data, found in sound_files():
        everybodys = [each.written for told in values(data) for each in told if each.message in {0, 206}]
        everybodys.append(EVERYBODYS)
        for each in (each for told in values(data) for each in told if each.code == STRING):
            is_theirs = each.message in PERSONS | NAMING or (each.message, each.field) in TYPED
            text = each.written.split(b"\0")[0]
            is_theirs &= len(text) >= 6 and not any(text in each for each in everybodys)
            if is_theirs and catalogue().find(text.decode(errors="replace")).exercise is None:
                searched += 1
                assert text not in found.data, (path.name, text)
    assert searched > 30 or len(FIT_FOLDERS) < 3


def test_an_independent_decoder_finds_the_same_messages_in_the_same_order() -> None:
    """With the same fields; and the layouts, all but values, are the same bytes."""
    for path, data, found in sound_files():
        assert len(found.data) == len(data), path.name
        if len(data) < MANY_BYTES // 2:
            assert _by_fitdecode(found.data) == _by_fitdecode(data), path.name
        shapes = [[(*each[:4], len(each.written)) for each in told] for told in values(data)]
        assert [[(*each[:4], len(each.written)) for each in told] for told in values(found.data)] == shapes, path.name


def _by_fitdecode(data: bytes) -> list[Any]:
    found: list[Any] = []
    try:
        with warnings.catch_warnings(), fitdecode.FitReader(io.BytesIO(data)) as reader:
            warnings.simplefilter("ignore")
            for each in reader:
                if isinstance(each, fitdecode.FitDataMessage):
                    own = [field for field in each.fields if field.field_def is not None]
                    found.append((each.name, [field.name for field in own if not field.parent_field]))
    except fitdecode.FitError as error:
        found.append(type(error))
    return found


@pytest.mark.slow
def test_the_sets_are_the_same_but_for_the_shift_and_own_names() -> None:
    """Of every recording; a name of one's own is another one throughout the file, and no other's."""
    compared = 0
    for path, data, found in sound_files():
        before, after = _rows(data), _rows(found.data)
        shift = dt.timedelta(weeks=found.weeks_earlier)
        assert len(before) == len(after), path.name
        names: dict[str, str] = {}
        for row, other in zip(before, after, strict=True):
            compared += 1
            for name, value in row.items():
                moved = value - shift if isinstance(value, dt.datetime) else value
                if other[name] != moved:
                    assert name in {"exercise_name", "exercise", "step_note"}, (path.name, name)
                    assert names.setdefault(value, other[name]) == other[name], (path.name, name)
        assert len(set(names.values())) == len(names), path.name
    assert compared > 100


def _rows(data: bytes) -> list[dict[str, Any]]:
    try:
        return [as_dict(each) for one in fitlift.summarize(data, all_sessions=True) for each in one.each_set]
    except fitlift.FitliftError:
        return []


def test_what_is_scrubbed_is_scrubbed() -> None:
    """There is nothing more to blank in it, nor to mend, damaged files included."""
    for path in FIT_FILES:
        found = scrubbed(path)
        if found is not None:
            again = scrub(found.data)
            assert again.data == found.data, path.name
            assert again.said.of == dict.fromkeys(again.said.of, 0), path.name
            assert again.notices == (), path.name


def test_the_same_file_gives_the_same_bytes() -> None:
    """Whenever and however often it is asked for."""
    for path in FIT_FILES[::10]:
        found = scrubbed(path)
        assert found is None or found.data == scrub(path.read_bytes()).data


def one(name: str, value: Any, number: int = 7) -> Field:
    """A field of a type."""
    return Field(number, BASE_TYPES[name], value)


def rows(data: bytes, name: str, *fields: str) -> list[Any]:
    """Some fields of each message of a kind."""
    frame = read_fit(data).message(name).frame(*fields).astype(object)
    found = frame.where(frame.notna(), None).to_dict("records")
    return [tuple(row[each] for each in fields) for row in found]


def recording(*others: Message) -> bytes:
    """Two sets on a Wednesday, and what else is in the file."""
    ids = file_id(serial_number=3_956_781_234, time_created=at(-60), product_name="Forerunner 965")
    return encode([ids, session(), active(0, 30), rest(30, 60), active(90, 30), *others])


#: Wednesday, 1 January 2020 has the weekday and the time of day of 4 March 2026, 322 weeks before it.
NEW_START = dt.datetime(2020, 1, 1, 17, tzinfo=dt.UTC)


def test_every_file_begins_in_the_first_week_of_2020() -> None:
    """On its weekday, at its time of day; all other times keep their distance, local ones too."""
    activity = message(
        "activity",
        {"timestamp": at(600), "local_timestamp": dt.datetime(2026, 3, 4, 19, 10)},  # noqa: DTZ001 - a local one
    )
    found = scrub(recording(activity))
    assert found.weeks_earlier == 322
    assert rows(found.data, "session", "start_time") == [(NEW_START,)]
    assert rows(found.data, "file_id", "time_created") == [(NEW_START - dt.timedelta(seconds=60),)]
    starts = [(NEW_START + dt.timedelta(seconds=seconds), length) for seconds, length in ((0, 30), (30, 60), (90, 30))]
    assert rows(found.data, "set", "start_time", "duration") == starts
    assert rows(found.data, "activity", "local_timestamp") == [(dt.datetime(2020, 1, 1, 19, 10),)]  # noqa: DTZ001 - a local one


def test_files_of_older_weeks_get_later() -> None:
    """Of 2 January 2012, a Monday: 417 weeks."""
    old = session(start_time=dt.datetime(2012, 1, 2, 6, tzinfo=dt.UTC))
    found = scrub(fit(old))
    assert rows(found.data, "session", "start_time") == [(dt.datetime(2019, 12, 30, 6, tzinfo=dt.UTC),)]
    assert found.weeks_earlier == -417


def test_a_file_without_a_session_begins_when_it_was_made() -> None:
    """Or with its first time; one without any time keeps all."""
    made = scrub(encode([file_id(time_created=at(0)), message("record", {"timestamp": at(-WEEK_S)})]))
    assert rows(made.data, "file_id", "time_created") == [(NEW_START,)]
    timed = scrub(fit(message("record", {"timestamp": at(0)})))
    assert rows(timed.data, "record", "timestamp") == [(NEW_START,)]
    data = fit(message("record", {"heart_rate": 90}))
    assert scrub(data).data == data


def test_times_of_a_few_bits_follow_the_others() -> None:
    """They count from the last whole one; a whole number of weeks changes none of their bits."""
    short = [bytes([0x80 | 1 << 5 | (TIME + second) % 32, 90, 80]) for second in (3, 20, 45)]
    layout = define(1, 20, [(3, 1, UINT8), (4, 1, UINT8)])
    found = scrub(file(raw_id(), RECORD, record(0, 90), layout, *short))
    # TIME is 17:00 on 4 March 2026
    expected = [NEW_START + dt.timedelta(seconds=seconds) for seconds in (0, 3, 20, 45)]
    assert rows(found.data, "record", "timestamp", "heart_rate") == [(time, 90) for time in expected]


def test_seconds_since_power_on_stay() -> None:
    """They are no dates; one that would become none is blanked."""
    since_on, early = one("uint32", 5000, 253), one("uint32", 0x10000000, 253)
    found = scrub(recording(Message(20, (since_on,)), Message(20, (early,))))
    assert [each.written for told in values(found.data) for each in told if each.message == 20] == [
        struct.pack("<I", 5000),
        b"\xff" * 4,
    ]


def test_low_bits_of_a_time_move_with_it() -> None:
    """A monitoring file tells the rest of a time by 16 bits of it."""
    low = (int((at(0) - dt.datetime(1989, 12, 31, tzinfo=dt.UTC)).total_seconds()) + 90) & 0xFFFF
    moments = [message("monitoring", {"timestamp": at(0)}), message("monitoring", {"timestamp_16": low})]
    (told,) = [
        each.written for told in values(scrub(recording(*moments)).data) for each in told if each[:2] == (55, 26)
    ]
    assert int.from_bytes(told, "little") == (low - 322 * WEEK_S) & 0xFFFF


def test_ids_persons_and_places_are_blanked_and_counted() -> None:
    """The watch and its sensor count once however often they are written."""
    watch = message("device_info", {"device_index": 0, "serial_number": 3_956_781_234, "product": 4315})
    sensor = message("device_info", {"device_index": 1, "ant_device_number": 51234})
    person = message("user_profile", {"friendly_name": "Ann", "weight": 61.5, "age": 44, "message_index": 0})
    where = {"position_lat": 566_000_000, "position_long": 101_000_000, "enhanced_altitude": 408.0, "heart_rate": 99}
    places = [message("record", {"timestamp": at(second), **where}) for second in range(3)]
    found = scrub(recording(watch, watch, sensor, person, *places))
    assert (found.ids, found.persons, found.places, found.texts, found.names) == (2, 3, 3, 0, 0)
    assert rows(found.data, "device_info", "device_index", "serial_number", "product")[0] == ("creator", None, 4315)
    assert rows(found.data, "record", "position_lat", "enhanced_altitude", "heart_rate") == [(None, None, 99)] * 3
    assert rows(found.data, "user_profile", "weight", "message_index") == [(None, 0)]


def test_how_long_a_device_has_been_on_is_blanked() -> None:
    """All its life, to the second: nobody else's has been on as long."""
    found = scrub(recording(message("device_info", {"cum_operating_time": 8_123_456, "battery_voltage": 3.5})))
    assert rows(found.data, "device_info", "cum_operating_time", "battery_voltage") == [(None, 3.5)]
    assert found.ids == scrub(recording()).ids + 1


def test_heights_are_blanked_whatever_they_are_called() -> None:
    """Of a part of the session, and as air pressure."""
    split = message("split", {"message_index": 0, "start_elevation": 408.0, "total_ascent": 3})
    pressure = message("barometer_data", {"timestamp": at(0), "baro_pres": 96_512})
    found = scrub(recording(split, pressure))
    assert found.places == 2
    assert rows(found.data, "split", "start_elevation", "total_ascent") == [(None, 3)]
    assert rows(found.data, "barometer_data", "baro_pres") == [(None,)]


def test_the_watch_keeps_its_name_and_sensors_lose_theirs() -> None:
    """A sensor's name often has its number in it, or its owner's; of the watch's own what looks like one is taken."""
    sensor = message("device_info", {"product_name": "HRM of Ann"})
    found = scrub(recording(message("device_info", {"product_name": "Forerunner 965"}), sensor))
    assert rows(found.data, "file_id", "product_name") == [("Forerunner 965",)]
    assert rows(found.data, "device_info", "product_name") == [("Forerunner 965",), (None,)]
    numbered = scrub(encode([file_id(product_name="ELEMNT ROAM F2CA"), session()]))
    assert rows(numbered.data, "file_id", "product_name") == [("ELEMNT ROAM",)]


@pytest.mark.parametrize(
    ("field", "left"),
    [
        (one("uint16", 51234), 51234),
        (one("uint32", 65535), 65535),
        (one("uint32", 65536), None),
        (one("sint32", -70_000), None),
        (one("uint32z", 12), None),
        (one("uint64", 12), None),
        (one("float32", 47.25), None),
        (one("uint8", (1, 2, 3, 4, 5, 6)), None),
        (one("byte", (0xD5, 0x32, 0x20, 0xDC)), None),
        (one("string", "Ann"), None),
    ],
    ids=lambda each: each.base_type.name if isinstance(each, Field) else "",
)
@pytest.mark.parametrize("number", [20, 0xFF05])
def test_of_what_nobody_documents_small_numbers_stay(number: int, field: Field, left: int | None) -> None:
    """In documented messages as in others."""
    unknown = Field(200, field.base_type, field.values)
    found = scrub(recording(Message(number, (unknown,))))
    (told,) = [each.written for told in values(found.data) for each in told if each.field == 200]
    assert (found.undocumented, set(told) <= {0, 0xFF, 0x7F}) == (0 if left else 1, not left or left == 65535)
    assert left is None or int.from_bytes(told, "little") == left


def test_times_that_nobody_documents_move_with_the_others() -> None:
    """Where they are of this file; a number that is a day from it may be anything."""
    begin = int((START - dt.datetime(1989, 12, 31, tzinfo=dt.UTC)).total_seconds())
    found = scrub(recording(Message(0xFF05, (one("uint32", begin + 60, 1), one("uint32", begin + 200_000, 2)))))
    (told,) = [told for told in values(found.data) if told[0].message == 0xFF05]
    assert [int.from_bytes(each.written, "little") for each in told] == [begin + 60 - 322 * WEEK_S, 0xFFFFFFFF]


def test_what_fitlift_reads_of_what_nobody_documents_stays() -> None:
    """How sure the watch is of its guesses."""
    sure = Field(2, BASE_TYPES["uint8"], (210, 30, 15, 0))
    guessed = active(0, 30, category=["curl", "row", "squat", "plank"])
    guessed = Message(guessed.number, (*guessed.fields, sure))
    before, after = (fitlift.summarize(each)[0].each_set for each in (fit(session(), guessed), _of(session(), guessed)))
    assert [each.candidates for each in before] == [each.candidates for each in after]
    assert before[0].candidates


def _of(*messages: Message) -> bytes:
    return scrub(fit(*messages)).data


def title(text: str, index: int, size: int = 40) -> Message:
    """A name of an exercise."""
    values: dict[str, Value] = {"message_index": index, "exercise_category": "squat", "wkt_step_name": text}
    return message("exercise_title", values, sizes={"wkt_step_name": size})


def test_names_of_ones_own_are_numbered_and_those_of_everybody_stay() -> None:
    """In whatever language; the same text is called the same, in a short field by its letter and number."""
    titles = [
        title("Ann's wobble", 0),
        title("Back Squat", 1),
        title("Kniebeuge", 2),
        title("Garage lift", 3),
        title("Ann's wobble", 4),
        title("Ann's wobble", 5, size=16),
    ]
    steps = [message("workout_step", {"message_index": 0, "wkt_step_name": "Ann's bit", "notes": "Back Squat"})]
    workout = message("workout", {"wkt_name": "Ann's monster day", "wkt_description": "for Ann"})
    found = scrub(recording(workout, *steps, *titles))
    assert [text for (text,) in rows(found.data, "exercise_title", "wkt_step_name")] == [
        "Exercise 2",
        "Back Squat",
        "Kniebeuge",
        "Exercise 3",
        "Exercise 2",
        "Exercise 2",
    ]
    assert rows(found.data, "workout_step", "wkt_step_name", "notes") == [("E1", "Back Squat")]
    assert rows(found.data, "workout", "wkt_name") == [("Workout 1",)]
    assert b"Ann" not in found.data
    assert (found.names, found.texts) == (4, 1)


def test_what_stands_behind_the_end_of_a_text_is_gone() -> None:
    """Watches leave there what stood in their memory before."""
    leftover = Field(2, BASE_TYPES["string"], b"Squat\0of Ann\0\0")
    found = scrub(recording(Message(264, (leftover,))))
    assert b"Squat\0\0\0" in found.data
    assert b"Ann" not in found.data


def test_developers_fields_are_called_as_before_and_hold_small_numbers_only() -> None:
    """Who the developer is goes; a text, and a number that is not described, too."""
    sixteen = Field(4, BASE_TYPES["uint16"], 612, developer_index=0)
    unsaid = Field(5, BASE_TYPES["uint16"], 613, developer_index=0)
    record = message("record", {"timestamp": at(1)}, extra=[sixteen, unsaid])
    found = scrub(recording(*described("Force"), record))
    assert rows(found.data, "field_description", "field_name") == [("Force",)]
    written = [each.written for told in values(found.data) for each in told if each.developer is not None]
    assert written == [struct.pack("<H", 612), b"\xff\xff"]
    assert bytes([7] * 16) not in found.data


def test_chained_parts_and_both_byte_orders() -> None:
    """Each in its own; all by as many weeks as the first."""
    later = [file_id(serial_number=77), session(WEEK_S), active(WEEK_S, 30)]
    second = encode([Message(each.number, each.fields, big_endian=True) for each in later])
    found = scrub(recording() + second)
    begun = [NEW_START, NEW_START + dt.timedelta(weeks=1)]
    assert [begin for (begin,) in rows(found.data, "session", "start_time")] == begun
    assert found.ids == 2


def test_of_a_damaged_file_only_what_can_be_read_is_there() -> None:
    """Cut anywhere, nothing of it leaves that would not leave whole; what is missing is told."""
    secret = b"Ann Somebody"
    person = message("user_profile", {"friendly_name": secret.decode()})
    data = recording(person, title(secret.decode(), 0), active(200, 30))
    for end in range(80, len(data)):
        found = scrub(data[:end])
        assert secret[:5] not in found.data, end
        assert found.notices, end
    assert struct.pack("<I", 3_956_781_234) not in found.data


def test_what_is_behind_a_header_of_its_own_length_is_gone() -> None:
    """Nobody documents what may stand there."""
    data = recording()
    longer = bytes([18]) + data[1:12] + b"\0\0" + b"AnnS" + data[14:-2]
    found = scrub(longer + b"\0\0")
    assert b"AnnS" not in found.data
    assert rows(found.data, "session", "start_time") == [(NEW_START,)]


def test_what_is_no_fit_file_is_an_error() -> None:
    """As for every command."""
    with pytest.raises(fitlift.FitliftError, match="not a FIT file"):
        scrub(b"<gpx></gpx>")
    with pytest.raises(fitlift.FitliftError, match="nothing could be read"):
        scrub(encode([]))


FIELDS = st.builds(
    lambda number, name, value: Field(number, BASE_TYPES[name], value),
    st.integers(0, 252),
    st.sampled_from(["uint32", "sint32", "uint32z", "uint64"]),
    st.integers(0x10000, 0x7FFFFFFE),
)


@given(drawn=st.lists(FIELDS, min_size=1, max_size=6, unique_by=lambda each: each.number), big_endian=st.booleans())
def test_no_large_number_that_nobody_documents_stays(drawn: Sequence[Field], *, big_endian: bool) -> None:
    """Of whatever type, in either byte order; the layout is as it was."""
    data = recording(Message(0xFF07, tuple(drawn), big_endian=big_endian))
    found = scrub(data)
    (before,) = [told for told in values(data) if told[0].message == 0xFF07]
    (after,) = [told for told in values(found.data) if told[0].message == 0xFF07]
    assert [each[:4] for each in before] == [each[:4] for each in after]
    assert not {each.written for each in before} & {each.written for each in after}
    assert found.undocumented <= len(drawn)
