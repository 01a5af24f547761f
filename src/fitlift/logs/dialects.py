"""The apps whose logs are known: by which columns each is told, and what every column means. All of it stands here.

A header is compared without its case, spaces and signs: "Weight (kg)" is weight_kg. An app that writes a column more,
or a new one that needs no other reading, is a row more below, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from fitlift.records.base import Record

#: What a column holds. Of the session: start, end, day, title, length, session_note, session (what tells two of one
#: start apart). Of the set: the others; mark is what kind of set it is, turn which exercises take turns.
What = Literal[
    "start", "end", "title", "length", "session", "session_note", "exercise", "mark", "warmup", "turn", "load",
    "weight", "weight_unit", "reps", "distance", "distance_unit", "seconds", "rpe", "side", "note",
]  # fmt: skip


class Column(Record):
    """What a column holds, and the unit that its header tells; None where it tells none."""

    what: What
    unit: str | None = None


class Dialect(Record):
    """How an app writes its log.

    Parameters
    ----------
    key, app
        The name for programs, and for people.
    needs
        Columns by which it is known.
    columns
        Header → what the column holds; columns that say nothing of sets are not listed.
    zero_is_none
        What is written as 0 where there is none.
    one_of
        Columns of which one has to be there; none where nothing is asked.
    is_done_by
        Column that is empty in rows of sets that were planned and not done; None where all were done.
    """

    key: str
    app: str
    needs: tuple[str, ...]
    columns: Mapping[str, Column]
    zero_is_none: frozenset[What] = frozenset()
    one_of: frozenset[str] = frozenset()
    is_done_by: What | None = None


def _of(**columns: What) -> dict[str, Column]:
    return {header: Column(what) for header, what in columns.items()}


#: Endings of headers of a weight or a distance → the unit that they tell.
_UNITS: Mapping[str, str] = {"kg": "kg", "kgs": "kg", "lb": "lb", "lbs": "lb", "m": "m", "meters": "m"} | {
    "km": "km",
    "mi": "mi",
    "miles": "mi",
}


def _with_units(what: What, *headers: str) -> dict[str, Column]:
    """Columns whose header ends with a unit."""
    return {header: Column(what, _UNITS[header.rsplit("_", 1)[1]]) for header in headers}


_WEIGHTS = _with_units("weight", "weight_kg", "weight_kgs", "weight_lb", "weight_lbs")
_DISTANCES = _with_units("distance", "distance_m", "distance_meters", "distance_km", "distance_mi", "distance_miles")
_OPEN = _of(weight="weight", weight_unit="weight_unit", distance="distance", distance_unit="distance_unit")

_STRONG = Dialect(
    key="strong",
    app="Strong",
    needs=("date", "workout_name", "exercise_name", "set_order"),
    columns={
        **_of(date="start", workout_name="title", duration="length", workout_duration="length", duration_sec="length"),
        **_of(workout="session", exercise_name="exercise", set_order="mark", reps="reps", rpe="rpe"),
        **_of(seconds="seconds", notes="note", workout_notes="session_note"),
        **_OPEN,
        **_WEIGHTS,
        **_DISTANCES,
    },
    zero_is_none=frozenset({"rpe", "seconds", "distance", "length"}),
)

_HEVY = Dialect(
    key="hevy",
    app="Hevy",
    needs=("start_time", "exercise_title", "set_index", "set_type"),
    columns={
        **_of(title="title", start_time="start", end_time="end", description="session_note"),
        **_of(exercise_title="exercise", superset_id="turn", exercise_notes="note", set_type="mark", reps="reps"),
        **_of(duration_seconds="seconds", rpe="rpe"),
        **_WEIGHTS,
        **_DISTANCES,
    },
)

_FITNOTES = Dialect(
    key="fitnotes",
    app="FitNotes",
    needs=("date", "exercise", "category", "reps"),
    columns={
        **_of(date="start", exercise="exercise", reps="reps", time="seconds", comment="note", notes="note"),
        **_of(kind="mark"),
        **_OPEN,
        **_WEIGHTS,
    },
    zero_is_none=frozenset({"seconds", "distance"}),
)

_FITBOD = Dialect(
    key="fitbod",
    app="Fitbod",
    needs=("date", "exercise", "iswarmup", "multiplier"),
    columns={
        **_of(date="start", exercise="exercise", reps="reps", duration_s="seconds", iswarmup="warmup", note="note"),
        **_WEIGHTS,
        **_DISTANCES,
    },
    zero_is_none=frozenset({"seconds", "distance"}),
)

_LIFTOSAUR = Dialect(
    key="liftosaur",
    app="Liftosaur",
    needs=("workout_datetime", "exercise", "completed_reps"),
    columns={
        **_of(workout_datetime="start", day_name="title", exercise="exercise", is_warmup_set="warmup"),
        **_of(completed_reps="reps", completed_rpe="rpe", notes="note"),
        **_of(weight_value="weight", weight_unit="weight_unit"),
        **_of(completed_weight_value="weight", completed_weight_unit="weight_unit"),
    },
    is_done_by="reps",
)

#: The form of its own, for what no app writes: see docs/logs.md.
PLAIN = Dialect(
    key="plain",
    app="",
    needs=("start", "exercise"),
    columns={
        **_of(start="start", end="end", duration="length", workout="title", workout_note="session_note"),
        **_of(exercise="exercise", set_type="mark", superset="turn", load="load", reps="reps", seconds="seconds"),
        **_of(rpe="rpe", side="side", note="note"),
        **_OPEN,
        **_with_units("weight", "weight_kg", "weight_lb"),
        **_with_units("distance", "distance_m", "distance_km", "distance_mi"),
    },
    one_of=frozenset({"reps", "seconds", "distance", "distance_m", "distance_km", "distance_mi"}),
)

#: Every dialect; a header is the first one's that it fits.
DIALECTS: tuple[Dialect, ...] = (_STRONG, _HEVY, _FITBOD, _LIFTOSAUR, _FITNOTES, PLAIN)


def header_key(header: str) -> str:
    """A header without its case, spaces and signs."""
    return re.sub(r"\W+", "_", header.casefold()).strip("_")


def dialect_of(headers: Sequence[str]) -> Dialect | None:
    """The dialect whose columns these are; None where none is known."""
    known = {header_key(each) for each in headers}
    return next(
        (each for each in DIALECTS if known.issuperset(each.needs) and (known & each.one_of or not each.one_of)), None
    )
