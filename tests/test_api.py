"""The commands as functions."""

from __future__ import annotations

from pathlib import Path

import pytest

import fitlift


def test_zone_times_rests_and_loads_are_tables_of_strength_sessions(samples: Path) -> None:
    """Two sessions with a run between them."""
    multisport = samples / "multisport.fit"
    assert fitlift.zone_times(multisport)["session"].tolist() == [1, 3]
    assert fitlift.zone_times(multisport, all_sessions=True)["session"].tolist() == [1, 2, 3]
    assert set(fitlift.rests(multisport)["session"]) == {1, 3}
    assert set(fitlift.loads(multisport)["session"]) == {1, 3}


def test_settings_hold_in_python_as_on_the_command_line(samples: Path) -> None:
    """Zones of a maximum of 186: half of it is 93, a tenth more 111.6."""
    mine = fitlift.UserFiles(assignments=("max_hr_bpm=186",))
    (zones,) = fitlift.zone_times(samples / "planned.fit", user_files=mine).to_dict("records")
    assert (zones["model"], zones["source"]) == ("garmin_max", "command line")
    assert zones["bounds_bpm"] == [93, 112, 130, 149, 167, 186]


def test_loads_hold_against_a_baseline(samples: Path) -> None:
    """80 of 100 kg: sets of 5, 5, 5 and 4 are 15.2 repetitions' worth of the maximum; each counts 1 / 20 in INOL."""
    mine = fitlift.UserFiles(assignments=("baseline_kg.back squats=100",))
    squat = fitlift.loads(samples / "planned.fit", user_files=mine).iloc[0]
    assert (squat["exercise"], squat["working_sets"], squat["warmup_sets"]) == ("barbell_back_squat", 4, 2)
    assert (squat["top_weight_kg"], squat["top_reps"], squat["baseline_kg"]) == (80, 5, 100)
    assert squat["relative_volume"] == pytest.approx(15.2)
    assert squat["inol"] == pytest.approx(19 / 20)


def test_dumbbells_sides_and_body_mass_count_as_it_is_set(samples: Path) -> None:
    """Split squats: 24 repetitions with 12 kg, a leg at a time; as entered, or for both legs."""
    for assignments, expected in (((), 288), (("reps_of_unilateral=per_side",), 576)):
        loads = fitlift.loads(samples / "planned.fit", user_files=fitlift.UserFiles(assignments=assignments))
        assert loads.set_index("slot").loc["c", "volume_kg"] == expected


def test_planned_beside_done_is_a_table(samples: Path, tmp_path: Path) -> None:
    """By the workout in the recording; or by a plan that is named, which nothing in this one fits."""
    matches = fitlift.match(samples / "planned.fit")
    assert matches["verdict"].value_counts().to_dict() == {"done": 16, "short": 1, "missed": 1}
    assert fitlift.match(samples / "free.fit", plan=samples / "plans").empty
    with pytest.raises(fitlift.FitliftError, match="holds no plan"):
        fitlift.match(samples / "free.fit", plan=tmp_path)


def test_principles_are_judged_of_recordings_and_of_plans(samples: Path) -> None:
    """Eleven rules a session; of a plan eight a session, and three of the week."""
    plan = fitlift.read_plan(samples / "plans" / "in-season.yaml")
    assert isinstance(plan, fitlift.Plan)
    assert fitlift.principles(plan)["verdict"].tolist() == ["pass"] * 19
    mine = fitlift.UserFiles(assignments=("primary_reps=[8, 10]",))
    missed = fitlift.principles(plan, user_files=mine)
    assert missed.loc[missed["verdict"] == "miss", "why"].tolist() == [
        "Back squat 3×4-6 (aim 3-4 × 8-10)",
        "Romanian deadlift 3×5 (aim 3-4 × 8-10)",
    ]
    assert len(fitlift.principles(samples / "planned.fit")) == 11
