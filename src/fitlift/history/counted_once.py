"""Which of several recordings counts: the same bytes twice, the same session from two sources; and what warmed up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from fitlift.analysis.principles import WARMING_SPORTS, with_warmup
from fitlift.history.outcomes import Outcome
from fitlift.history.same_session import Recording, repeated
from fitlift.history.summary import SessionSummary
from fitlift.records.base import replace


def counted_once(outcomes: Sequence[Outcome], is_worked_with: Callable[[Outcome], bool]) -> tuple[Outcome, ...]:
    """The same files, those marked that do not count.

    Parameters
    ----------
    outcomes
        One for each file, as it was read.
    is_worked_with
        Whether corrections or a plan stand beside a file: of two copies it is the one that counts.
    """
    return _with_warmups(_sessions_once(_files_once(outcomes, is_worked_with)))


def _files_once(outcomes: Sequence[Outcome], is_worked_with: Callable[[Outcome], bool]) -> list[Outcome]:
    """The same, each content counted once."""
    counted: dict[str, int] = {}
    for place, outcome in enumerate(outcomes):
        if outcome.file is not None:
            best = counted.setdefault(outcome.file.sha256, place)
            if best != place and is_worked_with(outcome) and not is_worked_with(outcomes[best]):
                counted[outcome.file.sha256] = place
    return [
        outcome
        if outcome.file is None or counted[outcome.file.sha256] == place
        else Outcome(outcome.name, "duplicate", outcome.file, duplicate_of=outcomes[counted[outcome.file.sha256]].name)
        for place, outcome in enumerate(outcomes)
    ]


def _sessions_once(outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """The same, each strength session counted once: by the recording that tells most of it."""
    sessions = [(outcome, session) for outcome in outcomes for session in outcome.strength_sessions]
    found = repeated([_recording(outcome, session) for outcome, session in sessions])
    repeats: dict[str, dict[int, str]] = {}
    for place, other in found.items():
        outcome, session = sessions[place]
        repeats.setdefault(outcome.name, {})[session.number] = sessions[other][0].name
    return tuple(
        _repeating(outcome, repeats[outcome.name]) if outcome.name in repeats else outcome for outcome in outcomes
    )


def _repeating(outcome: Outcome, repeats: dict[int, str]) -> Outcome:
    marked = replace(outcome, repeats=repeats)
    return marked if marked.strength_sessions else replace(marked, status="repeated")


def _recording(outcome: Outcome, session: SessionSummary) -> Recording:
    start = session.session.start_time
    start_s = None if start is None else start.timestamp()
    return Recording(outcome.name, start_s, session.session.timer_s, session.richness)


def _with_warmups(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """The same, where a run or ride in another file warmed up for a strength session."""
    listed = [
        (each.end_time, each.sport, outcome.name)
        for outcome in outcomes
        for each in outcome.listed
        if each.sport in WARMING_SPORTS and each.end_time is not None and each.duration_s is not None
    ]
    return tuple(
        replace(outcome, sessions=tuple(_warmed(session, listed) for session in outcome.sessions))
        for outcome in outcomes
    )


def _warmed(session: SessionSummary, listed: Sequence[tuple[dt.datetime, str, str]]) -> SessionSummary:
    start = session.session.start_time
    gap = dt.timedelta(minutes=session.settings.warmup_gap_min)
    before = [each for each in listed if start is not None and dt.timedelta() <= start - each[0] <= gap]
    if not before:
        return session
    principles = session.each_principle
    if not principles:
        return session
    _, sport, name = max(before)
    return session.judged(with_warmup(principles, f"{sport} just before, in {name}"))
