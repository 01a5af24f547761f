"""The sets of each exercise of a session, put together by its sure name, else by its place in the rounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from fitlift.records.base import Record
from fitlift.records.vocabulary import SURE
from fitlift.rows import known_values


class OfExercise(Record):
    """The sets of one exercise in one session.

    Parameters
    ----------
    columns
        session, exercise, exercise_name and slot, as the tables of exercises have them: exercise and name None where
        they are not sure.
    index
        Labels of the sets' rows, in the order of the set table.
    working
        Those of them that are not known to be warm-ups.
    """

    columns: Mapping[str, Any]
    index: tuple[Any, ...]
    working: tuple[Any, ...]

    @property
    def warmups(self) -> tuple[Any, ...]:
        """The warm-up sets among them."""
        return tuple(index for index in self.index if index not in self.working)


def by_exercise(sets: pd.DataFrame) -> list[OfExercise]:
    """Put the sets of each exercise of each session together, sessions in order, exercises by their first set.

    A name is sure that is for this set or for another one of its slot. Sets without one are put together by their slot;
    those without a slot stand alone.

    Parameters
    ----------
    sets
        Rows of `schema.SETS`, in any order; rests among them are left out.
    """
    names = ("session", "slot", "set", "exercise", "exercise_name", "confidence", "role", "row", "part")
    columns = [known_values(sets, name) for name in ("kind", *names)]
    active = [row[:1] + row[2:] for row in zip(sets.index.tolist(), *columns, strict=True) if row[1] == "active"]
    active.sort(key=_in_order)
    index, rows = [row[0] for row in active], [row[1:-2] for row in active]
    surest: dict[tuple[Any, ...], float] = {}
    for session, slot, number, exercise, _, confidence, _ in rows:
        place = (session, slot or number, exercise)
        surest[place] = max(surest.get(place, 0.0), 1.0 if confidence is None else confidence)
    groups: dict[tuple[Any, ...], list[int]] = {}
    for position, (session, slot, number, exercise, *_) in enumerate(rows):
        is_sure = exercise is not None and surest[session, slot or number, exercise] >= SURE
        label = ("exercise", exercise) if is_sure else ("slot", slot) if slot else ("set", number)
        groups.setdefault((session, *label), []).append(position)
    return [
        OfExercise(
            _columns(key, [rows[each] for each in positions]),
            tuple(index[each] for each in positions),
            tuple(index[each] for each in positions if rows[each][-1] != "warmup"),
        )
        for key, positions in groups.items()
    ]


def _in_order(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """By session, row, set and part; what has none comes after those that have one."""
    _, session, _, number, *_, place, part = row
    return session is None, session, place is None, place, number is None, number, part is None, part


def _columns(key: tuple[Any, ...], rows: list[tuple[Any, ...]]) -> dict[str, Any]:
    session, kind, label = key
    slots = dict.fromkeys(row[1] for row in rows if row[1])
    is_sure = kind == "exercise"
    return {
        "session": int(session),
        "exercise": label if is_sure else None,
        "exercise_name": rows[0][4] if is_sure else None,
        "slot": ", ".join(slots) or None,
    }
