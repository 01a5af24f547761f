"""Which session of a phone's log is which session of a recording."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from fitlift.activity.model import Activity, FileInfo
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.labels.evidence import file_evidence, resolve, with_names
from fitlift.matching.log_pairs import log_pairs
from fitlift.matching.logged_parts import logged_parts
from fitlift.matching.logged_sessions import Logged, LoggedSession
from fitlift.matching.same_session import Recording, is_by_other_clock, is_one, later_s
from fitlift.records.base import replace
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active, of_session

#: Sports of the profile that nobody has a log of sets of. Any other one may be what a watch calls lifting.
_MOVING = frozenset({"running", "cycling", "swimming", "walking", "hiking", "rowing", "cross_country_skiing"})

#: Sets agree with a log of another hour where they are more probable as its own by so many nats each. Chosen: half of
#: the sets counted alike come to as much. With names erased, a set left out on either side and the watch's counts it
#: holds for 21 of 22 logs of athlete A's recordings, 5 of 6 of other athletes, 24 of 25 of COROS; with a set left out
#: and counts of their own for 10, 1 and 7. Of the logs of other days of the same athlete it holds for 3, 0 and 19 %,
#: and 6, 0 and 3 %. Most of these are of the same programme, which nobody does twice within hours:
#: of logs of other programmes it holds for 2 of 260 of guided recordings, and 7 of 136 of COROS.
AGREES = 0.7


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
        Number of the recording's session → the logged one; those without one are not there. Of a logged session that
        goes through several of the recording each has what it recorded of it.
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
    with_sets = [each for each in sessions if active(of_session(activity.each_set, each.session))]
    for log in list(found.values()):
        of_log = [each for each in with_sets if _is_of(activity, each, log, found)]
        if len(of_log) > 1:
            found |= _parted(activity, of_log, log, known)
    return dict(sorted(found.items()))


def _is_of(activity: Activity, session: Session, log: LoggedSession, found: Mapping[int, LoggedSession]) -> bool:
    """Whether a session has a log, or has none and is of the log's hour."""
    if session.session in found:
        return found[session.session] is log
    return is_one(_recording("", activity.file, session), _recording("log", log.file, log.session))


def _parted(
    activity: Activity, sessions: Sequence[Session], log: LoggedSession, exercises: Catalogue
) -> dict[int, LoggedSession]:
    """What of a log each of several sessions of a recording has."""
    done = [active(of_session(activity.each_set, each.session)) for each in sessions]
    lengths = [each.timer_s or 0.0 for each in sessions]
    parts = logged_parts(done, lengths, _named(log, exercises), exercises)
    return {
        sessions[place].session: replace(log, sets=tuple([log.sets[at] for at in own])) for place, own in parts.items()
    }


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
    """A log that was written hours before or after, or by another clock, whose sets are the session's and no others."""
    sets = active(of_session(activity.each_set, session.session))
    if not sets:
        return None
    own = _recording("", activity.file, session)
    of_day = [each for each in logs if _is_of_day(each, own)]
    ranked = sorted([(_evidence(sets, each, exercises), -number) for number, each in enumerate(of_day)], reverse=True)
    if not ranked or ranked[0][0] < AGREES * len(sets):
        return None
    return of_day[-ranked[0][1]]


def later_than(activity: Activity, session: Session, log: LoggedSession) -> float | None:
    """How many seconds later than a recording's session its log has it; None where both are of one hour.

    Parameters
    ----------
    activity, session
        The recording, and its session.
    log
        The logged session that it is.
    """
    own, logged = _recording("", activity.file, session), _recording("log", log.file, log.session)
    return None if is_one(own, logged) else later_s(logged, own)


def _is_of_day(log: LoggedSession, own: Recording) -> bool:
    """Whether a log is of a recording's day, or of its hour by the clock of another time zone."""
    logged = _recording("log", log.file, log.session)
    if is_by_other_clock(logged, own):
        return True
    starts = logged.local_s, own.local_s
    return None not in starts and len({_day(each) for each in starts if each is not None}) == 1


def _day(local_s: float) -> dt.date:
    return dt.datetime.fromtimestamp(local_s, dt.UTC).date()


def _evidence(sets: Sequence[Set], log: LoggedSession, exercises: Catalogue) -> float:
    """How much more probable recorded sets are as the log's than as any others, in nats."""
    return log_pairs(sets, _named(log, exercises), exercises).evidence


def _named(log: LoggedSession, exercises: Catalogue) -> tuple[Set, ...]:
    """The sets of a log, with keys of exercises."""
    of_log = file_evidence(log.sets, (), (), (log.session,), exercises=exercises)
    return with_names(log.sets, resolve(of_log))


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
