"""Heart rate samples as stretches of time: the one place that says how long a sample speaks."""

from __future__ import annotations

from typing import Any, Self

import numpy as np
import numpy.typing as npt
import pandas as pd

from fitlift.records.base import Record
from fitlift.rows import known

Numbers = npt.NDArray[np.float64]

#: A sample speaks for the time until the next one, but for no longer than this. Watches that save
#: samples by need rarely leave larger gaps while they see a pulse.
GAP_CAP_S = 10.0

#: No athlete's heart beats more slowly or faster: such a sample is a fault of the sensor, and none.
PLAUSIBLE_BPM = (25.0, 250.0)


class Trace(Record):
    """Samples with a heart rate, in time: since when, until when, and how high.

    Parameters
    ----------
    since_s, until_s
        Seconds since 1970.
    bpm
        Heart rate.
    """

    since_s: Numbers
    until_s: Numbers
    bpm: Numbers

    @classmethod
    def of(cls, records: pd.DataFrame, *, gap_cap_s: float = GAP_CAP_S) -> Self:
        """Let each sample speak until the next one, but for at most the cap.

        A sample without a heart rate, or with one outside `PLAUSIBLE_BPM`, says nothing, and ends the
        one before it. Of samples at one moment the highest holds, whatever their order in the file.

        Parameters
        ----------
        records
            Rows of `schema.RECORDS` of one session, in any order.
        gap_cap_s
            Seconds.
        """
        since, bpm = seconds(records["time"]), plausible(records["heart_rate_bpm"])
        timed = ~np.isnan(since)
        since, bpm = since[timed], bpm[timed]
        # of one moment all but the last in this order have no time to speak
        order = np.lexsort((np.where(np.isnan(bpm), -np.inf, bpm), since))
        since, bpm = since[order], bpm[order]
        until = np.minimum(np.append(since[1:], np.inf), since + gap_cap_s)
        seen = ~np.isnan(bpm) & (until > since)
        return cls(since[seen], until[seen], bpm[seen])


def plausible(heart_rates: pd.Series[Any]) -> Numbers:
    """Heart rates as numbers; nan for null and for what is outside `PLAUSIBLE_BPM`."""
    bpm = heart_rates.to_numpy(dtype="float64", na_value=np.nan)
    least, most = PLAUSIBLE_BPM
    return np.where((bpm >= least) & (bpm <= most), bpm, np.nan)


def seconds(times: pd.Series[Any]) -> Numbers:
    """Times as seconds since 1970; nan for null."""
    moments = times.to_numpy(dtype="datetime64[ms]")
    return np.where(np.isnat(moments), np.nan, moments.astype("int64") / 1000)


def second(moment: Any) -> float:
    """One time as seconds since 1970; nan for null."""
    return float("nan") if known(moment) is None else float(moment.timestamp())
