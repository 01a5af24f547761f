"""The whole corpus as an export folder: every file is accounted for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from fitlift.cli import cli
from fitlift.folders.batch import read_folder
from fitlift.folders.workers import Watch
from fitlift.history.outcomes import Folder


@pytest.fixture(scope="module")
def folder(corpus: Path) -> Folder:
    """The corpus, read."""
    return read_folder(corpus, watch=Watch(2))


def test_every_file_is_counted_or_said_to_be_what_it_is(folder: Folder, corpus: Path) -> None:
    """By the corpus's own table: three of ten files with sets are yoga; the others of that folder are strength."""
    names = {path.relative_to(corpus).as_posix() for path in corpus.rglob("*") if path.is_file()}
    assert {each.name for each in folder.outcomes} == names
    found = Counter((each.name.partition("/")[0] if "/" in each.name else "", each.status) for each in folder.outcomes)
    assert found == {
        ("strength_activity", "counted"): 7,
        ("strength_activity", "other"): 3,
        ("strength_workout", "other"): 3,
        ("other_activity", "other"): 53,
        ("other_activity", "duplicate"): 1,
        ("other_kinds", "other"): 12,
        ("malformed", "other"): 38,
        ("malformed", "duplicate"): 1,
        ("malformed", "failed"): 2,
        ("", "ignored"): 2,
    }


def test_what_cannot_be_read_says_why(folder: Folder) -> None:
    """One is no FIT file, one is empty; the same ride lies there packed, in a zip, and as it is."""
    assert {each.name: each.why_failed for each in folder.of_status("failed")} == {
        "malformed/chiptime__container-tcx-renamed.fit": (
            "not a FIT file, it looks like a TCX file; export the activity as FIT or 'original' instead"
        ),
        "malformed/chiptime__structural-empty-shell.fit": (
            "a FIT file, but nothing could be read from it: it holds no messages; export it once more"
        ),
    }
    assert {each.name: each.duplicate_of for each in folder.of_status("duplicate")} == {
        "malformed/chiptime__container-zip-wrapped-RAW.fit": "malformed/chiptime__container-gzip-wrapped-RAW.fit",
        "other_activity/chiptime__clean-ride-smooth.fit": "malformed/chiptime__container-gzip-wrapped-RAW.fit",
    }


def test_its_reports_are_of_the_weeks_in_which_something_was_recorded(corpus: Path, tmp_path: Path) -> None:
    """Fourteen years lie between the first and the last; exit code 3, and the index says what was left out."""
    options = ["-o", str(tmp_path), "--format", "markdown", "--weeks", "all"]
    assert CliRunner().invoke(cli, ["weekly", str(corpus), *options]).exit_code == 3
    index = (tmp_path / "index.md").read_text(encoding="utf-8")
    weeks = sorted(path.stem for path in tmp_path.glob("20*.md"))
    assert (weeks[0], weeks[-1]) == ("2012-W15", "2026-W23")
    assert all(f"]({week}.md)" in index for week in weeks)
    assert "| 5-11 Feb 2024 to 15-21 Sep 2025 | 85 weeks without a file of lifting or running. |" in index
    assert "container-tcx-renamed.fit: not a FIT file" in index
    assert "structural-empty-shell.fit: a FIT file, but nothing could be read from it" in index
