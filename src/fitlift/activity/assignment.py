"""Which session a message belongs to: by the index that a session claims, or by the clock."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from fitlift.measures.rests import CLOCK_STEP_S
from fitlift.records.base import Record
from fitlift.records.sessions import Session

#: Set starts are written in whole seconds, session starts too.
CLOCK_STEP = dt.timedelta(seconds=CLOCK_STEP_S)

_NO_SLACK = dt.timedelta(0)

#: Sets that begin so long after the last session's end are none of its own.
LATE = dt.timedelta(minutes=1)


class Claim(Record, kw_only=True):
    """The message indexes that a session claims: first_index ≤ index < first_index + index_count.

    Parameters
    ----------
    session, file_part
        The session.
    position
        Place of its message in the file; None for a derived session.
    first_index, index_count
        What it claims; None where it does not say.
    """

    session: int
    file_part: int
    position: int | None
    first_index: int | None
    index_count: int | None


class Dated(Record, kw_only=True):
    """What a message says of where it belongs.

    Parameters
    ----------
    file_part, index, start
        Part of the file, message index and start; None where the message does not say.
    """

    file_part: int
    index: int | None
    start: dt.datetime | None


def later(start: dt.datetime, seconds: float | None) -> dt.datetime:
    """A time some seconds later, to the millisecond; the same where they are unknown."""
    return start if seconds is None else start + dt.timedelta(milliseconds=round(seconds * 1000))


def session_by_index(
    sessions: Iterable[Session], claims: Iterable[Claim], messages: Sequence[Dated]
) -> list[int | None]:
    """Session that claims each message.

    Returns
    -------
    list
        Session numbers. None for all messages of a part with one session, and of a part in which an index is missing,
        occurs twice, or is claimed by no or several sessions; and where most messages would so fall outside their
        sessions' time. The claims prove nothing then. None also for a message that begins in another session's time,
        and not in its own.
    """
    found: list[int | None] = [None] * len(messages)
    counts = Counter(claim.file_part for claim in claims)
    several = {part for part, count in counts.items() if count > 1}
    if not several:
        return found
    claiming, windows, places = _by_part(claims), _by_part(sessions), _places(messages)
    for part in several & set(places):
        of_part = [messages[place] for place in places[part]]
        settled = _settled(claiming[part], of_part)
        if settled is not None:
            for place, session in zip(places[part], _within(windows[part], settled, of_part), strict=True):
                found[place] = session
    return found


class Clock:
    """Which session of a part had started last at a time; before all of them, the first.

    Parameters
    ----------
    sessions
        The sessions, by part and start.
    slack
        How much before its start a session may count as started.
    """

    def __init__(self, sessions: Iterable[Session], slack: dt.timedelta = _NO_SLACK) -> None:
        #: Starts less the slack, and numbers, by part.
        self._of_part: dict[int, tuple[list[dt.datetime], list[int]]] = {}
        for each in sessions:
            if each.start_time is not None:
                starts, numbers = self._of_part.setdefault(each.file_part, ([], []))
                starts.append(each.start_time - slack)
                numbers.append(each.session)

    def session(self, file_part: int, time: dt.datetime | None) -> int | None:
        """The session's number; None where the time is unknown or the part has no session with a start."""
        if time is None or file_part not in self._of_part:
            return None
        starts, numbers = self._of_part[file_part]
        return numbers[max(bisect_right(starts, time) - 1, 0)]

    def sessions(self, file_part: npt.NDArray[np.int64], time: npt.NDArray[np.datetime64]) -> npt.NDArray[np.int64]:
        """As `session` for many messages in file order, their times in UTC; 0 for none."""
        found = np.zeros(len(time), np.int64)
        for part, (starts, numbers) in self._of_part.items():
            begin, end = np.searchsorted(file_part, (part, part + 1)).tolist()
            if len(numbers) == 1:
                found[begin:end] = numbers[0]
            elif begin < end:
                moments = np.array([each.replace(tzinfo=None) for each in starts], "M8[ms]")
                places = np.searchsorted(moments, time[begin:end], side="right") - 1
                found[begin:end] = np.array(numbers)[np.maximum(places, 0)]
        found[np.isnat(time)] = 0
        return found


_PartOf = TypeVar("_PartOf", Claim, Session)


def _by_part(records: Iterable[_PartOf]) -> dict[int, list[_PartOf]]:
    found: dict[int, list[_PartOf]] = {}
    for each in records:
        found.setdefault(each.file_part, []).append(each)
    return found


def _places(messages: Sequence[Dated]) -> dict[int, list[int]]:
    """Places of each part's messages."""
    found: dict[int, list[int]] = {}
    for place, message in enumerate(messages):
        found.setdefault(message.file_part, []).append(place)
    return found


def _settled(claims: Iterable[Claim], messages: Sequence[Dated]) -> list[int] | None:
    """The one session that claims each message; None where that is not so of every one."""
    indexes = [message.index for message in messages if message.index is not None]
    if len(indexes) < len(messages) or len(set(indexes)) < len(indexes):
        return None
    told = [
        (claim.first_index, claim.first_index + claim.index_count, claim.session)
        for claim in claims
        if claim.first_index is not None and claim.index_count is not None
    ]
    begins = _Steps((first, session) for first, _, session in told)
    ends = _Steps((beyond, session) for _, beyond, session in told)
    claimed = [(begins.up_to(index), ends.up_to(index)) for index in indexes]
    if any(begun - ended != 1 for (begun, _), (ended, _) in claimed):
        return None
    # of the sessions whose claims began by then, less those whose claims ended, one is left
    return [of_begun - of_ended for (_, of_begun), (_, of_ended) in claimed]


class _Steps:
    """Indexes at which claims begin, or end, and whose they are."""

    def __init__(self, steps: Iterable[tuple[int, int]]) -> None:
        in_order = sorted(steps)
        self._indexes = [index for index, _ in in_order]
        self._sums = list(accumulate((session for _, session in in_order), initial=0))

    def up_to(self, index: int) -> tuple[int, int]:
        """How many there are up to an index, and the sum of their sessions' numbers."""
        count = bisect_right(self._indexes, index)
        return count, self._sums[count]


def _within(sessions: Iterable[Session], settled: Sequence[int], messages: Sequence[Dated]) -> list[int | None]:
    """The sessions that claim messages, but None for a message that begins in the time of another one, not in its own.

    None for all where most begin outside their sessions' time; those of unknown times do not.
    """
    windows = {
        each.session: (each.start_time - CLOCK_STEP, each.end_time + CLOCK_STEP)
        for each in sessions
        if each.start_time is not None and each.end_time is not None
    }
    in_order = sorted(windows.values())  # they overlap by no more than the step
    begins = [begin for begin, _ in in_order]
    outside, found = 0, list[int | None]()
    for number, message in zip(settled, messages, strict=True):
        time, own = message.start, windows.get(number)
        is_outside = time is not None and own is not None and not own[0] <= time <= own[1]
        outside += is_outside
        is_inside = own is not None and not is_outside
        place = 0 if time is None or is_inside else bisect_right(begins, time)
        found.append(None if time is not None and place and time <= in_order[place - 1][1] else number)
    return found if 2 * outside <= len(settled) else [None] * len(settled)
