"""The one vocabulary: every table's columns, with type, unit and meaning, declared once.

Column types, the documents in docs/, and the JSON Schema of `fitlift summarize --format json` all
come from here. A table keeps all its columns whatever a file lacks: absent values are null.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pandas as pd

#: Version of the JSON documents that fitlift writes.
SCHEMA_VERSION = 1

Kind = Literal["count", "number", "text", "time", "list"]

_DTYPES: Mapping[Kind, str] = {
    "count": "Int64",
    "number": "float64",
    "text": "string[python]",
    "time": "datetime64[ms, UTC]",
    "list": "object",
}
_JSON_TYPES: Mapping[Kind, Mapping[str, Any]] = {
    "count": {"type": ["integer", "null"]},
    "number": {"type": ["number", "null"]},
    "text": {"type": ["string", "null"]},
    "time": {"type": ["string", "null"], "format": "date-time"},
    "list": {"type": "array"},
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Parameters
    ----------
    name
        Its name, ending in the unit where it has one.
    kind
        count (Int64), number (float64), text (string), time (datetime64[ms, UTC]) or list (object).
    doc
        What a value says, and what null says.
    choices
        The values that occur, where they are few and fixed.
    decimals
        Decimal places kept when a number is written out as text.
    item
        For a list: the JSON Schema of one item.
    """

    name: str
    kind: Kind
    doc: str
    choices: tuple[str, ...] = ()
    decimals: int = 3
    item: Mapping[str, Any] | None = None

    def json_schema(self) -> dict[str, Any]:
        """The JSON Schema of one value."""
        schema = dict(_JSON_TYPES[self.kind]) | {"description": self.doc}
        if self.choices:
            schema["enum"] = [*self.choices, None]
        if self.item is not None:
            schema["items"] = dict(self.item)
        return schema


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Parameters
    ----------
    name
        Its name.
    row
        What one row is.
    columns
        Its columns, in order.
    """

    name: str
    row: str
    columns: tuple[Column, ...]

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

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple([column.name for column in self.columns])

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

    def json_schema(self) -> dict[str, Any]:
        """The JSON Schema of one row."""
        return {
            "type": "object",
            "description": self.row,
            "properties": {column.name: column.json_schema() for column in self.columns},
            "required": list(self.names),
            "additionalProperties": False,
        }


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


_CANDIDATE = {
    "type": "object",
    "properties": {
        "exercise": {"type": "string"},
        "category": {"type": "string"},
        "subtype": {"type": "string"},
        "p": {"type": ["number", "null"]},
    },
    "required": ["exercise", "category", "subtype", "p"],
    "additionalProperties": False,
}

_SESSION_KEY = Column("session", "count", "Number of the session in the file, from 1, chained parts through.")

#: A name that is less sure is shown as a question mark, and neither counted nor learned from.
SURE = 0.75

#: Sources of an exercise's name, the one that decides first.
SOURCES = ("correction", "step", "plan", "routine", "title", "pooled", "watch", "category", "unknown")

#: What an exercise of a plan is for.
PARTS_OF_PLAN = ("warmup", "prep", "primary", "accessory", "cooldown")

#: How the role of a set is known, the one that decides first.
ROLE_SOURCES = ("correction", "step", "plan", "rule")

SESSIONS = Table(
    "sessions",
    "One session (a sport) of one file, as the watch recorded it.",
    (
        _SESSION_KEY,
        Column("file_part", "count", "Part of a chained file that holds it, from 1; 1 in any other file."),
        Column("kind", "text", "Whether fitlift treats it as strength training.", ("strength", "other")),
        Column(
            "origin",
            "text",
            "From a session message, or derived where the file lost it.",
            ("file", "derived"),
        ),
        Column("sport", "text", "The profile's sport, for example training; null where the file has none."),
        Column("sub_sport", "text", "The profile's sub-sport, for example strength_training; null if absent."),
        Column("name", "text", "The user's name for it, else the sport profile's on the watch; null if absent."),
        Column("workout_name", "text", "Name of the planned workout that the watch guided; null if none."),
        Column("start_time", "time", "Start."),
        Column("end_time", "time", "End: start + elapsed, or the next session's start if that is earlier."),
        Column(
            "elapsed_s",
            "number",
            "Seconds from start to end, pauses included, as the file says; else derived.",
        ),
        Column("timer_s", "number", "Seconds that the timer ran, as the file says; else derived."),
        Column("hr_avg_bpm", "number", "Average heart rate: the file's own; else time-weighted from the samples."),
        Column("hr_max_bpm", "number", "Highest heart rate: the file's own; else from the samples."),
        Column(
            "hr_source",
            "text",
            "Where these two come from; null without a heart rate.",
            ("file", "samples", "file and samples"),
        ),
        Column("calories_kcal", "number", "Energy as the watch estimates it."),
        Column("distance_m", "number", "Distance; null where none or zero."),
        Column("watch_training_load", "number", "The watch's own training load (cardiovascular)."),
        Column("watch_training_stress_score", "number", "The watch's own training stress score."),
        Column("watch_aerobic_effect", "number", "The watch's own aerobic training effect, 0 to 5."),
        Column("watch_anaerobic_effect", "number", "The watch's own anaerobic training effect, 0 to 5."),
        Column("watch_rpe", "number", "Effort that the athlete entered on the watch, 0 to 10."),
        Column("rpe", "number", "Effort of the whole session that the user entered in corrections, 0 to 10."),
        Column("watch_feel", "number", "Feeling that the athlete entered on the watch, 0 (very weak) to 100."),
    ),
)

SETS = Table(
    "sets",
    "One set or one rest, in file order.",
    (
        _SESSION_KEY,
        Column("row", "count", "Number of the row in its session, sets and rests, from 1."),
        Column("set", "count", "Number of the active set in its session, from 1; null on rests. Never renumbered."),
        Column("part", "count", "Part of a set that was split, from 1; null for a whole set."),
        Column("kind", "text", "Work, rest, or a set that the user took out.", ("active", "rest", "dropped")),
        Column(
            "role",
            "text",
            "Warm-up or working set; null where it cannot be said, and on rests.",
            ("warmup", "working"),
        ),
        Column(
            "role_source",
            "text",
            "How the role is known: from the user, the step of the workout or the plan, or by a rule on the loads; "
            "null where the role is null.",
            ROLE_SOURCES,
        ),
        Column(
            "part_of_plan",
            "text",
            "What the set is for by the plan; null without a plan, and where the plan does not say.",
            PARTS_OF_PLAN,
        ),
        Column(
            "bout",
            "count",
            "Sets in a row that the file itself says are of one exercise, from 1; null where it says none.",
        ),
        Column("block", "count", "Block of the session that the set belongs to, from 1; null where not found."),
        Column(
            "round",
            "count",
            "Round within the block, from 1; 0 for an extra set before the first; null where not found.",
        ),
        Column(
            "slot",
            "text",
            "Letter of the exercise's place within the session's rounds; null where not found.",
        ),
        Column("exercise", "text", "fitlift's key of the exercise; null where unknown, on rests and on dropped rows."),
        Column(
            "exercise_name", "text", "The exercise's name for people; null where unknown, on rests and on dropped rows."
        ),
        Column(
            "category",
            "text",
            "The profile's exercise category; 'unknown' where the file has none; null on rests.",
        ),
        Column(
            "subtype",
            "text",
            "The profile's name within the category, its number beyond the profile; 'unknown' where the file "
            "has none; null on rests.",
        ),
        Column(
            "source",
            "text",
            "Where the name comes from; null on rests and on dropped rows.",
            SOURCES,
        ),
        Column("confidence", "number", "How sure the name is, 0 to 1; null where nothing says.", decimals=4),
        Column(
            "candidates",
            "list",
            "The watch's guesses, best first, p null where it gave none.",
            item=_CANDIDATE,
        ),
        Column(
            "origin",
            "text",
            "Where the row comes from; salvaged: from the file, found again after damage.",
            ("file", "salvaged", "correction", "derived"),
        ),
        Column("start_time", "time", "Start."),
        Column("end_time", "time", "Start + duration + pauses of the timer within."),
        Column("duration_s", "number", "Seconds that the timer ran in this row."),
        Column("pause_s", "number", "Seconds that the timer stood still within this row."),
        Column("reps", "count", "Repetitions as written or corrected, 0 included; null where absent, and on rests."),
        Column("weight_kg", "number", "Weight; null where weight_state knows none.", decimals=4),
        Column(
            "weight_state",
            "text",
            "logged: above zero in the file; given: by corrections or an app's JSON, null where it was none or the "
            "body alone; planned: the plan's, by the setting plan_weights; remembered: the last one given or logged "
            "for the exercise of a routine, by the setting routine_weights; zero: written as 0, which can mean "
            "bodyweight or not entered; absent.",
            ("logged", "given", "planned", "remembered", "zero", "absent"),
        ),
        Column(
            "weight_unit",
            "text",
            "Unit in which the watch showed the weight, after a correction the user's; null where absent.",
            ("kg", "lb"),
        ),
        Column(
            "load_kind",
            "text",
            "What the weight means; unknown where none is known.",
            ("external", "bodyweight", "assisted", "band", "unknown"),
        ),
        Column("distance_m", "number", "Distance; null where absent."),
        Column(
            "rest_s",
            "number",
            "Seconds from the set's end to the next set's start, less pauses; null after the last, between the parts "
            "of a split set and before one that the user added.",
        ),
        Column("hr_start_bpm", "number", "Heart rate at the start; null where no sample covers it.", decimals=1),
        Column("hr_avg_bpm", "number", "Average heart rate in the set, weighted by time.", decimals=1),
        Column(
            "hr_max_bpm",
            "number",
            "Highest heart rate in the set and up to 20 s into the rest after it; null where samples cover less than "
            "half of the set.",
            decimals=1,
        ),
        Column("hr_end_bpm", "number", "Heart rate at the end.", decimals=1),
        Column(
            "hr_drop_60s_bpm",
            "number",
            "Highest heart rate less that 60 s after the set; null if the rest is shorter.",
            decimals=1,
        ),
        Column(
            "volume_kg", "number", "reps × weight, counted as the settings say; null unless both are known.", decimals=4
        ),
        Column("e1rm_kg", "number", "Estimated one-repetition maximum; null where it cannot be said."),
        Column("rpe", "number", "Effort of the set, 0 to 10, where entered."),
        Column("step_index", "count", "Step of the planned workout that the watch was at; null in free sessions."),
        Column("message_index", "count", "The set's or rest's number as the watch writes it; null where absent."),
        Column("side", "text", "Side of a one-sided set; null where nothing says.", ("left", "right", "both")),
        Column("superset", "text", "Superset that the set belongs to; null where none is known."),
        Column("note", "text", "The user's note."),
        Column("step_note", "text", "The note of the workout's step that the watch was at; null where it has none."),
    ),
)

FILE_SETS = Table(
    "sets of several files",
    SETS.row,
    (
        Column("file", "text", "The file, by its path within the export or as it was named."),
        Column("week", "text", "ISO year and week of the session's local start, for example 2026-W47."),
        *SETS.columns,
    ),
)

RECORDS = Table(
    "records",
    "One sample.",
    (
        _SESSION_KEY,
        Column("time", "time", "When."),
        Column("heart_rate_bpm", "number", "Heart rate; null where the sample has none.", decimals=1),
    ),
)

LAPS = Table(
    "laps",
    "One lap; the sections of a session whose watch writes no sets.",
    (
        _SESSION_KEY,
        Column("lap", "count", "Number of the lap in its session, from 1."),
        Column("start_time", "time", "Start."),
        Column("duration_s", "number", "Seconds that the timer ran."),
        Column("hr_avg_bpm", "number", "Average heart rate, as the file says."),
        Column("hr_max_bpm", "number", "Highest heart rate, as the file says."),
    ),
)

PAUSES = Table(
    "pauses",
    "One stretch in which the timer stood still.",
    (
        _SESSION_KEY,
        Column("start_time", "time", "Start."),
        Column("end_time", "time", "End; the session's end where the timer was not started again."),
    ),
)

STEPS = Table(
    "steps",
    "One step of the planned workout embedded in the file.",
    (
        Column("file_part", "count", "Part of a chained file, from 1; 1 in any other file."),
        Column("step_index", "count", "The step's number; sets refer to it."),
        Column("name", "text", "The step's name; null where absent."),
        Column("intensity", "text", "active, rest, warmup, cooldown, recovery, interval or other."),
        Column(
            "duration_type",
            "text",
            "What ends the step: reps, time, open, repeat_until_steps_cmplt and others of the profile.",
        ),
        Column("target_reps", "count", "Repetitions to do; null unless the step counts them."),
        Column("target_s", "number", "Seconds to go on; null unless the step is timed."),
        Column("repeat_from", "count", "For a repeat step: the first step to repeat."),
        Column("repeat_count", "count", "For a repeat step: how often in all."),
        Column("category", "text", "The profile's exercise category; null where absent."),
        Column("subtype", "text", "The profile's name within the category; null where absent."),
        Column("weight_kg", "number", "Planned weight; null where absent.", decimals=4),
        Column("weight_unit", "text", "Unit in which the plan shows it.", ("kg", "lb")),
        Column("notes", "text", "The step's notes."),
    ),
)

TITLES = Table(
    "titles",
    "One exercise's name as the file spells it.",
    (
        Column("file_part", "count", "Part of a chained file, from 1; 1 in any other file."),
        Column("title_index", "count", "The title's number; generators let sets refer to it; null where absent."),
        Column("category", "text", "The profile's exercise category; 'unknown' where the file has none."),
        Column("subtype", "text", "The profile's name within the category; 'unknown' for the category itself."),
        Column("title", "text", "The name."),
    ),
)

EVIDENCE = Table(
    "evidence",
    "One reason to give one set a name.",
    (
        _SESSION_KEY,
        Column("set", "count", "The active set."),
        Column("part", "count", "Part of a set that was split, from 1; null for a whole set."),
        Column("source", "text", "Where the name comes from, as in the set table."),
        Column("exercise", "text", "Key of the exercise; null where unknown."),
        Column("exercise_name", "text", "Its name for people."),
        Column("confidence", "number", "0 to 1; null where nothing says.", decimals=4),
        Column("reason", "text", "Why, in a few words."),
    ),
)

CHECKS = Table(
    "checks",
    "One total that a session states of itself, against the sum of its sets.",
    (
        _SESSION_KEY,
        Column(
            "check",
            "text",
            "What is compared, with its unit.",
            ("active_s", "timer_s", "reps", "active_sets", "volume_kg"),
        ),
        Column("field", "text", "The session's field; unknown_151 and unknown_152 are not documented anywhere."),
        Column("watch", "number", "What the session states; null where it does not."),
        Column("found", "number", "The sum over its sets; null where the session has none."),
        Column("tolerance", "number", "By how much the two may differ and agree."),
        Column("verdict", "text", "Whether they agree.", ("agrees", "differs", "cannot say")),
    ),
)

_TRAINED = (
    Column(
        "direct_sets",
        "count",
        "Working sets whose exercise trains it directly; one of the left and one of the right are one.",
    ),
    Column("fractional_sets", "number", "Working sets, those in which it helps counted in part; half by default."),
    Column("warmup_sets", "count", "Warm-up sets whose exercise trains it directly; counted nowhere else."),
)
_GROUP = Column("group", "text", "Major group of muscles, one of ten.")
_REGION = Column("region", "text", "Region of the body, one of six.")

MUSCLES = Table(
    "muscles",
    "One muscle in one session, trained or not.",
    (_SESSION_KEY, Column("muscle", "text", "The muscle."), _GROUP, _REGION, *_TRAINED),
)

GROUPS = Table(
    "groups",
    "One major group of muscles in one session; a set counts once, with the most that it counts for a muscle there.",
    (_SESSION_KEY, _GROUP, _REGION, *_TRAINED),
)

REGIONS = Table(
    "regions",
    "One region of the body in one session; a set counts once, with the most that it counts for a muscle there.",
    (_SESSION_KEY, _REGION, *_TRAINED),
)

UNATTRIBUTED = Table(
    "unattributed",
    "Sets of one session that count for no muscle, for one reason.",
    (
        _SESSION_KEY,
        Column(
            "reason",
            "text",
            "unnamed: nothing names the exercise; unsure: nothing surely; not_in_catalogue: a name of the user's own; "
            "else why the exercise has no muscles: full_body, cardio, endurance, mobility, equipment_only, unknown.",
        ),
        Column("sets", "count", "Working sets."),
        Column("warmup_sets", "count", "Warm-up sets."),
    ),
)

WEEK_GROUPS = Table(
    "week groups",
    "One major group of muscles in one week, the least trained first.",
    (
        Column("week", "text", "ISO year and week, for example 2026-W47."),
        _GROUP,
        _REGION,
        *_TRAINED,
        Column("target_sets", "number", "Fractional sets a week that are aimed at."),
        Column("verdict", "text", "What they come to.", ("untrained", "short", "covered", "trained")),
        Column("why", "text", "Why, in a few words."),
    ),
)

_EXERCISE_KEY = (
    _SESSION_KEY,
    Column("exercise", "text", "fitlift's key of the exercise; null where it is not sure."),
    Column("exercise_name", "text", "Its name for people; null where it is not sure."),
    Column("slot", "text", "Letters of its places within the session's rounds; null where not found."),
)

#: What a one-repetition maximum was estimated from.
E1RM_BASES = ("reps", "reps and effort")

SET_LOADS = Table(
    "set loads",
    "What one row of the set table lifted; null throughout on rests and on dropped rows.",
    (
        _SESSION_KEY,
        Column("set", "count", "Number of the active set in its session, as in the set table."),
        Column("part", "count", "Part of a set that was split, from 1; null for a whole set."),
        Column(
            "lifted_kg",
            "number",
            "Weight of one implement, with the body's where that is lifted whole and given: what a maximum is "
            "estimated from; null where what was lifted is not known or the exercise is not sure.",
            decimals=4,
        ),
        Column("volume_kg", "number", "Repetitions × weight as counted; null unless both are known.", decimals=4),
        Column(
            "volume_basis",
            "text",
            "as logged; else what was counted beyond that: both hands, both sides, body mass (an estimate).",
        ),
        Column("e1rm_kg", "number", "Estimated one-repetition maximum; null where it cannot be said."),
        Column("e1rm_low_kg", "number", "The lowest of the formulas' estimates."),
        Column("e1rm_high_kg", "number", "The highest of the formulas' estimates."),
        Column(
            "e1rm_basis",
            "text",
            "reps: a lower bound, as the set may have been easy; reps and effort: with those left, by the effort.",
            E1RM_BASES,
        ),
        Column("why_not", "text", "Why no maximum can be said; null where it is."),
    ),
)

#: How a volume of several sets was counted.
_VOLUME_BASIS = Column(
    "volume_basis", "text", "as logged; else what was counted beyond that in some sets, see set loads; null without."
)


EXERCISE_LOADS = Table(
    "exercise loads",
    "One exercise in one session; all but the number of warm-up sets is of its working sets.",
    (
        *_EXERCISE_KEY,
        Column("working_sets", "count", "Sets not known to be warm-ups."),
        Column("warmup_sets", "count", "Warm-up sets; counted nowhere else."),
        Column("sets_with_weight", "count", "Sets that the volume covers."),
        Column("reps", "count", "Repetitions; null where no set has any."),
        Column("volume_kg", "number", "Repetitions × weight, summed; null where no set has both."),
        _VOLUME_BASIS,
        Column("top_weight_kg", "number", "The heaviest weight; null where none is known.", decimals=4),
        Column("top_reps", "count", "The most repetitions with that weight; null where none were counted."),
        Column("e1rm_kg", "number", "The highest estimate of a one-repetition maximum; null where there is none."),
        Column("e1rm_low_kg", "number", "Of the same set, the lowest of the formulas' estimates."),
        Column("e1rm_high_kg", "number", "Of the same set, the highest of the formulas' estimates."),
        Column("e1rm_basis", "text", "What it was estimated from, as in the set loads.", E1RM_BASES),
        Column("e1rm_set", "count", "That set's number."),
        Column("baseline_kg", "number", "One-repetition maximum that held before the session; null where not given."),
        Column("top_relative_intensity", "number", "The heaviest weight as a share of the baseline."),
        Column(
            "mean_relative_intensity", "number", "Weight as a share of the baseline, the mean over the repetitions."
        ),
        Column(
            "relative_volume",
            "number",
            "Repetitions × weight as a share of the baseline, summed: repetitions at 100 %.",
        ),
        Column("inol", "number", "Intensity × number of lifts after Hristov, summed over the sets."),
    ),
)

SESSION_LOADS = Table(
    "session loads",
    "One session. Volume, density and shares are of its working sets; no figure adds up the others.",
    (
        _SESSION_KEY,
        Column("working_sets", "count", "Sets not known to be warm-ups; null where the file has no sets."),
        Column("warmup_sets", "count", "Warm-up sets; null where the file has no sets."),
        Column("sets_with_weight", "count", "Working sets that the volume covers; null where the file has no sets."),
        Column("weight_coverage", "number", "Share of the working sets that the volume covers."),
        Column("volume_kg", "number", "Repetitions × weight, summed; null where no working set has both."),
        _VOLUME_BASIS,
        Column("warmup_volume_kg", "number", "The same of the warm-up sets, which counts nowhere else."),
        Column("density_share", "number", "Time in working sets as a share of that and of the rests after them."),
        Column("volume_kg_per_min", "number", "Volume for each minute of working sets and of the rests after them."),
        Column("rpe", "number", "Effort of the session, 0 to 10; null where not entered."),
        Column("rpe_source", "text", "Where the effort was entered.", ("correction", "watch")),
        Column("srpe_load", "number", "Effort × minutes that the timer ran, after Foster."),
        Column("trimp_banister", "number", "Cardiovascular cost by the heart rate, after Banister."),
        Column("trimp_edwards", "number", "Cardiovascular cost by time in five zones, after Edwards."),
    ),
)

FIGURES = Table(
    "figures",
    "One figure of a session or of an exercise in it: how it comes about, or why it cannot be said.",
    (
        *_EXERCISE_KEY,
        Column("figure", "text", "The figure's column in the session loads, or in the exercise loads."),
        Column("value", "number", "Its value; null where it cannot be said."),
        Column("unit", "text", "Its unit; share, repetitions, or points where it has none."),
        Column("formula", "text", "How it is computed."),
        Column("inputs", "text", "What it was computed from; null where it cannot be said."),
        Column("source", "text", "Who published the formula; null where it is a plain sum or share."),
        Column("why_not", "text", "Why it cannot be said; null where it can."),
    ),
)

RESTS = Table(
    "rests",
    "The rests between the working sets of one exercise in one session; where exercises take turns, those after its "
    "sets.",
    (
        *_EXERCISE_KEY,
        Column("rests", "count", "Rests whose length is known, breaks among them."),
        Column("unknown_rests", "count", "Rests whose length is not known; counted nowhere else."),
        Column("warmup_rests", "count", "Rests after or before warm-up sets; counted nowhere else."),
        Column("turns", "count", "Rests that another exercise followed, as where exercises take turns."),
        Column("breaks", "count", "Rests so long that the timer may just have run on."),
        Column("min_s", "number", "The shortest rest."),
        Column("median_s", "number", "The middle one, which a break hardly moves."),
        Column("max_s", "number", "The longest rest."),
        Column("each_s", "list", "Each of the rests, in the order of the sets.", item={"type": "number"}),
        Column("target_low_s", "number", "The shortest rest that is aimed at."),
        Column("target_high_s", "number", "The longest rest that is aimed at."),
        Column("within", "count", "Rests that are as aimed at, to the second."),
        Column(
            "verdict", "text", "What the middle one comes to, to the second.", ("within", "short", "long", "cannot say")
        ),
        Column(
            "paused_s",
            "number",
            "Seconds that the timer was paused in these rests, which are no rest; null if unknown.",
        ),
        Column("why", "text", "Why, in a few words."),
    ),
)

WEEKS = Table(
    "weeks",
    "One week with at least one strength session.",
    (
        Column("week", "text", "ISO year and week of the session's local start, for example 2026-W47."),
        Column("sessions", "count", "Strength sessions."),
        Column("active_sets", "count", "Sets, warm-ups included."),
        Column("working_sets", "count", "Sets not known to be warm-ups."),
        Column("reps", "count", "Repetitions; null where no set has any."),
        Column("volume_kg", "number", "Sum of reps × weight over the sets that have both; null where none has."),
        Column("sets_with_weight", "count", "Sets that the volume covers."),
        Column("working_reps", "count", "Repetitions of the working sets."),
        Column("working_volume_kg", "number", "Sum of reps × weight over the working sets that have both."),
        Column("working_sets_with_weight", "count", "Working sets that this volume covers."),
        Column("timer_s", "number", "Seconds that the timer ran."),
    ),
)

_BPM_ITEM = {"type": "integer"}
_SECONDS_ITEM = {"type": "number"}
_ORDER = "first below zone 1, then each zone, last above them"

WATCH_ZONES = Table(
    "watch zones",
    "One session: what its file says of the athlete's heart rate and zones.",
    (
        _SESSION_KEY,
        Column("max_hr_bpm", "number", "Maximum heart rate; null where absent or zero.", decimals=1),
        Column("resting_hr_bpm", "number", "Resting heart rate; null where absent or zero.", decimals=1),
        Column("threshold_hr_bpm", "number", "Heart rate at the lactate threshold; null where absent.", decimals=1),
        Column(
            "calc_type",
            "text",
            "What the watch makes its zones from; null where absent.",
            ("custom", "percent_max_hr", "percent_hrr", "percent_lthr"),
        ),
        Column(
            "bounds_bpm",
            "list",
            "Lower bounds of the zones, and the upper one of the last; empty where the file gives none that ascend.",
            item=_BPM_ITEM,
        ),
        Column(
            "bounds_source",
            "text",
            "The kind of message that gives the bounds; null where none does.",
            ("time_in_zone", "hr_zone"),
        ),
        Column("seconds", "list", f"The file's own seconds, {_ORDER}; empty where absent.", item=_SECONDS_ITEM),
    ),
)

WATCH_SET_ZONES = Table(
    "watch set zones",
    "One set or rest for which its file states seconds by zone.",
    (
        _SESSION_KEY,
        Column("row", "count", "Row of the set table, before corrections."),
        Column("set", "count", "Number of the active set; null on rests."),
        Column("duration_s", "number", "Seconds that the timer ran in this row, before corrections."),
        Column("seconds", "list", f"The file's own seconds, {_ORDER}.", item=_SECONDS_ITEM),
    ),
)

#: Where the bounds of the zones come from, the first that there is.
ZONE_SOURCES = ("command line", "configuration", "file", "assumed", "none")


def _seconds_by_zone(prefix: str, where: str) -> tuple[Column, ...]:
    return (
        Column(f"{prefix}below_s", "number", f"Seconds below zone 1{where}."),
        Column(f"{prefix or 'zone_'}s", "list", f"Seconds in each zone{where}.", item=_SECONDS_ITEM),
        Column(f"{prefix}above_s", "number", f"Seconds at or above the last bound{where}."),
        Column(f"{prefix}uncovered_s", "number", f"Seconds for which no sample speaks{where}; null if unknown."),
    )


ZONES = Table(
    "zones",
    "One session: seconds in each heart rate zone. Below, zones, above and uncovered add up to the timer's seconds.",
    (
        _SESSION_KEY,
        Column("model", "text", "How the zones are made; per_10_bpm where nothing says."),
        Column(
            "source",
            "text",
            "Where their bounds come from; assumed: default percentages of what the file says.",
            ZONE_SOURCES,
        ),
        Column("basis", "text", "What they rest on, in a few words."),
        Column(
            "bounds_bpm",
            "list",
            "Lower bound of each zone, and the upper one of the last: zone k is from bound k up to below the next.",
            item=_BPM_ITEM,
        ),
        *_seconds_by_zone("", ""),
        *_seconds_by_zone("sets_", ", in active sets"),
        *_seconds_by_zone("rests_", ", outside active sets"),
        Column(
            "watch_s",
            "list",
            f"The file's own seconds, {_ORDER}; empty where it has none, or other bounds.",
            item=_SECONDS_ITEM,
        ),
        Column("watch_difference_s", "number", "Sum of the absolute differences to them; null without."),
    ),
)

SET_ZONES = Table(
    "set zones",
    "One active set: seconds in each heart rate zone of its session.",
    (
        _SESSION_KEY,
        Column("row", "count", "Row of the set table."),
        Column("set", "count", "The active set."),
        Column("part", "count", "Part of a set that was split, from 1; null for a whole set."),
        *_seconds_by_zone("", ""),
        Column(
            "watch_s",
            "list",
            f"The file's own seconds, {_ORDER}; empty where it has none, other bounds, or the set was corrected.",
            item=_SECONDS_ITEM,
        ),
    ),
)

_REST_AIMED_AT = (
    Column("rest_low_s", "number", "The shortest rest after the set; null where the plan does not say."),
    Column("rest_high_s", "number", "The longest; null where the plan does not say."),
)
_AMOUNT_AIMED_AT = (
    Column("reps_low", "count", "The fewest repetitions; null for a hold, and where the plan leaves them open."),
    Column("reps_high", "count", "The most; null for a hold, and for as many as possible."),
    Column("hold_low_s", "number", "The fewest seconds of a hold; null for repetitions."),
    Column("hold_high_s", "number", "The most; null for repetitions, and for as long as possible."),
)
_WEIGHT_AIMED_AT = (
    Column("weight_low_kg", "number", "The least weight; null where it is not known.", decimals=4),
    Column("weight_high_kg", "number", "The most weight; null where it is not known.", decimals=4),
)
_PLANNED_KEY = (
    Column("planned_set", "count", "Number of the set in its planned session, from 1, in the order of doing."),
    Column("place", "count", "Place of its exercise in the planned session, from 1."),
    Column("round", "count", "Which of the exercise's working sets, or of its warm-ups, it is, from 1."),
    Column("exercise", "text", "fitlift's key of the planned exercise."),
    Column("exercise_name", "text", "Its name for people."),
)

PLANNED = Table(
    "planned sets",
    "One set that a planned session asks for, in the order of doing; one of each side is one set.",
    (
        *_PLANNED_KEY,
        Column("category", "text", "The profile's category; 'unknown' for an exercise that the profile has not."),
        Column("subtype", "text", "The profile's name within the category; 'unknown' where it has none."),
        Column("part_of_plan", "text", "What the exercise is for; null where the plan does not say.", PARTS_OF_PLAN),
        Column("role", "text", "Working set, or one that makes ready or ends the session.", ("warmup", "working")),
        Column("superset", "text", "Label of the exercises that take turns; null for one on its own."),
        Column("sides", "count", "2 where the set is to be done with each side; else 1."),
        *_AMOUNT_AIMED_AT,
        Column(
            "load_kind",
            "text",
            "How the load is planned; null where the plan does not say.",
            ("weight", "percent_1rm", "rpe", "bodyweight"),
        ),
        *_WEIGHT_AIMED_AT,
        Column("weight_unit", "text", "Unit in which the plan has the weight; null where it has none.", ("kg", "lb")),
        Column("percent_low", "number", "The least share of the one-repetition maximum, in percent."),
        Column("percent_high", "number", "The most."),
        Column("rpe_low", "number", "The least effort, 0 to 10."),
        Column("rpe_high", "number", "The most."),
        *_REST_AIMED_AT,
        Column("step_index", "count", "Step of the workout that asks for the set; null where none is known."),
        Column("note", "text", "The plan's note on the exercise."),
    ),
)

#: What became of a planned set; and what a set was that was not planned.
MATCH_VERDICTS = ("done", "short", "over", "substituted", "cannot say", "missed", "extra")

MATCHES = Table(
    "matches",
    "One planned set beside the set that was done for it; or one that was missed; or one that was done beyond the "
    "plan, after all others.",
    (
        _SESSION_KEY,
        *_PLANNED_KEY,
        Column("part_of_plan", "text", "What the planned exercise is for.", PARTS_OF_PLAN),
        Column("role", "text", "The planned set's role; of an extra set its own.", ("warmup", "working")),
        Column("superset", "text", "Label of the planned exercises that take turns."),
        Column("set", "count", "The set that was done; null for a missed one."),
        Column("part", "count", "Part of a set that was split; null for a whole set."),
        Column("other_side_set", "count", "The second set where each side was recorded as a set; null elsewhere."),
        Column("performed_exercise", "text", "Key of what was done; null where unknown, and for a missed set."),
        Column("performed_name", "text", "Its name for people."),
        Column(
            "linked_by",
            "text",
            "How the two were put together: by the workout's step, the exercise's name, another exercise's likeness, "
            "or figures and order.",
            ("step", "exercise", "likeness", "order"),
        ),
        Column("verdict", "text", "What became of it: amounts judged; weights stand beside.", MATCH_VERDICTS),
        Column(
            "amount",
            "text",
            "Repetitions, or of a hold the seconds, against the plan, a substitute's too; null without a pair.",
            ("done", "short", "over", "cannot say"),
        ),
        Column(
            "load",
            "text",
            "Weight against the plan; null without a pair.",
            ("as planned", "heavier", "lighter", "not judged"),
        ),
        Column(
            "rest",
            "text",
            "Rest after the set against the plan, not after an exercise's last one; null without a pair.",
            ("within", "short", "long", "cannot say"),
        ),
        *_AMOUNT_AIMED_AT,
        Column("reps", "count", "Repetitions done."),
        Column("duration_s", "number", "Seconds that it took."),
        *_WEIGHT_AIMED_AT,
        Column("weight_unit", "text", "Unit in which the plan has the weight; null where it has none.", ("kg", "lb")),
        Column("weight_kg", "number", "Weight lifted; null where none is known.", decimals=4),
        *_REST_AIMED_AT,
        Column("rest_s", "number", "Rest after the set; null where unknown."),
        Column(
            "credit",
            "number",
            "Share of the planned set that was done, 0 to 1; null for an extra set, and where nothing tells how much.",
        ),
    ),
)

MATCHED_EXERCISES = Table(
    "planned exercises",
    "One exercise of the planned session and what was done of it; or one that was done beyond the plan, after all "
    "others. Sets are working sets unless the column says otherwise.",
    (
        _SESSION_KEY,
        Column("place", "count", "Place in the planned session, from 1; null for one beyond the plan."),
        Column("exercise", "text", "fitlift's key of the planned exercise; null for one beyond the plan."),
        Column("exercise_name", "text", "Its name for people."),
        Column("part_of_plan", "text", "What it is for.", PARTS_OF_PLAN),
        Column("performed_exercise", "text", "Key of what was done; null where unknown or nothing."),
        Column("performed_name", "text", "Its name for people."),
        Column("slot", "text", "Letters of its places within the session's rounds; null where not found."),
        Column("planned_sets", "count", "Sets planned; 0 beyond the plan."),
        Column("done_sets", "count", "Planned sets that were done as planned or over, by the planned exercise."),
        Column("short_sets", "count", "Planned sets that were done, but not all of it."),
        Column("substituted_sets", "count", "Planned sets in whose place another exercise was done."),
        Column("missed_sets", "count", "Planned sets that were not done."),
        Column("unsaid_sets", "count", "Planned sets that were done, of which nothing tells how much."),
        Column("extra_sets", "count", "Sets done beyond the plan; counted nowhere else."),
        Column("planned_warmups", "count", "Planned sets that are no work."),
        Column("done_warmups", "count", "Those of them that were done, however much."),
        Column("heavier_sets", "count", "Sets done with more than planned."),
        Column("lighter_sets", "count", "Sets done with less than planned."),
        Column("unjudged_loads", "count", "Sets done whose load cannot be judged."),
        Column("rests", "count", "Rests between its sets that the plan sets a length for and the file knows."),
        Column("rests_within", "count", "Those of them that were as planned."),
        *_REST_AIMED_AT,
        Column("rest_median_s", "number", "The middle one of these rests."),
        Column(
            "credit",
            "number",
            "Share of the planned sets that was done, 0 to 1, unsaid ones left out; null where none is left.",
        ),
        Column("why", "text", "What became of it, in a few words."),
    ),
)

WEEK_DAYS = Table(
    "week days",
    "One day of a week, in the athlete's local time; all seven, whatever was done.",
    (
        Column("week", "text", "Year and week, for example 2026-W47."),
        Column("date", "text", "Date, as 2026-11-17."),
        Column("strength_sessions", "count", "Strength sessions that began on it."),
        Column("strength_s", "number", "Seconds that the timer ran in them; null where unknown."),
        Column(
            "working_sets", "count", "Their sets that are not known to be warm-ups; null where none of them has any."
        ),
        Column("runs", "count", "Runs that began on it."),
        Column("run_s", "number", "Seconds that the timer ran in them; null where unknown."),
        Column("run_m", "number", "Metres run; null where unknown."),
    ),
)

GROUP_DAYS = Table(
    "group days",
    "One major group of muscles on one day of a week.",
    (
        Column("week", "text", "Year and week, for example 2026-W47."),
        Column("date", "text", "Date, as 2026-11-17."),
        Column("group", "text", "Major group of muscles, one of ten."),
        Column("fractional_sets", "number", "Working sets, those in which it helps counted in part."),
    ),
)

RUNS = Table(
    "runs",
    "One run of a week, by its start.",
    (
        Column("week", "text", "Year and week, for example 2026-W47."),
        Column("file", "text", "The file, by its path within the export."),
        Column(
            "local_start", "text", "Start in local time, as 2026-11-17T18:10:00; UTC where the file tells no offset."
        ),
        Column("duration_s", "number", "Seconds that the timer ran; null where unknown."),
        Column("distance_m", "number", "Metres; null where unknown."),
        Column("hr_avg_bpm", "number", "Average heart rate; null where unknown.", decimals=1),
        Column(
            "is_longest",
            "count",
            "1 for the week's longest of several runs, by distance where all tell it, else by time.",
        ),
        Column(
            "is_hardest",
            "count",
            "1 for the run with the week's highest average heart rate, of two or more that tell it.",
        ),
    ),
)

LEG_SESSIONS = Table(
    "leg sessions",
    "One strength session of a week with four sets for the legs or more, and the runs around it: facts, no verdicts.",
    (
        Column("week", "text", "Year and week, for example 2026-W47."),
        Column("file", "text", "The file, by its path within the export."),
        _SESSION_KEY,
        Column("local_start", "text", "Start in local time, as 2026-11-17T18:10:00."),
        Column("leg_sets", "number", "Working sets for legs and hips; a set counts once."),
        Column(
            "hours_since_run",
            "number",
            "Hours from the end of the run before to its start; null without one.",
            decimals=1,
        ),
        Column(
            "hours_to_run", "number", "Hours from its end to the start of the next run; null without one.", decimals=1
        ),
        Column("next_run", "text", "Whether that run is the longest or the hardest of its week; null for neither."),
    ),
)

#: An estimated one-repetition maximum with its band.
_E1RM = (
    Column("e1rm_kg", "number", "The latest estimate of a one-repetition maximum; null where there is none."),
    Column("e1rm_low_kg", "number", "Of the same set, the lowest of the formulas' estimates."),
    Column("e1rm_high_kg", "number", "Of the same set, the highest of the formulas' estimates."),
)

MONTHS = Table(
    "months",
    "One month: the weeks whose fourth day lies in it. In the middle of a break of more than a year there are none.",
    (
        Column("month", "text", "Year and month, for example 2026-11."),
        Column("weeks", "count", "Its weeks from the first activity to the last."),
        Column("weeks_on_aim", "count", "Those with as many strength sessions as are aimed at, or more."),
        Column("sessions", "count", "Strength sessions."),
        Column("working_sets", "count", "Sets not known to be warm-ups; null where no session tells sets."),
        Column("volume_kg", "number", "Repetitions × weight of the working sets that tell both; null where none does."),
        Column("sets_with_weight", "count", "The working sets that `volume_kg` covers; null where there are no sets."),
        Column("unattributed_sets", "count", "Working sets that count for no muscle."),
        Column("runs", "count", "Runs."),
        Column("run_s", "number", "Seconds that their timers ran; null where unknown."),
        Column("run_m", "number", "Metres of the runs that tell them; null where none does."),
    ),
)

GROUP_MONTHS = Table(
    "group months",
    "One major group of muscles in one month.",
    (
        Column("month", "text", "Year and month, for example 2026-11."),
        Column("group", "text", "Major group of muscles, one of ten."),
        Column("sets_a_week", "number", "Working sets a week of the month, those in which it helps counted in part."),
        Column("target_sets", "number", "What is aimed at, a week."),
    ),
)

LIFTS = Table(
    "lifts",
    "One exercise in one session: its working sets, as far as the exercise is sure.",
    (
        Column("file", "text", "The file, by its path within the export or as it was named."),
        _SESSION_KEY,
        Column("start_time", "time", "Start of the session."),
        Column("week", "text", "Year and week of its local start."),
        Column("exercise", "text", "fitlift's key of the exercise."),
        Column("exercise_name", "text", "Its name for people."),
        Column("working_sets", "count", "Sets not known to be warm-ups."),
        Column("reps", "count", "Repetitions; null for holds, and where no set has any."),
        Column("top_weight_kg", "number", "The heaviest weight; null where none is known.", decimals=4),
        Column("top_sets", "count", "Its sets with that weight, or of which it is not known; all where none has one."),
        Column("unsaid_sets", "count", "Those of them of which no repetitions are known; null for holds."),
        Column("top_reps", "count", "The most repetitions with that weight, or of all sets where none has a weight."),
        Column("worst_reps", "count", "The fewest of the same."),
        Column("least_reps", "count", "The fewest repetitions of its `top_sets`, by which it is said what to do next."),
        Column("worst_hold_s", "number", "Seconds of the shortest hold; null for repetitions."),
        Column("rest_s", "number", "Median rest after its sets but for the last; null where unknown."),
        *_E1RM,
        Column(
            "change",
            "text",
            "What rose against the best of the three sessions before, the most telling first; less: a lighter weight; "
            "deload: no more than 60 % of the usual work.",
            choices=("first", "load", "reps", "time", "sets", "density", "none", "less", "deload", "cannot say"),
        ),
        Column("risen_kg", "number", "Where the load rose: kilograms more than the best of these sessions."),
    ),
)

PROGRESS = Table(
    "progress",
    "One exercise over all sessions: its records, and what to do next.",
    (
        Column("exercise", "text", "fitlift's key of the exercise."),
        Column("exercise_name", "text", "Its name for people, as in the last session."),
        Column("sessions", "count", "Sessions with a working set of it."),
        Column("first_time", "time", "Start of the first of them."),
        Column("last_time", "time", "Start of the last of them."),
        Column("last_weight_kg", "number", "The heaviest weight of the last session; null where none was.", decimals=4),
        Column("last_worst_reps", "count", "The fewest repetitions with it; null for holds."),
        Column("best_weight_kg", "number", "The heaviest weight of all.", decimals=4),
        Column("best_weight_reps", "count", "The most repetitions with that weight."),
        Column("best_weight_time", "time", "When that was."),
        Column("best_reps", "count", "The most repetitions in a set with the heaviest weight of its session."),
        Column("best_hold_s", "number", "The longest that the shortest hold of a session was; null for repetitions."),
        *_E1RM,
        Column("best_e1rm_kg", "number", "The highest estimate of all sessions.", decimals=3),
        Column("best_e1rm_time", "time", "When that was."),
        Column("reps_low", "number", "The fewest repetitions that are aimed at.", decimals=0),
        Column("reps_high", "number", "The most.", decimals=0),
        Column("rises", "count", "Sessions in which something rose."),
        Column(
            "state",
            "text",
            "What to do next, by double progression on the worst set.",
            choices=("add load", "add reps", "hold", "deload", "cannot say"),
        ),
        Column("why", "text", "Why, in a few words."),
    ),
)

PRINCIPLES = Table(
    "principles",
    "One principle of lifting for runners, held against one session, one planned session, or the weeks up to one.",
    (
        Column("session", "count", "Number of the session in its file; null for a plan and for weeks."),
        Column("rule", "text", "The principle's key."),
        Column("verdict", "text", "Whether it was followed.", ("pass", "miss", "cannot say")),
        Column("why", "text", "Why, in one line."),
        Column("aim", "text", "What is aimed at."),
        Column("sets", "list", "Sets that the verdict rests on, by their numbers.", item={"type": "integer"}),
        Column("source", "text", "Who says so."),
    ),
)

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
