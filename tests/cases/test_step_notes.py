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

    The watch has no single-leg balance: what its owner wrote under another exercise stands beside that one's name.
    """
    sets = analyse(read_activity(path)).sets
    active = sets[sets["kind"] == "active"]
    assert active["exercise_name"].tolist() == [
        *["Hip raise with knee squeeze"] * 4,
        *["Standing Marches"] * 2,
        *["Barbell back squat"] * 2,
        "Cardio",
    ]
    assert active["side"].tolist()[:4] == ["left", "right"] * 2
    assert active["slot"].tolist()[:4] == ["a", "b"] * 2
    assert active["step_note"].tolist()[:2] == ["Single Leg Balance - Left", "Single Leg Balance - Right"]
    assert active["step_note"].tolist()[6] == "slow on the way down"
    assert active["part_of_plan"].tolist()[-1] == "cooldown"


def test_the_summary_shows_them(path: Path) -> None:
    """And that the workout's name goes on where the watch has no more of it."""
    text = CliRunner().invoke(cli, ["summarize", str(path)]).stdout
    assert "Plan: Strength + Balance + Mobility (L… All 8 planned sets done." in text
    for line in (
        "6 working sets (2 left and right) + 1 cool-down · 16 reps · 320 kg in the 2 sets",
        "The plan counts left and right as a set each.",
        "a  Hip raise with knee squeeze, left     0:30 0:30    2×0:30: done  0:30     100",
        "   (Single Leg Balance - Left)",
        "c  Standing Marches                      0:40 0:40    2×0:40: done  0:30     120",
        "e  Cardio, cool-down                     1:00         1:00: done             120",
    ):
        assert line in text.splitlines()


def test_the_pages_show_them(path: Path) -> None:
    """The note beside the name, and a cool-down that is called so in every list."""
    for form in ("markdown", "html"):
        page = CliRunner().invoke(cli, ["summarize", "--format", form, str(path)]).stdout
        assert "Single Leg Balance - Left" in page
        assert "The plan counts left and right as a set each." in page
        # on the page each mark of a chart has its name, too
        assert page.count("Cardio, cool-down") == {"markdown": 2, "html": 4}[form]
        assert "Cardio, warm-up" not in page


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
        "          - Hip raise with knee squeeze: 2x30 s no rest note Single Leg Balance - Left\n"
        "          - Hip raise with knee squeeze: 2x30 s rest 30 s note Single Leg Balance - Right\n"
        "      - Standing Marches: 2x40 s rest 30 s\n"
        "      - Barbell back squat: 2x8 rest 60 s note slow on the way down\n"
        "    cool-down:\n"
        "      - Cardio: 60 s\n"
    )
