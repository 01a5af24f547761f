"""`fitlift weekly`, by its exact output."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders import active, fit, session

Runner = Callable[..., Any]

WEEKS = """\
Week      Dates      Sessions  Sets  Reps  Minutes      kg
2026-W45  2-8 Nov           2    29   200       55   3,510
2026-W46  9-15 Nov          3    28   285       27   1,596
2026-W47  16-22 Nov         2    20   161       40   5,135
all                         7    77   646      122  10,241

4 warm-up sets left out of sets, reps and kg.
Few sets have a weight: 8 of 29 in 2026-W45, 12 of 28 in 2026-W46.

Muscles in 2026-W47 (sets; 4-12 a week are aimed at, helping muscles count half)
  no set known: core,  chest
  little known: shoulders 1
  some: calves 3,  arms 3.5
  enough: hips 4.5,  back 6.5,  quads 8,  hamstrings 8.5,  glutes 12
  hips, shoulders and arms only as helpers
  hips: nothing known for hip flexors and abductors
  no muscle known: 3 sets

Lifting beside running, 2026-W47
  hard sets: 20 working sets, none with an effort noted; legs and hips 15,
    back 6.5, shoulders 1, arms 3.5; the muscles of 3 sets are not known
  effort × minutes (session-RPE): not said, it takes an effort of the session,
    noted on the watch or in corrections
  sets in the 72 hours to Thu 19 Nov 2026, at least: glutes 12, hamstrings 8.5,
    quads 8, back 6.5, hips 4.5, arms 3.5, calves 3, shoulders 1
  last trained: quads, hamstrings, glutes, hips, calves, back, shoulders and
    arms that day; chest 2 to 14 days before; core not known
  the watch's training load measures the heart; lifting is not added to it

For runners, 2026-W47
  – all muscles: nothing known of core, chest, because 3 sets count for no
    muscle
  – progress: no lift is known to have been done in 3 sessions
  – consistency: 3 whole weeks of 4 are known

Counted, but with doubts
  generated.fit: synthetic timing: a program made this file, set times and the
    heart rate of a set may not be measured
  truncated.fit: the file is cut short at byte 2,089, 428 bytes before its end;
    what is there is kept; the file lost its session summary; sport, start and
    duration are derived from what is left

Not counted, no strength session
  run.fit: running, 52 min, Sun 15 Nov 2026
"""


def test_the_sample_weeks(run: Runner, samples: Path, tmp_path: Path) -> None:
    """A line a week, and every file that is not counted with its reason."""
    for path in samples.glob("*.fit"):
        shutil.copy(path, tmp_path)
    result = run("weekly", "--format", "text", tmp_path)
    assert (result.out, result.err, result.code) == (WEEKS, "", 0)


def test_files_that_cannot_be_read_are_listed_and_the_rest_goes_on(run: Runner, samples: Path, tmp_path: Path) -> None:
    """In the report and on standard error; exit code 3."""
    shutil.copy(samples / "planned.fit", tmp_path)
    shutil.copy(samples / "planned.fit", tmp_path / "z.fit")
    (tmp_path / "bad.fit").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("x")
    result = run("weekly", "--format", "text", tmp_path)
    assert result.out.endswith(
        "\nNot counted, the same file again\n  z.fit: is a copy of planned.fit\n"
        "\nNot counted, cannot be read\n"
        "  bad.fit: not a FIT file, it looks like an empty file (0 bytes); export it once\n    more\n"
        "\nNot counted, neither FIT nor zip\n  notes.txt\n"
    )
    assert result.err == (
        "fitlift: bad.fit: not a FIT file, it looks like an empty file (0 bytes); export it once more\n"
    )
    assert result.code == 3


def test_many_files_that_are_not_counted_are_counted_by_kind(run: Runner, tmp_path: Path) -> None:
    """A year of running is a line, not four hundred; the commonest first."""
    for place in range(14):
        sport = "running" if place % 3 else "cycling"
        (tmp_path / f"{place}.fit").write_bytes(fit(session(3600 * place, sport=sport, sub_sport=None)))
        (tmp_path / f"{place}.jpg").write_bytes(b"")
    assert run("weekly", "--format", "text", tmp_path).out == (
        f"No strength session in {tmp_path}.\n"
        "\nNot counted, no strength session\n  running: 9 files\n  cycling: 5 files\n"
        "\nNot counted, neither FIT nor zip\n  .jpg: 14 files\n"
        "\nWhat to do next\n  To see one of these files:\n"
        f"    fitlift summarize {tmp_path}/0.fit --all-sessions\n"
    )


def test_the_weeks_fit_a_small_terminal(run: Runner, samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At 60 columns no date is folded."""
    monkeypatch.setenv("COLUMNS", "60")
    out = run("weekly", "--format", "text", samples).out
    assert "2026-W47  16-22 Nov         2    20   161       40   5,135\n" in out
    assert max(map(len, out.splitlines())) <= 60


def test_one_file_is_no_folder(run: Runner, samples: Path) -> None:
    """Said with the command that reads it."""
    result = run("weekly", "--format", "text", samples / "planned.fit")
    assert result.err == (
        f"fitlift: {samples / 'planned.fit'}: is a file; this needs a folder or a zip\n"
        f"  try: fitlift summarize {samples / 'planned.fit'}\n"
    )


def test_a_folder_of_other_things(run: Runner, tmp_path: Path) -> None:
    """Said, and no error; a folder that does not exist is one."""
    assert run("weekly", "--format", "text", tmp_path).out == (
        f"There is no file in {tmp_path}.\n\nWhat to do next\n"
        "  Name the folder with your FIT files, the zip of an export, or a phone's log (CSV).\n"
    )
    missing = run("weekly", "--format", "text", tmp_path / "missing")
    assert missing.err.startswith(f"fitlift: {tmp_path / 'missing'}: no such folder\n")
    assert missing.code == 1


def test_a_folder_in_which_nothing_can_be_read(run: Runner, tmp_path: Path) -> None:
    """Exit code 1."""
    (tmp_path / "bad.fit").write_bytes(b"<html>")
    assert run("weekly", "--format", "text", tmp_path).code == 1


def test_the_report_goes_to_a_file(run: Runner, samples: Path, tmp_path: Path) -> None:
    """And says where."""
    shutil.copy(samples / "run.fit", tmp_path)
    target = tmp_path / "weeks.txt"
    result = run("weekly", "--format", "text", tmp_path, "-o", target)
    assert (result.out, result.err) == ("", f"wrote {target}\n")
    assert "run.fit" in target.read_text(encoding="utf-8")


def test_a_session_without_any_time_is_counted_in_no_week(run: Runner, tmp_path: Path) -> None:
    """It is said, shown and converted all the same."""
    timeless = session(timestamp=None, start_time=None, total_elapsed_time=None, total_timer_time=None)
    (tmp_path / "timeless.fit").write_bytes(fit(timeless, active(0, start_time=None)))
    assert run("weekly", "--format", "text", tmp_path).out == (
        f"No strength session in {tmp_path} tells its date.\n"
        "\n"
        "Counted, but with doubts\n"
        "  timeless.fit: the session does not say when it started, so it stands in no\n"
        "    week; 1 set without a start: rest and heart rate stay unknown there\n"
        "\nWhat to do next\n  To see a session that tells no date:\n"
        f"    fitlift summarize {tmp_path}/timeless.fit\n"
    )
    assert run("summarize", tmp_path / "timeless.fit").out.startswith("Strength · at an unknown time · ")
    assert run("convert", tmp_path / "timeless.fit").out.splitlines()[1].startswith("timeless.fit,,1,1,1,")


def test_corrections_change_the_weeks(run: Runner, tmp_path: Path) -> None:
    """A set taken out and one that was missed, from a folder of corrections: 5 + 12 repetitions, 12 × 20 kg."""
    folder, corrections = tmp_path / "export", tmp_path / "corrections"
    for each in (folder, corrections):
        each.mkdir()
    (folder / "a.fit").write_bytes(fit(session(), active(0), active(90), active(200, repetitions=30)))
    (corrections / "a.fit.fitlift.yaml").write_text(
        "sessions:\n"
        "  - session: 1\n"
        "    sets: {2: drop, 3: drop}\n"
        "    add: [{after: 3, slot: a, reps: 12, weight: 20 kg}]\n"
    )
    (folder / "b.fit").write_bytes(fit(session(86400), active(86400, repetitions=7)))
    result = run("weekly", "--format", "text", folder, "--corrections", corrections)
    assert result.out.splitlines()[1].split() == ["2026-W10", "2-8", "Mar", "2", "3", "24", "20", "240"]
    assert run("weekly", "--format", "text", folder).out.splitlines()[1].split()[3:6] == ["2", "4", "47"]
    assert (result.err, result.code) == ("", 0)


def test_corrections_that_do_not_fit_are_listed_with_their_file(run: Runner, tmp_path: Path) -> None:
    """The recording counts as it is; exit code 3. Files of corrections are no files of the export."""
    (tmp_path / "a.fit").write_bytes(fit(session(), active(0)))
    (tmp_path / "b.fit").write_bytes(fit(session(86400), active(86400, repetitions=7)))
    (tmp_path / "a.fit.fitlift.yaml").write_text("sessions:\n  - session: 1\n    sets:\n      2: drop\n")
    (tmp_path / "b.fit.fitlift.yaml").write_text("")
    result = run("weekly", "--format", "text", tmp_path)
    what = "its corrections are not used: line 4: session 1: no set 2"
    assert result.err == f"fitlift: a.fit: {what}; see: fitlift label --check {tmp_path / 'a.fit'}\n"
    assert result.code == 3
    assert result.out.splitlines()[1].split()[:6] == ["2026-W10", "2-8", "Mar", "2", "2", "12"]
    assert f"a.fit: {what}" in " ".join(result.out.split())
    assert "neither FIT nor zip" not in result.out


def test_weeks_start_and_weigh_as_it_is_set(run: Runner, samples: Path) -> None:
    """From Sunday on, in pounds: 3,510 kg are 7,738 lb."""
    out = run("weekly", "--format", "text", samples, "--set", "week_start=sunday", "--set", "weight_unit=lb").out
    assert out.splitlines()[:2] == [
        "Week      Dates      Sessions  Sets  Reps  Minutes      lb",
        "2026-W45  1-7 Nov           2    29   200       55   7,738",
    ]
    assert "4 warm-up sets left out of sets, reps and lb." in out


def test_targets_are_the_users(run: Runner, samples: Path) -> None:
    """One for all, others for some; what is aimed at is said as it is."""
    sets = ("--set", "target_sets=5", "--set", "targets.core=6", "--set", "helping=0")
    out = run("weekly", "--format", "text", samples, *sets).out
    assert out.partition("\n\nMuscles in ")[2].startswith(
        "2026-W47 (sets; 5-12 a week are aimed at, 6-12 for core, helping\n"
        "  muscles not counted)\n"
        "  no set known: hips,  core,  chest,  shoulders,  arms\n"
        "  little known: back 2\n"
        "  some: calves 3\n"
    )


def test_options_that_the_text_has_no_use_for_are_refused(run: Runner, samples: Path) -> None:
    """Rather than passed over."""
    result = run("weekly", samples, "--format", "text", "--weeks", "2026-W40", "--open")
    assert result.code == 2
    assert "--format text lists all weeks: leave --weeks and --open out" in " ".join(result.err.split())


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (2, "  1.fit: is counted as 0.fit, which holds as much or more\n"),
        (14, "  13 runs: counted as those of other files, which hold as much or more\n"),
    ],
)
def test_runs_that_other_files_tell_are_named_or_counted_if_they_are_many(
    run: Runner, tmp_path: Path, count: int, said: str
) -> None:
    """As who keeps two services' exports has every run twice."""
    for place in range(count):
        data = fit(session(total_calories=place, sport="running", sub_sport=None))
        (tmp_path / f"{place}.fit").write_bytes(data)
    out = run("weekly", "--format", "text", tmp_path).out
    assert f"\nNot counted, the same run again\n{said}" in out


def test_many_weeks_with_few_weights_are_counted(run: Runner, tmp_path: Path) -> None:
    """One set of three has a weight in each of four weeks: a line for all, not one for each."""
    for week in range(4):
        since = week * 7 * 86_400
        sets = (active(since + 60 * place, 30, weight=20 if place == 0 else None) for place in range(3))
        (tmp_path / f"{week}.fit").write_bytes(fit(session(since, 600), *sets))
    out = run("weekly", "--format", "text", tmp_path).out
    assert "\n\nIn 4 of 4 weeks fewer than half of the sets have a weight.\n\n" in out
    (tmp_path / "3.fit").unlink()
    said = run("weekly", "--format", "text", tmp_path).out.partition("\nFew sets have a weight: ")[2]
    assert said.startswith("1 of 3 in 2026-W10, 1 of 3 in 2026-W11, 1 of 3 in\n  2026-W12.\n")
