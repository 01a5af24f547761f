"""A session's own totals against the sum of its sets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from fitlift.activity import fields
from fitlift.fit.tables import Message
from fitlift.rows import active_sets, rows_of, session_rows
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


#: The columns of `stated_totals`.
TOTALS = tuple(map(_stated, FIELDS))


def stated_totals(table: Message) -> list[dict[str, float | None]]:
    """The totals that each session message states, by the check; None where absent."""
    columns = {_stated(check): map(fields.amount, fields.values(table, name)) for check, name in FIELDS.items()}
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return [row | {_stated("volume_kg"): _scaled(row[_stated("volume_kg")])} for row in rows]


def _scaled(volume: float | None) -> float | None:
    return None if volume is None else volume / _VOLUME_SCALE


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
    totals = stated.set_index("session")
    rows: list[dict[str, Any]] = []
    for session in rows_of(sessions):
        of_session = session_rows(sets, session.session)
        sums = _sums(of_session)
        if session.kind == "strength" and of_session.empty:
            sums["active_sets"] = (0.0, 0.0)  # a watch that counted sets wrote them: here they are gone
        for check, (found, tolerance) in sums.items():
            watch = totals.loc[session.session, _stated(check)]
            known = not (pd.isna(watch) or found is None)
            verdict = "cannot say" if not known else "agrees" if abs(watch - found) <= tolerance else "differs"
            rows.append(
                {
                    "session": session.session,
                    "check": check,
                    "field": FIELDS[check],
                    "watch": watch,
                    "found": found,
                    "tolerance": tolerance,
                    "verdict": verdict,
                }
            )
    return CHECKS.of_rows(rows)


def _sums(sets: pd.DataFrame) -> dict[str, tuple[float | None, float]]:
    """Each check's sum over a session's sets, None without sets; and by how much it may differ."""
    if sets.empty:
        return dict.fromkeys(FIELDS, (None, 0.0))
    active = active_sets(sets)
    logs_rests = len(active) < len(sets)  # else the sets are not the whole of the timer's time
    reps = active["reps"].astype("float64")
    weighted_reps = reps.where(active["weight_kg"].notna(), 0).sum()
    return {
        "active_s": (active["duration_s"].sum(), _TOLERANCE_S),
        "timer_s": (sets["duration_s"].sum() if logs_rests else None, _TOLERANCE_S),
        "reps": (reps.sum(), 0.0),
        "active_sets": (float(len(active)), 0.0),
        "volume_kg": ((reps * active["weight_kg"]).sum(), _TOLERANCE_KG_PER_REP * (weighted_reps + 1)),
    }
