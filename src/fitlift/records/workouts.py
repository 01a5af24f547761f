"""The workout that a file holds, and the titles of its exercises."""

from __future__ import annotations

from typing import Annotated

from fitlift.records.base import Decimals, Record
from fitlift.records.said import Said
from fitlift.records.vocabulary import WeightUnit


class Step(Record, kw_only=True):
    """One step of the planned workout embedded in the file."""

    file_part: Annotated[int, "Part of a chained file, from 1; 1 in any other file."]
    step_index: Annotated[int | None, "The step's number; sets refer to it."]
    name: Annotated[str | None, "The step's name; null where absent."]
    intensity: Annotated[str | None, "active, rest, warmup, cooldown, recovery, interval or other."]
    duration_type: Annotated[
        str | None,
        "What ends the step: reps, time, open, repeat_until_steps_cmplt and others of the profile.",
    ]
    target_reps: Annotated[int | None, "Repetitions to do; null unless the step counts them."]
    target_s: Annotated[float | None, "Seconds to go on; null unless the step is timed."]
    target_m: Annotated[float | None, "Metres to go; null unless the step is so far."] = None
    target_calories: Annotated[int | None, "Calories to burn; null unless the step counts them."] = None
    ends_at: Annotated[
        Said | None,
        "What ends the step, where that is a heart rate or another measure; null for repetitions, time, "
        "distance, calories, for a repeat, and where the athlete ends it.",
    ] = None
    repeat_from: Annotated[int | None, "For a repeat step: the first step to repeat."]
    repeat_count: Annotated[int | None, "For a repeat step: how often in all."]
    category: Annotated[str | None, "The profile's exercise category; null where absent."]
    subtype: Annotated[str | None, "The profile's name within the category; null where absent."]
    weight_kg: Annotated[float | None, "Planned weight; null where absent.", Decimals(4)]
    weight_unit: Annotated[WeightUnit | None, "Unit in which the plan shows it."]
    notes: Annotated[str | None, "The step's notes."]


class Title(Record, kw_only=True):
    """One exercise's name as the file spells it."""

    file_part: Annotated[int, "Part of a chained file, from 1; 1 in any other file."]
    title_index: Annotated[int | None, "The title's number; generators let sets refer to it; null where absent."]
    category: Annotated[str | None, "The profile's exercise category; 'unknown' where the file has none."]
    subtype: Annotated[str | None, "The profile's name within the category; 'unknown' for the category itself."]
    title: Annotated[str, "The name."]
