"""What sets trained."""

from __future__ import annotations

from typing import Annotated, Literal

from fitlift.records.base import Record
from fitlift.records.said import Said
from fitlift.records.vocabulary import SESSION_OF_FILE, SessionKey

#: What hard sets are, of which those in which a muscle helps count in part.
HARD_SETS = "Of these the hard ones: all but those of which an effort below 6 of 10 is noted."


class MuscleSets(Record, kw_only=True):
    """One muscle in one session, trained or not."""

    session: Annotated[int | None, SESSION_OF_FILE]
    muscle: Annotated[str, "The muscle."]
    group: Annotated[str, "Major group of muscles, one of ten."]
    region: Annotated[str, "Region of the body, one of six."]
    direct_sets: Annotated[
        int,
        "Working sets whose exercise trains it directly; one of the left and one of the right are one.",
    ]
    fractional_sets: Annotated[float, "Working sets, those in which it helps counted in part; half by default."]
    warmup_sets: Annotated[int, "Warm-up sets whose exercise trains it directly; counted nowhere else."]


class GroupSets(Record, kw_only=True):
    """One major group of muscles in one session; a set counts once, with the most that it counts for a muscle there."""

    session: SessionKey
    group: Annotated[str, "Major group of muscles, one of ten."]
    region: Annotated[str, "Region of the body, one of six."]
    direct_sets: Annotated[
        int,
        "Working sets whose exercise trains it directly; one of the left and one of the right are one.",
    ]
    fractional_sets: Annotated[float, "Working sets, those in which it helps counted in part; half by default."]
    warmup_sets: Annotated[int, "Warm-up sets whose exercise trains it directly; counted nowhere else."]
    untrained_muscles: Annotated[
        tuple[str, ...],
        "Its muscles that no working set trains, be it as helpers; shins, which few train, left out.",
    ]


class RegionSets(Record, kw_only=True):
    """One region of the body in one session; a set counts once, with the most that it counts for a muscle there."""

    session: SessionKey
    region: Annotated[str, "Region of the body, one of six."]
    direct_sets: Annotated[
        int,
        "Working sets whose exercise trains it directly; one of the left and one of the right are one.",
    ]
    fractional_sets: Annotated[float, "Working sets, those in which it helps counted in part; half by default."]
    hard_sets: Annotated[float, HARD_SETS]
    warmup_sets: Annotated[int, "Warm-up sets whose exercise trains it directly; counted nowhere else."]


class UnattributedSets(Record, kw_only=True):
    """Sets of one session that count for no muscle, for one reason."""

    session: SessionKey
    reason: Annotated[
        str,
        "unnamed: nothing names the exercise; unsure: nothing surely; not_in_catalogue: a name of the user's "
        "own; else why the exercise has no muscles: full_body, cardio, endurance, mobility, equipment_only, "
        "unknown.",
    ]
    sets: Annotated[int, "Working sets."]
    warmup_sets: Annotated[int, "Warm-up sets."]


class WeekGroup(Record, kw_only=True):
    """One major group of muscles in one week, the least trained first."""

    week: Annotated[str, "ISO year and week, for example 2026-W47."]
    group: Annotated[str, "Major group of muscles, one of ten."]
    region: Annotated[str, "Region of the body, one of six."]
    direct_sets: Annotated[
        int,
        "Working sets whose exercise trains it directly; one of the left and one of the right are one.",
    ]
    fractional_sets: Annotated[float, "Working sets, those in which it helps counted in part; half by default."]
    warmup_sets: Annotated[int, "Warm-up sets whose exercise trains it directly; counted nowhere else."]
    untrained_muscles: Annotated[
        tuple[str, ...],
        "Its muscles that no working set trains, be it as helpers; shins, which few train, left out.",
    ]
    target_sets: Annotated[float, "Fractional sets a week that are aimed at; 0 for none."]
    target_sets_most: Annotated[
        float | None, "Up to how many: above it are more than needed beside running; null for no upper end."
    ]
    verdict: Annotated[
        Literal["untrained", "short", "covered", "trained", "plenty", "cannot say"],
        "What they come to; plenty, which is no fault: more than needed; cannot say: fewer than half of the target are "
        "known, but the week is not over, or not all that was trained is known.",
    ]
    why: Annotated[Said, "Why, in a few words."]
