"""Logs as phones write them: the sessions of an invented athlete in the form of two apps."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence

from fitlift.records.base import Record

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_HEVY = (
    *("title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes", "set_index"),
    *("set_type", "weight_kg", "reps", "distance_km", "duration_seconds", "rpe"),
)
_STRONG = (
    *("Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE"),
    *("Distance", "Distance Unit", "Seconds", "Notes", "Workout Notes"),
)


#: A set: its kind, weight, repetitions or seconds, and effort.
_Set = tuple[str, float | None, int, float | None]


class Logged(Record):
    """Sets of one exercise; those of one turn take turns."""

    exercise: str
    sets: tuple[_Set, ...]
    turn: str = ""
    note: str = ""
    is_timed: bool = False


class Workout(Record):
    """What was done on one day, from when to when."""

    name: str
    start: dt.datetime
    minutes: int
    exercises: tuple[Logged, ...]
    note: str = ""


def _work(weight: float | None, *reps: int, rpe: float | None = None) -> tuple[_Set, ...]:
    """Working sets of one weight; the effort is that of the last."""
    return tuple(("normal", weight, each, rpe if at == len(reps) else None) for at, each in enumerate(reps, 1))


def _local(day: int, hour: int, minute: int, month: int = 11) -> dt.datetime:
    return dt.datetime(2026, month, day, hour, minute)  # noqa: DTZ001 - apps write local times


def _legs(day: int, squat_kg: float, rpe: float, *, note: str = "") -> Workout:
    squats = (("warmup", 20.0, 10, None), ("warmup", 50.0, 5, None), *_work(squat_kg, 5, 5, 5, rpe=rpe))
    return Workout(
        "Legs",
        _local(day, 18, 5),
        52,
        (
            Logged("Squat (Barbell)", squats),
            Logged("Romanian Deadlift (Barbell)", _work(60.0, 8, 8, 8)),
            Logged("Bulgarian Split Squat", _work(12.0, 8, 8), turn="0"),
            Logged("Plank", _work(None, 45, 45), turn="0", is_timed=True),
            Logged("Single Leg Standing Calf Raise", _work(None, 15, 15)),
        ),
        note,
    )


def _upper(day: int, bench_kg: float, *pull_ups: int) -> Workout:
    bench = (("warmup", 20.0, 10, None), *_work(bench_kg, 6, 6, 5, rpe=9.0), ("dropset", bench_kg - 15, 9, None))
    return Workout(
        "Upper body",
        _local(day, 7, 10),
        41,
        (
            Logged("Bench Press (Barbell)", bench),
            Logged("Pull Up", (*_work(None, *pull_ups[:-1]), ("failure", None, pull_ups[-1], None)), note="full hang"),
            Logged("Seated Cable Row", _work(45.0, 10, 10)),
            Logged("Grandma's Carry", _work(24.0, 40, 40), is_timed=True, note="two shopping bags"),
        ),
    )


WORKOUTS = (
    _upper(13, 57.5, 8, 7, 6),
    _legs(10, 82.5, 8.5),
    _upper(6, 55.0, 8, 6, 5),
    _legs(3, 80.0, 8.0, note="first time in three weeks"),
)


def hevy() -> bytes:
    """As Hevy writes it: everything in quotes, the newest first, one exercise after the other."""
    return _table(_HEVY, (row for each in WORKOUTS for row in _hevy_rows(each)), is_quoted=True)


def _hevy_rows(workout: Workout) -> Iterable[Sequence[object]]:
    times = [_hevy_time(workout.start), _hevy_time(workout.start + dt.timedelta(minutes=workout.minutes))]
    for each in workout.exercises:
        for index, (kind, weight, amount, rpe) in enumerate(each.sets):
            counts = ("", "", amount) if each.is_timed else (amount, "", "")
            yield (
                *(workout.name, *times, workout.note, each.exercise, each.turn, each.note, index, kind),
                *("" if weight is None else f"{weight:g}", *counts, "" if rpe is None else f"{rpe:g}"),
            )


def _hevy_time(time: dt.datetime) -> str:
    return f"{time.day} {_MONTHS[time.month - 1]} {time.year}, {time:%H:%M}"


def strong() -> bytes:
    """As Strong writes it on an iPhone in pounds, of the summer before: rests that were set stand between the sets."""
    days = ((4, 155.0), (11, 160.0), (18, 165.0))
    return _table(_STRONG, (row for day, pounds in days for row in _strong_rows(day, pounds)), is_quoted=False)


def _strong_rows(day: int, pounds: float) -> Iterable[Sequence[object]]:
    begin = (f"{_local(day, 6, 45, month=8):%Y-%m-%d %H:%M:%S}", "Morning Workout", "38m")
    squat = (("W", 95.0, 5, ""), ("1", pounds, 5, ""), ("2", pounds, 5, ""), ("3", pounds, 5, "8"))
    for order, weight, reps, rpe in squat:
        yield (*begin, "Squat (Barbell)", order, weight, "lbs", reps, rpe, "", "", 0, "", "")
        yield (*begin, "Squat (Barbell)", "Rest Timer", "", "", "", "", "", "", 120, "", "")
    for order in ("1", "2"):
        yield (*begin, "Pull Up (Assisted)", order, 40.0, "lbs", 8, "", "", "", 0, "", "")
    yield (*begin, "Rowing (Machine)", "1", "", "", 0, "", 1.25, "mi", 540, "", "")


def _table(header: Sequence[str], rows: Iterable[Sequence[object]], *, is_quoted: bool) -> bytes:
    text = io.StringIO(newline="")
    quoted = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    plain = csv.writer(text, lineterminator="\n")
    (quoted if is_quoted else plain).writerows([header, *rows])
    return text.getvalue().encode()
