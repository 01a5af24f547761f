"""What a phone's log says of a session, laid over what a watch recorded of it.

Names, repetitions, weights, effort and notes are the log's, times the watch's. What the log has and the watch lacks
was done: it becomes a set without times, in its place. What the watch has and the log lacks stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fitlift.activity.model import FileInfo
from fitlift.errors import Notice
from fitlift.exercises.catalogue import Catalogue
from fitlift.labels.corrections import Corrections
from fitlift.labels.evidence import SetKey, file_evidence, reason_for, resolve, sureness, with_names
from fitlift.matching.log_pairs import MOST_SURE, LogPair, log_pairs
from fitlift.matching.logged_sessions import LoggedSession
from fitlift.records.base import Record, replace
from fitlift.records.said import Said, Value
from fitlift.records.sessions import Pause, Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import of_session
from fitlift.records.vocabulary import SURE
from fitlift.session.spoken_of import AsSpoken, as_spoken

#: Code of the notice that tells what is from a log.
FROM_LOG = "from-log"

#: A name that is as sure is what the log says; of any other one it is told how sure it is. Of names that are as sure as
#: any 99.9 % are right where the log has the watch's counts, and 98.3 % where it has counts of its own
#: (docs/joined_logs.md); of those said a little less surely 97.7 % and 94.3 %.
_NO_DOUBT = MOST_SURE

#: Sides of which one set for both has two.
_SIDES = frozenset({"left", "right"})


class LogLaid(Record, eq=False):
    """What a log's session brought to a recording's; sets by their numbers in the recording's session.

    Parameters
    ----------
    file
        The log.
    logged
        Number of the session in the log.
    pairs
        Recorded set → number of the logged one, where that is sure.
    added
        Logged sets that the watch did not record.
    unsure
        Recorded sets of which it is not sure which logged ones they are.
    not_logged
        Recorded sets that are not in the log.
    recounted, reweighted
        Recorded sets of which the log has other repetitions, or another weight.
    later_s
        How many seconds later than the watch the log has the session; None where both are of one hour.
    """

    file: FileInfo
    logged: int
    pairs: Mapping[int, int]
    added: tuple[int, ...]
    unsure: tuple[int, ...]
    not_logged: tuple[int, ...]
    recounted: tuple[int, ...]
    reweighted: tuple[int, ...]
    later_s: float | None = None


class WithLogs(Record, eq=False):
    """Sets and sessions with what logs say of them.

    Parameters
    ----------
    each_session, each_set
        The sessions, and their sets and rests.
    each_evidence
        Names by logs.
    laid
        By session what was laid over it.
    """

    each_session: tuple[Session, ...]
    each_set: tuple[Set, ...]
    each_evidence: tuple[Evidence, ...] = ()
    laid: Mapping[int, LogLaid] = {}

    @property
    def unlogged(self) -> frozenset[SetKey]:
        """The recorded sets that are not in their logs."""
        return frozenset([(number, each, None) for number, one in self.laid.items() for each in one.not_logged])

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be told of it."""
        return tuple([_notice(number, each) for number, each in self.laid.items()])


def strength_by_logs(sessions: Sequence[Session], logs: Mapping[int, LoggedSession]) -> tuple[Session, ...]:
    """Count those sessions as strength training that a log has as such, whatever the watch calls them."""
    known = {number for number, log in logs.items() if log.session.kind == "strength"}
    return tuple([replace(each, kind="strength") if each.session in known else each for each in sessions])


def with_logs(
    sessions: Sequence[Session],
    sets: Sequence[Set],
    logs: Mapping[int, LoggedSession],
    exercises: Catalogue,
    *,
    pauses: Sequence[Pause] = (),
    corrections: Sequence[Corrections] = (),
    later_s: Mapping[int, float | None] = {},
) -> WithLogs:
    """Lay logged sessions over recorded ones.

    Parameters
    ----------
    sessions, sets
        The recording's, its sets with the names that the file gives.
    logs
        By session the logged one.
    exercises
        The exercises and their muscles.
    pauses
        When the timer stood still.
    corrections
        What the user says of the recording: what is no set there is none of the log's, and what was said of one tells
        which it is.
    later_s
        By session how many seconds later its log has it, where both are not of one hour.
    """
    rows: list[Set] = []
    evidence: list[Evidence] = []
    laid: dict[int, LogLaid] = {}
    for session in sessions:
        own, number = of_session(sets, session.session), session.session
        if number not in logs:
            rows += own
            continue
        one = _Laid(number, as_spoken(own, corrections), logs[number], of_session(pauses, number), exercises)
        rows += one.rows(own)
        evidence += one.evidence()
        laid[number] = replace(one.told(), later_s=later_s.get(number))
    each_session = [_session(each, logs[each.session].session) if each.session in logs else each for each in sessions]
    return WithLogs(tuple(each_session), tuple(rows), tuple(evidence), laid)


class _Laid:
    """One logged session being laid over a recorded one."""

    def __init__(
        self, session: int, done: AsSpoken, log: LoggedSession, pauses: Sequence[Pause], exercises: Catalogue
    ) -> None:
        self._session, self._done, self._spoken, self._log = session, done.sets, done, log
        of_log = file_evidence(log.sets, (), (), (log.session,), exercises=exercises)
        self._named = with_names(log.sets, resolve(of_log))
        self._beside = log_pairs(self._done, self._named, exercises, pauses)
        self._pairs = self._beside.pairs
        numbers = enumerate(self._lacking(), done.next_number)
        self._added = {place: number for number, place in numbers}

    def _lacking(self) -> list[int]:
        """Places of the logged sets that neither the watch recorded nor corrections add."""
        said = list(self._spoken.added)
        found = []
        for place in self._beside.lacking:
            one = self._named[place]
            same = next((each for each in said if _is_same(one, *each)), None)
            if same is None:
                found.append(place)
            else:
                said.remove(same)
        return found

    def rows(self, own: Sequence[Set]) -> list[Set]:
        """The sets and rests with the log's figures, and with those that the watch lacks in their places."""
        over = self._over()
        after = self._after()
        found = [*after.get(None, ())]
        last = {each.set: place for place, each in enumerate(own) if each.set is not None}
        for place, row in enumerate(own):
            logged = over.get(row.set) if row.set is not None else None
            found.append(row if logged is None else _over(row, logged, is_merged=self._spoken.is_merged(row.set)))
            if row.set is not None and last[row.set] == place:
                found += after.get(row.set, ())
        return [replace(each, row=number) for number, each in enumerate(found, 1)]

    def evidence(self) -> list[Evidence]:
        """Names of the sets that are in the log, where the watch does not know them better."""
        written = {each.set: each.exercise_name or "" for each in self._log.sets}
        found = []
        for each in self._pairs:
            one, logged = self._done[each.done], self._named[each.logged]
            if each.confidence >= SURE or _sureness(one) < each.confidence:
                reason = Said("named_in_log", {"written": written[logged.set]})
                name = (logged.exercise, logged.exercise_name)
                found.append(reason_for(one, "log", *name, confidence=_told(each.confidence), reason=reason))
        return found

    def told(self) -> LogLaid:
        """What there was."""
        laid = [(self._done[each.done], self._named[each.logged]) for each in self._pairs if _is_sure(each)]
        unsure = [self._done[each.done] for each in self._pairs if each.confidence < SURE]
        known = {each.set for each, _ in laid} | {each.set for each in unsure}
        recorded = [each for each in self._done if each.origin != "correction"]
        return LogLaid(
            self._log.file,
            self._log.session.session,
            {one.set: logged.set for one, logged in laid if one.set is not None and logged.set is not None},
            tuple(self._added.values()),
            _numbers(unsure),
            _numbers([each for each in recorded if each.set not in known]),
            _numbers([one for one, logged in laid if one.reps and logged.reps and one.reps != logged.reps]),
            _numbers([one for one, logged in laid if _is_reweighted(one, logged)]),
        )

    def _over(self) -> dict[int | None, Set]:
        """By number of a recorded set the logged set that it is; its note once, where it is both sides of one."""
        found: dict[int | None, Set] = {}
        noted: set[int] = set()
        for each in self._pairs:
            number = self._done[each.done].set
            if not _is_sure(each) or number in found:
                continue
            logged = self._named[each.logged]
            if each.logged in self._beside.second_sides.values() and logged.side in _SIDES:
                logged = replace(logged, side="both")
            found[number] = replace(logged, note=None) if each.logged in noted else logged
            noted.add(each.logged)
        return found

    def _after(self) -> dict[int | None, list[Set]]:
        """The sets that the watch lacks, by the set after which they were done; None for the beginning."""
        of_logged = {each.logged: self._done[each.done].set for each in self._pairs if each.is_set}
        numbers = {self._named[place].set: number for place, number in self._added.items()}
        numbers |= {self._named[place].set: number for place, number in of_logged.items() if number is not None}
        found: dict[int | None, list[Set]] = {}
        after: int | None = None
        for place in self._beside.order:
            after = of_logged.get(place, after)
            if place in self._added:
                one = self._named[place]
                drop_of = numbers.get(one.drop_of) if one.drop_of is not None else None
                added = replace(one, session=self._session, set=self._added[place], origin="log", drop_of=drop_of)
                found.setdefault(self._spoken.row_before(after), []).append(added)
        return found


def _is_same(one: Set, exercise: str | None, reps: int | None) -> bool:
    """Whether a logged set is what corrections add, as far as both tell."""
    if exercise is None and reps is None:
        return False
    is_other_exercise = None not in (exercise, one.exercise) and exercise != one.exercise
    return not is_other_exercise and (None in (reps, one.reps) or reps == one.reps)


def _told(confidence: float) -> float | None:
    """How sure a name is; None where there is no doubt left."""
    return None if confidence >= _NO_DOUBT else confidence


def _is_sure(pair: LogPair) -> bool:
    return pair.is_set and pair.confidence >= SURE


def _sureness(one: Set) -> float:
    """How sure a set's own name is; a category alone leaves open which of its exercises it was."""
    return 0.0 if one.source == "category" else sureness(one)


def _numbers(sets: Sequence[Set]) -> tuple[int, ...]:
    return tuple(dict.fromkeys([each.set for each in sets if each.set is not None]))


def _is_reweighted(one: Set, logged: Set) -> bool:
    """Whether a watch has another weight than the log; rounded pounds are no other."""
    both = one.weight_kg, logged.weight_kg
    return both[0] is not None and both[1] is not None and abs(both[0] - both[1]) > max(0.01 * both[1], 0.05)


def _over(one: Set, logged: Set, *, is_merged: bool) -> Set:
    """A recorded set with what the log says of it; what the log leaves open stays."""
    is_weighed = logged.weight_kg is not None or logged.load_kind == "bodyweight"
    has_role = logged.role is not None
    reps = one.reps if logged.reps is None else logged.reps
    return replace(
        one,
        # of sets that are parts of one the first has what was logged
        reps=None if is_merged else reps,
        weight_kg=logged.weight_kg if is_weighed else one.weight_kg,
        weight_state=logged.weight_state if is_weighed else one.weight_state,
        weight_unit=logged.weight_unit if is_weighed else one.weight_unit,
        load_kind=logged.load_kind if is_weighed else one.load_kind,
        distance_m=one.distance_m if logged.distance_m is None else logged.distance_m,
        role=logged.role if has_role else one.role,
        role_source=logged.role_source if has_role else one.role_source,
        rpe=one.rpe if logged.rpe is None else logged.rpe,
        side=one.side if logged.side is None else logged.side,
        superset=one.superset if logged.superset is None else logged.superset,
        note=one.note if logged.note is None else logged.note,
        until=one.until if logged.until is None else logged.until,
    )


def _session(session: Session, logged: Session) -> Session:
    """The recording's session with the log's name, note and effort."""
    return replace(
        session,
        name=logged.name or session.name,
        note=logged.note or session.note,
        rpe=logged.rpe if session.rpe is None else session.rpe,
    )


def _notice(session: int, laid: LogLaid) -> Notice:
    of: dict[str, Value] = {
        "log": laid.file.name,
        "laid_sets": len(laid.pairs),
        "set_numbers": laid.added,
        "unsure_sets": laid.unsure,
        "unlogged_sets": laid.not_logged,
        "other_reps_sets": laid.recounted,
        "other_weight_sets": laid.reweighted,
        "log_later_s": laid.later_s,
    }
    return Notice(FROM_LOG, Said("laid_from_log", of), session=session)
