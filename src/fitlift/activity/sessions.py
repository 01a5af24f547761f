"""Which sessions a file holds, when each ran, and which of them are strength training."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from fitlift.activity import fields
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile
from fitlift.rows import rows_of
from fitlift.schema import SESSIONS

#: Column of the session rows that is used while reading and not shown: the message indexes that
#: belong to a session are first_index ≤ index < first_index + index_count.
_INDEX_COLUMNS = ("first_index", "index_count")

#: The watch writes RPE as ten times its scale of 0 to 10.
_RPE_SCALE = 10


@dataclass(frozen=True, eq=False)
class SessionRows:
    """The sessions of a file.

    Parameters
    ----------
    table
        Rows of `schema.SESSIONS`, by part and start.
    index_ranges
        session, first_index, index_count: the message indexes each session claims, null if none.
    notices
        What was odd.
    """

    table: pd.DataFrame
    index_ranges: pd.DataFrame
    notices: tuple[Notice, ...]


def read_sessions(fit: FitFile) -> SessionRows:
    """Find a file's sessions; where a part has lost its session message, derive one.

    A session's window ends at start + elapsed, or where the next session of the part starts.
    """
    stated = _stated(fit)
    derived = [
        row
        for part in range(1, fit.parts + 1)
        if part not in set(stated["part"]) and (row := _derived(fit, part)) is not None
    ]
    frames = [frame for frame in (stated, pd.DataFrame(derived)) if not frame.empty]
    rows = pd.concat(frames) if frames else stated
    rows = rows.sort_values(["part", "start_time"], kind="stable", ignore_index=True)
    rows["session"] = range(1, len(rows) + 1)
    rows["end_time"] = _window_ends(rows)
    table = SESSIONS.conform(rows.drop(columns=list(_INDEX_COLUMNS)))
    return SessionRows(table, rows[["session", *_INDEX_COLUMNS]], _notices(table))


def is_strength(sport: str | None, sub_sport: str | None, *, has_exercise_sets: bool) -> bool:
    """Whether a session is strength training, by sport and sub-sport.

    Sets alone do not make one: yoga and pilates sessions hold sets too. They decide only where
    the watch says "training" and no more, as COROS watches do.
    """
    if sub_sport == "strength_training":
        return True
    return sport == "training" and sub_sport in (None, "generic") and has_exercise_sets


def _stated(fit: FitFile) -> pd.DataFrame:
    table = fit.table("session")
    timestamps = fields.times(table, "timestamp")
    elapsed = fields.numbers(table, "total_elapsed_time")
    timer = fields.numbers(table, "total_timer_time")
    # A session without a start began its elapsed time before its timestamp.
    starts = fields.times(table, "start_time").fillna(timestamps - pd.to_timedelta(elapsed.fillna(timer), unit="s"))
    since_start = (timestamps - starts).dt.total_seconds()
    spanned = since_start.where(since_start > 0, np.nan)
    rows = pd.DataFrame(
        {
            "part": table["part"],
            "origin": "file",
            "sport": fields.names(table, "sport", "sport"),
            "sub_sport": fields.names(table, "sub_sport", "sub_sport"),
            "name": fields.texts(table, "sport_profile_name"),
            "start_time": starts.astype("datetime64[ms, UTC]"),
            "elapsed_s": elapsed.fillna(timer).fillna(spanned),
            "timer_s": timer.fillna(elapsed).fillna(spanned),
            "hr_avg_bpm": _above_zero(fields.numbers(table, "avg_heart_rate")),
            "hr_max_bpm": _above_zero(fields.numbers(table, "max_heart_rate")),
            "calories_kcal": fields.numbers(table, "total_calories"),
            "distance_m": _above_zero(fields.numbers(table, "total_distance")),
            "watch_training_load": fields.numbers(table, "training_load_peak"),
            "watch_training_stress_score": fields.numbers(table, "training_stress_score"),
            "watch_aerobic_effect": fields.numbers(table, "total_training_effect"),
            "watch_anaerobic_effect": fields.numbers(table, "total_anaerobic_training_effect"),
            "watch_rpe": fields.numbers(table, "workout_rpe") / _RPE_SCALE,
            "watch_feel": fields.numbers(table, "workout_feel"),
            "first_index": fields.counts(table, "first_lap_index"),
            "index_count": fields.counts(table, "num_laps"),
        }
    )
    rows = rows[rows["start_time"].notna()]
    return _with_workout_and_kind(fit, rows)


def _derived(fit: FitFile, part: int) -> dict[str, Any] | None:
    """One session from the sets and samples of a part that has no session message."""
    sets, records = _of_part(fit, "set", part), _of_part(fit, "record", part)
    set_starts = fields.times(sets, "start_time")
    set_ends = set_starts + pd.to_timedelta(fields.numbers(sets, "duration"), unit="s")
    seen = pd.concat([set_starts, set_ends, fields.times(records, "timestamp")]).dropna()
    kind = fields.names(_of_part(fit, "file_id", part), "type", "file").dropna()
    if seen.empty or (not kind.empty and kind.iloc[0] != "activity"):
        return None
    sport, sub_sport = _derived_sport(fit, part)
    elapsed = (seen.max() - seen.min()).total_seconds()
    row = {
        "part": part,
        "origin": "derived",
        "sport": sport,
        "sub_sport": sub_sport,
        "start_time": seen.min(),
        "elapsed_s": elapsed,
        "timer_s": elapsed,
        "first_index": None,
        "index_count": None,
    }
    return {**_with_workout_and_kind(fit, pd.DataFrame([row])).iloc[0]}


def _derived_sport(fit: FitFile, part: int) -> tuple[str | None, str | None]:
    """Sport and sub-sport from the other messages that tell, the most telling first."""
    for message in ("sport", "lap", "workout"):
        table = _of_part(fit, message, part)
        sport = fields.names(table, "sport", "sport").dropna()
        if not sport.empty:
            sub_sport = fields.names(table, "sub_sport", "sub_sport").dropna()
            return sport.iloc[0], None if sub_sport.empty else sub_sport.iloc[0]
    if _has_exercise_sets(_of_part(fit, "set", part)):
        return "training", None
    return None, None


def _with_workout_and_kind(fit: FitFile, rows: pd.DataFrame) -> pd.DataFrame:
    kinds: list[Any] = []
    workouts: list[Any] = []
    for row in rows_of(rows):
        exercise_sets = _has_exercise_sets(_of_part(fit, "set", row.part))
        sport, sub_sport = _or_none(row.sport), _or_none(row.sub_sport)
        strength = is_strength(sport, sub_sport, has_exercise_sets=exercise_sets)
        kinds.append("strength" if strength else "other")
        planned = fields.texts(_of_part(fit, "workout", row.part), "wkt_name").dropna()
        workouts.append(planned.iloc[0] if strength and not planned.empty else None)
    return rows.assign(kind=kinds, workout_name=workouts)


def _has_exercise_sets(sets: pd.DataFrame) -> bool:
    """Whether sets carry repetitions or weights, as no yoga session's do."""
    reps, weights = fields.numbers(sets, "repetitions"), fields.numbers(sets, "weight")
    return bool(((reps > 0) | (weights > 0)).any())


def _window_ends(rows: pd.DataFrame) -> pd.Series[pd.Timestamp]:
    ends = rows["start_time"] + pd.to_timedelta(rows["elapsed_s"].fillna(0), unit="s").dt.round("ms")
    next_starts = rows.groupby("part")["start_time"].shift(-1)
    return ends.where(next_starts.isna() | (ends <= next_starts), next_starts)


def _notices(table: pd.DataFrame) -> tuple[Notice, ...]:
    text = "the file lost its session summary; sport, start and duration are derived from what is left"
    lost = table.loc[table["origin"] == "derived", "session"]
    return tuple(Notice("derived-session", text, session=int(session)) for session in lost)


def _of_part(fit: FitFile, message: str, part: int) -> pd.DataFrame:
    table = fit.table(message)
    return table[table["part"] == part]


def _above_zero(values: pd.Series[float]) -> pd.Series[float]:
    return values.where(values > 0, np.nan)


def _or_none(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)
