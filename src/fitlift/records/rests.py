"""Rests by exercise."""

from __future__ import annotations

from typing import Annotated, Literal

from fitlift.records.base import Record
from fitlift.records.said import Said
from fitlift.records.vocabulary import SessionKey


class Rest(Record, kw_only=True):
    """The rests between the working sets of one exercise in one session; where exercises take turns, those after its
    sets.
    """

    session: SessionKey
    exercise: Annotated[str | None, "fitlift's key of the exercise; null where it is not sure."]
    exercise_name: Annotated[str | None, "Its name for people; null where it is not sure."]
    slot: Annotated[str | None, "Letters of its places within the session's rounds; null where not found."]
    rests: Annotated[int, "Rests whose length is known, breaks among them."]
    unknown_rests: Annotated[int, "Rests whose length is not known; counted nowhere else."]
    warmup_rests: Annotated[int, "Rests after or before warm-up sets; counted nowhere else."]
    turns: Annotated[int, "Rests that another exercise followed, as where exercises take turns."]
    breaks: Annotated[int, "Rests so long that the timer may just have run on."]
    min_s: Annotated[float | None, "The shortest rest."]
    median_s: Annotated[float | None, "The middle one, which a break hardly moves."]
    max_s: Annotated[float | None, "The longest rest."]
    each_s: Annotated[tuple[float, ...], "Each of the rests, in the order of the sets."]
    target_low_s: Annotated[
        float | None, "The shortest rest that is aimed at; null where none is: in all but the main lift."
    ]
    target_high_s: Annotated[float | None, "The longest rest that is aimed at; null where none is."]
    within: Annotated[int | None, "Rests that are as aimed at, to the second; null where none is aimed at."]
    verdict: Annotated[
        Literal["within", "short", "long", "uneven", "cannot say"] | None,
        "What the middle one comes to, to the second; uneven: that is as aimed at, but most are not; null where none "
        "is aimed at.",
    ]
    paused_s: Annotated[
        float | None,
        "Seconds that the timer was paused in these rests, which are no rest; null if unknown.",
    ]
    why: Annotated[Said, "Why, in a few words."]


class OneRest(Record, kw_only=True):
    """One rest of one exercise in one session, of those whose length is known."""

    session: SessionKey
    exercise: Annotated[str | None, "fitlift's key of the exercise; null where it is not sure."]
    exercise_name: Annotated[str | None, "Its name for people; null where it is not sure."]
    slot: Annotated[str | None, "Letters of its places within the session's rounds; null where not found."]
    rest: Annotated[int, "Number of the rest among those of the exercise, from 1."]
    rest_s: Annotated[float, "Its length."]
