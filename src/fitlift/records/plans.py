"""Planned sets, and what became of them."""

from __future__ import annotations

from typing import Annotated, Literal

from fitlift.records.base import Decimals, Record
from fitlift.records.said import Said
from fitlift.records.vocabulary import SURE, PartOfPlan, PlannedLoad, RestKind, Role, SessionKey, WeightUnit

#: What ends a set that the step of a workout leaves to the athlete.
OPEN = Said("ends_open")

#: What became of a planned set; and what a set was that was not planned.
MatchVerdict = Literal["done", "short", "over", "substituted", "cannot say", "missed", "extra"]


class PlannedSet(Record, kw_only=True):
    """One set that a planned session asks for, in the order of doing; one of each side is one set."""

    planned_set: Annotated[int, "Number of the set in its planned session, from 1, in the order of doing."]
    place: Annotated[int, "Place of its exercise in the planned session, from 1."]
    round: Annotated[int, "Which of the exercise's working sets, or of its warm-ups, it is, from 1."]
    exercise: Annotated[str, "fitlift's key of the planned exercise."]
    exercise_name: Annotated[str, "Its name for people."]
    category: Annotated[str, "The profile's category; 'unknown' for an exercise that the profile has not."]
    subtype: Annotated[str, "The profile's name within the category; 'unknown' where it has none."]
    part_of_plan: Annotated[PartOfPlan | None, "What the exercise is for; null where the plan does not say."]
    role: Annotated[Role, "Working set, or one that makes ready or ends the session."]
    superset: Annotated[str | None, "Label of the exercises that take turns; null for one on its own."]
    sides: Annotated[int, "2 where the set is to be done with each side; else 1."]
    reps_low: Annotated[int | None, "The fewest repetitions; null for a hold, and where the plan leaves them open."]
    reps_high: Annotated[int | None, "The most; null for a hold, and for as many as possible."]
    hold_low_s: Annotated[float | None, "The fewest seconds of a hold; null for repetitions."]
    hold_high_s: Annotated[float | None, "The most; null for repetitions, and for as long as possible."]
    load_kind: Annotated[
        PlannedLoad | None,
        "How the load is planned: a weight, one added to the body's own, help of so much, a share of the maximum, an "
        "effort, or the body alone; null where the plan does not say.",
    ]
    weight_low_kg: Annotated[float | None, "The least weight; null where it is not known.", Decimals(4)]
    weight_high_kg: Annotated[float | None, "The most weight; null where it is not known.", Decimals(4)]
    weight_unit: Annotated[WeightUnit | None, "Unit in which the plan has the weight; null where it has none."]
    percent_low: Annotated[float | None, "The least share of the one-repetition maximum, in percent."]
    percent_high: Annotated[float | None, "The most."]
    rpe_low: Annotated[float | None, "The least effort, 0 to 10."]
    rpe_high: Annotated[float | None, "The most."]
    rest_kind: Annotated[
        RestKind | None,
        "What ends the rest after the set: 'none' where the athlete goes on at once, the time, or with 'open' the "
        "athlete; null where the plan does not say.",
    ]
    rest_low_s: Annotated[float | None, "The shortest rest after the set; null where the plan sets no time."]
    rest_high_s: Annotated[float | None, "The longest; null where the plan sets no time."]
    ends_at: Annotated[
        Said | None,
        "What ends the set where that is neither repetitions nor a time: '40 m', '20 calories', 'heart rate below 100 "
        "bpm', 'open' where the step of the workout leaves it to the athlete; null elsewhere.",
    ]
    add_kg: Annotated[
        float | None,
        "What is added once all sets have the most repetitions; null where the plan does not say.",
        Decimals(4),
    ]
    step_index: Annotated[int | None, "Step of the workout that asks for the set; null where none is known."]
    note: Annotated[str | None, "The plan's note on the exercise."]


class Match(Record, kw_only=True):
    """One planned set beside the set that was done for it; or one that was missed; or one that was done beyond the
    plan, after all others.
    """

    session: SessionKey
    planned_set: Annotated[int | None, "Number of the set in its planned session, from 1, in the order of doing."] = (
        None
    )
    place: Annotated[int | None, "Place of its exercise in the planned session, from 1."] = None
    round: Annotated[int | None, "Which of the exercise's working sets, or of its warm-ups, it is, from 1."] = None
    exercise: Annotated[str | None, "fitlift's key of the planned exercise."] = None
    exercise_name: Annotated[str | None, "Its name for people."] = None
    part_of_plan: Annotated[PartOfPlan | None, "What the planned exercise is for."] = None
    role: Annotated[Role | None, "The planned set's role; of an extra set its own."] = None
    superset: Annotated[str | None, "Label of the planned exercises that take turns."] = None
    set: Annotated[int | None, "The set that was done; null for a missed one."] = None
    part: Annotated[int | None, "Part of a set that was split; null for a whole set."] = None
    other_side_set: Annotated[int | None, "The second set where each side was recorded as a set; null elsewhere."] = (
        None
    )
    performed_exercise: Annotated[str | None, "Key of what was done; null where unknown, and for a missed set."] = None
    performed_name: Annotated[str | None, "Its name for people."] = None
    performed_confidence: Annotated[
        float | None, "How sure that name is, 0 to 1; null where nothing says, and for a missed set.", Decimals(4)
    ] = None
    linked_by: Annotated[
        Literal["step", "exercise", "likeness", "order"] | None,
        "How the two were put together: by the workout's step, the exercise's name, another exercise's "
        "likeness, or figures and order.",
    ] = None
    verdict: Annotated[MatchVerdict, "What became of it: amounts judged; weights stand beside."]
    amount: Annotated[
        Literal["done", "short", "over", "cannot say"] | None,
        "Repetitions, or of a hold the seconds, against the plan, a substitute's too; null without a pair.",
    ] = None
    load: Annotated[
        Literal["as planned", "heavier", "lighter", "not judged"] | None,
        "Weight against the plan; null without a pair.",
    ] = None
    rest: Annotated[
        Literal["within", "short", "long", "cannot say"] | None,
        "Rest after the set against the plan, not after an exercise's last one; null without a pair.",
    ] = None
    reps_low: Annotated[int | None, "The fewest repetitions; null for a hold, and where the plan leaves them open."] = (
        None
    )
    reps_high: Annotated[int | None, "The most; null for a hold, and for as many as possible."] = None
    hold_low_s: Annotated[float | None, "The fewest seconds of a hold; null for repetitions."] = None
    hold_high_s: Annotated[float | None, "The most; null for repetitions, and for as long as possible."] = None
    planned_load: Annotated[
        PlannedLoad | None, "How the load is planned, as in the planned sets; null where the plan does not say."
    ] = None
    reps: Annotated[int | None, "Repetitions done."] = None
    duration_s: Annotated[float | None, "Seconds that it took."] = None
    weight_low_kg: Annotated[float | None, "The least weight; null where it is not known.", Decimals(4)] = None
    weight_high_kg: Annotated[float | None, "The most weight; null where it is not known.", Decimals(4)] = None
    weight_unit: Annotated[
        WeightUnit | None,
        "Unit in which the weights are shown, the watch's, else the plan's; null where the plan has no weight.",
    ] = None
    weight_kg: Annotated[float | None, "Weight lifted; null where none is known.", Decimals(4)] = None
    percent_low: Annotated[float | None, "The least share of the one-repetition maximum, in percent."] = None
    percent_high: Annotated[float | None, "The most."] = None
    rpe_low: Annotated[float | None, "The least planned effort, 0 to 10."] = None
    rpe_high: Annotated[float | None, "The most."] = None
    sides: Annotated[
        int | None, "2 where the set is to be done with each side, else 1; null for one beyond the plan."
    ] = None
    ends_at: Annotated[
        Said | None, "What ends the planned set where that is neither repetitions nor a time; else null."
    ] = None
    rest_low_s: Annotated[float | None, "The shortest rest after the set; null where the plan does not say."] = None
    rest_high_s: Annotated[float | None, "The longest; null where the plan does not say."] = None
    rest_s: Annotated[float | None, "Rest after the set; null where unknown."] = None
    credit: Annotated[
        float | None,
        "Share of the planned set that was done, 0 to 1; null for an extra set, and where nothing tells how much.",
    ] = None

    @property
    def is_timed(self) -> bool:
        """Whether a hold was planned."""
        return self.hold_low_s is not None

    @property
    def asks_reps(self) -> bool:
        """Whether repetitions were planned, more than the one that some write for a hold, and not as many as can be."""
        return self.reps_low is not None and self.reps_high is not None and self.reps_high > 1

    @property
    def is_side_open(self) -> bool:
        """Whether something was counted, and nothing tells whether of one side or of both."""
        return self.verdict == "cannot say" and (bool(self.duration_s) if self.is_timed else (self.reps or 0) > 1)

    @property
    def sure_name(self) -> str | None:
        """Name of what was done, where that is sure."""
        is_sure = self.performed_confidence is None or self.performed_confidence >= SURE
        return self.performed_name if is_sure else None

    @property
    def asks_load(self) -> bool:
        """Whether the plan says how heavy it is to be: a weight, a share of the maximum, or an effort."""
        return any(each is not None for each in (self.weight_low_kg, self.percent_low, self.rpe_low))

    @property
    def is_load_open(self) -> bool:
        """Whether the planned exercise was done, and nothing tells whether its load was as planned."""
        return self.asks_load and self.load == "not judged" and self.verdict != "substituted"


class MatchedExercise(Record, kw_only=True):
    """One exercise of the planned session and what was done of it; or one that was done beyond the plan, after all
    others. Sets are working sets unless the column says otherwise.
    """

    session: SessionKey
    place: Annotated[int | None, "Place in the planned session, from 1; null for one beyond the plan."]
    exercise: Annotated[str | None, "fitlift's key of the planned exercise; null for one beyond the plan."]
    exercise_name: Annotated[str | None, "Its name for people."]
    part_of_plan: Annotated[PartOfPlan | None, "What it is for."]
    performed_exercise: Annotated[str | None, "Key of what was done; null where unknown or nothing."]
    performed_name: Annotated[str | None, "Its name for people."]
    slot: Annotated[str | None, "Letters of its places within the session's rounds; null where not found."]
    planned_sets: Annotated[int, "Sets planned; 0 beyond the plan."]
    done_sets: Annotated[int, "Planned sets that were done as planned or over, by the planned exercise."]
    over_sets: Annotated[int, "Those of them of which more was done than planned."]
    short_sets: Annotated[int, "Planned sets that were done, but not all of it."]
    substituted_sets: Annotated[int, "Planned sets in whose place another exercise was done."]
    missed_sets: Annotated[int, "Planned sets that were not done."]
    unsaid_sets: Annotated[int, "Planned sets that were done, of which nothing tells how much."]
    unsided_sets: Annotated[int, "Those of them that were counted, but nobody knows whether of one side or of both."]
    extra_sets: Annotated[int, "Sets done beyond the plan; counted nowhere else."]
    planned_warmups: Annotated[int, "Planned sets that are no work."]
    done_warmups: Annotated[int, "Those of them that were done, however much."]
    heavier_sets: Annotated[int, "Sets done with more than planned."]
    lighter_sets: Annotated[int, "Sets done with less than planned."]
    planned_load: Annotated[
        PlannedLoad | None,
        "How the load of its sets is planned, where of all of them alike; of assisted ones less help is heavier.",
    ]
    unjudged_loads: Annotated[
        int, "Sets done whose load the plan gives, and of which nothing tells whether it was as planned."
    ]
    rests: Annotated[int, "Rests between its sets that the plan sets a length for and the file knows."]
    rests_within: Annotated[int, "Those of them that were as planned."]
    rest_low_s: Annotated[float | None, "The shortest rest after the set; null where the plan does not say."]
    rest_high_s: Annotated[float | None, "The longest; null where the plan does not say."]
    rest_median_s: Annotated[float | None, "The middle one of these rests."]
    credit: Annotated[
        float | None,
        "Share of the planned sets that was done, 0 to 1, unsaid ones left out; null where none is left.",
    ]
    why: Annotated[Said, "What became of it, in a few words."]
