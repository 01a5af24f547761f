"""The sets and rests of a file, as the watch wrote them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from fitlift.activity import fields
from fitlift.activity.assignment import CLOCK_STEP, session_by_clock, session_by_index
from fitlift.activity.exercise_numbers import candidates, pairs
from fitlift.activity.oddities import set_oddities
from fitlift.activity.timing import end_times
from fitlift.errors import Notice
from fitlift.exercises.names import UNKNOWN
from fitlift.fit.tables import FitFile, Message
from fitlift.rows import active_sets, by_session, known_in, rows_of
from fitlift.schema import SETS

#: Undocumented field of a set: the watch's confidence in each guess, of 255.
_CONFIDENCES = "unknown_2"

#: If so many rests of a session have repetitions, and no active set has any or a weight, the two are swapped.
_MOST_RESTS = 0.5

_ROLES = {"warmup": "warmup", "active": "working", "interval": "working"}


def read_sets(
    fit: FitFile,
    sessions: pd.DataFrame,
    claims: pd.DataFrame,
    pauses: pd.DataFrame,
    steps: pd.DataFrame,
) -> tuple[pd.DataFrame, tuple[Notice, ...]]:
    """Read every set and rest, in file order, under the session that it belongs to.

    Parameters
    ----------
    fit
        The message tables.
    sessions, claims
        The sessions, and the message indexes that they claim.
    pauses, steps
        Tables of `schema.PAUSES` and `schema.STEPS`.

    Returns
    -------
    tuple
        A table of `schema.SETS` without names, rests and heart rate; and what was odd.
    """
    table = fit.message("set")
    if not len(table):
        return SETS.empty(), ()
    if sessions.empty:
        text = f"{len(table)} sets belong to no session and are left out"
        return SETS.empty(), (Notice("sets-without-session", text),)
    session = _sessions(table, sessions, claims)
    rows = _facts(table, *_kinds(table, session)).assign(session=session)
    rows = rows.sort_values("session", kind="stable", ignore_index=True)
    rows["row"] = rows.groupby("session").cumcount() + 1
    rows["set"] = active_sets(rows).groupby("session").cumcount() + 1
    rows["role"] = _roles(rows, steps)
    rows["role_source"] = rows["role"].map(dict.fromkeys(_ROLES.values(), "step"))
    rows = pd.concat([_timed(of_session, pauses) for _, of_session in by_session(rows)])
    notices = tuple(set_oddities(rows, sessions))
    return SETS.conform(rows.drop(columns=["file_part", "swapped"])), notices


def _sessions(table: Message, sessions: pd.DataFrame, claims: pd.DataFrame) -> pd.Series[Any]:
    """Session of each set: by index, else by the clock, else its neighbour's, else the first."""
    part, start = table["file_part"], fields.times(table, "start_time")
    by_index = session_by_index(sessions, claims, part, fields.indexes(table, "message_index"), start)
    known = by_index.fillna(session_by_clock(sessions, part, start, slack=CLOCK_STEP))
    of_neighbours = known.groupby(part).ffill().fillna(known.groupby(part).bfill())
    first_of_part = part.map(sessions.groupby("file_part")["session"].first()).astype("Int64")
    return of_neighbours.fillna(first_of_part).fillna(sessions["session"].iloc[0])


def _facts(table: Message, kind: pd.Series[str], swapped: pd.Series[bool]) -> pd.DataFrame:
    """What each message says, now that work is told from rest."""
    active = kind == "active"
    weight = fields.amounts(table, "weight").where(active)
    rows = pd.DataFrame(
        {
            "file_part": table["file_part"],
            "kind": kind,
            "swapped": swapped,
            "message_index": fields.indexes(table, "message_index"),
            "origin": table["salvaged"].map({True: "salvaged", False: "file"}),
            "start_time": fields.times(table, "start_time"),
            "duration_s": fields.amounts(table, "duration"),
            "reps": fields.counts(table, "repetitions").where(active),
            "weight_kg": weight.where(weight > 0, np.nan),
            "weight_state": _weight_states(weight).where(active),
            "weight_unit": fields.weight_units(table).where(active),
            "load_kind": pd.Series(np.where(weight > 0, "external", "unknown"), table.index).where(active),
            "step_index": fields.indexes(table, "wkt_step_index"),
        }
    )
    return rows.join(_exercises(table, active))


def _kinds(table: Message, session: pd.Series[Any]) -> tuple[pd.Series[str], pd.Series[bool]]:
    """Work or rest, and whether a session has the two swapped: then they are swapped back.

    A set of neither type is work where it says what was done.
    """
    stated = fields.names(table, "set_type", "set_type")
    says_work = table.frame("repetitions", "weight", "category").notna().any(axis=1)
    assumed = pd.Series(np.where(says_work, "active", "rest"), table.index, dtype="string[python]")
    kinds = stated.where(stated.isin(["active", "rest"]).fillna(value=False), assumed)
    swapped = _are_swapped(table, kinds, session)
    return kinds.map({"active": "rest", "rest": "active"}).astype("string[python]").where(swapped, kinds), swapped


def _are_swapped(table: Message, kinds: pd.Series[str], session: pd.Series[Any]) -> pd.Series[bool]:
    """For each row whether in its session most rests have repetitions, but no active set has any, or a weight."""
    counted = fields.amounts(table, "repetitions") > 0
    lifted = counted | (fields.amounts(table, "weight") > 0)
    swapped = {}
    for number, of_session in kinds.groupby(session):
        active = of_session.index[of_session == "active"]
        rests = of_session.index.difference(active)
        swapped[number] = not lifted[active].any() and counted[rests].mean() > _MOST_RESTS
    return session.map(swapped).astype(bool)


def _weight_states(weight: pd.Series[float]) -> pd.Series[str]:
    states = np.select([weight > 0, weight == 0], ["logged", "zero"], "absent")
    return pd.Series(states, index=weight.index, dtype="string[python]")


def _exercises(table: Message, active: pd.Series[bool]) -> pd.DataFrame:
    """Category, subtype and candidates of each active set; rests have none."""
    rows: list[dict[str, Any]] = []
    columns = (fields.arrays(table, name) for name in ("category", "category_subtype", _CONFIDENCES))
    for is_active, categories, subtypes, confidences in zip(active, *columns, strict=True):
        if is_active:
            named = pairs(categories, subtypes)
            category, subtype = named[0] if named else (UNKNOWN, UNKNOWN)
            rows.append({"category": category, "subtype": subtype, "candidates": candidates(named, confidences)})
        else:
            rows.append({"category": None, "subtype": None, "candidates": []})
    return pd.DataFrame(rows, index=table.index)


def _roles(rows: pd.DataFrame, steps: pd.DataFrame) -> list[str | None]:
    """Warm-up or working set, where the set points at a step that exists and is of its category."""
    planned = {
        (step.file_part, step.step_index, step.category): step.intensity
        for step in rows_of(known_in(steps, "step_index", "category"))
    }
    keys = ((row.file_part, row.step_index, row.category) for row in rows_of(rows))
    return [None if key[1] is pd.NA else _ROLES.get(str(planned.get(key))) for key in keys]


def _timed(rows: pd.DataFrame, pauses: pd.DataFrame) -> pd.DataFrame:
    of_session = pauses[pauses["session"] == rows["session"].iloc[0]]
    ends, paused = end_times(rows["start_time"], rows["duration_s"], of_session)
    return rows.assign(end_time=ends, pause_s=paused)
