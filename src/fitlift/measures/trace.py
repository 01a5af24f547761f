"""Heart rate samples as stretches of time: the one place that says how long a sample speaks."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import Self

import numpy as np
import numpy.typing as npt

from fitlift.config import DEFAULTS
from fitlift.measures.arrays import Numbers
from fitlift.records.base import Record
from fitlift.records.heart import HeartRates

#: A sample speaks for the time until the next one, but for no longer than this. Watches that save
#: samples by need rarely leave larger gaps while they see a pulse.
GAP_CAP_S = DEFAULTS.gap_cap_s

#: No athlete's heart beats more slowly or faster: such a sample is a fault of the sensor, and none. At eighteen
#: hardly one in a thousand reaches 228 (208 - 0.7 × age, three times the spread of 11 above it; Tanaka et al. 2001).
PLAUSIBLE_BPM = (25.0, 230.0)


class Trace(Record):
    """Samples with a heart rate, in time: since when, until when, and how high.

    Parameters
    ----------
    since_s, until_s
        Seconds since 1970, both ascending.
    bpm
        Heart rate.
    """

    since_s: Numbers
    until_s: Numbers
    bpm: Numbers

    @classmethod
    def of(cls, heart: HeartRates, *, gap_cap_s: float = GAP_CAP_S) -> Self:
        """Let each sample speak until the next one, but for at most the cap.

        A sample without a heart rate, or with one outside `PLAUSIBLE_BPM`, says nothing, and ends the
        one before it. Of samples at one moment the highest holds, whatever their order in the file.

        Parameters
        ----------
        heart
            The samples of one session, in any order.
        gap_cap_s
            Seconds.
        """
        since, bpm = _in_time(seconds(heart.time), plausible(heart.bpm))
        # of one moment all but the last in this order have no time to speak
        until = np.minimum(np.append(since[1:], np.inf), since + gap_cap_s)
        seen = ~np.isnan(bpm) & (until > since)
        return cls(since[seen], until[seen], bpm[seen])


def _in_time(since: Numbers, bpm: Numbers) -> tuple[Numbers, Numbers]:
    """Samples that have a time, by time, and those of one moment by their height."""
    if (since[1:] > since[:-1]).all():
        return since, bpm
    order = np.lexsort((np.where(np.isnan(bpm), -np.inf, bpm), since))
    order = order[~np.isnan(since[order])]
    return since[order], bpm[order]


def traces(heart: HeartRates, *, gap_cap_s: float = GAP_CAP_S) -> Mapping[int, Trace]:
    """The trace of each session by its number; an empty one of any other."""
    of_sessions = heart.by_session().items()
    return defaultdict(_silence, {number: Trace.of(own, gap_cap_s=gap_cap_s) for number, own in of_sessions})


def _silence() -> Trace:
    return Trace.of(HeartRates.none())


def plausible(bpm: Numbers) -> Numbers:
    """Heart rates; nan for what is outside `PLAUSIBLE_BPM`."""
    least, most = PLAUSIBLE_BPM
    return np.where((bpm >= least) & (bpm <= most), bpm, np.nan)


def seconds(times: npt.NDArray[np.datetime64]) -> Numbers:
    """Times as seconds since 1970; nan for NaT."""
    moments = times.astype("M8[ms]", copy=False)
    since: Numbers = moments.astype(np.int64) / 1000
    return np.where(np.isnat(moments), np.nan, since)


def second(moment: dt.datetime | None) -> float:
    """One time as seconds since 1970; nan for None."""
    return float("nan") if moment is None else moment.timestamp()
