"""What pages say of a session: what it was, how much was done, its load, its heart rate, its names, in English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from fitlift.measures.readable import clock, thousands
from fitlift.report.words.amounts import effort, listed, load, minutes, numbered_sets, percent
from fitlift.report.words.calendar import date, date_and_time, told_time
from fitlift.report.words.facts import Facts, Words
from fitlift.report.words.of_figures import counted_words
from fitlift.report.words.of_zones import HEART_RATES, SCALES_OF
from fitlift.wording import plural

#: What a watch sums up beside lifting.
_INCLUDED: Mapping[str, str] = {
    "warmup": "the warm-up",
    "cooldown": "the cool-down",
    "holds": "holds",
    "carries": "carries",
    "cardio": "cardio",
    "by_time": "sets that count by time",
    "few_reps": "sets with too few reps to count",
}

#: What a watch calls its load.
_LOADS_KEPT: Mapping[str, str] = {"training_load": "load", "stress_score": "stress score"}

#: Kinds of FIT files.
_FILE_KINDS: Mapping[str, str] = {
    "workout": "a planned workout",
    "course": "a course",
    "settings": "a device's settings",
    "monitoring_a": "a day's monitoring",
    "monitoring_b": "a day's monitoring",
    "monitoring_daily": "a day's monitoring",
    "weight": "weight measurements",
    "sport": "a device's sport settings",
    "device": "a device's description",
    "schedules": "a schedule",
    "totals": "totals",
    "goals": "goals",
    "blood_pressure": "blood pressure measurements",
}

#: Verdict on the rests of an exercise.
_RESTS: Mapping[str, str] = {
    "within": "as aimed at",
    "short": "shorter than aimed at",
    "long": "longer than aimed at",
    "uneven": "some shorter, some longer than aimed at",
}

#: So many principles of which one thing is said are all named; of more the first, and how many are left. Chosen.
_RULES_NAMED, _RULES_LEFT = 4, 2

#: What each principle is called.
RULES: Mapping[str, str] = {
    "general_warmup": "warm-up",
    "ramping_sets": "light sets",
    "primary_lift": "main lift",
    "primary_reps_and_sets": "its sets and reps",
    "primary_rest": "its rest",
    "accessory_reps": "accessory reps",
    "alternation": "alternation",
    "unilateral": "single-leg work",
    "sides": "left and right",
    "primary_load": "its load",
    "all_groups": "all muscles",
    "progression": "progress",
    "consistency": "consistency",
}


def _time(facts: Facts, name: str = "local_start") -> dt.date | None:
    told = facts.maybe_text(name)
    return None if told is None else told_time(told)


def _sport(facts: Facts) -> str:
    """The sport: "strength training", "running, trail", "yoga"."""
    return sport_words(facts.maybe_text("main_sport"), facts.maybe_text("sub_sport"))


def sport_words(main: str | None, sub: str | None) -> str:
    """The same of what FIT calls a sport and its kind."""
    if sub in (None, "generic", "all"):
        words = main or "an activity of unknown sport"
    else:
        words = sub if main in (None, "training", "generic", sub) else f"{main}, {sub}"
    return words.replace("_", " ").replace("hiit", "HIIT")


def _title(facts: Facts) -> str:
    named = "strength" if facts.flag("is_strength") else _sport(facts)
    return f"{named[:1].upper()}{named[1:]}"


def _under_title(facts: Facts) -> str:
    lasted_s, paused_s = facts.maybe_number("took_s"), facts.maybe_number("timer_paused_s")
    lasted = "" if lasted_s is None else minutes(lasted_s)
    paused = "" if paused_s is None else f" + {minutes(paused_s)} paused"
    start = date_and_time(_time(facts)) + (" UTC" if facts.flag("is_utc") else "")
    return " · ".join(filter(None, (start, lasted + paused, facts.maybe_text("device"))))


def _no_such_session(facts: Facts) -> str:
    count = facts.count("sessions")
    which = "the one planned session" if count == 1 else f"any of the {count} planned sessions"
    return f"Plan: it does not look like {which}."


def _sets(facts: Facts) -> str:
    """Working sets, and what is beside them: "3 working sets (2 left and right) + 2 warm-up + 1 of endurance"."""
    sets = plural(facts.count("sets"), "working set" if facts.flag("are_told_apart") else "set")
    sided, drops = facts.count("sided_sets"), facts.count("drops")
    sets += f" ({sided} left and right)" if sided else ""
    sets += f" with {plural(drops, 'drop')}" if drops else ""
    beside = (("warmup_sets", "warm-up"), ("cooldown_sets", "cool-down"), ("endurance_rows", "of endurance"))
    counts = ((facts.count(name), word) for name, word in beside)
    return " + ".join([sets, *(f"{count} {word}" for count, word in counts if count)])


def _reps(facts: Facts) -> str:
    uncounted = facts.count("uncounted_sets")
    return plural(facts.count("total_reps"), "rep") + (f", {plural(uncounted, 'set')} not counted" if uncounted else "")


def _lifted(facts: Facts, name: str) -> str:
    """A volume with its unit; empty for none."""
    volume = facts.maybe_number(name)
    return "" if volume is None else f"{thousands(volume)} {facts.maybe_text('unit') or 'kg'}"


def _volume(facts: Facts) -> str:
    covered, counted = facts.count("covered_sets"), counted_words(facts.texts("counted"))
    sets = "one set" if covered == 1 else plural(covered, "set")
    return f"{_lifted(facts, 'volume')} in the {sets} with a weight{f', {counted} counted' if counted else ''}"


def _watch_totals(facts: Facts) -> str:
    lifted = _lifted(facts, "watchs_volume")
    totals = plural(facts.count("total_reps"), "rep") + (f" and {lifted}" if lifted else "")
    return f"The watch's own totals, {totals}, include {listed(_INCLUDED[each] for each in facts.texts('included'))}."


def _heart_rate(facts: Facts) -> str:
    named = (("avg", facts.maybe_number("hr_avg_bpm")), ("max", facts.maybe_number("hr_max_bpm")))
    return f"Heart rate {', '.join(f'{name} {value:.0f}' for name, value in named if value is not None)}."


def _watch_load(facts: Facts) -> str:
    why = " is low: it measures the heart" if facts.flag("is_low") else ""
    return f"Watch {_LOADS_KEPT[facts.text('load_kept')]} {facts.number('load_of_watch'):.0f}{why}."


def _without_sets(facts: Facts) -> str:
    device, laps, kcal = facts.maybe_text("device"), facts.count("laps"), facts.maybe_number("calories_kcal")
    has = (
        ("the duration", facts.flag("has_duration")),
        ("heart rate", facts.flag("has_heart_rate")),
        (f"{kcal or 0:,.0f} kcal", bool(kcal)),
        (plural(laps, "lap"), laps > 1),
    )
    there = ", ".join(name for name, is_there in has if is_there)
    why = f"No sets in this file: {device or 'the device'} wrote none. "
    if facts.flag("is_beyond_fitlift"):
        why = "No sets in this file that fitlift can read. "
    return why + (f"What it has: {there}." if there else "Nothing else is known of it.")


#: What a session was, and how much was done.
_FIRST: Mapping[str, Words] = {
    "session_title": _title,
    "under_title": _under_title,
    "no_such_planned_session": _no_such_session,
    "plan_counts_each_side": "The plan counts left and right as a set each.",
    "workout_called": lambda of: f"Workout: {of.text('workout')}",
    "session_totals": lambda of: " · ".join(of.sentences("each_reason")),
    "sets_of_kinds": _sets,
    "reps_of_session": _reps,
    "volume_of_sets": _volume,
    "weights_without_reps": "weights without reps",
    "weights_cannot_be_right": "no weight that can be right",
    "lifted_with_help": "with help",
    "weights_may_be_your_own": "weights that may be your own",
    "no_weights_logged": "no weights logged",
    "watchs_own_totals": _watch_totals,
    "heart_rate_of_session": _heart_rate,
    "heart_rate_cannot_be_right": "No heart rate that can be right.",
    "no_heart_rate_recorded": "No heart rate recorded.",
    "note_of_session": lambda of: f"Note: {of.text('session_note')}",
    "effort_of_session": lambda of: f"{effort(of.number('rpe')).capitalize()}.",
    "load_of_watch": _watch_load,
    "no_sets_in_file": _without_sets,
}


def _held(facts: Facts) -> str:
    """What a file holds: "running, 42 min, Sun 15 Nov 2026"."""
    sessions = facts.rows("each_session")
    if sessions:
        return "; ".join(map(_session, sessions))
    return kind_words(facts.maybe_text("file_kind"))


def kind_words(kind: str | None) -> str:
    """What a file without sessions is, by the kind that it says: "a planned workout"."""
    if kind in (None, "activity"):
        return "no session that can be read"
    return _FILE_KINDS.get(kind, f"FIT data of the kind {kind.replace('_', ' ')}")


def _session(facts: Facts) -> str:
    lasted_s, sets = facts.maybe_number("took_s"), facts.count("sets")
    lasted = "" if lasted_s is None else minutes(lasted_s)
    told = (_sport(facts), lasted, date(_time(facts)), plural(sets, "set") if sets else "")
    return ", ".join(filter(None, told))


def _how_to_see(facts: Facts) -> str:
    """How to see sets in other sports; nothing where there are none."""
    sets = facts.count("sets")
    return f" (--all-sessions shows {'it' if sets == 1 else 'them'})" if sets else ""


def _no_strength(facts: Facts) -> str:
    return f"{facts.text('recording')}: no strength session; it holds {_held(facts)}" + (
        _how_to_see(facts) or _how_to_say(facts) or _how_to_plan(facts)
    )


def _how_to_plan(facts: Facts) -> str:
    """How a planned workout is shown; nothing of another file."""
    is_workout = not facts.rows("each_session") and facts.maybe_text("file_kind") == "workout"
    return " (fitlift plan show FILE shows it)" if is_workout else ""


def _how_to_say(facts: Facts) -> str:
    """How to say that a session was strength training, where its sport leaves that open; else nothing."""
    if facts.is_unknown("open_session"):
        return ""
    said = f"sessions: [{{session: {facts.count('open_session')}, sport: strength}}]"
    return f" (if it was strength training, say so: '{said}' in {facts.text('recording')}.fitlift.yaml)"


def _also(facts: Facts) -> str:
    sessions = "; ".join(map(_session, facts.rows("each_session")))
    return f"Also in this file: {sessions}{_how_to_see(facts)}"


def years_apart(facts: Facts) -> str:
    """How far a recording stands apart: "71 years after the others"."""
    return f"{plural(facts.count('years'), 'year')} {facts.text('side_of_others')} the others"


#: What a file holds.
_OF_FILES: Mapping[str, Words] = {
    "contents_of_file": _held,
    "sport_of_session": _sport,
    "holds_no_strength": _no_strength,
    "also_in_file": _also,
    "years_apart": years_apart,
    "dated_apart": lambda of: f"dated {date(of.day('day'))}, {years_apart(of)}",
}


def _top_set(facts: Facts) -> str:
    reps = facts.maybe_number("reps_at_top")
    with_load = load(facts.number("weight_kg"), facts.maybe_text("load_kind"), facts.maybe_text("unit"))
    name = facts.maybe_text("known_lift") or "without a name"
    return f"Top set: {name}, {'' if reps is None else f'{reps} × '}{with_load}."


def _main_rest(facts: Facts) -> str:
    low, high = map(clock, facts.pair("rests_s"))
    median = clock(facts.number("median_s"))
    figures = median if low == high else f"{low} to {high}, median {median}"
    of = "its sets" if facts.flag("is_named_before") else f"sets of {facts.maybe_text('known_lift') or 'the main lift'}"
    return f"Rest between {of}: {'; '.join([figures, *_about_rests(facts)])}."


def _about_rests(facts: Facts) -> Iterator[str]:
    """What the rests come to, where that can be said: "as aimed at (1:30 to 2:00)"; and what may be none."""
    verdict, paused_s, breaks = facts.text("rest_verdict"), facts.maybe_number("paused_s"), facts.count("breaks")
    if verdict in _RESTS and not facts.is_unknown("target_s"):
        low, high = facts.pair("target_s")
        yield f"{_RESTS[verdict]} ({clock(low)} to {clock(high)})"
    if paused_s is not None:
        yield f"{clock(paused_s)} paused beside it"
    if breaks:
        yield f"{plural(breaks, 'break')} among them"


def _watch_times(facts: Facts) -> str:
    off = clock(facts.number("seconds"))
    return "the same as the watch's own times" if off == "0:00" else f"the watch's own times differ by {off} in all"


def _say_heart_rate(facts: Facts) -> str:
    needed = HEART_RATES[facts.text("of_heart_rate")]
    return f"For zones set your {needed.name}, say {needed.example}:"


#: What was lifted, how long was rested, and time in heart rate zones.
_LOAD: Mapping[str, Words] = {
    "top_set": _top_set,
    "rest_of_main_lift": _main_rest,
    "zone_of_number": lambda of: f"zone {of.count('zone')}",
    "scale_of_zones": lambda of: SCALES_OF.get(of.text("zone_model"), of.text("zone_model")),
    "no_heart_rate_samples": "No heart zones: the file has no sample of a heart rate while the timer ran.",
    "time_in_sets": lambda of: f"in sets {clock(of.number('in_sets_s'))}, outside them {clock(of.number('outside_s'))}",
    "no_heart_rate_for": lambda of: f"no heart rate for {clock(of.number('seconds'))}",
    "watchs_own_times": _watch_times,
    "say_heart_rate": _say_heart_rate,
}


def _to_name(facts: Facts) -> str:
    """How many exercises have no sure name, and of how many sets that is."""
    unnamed, exercises, sets = facts.count("unnamed_exercises"), facts.count("exercises"), facts.count("unnamed_sets")
    of_all = f" of {exercises}" if unnamed < exercises else ""
    noun = "exercise" if exercises == 1 else "exercises"
    has = "has" if unnamed == 1 else "have"
    of_sets = f" ({plural(sets, 'set')})" if unnamed < sets else ""
    name_them = f". Name {'it' if unnamed == 1 else 'each'} once:" if facts.flag("has_command") else "."
    return f"{unnamed}{of_all} {noun} {has} no sure name{of_sets}{name_them}"


def _remark(facts: Facts) -> str:
    letter = facts.maybe_text("letter")
    failed = "to failure" if facts.flag("is_to_failure") else ""
    remark = ", ".join(filter(None, (effort(facts.maybe_number("noted_rpe")), failed, facts.maybe_text("remark"))))
    sets = numbered_sets(facts.texts("set_labels")).capitalize()
    return f"{sets}{'' if letter is None else f', {letter}'}{f': {remark}' if remark else ''}"


def _guesses(facts: Facts) -> str:
    told = (f"{each.name('lift').lower()} {percent(each.number('share'))}" for each in facts.rows("each_guess"))
    return ", ".join(told)


def _block(facts: Facts) -> str:
    """How often the exercises of a block were done: "4", where one may lack its last round, else "2 to 4"."""
    least, most = facts.count("rounds_least"), facts.count("rounds_most")
    rounds = f"{most}" if most - least <= 1 else f"{least} to {most}"
    return f"Block {facts.count('block')} · {rounds} rounds of {facts.count('exercises')} exercises"


#: Names of sets, and what the user said of them.
_SETS: Mapping[str, Words] = {
    "exercises_left_to_name": _to_name,
    "named_by_routine": lambda of: (
        f"{plural(of.count('exercises'), 'exercise')} recognised from an earlier session that you named."
    ),
    "named_by_plan": lambda of: f"{plural(of.count('exercises'), 'exercise')} named by the plan, not by the watch.",
    "remark_on_sets": _remark,
    "guesses": _guesses,
    "how_sure_of_guess": lambda of: ", or ".join(filter(None, (percent(of.number("share")), _guesses(of)))),
    "name_and_share": lambda of: f"{of.name('lift')} {percent(of.number('share'))}",
    "block_in_rounds": _block,
}


def _rules(facts: Facts) -> str:
    """What principles are called; of many those that are asked first, and how many more."""
    names = [RULES[each] for each in facts.texts("rules")]
    if len(names) <= _RULES_NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:_RULES_LEFT])} and {len(names) - _RULES_LEFT} more"


OF_SESSION_PAGES: Mapping[str, Words] = {
    **_FIRST,
    **_OF_FILES,
    **_LOAD,
    **_SETS,
    "rules_called": _rules,
    "rules_of_weeks": lambda of: f"{_rules(of)}: in weeks, see fitlift weekly FOLDER",
}
