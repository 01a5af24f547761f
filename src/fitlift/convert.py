"""The set table in other formats: CSV, JSON, Parquet and Excel."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from fitlift.errors import MissingExtraError
from fitlift.report.values import plain_rows
from fitlift.schema import SETS, Column, Table

#: The columns of a converted set table: the set table's own, after the file that each row is from.
CONVERTED = Table(
    "converted sets",
    SETS.row,
    (Column("file", "text", "File that the row comes from."), *SETS.columns),
)


def to_csv(sets: pd.DataFrame) -> bytes:
    """CSV in UTF-8 with one heading row; empty for null; candidates as "sit_up 0.52; squat 0.27"."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(CONVERTED.names)
    writer.writerows([_cell(value) for value in row.values()] for row in plain_rows(sets, CONVERTED))
    return stream.getvalue().encode()


def to_json(sets: pd.DataFrame) -> bytes:
    """A JSON array of rows, as in the `sets` of `fitlift summarize --format json`, with the file."""
    text = json.dumps(plain_rows(sets, CONVERTED), indent=2, ensure_ascii=False, allow_nan=False)
    return f"{text}\n".encode()


def to_parquet(sets: pd.DataFrame) -> bytes:
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
    conformed = CONVERTED.conform(sets)
    arrays = [pa.Array.from_pandas(conformed[each.name], type=arrow_types[each.kind]) for each in CONVERTED.columns]
    stream = io.BytesIO()
    pq.write_table(pa.table(arrays, names=list(CONVERTED.names)), stream)
    return stream.getvalue()


def to_xlsx(sets: pd.DataFrame) -> bytes:
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
    sheet = workbook.active
    sheet.title = "sets"
    sheet.append(list(CONVERTED.names))
    sheet.freeze_panes = "A2"
    times = {each.name: CONVERTED.conform(sets)[each.name] for each in CONVERTED.columns if each.kind == "time"}
    for place, row in enumerate(plain_rows(sets, CONVERTED)):
        naive = {
            name: None if pd.isna(values.iloc[place]) else values.iloc[place].to_pydatetime().replace(tzinfo=None)
            for name, values in times.items()
        }
        _append(sheet, [naive[name] if name in naive else _cell(value) for name, value in row.items()])
    explained = workbook.create_sheet("columns")
    explained.append(["column", "meaning"])
    for each in CONVERTED.columns:
        _append(explained, [each.name, f"{each.doc} UTC." if each.kind == "time" else each.doc])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


#: Format name → writer, each from a table with the columns of `CONVERTED` to bytes.
WRITERS: Mapping[str, Callable[[pd.DataFrame], bytes]] = {
    "csv": to_csv,
    "json": to_json,
    "parquet": to_parquet,
    "xlsx": to_xlsx,
}


def _append(sheet: Any, values: list[Any]) -> None:
    row = sheet.max_row + 1
    for column, value in enumerate(values, 1):
        if value in (None, ""):
            continue
        cell = sheet.cell(row, column, value)
        if isinstance(value, str):
            cell.data_type = "s"


def _cell(value: Any) -> Any:
    """A value for one cell: null as empty, candidates in one line."""
    if isinstance(value, list):
        return "; ".join(_candidate(each) for each in value)
    return "" if value is None else value


def _candidate(candidate: Mapping[str, Any]) -> str:
    exercise, p = candidate["exercise"], candidate["p"]
    return exercise if p is None else f"{exercise} {p:.2f}"
