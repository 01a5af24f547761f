"""Each command as a function."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pandas as pd
import pytest

import fitlift
from checkout import EXPORT
from fitlift.cli import cli

Runner = Callable[..., Any]

#: Commands whose twins are called otherwise: the name is that of a package.
OTHERWISE = {"exercises": "find_exercises"}


def commands(group: click.Group = cli, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*above, name))
        else:
            yield *above, name


@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_each_command_has_its_twin_in_python(words: tuple[str, ...]) -> None:
    """A function with the command's words for its name, which says what it takes and raises."""
    name = "_".join(words)
    twin = getattr(fitlift, OTHERWISE.get(name, name))
    assert callable(twin)
    assert f"fitlift {' '.join(words)}" in twin.__doc__


@pytest.mark.parametrize("form", ["csv", "json", "strong", "hevy", "fitnotes", "plain", "description"])
def test_convert_gives_the_bytes_that_the_command_writes(run: Runner, samples: Path, form: str) -> None:
    """Of a file, and of several things in their order."""
    path = samples / "planned.fit"
    assert fitlift.convert(path, form).decode() == run("convert", path, "--format", form).out
    both = fitlift.convert([path, fitlift.read_folder(EXPORT)], form).decode()
    assert both == run("convert", path, EXPORT, "--format", form).out


def test_convert_takes_whatever_holds_sets(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Bytes, what was analysed, a page; and other sports where they are asked for."""
    path, page = samples / "planned.fit", tmp_path / "page.html"
    run("summarize", path, "--format", "html", "-o", page)
    expected = fitlift.convert(path)
    assert fitlift.convert(page) == fitlift.convert(fitlift.analyse(path)) == expected
    sets = pd.read_parquet(io.BytesIO(fitlift.convert(path, "parquet")))
    assert sets["reps"].sum() == 128 + 10 + 5  # light sets among them
    with pytest.raises(fitlift.FitliftError, match="'excel' is no format; one of csv, json, parquet, xlsx"):
        fitlift.convert(path, "excel")


def test_inspect_tells_what_a_file_holds(samples: Path) -> None:
    """Of any type; what is no file is told what to give."""
    found = fitlift.inspect(samples / "planned.fit")
    assert found.size_bytes == (samples / "planned.fit").stat().st_size
    assert found.comparison is None
    with pytest.raises(fitlift.FitliftError, match="give a path, bytes, or an open file"):
        fitlift.inspect(3)  # type: ignore[arg-type]


def test_exercises_are_found_as_people_type_them(tmp_path: Path) -> None:
    """The user's own among them; a slip is told with what is near."""
    (tmp_path / "fitlift.toml").write_text('[[exercises]]\nname = "Sofa hop"\nprimary = ["calves"]\n')
    mine = fitlift.UserFiles(config_file=tmp_path / "fitlift.toml")
    (found,) = fitlift.find_exercises("RDL")
    assert "hamstrings" in found.primary
    assert "Sofa hop" in [each.name for each in fitlift.find_exercises(user_files=mine)]
    assert len(fitlift.find_exercises(user_files=mine)) == len(fitlift.find_exercises()) + 1
    with pytest.raises(
        fitlift.FitliftError, match=r"no exercise is called 'zzyx'; fitlift.find_exercises\(\) lists them all"
    ):
        fitlift.find_exercises("zzyx")


@pytest.mark.parametrize(
    ("name", "muscle", "words"),
    [
        ("squat", None, ("squat",)),
        (None, "core", ("--muscle", "core")),
        ("plank", "obliques", ("plank", "--muscle", "obliques")),
        (None, None, ("--all",)),
    ],
)
def test_exercises_are_listed_in_the_commands_order(
    run: Runner, name: str | None, muscle: str | None, words: tuple[str, ...]
) -> None:
    """All of a family, and all that train a muscle."""
    listed = json.loads(run("exercises", *words, "--format", "json").out)
    found = fitlift.find_exercises(name, muscle=muscle)
    assert [each.key for each in found] == [each["exercise"] for each in listed]


def test_a_library_tells_its_rows(run: Runner, tmp_path: Path) -> None:
    """As the command does."""
    run("weekly", EXPORT, "--format", "json", "-o", tmp_path)
    info = fitlift.library_info(tmp_path / "fitlift.sqlite")
    assert info.is_current
    told = run("library", "info", tmp_path / "fitlift.sqlite").out
    assert [line.split()[-1].replace(",", "") for line in told.splitlines()[1:]] == list(map(str, info.rows.values()))


def test_settings_are_shown_set_and_taken_out(tmp_path: Path) -> None:
    """In the file that is named, the rest as it was."""
    path = tmp_path / "fitlift.toml"
    path.write_text("# mine\n[athlete]\nsex = 'female'\n")
    mine = fitlift.UserFiles(config_file=path)
    assert fitlift.config_set("max_hr_bpm", 186, user_files=mine) == path
    fitlift.config_set("targets.calves", 6, user_files=mine)
    fitlift.config_set("rest_target_s", (60, 90), user_files=mine)
    shown = {each.name: each for each in fitlift.config_show(user_files=mine)}
    assert (shown["max_hr_bpm"].value, shown["max_hr_bpm"].default) == (186, None)
    assert (shown["rest_target_s"].value, shown["rest_target_s"].default) == ((60, 90), (90, 120))
    assert shown["targets"].value == {"calves": 6}
    assert (shown["max_hr_bpm"].origin or "").startswith(str(path))
    assert shown["helping"].origin is None
    fitlift.config_unset("max_hr_bpm", user_files=mine)
    assert mine.settings.max_hr_bpm is None
    assert path.read_text().startswith("# mine\n[athlete]\nsex = 'female'\n")
    with pytest.raises(fitlift.FitliftError, match="does not fit; allowed: a number from 100 to 240"):
        fitlift.config_set("max_hr_bpm", 1860, user_files=mine)
    assert fitlift.config_check(user_files=mine) == ()
    path.write_text("[athlete]\nmax_hr_bpm = 'high'\nweight = 3\n")
    assert [each.line for each in fitlift.config_check(user_files=mine)] == [2, 3]


def test_settings_can_be_set_where_there_is_no_file_yet(tmp_path: Path) -> None:
    """Nor its folder."""
    path = tmp_path / "config" / "fitlift.toml"
    fitlift.config_set("sex", "female", user_files=fitlift.UserFiles(config_file=path))
    assert fitlift.UserFiles(config_file=path).settings.sex == "female"


def test_a_plan_is_checked_shown_and_brought_to_a_watch_and_back(run: Runner, samples: Path, tmp_path: Path) -> None:
    """From its file, or as it was read."""
    path = samples / "plans" / "in-season.yaml"
    plan = fitlift.read_plan(path)
    assert fitlift.plan_check(path).principles["verdict"].tolist() == ["pass"] * 19
    assert fitlift.plan_check(plan).each_principle == fitlift.plan_check(path).each_principle
    assert fitlift.plan_show(plan) == fitlift.plan_show(path) == run("plan", "show", path).out
    assert fitlift.plan_show(path, session="in-season b", format_name="html").count("<h2") == 1
    with pytest.raises(fitlift.FitliftError, match="'C': the plan has no such session, but In-season A, In-season B"):
        fitlift.plan_show(path, session="C")
    run("plan", "export", path, "-o", tmp_path)
    exported = fitlift.plan_export(plan)
    assert {name: each.data for name, each in exported.items()} == {
        each.name: each.read_bytes() for each in tmp_path.glob("*.fit")
    }
    back = fitlift.plan_import([each.data for each in exported.values()])
    assert [each.exercises for each in back.plan.sessions] == [each.exercises for each in plan.sessions]
    assert "plan: In season" in back.text
    (sheet,) = fitlift.plan_export(plan, maker="coros").values()
    assert "Back Squat" in sheet.data.decode() or "Back squat" in sheet.data.decode()
    run("plan", "export", path, "--for", "connect", "-o", tmp_path)
    for_connect = fitlift.plan_export(plan, maker="connect")
    assert {name: each.data for name, each in for_connect.items()} == {
        each.name: each.read_bytes() for each in tmp_path.glob("*.json")
    }
    assert fitlift.plan_import([each.data for each in for_connect.values()]).plan.sessions == plan.sessions
    run("plan", "export", path, "--for", "calendar", "--from", "2026-12-01", "-o", tmp_path / "plan.ics")
    calendar = fitlift.plan_export(path, maker="calendar", first_day=dt.date(2026, 12, 1))
    assert calendar["plan.ics"].data == (tmp_path / "plan.ics").read_bytes()
    with pytest.raises(fitlift.FitliftError, match="a calendar needs the plan's first day"):
        fitlift.plan_export(path, maker="calendar")
    assert fitlift.plan_schema() == json.loads(run("plan", "schema").out)


def test_slips_in_plans_are_told(tmp_path: Path) -> None:
    """Faults by an error that lists all; a name of nobody's by a remark."""
    path = tmp_path / "plan.yaml"
    path.write_text("plan: Mine\nsessions:\n  - name: A\n    primary:\n      - Bakc sqaut lift: 3x5\n")
    (remark,) = fitlift.plan_check(path).remarks
    assert "Bakc sqaut lift" in remark
    path.write_text("plan: Mine\nsessions:\n  - name: A\n    primary:\n      - Back squat: 3y5\n")
    with pytest.raises(fitlift.FitliftError, match="3y5"):
        fitlift.plan_check(path)


@pytest.fixture
def free(samples: Path, tmp_path: Path) -> tuple[Path, fitlift.UserFiles]:
    """A recording without names, and where what is said of it goes."""
    path = tmp_path / "free.fit"
    path.write_bytes((samples / "free.fit").read_bytes())
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "fitlift.toml").touch()
    return path, fitlift.UserFiles(config_file=tmp_path / "config" / "fitlift.toml")


def test_a_recording_is_named_as_the_command_names_it(
    run: Runner, free: tuple[Path, fitlift.UserFiles], tmp_path: Path
) -> None:
    """Names by slot and by set, weights by slot: the same sheet, the same routine."""
    path, files = free
    names: dict[str | int, str] = {"a": "Plank", 7: "Push up"}
    outcome = fitlift.label(path, names, {"a": "10 kg"}, user_files=files)
    sets = fitlift.set_table(path, user_files=files)
    assert outcome.sessions[0].each_set == fitlift.analyse(path, user_files=files).each_set
    assert sets.loc[sets["slot"] == "a", "exercise_name"].unique().tolist() == ["Plank"]
    assert sets.loc[sets["slot"] == "a", "weight_kg"].unique().tolist() == [10]
    assert sets.loc[sets["set"] == 7, "exercise_name"].tolist() == ["Push up"]
    other = tmp_path / "other"
    other.mkdir()
    (other / "fitlift.toml").touch()
    copy = other / path.name
    copy.write_bytes(path.read_bytes())
    said = ("--name", "a=Plank", "--name", "7=Push up", "--weight", "a=10 kg")
    assert run("label", copy, *said, "--config", other / "fitlift.toml").code == 0
    assert files.corrections_path(path).read_text() == files.corrections_path(copy).read_text()
    routines = files.routines_path.read_text()
    assert routines == (other / "routines.yaml").read_text()
    assert "plank" in routines.lower()


@pytest.mark.parametrize(
    ("names", "weights", "told"),
    [
        ({"zz": "Plank"}, {}, "nothing was changed"),
        ({}, {"zz": "60 kg"}, "zz=60 kg: there is no slot zz"),
        ({}, {99: "60 kg"}, "99=60 kg: there is no set 99"),
        ({}, {"a": "heavy"}, "a=heavy: 'heavy' is no weight"),
        ({3: "drop"}, {}, "'3=drop' is no exercise"),
    ],
)
def test_what_does_not_fit_leaves_the_corrections_as_they_were(
    free: tuple[Path, fitlift.UserFiles], names: dict[str | int, str], weights: dict[str | int, str], told: str
) -> None:
    """The error says which one it was."""
    path, files = free
    fitlift.label(path, {"a": "Plank"}, user_files=files)
    before = fitlift.set_table(path, user_files=files)
    with pytest.raises(fitlift.FitliftError, match=re.escape(told)):
        fitlift.label(path, names, weights, user_files=files)
    assert fitlift.set_table(path, user_files=files).equals(before)


def test_of_several_sessions_one_has_to_be_named(samples: Path, tmp_path: Path) -> None:
    """By its number."""
    path = tmp_path / "two.fit"
    path.write_bytes((samples / "multisport.fit").read_bytes())
    (tmp_path / "fitlift.toml").touch()
    files = fitlift.UserFiles(config_file=tmp_path / "fitlift.toml")
    with pytest.raises(fitlift.FitliftError, match=r"which session\?; one of 1, 3"):
        fitlift.label(path, {"a": "Plank"}, user_files=files)
    fitlift.label(path, {"b": "Sit up"}, session=3, user_files=files)
    sets = fitlift.set_table(path, user_files=files)
    assert "Sit up" in set(sets.loc[sets["session"] == 3, "exercise_name"].dropna())


def test_convert_to_fit_gives_the_bytes_that_the_command_writes(run: Runner, samples: Path, tmp_path: Path) -> None:
    """With sets beside the laps of COROS, which only that function counts."""
    run("convert", samples / "coros.fit", "--sets", "-o", tmp_path / "fixed.fit")
    written = (tmp_path / "fixed.fit").read_bytes()
    assert fitlift.convert(samples / "coros.fit", "fit", sets=True) == written
    made = fitlift.corrected_fit(samples / "coros.fit", sets=True)
    assert (made.data, made.counts.sets_beside_laps) == (written, 21)
    assert made.remarks[0] == "21 sets beside the laps; everything else as the watch wrote it"
