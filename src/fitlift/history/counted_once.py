"""Which of several recordings counts: the same bytes twice, the same session from two sources; and what warmed up."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

import msgspec

from fitlift.activity.contents import ListedSession
from fitlift.analysis.principles import WARMING_SPORTS, with_warmup
from fitlift.exercises.catalogue import Catalogue
from fitlift.history.joined import Joined, joined
from fitlift.history.logs_beside import LogOver
from fitlift.history.outcomes import Outcome, Taken
from fitlift.history.recordings import Recorded, SessionOf
from fitlift.history.summary import SessionSummary
from fitlift.matching.same_session import repeated
from fitlift.records.base import Record, replace


class Joint(Record, eq=False):
    """Recordings that were read together with what phones' logs say of them.

    Parameters
    ----------
    outcomes
        Name of each → what became of it so.
    over
        What of logs is laid over which of them.
    """

    outcomes: Mapping[str, Outcome] = msgspec.field(default_factory=dict)
    over: tuple[LogOver, ...] = ()


#: Where nothing was read with a log.
NONE_JOINT = Joint()


def files_once(outcomes: Sequence[Outcome], worked_with: Callable[[Outcome], int]) -> list[Outcome]:
    """The same files, each content counted once.

    Parameters
    ----------
    outcomes
        One for each file, as it was read.
    worked_with
        How much corrections and plans say of a file: of two copies, or two files that tell as much of a session, the
        one counts of which more is said.
    """
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


def counted_once(
    outcomes: Sequence[Outcome], sessions: Sequence[Recorded], exercises: Catalogue, joint: Joint = NONE_JOINT
) -> tuple[Outcome, ...]:
    """The same files, those marked that do not count, and what they know better brought into those that do.

    Parameters
    ----------
    outcomes
        One for each file, each content once, as it was read.
    sessions
        Their strength sessions.
    exercises
        The exercises and their muscles.
    joint
        Recordings over which logs are laid: they count, and what is laid over them no more.
    """
    laid = {each.recording for each in joint.over}
    gone = {log: each.recording[0] for each in joint.over for log in (*each.logs, *each.more)}
    repeats: dict[str, dict[int, str]] = {}
    for (name, number), counted in gone.items():
        repeats.setdefault(name, {})[number] = counted
    both: dict[str, dict[int, Joined]] = {}
    for first, others in _of_one_session([each for each in sessions if each.of not in gone], laid):
        (name, number), is_laid = first.of, first.of in laid
        for each in others:
            repeats.setdefault(each.told.file, {})[each.session.number] = name
        made = None if is_laid else joined(first.session, [each.session for each in others], exercises)
        if made is not None:
            both.setdefault(name, {})[number] = made
    once = (_once(each, repeats.get(each.name, {}), both.get(each.name, {})) for each in _with_logs(outcomes, joint))
    return _with_warmups(tuple(once))


def _of_one_session(
    sessions: Sequence[Recorded], laid: Collection[SessionOf]
) -> Iterator[tuple[Recorded, list[Recorded]]]:
    """Sessions that other files tell, too: the one that counts, and those; logs and recordings each for themselves."""
    for is_logged in (False, True):
        alike = [each for each in sessions if each.is_logged == is_logged]
        others: dict[int, list[Recorded]] = {}
        for place, counted in repeated([each.ranked(each.of in laid) for each in alike]).items():
            others.setdefault(counted, []).append(alike[place])
        for place, found in others.items():
            yield alike[place], found


def _with_logs(outcomes: Sequence[Outcome], joint: Joint) -> Iterator[Outcome]:
    """The files, and of each what logs said of it."""
    taken: dict[str, dict[int, tuple[Taken, ...]]] = {}
    for each in joint.over:
        name, number = each.recording
        files = dict.fromkeys(log for log, _ in each.logs)
        taken.setdefault(name, {})[number] = tuple([Taken(file, each.key, "names_and_weights") for file in files])
    for outcome in outcomes:
        read = joint.outcomes.get(outcome.name, outcome)
        yield replace(read, taken=taken[read.name]) if read.name in taken else read


def _once(outcome: Outcome, repeats: Mapping[int, str], both: Mapping[int, Joined]) -> Outcome:
    if both:
        sessions = [both[each.number].session if each.number in both else each for each in outcome.sessions]
        taken = {number: (Taken(each.file.name, each.file.sha256, each.what),) for number, each in both.items()}
        outcome = replace(outcome, sessions=tuple(sessions), taken=dict(sorted({**outcome.taken, **taken}.items())))
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
    ended = {"utc": _by_end(each[:3] for each in listed), "local": _by_end((each[3], *each[1:3]) for each in listed)}
    return tuple(
        replace(outcome, sessions=tuple(_warmed(session, ended) for session in outcome.sessions))
        for outcome in outcomes
    )


def _local_end(listed: ListedSession) -> dt.datetime | None:
    """When a session ended by the local clock, written as logs have it; None if unknown."""
    if listed.local_start is None or listed.duration_s is None:
        return None
    return listed.local_start.replace(tzinfo=dt.UTC) + dt.timedelta(seconds=listed.duration_s)


#: When a session ended, its sport and its file.
_Ended = tuple[dt.datetime, str, str]


def _by_end(ended: Iterable[tuple[dt.datetime | None, str, str]]) -> list[_Ended]:
    """Those whose end is known, in its order; of one moment as they are listed."""
    known = [(end, sport, file) for end, sport, file in ended if end is not None]
    return sorted(known, key=itemgetter(0))


def _warmed(session: SessionSummary, ended: Mapping[str, Sequence[_Ended]]) -> SessionSummary:
    """A session with what ended last before it, by its own clock, if that was not long ago."""
    start, clock = session.session.start_time, session.file.clock
    if start is None or clock == "days":
        return session
    ends = ended["utc" if clock == "utc" else "local"]
    last = bisect_right(ends, start, key=itemgetter(0)) - 1
    if last < 0 or start - ends[last][0] > dt.timedelta(minutes=session.settings.warmup_gap_min):
        return session
    principles = session.each_principle
    if not principles:
        return session
    _, sport, name = ends[bisect_left(ends, ends[last][0], key=itemgetter(0))]
    return session.judged(with_warmup(principles, sport, name))
