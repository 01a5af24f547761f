"""Messages to FIT bytes: what the samples, workout files and tests are made with.

Two levels. `Message` and `Field` say exactly what stands on the wire, quirks included. `message`
builds one from profile names and comfortable values: seconds, kilograms, enumeration names,
aware datetimes.
"""

from __future__ import annotations

import datetime as dt
import math
import struct
from collections.abc import Iterable, Mapping, Sequence

from fitlift.errors import EncodeError
from fitlift.fit import profile
from fitlift.fit.crc import crc16
from fitlift.fit.facts import (
    DEFINITION,
    DEVELOPER_DATA,
    FIT_EPOCH,
    LOCAL_DATE_TIME,
    LOCAL_NUMBERS,
    LONG_HEADER,
    MAGIC,
    MAX_FIELD_BYTES,
    BaseType,
)
from fitlift.records.base import Record
from fitlift.records.said import Said

#: One element as it stands on the wire; None is written as the type's invalid value.
RawValue = int | float | str | None
#: A comfortable value: what `message` takes for a field of the profile.
Value = RawValue | dt.datetime | Sequence[RawValue]

_PROTOCOL_VERSION = 0x20
_PROFILE_VERSION = 21218


class Field(Record):
    """One field of a message, as on the wire.

    Parameters
    ----------
    number
        The field's number.
    base_type
        The declared base type.
    values
        One raw value, a tuple of them (an array), or bytes that are written as they are: the way
        to declare a size that does not fit the type, as some devices do.
    size
        Bytes to declare; values are padded with the invalid value, a string with NULs. None: as
        many as the values need.
    developer_index
        For a developer field, the index of the developer; None for a field of the profile.
    """

    number: int
    base_type: BaseType
    values: RawValue | tuple[RawValue, ...] | bytes
    size: int | None = None
    developer_index: int | None = None

    def packed(self, *, big_endian: bool) -> bytes:
        """The field's bytes."""
        data = self._packed_values(">" if big_endian else "<")
        data = self._padded(data, big_endian=big_endian)
        if not data or len(data) > MAX_FIELD_BYTES:
            why = Said("unfit_length", {"bytes": len(data), "most_bytes": MAX_FIELD_BYTES})
            raise EncodeError(str(self.number), self.values, why)
        return data

    def _packed_values(self, order: str) -> bytes:
        if isinstance(self.values, bytes):
            return self.values
        if self.base_type.name == "string":
            return _packed_string(self)
        elements = self.values if isinstance(self.values, tuple) else (self.values,)
        return b"".join(_packed_element(self, order, element) for element in elements)

    def _padded(self, data: bytes, *, big_endian: bool) -> bytes:
        if self.size is None or len(data) == self.size:
            return data
        if len(data) > self.size:
            raise EncodeError(str(self.number), self.values, Said("too_long_for", {"bytes": self.size}))
        if self.base_type.name == "string":
            return data.ljust(self.size, b"\0")
        missing, rest = divmod(self.size - len(data), self.base_type.size)
        if rest:
            raise EncodeError(str(self.number), self.values, Said("not_padded_to", {"bytes": self.size}))
        return data + _packed_element(self, ">" if big_endian else "<", None) * missing


#: A field, and its bytes.
_Packed = tuple[Field, bytes]


class Message(Record):
    """One message, as on the wire.

    Parameters
    ----------
    number
        The global message number.
    fields
        Fields of the profile and of developers, in any order; developer fields are written last.
    big_endian
        Byte order of this message and its definition.
    """

    number: int
    fields: tuple[Field, ...]
    big_endian: bool = False


def message(
    name: str,
    values: Mapping[str, Value],
    *,
    extra: Sequence[Field] = (),
    sizes: Mapping[str, int] | None = None,
    big_endian: bool = False,
) -> Message:
    """Build a message of the profile from comfortable values.

    Parameters
    ----------
    name
        The message's name in the profile.
    values
        Field name → value: numbers in the profile's unit (seconds, kg, bpm), names or numbers for
        enumerations, aware datetimes for times, naive ones for local times; a list or tuple for an
        array; None writes the invalid value. The profile lists `timestamp`
        among the fields of every message that has one.
    extra
        Further fields as on the wire: undocumented ones, developer fields.
    sizes
        Field name → bytes to declare, to give strings of different length one definition.
    big_endian
        Byte order.

    Raises
    ------
    KeyError
        For a name beyond the profile.
    EncodeError
        For a value that the field cannot hold.
    """
    known = profile.fields(name)
    built = tuple(_field(known[key], value, (sizes or {}).get(key)) for key, value in values.items())
    return Message(profile.message_number(name), built + tuple(extra), big_endian)


def encode(
    messages: Iterable[Message],
    *,
    header_size: int = LONG_HEADER,
    header_crc: bool = True,
    profile_version: int = _PROFILE_VERSION,
) -> bytes:
    """Write messages as one FIT file.

    Parameters
    ----------
    messages
        In file order. Definitions are written where they are needed, at most 16 at a time in use.
    header_size
        12 (older files, no header CRC) or 14.
    header_crc
        False writes 0 for the CRC of a 14-byte header, which the format allows.
    profile_version
        The profile version in the header: 21218 is 21.218.

    Returns
    -------
    bytes
        Header, messages, file CRC. Files joined end to end are a chained file.
    """
    body = _body(messages)
    header = struct.pack("<BBHI4s", header_size, _PROTOCOL_VERSION, profile_version, len(body), MAGIC)
    if header_size > len(header):
        header += struct.pack("<H", crc16(header) if header_crc else 0)
    return header + body + struct.pack("<H", crc16(header + body))


def packed_message(each: Message) -> tuple[bytes, bytes]:
    """The layout of a message, which is its definition without the first byte, and what follows its own first byte."""
    packed = [(field, field.packed(big_endian=each.big_endian)) for field in each.fields]
    native = [(field, data) for field, data in packed if field.developer_index is None]
    developer = [(field, data) for field, data in packed if field.developer_index is not None]
    return _definition(each, native, developer), b"".join(data for _, data in native + developer)


def _body(messages: Iterable[Message]) -> bytes:
    written = bytearray()
    local_numbers: dict[bytes, int] = {}
    for each in messages:
        definition, data = packed_message(each)
        if definition not in local_numbers:
            local = _free_local_number(local_numbers)
            local_numbers[definition] = local
            has_developers = any(field.developer_index is not None for field in each.fields)
            written.append(DEFINITION | (DEVELOPER_DATA if has_developers else 0) | local)
            written += definition
        written.append(local_numbers[definition])
        written += data
    return bytes(written)


def _free_local_number(in_use: dict[bytes, int]) -> int:
    """Take a free local number, or that of the definition that was written longest ago."""
    if len(in_use) < LOCAL_NUMBERS:
        return len(in_use)
    oldest = next(iter(in_use))
    return in_use.pop(oldest)


def _definition(each: Message, native: Sequence[_Packed], developer: Sequence[_Packed]) -> bytes:
    order = ">" if each.big_endian else "<"
    written = struct.pack(f"{order}BBHB", 0, each.big_endian, each.number, len(native))
    written += b"".join(bytes((field.number, len(data), field.base_type.code)) for field, data in native)
    if developer:
        written += bytes((len(developer),))
        written += b"".join(bytes((field.number, len(data), field.developer_index or 0)) for field, data in developer)
    return written


def _packed_string(field: Field) -> bytes:
    if isinstance(field.values, tuple) or not isinstance(field.values, str | None):
        raise EncodeError(str(field.number), field.values, Said("no_text"))
    return (field.values or "").encode() + b"\0"


def _packed_element(field: Field, order: str, element: RawValue) -> bytes:
    base = field.base_type
    raw = base.invalid if element is None else element
    try:
        return struct.pack(order + base.format, 0xFF if raw is None else raw)
    except struct.error as error:
        raise EncodeError(str(field.number), element, Said("not_of_type", {"type": base.name})) from error


def _field(info: profile.FieldInfo, value: Value, size: int | None) -> Field:
    if isinstance(value, str) or not isinstance(value, Sequence):
        return Field(info.number, info.base_type, _raw(info, value), size)
    return Field(info.number, info.base_type, tuple(_raw(info, element) for element in value), size)


def _raw(info: profile.FieldInfo, value: RawValue | dt.datetime) -> RawValue:
    """One comfortable value as it stands on the wire."""
    if value is None or info.base_type.name == "string":
        return value  # type: ignore[return-value]  # a wrong type is refused when it is packed
    if isinstance(value, dt.datetime):
        return _seconds_since_epoch(info, value)
    if isinstance(value, str):
        return _enum_number(info, value)
    if info.base_type.name in {"float32", "float64"}:
        return float(value)
    if not math.isfinite(value):
        raise EncodeError(info.name, value, Said("no_number"))
    return round((value + info.offset) * info.scale)


def _seconds_since_epoch(info: profile.FieldInfo, value: dt.datetime) -> int:
    local = info.type_name == LOCAL_DATE_TIME
    if (value.tzinfo is None) != local:
        raise EncodeError(info.name, value, Said("time_zone_unfit" if local else "time_zone_lacking"))
    since = value.replace(tzinfo=dt.UTC) - FIT_EPOCH if local else value - FIT_EPOCH
    return math.floor(since.total_seconds())


def _enum_number(info: profile.FieldInfo, name: str) -> int:
    try:
        return profile.enum_numbers(info.type_name)[name]
    except KeyError:
        raise EncodeError(info.name, name, Said("not_among", {"type": info.type_name})) from None
