"""Whether a session, or a planned one, followed the principles of lifting for runners.

Each rule answers with pass, miss, or cannot say: what is not known is never held against anyone, but a miss that no
unknown could mend is a miss. What was done and what is planned are brought into one shape first, so that one set of
rules judges both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from fitlift.exercises.catalogue import Catalogue, Exercise
from fitlift.exercises.tables import group_name, group_names, muscles
from fitlift.measures.aims import Aims, Answer, Finding, judged, span, whole_seconds
from fitlift.measures.lifts import (
    Gap,
    Lift,
    LiftedSet,
    is_leg_lift,
    lifts_planned,
)
from fitlift.measures.main_lift import Lifts, is_warming, lifts_by_session
from fitlift.measures.readable import clock, load, minutes
from fitlift.measures.rep_counts import Way, is_outside, rep_counts, ways
from fitlift.measures.rests import is_median_told
from fitlift.measures.shared_muscles import lets_rest, same_muscles
from fitlift.measures.working_load import WORK_SHARE
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.principles import Principle
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import only_known
from fitlift.wording import listed, plural

#: Sports that warm up for lifting.
WARMING_SPORTS = frozenset({"running", "cycling", "rowing", "walking", "hiking"})

_SECONDS_A_MINUTE = 60

#: Less than half a minute warms nobody up: in the recordings at hand warm-ups that a plan asks for and that were broken
#: off last 8 to 24 s, the others 40 s and more. Sensible are 30 to 60 s.
WARM_UP_S = 30.0

#: What a main lift is, in words.
_BIG_LIFT = "squat, deadlift or other big lift of the legs"

#: So many names are told.
_TOLD = 2


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
    for number, lifts in lifts_by_session(sets, exercises.of_key, aims).items():
        session = replace(lifts, warmed_by=None if sessions is None else _warmed_by(sessions, number, aims))
        found += judged(_findings(session, aims) | _OVER_WEEKS, aims, number)
    return tuple(found)


def with_warmup(principles: Sequence[Principle], warmed_by: str) -> tuple[Principle, ...]:
    """The same for one session, where it is known besides what warmed up for it.

    Parameters
    ----------
    principles
        Those of one session.
    warmed_by
        What did, for people: "running just before".
    """
    return tuple(
        replace(each, verdict="pass", why=warmed_by)
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


def _general_warmup(session: Lifts, _: Aims) -> Finding:
    if session.warmed_by is not None:
        return Finding("pass", f"{session.warmed_by} just before")
    warming = session.warming
    if warming:
        sets = [each for lift in warming for each in (*lift.warmups, *lift.working)]
        seconds = sum(only_known(each.seconds for each in sets))
        if seconds < WARM_UP_S and all(each.seconds is not None for each in sets):
            names = _listed([lift.name for lift in warming])
            return Finding("cannot say", f"only {clock(seconds)} of {names} recorded; you may have done more")
        return Finding("pass", f"warm-up: {warming[0].name}", _numbers_of(warming[0]))
    if session.is_plan:
        return Finding("miss", "no warm-up before the first lift")
    return Finding("cannot say", "none recorded; you may have done one")


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
        return Finding("miss", f"the light sets of {primary.name} do not rise", numbers)
    if loads and loads[-1] >= WORK_SHARE * max(primary.heaviest_kg, loads[-1]):
        return Finding("miss", f"the last light set of {primary.name} is as heavy as the work", numbers)
    return Finding("pass", f"{plural(len(light), 'light set')} before {primary.name}", numbers)


def _too_few_light(session: Lifts, primary: Lift, count: int, aims: Aims, numbers: tuple[int, ...]) -> Finding:
    """Fewer light sets than aimed at: a miss only where they would have been recorded and known."""
    if not primary.is_told_apart:
        return Finding("cannot say", f"which sets of {primary.name} were light is not known", numbers)
    before = [lift for lift in session.lifts if lift is not primary and lift.first < primary.first]
    if any(not lift.is_named for lift in before):
        return Finding("cannot say", f"a set without a name before {primary.name} may be a light one", numbers)
    if session.long_set is not None:
        return _others_in(session.long_set)
    if primary.is_bar_alone:
        said = load(primary.heaviest_kg, None, primary.working[0].unit)
        return Finding("cannot say", f"{primary.name} {said} is light itself", numbers)
    if not session.is_plan and not count and not before:
        why = f"no light sets of {primary.name} are recorded; the recording begins with the work"
        return Finding("cannot say", why, numbers)
    some = plural(count, "light set") if count else "no light sets"
    return Finding("miss", f"{some} before {primary.name} (aim {span(aims.warmup_sets)})", numbers)


def _primary_lift(session: Lifts, aims: Aims) -> Finding:
    primary = session.primary
    if primary is None:
        return _no_primary(session, aims)
    exercise = primary.exercise
    if exercise is None:
        return Finding("cannot say", f"what {primary.name} trains is not known", primary.numbers)
    if not (exercise.is_primary_lift or is_leg_lift(exercise)):
        is_bench = exercise.category == "bench_press"
        why = "a bench press is no main lift for a runner" if is_bench else f"no {_BIG_LIFT}"
        said = primary.name if primary.part == "primary" else f"built around {primary.name}"
        return Finding("miss", f"{said}: {why}", primary.numbers)
    if primary.is_loaded is False:
        return Finding("miss", f"{primary.name}: without a weight it is no main lift", primary.numbers)
    before = [each for each in session.accessories if each.is_named and max(each.numbers) < primary.first]
    if not session.is_meant(primary):
        before = []
    order = f", after {_listed([lift.name for lift in before])}: better first, while you are fresh" if before else ""
    return Finding("pass", f"main lift: {primary.name}{order}", primary.numbers)


def _primary_reps_and_sets(session: Lifts, aims: Aims) -> Finding:
    primary = session.primary
    if primary is None:
        return _no_primary(session, aims)
    answers = [(_verdict_of_way(way, aims), way) for way in ways(primary, int(aims.warmup_sets[1]))]
    passed = next((way for answer, way in answers if answer == "pass"), None)
    said = f"{primary.name} {_amounts(primary.working)}"
    if passed is not None:
        return Finding("pass", f"{primary.name} {_seen_as(passed, aims)}", primary.numbers)
    if any(answer == "cannot say" for answer, _ in answers):
        return Finding("cannot say", f"{said}: {_why_no_reps(primary)}", primary.numbers)
    is_few = all(len(way.work) < aims.primary_sets[0] for _, way in answers)
    inside = all(_verdict_of_reps(way, aims) != "miss" for _, way in answers)
    if is_few and inside and any(not lift.is_named for lift in session.unknown):
        return Finding("cannot say", f"{said}; some sets have no name", primary.numbers)
    if is_few and inside and session.long_set is not None:
        return _others_in(session.long_set)
    aim = f"(aim {span(aims.primary_sets)} × {span(aims.primary_reps)})"
    return Finding("miss", f"{said} {aim}", primary.numbers)


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


def _seen_as(way: Way, aims: Aims) -> str:
    """The sets of a main lift, and what stands beside its work: "4×5 after 10, 5"."""
    outside = [each for each in way.work if is_outside(each, aims.primary_reps)]
    after = f" after {', '.join(_reps(each) for each in way.light)}" if way.light else ""
    then = f", then {plural(len(way.lighter), 'lighter set')}" if way.lighter else ""
    if not outside:
        return f"{_amounts(way.work)}{after}{then}"
    each = ", ".join(_reps(each) for each in way.work)
    return f"{each}{after}: {len(outside)} of {len(way.work)} sets not {span(aims.primary_reps)}{then}"


def _why_no_reps(lift: Lift) -> str:
    if any(each.is_long for each in lift.working):
        return "not all repetitions are known, for one set is too long to be one"
    if any(each.reps is None for each in lift.working):
        return "not all repetitions are known"
    return "of one side or of both is not known"


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
    said = clock(told_low) if told_low == told_high else f"{clock(told_low)}-{clock(told_high)}"
    some = f", {inside} of {len(known)} within" if is_mixed else ""
    names = dict.fromkeys(name for _, each in known for name, _ in each.between)
    turns = f", {_listed(list(names))} between" if names else ""
    why = f"rest {said} in {primary.name}{turns}{some} (aim {clock(aim[0])}-{clock(aim[1])})"
    is_within = aim[0] <= whole_seconds(low) and whole_seconds(high) <= aim[1] and 2 * inside >= len(known)
    if not is_within and not primary.is_told_apart:
        open_ = f"{said} in {primary.name}, but some of its sets may have been light"
        return Finding("cannot say", open_, primary.numbers)
    return Finding("pass" if is_within else "miss", why, primary.numbers)


def _why_no_rests(primary: Lift, known: int) -> str:
    names = dict.fromkeys(name for gap in primary.gaps for name in _in_the_way(primary, gap))
    if names:
        return f"{_listed(list(names))} between the sets of {primary.name}"
    others = dict.fromkeys(name for gap in primary.gaps for name, _ in gap.between)
    if others:
        return f"{primary.name} takes turns with {_listed(list(others))}"
    return f"the rests of {primary.name} are not known" if not known else f"only one rest of {primary.name} is known"


def _in_the_way(primary: Lift, gap: Gap) -> list[str]:
    """What was done between two sets of the main lift in which its muscles do not rest, or may not."""
    return [name for name, exercise in gap.between if not lets_rest(primary.exercise, exercise)]


def _accessory_reps(session: Lifts, aims: Aims) -> Finding:
    if session.primary is None and session.unknown:
        return _no_primary(session, aims)
    counted = [lift for lift in session.beside_main if _counts_reps(lift)]
    if not counted:
        return Finding("cannot say", "no accessory lifts with repetitions")
    verdicts = [(lift, rep_counts(lift.working, aims.accessory_reps).verdict) for lift in counted]
    as_main = [lift for lift, verdict in verdicts if _may_be_main(session, lift, verdict, aims)]
    missed = [lift for lift, verdict in verdicts if verdict == "miss" and _is_judged(lift, as_main)]
    if missed:
        amounts = [_amounts(_outside(lift, aims), alone=True) for lift in missed]
        told = [
            f"{lift.name} {each} {'rep' if each == '1' else 'reps'}" for lift, each in zip(missed, amounts, strict=True)
        ]
        return Finding("miss", f"{_listed(told)} (aim {span(aims.accessory_reps)})", _numbers(missed))
    if as_main:
        return Finding("cannot say", _may_be(as_main), _numbers(as_main))
    unsaid = [lift for lift, verdict in verdicts if verdict != "pass"]
    if unsaid:
        return Finding("cannot say", f"{_listed([lift.name for lift in unsaid])} cannot be judged")
    some = [lift.name for lift in counted if _outside(lift, aims)]
    beside = f"; in most sets of {_listed(some)}" if some else ""
    return Finding("pass", f"{plural(len(counted), 'accessory lift')} of {span(aims.accessory_reps)} reps{beside}")


def _may_be_main(session: Lifts, lift: Lift, verdict: Answer, aims: Aims) -> bool:
    """Whether what is said of a lift depends on whether it is the main one: it has few repetitions, or is alone."""
    if not any(lift is each for each in session.may_be_primary):
        return False
    is_few = verdict == "miss" and rep_counts(lift.working, aims.primary_reps).verdict == "pass"
    return is_few or (verdict == "pass" and len(session.beside_main) == 1)


def _is_judged(lift: Lift, as_main: Sequence[Lift]) -> bool:
    return lift.exercise is not None and not any(lift is each for each in as_main)


def _may_be(lifts: Sequence[Lift]) -> str:
    return f"{_listed([lift.name for lift in lifts])} may be the main lift"


def _outside(lift: Lift, aims: Aims) -> list[LiftedSet]:
    return [each for each in lift.working if is_outside(each, aims.accessory_reps)]


def _alternation(session: Lifts, _: Aims) -> Finding:
    accessories = session.accessories
    if len(accessories) <= 1:
        return Finding("cannot say", "fewer than two accessory lifts")
    following = [(one, other) for one, other in pairwise(session.beside_ready) if session.primary not in (one, other)]
    shared = [(one, other, found) for one, other in following if (found := _shared(one, other))]
    perhaps = session.may_be_primary
    same = [pair for pair in shared if not any(lift is each for lift in pair[:2] for each in perhaps)]
    if same:
        told = [f"{one.name}, then {other.name}: both {_named(found)}" for one, other, found in same]
        more = f"; and {plural(len(told) - _TOLD, 'more pair')}" if len(told) > _TOLD else ""
        why = f"{'; '.join(told[:_TOLD])}{more}"
        return Finding("miss", why, _numbers([lift for one, other, _ in same for lift in (one, other)]))
    unknown = [lift for lift in accessories if lift.exercise is None]
    if unknown:
        return Finding("cannot say", _why_unknown(unknown))
    if shared:
        return Finding("cannot say", _may_be([lift for lift in perhaps if any(lift in pair[:2] for pair in shared)]))
    return Finding("pass", "each accessory lift for other muscles than the one before")


def _shared(one: Lift, other: Lift) -> tuple[str, ...]:
    return () if one.exercise is None or other.exercise is None else same_muscles(one.exercise, other.exercise)


def _unilateral(session: Lifts, _: Aims) -> Finding:
    found = [lift for lift in session.work if lift.exercise is not None and _is_of_one_leg(lift, lift.exercise)]
    if found:
        return Finding("pass", f"single-leg work: {_listed([lift.name for lift in found])}", _numbers(found))
    if session.unknown:
        return Finding("cannot say", _why_unknown(session.unknown))
    if session.long_set is not None:
        return _others_in(session.long_set)
    return Finding("miss", "no single-leg work")


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

_OF_WEEKS = "one session does not tell; try: fitlift weekly FOLDER"

#: Rules that take more than one session.
_OVER_WEEKS = {rule: Finding("cannot say", _OF_WEEKS) for rule in ("all_groups", "progression", "consistency")}


def _planned_groups(sessions: Sequence[Lifts]) -> Finding:
    trained = {muscles()[each].group for lift in _lifts(sessions) for each in _trained(lift)}
    untrained = [group_name(group) for group in group_names() if group not in trained]
    if not untrained:
        return Finding("pass", "every major group of muscles in the week")
    unknown = [lift for session in sessions for lift in session.unknown]
    if unknown:
        return Finding("cannot say", f"{_listed(untrained)}: {_why_unknown(unknown)}")
    return Finding("miss", f"not in the week: {_listed(untrained)}")


def _lifts(sessions: Sequence[Lifts]) -> Iterator[Lift]:
    return (lift for session in sessions for lift in session.work)


def _trained(lift: Lift) -> tuple[str, ...]:
    return () if lift.exercise is None else (*lift.exercise.primary, *lift.exercise.secondary)


def _planned_progression(adds: Sequence[str]) -> Finding:
    if not adds:
        return Finding("miss", "the plan does not say what is added with time; as in: add 2.5 kg")
    return Finding("pass", f"it says what is added to {_listed(list(adds))}")


def _planned_consistency(count: int, weekdays: Sequence[int], aims: Aims) -> Finding:
    each_week = sum(days or 1 for days in weekdays) if any(weekdays) else count
    said = f"{plural(each_week, 'session')} a week" if any(weekdays) else f"{plural(count, 'session')}, without days"
    if each_week >= aims.sessions_a_week:
        return Finding("pass", said)
    return Finding("miss" if any(weekdays) else "cannot say", f"{said} (aim {aims.sessions_a_week:g})")


def _no_primary(session: Lifts, aims: Aims) -> Finding:
    """Why there is no main lift, or why that cannot be said; the heaviest work of the legs is named where there is."""
    why = _unsaid_primary(session)
    if why is not None:
        return why
    legs = [lift for lift in session.work if lift.exercise is not None and is_leg_lift(lift.exercise)]
    if not legs:
        return Finding("miss", f"no main lift: no {_BIG_LIFT}")
    heaviest = session.heaviest_leg_work
    if heaviest is None:
        told = [f"{lift.name} {_amounts(lift.working)}" for lift in legs]
        return Finding("miss", f"no main lift: only leg work without a weight: {_listed(told)}", _numbers(legs))
    said = f"{heaviest.name} {_amounts(heaviest.working)}{_load(heaviest)}"
    aim = f"(aim {span(aims.primary_sets)} × {span(aims.primary_reps)})"
    return Finding("miss", f"no main lift; heaviest leg work: {said} {aim}", heaviest.numbers)


def _unsaid_primary(session: Lifts) -> Finding | None:
    """Why it is not known whether there was a main lift; None where that is known."""
    if session.unknown:
        return Finding("cannot say", _why_unknown(session.unknown))
    if not session.work:
        return Finding("cannot say", "no working sets are known")
    if session.long_set is not None:
        return _others_in(session.long_set)
    if session.may_be_primary:
        return Finding("cannot say", f"no weight of {_listed([lift.name for lift in session.may_be_primary])} is known")
    return None


def _others_in(long_set: LiftedSet) -> Finding:
    """Nothing is missed where a set is so long that others may be in it."""
    why = f"set {long_set.number} lasted {minutes(long_set.seconds or 0.0)}: others may be in it"
    return Finding("cannot say", why, (long_set.number,))


def _load(lift: Lift) -> str:
    """The most weight of a lift: " × 32 kg"; nothing where none is known."""
    top = max(lift.working, key=lambda each: each.weight_kg or 0.0)
    return "" if top.weight_kg is None else f" × {load(top.weight_kg, None, top.unit)}"


def _why_unknown(lifts: Sequence[Lift]) -> str:
    """Why what some lifts train is not known."""
    if not all(lift.is_named for lift in lifts):
        return "some exercises have no name"
    return f"what {_listed([lift.name for lift in lifts])} trains is not known"


def _counts_reps(lift: Lift) -> bool:
    """Whether repetitions are the measure: not of holds, mobility and endurance."""
    return not is_warming(lift.exercise) and not all(each.is_hold for each in lift.working)


def _amounts(sets: Sequence[LiftedSet], *, alone: bool = False) -> str:
    """Sets and repetitions: "4×4-6", or only the repetitions; set by set, "5, 5, ?", where some are not known."""
    known_reps = [each.reps for each in sets if each.reps is not None]
    if not known_reps:
        return plural(len(sets), "set")
    if len(known_reps) < len(sets) and not alone:
        return ", ".join(_reps(each) for each in sets)
    reps = span((min(low for low, _ in known_reps), max(high for _, high in known_reps)))
    return reps if alone else f"{len(sets)}×{reps}"


def _reps(one: LiftedSet) -> str:
    return "?" if one.reps is None else span(one.reps)


def _named(keys: Sequence[str]) -> str:
    """Muscles by name: "shoulders and triceps"."""
    return listed(muscles()[each].name.lower() for each in keys[:_TOLD])


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _TOLD
    return ", ".join(names[:_TOLD]) + (f" and {more} more" if more > 0 else "")


def _numbers(lifts: Sequence[Lift]) -> tuple[int, ...]:
    return tuple(sorted({number for lift in lifts for number in lift.numbers}))
