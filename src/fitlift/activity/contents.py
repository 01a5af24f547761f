"""What a file holds, told without making its tables: most files of an export are runs and rides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

import numpy as np

from fitlift.activity import fields
from fitlift.activity.device import file_info
from fitlift.activity.hearts import MOST_ON_AVERAGE_BPM
from fitlift.activity.lengths import LONGEST_S, believed_lengths, mistaken
from fitlift.activity.model import FileInfo
from fitlift.activity.other_messages import OtherMessages
from fitlift.activity.samples import read_records
from fitlift.activity.sessions import read_sessions
from fitlift.activity.sets import count_sets
from fitlift.activity.strength import Evidence, is_open, is_strength
from fitlift.activity.timing import read_pauses, without_pauses
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile
from fitlift.records.base import Record, replace
from fitlift.records.sessions import Session


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
    if any(_has_odd_length(fit, each.duration_s) for each in listed):
        return None
    if any(is_open(each.sport, each.sub_sport) for each in listed) and OtherMessages(fit).saying_strength:
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
    if any(each.kind == "strength" for each in found.sessions):
        return None
    believed, odd = _believed(fit, found.sessions)
    sessions = without_pauses(believed, read_pauses(fit.message("event"), believed))
    counts = count_sets(fit, sessions, found.claims)
    listed = tuple(replace(_listed_session(info, each), sets=counts[each.session]) for each in sessions)
    return info, Contents(info.kind, listed), (*fit.notices, *notices, *found.notices, *odd)


def _believed(fit: FitFile, sessions: Sequence[Session]) -> tuple[tuple[Session, ...], tuple[Notice, ...]]:
    """Sessions with believable lengths, and what is said of them; samples are read only where one may not be."""
    if not any(_has_odd_length(fit, length) for each in sessions for length in (each.elapsed_s, each.timer_s)):
        return tuple(sessions), ()
    found = believed_lengths(sessions, (), read_records(fit, sessions))
    return tuple([each.session for each in found]), tuple([each.notice for each in found if each.notice is not None])


def _has_odd_length(fit: FitFile, seconds: float | None) -> bool:
    """Whether a session is longer than a day, or in another unit than the times of the file's samples."""
    times = fields.times(fit.message("record"), "timestamp")
    times = times[~np.isnat(times)]
    seen_s = float((times.max() - times.min()) / np.timedelta64(1, "s")) if len(times) else 0.0
    return seconds is not None and (seconds > LONGEST_S or mistaken(seconds, seen_s) is not None)


def _listed_session(info: FileInfo, session: Session) -> ListedSession:
    return ListedSession(
        session.sport,
        session.sub_sport,
        info.local_time(session.start_time),
        session.timer_s,
        session.distance_m,
        _believed_average(session.hr_avg_bpm),
        session.start_time,
    )


def _believed_average(bpm: float | None) -> float | None:
    return None if bpm is None or bpm > MOST_ON_AVERAGE_BPM else bpm


def _listed(fit: FitFile, info: FileInfo) -> tuple[ListedSession, ...]:
    table = fit.message("session")
    if not len(table):
        return ()
    listed = zip(
        table.origin.part.tolist(),
        fields.listed_names(table, "sport", "sport"),
        fields.listed_names(table, "sub_sport", "sub_sport"),
        fields.listed_times(table, "start_time"),
        fields.listed_amounts(table, "total_timer_time"),
        fields.listed_positive(table, "total_distance"),
        map(_believed_average, fields.listed_positive(table, "avg_heart_rate")),
        strict=True,
    )
    found = [
        (part, ListedSession(sport, sub_sport, info.local_time(start), duration_s, distance_m, average, start))
        for part, sport, sub_sport, start, duration_s, distance_m, average in listed
    ]
    return tuple(each for _, each in sorted(found, key=lambda pair: (pair[0], str(pair[1].local_start))))


def _lacks_session(fit: FitFile) -> bool:
    return len(set(fit.message("session").origin.part.tolist())) < fit.parts


def _may_be_strength(session: ListedSession, strength_sports: Collection[str]) -> bool:
    """Whether a session is strength training by its sport alone."""
    return is_strength(session.sport, session.sub_sport, Evidence(), strength_sports)


def _is_undated(session: ListedSession) -> bool:
    return session.local_start is None or session.duration_s is None
