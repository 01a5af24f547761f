"""The set table in other formats."""

from __future__ import annotations

import csv
import io
import json
import sys

import click
import openpyxl
import pandas as pd
import pytest

from builders import set_rows
from fitlift.cli import convert as command
from fitlift.errors import MissingExtraError
from fitlift.records.base import Values
from fitlift.records.formats import written_by
from fitlift.schema import FILE_SETS
from fitlift.writers.formats import CONVERTED, NAMED, ROWS, format_of
from fitlift.writers.tables import to_csv, to_json, to_parquet, to_xlsx
from tables import known

TABLE = set_rows(
    {
        "row": 1,
        "set": 1,
        "exercise_name": "=1+1",
        "source": "watch",
        "candidates": [
            {"exercise": "sit_up", "category": "sit_up", "subtype": "unknown", "p": 132 / 255},
            {"exercise": "squat", "category": "squat", "subtype": "unknown", "p": None},
        ],
        "since": 0,
        "until": 42.221,
        "reps": 10,
        "weight_kg": 45.375,
        "note": 'one, two\n"three"',
    },
    {"row": 2, "kind": "rest", "since": 42, "until": 53.458},
).assign(file="a.fit", week="2026-W10")

SETS = [{str(name): known(each) for name, each in row.items()} for row in TABLE.to_dict("records")]


def test_the_command_line_offers_every_writer() -> None:
    """By its name."""
    (option,) = (each for each in command.command.params if each.name == "format_name")
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == tuple(CONVERTED)
    assert set(CONVERTED) == {each.name for each in written_by("convert")}


@pytest.mark.parametrize("name", [each.name for each in NAMED])
def test_an_ending_tells_the_format(name: str) -> None:
    """In letters of any size."""
    assert format_of(f"my.sets{CONVERTED[name].endings[0].upper()}") == CONVERTED[name]
    assert format_of(name) is None


def test_a_format_writes_what_its_writer_does() -> None:
    """Though it is loaded only then."""
    assert ROWS["csv"](SETS) == to_csv(SETS)
    assert ROWS["json"](SETS) == to_json(SETS)
    assert pd.read_parquet(io.BytesIO(ROWS["parquet"](SETS)))["reps"].iloc[0] == 10
    assert openpyxl.load_workbook(io.BytesIO(ROWS["xlsx"](SETS))).sheetnames == ["sets", "columns"]


def test_csv_has_one_heading_row_and_empty_cells_for_null() -> None:
    """Candidates in one cell, times in UTC, text quoted where needed."""
    rows = list(csv.DictReader(io.StringIO(to_csv(SETS).decode())))
    assert list(rows[0]) == list(FILE_SETS.names)
    first = rows[0]
    assert first["candidates"] == "sit_up 0.52; squat"
    assert (first["start_time"], first["end_time"]) == ("2026-03-04T17:00:00Z", "2026-03-04T17:00:42.221Z")
    assert (first["reps"], first["weight_kg"], first["rest_s"]) == ("10", "45.375", "")
    assert first["note"] == 'one, two\n"three"'
    assert first["exercise_name"] == "'=1+1"  # a spreadsheet would compute it
    assert (rows[1]["kind"], rows[1]["set"], rows[1]["candidates"]) == ("rest", "", "")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-10 kg", "@SUM(1)", "\t=1", "\r=1", "\n=1"])
def test_what_a_spreadsheet_takes_for_a_formula_is_quoted_in_csv_alone(text: str) -> None:
    """A number below zero stays one; other formats hold the text as it is."""
    sets = [SETS[0] | {"note": text, "exercise_name": "Row = 1", "weight_kg": -1.5}]
    (row,) = csv.DictReader(io.StringIO(to_csv(sets).decode(), newline=""))
    assert (row["note"], row["exercise_name"], row["weight_kg"]) == (
        f"'{text}".replace("\r", "\n"),
        "Row = 1",
        "-1.5",
    )
    assert json.loads(to_json(sets))[0]["note"] == text
    assert pd.read_parquet(io.BytesIO(to_parquet(sets))).loc[0, "note"] == text


def test_json_rows_are_those_of_the_summary_and_the_file() -> None:
    """Null for absent, candidates as objects."""
    rows = json.loads(to_json(SETS))
    assert list(rows[0]) == list(FILE_SETS.names)
    assert rows[0]["candidates"][0]["p"] == 0.5176
    assert (rows[0]["file"], rows[1]["reps"], rows[1]["candidates"]) == ("a.fit", None, [])


def test_parquet_keeps_types() -> None:
    """Whole numbers, UTC times and lists come back as such."""
    import pyarrow.parquet as pq

    table = pq.read_table(io.BytesIO(to_parquet(SETS)))
    assert str(table.schema.field("reps").type) == "int64"
    assert str(table.schema.field("start_time").type) == "timestamp[ms, tz=UTC]"
    rows = table.to_pylist()
    assert rows[0]["candidates"][1] == {"exercise": "squat", "category": "squat", "subtype": "unknown", "p": None}
    assert (rows[0]["weight_kg"], rows[1]["weight_kg"], rows[1]["reps"]) == (45.375, None, None)


def test_excel_has_dates_and_text_that_is_never_a_formula() -> None:
    """And a second sheet that explains the columns."""
    workbook = openpyxl.load_workbook(io.BytesIO(to_xlsx(SETS)))
    assert workbook.sheetnames == ["sets", "columns"]
    heading, first, second = workbook["sets"].iter_rows()
    cells = dict(zip([each.value for each in heading], first, strict=True))
    assert cells["start_time"].value == pd.Timestamp("2026-03-04 17:00:00").to_pydatetime()
    assert (cells["exercise_name"].value, cells["exercise_name"].data_type) == ("=1+1", "s")
    assert (cells["exercise_name"].quotePrefix, cells["note"].quotePrefix) == (True, False)
    assert (cells["reps"].value, cells["rest_s"].value) == (10, None)
    assert second[list(cells).index("kind")].value == "rest"
    assert workbook["columns"].max_row == len(FILE_SETS.names) + 1


def test_no_rows_still_make_a_table() -> None:
    """A heading in every format."""
    empty: list[Values] = []
    assert to_csv(empty).decode().splitlines() == [",".join(FILE_SETS.names)]
    assert json.loads(to_json(empty)) == []
    assert pd.read_parquet(io.BytesIO(to_parquet(empty))).columns.tolist() == list(FILE_SETS.names)
    assert openpyxl.load_workbook(io.BytesIO(to_xlsx(empty)))["sets"].max_row == 1


@pytest.mark.parametrize(
    ("convert", "module", "extra"), [(to_parquet, "pyarrow", "parquet"), (to_xlsx, "openpyxl", "excel")]
)
def test_a_missing_library_is_named_with_its_remedy(
    convert: object, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line that can be copied."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError) as caught:
        convert(SETS)  # type: ignore[operator]  # a parameter of the test
    assert caught.value.hint == f"pip install 'fitlift[{extra}]'"
