"""The engine "fitparse": the fitparse library's full decoding, as our tables.

It is given the original bytes, part by part, never bytes that fitlift repaired. What it met before
it stopped is kept.
"""

from __future__ import annotations

import datetime as dt
import io
import warnings
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from fitlift.errors import FOREIGN, Notice
from fitlift.fit.facts import DATE_TIME, FIRST_ABSOLUTE_SECOND, FIT_EPOCH, LAST_SECOND, LOCAL_DATE_TIME
from fitlift.fit.salvage import trailing_bytes
from fitlift.fit.tables import Decoded, Origin, Row, RowMessage
from fitlift.fit.wire import stated_parts
from fitlift.records.said import Said

#: fitparse's warning of a file that ends in a message; the error that follows says it.
FITPARSE_CUT = "File was terminated unexpectedly, some data will not be loaded."


def decode(data: bytes) -> Decoded:
    """Decode a file's bytes.

    Parameters
    ----------
    data
        The file, chained parts included.

    Returns
    -------
    Decoded
        Messages by name. A part that cannot be read to its end contributes the rows before the
        damage and one notice.
    """
    rows: dict[str, list[tuple[int, int, Row]]] = defaultdict(list)
    notices: list[Notice] = []
    parts, end = stated_parts(data)
    position = 0
    for part, part_data in enumerate(parts, 1):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            for name, row in _messages(part_data, part, notices):
                rows[name].append((part, position, row))
                position += 1
        texts = {str(each.message) for each in caught} - {FITPARSE_CUT}
        notices += [Notice("odd-field", Said(FOREIGN, {"text": text.rstrip(".")})) for text in sorted(texts)]
    if end < len(data):
        notices.append(trailing_bytes(end, len(data)))
    return Decoded({name: _message(rows[name]) for name in sorted(rows)}, len(parts), tuple(notices))


def _message(rows: Sequence[tuple[int, int, Row]]) -> RowMessage:
    parts, positions, found = zip(*rows, strict=True)
    origin = Origin(np.array(parts, np.int64), np.array(positions, np.int64), np.zeros(len(rows), np.bool_))
    return RowMessage(origin, found)


def _messages(data: bytes, part: int, notices: list[Notice]) -> Iterator[tuple[str, Row]]:
    """Name and row of every message that fitparse reaches; why it stopped early becomes a notice."""
    import fitparse

    reached = 0
    try:
        decoder = fitparse.UncachedFitFile(io.BytesIO(data), data_processor=_AsDecoded())
        for message in decoder.get_messages():
            row = _row(message)
            reached += 1
            yield message.name, row
    except Exception as error:  # noqa: BLE001 - the decoder boundary: fitparse raises anything on damage
        notices.append(Notice("damaged", _damage(error, part if part > 1 else None, reached)))


def _damage(error: Exception, part: int | None, reached: int) -> Said:
    """What a decoder's exception says of the file."""
    from fitparse.utils import FitCRCError, FitEOFError

    if isinstance(error, FitCRCError):
        return Said("checksum_wrong" if reached else "header_checksum_wrong", {"part": part})
    if isinstance(error, FitEOFError):
        return Said("part_cut_short", {"part": part, "keeps_before": reached > 0})
    return Said("part_damaged", {"part": part, "text": str(error), "keeps_before": reached > 0})


class _AsDecoded:
    """A fitparse data processor that changes nothing: values are converted here, in `_row`."""

    def run_type_processor(self, field_data: Any) -> None: ...

    def run_field_processor(self, field_data: Any) -> None: ...

    def run_unit_processor(self, field_data: Any) -> None: ...

    def run_message_processor(self, data_message: Any) -> None: ...


def _row(message: Any) -> Row:
    row: Row = {}
    for field in message.fields:
        is_component = field.field_def is None
        if field.parent_field is not None:
            _put(row, field.parent_field.name, field.raw_value, is_component=is_component)
        for name, value in _named_values(field):
            _put(row, name, value, is_component=is_component)
    return row


def _put(row: Row, name: str, value: Any, *, is_component: bool) -> None:
    """Enter a value; a field of its own wins over one derived from another field's bits."""
    known = row.get(name)
    if known is None or (value is not None and not is_component):
        row[name] = value


def _named_values(field: Any) -> Iterator[tuple[str, Any]]:
    if field.field_type == "devfield":
        yield f"dev{field.field.dev_data_index}_{field.name}", field.value
    elif field.type.name == DATE_TIME:
        yield from _time_values(field.name, field.raw_value)
    elif field.type.name == LOCAL_DATE_TIME:
        for name, value in _time_values(field.name, field.raw_value):
            yield name, value.replace(tzinfo=None) if isinstance(value, dt.datetime) else value
    elif isinstance(field.value, tuple) and field.type.values:
        yield field.name, tuple(field.type.values.get(each, each) for each in field.value)
    else:
        yield field.name, field.value


def _time_values(name: str, raw: Any) -> Iterator[tuple[str, Any]]:
    if not isinstance(raw, int) or raw > LAST_SECOND:
        yield name, None
    elif raw >= FIRST_ABSOLUTE_SECOND:
        yield name, FIT_EPOCH + dt.timedelta(seconds=raw)
    else:
        yield name, None
        yield f"{name}_relative_s", raw
