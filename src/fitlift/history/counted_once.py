"""Which of several recordings counts: the same bytes twice, the same session from two sources; and what warmed up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from fitlift.activity.contents import ListedSession
from fitlift.analysis.principles import WARMING_SPORTS, with_warmup
from fitlift.exercises.catalogue import Catalogue
from fitlift.history.joined import Joined, joined
from fitlift.history.outcomes import Outcome, Taken
from fitlift.history.recordings import recording_of
from fitlift.history.same_session import Recording, repeated
from fitlift.history.summary import SessionSummary
from fitlift.records.base import replace


def counted_once(
    outcomes: Sequence[Outcome], worked_with: Callable[[Outcome], int], exercises: Catalogue
) -> tuple[Outcome, ...]:
    """The same files, those marked that do not count, and what they know better brought into those that do.

    Parameters
    ----------
    outcomes
        One for each file, as it was read.
    worked_with
        How much corrections and plans say of a file: of two copies, or two files that tell as much of a session, the
        one counts of which more is said.
    exercises
        The exercises and their muscles.
    """
    return _with_warmups(_sessions_once(_files_once(outcomes, worked_with), worked_with, exercises))


def _files_once(outcomes: Sequence[Outcome], worked_with: Callable[[Outcome], int]) -> list[Outcome]:
    """The same, each content counted once."""
    counted: dict[str, int] = {}
    for place, outcome in enumerate(outcomes):
        if outcome.file is not None:
            best = counted.setdefault(outcome.file.sha256, place)
            if best != place and worked_with(outcome) > worked_with(outcomes[best]):
                counted[outcome.file.sha256] = place
    return [
        outcome
        if outcome.file is None or counted[outcome.file.sha256] == place
        else Outcome(outcome.name, "duplicate", outcome.file, duplicate_of=outcomes[counted[outcome.file.sha256]].name)
        for place, outcome in enumerate(outcomes)
    ]


def _sessions_once(
    outcomes: Sequence[Outcome], worked_with: Callable[[Outcome], int], exercises: Catalogue
) -> tuple[Outcome, ...]:
    """The same, each strength session counted once, by what its recordings know best."""
    sessions: list[tuple[str, SessionSummary]] = []
    each_recording: list[Recording] = []
    for outcome in outcomes:
        # of a recording and what was written of it, the one beside which effort and notes stand
        worked = worked_with(outcome) if outcome.strength_sessions else 0
        for session in outcome.strength_sessions:
            sessions.append((outcome.name, session))
            one = recording_of(outcome.name, session)
            each_recording.append(replace(one, richness=(*one.richness, worked)))
    found = repeated(each_recording)
    repeats: dict[str, dict[int, str]] = {}
    others: dict[int, list[SessionSummary]] = {}
    for place, counted in found.items():
        name, session = sessions[place]
        repeats.setdefault(name, {})[session.number] = sessions[counted][0]
        others.setdefault(counted, []).append(session)
    both: dict[str, dict[int, Joined]] = {}
    for place, recordings in others.items():
        name, session = sessions[place]
        made = joined(session, recordings, exercises)
        if made is not None:
            both.setdefault(name, {})[session.number] = made
    return tuple(_once(each, repeats.get(each.name, {}), both.get(each.name, {})) for each in outcomes)


def _once(outcome: Outcome, repeats: Mapping[int, str], both: Mapping[int, Joined]) -> Outcome:
    if both:
        sessions = [both[each.number].session if each.number in both else each for each in outcome.sessions]
        taken = {number: Taken(each.file.name, each.file.sha256, each.what) for number, each in sorted(both.items())}
        outcome = replace(outcome, sessions=tuple(sessions), taken=taken)
    if not repeats:
        return outcome
    marked = replace(outcome, repeats=repeats)
    return marked if marked.strength_sessions else replace(marked, status="repeated")


def _with_warmups(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """The same, where a run or ride in another file warmed up for a strength session."""
    listed = [
        (each.end_time, each.sport, outcome.name, _local_end(each))
        for outcome in outcomes
        for each in outcome.listed
        if each.sport in WARMING_SPORTS and each.end_time is not None and each.duration_s is not None
    ]
    return tuple(
        replace(outcome, sessions=tuple(_warmed(session, listed) for session in outcome.sessions))
        for outcome in outcomes
    )


def _local_end(listed: ListedSession) -> dt.datetime | None:
    """When a session ended by the local clock, written as logs have it; None if unknown."""
    if listed.local_start is None or listed.duration_s is None:
        return None
    return listed.local_start.replace(tzinfo=dt.UTC) + dt.timedelta(seconds=listed.duration_s)


#: When a session ended, in UTC and by the local clock, its sport and its file.
_Ended = tuple[dt.datetime, str, str, dt.datetime | None]


def _warmed(session: SessionSummary, listed: Sequence[_Ended]) -> SessionSummary:
    start, clock = session.session.start_time, session.file.clock
    if start is None or clock == "days":
        return session
    gap = dt.timedelta(minutes=session.settings.warmup_gap_min)
    ends = [(each[0] if clock == "utc" else each[3], each[1], each[2]) for each in listed]
    before = [each for each in ends if each[0] is not None and dt.timedelta() <= start - each[0] <= gap]
    if not before:
        return session
    principles = session.each_principle
    if not principles:
        return session
    _, sport, name = max(before, key=lambda each: each[0] or start)
    return session.judged(with_warmup(principles, sport, name))
