"""Sets and rests, and the reasons for their names."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fitlift.records.base import Decimals, Record
from fitlift.records.said import Said
from fitlift.records.vocabulary import (
    LoadKind,
    NameSource,
    PartOfPlan,
    Role,
    RoleSource,
    SessionKey,
    WeightDoubt,
    WeightUnit,
)


class Candidate(Record, kw_only=True):
    """One guess of the watch."""

    exercise: str
    category: str
    subtype: str
    p: float | None


class Set(Record, kw_only=True):
    """One set or one rest, in file order."""

    session: SessionKey
    row: Annotated[int, "Number of the row in its session, sets and rests, from 1."]
    set: Annotated[int | None, "Number of the active set in its session, from 1; null on rests. Never renumbered."]
    part: Annotated[int | None, "Part of a set that was split, from 1; null for a whole set."] = None
    kind: Annotated[
        Literal["active", "rest", "dropped"],
        "Work, rest, or a set that is none: the user took it out, or it is a press of the lap button, of a few "
        "seconds without a repetition.",
    ]
    role: Annotated[Role | None, "Warm-up or working set; null where it cannot be said, and on rests."] = None
    role_source: Annotated[
        RoleSource | None,
        "How the role is known: from the user, a phone's log, the step of the workout or the plan, or by a rule on "
        "the loads; null where the role is null.",
    ] = None
    part_of_plan: Annotated[
        PartOfPlan | None,
        "What the set is for by the plan; null without a plan, and where the plan does not say.",
    ] = None
    bout: Annotated[
        int | None,
        "Sets in a row that the file itself says are of one exercise, from 1; null where it says none.",
    ]
    block: Annotated[int | None, "Block of the session that the set belongs to, from 1; null where not found."] = None
    round: Annotated[
        int | None,
        "Round within the block, from 1; 0 for an extra set before the first; null where not found.",
    ] = None
    slot: Annotated[str | None, "Letter of the exercise's place within the session's rounds; null where not found."] = (
        None
    )
    slot_confidence: Annotated[
        float | None,
        "How sure the set is to be of one exercise with the others of its slot, 0 to 1; null where it stands alone, "
        "where nothing is found, and where the user says otherwise.",
        Decimals(4),
    ] = None
    exercise: Annotated[
        str | None, "fitlift's key of the exercise; null where unknown, on rests and on dropped rows."
    ] = None
    exercise_name: Annotated[
        str | None,
        "The exercise's name for people; null where unknown, on rests and on dropped rows.",
    ] = None
    category: Annotated[
        str | None,
        "The profile's exercise category; 'unknown' where the file has none; null on rests.",
    ]
    subtype: Annotated[
        str | None,
        "The profile's name within the category, its number beyond the profile; 'unknown' where the file has "
        "none; null on rests.",
    ]
    source: Annotated[NameSource | None, "Where the name comes from; null on rests and on dropped rows."] = None
    confidence: Annotated[float | None, "How sure the name is, 0 to 1; null where nothing says.", Decimals(4)] = None
    candidates: Annotated[tuple[Candidate, ...], "The watch's guesses, best first, p null where it gave none."]
    origin: Annotated[
        Literal["file", "salvaged", "correction", "log", "derived"],
        "Where the row comes from; salvaged: from the file, found again after damage; "
        "log: from a phone's log of the same session, and the watch recorded none.",
    ]
    start_time: Annotated[dt.datetime | None, "Start."]
    end_time: Annotated[dt.datetime | None, "Start + duration + pauses of the timer within."]
    duration_s: Annotated[float | None, "Seconds that the timer ran in this row."]
    pause_s: Annotated[float | None, "Seconds that the timer stood still within this row."]
    reps: Annotated[int | None, "Repetitions as written or corrected, 0 included; null where absent, and on rests."]
    counting: Annotated[
        Literal["reps", "timed"] | None,
        "What was to be counted, by the exercise, the step of the workout, the plan or the user: repetitions, or the "
        "time alone; null where nothing says.",
    ] = None
    weight_kg: Annotated[float | None, "Weight; null where weight_state knows none.", Decimals(4)]
    weight_state: Annotated[
        Literal["logged", "given", "planned", "remembered", "zero", "absent"] | None,
        "logged: above zero in the file; given: by corrections or an app's JSON, null where it was none or "
        "the body alone; planned: the plan's, by the setting plan_weights; remembered: the last one given or "
        "logged for the exercise of a routine, by the setting routine_weights; zero: written as 0, which can "
        "mean bodyweight or not entered; absent.",
    ]
    weight_unit: Annotated[
        WeightUnit | None,
        "Unit in which the watch showed the weight, after a correction the user's; pounds where only the plan says so; "
        "null where absent.",
    ]
    load_kind: Annotated[
        LoadKind | None,
        "What the weight means: external, lifted; added to the body; assisted, by so much help; band, of unknown "
        "resistance; bodyweight, of the body alone; unknown where none is known, and where it may be the body's own.",
    ]
    weight_doubt: Annotated[
        WeightDoubt | None,
        "Why the weight cannot be: it counts for nothing until it is corrected. negative: one below zero, written as "
        "one far above; too heavy: above 500 kg; too light: a few grams; beyond records: so many repetitions with it "
        "are near the world record; unlike the others: four times the others of the exercise; null where it can be.",
    ] = None
    distance_m: Annotated[float | None, "Distance; null where absent."]
    rest_s: Annotated[
        float | None,
        "Seconds from the set's end to the next set's start, less pauses; null after the last, and where nothing "
        "measured it: sets that overlap, have no length or last until the next one all through, a timer that stood "
        "still for most of it, between the parts of a split set and before one that the user added.",
    ] = None
    hr_start_bpm: Annotated[float | None, "Heart rate at the start; null where no sample covers it.", Decimals(1)] = (
        None
    )
    hr_avg_bpm: Annotated[float | None, "Average heart rate in the set, weighted by time.", Decimals(1)] = None
    hr_max_bpm: Annotated[
        float | None,
        "Highest heart rate in the set and up to 20 s into the rest after it; null where samples cover less "
        "than half of the set.",
        Decimals(1),
    ] = None
    hr_end_bpm: Annotated[float | None, "Heart rate at the end.", Decimals(1)] = None
    hr_drop_60s_bpm: Annotated[
        float | None,
        "Highest heart rate less that 60 s after the set; null if the rest is shorter.",
        Decimals(1),
    ] = None
    volume_kg: Annotated[
        float | None,
        "reps × weight, counted as the settings say; null unless both are known, and of holds and carries.",
        Decimals(4),
    ] = None
    e1rm_kg: Annotated[float | None, "Estimated one-repetition maximum; null where it cannot be said."] = None
    rpe: Annotated[float | None, "Effort of the set, 0 to 10, where entered."] = None
    step_index: Annotated[int | None, "Step of the planned workout that the watch was at; null in free sessions."]
    message_index: Annotated[int | None, "The set's or rest's number as the watch writes it; null where absent."]
    side: Annotated[Literal["left", "right", "both"] | None, "Side of a one-sided set; null where nothing says."]
    drop_of: Annotated[
        int | None,
        "Number of the set that this one is a drop of: lighter, and at once after it. Both count as one set, and what "
        "lies between them is no rest.",
    ] = None
    side_of: Annotated[int | None, "Number of the set that this one is the other side of. Both count as one set."] = (
        None
    )
    superset: Annotated[str | None, "Superset that the set belongs to; null where none is known."] = None
    note: Annotated[str | None, "The user's note."] = None
    until: Annotated[
        Literal["failure"] | None,
        "failure: a log says that it was done until no repetition more was possible; null where none does.",
    ] = None
    step_note: Annotated[str | None, "The note of the workout's step that the watch was at; null where it has none."]

    @property
    def is_timed(self) -> bool:
        """Whether it was to last a time, and no repetitions were asked for."""
        return self.counting == "timed"

    @property
    def asks_reps(self) -> bool:
        """Whether repetitions were asked for."""
        return self.counting == "reps"


class Evidence(Record, kw_only=True):
    """One reason to give one set a name."""

    session: SessionKey
    set: Annotated[int, "The active set."]
    part: Annotated[int | None, "Part of a set that was split, from 1; null for a whole set."]
    source: Annotated[str, "Where the name comes from, as in the set table."]
    exercise: Annotated[str | None, "Key of the exercise; null where unknown."]
    exercise_name: Annotated[str | None, "Its name for people."]
    confidence: Annotated[float | None, "0 to 1; null where nothing says.", Decimals(4)]
    reason: Annotated[Said, "Why, in a few words."]


class Guess(Record, kw_only=True):
    """One guess of the watch at the exercise of one set, the best first."""

    session: SessionKey
    row: Annotated[int, "Row of the set table."]
    set: Annotated[int | None, "The active set."]
    part: Annotated[int | None, "Part of a set that was split, from 1; null for a whole set."]
    guess: Annotated[int, "Number of the guess, from 1 for the best."]
    exercise: Annotated[str, "fitlift's key of the exercise."]
    category: Annotated[str, "The profile's exercise category."]
    subtype: Annotated[str, "The profile's name within the category, its number beyond the profile."]
    p: Annotated[float | None, "How sure the watch is, 0 to 1; null where it does not say."]
