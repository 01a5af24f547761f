"""What the messages of sets, laps, sessions and zones of one part say, by their places in the file."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from fitlift.activity import fields
from fitlift.activity.model import Activity
from fitlift.fit.facts import BaseType
from fitlift.fit.wire import Definition
from fitlift.records.base import Record

#: What a row's message says of the time is written when it ended, or is one time for all.
SLACK = dt.timedelta(seconds=1.5)

#: Undocumented field of a set: its number among the active ones.
COUNTER = 14

#: What a message of the time in zones refers to where it is of a set, or of a lap.
_OF_SETS, _OF_LAPS = frozenset({"set", "time_in_zone"}), frozenset({"lap"})


class ZoneTimes(Record):
    """A message of the time in zones of a row or a lap."""

    position: int
    of: str
    index: int
    seconds: tuple[float, ...]


class PartMessages:
    """What the messages of a part say, by their places in the file.

    Parameters
    ----------
    activity, part
        The file, and the part.
    """

    def __init__(self, activity: Activity, part: int) -> None:
        self._raw, self._sets = activity.raw, activity.each_set
        self._part = part
        table = self._raw.message("set").of_part(part)
        positions = table.origin.position.tolist()
        self._indexes = dict(zip(positions, fields.values(table, "message_index"), strict=True))
        self._kinds = dict(zip(positions, fields.listed_names(table, "set_type", "set_type"), strict=True))
        self.durations_s = dict(zip(positions, fields.listed_amounts(table, "duration"), strict=True))
        self._starts = dict(zip(positions, fields.listed_times(table, "start_time"), strict=True))
        self._stamps = dict(zip(positions, fields.listed_times(table, "timestamp"), strict=True))
        self._of_sets = {position: place for place, position in enumerate(activity.places.sets) if position is not None}
        self.repeats = [position for position in positions if position not in self._of_sets]
        counters = zip(positions, fields.listed_counts(table, f"unknown_{COUNTER}"), strict=True)
        self.counters = {position: counter for position, counter in counters if counter is not None}

    def index(self, position: int) -> int | None:
        """A row's number."""
        index = self._indexes.get(position)
        return index & fields.INDEX_MASK if isinstance(index, int) else None

    def flags(self, position: int) -> int:
        """What stands above the number."""
        index = self._indexes.get(position)
        return index & ~fields.INDEX_MASK if isinstance(index, int) else 0

    def is_swapped(self, session: int) -> bool:
        """Whether work is called rest."""
        told = [
            self._kinds[position]
            for position, place in self._of_sets.items()
            if position in self._kinds and self._sets[place].session == session and self._sets[place].kind == "active"
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
            abs(stamp - start - dt.timedelta(seconds=seconds)) <= SLACK
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
        return layout.slot(layout.places[COUNTER][0]).base_type

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
    def _zones(self) -> list[ZoneTimes]:
        table = self._raw.message("time_in_zone").of_part(self._part)
        told = zip(
            table.origin.position.tolist(),
            fields.listed_names(table, "reference_mesg", "mesg_num"),
            fields.listed_indexes(table, "reference_index"),
            fields.arrays(table, "time_in_hr_zone"),
            strict=True,
        )
        return [
            ZoneTimes(position, of, index, tuple([each for each in seconds if isinstance(each, int | float)]))
            for position, of, index, seconds in told
            if of is not None and index is not None
        ]

    @cached_property
    def zones(self) -> list[ZoneTimes]:
        """The time in zones of each row."""
        return [each for each in self._zones if each.of in _OF_SETS]

    @cached_property
    def lap_zones(self) -> list[ZoneTimes]:
        """The time in zones of each lap."""
        return [each for each in self._zones if each.of in _OF_LAPS]
