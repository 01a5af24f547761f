"""A session as it is told from copies of itself."""

from __future__ import annotations

import datetime as dt

from fitlift.history.same_session import LONGEST_S, RecordedSet, Recording
from fitlift.history.summary import SessionSummary
from fitlift.records.several import active, only_known


def recording_of(name: str, session: SessionSummary) -> Recording:
    """When a session was, and what its recording tells.

    Parameters
    ----------
    name
        What tells its file from others.
    session
        The session.
    """
    own = session.session
    start_s = None if own.start_time is None else own.start_time.timestamp()
    local = session.local_start if session.file.knows_local_time else None
    return Recording(
        name,
        start_s,
        _length_s(session),
        session.richness,
        _sets(session),
        own.hr_avg_bpm,
        local_s=None if local is None else local.replace(tzinfo=dt.UTC).timestamp(),
        clock=session.file.clock,
    )


def _length_s(session: SessionSummary) -> float | None:
    """Seconds from its start to its end, else to the last set's, else as long as its timer ran."""
    own = session.session
    if own.start_time is None:
        return None
    ends = [own.end_time, *(each.end_time for each in active(session.each_set))]
    found = sorted((end - own.start_time).total_seconds() for end in ends if end is not None)
    believed = [each for each in found if 0 < each <= LONGEST_S]
    return believed[-1] if believed else own.timer_s


def _sets(session: SessionSummary) -> tuple[RecordedSet, ...]:
    """Its sets; none where a time is not known."""
    done = active(session.each_set)
    starts = only_known(each.start_time for each in done)
    if not done or len(starts) < len(done):
        return ()
    return tuple(
        [
            RecordedSet((start - starts[0]).total_seconds(), each.reps, each.weight_kg)
            for start, each in zip(starts, done, strict=True)
        ]
    )
