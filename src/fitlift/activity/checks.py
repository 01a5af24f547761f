"""A session's own totals against the sum of its sets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from fitlift.activity import fields
from fitlift.activity.lap_sets import TILING_S
from fitlift.fit.tables import Message
from fitlift.rows import are_active, known, numbers, rows_of
from fitlift.schema import CHECKS

#: Fields of a session that no document describes: the number of its active sets, and its volume in
#: hundredths of a kilogram, found equal to the sums in fourteen recordings of six watches.
_ACTIVE_SETS, _VOLUME = "unknown_151", "unknown_152"
_VOLUME_SCALE = 100

#: Durations are whole milliseconds, and agree to the last one.
_TOLERANCE_S = 0.01

#: The watch rounds each weight to a hundredth of a kilogram before it multiplies.
_TOLERANCE_KG_PER_REP = 0.005

#: The checks, and the session field that each looks at.
FIELDS: Mapping[str, str] = {
    "active_s": "active_time",
    "timer_s": "total_timer_time",
    "reps": "total_cycles",
    "active_sets": _ACTIVE_SETS,
    "volume_kg": _VOLUME,
}


def _stated(check: str) -> str:
    """Name of the total that a session states; some checks' own names are a session's columns."""
    return f"stated_{check}"


#: The one of the timer's seconds.
TIMER = _stated("timer_s")

#: The columns of `stated_totals`.
TOTALS = tuple(map(_stated, FIELDS))


def stated_totals(table: Message) -> list[dict[str, float | None]]:
    """The totals that each session message states, by the check; None where absent."""
    columns = {_stated(check): fields.listed_amounts(table, name) for check, name in FIELDS.items()}
    volumes = columns[_stated("volume_kg")]
    columns[_stated("volume_kg")] = [None if volume is None else volume / _VOLUME_SCALE for volume in volumes]
    return fields.rows(columns)


def read_checks(sets: pd.DataFrame, sessions: pd.DataFrame, stated: pd.DataFrame) -> pd.DataFrame:
    """Compare each session's totals with its sets.

    Parameters
    ----------
    sets, sessions
        Tables of `schema.SETS` and `schema.SESSIONS`.
    stated
        session, and `TOTALS`.

    Returns
    -------
    pandas.DataFrame
        A table of `schema.CHECKS`: every check for every session.
    """
    totals = {row.session: row.as_dict() for row in rows_of(stated)}
    rows: list[dict[str, Any]] = []
    for session in rows_of(sessions):
        sums = _sums(sets, session.session)
        if session.kind == "strength" and sums["active_sets"][0] is None:
            sums["active_sets"] = (0.0, 0.0)  # a watch that counted sets wrote them: here they are gone
        for check, (found, tolerance) in sums.items():
            watch = known(totals[session.session][_stated(check)])
            rows.append(
                {
                    "session": session.session,
                    "check": check,
                    "field": FIELDS[check],
                    "watch": watch,
                    "found": found,
                    "tolerance": tolerance,
                    "verdict": _verdict(watch, found, tolerance),
                }
            )
    return CHECKS.of_rows(rows)


def _verdict(watch: float | None, found: float | None, tolerance: float) -> str:
    if watch is None or found is None:
        return "cannot say"
    return "agrees" if abs(watch - found) <= tolerance else "differs"


def _sums(sets: pd.DataFrame, session: int) -> dict[str, tuple[float | None, float]]:
    """Each check's sum over a session's sets, None without sets; and by how much it may differ."""
    is_own = numbers(sets["session"]) == session
    if not is_own.any():
        return dict.fromkeys(FIELDS, (None, 0.0))
    is_active = is_own & are_active(sets)
    logs_rests = (is_active != is_own).any()  # else the sets are not the whole of the timer's time
    of_laps = sets.loc[is_own, "bout"].notna().any()
    durations_s = sets["duration_s"].to_numpy()
    reps = sets["reps"].to_numpy(dtype="float64", na_value=np.nan)[is_active]
    weights_kg = sets["weight_kg"].to_numpy()[is_active]
    weighted_reps = np.nansum(reps[~np.isnan(weights_kg)])
    return {
        "active_s": (np.nansum(durations_s[is_active]), _TOLERANCE_S),
        "timer_s": (np.nansum(durations_s[is_own]) if logs_rests else None, TILING_S if of_laps else _TOLERANCE_S),
        "reps": (np.nansum(reps), 0.0),
        "active_sets": (float(is_active.sum()), 0.0),
        "volume_kg": (np.nansum(reps * weights_kg), _TOLERANCE_KG_PER_REP * (weighted_reps + 1)),
    }
