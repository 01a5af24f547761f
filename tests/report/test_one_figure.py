"""One quantity has one figure, and one verdict, wherever it is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from checkout import SAMPLES
from fitlift import api
from fitlift.history.summary import SessionSummary
from fitlift.report.document import file_document
from fitlift.report.page import Grid, Listing, Page, Prose, Section
from fitlift.report.session_figures import session_figures
from fitlift.report.session_page import session_page
from on_screen import session_text
from told import Told, amounts, differing, told

#: What at least is to be compared in the recordings, so that nobody loses a part that is read.
_COMPARED = frozenset({"rows", "sets", "reps", "rest", "planned sets", "muscles", "zone", "unit"})


#: Wide enough for any row or sentence.
_WIDE = 600


def _sessions(paths: Iterable[Path]) -> Iterator[tuple[Path, SessionSummary, Told]]:
    for path in sorted(paths):
        sessions = api.summarize(path)
        documents = file_document(sessions[0].file, sessions)["sessions"] if sessions else []
        for session, document in zip(sessions, documents, strict=True):
            yield path, session, told(session_page(session, key="x", figures=session_figures(session)), document)


def test_no_two_parts_of_a_sample_say_different_things() -> None:
    """Tables, charts in words, sentences, verdicts and JSON."""
    found = list(_sessions(SAMPLES.glob("*.fit")))
    assert len(found) >= 5
    assert [(path.name, *differing(of_page)) for path, _, of_page in found if differing(of_page)] == []


def test_no_two_parts_of_a_case_say_different_things(cases: Path) -> None:
    """Odd lengths and hearts, doubted weights, drops, missing times."""
    found = list(_sessions(cases.glob("*.fit")))
    assert len(found) >= 30
    assert [(path.name, *differing(of_page)) for path, _, of_page in found if differing(of_page)] == []


@pytest.mark.slow
def test_no_two_parts_of_a_recording_say_different_things(recordings: Path) -> None:
    """COROS, guided and free."""
    found = list(_sessions(recordings.rglob("*.fit")))
    assert [(path.name, *differing(of_page)) for path, _, of_page in found if differing(of_page)] == []
    compared = Counter(
        quantity for *_, of_page in found for (quantity, _), told_at in of_page.items() if len(told_at) > 1
    )
    assert set(compared) >= _COMPARED


def _left_out_of_text(session: SessionSummary) -> Iterator[str]:
    """Rows of exercises, sentences and verdicts of a session's page that its text does not have in the same words."""
    text = _words(session_text(session, width=_WIDE))
    page = session_page(session, key="x")
    for said in (*(text for texts in page.lead for text in texts), *_rows_and_verdicts(page)):
        if _words(said) not in text:
            yield f"{session.file.name}: {said}"


def _rows_and_verdicts(page: Page) -> Iterator[str]:
    for section in page.sections:
        for part in section.parts:
            if isinstance(part, Grid) and part.caption == "Sets by exercise":
                yield from (" ".join(row) for _, rows in part.groups for row in rows)
            elif isinstance(part, Listing):
                yield from (entry for _, entry in part.entries)
            elif isinstance(part, Prose) and section.key in {"plan", "load", "notes"}:
                yield from part.texts


def _words(text: str) -> str:
    return " ".join(text.lower().split())


def test_the_text_of_a_sample_says_what_its_page_says() -> None:
    """Row for row and verdict for verdict, in the same figures."""
    sessions = [session for path in sorted(SAMPLES.glob("*.fit")) for session in api.summarize(path)]
    assert [each for session in sessions for each in _left_out_of_text(session)] == []


@pytest.mark.slow
def test_the_text_of_a_recording_says_what_its_page_says(recordings: Path) -> None:
    """COROS, guided and free."""
    sessions = [session for path in sorted(recordings.rglob("*.fit")) for session in api.summarize(path)]
    assert [each for session in sessions for each in _left_out_of_text(session)] == []


def test_what_differs_is_found() -> None:
    """A rest of 0:45 in the table, of 1:50 in the verdict."""
    rows = (("a", "Squat", "5 5 × 80 kg", "0:45"),)
    table = Grid("Sets by exercise", ("#", "Exercise", "Sets done"), ("Rest",), (("", rows),))
    verdict = Listing((("pass", "Rest 1:50 in Squat (aim 1:30-2:00)"),))
    sections = (Section("sets", "What was done", (table,)), Section("principles", "For runners", (verdict,)))
    page = Page("x", "Strength", "30 min", (("3 sets · 10 reps",),), sections)
    assert differing(told(page, _nothing())) == ["rest Squat: table of exercises 0:45, principles 1:50"]


def test_a_part_that_says_two_things_is_found() -> None:
    """The same sentence twice, with other figures."""
    twice = (
        Prose(
            (
                "Rest between its sets: 1:10; shorter than aimed at (1:30 to 2:00).",
                "Rest between its sets: 1:50; as aimed at (1:30).",
            ),
        ),
    )
    page = Page("x", "Strength", "30 min", (), (Section("load", "Load and rest", twice),))
    with pytest.raises(AssertionError, match="load says miss and pass of rest of the main lift as aimed at"):
        told(page, _nothing())


def _nothing() -> dict[str, object]:
    return {
        "active_sets": None,
        "working_sets": None,
        "working_reps": None,
        "rests": [],
        "groups": [],
        "match": None,
    }


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("10 × 20, 5 5 × 50 kg", ["10", "5", "5"]),
        ("15, 10 × 14 kg", ["15", "10"]),
        ("0:45 1:02:03 ?", ["0:45", "1:02:03", "?"]),
        ("8 8 × 102.5 lb, 8 × 50 kg", ["8", "8", "8"]),
        ("2 × (8 × 40 / 7 × 30 kg)", ["8", "7", "8", "7"]),
        ("8 × 4076? kg", ["8"]),
    ],
)
def test_the_sets_of_a_cell(cell: str, expected: list[str]) -> None:
    """Weights are none."""
    assert amounts(cell) == expected
