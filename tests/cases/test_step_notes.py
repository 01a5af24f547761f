"""A guided session whose steps carry notes that people typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from fitlift.activity import read_activity
from fitlift.cli import cli
from fitlift.session.analyse import analyse


@pytest.fixture
def path(cases: Path) -> Path:
    """Left and right under a stand-in, cardio without a name, a remark on a squat, a cool-down, a name that was cut."""
    return cases / "step_notes.fit"


def test_notes_name_what_has_no_name_and_stand_beside_what_has_one(path: Path) -> None:
    """Left and right stay two, in rounds; the last is a cool-down, and none of the working sets.

    The watch has no single-leg balance: the note that its owner put under another exercise says what it was.
    """
    sets = analyse(read_activity(path)).sets
    active = sets[sets["kind"] == "active"]
    assert active["exercise_name"].tolist() == [
        *["Single Leg Balance"] * 4,
        *["Standing Marches"] * 2,
        *["Barbell back squat"] * 2,
        "Cardio",
    ]
    assert active["side"].tolist()[:4] == ["left", "right"] * 2
    assert active["slot"].tolist()[:4] == ["a", "b"] * 2
    assert active["step_note"].tolist()[6] == "slow on the way down"
    assert active["part_of_plan"].tolist()[-1] == "cooldown"


def test_the_summary_shows_them(path: Path) -> None:
    """And that the workout's name goes on where the watch has no more of it."""
    text = CliRunner().invoke(cli, ["summarize", str(path)]).stdout
    assert "Plan: Strength + Balance + Mobility (L… All 8 planned sets done." in text
    assert "6 working sets + 1 cool-down · 16 reps" in text
    for line in (
        "a  Single Leg Balance, left              0:30 0:30    2×0:30: done  0:30     100",
        "c  Standing Marches                      0:40 0:40    2×0:40: done  0:30     120",
        "e  Cardio, cool-down                     1:00         1:00: done             120",
    ):
        assert line in text.splitlines()


def test_no_part_calls_the_cool_down_a_warm_up(path: Path) -> None:
    """Neither in text nor on the page."""
    shown = CliRunner().invoke(cli, ["summarize", str(path), "--show", "sets,every_set"]).stdout
    assert shown.count("Cardio, cool-down") == 2
    assert "Cardio, warm-up" not in shown
    page = CliRunner().invoke(cli, ["summarize", str(path), "--format", "html"]).stdout
    assert "hatched: cool-downs" in page
    assert "1 warm-up" not in page


def test_an_imported_plan_keeps_every_note(path: Path) -> None:
    """In the order of the steps; the cool-down is at the end."""
    result = CliRunner().invoke(cli, ["plan", "import", str(path), "-o", "-"])
    assert result.stdout == (
        "plan: Strength + Balance + Mobility (L…\n"
        "sessions:\n"
        "  - name: Strength + Balance + Mobility (L…\n"
        "    exercises:\n"
        "      - superset:\n"
        "          - Single Leg Balance: 2x30 s no rest note Single Leg Balance - Left\n"
        "          - Single Leg Balance: 2x30 s rest 30 s note Single Leg Balance - Right\n"
        "      - Standing Marches: 2x40 s rest 30 s\n"
        "      - Barbell back squat: 2x8 rest 60 s note slow on the way down\n"
        "    cool-down:\n"
        "      - Cardio: 60 s\n"
    )
