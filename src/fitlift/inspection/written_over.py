"""What is written over the values of a file for others: no value, an earlier time, or another name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from fitlift.fit import profile
from fitlift.fit.facts import FIRST_ABSOLUTE_SECOND, FIT_EPOCH, LAST_SECOND
from fitlift.fit.in_place import Bytes, Column
from fitlift.fit.wire import TIMESTAMP
from fitlift.inspection.identifying import Fate, Rule
from fitlift.inspection.own_names import Replacements, is_sport
from fitlift.records.base import Record

#: The Monday of the week in which every such file begins.
_FIRST_WEEK = int((dt.datetime(2019, 12, 30, tzinfo=dt.UTC) - FIT_EPOCH).total_seconds())

_MINUTE_S, _DAY_S = 60, 86_400
_WEEK_S = 7 * _DAY_S

#: A number that nobody documents is a time if it is so near to the file's own, of which so many seconds count.
_NEAR_S, _OWN_S = _DAY_S, 31 * _DAY_S

#: Numbers that nobody documents stay up to here: what tells one person from all others is larger.
_MOST = 0xFFFF

#: What says when a file begins, the most telling first.
_BEGINS = (("session", "start_time"), ("file_id", "time_created"))

#: A word of digits, or of those that count to sixteen, that tells one device from others of its kind.
_NUMBER_OF_ONE = re.compile(r"\b(?:\w*\d{5,}\w*|(?=[0-9A-F]*\d)(?=[0-9A-F]*[A-F])[0-9A-F]{4,})\b", re.IGNORECASE)

_Integers = npt.NDArray[np.int64]
_Which = npt.NDArray[np.bool_]

#: The fields of a file, each with what becomes of it; and what reads one.
Columns = Sequence[tuple[Column, Rule]]
Reader = Callable[[Column], Bytes]


class Known(Record, eq=False):
    """What is known of a file as it was.

    Parameters
    ----------
    weeks_earlier
        By how many weeks times become earlier.
    near
        From when to when a number that nobody documents is a time of the file.
    replacements
        What stands in place of names of one's own.
    products
        What the devices that made the file are called.
    """

    weeks_earlier: int
    near: tuple[int, int]
    replacements: Replacements
    products: frozenset[str]

    @property
    def shift_s(self) -> int:
        """Seconds by which times become earlier."""
        return self.weeks_earlier * _WEEK_S


def known_of(columns: Columns, read: Reader) -> Known:
    """What has to be known of a file before anything in it is written over."""
    own_times = _times(columns, read, None, TIMESTAMP)
    begin = _begin(columns, read, own_times)
    end = max((time for time in own_times if begin <= time <= begin + _OWN_S), default=begin)
    made_by = [(column, rule) for column, rule in columns if column.message == profile.message_number("file_id")]
    return Known(
        weeks_earlier=(begin - _FIRST_WEEK) // _WEEK_S,
        near=(begin - _NEAR_S, end + _NEAR_S),
        replacements=Replacements(_texts(columns, read, "exercise"), _texts(columns, read, "workout")),
        products=frozenset(_texts(made_by, read, "product")),
    )


def written_over(column: Column, values: Bytes, rule: Rule, known: Known) -> Bytes:
    """What is written over a field's values, as many bytes.

    Parameters
    ----------
    column, values
        The field, and its bytes, a row for each message.
    rule
        What becomes of it.
    known
        What is known of the file.
    """
    if rule.fate == "stays":
        return values
    if rule.fate == "blanked":
        return np.broadcast_to(column.invalid, values.shape)
    if rule.fate in _NEW_TEXT:
        size, new_text = column.slot.size, _NEW_TEXT[rule.fate]
        texts = [new_text(text, size, known) if text else "" for text in map(_text, values)]
        return np.frombuffer(b"".join(text.encode().ljust(size, b"\0") for text in texts), np.uint8).reshape(-1, size)
    return _as_bytes(column, _new_numbers(column, _numbers(column, values), rule.fate, known))


#: What becomes of a text in a field of so many bytes, by its fate.
_NEW_TEXT: dict[Fate, Callable[[str, int, Known], str]] = {
    "exercise": lambda text, size, known: known.replacements.exercise(text, size),
    "workout": lambda text, size, known: known.replacements.workout(text, size),
    "sport": lambda text, _, __: text if is_sport(text) else "",
    "product": lambda text, _, known: _without_number(text) if text in known.products else "",
}


def _new_numbers(column: Column, numbers: _Integers, fate: Fate, known: Known) -> _Integers:
    invalid = int(_numbers(column, column.invalid[None, :])[0, 0])
    if fate == "moves":
        is_time = (numbers >= FIRST_ABSOLUTE_SECOND) & (numbers < LAST_SECOND)
        return _earlier(numbers, is_time, known)
    if fate == "small_stays":
        first, last = known.near
        is_time = (numbers >= first) & (numbers <= last) & (invalid == LAST_SECOND)
        is_small = (numbers >= -_MOST) & (numbers <= _MOST)
        return np.where(is_small | is_time, _earlier(numbers, is_time, known), invalid)
    shift = known.shift_s // (_MINUTE_S if fate == "moves_8" else 1)
    # low bits that say that there is no value are never a time's
    moved = np.minimum((numbers - shift) & invalid, invalid - 1)
    return np.where(numbers == invalid, invalid, moved)


def _earlier(numbers: _Integers, is_time: _Which, known: Known) -> _Integers:
    """Numbers, of which times are earlier; one that would be none any more is invalid."""
    moved = numbers - known.shift_s
    moved[(moved < FIRST_ABSOLUTE_SECOND) | (moved > LAST_SECOND)] = LAST_SECOND
    return np.where(is_time, moved, numbers)


def _numbers(column: Column, values: Bytes) -> _Integers:
    """A field's whole numbers, as many columns as there are in an array."""
    return np.ascontiguousarray(values).view(column.number_type).astype(np.int64)


def _as_bytes(column: Column, numbers: _Integers) -> Bytes:
    return np.ascontiguousarray(numbers.astype(column.number_type)).view(np.uint8)


def _begin(columns: Columns, read: Reader, own_times: Sequence[int]) -> int:
    """When a file begins; in the week in which all do where nothing tells."""
    for message, field in _BEGINS:
        number = profile.fields(message)[field].number
        times = _times(columns, read, profile.message_number(message), number)
        if times:
            return times[0]
    return own_times[0] if own_times else _FIRST_WEEK


def _times(columns: Columns, read: Reader, message: int | None, number: int) -> list[int]:
    """The times in a field of one kind of message, or of all kinds, in file order."""
    of_field = [
        (column.starts, _numbers(column, read(column))[:, 0])
        for column, rule in columns
        if rule.fate == "moves" and column.slot.number == number and message in {None, column.message}
    ]
    told = sorted(pair for starts, times in of_field for pair in zip(starts.tolist(), times.tolist(), strict=True))
    return [time for _, time in told if FIRST_ABSOLUTE_SECOND <= time < LAST_SECOND]


def _texts(columns: Columns, read: Reader, fate: Fate) -> list[str]:
    """The texts of a fate, in file order."""
    found: list[tuple[int, str]] = []
    for column, rule in columns:
        if rule.fate == fate:
            places = (column.starts + column.slot.offset).tolist()
            found += zip(places, map(_text, read(column)), strict=True)
    return [text for _, text in sorted(found) if text]


def _text(value: Bytes) -> str:
    """A text up to the zero at its end, without what is none."""
    return value.tobytes().partition(b"\0")[0].decode(errors="ignore").strip()


def _without_number(product: str) -> str:
    return " ".join(_NUMBER_OF_ONE.sub("", product).split())
