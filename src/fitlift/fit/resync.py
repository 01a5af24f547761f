"""The way through the messages of a part in which something is wrong: which fit, and where they fit again.

Each message has to fit: its layout is known, it ends within the part, its time is near the last one. Where one
does not, reading goes on at the next place from which several messages in a row fit. The format has no marks to
find a message by, and no sums of single messages: a wrong value within one that fits stays unseen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import numpy as np

from fitlift.fit import profile
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
    MAX_FIELD_BYTES,
)
from fitlift.fit.wire import (
    FIELD_DESCRIPTION,
    FILE_ID,
    TIMESTAMP,
    Definition,
    Header,
    Part,
    Slot,
    is_definition,
    local_number,
    read_definition,
    short_firsts,
)
from fitlift.records.base import Record, replace

#: So many messages in a row that fit are taken for messages again, if so many of them hold a time.
_RUN, _DATED = 5, 2

#: Without times it takes more; and fewer do where they end exactly where the messages end.
_UNDATED_RUN, _LAST_RUN = 10, 2

#: So many messages before a damage may be misread ones: the search for the next begins within them.
_LOOK_BACK = 3

#: Neighbouring times of one file lie closer together than this.
_PLAUSIBLE_STEP_S = 30 * 86_400

#: A part that is damaged in more places is given up from there on.
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

#: How a definition begins: its first byte, the reserved one, the byte order.
_A_DEFINITION = b"[@-O`-o]\\0[\\0\\1]"

#: Sixteen equal bytes are no message's beginning, and may be millions.
_NOT_BLANK = rb"(?!(.)\1{15})"

#: The layout that each local message number stands for.
_Known = list[Definition | None]


class _Step(Record):
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
    is_odd
        Whether it is a definition such as no device is known to write.
    """

    start: int
    end: int
    definition: Definition
    local: int
    times: tuple[int, ...] = ()
    defines: bool = False
    is_blank: bool = False
    is_short: bool = False
    is_odd: bool = False


class _Entry(Record):
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


class Reading:
    """The way through a damaged part, message by message."""

    def __init__(self, data: bytes, body: int, limit: int, stated_end: int) -> None:
        self.losses: list[tuple[int, int]] = []
        self.overlaps: list[tuple[int, int]] = []
        self.lost_layouts: list[int] = []
        self._data = data
        self._body = body
        self._limit = limit
        self._stated_end = stated_end
        self._short_count = 0
        self._uses: Counter[Definition] = Counter()
        self._guesses: Counter[int] = Counter()
        self._described = 0
        self._known: _Known = [None] * LOCAL_NUMBERS
        self._read: list[_Entry] = []

    def read(self) -> int:
        """Read to the end of the part and return where that is."""
        position = self._body
        while not self._is_end(position):
            entry = self._fitting(position)
            if entry is None:
                resumed = self._resumed(position)
                if resumed is None or len(self.losses) >= MOST_LOSSES:
                    end = self._stated_end if position < self._stated_end <= self._limit else self._limit
                    self.losses.append((position, end))
                    return end
                position = resumed
                continue
            step = entry.step
            self._read.append(entry)
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
        doubtful = (*self.lost_layouts, *(first for first, _ in (*self.losses, *self.overlaps)))
        first_loss = min(doubtful, default=len(self._data))
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

    def _fitting(self, position: int) -> _Entry | None:
        """The message at a position, if it fits, or, odd as it is, those that follow it do."""
        step = self._step(position, self._known) or self._odd_definition(position)
        if step is None:
            return None
        before, time = self._known[step.local], self._time
        own_time = step.times[0] if step.times else time
        if _is_plausible(step, time) and not step.is_odd:
            return _Entry(step, before, own_time)
        known = self._after([step])
        if own_time != time and self._runs(step.end, own_time, known):
            return _Entry(step, before, own_time)
        return _Entry(step, before, time) if self._runs(step.end, time, known) or self._leads_to_end(step) else None

    def _odd_definition(self, position: int) -> _Step | None:
        """A definition at a position that no device is known to write, but most of whose fields are sound."""
        raw = read_definition(self._data, position) if is_definition(self._data[position]) else None
        end = position if raw is None else position + 1 + len(raw)
        if raw is None or end > self._limit:
            return None
        definition = Definition(raw)
        if 2 * sum(map(_is_sound, definition.slots)) < len(definition.slots):
            return None
        return _Step(position, end, definition, local_number(self._data[position]), defines=True, is_odd=True)

    def _leads_to_end(self, step: _Step) -> bool:
        """Whether an odd message, behind which nothing was lost so far, is one of the last, up to the very end."""
        if self.losses or step.is_blank:
            return False
        known, position = self._after([step]), step.end
        for _ in range(_RUN):
            if self._is_possible_end(position) or position >= self._limit:
                return True
            following = self._step(position, known)
            if following is None:
                return self._is_cut(position, known)
            if following.defines:
                known[following.local] = following.definition
            position = following.end
        return False

    def _with_epoch(self, step: _Step) -> Definition:
        if not self._data[step.start] & DEVELOPER_DATA:
            return step.definition
        return replace(step.definition, epoch=self._described)

    def _count(self, step: _Step, change: int) -> None:
        """Enter a message into the counts, or take it out."""
        if step.defines:
            return
        self._uses[step.definition] += change
        self._short_count += change if step.is_short else 0
        if step.definition.message == FIELD_DESCRIPTION:
            self._described += change

    def _resumed(self, position: int) -> int | None:
        """Where reading goes on after a message that does not fit; None where nothing follows."""
        first = self._data[position]
        found = self._next_run(position)
        following = [] if found is None else self._run(found, self._known, self._time, _LOOKED_AT)
        follows_soon = bool(following) and following[0].start <= position + _LONGEST_MESSAGE
        if first < LOCAL_NUMBERS and not self._uses[self._known[first] or _lost(1)]:
            layout = self._layout_at(position, self._known, longer_than=len(following) if follows_soon else 0)
            if layout is not None:
                return self._learn(position, first, layout)
        if not (follows_soon and self._is_settled(following)):
            longer_than = len(following) if follows_soon else 0
            for suspect in self._suspects():
                layout = self._guessed(suspect.start, suspect.local, self._known, longer_than=longer_than)
                if layout is not None:
                    return self._learn_anew(suspect, layout)
            layout = self._layout_at(position, self._known, longer_than=longer_than)
            if layout is not None:
                return self._learn(position, first, layout)
        if found is not None:
            self._give_up_to(found)
        return found

    def _learn_anew(self, suspect: _Step, layout: Definition) -> int:
        """Take a guessed layout for that of a message; if it has a time, the message is kept as it was read."""
        self._forget_from(suspect.end)
        if not suspect.times:
            return self._learn(suspect.start, suspect.local, layout)
        self._known[suspect.local] = layout
        self.lost_layouts.append(suspect.start)
        return suspect.start + layout.size

    def _give_up_to(self, found: int) -> None:
        """Go on from a place; a message with a time that reaches beyond it is kept: either may be the damaged one."""
        while self._read and self._read[-1].step.end > found and not self._read[-1].step.times:
            self._take_back()
        end = self._read[-1].step.end if self._read else self._body
        if end > found:
            self.overlaps.append((self._read[-1].step.start, found))
        else:
            self.losses.append((end, found))

    def _next_run(self, position: int) -> int | None:
        """Where enough messages in a row fit: from a position on, or within the last ones, if these swallowed them."""
        time = self._time
        for place in self._candidates(self._earliest(position)):
            if self._runs(place, time) or self._runs_to_lost_layout(place):
                return place
        return None

    def _earliest(self, position: int) -> int:
        """Where the search begins: within the last messages, but after the start of the last one with a time."""
        if len(self._read) < _LOOK_BACK:
            return position
        recent = [entry.step for entry in self._read[-_LOOK_BACK:]]
        return max([recent[0].start, *(step.start for step in recent if step.times)]) + 1

    def _runs_to_lost_layout(self, place: int) -> bool:
        """Whether sound messages lead to one whose layout is lost, and a guess at its size lets the next ones fit."""
        run = self._run(place, self._known, self._time, _RUN)
        is_sure = _dated(run) + any(step.defines for step in run) >= _DATED
        return is_sure and self._layout_at(run[-1].end, self._after(run)) is not None

    def _is_settled(self, following: list[_Step]) -> bool:
        """Whether messages go on and on, to the end, or to one whose layout is lost: no other layout is wrong."""
        end = following[-1].end
        if len(following) == _LOOKED_AT or self._is_possible_end(end):
            return True
        return self._layout_at(end, self._after(following)) is not None

    def _layout_at(self, position: int, known: _Known, *, longer_than: int = 0) -> Definition | None:
        """A guess at the layout of the data message at a position, if that is lost, or of long ago."""
        local = self._data[position] if position < self._limit else LOCAL_NUMBERS
        if local >= LOCAL_NUMBERS or (known[local] is not None and self._is_in_use(local)):
            return None
        return self._guessed(position, local, known, longer_than=longer_than)

    def _is_in_use(self, local: int) -> bool:
        """Whether one of the last messages has a local number."""
        return any(entry.step.local == local and not entry.step.defines for entry in self._read[-_LOOKED_AT:])

    def _after(self, run: list[_Step]) -> _Known:
        """What the local numbers stand for after a run."""
        known = self._known.copy()
        for step in run:
            if step.defines:
                known[step.local] = step.definition
        return known

    def _suspects(self) -> list[_Step]:
        """First uses of layouts just before a message that does not fit, the last first: these may be damaged."""
        recent = (entry.step for entry in reversed(self._read[-_LOOK_BACK:]) if not entry.step.defines)
        return [step for step in recent if self._uses[step.definition] == 1]

    def _guessed(self, position: int, local: int, known: _Known, *, longer_than: int) -> Definition | None:
        """A layout of the size that lets most messages fit, of which several are of the local number; None without."""
        self._guesses[local] += 1
        if self._guesses[local] > _MOST_GUESSES:
            return None
        best, longest = None, max(longer_than, _GUESSED_RUN - 1)
        known = known.copy()
        for size in range(1, _LONGEST_MESSAGE):
            known[local] = _lost(size)
            run = self._run(position, known, self._time, _LOOKED_AT)
            uses = sum(step.local == local and not step.defines for step in run)
            if len(run) > longest and uses >= _GUESSED_USES and _dated(run) >= _DATED:
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
            self._take_back()

    def _take_back(self) -> None:
        """Take back the last message."""
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

    def _runs(self, position: int, time: int | None, known: _Known | None = None) -> bool:
        """Whether enough messages in a row fit from a position on, with the layouts known so far or others."""
        known = self._known if known is None else known
        run = self._run(position, known, time, _RUN)
        if len(run) < _RUN:
            return len(run) >= _LAST_RUN and _dated(run) > 0 and self._is_possible_end(run[-1].end)
        return _dated(run) >= _DATED or len(self._run(position, known, time, _UNDATED_RUN)) == _UNDATED_RUN

    def _run(self, position: int, known: _Known, time: int | None, most: int) -> list[_Step]:
        """The messages in a row that fit from a position on, up to so many."""
        run: list[_Step] = []
        known = known.copy()
        while len(run) < most and not (run and self._is_possible_end(position)):
            step = self._step(position, known)
            if step is None or not _is_plausible(step, time) or (step.is_short and not self._short_count):
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
            definition = sound_definition(self._data, position)
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
        return self._is_cut(position, self._known)

    def _is_cut(self, position: int, known: _Known) -> bool:
        first = self._data[position]
        if is_definition(first):
            return read_definition(self._data[: self._limit], position) is None
        _, definition = _layout(first, known)
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
        (each >= FIRST_ABSOLUTE_SECOND) == absolute and abs(each - time) <= _PLAUSIBLE_STEP_S for each in step.times
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


def sound_definition(data: bytes, position: int) -> Definition | None:
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
    return definition if all(map(_is_sound, definition.slots)) else None


def _is_sound(slot: Slot) -> bool:
    """Whether a field is one that devices write: of a known type, and not empty."""
    return slot.size > 0 and slot.declared_code in BY_CODE


@lru_cache(maxsize=_LONGEST_MESSAGE)  # tried over and over
def _lost(size: int) -> Definition:
    """A layout of so many bytes, about which nothing else is known."""
    whole, rest = divmod(size - 1, MAX_FIELD_BYTES)
    sizes = [MAX_FIELD_BYTES] * whole + [rest] * (rest > 0)
    fields = b"".join(bytes([number, each, BYTE.code]) for number, each in enumerate(sizes))
    return Definition(b"\0\0" + LOST.to_bytes(2, "little") + bytes([len(sizes)]) + fields)
