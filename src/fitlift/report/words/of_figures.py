"""What figures and rests come from, or why they cannot be said, in English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fitlift.measures.aims import whole_seconds
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural

#: What counts in a volume beyond what was logged.
_COUNTED = {"both_hands": "both hands", "both_sides": "both sides", "body_mass": "body mass"}

#: What is known of the athlete, as in the settings.
_OF_ATHLETE = {"max_hr_bpm": "maximum heart rate", "resting_hr_bpm": "resting heart rate", "sex": "sex"}


def counted_words(counted: Iterable[str]) -> str:
    """What counts in a volume beyond what was logged: "both hands, body mass"; empty for nothing."""
    return ", ".join(_COUNTED[each] for each in counted)


def _short(value: float | None) -> str:
    """A number with one decimal, where it has any; "?" where it is not known."""
    return "?" if value is None else f"{value:,.1f}".removesuffix(".0")


def _minutes(seconds: float) -> str:
    return _short(seconds / 60)


def _of_sets(facts: Facts) -> str:
    return f"{facts.count('covered_sets')} of {plural(facts.count('sets'), 'working set')}"


def _counted(facts: Facts) -> str:
    counted = counted_words(facts.texts("counted"))
    return _of_sets(facts) + (f"; counted with {counted}" if counted else "")


def _of_times(facts: Facts) -> str:
    return f"{_short(facts.number('work_s'))} s in sets, {_short(facts.number('rest_s'))} s in rests"


def _of_best_set(facts: Facts) -> str:
    rpe = facts.maybe_number("noted_rpe")
    effort = "a lower bound, as no effort was entered" if rpe is None else f"effort {rpe:g}"
    lifted = f"{facts.number('reps'):g} × {_short(facts.maybe_number('lifted_kg'))} kg"
    band = f"{_short(facts.maybe_number('low_kg'))} to {_short(facts.maybe_number('high_kg'))} kg by formula"
    return f"set {facts.count('set')}: {lifted}, {band}, {effort}"


def _against_baseline(facts: Facts) -> str:
    reps, baseline = plural(facts.count("total_reps"), "repetition"), _short(facts.number("baseline_kg"))
    return f"{_of_sets(facts)}, {reps}, baseline {baseline} kg"


def _of_effort(facts: Facts) -> str:
    effort = f"effort {facts.number('rpe'):g} ({facts.text('source')})"
    return f"{effort}, {_minutes(facts.number('timer_s'))} min on the timer"


def _of_heart_rate(facts: Facts) -> str:
    told = [f"heart rate of {_minutes(facts.number('covered_s'))} of {_minutes(facts.number('timer_s'))} min"]
    for name, words in _OF_ATHLETE.items():
        value = facts.text(name) if name == "sex" else f"{facts.number(name):g}"
        origin = facts.maybe_text(f"{name}_from")
        told.append(f"{words} {value}" + ("" if origin is None else f" from the {origin}"))
    return ", ".join(told)


def _of_zones(facts: Facts) -> str:
    seconds = facts.numbers("zone_s")
    return f"{', '.join(map(_minutes, seconds))} min in zones 1 to {len(seconds)}"


def _other_zones(facts: Facts) -> str:
    bounds = ", ".join(f"{each:g}" for each in facts.numbers("bounds_bpm"))
    zones = f"{facts.count('zones')} zones of 50 to 100 % of the maximum heart rate"
    return f"defined for {zones}, not for {bounds} bpm"


#: What a figure comes from.
_INPUTS: Mapping[str, Words] = {
    "as_logged": "as logged",
    "counted_with": lambda of: counted_words(of.texts("counted")),
    "of_sets": _of_sets,
    "of_sets_counted_with": _counted,
    "of_times": _of_times,
    "of_volume_and_times": lambda of: f"volume of {_counted(of)}; {_of_times(of)}",
    "of_best_set": _of_best_set,
    "of_sets_against_baseline": _against_baseline,
    "of_effort_and_timer": _of_effort,
    "of_heart_rate": _of_heart_rate,
    "of_zones": _of_zones,
}

#: Why a figure cannot be said.
_WHY_NOT: Mapping[str, Words] = {
    "several": lambda of: "; ".join(of.sentences("each_reason")),
    "no_working_set": "no working set",
    "no_reps_and_weight": "no working set has repetitions and a weight",
    "no_baseline": "no baseline",
    "nothing_to_compare": "no working set has repetitions and a weight to compare",
    "no_time_in_sets_and_rests": "no time in a set and in a rest between two sets is known",
    "no_session_effort": "no effort was entered for the session",
    "effort_off_scale": lambda of: (
        f"an effort of {of.number('rpe'):g} is not on the scale from 0 to {of.number('highest_rpe'):g}"
    ),
    "timer_unknown": "how long the timer ran is not known",
    "no_heart_rate": "no heart rate",
    "heart_rate_known_in_part": lambda of: (
        f"the heart rate is known for {of.number('share') * 100:.0f} % of the time only"
    ),
    "not_given": lambda of: f"not given: {', '.join(_OF_ATHLETE[each] for each in of.texts('missing'))}",
    "resting_hr_out_of_range": "the resting heart rate is not between 0 and the maximum",
    "no_time_in_zones": "no time in heart rate zones",
    "other_zones": _other_zones,
}

#: Why no maximum can be said of a set.
_WHY_NO_MAXIMUM: Mapping[str, Words] = {
    "exercise_not_sure": "the exercise is not sure",
    "weight_impossible": "its weight cannot be right",
    "no_weight": "no weight",
    "load_with_help_unknown": "with help, what was lifted is not known",
    "load_of_band_unknown": "what a band comes to is not known",
    "share_of_body_unknown": "how much of the body is lifted is not known",
    "weight_of_body_or_added": "the weight may be the body's or one added to it",
    "no_body_mass": "no body mass is given that counts",
    "help_above_body_mass": "the help is more than the body's mass",
    "warmup_set": "a warm-up set",
    "no_maximum_with_help": "with help there is no maximum",
    "hold": "a hold",
    "no_reps": "no repetitions",
    "many_reps": lambda of: f"more than {of.count('most_reps')} repetitions",
    "many_reps_with_those_left": lambda of: f"more than {of.count('most_reps')} repetitions with those left",
    "effort_tells_no_reps": lambda of: (
        f"an effort of {of.number('rpe'):g} does not tell how many repetitions were left"
    ),
}


def _median_rest(facts: Facts) -> str:
    seconds, rests = whole_seconds(facts.number("seconds")), plural(facts.count("rests"), "rest")
    if facts.is_unknown("target_s"):
        return f"median {seconds} s of {rests}"
    low, high = facts.pair("target_s")
    return f"median {seconds} s of {rests}, {low:g} to {high:g} s aimed at"


#: Of the rests of an exercise.
_RESTS: Mapping[str, Words] = {
    "median_rest": _median_rest,
    "among_light_sets": lambda of: f"{'; '.join(of.sentences('each_reason'))}; light sets may be among them",
    "warmup_sets_only": "warm-up sets only",
    "one_rest_known": lambda of: f"only one rest between {of.count('sets')} working sets is known",
    "rests_unknown": "how long the rests were is not known",
    "one_working_set": "one working set",
    "no_sets_in_a_row": "no two working sets follow each other",
}

OF_FIGURES: Mapping[str, Words] = {**_INPUTS, **_WHY_NOT, **_WHY_NO_MAXIMUM, **_RESTS}
