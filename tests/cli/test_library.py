"""`fitlift library`, and the option that writes one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Runner = Callable[..., Any]


def test_a_library_is_written_beside_the_report_and_counted(run: Runner, samples: Path, tmp_path: Path) -> None:
    """The report is the same as without it; sets are 41, 42, 20, 6 and 8, 34, 9 in the files that have some."""
    path = tmp_path / "fitlift.sqlite"
    plain = run("weekly", "--format", "text", samples)
    result = run("weekly", "--format", "text", samples, "--library", path)
    assert (result.out, result.code, result.err) == (plain.out, plain.code, plain.err)
    assert run("library", "info", path).out == (
        f"{path}:\n"
        "  files             8\n"
        "  sessions          7\n"
        "  sets            160\n"
        "  zones             7\n"
        "  matches          18\n"
        "  runs              2\n"
    )


def test_what_is_no_library_is_an_error_in_a_line(run: Runner, samples: Path, tmp_path: Path) -> None:
    """And what to try."""
    result = run("library", "info", samples / "planned.fit")
    assert result.code == 1
    assert result.err.splitlines() == [
        f"fitlift: {samples / 'planned.fit'}: is no library: file is not a database",
        "  try: name the file that fitlift weekly keeps: fitlift.sqlite among its reports, or what --library named",
    ]
    assert run("weekly", "--format", "text", samples, "--library", samples / "planned.fit").code == 1
    assert run("weekly", tmp_path, "--library", "a.sqlite", "--athletes", "--format", "html").code == 2


def test_progress_takes_from_a_library_what_has_not_changed(run: Runner, samples: Path, tmp_path: Path) -> None:
    """And says the same as without."""
    path = tmp_path / "fitlift.sqlite"
    run("weekly", samples, "-o", tmp_path / "out", "--library", path)
    assert not (tmp_path / "out" / "fitlift.sqlite").exists()
    assert run("progress", samples, "--library", path).out == run("progress", samples).out
