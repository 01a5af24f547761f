"""`fitlift inspect`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Runner = Callable[..., Any]


def test_text_by_default(run: Runner, samples: Path) -> None:
    """What is in the file, on standard output."""
    result = run("inspect", samples / "planned.fit")
    assert result.out.startswith("planned.fit · 9,300 bytes · FIT file type activity · Forerunner 965\n")
    assert (result.err, result.code) == ("", 0)


def test_damage_is_no_failure(run: Runner, samples: Path) -> None:
    """A file of which something can be read is read."""
    result = run("inspect", samples / "truncated.fit")
    assert "  byte 2,089: the file is cut short at byte 2,089, 428 bytes before its end;" in result.out
    assert result.code == 0


def test_json_to_a_file(run: Runner, samples: Path, tmp_path: Path) -> None:
    """With both engines compared."""
    target = tmp_path / "planned.json"
    result = run("inspect", samples / "planned.fit", "--format", "json", "--compare-engines", "-o", target)
    document = json.loads(target.read_text(encoding="utf-8"))
    assert document["comparison"]["engines"] == ["columns", "fitparse"]
    assert document["comparison"]["differences"] == []
    assert (result.out, result.err, result.code) == ("", f"wrote {target}\n", 0)


def test_standard_input(run: Runner, samples: Path) -> None:
    """Under the name of a dash."""
    result = run("inspect", "-", stdin=(samples / "run.fit").read_bytes())
    assert result.out.startswith("standard input · ")


def test_what_cannot_be_read_is_one_line(run: Runner, tmp_path: Path) -> None:
    """With what to try, and exit code 1."""
    page = tmp_path / "page.fit"
    page.write_text("<html>")
    result = run("inspect", page)
    assert result.err == (
        f"fitlift: {page}: not a FIT file, it looks like a web page (HTML)\n"
        "  try: the site may have asked you to log in, download it again\n"
    )
    assert (result.out, result.code) == ("", 1)
