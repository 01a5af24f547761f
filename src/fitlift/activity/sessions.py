"""Which sessions a file holds, when each ran, and which of them are strength training."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from fitlift.activity import fields
from fitlift.activity.assignment import LATE
from fitlift.activity.checks import TOTALS, stated_totals
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile, Message
from fitlift.rows import known
from fitlift.schema import SESSIONS

#: The message indexes that a session claims: first_index ≤ index < first_index + index_count; and
#: the place of its own message in the file.
_CLAIM_COLUMNS = ("first_index", "index_count", "position")

#: The watch writes RPE as ten times its scale of 0 to 10.
_RPE_SCALE = 10


@dataclass(frozen=True, eq=False)
class SessionRows:
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


def read_sessions(fit: FitFile) -> SessionRows:
    """Find a file's sessions.

    A part that has lost its session message gives one derived session; so do the sets that begin
    after the last session of a part, unless that is strength training: then its times are stale.
    A session's window ends at start + elapsed, or where the next session of the part starts.
    """
    stated = _stated(fit)
    rows = [*stated]
    for part in range(1, fit.parts + 1):
        last = max((row for row in stated if row["file_part"] == part), key=_start, default=None)
        rows += [row for row in [_derived(fit, part, last)] if row is not None]
    frame = pd.DataFrame(rows, columns=[*SESSIONS.names, *_CLAIM_COLUMNS, *TOTALS])
    # of two sessions with one start the strength session comes last: the clock then gives it the sets
    frame = frame.sort_values(["file_part", "start_time", "kind"], kind="stable", ignore_index=True)
    frame["session"] = range(1, len(frame) + 1)
    table = SESSIONS.conform(frame.drop(columns=[*_CLAIM_COLUMNS, *TOTALS]))
    table["end_time"] = _window_ends(table)
    claims, totals = frame[["session", "file_part", *_CLAIM_COLUMNS]], frame[["session", *TOTALS]]
    return SessionRows(table, claims, totals, _notices(table))


def is_strength(sport: str | None, sub_sport: str | None, *, has_exercise_sets: bool) -> bool:
    """Whether a session is strength training, by sport and sub-sport.

    Sets alone do not make one: yoga and pilates sessions hold sets too. They decide only where
    the watch says "training" and no more, as COROS watches do.
    """
    if sub_sport == "strength_training":
        return True
    return sport == "training" and sub_sport in (None, "generic") and has_exercise_sets


def _stated(fit: FitFile) -> list[dict[str, Any]]:
    """The sessions that have a message; what it leaves open of times is taken from sets and samples."""
    table = fit.message("session")
    timestamps = fields.times(table, "timestamp")
    elapsed = fields.amounts(table, "total_elapsed_time")
    timer = fields.amounts(table, "total_timer_time")
    # A session without a start began its elapsed time before its timestamp.
    starts = fields.times(table, "start_time").fillna(timestamps - pd.to_timedelta(elapsed.fillna(timer), unit="s"))
    since_start = (timestamps - starts).dt.total_seconds()
    spanned = since_start.where(since_start > 0, np.nan)
    rows = pd.DataFrame(
        {
            "file_part": table["file_part"],
            "origin": "file",
            "sport": fields.names(table, "sport", "sport"),
            "sub_sport": fields.names(table, "sub_sport", "sub_sport"),
            "name": fields.texts(table, "sport_profile_name"),
            "start_time": starts.astype("datetime64[ms, UTC]"),
            "elapsed_s": elapsed.fillna(timer).fillna(spanned),
            "timer_s": timer.fillna(elapsed).fillna(spanned),
            "hr_avg_bpm": fields.positive(table, "avg_heart_rate"),
            "hr_max_bpm": fields.positive(table, "max_heart_rate"),
            "calories_kcal": fields.amounts(table, "total_calories"),
            "distance_m": fields.positive(table, "total_distance"),
            "watch_training_load": fields.amounts(table, "training_load_peak"),
            "watch_training_stress_score": fields.amounts(table, "training_stress_score"),
            "watch_aerobic_effect": fields.amounts(table, "total_training_effect"),
            "watch_anaerobic_effect": fields.amounts(table, "total_anaerobic_training_effect"),
            "watch_rpe": fields.amounts(table, "workout_rpe") / _RPE_SCALE,
            "watch_feel": fields.amounts(table, "workout_feel"),
            "first_index": fields.counts(table, "first_lap_index"),
            "index_count": fields.counts(table, "num_laps"),
            "position": table["position"],
        }
    )
    rows = rows.join(stated_totals(table))
    return [_completed(fit, row, rows) for row in rows.to_dict("records")]


def _completed(fit: FitFile, row: dict[Any, Any], stated: pd.DataFrame) -> dict[str, Any]:
    """A stated session with its times filled in, its kind, and the workout that the watch guided."""
    if pd.isna(row["start_time"]) or pd.isna(row["elapsed_s"]):
        seen = _seen(fit, row["file_part"], after=row["start_time"])
        of_part = stated.loc[stated["file_part"] == row["file_part"], "start_time"]
        next_start = of_part[of_part > row["start_time"]].min()
        seen = seen if pd.isna(next_start) else seen[seen < next_start]
        if not seen.empty:
            row["start_time"] = seen.min() if pd.isna(row["start_time"]) else row["start_time"]
            row["elapsed_s"] = row["timer_s"] = (seen.max() - row["start_time"]).total_seconds()
    return row | _kind(fit, row)


def _derived(fit: FitFile, part: int, last: dict[str, Any] | None) -> dict[str, Any] | None:
    """A session from the sets and samples that no session message of the part covers."""
    kind = fields.first_name(_of_part(fit, "file_id", part), "type", "file")
    if kind not in (None, "activity"):
        return None
    after: Any = pd.NaT
    if last is not None:
        after = _start(last) + pd.to_timedelta(0 if pd.isna(last["elapsed_s"]) else last["elapsed_s"], unit="s") + LATE
        later = _of_part(fit, "set", part)
        if last["kind"] == "strength" or not (fields.times(later, "start_time") > after).any():
            return None
    seen = _seen(fit, part, after=after)
    if seen.empty:
        return None
    sport, sub_sport = _derived_sport(fit, part) if last is None else ("training", None)
    elapsed = (seen.max() - seen.min()).total_seconds()
    row = {
        "file_part": part,
        "origin": "derived",
        "sport": sport,
        "sub_sport": sub_sport,
        "start_time": seen.min(),
        "elapsed_s": elapsed,
        "timer_s": elapsed,
    }
    return row | _kind(fit, row)


def _seen(fit: FitFile, part: int, *, after: pd.Timestamp) -> pd.Series[pd.Timestamp]:
    """Moments at which something was recorded in a part: begins and ends of sets, samples."""
    sets, records = _of_part(fit, "set", part), _of_part(fit, "record", part)
    starts = fields.times(sets, "start_time")
    ends = starts + pd.to_timedelta(fields.amounts(sets, "duration"), unit="s")
    found = [each.dropna() for each in (starts, ends, fields.times(records, "timestamp"))]
    moments = pd.concat([each for each in found if not each.empty] or found[:1])
    return moments if pd.isna(after) else moments[moments > after]


def _derived_sport(fit: FitFile, part: int) -> tuple[str | None, str | None]:
    """Sport and sub-sport from the other messages that tell, the most telling first."""
    for message in ("sport", "lap", "workout"):
        table = _of_part(fit, message, part)
        sport = fields.first_name(table, "sport", "sport")
        if sport is not None:
            return sport, fields.first_name(table, "sub_sport", "sub_sport")
    if _has_exercise_sets(_of_part(fit, "set", part)):
        return "training", None
    return None, None


def _kind(fit: FitFile, row: dict[str, Any]) -> dict[str, Any]:
    """Whether a session is strength training, and the workout that the watch guided in it."""
    sport, sub_sport = known(row["sport"]), known(row["sub_sport"])
    exercise_sets = _has_exercise_sets(_of_part(fit, "set", row["file_part"]))
    if not is_strength(sport, sub_sport, has_exercise_sets=exercise_sets):
        return {"kind": "other", "workout_name": None}
    workout = fields.first_text(_of_part(fit, "workout", row["file_part"]), "wkt_name")
    return {"kind": "strength", "workout_name": workout}


def _has_exercise_sets(sets: Message) -> bool:
    """Whether sets carry repetitions or weights, as no yoga session's do."""
    reps, weights = fields.amounts(sets, "repetitions"), fields.amounts(sets, "weight")
    return bool(((reps > 0) | (weights > 0)).any())


def _window_ends(table: pd.DataFrame) -> pd.Series[pd.Timestamp]:
    ends = table["start_time"] + pd.to_timedelta(table["elapsed_s"].fillna(0), unit="s").dt.round("ms")
    next_starts = table.groupby("file_part")["start_time"].shift(-1)
    return ends.where(next_starts.isna() | (ends <= next_starts), next_starts)


def _start(row: dict[str, Any]) -> pd.Timestamp:
    """Start for comparison; a session without one comes first."""
    return pd.Timestamp(0, tz="UTC") if pd.isna(row["start_time"]) else row["start_time"]


def _notices(table: pd.DataFrame) -> tuple[Notice, ...]:
    oddities = (
        (
            "derived-session",
            "the file lost its session summary; sport, start and duration are derived from what is left",
            table["origin"] == "derived",
        ),
        (
            "session-without-start",
            "the session does not say when it started, so it stands in no week",
            table["start_time"].isna(),
        ),
    )
    return tuple(
        Notice(code, text, session=int(session))
        for code, text, concerned in oddities
        for session in table.loc[concerned, "session"]
    )


def _of_part(fit: FitFile, message: str, part: int) -> Message:
    return fit.message(message).of_part(part)
