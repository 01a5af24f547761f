"""`fitlift convert --scrub`."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import fitlift
from builders import active, at, file_id, session
from fitlift.fit.encode import Value, encode, message

Runner = Callable[..., Any]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Where it is written to."""
    return tmp_path / "report.fit"


def test_a_sample_says_what_became_of_it(run: Runner, samples: Path, report: Path) -> None:
    """Made up, it has nothing of a person in it but the workout's name."""
    result = run("convert", samples / "planned.fit", "--scrub", "-o", report)
    assert (result.out, result.code) == ("", 0)
    assert result.err == (
        f"wrote {report}\n"
        "nothing to blank; replaced: 1 name of your own; dates are 359 weeks earlier\n"
        f"look at it before you send it: fitlift inspect {report}\n"
    )
    assert run("inspect", report).code == 0


def test_all_that_is_blanked_is_counted(run: Runner, tmp_path: Path, report: Path) -> None:
    """Each kind by itself, in one line; what there is none of is not told."""
    place: dict[str, Value] = {"position_lat": 566_000_000, "position_long": 101_000_000}
    path = tmp_path / "mine.fit"
    path.write_bytes(
        encode(
            [
                file_id(serial_number=3_956_781_234),
                message("device_info", {"ant_device_number": 51234, "descriptor": "left foot"}),
                message("user_profile", {"friendly_name": "Ann"}),
                session(),
                active(0),
                *(message("record", {**place, "timestamp": at(second)}) for second in range(1200)),
            ]
        )
    )
    result = run("convert", path, "--scrub", "-o", report)
    assert result.err.splitlines()[1] == (
        "blanked: 2 serial numbers and other ids, 1,200 positions, 1 fact about the person, 1 text; "
        "dates are 322 weeks earlier"
    )


def test_of_a_damaged_file_the_rest_is_said(run: Runner, samples: Path, report: Path) -> None:
    """With its bytes, as everywhere."""
    result = run("convert", samples / "truncated.fit", "--scrub", "-o", report)
    assert result.code == 0
    assert result.err == (
        "the file is cut short at byte 2,089, 428 bytes before its end; what is there is kept\n"
        f"wrote {report}\n"
        "nothing to blank; dates are 359 weeks earlier; only what can be read is in it\n"
        f"look at it before you send it: fitlift inspect {report}\n"
    )


def test_a_name_with_a_space_is_quoted_in_the_command(run: Runner, samples: Path, tmp_path: Path) -> None:
    """It is to be copied."""
    result = run("convert", samples / "planned.fit", "--scrub", "-o", tmp_path / "my report.fit")
    assert result.err.splitlines()[-1] == f"look at it before you send it: fitlift inspect '{tmp_path}/my report.fit'"


def test_quiet_says_nothing(run: Runner, samples: Path, report: Path) -> None:
    """The file is the same."""
    result = run("convert", samples / "planned.fit", "--scrub", "--format", "fit", "-q", "-o", report)
    assert (result.out, result.err, result.code) == ("", "", 0)
    assert report.read_bytes() == fitlift.scrubbed(samples / "planned.fit").data


def test_from_standard_input(run: Runner, samples: Path, report: Path) -> None:
    """As by its name."""
    data = (samples / "run.fit").read_bytes()
    assert run("convert", "-", "--scrub", "-o", report, stdin=data).code == 0
    assert report.read_bytes() == fitlift.scrubbed(data).data


def test_it_is_one_fit_file_and_goes_to_one(run: Runner, samples: Path, report: Path) -> None:
    """Anything else is wrong usage, with the remedy."""
    path = samples / "planned.fit"
    wrong = {
        "--scrub needs a file to go to: -o report.fit": (path, "--scrub"),
        "leave --format out": (path, "--scrub", "--format", "csv", "-o", report),
        "leave --sets out": (path, "--scrub", "--sets", "-o", report),
        "leave --engine out": (path, "--scrub", "--engine", "columns", "-o", report),
        "report.csv: a FIT file has a name that ends with .fit": (path, "--scrub", "-o", report.with_suffix(".csv")),
        "fit is of one recording: give one FILE": (path, samples / "run.fit", "--scrub", "-o", report),
    }
    for said, arguments in wrong.items():
        result = run("convert", *arguments)
        assert (result.code, said in result.err, report.exists()) == (2, True, False), said


def test_a_recording_is_never_written_over(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Neither the one that is read nor another, nor is anything written of what is no FIT file."""
    path = Path(shutil.copy(samples / "planned.fit", tmp_path))
    before = path.read_bytes()
    for source in (path, samples / "run.fit"):
        result = run("convert", source, "--scrub", "-o", path)
        assert (result.code, path.read_bytes() == before) == (1, True)
    result = run("convert", tmp_path, "--scrub", "-o", tmp_path / "new.fit")
    assert (result.code, "is a folder" in result.err) == (1, True)


def test_the_twin_in_python_tells_the_same(samples: Path) -> None:
    """Figures by their names, and the sentence."""
    found = fitlift.scrubbed(samples / "planned.fit")
    assert (found.names, found.ids, found.weeks_earlier) == (1, 0, 359)
    assert str(found.said) == "nothing to blank; replaced: 1 name of your own; dates are 359 weeks earlier"
    assert fitlift.summarize(found.data)[0].week == "2020-W01"
    assert repr(found).startswith("<Scrubbed: 9,3")
