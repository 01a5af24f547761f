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
