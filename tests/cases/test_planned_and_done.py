"""What was planned and what was done, on inputs from people's reports."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from fitlift.cli import cli


def said(*words: str) -> str:
    """What a command says, with its blanks made one."""
    result = CliRunner().invoke(cli, list(words))
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("m1_all_done", "All 9 planned sets done."),
        ("m3_one_set_skipped", "8 of 9 planned sets done: 1 set of Barbell back squat left out."),
        ("m11_plank_reps1", "All 9 planned sets done."),
    ],
)
def test_guided_sessions(cases: Path, name: str, sentence: str) -> None:
    """A step that a button ends is open, and the plank of one counted repetition is one of 45 s."""
    text = said("summarize", str(cases / f"{name}.fit"))
    assert f"Plan: Plan A. {sentence}" in text
    assert "Pull up 7 open: done" in text
    assert "Plank 0:45 0:45 2×0:45: done" in text


def test_a_plan_in_pounds_beside_a_watch_that_says_no_unit(cases: Path) -> None:
    """Both columns, the headline and the top set are in pounds."""
    folder = cases / "lbplan"
    text = said("summarize", str(folder / "free_lb.fit"), "--plan", str(folder / "plan.yaml"))
    assert "5 5 5 × 225 lb 3×5 @ 225 lb: done" in text
    assert "3,375 lb in the 3 sets" in text
    assert "Top set: Barbell back squat, 5 × 225 lb." in text


def test_imported_targets_are_kept_or_said_to_be_lost(cases: Path) -> None:
    """Calories and metres stay two exercises; the rest by heart rate is told."""
    text = said("plan", "import", str(cases / "w7_calories.fit"), "-o", "-")
    assert "- Rowing machine: 20 calories rest manual - Rowing machine: 500 m" in text
    assert "a rest until you go on stands for one that ends at: heart rate below 100 bpm" in text
    assert "AMRAP" not in text
