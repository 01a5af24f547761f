"""Charts as files."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from fitlift.folders.one_file import read_file
from fitlift.report.chart_files import chart_files
from fitlift.report.page import Page
from fitlift.report.session_figures import session_figures
from fitlift.report.session_page import session_page

KEYS = ["timeline", "planned", "volume", "rests", "zones", "muscles", "groups"]


@pytest.fixture(scope="module")
def planned() -> Page:
    """The planned sample as a page."""
    path = Path(__file__).parent.parent.parent / "sample_data" / "planned.fit"
    (session,) = read_file(path).strength_sessions
    return session_page(session, key="s1", figures=session_figures(session))


def test_each_chart_of_the_page_is_a_file(planned: Page) -> None:
    """In the order of the page, by the recording's name."""
    files = list(chart_files([("export/planned.fit.gz", planned)]))
    assert [file.name for file in files] == [f"planned-{key}.png" for key in KEYS]
    assert all(file.data.startswith(b"\x89PNG") for file in files)


def test_recordings_of_one_name_are_told_apart(planned: Page) -> None:
    """And names keep only what every system allows."""
    names = [file.name for file in islice(chart_files([("a/x.fit", planned), ("b/x.fit", planned)], "svg"), 8)]
    assert (names[0], names[7]) == ("x-1-timeline.svg", "x-2-timeline.svg")
    (first, *_) = chart_files([("../Kraft: Übung?*…|Tag 1.FIT", planned)], "pdf")
    assert first.name == "Kraft_Übung_Tag_1-timeline.pdf"
    (first, *_) = chart_files([("x" * 300, planned)])
    assert len(first.name) < 80
    assert next(chart_files([(".fit", planned)])).name == "session-timeline.png"
