"""Which sessions of phones' logs are of which recordings, and what of a log is of each.

One body lifts in one place at a time: what a log and a watch say of one hour is one session. A watch that was begun
anew has recorded a part of it, and one that ran on has recorded two.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from fitlift.exercises.catalogue import Catalogue
from fitlift.history.recordings import Recorded, SessionOf, is_measured
from fitlift.history.summary import SessionSummary
from fitlift.matching.log_pairs import log_pairs
from fitlift.matching.logged_parts import logged_parts
from fitlift.matching.logged_sessions import LoggedSession
from fitlift.matching.same_session import LONGEST_S, is_by_other_clock, is_one, repeated
from fitlift.matching.which_log import AGREES
from fitlift.records.base import Record, replace
from fitlift.records.sessions import Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active

#: A log of days is of a recording of that day unless figures say by so many nats that it is of another session: of who
#: logs and records a day, 19 in 20 do so of one session. Chosen. With names erased and logs made of the recordings, one
#: set in ten left out and a third of the counts off, it holds for all guided sessions of recordings/ and 24 of 25 of
#: COROS's; and for a fifth, and a half, of the logs of other days, many of which are of the same programme.
OF_THE_DAY = -3.0

#: States of weights that no log said.
_OF_OTHERS = frozenset({"planned", "remembered"})


class LogOver(Record, eq=False):
    """What logs say of one recorded session.

    Parameters
    ----------
    recording
        The session.
    logs
        The sessions of logs that are laid over it; several where it ran through these.
    more
        Sessions of other logs that are the same ones.
    logged
        What is laid over it.
    key
        A checksum of that: the log as a whole may change, and this not.
    """

    recording: SessionOf
    logs: tuple[SessionOf, ...]
    more: tuple[SessionOf, ...]
    logged: LoggedSession
    key: str


def logs_over(sessions: Sequence[Recorded], exercises: Catalogue) -> tuple[LogOver, ...]:
    """Find the recordings of which logs tell, too, and what of the logs each of them is.

    Of several logs of one session one is laid over it, and of several recordings of one that measured it.

    Parameters
    ----------
    sessions
        The strength sessions of a folder.
    exercises
        The exercises and their muscles.
    """
    logs = [each for each in sessions if each.is_logged]
    if not logs or len(logs) == len(sessions):
        return ()
    logged, more_logs = _counted(logs, lambda log: log.told.clock != "days")
    watches, _ = _counted([each for each in sessions if not each.is_logged], _has_measured)
    found: dict[SessionOf, list[_Part]] = {}
    joint = list(_of_one_hour(logged, watches, exercises))
    taken = {log.of for log, _ in joint}, {watch.of for _, of_log in joint for watch in of_log}
    logs_left, watches_left = (
        [each for each in some if each.of not in of] for some, of in zip((logged, watches), taken, strict=True)
    )
    for log, of_log in (*joint, *_of_other_clocks(logs_left, watches_left, exercises)):
        for watch, sets in _parted(log.session, [each.session for each in of_log], exercises):
            found.setdefault(of_log[watch].of, []).append(_Part(log, sets))
    return tuple([_over(recording, parts, more_logs) for recording, parts in found.items()])


def logged_of(session: SessionSummary) -> LoggedSession:
    """One session of a log with what corrections beside it say, in the shape in which logs are read.

    Parameters
    ----------
    session
        A session of a log that was analysed.
    """
    written = {(each.set, each.part): each for each in session.each_evidence if each.source == "log"}
    sets = tuple([_as_logged(each, written.get((each.set or 0, each.part))) for each in active(session.each_set)])
    return _numbered(session, session.session, sets)


class _Part(Record, eq=False):
    """What of a log's session is of one recording: its sets."""

    log: Recorded
    sets: tuple[Set, ...]


def _has_measured(watch: Recorded) -> bool:
    return is_measured(watch.session) and bool(watch.session.heart.known)


def _counted(
    sessions: Sequence[Recorded], knows_most: Callable[[Recorded], bool]
) -> tuple[list[Recorded], Mapping[SessionOf, list[SessionOf]]]:
    """Those that no other one tells better, and those that count in the stead of which."""
    again = repeated([each.ranked(knows_most(each)) for each in sessions])
    more: dict[SessionOf, list[SessionOf]] = {}
    for place, counted in again.items():
        more.setdefault(sessions[counted].of, []).append(sessions[place].of)
    return [each for place, each in enumerate(sessions) if place not in again], more


def _of_one_hour(
    logs: Sequence[Recorded], watches: Sequence[Recorded], exercises: Catalogue
) -> Iterable[tuple[Recorded, list[Recorded]]]:
    """Logged sessions, each with the recordings of its hour, earliest first."""
    by_day: dict[int, list[Recorded]] = {}
    for each in watches:
        by_day.setdefault(_day(each), []).append(each)
    for log in logs:
        near = [each for by in (-1, 0, 1) for each in by_day.get(_day(log) + by, ())]
        found = [each for each in near if is_one(log.told, each.told)]
        if log.told.clock == "days":
            found = _agreeing(log, found, exercises)
        if found:
            yield log, sorted(found, key=lambda each: (each.told.start_s or 0.0, each.of))


def _of_other_clocks(
    logs: Sequence[Recorded], watches: Sequence[Recorded], exercises: Catalogue
) -> Iterable[tuple[Recorded, list[Recorded]]]:
    """Logged sessions by the clock of another time zone, each with the recording that it fits best, and that fits it.

    Nothing but the sets says that they are one: these have to be the log's by far.
    """
    fits = [
        (_evidence(log, watch, exercises) - AGREES * len(active(watch.session.each_set)), log, watch)
        for log, watch in _by_other_clocks(logs, watches)
    ]
    best_log: dict[SessionOf, SessionOf] = {}
    best_watch: dict[SessionOf, SessionOf] = {}
    for _, log, watch in sorted(fits, key=lambda each: (-each[0], each[1].of, each[2].of)):
        best_log.setdefault(watch.of, log.of)
        best_watch.setdefault(log.of, watch.of)
    for evidence, log, watch in fits:
        if evidence >= 0 and best_log[watch.of] == log.of and best_watch[log.of] == watch.of:
            yield log, [watch]


def _by_other_clocks(logs: Sequence[Recorded], watches: Sequence[Recorded]) -> Iterable[tuple[Recorded, Recorded]]:
    """Each logged session with each recording whose hour it may be, by the clock of another time zone."""
    by_day: dict[int, list[Recorded]] = {}
    for each in watches:
        if active(each.session.each_set):
            by_day.setdefault(_day(each), []).append(each)
    for log in logs:
        near = [each for by in (-1, 0, 1) for each in by_day.get(_day(log) + by, ())]
        yield from ((log, each) for each in near if is_by_other_clock(log.told, each.told))


def _evidence(log: Recorded, watch: Recorded, exercises: Catalogue) -> float:
    """How much more probable recorded sets are as the log's than as any others, in nats."""
    return log_pairs(active(watch.session.each_set), active(log.session.each_set), exercises).evidence


def _agreeing(log: Recorded, watches: Sequence[Recorded], exercises: Catalogue) -> list[Recorded]:
    """Of the recordings of a day those whose sets are the log's rather than any others; all if only so together."""
    logged = active(log.session.each_set)
    done = [active(each.session.each_set) for each in watches]

    def agree(sets: Sequence[Set]) -> bool:
        return not sets or log_pairs(sets, logged, exercises).evidence > OF_THE_DAY

    found = [each for each, sets in zip(watches, done, strict=True) if agree(sets)]
    return found or (list(watches) if len(watches) > 1 and agree([each for sets in done for each in sets]) else [])


def _day(one: Recorded) -> int:
    """By whichever clock: two of one session are not more than one apart."""
    return int((one.told.start_s or 0.0) // LONGEST_S)


def _parted(
    log: SessionSummary, watches: Sequence[SessionSummary], exercises: Catalogue
) -> Iterable[tuple[int, tuple[Set, ...]]]:
    """Each recording's place, and the logged sets that are its own."""
    sets = active(log.each_set)
    done, lengths = [active(each.each_set) for each in watches], [each.session.timer_s or 0.0 for each in watches]
    parts = logged_parts(done, lengths, sets, exercises)
    return [(place, tuple([sets[at] for at in own])) for place, own in parts.items()]


def _over(recording: SessionOf, parts: Sequence[_Part], more_logs: Mapping[SessionOf, Sequence[SessionOf]]) -> LogOver:
    """What is laid over a recording: of one log, or of several one after the other that it ran through."""
    ordered = sorted(parts, key=lambda each: (each.log.told.local_s or each.log.told.start_s or 0.0, each.log.of))
    logs = [each.log.of for each in ordered]
    logged = _one_after_the_other([_part_of(each) for each in ordered])
    also = [other for each in logs for other in more_logs.get(each, ())]
    return LogOver(recording, tuple(logs), tuple(also), logged, _key(logged))


def _part_of(part: _Part) -> LoggedSession:
    whole = logged_of(part.log.session)
    own = {each.set for each in part.sets}
    return replace(whole, sets=tuple([each for each in whole.sets if each.set in own]))


def _one_after_the_other(parts: Sequence[LoggedSession]) -> LoggedSession:
    first = parts[0]
    if len(parts) == 1:
        return replace(first, sets=_renumbered(first.sets))
    name, note = (_together([getattr(each.session, of) for each in parts]) for of in ("name", "note"))
    session = replace(first.session, name=name, note=note, end_time=None, elapsed_s=None, timer_s=None)
    return replace(first, session=session, sets=_renumbered([each for part in parts for each in part.sets]))


def _together(texts: Sequence[str | None]) -> str | None:
    return "; ".join(dict.fromkeys(filter(None, texts))) or None


def _renumbered(sets: Sequence[Set]) -> tuple[Set, ...]:
    """Numbered from 1; what is a drop of a set that is not there is a set of its own."""
    places: dict[int | None, int] = {}
    found = []
    for place, each in enumerate(sets, 1):
        places[each.set] = place
        drop_of = None if each.drop_of is None else places.get(each.drop_of)
        found.append(replace(each, row=place, set=place, drop_of=drop_of))
    return tuple(found)


def _numbered(summary: SessionSummary, session: Session, sets: tuple[Set, ...]) -> LoggedSession:
    """With nothing in it that changes when others of its log do: the log's checksum, its number."""
    file = replace(summary.file, sha256="")
    return LoggedSession(file, replace(session, session=1), tuple([replace(each, session=1) for each in sets]))


def _as_logged(one: Set, written: Evidence | None) -> Set:
    """A set as a log has it: its name as it is written, or as corrections have it; nothing that is computed."""
    name = one.exercise_name
    if one.source == "log" and written is not None:
        name = str(written.reason.of.get("written") or name)
    is_others = one.weight_state in _OF_OTHERS
    is_said = one.role_source in {"correction", "log"}
    return Set(
        session=one.session,
        row=one.row,
        set=one.set,
        kind="active",
        role=one.role if is_said else None,
        role_source="log" if is_said and one.role is not None else None,
        bout=None,
        exercise_name=name,
        category=one.category,
        subtype=one.subtype,
        source="log",
        candidates=(),
        origin="file",
        start_time=None,
        end_time=None,
        duration_s=one.duration_s,
        pause_s=None,
        reps=one.reps,
        weight_kg=None if is_others else one.weight_kg,
        weight_state="absent" if is_others else one.weight_state,
        weight_unit=one.weight_unit,
        load_kind="unknown" if is_others else one.load_kind,
        distance_m=one.distance_m,
        rpe=one.rpe,
        step_index=None,
        message_index=None,
        side=one.side,
        drop_of=one.drop_of,
        superset=one.superset,
        note=one.note,
        step_note=None,
        until=one.until,
    )


def _key(logged: LoggedSession) -> str:
    return hashlib.sha256(msgspec.json.encode((logged.file, logged.session, logged.sets))).hexdigest()
