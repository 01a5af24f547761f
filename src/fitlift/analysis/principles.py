"""Whether a session, or a planned one, followed the principles of lifting for runners.

Each rule answers with pass, miss, or cannot say: what is not known is never held against anyone, but a miss that no
unknown could mend is a miss. What was done and what is planned are brought into one shape first, so that one set of
rules judges both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.tables import group_names, muscles
from fitlift.measures.aims import Aims, Answer, Finding, judged, whole_seconds
from fitlift.measures.exercise_done import exercises_done
from fitlift.measures.lifts import (
    Gap,
    Lift,
    LiftedSet,
    is_leg_lift,
    lifts_planned,
)
from fitlift.measures.main_lift import Lifts, is_warming, lifts_by_session
from fitlift.measures.rep_counts import Way, is_outside, rep_counts, ways
from fitlift.measures.rests import is_median_told
from fitlift.measures.shared_muscles import lets_rest, same_muscles
from fitlift.measures.working_load import WORK_SHARE
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.principles import Principle
from fitlift.records.said import Name, Row, Said, Several
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import only_known

#: Sports that warm up for lifting.
WARMING_SPORTS = frozenset({"running", "cycling", "rowing", "walking", "hiking"})

_SECONDS_A_MINUTE = 60

#: Less than half a minute warms nobody up: in the recordings at hand warm-ups that a plan asks for and that were broken
#: off last 8 to 24 s, the others 40 s and more. Sensible are 30 to 60 s.
WARM_UP_S = 30.0

_Rule = Callable[[Lifts, Aims], Finding]


def principles(
    sets: Sequence[Set],
    exercises: Catalogue,
    *,
    aims: Aims = Aims(),  # noqa: B008 - it cannot be changed
    sessions: Sequence[Session] | None = None,
) -> tuple[Principle, ...]:
    """Hold each session against the principles.

    Parameters
    ----------
    sets
        Sets of strength sessions alone, with names, roles and rests.
    exercises
        The exercises.
    aims
        What is aimed at.
    sessions
        Sessions of all sports, of which one may have warmed up for the next; None where unknown.

    Returns
    -------
    tuple of Principle
        Session by session; what one session cannot show, such as progress, cannot be said.
    """
    found: list[Principle] = []
    for number, lifts in lifts_by_session(sets, exercises_done(sets, exercises), aims).items():
        session = replace(lifts, warmed_by=None if sessions is None else _warmed_by(sessions, number, aims))
        found += judged(_findings(session, aims) | _OVER_WEEKS, aims, number)
    return tuple(found)


def with_warmup(principles: Sequence[Principle], sport: str, file: str) -> tuple[Principle, ...]:
    """The same for one session, where it is known besides what warmed up for it.

    Parameters
    ----------
    principles
        Those of one session.
    sport, file
        What did, and in which file that is.
    """
    return tuple(
        replace(each, verdict="pass", why=_just_before(sport, file))
        if each.rule == "general_warmup" and each.verdict != "pass"
        else each
        for each in principles
    )


def plan_principles(
    planned: Sequence[Sequence[PlannedSet]],
    exercises: Catalogue,
    *,
    aims: Aims = Aims(),  # noqa: B008 - it cannot be changed
    weekdays: Sequence[int] = (),
    adds: Sequence[str] = (),
) -> tuple[Principle, ...]:
    """Hold a plan against the principles, session by session, and its week as a whole.

    Parameters
    ----------
    planned
        The sets of each of its sessions.
    exercises
        The exercises.
    aims
        What is aimed at.
    weekdays
        On how many days of the week each session is to be done; 0 where the plan does not say.
    adds
        Names of the exercises of which it says what is added with time.

    Returns
    -------
    tuple of Principle
        `session` is the planned session's number, None for the whole week.
    """
    lifts = [lifts_planned(sets, exercises.of_key) for sets in planned]
    made = [Lifts(each, is_plan=True, aims=aims) for each in lifts]
    found: list[Principle] = []
    for number, session in enumerate(made, start=1):
        found += judged(_findings(session, aims), aims, number)
    of_week = {
        "all_groups": _planned_groups(made),
        "progression": _planned_progression(adds),
        "consistency": _planned_consistency(len(planned), weekdays, aims),
    }
    return (*found, *judged(of_week, aims, None))


def _findings(session: Lifts, aims: Aims) -> dict[str, Finding]:
    return {name: rule(session, aims) for name, rule in _RULES.items()}


def _warmed_by(sessions: Sequence[Session], number: int, aims: Aims) -> str | None:
    """The sport of a session that ended shortly before; None without one."""
    start = next(each.start_time for each in sessions if each.session == number)
    if start is None:
        return None
    for each in sessions:
        if each.sport not in WARMING_SPORTS or each.end_time is None:
            continue
        if each.start_time is not None and each.start_time >= start:
            continue
        gap_s = (start - each.end_time).total_seconds()
        if gap_s <= aims.warmup_gap_min * _SECONDS_A_MINUTE:
            return each.sport
    return None


def _just_before(sport: str, file: str | None = None) -> Said:
    return Said("just_before", {"sport": sport, "file": file})


def _general_warmup(session: Lifts, _: Aims) -> Finding:
    if session.warmed_by is not None:
        return Finding("pass", _just_before(session.warmed_by))
    warming = session.warming
    if warming:
        sets = [each for lift in warming for each in (*lift.warmups, *lift.working)]
        seconds = sum(only_known(each.seconds for each in sets))
        if seconds < WARM_UP_S and all(each.seconds is not None for each in sets):
            return Finding("cannot say", Said("short_warmup", {"seconds": seconds, "lifts": _names(warming)}))
        return Finding("pass", Said("warmup", {"lift": warming[0].name}), _numbers_of(warming[0]))
    if session.is_plan:
        return Finding("miss", Said("no_warmup_planned"))
    return Finding("cannot say", Said("no_warmup_recorded"))


def _numbers_of(lift: Lift) -> tuple[int, ...]:
    return tuple(each.number for each in (*lift.warmups, *lift.working))


def _ramping_sets(session: Lifts, aims: Aims) -> Finding:
    primary = session.primary
    if primary is None:
        return _no_primary(session, aims)
    light, least = session.before(primary), int(aims.warmup_sets[0])
    numbers = tuple(each.number for each in light)
    if len(light) < least:
        return _too_few_light(session, primary, len(light), aims, numbers)
    loads = [each.weight_kg for each in light if each.weight_kg is not None]
    if any(later < earlier for earlier, later in pairwise(loads)):
        return Finding("miss", Said("light_sets_do_not_rise", {"lift": primary.name}), numbers)
    if loads and loads[-1] >= WORK_SHARE * max(primary.heaviest_kg, loads[-1]):
        return Finding("miss", Said("light_set_as_heavy", {"lift": primary.name}), numbers)
    return Finding("pass", Said("light_sets", {"sets": len(light), "lift": primary.name}), numbers)


def _too_few_light(session: Lifts, primary: Lift, count: int, aims: Aims, numbers: tuple[int, ...]) -> Finding:
    """Fewer light sets than aimed at: a miss only where they would have been recorded and known."""
    if not primary.is_told_apart:
        return Finding("cannot say", Said("light_sets_unknown", {"lift": primary.name}), numbers)
    before = [lift for lift in session.lifts if lift is not primary and lift.first < primary.first]
    if any(not lift.is_named for lift in before):
        return Finding("cannot say", Said("unnamed_set_before", {"lift": primary.name}), numbers)
    if session.long_set is not None:
        return _others_in(session.long_set)
    if primary.is_bar_alone:
        light: Row = {"lift": primary.name, "weight_kg": primary.heaviest_kg, "unit": primary.working[0].unit}
        return Finding("cannot say", Said("light_itself", light), numbers)
    if not session.is_plan and not count and not before:
        return Finding("cannot say", Said("begins_with_work", {"lift": primary.name}), numbers)
    few = Said("few_light_sets", {"sets": count, "lift": primary.name, "aim_sets": aims.warmup_sets})
    return Finding("miss", few, numbers)


def _primary_lift(session: Lifts, aims: Aims) -> Finding:
    primary = session.primary
    if primary is None:
        return _no_primary(session, aims)
    exercise = primary.exercise
    if exercise is None:
        return Finding("cannot say", _training_unknown([primary]), primary.numbers)
    if not (exercise.is_primary_lift or is_leg_lift(exercise)):
        code = "bench_press_as_main" if exercise.category == "bench_press" else "other_lift_as_main"
        said = Said(code, {"lift": primary.name, "is_called_so": primary.part == "primary"})
        return Finding("miss", said, primary.numbers)
    if primary.is_loaded is False:
        return Finding("miss", Said("main_lift_without_weight", {"lift": primary.name}), primary.numbers)
    before = [each for each in session.accessories if each.is_named and each.last < primary.first]
    if not session.is_meant(primary):
        before = []
    return Finding("pass", Said("main_lift", {"lift": primary.name, "after": _names(before)}), primary.numbers)


def _primary_reps_and_sets(session: Lifts, aims: Aims) -> Finding:
    primary = session.primary
    if primary is None:
        return _no_primary(session, aims)
    answers = [(_verdict_of_way(way, aims), way) for way in ways(primary, int(aims.warmup_sets[1]))]
    passed = next((way for answer, way in answers if answer == "pass"), None)
    done: Row = {"lift": primary.name, "set_reps": _reps(primary.working)}
    if passed is not None:
        return Finding("pass", _seen_as(primary, passed, aims), primary.numbers)
    if any(answer == "cannot say" for answer, _ in answers):
        return Finding("cannot say", Said(_why_no_reps(primary), done), primary.numbers)
    is_few = all(len(way.work) < aims.primary_sets[0] for _, way in answers)
    inside = all(_verdict_of_reps(way, aims) != "miss" for _, way in answers)
    if is_few and inside and any(not lift.is_named for lift in session.unknown):
        return Finding("cannot say", Said("main_sets_beside_unnamed", done), primary.numbers)
    if is_few and inside and session.long_set is not None:
        return _others_in(session.long_set)
    return Finding("miss", Said("main_sets_not_as_aimed", {**done, **_main_aim(aims)}), primary.numbers)


def _main_aim(aims: Aims) -> Row:
    return {"aim_sets": aims.primary_sets, "aim_reps": aims.primary_reps}


def _verdict_of_way(way: Way, aims: Aims) -> Answer:
    """Whether most sets have the repetitions, and there are as many of these as aimed at."""
    counts = rep_counts(way.work, aims.primary_reps)
    fewest, most = aims.primary_sets
    if counts.verdict == "miss" or counts.inside > most or counts.inside + counts.unknown < fewest:
        return "miss"
    is_sure = counts.inside >= fewest and counts.inside + counts.unknown <= most
    return "pass" if counts.verdict == "pass" and is_sure else "cannot say"


def _verdict_of_reps(way: Way, aims: Aims) -> Answer:
    return rep_counts(way.work, aims.primary_reps).verdict


def _seen_as(lift: Lift, way: Way, aims: Aims) -> Said:
    """The sets of a main lift, and what stands beside its work."""
    return Said(
        "main_sets",
        {
            "lift": lift.name,
            "set_reps": _reps(way.work),
            "light_set_reps": _reps(way.light),
            "lighter_sets": len(way.lighter),
            "outside_sets": sum(is_outside(each, aims.primary_reps) for each in way.work),
            "aim_reps": aims.primary_reps,
        },
    )


def _why_no_reps(lift: Lift) -> str:
    if any(each.is_long for each in lift.working):
        return "main_reps_unknown_long_set"
    if any(each.reps is None for each in lift.working):
        return "main_reps_unknown"
    return "main_reps_of_one_side_or_both"


def _primary_rest(session: Lifts, aims: Aims) -> Finding:
    primary = session.primary
    if primary is None:
        return _no_primary(session, aims)
    clear = [each for each in primary.gaps if not _in_the_way(primary, each)]
    known = [(each.seconds, each) for each in clear if each.seconds is not None]
    if not is_median_told(len(known), 2 if session.is_plan else len(primary.working)):
        return Finding("cannot say", _why_no_rests(primary, len(known)), primary.numbers)
    aim, lows, highs = aims.rest_target_s, [low for (low, _), _ in known], [high for (_, high), _ in known]
    low, high = median(lows), median(highs)
    inside = sum(aim[0] <= whole_seconds(low) and whole_seconds(high) <= aim[1] for (low, high), _ in known)
    is_mixed = inside not in {0, len(known)}
    told_low, told_high = (min(lows), max(highs)) if is_mixed else (low, high)
    said: Row = {"lift": primary.name, "rests_s": (told_low, told_high)}
    is_within = aim[0] <= whole_seconds(low) and whole_seconds(high) <= aim[1] and 2 * inside >= len(known)
    if not is_within and not primary.is_told_apart:
        return Finding("cannot say", Said("main_rest_with_light_sets", said), primary.numbers)
    names = dict.fromkeys(name for _, each in known for name, _ in each.between)
    why: Row = {"between": tuple(names), "rests": len(known), "within": inside, "aim_s": aim}
    return Finding("pass" if is_within else "miss", Said("main_rest", {**said, **why}), primary.numbers)


def _why_no_rests(primary: Lift, known: int) -> Said:
    names = dict.fromkeys(name for gap in primary.gaps for name in _in_the_way(primary, gap))
    if names:
        return Said("main_rest_interrupted", {"lift": primary.name, "between": tuple(names)})
    others = dict.fromkeys(name for gap in primary.gaps for name, _ in gap.between)
    if others:
        return Said("main_rest_in_turns", {"lift": primary.name, "between": tuple(others)})
    return Said("main_rest_known_once" if known else "main_rest_unknown", {"lift": primary.name})


def _in_the_way(primary: Lift, gap: Gap) -> list[Name]:
    """What was done between two sets of the main lift in which its muscles do not rest, or may not."""
    return [name for name, exercise in gap.between if not lets_rest(primary.exercise, exercise)]


def _accessory_reps(session: Lifts, aims: Aims) -> Finding:
    if session.primary is None and session.unknown:
        return _no_primary(session, aims)
    counted = [lift for lift in session.beside_main if _counts_reps(lift)]
    if not counted:
        return Finding("cannot say", Said("no_accessories"))
    verdicts = [(lift, rep_counts(lift.working, aims.accessory_reps).verdict) for lift in counted]
    as_main = [lift for lift, verdict in verdicts if _may_be_main(session, lift, verdict, aims)]
    missed = [lift for lift, verdict in verdicts if verdict == "miss" and _is_judged(lift, as_main)]
    if missed:
        told = tuple([_done(lift.name, _outside(lift, aims)) for lift in missed])
        why = Said("accessories_not_as_aimed", {"each_lift": told, "aim_reps": aims.accessory_reps})
        return Finding("miss", why, _numbers(missed))
    if as_main:
        return Finding("cannot say", _may_be(as_main), _numbers(as_main))
    unsaid = [lift for lift, verdict in verdicts if verdict != "pass"]
    if unsaid:
        open_ = Finding("cannot say", Said("accessories_not_judged", {"lifts": _names(unsaid)}))
        return open_ if session.long_set is None else _others_in(session.long_set)
    some = _names([lift for lift in counted if _outside(lift, aims)])
    return Finding(
        "pass", Said("accessories", {"accessories": len(counted), "aim_reps": aims.accessory_reps, "mostly": some})
    )


def _may_be_main(session: Lifts, lift: Lift, verdict: Answer, aims: Aims) -> bool:
    """Whether what is said of a lift depends on whether it is the main one: it has few repetitions, or is alone."""
    if not any(lift is each for each in session.may_be_primary):
        return False
    is_few = verdict == "miss" and rep_counts(lift.working, aims.primary_reps).verdict == "pass"
    return is_few or (verdict == "pass" and len(session.beside_main) == 1)


def _is_judged(lift: Lift, as_main: Sequence[Lift]) -> bool:
    return lift.exercise is not None and not any(lift is each for each in as_main)


def _may_be(lifts: Sequence[Lift]) -> Said:
    return Said("may_be_main_lift", {"lifts": _names(lifts)})


def _outside(lift: Lift, aims: Aims) -> list[LiftedSet]:
    return [each for each in lift.working if is_outside(each, aims.accessory_reps)]


def _alternation(session: Lifts, _: Aims) -> Finding:
    accessories = session.accessories
    if len(accessories) <= 1:
        return Finding("cannot say", Said("few_accessories"))
    following = [(one, other) for one, other in pairwise(session.beside_ready) if session.primary not in (one, other)]
    shared = [(one, other, found) for one, other in following if (found := _shared(one, other))]
    perhaps = session.may_be_primary
    same = [pair for pair in shared if not any(lift is each for lift in pair[:2] for each in perhaps)]
    if same:
        pairs: tuple[Row, ...] = tuple(
            [{"lift": one.name, "next_lift": other.name, "muscles": found} for one, other, found in same]
        )
        numbers = _numbers([lift for one, other, _ in same for lift in (one, other)])
        return Finding("miss", Said("same_muscles_in_a_row", {"each_pair": pairs}), numbers)
    unknown = [lift for lift in accessories if lift.exercise is None]
    if unknown:
        return Finding("cannot say", _why_unknown(unknown))
    if shared:
        return Finding("cannot say", _may_be([lift for lift in perhaps if any(lift in pair[:2] for pair in shared)]))
    return Finding("pass", Said("other_muscles_each_time"))


def _shared(one: Lift, other: Lift) -> tuple[str, ...]:
    return () if one.exercise is None or other.exercise is None else same_muscles(one.exercise, other.exercise)


def _unilateral(session: Lifts, _: Aims) -> Finding:
    found = [lift for lift in session.work if lift.exercise is not None and _is_of_one_leg(lift, lift.exercise)]
    if found:
        return Finding("pass", Said("single_leg_work", {"lifts": _names(found)}), _numbers(found))
    if session.unknown:
        return Finding("cannot say", _why_unknown(session.unknown))
    if session.long_set is not None:
        return _others_in(session.long_set)
    return Finding("miss", Said("no_single_leg_work"))


def _is_of_one_leg(lift: Lift, exercise: Exercise) -> bool:
    return exercise.is_one_legged or (exercise.body_part == "lower" and lift.is_per_side)


_RULES: Mapping[str, _Rule] = {
    "general_warmup": _general_warmup,
    "ramping_sets": _ramping_sets,
    "primary_lift": _primary_lift,
    "primary_reps_and_sets": _primary_reps_and_sets,
    "primary_rest": _primary_rest,
    "accessory_reps": _accessory_reps,
    "alternation": _alternation,
    "unilateral": _unilateral,
}

#: Rules that take more than one session.
_OVER_WEEKS = {
    rule: Finding("cannot say", Said("one_session_does_not_tell"))
    for rule in ("all_groups", "progression", "consistency")
}


def _planned_groups(sessions: Sequence[Lifts]) -> Finding:
    trained = {muscles()[each].group for lift in _lifts(sessions) for each in _trained(lift)}
    untrained = tuple([group for group in group_names() if group not in trained])
    if not untrained:
        return Finding("pass", Said("all_groups_planned"))
    unknown = [lift for session in sessions for lift in session.unknown]
    if not unknown:
        return Finding("miss", Said("groups_not_planned", {"groups": untrained}))
    if not all(lift.is_named for lift in unknown):
        return Finding("cannot say", Said("groups_or_unnamed", {"groups": untrained}))
    return Finding("cannot say", Said("groups_or_unknown", {"groups": untrained, "lifts": _names(unknown)}))


def _lifts(sessions: Sequence[Lifts]) -> Iterator[Lift]:
    return (lift for session in sessions for lift in session.work)


def _trained(lift: Lift) -> tuple[str, ...]:
    return () if lift.exercise is None else (*lift.exercise.primary, *lift.exercise.secondary)


def _planned_progression(adds: Sequence[str]) -> Finding:
    if not adds:
        return Finding("miss", Said("nothing_added"))
    return Finding("pass", Said("added", {"lifts": tuple(adds)}))


def _planned_consistency(count: int, weekdays: Sequence[int], aims: Aims) -> Finding:
    each_week = sum(days or 1 for days in weekdays) if any(weekdays) else count
    said: Row = {"sessions": each_week, "has_days": any(weekdays)}
    if each_week >= aims.sessions_a_week:
        return Finding("pass", Said("planned_sessions", said))
    few = Said("few_planned_sessions", {**said, "aim": aims.sessions_a_week})
    return Finding("miss" if any(weekdays) else "cannot say", few)


def _no_primary(session: Lifts, aims: Aims) -> Finding:
    """Why there is no main lift, or why that cannot be said; the heaviest work of the legs is named where there is."""
    why = _unsaid_primary(session)
    if why is not None:
        return why
    legs = [lift for lift in session.work if lift.exercise is not None and is_leg_lift(lift.exercise)]
    if not legs:
        return Finding("miss", Said("no_main_lift"))
    heaviest = session.heaviest_leg_work
    if heaviest is None:
        told = tuple([_done(lift.name, lift.working) for lift in legs])
        return Finding("miss", Said("leg_work_without_weight", {"each_lift": told}), _numbers(legs))
    top = max(heaviest.working, key=lambda each: each.weight_kg or 0.0)
    said = _done(heaviest.name, heaviest.working) | {"top_kg": top.weight_kg, "unit": top.unit}
    return Finding("miss", Said("heaviest_leg_work", {**said, **_main_aim(aims)}), heaviest.numbers)


def _unsaid_primary(session: Lifts) -> Finding | None:
    """Why it is not known whether there was a main lift; None where that is known."""
    if session.unknown:
        return Finding("cannot say", _why_unknown(session.unknown))
    if not session.work:
        return Finding("cannot say", Said("no_working_sets"))
    if session.long_set is not None:
        return _others_in(session.long_set)
    if session.may_be_primary:
        return Finding("cannot say", Said("weight_unknown", {"lifts": _names(session.may_be_primary)}))
    return None


def _others_in(long_set: LiftedSet) -> Finding:
    """Nothing is missed where a set is so long that others may be in it."""
    why = Said("others_may_be_in_set", {"set": long_set.number, "seconds": long_set.seconds or 0.0})
    return Finding("cannot say", why, (long_set.number,))


def _why_unknown(lifts: Sequence[Lift]) -> Said:
    """Why what some lifts train is not known."""
    return _training_unknown(lifts) if all(lift.is_named for lift in lifts) else Said("exercises_unnamed")


def _training_unknown(lifts: Sequence[Lift]) -> Said:
    return Said("training_unknown", {"lifts": _names(lifts)})


def _counts_reps(lift: Lift) -> bool:
    """Whether repetitions are the measure: not of holds, mobility and endurance."""
    return not is_warming(lift.exercise) and not all(each.is_hold for each in lift.working)


def _done(name: Name, sets: Sequence[LiftedSet]) -> Row:
    return {"lift": name, "set_reps": _reps(sets)}


def _reps(sets: Sequence[LiftedSet]) -> Several:
    """From and to of each set; None where not known."""
    return tuple([each.reps for each in sets])


def _names(lifts: Sequence[Lift]) -> tuple[Name, ...]:
    return tuple([lift.name for lift in lifts])


def _numbers(lifts: Sequence[Lift]) -> tuple[int, ...]:
    return tuple(sorted({number for lift in lifts for number in lift.numbers}))
