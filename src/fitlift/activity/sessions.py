"""Which sessions a file holds, when each ran, and which of them are strength training."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from fitlift.activity import fields
from fitlift.activity.assignment import LATE
from fitlift.activity.checks import TIMER, TOTALS, stated_totals
from fitlift.activity.strength import Evidence, evidence_of, has_exercise_sets, is_open, is_strength
from fitlift.activity.workout import workout_name
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile, Message
from fitlift.records.base import Record
from fitlift.rows import known_values
from fitlift.schema import SESSIONS

#: The message indexes that a session claims: first_index ≤ index < first_index + index_count; and
#: the place of its own message in the file.
_CLAIM_COLUMNS = ("first_index", "index_count", "position")

#: What is read of a session's message: column → field, and how.
_FIELDS: Mapping[str, tuple[str, Callable[[Message, str], list[Any]]]] = {
    "file_part": ("file_part", fields.values),
    "position": ("position", fields.values),
    "sport": ("sport", partial(fields.listed_names, enumeration="sport")),
    "sub_sport": ("sub_sport", partial(fields.listed_names, enumeration="sub_sport")),
    "name": ("sport_profile_name", fields.listed_texts),
    "timestamp": ("timestamp", fields.listed_times),
    "start_time": ("start_time", fields.listed_times),
    "elapsed_s": ("total_elapsed_time", fields.listed_amounts),
    "timer_s": ("total_timer_time", fields.listed_amounts),
    "hr_avg_bpm": ("avg_heart_rate", fields.listed_positive),
    "hr_max_bpm": ("max_heart_rate", fields.listed_positive),
    "calories_kcal": ("total_calories", fields.listed_amounts),
    "distance_m": ("total_distance", fields.listed_positive),
    "watch_training_load": ("training_load_peak", fields.listed_amounts),
    "watch_training_stress_score": ("training_stress_score", fields.listed_amounts),
    "watch_aerobic_effect": ("total_training_effect", fields.listed_amounts),
    "watch_anaerobic_effect": ("total_anaerobic_training_effect", fields.listed_amounts),
    "watch_rpe": ("workout_rpe", fields.listed_amounts),
    "watch_feel": ("workout_feel", fields.listed_amounts),
    "first_index": ("first_lap_index", fields.listed_counts),
    "index_count": ("num_laps", fields.listed_counts),
}

#: Follows the last one.
_NO_SESSION: Mapping[str, Any] = {"file_part": None}

#: The watch writes RPE as ten times its scale of 0 to 10.
_RPE_SCALE = 10


class SessionRows(Record, eq=False):
    """The sessions of a file.

    Parameters
    ----------
    table
        Rows of `schema.SESSIONS`, by part and start.
    claims
        session, file_part, first_index, index_count: the message indexes that each claims, null if none;
        position: that of its message in the file, null for a derived session.
    totals
        session, and what each states of itself, as `fitlift.activity.checks.read_checks` takes it.
    notices
        What was odd.
    """

    table: pd.DataFrame
    claims: pd.DataFrame
    totals: pd.DataFrame
    notices: tuple[Notice, ...]

    @property
    def timers_s(self) -> dict[int, float | None]:
        """By session the seconds of its timer as its message states them; None where it does not."""
        stated = zip(self.totals["session"].tolist(), known_values(self.totals, TIMER), strict=True)
        return {int(session): seconds for session, seconds in stated}


def read_sessions(fit: FitFile, strength_sports: Collection[str] = ()) -> SessionRows:
    """Find a file's sessions; those of some sports count as strength training because the user says so.

    A part that has lost its session message gives one derived session; so do the sets that begin
    after the last session of a part, unless that is strength training: then its times are stale.
    A session's window ends at start + elapsed, or where the next session of the part starts.
    """
    stated = _with_kinds(fit, _stated(fit), strength_sports)
    rows = [*stated]
    for part in range(1, fit.parts + 1):
        of_part = [row for row in stated if row["file_part"] == part]
        derived = _derived(fit, part, max(of_part, key=_start, default=None))
        rows += [] if derived is None else _with_kinds(fit, [*of_part, derived], strength_sports)[-1:]
    # of two sessions with one start the strength session comes last: the clock then gives it the sets
    rows.sort(key=lambda row: (row["file_part"], row["start_time"] is None, _start(row), row["kind"]))
    rows = [row | {"session": number} for number, row in enumerate(rows, start=1)]
    ends = _window_ends(rows)
    table = SESSIONS.of_rows([SESSIONS.own(row) | {"end_time": end} for row, end in zip(rows, ends, strict=True)])
    claims = pd.DataFrame(rows, columns=["session", "file_part", *_CLAIM_COLUMNS])
    totals = pd.DataFrame(rows, columns=["session", *TOTALS])
    return SessionRows(table, claims, totals, _notices(rows))


def _stated(fit: FitFile) -> list[dict[str, Any]]:
    """The sessions that have a message; what it leaves open of times is taken from sets and samples."""
    table = fit.message("session")
    columns = {name: read(table, field) for name, (field, read) in _FIELDS.items()}
    rows = fields.rows(columns)
    stated = [_timed(row) | totals for row, totals in zip(rows, stated_totals(table), strict=True)]
    return [_completed(fit, row, stated) for row in stated]


def _timed(row: dict[str, Any]) -> dict[str, Any]:
    """A session's message with the start and the seconds that it tells in one way or another."""
    ended, elapsed_s, timer_s = row.pop("timestamp"), row["elapsed_s"], row["timer_s"]
    told_s = [each for each in (elapsed_s, timer_s) if each is not None]
    start = row["start_time"]
    if start is None and ended is not None and told_s:
        # a session without a start began its elapsed time before its timestamp
        start = (pd.Timestamp(ended) - pd.to_timedelta(told_s[0], unit="s")).floor("ms").as_unit("ms")
    spanned_s = None if ended is None or start is None else (ended - start).total_seconds()
    since_start = [spanned_s] if spanned_s is not None and spanned_s > 0 else []
    return row | {
        "origin": "file",
        "start_time": start,
        "elapsed_s": next(iter([*told_s, *since_start]), None),
        "timer_s": next(iter([*reversed(told_s), *since_start]), None),
        "watch_rpe": None if row["watch_rpe"] is None else row["watch_rpe"] / _RPE_SCALE,
    }


def _completed(fit: FitFile, row: dict[str, Any], stated: list[dict[str, Any]]) -> dict[str, Any]:
    """A stated session with its times filled in."""
    start = row["start_time"]
    if start is None or row["elapsed_s"] is None:
        seen = _seen(fit, row["file_part"], after=start)
        later = [each["start_time"] for each in stated if each["file_part"] == row["file_part"]]
        next_start = min((each for each in later if None not in (each, start) and each > start), default=None)
        seen = seen if next_start is None else seen[seen < next_start]
        if not seen.empty:
            begun = seen.min() if start is None else start
            seconds = (seen.max() - begun).total_seconds()
            row = row | {"start_time": begun, "elapsed_s": seconds, "timer_s": seconds}
    return row


def _derived(fit: FitFile, part: int, last: dict[str, Any] | None) -> dict[str, Any] | None:
    """A session from the sets and samples that no session message of the part covers."""
    kind = fields.first_name(_of_part(fit, "file_id", part), "type", "file")
    if kind not in (None, "activity"):
        return None
    after = None
    if last is not None:
        after = _start(last) + pd.to_timedelta(last["elapsed_s"] or 0, unit="s") + LATE
        later = _of_part(fit, "set", part)
        if last["kind"] == "strength" or not (_moments(fields.times(later, "start_time")) > after).any():
            return None
    seen = _seen(fit, part, after=after)
    if seen.empty:
        return None
    sport, sub_sport = _derived_sport(fit, part) if last is None else ("training", None)
    elapsed = (seen.max() - seen.min()).total_seconds()
    return {
        "file_part": part,
        "origin": "derived",
        "sport": sport,
        "sub_sport": sub_sport,
        "start_time": seen.min(),
        "elapsed_s": elapsed,
        "timer_s": elapsed,
    }


def _seen(fit: FitFile, part: int, *, after: pd.Timestamp | None) -> pd.Series[pd.Timestamp]:
    """Moments at which something was recorded in a part: begins and ends of sets, samples."""
    sets, records = _of_part(fit, "set", part), _of_part(fit, "record", part)
    starts = _moments(fields.times(sets, "start_time"))
    ends = starts + pd.to_timedelta(fields.amounts(sets, "duration"), unit="s")
    found = [each.dropna() for each in (starts, ends, _moments(fields.times(records, "timestamp")))]
    moments = pd.concat([each for each in found if not each.empty] or found[:1])
    return moments if after is None else moments[moments > after]


def _moments(times: npt.NDArray[np.datetime64]) -> pd.Series[pd.Timestamp]:
    return pd.Series(pd.DatetimeIndex(times, tz="UTC"))


def _derived_sport(fit: FitFile, part: int) -> tuple[str | None, str | None]:
    """Sport and sub-sport from the other messages that tell, the most telling first."""
    for message in ("sport", "lap", "workout"):
        table = _of_part(fit, message, part)
        sport = fields.first_name(table, "sport", "sport")
        if sport is not None:
            return sport, fields.first_name(table, "sub_sport", "sub_sport")
    if has_exercise_sets(_of_part(fit, "set", part)):
        return "training", None
    return None, None


def _with_kinds(fit: FitFile, rows: Sequence[dict[str, Any]], strength_sports: Collection[str]) -> list[dict[str, Any]]:
    """The sessions, with whether each is strength training, and the workout that the watch guided in it."""
    found = []
    for row in rows:
        of_part = [each for each in rows if each["file_part"] == row["file_part"]]
        evidence = evidence_of(fit, row, of_part) if is_open(row["sport"], row["sub_sport"]) else Evidence()
        if is_strength(row["sport"], row["sub_sport"], evidence, strength_sports):
            name = workout_name(_of_part(fit, "workout", row["file_part"]))
            found.append(row | {"kind": "strength", "workout_name": name})
        else:
            found.append(row | {"kind": "other", "workout_name": None})
    return found


def _window_ends(rows: list[dict[str, Any]]) -> list[pd.Timestamp | None]:
    """End of each session by its own time, or the start of the part's next one where that is earlier."""
    next_starts = [
        each["start_time"] if each["file_part"] == row["file_part"] else None
        for row, each in pairwise((*rows, _NO_SESSION))
    ]
    return list(map(_window_end, rows, next_starts))


def _window_end(row: dict[str, Any], next_start: pd.Timestamp | None) -> pd.Timestamp | None:
    if row["start_time"] is None:
        return next_start
    end: pd.Timestamp = row["start_time"] + pd.to_timedelta(row["elapsed_s"] or 0, unit="s").round("ms")
    return end if next_start is None else min(end, next_start)


def _start(row: dict[str, Any]) -> pd.Timestamp:
    """Start for comparison; a session without one comes first."""
    return pd.Timestamp(0, tz="UTC") if row["start_time"] is None else row["start_time"]


def _notices(rows: list[dict[str, Any]]) -> tuple[Notice, ...]:
    oddities = (
        (
            "derived-session",
            "the file lost its session summary; sport, start and duration are derived from what is left",
            [row["session"] for row in rows if row["origin"] == "derived"],
        ),
        (
            "session-without-start",
            "the session does not say when it started, so it stands in no week",
            [row["session"] for row in rows if row["start_time"] is None],
        ),
    )
    return tuple(Notice(code, text, session=session) for code, text, concerned in oddities for session in concerned)


def _of_part(fit: FitFile, message: str, part: int) -> Message:
    return fit.message(message).of_part(part)
