"""One message's layout and bytes: with other values, with a field more, or new in the layout of another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from fitlift.errors import EncodeError
from fitlift.fit.encode import Field, Message
from fitlift.fit.facts import BASE_TYPES, BY_CODE, BYTE, BaseType
from fitlift.fit.salvage import scan
from fitlift.fit.wire import Definition, Slot, definition_of
from fitlift.records.base import replace

#: Types of which any can hold another's value, if it is not too large.
_WHOLE_NUMBERS = frozenset(
    base.code for base in BASE_TYPES.values() if base.name.startswith(("uint", "sint")) or base.name == "enum"
)


class Messages:
    """The messages of a file by their places, as bytes.

    Parameters
    ----------
    data
        The file.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        parts = scan(data).parts
        self.layouts: list[Definition] = [
            part.definitions[number] for part in parts for number in part.layout_numbers.tolist()
        ]
        self._offsets: list[int] = [offset for part in parts for offset in part.offsets.tolist()]

    def value(self, position: int, number: int) -> bytes | None:
        """A field of the profile as it is written; None where its message has none."""
        slot = self._slot(position, number)
        start = self._offsets[position]
        return None if slot is None else self._data[start + slot.offset : start + slot.offset + slot.size]

    def base_type(self, position: int, number: int) -> BaseType:
        """The type as which a field is declared; bytes where its message has none."""
        slot = self._slot(position, number)
        return BYTE if slot is None else _declared(slot)

    def _slot(self, position: int, number: int) -> Slot | None:
        layout = self.layouts[position]
        return next(map(layout.slot, layout.places.get(number, ())), None)


def with_values(definition: Definition, rest: bytes, fields: Sequence[Field]) -> tuple[bytes, bytes]:
    """The layout and the bytes of a message with other values: the same layout, if they fit into it."""
    layout = definition.raw
    for field in fields:
        now = definition_of(layout, definition.epoch)
        places = [slot for slot in now.slots if (slot.number, slot.developer) == (field.number, field.developer_index)]
        packed = [_fitted(field, slot, big_endian=now.big_endian) for slot in places]
        if places and None not in packed:
            for slot, value in zip(places, packed, strict=True):
                rest = rest[: slot.offset - 1] + (value or b"") + rest[slot.offset - 1 + slot.size :]
        else:
            layout, rest = with_room(now, rest, field)
    return layout, rest


def with_room(definition: Definition, rest: bytes, field: Field) -> tuple[bytes, bytes]:
    """A message's layout and bytes with a field in it as it is declared, in place of its old one or behind the others.

    Raises
    ------
    EncodeError
        For a value that the field cannot hold.
    """
    value = field.packed(big_endian=definition.big_endian)
    new = _Written(field.number, field.developer_index, field.base_type.code, value)
    there = [
        _Written(slot.number, slot.developer, slot.declared_code, rest[slot.offset - 1 :][: slot.size])
        for slot in definition.slots
    ]
    written = [new if each.key == new.key else each for each in there]
    if new not in written:
        written.append(new)
    native = [each for each in written if each.developer is None]
    developer = [each for each in written if each.developer is not None]
    layout = definition.raw[:4] + bytes([len(native)])
    layout += b"".join(bytes([each.number, len(each.value), each.code]) for each in native)
    if developer or has_developers(definition.raw):
        layout += bytes([len(developer)])
        layout += b"".join(bytes([each.number, len(each.value), each.developer or 0]) for each in developer)
    return layout, b"".join(each.value for each in (*native, *developer))


def has_developers(layout: bytes) -> bool:
    """Whether a definition counts developers' fields."""
    return len(layout) > Definition(layout).fields_end


def alike(definition: Definition, fields: Iterable[Field]) -> Message:
    """A new message in the layout of another one, as far as its values fit into it; what it does not say is invalid.

    Fields of developers are left out.

    Parameters
    ----------
    definition
        The other one's layout.
    fields
        What it says.
    """
    said = {field.number: field for field in fields}
    made = []
    for slot in definition.slots:
        if slot.developer is not None:
            continue
        field = said.pop(slot.number, None)
        as_there = None if field is None else _fitted(field, slot, big_endian=definition.big_endian)
        if field is not None and as_there is None:
            made.append(field)
        elif as_there is not None:
            made.append(Field(slot.number, _declared(slot), as_there))
        else:
            made.append(Field(slot.number, _declared(slot), _nothing(slot), slot.size))
    return Message(definition.message, (*made, *said.values()), definition.big_endian)


class _Written(NamedTuple):
    """A field as it is written: its type's code as declared, and its bytes."""

    number: int
    developer: int | None
    code: int
    value: bytes

    @property
    def key(self) -> tuple[int, int | None]:
        """Which of its message's fields it is."""
        return self.number, self.developer


def _fitted(field: Field, slot: Slot, *, big_endian: bool) -> bytes | None:
    """A field's bytes as a slot holds them; None where it cannot."""
    if isinstance(field.values, bytes):
        return field.values if len(field.values) == slot.size else None
    typed = replace(field, size=slot.size)
    if slot.developer is None and slot.declared_code != field.base_type.code:
        if not {slot.base_type.code, field.base_type.code} <= _WHOLE_NUMBERS:
            return None
        typed = replace(typed, base_type=slot.base_type)
        elements = field.values if isinstance(field.values, tuple) else (field.values,)
        if slot.base_type.invalid in elements:
            return None
    try:
        return typed.packed(big_endian=big_endian)
    except EncodeError:
        return None


def _declared(slot: Slot) -> BaseType:
    return BY_CODE.get(slot.declared_code) or replace(BYTE, code=slot.declared_code)


def _nothing(slot: Slot) -> bytes | None:
    """What is written where nothing is said."""
    return None if _declared(slot).code == slot.base_type.code else b"\xff" * slot.size
