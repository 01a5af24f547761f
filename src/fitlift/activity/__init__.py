"""One FIT file to an `Activity`.

Beyond this package there are records in fitlift's vocabulary, and no FIT message or field names.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from fitlift.activity import fields
from fitlift.activity.checks import read_checks
from fitlift.activity.device import file_info
from fitlift.activity.model import Activity, FileInfo
from fitlift.activity.oddities import check_oddities, session_oddities, synthetic_timing
from fitlift.activity.samples import read_laps, read_records
from fitlift.activity.sessions import read_sessions
from fitlift.activity.sets import read_sets
from fitlift.activity.timing import read_pauses, without_pauses
from fitlift.activity.workout import read_steps, read_titles
from fitlift.activity.zones import read_zones
from fitlift.fit import DEFAULT_ENGINE, read_fit
from fitlift.fit.source import Source
from fitlift.fit.tables import FitFile

__all__ = ["Activity", "FileInfo", "read_activity", "to_activity"]


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
    pauses = read_pauses(fit.message("event"), found.sessions)
    sessions = without_pauses(found.sessions, pauses)
    steps = read_steps(fit)
    sets, set_notices = read_sets(
        fit, sessions, found.claims, pauses, steps, timers_s=found.timers_s, manufacturer=info.manufacturer
    )
    heart = read_records(fit, sessions)
    zones = read_zones(fit, sessions, found.claims, sets)
    checks = read_checks(sets, sessions, found.totals)
    odd_sessions = tuple(session_oddities(sessions, sets, heart, _created(fit)))
    in_other_units = {each.session for each in (*odd_sessions, *set_notices) if each.code == "milliseconds"}
    return Activity(
        file=info,
        each_session=sessions,
        each_set=sets,
        heart=heart,
        each_lap=read_laps(fit, sessions, without={each.session for each in sets if each.bout is not None}),
        each_pause=pauses,
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
            *set_notices,
            *zones.notices,
            *synthetic_timing(info.manufacturer, sets),
            *check_oddities(checks, in_other_units),
        ),
        raw=fit,
    )


def _created(fit: FitFile) -> dt.datetime | None:
    """When the file was made."""
    times = fields.listed_times(fit.message("file_id"), "time_created")
    return next((time for time in times if time is not None), None)
