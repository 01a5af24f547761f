"""Sets and rests that a file holds as laps, as COROS writes them.

Every set and every rest is a lap, in the file's order; after those of one exercise follow the sum of its work and
the sum of its rests, laps as well, which say where an exercise ends and not which it was. A lap with energy is work,
one without is rest; a sum has no lowest heart rate. What tells the layout is not who made the file but that it agrees
with itself: each sum equals the laps that it closes, and all sets and rests add up to the session's timer. So no lap
that a person's button made is taken for a set.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import isclose
from typing import Any

import pandas as pd

from fitlift.activity import fields
from fitlift.activity.assignment import CLOCK_STEP, session_by_clock
from fitlift.errors import Notice
from fitlift.exercises.names import UNKNOWN
from fitlift.fit.tables import FitFile
from fitlift.rows import known, rows_of

#: Sets and rests add up to the session's timer within so many seconds, as in all recordings at hand.
TILING_S = 1.5

#: Timers are written in hundredths of a second, and a sum equals its laps to the last one.
_SUM_S = 0.015

#: Whose files are expected to hold sets as laps.
_MAKERS = frozenset({"coros", "coros_byte"})

_COLUMNS = {
    "file_part": ("file_part", fields.values),
    "salvaged": ("salvaged", fields.values),
    "message_index": ("message_index", fields.listed_indexes),
    "start_time": ("start_time", fields.listed_times),
    "latest": ("timestamp", fields.listed_times),
    "duration_s": ("total_timer_time", fields.listed_amounts),
    "reps": ("total_cycles", fields.listed_counts),
    "kcal": ("total_calories", fields.listed_amounts),
    "hr_min_bpm": ("min_heart_rate", fields.listed_positive),
    "hr_avg_bpm": ("avg_heart_rate", fields.listed_positive),
}


class _NoLayoutError(Exception):
    """Laps that are not sets and rests; why."""


def read_lap_sets(
    fit: FitFile,
    sessions: pd.DataFrame,
    with_sets: Collection[int],
    timers_s: Mapping[int, float | None],
    manufacturer: str | None,
) -> tuple[list[dict[str, Any]], list[Notice]]:
    """Read the laps of sessions that go nowhere as sets and rests, where they are that.

    Parameters
    ----------
    fit
        The message tables.
    sessions
        A table of `schema.SESSIONS`.
    with_sets
        Sessions that have sets of their own: their laps only say the same again.
    timers_s
        By session the seconds of its timer as the file states them; None where it does not.
    manufacturer
        Who made the file; a session of strength training whose laps do not fit is told of where sets are expected.

    Returns
    -------
    tuple
        A row for each set and rest, as `fitlift.activity.sets` makes them, in file order; and what was odd.
    """
    on_the_spot = [row for row in rows_of(sessions) if _is_on_the_spot(row) and row.session not in with_sets]
    if not on_the_spot or not len(fit.message("lap")):
        return [], []
    of_session = _laps_by_session(fit, sessions)
    rows: list[dict[str, Any]] = []
    notices: list[Notice] = []
    for session in on_the_spot:
        try:
            rows += _read(of_session.get(session.session, []), timers_s.get(session.session))
        except _NoLayoutError as why:
            if manufacturer in _MAKERS and session.kind == "strength":
                text = f"its laps are not read as sets: {why}"
                notices.append(Notice("laps-not-sets", text, session=session.session))
    return rows, notices


def _is_on_the_spot(session: Any) -> bool:
    return bool(session.kind == "strength" or known(session.distance_m) is None)


def _laps_by_session(fit: FitFile, sessions: pd.DataFrame) -> dict[int, list[dict[str, Any]]]:
    """The laps in file order; a sum of nothing has no time, and stands with the lap before it."""
    table = fit.message("lap")
    rows = fields.rows({name: read(table, column) for name, (column, read) in _COLUMNS.items()})
    starts = pd.Series(pd.DatetimeIndex(fields.times(table, "start_time"), tz="UTC"))
    by_clock = session_by_clock(
        sessions, pd.Series(fields.values(table, "file_part")), starts, slack=CLOCK_STEP
    ).tolist()  # sums are rounded
    found: dict[int, list[dict[str, Any]]] = {}
    last: dict[int, int] = {}
    for row, number in zip(rows, by_clock, strict=True):
        session = last.get(row["file_part"]) if known(number) is None else int(number)
        if session is not None:
            last[row["file_part"]] = session
            found.setdefault(session, []).append(row | {"session": session})
    return found


def _read(laps: Sequence[dict[str, Any]], timer_s: float | None) -> list[dict[str, Any]]:
    """Rows of the set table, sums left out; none where no lap sums up an exercise."""
    if timer_s is None and not any(lap["hr_min_bpm"] for lap in laps):
        return []  # neither a timer nor a heart rate could show that laps of a button are none
    rows: list[dict[str, Any]] = []
    still_open: dict[bool, list[dict[str, Any]]] = {True: [], False: []}  # work, and rest
    closed = 0
    for place, lap in enumerate(laps):
        if not lap["duration_s"]:
            continue  # a sum of nothing
        is_work = lap["kcal"] is not None
        if _is_sum(laps, place, still_open[is_work], rows):
            still_open[is_work].clear()
            closed += is_work
            continue
        if is_work and not still_open[True]:
            still_open[False].clear()  # another exercise begins
        still_open[is_work].append(lap)
        rows.append(_row(lap, closed + 1 if is_work else None))
    if not closed:
        return []
    _check_timer(rows, timer_s)
    return rows


def _is_sum(
    laps: Sequence[dict[str, Any]], place: int, before: Sequence[dict[str, Any]], rows: Sequence[dict[str, Any]]
) -> bool:
    """Whether a lap is the sum of those before it.

    Raises
    ------
    _NoLayoutError
        If it can be nothing else, and is not.
    """
    lap = laps[place]
    if lap["hr_min_bpm"] is not None:
        return False
    equals = _equals(lap, before) or _equals(lap, [*before, *_rest_to_come(laps, place)])
    if lap["hr_avg_bpm"] is not None:
        if not equals:
            number = lap["message_index"] if lap["message_index"] is not None else place
            raise _NoLayoutError(f"lap {number} is the sum of no sets or rests before it")
        return True
    # nobody's heart was measured: a sum reaches back over what it is the sum of, or to the end of the rest to come
    return equals and bool(rows) and (_reaches_back(lap, rows[-1]) or _ends_with_the_next(laps, place))


def _equals(lap: dict[str, Any], others: Sequence[dict[str, Any]]) -> bool:
    if not others:
        return False
    seconds = sum(each["duration_s"] for each in others)
    reps = sum(each["reps"] or 0 for each in others)
    return isclose(lap["duration_s"], seconds, abs_tol=_SUM_S * len(others)) and (lap["reps"] or 0) == reps


def _rest_to_come(laps: Sequence[dict[str, Any]], place: int) -> Sequence[dict[str, Any]]:
    """An exercise's last rest, where the sums stand before it."""
    following = [lap for lap in laps[place + 1 : place + 2] if lap["duration_s"] and lap["kcal"] is None]
    return following if laps[place]["kcal"] is None else ()


def _reaches_back(lap: dict[str, Any], last: dict[str, Any]) -> bool:
    """Whether a lap begins before the last set or rest had ended."""
    ended = last["latest"] or last["start_time"]
    return None not in (lap["start_time"], ended) and bool(lap["start_time"] < ended - CLOCK_STEP)


def _ends_with_the_next(laps: Sequence[dict[str, Any]], place: int) -> bool:
    """Whether the next lap is a rest that ends at the same moment."""
    following = laps[place + 1 : place + 2]
    return any(lap["kcal"] is None and lap["latest"] == laps[place]["latest"] for lap in following)


def _row(lap: dict[str, Any], bout: int | None) -> dict[str, Any]:
    """A set, which has a bout, or a rest."""
    kept = {name: lap[name] for name in ("session", "file_part", "message_index", "start_time", "latest", "duration_s")}
    row = kept | {"swapped": False, "origin": "salvaged" if lap["salvaged"] else "file", "bout": bout}
    if bout is None:
        return row | {"kind": "rest"}
    return row | {
        "kind": "active",
        "reps": lap["reps"],
        "weight_state": "absent",
        "load_kind": "unknown",
        "category": UNKNOWN,
        "subtype": UNKNOWN,
        "candidates": [],
    }


def _check_timer(rows: Sequence[dict[str, Any]], timer_s: float | None) -> None:
    seconds = sum(row["duration_s"] for row in rows)
    if timer_s is not None and abs(seconds - timer_s) > TILING_S:
        raise _NoLayoutError(f"sets and rests add up to {seconds:.0f} s, the timer ran {timer_s:.0f} s")
