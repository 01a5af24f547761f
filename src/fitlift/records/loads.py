"""What was lifted, and what it cost."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from fitlift.records.base import Decimals, Record
from fitlift.records.said import Said
from fitlift.records.vocabulary import LoadKind, SessionKey

E1rmBasis = Literal["reps", "reps and effort"]

#: What a one-repetition maximum was estimated from.
E1RM_BASES: tuple[E1rmBasis, ...] = get_args(E1rmBasis)


class SetLoad(Record, kw_only=True):
    """What one row of the set table lifted; null throughout on rests and on dropped rows."""

    session: SessionKey
    set: Annotated[int | None, "Number of the active set in its session, as in the set table."]
    part: Annotated[int | None, "Part of a set that was split, from 1; null for a whole set."]
    lifted_kg: Annotated[
        float | None,
        "Weight of one implement, with the body's where that is lifted whole and given: what a maximum is "
        "estimated from; null where what was lifted is not known or the exercise is not sure.",
        Decimals(4),
    ]
    volume_kg: Annotated[float | None, "Repetitions × weight as counted; null unless both are known.", Decimals(4)]
    volume_basis: Annotated[
        Said | None,
        "as logged; else what was counted beyond that: both hands, both sides, body mass (an estimate).",
    ]
    e1rm_kg: Annotated[float | None, "Estimated one-repetition maximum; null where it cannot be said."]
    e1rm_low_kg: Annotated[float | None, "The lowest of the formulas' estimates."]
    e1rm_high_kg: Annotated[float | None, "The highest of the formulas' estimates."]
    e1rm_basis: Annotated[
        E1rmBasis | None,
        "reps: a lower bound, as the set may have been easy; reps and effort: with those left, by the effort.",
    ]
    why_not: Annotated[Said | None, "Why no maximum can be said; null where it is."]


class ExerciseLoad(Record, kw_only=True):
    """One exercise in one session; all but the number of warm-up sets is of its working sets."""

    session: SessionKey
    exercise: Annotated[str | None, "fitlift's key of the exercise; null where it is not sure."]
    exercise_name: Annotated[str | None, "Its name for people; null where it is not sure."]
    slot: Annotated[str | None, "Letters of its places within the session's rounds; null where not found."]
    working_sets: Annotated[int, "Sets not known to be warm-ups."]
    warmup_sets: Annotated[int, "Warm-up sets; counted nowhere else."]
    sets_with_weight: Annotated[int, "Sets that the volume covers."]
    reps: Annotated[int | None, "Repetitions; null where no set has any."]
    volume_kg: Annotated[float | None, "Repetitions × weight, summed; null where no set has both."]
    volume_basis: Annotated[
        Said | None,
        "as logged; else what was counted beyond that in some sets, see set loads; null without.",
    ]
    top_weight_kg: Annotated[
        float | None, "The heaviest weight that was lifted; null where none is known, and for help.", Decimals(4)
    ]
    top_load_kind: Annotated[LoadKind | None, "What that weight means: external, or added; null without one."]
    top_reps: Annotated[int | None, "The most repetitions with that weight; null where none were counted."]
    e1rm_kg: Annotated[float | None, "The highest estimate of a one-repetition maximum; null where there is none."]
    e1rm_low_kg: Annotated[float | None, "Of the same set, the lowest of the formulas' estimates."]
    e1rm_high_kg: Annotated[float | None, "Of the same set, the highest of the formulas' estimates."]
    e1rm_basis: Annotated[E1rmBasis | None, "What it was estimated from, as in the set loads."]
    e1rm_set: Annotated[int | None, "That set's number."]
    baseline_kg: Annotated[float | None, "One-repetition maximum that held before the session; null where not given."]
    top_relative_intensity: Annotated[float | None, "The heaviest weight as a share of the baseline."]
    mean_relative_intensity: Annotated[
        float | None,
        "Weight as a share of the baseline, the mean over the repetitions.",
    ]
    relative_volume: Annotated[
        float | None,
        "Repetitions × weight as a share of the baseline, summed: repetitions at 100 %.",
    ]
    inol: Annotated[float | None, "Intensity × number of lifts after Hristov, summed over the sets."]


class SessionLoad(Record, kw_only=True):
    """One session. Volume, density and shares are of its working sets; no figure adds up the others."""

    session: SessionKey
    working_sets: Annotated[int | None, "Sets not known to be warm-ups; null where the file has no sets."]
    warmup_sets: Annotated[int | None, "Warm-up sets; null where the file has no sets."]
    hard_sets: Annotated[
        int | None,
        "Working sets but those of which an effort below 6 of 10 is noted; null where the file has no sets.",
    ]
    sets_with_effort: Annotated[
        int | None, "Working sets of which an effort is noted; null where the file has no sets."
    ]
    sets_with_weight: Annotated[int | None, "Working sets that the volume covers; null where the file has no sets."]
    weight_coverage: Annotated[float | None, "Share of the working sets that the volume covers."]
    volume_kg: Annotated[float | None, "Repetitions × weight, summed; null where no working set has both."]
    volume_basis: Annotated[
        Said | None,
        "as logged; else what was counted beyond that in some sets, see set loads; null without.",
    ]
    warmup_volume_kg: Annotated[float | None, "The same of the warm-up sets, which counts nowhere else."]
    density_share: Annotated[float | None, "Time in working sets as a share of that and of the rests after them."]
    volume_kg_per_min: Annotated[float | None, "Volume for each minute of working sets and of the rests after them."]
    rpe: Annotated[float | None, "Effort of the session, 0 to 10; null where not entered."]
    rpe_source: Annotated[Literal["correction", "watch"] | None, "Where the effort was entered."]
    srpe_load: Annotated[float | None, "Effort × minutes that the timer ran, after Foster."]
    trimp_banister: Annotated[float | None, "Cardiovascular cost by the heart rate, after Banister."]
    trimp_edwards: Annotated[float | None, "Cardiovascular cost by time in five zones, after Edwards."]


class Figure(Record, kw_only=True):
    """One figure of a session or of an exercise in it: how it comes about, or why it cannot be said."""

    session: SessionKey
    exercise: Annotated[str | None, "fitlift's key of the exercise; null where it is not sure."]
    exercise_name: Annotated[str | None, "Its name for people; null where it is not sure."]
    slot: Annotated[str | None, "Letters of its places within the session's rounds; null where not found."]
    figure: Annotated[str, "The figure's column in the session loads, or in the exercise loads."]
    value: Annotated[float | None, "Its value; null where it cannot be said."]
    unit: Annotated[str | None, "Its unit; share, repetitions, or points where it has none."]
    formula: Annotated[Said, "How it is computed."]
    inputs: Annotated[Said | None, "What it was computed from; null where it cannot be said."]
    source: Annotated[Said | None, "Who published the formula; null where it is a plain sum or share."]
    why_not: Annotated[Said | None, "Why it cannot be said; null where it can."]
