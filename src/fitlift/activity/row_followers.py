"""What follows from a part's rows: numbers of laps, totals of sessions, and the time in zones of each row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from fitlift.activity.checks import ACTIVE_SETS, VOLUME, VOLUME_SCALE, CheckName, sums_of_sets
from fitlift.activity.part_messages import SLACK, ZoneTimes
from fitlift.activity.part_rows import PartRows
from fitlift.activity.row_values import held_kg
from fitlift.activity.rows_to_write import Row
from fitlift.fit import profile
from fitlift.fit.encode import Field, Value, message
from fitlift.fit.rewrite import Change, Changed, Dropped
from fitlift.fit.wire import Definition
from fitlift.records.base import replace
from fitlift.records.sets import Set

#: Sums of seconds agree to the last hundredth.
_NEAR_S = 0.0005


class RowFollowers:
    """Changes of what counts rows, or points at one by its number.

    Parameters
    ----------
    of
        The rows.
    layouts
        The layout of each message of the file.
    """

    def __init__(self, of: PartRows, layouts: Sequence[Definition]) -> None:
        self._of, self._written, self._numbers, self._layouts = of, of.written, of.numbers, layouts

    def changes(self) -> Iterator[Change]:
        """What changes."""
        yield from self._of_laps()
        yield from self._of_sessions()
        yield from self._of_zones()

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
        of_sets = set(map(self._of.index, self._of.places))
        return of_sets.isdisjoint(self._written.laps.values()) and any(
            self._claims(number) for number in {row.after.session for row in self._of.rows}
        )

    def _claims(self, session: int) -> bool:
        """Whether a session claims just the numbers of its rows."""
        position = self._session_position(session)
        claimed = None if position is None else self._written.claims.get(position)
        of_rows = [*map(self._of.index, self._of.of_session(session))]
        return claimed is not None and bool(of_rows) and of_rows == [*range(claimed[0], claimed[0] + claimed[1])]

    def _session_position(self, session: int) -> int | None:
        numbers = [each.session for each in self._of.activity.each_session]
        return self._of.activity.places.sessions[numbers.index(session)]

    # sessions

    def _of_sessions(self) -> Iterator[Change]:
        """Totals of sets, and which numbers a session claims."""
        for each in self._of.activity.each_session:
            position = self._session_position(each.session)
            if position is None or each.file_part != self._of.part:
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
        rows = sum(row.after.session == session for row in self._of.rows)
        if self._claims(session) and rows != count:
            values["num_laps"] = rows
        return message("session", values).fields

    def _totals(self, session: int, position: int) -> Iterator[Field]:
        """Totals that agreed with the sets, and would no more."""
        agreed = {
            each.check for each in self._of.activity.each_check if each.session == session and each.verdict == "agrees"
        }
        rows = [row.after for row in self._of.rows if row.after.session == session]
        read = [replace(each, weight_kg=held_kg(each)) for each in rows]
        before = sums_of_sets([self._of.sets[place] for place in self._of.of_session(session)])
        sums, layout = sums_of_sets(read), self._layouts[position]
        for name, number, scale in _totals():
            total = sums[name]
            if name in agreed and not _is_near(before[name], total):
                slot = layout.slot(layout.places[number][0])
                yield Field(number, slot.base_type, round(scale * (_known_s(read) if total is None else total)))

    # time in zones

    def _of_zones(self) -> Iterator[Change]:
        """The time in zones of each row: of rows that are one now together, of those that last otherwise none."""
        if not self._numbers.are_told or not self._written.zones:
            return
        joined = _joined(self._of.rows, self._of.lost)
        for row in self._of.rows:
            if row.before is not None:
                yield from self._zones_of_row(row, [row.before, *joined.get(row.before, ())])
        if self._are_shared:
            yield from self._of_lap_zones()

    def _zones_of_row(self, row: Row, places: Sequence[int]) -> Iterator[Change]:
        """Those of a row that was so many rows."""
        told = self._written.zones
        first, *others = [self._of.index(place) or 0 for place in places]
        lasted_s = sum(self._of.sets[place].duration_s or 0.0 for place in places)
        is_whole = abs(lasted_s - (row.after.duration_s or 0.0)) <= SLACK.total_seconds()
        for zone in told:
            if zone.index == first and is_whole:
                parts = [zone, *(each for each in told if each.of == zone.of and each.index in others)]
                yield from self._together(zone, parts)
            elif zone.index in {first, *others}:
                yield Dropped(zone.position)

    def _together(self, zone: ZoneTimes, parts: Sequence[ZoneTimes]) -> Iterator[Change]:
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


def _totals() -> Iterator[tuple[CheckName, int, int]]:
    """Totals of a session: the check, the field's number, and how many of its units one is."""
    own = profile.fields("session")
    yield "reps", own["total_cycles"].number, 1
    yield "active_s", own["active_time"].number, 1000
    yield "active_sets", ACTIVE_SETS, 1
    yield "volume_kg", VOLUME, VOLUME_SCALE


def _joined(rows: Sequence[Row], lost: Sequence[int]) -> Mapping[int, Sequence[int]]:
    """Rows that are taken out, by the row before them, of which they are a part now."""
    kept = sorted(row.before for row in rows if row.before is not None)
    found: dict[int, list[int]] = {}
    for place in lost:
        found.setdefault(kept[max(bisect_left(kept, place) - 1, 0)], []).append(place)
    return found


def _known_s(rows: Iterable[Set]) -> float:
    """Seconds of the sets of which the length is known."""
    return sum(each.duration_s or 0.0 for each in rows if each.kind == "active")


def _is_near(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= _NEAR_S
