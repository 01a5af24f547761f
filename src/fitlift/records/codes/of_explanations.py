"""What pages say of how the figures of a session come about, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Roles, heart rate, figures, zones, rests and muscles; and why the principles are what they are.
OF_EXPLANATIONS: Mapping[str, tuple[str, ...]] = {
    "role_of_sets": ("set_labels", "role", "role_source", "work_percent"),
    "heart_rate_comes_from": ("hr_source", "lag_s"),
    "figure_called": ("figure",),
    "amount_of_figure": ("amount", "figure_unit"),
    "figure_cannot_be_said": ("lifts",),
    "below_beats": ("bpm",),
    "from_beats": ("bpm",),
    "percentages_from": ("zone_model",),
    "how_samples_count": ("gap_cap_s",),
    "verdict_on_rests": ("rest_verdict",),
    "rests_aimed_at": ("target_s",),
    "muscles_of_exercise": ("muscles", "helping_muscles"),
    "no_muscles_of_exercise": ("why_none",),
    "sets_by_muscle": ("helping",),
    "why_few_reps": (),
    "no_cross_training": (),
    "why_watchs_load_is_low": (),
    "why_no_bulk": (),
}

#: Figures and names that only these tell.
FACTS_OF_EXPLANATIONS: Mapping[str, Fact] = {
    "amount": Fact("number", "The figure."),
    "figure": Fact("text", "The figure, as in the table of figures."),
    "figure_unit": Fact("text", "Its unit, as in the table of figures.", is_always=False),
    "gap_cap_s": Fact("number", "For how many seconds a sample holds at most."),
    "helping_muscles": Fact("texts", "Muscles that help, by their keys."),
    "hr_source": Fact("text", "Where heart rates come from, as in the table of sessions."),
    "lag_s": Fact("number", "Seconds after a set's end in which its highest heart rate may lie."),
    "role": Fact("text", "Role of sets, as in the set table.", is_always=False),
    "role_source": Fact("text", "How it is known, as in the set table.", is_always=False),
    "work_percent": Fact("number", "Percent of the working load from which sets are work."),
}
