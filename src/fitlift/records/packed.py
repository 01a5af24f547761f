"""Records as a few bytes: what is kept of many sessions until somebody looks at it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Any, Generic, TypeVar

import msgspec
import numpy as np

from fitlift.records.base import Record, as_tuple, names_of
from fitlift.records.heart import HeartRates

_R = TypeVar("_R", bound=Record)

#: Records, or samples of heart rate, or the bytes that `pack` or `pack_heart_rates` made of them.
Held = bytes | HeartRates | tuple[Any, ...]

#: What reads records of a kind: to make it takes longer than to read some of them.
_DECODERS: dict[type[Record], msgspec.msgpack.Decoder[Any]] = {}

#: How well bytes are compressed: more of it makes them hardly smaller, and takes twice as long.
_LEVEL = 1


class Part(Generic[_R]):
    """An attribute of a record: some of the records that it holds in `held`, unpacked each time if they are packed.

    Parameters
    ----------
    kind
        Of what kind they are.
    """

    def __init__(self, kind: type[_R]) -> None:
        self.kind = kind

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, holder: Any, owner: type | None = None) -> tuple[_R, ...]:
        if holder is None:
            raise AttributeError(f"{self._name} is an attribute of objects, not of their class")
        held = holder.held.get(self._name, ())
        records: tuple[_R, ...] = unpack(held, self.kind) if isinstance(held, bytes) else held
        return records


def packed(held: Held) -> bytes:
    """What is held as bytes: values as MessagePack, compressed; as it is where it is packed."""
    if isinstance(held, bytes):
        return held
    return pack_heart_rates(held) if isinstance(held, HeartRates) else pack(held)


def pack(records: Iterable[Record]) -> bytes:
    """Make bytes of records of one kind: of each its values in the fields' order."""
    return zlib.compress(msgspec.msgpack.encode([as_tuple(each) for each in records]), _LEVEL)


def unpack(data: bytes, kind: type[_R]) -> tuple[_R, ...]:
    """Make records of what `pack` made of them."""
    names, rows = names_of(kind), msgspec.msgpack.decode(zlib.decompress(data))
    return tuple([msgspec.convert(dict(zip(names, row, strict=True)), kind) for row in rows])


def pack_whole(record: Record) -> bytes:
    """Make bytes of one record and all that it holds."""
    return zlib.compress(msgspec.msgpack.encode(record), _LEVEL)


def unpack_whole(data: bytes, kind: type[_R]) -> _R:
    """Make a record of what `pack_whole` made of it."""
    decoder = _DECODERS.get(kind) or _DECODERS.setdefault(kind, msgspec.msgpack.Decoder(kind))
    record: _R = decoder.decode(zlib.decompress(data))
    return record


def pack_heart_rates(heart: HeartRates) -> bytes:
    """Make bytes of samples: of times what passed between them, which is nearly always the same."""
    steps = np.diff(heart.time.astype("<M8[ms]").astype("<i8"), prepend=0)
    numbers = (heart.session.astype("<i8"), steps.astype("<i8"), heart.bpm.astype("<f8"))
    return zlib.compress(msgspec.msgpack.encode([each.tobytes() for each in numbers]), _LEVEL)


def unpack_heart_rates(data: bytes) -> HeartRates:
    """Make samples of what `pack_heart_rates` made of them."""
    session, steps, bpm = msgspec.msgpack.decode(zlib.decompress(data), type=tuple[bytes, bytes, bytes])
    return HeartRates(
        session=np.frombuffer(session, "<i8").astype(np.int64),
        time=np.frombuffer(steps, "<i8").cumsum().astype("M8[ms]"),
        bpm=np.frombuffer(bpm, "<f8").astype(np.float64),
    )


def heart_rates(held: Held) -> HeartRates:
    """Samples as they are held, or unpacked."""
    if isinstance(held, HeartRates):
        return held
    if isinstance(held, bytes):
        return unpack_heart_rates(held)
    raise TypeError("these are no samples of heart rate")


def form(*kinds: type[Record]) -> str:
    """What the bytes of some kinds of records rest on: fields in order, and what they hold."""
    return "\n".join(f"{each.__name__} {each.__annotations__}" for each in kinds)
