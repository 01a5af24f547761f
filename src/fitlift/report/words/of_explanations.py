"""What pages say of how the figures of a session come about, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.exercises.tables import muscles
from fitlift.measures.readable import clock
from fitlift.report.words.amounts import numbered_sets
from fitlift.report.words.facts import Facts, Words
from fitlift.report.words.of_zones import SCALES_FROM

#: Figure → what people call it.
_FIGURES: Mapping[str, str] = {
    "volume_kg": "Volume",
    "weight_coverage": "Sets with a weight",
    "density_share": "Density",
    "volume_kg_per_min": "Volume per minute",
    "srpe_load": "Session-RPE load",
    "trimp_banister": "TRIMP (Banister)",
    "trimp_edwards": "TRIMP (Edwards)",
    "e1rm_kg": "Estimated one-repetition maximum",
    "top_relative_intensity": "Intensity of the heaviest set",
    "mean_relative_intensity": "Mean intensity",
    "relative_volume": "Relative volume",
    "inol": "INOL",
}

_ROLES: Mapping[str, str] = {"warmup": "warm-up", "working": "work"}

#: How the role of a set is known, but for a rule.
_ROLE_SOURCES: Mapping[str, str] = {
    "correction": "as you said",
    "log": "as the log says",
    "step": "as the step of the workout says",
    "plan": "as the plan says",
}

#: Where the heart rate of a session comes from.
_HEART_RATES: Mapping[str, str] = {
    "file": "the file's own",
    "samples": "from the samples, the average weighted by time",
    "file and samples": "the file's own where it has them, else from the samples",
}


def _role(facts: Facts) -> str:
    role, source = facts.maybe_text("role"), facts.maybe_text("role_source")
    sets = numbered_sets(facts.texts("set_labels")).capitalize()
    if role is None or source is None:
        return f"{sets}: cannot be said, counted as work"
    by_rule = f"by rule: first sets below {facts.number('work_percent'):g} % of the working load are warm-ups"
    known = _ROLE_SOURCES.get(source, f"{by_rule}, and what makes ready")
    return f"{sets}: {_ROLES.get(role, role)}, {known}"


def _heart_rate(facts: Facts) -> str:
    source = facts.text("hr_source")
    of_sets = f"of sets: the highest up to {facts.number('lag_s'):g} s after the set's end"
    return f"Heart rate of the session: {_HEART_RATES.get(source, source)}; {of_sets}"


def _amount(facts: Facts) -> str:
    amount, unit = facts.number("amount"), facts.maybe_text("figure_unit")
    if unit == "share":
        return f"{amount * 100:.0f} %"
    text = f"{amount:,.1f}".removesuffix(".0")
    return text if unit in (None, "points") else f"{text} {unit}"


def _not_said(facts: Facts) -> str:
    of = ", ".join(facts.names("lifts"))
    return f"cannot be said{f' of {of}' if of else ''}"


def _samples(facts: Facts) -> str:
    cap = f"each sample holds until the next, for at most {facts.number('gap_cap_s'):g} s"
    return f"{cap}; a heart rate at a bound is in the zone above"


def _aimed(facts: Facts) -> str:
    if facts.is_unknown("target_s"):
        return "Rests"
    low, high = facts.pair("target_s")
    return f"Rests; in the main lift {clock(low)} to {clock(high)} are aimed at"


def _muscles(facts: Facts) -> str:
    helping = _muscle_names(facts, "helping_muscles")
    return f"{_muscle_names(facts, 'muscles')}{f'; helping {helping}' if helping else ''}"


def _muscle_names(facts: Facts, name: str) -> str:
    return ", ".join(muscles()[key].name.lower() for key in facts.texts(name))


OF_EXPLANATIONS: Mapping[str, Words] = {
    "role_of_sets": _role,
    "heart_rate_comes_from": _heart_rate,
    "figure_called": lambda of: _FIGURES.get(of.text("figure"), of.text("figure")),
    "amount_of_figure": _amount,
    "figure_cannot_be_said": _not_said,
    "below_beats": lambda of: f"below {of.number('bpm'):g}",
    "from_beats": lambda of: f"from {of.number('bpm'):g}",
    "percentages_from": lambda of: f"percentages from {SCALES_FROM.get(of.text('zone_model'), of.text('zone_model'))}",
    "how_samples_count": _samples,
    "verdict_on_rests": lambda of: of.text("rest_verdict").replace("_", " "),
    "rests_aimed_at": _aimed,
    "muscles_of_exercise": _muscles,
    "no_muscles_of_exercise": lambda of: f"none, {of.text('why_none').replace('_', ' ')}",
    "sets_by_muscle": lambda of: (
        f"Sets by muscle; a set counts {of.number('helping'):g} for a muscle that helps, and once for a group"
    ),
    "why_few_reps": "4 to 6 repetitions, not 15: a few heavy ones make you stronger; running trains endurance.",
    "no_cross_training": (
        "Strength training is no cross-training: it supports running, and takes the place of no cycling or swimming."
    ),
    "why_watchs_load_is_low": (
        "A watch's load of it is low, since that measures what the heart does, and lifting works nerves and muscles."
    ),
    "why_no_bulk": "Few sets in a short session make no bulk: that takes many sets, and more food than is burnt.",
}
