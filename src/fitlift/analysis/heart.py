"""Heart rate in a session and around each set."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Any

import numpy as np
import pandas as pd

from fitlift.measures.trace import GAP_CAP_S, Trace, second
from fitlift.rows import active_by_session, before_added, by_label, known, rows_of, session_rows

#: Heart rate lags behind the work: the highest value is looked for this long after the set's end.
LAG_S = 20.0

#: The time after a set's end at which the fall of the heart rate is read.
DROP_S = 60.0

#: An average, and a set's maximum, is given where samples cover at least this share of the time.
MIN_COVERAGE = 0.5

_COLUMNS = ("hr_start_bpm", "hr_avg_bpm", "hr_max_bpm", "hr_end_bpm", "hr_drop_60s_bpm")
_UNKNOWN = (float("nan"),) * len(_COLUMNS)


def set_heart_rates(sets: pd.DataFrame, records: pd.DataFrame, *, gap_cap_s: float = GAP_CAP_S) -> pd.DataFrame:
    """Heart rate at the start and end of each active set, its average, maximum and fall.

    Parameters
    ----------
    sets
        A table of `schema.SETS` with start and end times and rests.
    records
        A table of `schema.RECORDS`.
    gap_cap_s
        For how many seconds a sample speaks at most.

    Returns
    -------
    pandas.DataFrame
        `hr_start_bpm`, `hr_end_bpm`: the sample in force then. `hr_avg_bpm`: weighted by time.
        `hr_max_bpm`: the highest from the start to `LAG_S` after the end, cut at the next active
        set. `hr_drop_60s_bpm`: that maximum less the value `DROP_S` after the end. Indexed like
        `sets`; null on rest rows and where samples do not cover it, average, maximum and fall where they
        cover less than `MIN_COVERAGE` of the set itself, and the fall before a set that the user added,
        for that one has no times.
    """
    found: dict[Any, tuple[float, ...]] = {}
    for session, active in active_by_session(sets).items():
        trace = _Trace.of(session_rows(records, session), gap_cap_s=gap_cap_s)
        found |= dict(_rows(active, trace))
    values = [each or _UNKNOWN for each in by_label(found, sets)]
    return pd.DataFrame(values, index=sets.index, columns=list(_COLUMNS), dtype="float64")


def session_heart_rates(sessions: pd.DataFrame, records: pd.DataFrame, *, gap_cap_s: float = GAP_CAP_S) -> pd.DataFrame:
    """Average and highest heart rate of each session's samples.

    Parameters
    ----------
    sessions
        A table of `schema.SESSIONS`.
    records
        A table of `schema.RECORDS`.
    gap_cap_s
        For how many seconds a sample speaks at most.

    Returns
    -------
    pandas.DataFrame
        `hr_avg_bpm`, weighted by time, null where samples cover less than `MIN_COVERAGE` of the time,
        and `hr_max_bpm`, the highest that was seen, null where nothing was. Indexed like `sessions`.
    """
    found = []
    for row in rows_of(sessions):
        trace = _Trace.of(session_rows(records, row.session), gap_cap_s=gap_cap_s)
        begin_s, end_s = second(row.start_time), second(row.end_time)
        found.append((trace.mean(begin_s, end_s), trace.highest(begin_s, end_s)))
    return pd.DataFrame(found, index=sessions.index, columns=["hr_avg_bpm", "hr_max_bpm"], dtype="float64")


class _Trace(Trace):
    """What can be read from the samples of a session."""

    def at(self, time_s: float) -> float:
        place = int(np.searchsorted(self.since_s, time_s, side="right")) - 1
        return float(self.bpm[place]) if place >= 0 and time_s <= self.until_s[place] else float("nan")

    def mean(self, begin_s: float, end_s: float) -> float:
        held = np.clip(np.minimum(self.until_s, end_s) - np.maximum(self.since_s, begin_s), 0, None)
        if not held.sum() >= MIN_COVERAGE * (end_s - begin_s) or held.sum() == 0:
            return float("nan")
        return float((held * self.bpm).sum() / held.sum())

    def highest(self, begin_s: float, end_s: float, before_s: float = np.inf) -> float:
        """Highest value in force from begin to end, of samples taken before a third moment."""
        within = self.bpm[(self.until_s > begin_s) & (self.since_s <= end_s) & (self.since_s < before_s)]
        return float(within.max()) if within.size else float("nan")


def _rows(active: Sequence[Any], trace: _Trace) -> Iterator[tuple[Any, tuple[float, ...]]]:
    """The figures of each set that has times, by the label of its row."""
    started = [(second(row.start_time), row) for row in active if known(row.start_time) is not None]
    in_time, unknown = sorted(started, key=itemgetter(0)), before_added(active)
    for (begin, row), (following, _) in pairwise([*in_time, (math.inf, None)]):
        end = second(row.end_time)
        if not math.isnan(end):
            *figures, drop = _figures(trace, begin, end, following)
            yield row.Index, (*figures, math.nan if row.Index in unknown else drop)


def _figures(trace: _Trace, begin: float, end: float, following: float) -> tuple[float, ...]:
    """Those of `_COLUMNS`, of a set and the start of the one after it."""
    average = trace.mean(begin, end)
    highest = average if math.isnan(average) else trace.highest(begin, end + LAG_S, before_s=max(following, end))
    later = trace.at(end + DROP_S) if following >= end + DROP_S else float("nan")
    return trace.at(begin), average, highest, trace.at(end), highest - later
