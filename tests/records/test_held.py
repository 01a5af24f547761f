"""Records hold what they declare, whatever file they come from."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

import fitlift
from checkout import SAMPLES
from fitlift.records.base import Record, as_dict
from fitlift.records.heart import HeartRates
from fitlift.records.said import Said
from said_facts import faults_of

#: What a field may hold, and nothing that merely behaves like it, such as numpy's numbers and pandas' times.
PLAIN = {int, float, str, dt.datetime, tuple, type(None)}

#: The same of what is said.
PLAIN_IN_SAID = {*PLAIN, bool}


def files_below(folder: Path) -> Iterator[Path]:
    """Every FIT file below a folder."""
    return (path for path in sorted(folder.rglob("*")) if path.name.lower().endswith((".fit", ".fit.gz")))


def held(of: Record) -> Iterator[Record]:
    """All records in the fields that are called "each_…", and in those of the records in other fields."""
    for name, value in as_dict(of).items():
        if name.startswith("each_"):
            yield from value
        elif isinstance(value, Record) and not isinstance(value, HeartRates):
            yield from held(value)


def values_in(value: Any, of: Record) -> Iterator[Any]:
    """A value and what is in it; of what is said also figures and names that have names of their own, but no flags."""
    if isinstance(value, dict) and isinstance(of, Said):
        yield from (each for part in value.values() for each in values_in(part, of) if not isinstance(each, bool))
        return
    yield value
    if isinstance(value, tuple):
        yield from (each for part in value for each in values_in(part, of))


def faults(record: Record) -> Iterator[str]:
    """What a record holds that it should not."""
    if isinstance(record, Said):
        yield from faults_of(record)
    for name, value in as_dict(record).items():
        for each in values_in(value, record):
            if isinstance(each, Record):
                yield from faults(each)
            elif type(each) not in (PLAIN_IN_SAID if isinstance(record, Said) else PLAIN):
                yield f"{type(record).__name__}.{name} is a {type(each).__name__}"
            elif isinstance(each, float) and not math.isfinite(each):
                yield f"{type(record).__name__}.{name} is {each}"
            elif isinstance(each, dt.datetime) and each.tzinfo != dt.UTC:
                yield f"{type(record).__name__}.{name} is not in UTC"
    try:
        msgspec.convert(record, type(record), strict=True, from_attributes=True)
        msgspec.convert(as_dict(record), type(record), strict=True)
    except msgspec.ValidationError as error:
        yield f"{type(record).__name__}: {error}"


def analyses(paths: Iterable[Path]) -> Iterator[fitlift.SessionAnalysis]:
    """Of the files that can be read."""
    for path in paths:
        try:
            activity = fitlift.read_activity(path)
        except fitlift.FitliftError:
            continue
        yield fitlift.analyse(activity)


def all_faults(paths: Iterable[Path]) -> set[str]:
    """What is wrong with any record of any file."""
    found: set[str] = set()
    for analysis in analyses(paths):
        heart = analysis.activity.heart
        assert [str(each.dtype) for each in (heart.session, heart.time, heart.bpm)] == [
            "int64",
            "datetime64[ms]",
            "float64",
        ]
        matched = [each for match in analysis.matches.values() for each in (*held(match), *held(match.matched))]
        records = (*held(analysis), *analysis.activity.notices, *matched)
        found.update(fault for each in records for fault in faults(each))
    return found


def test_records_of_the_samples_hold_what_they_declare() -> None:
    """Of every sample file."""
    assert all_faults(files_below(SAMPLES)) == set()


@pytest.mark.parametrize("part", range(4))
def test_records_of_real_files_hold_what_they_declare(corpus: Path, recordings: Path, cases: Path, part: int) -> None:
    """Of every one: no numpy, no pandas, no nan, no other type than the field's."""
    paths = [path for folder in (corpus, recordings, cases) for path in files_below(folder)]
    assert all_faults(paths[part::4]) == set()


class Odd(Record, kw_only=True):
    """A record whose every field can be wrong."""

    count: int
    number: float | None
    time: dt.datetime | None
    several: tuple[float, ...]


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"count": np.int64(1)}, "Odd.count is a int64"),
        ({"number": math.nan}, "Odd.number is nan"),
        ({"number": np.float64(1)}, "Odd.number is a float64"),
        ({"time": dt.datetime(2026, 3, 5, tzinfo=dt.timezone(dt.timedelta(hours=1)))}, "Odd.time is not in UTC"),
        ({"several": (1.5, math.inf)}, "Odd.several is inf"),
        ({"count": "five"}, "Odd: Expected `int`, got `str` - at `$.count`"),
        ({"count": None}, "Odd: Expected `int`, got `null` - at `$.count`"),
    ],
)
def test_what_a_record_should_not_hold_is_found(values: dict[str, Any], fault: str) -> None:
    """Each kind of it."""
    when = dt.datetime(2026, 3, 5, tzinfo=dt.UTC)
    right: dict[str, Any] = {"count": 1, "number": 0.5, "time": when, "several": (1.5,)}
    assert list(faults(Odd(**right))) == []
    assert fault in list(faults(Odd(**(right | values))))
