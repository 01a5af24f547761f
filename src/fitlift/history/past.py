"""What each exercise of a session was the last time, its best so far, and what to do next.

Only what began before the session counts, and no other recording of the same session: an old file's past ends with it.
Recordings whose clock stands years apart from the others count for nothing, as in the progress of lifts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypedDict

from fitlift.history.clocks import apart
from fitlift.history.progression import Trained, progress_of, trained
from fitlift.history.recordings import recording_of
from fitlift.history.summary import SessionSummary
from fitlift.matching.same_session import Recording, repeated
from fitlift.measures import told_sets
from fitlift.measures.body_lifts import plain_key
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.holds import held_s, is_hold
from fitlift.measures.readable import in_unit
from fitlift.progression import DoneSession
from fitlift.progression.lifts import heaviness
from fitlift.records.base import Record, replace
from fitlift.records.packed import pack_whole, unpack_whole
from fitlift.records.past import Earlier, Past, PastSet
from fitlift.records.progress import Lift, LiftProgress
from fitlift.records.said import Said
from fitlift.records.sets import Set
from fitlift.records.vocabulary import LoadKind, WeightUnit


class Before(Record, eq=False, kw_only=True):
    """What is known of a strength session for those that come after it.

    Parameters
    ----------
    sha256
        The recording, by the checksum of its bytes.
    number
        Number of the session in it.
    device
        What recorded it; None if unknown.
    start
        When it began.
    day
        The local day on which it did.
    movements
        What was done or planned: keys of exercises, without what is added or helps.
    unnamed_sets
        Working sets whose exercise is not sure.
    has_sets
        Whether its sets were recorded.
    recording
        How it is told from copies of itself.
    held
        What was done, packed: of most sessions nobody looks at it.
    """

    sha256: str
    number: int
    device: str | None
    start: dt.datetime
    day: dt.date
    movements: tuple[str, ...]
    unnamed_sets: int
    has_sets: bool
    recording: Recording
    held: bytes

    @property
    def trained(self) -> Trained:
        """What was done."""
        return unpack_whole(self.held, Trained)


class Known(Record, eq=False):
    """What is known of one person's training.

    Parameters
    ----------
    sessions
        Strength sessions, in any order.
    place
        What the folder is called that they are from.
    is_behind
        Whether something changed there since they were read.
    is_whole
        Whether it is said to be all of the training: what is not among it was never done.
    """

    sessions: Sequence[Before]
    place: str
    is_behind: bool = False
    is_whole: bool = True


def before_of(session: SessionSummary) -> Before | None:
    """What later sessions know of one; None for one of another sport, or that does not tell its start."""
    kept, start = trained(session), session.local_start
    if kept is None or start is None:
        return None
    sha256, exercises = session.file.sha256, by_exercise(kept.done.sets)
    keys = [*(each.exercise for each in exercises), *(each.exercise for each in kept.planned)]
    return Before(
        sha256=sha256,
        number=session.number,
        device=session.file.device,
        start=kept.done.start_time,
        day=start.date(),
        movements=tuple(dict.fromkeys(plain_key(each) for each in keys if each is not None)),
        unnamed_sets=sum(len(each.working) for each in exercises if each.exercise is None),
        has_sets=bool(exercises),
        recording=recording_of(sha256, session),
        held=pack_whole(_named(kept, sha256)),  # a file may be called otherwise the next time
    )


def with_past(
    sessions: Sequence[SessionSummary], known: Known, only: Collection[int] | None = None
) -> tuple[SessionSummary, ...]:
    """The sessions of one file, each strength session beside those before it.

    Parameters
    ----------
    sessions
        The sessions.
    known
        What is known of the same person; this file's sessions and copies of it may be among it.
    only
        Numbers of the sessions that are compared; None for all.
    """
    own = [(session, before_of(session)) for session in sessions]
    of_file = [each for _, each in own if each is not None]
    others = _counted(of_file, [each for each in known.sessions if each.sha256 not in {own.sha256 for own in of_file}])
    return tuple(
        session
        if each is None or (only is not None and session.number not in only)
        else _compared(session, each, _earlier(each, [*others, *of_file]), known)
        for session, each in own
    )


def beside_earlier(session: SessionSummary, known: Known) -> SessionSummary:
    """One session of a folder beside those before it; one that has no start, or is none of the folder's, as it is.

    Parameters
    ----------
    session
        A session of the folder.
    known
        All sessions of the folder that count, each once.
    """
    key = session.file.sha256, session.number
    own = next((each for each in known.sessions if (each.sha256, each.number) == key), None)
    return session if own is None else _compared(session, own, _earlier(own, known.sessions), known)


def _counted(own: Sequence[Before], others: Sequence[Before]) -> list[Before]:
    """The others, each session once, but for recordings of the file's own sessions."""
    found = repeated([each.recording for each in (*own, *others)])
    first = len(own)
    of_own = {counted for place, counted in found.items() if place < first}
    counts = {place for place in range(first, first + len(others)) if place not in found}
    return [others[place - first] for place in sorted(counts - of_own)]


def _earlier(own: Before, others: Sequence[Before]) -> list[Before]:
    """Those that began before a session, the earliest first; of one whose clock stands apart there are none."""
    everything = [own, *(each for each in others if each is not own)]
    marks = apart([each.day for each in everything])
    if marks[0] is not None:
        return []
    found = [each for each, mark in zip(everything, marks, strict=True) if mark is None and each.start < own.start]
    return sorted(found, key=lambda each: (each.start, each.sha256, each.number))


def _compared(session: SessionSummary, own: Before, earlier: Sequence[Before], known: Known) -> SessionSummary:
    source = Earlier(
        place=known.place,
        sessions=len(earlier),
        first_day=earlier[0].day.isoformat() if earlier else None,
        last_day=earlier[-1].day.isoformat() if earlier else None,
        unnamed_sets=sum(each.unnamed_sets for each in earlier),
        sessions_without_sets=sum(not each.has_sets for each in earlier),
        is_behind=known.is_behind,
    )
    if not earlier:
        return session.compared(source, ())
    hidden = source.unnamed_sets or source.sessions_without_sets or source.is_behind
    # what has nothing in common with it says nothing of its exercises
    found = _Found([*(each for each in earlier if not set(own.movements).isdisjoint(each.movements)), own])
    return session.compared(source, tuple(found.pasts(session.unit, is_all_known=known.is_whole and not hidden)))


class _LastTime(TypedDict):
    last_day: str | None
    last_sets: tuple[PastSet, ...]
    last_said: Said | None
    last_weight_kg: float | None
    last_load_kind: LoadKind | None
    since_last_kg: float | None


_NO_LAST_TIME: _LastTime = {
    "last_day": None,
    "last_sets": (),
    "last_said": None,
    "last_weight_kg": None,
    "last_load_kind": None,
    "since_last_kg": None,
}


class _Found:
    """What became of each exercise up to the last of some sessions."""

    def __init__(self, sessions: Sequence[Before]) -> None:
        # two sessions of one file are told apart by a name of their own
        trained = [_named(each.trained, f"{number}") for number, each in enumerate(sessions)]
        progress = progress_of(trained)
        self._days: Mapping[str, dt.date] = {f"{number}": each.day for number, each in enumerate(sessions)}
        self._done: Mapping[str, DoneSession] = {each.done.file: each.done for each in trained}
        self._last = trained[-1].done
        self._progress: Mapping[str, LiftProgress] = {plain_key(each.exercise): each for each in progress.each_exercise}
        self._lifts: dict[str, list[Lift]] = {}
        for lift in progress.each_lift:
            self._lifts.setdefault(lift.movement, []).append(lift)

    def pasts(self, unit: WeightUnit, *, is_all_known: bool) -> Iterator[Past]:
        """The past of each exercise of the last session, in the order of doing."""
        lines = (each.exercise for each in by_exercise(self._last.sets) if each.exercise is not None)
        for movement in dict.fromkeys(map(plain_key, lines)):
            lifts = self._lifts.get(movement, [])
            if lifts and lifts[-1].file == self._last.file:
                yield self._past(lifts, self._progress[movement], unit, is_all_known=is_all_known)

    def _past(self, lifts: Sequence[Lift], progress: LiftProgress, unit: WeightUnit, *, is_all_known: bool) -> Past:
        lift, best = lifts[-1], _best(lifts, progress)
        is_hold = lift.best_hold_s is not None
        best_reps = progress.best_reps if progress.best_load_kind is None else progress.best_weight_reps
        return Past(
            session=lift.session,
            exercise=lift.exercise,
            exercise_name=lift.exercise_name,
            sessions=len(lifts) - 1,
            **self._last_time(lifts, unit),
            change=lift.change if len(lifts) > 1 or is_all_known else "cannot say",
            risen_kg=lift.risen_kg,
            best_weight_kg=progress.best_weight_kg,
            best_load_kind=progress.best_load_kind,
            best_reps=None if is_hold else best_reps,
            best_hold_s=progress.best_hold_s if is_hold else None,
            best_said=told_sets.best(progress, unit),
            best_day=None if best is None else self._day(best),
            best_e1rm_kg=progress.best_e1rm_kg,
            state=progress.state,
            next_sets=progress.next_sets,
            next_reps_low=progress.next_reps_low,
            next_reps_high=progress.next_reps_high,
            next_weight_kg=progress.next_weight_kg,
            next_load_kind=progress.next_load_kind,
            next_hold_s=progress.next_hold_s,
            next_said=told_sets.to_do(progress, unit),
            why=progress.why,
            doubted_sets=lift.doubted_sets,
        )

    def _last_time(self, lifts: Sequence[Lift], unit: WeightUnit) -> _LastTime:
        """What was done the last time before the last of an exercise's sessions, and how much heavier that is."""
        if len(lifts) == 1:
            return _NO_LAST_TIME
        last, lift = lifts[-2:]
        sets = _working(self._done[last.file].sets, lift.movement)
        then_kg, now_kg = heaviness(last), heaviness(lift)
        return {
            "last_day": self._day(last),
            "last_sets": tuple(map(_told, sets)),
            "last_said": told_sets.done(in_unit(sets, unit)),
            "last_weight_kg": last.top_weight_kg,
            "last_load_kind": last.load_kind,
            "since_last_kg": None if then_kg is None or now_kg is None else now_kg - then_kg,
        }

    def _day(self, lift: Lift) -> str:
        return self._days[lift.file].isoformat()


def _named(one: Trained, name: str) -> Trained:
    """The same under another name of its file."""
    return replace(one, done=replace(one.done, file=name))


def _working(sets: Sequence[Set], line: str) -> list[Set]:
    """The working sets of a movement, in the order of doing."""
    of_line = (each for each in by_exercise(sets) if each.exercise is not None and plain_key(each.exercise) == line)
    return [sets[place] for place in sorted(place for each in of_line for place in each.working)]


def _told(one: Set) -> PastSet:
    return PastSet(
        reps=None if is_hold(one) else one.reps,
        hold_s=held_s(one) if is_hold(one) else None,
        weight_kg=one.weight_kg if one.weight_doubt is None else None,
        load_kind=one.load_kind,
    )


def _best(lifts: Sequence[Lift], progress: LiftProgress) -> Lift | None:
    """The session that had the best of an exercise first."""
    if progress.best_weight_time is not None:
        return next((each for each in lifts if each.start_time == progress.best_weight_time), None)
    if progress.last_hold_s is not None:
        return next((each for each in lifts if each.best_hold_s == progress.best_hold_s), None)
    return next((each for each in lifts if each.top_reps is not None and each.top_reps == progress.best_reps), None)
