"""Logs of phones on the command line, by exact output."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import log_texts
from checkout import SAMPLES

Runner = Callable[..., Any]

HEVY = SAMPLES / "logs" / "hevy.csv"
STRONG = SAMPLES / "logs" / "strong.csv"

LAST = """\
Upper body · Fri 13 Nov 2026, 07:10 · 41 min · Hevy
10 working sets with 1 drop + 1 warm-up · 67 reps · 2,260 kg in the 5 sets with
a weight
No heart rate recorded.

#  Exercise                      Sets done                                  Each
a  Barbell bench press, warm-up  10 × 20 kg
a  Barbell bench press           2 × (6 × 57.5 kg), 5 × 57.5 / 9 × 42.5 kg
b  Pull up                       8 7 6
c  Seated cable row              10 10 × 45 kg
d  Grandma's Carry               0:40 0:40 × 24 kg

Set 4, a: effort 9 of 10
Set 6, b: full hang
Set 8, b: to failure
Set 11, d: two shopping bags
"""

#: 3 × 5 × 165 lb are 2,475 lb; help is no load, and what helps with is no warm-up.
OF_STRONG = """\
Morning Workout · Tue 18 Aug 2026, 06:45 · 38 min · Strong
5 working sets + 1 warm-up + 1 of endurance · 31 reps · 2,475 lb in the 3 sets
with a weight
No heart rate recorded.

#  Exercise                  Sets done            Each
a  Squat (Barbell), warm-up  5 × 95 lb
a  Squat (Barbell)           5 5 5 × 165 lb
b  Pull Up (Assisted)        8 8 × 40 lb of help
c  Rowing machine            9:00

Set 4, a: effort 8 of 10
"""


def test_the_last_session_of_a_log_is_shown(run: Runner) -> None:
    """And how many there are."""
    result = run("summarize", HEVY, "--show", "sets")
    assert (result.out, result.code) == (LAST, 0)
    assert result.err == (
        "hevy.csv: showing the last of 4 sessions, of 13 Nov 2026; --date shows another day, --all-sessions all\n"
    )
    assert run("summarize", STRONG, "--show", "sets", "-q").out == OF_STRONG


def test_another_day_or_all_of_it(run: Runner) -> None:
    """A day without a session says between which days there are some."""
    result = run("summarize", HEVY, "--date", "2026-11-03", "--show", "sets")
    assert result.out.startswith("Legs · Tue 3 Nov 2026, 18:05 · 52 min · Hevy\n")
    assert "Note: first time in three weeks\n" in result.out
    assert result.err == ""
    everything = json.loads(run("summarize", HEVY, "--all-sessions", "--format", "json").out)
    assert [each["start_time"][:10] for each in everything["sessions"]] == [
        "2026-11-03",
        "2026-11-06",
        "2026-11-10",
        "2026-11-13",
    ]
    assert (everything["file"]["log"], everything["file"]["clock"]) == ("hevy", "local")
    result = run("summarize", HEVY, "--date", "2026-11-04")
    assert (result.out, result.err, result.code) == (
        "",
        "no strength session on 4 Nov 2026; there are some from 3 Nov 2026 to 13 Nov 2026\n",
        1,
    )


def test_a_log_is_its_own_past(run: Runner) -> None:
    """What was lifted before stands in the same file."""
    result = run("summarize", HEVY, "--date", "2026-11-10", "--show", "past")
    assert "Last time, best, next (from 2 earlier sessions in hevy.csv)\n" in result.out
    assert "a  Squat (Barbell): last 5 5 5 × 80 kg (3 Nov); 2.5 kg more" in result.out


def test_a_day_without_a_time_is_shown_without_one(run: Runner, tmp_path: Path) -> None:
    """Not as midnight."""
    log = tmp_path / "fitnotes.csv"
    log.write_text(log_texts.FITNOTES, encoding="utf-8")
    assert run("summarize", log, "--show", "sets", "-q").out.startswith("Strength · Mon 22 Dec 2025 · FitNotes\n")


def test_a_log_may_be_piped_in(run: Runner) -> None:
    """As recordings may."""
    assert run("summarize", "-", "--show", "sets", "-q", stdin=HEVY.read_bytes()).out == LAST


def test_weeks_and_progress_of_one_log(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line for each week; the squat rose by 2.5 kg."""
    monkeypatch.chdir(tmp_path)
    weeks = run("weekly", HEVY, "--format", "text").out
    # 3 Nov: 15 × 80 + 24 × 60 + 16 × 12 = 2,832 kg; 6 Nov: 17 × 55 + 9 × 40 + 20 × 45 = 2,195 kg
    assert weeks.splitlines()[:4] == [
        "Week      Dates     Sessions  Sets  Reps  Minutes      kg",
        "2026-W45  2-8 Nov          2    22   150       93   5,027",
        "2026-W46  9-15 Nov         2    22   152       93   5,130",
        "all                        4    44   302      186  10,157",
    ]
    progress = json.loads(run("progress", HEVY, "--format", "json").out)
    assert {each["exercise"] for each in progress["exercises"]} >= {"barbell_back_squat", "pull_up", "grandma_s_carry"}


def test_a_plan_of_the_last_session(run: Runner) -> None:
    """Or of another day; a plan that can be used as it is."""
    assert run("plan", "import", HEVY, "--date", "2026-11-03").out == (
        "plan: Legs\n"
        "sessions:\n"
        "  - name: Legs\n"
        "    exercises:\n"
        "      - Squat (Barbell): 3x5 @ 80 kg warmup 10 @ 20 kg, 5 @ 50 kg\n"
        "      - Romanian Deadlift (Barbell): 3x8 @ 60 kg\n"
        "      - superset:\n"
        "          - Bulgarian split squat: 2x8 @ 12 kg\n"
        "          - Plank: 2x45 s\n"
        "      - Single leg standing calf raise: 2x15\n"
    )


def test_a_log_without_its_unit_asks_for_it(run: Runner, tmp_path: Path) -> None:
    """With the setting that says it."""
    log = tmp_path / "strong.csv"
    log.write_text(log_texts.STRONG_CLASSIC, encoding="utf-8")
    result = run("summarize", log)
    assert result.code == 1
    assert result.err == (
        f"fitlift: {log}: is a log that does not say whether its weights are in kg or lb (3 sets with one)\n"
        "  try: say it with --set log_weight_unit=kg, or =lb\n"
    )
    assert run("summarize", log, "--set", "log_weight_unit=lb", "--date", "2025-12-19").code == 0


def test_what_is_left_out_of_a_log_is_said_on_its_page(run: Runner, tmp_path: Path) -> None:
    """With its line."""
    log = tmp_path / "log.csv"
    log.write_text("start,exercise,reps\n2025-12-19 07:30,Squat,5\n2025-12-19 07:30,Squat,many\n", encoding="utf-8")
    assert 'Note: 1 cell of the log cannot be read and is left out (line 3: reps is "many")' in " ".join(
        run("summarize", log).out.split()
    )


def test_names_of_a_log_can_be_corrected(run: Runner, tmp_path: Path) -> None:
    """As those of a recording, session by session."""
    log = tmp_path / "hevy.csv"
    log.write_bytes(HEVY.read_bytes())
    result = run("label", log, "--session", "4", "--name", "d=farmers walk", "--routines", tmp_path / "routines.yaml")
    assert result.code == 0, result.err
    assert "d  Farmers walk" in run("summarize", log, "--show", "sets", "-q").out
