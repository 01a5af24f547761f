"""Exercises over many sessions."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fitlift.records.base import Decimals, Record
from fitlift.records.said import Said
from fitlift.records.vocabulary import LoadKind, SessionKey, WeightUnit

#: What rose from one session to another.
Change = Literal[
    "first", "load", "reps", "maximum", "time", "sets", "density", "none", "less", "deload", "back", "cannot say"
]

#: What kind of session it was for an exercise.
LiftKind = Literal["usual", "light", "test", "back"]

#: What to do next.
NextStep = Literal[
    "add load", "add reps", "hold", "keep on", "go back", "start lighter", "deload", "cannot say", "long ago"
]

#: What rose over the last weeks.
Risen = Literal["e1rm_kg", "weight_kg", "help_kg", "reps", "hold_s", "rest_s"]


class Lift(Record, kw_only=True):
    """One exercise in one session: its working sets, as far as the exercise is sure."""

    file: Annotated[str, "The file, by its path within the export or as it was named."]
    session: SessionKey
    start_time: Annotated[dt.datetime | None, "Start of the session."]
    local_start: Annotated[
        str | None,
        "Its local start, as 2026-11-17T18:10:00; of a log that tells no more the day alone; null where unknown.",
    ]
    week: Annotated[str | None, "Year and week of its local start."]
    exercise: Annotated[str, "fitlift's key of the exercise."]
    exercise_name: Annotated[str | None, "Its name for people."]
    movement: Annotated[
        str, "Key of the same without added weight or help: what is weighted, assisted and plain is one."
    ]
    working_sets: Annotated[int, "Sets not known to be warm-ups."]
    reps: Annotated[int | None, "Repetitions; null for holds, and where no set has any."]
    volume_kg: Annotated[
        float | None, "Weight times repetitions of all its sets; null where one does not tell both.", Decimals(1)
    ]
    top_weight_kg: Annotated[
        float | None,
        "The heaviest weight, or the least help; null where none is known, and of the body alone.",
        Decimals(4),
    ]
    load_kind: Annotated[LoadKind | None, "What it means, as in the set table; null where none is known."]
    top_sets: Annotated[int | None, "Its sets with that weight, or of which it is not known; all where none has one."]
    unsaid_sets: Annotated[int | None, "Those of them of which no repetitions are known; null for holds."]
    top_reps: Annotated[int | None, "The most repetitions with that weight, or of all sets where none has a weight."]
    worst_reps: Annotated[int | None, "The fewest of the same."]
    least_reps: Annotated[int | None, "The fewest repetitions of its `top_sets`, by which it is said what to do next."]
    set_reps: Annotated[
        tuple[int, ...], "Repetitions of each set with that weight, or of all sets where none has one, in order."
    ]
    set_holds_s: Annotated[tuple[float, ...], "Seconds of each hold with that weight, in order; none for repetitions."]
    worst_hold_s: Annotated[float | None, "Seconds of the shortest hold with that weight; null for repetitions."]
    best_hold_s: Annotated[float | None, "Seconds of the longest hold with that weight; null for repetitions."]
    total_hold_s: Annotated[float | None, "Seconds of all holds together; null for repetitions."]
    rest_s: Annotated[
        float | None, "Median of the rests between its sets, as in the rests of its session; null where unknown."
    ]
    e1rm_kg: Annotated[float | None, "The latest estimate of a one-repetition maximum; null where there is none."]
    e1rm_low_kg: Annotated[float | None, "Of the same set, the lowest of the formulas' estimates."]
    e1rm_high_kg: Annotated[float | None, "Of the same set, the highest of the formulas' estimates."]
    doubted_sets: Annotated[
        int, "Sets whose weight cannot be right, or is 1.5 times the best of before or more: it counts for nothing."
    ]
    kind: Annotated[
        LiftKind,
        "light: a deload, a light day; test: one or two repetitions with more than the usual load, or little "
        "work with the best set of all; back: the first after a break of three weeks; else usual.",
    ]
    change: Annotated[
        Change,
        "What rose against the best of the twelve weeks before, the most telling first; maximum: the estimate of a "
        "one-repetition maximum; less: a lighter weight; deload: a light session; back: nothing, after a break.",
    ]
    risen_kg: Annotated[
        float | None, "Where the heaviest load rose: kilograms more, or of help less, than the best of these weeks."
    ]


class LiftHistory(Record, kw_only=True):
    """One exercise in one session beside the time before it, and the best of all times before."""

    session: SessionKey
    exercise: Annotated[str, "fitlift's key of the exercise."]
    exercise_name: Annotated[str | None, "Its name for people."]
    movement: Annotated[
        str, "Key of the same without added weight or help: what is weighted, assisted and plain is one."
    ]
    earlier_sessions: Annotated[int, "Sessions before this one with a working set of it."]
    change: Annotated[Change, "What rose against the best of the twelve weeks before, as in lifts."]
    last_time: Annotated[dt.datetime | None, "Start of the session before that did it; null for the first."]
    last_weight_kg: Annotated[
        float | None, "The heaviest weight of that one, or the least help; null where none is known.", Decimals(4)
    ]
    last_load_kind: Annotated[LoadKind | None, "What it means; null where none is known."]
    last_set_reps: Annotated[tuple[int, ...], "Repetitions of its sets with that weight, in order."]
    last_hold_s: Annotated[float | None, "Seconds of its longest hold with that weight; null for repetitions."]
    since_last_kg: Annotated[
        float | None,
        "Kilograms more than then with the heaviest weight, or of help less; null where not both are known.",
        Decimals(4),
    ]
    best_weight_kg: Annotated[
        float | None, "The heaviest weight of all sessions before, or the least help; null where none is.", Decimals(4)
    ]
    best_load_kind: Annotated[LoadKind | None, "What it means; null where none is known."]
    best_weight_reps: Annotated[int | None, "The most repetitions with that weight; null for holds."]
    best_weight_time: Annotated[dt.datetime | None, "Start of the first session that had it."]
    best_hold_s: Annotated[
        float | None, "The longest hold with that weight, or of all where none is known; null for repetitions."
    ]
    best_e1rm_kg: Annotated[
        float | None, "The highest estimate of a one-repetition maximum of all sessions before; null without one."
    ]


class LiftDoubt(Record, kw_only=True):
    """A weight that is 1.5 times the best of its exercise before it, or more: it is ranked nowhere."""

    file: Annotated[str, "The file, by its path within the export or as it was named."]
    session: SessionKey
    set: Annotated[int | None, "Number of the set in its session."]
    start_time: Annotated[dt.datetime | None, "Start of the session."]
    exercise: Annotated[str, "fitlift's key of the exercise."]
    exercise_name: Annotated[str | None, "Its name for people."]
    weight_kg: Annotated[float, "The weight.", Decimals(4)]
    weight_unit: Annotated[WeightUnit | None, "Unit in which the watch showed it."]
    best_kg: Annotated[float, "The best of before.", Decimals(4)]


class LiftProgress(Record, kw_only=True):
    """One exercise over all sessions: its records, and what to do next."""

    exercise: Annotated[str, "fitlift's key of the exercise."]
    exercise_name: Annotated[str | None, "Its name for people, as in the last session."]
    sessions: Annotated[int, "Sessions with a working set of it."]
    first_time: Annotated[dt.datetime | None, "Start of the first of them."]
    last_time: Annotated[dt.datetime | None, "Start of the last of them."]
    last_day: Annotated[str | None, "Its local day, as 2026-11-17."]
    last_weight_kg: Annotated[
        float | None,
        "The heaviest weight of the last session, or the least help; null where none was.",
        Decimals(4),
    ]
    last_load_kind: Annotated[LoadKind | None, "What it means; null where none is known."]
    last_set_reps: Annotated[tuple[int, ...], "Repetitions of the last session's sets with that weight, in order."]
    last_worst_reps: Annotated[int | None, "The fewest repetitions with it; null for holds."]
    last_set_holds_s: Annotated[
        tuple[float, ...], "Seconds of its holds with that weight, in order; none for repetitions."
    ]
    last_hold_s: Annotated[float | None, "Seconds of its longest hold with that weight; null for repetitions."]
    last_change: Annotated[Change, "What rose in the last session."]
    best_weight_kg: Annotated[float | None, "The heaviest weight of all, or the least help.", Decimals(4)]
    best_load_kind: Annotated[LoadKind | None, "What it means; null where none is known."]
    best_weight_reps: Annotated[int | None, "The most repetitions with that weight."]
    best_weight_time: Annotated[dt.datetime | None, "When that was."]
    best_reps: Annotated[int | None, "The most repetitions in a set with the heaviest weight of its session."]
    best_hold_s: Annotated[
        float | None, "The longest hold with the best weight, or of all where none is known; null for repetitions."
    ]
    e1rm_kg: Annotated[float | None, "The latest estimate of a one-repetition maximum; null where there is none."]
    e1rm_low_kg: Annotated[float | None, "Of the same set, the lowest of the formulas' estimates."]
    e1rm_high_kg: Annotated[float | None, "Of the same set, the highest of the formulas' estimates."]
    best_e1rm_kg: Annotated[float | None, "The highest estimate of all sessions."]
    best_e1rm_time: Annotated[dt.datetime | None, "When that was."]
    reps_low: Annotated[float | None, "The fewest repetitions that are aimed at.", Decimals(0)]
    reps_high: Annotated[float | None, "The most.", Decimals(0)]
    rises: Annotated[int, "Sessions in which something rose."]
    state: Annotated[
        NextStep,
        "What to do next: double progression; keep on: the next of a cycle of sessions; go back: to what was before a "
        "light session or a test; start lighter: after a break; deload: nothing rose for long; long ago: not done for "
        "eight weeks.",
    ]
    why: Annotated[Said, "Why, in a few words."]
    risen_what: Annotated[
        Risen | None, "What rose over the last twelve weeks, the most telling; null where nothing did, or is not known."
    ] = None
    risen_from: Annotated[float | None, "From how much, in the unit of `risen_what`."] = None
    risen_to: Annotated[float | None, "To how much."] = None
    risen_since: Annotated[dt.datetime | None, "Start of the session that had `risen_from`."] = None
    risen_since_day: Annotated[str | None, "Its local day, as 2026-11-17."] = None
    next_sets: Annotated[int | None, "Sets to do next; null where nothing is advised."] = None
    next_reps_low: Annotated[float | None, "Repetitions of each, from; null for holds.", Decimals(0)] = None
    next_reps_high: Annotated[float | None, "Up to; null for holds.", Decimals(0)] = None
    next_weight_kg: Annotated[
        float | None, "With which weight, or how much help; null where none is known.", Decimals(4)
    ] = None
    next_load_kind: Annotated[LoadKind | None, "What that weight means; null where none is known."] = None
    next_hold_s: Annotated[float | None, "How long to hold each; null for repetitions."] = None
