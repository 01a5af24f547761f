"""COROS's recordings, whose sets are laps, against an independent decoder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from click.testing import CliRunner

import oracle
from builders import plain
from fitlift.activity import read_activity
from fitlift.cli import cli
from fitlift.session.analyse import analyse

#: Starts are written in whole seconds.
A_SECOND = pd.Timedelta(seconds=1)


@pytest.fixture
def files(recordings: Path) -> list[Path]:
    """All of them, with and without laps."""
    found = sorted((recordings / "coros").glob("*.fit"))
    assert len(found) >= 32
    return found


def expected(laps: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Kind, start, seconds, repetitions and bout of each set and rest: the laps with a lowest heart rate.

    Work is what took energy. A bout ends where a lap without that heart rate sums work up.
    """
    found: list[tuple[Any, ...]] = []
    bout = 1
    for lap in laps:
        is_work = lap.get("total_calories") is not None
        if lap.get("min_heart_rate") is None:
            bout += is_work and lap["total_timer_time"] > 0
            continue
        kind = "active" if is_work else "rest"
        row = (kind, lap["start_time"], lap["total_timer_time"], lap.get("total_cycles"), bout if is_work else None)
        found.append(row)
    return found


def test_sets_and_rests_are_those_of_an_independent_decoder(files: list[Path]) -> None:
    """320 sets and 277 rests, with starts, durations, repetitions and bouts; they fill the session's timer."""
    sets = rests = 0
    for path in files:
        laps = oracle.messages(path.read_bytes(), "lap")
        activity = read_activity(path)
        rows = activity.sets.to_dict("records")
        found = [
            tuple(map(plain, (row["kind"], row["start_time"], row["duration_s"], row["reps"], row["bout"])))
            for row in rows
        ]
        assert found == (expected(laps) if len(laps) > 1 else []), path.name
        if found:
            timer_s = activity.sessions["timer_s"].iloc[0]
            assert activity.sets["duration_s"].sum() == pytest.approx(timer_s, abs=1.5), path.name
            assert activity.laps.empty
        sets += sum(row["kind"] == "active" for row in rows)
        rests += sum(row["kind"] == "rest" for row in rows)
    assert (sets, rests) == (320, 277)


def test_sets_of_one_bout_are_of_one_exercise(files: list[Path]) -> None:
    """And no set overlaps the next."""
    for path in files:
        sets = analyse(read_activity(path)).sets
        active = sets[sets["kind"] == "active"]
        assert set(active.groupby("bout")["slot"].agg(lambda slots: len(set(slots)))) <= {1}, path.name
        ends, begins = active["end_time"].tolist()[:-1], active["start_time"].tolist()[1:]
        overlaps = [end - begin for end, begin in zip(ends, begins, strict=True)]
        assert max(overlaps, default=A_SECOND) <= A_SECOND, path.name


#: Its last lap of work has no repetition and lasts 3.4 s.
PRESSED = "coros-pace3-20240526-2141.fit"


def test_each_is_shown_and_only_a_press_of_the_button_is_noted(files: list[Path]) -> None:
    """As a session of its own; those without laps say what they have."""
    for path in files:
        result = CliRunner().invoke(cli, ["summarize", str(path)])
        assert (result.exit_code, result.stderr) == (0, ""), path.name
        assert ("Note:" in result.stdout) is (path.name == PRESSED), path.name
        assert ("Note: set 6 lasted a few seconds" in result.stdout) is (path.name == PRESSED), path.name
