"""What records declare of their fields."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

import pytest

from fitlift.records.base import Decimals, Record
from fitlift.records.declared import DECIMALS, Column, Table, columns_of
from fitlift.schema import SETS, TABLES


class Part(Record, kw_only=True):
    """A part."""

    name: str
    p: float | None


class Whole(Record, kw_only=True):
    """One whole, of which more is said."""

    count: Annotated[int | None, "How many."]
    weight_kg: Annotated[float, "How heavy.", Decimals(1)]
    kind: Annotated[Literal["b", "a"] | None, "Which."]
    time: Annotated[dt.datetime | None, "When."]
    each_s: Annotated[tuple[float, ...], "Each."]
    parts: Annotated[tuple[Part, ...], "Of what."]


def test_columns_are_the_fields() -> None:
    """Kind, meaning, choices in their order, decimal places; of a list what an item is."""
    item = {
        "type": "object",
        "properties": {"name": {"type": "string"}, "p": {"type": ["number", "null"]}},
        "required": ["name", "p"],
        "additionalProperties": False,
    }
    assert columns_of(Whole) == (
        Column("count", "count", "How many."),
        Column("weight_kg", "number", "How heavy.", decimals=1),
        Column("kind", "text", "Which.", ("b", "a")),
        Column("time", "time", "When."),
        Column("each_s", "list", "Each.", item={"type": "number"}),
        Column("parts", "list", "Of what.", item=item),
    )


def test_a_table_is_made_of_parts_side_by_side() -> None:
    """A row is what the record says of itself, or what is said instead."""
    file = Column("file", "text", "The file.")
    assert Table("one", Whole).row == "One whole, of which more is said."
    several = Table("several", file, Whole, row="One of a file.")
    assert several.row == "One of a file."
    assert several.names == ("file", "count", "weight_kg", "kind", "time", "each_s", "parts")
    assert tuple(column.name for column in several.columns) == several.names


def test_the_json_schema_of_a_row() -> None:
    """Every column may be null but a list."""
    schema = Table("one", Column("kind", "text", "Which.", ("b", "a")), Column("each_s", "list", "Each."), row="One.")
    assert schema.json_schema() == {
        "type": "object",
        "description": "One.",
        "properties": {
            "kind": {"type": ["string", "null"], "description": "Which.", "enum": ["b", "a", None]},
            "each_s": {"type": "array", "description": "Each."},
        },
        "required": ["kind", "each_s"],
        "additionalProperties": False,
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_documented_and_named_once(table: Table) -> None:
    """A sentence each; a quantity's unit stands in its name."""
    assert len(set(table.names)) == len(table.names)
    for column in table.columns:
        assert column.doc.endswith(".")
        assert "_seconds" not in column.name
        assert "_kilogram" not in column.name


def test_the_set_table_has_the_agreed_columns() -> None:
    """Others rely on these names."""
    agreed = (
        "session row set part kind role role_source part_of_plan bout block round slot slot_confidence exercise "
        "exercise_name category "
        "subtype source confidence candidates origin start_time end_time duration_s pause_s reps counting weight_kg "
        "weight_state weight_unit load_kind weight_doubt distance_m rest_s hr_start_bpm hr_avg_bpm hr_max_bpm "
        "hr_end_bpm "
        "hr_drop_60s_bpm volume_kg e1rm_kg rpe step_index message_index side drop_of side_of superset note until "
        "step_note"
    )
    assert list(SETS.names) == agreed.split()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_is_read_of_fields_alone_is_what_their_columns_say(table: Table) -> None:
    """Names, what is said, and to how many places numbers are rounded."""
    columns = {each.name: each for each in table.columns}
    assert table.names == tuple(columns)
    assert set(table.said) == {name for name in columns if {f"{name}_code", f"{name}_of"} <= set(columns)}
    numbers = {name: each.decimals for name, each in columns.items() if each.kind in {"number", "list"}}
    assert {name: table.decimals.get(name, DECIMALS) for name in numbers} == numbers
