"""What a session knows of its past: each exercise the last time, the best of it, and what to do next."""

from __future__ import annotations

from typing import Annotated

from fitlift.records.base import Decimals, Record
from fitlift.records.progress import Change, NextStep
from fitlift.records.said import Said
from fitlift.records.vocabulary import LoadKind, SessionKey

#: How a day is written.
_DAY = "a local date such as 2026-11-17"


class PastSet(Record, kw_only=True):
    """One working set of the last time."""

    reps: int | None
    hold_s: float | None
    weight_kg: float | None
    load_kind: str | None


class Past(Record, kw_only=True):
    """One exercise of one session beside what earlier sessions did of it; this one counts for the best, and for what
    to do next.
    """

    session: SessionKey
    exercise: Annotated[str, "fitlift's key of the exercise."]
    exercise_name: Annotated[str | None, "Its name for people."]
    sessions: Annotated[int, "Earlier sessions with a working set of it."]
    last_day: Annotated[str | None, f"When it was last done, {_DAY}; null where never before, as far as is known."]
    last_sets: Annotated[tuple[PastSet, ...], "Its working sets of that session; none where never before."]
    last_said: Annotated[Said | None, "The same in words: 8 8 8 × 12 kg; null where never before."]
    last_weight_kg: Annotated[
        float | None, "The heaviest weight of them, or the least help; null where none is known.", Decimals(4)
    ]
    last_load_kind: Annotated[LoadKind | None, "What it means; null where none is known."]
    change: Annotated[
        Change,
        "What rose against the best of the twelve weeks before, as in the table of lifts; first: no earlier session "
        "did it, and all their exercises are known by name; cannot say: also where that is not known.",
    ]
    risen_kg: Annotated[
        float | None, "Where the heaviest load rose: kilograms more, or of help less, than the best of these weeks."
    ]
    since_last_kg: Annotated[
        float | None,
        "Kilograms more than the last time with the heaviest weight, or of help less; below zero for less of it; null "
        "where not both are known.",
        Decimals(4),
    ]
    best_weight_kg: Annotated[float | None, "The heaviest weight up to this session, or the least help.", Decimals(4)]
    best_load_kind: Annotated[LoadKind | None, "What it means; null where none is known."]
    best_reps: Annotated[
        int | None, "The most repetitions with that weight, or of all where no weight is known; null for holds."
    ]
    best_hold_s: Annotated[float | None, "The longest hold with that weight, or of all; null for repetitions."]
    best_said: Annotated[Said | None, "The best in words: 8 × 14 kg; null where there is none."]
    best_day: Annotated[str | None, f"When it was, {_DAY}; null where there is none."]
    best_e1rm_kg: Annotated[float | None, "The highest estimate of a one-repetition maximum; null where there is none."]
    state: Annotated[NextStep, "What to do next, as in the table of progress."]
    next_sets: Annotated[int | None, "Sets to do next; null where nothing is advised."]
    next_reps_low: Annotated[float | None, "Repetitions of each, from; null for holds.", Decimals(0)]
    next_reps_high: Annotated[float | None, "Up to; null for holds.", Decimals(0)]
    next_weight_kg: Annotated[
        float | None, "With which weight, or how much help; null where none is known.", Decimals(4)
    ]
    next_load_kind: Annotated[LoadKind | None, "What that weight means; null where none is known."]
    next_hold_s: Annotated[float | None, "How long to hold each; null for repetitions."]
    next_said: Annotated[Said | None, "The same in words: 3×5-8 × 14 kg; null where nothing is advised."]
    why: Annotated[Said, "Why, in a few words."]
    doubted_sets: Annotated[
        int,
        "Sets of today whose weight cannot be right, or is 1.5 times the best of before or more: it does not count.",
    ]


class Earlier(Record, kw_only=True):
    """The earlier sessions that a session was compared with.

    Parameters
    ----------
    place
        The folder that they are from, without the folders above it.
    sessions
        Their number; 0 where there is no earlier one.
    first_day, last_day
        Local days of the first and the last; None where there is none.
    unnamed_sets
        Working sets of them whose exercise is not sure.
    sessions_without_sets
        Sessions of them whose sets were not recorded.
    is_behind
        Whether recordings or the user's own files changed there since they were read.
    """

    place: str
    sessions: int
    first_day: str | None
    last_day: str | None
    unnamed_sets: int
    sessions_without_sets: int
    is_behind: bool
