"""What is said of settings, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.amounts import either
from fitlift.report.words.facts import Facts, Words

#: Who names the figures of principles: the article "strength training for runners" of the COROS coaches.
_COACHES = "COROS coaches"

#: Settings → what they do.
MEANINGS: Mapping[str, str] = {
    "max_hr_bpm": "Your highest heart rate.",
    "resting_hr_bpm": "Your heart rate at rest.",
    "threshold_hr_bpm": "Your heart rate at the lactate threshold.",
    "body_mass_kg": "What you weigh.",
    "sex": "For the cardiovascular cost (TRIMP), which differs by sex.",
    "zone_model": "How heart-rate zones follow from your heart rates.",
    "zone_bounds_bpm": "Zones of your own: the floor of each, and a top.",
    "gap_cap_s": "A heart-rate sample speaks for at most so long.",
    "weight_unit": "Unit in text; by default the one that the watch showed.",
    "time_zone": "For recordings that do not tell their local time.",
    "week_start": "First day of the week.",
    "log_weight_unit": "Unit of weights in a phone's log that does not tell it: kg or lb.",
    "log_distance_unit": "Unit of distances in a phone's log that does not tell it: m, km or mi.",
    "log_date_order": "Whether 3/4/2026 in a phone's log is the 3rd of April (day) or the 4th of March (month).",
    "helping": "What a set counts for a muscle that helps.",
    "target_sets": "Sets a week to aim at, for each group of muscles.",
    "target_sets_most": (
        "Sets a week above which there are more than needed beside running (12 to 20 are for size: Baz-Valle 2022)."
    ),
    "targets": "Sets to aim at for single groups.",
    "targets_most": "Sets above which single groups have plenty.",
    "deadlift_back": "What the lower back does in deadlifts; sources differ.",
    "rest_target_s": f"Rest between sets to aim at, from and to ({_COACHES}).",
    "strength_sports": "Sports whose sets count as strength training, by the names that FIT has for them.",
    "dumbbell_weight": "per_hand: two dumbbells count twice.",
    "reps_of_unilateral": "per_side: one-sided reps count twice.",
    "body_mass_counts": "Whether body mass is a weight in pull-ups, dips and the like.",
    "plan_weights": (
        "Whether sets without a weight have the plan's, where the planned exercise was done and its weight is one."
    ),
    "routine_weights": "Whether sets without a weight have the last one that is known of the exercise in its routine.",
    "primary_reps": f"Repetitions of the main lift, from and to ({_COACHES}).",
    "primary_sets": f"Its working sets, from and to ({_COACHES}).",
    "accessory_reps": f"Repetitions of all other lifts ({_COACHES}).",
    "warmup_sets": f"Light sets before the main lift ({_COACHES}).",
    "warmup_gap_min": "A run that ended so shortly before has warmed up.",
    "sessions_a_week": "Sessions a week to aim at.",
    "consistency_weeks": "Weeks that are looked at for that.",
    "substitution_credit": "What another exercise counts for a planned one.",
    "load_tolerance": "By what share a weight may miss the planned one.",
    "plate_step_kg": "By how much a bar or a machine gets heavier; by default 2.5 kg, or 5 lb.",
    "dumbbell_step_kg": "The same of dumbbells and kettlebells; 2 kg, or 5 lb.",
    "baseline_kg": "One-repetition maximum of an exercise, to which sets are compared.",
}


def _bounds(facts: Facts) -> str:
    return f"{facts.number('least'):g} to {facts.number('most'):g}"


def _ascending(facts: Facts) -> str:
    fewest, most = facts.count("fewest_numbers"), facts.count("most_numbers")
    count = f"{fewest}" if fewest == most else f"{fewest} to {most}"
    apart = ", 1 or more apart" if facts.flag("are_apart") else ""
    return f"allowed: {count} ascending numbers from {_bounds(facts)}{apart}, as in [{facts.text('example')}]"


def _names(facts: Facts) -> str:
    examples = ", ".join(f'"{each}"' for each in facts.texts("examples"))
    return f"allowed: a list of names, as in [{examples}]"


def _not_above(facts: Facts) -> str:
    lower = f"{facts.text('lower_setting')} = {facts.number('lower_number'):g}"
    return f"{facts.text('setting')} = {facts.number('number'):g} is not above {lower}"


def _with_setting(facts: Facts, fault: str) -> str:
    setting = facts.maybe_text("of_setting")
    return fault if setting is None else f"{setting}: {fault}"


#: Where all settings are.
_LISTED = "fitlift config show lists all settings"

OF_SETTINGS: Mapping[str, Words] = {
    "setting": lambda of: MEANINGS[of.text("setting")],
    "from_command_line": "command line",
    "no_setting": lambda of: f"{of.text('given')} is no setting",
    "settings_are_listed": _LISTED,
    "near_settings": lambda of: f"did you mean {either(map(repr, of.texts('near_names')))}? {_LISTED}",
    "no_list_of_settings": lambda of: f"{of.text('given')} is no list of settings",
    "names_no_settings": lambda of: f"{of.text('given')} names no settings",
    "does_not_fit": lambda of: f"{of.text('setting')} = {of.text('given')} does not fit",
    "allowed_number": lambda of: f"allowed: a number from {_bounds(of)}",
    "allowed_words": lambda of: f"allowed: one of {', '.join(of.texts('known'))}",
    "allowed_yes_or_no": "allowed: true or false",
    "allowed_ascending": _ascending,
    "allowed_time_zone": "allowed: the name of a time zone, as in Europe/Berlin",
    "allowed_names": _names,
    "allowed_by_name": lambda of: (
        f"allowed: numbers from {_bounds(of)} by {', '.join(of.texts('known')) or 'exercise'}"
    ),
    "not_above": _not_above,
    "heart_rates_ascend": lambda of: (
        "rest, threshold and maximum ascend" + ("; fitlift config show lists them" if of.flag("is_shown") else "")
    ),
    "unknown_in_table": lambda of: f"{of.text('given')!r} is unknown in {of.text('table')}",
    "belongs_below": lambda of: f"it belongs below {of.text('table')}",
    "is_a_table": lambda of: f"{of.text('given')!r} is a table",
    "write_table": lambda of: f"write [{of.text('given')}], and below it {of.text('key')} = ...",
    "is_a_text": lambda of: f"{of.text('key')} is a text",
    "write_text": lambda of: f'write {of.text("key")} = "..."',
    "write_name_with_letters": 'write name = "..." with letters in it',
    "no_exercise_called": lambda of: _with_setting(of, f"no one exercise is called {of.text('given')!r}"),
    "near": lambda of: f"near: {', '.join(of.texts('known'))}",
    "no_sport_called": lambda of: _with_setting(of, f"no sport is called {of.text('given')!r}"),
    "inspect_shows_sport": "fitlift inspect shows a file's",
    "same_exercise": lambda of: f"{of.text('given')!r} is the same exercise as {of.text('other')!r}",
    "own_exercises_in_tables": "exercises of your own stand in tables",
    "write_own_exercises": 'write [[exercises]], and below it name = "..."',
    "lists_too_deep": "cannot be read: lists are too deep",
    "number_too_long": "cannot be read: a number is too long",
    "write_what_is_shown": "write what `fitlift config show` lists",
}
