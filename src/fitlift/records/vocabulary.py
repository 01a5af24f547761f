"""Words that several kinds of records share."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

#: What the number of a session means.
SESSION_OF_FILE = "Number of the session in the file, from 1, chained parts through."

#: Which session of the file it is of.
SessionKey = Annotated[int, SESSION_OF_FILE]

#: A name that is less sure is shown as a question mark, and neither counted nor learned from.
SURE = 0.75

NameSource = Literal["correction", "log", "step", "plan", "routine", "title", "pooled", "watch", "category", "unknown"]

#: Sources of an exercise's name, the one that decides first.
SOURCES: tuple[NameSource, ...] = get_args(NameSource)

PartOfPlan = Literal["warmup", "prep", "primary", "accessory", "cooldown"]

#: What an exercise of a plan is for.
PARTS_OF_PLAN: tuple[PartOfPlan, ...] = get_args(PartOfPlan)

#: Origins of sets that no watch recorded.
NOT_RECORDED: frozenset[str | None] = frozenset({"correction", "log"})

#: Whether a set makes ready or is work.
Role = Literal["warmup", "working"]

#: How the role of a set is known, the one that decides first.
RoleSource = Literal["correction", "log", "step", "plan", "rule"]

#: What the weight of a set means.
LoadKind = Literal["external", "bodyweight", "added", "assisted", "band", "unknown"]

#: How a plan tells how heavy a set is.
PlannedLoad = Literal["weight", "added", "assisted", "percent_1rm", "rpe", "bodyweight"]

#: Loads beside the body's own weight: added to it, or helping it.
BESIDE_BODY: frozenset[str | None] = frozenset({"added", "assisted"})

#: Why the weight of a set cannot be.
WeightDoubt = Literal["negative", "too heavy", "too light", "beyond records", "unlike the others"]

WeightUnit = Literal["kg", "lb"]

#: What ends a planned rest: nothing, for there is none; the time; or the athlete.
RestKind = Literal["none", "timed", "open"]
