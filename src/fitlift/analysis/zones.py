"""Time in heart rate zones: how long the heart was in each, in a session and in its sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from fitlift.measures.trace import GAP_CAP_S, Numbers, Trace, second, seconds
from fitlift.measures.zone_models import ZoneModel
from fitlift.records.base import Record
from fitlift.records.framed import Framed
from fitlift.records.frames import records_of
from fitlift.records.zones import SessionZones, SetZones
from fitlift.rows import active_by_session, known, rows_of, session_rows
from fitlift.schema import SET_ZONES, ZONES

#: The watch's figure is for a set as the file had it; durations are whole milliseconds.
_SAME_S = 0.0015


class ZoneTimes(Record, eq=False, kw_only=True, dict=True):
    """Time in zones; `sessions` and `sets` are the records as tables, see `fitlift.schema`.

    Parameters
    ----------
    each_session
        Every session.
    each_set
        Every active set.
    """

    each_session: tuple[SessionZones, ...]
    each_set: tuple[SetZones, ...]

    sessions = Framed("each_session", ZONES)
    sets = Framed("each_set", SET_ZONES)


def zone_times(
    sessions: pd.DataFrame,
    sets: pd.DataFrame,
    records: pd.DataFrame,
    pauses: pd.DataFrame,
    models: Mapping[int, ZoneModel],
    *,
    watch_zones: pd.DataFrame | None = None,
    watch_set_zones: pd.DataFrame | None = None,
    gap_cap_s: float = GAP_CAP_S,
) -> ZoneTimes:
    """Seconds by zone of each session, in its active sets and outside them.

    A sample speaks until the next, for at most the cap, and not beyond a pause or the session's end; one
    taken in a pause speaks from its end on. Of samples at one moment the highest holds. A heart rate at
    a bound is in the zone above it: so the watches' own figures come out.

    The timer is the base: below, zones, above and uncovered add up to `timer_s`. Where the session's time
    less its pauses is longer than that, as whole-second clocks have it, it ends when the timer's seconds are
    used up. What two sets both claim is the earlier one's, so that sets and the rest add up to the session;
    dropped rows are outside the sets. A set's uncovered seconds are its duration less what is covered: up to
    a second of them is the clocks' rounding. Those of sets and rest add up to the session's, too: sets that
    claim more get what there is. A set that the user added without times has no part in the session.

    Parameters
    ----------
    sessions, sets, records, pauses
        Tables of `schema.SESSIONS`, `schema.SETS`, `schema.RECORDS` and `schema.PAUSES`.
    models
        The zones of every session, by its number.
    watch_zones, watch_set_zones
        Tables of `schema.WATCH_ZONES` and `schema.WATCH_SET_ZONES`, to compare with.
    gap_cap_s
        For how many seconds a sample speaks at most.

    Returns
    -------
    ZoneTimes
        The tables. The file's own seconds are given where they are for the same bounds, and, for a set, where
        it is as the file has it.

    Raises
    ------
    KeyError
        If a session has no model.
    """
    rows: list[dict[str, Any]] = []
    set_rows: list[dict[str, Any]] = []
    of_watch, active_of = _row_by_session(watch_zones), active_by_session(sets)
    for session in rows_of(sessions):
        number = int(session.session)
        model = models[number]
        active = active_of.get(number, [])
        spent = _Spent.of(_Heard.of(session, records, pauses, gap_cap_s), model.bounds_bpm)
        in_sets = _in_sets(active, spent)
        own = _comparable(of_watch.get(number), model)
        rows.append(_session_row(session, model, spent, in_sets, own))
        set_rows += _set_rows(active, in_sets, watch_set_zones if own else None, len(model.bounds_bpm) + 1)
    return ZoneTimes(
        each_session=records_of(ZONES.of_rows(rows), SessionZones),
        each_set=records_of(SET_ZONES.of_rows(set_rows), SetZones),
    )


def seconds_by_bpm(
    sessions: pd.DataFrame, records: pd.DataFrame, pauses: pd.DataFrame, *, gap_cap_s: float = GAP_CAP_S
) -> dict[int, dict[int, float]]:
    """Seconds at each whole heart rate of each session while the timer ran.

    Samples speak as long as in `zone_times`; the seconds add up to those that it finds covered.

    Parameters
    ----------
    sessions, records, pauses
        Tables of `schema.SESSIONS`, `schema.RECORDS` and `schema.PAUSES`.
    gap_cap_s
        For how many seconds a sample speaks at most.

    Returns
    -------
    dict
        Number of every session → heart rate in whole beats a minute, rounded down → seconds above 0; lowest heart
        rate first. Empty for a session without any.
    """
    found = {}
    for session in rows_of(sessions):
        number = int(session.session)
        heard = _Heard.of(session, records, pauses, gap_cap_s)
        spent_s = np.bincount(heard.bpm.astype(np.int64), weights=heard.until_s - heard.since_s)
        found[number] = {int(bpm): float(spent_s[bpm]) for bpm in np.flatnonzero(spent_s)}
    return found


class _Heard(Record):
    """Stretches of a session's timer in which a sample speaks, in seconds since its start, and how high it is.

    They are in order, and no two have a moment in common; `timer_s` is nan where it is not known.
    """

    start_s: float
    since_s: Numbers
    until_s: Numbers
    bpm: Numbers
    timer_s: float

    @classmethod
    def of(cls, session: Any, records: pd.DataFrame, pauses: pd.DataFrame, gap_cap_s: float) -> _Heard:
        samples, paused = (session_rows(table, session.session) for table in (records, pauses))
        trace = Trace.of(samples, gap_cap_s=gap_cap_s)
        start_s = second(session.start_time)
        stops, begins, ends = _running(session, paused)
        since, until = _after(trace.since_s, start_s), _after(trace.until_s, start_s)
        heard = since < (ends[-1] if ends.size else -np.inf)
        # a sample speaks in the stretch after the last stop before it, and the next stop silences it
        stretch = np.searchsorted(stops, since[heard], side="right")
        since = np.maximum(since[heard], begins[stretch])
        until = np.maximum(np.minimum(until[heard], ends[stretch]), since)
        return cls(start_s, since, until, trace.bpm[heard], _timer_s(session, begins, ends))


class _Spent(Record):
    """Seconds by bucket, below the first bound to above the last, as they grow over a session.

    Between two edges, seconds since the session's start, they grow in a straight line; before the first
    and after the last they stand.
    """

    start_s: float
    edges_s: Numbers
    spent_s: Numbers
    timer_s: float

    @classmethod
    def of(cls, heard: _Heard, bounds: Sequence[int]) -> _Spent:
        bucket = np.searchsorted(np.asarray(bounds, np.float64), heard.bpm, side="right")
        # without bounds nothing is below or above them
        in_bucket = (bucket == np.arange(max(len(bounds) + 1, 2))[:, None]) & bool(bounds)
        grown = np.cumsum(np.where(in_bucket, heard.until_s - heard.since_s, 0.0), axis=1)
        before = np.hstack([np.zeros((len(grown), 1)), grown[:, :-1]])[:, : grown.shape[1]]
        edges = np.column_stack([heard.since_s, heard.until_s]).ravel()
        spent = np.stack([before, grown], axis=2).reshape(len(grown), -1)
        return cls(heard.start_s, edges, spent, heard.timer_s)

    def between(self, begins_s: Numbers, ends_s: Numbers) -> Numbers:
        """Seconds by stretch and bucket; nothing for a stretch without times."""
        if not self.edges_s.size:
            return np.zeros((len(begins_s), len(self.spent_s)))
        begins, ends = _after(begins_s, self.start_s), _after(ends_s, self.start_s)
        found = [np.interp(ends, self.edges_s, each) - np.interp(begins, self.edges_s, each) for each in self.spent_s]
        spent: Numbers = np.maximum(np.nan_to_num(np.stack(found, axis=1)), 0.0)
        return spent

    @property
    def whole(self) -> Numbers:
        """Seconds by bucket of the session."""
        return self.spent_s[:, -1] if self.edges_s.size else np.zeros(len(self.spent_s))

    @property
    def uncovered_s(self) -> float:
        """The timer's seconds for which no sample speaks; nan where these are not known."""
        return float(np.maximum(self.timer_s - self.whole.sum(), 0.0))


def _running(session: Any, pauses: pd.DataFrame) -> tuple[Numbers, Numbers, Numbers]:
    """Stops of the timer, and begins and ends of the stretches around them, in seconds since a session's start.

    The stretches are those within the session, until they use the timer up; there is one more than stops.
    """
    start_s, end_s = second(session.start_time), second(session.end_time)
    if np.isnan(start_s) or np.isnan(end_s):
        return np.zeros(0), np.zeros(0), np.zeros(0)
    end = float(_after(np.asarray(end_s), start_s))
    stops, starts = (_after(seconds(pauses[name]), start_s) for name in ("start_time", "end_time"))
    order = np.argsort(stops, kind="stable")
    order = order[(starts > stops)[order]]  # a pause without length silences nothing
    stops, starts = stops[order], starts[order]
    begins = np.maximum.accumulate(np.append(0.0, np.clip(starts, 0.0, end)))
    ends = np.maximum(np.append(np.clip(stops, 0.0, end), end), begins)
    timer_s = known(session.timer_s)
    if timer_s is None:
        return stops, begins, ends
    before = np.append(0.0, np.cumsum(ends - begins)[:-1])
    return stops, begins, np.minimum(ends, begins + np.maximum(timer_s - before, 0.0))


def _after(times_s: Numbers, start_s: float) -> Numbers:
    """Times as seconds since a start, to the millisecond, which since 1970 they are not quite."""
    after: Numbers = np.round(times_s - start_s, 3)
    return after


def _timer_s(session: Any, begins: Numbers, ends: Numbers) -> float:
    """Seconds of the timer; where the file does not say, those between the pauses, nan without times."""
    timer_s = known(session.timer_s)
    if timer_s is not None:
        return float(timer_s)
    return float((ends - begins).sum()) if len(ends) else float("nan")


class _InSets(Record):
    """Seconds by set and bucket, uncovered ones by set, and those that they claim of the session."""

    spent_s: Numbers
    uncovered_s: Numbers
    claimed_s: float


def _in_sets(active: Sequence[Any], spent: _Spent) -> _InSets:
    begins, ends = (np.array([second(getattr(row, name)) for row in active]) for name in ("start_time", "end_time"))
    timed = ~(np.isnan(begins) | np.isnan(ends))
    order = np.flatnonzero(timed)[np.lexsort((ends[timed], begins[timed]))]
    latest = np.maximum.accumulate(ends[order])
    begins[order[1:]] = np.maximum(begins[order[1:]], latest[:-1])
    spent_s = spent.between(np.where(timed, begins, 0.0), np.where(timed, np.maximum(ends, begins), 0.0))
    durations = np.array([row.duration_s for row in active], dtype="float64")
    uncovered = np.maximum(durations - spent_s.sum(axis=1), 0.0)
    corrected = np.array([known(row.origin) == "correction" for row in active], dtype=bool)
    added = np.isnan(begins) & corrected
    return _InSets(spent_s, uncovered, float(np.nansum(uncovered[~added])))


def _session_row(session: Any, model: ZoneModel, spent: _Spent, in_sets: _InSets, own: list[float]) -> dict[str, Any]:
    whole, of_sets = spent.whole, in_sets.spent_s.sum(axis=0)
    uncovered = spent.uncovered_s
    set_uncovered = min(in_sets.claimed_s, uncovered) if not np.isnan(uncovered) else float("nan")
    return {
        "session": session.session,
        "model": model.model,
        "source": model.source,
        "basis": model.basis,
        "bounds_bpm": list(model.bounds_bpm),
        **_columns("", whole, uncovered),
        **_columns("sets_", of_sets, set_uncovered),
        **_columns("rests_", np.maximum(whole - of_sets, 0.0), uncovered - set_uncovered),
        "watch_s": own,
        "watch_difference_s": float(np.abs(whole - own).sum()) if own else None,
    }


def _set_rows(
    active: Sequence[Any], in_sets: _InSets, stated: pd.DataFrame | None, buckets: int
) -> list[dict[str, Any]]:
    stated_rows = [] if stated is None else [row for row in rows_of(stated) if known(row.set) is not None]
    own = {(row.session, row.set): row for row in stated_rows}
    rows = zip(active, in_sets.spent_s, in_sets.uncovered_s, strict=True)
    return [
        {name: getattr(row, name) for name in ("session", "row", "set", "part")}
        | _columns("", spent_s, uncovered_s)
        | {"watch_s": _own_of_set(row, own.get((row.session, row.set)), buckets)}
        for row, spent_s, uncovered_s in rows
    ]


def _own_of_set(row: Any, stated: Any, buckets: int) -> list[float]:
    """The file's own seconds of a set that is as the file has it."""
    if stated is None or known(row.part) is not None or len(stated.seconds) != buckets:
        return []
    differs = abs((known(row.duration_s) or 0.0) - (known(stated.duration_s) or 0.0)) > _SAME_S
    return [] if differs else list(stated.seconds)


def _columns(prefix: str, spent_s: Numbers, uncovered_s: float) -> dict[str, Any]:
    return {
        f"{prefix}below_s": float(spent_s[0]),
        f"{prefix or 'zone_'}s": [float(each) for each in spent_s[1:-1]],
        f"{prefix}above_s": float(spent_s[-1]),
        f"{prefix}uncovered_s": float(uncovered_s),
    }


def _row_by_session(table: pd.DataFrame | None) -> dict[int, Any]:
    return {} if table is None else {int(row.session): row for row in rows_of(table)}


def _comparable(stated: Any, model: ZoneModel) -> list[float]:
    """The file's own seconds, if they are for the same bounds."""
    if stated is None or not model.bounds_bpm or tuple(stated.bounds_bpm) != model.bounds_bpm:
        return []
    return list(stated.seconds) if len(stated.seconds) == len(model.bounds_bpm) + 1 else []
