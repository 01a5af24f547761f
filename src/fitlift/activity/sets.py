"""The sets and rests of a file, as the watch wrote them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

import pandas as pd

from fitlift.activity import fields
from fitlift.activity.assignment import CLOCK_STEP, session_by_clock, session_by_index
from fitlift.activity.exercise_numbers import candidates, pairs
from fitlift.activity.lap_sets import read_lap_sets
from fitlift.activity.oddities import set_oddities
from fitlift.activity.timing import end_times
from fitlift.errors import Notice
from fitlift.exercises.names import UNKNOWN
from fitlift.exercises.notes import is_plan_line, side_of
from fitlift.fit.tables import FitFile, Message
from fitlift.rows import known, known_in, rows_of, session_rows
from fitlift.schema import SETS

#: Undocumented field of a set: the watch's confidence in each guess, of 255.
_CONFIDENCES = "unknown_2"

#: If so many rests of a session have repetitions, and no active set has any or a weight, the two are swapped.
_MOST_RESTS = 0.5

#: What is read of a set's message: name → field, and how.
_FIELDS: Mapping[str, tuple[str, Callable[[Message, str], list[Any]]]] = {
    "kind": ("set_type", partial(fields.listed_names, enumeration="set_type")),
    "file_part": ("file_part", fields.values),
    "salvaged": ("salvaged", fields.values),
    "start_time": ("start_time", fields.listed_times),
    "message_index": ("message_index", fields.listed_indexes),
    "step_index": ("wkt_step_index", fields.listed_indexes),
    "duration_s": ("duration", fields.listed_amounts),
    "repetitions": ("repetitions", fields.listed_amounts),
    "reps": ("repetitions", fields.listed_counts),
    "weight_kg": ("weight", fields.listed_amounts),
    "weight_unit": ("weight_display_unit", lambda table, _: fields.listed_weight_units(table)),
}

#: What both sets and rests have.
_OF_BOTH = ("file_part", "message_index", "start_time", "duration_s", "step_index")

_OTHER = {"active": "rest", "rest": "active"}

#: What a set of neither type is, by whether it says what was done.
_ASSUMED = {True: "active", False: "rest"}

_ROLES = {"warmup": "warmup", "active": "working", "interval": "working"}


def read_sets(
    fit: FitFile,
    sessions: pd.DataFrame,
    claims: pd.DataFrame,
    pauses: pd.DataFrame,
    steps: pd.DataFrame,
    *,
    timers_s: Mapping[int, float | None] | None = None,
    manufacturer: str | None = None,
) -> tuple[pd.DataFrame, tuple[Notice, ...]]:
    """Read every set and rest, in file order, under the session that it belongs to.

    Of a session without sets its laps are read as such, where they are that: see `fitlift.activity.lap_sets`.

    Parameters
    ----------
    fit
        The message tables.
    sessions, claims
        The sessions, and the message indexes that they claim.
    pauses, steps
        Tables of `schema.PAUSES` and `schema.STEPS`.
    timers_s
        By session the seconds of its timer as the file states them.
    manufacturer
        Who made the file.

    Returns
    -------
    tuple
        A table of `schema.SETS` without names, rests and heart rate; and what was odd.
    """
    table = fit.message("set")
    if sessions.empty:
        text = f"{len(table)} sets belong to no session and are left out"
        return SETS.empty(), (Notice("sets-without-session", text),) if len(table) else ()
    written = _as_work_or_rest(_written(table), _sessions(table, sessions, claims)) if len(table) else []
    of_laps, lap_notices = read_lap_sets(
        fit, sessions, {row["session"] for row in written}, timers_s or {}, manufacturer
    )
    rows = _timed(_numbered([*_with_steps(written, steps), *of_laps]), pauses)
    sets = SETS.of_rows([SETS.own(row) for row in rows])
    of_file = {name: [row[name] for row in rows] for name in ("file_part", "swapped")}
    return sets, (*lap_notices, *set_oddities(sets.assign(**of_file), sessions))


def count_sets(fit: FitFile, sessions: pd.DataFrame, claims: pd.DataFrame) -> Counter[int]:
    """How many sets each session has, without reading them; laps are not looked at."""
    table = fit.message("set")
    if not len(table) or sessions.empty:
        return Counter()
    kinds = fields.listed_names(table, "set_type", enumeration="set_type")
    of_sets = zip(kinds, _sessions(table, sessions, claims), strict=True)
    return Counter(session for kind, session in of_sets if kind == "active")


def _sessions(table: Message, sessions: pd.DataFrame, claims: pd.DataFrame) -> list[int]:
    """Session of each set: by index, else by the clock, else its neighbour's, else the first."""
    part = pd.Series(fields.values(table, "file_part"))
    start = pd.Series(pd.DatetimeIndex(fields.times(table, "start_time"), tz="UTC"))
    index = pd.Series(fields.listed_indexes(table, "message_index"), dtype="Int64")
    by_index = session_by_index(sessions, claims, part, index, start)
    told = by_index.fillna(session_by_clock(sessions, part, start, slack=CLOCK_STEP))
    if told.notna().all():
        return told.tolist()
    of_neighbours = told.groupby(part).ffill().fillna(told.groupby(part).bfill())
    first_of_part = part.map(sessions.groupby("file_part")["session"].first()).astype("Int64")
    return of_neighbours.fillna(first_of_part).fillna(sessions["session"].iloc[0]).tolist()


def _written(table: Message) -> list[dict[str, Any]]:
    """What each message says, rests and sets alike."""
    columns = {name: read(table, field) for name, (field, read) in _FIELDS.items()}
    columns |= {name: fields.arrays(table, name) for name in ("category", "category_subtype", _CONFIDENCES)}
    rows = fields.rows(columns)
    written = zip(*(fields.values(table, name) for name in ("repetitions", "weight", "category")), strict=True)
    return [
        row | {"says_work": any(known(each) is not None for each in said)}
        for row, said in zip(rows, written, strict=True)
    ]


def _as_work_or_rest(written: Sequence[dict[str, Any]], session: Sequence[int]) -> list[dict[str, Any]]:
    """Rows of the set table, in file order; where a session has work and rest swapped, they are swapped back.

    A set of neither type is work where it says what was done.
    """
    kinds = [row["kind"] if row["kind"] in _OTHER else _ASSUMED[row["says_work"]] for row in written]
    swapped = {number for number in set(session) if _is_swapped(_of_session(number, written, kinds, session))}
    return [
        _facts(row, _OTHER[kind] if number in swapped else kind) | {"session": number, "swapped": number in swapped}
        for row, kind, number in zip(written, kinds, session, strict=True)
    ]


def _of_session(
    number: int, written: Sequence[Any], kinds: Sequence[str], session: Sequence[int]
) -> list[tuple[str, Any]]:
    return [(kind, row) for row, kind, each in zip(written, kinds, session, strict=True) if each == number]


def _is_swapped(rows: Sequence[tuple[str, Any]]) -> bool:
    """Whether most of a session's rests have repetitions, but no active set has any, or a weight."""
    work, rests = ([row for kind, row in rows if kind == wanted] for wanted in ("active", "rest"))
    counted = sum(bool(row["repetitions"]) for row in rests)
    return counted > _MOST_RESTS * len(rests) and not any(row["repetitions"] or row["weight_kg"] for row in work)


def _facts(row: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """What a message says, now that work is told from rest."""
    facts = {name: row[name] for name in _OF_BOTH} | {"kind": kind, "origin": "salvaged" if row["salvaged"] else "file"}
    if kind != "active":
        return facts
    weight, named = row["weight_kg"], pairs(row["category"], row["category_subtype"])
    category, subtype = named[0] if named else (UNKNOWN, UNKNOWN)
    return facts | {
        "reps": row["reps"],
        "weight_kg": weight or None,
        "weight_state": "logged" if weight else "absent" if weight is None else "zero",
        "weight_unit": row["weight_unit"],
        "load_kind": "external" if weight else "unknown",
        "category": category,
        "subtype": subtype,
        "candidates": candidates(named, row[_CONFIDENCES]),
    }


def _with_steps(rows: Sequence[dict[str, Any]], steps: pd.DataFrame) -> list[dict[str, Any]]:
    """What the step says to which a set points, where it exists and is of its category: role, side and note."""
    planned = {
        (step.file_part, step.step_index, known(step.category) or UNKNOWN): step
        for step in rows_of(known_in(steps, "step_index"))
    }
    keys = ((row["file_part"], row["step_index"], row.get("category")) for row in rows)
    return [row | _of_step(planned.get(key)) for row, key in zip(rows, keys, strict=True)]


def _of_step(step: Any) -> dict[str, Any]:
    role = None if step is None else _ROLES.get(str(step.intensity))
    note = None if step is None else known(step.notes)
    if note is not None and is_plan_line(note):
        note = None
    return {
        "role": role,
        "role_source": None if role is None else "step",
        "side": side_of(note),
        "step_note": note,
    }


def _numbered(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows by session, numbered in it: rows, and sets among them."""
    numbered: list[dict[str, Any]] = []
    counts: Counter[tuple[int, str]] = Counter()
    for row in sorted(rows, key=lambda row: int(row["session"])):
        session, kind = row["session"], row["kind"]
        counts.update([(session, "row"), (session, kind)])
        numbered.append(
            row | {"row": counts[session, "row"], "set": counts[session, kind] if kind == "active" else None}
        )
    return numbered


def _timed(rows: Sequence[dict[str, Any]], pauses: pd.DataFrame) -> list[dict[str, Any]]:
    timed: list[dict[str, Any]] = []
    for session, of_session in groupby(rows, key=lambda row: int(row["session"])):
        own = list(of_session)
        starts = pd.Series([row["start_time"] for row in own], dtype="datetime64[ms, UTC]")
        durations = pd.Series([row["duration_s"] for row in own], dtype="float64")
        latest = [row.get("latest") for row in own]
        ends, paused = end_times(starts, durations, session_rows(pauses, session), latest)
        times = zip(own, ends.tolist(), paused.tolist(), strict=True)
        timed += [row | {"end_time": end, "pause_s": pause_s} for row, end, pause_s in times]
    return timed
