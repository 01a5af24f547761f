"""Where corrections and routines are found."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest

from builders import active, at, fit, rest, session
from fitlift.api import read_folder, set_table, summarize
from fitlift.errors import UserFileError
from fitlift.records.base import replace
from fitlift.userfiles.names import is_user_file
from fitlift.userfiles.places import UserFiles
from fitlift.userfiles.text_files import read_text

#: Three sets of one exercise, and two of another.
FILE = fit(
    session(),
    *(active(since, 20, repetitions=reps, weight=60) for since, reps in ((0, 8), (90, 8), (180, 7))),
    *(active(since, 45, repetitions=0) for since in (300, 400)),
)

#: What was learned from a session like that.
ROUTINES = """\
routines:
  - name: Friday
    learned: "2026-01-02T17:00:00Z"
    exercises:
      - {exercise: Barbell back squat, block: 1, rounds: 3, reps: 8, seconds: 20, weight_kg: 60}
      - {exercise: Side plank, block: 2, rounds: 2, seconds: 45}
"""


def naming(name: str, *more: str) -> str:
    """Corrections that give set 1 a name."""
    return "\n".join(["sessions:", "  - session: 1", "    sets:", f"      1: {{exercise: {name}}}", *more, ""])


def recording(folder: Path, name: str = "a.fit") -> Path:
    """A file in a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(FILE)
    return path


def first_name(path: Path, files: UserFiles | None = None) -> str | None:
    """The name of set 1, and None where it has none; read from a path as a person would in Python."""
    sets = set_table(path, user_files=files) if files else set_table(path)
    return str(sets["exercise_name"].iloc[0]) if sets["source"].iloc[0] == "correction" else None


def test_corrections_stand_beside_a_recording(tmp_path: Path) -> None:
    """Under its whole name, and for that one alone."""
    path, other = recording(tmp_path), recording(tmp_path, "a2.fit")
    (tmp_path / "a.fit.fitlift.yaml").write_text(naming("Plank"))
    assert (first_name(path), first_name(other)) == ("Plank", None)
    assert summarize(path)[0].active["exercise_name"].iloc[0] == "Plank"


def test_bytes_and_standard_input_have_nothing_beside_them() -> None:
    """There is no place to look at."""
    assert set_table(FILE)["source"].iloc[0] == "unknown"


def test_a_folder_of_corrections_holds_instead(tmp_path: Path) -> None:
    """What stands beside the recording is not read then."""
    path, folder = recording(tmp_path), tmp_path / "corrections"
    folder.mkdir()
    (tmp_path / "a.fit.fitlift.yaml").write_text(naming("Plank"))
    assert first_name(path, UserFiles(folder)) is None
    (folder / "a.fit.fitlift.yaml").write_text(naming("Row"))
    assert first_name(path, UserFiles(folder)) == "Row"


@pytest.mark.parametrize("place", ["a.fit", "2026/a.fit"])
def test_files_of_an_export_are_found_by_their_path_or_their_name(tmp_path: Path, place: str) -> None:
    """In the folder of corrections; the path holds over the name."""
    recording(tmp_path / "export" / "2026")
    folder = tmp_path / "corrections"
    recording(folder, f"{place}.fitlift.yaml").write_text(naming("Row"))
    read = read_folder(tmp_path / "export", user_files=UserFiles(folder))
    assert read.sets["exercise_name"].iloc[0] == "Row"
    (folder / "2026").mkdir(exist_ok=True)
    (folder / "2026" / "a.fit.fitlift.yaml").write_text(naming("Plank"))
    read = read_folder(tmp_path / "export", user_files=UserFiles(folder))
    assert read.sets["exercise_name"].iloc[0] == "Plank"


@pytest.mark.parametrize("in_folder", [False, True])
def test_a_zip_with_one_file_is_corrected_under_its_own_name(tmp_path: Path, *, in_folder: bool) -> None:
    """Read by itself or with a folder, beside it or in a folder of corrections."""
    path = tmp_path / "export" / "123.zip"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("123_ACTIVITY.fit", FILE)
    corrections = UserFiles(tmp_path / "corrections") if in_folder else UserFiles()
    sheet = corrections.corrections_path(path)
    assert sheet.name == "123.zip.fitlift.yaml"
    sheet.parent.mkdir(exist_ok=True)
    sheet.write_text(naming("Row"))
    assert first_name(path, corrections) == "Row"
    (outcome,) = read_folder(path.parent, user_files=corrections).outcomes
    assert (outcome.name, outcome.path) == ("123.zip/123_ACTIVITY.fit", path)
    assert outcome.sessions[0].active["exercise_name"].iloc[0] == "Row"


def test_the_users_own_words_hold_over_the_apps(tmp_path: Path) -> None:
    """Where both say something of a set; where one of them does, that one does."""
    path = recording(tmp_path)
    app = [
        {"setType": "ACTIVE", "startTime": f"{at(since):%Y-%m-%dT%H:%M:%S}", "repetitionCount": reps, "weight": grams}
        for since, reps, grams in ((0, 9, 62500), (90, 6, 62500), (300, 0, None), (400, 0, None))
    ]
    (tmp_path / "a.fit.fitlift.json").write_text(json.dumps({"exerciseSets": app}))
    sets = set_table(path)
    assert sets[["kind", "reps", "weight_kg"]].head(3).to_numpy().tolist() == [
        ["active", 9, 62.5],
        ["active", 6, 62.5],
        ["dropped", 7, 60.0],
    ]
    (tmp_path / "a.fit.fitlift.yaml").write_text(naming("Row, reps: 10", "      3: {reps: 5}"))
    sets = set_table(path)
    assert sets[["kind", "reps", "weight_kg"]].head(3).to_numpy().tolist() == [
        ["active", 10, 62.5],
        ["active", 6, 62.5],
        ["active", 5, 60.0],
    ]
    assert sets["exercise_name"].iloc[0] == "Row"


def test_a_page_saved_in_place_of_the_apps_json_is_left_aside(tmp_path: Path) -> None:
    """The ending tells what it should be; the recording counts all the same, and says so."""
    path = recording(tmp_path)
    before = set_table(path)
    (tmp_path / "a.fit.fitlift.json").write_text("<html>Log in</html>")
    pd.testing.assert_frame_equal(set_table(path), before)
    texts = [each.text for each in summarize(path)[0].notices if each.code == "app-doubt"]
    assert texts == [f"what the app says is left aside: {path}.fitlift.json, line 1: is no JSON; save it once more"]


def test_json_under_the_name_of_the_users_own_is_understood(tmp_path: Path) -> None:
    """It begins with a bracket, whatever stands before it."""
    path = recording(tmp_path)
    text = '\ufeff\n{"exerciseSets": [{"setType": "ACTIVE", "startTime": "2026-03-04T17:00:00", "repetitionCount": 9}]}'
    (tmp_path / "a.fit.fitlift.yaml").write_text(text, encoding="utf-8")
    assert set_table(path)["reps"].iloc[0] == 9


@pytest.mark.parametrize("data", [b"\x93\xe1\x00\xff", "sessions: ä".encode("latin-1"), b"\xff\xfes\x00"])
def test_what_is_no_text_is_said(tmp_path: Path, data: bytes) -> None:
    """Rubbish, or another encoding than UTF-8."""
    path = recording(tmp_path)
    (tmp_path / "a.fit.fitlift.yaml").write_bytes(data)
    with pytest.raises(UserFileError) as caught:
        set_table(path)
    assert str(caught.value) == f"{path}.fitlift.yaml: is no text in UTF-8; save it as UTF-8"


def test_lines_keep_their_ends(tmp_path: Path) -> None:
    """So that putting a name into a file written on Windows changes nothing else; a byte order mark is no text."""
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfa\r\nb\n")
    assert read_text(tmp_path / "a") == "a\r\nb\n"


def test_a_folder_of_corrections_that_is_not_there(tmp_path: Path) -> None:
    """Is an error for whoever reads, and will be made for whoever writes; a file is neither's folder."""
    path, missing = recording(tmp_path), tmp_path / "missing"
    with pytest.raises(UserFileError) as caught:
        set_table(path, user_files=UserFiles(missing))
    assert str(caught.value) == f"{missing}: no such folder; check the name of the folder of corrections"
    UserFiles(missing, may_be_missing=True).check()
    with pytest.raises(UserFileError) as caught:
        UserFiles(path, may_be_missing=True).check()
    assert str(caught.value) == f"{path}: is no folder; check the name of the folder of corrections"


def recognised(path: Path, files: UserFiles | None = None) -> Sequence[str | None]:
    """The name of the first set and of the last, where a routine gives it."""
    sets = set_table(path, user_files=files) if files else set_table(path)
    ends = (sets.iloc[0], sets.iloc[-1])
    return [str(each["exercise_name"]) if each["source"] == "routine" else None for each in ends]


def test_routines_are_in_the_configuration_folder_or_where_they_are_said_to_be(tmp_path: Path) -> None:
    """The file that is named holds instead; without any nothing is recognised."""
    path = recording(tmp_path)
    default = UserFiles().routines_path
    assert recognised(path) == [None, None]
    default.parent.mkdir(parents=True)
    default.write_text(ROUTINES)
    assert (default.parent.name, default.name) == ("fitlift", "routines.yaml")
    assert recognised(path) == ["Barbell back squat", "Side plank"]
    (tmp_path / "others.yaml").write_text("")
    assert recognised(path, UserFiles(routines_file=tmp_path / "others.yaml")) == [None, None]


def test_routines_are_read_anew_when_they_have_changed(tmp_path: Path) -> None:
    """In a notebook that has read before, too."""
    path, files = recording(tmp_path), UserFiles(routines_file=tmp_path / "routines.yaml")
    (tmp_path / "routines.yaml").write_text(ROUTINES)
    assert recognised(path, files) == ["Barbell back squat", "Side plank"]
    (tmp_path / "routines.yaml").write_text(ROUTINES.replace("Side plank", "Plank"))
    assert recognised(path, files) == ["Barbell back squat", "Plank"]


def test_a_file_of_routines_that_is_named_has_to_be_there(tmp_path: Path) -> None:
    """For whoever reads."""
    path, missing = recording(tmp_path), tmp_path / "missing.yaml"
    with pytest.raises(UserFileError) as caught:
        set_table(path, user_files=UserFiles(routines_file=missing))
    assert str(caught.value) == f"{missing}: no such file; check the name; quote names with spaces"
    assert UserFiles(routines_file=missing, may_be_missing=True).routines == ()


def test_files_of_corrections_are_known_by_their_names() -> None:
    """By the whole ending."""
    names = ("a.fit.fitlift.yaml", "a.zip.fitlift.json", "a.yaml", "fitlift.json", "a.fitlift.yaml.fit")
    assert [is_user_file(name) for name in names] == [True, True, False, False, False]


def test_a_set_that_lasted_longer_leaves_a_shorter_rest(tmp_path: Path) -> None:
    """The next one's start is the clock's."""
    path = tmp_path / "a.fit"
    path.write_bytes(fit(session(), active(0, 20), rest(20, 40), active(65, 20)))
    (tmp_path / "a.fit.fitlift.yaml").write_text(naming("Plank, seconds: 30"))
    assert set_table(path)["rest_s"].iloc[0] == 35


def test_an_exports_own_routines_hold_before_those_of_the_configuration(tmp_path: Path) -> None:
    """As they lie in its folder; a file that is named holds before both."""
    recording(tmp_path / "export" / "watch")
    (tmp_path / "export" / "routines.yaml").write_text(ROUTINES)
    files = UserFiles(config_file=tmp_path / "fitlift.toml")
    (tmp_path / "fitlift.toml").write_text("")
    sets = read_folder(tmp_path / "export", user_files=files).sets
    assert set(sets["source"].dropna()) == {"routine"}
    (tmp_path / "none.yaml").write_text("routines: []\n")
    named = replace(files, routines_file=tmp_path / "none.yaml")
    assert "routine" not in set(read_folder(tmp_path / "export", user_files=named).sets["source"].dropna())


def test_a_plan_holds_for_the_folders_below_it_but_for_those_with_their_own(tmp_path: Path) -> None:
    """And for archives that lie there; never one from outside the export."""
    export = tmp_path / "export"
    for folder in (export / "2025", export / "2026" / "march"):
        recording(folder)
    files = UserFiles().within(export)
    places = [export / "2025" / "a.fit", export / "2026" / "march" / "a.zip", None]
    (tmp_path / "outside.yaml").write_text("plan: Outside\n")
    assert [files.plan_folder(each) for each in places] == [None, None, None]
    for path in (export / "all.yaml", export / "2026" / "own.yaml"):
        path.write_text("plan: Some\n")
    assert [files.plan_folder(each) for each in places] == [export, export / "2026", export]
    assert UserFiles().plan_folder(places[1]) == export / "2026" / "march"
