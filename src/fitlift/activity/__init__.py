"""One FIT file to an `Activity`.

Beyond this package there are records in fitlift's vocabulary, and no FIT message or field names.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from fitlift.activity import fields
from fitlift.activity.checks import read_checks
from fitlift.activity.device import NO_DEVICE, file_info
from fitlift.activity.hearts import believed_hearts
from fitlift.activity.lengths import believed_lengths
from fitlift.activity.model import Activity, FileInfo, Places
from fitlift.activity.oddities import check_oddities, session_oddities, synthetic_timing
from fitlift.activity.samples import own_lap_fields, read_laps, read_records
from fitlift.activity.sessions import SessionsRead, read_sessions
from fitlift.activity.sets import read_sets
from fitlift.activity.timing import read_pauses, without_pauses
from fitlift.activity.workout import read_steps, read_titles
from fitlift.activity.zones import read_zones
from fitlift.errors import Notice
from fitlift.fit import DEFAULT_ENGINE, read_fit
from fitlift.fit.source import Source
from fitlift.fit.tables import FitFile
from fitlift.records.base import Record, replace
from fitlift.records.heart import HeartRates
from fitlift.records.sessions import Pause, Session
from fitlift.records.sets import Set
from fitlift.records.workouts import Step

__all__ = ["Activity", "FileInfo", "read_activity", "to_activity"]

#: Codes of what explains that totals and sets differ: one of them is no time, or not all of it.
_EXPLAINING = frozenset({"milliseconds", "odd-length", "ran-on"})


def read_activity(
    source: Source,
    *,
    engine: str = DEFAULT_ENGINE,
    name: str = "",
    time_zone: str | None = None,
    strength_sports: Collection[str] = (),
) -> Activity:
    """Read one FIT file; parameters and errors are those of `fitlift.fit.read_fit` and `to_activity`.

    Any FIT file can be read so: one that is no activity has no sessions.
    """
    return to_activity(read_fit(source, engine=engine, name=name), time_zone=time_zone, strength_sports=strength_sports)


def to_activity(fit: FitFile, *, time_zone: str | None = None, strength_sports: Collection[str] = ()) -> Activity:
    """Turn message tables into an `Activity`.

    The order of the messages in the file does not matter, but for the order of the sets.

    Parameters
    ----------
    fit
        The file.
    time_zone
        The user's time zone (IANA), for a file that does not tell its local time.
    strength_sports
        Sports and sub-sports, by the profile's names, that the user counts as strength training.
    """
    info, file_notices = file_info(fit, time_zone)
    found = read_sessions(fit, strength_sports)
    steps = read_steps(fit)
    read = _believed(fit, found, steps, info.manufacturer)
    hearts = believed_hearts(read.sessions, read.heart)
    sessions, sets, heart = hearts.sessions, read.sets, hearts.heart
    zones = read_zones(fit, sessions, found.claims, sets)
    checks = read_checks(sets, sessions, found.totals)
    odd_sessions = tuple(session_oddities(sessions, heart, _created(fit)))
    explained = {each.session for each in read.notices if each.code in _EXPLAINING}
    return Activity(
        file=info,
        each_session=sessions,
        each_set=sets,
        heart=heart,
        each_lap=read_laps(fit, sessions, without={each.session for each in sets if each.bout is not None}),
        each_pause=read.pauses,
        each_step=steps,
        each_title=read_titles(fit),
        each_check=checks,
        each_watch_zones=zones.sessions,
        each_watch_set_zones=zones.sets,
        notices=(
            *fit.notices,
            *file_notices,
            *found.notices,
            *odd_sessions,
            *read.notices,
            *hearts.notices,
            *own_lap_fields(fit, sessions, {each.session for each in sets}),
            *zones.notices,
            *synthetic_timing(info.manufacturer, sets),
            *(() if info.manufacturer == NO_DEVICE else check_oddities(checks, sessions, explained)),
        ),
        raw=fit,
        places=Places(tuple([claim.position for claim in found.claims]), read.positions),
    )


class _Read(Record, eq=False):
    """What is read of a file within the times of its sessions."""

    pauses: tuple[Pause, ...]
    sessions: tuple[Session, ...]
    sets: tuple[Set, ...]
    positions: tuple[int | None, ...]
    notices: tuple[Notice, ...]
    heart: HeartRates


def _believed(fit: FitFile, found: SessionsRead, steps: tuple[Step, ...], manufacturer: str | None) -> _Read:
    """What is read within the times that are believed, and what is said of the others."""
    read = _read(fit, found, steps, manufacturer)
    believed = believed_lengths(read.sessions, read.sets, read.heart, is_whole=not fit.notices)
    odd = tuple([each.notice for each in believed if each.notice is not None])
    if not odd:
        return read
    read = _read(fit, replace(found, sessions=tuple([each.session for each in believed])), steps, manufacturer)
    return replace(read, notices=(*odd, *read.notices))


def _read(fit: FitFile, found: SessionsRead, steps: tuple[Step, ...], manufacturer: str | None) -> _Read:
    pauses = read_pauses(fit.message("event"), found.sessions)
    sessions = without_pauses(found.sessions, pauses)
    read = read_sets(fit, sessions, found.claims, pauses, steps, timers_s=found.timers_s, manufacturer=manufacturer)
    return _Read(pauses, sessions, read.sets, read.positions, read.notices, read_records(fit, sessions))


def _created(fit: FitFile) -> dt.datetime | None:
    """When the file was made."""
    times = fields.listed_times(fit.message("file_id"), "time_created")
    return next((time for time in times if time is not None), None)
