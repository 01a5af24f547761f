"""Names as people type them, by tables that were written before the code."""

from __future__ import annotations

from pathlib import Path

import pytest

import typed_names
from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.languages import LANGUAGES
from typed_names import Table, Typed

#: Of the forms that mean an exercise so many have to be found, in English and in other languages.
LEAST_FOUND, LEAST_FOUND_ABROAD = 0.95, 0.9

TABLES = sorted(typed_names.TABLES.glob("*.csv"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_forms_of_a_table_are_found_and_none_is_wrong(path: Path) -> None:
    """Nearly all; what means several exercises, or none, is asked."""
    (table,) = typed_names.measured([path])
    assert [(each.form, each.found) for each in table.wrong] == []
    least = LEAST_FOUND_ABROAD if path.stem in LANGUAGES else LEAST_FOUND
    assert table.share >= least, [each.form for each in table.missed]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_names_exercises_of_the_catalogue(path: Path) -> None:
    """Each form once, each with a key that there is."""
    (table,) = typed_names.measured([path])
    forms = [each.form for each in table.typed]
    assert len(forms) == len(set(forms))
    assert [key for each in table.typed for key in each.right if catalogue().of_key(key) is None] == []


def test_what_counts_as_found_asked_and_wrong() -> None:
    """An exercise that is found for what should be asked is wrong, too."""
    right, other, missed, asked, named = (
        Typed("Squat", frozenset({"squat"}), "squat"),
        Typed("Row", frozenset({"row"}), "squat"),
        Typed("Dip", frozenset({"body_weight_dip"}), None),
        Typed("Press", frozenset(), None),
        Typed("Swimming", frozenset(), "swimming"),
    )
    table = Table("made_up", (right, other, missed, asked, named))
    assert (table.wrong, table.missed, table.asked) == ((other, named), (missed,), (asked,))
    assert round(table.share, 2) == 0.33


def test_the_document_is_of_these_tables() -> None:
    """docs/typed_names.md holds what the script measures now."""
    written = typed_names.DOCUMENT.read_text(encoding="utf-8")
    assert written == typed_names.document(typed_names.measured()), "run scripts/typed_names.py"
