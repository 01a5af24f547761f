"""What charts on pages show, said for who does not see them, and how to read them, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

_GROUP = ("muscle_group", "known_sets", "least_sets", "most_sets")
_DAY = ("date", "strength_sessions", "strength_s", "working_sets", "day_runs", "run_s")
_ZONE = ("zone_number", "zone_low_bpm", "zone_high_bpm", "seconds", "zone_in_sets_s")
_RESTS = ("known_lift", "rests_of_lift_s", "target_s")

#: Each code → the names of its figures and names.
OF_PICTURES: Mapping[str, tuple[str, ...]] = {
    "picture_of_groups": ("each_group_sets",),
    "picture_of_groups_and_aims": ("each_group_sets",),
    "groups_in_months_mean": (),
    "volumes_mean": (),
    "picture_of_days": ("each_day",),
    "in_lifting": ("session_days",),
    "picture_of_zones": ("each_zone",),
    "picture_of_rests": ("each_rests",),
    "picture_of_session": ("heart_rate_bpm", "seconds", "sets", "drawn_sets"),
    "session_in_time_means": ("has_sets", "light_kinds", "has_pauses"),
    "became_of_sets": ("verdicts", "verdict_sets"),
}

_UNKNOWN = "; null where not known."

#: Figures and names that only these tell.
FACTS_OF_PICTURES: Mapping[str, Fact] = {
    "day_runs": Fact("count", "Runs of the day."),
    "drawn_sets": Fact("count", "Those of the sets that are drawn."),
    "each_day": Fact("parts", "Days on which something was done.", parts=_DAY),
    "each_group_sets": Fact("parts", "Groups of muscles.", parts=_GROUP),
    "rests_of_lift_s": Fact("numbers", "Seconds of each rest."),
    "each_rests": Fact("parts", "Rests between the sets of each exercise.", parts=_RESTS),
    "each_zone": Fact("parts", "Heart rate zones.", parts=_ZONE),
    "has_pauses": Fact("flag", "Whether the timer was paused."),
    "has_sets": Fact("flag", "Whether there are sets."),
    "heart_rate_bpm": Fact("pair", f"The lowest and the highest heart rate{_UNKNOWN}", is_always=False),
    "zone_in_sets_s": Fact("number", "Seconds of it in sets."),
    "known_sets": Fact("number", f"Sets, those in which it helps counted in part{_UNKNOWN}", is_always=False),
    "light_kinds": Fact("texts", "Light sets that there are: warmup, cooldown."),
    "muscle_group": Fact("text", "Group of muscles, by its key."),
    "run_s": Fact("number", f"Seconds of running{_UNKNOWN}", is_always=False),
    "strength_s": Fact("number", f"Seconds of lifting{_UNKNOWN}", is_always=False),
    "strength_sessions": Fact("count", "Strength sessions."),
    "verdict_sets": Fact("numbers", "How many sets each of them has."),
    "verdicts": Fact("texts", "What became of sets, as in the table of matched sets."),
    "working_sets": Fact("count", f"Working sets{_UNKNOWN}", is_always=False),
    "zone_high_bpm": Fact("count", "Its upper bound, which is not in it; null for none.", is_always=False),
    "zone_low_bpm": Fact("count", "Its lower bound; null for none.", is_always=False),
    "zone_number": Fact("count", "Its number; null where zones have none.", is_always=False),
}
