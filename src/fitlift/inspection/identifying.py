"""Which fields of a file tell who made it, with what and where: what becomes of each in a file for others."""

from __future__ import annotations

from typing import Literal, NamedTuple

from fitlift.fit import profile
from fitlift.fit.facts import DATE_TIME, LOCAL_DATE_TIME
from fitlift.fit.in_place import Column
from fitlift.fit.profile import FieldInfo
from fitlift.fit.wire import TIMESTAMP

#: What becomes of a field: it stays, it moves with the time (all of it, or so many low bits of seconds or minutes), it
#: is blanked, it stays where it is a small number, it is a name of an exercise or of a workout, a sport's, a device's.
Fate = Literal[
    "stays", "moves", "moves_16", "moves_8", "blanked", "small_stays", "exercise", "workout", "sport", "product"
]

#: What is told by what is blanked.
Kind = Literal["ids", "places", "persons", "texts", "undocumented"]


class Rule(NamedTuple):
    """What becomes of a field.

    Parameters
    ----------
    fate
        What.
    kind
        What it told.
    """

    fate: Fate
    kind: Kind = "undocumented"


_STAYS, _SMALL_STAYS, _MOVES = Rule("stays"), Rule("small_stays"), Rule("moves")

#: Messages of which nothing stays but times and places in lists: what they are about is a person, or one device.
_WHOLE: dict[str, Kind] = {
    **dict.fromkeys(("user_profile", "weight_scale", "blood_pressure"), "persons"),
    **dict.fromkeys(("hrm_profile", "sdm_profile", "bike_profile", "connectivity", "memo_glob"), "ids"),
    **dict.fromkeys(("segment_id", "segment_file", "segment_leaderboard_entry"), "ids"),
    **dict.fromkeys(("ant_rx", "ant_tx", "ant_channel_id"), "ids"),
    **dict.fromkeys(("location", "nmea_sentence"), "places"),
    # no profile has them: what Garmin's watches know of the athlete, and the sensors that they were paired with
    "unknown_79": "persons",
    "unknown_147": "ids",
}

#: Number of a message's place in a list.
_MESSAGE_INDEX = 254

_IDS = frozenset(
    {
        *("serial_number", "ant_device_number", "device_number", "device_id", "developer_id", "application_id"),
        *("local_id", "global_id", "activity_id", "leader_activity_id"),
        *("user_profile_primary_key", "group_primary_key", "leader_group_primary_key"),
    }
)
#: How long a device has been on, all its life: of one that is known, nearly its serial number.
_LIVES = frozenset({"cum_operating_time"})
_ANT_ID, _ANT_CHANNEL = "_ant_id", "ant_channel_id"

#: What follows from weight, height, age and gender.
_PERSONS = frozenset({"resting_metabolic_rate"})

#: Whoever knows how high one was, and in which direction one went, finds the place.
_PLACES = frozenset({"heading", "absolute_pressure", "baro_pres", "start_elevation"})
_ALTITUDE, _POSITION_UNIT = "altitude", "semicircles"

#: Fields that hold the low bits of a time.
_LOW_BITS: dict[str, Fate] = {"timestamp_16": "moves_16", "timestamp_min_8": "moves_8"}

#: Bytes in which numbers are packed.
_PACKED = frozenset({"compressed_speed_distance", "event_timestamp_12"})

#: Texts by their messages and names.
_TEXTS: dict[tuple[str, str], Fate] = {
    ("exercise_title", "wkt_step_name"): "exercise",
    ("workout_step", "wkt_step_name"): "exercise",
    ("workout_step", "notes"): "exercise",
    ("workout", "wkt_name"): "workout",
    ("sport", "name"): "sport",
    ("session", "sport_profile_name"): "sport",
    ("file_id", "product_name"): "product",
    ("device_info", "product_name"): "product",
}

#: What developers' fields are called is how they are made.
_DESCRIPTION = "field_description"

#: Texts in fields that are to hold numbers, as some programs write them.
_MISPLACED: dict[str, Fate] = {"exercise_title": "exercise", "workout_step": "exercise", "workout": "workout"}

#: Undocumented fields that fitlift reads: how sure a watch is of its guesses, and its own count of sets and volume.
_READ = frozenset({("set", 2), ("session", 151), ("session", 152)})

#: A value of so few bytes tells nobody from others; a number of so many may.
_FEW_BYTES, _NUMBER_BYTES = 2, 4

#: How times are written.
_TIME_TYPE = "uint32"


def rule_of(column: Column) -> Rule:
    """What becomes of a field."""
    slot, message = column.slot, profile.message_name(column.message)
    if slot.developer is not None:
        return _undocumented(column)
    if slot.number == TIMESTAMP:
        return _time(column)
    if message in _WHOLE:
        return _STAYS if slot.number == _MESSAGE_INDEX else Rule("blanked", _WHOLE[message])
    info = profile.field(column.message, slot.number)
    if info is None:
        is_read = column.is_whole and (message, slot.number) in _READ
        return _STAYS if is_read else _undocumented(column)
    return _documented(column, message, info)


def _documented(column: Column, message: str, info: FieldInfo) -> Rule:
    """What becomes of a field of the profile."""
    base = column.base_type
    if base.name == "string":
        return _text(message, info)
    kind = _kind(info)
    if kind is not None:
        return Rule("blanked", kind)
    if info.type_name in {DATE_TIME, LOCAL_DATE_TIME}:
        return _time(column)
    if info.name in _LOW_BITS and base == info.base_type:
        return Rule(_LOW_BITS[info.name])
    is_known = info.name in _PACKED or column.slot.size <= _FEW_BYTES or _is_what_it_is_to_be(column, info)
    return _STAYS if is_known else _undocumented(column)


def _is_what_it_is_to_be(column: Column, info: FieldInfo) -> bool:
    """Whether a field is declared as the profile has it; of small numbers devices declare any type that is as wide."""
    base, theirs = column.base_type, info.base_type
    if base == theirs:
        return base.name != "byte"
    return _is_number(column) and base.size < _NUMBER_BYTES and base.size <= theirs.size and theirs.name != "string"


def _kind(info: FieldInfo) -> Kind | None:
    """What a number or bytes tell of somebody; None for those that stay."""
    if info.name in _IDS | _LIVES or info.name.endswith(_ANT_ID) or info.type_name == _ANT_CHANNEL:
        return "ids"
    if info.name in _PERSONS:
        return "persons"
    is_place = info.units == _POSITION_UNIT or _ALTITUDE in info.name or info.name in _PLACES
    return "places" if is_place else None


def _time(column: Column) -> Rule:
    return _MOVES if column.base_type.name == _TIME_TYPE else _undocumented(column)


def _text(message: str, info: FieldInfo) -> Rule:
    if info.base_type.name != "string":
        return Rule(_MISPLACED.get(message, "blanked"), "texts")
    if message == _DESCRIPTION:
        return _STAYS
    return Rule(_TEXTS.get((message, info.name), "blanked"), "texts")


def _undocumented(column: Column) -> Rule:
    """Of what nobody documents, single numbers stay where they are small."""
    base, size = column.base_type, column.slot.size
    is_number = _is_number(column)
    if (is_number and size < _NUMBER_BYTES) or (base.name == "byte" and size == 1):
        return _STAYS
    return _SMALL_STAYS if is_number and size == base.size == _NUMBER_BYTES else Rule("blanked")


def _is_number(column: Column) -> bool:
    """Whether values are whole numbers, of no type that is for ids."""
    return column.is_whole and not column.base_type.name.endswith("z")
