"""What is said as a code: kept, shown as three columns, and part of something else."""

from __future__ import annotations

import json
from typing import Annotated

import pytest

from fitlift.records.base import Record
from fitlift.records.declared import Table
from fitlift.records.frames import frame
from fitlift.records.packed import pack, unpack
from fitlift.records.said import Said, as_part, parts_of
from fitlift.report.json_text import plain_rows, to_json


class Judged(Record, kw_only=True):
    """Something that is judged."""

    verdict: Annotated[str, "Whether it was followed."]
    why: Annotated[Said, "Why."]
    why_not: Annotated[Said | None, "Why it cannot be said; null where it can."]
    sets: Annotated[int, "Sets."]


TABLE = Table("judged", Judged)
FEW = Said("few_light_sets", {"sets": 1, "lift": "Back squat", "aim_sets": (2.0, 3.0)})
DIFFERENT = Said("same_muscles_in_a_row", {"each_pair": ({"lift": "A", "next_lift": "B", "muscles": ("chest",)},)})
JUDGED = (
    Judged(verdict="miss", why=FEW, why_not=None, sets=1),
    Judged(verdict="miss", why=DIFFERENT, why_not=Said("no_weight"), sets=2),
)
COLUMNS = ["verdict", "why", "why_code", "why_of", "why_not", "why_not_code", "why_not_of", "sets"]


def test_what_is_said_stands_in_a_table_as_a_sentence_a_code_and_its_figures() -> None:
    """Beside each other; null where nothing is said."""
    table = frame(JUDGED, TABLE)
    assert list(table.columns) == COLUMNS == list(TABLE.names)
    assert table["why"].tolist() == ["1 light set before Back squat (aim 2-3)", "A, then B: both chest"]
    assert table["why_code"].tolist() == ["few_light_sets", "same_muscles_in_a_row"]
    assert table["why_of"][0] == {"sets": 1, "lift": "Back squat", "aim_sets": [2.0, 3.0]}
    assert table["why_not"].fillna("").tolist() == ["", "no weight"]
    assert table["why_not_of"].tolist() == [None, {}]


def test_json_has_the_same_and_is_text_throughout() -> None:
    """A list in it stays one."""
    rows = plain_rows(JUDGED, TABLE)
    assert [list(row) for row in rows] == [COLUMNS] * 2
    assert json.loads(to_json(rows)) == rows
    assert rows[1]["why_of"] == {"each_pair": [{"lift": "A", "next_lift": "B", "muscles": ["chest"]}]}
    assert (rows[0]["why_not"], rows[0]["why_not_code"], rows[0]["why_not_of"]) == (None, None, None)


def test_figures_in_json_have_no_noise() -> None:
    """A third is told to four places."""
    why = Said("light_share", {"lift": "Back squat", "weight_kg": 20.0, "unit": "kg", "share": 1 / 3})
    (row,) = plain_rows([Judged(verdict="miss", why=why, why_not=None, sets=1)], TABLE)
    assert row["why_of"]["share"] == 0.3333


def test_what_is_said_is_kept_as_it_is() -> None:
    """As bytes and back."""
    assert unpack(pack(JUDGED), Judged) == JUDGED


def test_things_said_can_be_told_apart_and_counted_once() -> None:
    """Whatever figures they have, in whatever order."""
    turned = Said("few_light_sets", {"aim_sets": (2.0, 3.0), "lift": "Back squat", "sets": 1})
    assert list(dict.fromkeys([FEW, DIFFERENT, turned])) == [FEW, DIFFERENT]


def test_parts_are_those_that_are_said() -> None:
    """None for none."""
    assert parts_of(Said("no_weight"), None) == ({"code": "no_weight"},)
    assert parts_of(None) == ()


def test_something_said_may_be_a_part_of_something_else() -> None:
    """But for what has parts itself."""
    assert as_part(Said("effort_tells_no_reps", {"rpe": 4})) == {"code": "effort_tells_no_reps", "rpe": 4}
    assert as_part(FEW)["aim_sets"] == (2.0, 3.0)
    with pytest.raises(TypeError, match="no parts itself"):
        as_part(DIFFERENT)
