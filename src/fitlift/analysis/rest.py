"""Rest between sets."""

from __future__ import annotations

import pandas as pd

from fitlift.rows import before_added, rows_of


def rests(sets: pd.DataFrame, pauses: pd.DataFrame) -> pd.Series[float]:
    """Seconds from each active set's end to the next active set's start in the same session.

    The next set is the next on the clock, whatever its place in the file. Pauses of the timer in
    between are left out: an athlete who stops the watch is away, not resting. Starts are written in
    whole seconds, so that back-to-back sets seem to overlap by up to a second: a rest is never less
    than zero. How long an athlete rested between the parts of a set that the user split cannot be known,
    nor before a set that the user added, which has no times: null, too.

    Parameters
    ----------
    sets
        A table of `schema.SETS` with start and end times.
    pauses
        A table of `schema.PAUSES`.

    Returns
    -------
    pandas.Series
        Seconds, indexed like `sets`; null on rest rows, after a session's last set (what follows
        is packing up), and where a time is unknown.
    """
    rest_s = pd.Series(float("nan"), index=sets.index, dtype="float64")
    in_time = sets[sets["kind"] == "active"].sort_values("start_time", kind="stable")
    for session, active in in_time.groupby("session"):
        next_starts = active["start_time"].shift(-1)
        gaps = (next_starts - active["end_time"]).dt.total_seconds()
        for pause in rows_of(pauses[pauses["session"] == session]):
            begins = active["end_time"].clip(lower=pause.start_time)
            ends = next_starts.clip(upper=pause.end_time)
            gaps = gaps - (ends - begins).dt.total_seconds().clip(lower=0)
        within_a_set = (active["set"] == active["set"].shift(-1)).fillna(value=False)
        rest_s[active.index] = gaps.clip(lower=0).mask(within_a_set)
    return rest_s.mask(before_added(sets))
