"""`fitlift label`: what it writes, what it says, and what the other commands make of it."""

from __future__ import annotations

import csv
import io
import shlex
import shutil
import stat
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from builders import active, fit, session
from fitlift.userfiles.places import UserFiles
from terminal import terminal

Runner = Callable[..., Any]


@pytest.fixture
def free(samples: Path, tmp_path: Path) -> Path:
    """A copy of the free session: slots a to g, 21 sets."""
    return copied(samples / "free.fit", tmp_path)


def copied(source: Path, folder: Path) -> Path:
    """A copy in a folder."""
    return Path(shutil.copy(source, folder))


def sheet_of(path: Path) -> Path:
    """Where corrections of a recording stand."""
    return path.with_name(f"{path.name}.fitlift.yaml")


def slots_of(sheet: Path, place: int = 0) -> dict[str, Any]:
    """What a sheet says of a session's slots, read by the YAML library itself."""
    return dict(yaml.safe_load(sheet.read_text(encoding="utf-8"))["sessions"][place]["slots"])


def slots_in(text: str) -> list[tuple[str, str]]:
    """Letter and name of each set of a CSV."""
    rows = csv.DictReader(io.StringIO(text))
    return [(row["slot"], row["exercise_name"]) for row in rows if row["kind"] == "active"]


def names_in(text: str) -> Counter[tuple[str, str]]:
    """Name and source of each set of a CSV."""
    rows = csv.DictReader(io.StringIO(text))
    return Counter((row["exercise_name"], row["source"]) for row in rows if row["kind"] == "active")


def routines() -> list[dict[str, Any]]:
    """The routines in the configuration folder, read by the YAML library itself."""
    path = UserFiles().routines_path
    return list(yaml.safe_load(path.read_text(encoding="utf-8"))["routines"]) if path.exists() else []


def test_a_sheet_is_written_beside_the_recording(run: Runner, free: Path) -> None:
    """A line for each slot under a comment on it; not on a terminal, what to do is said. The FIT file stays."""
    before = free.read_bytes()
    result = run("label", free)
    assert (result.out, result.code) == ("", 0)
    assert result.err == (
        f"wrote {sheet_of(free)}\n7 of 7 exercises to name: put names into {sheet_of(free)}, or --name 'a=plank'\n"
    )
    assert slots_of(sheet_of(free)) == dict.fromkeys("abcdefg")
    lines = sheet_of(free).read_text(encoding="utf-8").splitlines()
    assert lines[lines.index("      b:") - 1].startswith("      # 12 11 10, 0:26 each, sets 2, 7 and 12; ")
    assert free.read_bytes() == before
    assert sorted(each.name for each in free.parent.iterdir()) == ["free.fit", "free.fit.fitlift.yaml"]
    assert run("summarize", free).err == ""


def test_a_sheet_that_is_there_stays(run: Runner, free: Path) -> None:
    """Whatever the user wrote in it."""
    sheet_of(free).write_text("# mine\n")
    result = run("label", free)
    assert result.err == f"7 of 7 exercises to name: put names into {sheet_of(free)}, or --name 'a=plank'\n"
    assert (result.code, sheet_of(free).read_text()) == (0, "# mine\n")
    result = run("label", "--sets", free)
    assert result.err == (
        f"fitlift: {sheet_of(free)}: is there already\n  try: edit it; to have a new one, move it away first\n"
    )
    assert (result.code, sheet_of(free).read_text()) == (1, "# mine\n")


def test_every_set_can_have_a_line(run: Runner, free: Path) -> None:
    """By its number, beside those of the slots."""
    run("label", "--sets", free)
    (only,) = yaml.safe_load(sheet_of(free).read_text(encoding="utf-8"))["sessions"]
    assert only["sets"] == dict.fromkeys(range(1, 22))
    assert only["slots"] == dict.fromkeys("abcdefg")


def test_names_are_put_in_and_remembered(run: Runner, free: Path) -> None:
    """By slot or by set; every command shows them, with what they came from."""
    result = run("label", free, "--name", "a=kettlebell swing", "--name", " b = push up", "--name", "7=Zzyx")
    assert (result.out, result.code) == ("", 0)
    assert result.err == (
        f"wrote {sheet_of(free)}\n"
        "'Zzyx' is a name of your own: the catalogue has no one exercise of that name\n"
        f"5 of 7 exercises to name: put names into {sheet_of(free)}, or --name 'a=plank'\n"
        f"remembered in {UserFiles().routines_path}: later sessions like it are recognised\n"
    )
    assert slots_of(sheet_of(free)) == dict.fromkeys("abcdefg") | {"a": "kettlebell swing", "b": "push up"}
    named = names_in(run("convert", free).out)
    assert {name: count for (name, source), count in named.items() if source == "correction"} == {
        "Kettlebell swing": 3,
        "Push up": 2,
        "Zzyx": 1,
    }
    (routine,) = routines()
    assert (routine["name"], routine["learned"]) == ("Strength, Tue 10 Nov 2026", "2026-11-10T06:31:05Z")
    # the set that was called otherwise is an exercise of its own
    names = ["Kettlebell swing", "Push up", "Zzyx", *[None] * 5]
    assert [each.get("exercise") for each in routine["exercises"]] == names


def test_a_misspelled_name_is_told_with_what_it_is_read_as(run: Runner, free: Path) -> None:
    """It is the catalogue's exercise then, and no name of one's own."""
    result = run("label", free, "--name", "a=pulup", "--name", "b=pulup", "--name", "c=push up")
    assert result.err.splitlines()[:2] == [f"wrote {sheet_of(free)}", "'pulup' is read as Pull up"]
    assert "name of your own" not in result.err
    assert names_in(run("convert", free).out)["Pull up", "correction"] > 0


def test_all_names_at_once(run: Runner, free: Path) -> None:
    """Nothing is left to do then; a name that was given can be changed."""
    run("label", free, *(f"--name={slot}=Plank" for slot in "abcdefg"))
    result = run("label", free, "--name", "c=Side plank")
    assert result.err.splitlines()[0] == "all 7 exercises have a name"
    assert (slots_of(sheet_of(free))["c"], routines()[0]["exercises"][2]["exercise"]) == ("Side plank", "Side plank")


def test_what_is_no_name_is_not_called_one(run: Runner, free: Path) -> None:
    """Unknown says that the watch is wrong; to drop a set is no name."""
    hint = f"put names into {sheet_of(free)}, or --name 'a=plank'"
    assert run("label", free, "--name", "a=unknown", "--name", "4=unknown").err.splitlines() == [
        f"wrote {sheet_of(free)}",
        f"7 of 7 exercises to name: {hint}",
    ]
    result = run("label", free, "--name", "3=drop")
    assert "--name '3=drop' is no exercise; write '7: drop' under sets for a set 7 that was none" in result.err
    assert result.code == 2


def test_a_folder_in_the_place_of_a_sheet(run: Runner, free: Path) -> None:
    """Is none."""
    sheet_of(free).mkdir()
    result = run("label", free)
    assert result.err == (
        f"fitlift: {sheet_of(free)}: cannot be written: Is a directory\n"
        "  try: --corrections DIR puts it into another folder\n"
    )
    assert result.code == 1


def test_quietly_only_errors_are_said(run: Runner, free: Path) -> None:
    """The work is done all the same."""
    assert run("label", "-q", free, "--name", "a=Plank").err == ""
    assert slots_of(sheet_of(free))["a"] == "Plank"


@pytest.mark.parametrize(
    ("naming", "reason", "hint"),
    [
        ("z=plank", "session 1: no slot 'z'", "slots: a, b, c, d, e, f, g"),
        ("22=plank", "session 1: no set 22", "it has sets 1 to 21"),
    ],
)
def test_a_name_that_does_not_fit_changes_nothing(run: Runner, free: Path, naming: str, reason: str, hint: str) -> None:
    """Not even with one that does; a sheet that was only just written for it is named."""
    said = f"fitlift: {sheet_of(free)}: {reason}; nothing was changed\n  try: {hint}\n"
    result = run("label", free, "--name", "a=plank", "--name", naming)
    assert (result.err, result.code) == (f"wrote {sheet_of(free)}\n{said}", 1)
    assert slots_of(sheet_of(free)) == dict.fromkeys("abcdefg")
    text = b"\xef\xbb\xbf# mine\r\nsessions:\r\n  - session: 1\r\n    slots:\r\n      a: Row  # sure\r\n"
    sheet_of(free).write_bytes(text)
    result = run("label", free, "--name", naming)
    assert (result.err, result.code, sheet_of(free).read_bytes()) == (said, 1, text)
    assert routines() == []


def test_names_leave_everything_else_as_it_is(run: Runner, free: Path) -> None:
    """Comments, order, and the line ends of Windows."""
    sheet_of(free).write_bytes(b"# mine\r\nsessions:\r\n  - session: 1\r\n    slots:\r\n      a: Row  # sure\r\n")
    assert run("label", free, "--name", "a=Plank").code == 0
    assert sheet_of(free).read_bytes() == (
        b"# mine\r\nsessions:\r\n  - session: 1\r\n    slots:\r\n      a: Plank  # sure\r\n"
    )


def test_what_did_not_fit_before_is_said_with_its_line(run: Runner, free: Path) -> None:
    """Before a name is put in."""
    text = "sessions:\n  - session: 1\n    sets:\n      30: drop\n"
    sheet_of(free).write_text(text)
    result = run("label", free, "--name", "a=Plank")
    assert result.err == (f"fitlift: {sheet_of(free)}, line 4: session 1: no set 30\n  try: it has sets 1 to 21\n")
    assert (result.code, sheet_of(free).read_text()) == (1, text)


def test_several_sessions_need_a_number(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Wrong usage without one, or with one that the sheet has not; runs are not in it."""
    path = copied(samples / "multisport.fit", tmp_path)
    for more in ((), ("--session", "2")):
        result = run("label", path, "--name", "a=Plank", *more)
        assert result.err.endswith("\nError: which session? --session with one of 1, 3\n")
        assert result.code == 2
    result = run("label", path, "--name", "b=Sit up", "--session", "3")
    assert result.err.splitlines()[0] == (
        f"2 of 3 exercises to name: put names into {sheet_of(path)}, or --name 'a=plank'"
    )
    assert slots_of(sheet_of(path), 0) == {"a": None}
    assert slots_of(sheet_of(path), 1) == {"a": None, "b": "Sit up"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--name", "plank"], "--name 'plank': as in --name 'b=deadlift' for slot b, --name '7=plank' for set 7"),
        (["--name", "a="], "--name 'a=': as in --name 'b=deadlift' for slot b, --name '7=plank' for set 7"),
        (["--check", "--name", "a=b"], "--check changes nothing: leave out --name, --weight and --sets"),
        (["--check", "--sets"], "--check changes nothing: leave out --name, --weight and --sets"),
        (["--check", "--weight", "a=5"], "--check changes nothing: leave out --name, --weight and --sets"),
        (
            ["--session", "1"],
            "--session says which session --name or --weight is about: give one of them, too",
        ),
        (
            ["--weight", "60 kg"],
            "--weight '60 kg': as in --weight 'b=60 kg' for slot b, --weight '7=135 lb' for set 7",
        ),
        (
            ["--weight", "a=62,5"],
            "--weight 'a=62,5': as in --weight 'b=60 kg' for slot b, --weight '7=135 lb' for set 7",
        ),
    ],
)
def test_wrong_usage_writes_nothing(run: Runner, free: Path, arguments: list[str], said: str) -> None:
    """Exit code 2."""
    result = run("label", free, *arguments)
    assert result.err.endswith(f"\nError: {said}\n")
    assert (result.code, list(free.parent.iterdir())) == (2, [free])


def test_a_check_tells_whether_it_still_fits(run: Runner, free: Path) -> None:
    """And changes nothing; without a sheet it says how to get one."""
    result = run("label", "--check", free)
    assert result.err == f"fitlift: {sheet_of(free)}: there is no such file\n  try: fitlift label {free}\n"
    assert (result.code, list(free.parent.iterdir())) == (1, [free])
    run("label", free, "--name", "b=Push up")
    before = sheet_of(free).read_bytes()
    result = run("label", "--check", free)
    assert result.err == (f"it fits: 6 of 7 exercises to name: put names into {sheet_of(free)}, or --name 'a=plank'\n")
    assert (result.out, result.code, sheet_of(free).read_bytes()) == ("", 0, before)


def test_a_check_names_the_set_that_does_not_fit(run: Runner, free: Path) -> None:
    """When the recording is another one now: exit code 1."""
    sheet_of(free).write_text("sessions:\n  - session: 1\n    sets:\n      21: Curl\n      5: drop\n")
    assert run("label", "--check", free).code == 0
    free.write_bytes(fit(session(), *(active(100 * place) for place in range(7))))
    result = run("label", "--check", free)
    assert result.err == f"fitlift: {sheet_of(free)}, line 4: session 1: no set 21\n  try: it has sets 1 to 7\n"
    assert result.code == 1


def test_a_check_of_what_an_app_says(run: Runner, tmp_path: Path) -> None:
    """The app's JSON alone is corrections, too."""
    path = tmp_path / "a.fit"
    path.write_bytes(fit(session(), active(0)))
    chosen = '[{"category": "ROW", "name": null, "probability": 100}]'
    one = f'{{"setType": "ACTIVE", "startTime": "2026-03-04T17:00:00", "exercises": {chosen}}}'
    (tmp_path / "a.fit.fitlift.json").write_text(f'{{"exerciseSets": [{one}]}}')
    result = run("label", "--check", path)
    assert (result.err, result.code) == ("it fits: its exercise has a name\n", 0)


def test_a_folder_of_corrections_is_made(run: Runner, free: Path, tmp_path: Path) -> None:
    """And read by the commands that are told of it, by no other."""
    folder = tmp_path / "my" / "corrections"
    result = run("label", free, "--name", "a=Plank", "--corrections", folder)
    assert result.err.splitlines()[0] == f"wrote {folder / 'free.fit.fitlift.yaml'}"
    assert [each.name for each in folder.iterdir()] == ["free.fit.fitlift.yaml"]
    UserFiles().routines_path.unlink()
    assert "a  Plank " in run("summarize", free, "--corrections", folder).out
    assert "a  ? " in run("summarize", free).out


def test_a_zip_with_one_file(run: Runner, samples: Path, tmp_path: Path) -> None:
    """It stays packed, its sheet has the zip's name, and every command reads it back; one of several has none."""
    path = tmp_path / "1.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(samples / "free.fit", "1_ACTIVITY.fit")
    before = path.read_bytes()
    assert run("label", path, "--name", "a=Plank").code == 0
    UserFiles().routines_path.unlink()
    assert (slots_of(sheet_of(path))["a"], path.read_bytes()) == ("Plank", before)
    for arguments in (("summarize", path), ("summarize", tmp_path)):
        assert "a  Plank " in run(*arguments).out
    assert names_in(run("convert", tmp_path).out)["Plank", "correction"] == 3
    with zipfile.ZipFile(path, "a") as archive:
        archive.write(samples / "planned.fit", "2_ACTIVITY.fit")
    result = run("label", path)
    assert result.err == f"fitlift: {path}: a zip with 2 FIT files\n  try: unpack it, or name one of them\n"
    assert result.code == 1


def test_what_is_no_recording_of_its_own(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Exit code 1, and nothing is written."""
    for name, hint in (("-", "name one FIT file"), (str(tmp_path), "name a file in it")):
        result = run("label", name, stdin=(samples / "free.fit").read_bytes())
        assert result.err == f"fitlift: {name}: is no recording of its own\n  try: {hint}\n"
        assert result.code == 1
    result = run("label", tmp_path / "no.fit")
    assert result.err == (
        f"fitlift: {tmp_path / 'no.fit'}: no such file\n  try: check the name; quote names with spaces\n"
    )
    assert (result.code, list(tmp_path.iterdir())) == (1, [])


def test_what_has_no_sets_has_nothing_to_name(run: Runner, samples: Path, tmp_path: Path) -> None:
    """A run, a strength session without sets; nothing is written."""
    path = copied(samples / "run.fit", tmp_path)
    without = tmp_path / "without.fit"
    without.write_bytes(fit(session()))
    for each in (path, without):
        result = run("label", each)
        assert result.err == (f"fitlift: {each}: holds no sets of a strength session, there is nothing to name\n")
        assert result.code == 1
    assert sorted(tmp_path.iterdir()) == [path, without]


def test_a_folder_that_nobody_may_write_to(run: Runner, free: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What helps is said."""

    def refused(**_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refused)
    result = run("label", free)
    assert result.err == (
        f"fitlift: {sheet_of(free)}: cannot be written: Permission denied\n"
        "  try: --corrections DIR puts it into another folder\n"
    )
    assert (result.code, list(free.parent.iterdir())) == (1, [free])


def test_routines_that_cannot_be_written(run: Runner, free: Path, tmp_path: Path) -> None:
    """The names are in the sheet; what helps is said."""
    (tmp_path / "file").write_text("")
    target = tmp_path / "file" / "routines.yaml"
    result = run("label", free, "--name", "a=Plank", "--routines", target)
    assert result.err.splitlines()[-2:] == [
        f"fitlift: {target}: cannot be written: File exists",
        "  try: --routines FILE names another",
    ]
    assert (result.code, slots_of(sheet_of(free))["a"]) == (1, "Plank")


@pytest.mark.parametrize(
    ("data", "said", "hint"),
    [
        (b"sessions:\n  - session: 1\n    slot: {a: Plank}\n", ", line 3: 'slot' is unknown here", "'slots'"),
        (b"\x93\xe1\x00\xff", ": is no text in UTF-8", "save it as UTF-8"),
    ],
)
def test_a_sheet_that_cannot_be_understood(run: Runner, free: Path, data: bytes, said: str, hint: str) -> None:
    """Here it is an error; commands that show sets leave it aside, say so, and none changes it."""
    sheet_of(free).write_bytes(data)
    for arguments in (("label",), ("label", "--check"), ("label", "--name=a=Row")):
        result = run(*arguments, free)
        first, second = result.err.splitlines()
        assert first == f"fitlift: {sheet_of(free)}{said}"
        assert hint in second
        assert (result.out, result.code, sheet_of(free).read_bytes()) == ("", 1, data)
    for command in ("summarize", "convert"):
        result = run(command, free)
        told = said.removeprefix(", ").removeprefix(": ")
        assert result.err == (
            f"fitlift: free.fit: its corrections are not used: {told}; see: fitlift label --check {free}\n"
        )
        assert (result.out != "", result.code, sheet_of(free).read_bytes()) == (True, 3, data)


def test_faulty_routines_are_said_before_a_sheet_is_written(run: Runner, free: Path, tmp_path: Path) -> None:
    """And stay as they are."""
    path = tmp_path / "configuration" / "mine.yaml"
    path.parent.mkdir()
    path.write_text("routines:\n  - name: A\n")
    result = run("label", free, "--name", "a=Plank", "--routines", path)
    assert (result.err, result.code) == (f"fitlift: {path}, line 2: a routine needs 'learned'\n", 1)
    assert not sheet_of(free).exists()


def test_naming_again_replaces_the_entry_of_a_session_and_keeps_its_name(run: Runner, free: Path) -> None:
    """And the comments that the user wrote around it."""
    path = UserFiles().routines_path
    run("label", free, "--name", "a=Plank")
    text = path.read_text(encoding="utf-8").replace("Strength, Tue 10 Nov 2026", "Tuesdays")
    path.write_text(f"# my own words\n{text}", encoding="utf-8")
    result = run("label", free, "--name", "b=Row")
    assert result.err.endswith(f"remembered in {path}: later sessions like it are recognised\n")
    (routine,) = routines()
    assert routine["name"] == "Tuesdays"
    assert [each.get("exercise") for each in routine["exercises"]][:3] == ["Plank", "Row", None]
    assert path.read_text(encoding="utf-8").startswith("# my own words\n")
    result = run("label", free, "--name", "b=Row")
    assert "remembered" not in result.err


def test_a_session_that_repeats_a_routine_adds_none(run: Runner, free: Path, tmp_path: Path) -> None:
    """The same exercises a day later; other ones are remembered beside it."""
    first, second = tmp_path / "1.fit", tmp_path / "2.fit"
    for path, since in ((first, 0), (second, 86400)):
        sets = [active(since + place * 90, 30, repetitions=8, weight=40) for place in range(3)]
        path.write_bytes(fit(session(since), *sets))
    run("label", first, "--name", "a=Row")
    said = run("label", second, "--name", "a=Row").err.splitlines()[-1]
    assert said == f"weights remembered in {UserFiles().routines_path}, to be offered again"
    assert len(routines()) == 1
    run("label", free, "--name", "a=Plank")
    assert [each["learned"] for each in routines()] == ["2026-03-04T17:00:00Z", "2026-11-10T06:31:05Z"]


def test_later_sessions_are_recognised(run: Runner, tmp_path: Path) -> None:
    """What was named once names the next one, and says how sure that is; the line to name them is gone."""
    work = ((0, 8, 60), (100, 8, 60), (200, 7, 60), (330, 0, 0), (430, 0, 0), (530, 15, 12), (630, 14, 12))
    for name, since in (("1.fit", 0), ("2.fit", 3 * 86400)):
        sets = [active(since + begin, 20 + reps, repetitions=reps, weight=kg) for begin, reps, kg in work]
        (tmp_path / name).write_bytes(fit(session(since, 700), *sets))
    names = ("a=barbell back squat", "b=plank", "c=Curl")
    run("label", tmp_path / "1.fit", *(f"--name={each}" for each in names))
    assert names_in(run("convert", tmp_path / "2.fit").out) == {
        ("Barbell back squat", "routine"): 3,
        ("Plank", "routine"): 2,
        ("Curl", "routine"): 2,
    }
    assert "to name" not in run("summarize", tmp_path / "2.fit").out


WEEKS = 7 * 86400


def legs(folder: Path, name: str, week: int, third: tuple[int, int, float] = (12, 30, 10)) -> Path:
    """A session of four exercises, three sets each; of the third repetitions, seconds and weight can be others."""
    work = [(8, 31, 60.0), (1, 45, 0.0), third, (15, 28, 0.0)]
    rows = [each for each in work for _ in range(3)]
    sets = [
        active(week * WEEKS + 100 * place, seconds, repetitions=reps, weight=kg)
        for place, (reps, seconds, kg) in enumerate(rows)
    ]
    (folder / name).write_bytes(fit(session(week * WEEKS, 1300), *sets))
    return folder / name


NAMES = ("--name", "a=Goblet squat", "--name", "b=Plank", "--name", "c=Curl", "--name", "d=Calf raise")


def test_naming_what_is_new_in_a_recognised_session_keeps_what_is_known(run: Runner, tmp_path: Path) -> None:
    """The other exercise of the second week is named; the third week, like the second, is recognised whole."""
    run("label", legs(tmp_path, "1.fit", 0), *NAMES)
    run("label", legs(tmp_path, "2.fit", 1, (5, 38, 80)), "--name", "c=Barbell row")
    third = names_in(run("convert", legs(tmp_path, "3.fit", 2, (5, 38, 82))).out)
    assert third == {(name, "routine"): 3 for name in ("Goblet squat", "Plank", "Barbell row", "Calf raise")}


def test_a_session_does_not_recognise_itself(run: Runner, tmp_path: Path) -> None:
    """One set of a slot is named: the others of it are not."""
    path = legs(tmp_path, "1.fit", 0)
    run("label", path, "--name", "2=Plank")
    assert names_in(run("convert", path).out)["Plank", "correction"] == 1
    assert "routine" not in {source for _, source in names_in(run("convert", path).out)}


def test_a_name_can_be_taken_back(run: Runner, tmp_path: Path) -> None:
    """Cleared in the sheet and labelled anew, it names no later session; corrected, the later ones are corrected."""
    first, second = legs(tmp_path, "1.fit", 0), legs(tmp_path, "2.fit", 1)
    run("label", first, *NAMES)
    run("label", second, "--name", "c=Row")
    assert [each["exercises"][2]["exercise"] for each in routines()] == ["Curl", "Row"]
    run("label", second, "--name", "c=Curl")
    assert [each["exercises"][2]["exercise"] for each in routines()] == ["Curl"]
    sheet_of(first).write_text(sheet_of(first).read_text().replace("c: Curl", "c:"))
    run("label", first)
    assert ["exercise" in each for each in routines()[0]["exercises"]] == [True, True, False, True]


def test_what_the_user_wrote_into_routines_stays_where_nothing_changed(run: Runner, tmp_path: Path) -> None:
    """To label a session again writes nothing, comments included."""
    path = legs(tmp_path, "1.fit", 0)
    run("label", path, *NAMES)
    kept = UserFiles().routines_path
    kept.write_text(kept.read_text().replace("    exercises:", "    exercises:  # on Tuesdays"))
    before = kept.read_text()
    assert "remembered" not in run("label", path).err
    assert kept.read_text() == before


def on_a_terminal(*arguments: object, typed: str = "", **environment: str) -> tuple[str, int]:
    """Run `fitlift` in a terminal; what it showed, and the exit code."""
    with terminal(*arguments, environment=environment) as run:
        run.type(typed)
        return run.ended()


def unfolded(shown: str) -> str:
    """What was shown on one line, whatever the terminal's width."""
    return " ".join(shown.split())


def editor(folder: Path, code: str) -> str:
    """A command that runs some Python on the text of the file that it is given."""
    script = folder / "editor.py"
    script.write_text(
        f"import sys\nfrom pathlib import Path\n\npath = Path(sys.argv[1])\ntext = path.read_text()\n{code}\n"
    )
    script.chmod(stat.S_IRWXU)
    return f"{shlex.quote(sys.executable)} {shlex.quote(str(script))}"


@pytest.fixture
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what is none of the user's."""
    return tmp_path_factory.mktemp("other")


def test_on_a_terminal_the_editor_is_opened(free: Path, other: Path) -> None:
    """VISUAL before EDITOR; what it saved is read, and remembered."""
    visual = editor(other, "path.write_text(text.replace('      a:', '      a: Plank'))")
    shown, code = on_a_terminal("label", free, VISUAL=visual, EDITOR="false")
    assert code == 0
    assert shown == (
        f"wrote {sheet_of(free)}\n"
        f"6 of 7 exercises to name: put names into {sheet_of(free)}, or --name 'a=plank'\n"
        f"remembered in {UserFiles().routines_path}: later sessions like it are recognised\n"
    )
    assert slots_of(sheet_of(free))["a"] == "Plank"
    shown, code = on_a_terminal("label", free, EDITOR=editor(other, "path.write_text(text.replace('Plank', 'Row'))"))
    assert (slots_of(sheet_of(free))["a"], code) == ("Row", 0)


def test_what_was_edited_wrongly_is_said_and_kept(free: Path, other: Path) -> None:
    """So that it can be mended."""
    shown, code = on_a_terminal("label", free, EDITOR=editor(other, "path.write_text('sessions:\\n  - slot: 1\\n')"))
    assert shown == (
        f"wrote {sheet_of(free)}\n"
        f"fitlift: {sheet_of(free)}, line 2: 'slot' is unknown here\n"
        "  try: did you mean 'slots'?\n"
    )
    assert (code, sheet_of(free).read_text()) == (1, "sessions:\n  - slot: 1\n")


def test_an_editor_that_fails(free: Path) -> None:
    """Exit code 1; the sheet is there."""
    shown, code = on_a_terminal("label", free, EDITOR="false")
    assert shown == f"wrote {sheet_of(free)}\nError: false: Editing failed\n"
    assert (code, sheet_of(free).exists()) == (1, True)


def test_with_names_the_editor_stays_shut(free: Path) -> None:
    """On a terminal, too."""
    _, code = on_a_terminal("label", free, "--name", "a=Plank", EDITOR="false")
    assert (code, slots_of(sheet_of(free))["a"]) == (0, "Plank")


def test_without_an_editor_the_names_are_asked_for(free: Path) -> None:
    """A dot leaves one open, the end of the input (Ctrl-D) all that follow."""
    shown, code = on_a_terminal("label", free, typed="kettlebell swing\n.\n  plank \n\x04")
    assert code == 0
    assert slots_of(sheet_of(free)) == dict.fromkeys("abcdefg") | {"a": "kettlebell swing", "c": "plank"}
    lines = shown.splitlines()
    assert "Tue 10 Nov 2026, 07:31. Type a name or a part of one. Enter takes what" in lines
    assert "b: 12 11 10, 0:26 each; name [Push up, watch's guess]: " in shown
    assert lines[-4:] == [
        f"wrote {sheet_of(free)}",
        "names: a Kettlebell swing, c Plank",
        f"5 of 7 exercises to name: put names into {sheet_of(free)}, or --name 'a=plank'",
        f"remembered in {UserFiles().routines_path}: 2 names, 4 weights; later sessions like this one are recognised",
    ]


Answering = Callable[..., tuple[str, int]]


@pytest.fixture
def answer(run: Runner, monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Run `fitlift` in this process as on a terminal without an editor; what it asked and said, and the exit code."""
    monkeypatch.setattr("fitlift.cli.label._is_at_a_terminal", lambda: True)
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)

    def answered(*arguments: object, typed: str = "") -> tuple[str, int]:
        result = run(*arguments, stdin=typed.replace("\x04", "").encode())
        return result.err, result.code

    return answered


def test_an_answer_that_is_no_name_is_asked_for_again(answer: Answering, free: Path) -> None:
    """And what was answered before is kept."""
    shown, code = answer("label", free, typed="kettlebell swing\n!\ndrop\nplank\n\x04")
    assert code == 0
    assert slots_of(sheet_of(free)) == dict.fromkeys("abcdefg") | {"a": "kettlebell swing", "b": "plank"}
    assert "'!' is no exercise; a name has letters" in unfolded(shown)
    assert "'drop' is no exercise; write '7: drop' under sets" in unfolded(shown)


def test_nothing_is_asked_where_no_answer_can_be_kept(
    answer: Answering, free: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the folder is not to be written to, or something else is in the sheet's place."""
    hint = "  try: --corrections DIR puts it into another folder\n"
    with monkeypatch.context() as patch:
        patch.setattr("os.access", lambda *_: False)
        assert answer("label", free) == (f"fitlift: {sheet_of(free)}: cannot be written: Permission denied\n{hint}", 1)
    sheet_of(free).mkdir()
    assert answer("label", free) == (f"fitlift: {sheet_of(free)}: cannot be written: Is a directory\n{hint}", 1)


def test_nothing_is_asked_where_all_have_a_name(answer: Answering, free: Path) -> None:
    """And the effort of the session is known: only what stands is said."""
    answer("label", free, *(f"--name={slot}=Plank" for slot in "abcdefg"))
    sheet_of(free).write_text(sheet_of(free).read_text().replace("rpe:", "rpe: 7"))
    assert answer("label", free) == ("all 7 exercises have a name\n", 0)


def test_names_are_asked_for_session_by_session(answer: Answering, samples: Path, tmp_path: Path) -> None:
    """Until the input ends; what was typed before it is kept."""
    path = copied(samples / "multisport.fit", tmp_path)
    shown, code = answer("label", path, typed=".\n\nplank\n\x04")
    assert code == 0
    assert (slots_of(sheet_of(path), 0), slots_of(sheet_of(path), 1)) == ({"a": None}, {"a": "plank", "b": None})
    assert shown.index("Sat 14 Nov 2026, 09:02. Type") < shown.index("Sat 14 Nov 2026, 09:38. Type")
    shown, _ = answer("label", path, typed="\x04")
    assert "09:38" not in shown


def test_check_says_what_is_left_aside_of_an_apps_json(run: Runner, free: Path) -> None:
    """It does not fit, though the recording counts all the same."""
    path = free.with_name(f"{free.name}.fitlift.json")
    path.write_text("<html>")
    result = run("label", "--check", free)
    said = f"what the app says is left aside: {path}, line 1: is no JSON; save it once more\n"
    assert (result.err, result.code) == (said, 1)


def unweighed(folder: Path, name: str, week: int, squats: int = 3) -> Path:
    """A session without weights, as of a COROS watch: squats of 8, holds, then curls of 12, three rounds of each."""
    work = [*[(8, 31)] * squats, *[(1, 45)] * 3, *[(12, 24)] * 3]
    sets = [active(week * WEEKS + 100 * place, seconds, repetitions=reps) for place, (reps, seconds) in enumerate(work)]
    (folder / name).write_bytes(fit(session(week * WEEKS, 1300), *sets))
    return folder / name


CURLS = ("--name", "a=Goblet squat", "--name", "b=Plank", "--name", "c=Curl")


def weights_of(run: Runner, path: Path, *options: str) -> list[tuple[str, str]]:
    """Weight and its state of each set of a recording."""
    rows = csv.DictReader(io.StringIO(run("convert", path, *options).out))
    return [(row["weight_kg"], row["weight_state"]) for row in rows if row["kind"] == "active"]


def test_weights_are_given_with_the_command(run: Runner, tmp_path: Path) -> None:
    """For a slot, for each of its sets, or for one; pounds are kept as such; what is given is marked so."""
    path = unweighed(tmp_path, "1.fit", 0)
    given = ("--weight", "a=40, 42.5, 45 kg", "--weight", "c=20 lb", "--weight", "9=bodyweight")
    assert run("label", path, *CURLS, *given).code == 0
    assert slots_of(sheet_of(path)) == {
        "a": "Goblet squat",
        "b": "Plank",
        "c": {"exercise": "Curl", "weight": "20 lb"},
    }
    assert weights_of(run, path) == [
        ("40.0", "given"),
        ("42.5", "given"),
        ("45.0", "given"),
        *[("", "absent")] * 3,
        *[("9.0718", "given")] * 2,
        ("", "given"),
    ]
    assert [each.get("weights") for each in routines()[0]["exercises"]] == [
        {"2026-03-04T17:00:00Z": "40, 42.5, 45 kg"},
        None,
        {"2026-03-04T17:00:00Z": "20 lb, 20 lb, bodyweight"},
    ]


@pytest.mark.parametrize(
    ("weighing", "said"),
    [
        ("a=40, 50", "2 weights for 3 sets; give one for all, or one for each"),
        ("2=40, 50", "2 weights for 1 set; give one for all, or one for each"),
        ("x=40", "there is no slot x"),
        ("90=40", "there is no set 90"),
    ],
)
def test_a_weight_that_does_not_fit_changes_nothing(run: Runner, tmp_path: Path, weighing: str, said: str) -> None:
    """Exit code 2; the sheet is as it was, without the name that was given beside it."""
    path = unweighed(tmp_path, "1.fit", 0)
    run("label", path)
    before = sheet_of(path).read_text()
    result = run("label", path, "--name", "c=Curl", "--weight", weighing)
    assert (result.code, result.err.splitlines()[-1]) == (2, f"Error: --weight {weighing}: {said}")
    assert sheet_of(path).read_text() == before


def test_weights_are_asked_for_once_an_exercise_and_offered_again(answer: Answering, tmp_path: Path) -> None:
    """Not for a plank; Enter takes the last one, of this session or of the routine, with its day."""
    first, second = unweighed(tmp_path, "1.fit", 0), unweighed(tmp_path, "2.fit", 1)
    shown, code = answer("label", first, typed="goblet squat\nheavy\n24\nplank\ncurl\n8 10 10\n")
    assert code == 0
    assert "'heavy' is no weight; as in '62.5 kg', '135 lb', 'bodyweight', 'none', or for sets" in unfolded(shown)
    shown, code = answer("label", second, typed="\n\n\n")
    assert code == 0
    assert "a: 8 8 8, 0:31 each; Goblet squat; weight [24 kg] (Wed 4 Mar 2026): " in shown
    assert "c: 12 12 12, 0:24 each; Curl; weight [8, 10, 10 kg] (Wed 4 Mar 2026): " in shown
    said = yaml.safe_load(sheet_of(second).read_text())["sessions"][0]
    assert said["slots"]["a"] == {"weight": "24 kg"}
    assert said["sets"] == {7: {"weight": "8 kg"}, 8: {"weight": "10 kg"}, 9: {"weight": "10 kg"}}


def test_a_weight_that_is_offered_need_not_be_taken(answer: Answering, run: Runner, tmp_path: Path) -> None:
    """A dot leaves it open, another one is kept with the routine for the next time."""
    run("label", unweighed(tmp_path, "1.fit", 0), *CURLS, "--weight", "a=24", "--weight", "c=10")
    second, third = unweighed(tmp_path, "2.fit", 1), unweighed(tmp_path, "3.fit", 2)
    answer("label", second, typed="26\n.\n\n")
    assert slots_of(sheet_of(second)) == {"a": {"weight": "26 kg"}, "b": None, "c": None}
    (routine,) = routines()
    assert routine["exercises"][0]["weights"] == {"2026-03-04T17:00:00Z": "24 kg", "2026-03-11T17:00:00Z": "26 kg"}
    shown, _ = answer("label", third, typed="\x04")
    assert "; weight [26 kg] (Wed 11 Mar 2026): " in shown


def test_a_sheet_tells_the_last_weights(run: Runner, tmp_path: Path) -> None:
    """Beside what was done in the slot, for whoever edits it."""
    run("label", unweighed(tmp_path, "1.fit", 0), *CURLS, "--weight", "a=24", "--weight", "c=20 lb")
    path = unweighed(tmp_path, "2.fit", 1)
    run("label", path)
    lines = sheet_of(path).read_text().splitlines()
    assert lines[lines.index("      a:") - 1].endswith(" %; last time 24 kg, Wed 4 Mar 2026")
    assert "last time" not in lines[lines.index("      b:") - 1]
    assert lines[lines.index("      c:") - 1].endswith(" %; last time 20 lb, Wed 4 Mar 2026")


def test_the_last_weights_hold_where_the_user_says_so(run: Runner, tmp_path: Path) -> None:
    """Marked as remembered, with a note; a session before the weight was known has none; five sets have not three's."""
    labelled = unweighed(tmp_path, "2.fit", 1)
    run("label", labelled, *CURLS, "--weight", "a=24", "--weight", "c=8, 9, 10")
    before, after = unweighed(tmp_path, "1.fit", 0), unweighed(tmp_path, "3.fit", 2)
    setting = ("--set", "routine_weights=true")
    assert {state for _, state in weights_of(run, before, *setting)} == {"absent"}
    assert {state for _, state in weights_of(run, after)} == {"absent"}
    assert weights_of(run, after, *setting) == [
        *[("24.0", "remembered")] * 3,
        *[("", "absent")] * 3,
        *[(kg, "remembered") for kg in ("8.0", "9.0", "10.0")],
    ]
    said = run("summarize", after, *setting).out
    assert "weights of 6 sets are the last ones known of the exercise, not the file's" in " ".join(said.split())
    more = unweighed(tmp_path, "4.fit", 3, squats=4)
    assert weights_of(run, more, *setting)[:4] == [("24.0", "remembered")] * 4


def test_only_sets_without_a_weight_are_asked_for(answer: Answering, run: Runner, tmp_path: Path) -> None:
    """What the watch logged stays, and is offered for the others, in its unit; a command says it of all."""
    sets = [active(100 * place, 30, repetitions=8) for place in range(4)]
    sets[1] = active(100, 30, repetitions=8, weight=45.375, weight_display_unit="pound")
    path = tmp_path / "1.fit"
    path.write_bytes(fit(session(0, 700), *sets))
    run("label", path, "--name", "a=Goblet squat")
    shown, _ = answer("label", path, typed="\n")
    assert "; weight of sets 1, 3 and 4 [100 lb]: " in unfolded(shown)
    assert weights_of(run, path) == [
        ("45.3592", "given"),
        ("45.375", "logged"),
        *[("45.3592", "given")] * 2,
    ]
    run("label", path, "--weight", "a=90")
    assert weights_of(run, path) == [("40.8233", "given")] * 4


def test_one_weight_for_a_slot_holds_over_those_of_its_sets(run: Runner, tmp_path: Path) -> None:
    """What was given set by set before is given anew."""
    path = unweighed(tmp_path, "1.fit", 0)
    run("label", path, *CURLS, "--weight", "a=40, 50, 60 kg")
    run("label", path, "--weight", "a=70 kg")
    assert weights_of(run, path)[:3] == [("70.0", "given")] * 3


def test_a_session_that_the_watch_named_is_remembered_for_its_weights(
    answer: Answering, run: Runner, tmp_path: Path
) -> None:
    """No name of the user's is needed; what was said to be nothing is kept, too."""
    for name, week in (("1.fit", 0), ("2.fit", 1), ("3.fit", 2)):
        sets = [active(week * WEEKS + 100 * place, 30, repetitions=8, category=[28]) for place in range(3)]
        (tmp_path / name).write_bytes(fit(session(week * WEEKS, 700), *sets))
    run("label", tmp_path / "1.fit", "--weight", "a=12 kg")
    shown, _ = answer("label", tmp_path / "2.fit", typed="60\n")
    assert "; weight [12 kg] (Wed 4 Mar 2026): " in shown
    (routine,) = routines()
    assert routine["exercises"][0]["weights"] == {"2026-03-04T17:00:00Z": "12 kg", "2026-03-11T17:00:00Z": "60 kg"}
    run("label", tmp_path / "3.fit", "--weight", "a=none")
    assert routines()[0]["exercises"][0]["weights"]["2026-03-18T17:00:00Z"] == "none"


def test_a_weight_that_rises_leaves_the_name_of_a_recognised_session(run: Runner, tmp_path: Path) -> None:
    """What the user gives tells no exercise from another."""
    run("label", unweighed(tmp_path, "1.fit", 0), *CURLS, "--weight", "a=8")
    result = run("label", unweighed(tmp_path, "2.fit", 1), "--weight", "a=40")
    assert result.err.splitlines()[1] == "all 3 exercises have a name"


def test_a_setting_that_fills_weights_in_does_not_end_the_questions(
    answer: Answering, run: Runner, tmp_path: Path
) -> None:
    """The weight that holds is offered; another number of sets is offered the heaviest."""
    run("label", unweighed(tmp_path, "1.fit", 0), *CURLS, "--weight", "a=20, 22, 24 kg", "--weight", "c=10")
    more = unweighed(tmp_path, "2.fit", 1, squats=4)
    shown, _ = answer("label", more, "--set", "routine_weights=true", typed="\n\n")
    assert "; weight [24 kg] (Wed 4 Mar 2026): " in shown
    assert [state for _, state in weights_of(run, more)] == [*["given"] * 4, *["absent"] * 3, *["given"] * 3]


def test_a_session_that_is_not_in_the_sheet_is_not_asked_for(
    answer: Answering, run: Runner, samples: Path, tmp_path: Path
) -> None:
    """Lest the answers have no place; those of the others are kept."""
    path = copied(samples / "multisport.fit", tmp_path)
    run("label", path)
    sheet = sheet_of(path)
    text = sheet.read_text()
    sheet.write_text(text[: text.index("  - session: 3")])
    shown, code = answer("label", path, typed="sit up\n")
    assert (code, "09:38" in shown) == (0, False)
    assert slots_of(sheet) == {"a": "sit up"}


def test_the_weight_of_the_plan_is_offered_in_its_unit(answer: Answering, tmp_path: Path) -> None:
    """Where the setting has filled it in; Enter makes it the user's own."""
    sets = [active(100 * place, 30, repetitions=8, category=[28], category_subtype=[6]) for place in range(3)]
    (tmp_path / "1.fit").write_bytes(fit(session(0, 700), *sets))
    plan = tmp_path / "plan.yaml"
    plan.write_text("plan: P\nsessions:\n  - name: A\n    primary:\n      - Back squat: 3x8 @ 135 lb\n")
    shown, _ = answer("label", tmp_path / "1.fit", "--plan", plan, "--set", "plan_weights=true", typed="\n")
    assert "; weight [135 lb]: " in shown
    assert slots_of(sheet_of(tmp_path / "1.fit")) == {"a": {"weight": "135 lb"}}
