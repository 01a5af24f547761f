"""`fitlift plan`, by its exact output."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkout import ROOT
from fitlift.exercises.catalogue import catalogue
from fitlift.fit.encode import encode, message
from fitlift.plan.fit_workout import workout_bytes
from fitlift.plan.model import PlannedSession, Target
from fitlift.records.base import replace
from fitlift.userfiles.plan_yaml import read_plan

Runner = Callable[..., Any]

PLAN = """\
plan: In season
sessions:
  - name: Strength A
    days: tuesday
    warm-up:
      - Stationary bike: 5 min
    primary:
      - Back squat: 4x4-6 @ 80 kg rest 90-120 s warmup 10 @ 20 kg, 5 @ 50 kg add 2.5 kg
    accessory:
      - Dumbbell row: 3x8 per side @ 20 kg rest 60 s
  - name: Strength B/C
    exercises:
      - Sofa hop: 3x45 s
"""

HOW = (
    "newer watches show up as a media device (MTP): Windows and most Linux file managers open them, a Mac needs a "
    "program such as OpenMTP, with Garmin Express closed\n"
    "Garmin Connect's own import refuses workouts; without a cable: --for connect\n"
)
COPY = f"copy them to GARMIN/NewFiles on the watch, connected by USB; they then stand under Workouts\n{HOW}"
COPY_IT = f"copy it to GARMIN/NewFiles on the watch, connected by USB; it then stands under Workouts\n{HOW}"
OWN_IN_CONNECT = "Sofa hop: no exercise of Connect's workouts; written as total body, its name in the note\n"
WEIGHTS = (
    "look at a weight once it is in Connect: whether it counts kilograms or grams is disputed. Kilograms or pounds are "
    "written, as in workouts made there by hand; if 80 kg shows as 0.08 kg, export again with --grams\n"
)
GRAMS = (
    "look at a weight once it is in Connect: whether it counts kilograms or grams is disputed. Grams are written; if "
    "80 kg shows as 80,000 kg, export again without --grams\n"
)
TAKE = (
    "Garmin Connect's own import takes no workouts. Bring {} in with a tool of somebody else's: the browser extension "
    "Share Your Garmin Workout, or `upload_workout` of python-garminconnect or `garmin_mcp`\n"
)
MAPPED = "Stationary bike: watches refuse its category, indoor bike; written as Cardio, under its name\n"
OWN = "Sofa hop is an exercise of your own: written as total body, under its name\n"
GUIDED = "strength_activity/liftosaur-garmin-uploader__strength_workout_garmin_reference.fit"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A plan in the folder that the command runs in."""
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(PLAN, encoding="utf-8")
    return "plan.yaml"


def test_check_counts_a_plan_and_tells_what_is_worth_a_look(run: Runner, plan: str) -> None:
    """Three exercises with 1 + 4 + 3 sets, one with 3; of the principles those that are not followed."""
    result = run("plan", "check", plan)
    lines = result.out.splitlines()
    assert lines[:5] == [
        "plan.yaml: 2 sessions, 4 exercises, 11 sets and 2 light ones",
        "  line 13: 'Sofa hop' is an exercise of your own: none in the catalogue; if it",
        "      is one of these, write its name: Ankle hops, Single-leg hop, Pogo jumps",
        "  For runners: 8 of 19 principles followed",
        "  Strength A",
    ]
    assert "    ✗ no single-leg work" in lines[5:7]
    assert "  Strength B/C" in lines
    assert "    ✗ no warm-up before the first lift" in lines
    assert "✓" not in result.out
    assert (result.err, result.code) == ("", 0)
    listed = run("plan", "check", "-v", plan).out
    assert listed.count("    ✓ ") == 8
    assert "    ✓ main lift: Back squat\n" in listed


def test_check_by_the_users_own_exercises_and_aims(run: Runner, plan: str, tmp_path: Path) -> None:
    """A sofa hop that the settings know needs no look; with other aims the squat has too many sets."""
    config = tmp_path / "fitlift.toml"
    config.write_text("[[exercises]]\nname = 'Sofa hop'\nprimary = ['calves']\n")
    assert "line 13" not in run("plan", "check", plan, "--config", config).out
    shown = run("plan", "check", plan, "--set", "primary_sets=[2, 3]").out
    assert "    ✗ Back squat 4×4-6 (aim 2-3 × 4-6)\n" in shown


def test_the_sample_plans_follow_all_principles(run: Runner, samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """11 for each session, of which the last three are for the week: 8 + 8 + 3, and 8 more."""
    monkeypatch.chdir(samples / "plans")
    result = run("plan", "check", "beginner.yaml", "in-season.yaml", "off-season-heavy.yaml")
    assert result.out == (
        "beginner.yaml: 2 sessions, 16 exercises, 39 sets and 4 light ones\n"
        "  For runners: all 19 principles followed\n"
        "in-season.yaml: 2 sessions, 17 exercises, 42 sets and 5 light ones\n"
        "  For runners: all 19 principles followed\n"
        "off-season-heavy.yaml: 3 sessions, 26 exercises, 73 sets and 8 light ones\n"
        "  For runners: all 27 principles followed\n"
    )
    assert result.code == 0


def test_check_tells_all_faults_each_with_its_line(run: Runner, plan: str) -> None:
    """Exit code 1, or 3 where another plan can be used."""
    faulty = Path("faulty.yaml")
    faulty.write_text("plan: X\nsessions:\n  - name: A\n    primary:\n      - Plank: 3x45 s rest 90\n    foo: 1\n")
    result = run("plan", "check", faulty)
    assert result.out == (
        "faulty.yaml, line 5: 'rest 90' has no unit; as in rest 90 s, rest 90-120 s, rest 2 min, rest 1:30,"
        " rest manual or no rest\n"
        "faulty.yaml, line 6: 'foo' is unknown here; known: name, days, note, warm-up, prep, primary, accessory,"
        " cool-down, exercises\n"
    )
    assert (result.err, result.code) == ("", 1)
    both = run("plan", "check", faulty, plan)
    assert both.out.startswith(result.out + "plan.yaml: 2 sessions")
    assert both.code == 3


def test_other_commands_tell_the_first_fault_and_how_to_see_all(run: Runner, plan: str) -> None:
    """On standard error; nothing is written."""
    Path(plan).write_text("plan: X\nsessions:\n  - name: A\n    primary:\n      - Plank: 3x45 s rest 90\n    foo: 1\n")
    for command in ("show", "export"):
        result = run("plan", command, plan)
        assert (result.out, result.code) == ("", 1)
        assert result.err == (
            "fitlift: plan.yaml, line 5: 'rest 90' has no unit; as in rest 90 s, rest 90-120 s, rest 2 min, rest 1:30,"
            " rest manual or no rest, and 1 more fault\n"
            "  try: fitlift plan check plan.yaml lists all\n"
        )
    assert [each.name for each in Path().iterdir()] == ["plan.yaml"]


def test_a_file_that_is_not_there(run: Runner, plan: str) -> None:
    """The same words for every command."""
    missing = "fitlift: missing.yaml: no such file\n  try: check the name; quote names with spaces\n"
    for command in ("check", "show", "export"):
        result = run("plan", command, "missing.yaml")
        assert (result.out, result.err, result.code) == ("", missing, 1)
    assert run("plan", "check", "missing.yaml", plan).code == 3


def test_show_in_words(run: Runner, plan: str) -> None:
    """One session of it, its name in any case; a percentage in kilograms where the maximum is set."""
    result = run("plan", "show", plan, "--session", "strength b/c")
    assert result.out == "In season (plan.yaml)\n\nStrength B/C\n  Exercises\n    1.  Sofa hop: 3 × 45 s\n"
    assert (result.err, result.code) == ("", 0)
    text = PLAN.replace("@ 80 kg", "@ 80 %")
    config = Path("fitlift.toml")
    config.write_text("[baseline_kg]\n'Back squat' = 100\n")
    shown = run("plan", "show", "-", "--config", config, stdin=text.encode()).out
    assert shown.startswith("In season (standard input)\n")
    assert "    2.  Back squat: 4 × 4-6, 80 % of 1RM (80 kg), rest 90-120 s\n" in shown


def test_show_asks_for_a_session_that_there_is(run: Runner, plan: str) -> None:
    """Its names are told."""
    result = run("plan", "show", plan, "--session", "Strength C")
    assert "--session 'Strength C': the plan has no such session, but Strength A, Strength B/C" in result.err
    assert result.code == 2


@pytest.mark.parametrize(
    ("name", "options", "begins"),
    [
        ("plan.md", (), "# In season\n"),
        ("plan.html", (), "<!DOCTYPE html>\n"),
        ("plan.txt", (), "In season (plan.yaml)\n"),
        ("plan.txt", ("--format", "markdown"), "# In season\n"),
    ],
)
def test_show_writes_what_the_ending_asks_for(
    run: Runner, plan: str, name: str, options: tuple[str, ...], begins: str
) -> None:
    """Unless the format is given."""
    result = run("plan", "show", plan, "-o", name, *options)
    assert (result.out, result.err) == ("", f"wrote {name}\n")
    assert Path(name).read_text(encoding="utf-8").startswith(begins)


def test_show_does_not_overwrite_its_plan(run: Runner, plan: str) -> None:
    """It stays."""
    result = run("plan", "show", plan, "-o", plan)
    assert result.err.startswith("fitlift: plan.yaml: is one of the files to read\n")
    assert Path(plan).read_text(encoding="utf-8") == PLAN


def test_export_writes_a_workout_for_each_session(run: Runner, plan: str) -> None:
    """Into this folder; what stands otherwise in them, and where they go, is said."""
    result = run("plan", "export", plan)
    assert result.err == f"wrote Strength-A.fit\nwrote Strength-B-C.fit\n{MAPPED}{OWN}{COPY}"
    assert (result.out, result.code) == ("", 0)
    assert sorted(each.name for each in Path().iterdir()) == ["Strength-A.fit", "Strength-B-C.fit", "plan.yaml"]


def test_export_to_a_folder_or_a_file(run: Runner, plan: str) -> None:
    """A folder is made where there is none; one session may go to a file, or to standard output."""
    folder = Path("to") / "watch"
    assert run("plan", "export", plan, "-o", folder).err.startswith(f"wrote {folder / 'Strength-A.fit'}\n")
    result = run("plan", "export", plan, "--session", "Strength A", "-o", "a.fit")
    assert result.err == f"wrote a.fit\n{MAPPED}{COPY_IT}"
    assert Path("a.fit").read_bytes() == (folder / "Strength-A.fit").read_bytes()
    assert run("plan", "export", plan, "--session", "Strength A", "-q").err == ""
    assert Path("Strength-A.fit").is_file()
    assert run("plan", "export", plan, "--session", "Strength A", "-o", "-").err == MAPPED
    for output in ("b.fit", "plan.yaml", "-"):
        refused = run("plan", "export", plan, "-o", output)
        assert f"{output} is one file: name a folder, or one --session of Strength A, Strength B/C" in refused.err
        assert refused.code == 2
    assert not Path("b.fit").exists()


def test_export_replaces_a_workout_and_no_recording(run: Runner, plan: str, samples: Path) -> None:
    """A recording of the same name stays as it is; so does the plan."""
    assert run("plan", "export", plan).code == 0
    assert run("plan", "export", plan).code == 0
    before = (samples / "free.fit").read_bytes()
    shutil.copy(samples / "free.fit", "Strength-A.fit")
    result = run("plan", "export", plan)
    assert result.err == (
        "fitlift: Strength-A.fit: is a FIT file or an archive, which is never overwritten\n"
        "  try: choose another name or folder for the output\n"
    )
    assert result.code == 1
    assert Path("Strength-A.fit").read_bytes() == before
    refused = run("plan", "export", plan, "--session", "Strength A", "-o", plan)
    assert refused.err.startswith("fitlift: plan.yaml: is one of the files to read\n")


def test_names_of_sessions_become_names_of_files(run: Runner, plan: str) -> None:
    """Two that would be the same are told apart; so is one that Windows keeps to itself."""
    sessions = "".join(f"  - {{name: {each}, exercises: ['Plank: 45 s']}}\n" for each in ("A/B", "a b", "'..'", "NUL"))
    Path(plan).write_text(f"plan: X\nsessions:\n{sessions}")
    result = run("plan", "export", plan)
    assert result.err == f"wrote A-B.fit\nwrote a-b-2.fit\nwrote session.fit\nwrote session-NUL.fit\n{COPY}"


def test_export_for_coros_is_a_sheet(run: Runner, plan: str) -> None:
    """On standard output, or in a file whose ending says how."""
    route = (
        "No file route to a COROS watch is known: make a strength workout in the COROS app and type this in. "
        "What you record comes out as FIT, from the app, Training Hub or COROS's own MCP server (mcp.coros.com/mcp).\n"
    )
    result = run("plan", "export", plan, "--for", "coros", "--session", "Strength B/C")
    assert result.out == (
        "No file route to a COROS watch is known: make a strength workout in the COROS\n"
        "app and type this in. What you record comes out as FIT, from the app, Training\n"
        "Hub or COROS's own MCP server (mcp.coros.com/mcp).\n\n"
        "Strength B/C\n"
        "1.  custom movement: Sofa hop\n"
        "    Training · 3 sets · Time 0:45 · Weight: None · Rest: Manual\n"
    )
    assert (result.err, result.code) == ("", 0)
    assert run("plan", "export", plan, "--for", "coros", "-o", "sheet.md").err == f"wrote sheet.md\n{route}"
    assert Path("sheet.md").read_text(encoding="utf-8").startswith(f"# In season\n\n{route}")


def test_export_for_connect_is_json_for_each_session(run: Runner, plan: str) -> None:
    """What stands otherwise, what is not certain, and what takes it in is said; it is imported as the same plan."""
    result = run("plan", "export", plan, "--for", "connect", "-o", "out")
    folder = Path("out")
    written = f"wrote {folder / 'Strength-A.json'}\nwrote {folder / 'Strength-B-C.json'}\n"
    assert result.err == f"{written}{OWN_IN_CONNECT}{WEIGHTS}{TAKE.format('them')}"
    assert (result.out, result.code) == ("", 0)
    back = run("plan", "import", folder / "Strength-A.json", folder / "Strength-B-C.json")
    assert (back.err, back.code) == ("", 0)
    assert read_plan(back.out, "made", catalogue()).sessions == read_plan(PLAN, "plan", catalogue()).sessions


def test_a_workout_of_connects_stands_wherever_a_plan_does(run: Runner, plan: str, samples: Path) -> None:
    """It is shown, checked, written anew, and held against a recording."""
    run("plan", "export", plan, "--for", "connect", "--session", "Strength A", "-o", "a.json")
    shown = run("plan", "show", "a.json").out.splitlines()
    assert shown[0] == "In season (a.json)"
    assert shown[1:] == run("plan", "show", plan, "--session", "Strength A").out.splitlines()[1:]
    assert run("plan", "check", "a.json").out.startswith("a.json: 1 session, 3 exercises, 8 sets and 2 light ones\n")
    assert run("plan", "export", "a.json", "-o", "b.fit").err == f"wrote b.fit\n{MAPPED}{COPY_IT}"
    run("plan", "export", samples / "plans" / "beginner.yaml", "--for", "connect", "-o", ".")
    said = run("summarize", samples / "coros.fit", "--plan", "Beginner-A.json", "--show", "plan").out
    assert "Plan: Beginner A (Beginner-A.json), found by its exercises. 10 of 15 planned" in said


def test_export_for_connect_in_grams_to_a_file_or_standard_output(run: Runner, plan: str) -> None:
    """Of one session; 80 kg are 80,000 g, and read back as 80 kg."""
    result = run("plan", "export", plan, "--for", "connect", "--session", "Strength A", "--grams", "-o", "a.json")
    assert result.err == f"wrote a.json\n{GRAMS}{TAKE.format('it')}"
    assert '"weightValue": 80000.0' in Path("a.json").read_text(encoding="ascii")
    assert "Back squat: 4x4-6 @ 80 kg" in run("plan", "import", "a.json").out
    shown = run("plan", "export", plan, "--for", "connect", "--session", "Strength B/C", "-o", "-")
    assert shown.out.startswith('{\n  "workoutName": "Strength B/C",\n')
    assert shown.err == OWN_IN_CONNECT
    refused = run("plan", "export", plan, "--for", "connect", "-o", "b.json")
    assert "b.json is one file: name a folder, or one --session of Strength A, Strength B/C" in refused.err


def test_export_for_a_calendar(run: Runner, plan: str) -> None:
    """Two Tuesdays; the session without days is named."""
    left_out = "not in the calendar, for the plan has no days for it: Strength B/C\n"
    options = ("--for", "calendar", "--from", "2026-12-24", "--weeks", "2")
    result = run("plan", "export", plan, *options, "-o", "plan.ics")
    assert result.err == f"wrote plan.ics\n{left_out}2 sessions from Tue 29 Dec 2026 to Tue 5 Jan 2027\n"
    assert (result.out, result.code) == ("", 0)
    data = Path("plan.ics").read_bytes()
    assert data.count(b"\r\nBEGIN:VEVENT\r\n") == 2
    assert b"\r\nDTSTART;VALUE=DATE:20261229\r\n" in data
    assert b"\r\nSUMMARY:Strength A\r\n" in data
    shown = run("plan", "export", plan, *options)
    assert shown.err == left_out
    assert shown.out.replace("\r\n", "\n").encode() == data.replace(b"\r\n", b"\n")
    one = run("plan", "export", plan, "--for", "calendar", "--from", "2026-12-29", "--weeks", "1", "-o", "plan.ics")
    assert one.err == f"wrote plan.ics\n{left_out}1 session on Tue 29 Dec 2026\n"


def test_sessions_in_a_calendar_can_have_a_time(run: Runner, plan: str) -> None:
    """Half past six in the evening, for an hour or as long as is said."""
    options = ("--for", "calendar", "--from", "2026-12-01", "--weeks", "1", "--at", "18:30")
    assert "DTSTART:20261201T183000\r\nDTEND:20261201T193000\r\n" in _text(run("plan", "export", plan, *options).out)
    longer = run("plan", "export", plan, *options, "--minutes", "75").out
    assert "DTSTART:20261201T183000\r\nDTEND:20261201T194500\r\n" in _text(longer)


def _text(out: str) -> str:
    """What was written, with the ends of lines that it was written with."""
    return out.replace("\r\n", "\n").replace("\n", "\r\n")


def test_a_calendar_needs_days(run: Runner, plan: str) -> None:
    """A first day, and sessions that have some."""
    result = run("plan", "export", plan, "--for", "calendar")
    assert "Error: a calendar needs the plan's first day, as in --from 2026-12-01\n" in result.err
    assert (result.out, result.code) == ("", 2)
    Path(plan).write_text(PLAN.replace("    days: tuesday\n", ""), encoding="utf-8")
    result = run("plan", "export", plan, "--for", "calendar", "--from", "2026-12-01")
    assert result.err == (
        "fitlift: the plan does not say on which days its sessions are\n"
        "  try: add a line to a session, as in days: tuesday, friday\n"
    )
    assert (result.out, result.code) == ("", 1)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--from", "2026-12-01"), "--from goes with --for calendar"),
        (("--for", "connect", "--weeks", "4"), "--weeks goes with --for calendar"),
        (("--for", "coros", "--at", "18:30"), "--at goes with --for calendar"),
        (("--minutes", "60"), "--minutes goes with --for calendar"),
        (("--for", "calendar", "--from", "2026-12-01", "--minutes", "60"), "--minutes goes with --at"),
        (("--for", "calendar", "--from", "2026-12-01", "--grams"), "--grams goes with --for connect"),
    ],
)
def test_options_that_would_change_nothing_are_refused(
    run: Runner, plan: str, options: tuple[str, ...], expected: str
) -> None:
    """Before anything is written."""
    result = run("plan", "export", plan, *options)
    assert f"Error: {expected}\n" in result.err
    assert (result.out, result.code) == ("", 2)
    assert [each.name for each in Path().iterdir()] == ["plan.yaml"]


@pytest.mark.parametrize("maker", ["connect", "calendar"])
def test_no_export_overwrites_its_plan_or_a_recording(run: Runner, plan: str, samples: Path, maker: str) -> None:
    """They stay as they are."""
    shutil.copy(samples / "free.fit", "free.fit")
    days = ("--from", "2026-12-01") if maker == "calendar" else ()
    for output, reason in ((plan, "is one of the files to read"), ("free.fit", "is a FIT file or an archive")):
        before = Path(output).read_bytes()
        refused = run("plan", "export", plan, "--for", maker, "--session", "Strength A", *days, "-o", output)
        assert refused.err.startswith(f"fitlift: {output}: {reason}")
        assert refused.code == 1
        assert Path(output).read_bytes() == before


def test_import_of_what_is_no_strength_workout_of_connects(run: Runner, plan: str) -> None:
    """One line; nothing is written."""
    Path("run.json").write_text('{"sportType": {"sportTypeKey": "running"}, "workoutSegments": []}', encoding="utf-8")
    result = run("plan", "import", "run.json", "-o", plan)
    assert result.err == "fitlift: run.json: is a workout of Garmin Connect's for running, not for strength\n"
    assert result.code == 1
    assert Path(plan).read_text(encoding="utf-8") == PLAN


def test_what_is_exported_is_imported_again(run: Runner, plan: str) -> None:
    """The same sessions; the text can be read, and a workout stands wherever a plan does."""
    run("plan", "export", plan)
    result = run("plan", "import", "Strength-A.fit")
    assert (result.err, result.code) == ("", 0)
    made, before = read_plan(result.out, "made", catalogue()), read_plan(PLAN, "plan", catalogue())
    assert made.sessions == before.sessions[:1]
    assert made.name == before.name
    assert run("plan", "import", "Strength-A.fit", "-o", "back.yaml").err == "wrote back.yaml\n"
    assert Path("back.yaml").read_text(encoding="utf-8") == result.out
    shown = run("plan", "show", "Strength-A.fit").out
    assert shown.splitlines()[0] == "In season (Strength-A.fit)"
    assert shown.splitlines()[1:] == run("plan", "show", plan, "--session", "Strength A").out.splitlines()[1:]
    assert run("plan", "check", "Strength-A.fit").out.startswith(
        "Strength-A.fit: 1 session, 3 exercises, 8 sets and 2 light ones\n"
    )


def test_import_reads_packed_files_and_standard_input(run: Runner, plan: str) -> None:
    """As `fitlift summarize` does."""
    run("plan", "export", plan)
    data = Path("Strength-A.fit").read_bytes()
    expected = run("plan", "import", "Strength-A.fit").out
    Path("a.fit.gz").write_bytes(gzip.compress(data))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.fit", data)
    Path("a.zip").write_bytes(packed.getvalue())
    assert run("plan", "import", "a.fit.gz").out == expected
    assert run("plan", "import", "a.zip").out == expected
    assert run("plan", "import", "-", stdin=data).out == expected


def test_import_of_a_guided_activity(run: Runner, corpus: Path) -> None:
    """A real one: four blocks with 3 + 6 + 8 + 12 sets."""
    result = run("plan", "import", corpus / GUIDED)
    assert (result.err, result.code) == ("", 0)
    (session,) = read_plan(result.out, "made", catalogue()).sessions
    assert [sum(each.sets for each in block) for block in session.blocks()] == [3, 6, 8, 12]


def test_import_of_what_holds_no_steps(run: Runner, samples: Path) -> None:
    """One clear line, and what to try."""
    result = run("plan", "import", samples / "free.fit")
    assert result.err == (
        "fitlift: free.fit: holds no steps of a workout\n  try: export the workout itself, or a guided activity\n"
    )
    assert (result.out, result.code) == ("", 1)


def test_import_of_a_workout_of_rests(run: Runner, plan: str) -> None:
    """It has steps, and nothing to do."""
    rest = message("workout_step", {"message_index": 0, "duration_type": "open", "intensity": "rest"})
    Path("rest.fit").write_bytes(encode([message("file_id", {"type": "workout"}), rest]))
    result = run("plan", "import", "rest.fit", "-o", plan)
    assert result.err == "fitlift: rest.fit: holds no step with an exercise\n"
    assert result.code == 1
    assert Path(plan).read_text(encoding="utf-8") == PLAN


def test_import_of_what_no_plan_may_say_is_told(run: Runner, plan: str) -> None:
    """300 repetitions: it is written as it is, and where it needs a hand is said."""
    made = read_plan(PLAN, plan, catalogue()).sessions[1].exercises[0]
    many = PlannedSession("Many", (replace(made, target=Target("reps", 300, 300)),))
    Path("many.fit").write_bytes(workout_bytes(many, catalogue()).data)
    result = run("plan", "import", "many.fit")
    assert '      - Sofa hop: "3x300 rest manual' in result.out
    assert result.err == "it needs a hand: the plan, line 5: '300' is not possible; 1 to 200 repetitions\n"
    assert result.code == 0


def test_the_schema_is_the_one_in_the_documents(run: Runner) -> None:
    """For editors."""
    document = ROOT / "docs" / "plan.schema.json"
    assert json.loads(run("plan", "schema").out) == json.loads(document.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("group", "example"),
    [
        ("plan", "        - Back squat: 4x4-6 @ 80 kg rest 90-120 s warmup 2\n"),
        ("config", '    name = "Sofa hop"\n    description = "Hop over the sofa."\n'),
    ],
)
def test_examples_in_the_help_keep_their_lines(run: Runner, group: str, example: str) -> None:
    """They are there to be copied."""
    assert example in run(group, "--help").out


@pytest.mark.parametrize("name", ["beginner", "in-season", "off-season-heavy"])
def test_what_is_exported_is_imported_as_the_same_plan(run: Runner, samples: Path, tmp_path: Path, name: str) -> None:
    """All its workouts together; the text is the plan's, written in one way."""
    plan = samples / "plans" / f"{name}.yaml"
    run("plan", "export", plan, "-o", tmp_path)
    again = run("plan", "import", *sorted(tmp_path.glob("*.fit"))).out
    first, second = (read_plan(text, "", catalogue()) for text in (plan.read_text(encoding="utf-8"), again))
    assert first == second


def test_sessions_of_one_name_are_told_apart(run: Runner, samples: Path) -> None:
    """The same workout twice."""
    out = run("plan", "import", samples / "planned.fit", samples / "planned.fit").out
    assert "  - name: In-season A\n" in out
    assert "  - name: In-season A 2\n" in out
