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
from fitlift.measures.readable import in_unit, on_one_line, whole
from fitlift.measures.shown_unit import volume_shown
from fitlift.records.base import replace
from fitlift.records.said import Row, Said, parts_of
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.report.load_lines import counted_keys
from fitlift.report.match_lines import plan_lines
from fitlift.report.words import in_words, say
from fitlift.wording import printable

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
_COUNTED_BY_THE_WATCH = ("warmup", "holds", "carries", "cardio", "by_time", "few_reps", "cooldown")

#: So many notices of one kind are shown each, further ones counted.
MOST_OF_A_KIND = 3


def title(session: SessionSummary) -> str:
    """What the session is called: by the user or the watch, else its sport."""
    listed = session.listed
    is_strength = session.is_strength
    return session.session.name or say(
        "session_title", is_strength=is_strength, main_sport=listed.sport, sub_sport=listed.sub_sport
    )


def when_and_how_long(session: SessionSummary) -> str:
    """When it was, how long it took, and which device recorded it; what is not known is left out."""
    start = session.told_start
    return say(
        "under_title",
        local_start=None if start is None else start.isoformat(),
        is_utc=start is not None and not session.file.knows_local_time,
        took_s=session.session.timer_s,
        timer_paused_s=_paused_s(session.session),
        device=session.file.device or None,
    )


def planned(session: SessionSummary) -> Iterator[str]:
    """The planned session and what was done of it; or that it was none of those at hand."""
    if session.match is not None:
        yield from plan_lines(session.match)
        yield from _sides_of_plan(session)
    elif session.planned_sessions:
        yield say("no_such_planned_session", sessions=session.planned_sessions)


def _sides_of_plan(session: SessionSummary) -> Iterator[str]:
    """Why a plan has more sets than the session, where its steps are of one side each."""
    of_plan = {each.set for each in session.each_match if each.place is not None}
    if any(each.side_of is not None and each.set in of_plan for each in working_sets(active(session.each_set))):
        yield say("plan_counts_each_side")


def first_facts(session: SessionSummary) -> Iterator[str]:
    """How much was done, the heart rate, and what the watch made of it; each may be empty."""
    if session.session.workout_name and session.followed is None:
        yield say("workout_called", workout=session.session.workout_name)
    yield totals(session)
    yield "  ".join(filter(None, (_heart(session), _watch_load(session))))
    yield _effort(session.session_load.rpe)
    if session.session.note:
        yield say("note_of_session", session_note=" ".join(on_one_line(session.session.note).split()))


def totals(session: SessionSummary) -> str:
    """Sets, repetitions and volume; empty where it is no strength training, or has no sets."""
    if not session.is_strength or not session.counts.active_sets:
        return ""
    return say("session_totals", each_reason=parts_of(*_totals(session)))


def heart_rate(session: SessionSummary) -> str:
    """Its average and highest heart rate; empty where none is known."""
    own = session.session
    return "" if own.hr_avg_bpm is None and own.hr_max_bpm is None else _heart(session)


def _totals(session: SessionSummary) -> Iterator[Said]:
    counts, done = session.counts, active(session.each_set)
    working = counts.working_sets or 0
    warmups = (counts.active_sets or 0) - working
    cool_downs = sum(each.part_of_plan == "cooldown" and each.role == "warmup" for each in own_sets(done))
    endurance = len(own_sets(done)) - (counts.active_sets or 0)
    of: Row = {
        "sets": working,
        "are_told_apart": bool(warmups) or all(each.role is not None for each in done),
        "sided_sets": sum(each.side_of is not None and each.side is not None for each in working_sets(done)),
        "drops": sum(each.drop_of is not None for each in done),
        "warmup_sets": warmups - cool_downs,
        "cooldown_sets": cool_downs,
        "endurance_rows": endurance,
    }
    yield Said("sets_of_kinds", of)
    if counts.working_reps is not None:
        uncounted = sum(map(is_uncounted, working_sets(done)))
        yield Said("reps_of_session", {"total_reps": counts.working_reps, "uncounted_sets": uncounted})
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
    is_heavier = not counted_keys((session,)) and (volume_kg or 0.0) > (counts.working_volume_kg or 0.0)
    volume, unit = volume_shown(weighed)
    shown = {"watchs_volume": volume if is_heavier else None, "unit": unit}
    return say("watchs_own_totals", total_reps=whole(reps), included=tuple(reasons), **shown)


def _beside_lifting(one: Set, session: SessionSummary) -> str:
    """What a set is that the watch counts in, and fitlift does not; empty where both count it."""
    exercise = session.exercises.get(one.exercise or "")
    if one.role == "warmup":
        return "cooldown" if one.part_of_plan == "cooldown" else "warmup"
    if is_uncounted(one):
        return "few_reps"
    if not is_by_time(one, exercise):
        return ""
    if exercise is not None and exercise.pattern == "carry":
        return "carries"
    if is_warming(exercise):
        return "cardio"
    return "holds" if looks_held(one) else "by_time"


def _as_the_watch_counts(one: Set) -> Set:
    """A set with the volume that the watch sums up: of holds and carries, too."""
    known = one.reps is not None and one.weight_kg is not None
    return replace(one, volume_kg=(one.reps or 0) * (one.weight_kg or 0.0) if known else None)


def _weights(session: SessionSummary, done: Sequence[Set]) -> Said:
    covered = session.counts.working_sets_with_weight
    if covered:
        volume, unit = volume_shown(in_unit(working_sets(done), session.unit))
        counted = counted_keys((session,))
        of: Row = {"volume": volume, "unit": unit, "covered_sets": covered, "counted": counted}
        return Said("volume_of_sets", of)
    if any(counted_kg(each) is not None for each in done):
        return Said("weights_without_reps")
    if any(each.weight_doubt is not None for each in done):
        return Said("weights_cannot_be_right")
    if any(each.load_kind == "assisted" for each in done):
        return Said("lifted_with_help")
    is_own = any(each.weight_kg and each.load_kind == "unknown" for each in done)
    return Said("weights_may_be_your_own" if is_own else "no_weights_logged")


def _heart(session: SessionSummary) -> str:
    avg, most = session.session.hr_avg_bpm, session.session.hr_max_bpm
    if avg is not None or most is not None:
        return say("heart_rate_of_session", hr_avg_bpm=avg, hr_max_bpm=most)
    is_odd = any(each.code == "odd-heart-rate" for each in session.notices)
    return say("heart_rate_cannot_be_right" if is_odd else "no_heart_rate_recorded")


def _effort(rpe: float | None) -> str:
    """How hard the user found the session."""
    return "" if rpe is None else say("effort_of_session", rpe=rpe)


def _watch_load(session: SessionSummary) -> str:
    if not session.is_strength:
        return ""
    own = session.session
    for kept, load in (
        ("training_load", own.watch_training_load),
        ("stress_score", own.watch_training_stress_score),
    ):
        if load is not None:
            return say("load_of_watch", load_kept=kept, load_of_watch=load, is_low=load < LOW_LOAD)
    return ""


def without_sets(session: SessionSummary) -> str:
    """That the file holds no sets, and what it has instead."""
    own = session.session
    return say(
        "no_sets_in_file",
        device=session.file.device or None,
        is_beyond_fitlift=any(each.code == FIELDS_OF_LAPS for each in session.notices),
        has_duration=own.timer_s is not None,
        has_heart_rate=own.hr_source is not None,
        calories_kcal=own.calories_kcal,
        laps=len(session.each_lap),
    )


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


def _paused_s(session: Session) -> float | None:
    """How long the timer was paused; None where that is not worth a word."""
    if session.elapsed_s is None or session.timer_s is None:
        return None
    paused_s = session.elapsed_s - session.timer_s
    return paused_s if SHOWN_PAUSE_S <= paused_s <= LONGEST_S else None
