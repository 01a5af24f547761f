"""What sets and rests are to say, as changes of the messages that said something else.

A row that stays is changed in its own message. One that is new has a message behind that of the row before it, in the
layout of the session's sets. What counts rows, or points at one by its number, follows: numbers of later rows and laps,
the session's totals, and the time in zones of each set.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from fitlift.activity import fields
from fitlift.activity.checks import ACTIVE_SETS, VOLUME, VOLUME_SCALE, CheckName, sums_of_sets
from fitlift.activity.model import Activity
from fitlift.fit import profile
from fitlift.fit.encode import Field, Message, Value, message
from fitlift.fit.facts import BASE_TYPES, BaseType
from fitlift.fit.rewrite import Added, Change, Changed, Dropped, Messages, alike
from fitlift.fit.wire import Definition
from fitlift.records.base import Record, replace
from fitlift.records.sets import Set

#: What a row's message says of the time is written when it ended, or is one time for all.
_SLACK = dt.timedelta(seconds=1.5)

#: Undocumented fields of a set: the watch's confidence in each guess, and the number of the set among the active ones.
_CONFIDENCES, _COUNTER = 2, 14

#: The confidence that watches write for an exercise that was confirmed or planned.
_SURE = 255

_UINT8 = BASE_TYPES["uint8"]

#: The lower bits of a number are the number; the upper ones are flags.
_INDEX_BITS = 0x0FFF

#: Weights are written in sixteenths of a kilogram.
_SIXTEENTHS = 16

#: A title has at most so many bytes, its end left out.
MOST_TITLE_BYTES = 254

#: What a message of the time in zones refers to where it is of a set, or of a lap.
_OF_SETS, _OF_LAPS = frozenset({"set", "time_in_zone"}), frozenset({"lap"})


class Numbers(Record):
    """An exercise as files have it.

    Parameters
    ----------
    category, subtype
        The profile's numbers; None for a subtype that says nothing.
    """

    category: int
    subtype: int | None


class Row(Record, kw_only=True):
    """What one row is to say.

    Parameters
    ----------
    before
        Place of the row that it was in `Activity.each_set`; None for a new one.
    after
        What it says: an active set or a rest.
    exercise
        Its exercise; None for what is written already, and for a rest.
    piece_of
        Place of the row that was split, of a new one.
    """

    before: int | None
    after: Set
    exercise: Numbers | None = None
    piece_of: int | None = None


class NewTitle(Record):
    """What a part of the file calls an exercise from now on.

    Parameters
    ----------
    file_part
        The part.
    title_index
        Its number among the titles.
    exercise, title
        The exercise and its name.
    """

    file_part: int
    title_index: int
    exercise: Numbers
    title: str


class SetChanges(Record, kw_only=True):
    """What is to be said of sets.

    Parameters
    ----------
    rows
        Every row of each part in which one changes, in order; those that are not there are taken out.
    without_messages
        Rows of sessions that have no messages of sets, or laps in their place, which stay: every row is to have one.
    titles
        Titles that are added.
    """

    rows: tuple[Row, ...] = ()
    without_messages: tuple[Row, ...] = ()
    titles: tuple[NewTitle, ...] = ()


def sessions_of_messages(activity: Activity) -> frozenset[int]:
    """The sessions of which sets or rests have messages of their own; of others they are laps, or there are none."""
    messages = set(activity.raw.message("set").origin.position.tolist())
    rows = zip(activity.each_set, activity.places.sets, strict=True)
    return frozenset(each.session for each, position in rows if position in messages)


def is_other(before: Set, after: Set) -> bool:
    """Whether a row says something else than it did, its exercise left out."""
    return before.kind != after.kind or bool(_other_values(before, after))


def in_sixteenths(kg: float) -> float:
    """A weight as a set can hold it."""
    return round(kg * _SIXTEENTHS) / _SIXTEENTHS


def changes_of_sets(data: bytes, activity: Activity, said: SetChanges) -> list[Change]:
    """What changes in a file whose sets are to say something else.

    Parameters
    ----------
    data
        The file.
    activity
        What was read of it.
    said
        What they are to say.
    """
    messages = Messages(data)
    parts = {each.session: each.file_part for each in activity.each_session}
    found = [_added_title(activity, title, said.titles) for title in said.titles]
    for part in sorted({parts[row.after.session] for row in said.rows}):
        of_part = [row for row in said.rows if parts[row.after.session] == part]
        found += _Part(activity, part, of_part, messages).changes()
    return [*found, *_new_messages(activity, said.without_messages)]


def _added_title(activity: Activity, new: NewTitle, titles: Sequence[NewTitle]) -> Change:
    """A title behind those that are there, or before the first set."""
    size = max(len(each.title.encode()) for each in titles if each.file_part == new.file_part) + 1
    values: dict[str, Value] = {
        "message_index": new.title_index,
        "exercise_category": new.exercise.category,
        "exercise_name": new.exercise.subtype,
        "wkt_step_name": new.title,
    }
    made = message("exercise_title", values, sizes={"wkt_step_name": size})
    there = _positions(activity, "exercise_title", new.file_part)
    return Added(there[-1], made, is_behind=True) if there else Added(_first_row(activity, new.file_part), made)


def _positions(activity: Activity, name: str, part: int) -> list[int]:
    """Where the messages of a kind stand in a part."""
    origin = activity.raw.message(name).origin
    positions: list[int] = origin.position[origin.part == part].tolist()
    return positions


def _first_row(activity: Activity, part: int) -> int:
    """Where rows begin in a part, or may begin: at its first set, else lap, session, or message."""
    for name in ("set", "lap", "session"):
        if positions := _positions(activity, name, part):
            return positions[0]
    return min(position for name in activity.raw.messages for position in _positions(activity, name, part))


class _Part:
    """The rows of one part, of which some change.

    Parameters
    ----------
    activity
        The file.
    part
        The part.
    rows
        Every row of its sessions.
    messages
        Its bytes, message by message.
    """

    def __init__(self, activity: Activity, part: int, rows: Sequence[Row], messages: Messages) -> None:
        self._activity, self._part, self._rows = activity, part, rows
        self._messages, self._layouts = messages, messages.layouts
        self._sets = activity.each_set
        self._written = _Written(activity, part)
        self._joined = _joined(rows, self._lost())
        self._numbers = _Numbers(
            [self._written.index(self._position(place)) for place in self._places()],
            [self._written.index(self._position(place)) for place in self._lost()],
            [self._anchor(place) for place, row in enumerate(rows) if row.before is None],
        )

    def changes(self) -> Iterator[Change]:
        """What changes, new messages at one place in their order."""
        indexes = self._indexes()
        for place, (row, counter) in enumerate(zip(self._rows, self._counters(), strict=True)):
            values, extra = self._values(row, indexes[place]), self._extra(row, counter)
            said = (*message("set", values).fields, *extra)
            if row.before is None:
                yield self._added(place, said)
            elif said:
                yield Changed(self._position(row.before), said)
        yield from (Dropped(self._position(place)) for place in self._lost())
        # a row that stands in the file twice would be another one beside what it is now
        yield from map(Dropped, self._written.repeats)
        yield from self._of_laps()
        yield from self._of_sessions()
        yield from self._of_zones()

    # what there was

    def _position(self, place: int) -> int:
        position = self._activity.places.sets[place]
        if position is None:
            raise LookupError(place)
        return position

    def _places(self) -> list[int]:
        """The rows that there were in the part."""
        sessions = {row.after.session for row in self._rows}
        return [place for place, each in enumerate(self._sets) if each.session in sessions]

    def _lost(self) -> list[int]:
        """Those of them that are taken out."""
        kept = {row.before for row in self._rows}
        return [place for place in self._places() if place not in kept]

    @cached_property
    def _is_other(self) -> bool:
        """Whether rows are other rows, or last otherwise, than there were."""
        return bool(self._lost()) or any(
            row.before is None or _time_of(row.after) != _time_of(self._sets[row.before]) for row in self._rows
        )

    # numbers of rows

    def _anchor(self, place: int) -> float | None:
        """Where a new row stands among the old numbers: a little behind the one before it, or before the next one."""
        session = self._rows[place].after.session
        before = [row.before for row in self._rows[:place] if row.after.session == session and row.before is not None]
        behind = [row.before for row in self._rows[place:] if row.after.session == session and row.before is not None]
        if not before and not behind:
            raise LookupError(session)
        index = self._written.index(self._position(before[-1] if before else behind[0]))
        return None if index is None else index + (_BEHIND if before else -_BEHIND)

    def _indexes(self) -> list[int | None]:
        """The number of each row."""
        found: list[int | None] = []
        last: int | None = None
        for place, row in enumerate(self._rows):
            is_first = place == 0 or self._rows[place - 1].after.session != row.after.session
            if not self._numbers.are_told:
                last = None
            elif row.before is not None:
                last = self._numbers.of(self._written.index(self._position(row.before)) or 0)
            elif is_first:
                last = self._numbers.before(self._first_index(place))
            else:
                last = None if last is None else last + 1
            found.append(last)
        return found

    def _first_index(self, place: int) -> int:
        """The number of the first old row of a session from a place on."""
        kept = (row.before for row in self._rows[place:] if row.before is not None)
        return self._written.index(self._position(next(kept))) or 0

    def _counters(self) -> list[int | None]:
        """The undocumented number of each active row, where watches write it, else None."""
        told = self._written.counters
        active = [place for place in self._places() if self._sets[place].kind == "active"]
        if not told or [told.get(self._position(place)) for place in active] != [*range(len(active))]:
            return [None] * len(self._rows)
        are_active = [row.after.kind == "active" for row in self._rows]
        return [
            number - 1 if is_active else None
            for is_active, number in zip(are_active, accumulate(are_active), strict=True)
        ]

    # what a row says

    def _values(self, row: Row, index: int | None) -> dict[str, Value]:
        """What a row's message is to say and does not."""
        after = row.after
        if row.before is None:
            values = _all_values(after, self._type(row), index) | self._named(row, self._template(row))
            return values | self._ended(row)
        before, position = self._sets[row.before], self._position(row.before)
        values = {} if before.kind == after.kind else self._as_rest(row)
        values |= _other_values(before, after) | self._named(row, self._layouts[position])
        if index is not None and index != self._written.index(position):
            values["message_index"] = index | self._written.flags(position)
        return values | (self._times(row) if self._is_other else {})

    def _type(self, row: Row) -> str:
        """How the file calls work or rest: a few watches have them the wrong way round."""
        is_swapped = self._written.is_swapped(self._sets, row.after.session)
        return _OTHER_TYPE[row.after.kind] if is_swapped else row.after.kind

    def _as_rest(self, row: Row) -> dict[str, Value]:
        """What makes a rest of a set: no other program takes it for work, and the session's time has no gap."""
        layout = self._layouts[self._position(row.before or 0)]
        arrays = {name: (None,) * _places_of(layout, name) for name in ("category", "category_subtype")}
        there = {name: value for name, value in arrays.items() if value}
        single: dict[str, Value] = {"repetitions": None, "weight": None}
        said = {name: value for name, value in single.items() if _places_of(layout, name)}
        return {"set_type": self._type(row), **said, **there}

    def _named(self, row: Row, layout: Definition) -> dict[str, Value]:
        """An exercise, in every place that there is for guesses: then it is none."""
        if row.exercise is None:
            return {}
        places = _places_of(layout, "category") or 1
        values: dict[str, Value] = {"category": (row.exercise.category,) * places}
        if row.exercise.subtype is not None or _places_of(layout, "category_subtype"):
            subtypes = _places_of(layout, "category_subtype") or places
            values["category_subtype"] = (row.exercise.subtype,) * subtypes
        return values

    def _extra(self, row: Row, counter: int | None) -> tuple[Field, ...]:
        """What the undocumented fields are to say, and a piece's guesses."""
        layout = self._template(row) if row.before is None else self._layouts[self._position(row.before)]
        found = [*self._guesses(row.piece_of)] if row.piece_of is not None and row.exercise is None else []
        places = _count_of(layout, _CONFIDENCES)
        is_rest = row.before is not None and self._sets[row.before].kind != row.after.kind
        if places and (row.exercise is not None or is_rest):
            found.append(Field(_CONFIDENCES, _UINT8, (None if is_rest else _SURE,) * places))
        told = None if row.before is None else self._written.counters.get(self._position(row.before))
        if _count_of(layout, _COUNTER) and told != counter and (counter is not None or is_rest):
            found.append(Field(_COUNTER, self._written.counter_type(layout), counter))
        return tuple(found)

    def _guesses(self, place: int) -> tuple[Field, ...]:
        """The watch's guesses of a row, as its message has them."""
        position = self._position(place)
        own = profile.fields("set")
        found = []
        for number in (own["category"].number, own["category_subtype"].number, _CONFIDENCES):
            written = self._messages.value(position, number)
            if written is not None:
                found.append(Field(number, self._messages.base_type(position, number), written))
        return tuple(found)

    def _times(self, row: Row) -> dict[str, Value]:
        """What others could no longer tell of a row: how long it lasts, and when it began."""
        position, values = self._position(row.before or 0), dict[str, Value]()
        if self._written.durations_s.get(position) is None and row.after.duration_s is not None:
            values["duration"] = row.after.duration_s
        if not self._written.tells_starts and row.after.start_time is not None:
            values["start_time"] = row.after.start_time
        is_same = _time_of(row.after) == _time_of(self._sets[row.before or 0])
        return values if is_same else values | self._ended(row)

    def _ended(self, row: Row) -> dict[str, Value]:
        """When a row ended, where that is when its message was written, or the one time that all messages have."""
        after = row.after
        if self._written.are_ends:
            is_known = after.start_time is not None and after.duration_s is not None
            return {"timestamp": _end_of(after)} if is_known else {}
        if row.before is not None or self._written.common is None:
            return {}
        return {"timestamp": self._written.common}

    # new messages

    def _template(self, row: Row) -> Definition:
        """The layout of the set of which a row is a piece, of one of the session, or of the part."""
        if row.piece_of is not None:
            return self._layouts[self._position(row.piece_of)]
        places = [place for place in self._places() if self._sets[place].kind == row.after.kind]
        own = [place for place in places if self._sets[place].session == row.after.session]
        return self._layouts[self._position((own or places or self._places())[0])]

    def _added(self, place: int, said: Iterable[Field]) -> Added:
        row = self._rows[place]
        session = row.after.session
        before = [each.before for each in self._rows[:place] if each.after.session == session]
        behind = [each.before for each in self._rows[place:] if each.after.session == session]
        known = [each for each in before if each is not None]
        there = known[-1] if known else next(each for each in behind if each is not None)
        made = alike(self._template(row), said)
        return Added(self._position(there), made, is_behind=bool(known))

    # what depends on rows

    def _of_laps(self) -> Iterator[Change]:
        """Laps that are numbered with the sets."""
        if not self._numbers.are_told or not self._are_shared:
            return
        for position, index in self._written.laps.items():
            new = self._numbers.of(index)
            if new != index:
                yield Changed(position, message("lap", {"message_index": new}).fields)

    @cached_property
    def _are_shared(self) -> bool:
        """Whether sessions claim rows by their numbers, and laps have other ones."""
        of_sets = {self._written.index(self._position(place)) for place in self._places()}
        return of_sets.isdisjoint(self._written.laps.values()) and any(
            self._claims(number) for number in {row.after.session for row in self._rows}
        )

    def _claims(self, session: int) -> bool:
        """Whether a session claims just the numbers of its rows."""
        position = self._session_position(session)
        claimed = None if position is None else self._written.claims.get(position)
        of_rows = [
            self._written.index(self._position(place))
            for place in self._places()
            if self._sets[place].session == session
        ]
        return claimed is not None and bool(of_rows) and of_rows == [*range(claimed[0], claimed[0] + claimed[1])]

    def _session_position(self, session: int) -> int | None:
        numbers = [each.session for each in self._activity.each_session]
        return self._activity.places.sessions[numbers.index(session)]

    def _of_sessions(self) -> Iterator[Change]:
        """Totals of sets, and which numbers a session claims."""
        for each in self._activity.each_session:
            position = self._session_position(each.session)
            if position is None or each.file_part != self._part:
                continue
            said = (*self._totals(each.session, position), *self._claimed(each.session, position))
            if said:
                yield Changed(position, said)

    def _claimed(self, session: int, position: int) -> tuple[Field, ...]:
        claimed = self._written.claims.get(position)
        if claimed is None or not self._numbers.are_told or not self._are_shared:
            return ()
        first, count = claimed
        values: dict[str, Value] = {}
        if self._numbers.before(first) != first:
            values["first_lap_index"] = self._numbers.before(first)
        rows = sum(row.after.session == session for row in self._rows)
        if self._claims(session) and rows != count:
            values["num_laps"] = rows
        return message("session", values).fields

    def _totals(self, session: int, position: int) -> Iterator[Field]:
        """Totals that agreed with the sets, and would no more."""
        agreed = {
            each.check for each in self._activity.each_check if each.session == session and each.verdict == "agrees"
        }
        rows = [row.after for row in self._rows if row.after.session == session]
        read = [replace(each, weight_kg=each.weight_kg and in_sixteenths(each.weight_kg)) for each in rows]
        before = sums_of_sets([self._sets[place] for place in self._places() if self._sets[place].session == session])
        sums, layout = sums_of_sets(read), self._layouts[position]
        raw: dict[int, float] = {}
        for name, number, scale in _totals():
            total = sums[name]
            if name in agreed and not _is_near(before[name], total):
                raw[number] = scale * (_known_s(read) if total is None else total)
        for number, value in raw.items():
            slot = layout.slot(layout.places[number][0])
            yield Field(number, slot.base_type, round(value))

    def _of_zones(self) -> Iterator[Change]:
        """The time in zones of each row: of rows that are one now together, of those that last otherwise none."""
        told = self._written.zones
        if not self._numbers.are_told or not told:
            return
        for row in self._rows:
            if row.before is None:
                continue
            joined = [row.before, *self._joined.get(row.before, ())]
            indexes = [self._written.index(self._position(place)) or 0 for place in joined]
            lasted_s = [self._sets[place].duration_s or 0.0 for place in joined]
            is_whole = abs(sum(lasted_s) - (row.after.duration_s or 0.0)) <= _SLACK.total_seconds()
            for zone in told:
                if zone.index == indexes[0]:
                    parts = [zone, *(each for each in told if each.of == zone.of and each.index in indexes[1:])]
                    yield from self._zone(zone, parts if is_whole else [])
                elif zone.index in indexes[1:]:
                    yield Dropped(zone.position)
        if self._are_shared:
            yield from self._of_lap_zones()

    def _zone(self, zone: _Zone, parts: Sequence[_Zone]) -> Iterator[Change]:
        if not parts:
            yield Dropped(zone.position)
            return
        values: dict[str, Value] = {}
        if self._numbers.of(zone.index) != zone.index:
            values["reference_index"] = self._numbers.of(zone.index)
        if len(parts) > 1:
            values["time_in_hr_zone"] = [
                sum(seconds) for seconds in zip(*(each.seconds for each in parts), strict=False)
            ]
        if values:
            yield Changed(zone.position, message("time_in_zone", values).fields)

    def _of_lap_zones(self) -> Iterator[Change]:
        for zone in self._written.lap_zones:
            new = self._numbers.of(zone.index)
            if new != zone.index:
                yield Changed(zone.position, message("time_in_zone", {"reference_index": new}).fields)


#: How far behind its neighbour's number a new row stands among the old ones.
_BEHIND = 0.25

#: What files have for an exercise that nobody knows.
_UNKNOWN_CATEGORY = 65534

_OTHER_TYPE = {"active": "rest", "rest": "active"}

_UNITS = {"kg": "kilogram", "lb": "pound"}

#: Sums of seconds agree to the last hundredth.
_NEAR_S = 0.0005


class _Numbers:
    """The numbers of a part's rows, as they were and as they will be.

    Parameters
    ----------
    old
        Of each row; None where one has none.
    lost
        Of the rows that are taken out.
    new
        Where new rows stand among them.
    """

    def __init__(self, old: Sequence[int | None], lost: Sequence[int | None], new: Sequence[float | None]) -> None:
        self.are_told = None not in old and len(set(old)) == len(old)
        self._lost = sorted(each for each in lost if each is not None)
        self._new = sorted(each for each in new if each is not None)

    def of(self, index: int) -> int:
        """The new number of a row or lap that stays."""
        return index + bisect_left(self._new, index) - bisect_left(self._lost, index)

    def before(self, index: int) -> int:
        """The number of what now stands first where a number was: new rows may stand before it."""
        return index + bisect_left(self._new, index - 2 * _BEHIND) - bisect_left(self._lost, index)


class _Zone(Record):
    """A message of the time in zones of a row or a lap."""

    position: int
    of: str
    index: int
    seconds: tuple[float, ...]


class _Written:
    """What the messages of a part say, by their places in the file.

    Parameters
    ----------
    activity, part
        The file, and the part.
    """

    def __init__(self, activity: Activity, part: int) -> None:
        self._raw = activity.raw
        self._table = table = activity.raw.message("set").of_part(part)
        self._part = part
        positions = table.origin.position.tolist()
        self._indexes = dict(zip(positions, fields.values(table, "message_index"), strict=True))
        self._kinds = dict(zip(positions, fields.listed_names(table, "set_type", "set_type"), strict=True))
        self.durations_s = dict(zip(positions, fields.listed_amounts(table, "duration"), strict=True))
        self._starts = dict(zip(positions, fields.listed_times(table, "start_time"), strict=True))
        self._stamps = dict(zip(positions, fields.listed_times(table, "timestamp"), strict=True))
        self._of_sets = {position: place for place, position in enumerate(activity.places.sets) if position is not None}
        self.repeats = [position for position in positions if position not in self._of_sets]
        counters = zip(positions, fields.listed_counts(table, f"unknown_{_COUNTER}"), strict=True)
        self.counters = {position: counter for position, counter in counters if counter is not None}

    def index(self, position: int) -> int | None:
        """A row's number."""
        index = self._indexes.get(position)
        return index & _INDEX_BITS if isinstance(index, int) else None

    def flags(self, position: int) -> int:
        """What stands above the number."""
        index = self._indexes.get(position)
        return index & ~_INDEX_BITS if isinstance(index, int) else 0

    def is_swapped(self, sets: Sequence[Set], session: int) -> bool:
        """Whether work is called rest."""
        told = [
            self._kinds[position]
            for position, place in self._of_sets.items()
            if position in self._kinds and sets[place].session == session and sets[place].kind == "active"
        ]
        return "rest" in told and "active" not in told

    @cached_property
    def tells_starts(self) -> bool:
        """Whether any row says when it began."""
        return any(start is not None for start in self._starts.values())

    @cached_property
    def are_ends(self) -> bool:
        """Whether a row's message was written when it ended."""
        told = [
            abs(stamp - start - dt.timedelta(seconds=seconds)) <= _SLACK
            for stamp, start, seconds in zip(
                self._stamps.values(), self._starts.values(), self.durations_s.values(), strict=True
            )
            if stamp is not None and start is not None and seconds is not None
        ]
        return bool(told) and 2 * sum(told) > len(told)

    @cached_property
    def common(self) -> dt.datetime | None:
        """The one time that all messages have."""
        times = {stamp for stamp in self._stamps.values() if stamp is not None}
        return times.pop() if len(times) == 1 else None

    @staticmethod
    def counter_type(layout: Definition) -> BaseType:
        """The type of the undocumented number."""
        return layout.slot(layout.places[_COUNTER][0]).base_type

    @cached_property
    def claims(self) -> dict[int, tuple[int, int]]:
        """First number and count that each session claims."""
        table = self._raw.message("session").of_part(self._part)
        told = zip(
            table.origin.position.tolist(),
            fields.listed_counts(table, "first_lap_index"),
            fields.listed_counts(table, "num_laps"),
            strict=True,
        )
        return {position: (first, count) for position, first, count in told if first is not None and count is not None}

    @cached_property
    def laps(self) -> dict[int, int]:
        """The number of each lap."""
        table = self._raw.message("lap").of_part(self._part)
        told = zip(table.origin.position.tolist(), fields.listed_indexes(table, "message_index"), strict=True)
        return {position: index for position, index in told if index is not None}

    @cached_property
    def _zones(self) -> list[_Zone]:
        table = self._raw.message("time_in_zone").of_part(self._part)
        told = zip(
            table.origin.position.tolist(),
            fields.listed_names(table, "reference_mesg", "mesg_num"),
            fields.listed_indexes(table, "reference_index"),
            fields.arrays(table, "time_in_hr_zone"),
            strict=True,
        )
        return [
            _Zone(position, of, index, tuple([each for each in seconds if isinstance(each, int | float)]))
            for position, of, index, seconds in told
            if of is not None and index is not None
        ]

    @cached_property
    def zones(self) -> list[_Zone]:
        """The time in zones of each row."""
        return [each for each in self._zones if each.of in _OF_SETS]

    @cached_property
    def lap_zones(self) -> list[_Zone]:
        """The time in zones of each lap."""
        return [each for each in self._zones if each.of in _OF_LAPS]


def _totals() -> Iterator[tuple[CheckName, int, int]]:
    """Totals of a session: the check, the field's number, and how many of its units one is."""
    own = profile.fields("session")
    yield "reps", own["total_cycles"].number, 1
    yield "active_s", own["active_time"].number, 1000
    yield "active_sets", ACTIVE_SETS, 1
    yield "volume_kg", VOLUME, VOLUME_SCALE


def _new_messages(activity: Activity, rows: Sequence[Row]) -> Iterator[Change]:
    """Messages of sets and rests where their part has none; numbered, unless others of it are."""
    parts = {each.session: each.file_part for each in activity.each_session}
    counts: dict[int, int] = {}
    for row in rows:
        part = parts[row.after.session]
        number = counts[part] = counts.get(part, -1) + 1
        has_others = bool(_positions(activity, "set", part))
        yield Added(_first_row(activity, part), _whole_message(row, None if has_others else number))


def _whole_message(row: Row, index: int | None) -> Message:
    """A set or rest as a file of sets has it, each with the same fields."""
    after, exercise = row.after, row.exercise
    is_rest = after.kind == "rest"
    unnamed = None if is_rest else _UNKNOWN_CATEGORY
    values: dict[str, Value] = {
        "timestamp": _end_of(after),
        "duration": after.duration_s,
        "repetitions": after.reps,
        "weight": None if after.weight_kg is None else in_sixteenths(after.weight_kg),
        "set_type": after.kind,
        "start_time": after.start_time,
        "category": (unnamed if exercise is None else exercise.category,),
        "category_subtype": (None if exercise is None else exercise.subtype,),
        "weight_display_unit": None if after.weight_unit is None or is_rest else _UNITS[after.weight_unit],
        "message_index": index,
    }
    return message("set", values)


def _joined(rows: Sequence[Row], lost: Sequence[int]) -> dict[int, list[int]]:
    """Rows that are taken out, by the row before them, of which they are a part now."""
    kept = sorted(row.before for row in rows if row.before is not None)
    found: dict[int, list[int]] = {}
    for place in lost:
        found.setdefault(kept[max(bisect_left(kept, place) - 1, 0)], []).append(place)
    return found


def _time_of(one: Set) -> tuple[dt.datetime | None, float | None]:
    return one.start_time, one.duration_s


def _end_of(one: Set) -> dt.datetime | None:
    if one.start_time is None or one.duration_s is None:
        return None
    return one.end_time or one.start_time + dt.timedelta(seconds=one.duration_s)


def _known_s(rows: Iterable[Set]) -> float:
    """Seconds of the sets of which the length is known."""
    return sum(each.duration_s or 0.0 for each in rows if each.kind == "active")


def _is_near(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= _NEAR_S


def _count_of(layout: Definition, number: int) -> int:
    """How many values a field has room for; 0 without it."""
    for place in layout.places.get(number, ()):
        slot = layout.slot(place)
        return slot.size // slot.base_type.size
    return 0


def _places_of(layout: Definition, name: str) -> int:
    return _count_of(layout, profile.fields("set")[name].number)


def _all_values(one: Set, kind: str, index: int | None) -> dict[str, Value]:
    """What a new row says, its exercise left out."""
    values: dict[str, Value] = {
        "set_type": kind,
        "start_time": one.start_time,
        "duration": one.duration_s,
        "repetitions": one.reps,
        "weight": None if one.weight_kg is None else in_sixteenths(one.weight_kg),
        "weight_display_unit": None if one.weight_unit is None else _UNITS[one.weight_unit],
        "wkt_step_index": one.step_index,
        "message_index": index,
    }
    return {name: value for name, value in values.items() if value is not None}


def _other_values(before: Set, after: Set) -> dict[str, Value]:
    """What a row says otherwise than it did, its exercise left out."""
    values: dict[str, Value] = {}
    if before.start_time != after.start_time:
        values["start_time"] = after.start_time
    if before.duration_s != after.duration_s:
        values["duration"] = after.duration_s
    if before.step_index != after.step_index:
        values["wkt_step_index"] = after.step_index
    if after.kind == "active":
        if before.reps != after.reps:
            values["repetitions"] = after.reps
        values |= _other_weight(before, after)
    return values


def _other_weight(before: Set, after: Set) -> dict[str, Value]:
    """The weight, and the unit in which it is shown; 0 for none, as watches have it."""
    old_kg, new_kg = (None if each.weight_kg is None else in_sixteenths(each.weight_kg) for each in (before, after))
    is_said = new_kg is not None and after.weight_state != "logged" and after.weight_unit != before.weight_unit
    if old_kg == new_kg and not is_said:
        return {}
    unit = None if after.weight_unit is None else _UNITS[after.weight_unit]
    is_other_unit = new_kg is not None and unit is not None and after.weight_unit != before.weight_unit
    return {"weight": new_kg or 0.0} | ({"weight_display_unit": unit} if is_other_unit else {})
