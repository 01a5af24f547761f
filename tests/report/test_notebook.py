"""What notebooks show of what functions return."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import fitlift
from checkout import EXPORT
from read_export import ReadExport


class _Tables(HTMLParser):
    """The tables' rows as texts, tags with what they have, and the text of paragraphs."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.paragraphs: list[str] = []
        self._within = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row, a cell or a paragraph."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
        elif tag == "p":
            self.paragraphs.append("")
        self._within = tag if tag != "strong" else self._within

    def handle_data(self, data: str) -> None:
        """Keep what stands in cells and paragraphs; where lines may end is left to others."""
        data = data.replace("\N{NO-BREAK SPACE}", " ")
        if self._within in {"td", "th"}:
            self.rows[-1][-1] += data
        elif self._within == "p":
            self.paragraphs[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """End what is kept."""
        self._within = self._within if tag == "strong" else ""


def test_a_session_shows_the_table_of_its_page(samples: Path) -> None:
    """Exercises with sets, plan, rest and heart rate: of what was analysed and of what was summed up."""
    analysis = fitlift.analyse(samples / "planned.fit")
    (session,) = fitlift.summarize(analysis)
    assert session._repr_html_() == analysis._repr_html_()
    shown = _Tables(analysis._repr_html_())
    assert shown.rows[:3] == [
        ["Exercise", "Sets done", "Plan", "Rest", "HR max"],
        ["a Back Squat", "5 5 5 4 × 80 kg", "4×5 @ 80 kg: 1 short", "1:52", "133"],
        ["a warm-up", "10 × 20, 5 × 50 kg", "10 @ 20, 5 @ 50 kg: done", "1:01", "108"],
    ]
    assert shown.rows[5] == ["d Single-arm Row", "8 8 × 22 kg, –", "3×8 @ 22 kg: 1 left out", "0:48", "127"]
    assert shown.paragraphs[:2] == [
        "Strength · Thu 19 Nov 2026, 18:04 · 31 min + 2 min paused · Forerunner 965",
        "15 working sets + 2 warm-up · 128 reps · 3,600 kg in the 12 sets with a weight",
    ]


def test_names_that_are_not_sure_and_blocks_are_told(samples: Path) -> None:
    """A row with one cell begins a block."""
    rows = _Tables(fitlift.analyse(samples / "free.fit")._repr_html_()).rows
    assert rows[1] == ["Block 1 · 3 rounds of 5 exercises"]
    assert [row[0] for row in rows[2:5]] == ["a Hip swing? 31 %", "b Push up? 37 %", "c without a name"]


def test_the_last_time_stands_beside_an_exercise_that_was_done_before(read_export: ReadExport) -> None:
    """With what changed, where the session was compared."""
    newest = EXPORT / "watch" / "2026-11-17_strength.fit"
    (session,) = fitlift.summarize(newest, history=read_export.folder)
    head, *rows = _Tables(session._repr_html_()).rows
    place = head.index("Last time")
    assert all(len(row) == len(head) for row in rows)
    assert any(row[place] for row in rows)


def test_a_folder_shows_its_latest_weeks(read_export: ReadExport, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the index of the weekly report, and how many it leaves out."""
    report = fitlift.weekly(read_export.folder)
    assert read_export.folder._repr_html_() == report._repr_html_()
    rows = _Tables(report._repr_html_()).rows
    assert (rows[0][0], rows[1], rows[2][0]) == ("Week", ["2026"], "16-22 Nov")
    whole = len(rows)
    monkeypatch.setattr("fitlift.report.notebook._WEEKS", 4)
    short = _Tables(report._repr_html_())
    assert short.rows == rows[:6]
    assert short.paragraphs[-1] == f"{whole - 6} earlier weeks not shown: `.weeks` has them all."


def test_what_has_no_table_shows_itself_in_a_line(tmp_path: Path) -> None:
    """An empty folder; a run has its first lines."""
    shown = _Tables(fitlift.read_folder(tmp_path)._repr_html_())
    assert shown.paragraphs == ["<Folder: 0 files, 0 strength sessions; .outcomes .sets .weeks>"]
    run = _Tables(fitlift.analyse(EXPORT / "watch" / "2026-11-15_run.fit")._repr_html_())
    assert run.rows == []
    assert run.paragraphs[0].startswith("Run · Sun 15 Nov 2026")


def test_what_people_wrote_is_text_and_nothing_else_stands_in_it(samples: Path, tmp_path: Path) -> None:
    """No script, style, id or link; a name with tags is shown as it is written."""
    copy = tmp_path / "free.fit"
    copy.write_bytes((samples / "free.fit").read_bytes())
    hostile = "<script>alert(1)</script> & <b onclick=x>"
    (tmp_path / "free.fit.fitlift.yaml").write_text(f"sessions:\n  - session: 1\n    slots:\n      a: '{hostile}'\n")
    text = fitlift.analyse(copy)._repr_html_()
    shown = _Tables(text)
    assert any(hostile in row[0] for row in shown.rows)
    assert shown.tags == {"div", "p", "strong", "table", "thead", "tbody", "tr", "th", "td"}
    assert shown.attributes == {"scope", "colspan"}
    assert not re.search(r"<script|<b |style=| id=", text)
