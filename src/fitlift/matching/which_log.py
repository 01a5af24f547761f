"""Which session of a phone's log is which session of a recording."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from fitlift.activity.model import Activity, FileInfo
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.labels.evidence import file_evidence, resolve, with_names
from fitlift.matching.log_pairs import log_pairs
from fitlift.matching.logged_sessions import Logged, LoggedSession
from fitlift.matching.same_session import Recording, is_one
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active, of_session

#: Sports of the profile that nobody has a log of sets of. Any other one may be what a watch calls lifting.
_MOVING = frozenset({"running", "cycling", "swimming", "walking", "hiking", "rowing", "cross_country_skiing"})

#: Sets agree with a log of another hour where they are more probable as its own by so many nats each. Chosen: half of
#: the sets counted alike come to as much.
_AGREES = 0.7


def which_log(activity: Activity, logged: Logged, exercises: Catalogue | None = None) -> Mapping[int, LoggedSession]:
    """Find the logged session of each session of a recording.

    Parameters
    ----------
    activity
        The recording.
    logged
        Sessions of logs; by numbers of the recording's where they were found before.
    exercises
        The exercises; by default the catalogue as it is shipped.

    Returns
    -------
    mapping
        Number of the recording's session → the logged one; those without one are not there.
    """
    if isinstance(logged, Mapping):
        return logged
    if not logged:
        return {}
    known = exercises or catalogue()
    found: dict[int, LoggedSession] = {}
    left = list(logged)
    sessions = [each for each in activity.each_session if each.kind == "strength" or each.sport not in _MOVING]
    for find in (_of_one_hour, _of_one_day):
        for session in sorted(sessions, key=lambda each: each.kind != "strength"):
            if session.session in found:
                continue
            log = find(activity, session, left, known)
            if log is not None:
                found[session.session] = log
                left = [each for each in left if each is not log]
    return dict(sorted(found.items()))


def _of_one_hour(
    activity: Activity, session: Session, logs: Sequence[LoggedSession], exercises: Catalogue
) -> LoggedSession | None:
    """The log of a session's hour; of several the one whose sets are the most like its own."""
    own = _recording("", activity.file, session)
    of_hour = [each for each in logs if is_one(own, _recording("log", each.file, each.session))]
    sets = active(of_session(activity.each_set, session.session))
    days = [each for each in of_hour if each.file.clock == "days"]
    if len(of_hour) < 2 and not days:  # noqa: PLR2004 - nothing to choose from
        return of_hour[0] if of_hour else None
    ranked = sorted([(_evidence(sets, each, exercises), -number) for number, each in enumerate(of_hour)], reverse=True)
    best, number = ranked[0]
    is_known = of_hour[-number].file.clock != "days"
    return of_hour[-number] if is_known or not sets or best > 0 else None


def _of_one_day(
    activity: Activity, session: Session, logs: Sequence[LoggedSession], exercises: Catalogue
) -> LoggedSession | None:
    """A log that was written hours before or after, of a session whose sets are its own and no others."""
    begun = activity.file.local_time(session.start_time)
    sets = active(of_session(activity.each_set, session.session))
    if begun is None or not activity.file.knows_local_time or not sets:
        return None
    of_day = [each for each in logs if _day(each) == begun.date()]
    ranked = sorted([(_evidence(sets, each, exercises), -number) for number, each in enumerate(of_day)], reverse=True)
    if not ranked or ranked[0][0] < _AGREES * len(sets):
        return None
    return of_day[-ranked[0][1]]


def _day(log: LoggedSession) -> dt.date | None:
    begun = log.file.local_time(log.session.start_time)
    return None if begun is None or not log.file.knows_local_time else begun.date()


def _evidence(sets: Sequence[Set], log: LoggedSession, exercises: Catalogue) -> float:
    """How much more probable recorded sets are as the log's than as any others, in nats."""
    of_log = file_evidence(log.sets, (), (), (log.session,), exercises=exercises)
    return log_pairs(sets, with_names(log.sets, resolve(of_log)), exercises).evidence


def _recording(name: str, file: FileInfo, session: Session) -> Recording:
    """When a session was."""
    start = session.start_time
    local = file.local_time(start) if file.knows_local_time else None
    return Recording(
        name,
        None if start is None else start.timestamp(),
        session.elapsed_s,
        (),
        local_s=None if local is None else local.replace(tzinfo=dt.UTC).timestamp(),
        clock=file.clock,
        is_logged=file.log is not None,
    )
