"""What pages say of the muscles that a session and a week trained, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: How sets are counted, what was trained and what not, and sets that count for nothing.
OF_TRAINED: Mapping[str, tuple[str, ...]] = {
    "how_sets_count": ("helping",),
    "how_sets_of_week_count": ("each_target", "helping"),
    "group_with_sets": ("group_of_muscles", "fractional_sets"),
    "groups_without_set": ("groups", "knows_all"),
    "verdict_on_groups": ("group_verdict",),
    "ideas_for_group": ("group_of_muscles",),
    "more_than_needed_beside_running": ("each_trained_group",),
    "sets_of_no_muscle": ("each_unattributed",),
    "no_muscle_known": ("sets",),
    "sets_not_recorded": ("sessions",),
}

#: Figures and names that only these tell.
FACTS_OF_TRAINED: Mapping[str, Fact] = {
    "each_trained_group": Fact(
        "parts", "Groups of muscles, the most first.", parts=("group_of_muscles", "fractional_sets")
    ),
    "each_target": Fact(
        "parts", "What is aimed at a week, that of most groups first.", parts=("groups", "least_sets", "most_sets")
    ),
    "each_unattributed": Fact("parts", "Sets by why they count for no muscle.", parts=("sets", "why_uncounted")),
    "group_of_muscles": Fact("text", "The group, by its key."),
    "group_verdict": Fact(
        "text",
        "What a week's sets of groups come to, as in the table of groups; of those of which nothing sure can be said "
        "also no_set_known, little_known, nothing_so_far, little_so_far, no_set_in_files, little_in_files.",
    ),
    "why_uncounted": Fact("text", "Why sets count for no muscle, as in the table of those."),
}
