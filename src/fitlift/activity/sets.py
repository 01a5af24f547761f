"""The sets and rests of a file, as the watch wrote them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from fitlift.activity import fields
from fitlift.activity.exercise_names import guesses
from fitlift.activity.timing import CLOCK_STEP, end_times
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile
from fitlift.rows import rows_of
from fitlift.schema import SETS

#: Undocumented field of a set: the watch's confidence in each guess, of 255.
_CONFIDENCES = "unknown_2"

#: Nobody lifts this; a heavier set is shown as written, with a warning. Raw leg presses reach 450 kg.
PLAUSIBLE_KG = 500.0

_UNITS = {"kilogram": "kg", "pound": "lb"}
_WARMUP, _WORK = frozenset({"warmup"}), frozenset({"active", "interval"})


def read_sets(
    fit: FitFile,
    sessions: pd.DataFrame,
    index_ranges: pd.DataFrame,
    pauses: pd.DataFrame,
    steps: pd.DataFrame,
) -> tuple[pd.DataFrame, tuple[Notice, ...]]:
    """Read every set and rest, in file order, under the session that it belongs to.

    Parameters
    ----------
    fit
        The message tables.
    sessions, index_ranges
        The sessions and the message indexes that they claim.
    pauses, steps
        Tables of `schema.PAUSES` and `schema.STEPS`.

    Returns
    -------
    tuple
        A table of `schema.SETS` without names, rests and heart rate; and what was odd.
    """
    table = fit.table("set")
    if table.empty or sessions.empty:
        lost = Notice("sets-without-session", f"{len(table)} sets belong to no session and are left out")
        return SETS.empty(), (lost,) if len(table) else ()
    rows = _facts(table)
    rows["session"] = assign_sessions(
        sessions,
        index_ranges,
        part=table["part"],
        index=fields.indexes(table, "message_index"),
        start=rows["start_time"],
    )
    rows = rows.sort_values("session", kind="stable", ignore_index=True)
    rows["row"] = rows.groupby("session").cumcount() + 1
    active = rows["kind"] == "active"
    rows["set"] = rows[active].groupby("session").cumcount() + 1
    rows["role"] = _roles(rows, steps)
    rows = pd.concat([_timed(group, pauses) for _, group in rows.groupby("session")])
    named = SETS.conform(rows.drop(columns=["source_part"]))
    return named, _notices(named)


def assign_sessions(
    sessions: pd.DataFrame,
    index_ranges: pd.DataFrame,
    *,
    part: pd.Series[Any],
    index: pd.Series[Any],
    start: pd.Series[pd.Timestamp],
) -> pd.Series[Any]:
    """Say to which session each set belongs.

    By message index where each set's index occurs once and exactly one session of the part claims
    it; else, for all sets of the part, by the last session that had started.

    Parameters
    ----------
    sessions, index_ranges
        As `sessions.read_sessions` returns them.
    part, index, start
        Chained part, message index and start time of each set.

    Returns
    -------
    pandas.Series
        Session numbers, indexed like the sets.
    """
    claims = sessions[["session", "part", "start_time"]].merge(index_ranges, on="session")
    assigned = pd.Series(pd.NA, index=part.index, dtype="Int64")
    for each_part in part.unique():
        members = part == each_part
        of_part = claims[claims["part"] == each_part]
        candidates = claims if of_part.empty else of_part
        claimed = _claimed_by_index(candidates, index[members])
        assigned[members] = claimed if claimed is not None else _last_started(candidates, start[members])
    return assigned


def _claimed_by_index(claims: pd.DataFrame, indexes: pd.Series[Any]) -> list[int] | None:
    """Session of each index; None where the claims do not settle all of them."""
    if len(claims) == 1 or indexes.isna().any() or indexes.duplicated().any():
        return None
    first, after = claims["first_index"], claims["first_index"] + claims["index_count"]
    claimed = [claims.loc[((first <= each) & (each < after)).fillna(value=False), "session"] for each in indexes]
    return [int(each.iloc[0]) for each in claimed] if all(len(each) == 1 for each in claimed) else None


def _last_started(claims: pd.DataFrame, starts: pd.Series[pd.Timestamp]) -> list[int]:
    """Session of each start; a start before all, or none at all, is the first session's."""
    begun = [claims.loc[claims["start_time"] <= each + CLOCK_STEP, "session"] for each in starts]
    return [int(claims["session"].iloc[0] if each.empty else each.iloc[-1]) for each in begun]


def _facts(table: pd.DataFrame) -> pd.DataFrame:
    """What each message says by itself."""
    kind = _kinds(table)
    active = kind == "active"
    weight = fields.numbers(table, "weight").where(active)
    rows = pd.DataFrame(
        {
            "source_part": table["part"],
            "kind": kind,
            "origin": "file",
            "start_time": fields.times(table, "start_time"),
            "duration_s": fields.numbers(table, "duration"),
            "reps": fields.counts(table, "repetitions").where(active),
            "weight_kg": weight.where(weight > 0, np.nan),
            "weight_state": _weight_states(weight).where(active),
            "weight_unit": fields.names(table, "weight_display_unit", "fit_base_unit").map(_UNITS).where(active),
            "load_kind": pd.Series(np.where(weight > 0, "external", "unknown"), table.index).where(active),
            "step_index": fields.indexes(table, "wkt_step_index"),
        }
    )
    return rows.join(_exercises(table, active))


def _kinds(table: pd.DataFrame) -> pd.Series[str]:
    """Work or rest; a set of neither type is work where it says what was done."""
    stated = fields.names(table, "set_type", "set_type")
    says_work = fields.numbers(table, "repetitions").notna() | fields.numbers(table, "weight").notna()
    assumed = pd.Series(np.where(says_work, "active", "rest"), table.index, dtype="string[python]")
    return stated.where(stated.isin(["active", "rest"]).fillna(value=False), assumed)


def _weight_states(weight: pd.Series[float]) -> pd.Series[str]:
    states = np.select([weight > 0, weight == 0], ["logged", "zero"], "absent")
    return pd.Series(states, index=weight.index, dtype="string[python]")


def _exercises(table: pd.DataFrame, active: pd.Series[bool]) -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    columns = (fields.arrays(table, name) for name in ("category", "category_subtype", _CONFIDENCES))
    for is_active, categories, subtypes, confidences in zip(active, *columns, strict=True):
        if not is_active:
            rows.append({"category": None, "subtype": None, "candidates": []})
            continue
        (category, subtype), named = guesses(categories, subtypes, confidences)
        rows.append({"category": category, "subtype": subtype, "candidates": [each.as_row() for each in named]})
    return pd.DataFrame(rows, index=table.index, columns=["category", "subtype", "candidates"])


def _roles(rows: pd.DataFrame, steps: pd.DataFrame) -> list[str | None]:
    """Warm-up or working set, where the set points at a step that exists and is of its category."""
    known = {(step.part, step.step_index): step for step in rows_of(steps)}
    roles: list[str | None] = []
    for row in rows_of(rows):
        step = known.get((row.source_part, row.step_index)) if row.kind == "active" else None
        if step is None or step.category is pd.NA or step.category != row.category:
            roles.append(None)
        elif step.intensity in _WARMUP:
            roles.append("warmup")
        else:
            roles.append("working" if step.intensity in _WORK else None)
    return roles


def _timed(rows: pd.DataFrame, pauses: pd.DataFrame) -> pd.DataFrame:
    of_session = pauses[pauses["session"] == rows["session"].iloc[0]]
    ends, paused = end_times(rows["start_time"], rows["duration_s"], of_session)
    return rows.assign(end_time=ends, pause_s=paused)


def _notices(sets: pd.DataFrame) -> tuple[Notice, ...]:
    heavy = sets[sets["weight_kg"] > PLAUSIBLE_KG]
    return tuple(
        Notice(
            "implausible-weight",
            f"set {row.set} has {row.weight_kg:g} kg; the file may use another scale, nothing was changed",
            session=int(row.session),
            set=int(row.set),
        )
        for row in rows_of(heavy)
    )
