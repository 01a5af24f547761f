"""Samples of heart rate, which are thousands: arrays side by side instead of a record each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from fitlift.records.base import Record


class HeartRates(Record, eq=False, kw_only=True):
    """Samples of an activity's sessions, by session and time.

    Parameters
    ----------
    session
        Number of the session that each sample is of, int64.
    time
        When, as datetime64[ms], UTC.
    bpm
        The heart rate, float64; nan where the sample has none.
    """

    session: npt.NDArray[np.int64]
    time: npt.NDArray[np.datetime64]
    bpm: npt.NDArray[np.float64]

    @classmethod
    def none(cls) -> HeartRates:
        """No samples."""
        return cls(session=np.zeros(0, np.int64), time=np.zeros(0, "M8[ms]"), bpm=np.zeros(0))

    def __len__(self) -> int:
        return len(self.session)

    def __repr__(self) -> str:
        return f"<HeartRates: {len(self):,} samples, {self.known:,} with a heart rate; .session .time .bpm>"

    def of_session(self, number: int) -> HeartRates:
        """The samples of one session."""
        return self._taken(self.session == number)

    def by_session(self) -> dict[int, HeartRates]:
        """The samples of each session, sessions in the numbers' order; a session without any is not there."""
        if not len(self):
            return {}
        if (np.diff(self.session) < 0).any():
            return self._taken(np.argsort(self.session, kind="stable")).by_session()
        begins = np.flatnonzero(np.diff(self.session, prepend=self.session[0] - 1)).tolist()
        parts = [slice(begin, end) for begin, end in pairwise([*begins, len(self)])]
        return {int(self.session[part.start]): self._taken(part) for part in parts}

    def _taken(self, those: slice | npt.NDArray[Any]) -> HeartRates:
        return HeartRates(session=self.session[those], time=self.time[those], bpm=self.bpm[those])

    @property
    def known(self) -> int:
        """How many samples have a heart rate."""
        return int(np.count_nonzero(~np.isnan(self.bpm)))

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Each sample as a row of `schema.RECORDS`."""
        times = self.time.astype("M8[ms]").tolist()
        for session, time, bpm in zip(self.session.tolist(), times, self.bpm.tolist(), strict=True):
            yield {
                "session": session,
                "time": time.replace(tzinfo=dt.UTC),
                "heart_rate_bpm": None if np.isnan(bpm) else bpm,
            }
