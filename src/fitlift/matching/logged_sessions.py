"""One session of a phone's log, as it is laid beside what a watch recorded of the same hour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fitlift.activity.model import Activity, FileInfo
from fitlift.errors import Notice
from fitlift.records.base import Record
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active, by_session


class LoggedSession(Record, eq=False):
    """One session of one log.

    Parameters
    ----------
    file
        The log.
    session
        The session, by the log's own number and clock.
    sets
        Its sets as the log has them, in the order in which it has them done; named as they are written.
    """

    file: FileInfo
    session: Session
    sets: tuple[Set, ...]


class GivenLog(Record, eq=False):
    """A log that was given with a recording.

    Parameters
    ----------
    name
        What it is called.
    sessions
        Its sessions.
    notices
        What of it could not be read.
    """

    name: str
    sessions: tuple[LoggedSession, ...]
    notices: tuple[Notice, ...] = ()


#: Sessions of logs, of which those of the same hour are to be found; or, by its number, what each session's is.
Logged = Sequence[LoggedSession] | Mapping[int, LoggedSession]


def logged_sessions(activity: Activity) -> tuple[LoggedSession, ...]:
    """The sessions of a log that hold a set, earliest first; none of a recording.

    Parameters
    ----------
    activity
        What the log says.
    """
    if activity.file.log is None:
        return ()
    sets = by_session(active(activity.each_set))
    return tuple(
        [
            LoggedSession(activity.file, each, tuple(sets[each.session]))
            for each in activity.each_session
            if each.session in sets
        ]
    )
