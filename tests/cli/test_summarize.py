"""`fitlift summarize`, by its exact output."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders import active, fit, session
from checkout import SAMPLES
from fitlift.userfiles.places import UserFiles

PLANNED = """\
Strength · Thu 19 Nov 2026, 18:04 · 31 min + 2 min paused · Forerunner 965
15 working sets + 2 warm-up · 128 reps · 3,600 kg in the 12 sets with a weight
Heart rate avg 106, max 143.  Watch load 22 is low: it measures the heart.

Plan: In-season A. 14 of 16 planned sets done: 1 set of Single-arm Row left out,
  1 set of Back Squat cut short.

#  Exercise              Sets done           Plan                   Rest  HR max
a  Back Squat, warm-up   10 × 20, 5 × 50 kg  10 @ 20, 5 @ 50 kg:    1:01     108
                                             done
a  Back Squat            5 5 5 4 × 80 kg     4×5 @ 80 kg: 1 short   1:52     133
b  Romanian Deadlift     8 8 8 × 60 kg       3×8 @ 60 kg: done      1:15     133
c  Dumbbell Split Squat  8 8 8 × 12 kg       3×8 @ 12 kg: done      1:06     143
d  Single-arm Row        8 8 × 22 kg         3×8 @ 22 kg:           0:48     127
                                             1 left out
e  Calf Raise (97 %)     15 15 15            3×15: done             0:40     121

Rests: all as planned.

Top set: Back Squat, 5 × 80 kg.
Rest between its sets: 1:49 to 1:53, median 1:52; as aimed at (1:30 to 2:00).

Heart zones (the watch's own bounds)
  below            ████████░░░░░░░░░░░░░░░░░░░░░░     7:52
  zone 1   95-113  █████████████░░░░░░░░░░░░░░░░░    13:31
  zone 2  114-132  ████████░░░░░░░░░░░░░░░░░░░░░░     7:50
  zone 3  133-151  ██░░░░░░░░░░░░░░░░░░░░░░░░░░░░     1:36
  zone 4  152-170  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     0:00
  zone 5  171-189  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     0:00
  in sets 9:07, outside them 21:42
  no heart rate for 0:37
  the watch's own times differ by 0:10 in all

Muscles (sets; helping muscles count half)
  glutes 10,  quads 7,  hamstrings 6.5,  back 5.5,  hips 3.5,  calves 3,
  arms 2.5,  shoulders 1
  not trained: core, chest

For runners
  ✓ 2 light sets before Back Squat
  ✓ main lift: Back Squat
  ✓ Back Squat 4×4-5
  ✓ rest 1:52 in Back Squat (aim 1:30-2:00)
  ✓ single-leg work: Dumbbell Split Squat
  ✗ Calf Raise 15 reps (aim 5-8)
  ✗ Romanian Deadlift, then Dumbbell Split Squat: both glutes
  – warm-up: none recorded; you may have done one
  – all muscles, progress, consistency: in weeks, see fitlift weekly FOLDER

The watch's own totals, 143 reps and 4,050 kg, include the warm-up.
1 exercise named by the plan, not by the watch.
"""

TRUNCATED = """\
Strength · Tue 17 Nov 2026, 17:32 UTC · 9 min · Fenix 6x
5 sets · 33 reps · 1,535 kg in the 5 sets with a weight
Heart rate avg 100, max 127.

#  Exercise              Sets done    Each  The watch's guess  Rest  HR max
a  Sumo deadlift (79 %)  6 6 × 70 kg  0:25                     1:35     125
b  ?                     5 × 75 kg    0:23  squat 51 %                  127
c  ?                     8 8 × 20 kg  0:30  dumbbell row 66 %  1:03     116

Top set: Sumo deadlift, 6 × 70 kg.
Rest between its sets: 1:35; as aimed at (1:30 to 2:00).

Heart rate in tens of beats (no zones are known)
  70-79    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     0:02
  80-89    ██████░░░░░░░░░░░░░░░░░░░░░░░░     1:42
  90-99    ██████████░░░░░░░░░░░░░░░░░░░░     3:04
  100-109  ███████░░░░░░░░░░░░░░░░░░░░░░░     2:02
  110-119  ██████░░░░░░░░░░░░░░░░░░░░░░░░     1:42
  120-129  ██░░░░░░░░░░░░░░░░░░░░░░░░░░░░     0:28
  in sets 2:14, outside them 6:46
For zones set your maximum, say 186:  fitlift config set max_hr_bpm 186

Muscles (sets; helping muscles count half)
  hamstrings 2,  glutes 2,  quads 1,  hips 1,  back 1,  arms 1
  no set known: calves, core, chest, shoulders
No muscle known for 3 sets without a sure name.

For runners
  ✓ main lift: Sumo deadlift
  ✓ rest 1:35 in Sumo deadlift (aim 1:30-2:00)
  ✓ 2 accessory lifts of 5-8 reps
  – warm-up: none recorded; you may have done one
  – light sets: no light sets of Sumo deadlift are recorded; the recording
    begins with the work
  – its sets and reps: Sumo deadlift 2×6; some sets have no name
  – alternation, single-leg work: some exercises have no name
  – all muscles, progress, consistency: in weeks, see fitlift weekly FOLDER

2 of 3 exercises have no sure name (3 sets). Name each once:
  fitlift label {path}

Note: the file is cut short at byte 2,089, 428 bytes before its end; what is
  there is kept.
Note: the file lost its session summary; sport, start and duration are derived
  from what is left.
"""

#: How to have what the others say of earlier sessions.
HINT = "\nTo see last time and best: --history FOLDER, or run fitlift weekly FOLDER once.\n"

#: Beside the other samples, of which the exercises have no names.
NOT_THERE = """\
Last time, best, next (from 6 earlier sessions in sample_data)
  None of these exercises is there by name (52 sets there without a name).

"""

Runner = Callable[..., Any]


def test_a_guided_session(run: Runner, samples: Path) -> None:
    """On one screen: a warm-up, a short last set, a pause, sets that nothing names."""
    result = run("summarize", samples / "planned.fit")
    assert (result.out, result.err, result.code) == (PLANNED.format(path=samples / "planned.fit") + HINT, "", 0)


def test_what_a_guided_session_shows_can_be_typed(run: Runner, samples: Path, tmp_path: Path) -> None:
    """The letter beside a name that is not certain names that exercise, and no other; its muscles count then.

    What the plan asks for in its place was not done then, and it is beyond the plan.
    """
    path = tmp_path / "planned.fit"
    shutil.copy(samples / "planned.fit", path)
    run("label", path, "--name", "e=plank", "--quiet")
    out = run("summarize", path).out
    lines = out.splitlines()
    assert lines[8:16] == [
        *PLANNED.splitlines()[8:15],
        "e  Plank                 0:30 0:31 0:30      extra                  0:40     121",
    ]
    assert "Left out: Calf Raise 3×15.\nBeyond the plan: Plank, 3 sets.\n" in out
    assert "11 of 16 planned sets done: 4 left out" in out
    assert "core 3," in out
    assert "to name" not in out


def test_a_file_that_was_cut_short(run: Runner) -> None:
    """What there is of it, and what was lost."""
    result = run("summarize", SAMPLES / "truncated.fit")
    assert (result.out, result.err, result.code) == (TRUNCATED.format(path=SAMPLES / "truncated.fit") + HINT, "", 0)


def test_the_last_line_names_the_other_sessions_of_a_file(run: Runner, samples: Path) -> None:
    """Two strength sessions around a run."""
    out = run("summarize", samples / "multisport.fit").out
    assert out.count("Strength ·") == 2
    assert out.endswith("\nAlso in this file: running, 31 min, Sat 14 Nov 2026\n")
    assert "Run ·" in run("summarize", "--all-sessions", samples / "multisport.fit").out


def test_a_file_without_a_strength_session_is_no_error(run: Runner, samples: Path) -> None:
    """One line says what it holds."""
    result = run("summarize", samples / "run.fit")
    assert result.out == "run.fit: no strength session; it holds running, 52 min, Sun 15 Nov 2026\n"
    assert (result.err, result.code) == ("", 0)


def test_one_file_gives_one_object_several_an_array(run: Runner, samples: Path) -> None:
    """Jsonl gives one object a line, always."""
    one, two = samples / "planned.fit", samples / "free.fit"
    assert json.loads(run("summarize", "--format", "json", one).out)["file"]["name"] == "planned.fit"
    several = json.loads(run("summarize", "--format", "json", one, two).out)
    assert [each["file"]["name"] for each in several] == ["planned.fit", "free.fit"]
    lines = run("summarize", "--format", "jsonl", one).out.splitlines()
    assert len(lines) == 1
    assert json.loads(lines[0]) == several[0]


def test_json_holds_strength_sessions_unless_all_are_asked_for(run: Runner, samples: Path) -> None:
    """A run gives an object without sessions."""
    assert json.loads(run("summarize", "--format", "json", samples / "run.fit").out)["sessions"] == []
    everything = run("summarize", "--format", "json", "--all-sessions", samples / "multisport.fit").out
    assert [each["kind"] for each in json.loads(everything)["sessions"]] == ["strength", "other", "strength"]


def test_a_folder_stands_for_its_newest_session(run: Runner, samples: Path) -> None:
    """And the message says which of how many."""
    result = run("summarize", samples)
    assert result.out == PLANNED.format(path=samples / "planned.fit").replace("Top set:", f"{NOT_THERE}Top set:")
    assert result.err == f"{samples}: showing planned.fit, the newest of 7 strength sessions\n"
    assert run("summarize", "-q", samples).err == ""


def test_without_a_file_the_folder_one_is_in(run: Runner, samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`fitlift summarize` alone does something useful."""
    monkeypatch.chdir(samples)
    result = run("summarize")
    assert (result.out, result.code) == (
        PLANNED.format(path="planned.fit").replace("Top set:", f"{NOT_THERE}Top set:"),
        0,
    )


def test_a_folder_without_a_strength_session(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Said, and no error."""
    shutil.copy(samples / "run.fit", tmp_path)
    result = run("summarize", tmp_path)
    assert (result.out, result.code) == ("", 0)
    assert result.err == (
        f"No strength session in {tmp_path}.\n\n"
        "Not counted, no strength session\n  run.fit: running, 52 min, Sun 15 Nov 2026\n\n"
        f"What to do next\n  To see one of these files:\n    fitlift summarize {tmp_path}/run.fit --all-sessions\n"
    )


def test_standard_input(run: Runner, samples: Path) -> None:
    """A dash; there is no file beside which names could be kept."""
    out = run("summarize", "-", stdin=(samples / "planned.fit").read_bytes()).out
    assert out == PLANNED.replace(" Name each once:\n  fitlift label {path}", "") + HINT


def test_an_error_is_one_line_and_what_to_try(run: Runner, tmp_path: Path) -> None:
    """Exit code 1 where nothing could be used."""
    (tmp_path / "page.fit").write_text("<html>")
    result = run("summarize", tmp_path / "page.fit")
    assert result.err == (
        f"fitlift: {tmp_path / 'page.fit'}: not a FIT file, it looks like a web page (HTML)\n"
        "  try: the site may have asked you to log in, download it again\n"
    )
    assert (result.out, result.code) == ("", 1)


def test_one_bad_file_among_good_ones(run: Runner, samples: Path) -> None:
    """The good ones are shown; exit code 3."""
    result = run("summarize", samples / "planned.fit", "missing.fit")
    assert result.out == PLANNED.format(path=samples / "planned.fit") + HINT
    assert result.err == ("fitlift: missing.fit: no such file\n  try: check the name; quote names with spaces\n")
    assert result.code == 3


def test_output_goes_to_a_file_whole_or_not_at_all(run: Runner, samples: Path, tmp_path: Path) -> None:
    """80 columns wide; nothing else is left in the folder; an existing file is replaced."""
    target = tmp_path / "report.txt"
    target.write_text("old")
    result = run("summarize", samples / "planned.fit", "-o", target)
    assert (result.out, result.err) == ("", f"wrote {target}\n")
    assert target.read_text(encoding="utf-8") == PLANNED.format(path=samples / "planned.fit") + HINT
    assert [each.name for each in tmp_path.iterdir()] == ["report.txt"]
    result = run("summarize", samples / "planned.fit", "-o", tmp_path / "no" / "report.txt")
    assert result.err.startswith(f"fitlift: {tmp_path / 'no' / 'report.txt'}: cannot be written: No such file")
    assert result.code == 1


def test_an_input_is_never_overwritten(run: Runner, tmp_path: Path) -> None:
    """The FIT file is never changed."""
    path = tmp_path / "a.fit"
    data = fit(session(), active(0))
    path.write_bytes(data)
    result = run("summarize", path, "-o", path)
    assert result.err == (
        f"fitlift: {path}: is one of the files to read\n  try: choose another name or folder for the output\n"
    )
    assert (result.code, path.read_bytes()) == (1, data)


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("s.html", "html"),
        ("s.HTM", "html"),
        ("s.md", "markdown"),
        ("s.json", "json"),
        ("s.jsonl", "jsonl"),
        ("s.txt", "text"),
        ("s", "text"),
        ("s.2026", "text"),
    ],
)
def test_the_format_follows_the_ending_of_the_output(
    run: Runner, samples: Path, tmp_path: Path, name: str, format_name: str
) -> None:
    """As if it had been asked for; a name that asks for none gets text."""
    run("summarize", samples / "free.fit", "-o", tmp_path / name)
    asked = run("summarize", samples / "free.fit", "--format", format_name).out
    assert (tmp_path / name).read_text(encoding="utf-8") == asked


def test_a_format_that_is_asked_for_counts_before_the_ending(run: Runner, samples: Path, tmp_path: Path) -> None:
    """JSON under the name of a page."""
    run("summarize", samples / "free.fit", "--format", "json", "-o", tmp_path / "s.html")
    assert json.loads((tmp_path / "s.html").read_text(encoding="utf-8"))["file"]["name"] == "free.fit"


def test_nothing_is_written_under_the_name_of_another_format(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Text called s.pdf would open as a broken PDF."""
    result = run("summarize", samples / "free.fit", "-o", tmp_path / "s.pdf")
    assert result.code == 2
    assert result.err.endswith(
        "s.pdf: which format? End the name in .txt, .html, .htm, .md, .json, .jsonl, or give --format\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_wrong_usage_is_exit_code_2(run: Runner, samples: Path) -> None:
    """Click says what is wrong."""
    assert run("summarize", "--format", "pdf", samples / "planned.fit").code == 2
    assert run("summarize", "--frobnicate").code == 2


def test_an_unknown_engine_is_wrong_usage(run: Runner, samples: Path) -> None:
    """Click names those that there are."""
    result = run("summarize", "--engine", "rust", samples / "planned.fit")
    assert "'rust' is not one of 'columns', 'fitparse'" in result.err
    assert result.code == 2


def test_what_is_read_can_be_followed(run: Runner, samples: Path) -> None:
    """Verbosely, file by file."""
    assert run("summarize", "-v", samples / "run.fit").err == "run.fit: other\n"


def test_a_folder_in_which_nothing_can_be_read(run: Runner, tmp_path: Path) -> None:
    """Exit code 1: nothing could be used; JSON of nothing is nothing."""
    (tmp_path / "bad.fit").write_bytes(b"<html>")
    for arguments in (("summarize",), ("summarize", "--format", "json"), ("convert",), ("weekly", "--format", "text")):
        assert run(*arguments, tmp_path).code == 1, arguments


def test_the_shape_of_json_depends_on_the_call_alone(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Several files give an array even where one of them fails; an empty folder gives an empty one."""
    result = run("summarize", "--format", "json", samples / "planned.fit", "missing.fit")
    assert (len(json.loads(result.out)), result.code) == (1, 3)
    assert json.loads(run("summarize", "--format", "json", tmp_path).out) == []


@pytest.mark.parametrize("name", ["planned.fit", "planned.fit.gz", "planned.zip"])
def test_recordings_are_never_overwritten(run: Runner, samples: Path, tmp_path: Path, name: str) -> None:
    """By no command, whether the file was an input or lies in a folder that was."""
    data = (samples / "planned.fit").read_bytes()
    path = tmp_path / name
    if name.endswith(".zip"):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("planned.fit", data)
    else:
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    before = path.read_bytes()
    for arguments in (
        ("summarize", tmp_path),
        ("weekly", "--format", "text", tmp_path),
        ("convert", "--format", "csv", samples),
    ):
        result = run(*arguments, "-o", path)
        assert f"{path}: is a FIT file or an archive, which is never overwritten" in result.err
        assert (result.code, path.read_bytes()) == (1, before)


def test_output_to_a_link_or_a_pipe_goes_where_it_leads(run: Runner, samples: Path, tmp_path: Path) -> None:
    """A link stays a link, a device a device."""
    (tmp_path / "target.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "target.txt")
    assert run("summarize", samples / "planned.fit", "-o", tmp_path / "link.txt").code == 0
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "target.txt").read_text(encoding="utf-8") == PLANNED.format(path=samples / "planned.fit") + HINT
    assert run("summarize", samples / "planned.fit", "-o", "/dev/null").code == 0
    assert not Path("/dev/null").is_file()


def test_names_that_cannot_be_opened_are_one_line(run: Runner) -> None:
    """Too long, or none that a file can have."""
    result = run("summarize", "x" * 300)
    assert result.err.startswith(f"fitlift: {'x' * 300}: cannot be opened: File name too long\n")
    assert result.code == 1


@pytest.mark.parametrize("columns", ["40", "60", "200"])
def test_text_fits_the_terminal(run: Runner, samples: Path, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """At any width, no line is wider, but for a command to copy, which stays whole."""
    monkeypatch.setenv("COLUMNS", columns)
    for path in sorted(samples.glob("*.fit")):
        if path.stem != "run":  # what such a file holds is one line
            lines = run("summarize", path).out.splitlines()
            assert max(len(line) for line in lines if not line.startswith("  fitlift ")) <= int(columns)
            assert all(line.endswith(path.name) for line in lines if line.startswith("  fitlift label"))


def test_the_same_input_gives_the_same_bytes(run: Runner, samples: Path) -> None:
    """Twice the same, in every format."""
    for name in ("text", "json", "jsonl"):
        first, second = (run("summarize", "--format", name, samples / "free.fit").out for _ in range(2))
        assert first == second


@pytest.fixture
def squats(tmp_path: Path) -> Path:
    """Two sets that the watch names, one of which is in truth two, and two holds that it does not."""
    path = tmp_path / "a.fit"
    squat: dict[str, Any] = {"category": 28, "category_subtype": 6, "weight": 40}
    sets = (active(0, 24, repetitions=8, **squat), active(94, 33, repetitions=11, **squat))
    path.write_bytes(fit(session(), *sets, *(active(since, 45, repetitions=0) for since in (200, 290))))
    return path


def test_names_are_explained(run: Runner, squats: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each set with every reason, the one that holds first; parts of a set by themselves, dropped ones not."""
    monkeypatch.chdir(squats.parent)
    Path("a.fit.fitlift.yaml").write_text(
        "sessions:\n  - session: 1\n    slots: {b: Plank}\n    sets: {2: {split: [6, 5]}, 3: drop}\n"
    )
    plain = run("summarize", "a.fit").out.removesuffix(HINT)
    names, _, figures = run("summarize", "--explain", "a.fit").out.partition("\nWarm-ups and working sets\n")
    assert figures
    assert names == plain + (
        "\n"
        "Where the names come from; of each set the first holds\n"
        "Set    Name                Source      Why                                  Sure\n"
        "1 a    Barbell back squat  watch       the watch's exercise, planned or\n"
        "                                       confirmed\n"
        "2.1 a  Barbell back squat  watch       the watch's exercise, planned or\n"
        "                                       confirmed\n"
        "2.2 a  Barbell back squat  watch       the watch's exercise, planned or\n"
        "                                       confirmed\n"
        "4 b    Plank               correction  a.fit.fitlift.yaml, line 3\n"
        "       ?                   unknown     the watch named no exercise\n"
    )


def test_json_explains_where_it_is_asked_for(run: Runner, squats: Path) -> None:
    """Every reason in the order of the sets; null otherwise."""
    asked = json.loads(run("summarize", "--explain", "--format", "json", squats).out)
    assert [(each["set"], each["source"]) for each in asked["sessions"][0]["evidence"]] == [
        (1, "watch"),
        (2, "watch"),
        (3, "unknown"),
        (4, "unknown"),
    ]
    assert json.loads(run("summarize", "--format", "json", squats).out)["sessions"][0]["evidence"] is None


def test_what_has_no_sets_has_no_names_to_explain(run: Runner, samples: Path, tmp_path: Path) -> None:
    """A run reads the same as without it; a strength session without sets says what cannot be said, and why."""
    assert run("summarize", "--explain", samples / "run.fit").out == run("summarize", samples / "run.fit").out
    (tmp_path / "a.fit").write_bytes(fit(session()))
    out = run("summarize", "--explain", tmp_path / "a.fit").out
    assert "Where the names come from" not in out
    assert "  Volume: sum of repetitions × weight\n  - cannot be said: no working set\n" in out


def test_corrections_are_shown(run: Runner, squats: Path) -> None:
    """The split set counts twice, the dropped one not at all: 8 + 6 + 5 repetitions, 19 × 40 kg.

    The rest between its parts is not known, and has no part in the median.
    """
    squats.with_name("a.fit.fitlift.yaml").write_text(
        "sessions:\n  - session: 1\n    name: Legs\n    slots: {b: Plank}\n    sets: {2: {split: [6, 5]}, 3: drop}\n"
    )
    lines = run("summarize", squats).out.splitlines()
    assert "4 sets · 19 reps · 760 kg in the 3 sets with a weight" in lines
    assert [" ".join(line.split()) for line in lines if line.startswith(("a ", "b "))] == [
        "a Barbell back squat 8 6 5 × 40 kg 0:18 1:10",
        "b Plank 0:45",
    ]


def exercises(run: Runner, path: Path) -> list[str]:
    """What the table of a recording shows, single-spaced, and how many exercises are to name."""
    lines = [" ".join(line.split()) for line in run("summarize", path).out.splitlines()]
    return [line for line in lines if re.match(r"[a-z] |\d+ (of \d+ )?exercise", line)]


def test_each_name_of_a_slot_has_a_line(run: Runner, squats: Path) -> None:
    """A slot whose sets, or parts of one, have different names has its letter twice.

    Where one of its sets has a name, the others are likely that: so are the holds of slot b.
    """
    squats.with_name("a.fit.fitlift.yaml").write_text(
        "sessions:\n  - session: 1\n    sets:\n      3: Plank\n"
        "      2: {split: [{exercise: push up, reps: 6}, {exercise: burpee, reps: 5}]}\n"
    )
    assert exercises(run, squats) == [
        "a Barbell back squat 8 × 40 kg 0:24",
        "a Push up 6 × 40 kg 0:18",
        "a Burpee 5 × 40 kg 0:15",
        "b Plank (80 %) 0:45 0:45 0:45",
    ]


def test_corrections_that_do_not_fit_are_left_aside_and_told(run: Runner, squats: Path) -> None:
    """With the set that they name, and the command that says more; the recording is shown, and exit code 3."""
    sheet = squats.with_name("a.fit.fitlift.yaml")
    sheet.write_text("sessions:\n  - session: 1\n    sets:\n      5: Plank\n")
    what = "its corrections are not used: line 4: session 1: no set 5"
    said = f"fitlift: a.fit: {what}; see: fitlift label --check {squats}\n"
    result = run("summarize", squats)
    assert (result.err, result.code) == (said, 3)
    assert f"Note: {what}." in result.out
    squats.with_name("b.fit").write_bytes(squats.read_bytes())
    result = run("summarize", squats, squats.with_name("b.fit"))
    assert (result.out.count("Strength ·"), result.err, result.code) == (2, said, 3)


@pytest.mark.parametrize("command", ["summarize", "convert", "weekly"])
def test_what_is_wrong_with_the_users_folders_and_routines_is_said_once(
    run: Runner, squats: Path, tmp_path: Path, command: str
) -> None:
    """Not for each file; exit code 1 and no output. The same holds for the file in the configuration folder."""
    for name in ("b.fit", "c.fit"):
        squats.with_name(name).write_bytes(fit(session(), active(len(name))))
    inputs = (squats.parent,) if command == "weekly" else (squats.parent, squats, squats.with_name("b.fit"))
    routines, missing = tmp_path / "routines.yaml", tmp_path / "missing"
    routines.write_text("routines:\n  - name: A\n    learned: x\n    exercises:\n      - {reps: -5}\n")
    fault = "line 5: '-5' is no number from 0 to 100000"
    for option, path, said in (
        ("--routines", routines, f"{routines}, {fault}"),
        ("--routines", missing, f"{missing}: no such file\n  try: check the name; quote names with spaces"),
        ("--corrections", missing, f"{missing}: no such folder\n  try: check the name of the folder of corrections"),
    ):
        result = run(command, *inputs, option, path)
        assert (result.out, result.err, result.code) == ("", f"fitlift: {said}\n", 1)
    default = UserFiles().routines_path
    default.parent.mkdir(parents=True)
    shutil.copy(routines, default)
    result = run(command, *inputs)
    assert (result.out, result.err, result.code) == ("", f"fitlift: {default}, {fault}\n", 1)


def test_routines_name_what_nothing_else_does(run: Runner, squats: Path, tmp_path: Path) -> None:
    """From the file that is named, with how sure that is."""
    (tmp_path / "mine.yaml").write_text(
        "routines:\n"
        "  - name: Legs\n"
        "    learned: x\n"
        "    exercises:\n"
        "      - {exercise: Barbell back squat, block: 1, rounds: 2, reps: 9, seconds: 28, weight_kg: 40}\n"
        "      - {exercise: My own hold, block: 2, rounds: 2, seconds: 45}\n"
    )
    out = run("summarize", squats, "--explain", "--routines", tmp_path / "mine.yaml").out
    assert re.search(r"\nb  My own hold \(9\d %\) ", out)
    assert out.count("exercise 2 of the routine 'Legs'") == 2
    assert "exercise 1 of the routine" not in out
    assert "to name" not in out


def test_what_is_counted_beyond_what_was_entered_is_said(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Split squats and rows for both sides: 288 and 352 kg more; pull-ups lift the body; in pounds, and in weeks."""
    sides = ("--set", "reps_of_unilateral=per_side")
    out = run("summarize", samples / "planned.fit", *sides).out
    assert "4,240 kg in the 12 sets with a weight, both sides counted" in " ".join(out.split())
    assert "The watch's own totals, 143 reps, include the warm-up.\n" in out
    week = run("weekly", "--format", "text", samples, *sides).out
    assert "In kg, both sides counted." in week
    pull_ups = tmp_path / "pull.fit"
    pull_ups.write_bytes(fit(session(), active(0, category=21, category_subtype=38, repetitions=4)))
    body = ("--set", "body_mass_counts=true", "--set", "body_mass_kg=70")
    assert "280 kg in the one set with a weight, body mass counted" in run("summarize", pull_ups, *body).out
    assert (
        "617 lb in the one set with a weight, body mass"
        in run("summarize", pull_ups, *body, "--set", "weight_unit=lb").out
    )


def test_weights_in_the_unit_that_is_set(run: Runner, samples: Path) -> None:
    """44 lb for 20 kg; the sum adds the pounds that are shown."""
    out = run("summarize", samples / "planned.fit", "--set", "weight_unit=lb").out
    assert "15 working sets + 2 warm-up · 128 reps · 7,946 lb in the 12 sets with a weight" in out
    assert "a  Back Squat, warm-up   10 × 44, 5 × 110 lb" in out


PLAN = """\
plan: Mine
sessions:
  - name: In-season A
    primary:
      - Back squat: 3x5 @ 80 kg
"""


def test_a_plan_that_is_named_holds_over_the_workout_in_the_recording(
    run: Runner, samples: Path, tmp_path: Path
) -> None:
    """It is found by the session's name; what it does not ask for is beyond it."""
    plan = tmp_path / "mine.yaml"
    plan.write_text(PLAN)
    out = run("summarize", samples / "planned.fit", "--plan", plan).out
    assert "Plan: In-season A (mine.yaml), found by its name. All 3 planned sets done.\n" in out
    assert "\na  Back Squat            5 5 5 4 × 80 kg     3×5 @ 80 kg: done; " in out
    assert "Beyond the plan: Romanian Deadlift, 3 sets; Dumbbell Split Squat, 3 sets;" in out


def test_plans_beside_the_file_are_found_and_a_broken_one_stops_nothing(
    run: Runner, samples: Path, tmp_path: Path
) -> None:
    """The one that can be used is; the other is told below."""
    shutil.copy(samples / "planned.fit", tmp_path)
    (tmp_path / "mine.yaml").write_text(PLAN)
    (tmp_path / "other.yaml").write_text("plan: Other\n")
    result = run("summarize", tmp_path / "planned.fit")
    assert "Plan: In-season A (mine.yaml), found by its name." in result.out
    said = " ".join(result.out.split())
    why = "the plan other.yaml is not used: line 1: a plan needs 'sessions'; a list, each with a dash and a name"
    assert f"Note: {why}." in said
    assert result.err == f"fitlift: {why}; see: fitlift plan check {tmp_path / 'other.yaml'}\n"
    assert result.code == 3


def test_a_plan_with_faults_that_is_named_is_an_error(run: Runner, samples: Path, tmp_path: Path) -> None:
    """The first fault in a line, and how to see them all; one that is not there, and a folder without any."""
    plan = tmp_path / "mine.yaml"
    plan.write_text(PLAN.replace("3x5", "5-3").replace("80 kg", "80"))
    result = run("summarize", samples / "planned.fit", "--plan", plan)
    assert result.out == ""
    assert result.err == (
        f"fitlift: {plan}, line 5: '5-3' runs backwards; the fewer repetitions first, as in 3-5, and 1 more fault\n"
        f"  try: fitlift plan check {plan} lists all\n"
    )
    assert result.code == 1
    assert run("summarize", samples / "planned.fit", "--plan", tmp_path / "no.yaml").code == 1
    (tmp_path / "none").mkdir()
    error = run("summarize", samples / "planned.fit", "--plan", tmp_path / "none").err
    assert error.startswith(f"fitlift: {tmp_path / 'none'}: holds no plan\n")


def test_on_a_narrow_terminal_the_plan_stands_below_the_sets(
    run: Runner, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line for each line of sets, by its letter."""
    monkeypatch.setenv("COLUMNS", "40")
    out = run("summarize", samples / "planned.fit").out
    assert (
        "\n\nPlan\n  a  10 @ 20, 5 @ 50 kg: done\n  a  4×5 @ 80 kg: 1 short\n  b  3×8 @ 60 kg: done\n"
        "  c  3×8 @ 12 kg: done\n  d  3×8 @ 22 kg: 1 left out\n  e  3×15: done\n\nRests: all as planned.\n"
    ) in out


def test_the_command_that_names_exercises_has_the_plan_that_was_named(
    run: Runner, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that it shows the same letters."""
    monkeypatch.chdir(samples)
    out = run("summarize", "free.fit", "--plan", "plans").out
    assert out.endswith("Name each once:\n  fitlift label free.fit \\\n    --plan plans\n")
    assert run("summarize", "free.fit").out.endswith("Name each once:\n  fitlift label free.fit\n")


def test_a_session_that_follows_none_of_the_plans_says_so(run: Runner, samples: Path) -> None:
    """And is shown as ever."""
    out = run("summarize", samples / "free.fit", "--plan", samples / "plans").out
    assert "\nPlan: it does not look like any of the 7 planned sessions.\n" in out
    assert "Block 1 · 3 rounds of 5 exercises" in out
