"""What is said on pages of weeks, of athletes and of progress, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

_WEIGHED = ("covered_sets", "sets", "week")
_AGO = ("groups", "days_since", "days_without")
_ATHLETE = ("athlete", "sessions", "aim")
_FOR_WEEKS = ("groups", "for_weeks")
_FROM_TO = ("first_week", "last_week")

#: Of a week: in one sentence, and what it comes to.
_SHORT: Mapping[str, tuple[str, ...]] = {
    "no_file_of_week": (),
    "no_session_of_week": ("is_over",),
    "week_in_short": ("each_count", "each_reason"),
    "sessions_in_all": ("sessions",),
    "sessions_so_far": ("sessions",),
    "sessions_of_aim": ("sessions", "aim"),
    "working_sets_in_all": ("sets",),
    "sets_of_some_unrecorded": ("sessions",),
    "sets_of_all_unrecorded": ("sessions",),
    "lift_up": ("lift", "more_kg", "unit"),
    "not_trained_for": _FOR_WEEKS,
    "nothing_so_far_for": ("groups",),
    "legs_before_long_run": ("hours_to_run",),
    "side_by_side": ("each_count",),
    "reps_in_all": ("total_reps",),
    "volume_of_week": ("volume_in_unit", "unit", "covered_sets"),
    "lifted_for": ("timer_s",),
    "runs_in_all": ("runs",),
    "ran_for": ("seconds",),
    "ran_so_far": ("metres",),
    "no_run_of_week": (),
    "no_files_before": ("from_day",),
    "files_of_days": ("from_day", "to_day"),
    "no_files_after": ("to_day",),
    "days_of_week": ("from_day", "to_day"),
    "legs_beside_runs": ("date", "leg_sets", "hours_since_run", "hours_to_run", "next_run"),
}

#: Of lifting beside running.
_BESIDE: Mapping[str, tuple[str, ...]] = {
    "hard_sets_of_week": ("each_reason",),
    "no_hard_sets": ("is_recorded",),
    "no_set_with_effort": ("sets",),
    "hard_of_working_sets": ("hard_sets", "sets", "sets_without_effort"),
    "hard_sets_by_region": ("regions", "each_sets"),
    "muscles_of_sets_unknown": ("sets", "is_every_set"),
    "sets_of_sessions_unrecorded": ("sessions",),
    "effort_of_week": ("srpe_load", "sessions_with_effort", "sessions"),
    "sets_of_last_days": ("date", "groups", "each_sets", "knows_all"),
    "groups_last_trained": ("each_ago",),
    "load_measures_heart": (),
}

#: Of a week's page.
_PAGE: Mapping[str, tuple[str, ...]] = {
    "week_called": ("week",),
    "dated_years_apart": ("years", "side_of_others"),
    "run_of_week": ("is_longest", "is_hardest"),
    "counted_so": ("helping",),
    "no_muscle_for": ("sets",),
    "trained_not_known": ("sessions",),
    "sessions_have_other_zones": (),
    "what_to_do": ("lift_state",),
    "not_seen_for_weeks": ("exercises", "weeks"),
    "on_weekdays": ("session_days",),
    "no_sure_name": ("unnamed", "exercises"),
    "sets_without_weight": ("unweighed_sets", "sets"),
    "last_trained_as_of": ("date",),
}

#: Of all weeks and months.
_INDEX: Mapping[str, tuple[str, ...]] = {
    "weeks_of_strength": ("weeks",),
    "weeks_and_last_one": _FROM_TO,
    "weeks_from_to": _FROM_TO,
    "no_file_since": ("since",),
    "weeks_with_so_many": ("aim",),
    "volume_in": ("unit",),
    "so_many_of": ("part_of_all", "all_of_them"),
    "no_muscle_in_months": ("sets", "months"),
    "sets_unrecorded_in_months": ("sessions",),
    "weeks_without_file": ("weeks",),
    "muscles_in_week": ("week",),
    "running_in_week": ("week",),
    "runners_in_week": ("week",),
    "weeks_off": ("weeks",),
    "no_session_in_folder": ("folder", "are_undated", "since_day", "until"),
    "light_sets_left_out": ("sets", "unit"),
    "counted_in_unit": ("unit", "counted"),
    "few_weights": ("few_weeks", "weeks"),
    "few_weights_in": ("each_weighed",),
}

#: Of athletes.
_ATHLETES: Mapping[str, tuple[str, ...]] = {
    "athletes_in_week": ("week_days",),
    "athletes_trained": ("trained", "athletes"),
    "fewer_than_aimed": ("each_athlete",),
    "athletes_without": ("need", "athletes_named"),
    "not_trained_means": (),
    "so_many_so_far": ("sessions",),
    "word_first_means": ("weeks",),
    "so_many_athletes": ("need", "athletes"),
    "sets_of_week": ("week_days", "sets"),
    "so_many_hours": ("hours_to_run",),
    "lifts_stalled": ("lifts",),
    "last_file_of": ("date",),
    "exercises_not_sure": ("exercises",),
    "no_file_after": ("date",),
    "no_file_before": ("date",),
    "files_cannot_be_read": ("files",),
}

#: Of progress.
_PROGRESS: Mapping[str, tuple[str, ...]] = {"unsure_sets_count_nothing": ("sets",)}

#: Each code → the names of its figures and names.
OF_WEEK_PAGES: Mapping[str, tuple[str, ...]] = {**_SHORT, **_BESIDE, **_PAGE, **_INDEX, **_ATHLETES, **_PROGRESS}

_NULL = "; null without one."

#: Figures and names that only these tell.
FACTS_OF_WEEK_PAGES: Mapping[str, Fact] = {
    "all_of_them": Fact("number", "Of so many."),
    "are_undated": Fact("flag", "Whether there are some that have no week."),
    "athletes_named": Fact("texts", "Athletes, as their folders are called."),
    "days_since": Fact("count", "Days since they were trained; null where nothing is known.", is_always=False),
    "days_without": Fact("count", "Days in which they surely were not."),
    "each_ago": Fact("parts", "Groups by how long ago they were trained, the latest first.", parts=_AGO),
    "each_athlete": Fact("parts", "Athletes.", parts=_ATHLETE),
    "each_count": Fact("reasons", "How much it was, one beside the other."),
    "each_sets": Fact("numbers", "Sets of each of them."),
    "each_weighed": Fact("parts", "Weeks in which few sets have a weight.", parts=_WEIGHED),
    "few_weeks": Fact("count", "Those of the weeks in which that is so."),
    "for_weeks": Fact("numbers", "For how many weeks, of each of them."),
    "from_day": Fact("day", "The first day."),
    "hard_sets": Fact("count", "Hard sets."),
    "hours_since_run": Fact("number", f"Hours since the run before{_NULL}", is_always=False),
    "hours_to_run": Fact("number", f"Hours to the next run{_NULL}", is_always=False),
    "is_over": Fact("flag", "Whether the week is over."),
    "is_recorded": Fact("flag", "Whether sets were recorded wherever there was a session."),
    "leg_sets": Fact("number", "Sets for the legs."),
    "lift_state": Fact("text", "What to do next, as in the table of progress."),
    "months": Fact("count", "Months."),
    "more_kg": Fact("number", "By how much it is more than the best of before."),
    "need": Fact("text", "On what some athletes need a word, as a heading."),
    "next_run": Fact("reasons", "What the next run is in its week; none where it is like others."),
    "part_of_all": Fact("count", "So many of them."),
    "regions": Fact("texts", "Regions of the body, by their keys."),
    "runs": Fact("count", "Runs."),
    "session_days": Fact("texts", "Days of sessions, in ISO 8601; empty where one is not known."),
    "sessions_with_effort": Fact("count", "Those of the sessions of which the effort is known."),
    "sets_without_effort": Fact("count", "Those of the sets of which no effort is noted."),
    "srpe_load": Fact("number", "Effort × minutes, summed; null where no session tells it.", is_always=False),
    "to_day": Fact("day", "The last day."),
    "trained": Fact("count", "Those of the athletes who trained."),
    "unweighed_sets": Fact("count", "Those of the sets that have no weight."),
    "week_days": Fact("text", "The days of a week."),
    "volume_in_unit": Fact("number", "Repetitions × weight, summed, in its unit."),
}
