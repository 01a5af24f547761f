"""Sets of files, as rows of `schema.FILE_SETS`, in other formats: CSV, JSON, Parquet and Excel."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping
from typing import Any

from fitlift.errors import MissingExtraError
from fitlift.logs.cells import FORMULAS
from fitlift.records.base import Values
from fitlift.records.framed import framed
from fitlift.records.said import Said, sentence
from fitlift.report import json_text
from fitlift.report.json_text import plain_rows
from fitlift.schema import FILE_SETS


def to_csv(sets: Iterable[Values]) -> bytes:
    """CSV in UTF-8 with one heading row; empty for null; candidates as "sit_up 0.52; squat 0.27".

    A text that a spreadsheet would take for a formula has an apostrophe before it, by which it shows it as text.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(FILE_SETS.names)
    writer.writerows([_quoted(_cell(value)) for value in row.values()] for row in plain_rows(sets, FILE_SETS))
    return stream.getvalue().encode()


def to_json(sets: Iterable[Values]) -> bytes:
    """A JSON array of rows, as in the `sets` of `fitlift summarize --format json`, with file and week."""
    return json_text.to_json(plain_rows(sets, FILE_SETS)).encode()


def to_parquet(sets: Iterable[Values]) -> bytes:
    """Parquet with the declared types; candidates stay a list of structures.

    Raises
    ------
    MissingExtraError
        Without pyarrow.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise MissingExtraError("parquet", "parquet") from None
    arrow_types = {
        "count": pa.int64(),
        "number": pa.float64(),
        "text": pa.string(),
        "time": pa.timestamp("ms", tz="UTC"),
        "local": pa.timestamp("ms"),
        "list": pa.list_(
            pa.struct(
                [
                    ("exercise", pa.string()),
                    ("category", pa.string()),
                    ("subtype", pa.string()),
                    ("p", pa.float64()),
                ]
            )
        ),
    }
    conformed = framed(sets, FILE_SETS)
    arrays = [pa.Array.from_pandas(conformed[each.name], type=arrow_types[each.kind]) for each in FILE_SETS.columns]
    stream = io.BytesIO()
    pq.write_table(pa.table(arrays, names=list(FILE_SETS.names)), stream)
    return stream.getvalue()


def to_xlsx(sets: Iterable[Values]) -> bytes:
    """An Excel workbook: the sheet "sets", times as dates in UTC, and the sheet "columns" that explains them.

    Text is written as text, never as a formula, whatever it begins with.

    Raises
    ------
    MissingExtraError
        Without openpyxl.
    """
    try:
        import openpyxl
    except ImportError:
        raise MissingExtraError("xlsx", "excel") from None
    workbook = openpyxl.Workbook()
    rows = list(sets)
    of_utc = {column.name for column in FILE_SETS.columns if column.kind == "time"}
    times = of_utc | {column.name for column in FILE_SETS.columns if column.kind == "local"}
    sheet = workbook.active
    sheet.title = "sets"
    sheet.append(list(FILE_SETS.names))
    sheet.freeze_panes = "A2"
    for told, plain in zip(rows, plain_rows(rows, FILE_SETS), strict=True):
        excel = {name: _excel_time(told.get(name)) for name in times}
        _append(sheet, [excel[name] if name in times else _cell(value) for name, value in plain.items()])
    explained = workbook.create_sheet("columns")
    explained.append(["column", "meaning"])
    for column in FILE_SETS.columns:
        _append(explained, [column.name, _in_utc(column.doc) if column.name in of_utc else column.doc])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _in_utc(meaning: str) -> str:
    return f"{meaning} {sentence(Said('times_in_utc'))}"


def _excel_time(value: dt.datetime | None) -> dt.datetime | None:
    """A UTC time as Excel knows times: without a zone."""
    return None if value is None else value.replace(tzinfo=None)


def _append(sheet: Any, values: list[Any]) -> None:
    row = sheet.max_row + 1
    for column, value in enumerate(values, 1):
        if value in (None, ""):
            continue
        cell = sheet.cell(row, column, value)
        if isinstance(value, str):
            cell.data_type = "s"
            # else it becomes a formula once somebody edits it
            cell.quotePrefix = value.startswith(FORMULAS)


def _quoted(value: Any) -> Any:
    """A value for CSV, in which all lines of a text end alike: a lone carriage return would end the row."""
    if not isinstance(value, str):
        return value
    text = f"'{value}" if value.startswith(FORMULAS) else value
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _cell(value: Any) -> Any:
    """A value for one cell: null as empty, candidates in one line."""
    if isinstance(value, list):
        return "; ".join(_candidate(each) for each in value)
    return "" if value is None else value


def _candidate(candidate: Mapping[str, Any]) -> str:
    exercise, p = candidate["exercise"], candidate["p"]
    return exercise if p is None else f"{exercise} {p:.2f}"
