"""`fitlift summarize` beside earlier sessions, by what it prints."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import fitlift
from checkout import EXPORT, SAMPLES
from fitlift.config import LIBRARY_NAME, REPORTS_FOLDER
from fitlift.folders import earlier
from fitlift.report.document import summary_json_schema
from lifted_files import PLANK, PULL_UP, ROW, SQUAT, file_of

Runner = Callable[..., Any]

LAST = EXPORT / "watch" / "2026-11-21_park.fit"

HINT = "To see last time and best: --history FOLDER, or run fitlift weekly FOLDER once."


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """In a folder of one's own, where nothing was read before."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    earlier._sessions.cache_clear()  # noqa: SLF001 - files of one test may be as those of another
    return folder


def block(text: str) -> list[str]:
    """The lines of the past; none where there is none."""
    _, _, below = text.partition("\nLast time, best, next")
    return f"Last time, best, next{below}".partition("\n\n")[0].splitlines() if below else []


def test_the_last_session_of_the_sample(run: Runner, known_in: Callable[[Path], None]) -> None:
    """By hand, of its files: three rounds of 15 swings with 16 kg, of 12 bridges, and of a plank.

    The plank lasts a second longer each week, from 0:48 to 0:53. 21 sessions are older; the library is only looked at.
    """
    known_in(Path(REPORTS_FOLDER))
    library = Path(REPORTS_FOLDER) / LIBRARY_NAME
    before = library.read_bytes(), library.stat().st_mtime_ns
    result = run("summarize", LAST)
    assert block(result.out) == [
        "Last time, best, next (from 21 earlier sessions in export)",
        "  a  Kettlebell swing: last 15 15 15 × 16 kg (14 Nov); nothing rose; best",
        "    15 × 16 kg (31 Oct); next 3×5-8 × 20 kg",
        "  b  Glute bridge: last 12 12 12 (14 Nov); nothing rose; best 12 (31 Oct); next",
        "    add weight, or a harder exercise",
        "  c  Plank: last 0:50 0:51 0:52 (14 Nov); held longer; best 0:53 (today); next",
        "    3×0:55",
    ]
    assert HINT not in result.out
    assert (result.err, result.code) == ("", 0)
    assert (library.read_bytes(), library.stat().st_mtime_ns) == before
    assert [each.name for each in Path(REPORTS_FOLDER).iterdir()] == [LIBRARY_NAME]


def test_an_older_session_of_the_sample_knows_nothing_of_later_ones(
    run: Runner, known_in: Callable[[Path], None]
) -> None:
    """Squats went up from 75 kg; of the first session there is no earlier one."""
    known_in(Path(REPORTS_FOLDER))
    lines = block(run("summarize", EXPORT / "watch" / "2026-11-17_strength.fit").out)
    assert lines[:3] == [
        "Last time, best, next (from 20 earlier sessions in export)",
        "  a  Back Squat: last 6 6 6 × 75 kg (10 Nov); 2.5 kg more; best 5 × 77.5 kg",
        "    (today); next 3×6 × 77.5 kg",
    ]


@pytest.fixture
def lifted(tmp_path: Path) -> Path:
    """Squats and rows of three weeks, and in the last one a plank."""
    folder = tmp_path / "lifted"
    folder.mkdir()
    file_of(folder, 0, (SQUAT, 5, 80), (SQUAT, 5, 80), (SQUAT, 4, 80), (ROW, 8, 18), (ROW, 8, 18))
    file_of(folder, 7, (SQUAT, 5, 80), (SQUAT, 5, 80), (SQUAT, 5, 80), (ROW, 8, 20), (ROW, 7, 20), (PULL_UP, 5, None))
    file_of(folder, 14, (SQUAT, 5, 82.5), (SQUAT, 5, 82.5), (SQUAT, 4, 82.5), (ROW, 8, 20), (ROW, 8, 20), (PLANK, 1, 0))
    return folder


PAST = [
    "Last time, best, next (from 2 earlier sessions in lifted)",
    "  a  Barbell back squat: last 5 5 5 × 80 kg (11 Mar); 2.5 kg more; best",
    "    5 × 82.5 kg (today); next 3×5-6 × 82.5 kg",
    "  b  Dumbbell row: last 8 7 × 20 kg (11 Mar); more reps; best 8 × 20 kg",
    "    (11 Mar); next 2×5-8 × 22 kg",
]


def test_the_history_that_is_named(run: Runner, lifted: Path) -> None:
    """A folder; for standard input, too. What it has not was never done."""
    expected = [*PAST, "  First time: Plank."]
    assert block(run("summarize", lifted / "14.fit", "--history", lifted).out) == expected
    assert block(run("summarize", "-", "--history", lifted, stdin=(lifted / "14.fit").read_bytes()).out) == expected
    shutil.make_archive(str(lifted.parent / "lifted"), "zip", lifted)
    zipped = [line.replace("in lifted", "in lifted.zip") for line in expected]
    assert block(run("summarize", lifted / "14.fit", "--history", lifted.parent / "lifted.zip").out) == zipped


def test_a_folder_is_its_own_history(run: Runner, lifted: Path) -> None:
    """It was read already."""
    assert block(run("summarize", lifted).out) == [*PAST, "  First time: Plank."]


def test_the_few_recordings_beside_a_file(run: Runner, lifted: Path) -> None:
    """They may not be all there was: nothing is called the first time; where none is beside it, how to have it."""
    assert block(run("summarize", lifted / "14.fit").out) == [*PAST, "  Not there by name: Plank."]
    first = run("summarize", lifted / "0.fit").out
    assert block(first) == []
    assert first.endswith(f"\n\n{HINT}\n")
    several = run("summarize", lifted / "0.fit", lifted / "14.fit").out
    assert (block(several), several.count(HINT)) == ([*PAST, "  Not there by name: Plank."], 1)
    assert HINT not in run("summarize", lifted / "0.fit", "--show", "sets").out


def test_a_history_without_an_earlier_session_is_said(run: Runner, lifted: Path) -> None:
    """Not that all is done for the first time."""
    out = run("summarize", lifted / "0.fit", "--history", lifted).out
    assert "\n\nNo earlier strength session in lifted.\n\n" in out
    assert HINT not in out


def test_a_history_that_is_none(run: Runner, lifted: Path) -> None:
    """A fault, and what to try; what of it cannot be read is said, and the rest counts."""
    result = run("summarize", lifted / "14.fit", "--history", "nowhere")
    assert (result.code, result.err) == (
        1,
        "fitlift: nowhere: no such folder\n  try: check the name; quote names with spaces\n",
    )
    result = run("summarize", lifted / "14.fit", "--history", lifted / "7.fit")
    assert (result.code, result.err) == (
        1,
        f"fitlift: {lifted / '7.fit'}: is a file; this needs a folder or a zip\n  try: --history {lifted}\n",
    )
    (lifted / "half.fit").write_bytes((lifted / "0.fit").read_bytes()[:12])
    result = run("summarize", lifted / "14.fit", "--history", lifted)
    assert (block(result.out)[:5], result.code) == (PAST, 0)
    assert result.err.startswith("fitlift: half.fit: ")


def test_json_and_python_say_the_same(run: Runner, lifted: Path) -> None:
    """Null where nothing was compared; each exercise a row, its last sets one by one."""
    file = lifted / "14.fit"
    document = json.loads(run("summarize", file, "--history", lifted, "--format", "json").out)
    jsonschema.validate(document, summary_json_schema())
    (told,) = document["sessions"]
    assert told["past_from"] == {
        "place": "lifted",
        "sessions": 2,
        "first_day": "2026-03-04",
        "last_day": "2026-03-11",
        "unnamed_sets": 0,
        "sessions_without_sets": 0,
        "is_behind": False,
    }
    squat, row, plank = told["past"]
    assert (squat["last_day"], squat["last_said"]) == ("2026-03-11", "5 5 5 × 80 kg")
    assert squat["last_sets"] == [{"reps": 5, "hold_s": None, "weight_kg": 80.0, "load_kind": "external"}] * 3
    assert (squat["change"], squat["risen_kg"], squat["since_last_kg"]) == ("load", 2.5, 2.5)
    assert (row["best_weight_kg"], row["best_reps"], row["best_day"]) == (20.0, 8, "2026-03-11")
    assert (plank["change"], plank["sessions"], plank["last_day"], plank["last_sets"]) == ("first", 0, None, [])
    (session,) = fitlift.summarize(file, history=lifted)
    assert session.past["last_said"].fillna("never").tolist() == ["5 5 5 × 80 kg", "8 7 × 20 kg", "never"]
    (alone,) = fitlift.summarize(file)
    assert (alone.earlier, alone.past.empty) == (None, True)
    (unknown,) = json.loads(run("summarize", SAMPLES / "planned.fit", "--format", "json").out)["sessions"]
    assert (unknown["past_from"], unknown["past"]) == (None, [])


def test_pages_have_a_table_of_it(run: Runner, lifted: Path) -> None:
    """In Markdown and HTML."""
    page = run("summarize", lifted / "14.fit", "--history", lifted, "--format", "markdown", "--show", "past").out
    assert "## Last time, best, next\n\n| # | Exercise | Last time | Change | Best | Next |\n" in page
    assert (
        "| a | Barbell back squat | 5 5 5 × 80 kg (11 Mar) | 2.5 kg more | 5 × 82.5 kg (today) | 3×5-6 × 82.5 kg |\n"
    ) in page
    assert page.endswith("First time: Plank.\n\nLast time, best, next: from 2 earlier sessions in lifted.\n")
    html = run("summarize", lifted / "14.fit", "--history", lifted, "--format", "html").out
    assert "<h2" in html
    assert "Last time, best, next" in html
    assert str(lifted) not in html
