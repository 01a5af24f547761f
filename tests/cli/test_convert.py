"""`fitlift convert`."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from fitlift.fit import read_fit

Runner = Callable[..., Any]


def test_csv_to_standard_output_by_default(run: Runner, samples: Path) -> None:
    """One row for each set and rest of the file."""
    result = run("convert", samples / "planned.fit")
    rows = list(csv.DictReader(io.StringIO(result.out)))
    assert (len(rows), result.code) == (34, 0)
    assert [row["reps"] for row in rows if row["exercise_name"] == "Back Squat"] == ["10", "5", "5", "5", "5", "4"]
    assert {(row["file"], row["week"]) for row in rows} == {("planned.fit", "2026-W47")}


def test_the_formats_agree(run: Runner, samples: Path, tmp_path: Path) -> None:
    """The ending of the output's name decides; every format holds the same rows."""
    source = samples / "free.fit"
    for ending in ("csv", "json", "parquet", "xlsx"):
        assert run("convert", source, "-o", tmp_path / f"sets.{ending}").code == 0
    rows = json.loads((tmp_path / "sets.json").read_text())
    tables = {
        "csv": pd.read_csv(tmp_path / "sets.csv"),
        "parquet": pd.read_parquet(tmp_path / "sets.parquet"),
        "xlsx": pd.read_excel(tmp_path / "sets.xlsx"),
    }
    for column in ("row", "reps", "weight_kg", "duration_s", "rest_s", "exercise"):
        expected = [row[column] for row in rows]
        for name, table in tables.items():
            found = [None if pd.isna(each) else each for each in table[column].tolist()]
            assert found == expected, (name, column)


def test_several_files_and_folders_in_one_table(run: Runner, samples: Path) -> None:
    """A folder stands for all its strength sessions."""
    rows = list(csv.DictReader(io.StringIO(run("convert", samples).out)))
    assert list(dict.fromkeys(row["file"] for row in rows)) == [
        "coros.fit",
        "free.fit",
        "generated.fit",
        "multisport.fit",
        "planned.fit",
        "truncated.fit",
    ]


def test_a_file_without_sets_gives_the_heading_and_a_word(run: Runner, samples: Path) -> None:
    """On standard error, so that the table stays a table."""
    result = run("convert", samples / "run.fit")
    assert len(result.out.splitlines()) == 1
    assert result.err == f"{samples / 'run.fit'}: no sets of a strength session\n"
    assert result.code == 0


def test_a_binary_format_needs_a_file(run: Runner, samples: Path) -> None:
    """Wrong usage, with the remedy."""
    result = run("convert", "--format", "xlsx", samples / "planned.fit")
    assert result.code == 2
    assert "xlsx needs a file to go to: -o sets.xlsx" in result.err


def test_an_ending_that_names_no_format_is_wrong_usage(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Nothing is written on a guess."""
    result = run("convert", samples / "planned.fit", "-o", tmp_path / "sets.xls")
    assert (result.code, list(tmp_path.iterdir())) == (2, [])
    assert "which format?" in result.err


def test_names_that_are_no_text_can_be_written(run: Runner, samples: Path, tmp_path: Path) -> None:
    """In every format."""
    shutil.copy(samples / "planned.fit", tmp_path / "a\x1b\udcff.fit")
    for ending in ("csv", "json", "parquet", "xlsx"):
        assert run("convert", tmp_path, "-q", "-o", tmp_path / f"sets.{ending}").code == 0
    assert "a\\x1b\\udcff.fit" in (tmp_path / "sets.csv").read_text(encoding="utf-8")


def test_what_cannot_be_read_leaves_no_output(run: Runner, tmp_path: Path) -> None:
    """Exit code 1 and no file."""
    result = run("convert", "missing.fit", "-o", tmp_path / "sets.csv")
    assert (result.code, list(tmp_path.iterdir())) == (1, [])


def test_corrections_and_routines_are_in_the_table(run: Runner, samples: Path, tmp_path: Path) -> None:
    """What was dropped keeps its row, parts of a set have one each; the file is corrected nowhere else."""
    path = Path(shutil.copy(samples / "free.fit", tmp_path))
    corrections = tmp_path / "corrections"
    corrections.mkdir()
    (corrections / "free.fit.fitlift.yaml").write_text(
        "sessions:\n"
        "  - session: 1\n"
        "    slots: {d: {weight: 30 lb, side: left}}\n"
        "    sets: {1: drop, 2: {split: [7, 5]}, 4: {reps: 11, unit: kg, rpe: 8.5, note: slow}}\n"
    )
    out = run("convert", path, "--corrections", corrections).out
    rows = [row for row in csv.DictReader(io.StringIO(out)) if row["set"] in {"1", "2", "4", "9"}]
    found = [tuple(row[name] for name in ("set", "part", "kind", "reps", "weight_kg", "side", "rpe")) for row in rows]
    assert [(*each[:4], each[4][:7], *each[5:]) for each in found] == [
        ("1", "", "dropped", "15", "16.0", "", ""),
        ("2", "1", "active", "7", "", "", ""),
        ("2", "2", "active", "5", "", "", ""),
        ("4", "", "active", "11", "30.0", "left", "8.5"),
        ("9", "", "active", "10", "13.6078", "left", ""),
    ]
    assert ",dropped," not in run("convert", path).out


def test_a_recording_without_corrections_stays_as_it_is(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Byte for byte, which is said."""
    fixed = tmp_path / "fixed.fit"
    result = run("convert", samples / "free.fit", "-o", fixed)
    assert fixed.read_bytes() == (samples / "free.fit").read_bytes()
    assert (result.code, result.out) == (0, "")
    assert result.err == f"wrote {fixed}: nothing to change, every byte as the watch wrote it\n"


#: Names for three sets, a weight, another set, and what FIT has no place for.
CORRECTED = """
sessions:
  - session: 1
    sets:
      1: {exercise: goblet squat, weight: 20 kg, rpe: 8}
      2: {exercise: push up, reps: 11}
      3: {exercise: Jefferson wobble, note: slow}
      4: {drop: true}
    add:
      - {after: 5, exercise: deadlift, reps: 5, weight: 100 kg}
"""


def test_a_recording_tells_what_is_other_in_it(run: Runner, samples: Path, tmp_path: Path) -> None:
    """What changed, once what FIT has no place for, and once what services do; read again, it says what was said."""
    source, fixed = tmp_path / "free.fit", tmp_path / "fixed.fit"
    shutil.copy(samples / "free.fit", source)
    (tmp_path / "free.fit.fitlift.yaml").write_text(CORRECTED, encoding="utf-8")
    result = run("convert", "--format", "fit", source, "-o", fixed)
    assert result.code == 0
    assert result.err == (
        f"wrote {fixed}: 3 names, 1 count of repetitions, 1 weight, 1 set added, 1 set made a rest; everything else as "
        "the watch wrote it\n"
        "FIT has no place for: effort, notes, letters of rounds (found anew there, with the guesses and rests that "
        "depend on them)\n"
        "Strava takes FIT files with sets; Garmin Connect refuses a copy of an original that is still there; "
        "neither was tried here\n"
    )
    rows = list(csv.DictReader(io.StringIO(run("convert", fixed).out)))
    told = [(row["exercise_name"], row["reps"], row["weight_kg"]) for row in rows if row["kind"] == "active"]
    assert told[:3] == [("Goblet squat", "15", "20.0"), ("Push up", "11", ""), ("Jefferson wobble", "1", "")]
    assert told[4] == ("Deadlift", "5", "100.0")


def test_a_recording_is_never_written_over(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Neither under its own name, nor by a link, nor another one; and there is no standard output for it."""
    source, link, other = (tmp_path / name for name in ("free.fit", "link.fit", "other.fit"))
    shutil.copy(samples / "free.fit", source)
    shutil.copy(samples / "planned.fit", other)
    link.hardlink_to(source)
    before = source.read_bytes(), other.read_bytes()
    for target in (source, link, other):
        assert run("convert", source, "-o", target).code == 1
    assert (source.read_bytes(), other.read_bytes()) == before
    result = run("convert", "--format", "fit", source)
    assert result.code == 2
    assert "fit needs a file to go to: -o sets.fit" in result.err


def test_an_earlier_output_is_deleted_by_the_user_alone(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Nobody can tell it from an original; where it would be the same bytes, it stays and that is no error."""
    source, fixed = tmp_path / "free.fit", tmp_path / "fixed.fit"
    shutil.copy(samples / "free.fit", source)
    sheet = tmp_path / "free.fit.fitlift.yaml"
    sheet.write_text(CORRECTED, encoding="utf-8")
    first = run("convert", source, "-o", fixed)
    before = fixed.read_bytes(), fixed.stat().st_mtime_ns
    again = run("convert", source, "-o", fixed)
    assert (again.code, again.err) == (0, first.err)
    sheet.write_text(CORRECTED.replace("11", "12"), encoding="utf-8")
    other = run("convert", source, "-o", fixed)
    assert other.code == 1
    assert other.err == (
        f"fitlift: {fixed}: is a FIT file or an archive, which is never overwritten\n"
        "  try: delete it first if fitlift made it; else choose another name for the output\n"
    )
    assert (fixed.read_bytes(), fixed.stat().st_mtime_ns) == before


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--format", "fit", "-o", "sets.csv"), "sets.csv: a FIT file has a name that ends with .fit"),
        (("--format", "fit", "-o", "sets.fit.gz"), "sets.fit.gz: a FIT file has a name that ends with .fit"),
        (("--engine", "fitparse", "-o", "sets.fit"), "fit is read by fitlift's own decoder; leave --engine out"),
    ],
)
def test_what_does_not_go_with_fit_is_refused(run: Runner, samples: Path, wrong: tuple[str, ...], said: str) -> None:
    """Nothing is ignored, and no FIT file is called by another format's name."""
    result = run("convert", samples / "free.fit", *wrong)
    assert (result.code, said in result.err) == (2, True)


def test_fit_is_of_one_recording(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Several files and folders have no one file; sets beside laps are of FIT alone."""
    target = tmp_path / "fixed.fit"
    for given in ([samples / "free.fit", samples / "planned.fit"], [samples]):
        result = run("convert", *given, "-o", target)
        assert (result.code, target.exists()) == (2, False)
        assert "fit is of one recording: give one FILE" in result.err
    result = run("convert", "--sets", samples / "coros.fit")
    assert "--sets goes with --format fit" in result.err


def test_what_can_be_read_of_a_damaged_recording_is_written(run: Runner, samples: Path, tmp_path: Path) -> None:
    """And it is said what is not; the new file is sound."""
    fixed = tmp_path / "fixed.fit"
    result = run("convert", samples / "truncated.fit", "-o", fixed)
    assert result.err.splitlines() == [
        "the file is cut short at byte 2,089, 428 bytes before its end; what is there is kept",
        f"wrote {fixed}: nothing to change, what can be read as the watch wrote it",
    ]
    assert read_fit(fixed).notices == ()


def test_sets_stand_beside_laps_if_that_is_asked(run: Runner, samples: Path, tmp_path: Path) -> None:
    """The same sets are read of both files."""
    fixed = tmp_path / "fixed.fit"
    result = run("convert", samples / "coros.fit", "--sets", "-o", fixed)
    assert result.err.startswith(f"wrote {fixed}: 21 sets beside the laps; everything else as the watch wrote it\n")
    tables = [list(csv.DictReader(io.StringIO(run("convert", each).out))) for each in (samples / "coros.fit", fixed)]
    same = [[{**row, "file": "", "message_index": ""} for row in table] for table in tables]
    assert same[0] == same[1]
