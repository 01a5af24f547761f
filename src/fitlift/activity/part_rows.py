"""The rows of one part of a file, as they were and as they will be, and how they are numbered."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from fitlift.activity.model import Activity
from fitlift.activity.part_messages import PartMessages
from fitlift.activity.rows_to_write import Row
from fitlift.records.sets import Set

#: How far behind its neighbour's number a new row stands among the old ones.
_BEHIND = 0.25


class PartRows:
    """The rows of one part, of which some change.

    Parameters
    ----------
    activity
        The file.
    part
        The part.
    rows
        Every row of its sessions.
    """

    def __init__(self, activity: Activity, part: int, rows: Sequence[Row]) -> None:
        self.activity, self.part, self.rows = activity, part, rows
        self.sets = activity.each_set
        self.written = PartMessages(activity, part)
        sessions, kept = {row.after.session for row in rows}, {row.before for row in rows}
        #: The rows that there were, and those of them that are taken out.
        self.places = [place for place, each in enumerate(self.sets) if each.session in sessions]
        self.lost = [place for place in self.places if place not in kept]
        self.numbers = RowNumbers(
            [self.index(place) for place in self.places],
            [self.index(place) for place in self.lost],
            [self._among_old(place) for place, row in enumerate(rows) if row.before is None],
        )

    def position(self, place: int) -> int:
        """Where the message of a row stands that there was."""
        position = self.activity.places.sets[place]
        if position is None:
            raise LookupError(place)
        return position

    def index(self, place: int) -> int | None:
        """The number that such a row had."""
        return self.written.index(self.position(place))

    def of_session(self, session: int) -> list[int]:
        """The rows that there were in a session."""
        return [place for place in self.places if self.sets[place].session == session]

    def lasts_otherwise(self, row: Row) -> bool:
        """Whether a row that there was begins at another time or lasts longer or shorter."""
        return row.before is not None and _time_of(row.after) != _time_of(self.sets[row.before])

    def neighbour(self, place: int) -> tuple[int, bool]:
        """The row that there was beside which a new one stands, and whether behind it: else it is its session's first.

        Raises
        ------
        LookupError
            If none of its session is left.
        """
        session = self.rows[place].after.session
        kept = [
            (row.before, number < place)
            for number, row in enumerate(self.rows)
            if row.after.session == session and row.before is not None
        ]
        if not kept:
            raise LookupError(session)
        return next((each for each in reversed(kept) if each[1]), kept[0])

    def new_indexes(self) -> list[int | None]:
        """The number of each row; None of each where they are not numbered."""
        if not self.numbers.are_told:
            return [None] * len(self.rows)
        found: list[int] = []
        for place, row in enumerate(self.rows):
            if row.before is not None:
                found.append(self.numbers.of(self.index(row.before) or 0))
            elif place == 0 or self.rows[place - 1].after.session != row.after.session:
                found.append(self.numbers.before(self.index(self.neighbour(place)[0]) or 0))
            else:
                found.append(found[-1] + 1)
        return [*found]

    def _among_old(self, place: int) -> float | None:
        """Where a new row stands among the old numbers: a little behind the one before it, or before the next one."""
        neighbour, is_behind = self.neighbour(place)
        index = self.index(neighbour)
        return None if index is None else index + (_BEHIND if is_behind else -_BEHIND)


class RowNumbers:
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


def _time_of(one: Set) -> tuple[object, object]:
    return one.start_time, one.duration_s
