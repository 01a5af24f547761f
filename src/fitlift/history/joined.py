"""One session of several FIT files: of each fact what the file says that knows it best.

What an app uploaded knows names, repetitions and weights, a watch times and heart rate. Sets are laid beside sets;
where that cannot be done, they stay those of the file that tells most of them, with the other's heart rate. What a
phone's own log says is laid over a recording when that is analysed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from fitlift.activity import Activity, FileInfo
from fitlift.errors import Notice
from fitlift.exercises.catalogue import Catalogue
from fitlift.fit.tables import FitFile
from fitlift.history.outcomes import TakenWhat
from fitlift.history.recordings import is_measured
from fitlift.history.summary import SessionSummary, summarize_sessions
from fitlift.matching.session_plans import SessionMatch
from fitlift.records.base import Record, replace
from fitlift.records.heart import HeartRates
from fitlift.records.said import Said
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active, is_surely_named, only_known
from fitlift.session.analyse import SessionAnalysis, figures, with_set_heart_rates

#: Repetitions of one set that a watch and a person counted differ by so many, and of so many of the sets. Chosen: a
#: watch that counts by itself is off by one or two, and misses some sets by more.
REPS, REPS_SHARE = 2, 0.5

#: A set of the one is a set of the other if so much of the shorter is in it. Chosen, as for sessions.
_SHARED = 0.5

#: What is not so of a session whose times are another recording's.
_OF_OWN_TIMES = frozenset({"synthetic-timing", "stale-totals"})

#: Code of the notice that tells from which recordings a session is.
JOINED = "recorded-twice"

#: Numbers of the sets of one recording → those in the joined session.
_Numbers = Mapping[tuple[int | None, int | None], int]

#: What a log knows of a set. Its role, and what it stands beside, follow from names and weights.
_OF_LOG = (
    *("part_of_plan", "bout", "block", "round", "slot", "slot_confidence"),
    *("exercise", "exercise_name", "category", "subtype", "source", "confidence", "candidates", "counting"),
    *("reps", "weight_kg", "weight_state", "weight_unit", "load_kind"),
    *("role", "role_source", "rpe", "side", "superset", "note", "step_index", "step_note"),
)


class Joined(Record, eq=False):
    """A session of two recordings.

    Parameters
    ----------
    session
        The session, as the file that counts tells it together with the other.
    file
        The other file.
    what
        What is taken of it.
    """

    session: SessionSummary
    file: FileInfo
    what: TakenWhat


def joined(counted: SessionSummary, others: Sequence[SessionSummary], exercises: Catalogue) -> Joined | None:
    """Bring what another recording knows better into the one that counts; None where none does.

    Parameters
    ----------
    counted
        The recording that counts.
    others
        Recordings of the same session, in other files.
    exercises
        The exercises and their muscles.
    """
    timed = max(others, key=lambda each: (each.heart.known, is_measured(each), _earlier(each)), default=None)
    if timed is not None and _knows_times_better(timed, counted):
        made = _with_times(counted, timed, exercises)
        if made is not None:
            return made
    named = max(others, key=lambda each: (_named(each), _earlier(each)), default=None)
    if named is not None and _named(named) > _named(counted):
        return _with_names(counted, named, exercises)
    return None


def _knows_times_better(one: SessionSummary, other: SessionSummary) -> bool:
    if bool(one.heart.known) != bool(other.heart.known):
        return bool(one.heart.known)
    return not other.heart.known and is_measured(one) > is_measured(other)


def _named(session: SessionSummary) -> int:
    """Sets with a sure name."""
    return sum(is_surely_named(each) for each in active(session.each_set))


def _earlier(session: SessionSummary) -> tuple[int, ...]:
    """Of equals the one whose file's name is first."""
    return tuple(-ord(character) for character in session.file.name)


def _with_times(log: SessionSummary, watch: SessionSummary, exercises: Catalogue) -> Joined | None:
    """The sets of a log at the times of a watch; where they cannot be laid on its sets, with its heart rate alone."""
    pairs = laid(active(watch.each_set), active(log.each_set))
    if not pairs and not watch.heart.known:
        return None
    if not pairs:
        return _made(
            log, watch, log, sets=log.each_set, numbers=_own_numbers(log), what="heart_rates", exercises=exercises
        )
    sets, numbers = _laid_on(watch, log, pairs, log.number)
    what: TakenWhat = "times_and_heart_rates" if watch.heart.known else "times"
    return _made(log, watch, log, sets=sets, numbers=numbers, what=what, exercises=exercises)


def _with_names(watch: SessionSummary, log: SessionSummary, exercises: Catalogue) -> Joined | None:
    """The sets of a watch with the names of a log; None where these cannot be laid on its sets."""
    pairs = laid(active(watch.each_set), active(log.each_set))
    if not pairs:
        return None
    sets, numbers = _laid_on(watch, log, pairs, watch.number)
    return _made(
        watch, watch, log, sets=sets, numbers=numbers, what="names_and_weights", exercises=exercises, lender=log
    )


def laid(timed: Sequence[Set], named: Sequence[Set]) -> dict[int, int] | None:
    """Which set is which in two recordings of one session; None where it cannot be said.

    As many sets are the same in their order, unless most repetitions are others. Of fewer named sets each has to lie in
    a timed one; more of them cannot be laid.

    Parameters
    ----------
    timed, named
        The active sets of both.

    Returns
    -------
    dict
        Place of a timed set → place of the named one.
    """
    if len(timed) == len(named):
        both = zip(timed, named, strict=True)
        told = [(one.reps, other.reps) for one, other in both if one.reps and other.reps]
        near = sum(abs(one - other) <= REPS for one, other in told)
        return {place: place for place in range(len(timed))} if near >= REPS_SHARE * len(told) else None
    inside = [[place for place, one in enumerate(timed) if _share_time(one, other)] for other in named]
    places = [each[0] for each in inside if len(each) == 1]
    if len(places) < len(named) or len(set(places)) < len(places):
        return None
    return {place: number for number, place in enumerate(places)}


def _share_time(one: Set, other: Set) -> bool:
    if one.start_time is None or one.end_time is None or other.start_time is None or other.end_time is None:
        return False
    shared = min(one.end_time, other.end_time) - max(one.start_time, other.start_time)
    shorter = min(one.end_time - one.start_time, other.end_time - other.start_time)
    return shared.total_seconds() > 0 and shared >= _SHARED * shorter


def _laid_on(
    watch: SessionSummary, log: SessionSummary, pairs: Mapping[int, int], number: int
) -> tuple[list[Set], _Numbers]:
    """The rows of a watch, its sets with what a log knows of them; and the numbers that the log's sets have there."""
    named = active(log.each_set)
    rows: list[Set] = []
    numbers: dict[tuple[int | None, int | None], int] = {}
    done = 0
    for each in watch.each_set:
        if each.kind == "active":
            place = pairs.get(done)
            done += 1
            known = each if place is None else _known_of(each, named[place])
            if place is not None:
                numbers[named[place].set, named[place].part] = done
            rows.append(replace(known, session=number, set=done, part=None))
        elif each.kind == "rest":
            rows.append(replace(each, session=number))
    return [replace(each, row=row) for row, each in enumerate(rows, 1)], numbers


def _known_of(timed: Set, named: Set) -> Set:
    """A set at its own time with what a log knows of it; what the log does not tell stays what it is."""
    facts = {name: getattr(named, name) for name in _OF_LOG}
    if named.weight_kg is None and timed.weight_kg is not None:
        kept = ("weight_kg", "weight_state", "weight_unit", "load_kind", "role", "role_source")
        facts |= {name: getattr(timed, name) for name in kept}
    if named.reps is None:
        facts["reps"] = timed.reps
    return replace(timed, **facts)


def _own_numbers(session: SessionSummary) -> _Numbers:
    return {(each.set, each.part): each.set for each in session.each_set if each.set is not None}


def _made(
    counted: SessionSummary,
    timed: SessionSummary,
    named: SessionSummary,
    *,
    sets: Sequence[Set],
    numbers: _Numbers,
    what: TakenWhat,
    exercises: Catalogue,
    lender: SessionSummary | None = None,
) -> Joined:
    """The session that counts, anew: times and heart rate of the one, what was done of the other."""
    other = lender or timed
    activity = _activity(counted, timed, other, what)
    sets = with_set_heart_rates(sets, activity.heart, counted.settings.gap_cap_s)
    found = figures(activity, counted.settings, exercises, sessions=activity.each_session, sets=sets)
    analysis = SessionAnalysis(
        activity=activity,
        settings=counted.settings,
        exercises=exercises,
        each_session=activity.each_session,
        each_set=found.each_set,
        each_evidence=_evidence(named, counted.number, numbers),
        zones=found.zones,
        loads=found.loads,
        each_rest=found.each_rest,
        coverage=found.coverage,
        matches=_matches(named, counted.number, numbers),
        planned_sessions=named.planned_sessions,
        each_principle=found.each_principle,
    )
    (session,) = summarize_sessions(analysis)
    return Joined(replace(session, richness=counted.richness).packed(), other.file, what)


def _activity(counted: SessionSummary, timed: SessionSummary, other: SessionSummary, what: TakenWhat) -> Activity:
    """What both recordings tell but for sets."""
    number, file = counted.number, counted.file
    offset_s = file.utc_offset_s if timed.file.utc_offset_s is None else timed.file.utc_offset_s
    told = [each for each in counted.notices if timed is counted or each.code not in _OF_OWN_TIMES]
    of_other = [replace(each, session=number) for each in other.notices if each.code not in _OF_OWN_TIMES]
    said = Said("recorded_twice", {"taken_what": what, "other_file": other.file.name})
    session = replace(
        timed.session,
        session=number,
        file_part=counted.session.file_part,
        kind=counted.session.kind,
        sport=counted.session.sport,
        sub_sport=counted.session.sub_sport,
        name=counted.session.name or timed.session.name,
        workout_name=counted.session.workout_name or timed.session.workout_name,
        rpe=_first_known(counted.session.rpe, timed.session.rpe, other.session.rpe),
        watch_rpe=_first_known(timed.session.watch_rpe, counted.session.watch_rpe, other.session.watch_rpe),
    )
    heart = timed.heart
    return Activity(
        file=replace(
            file,
            device=timed.file.device or file.device,
            utc_offset_s=offset_s,
        ),
        raw=FitFile(file.name, file.sha256, file.engine, file.parts, {}, ()),
        notices=(*dict.fromkeys([*told, *of_other]), Notice(JOINED, said, session=number)),
        each_session=(session,),
        each_set=(),
        heart=HeartRates(session=np.full(len(heart), number, np.int64), time=heart.time, bpm=heart.bpm),
        each_lap=tuple([replace(each, session=number) for each in timed.each_lap]),
        each_pause=tuple([replace(each, session=number) for each in timed.each_pause]),
        each_check=tuple([replace(each, session=number) for each in timed.each_check]),
        each_watch_zones=(replace(timed.session_watch_zones, session=number),),
    )


def _first_known(*values: float | None) -> float | None:
    """The first of some values that is known."""
    return next(iter(only_known(values)), None)


def _evidence(named: SessionSummary, number: int, numbers: _Numbers) -> tuple[Evidence, ...]:
    """Reasons for the names that were taken, by the numbers that the sets have now."""
    return tuple(
        [
            replace(each, session=number, set=numbers[each.set, each.part], part=None)
            for each in named.each_evidence
            if (each.set, each.part) in numbers
        ]
    )


def _matches(named: SessionSummary, number: int, numbers: _Numbers) -> dict[int, SessionMatch]:
    """What was done of the planned session, by the numbers that the sets have now."""
    match = named.match
    if match is None:
        return {}
    each_set = tuple(
        [
            replace(
                each,
                session=number,
                set=numbers.get((each.set, each.part), each.set),
                part=None if (each.set, each.part) in numbers else each.part,
                other_side_set=numbers.get((each.other_side_set, None), each.other_side_set),
            )
            for each in match.matched.each_set
        ]
    )
    each_exercise = tuple([replace(each, session=number) for each in match.matched.each_exercise])
    return {number: replace(match, matched=replace(match.matched, each_set=each_set, each_exercise=each_exercise))}
