"""What to make of damage: the one place that decides what of a damaged file is read, and what is said of it.

A file in which nothing is wrong never gets beyond `scan_part`. Any other is read message by message
(`fitlift.fit.resync`). What could not be read is a loss, said with its bytes; what follows counts as salvaged.
"""

from __future__ import annotations

from fitlift.errors import Notice
from fitlift.fit.crc import crc16
from fitlift.fit.facts import CRC_BYTES, LONG_HEADER, MAGIC, SHORT_HEADER
from fitlift.fit.resync import Reading, sound_definition
from fitlift.fit.wire import Header, Part, header_sum_agrees, parse_header, read_header, scan_part
from fitlift.records.base import Record, replace
from fitlift.records.said import Said

#: A file of more chained parts is given up from there on; those that devices write have seven at most.
MOST_PARTS = 250


class Scan(Record, eq=False):
    """The messages of a file.

    Parameters
    ----------
    parts
        The chained files.
    notices
        A notice for each loss, with its place.
    """

    parts: tuple[Part, ...]
    notices: tuple[Notice, ...]


def scan(data: bytes) -> Scan:
    """Find the messages of a file, whatever is wrong with it.

    Parameters
    ----------
    data
        The file, for which `find_start` finds a start.
    """
    parts: list[Part] = []
    notices: list[Notice] = []
    position = 0
    while position < len(data):
        if len(parts) == MOST_PARTS:
            notices.append(_too_many_parts(position, len(data)))
            break
        start = find_start(data, position)
        if start is None:
            notices.append(trailing_bytes(position, len(data)))
            break
        if start > position:
            notices.append(_loss(position, start))
        part = scan_part(data, start)
        if part is None:
            part, said = _salvaged(data, start)
            notices += said
        parts.append(part)
        position = part.end
    return Scan(tuple(parts), tuple(notices))


def _too_many_parts(start: int, end: int) -> Notice:
    said = Said("too_many_parts", {"most_parts": MOST_PARTS, "bytes": end - start, "byte": start})
    return Notice("too-many-parts", said, offset=start)


def trailing_bytes(start: int, end: int) -> Notice:
    """Say that bytes follow the last part that are no messages."""
    return Notice("trailing-bytes", Said("bytes_left_over", {"bytes": end - start, "byte": start}), offset=start)


def find_start(data: bytes, position: int = 0) -> int | None:
    """Where a FIT file begins, from a position on, be its mark damaged; None where none does."""
    if read_header(data, position) is not None:
        return position
    size = data[position] if position < len(data) else 0
    if size in {SHORT_HEADER, LONG_HEADER} and sound_definition(data, position + size) is not None:
        return position
    return _next_header(data, position)


def _next_header(data: bytes, position: int) -> int | None:
    """Offset of the first header from a position on; None without."""
    place = data.find(MAGIC, position + SHORT_HEADER - len(MAGIC))
    while place >= 0:
        start = place + len(MAGIC) - SHORT_HEADER
        if data[start] in {SHORT_HEADER, LONG_HEADER} or start == position:
            return start
        place = data.find(MAGIC, place + 1)
    return None


def _salvaged(data: bytes, start: int) -> tuple[Part, list[Notice]]:
    """Read a part in which something is wrong."""
    header, notices = _header(data, start)
    body = start + header.size
    limit = _next_header(data, body) or len(data)
    stated_end = body + header.data_size
    sure_end = _sure_end(data, start, stated_end, limit)
    reading = Reading(data, body, limit, stated_end) if sure_end is None else Reading(data, body, sure_end, sure_end)
    end = reading.read()
    is_cut = sure_end is None and stated_end + CRC_BYTES > limit
    losses = reading.losses
    if is_cut and losses and losses[-1][1] == limit and reading.ends_within_message(losses[-1][0]):
        losses = losses[:-1]
    notices += [*map(_lost_layout, reading.lost_layouts), *map(_overlap, reading.overlaps)]
    notices += [_loss(*loss) for loss in losses]
    if is_cut:
        cut = Said("file_cut_short", {"byte": limit, "missing_bytes": stated_end + CRC_BYTES - limit})
        notices.append(Notice("truncated", cut, offset=limit))
    elif end != stated_end:
        other = Said("other_size_than_stated", {"stated_bytes": header.data_size, "bytes": end - body})
        notices.append(Notice("data-size", other, offset=start))
    elif sure_end is None:
        notices.append(Notice("checksum", Said("checksum_wrong", {"part": None}), offset=end))
    return reading.part(start, min(end + CRC_BYTES, limit), header), notices


def _header(data: bytes, start: int) -> tuple[Header, list[Notice]]:
    """The header of a damaged part, mended so far that its messages can be found."""
    header = parse_header(data, start)
    sound = read_header(data, start) is not None and header_sum_agrees(data[start:], header)
    if sound and header.size >= SHORT_HEADER and sound_definition(data, start + header.size) is not None:
        return header, []
    sizes = (header.size, LONG_HEADER, SHORT_HEADER)
    size = next(
        (size for size in sizes if size >= SHORT_HEADER and sound_definition(data, start + size) is not None), None
    )
    if sound and size is None:
        return replace(header, size=max(header.size, SHORT_HEADER)), []
    damaged = Notice("header-damaged", Said("header_damaged"), offset=start)
    return replace(header, size=size or LONG_HEADER), [damaged]


def _sure_end(data: bytes, start: int, stated_end: int, limit: int) -> int | None:
    """Where a part's messages end by its checksum: as the header says, or before what follows; None if it is wrong."""
    ends = (stated_end + CRC_BYTES, limit)
    return next((end - CRC_BYTES for end in ends if start < end <= limit and crc16(data[start:end]) == 0), None)


def _loss(start: int, end: int) -> Notice:
    return Notice("unreadable-bytes", Said("bytes_unreadable", {"bytes": end - start, "byte": start}), offset=start)


def _overlap(overlap: tuple[int, int]) -> Notice:
    _, start = overlap
    return Notice("overlapping-messages", Said("messages_overlap", {"byte": start}), offset=start)


def _lost_layout(start: int) -> Notice:
    return Notice("lost-definition", Said("layout_lost", {"byte": start}), offset=start)
