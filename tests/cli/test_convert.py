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
