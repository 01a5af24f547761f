"""Samples and laps, under the session that they belong to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from fitlift.activity import fields
from fitlift.activity.assignment import Clock
from fitlift.errors import FIELDS_OF_LAPS, Notice
from fitlift.fit.tables import FitFile
from fitlift.records.heart import HeartRates
from fitlift.records.said import Said
from fitlift.records.sessions import Lap, Session

#: What stands before the names of fields that apps add.
_DEVELOPERS = re.compile(r"dev\d+_")


def read_records(fit: FitFile, sessions: Sequence[Session]) -> HeartRates:
    """Read the samples, by session and time; those without a time are left out."""
    table = fit.message("record")
    if not len(table):
        return HeartRates.none()
    time = np.asarray(fields.times(table, "timestamp"), dtype="M8[ms]")
    session = Clock(sessions).sessions(table.origin.part, time)
    bpm = np.asarray(fields.positive(table, "heart_rate"), dtype=np.float64)
    if not session.all():
        kept = session > 0
        session, time, bpm = session[kept], time[kept], bpm[kept]
    if not _are_in_order(session, time):
        order = np.lexsort((time, session))
        session, time, bpm = session[order], time[order], bpm[order]
    return HeartRates(session=session, time=time, bpm=bpm)


def read_laps(fit: FitFile, sessions: Sequence[Session], without: Collection[int] = ()) -> tuple[Lap, ...]:
    """Read the laps, by session and start.

    Parameters
    ----------
    fit, sessions
        The message tables, and the sessions.
    without
        Sessions whose laps are left out: they are its sets.
    """
    table = fit.message("lap")
    if not len(table):
        return ()
    clock, parts, starts = Clock(sessions), table.origin.part.tolist(), fields.listed_times(table, "start_time")
    numbers = [clock.session(part, start) for part, start in zip(parts, starts, strict=True)]
    durations_s = fields.listed_amounts(table, "total_timer_time")
    averages, most = (fields.listed_positive(table, name) for name in ("avg_heart_rate", "max_heart_rate"))
    found = [
        (number, start, place)
        for place, (number, start) in enumerate(zip(numbers, starts, strict=True))
        if number is not None and start is not None and number not in without
    ]
    laps: list[Lap] = []
    for number, start, place in sorted(found, key=itemgetter(0, 1)):
        before = laps[-1] if laps and laps[-1].session == number else None
        laps.append(
            Lap(
                session=number,
                lap=1 if before is None else before.lap + 1,
                start_time=start,
                duration_s=durations_s[place],
                hr_avg_bpm=averages[place],
                hr_max_bpm=most[place],
            )
        )
    return tuple(laps)


def own_lap_fields(fit: FitFile, sessions: Sequence[Session], with_sets: Collection[int]) -> Iterator[Notice]:
    """What is said of strength sessions without sets whose laps have fields that an app of the watch added.

    Parameters
    ----------
    fit, sessions
        The message tables, and the sessions.
    with_sets
        Sessions that have sets.
    """
    table = fit.message("lap")
    without = [each for each in sessions if each.kind == "strength" and each.session not in with_sets]
    if not without or not len(table):
        return
    names = [_DEVELOPERS.sub("", name) for name in table.possible_names if _DEVELOPERS.match(name)]
    said = Said("laps_with_app_fields", {"app_fields": tuple(sorted(set(names)))})
    for session in without if names else ():
        yield Notice(FIELDS_OF_LAPS, said, session=session.session)


def _are_in_order(session: npt.NDArray[np.int64], time: npt.NDArray[np.datetime64]) -> bool:
    """Whether samples are by session and time already."""
    in_time = time[:-1] <= time[1:]
    return bool(((session[:-1] < session[1:]) | ((session[:-1] == session[1:]) & in_time)).all())
