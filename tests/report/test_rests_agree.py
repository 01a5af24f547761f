"""One rest of an exercise, wherever it is told: in the table, in the chart and in the records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fitlift.activity import read_activity
from fitlift.errors import FitliftError
from fitlift.history.summary import SessionSummary, summarize_sessions
from fitlift.measures.readable import clock
from fitlift.records.several import active
from fitlift.report.set_lines import lines, shown_sets
from fitlift.session.analyse import analyse

SAMPLES = Path(__file__).parents[2] / "sample_data"


def sessions(folder: Path) -> Iterator[SessionSummary]:
    """The strength sessions of a folder's recordings."""
    for path in sorted(folder.rglob("*.fit")):
        try:
            found = summarize_sessions(analyse(read_activity(path)))
        except FitliftError:
            continue
        yield from (each for each in found if each.is_strength and each.each_set)


def contradictions(session: SessionSummary) -> Iterator[str]:
    """Lines of working sets that are alone in their exercise, and tell another rest than its record."""
    sets = active(session.each_set)
    shown = shown_sets(sets)
    rest_at = len(shown.left) + shown.right.index("rest")
    cells = {row[0]: row[rest_at] for _, rows in shown.groups for row in rows}
    working = [line for line in lines(sets) if line[0].role != "warmup"]
    for rest in session.each_rest:
        own = [line for line in working if line[0].slot is not None and line[0].slot == rest.slot]
        is_one = len(own) == 1 and sum(line[0].slot == rest.slot for line in lines(sets)) == 1
        told = "" if rest.median_s is None else clock(rest.median_s)
        if is_one and cells[rest.slot or ""] != told:
            yield f"{session.file.name}: {rest.slot} {cells[rest.slot or '']} in the table, {told} in the record"


def test_samples_tell_one_rest_of_an_exercise() -> None:
    """In every session."""
    assert [each for session in sessions(SAMPLES) for each in contradictions(session)] == []


@pytest.mark.parametrize("kind", ["coros", "garmin_free", "garmin_guided"])
def test_recordings_tell_one_rest_of_an_exercise(recordings: Path, kind: str) -> None:
    """In every session."""
    assert [each for session in sessions(recordings / kind) for each in contradictions(session)] == []


def test_cases_judge_no_rest_that_nothing_measured(cases: Path) -> None:
    """A timer that stood still, and rests that are measured."""
    verdicts = {
        name: [
            (each.median_s, each.verdict)
            for each in summarize_sessions(analyse(read_activity(cases / name)))[0].each_rest
        ]
        for name in ("36b_paused_rests.fit", "23_duplicated_sets.fit", "24_list_twice.fit")
    }
    assert verdicts == {
        "36b_paused_rests.fit": [(None, "cannot say")],
        "23_duplicated_sets.fit": [(60, "short")],
        "24_list_twice.fit": [(60, "short")],
    }
