"""What is said of a session first: what it was, how much was done, what its plan was, what was odd about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from fitlift.activity.lengths import LONGEST_S
from fitlift.errors import FIELDS_OF_LAPS, Notice
from fitlift.history.summary import SessionSummary, working_sets
from fitlift.measures.holds import is_by_time, is_uncounted, looks_held
from fitlift.measures.load_kinds import counted_kg
from fitlift.measures.main_lift import is_warming
from fitlift.measures.one_set import own_sets
from fitlift.measures.readable import in_unit, whole
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.report.contents_text import sport
from fitlift.report.load_lines import counted_beside
from fitlift.report.match_lines import plan_lines
from fitlift.report.words import in_words
from fitlift.report.words.amounts import effort, minutes, volume
from fitlift.report.words.calendar import date_and_time
from fitlift.wording import listed, plural, printable

#: Pauses of the timer that come to less are not mentioned.
SHOWN_PAUSE_S = 60

#: Notices of no consequence for what a session says.
_TECHNICAL = frozenset({"odd-field"})

#: A watch's training load below this is low: of the strength sessions at hand it is 0 to 36, and of half an hour of
#: running more. Chosen.
LOW_LOAD = 50.0
#: Notices of bytes that are not as they should be.
DAMAGE = frozenset(
    {
        "checksum",
        "damaged",
        "data-size",
        "header-damaged",
        "lost-definition",
        "overlapping-messages",
        "too-many-parts",
        "trailing-bytes",
        "truncated",
        "unreadable-bytes",
    }
)

#: So many of them are told in one.
_FOLDED = 2

#: What the watch's own totals include, and those of working sets do not, in the order in which it is told.
WARM_UP, COOL_DOWN, _UNCOUNTED = "the warm-up", "the cool-down", "sets with too few reps to count"
_BY_TIME = "sets that count by time"
_COUNTED_BY_THE_WATCH = (WARM_UP, "holds", "carries", "cardio", _BY_TIME, _UNCOUNTED, COOL_DOWN)

#: So many notices of one kind are shown each, further ones counted.
MOST_OF_A_KIND = 3


def title(session: SessionSummary) -> str:
    """What the session is called: by the user or the watch, else its sport."""
    named = "strength" if session.is_strength else sport(session.listed)
    return session.session.name or f"{named[:1].upper()}{named[1:]}"


def when_and_how_long(session: SessionSummary) -> tuple[str, ...]:
    """When it was, how long it took, and which device recorded it; what is not known is left out."""
    zone = "" if session.file.knows_local_time or session.local_start is None else " UTC"
    parts = (
        date_and_time(session.local_start) + zone,
        _duration(session.session) + _paused(session.session),
        session.file.device,
    )
    return tuple(filter(None, parts))


def planned(session: SessionSummary) -> Iterator[str]:
    """The planned session and what was done of it; or that it was none of those at hand."""
    if session.match is not None:
        yield from plan_lines(session.match)
        yield from _sides_of_plan(session)
    elif session.planned_sessions:
        count = session.planned_sessions
        which = "the one planned session" if count == 1 else f"any of the {count} planned sessions"
        yield f"Plan: it does not look like {which}."


def _sides_of_plan(session: SessionSummary) -> Iterator[str]:
    """Why a plan has more sets than the session, where its steps are of one side each."""
    of_plan = {each.set for each in session.each_match if each.place is not None}
    if any(each.side_of is not None and each.set in of_plan for each in working_sets(active(session.each_set))):
        yield "The plan counts left and right as a set each."


def first_facts(session: SessionSummary) -> Iterator[str]:
    """How much was done, the heart rate, and what the watch made of it; each may be empty."""
    if session.session.workout_name and session.followed is None:
        yield f"Workout: {session.session.workout_name}"
    if session.is_strength and session.counts.active_sets:
        yield " · ".join(_totals(session))
    yield "  ".join(filter(None, (_heart(session), _watch_load(session))))
    yield _effort(session.session_load.rpe)


def _totals(session: SessionSummary) -> Iterator[str]:
    counts, done = session.counts, active(session.each_set)
    working = counts.working_sets or 0
    warmups = (counts.active_sets or 0) - working
    told_apart = warmups or all(each.role is not None for each in done)
    sets = plural(working, "working set" if told_apart else "set")
    sided = sum(each.side_of is not None and each.side is not None for each in working_sets(done))
    sets += f" ({sided} left and right)" if sided else ""
    drops = sum(each.drop_of is not None for each in done)
    sets += f" with {plural(drops, 'drop')}" if drops else ""
    cool_downs = sum(each.part_of_plan == "cooldown" and each.role == "warmup" for each in own_sets(done))
    beside = ((warmups - cool_downs, "warm-up"), (cool_downs, "cool-down"))
    yield " + ".join([sets, *(f"{count} {word}" for count, word in beside if count)])
    if counts.working_reps is not None:
        yield plural(counts.working_reps, "rep") + _not_counted(working_sets(done))
    yield _weights(session, done)


def watch_totals(session: SessionSummary) -> str:
    """What the watch's own totals are where they are right and others, and why; empty where they are not."""
    if not session.is_strength:
        return ""
    counts, done = session.counts, active(session.each_set)
    stated = {each.check: each.watch for each in session.each_check if each.verdict == "agrees"}
    reps, volume_kg = stated.get("reps"), stated.get("volume_kg")
    is_more = (reps or 0) > (counts.working_reps or 0)
    found = {_beside_lifting(each, session) for each in done if each.reps}
    reasons = [each for each in _COUNTED_BY_THE_WATCH if each in found]
    if reps is None or not is_more or not reasons:
        return ""
    weighed = in_unit([_as_the_watch_counts(each) for each in done], session.unit)
    is_heavier = not counted_beside((session,)) and (volume_kg or 0.0) > (counts.working_volume_kg or 0.0)
    said = plural(whole(reps), "rep") + (f" and {volume(weighed)}" if is_heavier else "")
    return f"The watch's own totals, {said}, include {listed(reasons)}."


def _beside_lifting(one: Set, session: SessionSummary) -> str:
    """What a set is that the watch counts in, and fitlift does not; empty where both count it."""
    exercise = session.exercises.get(one.exercise or "")
    if one.role == "warmup":
        return COOL_DOWN if one.part_of_plan == "cooldown" else WARM_UP
    if is_uncounted(one):
        return _UNCOUNTED
    if not is_by_time(one, exercise):
        return ""
    if exercise is not None and exercise.pattern == "carry":
        return "carries"
    if is_warming(exercise):
        return "cardio"
    return "holds" if looks_held(one) else _BY_TIME


def _as_the_watch_counts(one: Set) -> Set:
    """A set with the volume that the watch sums up: of holds and carries, too."""
    known = one.reps is not None and one.weight_kg is not None
    return replace(one, volume_kg=(one.reps or 0) * (one.weight_kg or 0.0) if known else None)


def _not_counted(working: Sequence[Set]) -> str:
    """How many sets the repetitions are not of, because nothing was counted."""
    count = sum(map(is_uncounted, working))
    return f", {plural(count, 'set')} not counted" if count else ""


def _weights(session: SessionSummary, done: Sequence[Set]) -> str:
    covered = session.counts.working_sets_with_weight
    if covered:
        weighed = in_unit(working_sets(done), session.unit)
        counted = counted_beside((session,))
        beside = f", {counted} counted" if counted else ""
        sets = "one set" if covered == 1 else plural(covered, "set")
        return f"{volume(weighed)} in the {sets} with a weight{beside}"
    if any(counted_kg(each) is not None for each in done):
        return "weights without reps"
    if any(each.weight_doubt is not None for each in done):
        return "no weight that can be right"
    if any(each.load_kind == "assisted" for each in done):
        return "with help"
    is_own = any(each.weight_kg and each.load_kind == "unknown" for each in done)
    return "weights that may be your own" if is_own else "no weights logged"


def _heart(session: SessionSummary) -> str:
    named = (("avg", session.session.hr_avg_bpm), ("max", session.session.hr_max_bpm))
    known = ", ".join(f"{name} {value:.0f}" for name, value in named if value is not None)
    if known:
        return f"Heart rate {known}."
    is_odd = any(each.code == "odd-heart-rate" for each in session.notices)
    return "No heart rate that can be right." if is_odd else "No heart rate recorded."


def _effort(rpe: float | None) -> str:
    """How hard the user found the session."""
    said = effort(rpe)
    return f"{said.capitalize()}." if said else ""


def _watch_load(session: SessionSummary) -> str:
    if not session.is_strength:
        return ""
    own = session.session
    for name, load in (("load", own.watch_training_load), ("stress score", own.watch_training_stress_score)):
        if load is not None:
            why = " is low: it measures the heart" if load < LOW_LOAD else ""
            return f"Watch {name} {load:.0f}{why}."
    return ""


def without_sets(session: SessionSummary) -> str:
    """That the file holds no sets, and what it has instead."""
    device, own, laps = session.file.device or "the device", session.session, len(session.each_lap)
    has = (
        ("the duration", own.timer_s is not None),
        ("heart rate", own.hr_source is not None),
        (f"{own.calories_kcal or 0:,.0f} kcal", bool(own.calories_kcal)),
        (plural(laps, "lap"), laps > 1),
    )
    there = ", ".join(name for name, is_there in has if is_there)
    is_other = any(each.code == FIELDS_OF_LAPS for each in session.notices)
    why = "No sets in this file that fitlift can read. " if is_other else f"No sets in this file: {device} wrote none. "
    return why + (f"What it has: {there}." if there else "Nothing else is known of it.")


def telling(notices: Iterable[Notice]) -> list[str]:
    """What concerns a reader of some notices, in sentences."""
    return [printable(in_words(each)) for each in concerning(notices)]


def concerning(notices: Iterable[Notice]) -> list[Said]:
    """What concerns a reader of some notices: damage in one, the first few of each other kind.

    The others stand in JSON only, and damage place by place in what `fitlift inspect` says.
    """
    shown = [notice for notice in notices if notice.code not in _TECHNICAL]
    damage = [notice.said for notice in shown if notice.code in DAMAGE]
    told = damage if len(damage) < _FOLDED else [Said("damaged_in_places", {"places": len(damage)})]
    others = (notice for notice in shown if notice.code not in DAMAGE)
    for _, of_kind in groupby(others, key=lambda notice: notice.code):
        said = [notice.said for notice in of_kind]
        told += said[:MOST_OF_A_KIND]
        if len(said) > MOST_OF_A_KIND:
            told.append(Said("more_places", {"places": len(said) - MOST_OF_A_KIND}))
    return told


def _duration(session: Session) -> str:
    return "" if session.timer_s is None else minutes(session.timer_s)


def _paused(session: Session) -> str:
    if session.elapsed_s is None or session.timer_s is None:
        return ""
    paused_s = session.elapsed_s - session.timer_s
    return f" + {minutes(paused_s)} paused" if SHOWN_PAUSE_S <= paused_s <= LONGEST_S else ""
