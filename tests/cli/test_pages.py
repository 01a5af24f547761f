"""`fitlift summarize` as pages and pictures, and `fitlift convert` of a page."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders import fit, session
from checkout import ROOT
from fitlift.report.sections import SECTIONS
from fitlift.report.words import heading

Runner = Callable[..., Any]

CHARTS = ["groups", "muscles", "planned", "rests", "timeline", "volume", "zones"]


def test_markdown_has_tables_and_links_to_the_charts(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Seen from the page, wherever the two folders are."""
    page = tmp_path / "notes" / "page.md"
    page.parent.mkdir()
    result = run(
        "summarize", samples / "planned.fit", "--format", "markdown", "-o", page, "--charts", tmp_path / "my charts"
    )
    assert (result.code, result.out) == (0, "")
    assert result.err == f"wrote 8 charts into {tmp_path / 'my charts'}\nwrote {page}\n"
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"^!\[.+\]\((.+)\)$", text, flags=re.MULTILINE)
    assert sorted(links) == [f"../my%20charts/planned-{chart}.png" for chart in CHARTS]
    assert all((page.parent / link.replace("%20", " ")).is_file() for link in links)
    assert "| b | Romanian Deadlift | 8 8 8 × 60 kg | 3×8 @ 60 kg: done | 1:15 | 133 |" in text
    assert text.startswith("# Strength\n\nThu 19 Nov 2026, 18:04 · 31 min + 2 min paused · Forerunner 965\n")


def test_markdown_without_charts_links_to_none(run: Runner, samples: Path) -> None:
    """Tables say what charts would."""
    text = run("summarize", samples / "planned.fit", "--format", "markdown").out
    assert "![" not in text
    assert "| zone 1 95-113 | 13:31 | 3:13 | 10:18 |" in text.replace("  ", " ")
    assert "| Glutes | 10 | 10 | 2 |" in text


@pytest.mark.parametrize("kind", ["png", *(pytest.param(each, marks=pytest.mark.slow) for each in ("svg", "pdf"))])
def test_charts_are_the_same_bytes_each_time(run: Runner, samples: Path, tmp_path: Path, kind: str) -> None:
    """In each kind; beside text, which stays as it is."""
    plain = run("summarize", samples / "free.fit").out
    for folder in ("a", "b"):
        result = run("summarize", samples / "free.fit", "--charts", tmp_path / folder, "--charts-format", kind)
        assert (result.out, result.code) == (plain, 0)
    first, second = ({path.name: path.read_bytes() for path in (tmp_path / each).iterdir()} for each in "ab")
    assert first == second
    # nothing is known of muscles, and there is no plan
    charts = [f"free-{chart}.{kind}" for chart in ("rests", "timeline", "volume", "zones")]
    assert sorted(first) == ["free-card.png", *charts]


def test_dark_charts_differ(run: Runner, samples: Path, tmp_path: Path) -> None:
    """From the light ones in every byte that colours."""
    for theme in ("light", "dark"):
        options = ("--charts", tmp_path / theme, "--charts-theme", theme, "--charts-format", "svg", "--show", "zones")
        assert run("summarize", samples / "planned.fit", *options).code == 0
    light, dark = ((tmp_path / theme / "planned-zones.svg").read_text() for theme in ("light", "dark"))
    assert ("#ffffff" in light, "#ffffff" in dark, "#14181d" in dark) == (True, False, True)


def test_charts_never_overwrite_a_recording_or_an_input(run: Runner, samples: Path, tmp_path: Path) -> None:
    """The folder cannot be made where a file stands."""
    (tmp_path / "file").write_text("mine")
    result = run("summarize", samples / "planned.fit", "--charts", tmp_path / "file")
    assert (result.code, (tmp_path / "file").read_text()) == (1, "mine")
    assert result.err.splitlines()[0] == f"fitlift: {tmp_path / 'file'}: cannot be made a folder: File exists"


def test_sections_of_text_can_be_chosen(run: Runner, samples: Path) -> None:
    """The heading stays; a section that is not there is named."""
    text = run("summarize", samples / "planned.fit", "--show", "zones, every_set").out
    assert text.startswith("Strength · Thu 19 Nov 2026, 18:04")
    assert "Heart zones" in text
    assert ["6", "Back", "Squat", "4", "80", "0:24", "2:12", "116", "133"] in [
        line.split() for line in text.splitlines()
    ]
    assert "For runners" not in text
    result = run("summarize", samples / "planned.fit", "--show", "zones,feet")
    assert result.code == 2
    assert "no section is called 'feet': sets, plan, past, load, zones, muscles" in " ".join(result.err.split())


def test_every_section_that_can_be_chosen_is_shown(run: Runner, samples: Path, three_weeks: Path) -> None:
    """In text below the heading, in Markdown under its own; none is known that shows nothing."""
    asked = ("summarize", samples / "planned.fit", "--explain", "--history", three_weeks)
    texts, pages = (
        {key: run(*asked, "--show", key, "--format", format_name).out for key in SECTIONS}
        for format_name in ("text", "markdown")
    )
    assert [key for key, text in texts.items() if not text.partition("\n\n")[2].strip()] == []
    assert [key for key, page in pages.items() if f"\n## {heading(SECTIONS[key])}\n" not in page] == []


def test_convert_gives_back_the_tables_of_a_page(run: Runner, samples: Path, tmp_path: Path) -> None:
    """The same bytes as of the recording."""
    page = tmp_path / "report.html"
    run("summarize", samples / "multisport.fit", "--format", "html", "-o", page)
    of_page = run("convert", page)
    assert (of_page.out, of_page.code) == (run("convert", samples / "multisport.fit").out, 0)


def test_convert_takes_pages_and_recordings_together(run: Runner, samples: Path, tmp_path: Path) -> None:
    """What cannot be read is named, the rest goes on."""
    page = tmp_path / "report.html"
    run("summarize", samples / "free.fit", "--format", "html", "-o", page)
    (tmp_path / "other.html").write_text("<p>Hello</p>")
    result = run("convert", page, samples / "planned.fit", tmp_path / "other.html")
    assert result.code == 3
    assert {line.split(",")[0] for line in result.out.splitlines()[1:]} == {"free.fit", "planned.fit"}
    assert result.err == (
        f"fitlift: {tmp_path / 'other.html'}: is an HTML page without fitlift's tables\n"
        "  try: give a page that fitlift wrote\n"
    )
    assert run("convert", tmp_path / "other.html").code == 1


def test_a_page_of_a_run_holds_no_sets(run: Runner, samples: Path, tmp_path: Path) -> None:
    """Which is said, and is no error."""
    page = tmp_path / "run.html"
    run("summarize", samples / "run.fit", "--format", "html", "-o", page)
    result = run("convert", page)
    assert (result.code, result.err) == (0, f"{page}: no sets of a strength session\n")


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are Unix's")
@pytest.mark.parametrize(("variable", "has_colours"), [("", True), ("NO_COLOR", False)])
def test_colours_are_for_terminals_only(samples: Path, variable: str, has_colours: bool) -> None:  # noqa: FBT001 - a case
    """NO_COLOR turns them off; a pipe never has any."""
    surroundings = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "TERM"}}
    surroundings |= {"TERM": "xterm", "COLUMNS": "80"} | ({variable: "1"} if variable else {})
    command = [sys.executable, "-m", "fitlift", "summarize", str(samples / "free.fit")]
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdout=theirs, env=surroundings, cwd=ROOT)
    os.close(theirs)
    seen = b""
    while True:
        try:
            chunk = os.read(ours, 65536)
        except OSError:
            break
        if not chunk:
            break
        seen += chunk
    process.wait()
    os.close(ours)
    piped = subprocess.run(command, capture_output=True, env=surroundings, cwd=ROOT, check=True).stdout
    shown = seen.replace(b"\r\n", b"\n")
    assert b"\x1b" not in piped
    assert (b"\x1b[" in shown) == has_colours
    assert re.sub(rb"\x1b\[\d+m", b"", shown) == piped


@pytest.mark.parametrize("format_name", ["text", "markdown", "html"])
def test_what_was_odd_about_a_file_without_a_session_is_said_in_every_format(
    run: Runner, tmp_path: Path, format_name: str
) -> None:
    """A run that is cut short."""
    (tmp_path / "run.fit").write_bytes(fit(session(sport="running", sub_sport=None))[:-30])
    said = " ".join(run("summarize", tmp_path / "run.fit", "--format", format_name).out.split())
    assert "no strength session; it holds no session that can be read" in said
    assert "Note: the file is cut short at byte 50, 30 bytes before its end; what is there is kept." in said
