"""All that is said as a code: of which figures and names each is. `report.words` has the sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from fitlift.records.base import Record

#: What one figure or name is. A pair is from and to, sets are pairs or nulls, parts have figures and names themselves,
#: and reasons are parts that are said, each with its code.
FactKind = Literal["text", "flag", "count", "number", "day", "pair", "texts", "numbers", "sets", "parts", "reasons"]


class Fact(Record):
    """A figure or name that something said tells.

    Parameters
    ----------
    kind
        What it is.
    doc
        What it means.
    is_always
        Whether it is always known.
    parts
        The names in each part; those of a reason depend on its code.
    """

    kind: FactKind
    doc: str
    is_always: bool = True
    parts: tuple[str, ...] = ()


_RISE = ("lift", "risen_what", "risen_from", "risen_to", "risen_since")
_SIDES = ("lift", "left_set_reps", "left_kg", "left_unit", "right_set_reps", "right_kg", "right_unit")

#: Figures and names → what they mean, wherever they are told.
FACTS: Mapping[str, Fact] = {
    "accessories": Fact("count", "Lifts beside the main one."),
    "after": Fact("texts", "Exercises that were done before it."),
    "aim": Fact("number", "What is aimed at."),
    "aim_percent": Fact("count", "Percent that are aimed at."),
    "aim_reps": Fact("pair", "Repetitions that are aimed at."),
    "aim_s": Fact("pair", "Seconds of rest that are aimed at."),
    "aim_sets": Fact("pair", "Sets that are aimed at."),
    "aim_weeks": Fact("number", "Weeks that are aimed at."),
    "baseline_kg": Fact("number", "One-repetition maximum that held before."),
    "basis": Fact("text", "What was counted beyond what was logged.", is_always=False),
    "between": Fact("texts", "Exercises between the sets."),
    "bounds_bpm": Fact("numbers", "Bounds of heart rate zones."),
    "covered_s": Fact("number", "Seconds with a heart rate."),
    "covered_sets": Fact("count", "Those of the sets of which it is known."),
    "day": Fact("day", "When that was.", is_always=False),
    "each_lift": Fact("parts", "Lifts.", parts=("lift", "set_reps")),
    "each_pair": Fact("parts", "Exercises that follow each other.", parts=("lift", "next_lift", "muscles")),
    "each_reason": Fact("reasons", "What is said, one beside the other."),
    "each_rise": Fact("parts", "Lifts that rose.", parts=_RISE),
    "each_sides": Fact("parts", "Lifts by their sides.", parts=_SIDES),
    "each_week": Fact("parts", "Weeks.", parts=("week", "sessions")),
    "file": Fact("text", "The file that tells it; null for the same one.", is_always=False),
    "fractional_sets": Fact("number", "Sets, those in which a group helps counted in part."),
    "gain_kg": Fact("number", "By how much a round of sessions is heavier than the one before."),
    "groups": Fact("texts", "Groups of muscles, by their keys."),
    "has_days": Fact("flag", "Whether a plan names days of the week."),
    "high_kg": Fact("number", "The highest estimate of the formulas.", is_always=False),
    "highest_rpe": Fact("number", "The highest effort that there is."),
    "is_called_so": Fact("flag", "Whether a plan calls it the main lift."),
    "is_every_set": Fact("flag", "Whether all working sets have the same load."),
    "is_weighed": Fact("flag", "Whether a weight is known."),
    "knows_all": Fact("flag", "Whether all that was trained is known."),
    "known_weeks": Fact("count", "Whole weeks that are known."),
    "least_sets": Fact("number", "Sets a week that are aimed at."),
    "left_kg": Fact("number", "The heaviest weight of the left.", is_always=False),
    "left_set_reps": Fact("sets", "Repetitions of each set of the left."),
    "left_unit": Fact("text", "Its unit: kg or lb.", is_always=False),
    "lift": Fact("text", "The exercise, by its name."),
    "lifts": Fact("texts", "Exercises, by their names."),
    "lifted_kg": Fact("number", "What was lifted, the body with it where it counts.", is_always=False),
    "light_set_reps": Fact("sets", "Repetitions of each light set before."),
    "lighter_sets": Fact("count", "Lighter sets after the work."),
    "load_kind": Fact("text", "What the weight means, as in the set table.", is_always=False),
    "low": Fact("number", "The fewest repetitions that are aimed at."),
    "low_kg": Fact("number", "The lowest estimate of the formulas.", is_always=False),
    "max_hr_bpm": Fact("number", "Maximum heart rate."),
    "max_hr_bpm_from": Fact("text", "Where it is known from.", is_always=False),
    "missing": Fact("texts", "What is not known of the athlete, as in the settings."),
    "most_reps": Fact("count", "The most repetitions of which formulas tell a maximum."),
    "most_sets": Fact("number", "Sets a week above which there are more than needed.", is_always=False),
    "mostly": Fact("texts", "Exercises of which not all sets are so."),
    "muscles": Fact("texts", "Muscles, by their keys."),
    "next_lift": Fact("text", "The exercise after it, by its name."),
    "often": Fact("count", "Lifts that were done often enough."),
    "only_helps": Fact("flag", "Whether a group only helped."),
    "outside_sets": Fact("count", "Sets with other repetitions than are aimed at."),
    "reps": Fact("number", "Repetitions of a set."),
    "rest_s": Fact("number", "Seconds of rest."),
    "resting_hr_bpm": Fact("number", "Resting heart rate."),
    "resting_hr_bpm_from": Fact("text", "Where it is known from.", is_always=False),
    "rests": Fact("count", "Rests whose length is known."),
    "rests_s": Fact("pair", "The shortest and the longest rest that is told, in seconds."),
    "right_kg": Fact("number", "The heaviest weight of the right.", is_always=False),
    "right_set_reps": Fact("sets", "Repetitions of each set of the right."),
    "right_unit": Fact("text", "Its unit: kg or lb.", is_always=False),
    "risen_from": Fact("number", "From how much it rose."),
    "risen_since": Fact("day", "The day that had the first.", is_always=False),
    "risen_to": Fact("number", "To how much."),
    "risen_what": Fact("text", "What rose, as in the table of progress."),
    "rpe": Fact("number", "Effort, 0 to 10."),
    "noted_rpe": Fact("number", "Effort of the set, 0 to 10.", is_always=False),
    "seconds": Fact("number", "How long it lasted, or its sum."),
    "sessions": Fact("count", "Sessions."),
    "set": Fact("count", "Number of the set in its session."),
    "set_reps": Fact("sets", "Repetitions of each set."),
    "sets": Fact("count", "Sets."),
    "sex": Fact("text", "Sex."),
    "sex_from": Fact("text", "Where it is known from.", is_always=False),
    "share": Fact("number", "As a share of the whole."),
    "since": Fact("day", "Since when."),
    "source": Fact("text", "Where it was entered."),
    "sport": Fact("text", "The sport."),
    "target_s": Fact("pair", "Seconds of rest that are aimed at; null where none are.", is_always=False),
    "timer_s": Fact("number", "Seconds that the timer ran."),
    "top_kg": Fact("number", "The heaviest weight.", is_always=False),
    "total_reps": Fact("count", "Repetitions of all sets."),
    "unit": Fact("text", "Unit of weights: kg or lb.", is_always=False),
    "unnamed_sessions": Fact("count", "Sessions in which not every exercise is known."),
    "unsaid_sets": Fact("count", "Sets of which no repetitions are known."),
    "week": Fact("text", "Year and week."),
    "weeks": Fact("count", "Weeks."),
    "weight_kg": Fact("number", "The weight."),
    "within": Fact("count", "Rests that are as aimed at."),
    "work_s": Fact("number", "Seconds in sets."),
    "zone_s": Fact("numbers", "Seconds in each zone."),
    "zones": Fact("count", "Heart rate zones."),
}

_LIFT_LOAD = ("lift", "weight_kg", "unit")
_DONE = ("lift", "set_reps")
_MAIN_AIM = ("aim_sets", "aim_reps")
_SETS_OF_AIM = ("fractional_sets", "least_sets", "most_sets", "only_helps")
_ATHLETE = ("max_hr_bpm", "resting_hr_bpm", "sex", "max_hr_bpm_from", "resting_hr_bpm_from", "sex_from")

#: What the principles say of a session, and of a planned one.
_OF_SESSIONS: Mapping[str, tuple[str, ...]] = {
    "just_before": ("sport", "file"),
    "short_warmup": ("seconds", "lifts"),
    "warmup": ("lift",),
    "no_warmup_planned": (),
    "no_warmup_recorded": (),
    "light_sets": ("sets", "lift"),
    "light_sets_do_not_rise": ("lift",),
    "light_set_as_heavy": ("lift",),
    "light_sets_unknown": ("lift",),
    "unnamed_set_before": ("lift",),
    "light_itself": _LIFT_LOAD,
    "begins_with_work": ("lift",),
    "few_light_sets": ("sets", "lift", "aim_sets"),
    "main_lift": ("lift", "after"),
    "bench_press_as_main": ("lift", "is_called_so"),
    "other_lift_as_main": ("lift", "is_called_so"),
    "main_lift_without_weight": ("lift",),
    "no_main_lift": (),
    "leg_work_without_weight": ("each_lift",),
    "heaviest_leg_work": (*_DONE, "top_kg", "unit", *_MAIN_AIM),
    "no_working_sets": (),
    "weight_unknown": ("lifts",),
    "may_be_main_lift": ("lifts",),
    "exercises_unnamed": (),
    "training_unknown": ("lifts",),
    "others_may_be_in_set": ("set", "seconds"),
    "main_sets": (*_DONE, "light_set_reps", "lighter_sets", "outside_sets", "aim_reps"),
    "main_sets_not_as_aimed": (*_DONE, *_MAIN_AIM),
    "main_sets_beside_unnamed": _DONE,
    "main_reps_unknown": _DONE,
    "main_reps_unknown_long_set": _DONE,
    "main_reps_of_one_side_or_both": _DONE,
    "main_rest": ("lift", "rests_s", "between", "rests", "within", "aim_s"),
    "main_rest_with_light_sets": ("lift", "rests_s"),
    "main_rest_interrupted": ("lift", "between"),
    "main_rest_in_turns": ("lift", "between"),
    "main_rest_known_once": ("lift",),
    "main_rest_unknown": ("lift",),
    "no_accessories": (),
    "accessories": ("accessories", "aim_reps", "mostly"),
    "accessories_not_as_aimed": ("each_lift", "aim_reps"),
    "accessories_not_judged": ("lifts",),
    "few_accessories": (),
    "same_muscles_in_a_row": ("each_pair",),
    "other_muscles_each_time": (),
    "single_leg_work": ("lifts",),
    "no_single_leg_work": (),
    "one_session_does_not_tell": (),
    "sides_alike": ("lifts",),
    "sides_differ": ("each_sides",),
    "challenging_effort": (*_LIFT_LOAD, "rpe"),
    "light_effort": (*_LIFT_LOAD, "rpe"),
    "challenging_share": (*_LIFT_LOAD, "share"),
    "light_share": (*_LIFT_LOAD, "share"),
    "bar_alone": _LIFT_LOAD,
    "same_for_long": (*_LIFT_LOAD, "sets", "reps", "sessions"),
    "all_groups_planned": (),
    "groups_not_planned": ("groups",),
    "groups_or_unnamed": ("groups",),
    "groups_or_unknown": ("groups", "lifts"),
    "nothing_added": (),
    "added": ("lifts",),
    "planned_sessions": ("sessions", "has_days"),
    "few_planned_sessions": ("sessions", "has_days", "aim"),
}

#: What the principles aim at.
_AIMS: Mapping[str, tuple[str, ...]] = {
    "aim_warmup": (),
    "aim_light_sets": ("aim_sets",),
    "aim_main_lift": (),
    "aim_main_sets": _MAIN_AIM,
    "aim_main_rest": ("aim_s",),
    "aim_other_reps": ("aim_reps",),
    "aim_other_muscles": (),
    "aim_single_leg": (),
    "aim_sides": ("aim_percent",),
    "aim_main_load": (),
    "aim_groups": (),
    "aim_rise": (),
    "aim_sessions": ("aim", "aim_weeks"),
}

#: What they say of weeks, and what groups of muscles come to.
_OF_WEEKS: Mapping[str, tuple[str, ...]] = {
    "no_sets": (),
    "all_groups_trained": ("groups", "muscles", "knows_all"),
    "groups_only_helped": ("groups", "muscles", "knows_all"),
    "trained_unknown": ("sets",),
    "groups_or_sets_of_none": ("groups", "sets"),
    "groups_or_sessions": ("groups", "sessions"),
    "groups_or_long_sets": ("groups", "sets"),
    "groups_so_far": ("groups",),
    "groups_not_trained": ("groups",),
    "risen": ("each_rise", "unit"),
    "no_lift_for_three_weeks": (),
    "none_rose": ("often", "sessions", "weeks"),
    "none_of_known_rose": ("often", "sessions", "weeks", "unnamed_sessions"),
    "no_exercise_named": (),
    "no_lift_often": ("sessions",),
    "no_lift_known_often": ("sessions",),
    "few_whole_weeks": ("known_weeks", "weeks"),
    "no_sessions_in_weeks": ("weeks",),
    "enough_sessions": ("aim", "weeks"),
    "few_sessions": ("each_week", "aim"),
    "none_aimed_at": (),
    "sets_of_aim": _SETS_OF_AIM,
    "known_sets_of_aim": _SETS_OF_AIM,
    "more_than_needed": _SETS_OF_AIM,
}

#: Why something is advised for the next time.
_OF_LIFTS: Mapping[str, tuple[str, ...]] = {
    "not_asked": (),
    "no_reps_known": (),
    "sets_without_reps": ("unsaid_sets", "sets"),
    "not_done": ("weeks",),
    "after_break": ("weeks",),
    "after_light_session": (),
    "after_test": (),
    "after_easier_day": ("day",),
    "nothing_rose": ("since",),
    "shortest_hold": ("seconds",),
    "next_of_round": ("day", "gain_kg"),
    "top_of_range": ("reps", "is_every_set", "load_kind"),
    "below_range": ("reps", "low"),
    "far_below_range": ("reps", "aim_reps", "load_kind"),
    "last_set_above": ("reps", "load_kind"),
    "load_rose_each_time": ("reps", "load_kind"),
    "within_range": ("reps", "aim_reps", "is_weighed"),
}

#: What figures and rests come from, or why they cannot be said.
_OF_FIGURES: Mapping[str, tuple[str, ...]] = {
    "of_sets": ("covered_sets", "sets"),
    "of_sets_counted_with": ("covered_sets", "sets", "basis"),
    "of_times": ("work_s", "rest_s"),
    "of_volume_and_times": ("covered_sets", "sets", "basis", "work_s", "rest_s"),
    "of_best_set": ("set", "reps", "lifted_kg", "low_kg", "high_kg", "noted_rpe"),
    "of_sets_against_baseline": ("covered_sets", "sets", "total_reps", "baseline_kg"),
    "of_effort_and_timer": ("rpe", "source", "timer_s"),
    "of_heart_rate": ("covered_s", "timer_s", *_ATHLETE),
    "of_zones": ("zone_s",),
    "several": ("each_reason",),
    "no_working_set": (),
    "no_reps_and_weight": (),
    "no_baseline": (),
    "nothing_to_compare": (),
    "no_time_in_sets_and_rests": (),
    "no_session_effort": (),
    "effort_off_scale": ("rpe", "highest_rpe"),
    "timer_unknown": (),
    "no_heart_rate": (),
    "heart_rate_known_in_part": ("share",),
    "not_given": ("missing",),
    "resting_hr_out_of_range": (),
    "no_time_in_zones": (),
    "other_zones": ("zones", "bounds_bpm"),
    "exercise_not_sure": (),
    "weight_impossible": (),
    "no_weight": (),
    "load_with_help_unknown": (),
    "load_of_band_unknown": (),
    "share_of_body_unknown": (),
    "weight_of_body_or_added": (),
    "no_body_mass": (),
    "help_above_body_mass": (),
    "warmup_set": (),
    "no_maximum_with_help": (),
    "hold": (),
    "no_reps": (),
    "many_reps": ("most_reps",),
    "many_reps_with_those_left": ("most_reps",),
    "effort_tells_no_reps": ("rpe",),
    "median_rest": ("seconds", "rests", "target_s"),
    "among_light_sets": ("each_reason",),
    "warmup_sets_only": (),
    "one_rest_known": ("sets",),
    "rests_unknown": (),
    "one_working_set": (),
    "no_sets_in_a_row": (),
}

#: Each code → the names of its figures and names.
CODES: Mapping[str, tuple[str, ...]] = {**_AIMS, **_OF_SESSIONS, **_OF_WEEKS, **_OF_LIFTS, **_OF_FIGURES}
