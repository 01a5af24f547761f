"""What to make of damage: the one place that decides what of a damaged file is read.

A file in which nothing is wrong never gets beyond `scan_part`. In any other, messages are followed one
by one, and each has to fit: its layout is known, it ends within the file, its time is near the last
one. Where one does not, reading resumes at the next place from which `RUN` messages in a row fit. What
lies between is a loss, said with its bytes; what follows counts as salvaged. The format has no marks
to find a message by, and no sums of single messages: a wrong value within one that fits stays unseen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

import numpy as np

from fitlift.errors import Notice
from fitlift.fit import profile
from fitlift.fit.crc import crc16
from fitlift.fit.facts import (
    BASE_TYPES,
    BY_CODE,
    BYTE,
    COMPRESSED,
    CRC_BYTES,
    DEFINITION,
    DEVELOPER_DATA,
    FIRST_ABSOLUTE_SECOND,
    LOCAL_NUMBERS,
    LONG_HEADER,
    MAGIC,
    MAX_FIELD_BYTES,
    SHORT_HEADER,
)
from fitlift.fit.wire import (
    FIELD_DESCRIPTION,
    FILE_ID,
    TIMESTAMP,
    Definition,
    Header,
    Part,
    header_sum_agrees,
    is_definition,
    local_number,
    parse_header,
    read_definition,
    read_header,
    scan_part,
    short_firsts,
)
from fitlift.wording import plural

#: So many messages in a row that fit are taken for messages again, if so many of them hold a time.
RUN, DATED = 5, 2

#: Without times it takes more; and fewer do where they end exactly where the messages end.
UNDATED_RUN, LAST_RUN = 10, 2

#: So many messages before a damage may be misread ones: the search for the next begins within them.
LOOK_BACK = 3

#: Neighbouring times of one file lie closer together than this.
PLAUSIBLE_STEP_S = 30 * 86_400

#: A part that is damaged in more places is given up from there on, and a file of more damaged parts.
MOST_LOSSES = 1000

#: Messages of this number, which is no message's, hold the bytes of those whose definition is lost.
LOST = 0xFFFF

#: Their size is the one that lets the most messages in a row fit, of so many looked at; it takes so many.
_LOOKED_AT, _GUESSED_RUN, _GUESSED_USES = 50, 12, 3
_LONGEST_MESSAGE = 600

#: So often is a size guessed for one local number.
_MOST_GUESSES = 20

#: Fields that hold a time of the recording; others tell when a workout was made, or a forecast was issued.
_TIMES = frozenset({"timestamp", "start_time", "end_time"})

#: Bytes of a message from which on it counts as blank if all are 0, or all are 255.
_BLANK_BYTES = 4

_UINT32 = BASE_TYPES["uint32"]


@dataclass(frozen=True, eq=False)
class Scan:
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
    position, damaged = 0, 0
    while position < len(data):
        if damaged > MOST_LOSSES:
            notices.append(_loss(position, len(data)))
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
            damaged += 1
        parts.append(part)
        position = part.end
    return Scan(tuple(parts), tuple(notices))


def trailing_bytes(start: int, end: int) -> Notice:
    """Say that bytes follow the last part that are no messages."""
    text = f"{plural(end - start, 'byte')} left over at the end, from byte {start:,} on"
    return Notice("trailing-bytes", text, offset=start)


def find_start(data: bytes, position: int = 0) -> int | None:
    """Where a FIT file begins, from a position on, be its mark damaged; None where none does."""
    if read_header(data, position) is not None:
        return position
    size = data[position] if position < len(data) else 0
    if size in {SHORT_HEADER, LONG_HEADER} and _sound_definition(data, position + size) is not None:
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
    reading = _Reading(data, body, limit, stated_end) if sure_end is None else _Reading(data, body, sure_end, sure_end)
    end = reading.read()
    is_cut = sure_end is None and stated_end + CRC_BYTES > limit
    losses = reading.losses
    if is_cut and losses and losses[-1][1] == limit and reading.ends_within_message(losses[-1][0]):
        losses = losses[:-1]
    notices += [*map(_lost_layout, reading.lost_layouts), *(_loss(*loss) for loss in losses)]
    if is_cut:
        missing = stated_end + CRC_BYTES - limit
        text = (
            f"the file is cut short at byte {limit:,}, {plural(missing, 'byte')} before its end; what is there is kept"
        )
        notices.append(Notice("truncated", text, offset=limit))
    elif end != stated_end:
        text = f"the header promises {plural(header.data_size, 'byte')} of messages, there are {end - body:,}"
        notices.append(Notice("data-size", text, offset=start))
    elif sure_end is None:
        notices.append(Notice("checksum", "the checksum is wrong: values may be damaged", offset=end))
    return reading.part(start, min(end + CRC_BYTES, limit), header), notices


def _header(data: bytes, start: int) -> tuple[Header, list[Notice]]:
    """The header of a damaged part, mended so far that its messages can be found."""
    header = parse_header(data, start)
    sound = read_header(data, start) is not None and header_sum_agrees(data[start:], header)
    if sound and header.size >= SHORT_HEADER and _sound_definition(data, start + header.size) is not None:
        return header, []
    sizes = (header.size, LONG_HEADER, SHORT_HEADER)
    size = next(
        (size for size in sizes if size >= SHORT_HEADER and _sound_definition(data, start + size) is not None), None
    )
    if sound and size is None:
        return replace(header, size=max(header.size, SHORT_HEADER)), []
    text = "the file's header is damaged; what follows it was read all the same"
    return replace(header, size=size or LONG_HEADER), [Notice("header-damaged", text, offset=start)]


def _sure_end(data: bytes, start: int, stated_end: int, limit: int) -> int | None:
    """Where a part's messages end by its checksum: as the header says, or before what follows; None if it is wrong."""
    ends = (stated_end + CRC_BYTES, limit)
    return next((end - CRC_BYTES for end in ends if start < end <= limit and crc16(data[start:end]) == 0), None)


def _loss(start: int, end: int) -> Notice:
    where = f"bytes {start:,} to {end - 1:,} ({end - start:,} in all)" if end - start > 1 else f"byte {start:,}"
    text = f"{where} cannot be read; the rest is kept"
    return Notice("unreadable-bytes", text, offset=start)


def _lost_layout(start: int) -> Notice:
    text = f"the layout of some messages, from byte {start:,} on, is damaged or lost: they are kept as bytes only"
    return Notice("lost-definition", text, offset=start)


@dataclass(frozen=True, slots=True)
class _Step:
    """A message that fits where it stands.

    Parameters
    ----------
    start, end
        Its bytes.
    definition
        Its layout, or the layout that it defines.
    local
        The local message number.
    times
        Its valid times as written, the timestamp first.
    defines
        Whether it is a definition.
    is_blank
        Whether its bytes are all 0 or all 255, as memory is that was never written.
    is_short
        Whether its first byte holds the low bits of its time, as few devices write it.
    """

    start: int
    end: int
    definition: Definition
    local: int
    times: tuple[int, ...] = ()
    defines: bool = False
    is_blank: bool = False
    is_short: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    """A message that was read.

    Parameters
    ----------
    step
        The message.
    before
        The layout that its local number stood for before it.
    time
        The last time written in it or before it.
    """

    step: _Step
    before: Definition | None
    time: int | None


#: How a definition begins: its first byte, the reserved one, the byte order.
_A_DEFINITION = b"[@-O`-o]\\0[\\0\\1]"

#: Sixteen equal bytes are no message's beginning, and may be millions.
_NOT_BLANK = rb"(?!(.)\1{15})"

#: The layout that each local message number stands for.
_Known = list[Definition | None]


class _Reading:
    """The way through a damaged part, message by message."""

    def __init__(self, data: bytes, body: int, limit: int, stated_end: int) -> None:
        self.losses: list[tuple[int, int]] = []
        self.lost_layouts: list[int] = []
        self._data = data
        self._body = body
        self._limit = limit
        self._stated_end = stated_end
        self._has_short = False
        self._uses: Counter[Definition] = Counter()
        self._guesses: Counter[int] = Counter()
        self._described = 0
        self._known: _Known = [None] * LOCAL_NUMBERS
        self._read: list[_Entry] = []

    def read(self) -> int:
        """Read to the end of the part and return where that is."""
        position = self._body
        while not self._is_end(position):
            step = self._fitting(position)
            if step is None:
                resumed = self._resumed(position)
                if resumed is None or len(self.losses) >= MOST_LOSSES:
                    self.losses.append((position, self._limit))
                    return self._limit
                position = resumed
                continue
            self._has_short |= step.is_short
            time = step.times[0] if step.times else self._time
            self._read.append(_Entry(step, self._known[step.local], time))
            self._count(step, 1)
            if step.defines:
                self._known[step.local] = self._with_epoch(step)
            position = step.end
        return position

    def part(self, start: int, end: int, header: Header) -> Part:
        """What was read."""
        places: dict[Definition, int] = {}
        steps = [entry.step for entry in self._read if not entry.step.defines]
        kinds = [places.setdefault(step.definition, len(places)) for step in steps]
        offsets = np.array([step.start for step in steps], np.int64)
        first_loss = min((*self.lost_layouts, *(first for first, _ in self.losses)), default=len(self._data))
        salvaged_from = int(np.searchsorted(offsets, first_loss))
        return Part(start, end, header, tuple(places), np.array(kinds, np.int64), offsets, salvaged_from)

    @property
    def _time(self) -> int | None:
        """The last time read."""
        return self._read[-1].time if self._read else None

    def _is_end(self, position: int) -> bool:
        """Whether the messages end here: with the part, before its checksum, or where the header says."""
        if position >= self._limit:
            return True
        if position == self._limit - CRC_BYTES and self._limit != self._stated_end:
            return True
        return position == self._stated_end and not self._runs(position, self._time)

    def _fitting(self, position: int) -> _Step | None:
        """The message at a position, if it fits, or, odd as it is, those that follow it do."""
        step = self._step(position, self._known)
        time = self._time
        if step is None or _is_plausible(step, time):
            return step
        is_dated = bool(step.times) and step.times[0] >= FIRST_ABSOLUTE_SECOND
        return step if self._runs(step.end, step.times[0] if is_dated else time) else None

    def _with_epoch(self, step: _Step) -> Definition:
        if not self._data[step.start] & DEVELOPER_DATA:
            return step.definition
        return replace(step.definition, epoch=self._described)

    def _count(self, step: _Step, change: int) -> None:
        """Enter a message into the counts, or take it out."""
        if step.defines:
            return
        self._uses[step.definition] += change
        if step.definition.message == FIELD_DESCRIPTION:
            self._described += change

    def _resumed(self, position: int) -> int | None:
        """Where reading goes on after a message that does not fit; None where nothing follows."""
        local = self._data[position]
        if local < LOCAL_NUMBERS and self._known[local] is None:
            layout = self._guessed(position, local, longer_than=0)
            if layout is not None:
                return self._learn(position, local, layout)
        found = self._next_run(position)
        following = [] if found is None else self._run(found, self._known, self._time, _LOOKED_AT)
        settled = len(following) == _LOOKED_AT or (following and self._is_possible_end(following[-1].end))
        suspect = None if settled else self._suspect()
        if suspect is not None:
            layout = self._guessed(suspect.start, suspect.local, longer_than=len(following))
            if layout is not None:
                return self._learn(suspect.start, suspect.local, layout)
        if found is not None:
            self._forget_from(found)
            self.losses.append((self._read[-1].step.end if self._read else self._body, found))
        return found

    def _next_run(self, position: int) -> int | None:
        """Where enough messages in a row fit: from a position on, or, the first one dated, within those before."""
        earliest = self._read[-LOOK_BACK].step.start + 1 if len(self._read) >= LOOK_BACK else position
        time = self._time
        for place in self._candidates(earliest):
            if self._runs(place, time) and (place >= position or self._run(place, self._known, time, 1)[0].times):
                return place
        return None

    def _suspect(self) -> _Step | None:
        """The first use of a layout just before a message that does not fit: its definition may be damaged."""
        recent = (entry.step for entry in self._read[-LOOK_BACK:] if not entry.step.defines)
        return next((step for step in recent if self._uses[step.definition] == 1), None)

    def _guessed(self, position: int, local: int, *, longer_than: int) -> Definition | None:
        """A layout of the size that lets most messages fit, of which several are of the local number; None without."""
        self._guesses[local] += 1
        if self._guesses[local] > _MOST_GUESSES:
            return None
        best, longest = None, max(longer_than, _GUESSED_RUN - 1)
        known = self._known.copy()
        for size in range(1, _LONGEST_MESSAGE):
            known[local] = _lost(size)
            run = self._run(position, known, self._time, _LOOKED_AT)
            uses = sum(step.local == local and not step.defines for step in run)
            if len(run) > longest and uses >= _GUESSED_USES and _dated(run) >= DATED:
                best, longest = known[local], len(run)
        return best

    def _learn(self, position: int, local: int, layout: Definition) -> int:
        """Take a guessed layout for a local number from a position on."""
        self._forget_from(position)
        self._known[local] = layout
        self.lost_layouts.append(position)
        return position

    def _forget_from(self, position: int) -> None:
        """Take back the messages that reach beyond a position."""
        while self._read and self._read[-1].step.end > position:
            entry = self._read.pop()
            self._count(entry.step, -1)
            if entry.step.defines:
                self._known[entry.step.local] = entry.before

    def _candidates(self, earliest: int) -> Iterator[int]:
        """Places at which a message may begin, by its first bytes."""
        firsts = {local for local, known in enumerate(self._known) if known is not None}
        firsts |= {first for local in firsts for first in short_firsts(local)}
        pattern = _A_DEFINITION + b"".join(b"|" + re.escape(bytes([first])) for first in sorted(firsts))
        places = re.compile(_NOT_BLANK + b"(?=" + pattern + b")", re.DOTALL)
        for match in places.finditer(self._data, earliest, self._limit):
            yield match.start()

    def _runs(self, position: int, time: int | None) -> bool:
        """Whether enough messages in a row fit from a position on."""
        run = self._run(position, self._known, time, RUN)
        if len(run) < RUN:
            return len(run) >= LAST_RUN and _dated(run) > 0 and self._is_possible_end(run[-1].end)
        return _dated(run) >= DATED or len(self._run(position, self._known, time, UNDATED_RUN)) == UNDATED_RUN

    def _run(self, position: int, known: _Known, time: int | None, most: int) -> list[_Step]:
        """The messages in a row that fit from a position on, up to so many."""
        run: list[_Step] = []
        known = known.copy()
        while len(run) < most and not (run and self._is_possible_end(position)):
            step = self._step(position, known)
            if step is None or not _is_plausible(step, time) or (step.is_short and not self._has_short):
                break
            if step.defines:
                known[step.local] = step.definition
            time = step.times[0] if step.times else time
            run.append(step)
            position = step.end
        return run

    def _is_possible_end(self, position: int) -> bool:
        return position in (self._limit, self._limit - CRC_BYTES, self._stated_end)

    def _step(self, position: int, known: _Known) -> _Step | None:
        """The message at a position, if its layout is known, or it is a sound definition, and it ends in the part."""
        if position >= self._limit:
            return None
        first = self._data[position]
        if is_definition(first):
            definition = _sound_definition(self._data, position)
            end = position if definition is None else position + 1 + len(definition.raw)
            if definition is None or end > self._limit:
                return None
            return _Step(position, end, definition, local_number(first), defines=True)
        local, definition = _layout(first, known)
        if definition is None or position + definition.size > self._limit:
            return None
        return _data_step(self._data, position, definition, local)

    def ends_within_message(self, position: int) -> bool:
        """Whether the message at a position is cut by the end of the part."""
        first = self._data[position]
        if is_definition(first):
            return read_definition(self._data[: self._limit], position) is None
        _, definition = _layout(first, self._known)
        return definition is not None and position + definition.size > self._limit


def _layout(first: int, known: _Known) -> tuple[int, Definition | None]:
    """The local number that a data message's first byte names, and what it stands for."""
    local = local_number(first)
    has_reserved_bits = LOCAL_NUMBERS <= first < DEFINITION
    return local, None if has_reserved_bits else known[local]


def _data_step(data: bytes, start: int, definition: Definition, local: int) -> _Step | None:
    is_short = data[start] >= COMPRESSED
    places = _time_places(definition)
    if is_short and places and places[0][0] == TIMESTAMP:
        return None
    end = start + definition.size
    body = data[start + 1 : end]
    order: Literal["big", "little"] = "big" if definition.big_endian else "little"
    written = (int.from_bytes(data[start + place : start + place + _UINT32.size], order) for _, place in places)
    times = tuple(time for time in written if time != _UINT32.invalid)
    is_blank = len(body) >= _BLANK_BYTES and body[0] in {0, 0xFF} and body.count(body[0]) == len(body)
    return _Step(start, end, definition, local, times, is_blank=is_blank, is_short=is_short)


def _dated(run: list[_Step]) -> int:
    """How many messages hold a time."""
    return sum(bool(step.times) for step in run)


def _is_plausible(step: _Step, time: int | None) -> bool:
    """Whether a message looks written, stands where it may, and its times are near the one before."""
    if step.defines:
        return True
    if step.is_blank or (step.definition.message == FILE_ID and time is not None):
        return False
    if time is None:
        return all(each > 0 for each in step.times)
    absolute = time >= FIRST_ABSOLUTE_SECOND
    return all(
        (each >= FIRST_ABSOLUTE_SECOND) == absolute and abs(each - time) <= PLAUSIBLE_STEP_S for each in step.times
    )


@lru_cache(maxsize=4096)  # asked for every message
def _time_places(definition: Definition) -> tuple[tuple[int, int], ...]:
    """Number and place of each field that holds a time of the recording, the timestamp first."""
    if definition.message == FILE_ID:
        return ()
    known = profile.fields_by_number(definition.message)
    times = {number for number, info in known.items() if info.name in _TIMES} | {TIMESTAMP}
    slots = (slot for slot in definition.slots if slot.developer is None and slot.number in times)
    found = [(slot.number, slot.offset) for slot in slots if slot.base_type is _UINT32 and slot.size == _UINT32.size]
    return tuple(sorted(found, key=lambda each: each[0] != TIMESTAMP))


def _sound_definition(data: bytes, position: int) -> Definition | None:
    """The definition at a position, if it is one that devices write: reserved byte 0, types known, no field empty."""
    if position >= len(data) or not is_definition(data[position]):
        return None
    raw = read_definition(data, position)
    if raw is None:
        return None
    definition = Definition(raw)
    reserved, order = raw[:2]
    if reserved or order > 1 or definition.message == LOST or not definition.slots:
        return None
    is_sound = all(slot.size and slot.declared_code in BY_CODE for slot in definition.slots)
    return definition if is_sound else None


@lru_cache(maxsize=_LONGEST_MESSAGE)  # tried over and over
def _lost(size: int) -> Definition:
    """A layout of so many bytes, about which nothing else is known."""
    whole, rest = divmod(size - 1, MAX_FIELD_BYTES)
    sizes = [MAX_FIELD_BYTES] * whole + [rest] * (rest > 0)
    fields = b"".join(bytes([number, each, BYTE.code]) for number, each in enumerate(sizes))
    return Definition(b"\0\0" + LOST.to_bytes(2, "little") + bytes([len(sizes)]) + fields)
