"""The apps whose logs are known: by which columns each is told, and what every column means. All of it stands here.

A header is compared without its case, spaces and signs: "Weight (kg)" is weight_kg. An app that writes a column more,
or a new one that needs no other reading, is a row more below, and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from fitlift.records.base import Record
from fitlift.records.vocabulary import LoadKind

#: What a column holds. Of the session: start (the day, where the time of day stands in a column of its own), time,
#: end, title, length, session_note, session (what tells two of one start apart). Of the set: the others; set_time is
#: when it was written down, mark what kind of set it is, failed whether it went to failure, undone whether it was left
#: out, turn which exercises take turns. Two columns hold one of two things, with its unit beside the number.
What = Literal[
    "start", "time", "end", "title", "length", "session", "session_note", "exercise", "set_time", "mark", "warmup",
    "failed", "undone", "turn", "load", "weight", "weight_unit", "reps", "distance", "distance_unit", "seconds", "rpe",
    "side", "note", "weight_or_distance", "reps_or_seconds",
]  # fmt: skip


_NONE: Mapping[str, str] = MappingProxyType({})
_NO_FILLINGS: Mapping[What, str] = MappingProxyType({})


class Column(Record):
    """What a column holds.

    Parameters
    ----------
    what
        What that is.
    unit
        The unit that its header tells: of a weight, a distance, or how long the session was; None where it tells none.
    load
        What a weight in it means; None where the column does not say.
    """

    what: What
    unit: str | None = None
    load: LoadKind | None = None


class Form(Record):
    """How a log is written, column by column: by the same headers as it is read.

    Parameters
    ----------
    headers
        As the app writes them, in its order. What each of them holds, `Dialect.columns` says; what stands in those that
        are not there, what writes them.
    separator
        What is between cells.
    are_all_quoted
        Whether all cells are in quotes, or those only that have to be.
    times
        How a start is written: "seconds" as 2026-11-10 18:05:00, "minutes" as 10 Nov 2026, 18:05, "known" as the first
        or as the day alone, "days" as the day alone.
    seconds
        How long a set lasted: whole seconds, or exactly, or as 0:08:30.
    has_length_in_words
        Whether the length of a session is written as 1h 5m; else as seconds.
    marks
        What kind of set it is → its word or letter; "" for work. None of them where it has no place for that.
    in_order
        Whether work has the number of the set in place of a word.
    units
        Unit → how it is written.
    in_pounds
        Header → the one that stands for it where all weights are in pounds; empty where each row has its unit.
    fillings
        What stands in a cell for nothing.
    """

    headers: tuple[str, ...]
    separator: str = ","
    are_all_quoted: bool = False
    times: Literal["seconds", "minutes", "known", "days"] = "seconds"
    seconds: Literal["whole", "exact", "clock"] = "whole"
    has_length_in_words: bool = False
    marks: Mapping[str, str] = _NONE
    in_order: bool = False
    units: Mapping[str, str] = _NONE
    in_pounds: Mapping[str, str] = _NONE
    fillings: Mapping[What, str] = _NO_FILLINGS


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
    nothing
        Texts that stand for none.
    has_note_of_sets
        Whether a note is one set's, not that of the exercise, which apps repeat with each of its sets.
    form
        How fitlift writes it; None where it only reads it.
    language
        In which language its headers are.
    line_break
        What notes have where a line of theirs ends; None where lines end in them as they do everywhere.
    """

    key: str
    app: str
    needs: tuple[str, ...]
    columns: Mapping[str, Column]
    zero_is_none: frozenset[What] = frozenset()
    one_of: frozenset[str] = frozenset()
    is_done_by: What | None = None
    nothing: frozenset[str] = frozenset()
    has_note_of_sets: bool = False
    form: Form | None = None
    language: str = "en"
    line_break: str | None = None


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

#: Strong's form on Android, which Hevy takes, too, as those who tried it say (a-mufasa/hevy-tools, its migrator's
#: README; DrBushyTop/GarminToHevyConverter): the time of day is needed, and a cell for notes may not be empty.
_STRONG_FORM = Form(
    headers=(
        *("Date", "Workout Name", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE", "Distance"),
        *("Distance Unit", "Seconds", "Notes", "Workout Notes", "Workout Duration"),
    ),
    separator=";",
    has_length_in_words=True,
    marks={"warmup": "W", "drop": "D", "failure": "F"},
    in_order=True,
    units={"kg": "kg", "lb": "lbs"},
    fillings={"weight": "0", "reps": "0", "seconds": "0", "note": "-", "session_note": "-", "length": "0m"},
)

# The sources of a dialect are public repositories in which people keep what the app wrote for them.

# Of an iPhone, before units: GB1609/GymBookToStrong, strong.csv. With semicolons, of Android: bladeours/strong-to-excel
# and, without the length, mtanzim/vis-strong-go, strong.csv ("mi." is a mile). The newest: the issue
# AlexandrosKyriakakis/StrongAppAnalytics#1. Headers in another language than English were found nowhere.
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
    nothing=frozenset({"-"}),
    form=_STRONG_FORM,
)

_HEVY_FORM = Form(
    headers=(
        *("title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes"),
        *("set_index", "set_type", "weight_kg", "reps", "distance_km", "duration_seconds", "rpe"),
    ),
    are_all_quoted=True,
    times="minutes",
    marks={"": "normal", "warmup": "warmup", "drop": "dropset", "failure": "failure"},
    in_pounds={"weight_kg": "weight_lbs"},
)

# In kg: StvrvDimitris/hevy-analyzer and FelipeRuizM/hevy-visualizer, in pounds and miles: smdesai27/
# workout_progress_visualize, all workout_data.csv. Only months are in the phone's language: German in
# rfivesix/train-libre, Italian in salvodicara/overload (src/lib/__tests__/hevyCsv.test.ts), French in the pull request
# DuarteSantos8/openGym#273. A line of a note ends with a backslash and an n, as in FelipeRuizM's.
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
    form=_HEVY_FORM,
    zero_is_none=frozenset({"seconds", "distance"}),
    line_break="\\n",
)

_FITNOTES_FORM = Form(
    headers=(
        *("Date", "Exercise", "Category", "Weight", "Weight Unit", "Reps", "Distance", "Distance Unit", "Time"),
        "Comment",
    ),
    times="days",
    seconds="clock",
    units={"kg": "kgs", "lb": "lbs"},
)

# Android: bilallb/Data-analysis, FitNotes_Export.csv, in which no name is in quotes, whatever it holds. "Kind", of an
# iPhone, is what is counted, as "wr" for weight and repetitions: it says nothing of the set (the tests of importers of
# "FitNotes 2", as in DuarteSantos8/openGym, have it so).
_FITNOTES = Dialect(
    key="fitnotes",
    app="FitNotes",
    needs=("date", "exercise", "category", "reps"),
    columns={
        **_of(date="start", exercise="exercise", reps="reps", time="seconds", comment="note", notes="note"),
        **_OPEN,
        **_WEIGHTS,
    },
    zero_is_none=frozenset({"seconds", "distance"}),
    has_note_of_sets=True,
    form=_FITNOTES_FORM,
)

# joecummings/fitbod_data_exploration and datojulien/workout-dashboard, WorkoutExport.csv.
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

# astashov/liftosaur: src/models/history.ts, which writes it, and the help on exports; the columns of before have
# "Weight Value" and "RPE".
_LIFTOSAUR = Dialect(
    key="liftosaur",
    app="Liftosaur",
    needs=("workout_datetime", "exercise", "completed_reps"),
    columns={
        **_of(workout_datetime="start", day_name="title", exercise="exercise", is_warmup_set="warmup"),
        **_of(completed_reps="reps", rpe="rpe", completed_rpe="rpe", notes="note"),
        **_of(weight_value="weight", weight_unit="weight_unit"),
        **_of(completed_weight_value="weight", completed_weight_unit="weight_unit"),
    },
    is_done_by="reps",
)

_PLAIN_FORM = Form(
    headers=(
        *("start", "duration", "workout", "workout_note", "exercise", "set_type", "superset", "weight", "weight_unit"),
        *("load", "reps", "seconds", "distance_m", "rpe", "side", "note"),
    ),
    times="known",
    seconds="exact",
    marks={"": "", "warmup": "warmup", "drop": "drop", "failure": "failure"},
    units={"kg": "kg", "lb": "lb"},
)

# The export that the tests of DuarteSantos8/openGym hold (frontend/src/lib/import-csv.test.js): "Start Date" is a time
# of day. What stands under "Superset" for one, none of them shows: it is not read.
_GRAVL = Dialect(
    key="gravl",
    app="Gravl",
    needs=("date", "start_date", "workout", "exercise", "set_type", "effort"),
    columns={
        **_of(date="start", start_date="time", workout="title", exercise="exercise", set_type="mark", reps="reps"),
        **_of(set_duration_sec="seconds", workout_notes="session_note"),
        **_WEIGHTS,
        **_DISTANCES,
        "workout_duration_min": Column("length", "min"),
    },
    zero_is_none=frozenset({"seconds", "distance", "length", "reps"}),
)

# Two exports, of 2025 and 2026, in the tests of importers; the later one has more columns. Times are milliseconds since
# 1970. What was in a routine and was not done has 0 repetitions of 0.
_STRENGTHLOG = Dialect(
    key="strengthlog",
    app="StrengthLog",
    needs=("workout", "start", "end", "exercise", "bodyweight", "extraweight", "reps"),
    columns={
        **_of(workout="title", start="start", end="end", exercise="exercise", weight="weight", reps="reps"),
        **_of(time="seconds", warmup="warmup", fail="failed", setcomment="note", workoutcomment="session_note"),
        "extraweight": Column("weight", load="added"),
        "assistingweight": Column("weight", load="assisted"),
        "distancekm": Column("distance", "km"),
        "distancem": Column("distance", "m"),
    },
    zero_is_none=frozenset({"seconds", "distance", "reps"}),
)


def _gymbook(language: str, needs: tuple[str, ...], columns: Mapping[str, Column]) -> Dialect:
    return Dialect(key="gymbook", app="GymBook", needs=needs, columns=columns, language=language)


# Italian: GB1609/GymBookToStrong, GymBook-Logs-2025-01-16.csv; German: FSaal/fitness-journey, preprocessing.py.
_GYMBOOK = (
    _gymbook(
        "it",
        ("data", "programma", "orario", "esercizio", "ripetizioni_tempo"),
        {
            **_of(data="start", programma="title", orario="set_time", esercizio="exercise", appunti="note"),
            **_of(set_set_di_riscaldamento_set_di_defaticamento="mark", saltato="undone"),
            **_of(ripetizioni_tempo="reps_or_seconds", peso_distanza="weight_or_distance"),
        },
    ),
    _gymbook(
        "de",
        ("datum", "training", "zeit", "übung", "wiederholungen_zeit"),
        {
            **_of(datum="start", training="title", zeit="set_time", übung="exercise", notizen="note"),
            **_of(satz_aufwärmsatz_abkühlungssatz="mark", ausgelassen="undone"),
            **_of(wiederholungen_zeit="reps_or_seconds", gewicht_strecke="weight_or_distance"),
        },
    ),
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
    has_note_of_sets=True,
    form=_PLAIN_FORM,
)

#: Every dialect; a header is the first one's that it fits.
DIALECTS: tuple[Dialect, ...] = (
    *(_STRONG, _HEVY, _FITBOD, _LIFTOSAUR, _GRAVL, *_GYMBOOK, _FITNOTES),
    *(_STRENGTHLOG, PLAIN),
)

#: Those that fitlift writes, by their keys.
WRITTEN: Mapping[str, Dialect] = {each.key: each for each in DIALECTS if each.form is not None}


def header_key(header: str) -> str:
    """A header without its case, spaces and signs."""
    return re.sub(r"\W+", "_", unicodedata.normalize("NFC", header).casefold()).strip("_")


def dialect_of(headers: Sequence[str]) -> Dialect | None:
    """The dialect whose columns these are; None where none is known."""
    known = {header_key(each) for each in headers}
    return next(
        (each for each in DIALECTS if known.issuperset(each.needs) and (known & each.one_of or not each.one_of)), None
    )
