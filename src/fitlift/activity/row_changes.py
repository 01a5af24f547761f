"""How the messages of a part's rows change: those that stay, those that are new, and those that are gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from fitlift.activity.part_messages import COUNTER
from fitlift.activity.part_rows import PartRows
from fitlift.activity.row_values import (
    all_values,
    count_of,
    end_of,
    exercise_values,
    other_values,
    values_as_rest,
)
from fitlift.activity.rows_to_write import Row
from fitlift.fit import profile
from fitlift.fit.encode import Field, Value, message
from fitlift.fit.facts import BASE_TYPES
from fitlift.fit.message_bytes import Messages, alike
from fitlift.fit.rewrite import Added, Change, Changed, Dropped
from fitlift.fit.wire import Definition

#: Undocumented field of a set: the watch's confidence in each guess.
_CONFIDENCES = 2

#: The confidence that watches write for an exercise that was confirmed or planned.
_SURE = 255

_UINT8 = BASE_TYPES["uint8"]

_OTHER_TYPE = {"active": "rest", "rest": "active"}


class RowChanges:
    """Changes of a part's rows.

    Parameters
    ----------
    of
        The rows.
    messages
        The file, message by message.
    """

    def __init__(self, of: PartRows, messages: Messages) -> None:
        self._of, self._sets, self._written = of, of.sets, of.written
        self._messages, self._layouts = messages, messages.layouts

    def changes(self) -> Iterator[Change]:
        """What changes, new messages at one place in their order."""
        told = zip(self._of.rows, self._of.new_indexes(), self._counters(), strict=True)
        for place, (row, index, counter) in enumerate(told):
            said = (*message("set", self._values(row, index)).fields, *self._extra(row, counter))
            if row.before is None:
                yield self._added(place, said)
            elif said:
                yield Changed(self._of.position(row.before), said)
        yield from (Dropped(self._of.position(place)) for place in self._of.lost)
        # a row that stands in the file twice would be another one beside what it is now
        yield from map(Dropped, self._written.repeats)

    @cached_property
    def _are_other(self) -> bool:
        """Whether rows are other rows, or last otherwise, than there were."""
        return bool(self._of.lost) or any(row.before is None or self._of.lasts_otherwise(row) for row in self._of.rows)

    def _counters(self) -> list[int | None]:
        """The undocumented number of each active row, where watches write it, else None."""
        told, rows = self._written.counters, self._of.rows
        active = [place for place in self._of.places if self._sets[place].kind == "active"]
        if not told or [told.get(self._of.position(place)) for place in active] != [*range(len(active))]:
            return [None] * len(rows)
        are_active = [row.after.kind == "active" for row in rows]
        return [
            number - 1 if is_active else None
            for is_active, number in zip(are_active, accumulate(are_active), strict=True)
        ]

    # what a row says

    def _values(self, row: Row, index: int | None) -> dict[str, Value]:
        """What a row's message is to say and does not."""
        named = {} if row.exercise is None else exercise_values(row.exercise, self._layout(row))
        if row.before is None:
            return all_values(row.after, self._type(row), index) | named | self._ended(row)
        before, position = self._sets[row.before], self._of.position(row.before)
        values: dict[str, Value] = {}
        if before.kind != row.after.kind:
            values = {"set_type": self._type(row)} | values_as_rest(self._layout(row))
        values |= other_values(before, row.after) | named
        if index is not None and index != self._written.index(position):
            values["message_index"] = index | self._written.flags(position)
        return values | (self._times(row, position) if self._are_other else {})

    def _type(self, row: Row) -> str:
        """How the file calls work or rest: a few watches have them the wrong way round."""
        is_swapped = self._written.is_swapped(row.after.session)
        return _OTHER_TYPE[row.after.kind] if is_swapped else row.after.kind

    def _extra(self, row: Row, counter: int | None) -> tuple[Field, ...]:
        """What the undocumented fields are to say, and a piece's guesses."""
        layout = self._layout(row)
        found = [*self._guesses(row.piece_of)] if row.piece_of is not None and row.exercise is None else []
        places = count_of(layout, _CONFIDENCES)
        is_rest = row.before is not None and self._sets[row.before].kind != row.after.kind
        if places and (row.exercise is not None or is_rest):
            found.append(Field(_CONFIDENCES, _UINT8, (None if is_rest else _SURE,) * places))
        told = None if row.before is None else self._written.counters.get(self._of.position(row.before))
        if count_of(layout, COUNTER) and told != counter and (counter is not None or is_rest):
            found.append(Field(COUNTER, self._written.counter_type(layout), counter))
        return tuple(found)

    def _guesses(self, place: int) -> Iterator[Field]:
        """The watch's guesses of a row, as its message has them."""
        position = self._of.position(place)
        own = profile.fields("set")
        for number in (own["category"].number, own["category_subtype"].number, _CONFIDENCES):
            written = self._messages.value(position, number)
            if written is not None:
                yield Field(number, self._messages.base_type(position, number), written)

    def _times(self, row: Row, position: int) -> dict[str, Value]:
        """What others could no longer tell of a row: how long it lasts, and when it began."""
        values: dict[str, Value] = {}
        if self._written.durations_s.get(position) is None and row.after.duration_s is not None:
            values["duration"] = row.after.duration_s
        if not self._written.tells_starts and row.after.start_time is not None:
            values["start_time"] = row.after.start_time
        return values | self._ended(row) if self._of.lasts_otherwise(row) else values

    def _ended(self, row: Row) -> dict[str, Value]:
        """When a row ended, where that is when its message was written, or the one time that all messages have."""
        if self._written.are_ends:
            end = end_of(row.after)
            return {} if end is None else {"timestamp": end}
        if row.before is not None or self._written.common is None:
            return {}
        return {"timestamp": self._written.common}

    # where it says it

    def _layout(self, row: Row) -> Definition:
        """The layout of a row's message; of a new one that of the set of which it is a piece, or of one like it."""
        if row.before is not None:
            return self._layouts[self._of.position(row.before)]
        if row.piece_of is not None:
            return self._layouts[self._of.position(row.piece_of)]
        places = [place for place in self._of.places if self._sets[place].kind == row.after.kind]
        own = [place for place in places if self._sets[place].session == row.after.session]
        return self._layouts[self._of.position((own or places or self._of.places)[0])]

    def _added(self, place: int, said: Iterable[Field]) -> Added:
        neighbour, is_behind = self._of.neighbour(place)
        made = alike(self._layout(self._of.rows[place]), said)
        return Added(self._of.position(neighbour), made, is_behind=is_behind)
