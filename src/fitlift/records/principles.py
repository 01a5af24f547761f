"""The principles of lifting for runners, held against what was done."""

from __future__ import annotations

from typing import Annotated, Literal

from fitlift.records.base import Record
from fitlift.records.said import Said


class Principle(Record, kw_only=True):
    """One principle of lifting for runners, held against one session, one planned session, or the weeks up to one."""

    session: Annotated[int | None, "Number of the session in its file; null for a plan and for weeks."]
    rule: Annotated[str, "The principle's key."]
    verdict: Annotated[Literal["pass", "miss", "cannot say"], "Whether it was followed."]
    why: Annotated[Said, "Why, in one line."]
    aim: Annotated[Said, "What is aimed at."]
    sets: Annotated[tuple[int, ...], "Sets that the verdict rests on, by their numbers."]
    source: Annotated[Said, "Who says so."]


class PrincipleFact(Record, kw_only=True):
    """One figure or name that the verdict on one principle rests on, or that it is held against."""

    row: Annotated[int, "Row of the table of principles, from 0: the index there."]
    session: Annotated[int | None, "Number of the session in its file; null for a plan and for weeks."]
    rule: Annotated[str, "The principle, as in the principles."]
    of: Annotated[
        Literal["why", "aim", "source"], "In which sentence it stands: why, what is aimed at, or who says so."
    ]
    code: Annotated[str, "What the sentence says, as a code."]
    fact: Annotated[str, "Name of the figure, as docs/codes.md declares it."]
    place: Annotated[int | None, "Number among several of that name, from 1; null where there is one."]
    part: Annotated[str | None, "Its own name within one of several; null where it has none."]
    number: Annotated[float | None, "Its value; null where it is a text."]
    text: Annotated[str | None, "Its value; null where it is a number."]
