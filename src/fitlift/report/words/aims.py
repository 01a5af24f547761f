"""What the principles aim at, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.measures.aims import span
from fitlift.report.words.facts import Words

AIMS: Mapping[str, Words] = {
    "aim_warmup": "some minutes that warm up, before the first lift",
    "aim_light_sets": lambda of: f"{span(of.pair('aim_sets'))} light sets before the main lift, each heavier",
    "aim_main_lift": "one main lift, of the legs, over several joints",
    "aim_main_sets": lambda of: f"{span(of.pair('aim_sets'))} sets of {span(of.pair('aim_reps'))} in the main lift",
    "aim_main_rest": lambda of: f"{span(of.pair('aim_s'))} s of rest between its sets",
    "aim_other_reps": lambda of: f"{span(of.pair('aim_reps'))} reps in all other lifts",
    "aim_other_muscles": "no two of them after each other for the same muscles",
    "aim_single_leg": "something for the legs, one at a time",
    "aim_sides": lambda of: f"left and right alike, to {of.count('aim_percent')} %",
    "aim_main_load": "a load in the main lift that challenges",
    "aim_groups": "every major group of muscles each week",
    "aim_rise": "a lift that rises over the weeks",
    "aim_sessions": lambda of: f"{of.number('aim'):g} sessions a week for {of.number('aim_weeks'):g} weeks",
}
