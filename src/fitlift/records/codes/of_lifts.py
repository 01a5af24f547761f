"""What is said of lifts, as codes."""

from __future__ import annotations

from collections.abc import Mapping

#: Why something is advised for the next time.
OF_LIFTS: Mapping[str, tuple[str, ...]] = {
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
