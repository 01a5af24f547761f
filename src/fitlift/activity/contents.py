"""What a file holds, told without making its tables: most files of an export are runs and rides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

import pandas as pd

from fitlift.activity import fields
from fitlift.activity.device import file_info
from fitlift.activity.model import FileInfo
from fitlift.activity.sessions import read_sessions
from fitlift.activity.sets import count_sets
from fitlift.activity.strength import Evidence, is_open, is_strength, says_strength
from fitlift.activity.timing import read_pauses, without_pauses
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile
from fitlift.records.base import Record, replace
from fitlift.rows import known, rows_of

#: What a list says of a session, by the columns of `schema.SESSIONS`.
_LISTED = ("sport", "sub_sport", "start_time", "timer_s", "distance_m", "hr_avg_bpm")


class ListedSession(Record):
    """One session in a list.

    Parameters
    ----------
    sport, sub_sport
        The profile's names; None where absent.
    local_start
        Start in local time where the file tells its offset, else in UTC; None if unknown.
    duration_s
        Seconds that the timer ran; None if unknown.
    distance_m
        Metres; None where unknown or none.
    hr_avg_bpm
        Average heart rate as the file says; None where absent.
    start_time
        Start in UTC; None if unknown.
    sets
        Sets that it holds, though it may be no strength session.
    """

    sport: str | None
    sub_sport: str | None
    local_start: dt.datetime | None
    duration_s: float | None
    distance_m: float | None = None
    hr_avg_bpm: float | None = None
    start_time: dt.datetime | None = None
    sets: int = 0

    @property
    def end_time(self) -> dt.datetime | None:
        """End of the timer's time in UTC, its start where nothing tells how long it was; None if that is unknown."""
        return None if self.start_time is None else self.start_time + dt.timedelta(seconds=self.duration_s or 0.0)


class Contents(Record):
    """What one file holds.

    Parameters
    ----------
    kind
        The FIT file type: activity, workout, course, settings, …; None where the file has none.
    sessions
        Its sessions, in file order.
    """

    kind: str | None
    sessions: tuple[ListedSession, ...] = ()


def classify(
    fit: FitFile, time_zone: str | None = None, strength_sports: Collection[str] = ()
) -> tuple[FileInfo, Contents, tuple[Notice, ...]] | None:
    """Say what a sound file without sets and strength sessions holds.

    It looks at a handful of values and takes a tenth of the time that `to_activity` takes.

    Parameters
    ----------
    fit, time_zone, strength_sports
        As for `to_activity`.

    Returns
    -------
    tuple or None
        As of `without_strength`. None where it takes the whole reading: the file is damaged or odd, it has sets, or a
        session is strength training, or leaves its start or duration open.
    """
    if fit.notices or len(fit.message("set")):
        return None
    info, notices = file_info(fit, time_zone)
    listed = _listed(fit, info)
    if notices or (info.kind in (None, "activity") and _lacks_session(fit)):
        return None
    if any(_may_be_strength(each, strength_sports) or _is_undated(each) for each in listed):
        return None
    if any(is_open(each.sport, each.sub_sport) for each in listed) and _says_strength(fit):
        return None
    return info, Contents(info.kind, listed), ()


def without_strength(
    fit: FitFile, time_zone: str | None = None, strength_sports: Collection[str] = ()
) -> tuple[FileInfo, Contents, tuple[Notice, ...]] | None:
    """Say what a file without strength sessions holds, and what was odd about it and its sessions.

    Its sets are counted, and left alone as its samples are.

    Parameters
    ----------
    fit, time_zone, strength_sports
        As for `to_activity`.

    Returns
    -------
    tuple or None
        None where a session is strength training.
    """
    info, notices = file_info(fit, time_zone)
    if any(_may_be_strength(each, strength_sports) for each in _listed(fit, info)):
        return None
    found = read_sessions(fit, strength_sports)
    if (found.table["kind"] == "strength").any():
        return None
    sessions = without_pauses(found.table, read_pauses(fit.message("event"), found.table))
    counts = count_sets(fit, found.table, found.claims)
    listed = tuple(
        replace(_listed_session(info, *row.as_dict().values()), sets=counts[number])
        for number, row in zip(found.table["session"].tolist(), rows_of(sessions[list(_LISTED)]), strict=True)
    )
    return info, Contents(info.kind, listed), (*fit.notices, *notices, *found.notices)


def _listed_session(info: FileInfo, *values: Any) -> ListedSession:
    """A session of the values of `_LISTED`."""
    sport, sub_sport, start, duration_s, distance_m, hr_avg_bpm = map(known, values)
    start = None if start is None else pd.Timestamp(start)
    begun = None if start is None else start.to_pydatetime()
    return ListedSession(sport, sub_sport, info.local_time(start), duration_s, distance_m, hr_avg_bpm, begun)


def _listed(fit: FitFile, info: FileInfo) -> tuple[ListedSession, ...]:
    table = fit.message("session")
    if not len(table):
        return ()
    columns = (
        fields.listed_names(table, "sport", "sport"),
        fields.listed_names(table, "sub_sport", "sub_sport"),
        fields.listed_times(table, "start_time"),
        fields.listed_amounts(table, "total_timer_time"),
        fields.listed_positive(table, "total_distance"),
        fields.listed_positive(table, "avg_heart_rate"),
    )
    parts = fields.values(table, "file_part")
    listed = [(part, _listed_session(info, *values)) for part, *values in zip(parts, *columns, strict=True)]
    return tuple(each for _, each in sorted(listed, key=lambda pair: (pair[0], str(pair[1].local_start))))


def _lacks_session(fit: FitFile) -> bool:
    return len(set(fit.message("session").origin.part.tolist())) < fit.parts


def _may_be_strength(session: ListedSession, strength_sports: Collection[str]) -> bool:
    """Whether a session is strength training by its sport alone."""
    return is_strength(session.sport, session.sub_sport, Evidence(), strength_sports)


def _says_strength(fit: FitFile) -> bool:
    return any(says_strength(fit, part) for part in range(1, fit.parts + 1))


def _is_undated(session: ListedSession) -> bool:
    return session.local_start is None or session.duration_s is None
