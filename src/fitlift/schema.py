"""The one vocabulary: every table that fitlift makes, by the records that declare it.

Column types, the documents in docs/, and the JSON Schema of `fitlift summarize --format json` all
come from them. A table keeps all its columns whatever a file lacks: absent values are null.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from fitlift.records import declared
from fitlift.records.declared import Column, Kind
from fitlift.records.loads import ExerciseLoad, Figure, SessionLoad, SetLoad
from fitlift.records.muscles import GroupSets, MuscleSets, RegionSets, UnattributedSets, WeekGroup
from fitlift.records.plans import Match, MatchedExercise, PlannedSet
from fitlift.records.principles import Principle
from fitlift.records.progress import Lift, LiftProgress
from fitlift.records.rests import Rest
from fitlift.records.sessions import Check, Lap, Pause, Sample, Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.weeks import GroupDay, GroupMonth, LegSession, Month, Run, WeekDay, WeekTotals
from fitlift.records.workouts import Step, Title
from fitlift.records.zones import SessionZones, SetZones, WatchSetZones, WatchZones

if TYPE_CHECKING:
    import pandas as pd

#: Version of the JSON documents that fitlift writes.
SCHEMA_VERSION = 1

_DTYPES: Mapping[Kind, str] = {
    "count": "Int64",
    "number": "float64",
    "text": "string[python]",
    "time": "datetime64[ms, UTC]",
    "list": "object",
}


class Table(declared.Table):
    """One table."""

    def conform(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Give a frame exactly this table's columns, in order and of the declared types.

        Columns that the frame lacks are added as null; of a frame that has just these nothing is copied. Raises
        KeyError for one that the table does not declare: nothing is dropped without a word.
        """
        import pandas as pd

        if self._is_met_by(frame):
            return frame.copy(deep=False)
        names, given = self.names, frozenset(frame.columns)
        surplus = [name for name in frame.columns if name not in names]
        if surplus:
            raise KeyError(f"{self.name} declares no column {', '.join(map(str, surplus))}")
        typed = {
            column.name: _typed(frame[column.name], column.kind)
            if column.name in given
            else _nulls(len(frame), column.kind)
            for column in self.columns
        }
        # of arrays pandas makes a table in half the time that it takes to align columns
        return pd.DataFrame(typed, index=pd.RangeIndex(len(frame)))

    def of_rows(self, rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
        """Make this table of rows by the columns' names; what a row lacks is null.

        Raises KeyError for a column that the table does not declare.
        """
        import pandas as pd

        if not rows:
            return self.empty()
        surplus = sorted({name for row in rows for name in row} - set(self.names))
        if surplus:
            raise KeyError(f"{self.name} declares no column {', '.join(surplus)}")
        values = {column.name: _array([row.get(column.name) for row in rows], column.kind) for column in self.columns}
        return pd.DataFrame(values, index=pd.RangeIndex(len(rows)))

    def own(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Of a row that holds more, what this table declares."""
        return {name: row[name] for name in self.names if name in row}

    def empty(self) -> pd.DataFrame:
        """The table without rows: all columns, all types."""
        made = _EMPTY.get((self.name, self.names))
        if made is None:
            made = _EMPTY[self.name, self.names] = self._without_rows()
        return made.copy(deep=False)

    def _without_rows(self) -> pd.DataFrame:
        import pandas as pd

        return pd.DataFrame({column.name: _nulls(0, column.kind) for column in self.columns}, index=pd.RangeIndex(0))

    def _is_met_by(self, frame: pd.DataFrame) -> bool:
        """Whether a frame has just this table's columns and types already, and rows numbered from 0."""
        import pandas as pd

        of_kind = _dtypes()
        return (
            tuple(frame.columns) == self.names
            and isinstance(frame.index, pd.RangeIndex)
            and frame.index.equals(pd.RangeIndex(len(frame)))
            and all(each == of_kind[column.kind] for each, column in zip(frame.dtypes, self.columns, strict=True))
            and all(_is_lists(frame[column.name]) for column in self.columns if column.kind == "list")
        )


#: Tables without rows by their names and columns: many are, and each takes as long to make as one with rows.
_EMPTY: dict[tuple[str, tuple[str, ...]], pd.DataFrame] = {}


def texts(values: Sequence[str | None]) -> Any:
    """A column of text, None for null."""
    import pandas as pd

    return pd.array(list(values), dtype=_dtypes()["text"])


def whole_numbers(values: Sequence[Any]) -> Any:
    """A column of counts, None for null: of plain ones without pandas' looking for what else they might be."""
    import numpy as np
    import pandas as pd

    if not all(value is None or type(value) is int for value in values):
        return pd.array(values, dtype=_dtypes()["count"])
    whole = np.array([0 if value is None else value for value in values], dtype="int64")
    return pd.arrays.IntegerArray(whole, np.array([value is None for value in values], dtype=bool))


@cache
def _dtypes() -> Mapping[Kind, Any]:
    """What pandas makes of `_DTYPES`: to read a name anew takes longer than to compare two types."""
    import pandas as pd

    return {kind: pd.api.types.pandas_dtype(name) for kind, name in _DTYPES.items()}


def _nulls(rows: int, kind: Kind) -> Any:
    if kind == "list":
        return _lists([()] * rows)
    return _shared_nulls(rows, kind)


@lru_cache(maxsize=256)
def _shared_nulls(rows: int, kind: Kind) -> Any:
    """A column without values; tables copy it."""
    import pandas as pd

    return pd.Series([None] * rows, dtype=_dtypes()[kind]).array


def _typed(values: pd.Series[Any], kind: Kind) -> Any:
    import pandas as pd

    if kind == "list":
        return _lists(values.tolist())
    if values.dtype == _dtypes()[kind]:
        return values.array
    if kind == "time":
        return pd.to_datetime(values, utc=True).astype("datetime64[ms, UTC]").array
    return values.astype(_dtypes()[kind]).array


def _array(values: list[Any], kind: Kind) -> Any:
    """A column of values of any origin; every kind of null is one."""
    import pandas as pd

    if kind == "list":
        return _lists(values)
    plain = [None if value is pd.NA or value is pd.NaT or value != value else value for value in values]  # noqa: PLR0124 - nan
    if all(value is None for value in plain):
        return _shared_nulls(len(plain), kind)
    if kind == "time":
        return pd.to_datetime(pd.Series(plain, dtype=object), utc=True).astype("datetime64[ms, UTC]").array
    return whole_numbers(plain) if kind == "count" else pd.array(plain, dtype=_dtypes()[kind])


def _is_lists(values: pd.Series[Any]) -> bool:
    return all(type(value) is list for value in values.tolist())


def _lists(values: Sequence[Any]) -> Any:
    """A column of lists, each its own."""
    import numpy as np

    lists = np.empty(len(values), dtype=object)
    lists[:] = [list(each) if isinstance(each, list | tuple) else [] for each in values]
    return lists


SESSIONS = Table("sessions", Session)

SETS = Table("sets", Set)

FILE_SETS = Table(
    "sets of several files",
    Column("file", "text", "The file, by its path within the export or as it was named."),
    Column("week", "text", "ISO year and week of the session's local start, for example 2026-W47."),
    Set,
    row=SETS.row,
)

RECORDS = Table("records", Sample)

LAPS = Table("laps", Lap)

PAUSES = Table("pauses", Pause)

STEPS = Table("steps", Step)

TITLES = Table("titles", Title)

EVIDENCE = Table("evidence", Evidence)

CHECKS = Table("checks", Check)

MUSCLES = Table("muscles", MuscleSets)

GROUPS = Table("groups", GroupSets)

REGIONS = Table("regions", RegionSets)

UNATTRIBUTED = Table("unattributed", UnattributedSets)

WEEK_GROUPS = Table("week groups", WeekGroup)

SET_LOADS = Table("set loads", SetLoad)

EXERCISE_LOADS = Table("exercise loads", ExerciseLoad)

SESSION_LOADS = Table("session loads", SessionLoad)

FIGURES = Table("figures", Figure)

RESTS = Table("rests", Rest)

WEEKS = Table("weeks", WeekTotals)

WATCH_ZONES = Table("watch zones", WatchZones)

WATCH_SET_ZONES = Table("watch set zones", WatchSetZones)

ZONES = Table("zones", SessionZones)

SET_ZONES = Table("set zones", SetZones)

PLANNED = Table("planned sets", PlannedSet)

MATCHES = Table("matches", Match)

MATCHED_EXERCISES = Table("planned exercises", MatchedExercise)

WEEK_DAYS = Table("week days", WeekDay)

GROUP_DAYS = Table("group days", GroupDay)

RUNS = Table("runs", Run)

LEG_SESSIONS = Table("leg sessions", LegSession)

MONTHS = Table("months", Month)

GROUP_MONTHS = Table("group months", GroupMonth)

LIFTS = Table("lifts", Lift)

PROGRESS = Table("progress", LiftProgress)

PRINCIPLES = Table("principles", Principle)

TABLES = (
    SESSIONS,
    SETS,
    FILE_SETS,
    RECORDS,
    LAPS,
    PAUSES,
    STEPS,
    TITLES,
    EVIDENCE,
    CHECKS,
    MUSCLES,
    GROUPS,
    REGIONS,
    UNATTRIBUTED,
    WATCH_ZONES,
    WATCH_SET_ZONES,
    ZONES,
    SET_ZONES,
    WEEK_GROUPS,
    SET_LOADS,
    EXERCISE_LOADS,
    SESSION_LOADS,
    FIGURES,
    RESTS,
    WEEKS,
    PLANNED,
    MATCHES,
    MATCHED_EXERCISES,
    WEEK_DAYS,
    GROUP_DAYS,
    RUNS,
    LEG_SESSIONS,
    MONTHS,
    GROUP_MONTHS,
    LIFTS,
    PROGRESS,
    PRINCIPLES,
)

#: The tables of a session by name; the last three are of the plan that it followed.
SESSION_TABLES: Mapping[str, Table] = {
    "sets": SETS,
    "laps": LAPS,
    "checks": CHECKS,
    "evidence": EVIDENCE,
    "set_zones": SET_ZONES,
    "set_loads": SET_LOADS,
    "exercise_loads": EXERCISE_LOADS,
    "figures": FIGURES,
    "rests": RESTS,
    "muscles": MUSCLES,
    "groups": GROUPS,
    "regions": REGIONS,
    "unattributed": UNATTRIBUTED,
    "principles": PRINCIPLES,
    "records": RECORDS,
    "pauses": PAUSES,
    "planned": PLANNED,
    "matches": MATCHES,
    "matched_exercises": MATCHED_EXERCISES,
}
