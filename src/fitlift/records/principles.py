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
