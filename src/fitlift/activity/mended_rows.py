"""Rows of sets and rests that their neighbours complete, and rows that a file holds twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from fitlift.activity.written import Written
from fitlift.errors import Notice
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.records.several import by_session

#: What says that a row is another one once more.
_Same = tuple[object, ...]


def starts_by_ends(
    parts: Sequence[int],
    starts: Sequence[dt.datetime | None],
    written: Sequence[dt.datetime | None],
    durations_s: Sequence[float | None],
) -> tuple[list[dt.datetime | None], frozenset[int]]:
    """Starts of rows, taken from when each was written where a part's rows tell none, and the parts where that is so.

    Older watches and programs write a row when it ends. Newer watches write the session's start into each, so that
    only times that ascend from row to row are taken for ends.

    Parameters
    ----------
    parts
        Part of the file of each row.
    starts, written, durations_s
        When each began, when it was written, and how many seconds it lasted; None where the file does not say.
    """
    places: dict[int, list[int]] = {}
    for place, part in enumerate(parts):
        places.setdefault(part, []).append(place)
    found, mended = list(starts), set[int]()
    for part, of_part in places.items():
        begun = [_before(written[place], durations_s[place]) for place in of_part]
        ends = [written[place] for place in of_part]
        is_told = len(of_part) > 1 and None not in begun and _ascend(ends)
        if not is_told or any(starts[place] is not None for place in of_part):
            continue
        mended.add(part)
        for place, start in zip(of_part, begun, strict=True):
            found[place] = start
    return found, frozenset(mended)


def _before(end: dt.datetime | None, seconds: float | None) -> dt.datetime | None:
    return None if end is None or not seconds else end - dt.timedelta(seconds=seconds)


def _ascend(times: Sequence[dt.datetime | None]) -> bool:
    return all(one is not None and other is not None and one < other for one, other in pairwise(times))


def without_repeats(written: Sequence[Written]) -> tuple[list[Written], list[Notice]]:
    """Each row once, and what is said of those that stand several times in the file.

    Rows are one where start, duration, kind, exercise, repetitions, weight and number are the same: nobody does two
    sets at one moment. Without a start or a number they may be two.
    """
    seen: set[_Same] = set()
    kept: list[Written] = []
    gone: list[Written] = []
    for each in written:
        same = _same(each)
        (gone if same is not None and same in seen else kept).append(each)
        if same is not None:
            seen.add(same)
    return kept, list(_of_repeats(gone))


def _same(one: Written) -> _Same | None:
    if one.start_time is None or one.message_index is None:
        return None
    place = (one.session, one.file_part, one.kind, one.bout, one.message_index, one.start_time, one.duration_s)
    return (*place, one.category, one.subtype, one.reps, one.weight_kg)


def _of_repeats(gone: Sequence[Written]) -> Iterator[Notice]:
    for session, rows in by_session(gone).items():
        sets = sum(each.kind == "active" for each in rows)
        said = Said("rows_repeated", {"sets": sets, "rest_rows": len(rows) - sets})
        yield Notice("repeated-sets", said, session=session)


def with_ends(written: Sequence[Written]) -> tuple[list[Written], list[Notice]]:
    """Rows without a duration ended by the start of the next one, where a rest begins or ends there; and what is said.

    What lies between a set and the next set is not known, so that no set ends there.
    """
    found, mended = list(written), dict[int, int]()
    for place, (one, following) in enumerate(pairwise(written)):
        seconds = _until(one, following)
        if one.duration_s is None and seconds is not None:
            found[place] = replace(one, duration_s=seconds, latest=following.start_time)
            mended[one.session] = mended.get(one.session, 0) + (one.kind == "active")
    said = Said("ends_by_rests")
    return found, [Notice("ends-by-rests", said, session=session) for session, sets in mended.items() if sets]


def _until(one: Written, following: Written) -> float | None:
    """Seconds from a set to the rest after it, or from a rest to the set after it."""
    is_pair = one.session == following.session and one.kind != following.kind
    if not is_pair or one.start_time is None or following.start_time is None:
        return None
    seconds = (following.start_time - one.start_time).total_seconds()
    return seconds if seconds > 0 else None
