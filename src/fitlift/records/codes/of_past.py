"""What pages say of last time, best and next of each exercise of a session, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact
from fitlift.records.codes.of_sets import OF_SETS

_WHY_UNKNOWN = ("sessions_without_sets", "unnamed_sets_there")

#: When it was, what changed since, what to do next; and what is not known of the past.
OF_PAST: Mapping[str, tuple[str, ...]] = {
    "day_of_past": ("day", "day_of_session", "is_last_time"),
    "above_best_of_late": ("weight_kg", "is_with_help", "unit"),
    "changed_since_last": ("since_kg", "over_kg", "is_with_help", "unit", "beside_that"),
    "about_the_same": (),
    "change_of_lift": ("change",),
    "hold_longer": (),
    "step_to_take": ("next_step",),
    "lighter_sets_to_do": OF_SETS["sets_to_do"],
    "past_told_at": ("slot",),
    "first_time": ("lifts",),
    "none_there_by_name": _WHY_UNKNOWN,
    "not_there_by_name": ("lifts", *_WHY_UNKNOWN),
    "doubted_sets_left_out": ("each_doubted",),
    "earlier_files_changed": (),
    "earlier_sessions": ("sessions", "place_of_past"),
    "no_earlier_session": ("place_of_past",),
    "how_to_compare": (),
}

#: Figures and names that only these tell.
FACTS_OF_PAST: Mapping[str, Fact] = {
    "beside_that": Fact(
        "text", "What is so although the load changed: below_best, not_above_best or a change.", is_always=False
    ),
    "change": Fact("text", "What changed, as in the table of the past."),
    "each_doubted": Fact("parts", "Exercises with sets whose weight is in doubt.", parts=("sets", "lift")),
    "is_last_time": Fact("flag", "Whether it is the last time."),
    "is_with_help": Fact("flag", "Whether the load is help."),
    "next_step": Fact("text", "What to do next, as in the table of progress."),
    "over_kg": Fact("number", "What was added where help was before, beyond that help.", is_always=False),
    "place_of_past": Fact("text", "Where earlier sessions are, as it was named."),
    "day_of_session": Fact("day", "Day of the session that is shown.", is_always=False),
    "sessions_without_sets": Fact("count", "Sessions whose sets are not known."),
    "since_kg": Fact("number", "By how much the load is more than the last time; below zero for less."),
    "unnamed_sets_there": Fact("count", "Sets of earlier sessions that have no name."),
}
