"""One decoder at work, in its own environment: reads commands line by line, answers with a line of JSON each.

`python worker.py DECODER`, then on standard input `time PATH` → seconds that the tables of `work.TABLES` took,
or `values PATH` → the values of `work.COMPARED`. Loading libraries, and the first file, are not timed.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import math
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from work import COMPARED, TABLES, TIMES

Tables = dict[str, pd.DataFrame]

#: One reading of a small file is shorter than what the machine does in between; several in a row are not.
LEAST_SECONDS = 0.1


def fitlift(path: str) -> Tables:
    """fitlift: the columns that are asked for."""
    from fitlift.fit import read_fit

    file = read_fit(path)
    return {name: file.message(name).frame(*columns) for name, columns in TABLES.items()}


def fitlift_anew(path: str) -> Tables:
    """fitlift, having forgotten what it learnt of the definitions of earlier files."""
    from fitlift.fit import wire

    wire.definition_of.cache_clear()
    return fitlift(path)


def fitlift_all_columns(path: str) -> Tables:
    """fitlift: every column of the four messages."""
    from fitlift.fit import read_fit

    file = read_fit(path)
    return {name: file.table(name) for name in TABLES}


def fitparse(path: str) -> Tables:
    """Both packages of that name; the reader without a cache where there is one."""
    import fitparse as package

    reader = getattr(package, "UncachedFitFile", package.FitFile)
    found = ((each.name, each.fields) for each in reader(path).get_messages([*TABLES]))
    return _tables((name, {field.name: field.value for field in fields}) for name, fields in found)


def fitdecode(path: str) -> Tables:
    """fitdecode, definitions skipped."""
    import fitdecode as package

    with package.FitReader(path) as reader:
        found = ((each.name, each.fields) for each in reader if isinstance(each, package.FitDataMessage))
        return _tables(
            (name, {field.name: field.value for field in fields}) for name, fields in found if name in TABLES
        )


def chiptime(path: str) -> Tables:
    """Chiptime's stream of messages."""
    import chiptime as package

    found = ((each.name, each.fields) for each in package.iter_messages(path))
    return _tables(
        (name, {key: field.value for key, field in fields.items()}) for name, fields in found if name in TABLES
    )


def fitfast_parse(path: str) -> Tables:
    """Fitfast (Rust): dictionaries."""
    import fitfast as package

    found = package.parse(path, enum_names=True)
    return {name: pd.DataFrame(found.get(name, []), columns=[*columns]) for name, columns in TABLES.items()}


def fitfast_records(path: str) -> Tables:
    """Fitfast (Rust): arrays, of numbers only, one decoding for each table."""
    import fitfast as package

    return {
        name: pd.DataFrame({key: values for key, values in package.records(path, name).items() if key in columns})
        for name, columns in TABLES.items()
    }


def pyfitparsernative(path: str) -> Tables:
    """Pyfitparsernative (Rust): dictionaries."""
    import pyfitparsernative as package

    found = package.parse_fit_file(path)
    return _tables((row["message_type"], row) for row in found if row["message_type"] in TABLES)


DECODERS: dict[str, Callable[[str], Tables]] = {
    "fitlift": fitlift,
    "fitlift, definitions forgotten": fitlift_anew,
    "fitlift, all columns": fitlift_all_columns,
    "fitparse": fitparse,
    "python-fitparse": fitparse,
    "fitdecode": fitdecode,
    "chiptime": chiptime,
    "fitfast, dictionaries": fitfast_parse,
    "fitfast, numbers": fitfast_records,
    "pyfitparsernative": pyfitparsernative,
}


def _tables(messages: Iterable[tuple[str, dict[str, Any]]]) -> Tables:
    """Rows of dictionaries as tables."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for name, row in messages:
        rows[name].append(row)
    return {name: pd.DataFrame(found, columns=[*TABLES[name]]) for name, found in rows.items()}


def timed(decode: Callable[[str], Tables], path: str) -> float:
    """Seconds for one file: the mean of as many readings in a row as take LEAST_SECONDS, at least one."""
    gc.collect()
    begun, count, passed = time.perf_counter(), 0, 0.0
    while passed < LEAST_SECONDS:
        decode(path)
        count += 1
        passed = time.perf_counter() - begun
    return passed / count


def values(decode: Callable[[str], Tables], path: str) -> dict[str, dict[str, list[Any]]]:
    """Values of the compared columns that a decoder gives, in one form."""
    tables = decode(path)
    return {
        name: {
            column: [plain(value, column) for value in tables[name][column].tolist()]
            for column in columns
            if column in tables[name]
        }
        for name, columns in COMPARED.items()
    }


def plain(value: Any, column: str) -> Any:
    """A number, a text, or None; times as seconds since 1970."""
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and math.isnan(value)):
        return None
    if column in TIMES and isinstance(value, str):
        value = dt.datetime.fromisoformat(value)
    if isinstance(value, dt.datetime):
        return (value if value.tzinfo else value.replace(tzinfo=dt.UTC)).timestamp()
    return float(value) if isinstance(value, int | float) else str(value)


def main() -> None:
    """Answer until standard input ends."""
    warnings.simplefilter("ignore")
    decode = DECODERS[sys.argv[1]]
    commands: dict[str, Callable[[Callable[[str], Tables], str], Any]] = {"time": timed, "values": values}
    for line in sys.stdin:
        command, path = line.rstrip("\n").split(" ", 1)
        try:
            answer = {"answer": commands[command](decode, path)}
        except BaseException as error:  # noqa: BLE001 - a decoder may raise anything; Rust's panics are no Exception
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
