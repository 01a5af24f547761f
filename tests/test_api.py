"""The commands as functions."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import fitlift
from builders import active, fit
from checkout import EXPORT


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


def test_settings_are_given_as_a_dictionary(samples: Path) -> None:
    """Plain values by their names, also in the tables of fitlift.toml; a file of settings is below them."""
    mine = fitlift.UserFiles(settings={"max_hr_bpm": 186, "rest_target_s": [60, 90], "targets": {"calves": 6}})
    assert mine == fitlift.UserFiles(assignments=("max_hr_bpm=186", "rest_target_s=[60, 90]", "targets.calves=6"))
    settings = mine.settings
    assert (settings.max_hr_bpm, settings.rest_target_s, settings.targets) == (186, (60, 90), {"calves": 6})
    words = {"body_mass_counts": True, "athlete": {"sex": "female"}, "display": {"time_zone": "Europe/Berlin"}}
    own = fitlift.UserFiles(settings=words).settings
    assert (own.body_mass_counts, own.sex, own.time_zone) == (True, "female", "Europe/Berlin")
    (zones,) = fitlift.zone_times(samples / "planned.fit", user_files=mine).to_dict("records")
    assert zones["bounds_bpm"] == [93, 112, 130, 149, 167, 186]
    squat = fitlift.UserFiles(settings={"baseline_kg": {"back squats": 100}})
    assert fitlift.loads(samples / "planned.fit", user_files=squat).iloc[0]["baseline_kg"] == 100


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"settings": {"max_hr": 186}}, "max_hr is no setting; did you mean 'max_hr_bpm'?"),
        ({"settings": {"max_hr_bpm": 1860}}, "max_hr_bpm = 1860 does not fit; allowed: a number from 100 to 240"),
        ({"settings": {"max_hr_bpm": None}}, "max_hr_bpm = null does not fit; allowed: a number from 100 to 240"),
        ({"settings": "max_hr_bpm=186"}, "'max_hr_bpm=186' names no settings; as in settings={\"max_hr_bpm\": 186}"),
        ({"assignments": "max_hr_bpm=186"}, 'is no list of settings; as in settings={"max_hr_bpm": 186}'),
        ({"assignments": {"max_hr_bpm": 186}}, 'is no list of settings; as in settings={"max_hr_bpm": 186}'),
        ({"assignments": ("max_hr=186",)}, "max_hr is no setting"),
    ],
)
def test_settings_that_cannot_be_are_refused_where_they_are_given(given: Any, told: str) -> None:
    """Not when they are first used."""
    with pytest.raises(fitlift.FitliftError, match=re.escape(told)):
        fitlift.UserFiles(**given)


def test_paths_of_text_files_may_be_texts(tmp_path: Path) -> None:
    """As everywhere."""
    assert fitlift.UserFiles(config_file=str(tmp_path / "a.toml")) == fitlift.UserFiles(config_file=tmp_path / "a.toml")
    mine = fitlift.UserFiles(config_file="a.toml", settings={"max_hr_bpm": 186})
    assert repr(mine) == "UserFiles(config_file='a.toml', assignments=('max_hr_bpm=186',))"


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
    unlike = fitlift.match(samples / "free.fit", plan=samples / "plans")
    assert (unlike.empty, unlike.attrs["why_empty"]) == (True, "fits none")
    with pytest.raises(fitlift.FitliftError, match="holds no plan"):
        fitlift.match(samples / "free.fit", plan=tmp_path)


def test_no_plan_is_told_apart_from_one_that_does_not_fit(samples: Path) -> None:
    """By the table, and by what was analysed; a plan that was read does as well as its file."""
    alone = fitlift.match((samples / "free.fit").read_bytes())
    assert (alone.empty, alone.attrs["why_empty"]) == (True, "no plan")
    plan = fitlift.read_plan(samples / "plans" / "in-season.yaml")
    assert fitlift.analyse(samples / "free.fit", plan=plan).why_no_match == "fits none"
    assert fitlift.match(samples / "planned.fit").attrs["why_empty"] is None
    coros = fitlift.match(samples / "coros.fit", plan=samples / "plans" / "beginner.yaml")
    beginner = fitlift.read_plan(samples / "plans" / "beginner.yaml")
    assert len(coros) > 0
    assert fitlift.match(samples / "coros.fit", plan=beginner).equals(coros)


@pytest.fixture
def configured(tmp_path: Path) -> fitlift.UserFiles:
    """Settings in a file, as a user has them."""
    path = tmp_path / "fitlift.toml"
    path.write_text('[athlete]\nmax_hr_bpm = 170\n[zones]\nzone_model = "garmin_max"\n[muscles]\nhelping = 1\n')
    return fitlift.UserFiles(config_file=path)


def test_all_functions_of_a_recording_obey_the_same_settings(samples: Path, configured: fitlift.UserFiles) -> None:
    """Whatever they are given: 170 bpm make zones of 85, 102, 119, 136, 153 and 170; helping muscles count 1."""
    path = samples / "planned.fit"
    activity = fitlift.read_activity(path, user_files=configured)
    bounds = [85, 102, 119, 136, 153, 170]
    for source in (path, str(path), path.read_bytes(), activity):
        analysis = fitlift.analyse(source, user_files=configured)
        assert analysis.zones.sessions["source"].tolist() == ["configuration"]
        for given in (source, analysis):
            lane = fitlift.UserFiles() if given is analysis else configured
            assert fitlift.zone_times(given, user_files=lane)["bounds_bpm"].tolist() == [bounds]
            assert fitlift.muscle_coverage(given, user_files=lane).helping == 1
            assert len(fitlift.set_table(given, user_files=lane)) == len(analysis.each_set)
            assert len(fitlift.rests(given, user_files=lane)) == len(analysis.each_rest)
            assert len(fitlift.loads(given, user_files=lane)) == len(analysis.loads.each_exercise)
            assert len(fitlift.match(given, user_files=lane)) == len(analysis.each_match) == 18
            assert len(fitlift.principles(given, user_files=lane)) == len(analysis.each_principle) == 11
    assert fitlift.muscle_coverage(fitlift.set_table(path), user_files=configured).helping == 1
    assert fitlift.muscle_coverage(list(analysis.each_set), helping=0).helping == 0


def test_what_was_analysed_is_neither_read_nor_analysed_again(
    samples: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its file may be gone; tables are made once."""
    copy = tmp_path / "copy.fit"
    copy.write_bytes((samples / "planned.fit").read_bytes())
    analysis = fitlift.analyse(copy)
    copy.unlink()
    monkeypatch.setattr("fitlift.api.sessions.analysed", None)
    assert fitlift.analyse(analysis) is analysis
    assert [len(fitlift.set_table(analysis)), len(fitlift.zone_times(analysis)), len(analysis.match)] == [34, 1, 18]
    assert len(fitlift.summarize(analysis)) == 1
    for name in ("sessions", "sets", "rests", "match", "principles"):
        assert getattr(analysis, name) is getattr(analysis, name)
    with pytest.raises(fitlift.FitliftError, match=r"analysed before.*give plan and user_files to fitlift\.analyse"):
        fitlift.match(analysis, plan=samples / "plans")


def test_corrections_beside_a_recording_hold_in_its_analysis(samples: Path, tmp_path: Path) -> None:
    """As in its table of sets."""
    copy = tmp_path / "free.fit"
    copy.write_bytes((samples / "free.fit").read_bytes())
    (tmp_path / "free.fit.fitlift.yaml").write_text("sessions:\n  - session: 1\n    slots:\n      a: plank\n")
    named = fitlift.analyse(copy).sets
    assert named.loc[named["slot"] == "a", "exercise_name"].unique().tolist() == ["Plank"]
    assert named.equals(fitlift.set_table(copy))


@pytest.mark.parametrize("what", [None, 3, [1, 2], {"a": 1}, 2.5])
def test_what_is_no_recording_is_told_what_to_give(what: Any) -> None:
    """By every function, in one sentence."""
    functions = (
        fitlift.analyse,
        fitlift.summarize,
        fitlift.set_table,
        fitlift.zone_times,
        fitlift.rests,
        fitlift.loads,
        fitlift.match,
        fitlift.principles,
        fitlift.muscle_coverage,
        fitlift.read_activity,
    )
    for function in functions:
        with pytest.raises(fitlift.FitliftError, match=r"give a path, bytes, an open file, an Activity"):
            function(what)


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


@pytest.mark.parametrize("what", [None, 3, b"PK", ["a"]])
def test_what_is_no_folder_is_told_what_to_give(what: Any) -> None:
    """By all that take one."""
    for function in (fitlift.weekly, fitlift.progress):
        with pytest.raises(
            fitlift.FitliftError, match=r"give the path of a folder or zip, or what fitlift\.read_folder"
        ):
            function(what)


@pytest.mark.parametrize("function", [fitlift.read_fit, fitlift.inspect, fitlift.plan_import])
def test_what_is_no_file_is_told_what_to_give(function: Callable[[Any], object]) -> None:
    """Instead of what its attributes lack."""
    with pytest.raises(fitlift.FitliftError, match="is no file; give a path, bytes, or an open file"):
        function({})


#: Uses functions, pandas being out of reach.
_CHILD = """
import sys
sys.modules["pandas"] = None
import fitlift
path, folder = sys.argv[1:]
found = fitlift.analyse(path)
report = fitlift.weekly(folder)
(session,) = fitlift.summarize(found)
print(len(found.each_set), len(found.each_match), len(found.each_rest), found.why_no_match, len(session.each_set))
print(len(found.zones.each_session), len(found.loads.each_exercise), len(found.each_principle))
print(len(report.summaries), len(report.months.each_month), len(report.progress.each_exercise) > 0)
print(len(report.principles(report.facts[-1])) > 0, len(report.each_not_counted) > 0)
print(len(fitlift.muscle_coverage(found).each_group), len(fitlift.convert(found)) > 0, repr(found)[:16])
"""


def test_records_need_no_pandas(samples: Path) -> None:
    """Of a recording, of weeks, and what is converted to text."""
    arguments = [sys.executable, "-c", _CHILD, str(samples / "planned.fit"), str(EXPORT)]
    done = subprocess.run(arguments, capture_output=True, check=True, text=True)
    assert done.stdout.splitlines() == [
        "34 18 5 None 34",
        "1 5 11",
        "11 3 True",
        "True True",
        "10 True <SessionAnalysis",
    ]


def test_sets_and_sessions_have_their_start_in_local_time(samples: Path) -> None:
    """An hour later than in UTC, in each table and in what is converted."""
    path = samples / "planned.fit"
    analysis, (session,) = fitlift.analyse(path), fitlift.summarize(path)
    tables = (fitlift.set_table(path), analysis.sets, analysis.sessions, session.sets, session.tables["sets"])
    for table in tables:
        assert str(table["local_start"].dtype) == "datetime64[ms]"
        assert (table["local_start"] - table["start_time"].dt.tz_localize(None)).dt.total_seconds().unique() == [3600]
    assert analysis.sessions["local_start"].astype(str).tolist() == ["2026-11-19 18:04:12"]
    first = fitlift.convert(path, "csv").decode().splitlines()[1]
    assert first.endswith(",2026-11-19T18:04:12")


def test_local_time_is_null_where_nobody_tells_it() -> None:
    """Then a zone that is set tells it: India's is five and a half hours ahead."""
    recording = fit(active(0))
    assert fitlift.set_table(recording, all_sessions=True)["local_start"].isna().all()
    india = fitlift.UserFiles(settings={"time_zone": "Asia/Kolkata"})
    told = fitlift.set_table(recording, all_sessions=True, user_files=india)
    ahead = told["local_start"] - told["start_time"].dt.tz_localize(None)
    assert ahead.dt.total_seconds().unique().tolist() == [5.5 * 3600]
