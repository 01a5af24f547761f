"""What is said on pages that lead to each other, and on those of an exercise, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

_DAY = ("date", "strength_sessions", "strength_s", "working_sets", "day_runs", "run_s")

#: Each code → the names of its figures and names.
OF_SITES: Mapping[str, tuple[str, ...]] = {
    "exercise_in_sessions": ("sessions", "from_day", "to_day"),
    "next_of_lift": ("lift_state", "each_reason", "each_why"),
    "best_of_lift": ("each_reason",),
    "lift_rose": ("risen_what", "risen_from", "risen_to", "risen_since", "unit"),
    "lift_of_day": ("day", "each_reason"),
    "curve_of_lift": ("from_said", "to_said", "sessions"),
    "curve_means": ("lifted_figure", "has_estimates"),
    "more_exercises": ("exercises",),
    "lifts_that_stayed": ("exercises",),
    "lifts_done_once": ("exercises",),
    "so_many_earlier_sessions": ("sessions",),
    "so_many_earlier_months": ("months",),
    "weeks_of_year": ("year", "sessions", "weeks", "is_rest"),
    "picture_of_year": ("lifted_days", "ran_days", "both_days", "from_day", "to_day"),
    "days_of_year": ("from_day", "to_day"),
    "year_means": (),
    "stood_out": ("each_reason",),
    "day_of_year": _DAY,
    "volume_in_thousands": ("unit",),
    "volume_of_month": ("month", "volume_in_unit", "unit", "sessions"),
    "undated_session": ("file",),
}

#: Figures and names that only these tell.
FACTS_OF_SITES: Mapping[str, Fact] = {
    "both_days": Fact("count", "Days with both."),
    "each_why": Fact("reasons", "Why."),
    "from_said": Fact("text", "The first figure, with its unit."),
    "has_estimates": Fact("flag", "Whether a one-repetition maximum is estimated."),
    "is_rest": Fact("flag", "Whether the year's later weeks are told elsewhere."),
    "lifted_days": Fact("count", "Days with a strength session."),
    "lifted_figure": Fact("text", "What is drawn: weight, hold or reps."),
    "ran_days": Fact("count", "Days with a run."),
    "to_said": Fact("text", "The last figure, with its unit."),
    "year": Fact("text", "A year."),
}
