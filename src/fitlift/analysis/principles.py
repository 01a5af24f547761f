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
from fitlift.exercises.tables import muscles
from fitlift.measures.aims import Aims, Finding, judged, span
from fitlift.measures.lifts import BESIDE, Lift, LiftedSet, Lifts, heaviest, lifts_done, lifts_planned
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.principles import Principle
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active, by_session
from fitlift.wording import plural

#: From this share of the working load on a set is no light one (as for `labels.roles`).
WORK_SHARE = 0.85

#: Why an exercise that trains no muscle in particular may warm up.
_WARMING = frozenset({"cardio", "endurance", "mobility"})

#: Sports that warm up for lifting.
WARMING_SPORTS = frozenset({"running", "cycling", "rowing", "walking", "hiking"})

_SECONDS_A_MINUTE = 60

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
    for number, own in by_session(active(sets)).items():
        warmed_by = None if sessions is None else _warmed_by(sessions, number, aims)
        session = Lifts(lifts_done(own, exercises), is_plan=False, warmed_by=warmed_by)
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
    made = [Lifts(lifts_planned(sets, exercises), is_plan=True) for sets in planned]
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
    for lift in session.lifts:
        is_light = lift.exercise is not None and lift.exercise.why_none in _WARMING
        if lift.part == "warmup" or is_light:
            numbers = tuple(each.number for each in (*lift.warmups, *lift.working))
            return Finding("pass", f"warm-up: {lift.name}", numbers)
        if lift.part not in BESIDE and lift.working:
            break
    if session.is_plan:
        return Finding("miss", "no warm-up before the first lift")
    return Finding("cannot say", "nothing tells of a warm-up; it may not have been recorded")


def _ramping_sets(session: Lifts, aims: Aims) -> Finding:
    primary = session.primary
    if primary is None:
        return _no_primary(session)
    light, least = primary.warmups, int(aims.warmup_sets[0])
    numbers = tuple(each.number for each in light)
    if len(light) < least and not primary.is_told_apart:
        return Finding("cannot say", f"which sets of {primary.name} were light is not known", numbers)
    if len(light) < least:
        some = plural(len(light), "light set") if light else "no light sets"
        return Finding("miss", f"{some} before {primary.name} (aim {span(aims.warmup_sets)})", numbers)
    loads = [each.weight_kg for each in light if each.weight_kg is not None]
    if any(later < earlier for earlier, later in pairwise(loads)):
        return Finding("miss", f"the light sets of {primary.name} do not rise", numbers)
    if loads and loads[-1] >= WORK_SHARE * max(heaviest(primary), loads[-1]):
        return Finding("miss", f"the last light set of {primary.name} is as heavy as the work", numbers)
    return Finding("pass", f"{plural(len(light), 'light set')} before {primary.name}", numbers)


def _primary_lift(session: Lifts, _: Aims) -> Finding:
    primary = session.primary
    if primary is None:
        return _no_primary(session)
    if primary.exercise is None:
        return Finding("cannot say", f"what {primary.name} trains is not known", primary.numbers)
    if not primary.exercise.is_primary_lift:
        is_bench = primary.exercise.category == "bench_press"
        why = "a bench press is no main lift for a runner" if is_bench else "no lift of the legs over several joints"
        return Finding("miss", f"{primary.name}: {why}", primary.numbers)
    return Finding("pass", f"main lift: {primary.name}", primary.numbers)


def _primary_reps_and_sets(session: Lifts, aims: Aims) -> Finding:
    primary = session.primary
    if primary is None:
        return _no_primary(session)
    count, (fewest, most) = len(primary.working), aims.primary_sets
    outside = [each for each in primary.working if _is_outside(each.reps, aims.primary_reps)]
    aim = f"(aim {span(aims.primary_sets)} × {span(aims.primary_reps)})"
    said = f"{primary.name} {_amounts(primary.working)}"
    if outside or count > most:
        return Finding("miss", f"{said} {aim}", primary.numbers)
    if any(each.reps is None for each in primary.working):
        return Finding("cannot say", f"{said}: not all repetitions are known", primary.numbers)
    if count < fewest and any(not lift.is_named for lift in session.unknown):
        return Finding("cannot say", f"{said}; some sets have no name", primary.numbers)
    return Finding("pass" if count >= fewest else "miss", said if count >= fewest else f"{said} {aim}", primary.numbers)


def _primary_rest(session: Lifts, aims: Aims) -> Finding:
    primary = session.primary
    if primary is None:
        return _no_primary(session)
    between = primary.working if session.is_plan else primary.working[:-1]
    rests = [each.rest_s for each in between if each.rest_s is not None]
    if not rests:
        return Finding("cannot say", f"the rests of {primary.name} are not known", primary.numbers)
    low, high = (median(bounds) for bounds in zip(*rests, strict=True))
    aim_low, aim_high = aims.rest_target_s
    said = f"rest {_clock(low)}" if low == high else f"rest {_clock(low)}-{_clock(high)}"
    aim = f"(aim {_clock(aim_low)}-{_clock(aim_high)})"
    is_within = aim_low <= round(low) and round(high) <= aim_high
    return Finding("pass" if is_within else "miss", f"{said} in {primary.name} {aim}", primary.numbers)


def _accessory_reps(session: Lifts, aims: Aims) -> Finding:
    if session.primary is None and session.unknown:
        return _no_primary(session)
    counted = [lift for lift in session.accessories if _counts_reps(lift)]
    if not counted:
        return Finding("cannot say", "no accessory lifts with repetitions")
    outside = [lift for lift in counted if _is_outside(_middle(lift), aims.accessory_reps)]
    aim = f"(aim {span(aims.accessory_reps)})"
    certain = [lift for lift in outside if lift.exercise is not None]
    if certain:
        told = [f"{lift.name} {_amounts(lift.working[:1], alone=True)} reps" for lift in certain]
        return Finding("miss", f"{_listed(told)} {aim}", _numbers(certain))
    unsaid = [lift for lift in counted if _middle(lift) is None or lift in outside]
    if unsaid:
        return Finding("cannot say", f"{_listed([lift.name for lift in unsaid])} cannot be judged")
    return Finding("pass", f"{plural(len(counted), 'accessory lift')} of {span(aims.accessory_reps)} reps")


def _alternation(session: Lifts, _: Aims) -> Finding:
    accessories = session.accessories
    if len(accessories) <= 1:
        return Finding("cannot say", "fewer than two accessory lifts")
    same = [(one, other) for one, other in pairwise(accessories) if one.groups & other.groups]
    if same:
        told = [f"{one.name}, then {other.name}: both {_group(one, other)}" for one, other in same]
        return Finding("miss", _listed(told), _numbers([lift for pair in same for lift in pair]))
    unknown = [lift for lift in accessories if lift.exercise is None]
    if unknown:
        return Finding("cannot say", _why_unknown(unknown))
    return Finding("pass", "each accessory lift for other muscles than the one before")


def _unilateral(session: Lifts, _: Aims) -> Finding:
    found = [lift for lift in session.work if lift.exercise is not None and _is_one_legged(lift, lift.exercise)]
    if found:
        return Finding("pass", f"single-leg work: {_listed([lift.name for lift in found])}", _numbers(found))
    if session.unknown:
        return Finding("cannot say", _why_unknown(session.unknown))
    return Finding("miss", "no single-leg work")


def _is_one_legged(lift: Lift, exercise: Exercise) -> bool:
    return exercise.body_part == "lower" and (exercise.is_unilateral or lift.is_per_side)


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
    trained = {muscles()[each].group_name.lower() for lift in _lifts(sessions) for each in _trained(lift)}
    groups = dict.fromkeys(each.group_name.lower() for each in muscles().values())
    untrained = [group for group in groups if group not in trained]
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


def _no_primary(session: Lifts) -> Finding:
    if session.unknown:
        return Finding("cannot say", _why_unknown(session.unknown))
    if not session.work:
        return Finding("cannot say", "no working sets are known")
    return Finding("miss", "no main lift: nothing for the legs over several joints")


def _why_unknown(lifts: Sequence[Lift]) -> str:
    """Why what some lifts train is not known."""
    if not all(lift.is_named for lift in lifts):
        return "some exercises have no name"
    return f"what {_listed([lift.name for lift in lifts])} trains is not known"


def _is_outside(reps: tuple[float, float] | None, aim: tuple[float, float]) -> bool:
    return reps is not None and (reps[0] < aim[0] or reps[1] > aim[1])


def _middle(lift: Lift) -> tuple[float, float] | None:
    """The middle of its sets' repetitions; None where not all are known."""
    reps = [each.reps for each in lift.working if each.reps is not None]
    if len(reps) < len(lift.working):
        return None
    return median(low for low, _ in reps), median(high for _, high in reps)


def _counts_reps(lift: Lift) -> bool:
    """Whether repetitions are the measure: not of holds, mobility and endurance."""
    is_other = lift.exercise is not None and lift.exercise.why_none in _WARMING
    return not is_other and not all(each.is_hold for each in lift.working)


def _amounts(sets: Sequence[LiftedSet], *, alone: bool = False) -> str:
    """Sets and repetitions: "4×4-6", or only the repetitions."""
    known_reps = [each.reps for each in sets if each.reps is not None]
    if not known_reps:
        return plural(len(sets), "set")
    reps = span((min(low for low, _ in known_reps), max(high for _, high in known_reps)))
    return reps if alone else f"{len(sets)}×{reps}"


def _group(one: Lift, other: Lift) -> str:
    shared = one.groups & other.groups
    names = dict.fromkeys(each.group_name.lower() for each in muscles().values() if each.group in shared)
    return " and ".join(names)


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _TOLD
    return ", ".join(names[:_TOLD]) + (f" and {more} more" if more > 0 else "")


def _numbers(lifts: Sequence[Lift]) -> tuple[int, ...]:
    return tuple(sorted({number for lift in lifts for number in lift.numbers}))


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), _SECONDS_A_MINUTE)
    return f"{minutes}:{rest:02d}"
