"""What codes tell: their figures and names, each declared once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from fitlift.records.base import Record

#: What one figure or name is. A name is a text; of an exercise without one it is a list of a code, and of its letter
#: where it has one. A pair is from and to, maybe-numbers are numbers or nulls, sets are pairs or nulls, parts have
#: figures and names themselves, and reasons are parts that are said, each with its code. A code is of what is said
#: beside it: the figures and names of that stand in the same part.
FactKind = Literal[
    "text",
    "name",
    "flag",
    "count",
    "number",
    "day",
    "pair",
    "texts",
    "names",
    "numbers",
    "maybe_numbers",
    "sets",
    "parts",
    "reasons",
    "code",
]


class Fact(Record):
    """A figure or name that something said tells.

    Parameters
    ----------
    kind
        What it is.
    doc
        What it means.
    is_always
        Whether it is always known.
    parts
        The names in each part; those of a reason depend on its code.
    """

    kind: FactKind
    doc: str
    is_always: bool = True
    parts: tuple[str, ...] = ()


_RISE = ("lift", "risen_what", "risen_from", "risen_to", "risen_since")
_SIDES = ("lift", "left_set_reps", "left_kg", "left_unit", "right_set_reps", "right_kg", "right_unit")

#: Figures and names → what they mean, wherever they are told.
FACTS: Mapping[str, Fact] = {
    "accessories": Fact("count", "Lifts beside the main one."),
    "after": Fact("names", "Exercises that were done before it."),
    "aim": Fact("number", "What is aimed at."),
    "aim_percent": Fact("count", "Percent that are aimed at."),
    "aim_reps": Fact("pair", "Repetitions that are aimed at."),
    "aim_s": Fact("pair", "Seconds of rest that are aimed at."),
    "aim_sets": Fact("pair", "Sets that are aimed at."),
    "aim_weeks": Fact("number", "Weeks that are aimed at."),
    "athlete": Fact("text", "The athlete, as the folder is called."),
    "athletes": Fact("count", "Athletes."),
    "baseline_kg": Fact("number", "One-repetition maximum that held before."),
    "between": Fact("names", "Exercises between the sets."),
    "bounds_bpm": Fact("numbers", "Bounds of heart rate zones."),
    "counted": Fact("texts", "What was counted beyond what was logged: both_hands, both_sides, body_mass."),
    "covered_s": Fact("number", "Seconds with a heart rate."),
    "covered_sets": Fact("count", "Those of the sets of which it is known."),
    "day": Fact("day", "When that was.", is_always=False),
    "each_lift": Fact("parts", "Lifts.", parts=("lift", "set_reps")),
    "each_pair": Fact("parts", "Exercises that follow each other.", parts=("lift", "next_lift", "muscles")),
    "each_reason": Fact("reasons", "What is said, one beside the other."),
    "each_rise": Fact("parts", "Lifts that rose.", parts=_RISE),
    "each_sides": Fact("parts", "Lifts by their sides.", parts=_SIDES),
    "each_week": Fact("parts", "Weeks.", parts=("week", "sessions")),
    "file": Fact("text", "The file that tells it; null for the same one.", is_always=False),
    "fractional_sets": Fact("number", "Sets, those in which a group helps counted in part."),
    "gain_kg": Fact("number", "By how much a round of sessions is heavier than the one before."),
    "groups": Fact("texts", "Groups of muscles, by their keys."),
    "has_days": Fact("flag", "Whether a plan names days of the week."),
    "high_kg": Fact("number", "The highest estimate of the formulas.", is_always=False),
    "highest_rpe": Fact("number", "The highest effort that there is."),
    "is_called_so": Fact("flag", "Whether a plan calls it the main lift."),
    "is_every_set": Fact("flag", "Whether all working sets have the same load."),
    "is_hardest": Fact("flag", "Whether it is the hardest of its week."),
    "is_longest": Fact("flag", "Whether it is the longest of its week."),
    "is_weighed": Fact("flag", "Whether a weight is known."),
    "knows_all": Fact("flag", "Whether all that was trained is known."),
    "known_weeks": Fact("count", "Whole weeks that are known."),
    "least_sets": Fact("number", "Sets a week that are aimed at."),
    "left_kg": Fact("number", "The heaviest weight of the left.", is_always=False),
    "left_set_reps": Fact("sets", "Repetitions of each set of the left."),
    "left_unit": Fact("text", "Its unit: kg or lb.", is_always=False),
    "lift": Fact("name", "The exercise, by its name."),
    "lifts": Fact("names", "Exercises, by their names."),
    "lifted_kg": Fact("number", "What was lifted, the body with it where it counts.", is_always=False),
    "light_set_reps": Fact("sets", "Repetitions of each light set before."),
    "lighter_sets": Fact("count", "Lighter sets after the work."),
    "load_kind": Fact("text", "What the weight means, as in the set table.", is_always=False),
    "low": Fact("number", "The fewest repetitions that are aimed at."),
    "low_kg": Fact("number", "The lowest estimate of the formulas.", is_always=False),
    "max_hr_bpm": Fact("number", "Maximum heart rate."),
    "max_hr_bpm_from": Fact("text", "Where it is known from.", is_always=False),
    "missing": Fact("texts", "What is not known of the athlete, as in the settings."),
    "most_reps": Fact("count", "The most repetitions of which formulas tell a maximum."),
    "most_sets": Fact("number", "Sets a week above which there are more than needed.", is_always=False),
    "mostly": Fact("names", "Exercises of which not all sets are so."),
    "muscles": Fact("texts", "Muscles, by their keys."),
    "next_lift": Fact("name", "The exercise after it, by its name."),
    "often": Fact("count", "Lifts that were done often enough."),
    "only_helps": Fact("flag", "Whether a group only helped."),
    "outside_sets": Fact("count", "Sets with other repetitions than are aimed at."),
    "reps": Fact("number", "Repetitions of a set."),
    "rest_s": Fact("number", "Seconds of rest."),
    "resting_hr_bpm": Fact("number", "Resting heart rate."),
    "resting_hr_bpm_from": Fact("text", "Where it is known from.", is_always=False),
    "rests": Fact("count", "Rests whose length is known."),
    "rests_s": Fact("pair", "The shortest and the longest rest that is told, in seconds."),
    "right_kg": Fact("number", "The heaviest weight of the right.", is_always=False),
    "right_set_reps": Fact("sets", "Repetitions of each set of the right."),
    "right_unit": Fact("text", "Its unit: kg or lb.", is_always=False),
    "risen_from": Fact("number", "From how much it rose."),
    "risen_since": Fact("day", "The day that had the first.", is_always=False),
    "risen_to": Fact("number", "To how much."),
    "risen_what": Fact("text", "What rose, as in the table of progress."),
    "rpe": Fact("number", "Effort, 0 to 10."),
    "noted_rpe": Fact("number", "Effort of the set, 0 to 10.", is_always=False),
    "seconds": Fact("number", "How long it lasted, or its sum."),
    "sessions": Fact("count", "Sessions."),
    "set": Fact("count", "Number of the set in its session."),
    "set_reps": Fact("sets", "Repetitions of each set."),
    "sets": Fact("count", "Sets."),
    "sex": Fact("text", "Sex."),
    "sex_from": Fact("text", "Where it is known from.", is_always=False),
    "share": Fact("number", "As a share of the whole."),
    "since": Fact("day", "Since when."),
    "source": Fact("text", "Where it was entered."),
    "sport": Fact("text", "The sport."),
    "target_s": Fact("pair", "Seconds of rest that are aimed at; null where none are.", is_always=False),
    "timer_s": Fact("number", "Seconds that the timer ran."),
    "top_kg": Fact("number", "The heaviest weight.", is_always=False),
    "total_reps": Fact("count", "Repetitions of all sets."),
    "unit": Fact("text", "Unit of weights: kg or lb.", is_always=False),
    "unnamed_sessions": Fact("count", "Sessions in which not every exercise is known."),
    "unsaid_sets": Fact("count", "Sets of which no repetitions are known."),
    "week": Fact("text", "Year and week."),
    "weeks": Fact("count", "Weeks."),
    "weeks_unknown": Fact("texts", "Weeks of which there is no file, as year and week."),
    "weight_kg": Fact("number", "The weight."),
    "within": Fact("count", "Rests that are as aimed at."),
    "work_s": Fact("number", "Seconds in sets."),
    "zone_s": Fact("numbers", "Seconds in each zone."),
    "zones": Fact("count", "Heart rate zones."),
    "files": Fact("count", "Files."),
    "set_numbers": Fact("numbers", "Sets, by their numbers; none for all."),
    "most_bytes": Fact("count", "So many bytes a file may have."),
    "type": Fact("text", "The type of an object, by its name in Python."),
    "exercises": Fact("count", "Exercises."),
    "path": Fact("text", "The file, as it was named."),
    "ends_at": Fact("code", "What ends it where that is neither repetitions nor a time.", is_always=False),
    "line": Fact("count", "Line of a file, from 1."),
    "recording": Fact("text", "Name of a recording."),
    "slot": Fact("text", "Letters of a slot."),
    "step": Fact("count", "Step of a workout, by its number."),
    "each_rest_s": Fact("numbers", "Seconds of each rest."),
    "in_sets_s": Fact("number", "Seconds of it in sets."),
    "volume": Fact("number", "Sum of repetitions times weight, in the unit."),
    "years": Fact("count", "Years."),
    "helping": Fact("number", "What a set counts for a muscle that helps."),
}
