"""What is said of weeks, as codes."""

from __future__ import annotations

from collections.abc import Mapping

_SETS_OF_AIM = ("fractional_sets", "least_sets", "most_sets", "only_helps")

#: What they say of weeks, and what groups of muscles come to.
OF_WEEKS: Mapping[str, tuple[str, ...]] = {
    "no_sets": (),
    "sessions_from_log": ("sessions", "log"),
    "marked_run": ("is_longest", "is_hardest"),
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
    "no_file_of_weeks": ("weeks_unknown",),
    "none_aimed_at": (),
    "sets_of_aim": _SETS_OF_AIM,
    "known_sets_of_aim": _SETS_OF_AIM,
    "more_than_needed": _SETS_OF_AIM,
}
