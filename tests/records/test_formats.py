"""The table of all forms of file, and what follows from it."""

from __future__ import annotations

import pytest

from fitlift.logs import has_log_name
from fitlift.logs.dialects import DIALECTS, WRITTEN, header_key
from fitlift.records.formats import FORMATS, Format, endings_of, is_named, written_by


def test_each_app_whose_log_is_read_is_in_the_table() -> None:
    """And each of those that fitlift writes says so."""
    logs = {each.name: each for each in FORMATS.values() if each.read_as == "log"}
    apps = ["strong", "hevy", "fitnotes", "fitbod", "liftosaur", "gravl", "gymbook", "strengthlog", "plain"]
    assert list(logs) == apps
    assert set(logs) == {each.key for each in DIALECTS}
    assert {name for name, each in logs.items() if each.written_by} == set(WRITTEN)


@pytest.mark.parametrize("form", FORMATS.values(), ids=list(FORMATS))
def test_a_form_is_read_or_written_and_known_by_something(form: Format) -> None:
    """By its name for options, by which it is found."""
    assert form.read_as or form.written_by
    assert bool(form.known_by) == bool(form.read_as)
    assert form.help or "convert" not in form.written_by
    assert all(each.startswith(".") and each == each.lower() for each in form.endings)
    assert FORMATS[form.name] is form


@pytest.mark.parametrize("key", WRITTEN)
def test_what_is_written_has_the_headers_by_which_it_is_read(key: str) -> None:
    """Each needed column, and none that a reader does not know but for two that say nothing of a set."""
    dialect = WRITTEN[key]
    assert dialect.form is not None
    for headers in (dialect.form.headers, [dialect.form.in_pounds.get(each, each) for each in dialect.form.headers]):
        keys = [header_key(each) for each in headers]
        assert set(dialect.needs) <= set(keys)
        assert set(keys) - set(dialect.columns) <= {"set_index", "category"}
        assert len(keys) == len(set(keys))


def test_a_name_tells_by_its_ending() -> None:
    """In letters of any size."""
    assert is_named("Page.HTM", "html")
    assert not is_named("page.html.csv", "html")
    assert endings_of("log") == (".csv", ".tsv")
    assert has_log_name("my/HEVY.CSV")
    assert not has_log_name("hevy.csv.fit")


def test_what_a_command_writes_is_told() -> None:
    """In the order of the table."""
    assert [each.name for each in written_by("plan export")] == ["garmin", "connect", "calendar", "coros"]
    assert [each.name for each in written_by("label")] == ["corrections"]
