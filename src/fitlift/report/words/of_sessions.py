"""What the principles say of one session, and of a planned one, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.measures.aims import span
from fitlift.measures.readable import clock
from fitlift.report.words.amounts import (
    amounts,
    group_names,
    load,
    load_of,
    minutes,
    muscle_names,
    reps_of,
    sets_aim,
    some,
)
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural

#: What a main lift is.
_BIG_LIFT = "squat, deadlift or other big lift of the legs"

#: So many muscles, and pairs of exercises, are named.
_MUSCLES, _PAIRS = 2, 2


def _just_before(facts: Facts) -> str:
    file = facts.maybe_text("file")
    return f"{facts.text('sport')} just before" + ("" if file is None else f", in {file}")


def _few_light_sets(facts: Facts) -> str:
    sets = facts.count("sets")
    some_sets = plural(sets, "light set") if sets else "no light sets"
    return f"{some_sets} before {facts.name('lift')} (aim {span(facts.pair('aim_sets'))})"


def _as_main(facts: Facts) -> str:
    return facts.name("lift") if facts.flag("is_called_so") else f"built around {facts.name('lift')}"


def _main_lift(facts: Facts) -> str:
    after = facts.names("after")
    order = f", after {some(after)}: better first, while you are fresh" if after else ""
    return f"main lift: {facts.name('lift')}{order}"


def _done(facts: Facts) -> str:
    """A lift and its sets: "Back squat 4×5"."""
    return f"{facts.name('lift')} {amounts(facts.sets('set_reps'))}"


def _main_sets(facts: Facts) -> str:
    """The sets of a main lift, and what stands beside its work: "4×5 after 10, 5"."""
    work, light, lighter = facts.sets("set_reps"), facts.sets("light_set_reps"), facts.count("lighter_sets")
    after = f" after {', '.join(map(reps_of, light))}" if light else ""
    then = f", then {plural(lighter, 'lighter set')}" if lighter else ""
    outside = facts.count("outside_sets")
    if not outside:
        return f"{facts.name('lift')} {amounts(work)}{after}{then}"
    each, aim = ", ".join(map(reps_of, work)), span(facts.pair("aim_reps"))
    return f"{facts.name('lift')} {each}{after}: {outside} of {len(work)} sets not {aim}{then}"


def _rest(facts: Facts) -> str:
    low, high = facts.pair("rests_s")
    return f"{clock(low)} in" if low == high else f"{clock(low)}-{clock(high)} in"


def _main_rest(facts: Facts) -> str:
    names, rests, within = facts.names("between"), facts.count("rests"), facts.count("within")
    turns = f", {some(names)} between" if names else ""
    some_within = "" if within in {0, rests} else f", {within} of {rests} within"
    low, high = facts.pair("aim_s")
    return f"rest {_rest(facts)} {facts.name('lift')}{turns}{some_within} (aim {clock(low)}-{clock(high)})"


def _other_reps(facts: Facts) -> str:
    told = []
    for each in facts.rows("each_lift"):
        reps = amounts(each.sets("set_reps"), alone=True)
        told.append(f"{each.name('lift')} {reps} {'rep' if reps == '1' else 'reps'}")
    return f"{some(told)} (aim {span(facts.pair('aim_reps'))})"


def _accessories(facts: Facts) -> str:
    mostly = facts.names("mostly")
    beside = f"; in most sets of {some(mostly)}" if mostly else ""
    return f"{plural(facts.count('accessories'), 'accessory lift')} of {span(facts.pair('aim_reps'))} reps{beside}"


def _same_muscles(facts: Facts) -> str:
    told = [
        f"{each.name('lift')}, then {each.name('next_lift')}: both {muscle_names(each.texts('muscles')[:_MUSCLES])}"
        for each in facts.rows("each_pair")
    ]
    more = f"; and {plural(len(told) - _PAIRS, 'more pair')}" if len(told) > _PAIRS else ""
    return f"{'; '.join(told[:_PAIRS])}{more}"


def _heaviest_leg_work(facts: Facts) -> str:
    top_kg = facts.maybe_number("top_kg")
    with_load = "" if top_kg is None else f" × {load(top_kg, None, facts.maybe_text('unit'))}"
    return f"no main lift; heaviest leg work: {_done(facts)}{with_load} {sets_aim(facts)}"


def _sides(facts: Facts) -> str:
    told = (
        f"{each.name('lift')}: left {_side(each, 'left')}, right {_side(each, 'right')}"
        for each in facts.rows("each_sides")
    )
    return "; ".join(told)


def _side(facts: Facts, side: str) -> str:
    """Repetitions and the heaviest load of one side: "8, 8 × 12 kg"."""
    reps = ", ".join(map(reps_of, facts.sets(f"{side}_set_reps")))
    weight_kg = facts.maybe_number(f"{side}_kg")
    return reps if weight_kg is None else f"{reps} × {load(weight_kg, None, facts.maybe_text(f'{side}_unit'))}"


def _planned_sessions(facts: Facts) -> str:
    sessions = plural(facts.count("sessions"), "session")
    return f"{sessions} a week" if facts.flag("has_days") else f"{sessions}, without days"


def _trained_unknown(facts: Facts) -> str:
    return f"what {some(facts.names('lifts'))} trains is not known"


def _groups(facts: Facts) -> str:
    return some(group_names(facts.texts("groups")))


#: Of one session.
_SESSION: Mapping[str, Words] = {
    "just_before": _just_before,
    "short_warmup": lambda of: (
        f"only {clock(of.number('seconds'))} of {some(of.names('lifts'))} recorded; you may have done more"
    ),
    "warmup": lambda of: f"warm-up: {of.name('lift')}",
    "no_warmup_planned": "no warm-up before the first lift",
    "no_warmup_recorded": "none recorded; you may have done one",
    "light_sets": lambda of: f"{plural(of.count('sets'), 'light set')} before {of.name('lift')}",
    "light_sets_do_not_rise": lambda of: f"the light sets of {of.name('lift')} do not rise",
    "light_set_as_heavy": lambda of: f"the last light set of {of.name('lift')} is as heavy as the work",
    "light_sets_unknown": lambda of: f"which sets of {of.name('lift')} were light is not known",
    "unnamed_set_before": lambda of: f"a set without a name before {of.name('lift')} may be a light one",
    "light_itself": lambda of: f"{of.name('lift')} {load_of(of)} is light itself",
    "begins_with_work": lambda of: (
        f"no light sets of {of.name('lift')} are recorded; the recording begins with the work"
    ),
    "few_light_sets": _few_light_sets,
    "main_lift": _main_lift,
    "bench_press_as_main": lambda of: f"{_as_main(of)}: a bench press is no main lift for a runner",
    "other_lift_as_main": lambda of: f"{_as_main(of)}: no {_BIG_LIFT}",
    "main_lift_without_weight": lambda of: f"{of.name('lift')}: without a weight it is no main lift",
    "no_main_lift": f"no main lift: no {_BIG_LIFT}",
    "leg_work_without_weight": lambda of: (
        f"no main lift: only leg work without a weight: {some([_done(each) for each in of.rows('each_lift')])}"
    ),
    "heaviest_leg_work": _heaviest_leg_work,
    "no_working_sets": "no working sets are known",
    "weight_unknown": lambda of: f"no weight of {some(of.names('lifts'))} is known",
    "may_be_main_lift": lambda of: f"{some(of.names('lifts'))} may be the main lift",
    "exercises_unnamed": "some exercises have no name",
    "training_unknown": _trained_unknown,
    "others_may_be_in_set": lambda of: (
        f"set {of.count('set')} lasted {minutes(of.number('seconds'))}: others may be in it"
    ),
    "main_sets": _main_sets,
    "main_sets_not_as_aimed": lambda of: f"{_done(of)} {sets_aim(of)}",
    "main_sets_beside_unnamed": lambda of: f"{_done(of)}; some sets have no name",
    "main_reps_unknown": lambda of: f"{_done(of)}: not all repetitions are known",
    "main_reps_unknown_long_set": lambda of: (
        f"{_done(of)}: not all repetitions are known, for one set is too long to be one"
    ),
    "main_reps_of_one_side_or_both": lambda of: f"{_done(of)}: of one side or of both is not known",
    "main_rest": _main_rest,
    "main_rest_with_light_sets": lambda of: f"{_rest(of)} {of.name('lift')}, but some of its sets may have been light",
    "main_rest_interrupted": lambda of: f"{some(of.names('between'))} between the sets of {of.name('lift')}",
    "main_rest_in_turns": lambda of: f"{of.name('lift')} takes turns with {some(of.names('between'))}",
    "main_rest_known_once": lambda of: f"only one rest of {of.name('lift')} is known",
    "main_rest_unknown": lambda of: f"the rests of {of.name('lift')} are not known",
    "no_accessories": "no accessory lifts with repetitions",
    "accessories": _accessories,
    "accessories_not_as_aimed": _other_reps,
    "accessories_not_judged": lambda of: f"{some(of.names('lifts'))} cannot be judged",
    "few_accessories": "fewer than two accessory lifts",
    "same_muscles_in_a_row": _same_muscles,
    "other_muscles_each_time": "each accessory lift for other muscles than the one before",
    "single_leg_work": lambda of: f"single-leg work: {some(of.names('lifts'))}",
    "no_single_leg_work": "no single-leg work",
    "one_session_does_not_tell": "one session does not tell; try: fitlift weekly FOLDER",
    "sides_alike": lambda of: f"left and right alike in {', '.join(of.names('lifts'))}",
    "sides_differ": _sides,
}


def _challenging(facts: Facts, how: str) -> str:
    return f"a load that challenges: {facts.name('lift')} {load_of(facts)}, {how}"


def _light(facts: Facts, how: str) -> str:
    return f"{facts.name('lift')} {load_of(facts)}, {how}: light for a main lift"


def _effort(facts: Facts) -> str:
    return f"effort {facts.number('rpe'):g} of 10"


def _share(facts: Facts) -> str:
    return f"{round(100 * facts.number('share'))} % of your maximum"


#: Of the load of the main lift.
_LOAD: Mapping[str, Words] = {
    "challenging_effort": lambda of: _challenging(of, _effort(of)),
    "light_effort": lambda of: _light(of, _effort(of)),
    "challenging_share": lambda of: _challenging(of, _share(of)),
    "light_share": lambda of: _light(of, _share(of)),
    "bar_alone": lambda of: f"{of.name('lift')} {load_of(of)} is no more than the bar: does it challenge?",
    "same_for_long": lambda of: (
        f"{of.name('lift')} {of.count('sets')}×{of.number('reps'):g} × {load_of(of)} in each of the last "
        f"{of.count('sessions')} sessions: it no longer challenges"
    ),
}

#: Of a plan and of its week.
_PLAN: Mapping[str, Words] = {
    "all_groups_planned": "every major group of muscles in the week",
    "groups_not_planned": lambda of: f"not in the week: {_groups(of)}",
    "groups_or_unnamed": lambda of: f"{_groups(of)}: some exercises have no name",
    "groups_or_unknown": lambda of: f"{_groups(of)}: {_trained_unknown(of)}",
    "nothing_added": "the plan does not say what is added with time; as in: add 2.5 kg",
    "added": lambda of: f"it says what is added to {some(of.names('lifts'))}",
    "planned_sessions": _planned_sessions,
    "few_planned_sessions": lambda of: f"{_planned_sessions(of)} (aim {of.number('aim'):g})",
}

OF_SESSIONS: Mapping[str, Words] = {**_SESSION, **_LOAD, **_PLAN}
