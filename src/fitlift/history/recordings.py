"""A session as it is told from copies of itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from fitlift.history.outcomes import Outcome
from fitlift.history.summary import SessionSummary
from fitlift.matching.same_session import LONGEST_S, RecordedSet, Recording
from fitlift.records.base import Record, replace
from fitlift.records.sets import Set
from fitlift.records.several import active, only_known

#: A file of a folder by its name, and the number of a session in it.
SessionOf = tuple[str, int]


class Recorded(Record, eq=False):
    """One session of one file of a folder.

    Parameters
    ----------
    session
        The session.
    told
        What tells it from others.
    """

    session: SessionSummary
    told: Recording

    @property
    def of(self) -> SessionOf:
        """Its file, and its number in it."""
        return self.told.file, self.session.number

    @property
    def is_logged(self) -> bool:
        """Whether a phone's log tells it."""
        return self.session.file.log is not None

    def ranked(self, *before: bool) -> Recording:
        """What tells it from others, where something is more important than all that it tells."""
        return replace(self.told, richness=(*map(int, before), *self.told.richness))


def recorded(outcomes: Sequence[Outcome], worked_with: Callable[[Outcome], int]) -> list[Recorded]:
    """The strength sessions of a folder.

    Parameters
    ----------
    outcomes
        One for each file, each content once, as it was read.
    worked_with
        How much corrections and plans say of a file: of a recording and what was written of it, the one beside which
        effort and notes stand tells more.
    """
    found = []
    for outcome in outcomes:
        worked = worked_with(outcome) if outcome.strength_sessions else 0
        for session in outcome.strength_sessions:
            told = recording_of(outcome.name, session)
            found.append(Recorded(session, replace(told, richness=(*told.richness, worked))))
    return found


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
    done = active(session.each_set)
    return Recording(
        name,
        start_s,
        _length_s(session, done),
        session.richness,
        _sets(done),
        own.hr_avg_bpm,
        local_s=None if local is None else local.replace(tzinfo=dt.UTC).timestamp(),
        clock=session.file.clock,
        is_logged=session.file.log is not None,
    )


def is_measured(session: SessionSummary) -> bool:
    """Whether a watch wrote its times, and no program."""
    return all(each.code != "synthetic-timing" for each in session.notices)


def _length_s(session: SessionSummary, done: Sequence[Set]) -> float | None:
    """Seconds from its start to its end, else to the last set's, else as long as its timer ran."""
    own = session.session
    if own.start_time is None:
        return None
    ends = [own.end_time, *(each.end_time for each in done)]
    found = sorted((end - own.start_time).total_seconds() for end in ends if end is not None)
    believed = [each for each in found if 0 < each <= LONGEST_S]
    return believed[-1] if believed else own.timer_s


def _sets(done: Sequence[Set]) -> tuple[RecordedSet, ...]:
    """The sets; none where a time is not known."""
    starts = only_known(each.start_time for each in done)
    if not done or len(starts) < len(done):
        return ()
    return tuple(
        [
            RecordedSet((start - starts[0]).total_seconds(), each.reps, each.weight_kg)
            for start, each in zip(starts, done, strict=True)
        ]
    )
