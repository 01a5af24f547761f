"""What is written in the form of an app and read back is the same, whatever was done."""

from __future__ import annotations

import csv
import datetime as dt
import io
import time
from collections.abc import Callable
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from fitlift.errors import FitliftError
from fitlift.logs import is_log
from fitlift.logs.asked import Asked
from fitlift.logs.reading import read_log
from fitlift.records.base import Record
from fitlift.units import KG_PER_LB
from log_texts import local

#: What every part of a name, or of a note, may be: all but what a table cannot hold.
TEXTS = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=12)


class Done(Record):
    """A set: of which exercise, how often, in quarters of a unit how heavy, how long, how hard, and what was noted."""

    exercise: str
    reps: int | None
    quarters: int | None
    seconds: int | None
    rpe: float | None
    note: str


DONE = st.builds(
    Done,
    TEXTS.map(lambda text: f"Lift {' '.join(text.split())}".strip()),
    st.none() | st.integers(1, 999),
    st.none() | st.integers(1, 4000),
    st.none() | st.integers(1, 7200),
    st.none() | st.sampled_from([6.0, 7.5, 10.0]),
    st.just("") | TEXTS.map(str.strip),
)
STARTS = st.datetimes(local("2015-01-01 00:00"), local("2035-01-01 00:00")).map(
    lambda time: time.replace(microsecond=0)
)


def amount(number: float | None, point: str = ".") -> str:
    """A number as a cell, nothing for none."""
    return "" if number is None else f"{number:g}".replace(".", point)


def hevy(start: dt.datetime, one: Done) -> list[str]:
    """A set as Hevy has it, in pounds."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    when = f"{start.day} {months[start.month - 1]} {start.year}, {start:%H:%M:%S}"
    weight = amount(None if one.quarters is None else one.quarters / 4)
    cells = [
        when,
        one.exercise,
        one.note,
        "0",
        "normal",
        weight,
        amount(one.reps),
        amount(one.seconds),
        amount(one.rpe),
    ]
    return ["Day", *cells]


HEVY = "title,start_time,exercise_title,exercise_notes,set_index,set_type,weight_lbs,reps,duration_seconds,rpe"


def strong(start: dt.datetime, one: Done) -> list[str]:
    """A set as Strong has it on Android, in pounds."""
    weight = amount(None if one.quarters is None else one.quarters / 4, ",")
    cells = [weight, "lbs", amount(one.reps or 0), amount(one.rpe, ","), str(one.seconds or 0), one.note]
    return [f"{start:%Y-%m-%d %H:%M:%S}", "Day", one.exercise, "1", *cells]


STRONG = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Seconds;Notes"


def plain(start: dt.datetime, one: Done) -> list[str]:
    """A set in the plain form."""
    weight = amount(None if one.quarters is None else one.quarters / 4)
    return [start.isoformat(), one.exercise, weight, amount(one.reps), amount(one.seconds), amount(one.rpe), one.note]


PLAIN = "start\texercise\tweight_lb\treps\tseconds\trpe\tnote"


def written(header: str, separator: str, rows: list[list[str]]) -> bytes:
    """A table as bytes."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows([header.split(separator), *rows])
    return text.getvalue().encode()


def same(data: bytes, start: dt.datetime, one: Done) -> None:
    """Hold what is read against what was written."""
    log = read_log(data, "log.csv", Asked())
    (found,) = log.each_set
    (session,) = log.each_session
    assert log.file.local_time(session.start_time) == start
    assert log.notices == ()
    assert (found.exercise_name, found.reps, found.rpe) == (one.exercise, one.reps, one.rpe)
    assert found.weight_kg == (None if one.quarters is None else one.quarters / 4 * KG_PER_LB)
    assert (found.duration_s, found.note) == (one.seconds, one.note or None)


def check(
    header: str, separator: str, row: Callable[[dt.datetime, Done], list[str]], start: dt.datetime, one: Done
) -> None:
    """Write a set and read it back."""
    same(written(header, separator, [row(start, one)]), start, one)


@given(STARTS, DONE)
def test_what_hevy_writes(start: dt.datetime, one: Done) -> None:
    """In pounds, with the names of months."""
    check(HEVY, ",", hevy, start, one)


def is_of_strong(one: Done) -> bool:
    """A set has repetitions or seconds, and a hyphen alone is how Strong's forms tell of no note."""
    return (one.reps is not None or one.seconds is not None) and one.note != "-"


@given(STARTS, DONE.filter(is_of_strong))
def test_what_strong_writes(start: dt.datetime, one: Done) -> None:
    """With semicolons, commas for decimals and zeros for nothing."""
    check(STRONG, ";", strong, start, one)


@given(STARTS, DONE)
def test_what_a_person_writes(start: dt.datetime, one: Done) -> None:
    """In the plain form, between tabs."""
    check(PLAIN, "\t", plain, start, one)


@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: f"{HEVY}\n{text}".encode()))
def test_no_bytes_raise_anything_but_what_people_are_told(data: bytes) -> None:
    """Whatever they are."""
    if is_log(data):
        with suppress(FitliftError):
            read_log(data, "log.csv")


def test_years_of_training_are_read_at_once() -> None:
    """5,000 sets took 0.2 s of a busy processor when this was written; far more would be another way of reading."""
    start = local("2020-01-01 18:00")
    sets = [Done(f"Lift {number % 10}", 8, 320, None, 8.0, "") for number in range(5000)]
    rows = [hevy(start + dt.timedelta(days=number // 20), one) for number, one in enumerate(sets)]
    data = written(HEVY, ",", rows)
    begun = time.process_time()
    log = read_log(data, "log.csv")
    assert time.process_time() - begun < 3
    assert (len(log.each_session), len(log.each_set)) == (250, 5000)
