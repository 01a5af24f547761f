"""What is said of what was odd in a recording, in English.

Much of it has two parts, what is so and what that changes, which stand side by side in tables.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fitlift.measures.readable import clock, thousands, whole
from fitlift.report.words.amounts import hours, listed, minutes
from fitlift.report.words.facts import Facts, Parted, Words
from fitlift.report.words.of_weights import UNDER_SETS, WEIGHTS, first_number, numbered
from fitlift.wording import plural

_HOUR_S, _MINUTE_S = 3600, 60

#: Below this a duration is told with a decimal.
_FEW_S = 10

#: What is another recording's.
TAKEN: Mapping[str, str] = {
    "heart_rates": "heart rate",
    "times": "times",
    "times_and_heart_rates": "times and heart rate",
    "names_and_weights": "names and weights",
}

#: Name of a check → its figure in words.
_TOTALS: Mapping[str, Callable[[float], str]] = {
    "active_s": lambda seconds: f"{clock(seconds)} of work",
    "timer_s": lambda seconds: f"{clock(seconds)} on the timer",
    "reps": lambda count: plural(whole(count), "rep"),
    "active_sets": lambda count: plural(whole(count), "set"),
    "volume_kg": lambda kg: f"{thousands(kg)} kg",
}


def _lasted(seconds: float) -> str:
    """A duration in the unit that makes it a number of some size: "1,000 hours", "48 minutes"."""
    for unit, length in (("hours", _HOUR_S), ("minutes", _MINUTE_S)):
        if seconds >= 2 * length:
            return f"{seconds / length:,.0f} {unit}"
    return f"{seconds:.0f} seconds" if seconds >= _FEW_S else f"{seconds:.2g} seconds"


def _changed_totals(facts: Facts) -> str:
    watch, found = (
        " and ".join(_TOTALS[each.text("check")](each.number(name)) for each in facts.rows("each_total"))
        for name in ("stated", "found")
    )
    return f"the watch summed up {watch}, the file now lists {found}"


def _dated(facts: Facts) -> str:
    return f"the session is dated {facts.text('session_day')}"


def _stated_length(facts: Facts) -> str:
    return f"the file says that the session lasted {_lasted(facts.number('stated_s'))}"


def _recorded_twice(facts: Facts) -> str:
    what = facts.text("taken_what")
    are = "is" if what == "heart_rates" else "are"
    return f"its {TAKEN[what]} {are} from {facts.text('other_file')}"


def _impossible_offset(facts: Facts) -> str:
    offset_s = facts.count("offset_s")
    apart = f"{hours(abs(offset_s))} {'ahead of' if offset_s > 0 else 'behind'} UTC"
    zone = facts.maybe_text("own_zone")
    shown = (
        f"by your time zone, {zone}" if zone else "in UTC; set yours with `fitlift config set time_zone Europe/Berlin`"
    )
    return f"the watch's clock is {apart}, which fits no time zone; times are shown {shown}"


_SESSIONS: Mapping[str, Words] = {
    "session_derived": "the file lost its session summary; sport, start and duration are derived from what is left",
    "session_without_start": "the session does not say when it started, so it stands in no week",
    "made_by_program": Parted(
        "synthetic timing", "a program made this file, set times and the heart rate of a set may not be measured"
    ),
    "local_time_impossible": _impossible_offset,
    "totals_changed": Parted(_changed_totals, "it was changed after the workout"),
    "clock_not_set": Parted(_dated, "the device's clock was not set"),
    "session_after_file": Parted(
        lambda of: f"{_dated(of)}, after the file was created ({of.text('file_day')})", "one of the clocks was wrong"
    ),
    "samples_of_other_day": lambda of: (
        f"{of.count('far_samples')} of its {of.count('samples')} samples are dated more than a day away from it, and "
        "count for nothing"
    ),
    "length_impossible": lambda of: (
        f"{_stated_length(of)}, which cannot be right; nothing that was recorded tells how long it was"
    ),
    "length_as_recorded": lambda of: (
        f"{_stated_length(of)}, but what it recorded spans {_lasted(of.number('recorded_s'))}; fitlift counts the "
        "latter"
    ),
    "begins_with_first_recorded": Parted(
        "the file says that the session began after most of it was recorded", "fitlift begins with the first of it"
    ),
    "ran_on": Parted(
        lambda of: f"the watch ran on for {_lasted(of.number('seconds'))} after the last set",
        "the session counts up to it",
    ),
    "recorded_twice": Parted("one session, recorded twice", _recorded_twice),
}


def _impossible_rates(facts: Facts) -> str:
    stated = (("average", "stated_avg_bpm"), ("highest", "stated_max_bpm"))
    told = [f"{name} {facts.number(fact):.0f}" for name, fact in stated if not facts.is_unknown(fact)]
    highest = facts.maybe_number("highest_bpm")
    told += [] if highest is None else [f"up to {highest:.0f}"]
    return f"the heart rate cannot be right ({', '.join(told)})"


def _left_out(facts: Facts) -> str:
    count, highest = facts.count("left_out"), facts.number("left_out_max_bpm")
    of_all = f"{count:,} of its {plural(facts.count('samples'), 'heart rate')}"
    return f"{of_all} cannot be right (up to {highest:.0f}) and {'is' if count == 1 else 'are'} left out"


def _highest_unlike_samples(facts: Facts) -> str:
    seen_bpm = facts.maybe_number("seen_max_bpm")
    says = "which no heart does" if seen_bpm is None else f"its samples {seen_bpm:.0f}"
    return f"the file says that the highest heart rate was {facts.number('told_max_bpm'):.0f}, {says}"


def _bounds(facts: Facts) -> str:
    return ", ".join("?" if each is None else f"{each:g}" for each in facts.maybe_numbers("given_bpm"))


_HEARTS: Mapping[str, Words] = {
    "heart_rate_impossible": Parted(_impossible_rates, "it is left out"),
    "heart_rates_left_out": _left_out,
    "average_unlike_samples": lambda of: (
        f"the file says that it was {of.number('told_avg_bpm'):.0f} on average, its samples "
        f"{of.number('seen_avg_bpm'):.0f}"
    ),
    "highest_unlike_samples": _highest_unlike_samples,
    "zones_not_ascending": lambda of: f"the file's heart rate zones ({_bounds(of)}) do not ascend and are not used",
}


def _sets_found(facts: Facts) -> str:
    first, last = facts.count("first_set"), facts.count("last_set")
    found = f"set {first} was" if first == last else f"sets {first} to {last} were"
    return f"{found} found again after damage to the file; the first of them may be wrong"


def _other_time_zone(facts: Facts) -> str:
    hours = facts.count("hours")
    return f"its sets are dated {plural(abs(hours), 'hour')} {'later' if hours > 0 else 'earlier'} than the session"


def _outside(facts: Facts) -> str:
    outside = facts.count("sets")
    lie, are = ("lies", "it is") if outside == 1 else ("lie", "they are")
    return f"{plural(outside, 'set')} {lie} outside the time that the session gives; {are} kept"


def _overlap(facts: Facts) -> str:
    more = facts.count("more_sets")
    others = f", and {more} more likewise" if more else ""
    what = f"set {facts.count('set')} begins before set {facts.count('set_before')} has ended{others}"
    return f"{what}; all are kept, no rest between them is known"


def _lasted_in(facts: Facts) -> str:
    return f"its sets and rests last {_lasted(facts.number('total_s'))} in {_lasted(facts.number('passed_s'))}"


def _impossible_reps(facts: Facts) -> str:
    counts = [f"{reps:,.0f}" for reps in facts.numbers("counted_reps")]
    have = "has" if len(counts) == 1 else "have"
    return f"{numbered(facts)} {have} {listed(counts)} repetitions, more than anybody can do"


def _not_counted(facts: Facts) -> str:
    they = "the set is" if len(facts.numbers("set_numbers")) == 1 else "the sets are"
    return f"{they} not counted in them until corrected, as in '{first_number(facts)}: {{reps: 8}}' {UNDER_SETS}"


def _repeated(facts: Facts) -> str:
    sets, rests = facts.count("sets"), facts.count("rest_rows")
    counted = [plural(sets, "set")] if sets else []
    counted += [plural(rests, "rest")] if rests else []
    return f"the file holds {' and '.join(counted)} more than once; each counts once"


def _untyped(facts: Facts) -> str:
    untyped = facts.count("untyped_rows")
    say = "does" if untyped == 1 else "do"
    return (
        f"{untyped} of its {facts.count('all_rows')} sets and rests {say} not say which of the two; fitlift goes by "
        "what else the file says there"
    )


def _weights_on_rests(facts: Facts) -> str:
    rests = facts.count("rest_rows")
    has = "rest has a weight" if rests == 1 else "rests have weights"
    return f"{rests} {has} in the file ({facts.number('weight_kg'):g} kg)"


def _pressed(facts: Facts) -> str:
    return f"{numbered(facts)} lasted a few seconds without a repetition"


def _brought_back(facts: Facts) -> str:
    is_one = len(facts.numbers("set_numbers")) == 1
    what, back = ("a press", "it") if is_one else ("presses", "one")
    return (
        f"{what} of the lap button, not counted; '{first_number(facts)}: keep' under sets in the corrections brings "
        f"{back} back"
    )


#: Of sets, and of when they were.
_SETS: Mapping[str, Words] = {
    "sets_without_session": lambda of: (
        f"{plural(of.count('sets'), 'set')} {'belongs' if of.count('sets') == 1 else 'belong'} to no session and "
        f"{'is' if of.count('sets') == 1 else 'are'} left out"
    ),
    "work_and_rest_swapped": Parted(
        "the file has work and rest swapped", "what it calls rests has repetitions, and is counted as sets"
    ),
    "sets_found_after_damage": _sets_found,
    "sets_in_other_time_zone": Parted(_other_time_zone, "the heart rate in them is not known"),
    "sets_outside_session": _outside,
    "sets_overlap": _overlap,
    "set_numbers_wrong": Parted("the file numbers its sets wrongly", "fitlift keeps them all, in the file's order"),
    "durations_in_milliseconds": Parted(
        _lasted_in, "their durations were written in milliseconds, and are shown as written"
    ),
    "durations_as_milliseconds": Parted(
        _lasted_in, "their durations were written as if seconds were milliseconds, and are shown as written"
    ),
    "sets_without_start": Parted(
        lambda of: f"{plural(of.count('sets'), 'set')} without a start", "rest and heart rate stay unknown there"
    ),
    "reps_impossible": Parted(_impossible_reps, _not_counted),
    "set_too_long": Parted(
        lambda of: f"set {of.count('set')} lasted {minutes(of.number('seconds'))}",
        "if the lap button was forgotten, rest is in it",
    ),
    "one_long_set": Parted(
        lambda of: f"all of it is one set of {minutes(of.number('seconds'))}",
        "the lap button ends a set, and begins the next one",
    ),
    "button_pressed": Parted(_pressed, _brought_back),
}


def _not_as_sets(why: Words) -> Parted:
    """That laps are no sets, and why."""
    return Parted("its laps are not read as sets", why)


#: Of the rows in which sets and rests are written.
_ROWS: Mapping[str, Words] = {
    "rows_repeated": _repeated,
    "ends_by_rests": Parted(
        "the file does not say how long sets lasted", "fitlift takes each to end where the rest after it begins"
    ),
    "starts_by_ends": Parted(
        "the file does not say when sets began", "fitlift takes when each was written, less its length"
    ),
    "rows_without_type": _untyped,
    "weights_on_rests": Parted(_weights_on_rests, "not counted, for it may belong to another set"),
    "laps_sum_up_nothing": _not_as_sets(lambda of: f"lap {of.count('lap')} is the sum of no sets or rests before it"),
    "laps_unlike_timer": _not_as_sets(
        lambda of: f"sets and rests add up to {of.number('laps_s'):.0f} s, the timer ran {of.number('timer_s'):.0f} s"
    ),
    "laps_with_app_fields": lambda of: (
        f"its laps have fields of an app ({', '.join(of.texts('app_fields'))}), which fitlift does not read as sets"
    ),
}


def _in_line(facts: Facts) -> str:
    return "" if facts.is_unknown("in_line") else f"line {facts.count('in_line')}: "


def _why(facts: Facts) -> str:
    return "; ".join(facts.sentences("why_not"))


def _held(facts: Facts) -> str:
    return "" if facts.flag("has_other_plans") else "; held against no plan"


def _not_read(facts: Facts) -> str:
    name = facts.text("plan_file")
    who = f"the plan {name}" if facts.flag("is_surely_plan") else f"{name}, which may be a plan,"
    return f"{who} is not used"


def _app_not_used(facts: Facts) -> str:
    line = "" if facts.is_unknown("in_line") else f", line {facts.count('in_line')}"
    return f"{facts.text('app_file')}{line}: {_why(facts)}"


_TEXT_FILES: Mapping[str, Words] = {
    "plan_not_used": Parted(
        lambda of: f"the plan {of.text('plan_file')} is not used", lambda of: f"{_in_line(of)}{_why(of)}{_held(of)}"
    ),
    "plan_not_read": Parted(_not_read, lambda of: f"{_why(of)}{_held(of)}"),
    "text_file_not_read": Parted(lambda of: of.text("plan_file"), _why),
    "corrections_not_used": Parted("its corrections are not used", lambda of: f"{_in_line(of)}{_why(of)}"),
    "app_not_used": Parted("what the app says is left aside", _app_not_used),
    "app_weights_not_in_grams": lambda of: (
        f"{of.text('app_file')} has weights of {of.number('weight_kg'):g} kg; they are in grams there, so 24 kg are "
        "24000"
    ),
}


#: Code → its sentence.
OF_RECORDINGS: Mapping[str, Words] = {
    **_SESSIONS,
    **_HEARTS,
    **_SETS,
    **_ROWS,
    **WEIGHTS,
    **_TEXT_FILES,
}
