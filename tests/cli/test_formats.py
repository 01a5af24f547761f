"""Every form of file that fitlift says it reads or writes: read, written, and read back."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import log_texts
import public_headers
from checkout import ROOT
from fitlift.records.formats import FORMATS

Runner = Callable[..., Any]

#: How each form is written that is, of a sample or of what is at hand; {} is the file.
WRITTEN = {
    **dict.fromkeys(("fit", "csv", "json", "parquet", "xlsx"), ("convert", "planned.fit", "-o", "{}")),
    **{
        name: ("convert", "planned.fit", "--format", name, "-o", "{}")
        for name in ("strong", "hevy", "fitnotes", "plain", "description")
    },
    **{name: ("summarize", "planned.fit", "--format", name, "-o", "{}") for name in ("jsonl", "html", "markdown")},
    "corrections": ("label", "free.fit"),
    "plan": ("plan", "import", "planned.fit", "-o", "{}"),
    **{
        name: ("plan", "export", "plans/in-season.yaml", "--session", "In-season A", "--for", name, "-o", "{}")
        for name in ("garmin", "connect", "coros")
    },
    "calendar": ("plan", "export", "plans/in-season.yaml", "--for", "calendar", "--from", "2026-11-30", "-o", "{}"),
}

#: What is only read: its bytes.
ONLY_READ = {
    "export": (ROOT / "sample_data" / "export" / "account-export.zip").read_bytes(),
    "fitbod": log_texts.FITBOD.encode(),
    "liftosaur": log_texts.LIFTOSAUR.encode(),
    "gravl": f"{public_headers.GRAVL}\n2025/03/04,18:20,Legs,,52,,Squat,No,1,Normal,5,82.5,0,,,,,\n".encode(),
    "gymbook": f'{public_headers.GYMBOOK_ITALIAN}\n25/03/25,A,18:00,Squat,,,,Set,5,"80,00 kg",,No\n'.encode(),
    "strengthlog": (
        f"{public_headers.STRENGTHLOG}\nLegs,1741112411123,1741115531000,Dip,,80,10,,6,,false,,false\n"
    ).encode(),
    "apps_json": json.dumps({"exerciseSets": []}).encode(),
}

#: By which command each kind is read, and what it says of it.
READ = {
    "recordings": (("summarize", "{}"), "15 working sets + 2 warm-up"),
    "log": (("summarize", "--set", "log_weight_unit=kg", "{}"), " set"),
    "files": (("convert", "{}"), "file,week,session"),
    "sets": (("convert", "{}"), "Back Squat"),
    "plan": (("plan", "show", "{}"), "Back squat"),
    "corrections": (("summarize", "free.fit"), "sets"),
}


@pytest.fixture
def at_samples(samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the samples, from which commands are run."""
    folder = tmp_path / "samples"
    shutil.copytree(samples, folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_said_to_be_read_or_written_is(run: Runner, at_samples: Path, name: str) -> None:
    """Written and read back where it is both."""
    form = FORMATS[name]
    file = at_samples / ("free.fit.fitlift.yaml" if name == "corrections" else f"made{form.endings[0]}")
    assert bool(form.written_by) == (name in WRITTEN)
    if name == "apps_json":
        file = at_samples / "free.fit.fitlift.json"
    if name in ONLY_READ:
        file.write_bytes(ONLY_READ[name])
    else:
        result = run(*(each.format(file) for each in WRITTEN[name]))
        assert (result.code, file.is_file()) == (0, True), result.err
    if form.read_as:
        command, told = READ[form.read_as]
        result = run(*(each.format(file) for each in command))
        assert result.code == 0, result.err
        assert told.lower() in result.out.lower()


def test_my_years_in_strong_go_to_hevy(run: Runner) -> None:
    """A log in, another out: every set, with the names that Hevy has, in the pounds that they were lifted in."""
    source = ROOT / "sample_data" / "logs" / "strong.csv"
    result = run("convert", source, "--format", "hevy")
    rows = list(csv.DictReader(io.StringIO(result.out)))
    with source.open(encoding="utf-8", newline="") as lines:
        sets = [each for each in csv.DictReader(lines) if each["Set Order"] != "Rest Timer"]
    assert (len(rows), result.err, result.code) == (len(sets), "", 0)
    assert [float(each["weight_lbs"] or 0) for each in rows] == [float(each["Weight"] or 0) for each in sets]
    assert [each["reps"] or "0" for each in rows] == [each["Reps"] for each in sets]
    assert {each["exercise_title"] for each in rows} >= {"Squat (Barbell)", "Pull Up (Assisted)", "Rowing Machine"}


def test_what_a_log_has_no_place_for_is_told_and_quiet_says_nothing(run: Runner, at_samples: Path) -> None:
    """After what was written."""
    result = run("convert", "planned.fit", "--format", "strong", "-o", at_samples / "strong.csv")
    assert result.err == (
        f"wrote {at_samples / 'strong.csv'}\n"
        "the log of Strong has no place for: heart rate, rests, when each set was done, how long each set took\n"
    )
    assert run("convert", "planned.fit", "--format", "strong", "-q").err == ""


@pytest.mark.usefixtures("at_samples")
def test_a_guess_is_no_name_of_a_log(run: Runner) -> None:
    """How to name them is said; once they are named they are there."""
    result = run("convert", "free.fit", "--format", "hevy")
    assert (len(result.out.splitlines()), result.code) == (1, 0)
    assert result.err == "21 sets without a sure name are left out: name them with fitlift label, or give --plan\n"
    run("label", "free.fit", "--name", "b=pull up")
    rows = list(csv.DictReader(io.StringIO(run("convert", "free.fit", "--format", "hevy").out)))
    assert [(each["exercise_title"], each["reps"]) for each in rows] == [
        ("Pull Up", "12"),
        ("Pull Up", "11"),
        ("Pull Up", "10"),
    ]


def test_a_page_holds_no_sessions(run: Runner, at_samples: Path) -> None:
    """Wrong usage, with what to name; nothing is written."""
    run("summarize", "planned.fit", "--format", "html", "-o", "page.html")
    result = run("convert", "page.html", "--format", "strong", "-o", "strong.csv")
    assert (result.code, (at_samples / "strong.csv").exists()) == (2, False)
    assert "name the recording or the log that it was made of" in " ".join(result.err.split())


def test_what_cannot_be_read_is_told(run: Runner, at_samples: Path) -> None:
    """With exit code 1; of several that some can be, 3."""
    (at_samples / "bad.fit").write_bytes(b"nothing")
    result = run("convert", "bad.fit", "--format", "hevy")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("fitlift: bad.fit: not a FIT file")
    assert run("convert", "bad.fit", "planned.fit", "--format", "hevy").code == 3
    assert run("convert", "run.fit", "--format", "hevy").err == "run.fit: no sets of a strength session\n"
