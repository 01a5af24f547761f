"""Tables within a page, read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import odd_sessions
from fitlift.errors import SourceError
from fitlift.folders.one_file import read_file
from fitlift.history.outcomes import file_sets
from fitlift.records.frames import frame, values_of
from fitlift.report.embedded import documents_of_page, embedded, sets_of_documents
from fitlift.report.json_text import plain_rows
from fitlift.schema import FILE_SETS
from tables import conformed, table

PAGE = '<html><body><script>"no"</script><script type="application/json" id="fitlift-data">{}</script></body></html>'


@given(st.text(), st.text())
def test_whatever_text_stands_in_the_data_comes_back(one: str, other: str) -> None:
    """Tags and comments among it."""
    document = {"schema": 1, "file": {}, "sessions": [one, f"<!--<script>{other}</script>-->"]}
    assert documents_of_page(PAGE.format(embedded([document])), "a.html") == [document]


def test_no_tag_can_begin_in_the_data() -> None:
    """Nor an entity."""
    text = embedded([{"schema": 1, "sessions": ["</script><b>&amp;"]}])
    assert not set("<>&") & set(text)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<p>Nothing</p>", "an HTML page without fitlift's tables"),
        (PAGE.format("[1"), "has tables that cannot be read"),
        (PAGE.format('{"schema": 1}'), "tables of another version"),
        (PAGE.format('[{"schema": 2, "sessions": []}]'), "tables of another version"),
        (PAGE.format('[{"schema": 1}]'), "tables of another version"),
        (PAGE.format('[{"schema": 1, "week": "2026-W47"}]'), "a page of weeks, which holds no sets"),
    ],
)
def test_a_page_that_cannot_be_read_says_why(page: str, reason: str) -> None:
    """And what to try."""
    with pytest.raises(SourceError, match=reason) as raised:
        documents_of_page(page, "report.html")
    assert str(raised.value).startswith("report.html: ")
    assert raised.value.hint


@pytest.mark.parametrize("name", ["planned", "free", "coros", "multisport"])
def test_the_sets_of_a_page_are_those_of_its_file(samples: Path, tmp_path: Path, name: str) -> None:
    """Every column, to the digits that JSON keeps; the types, too."""
    page = odd_sessions.write_page(samples / f"{name}.fit", tmp_path / "a.html")
    found = frame(sets_of_documents(documents_of_page(page, "a.html")), FILE_SETS)
    sets = file_sets([read_file(samples / f"{name}.fit")])
    expected = sets.assign(file=f"{name}.fit")
    assert plain_rows(values_of(found), FILE_SETS) == plain_rows(values_of(conformed(expected, FILE_SETS)), FILE_SETS)
    assert found.dtypes.to_dict() == table((), FILE_SETS).dtypes.to_dict()


def test_sessions_of_other_sports_are_taken_where_asked_for() -> None:
    """As of files."""
    rows = [{"kind": kind, "week": None, "sets": [{"session": 1, "set": 1}]} for kind in ("strength", "other")]
    documents = [{"schema": 1, "file": {"name": "a.fit"}, "sessions": rows}]
    assert len(sets_of_documents(documents)) == 1
    assert len(sets_of_documents(documents, all_sessions=True)) == 2
    assert sets_of_documents([]) == []
