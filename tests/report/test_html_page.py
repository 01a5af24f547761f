"""A session as an HTML page, held against the JSON of the same session."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import odd_sessions
from checkout import SAMPLES
from fitlift.cli import cli
from fitlift.report.embedded import documents_of_page


class Tables(HTMLParser):
    """The tables of a page: caption → rows of cells, headings first."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tables: list[tuple[str, list[list[str]]]] = []
        self._open: list[int] = []
        self._into: list[list[str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the signature
        """Begin a table, which may stand in a cell of another one, a row, a cell."""
        if tag == "table":
            self._open.append(len(self.tables))
            self.tables.append(("", []))
        elif tag == "tr":
            self.tables[self._open[-1]][1].append([])
        elif tag in {"td", "th"}:
            row = self.tables[self._open[-1]][1][-1]
            row.append("")
            self._into.append(row)
        elif tag == "caption":
            self._into.append([])

    def handle_endtag(self, tag: str) -> None:
        """End a table, a cell; a caption names its table."""
        if tag == "caption":
            self.tables[self._open[-1]] = ("".join(self._into[-1]), self.tables[self._open[-1]][1])
        if tag == "table":
            self._open.pop()
        if tag in {"td", "th", "caption"}:
            self._into.pop()

    def handle_data(self, data: str) -> None:
        """Text of a cell."""
        if self._into:
            if not self._into[-1]:
                self._into[-1].append("")
            self._into[-1][-1] += data


def document(source: Path, *options: str) -> dict[str, Any]:
    """What `--format json` says."""
    result = CliRunner().invoke(cli, ["summarize", str(source), "--format", "json", *options])
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def clock(seconds: float | None) -> str:
    """Minutes and seconds; written here anew, so that the page is held against JSON and not against itself."""
    if seconds is None:
        return ""
    whole = round(seconds)
    return (
        f"{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}"
        if whole >= 3600
        else f"{whole // 60}:{whole % 60:02d}"
    )


def number(value: float | None, unit_kg: float = 1.0) -> str:
    """A number without needless digits; empty for null."""
    return "" if value is None else f"{round(value / unit_kg, 2):g}"


def is_held(row: dict[str, Any]) -> bool:
    """Whether the one repetition that a watch counts, or none, stands for a hold."""
    return (row["reps"] or 0) <= 1 and row["duration_s"] >= 20


@pytest.fixture(scope="module", params=["planned", "free", "coros", "multisport", "generated", "truncated"])
def page_and_document(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Any]:
    """A sample's page and JSON."""
    source = SAMPLES / f"{request.param}.fit"
    page = odd_sessions.write_page(source, tmp_path_factory.mktemp("page") / "page.html")
    return page, document(source)


def test_every_figure_of_every_set_is_that_of_the_json(page_and_document: tuple[str, Any]) -> None:
    """Repetitions, weight, time, rest, heart rates, to the digit that is shown, under the exercises that unfold."""
    page, said = page_and_document
    shown = [_every_set(article) for article in page.split("<article")[1:] if "Set by set" in article]
    cells = {
        "Set": lambda row: str(row["set"]),
        "Reps": lambda row: "" if is_held(row) else number(row["reps"]),
        "kg": lambda row: number(row["weight_kg"]),
        "Time": lambda row: clock(row["duration_s"]),
        "Rest": lambda row: clock(row["rest_s"]),
        "HR avg": lambda row: "" if row["hr_avg_bpm"] is None else f"{row['hr_avg_bpm']:.0f}",
        "HR max": lambda row: "" if row["hr_max_bpm"] is None else f"{row['hr_max_bpm']:.0f}",
    }
    sessions = [each for each in said["sessions"] if each["sets"]]
    assert len(shown) == len(sessions) > 0
    for (heads, *rows), session in zip(shown, sessions, strict=True):
        active = [row for row in session["sets"] if row["kind"] == "active"]
        for head in heads:
            found = [row[heads.index(head)] for row in rows]
            assert found == [cells[head](row) for row in active], head
        left_out = set(cells) - set(heads)
        assert all(cells[head](row) == "" for head in left_out for row in active)


def _every_set(article: str) -> list[list[str]]:
    """Headings and sets of the tables of all exercises of a session, in the order of their numbers."""
    tables = [rows for caption, rows in Tables(article).tables if caption.startswith("Set by set: ")]
    assert len({tuple(rows[0]) for rows in tables}) == 1
    rows = [[row[0].partition(",")[0], *row[1:]] for _, *rows in tables for row in rows]
    return [tables[0][0], *sorted(rows, key=lambda row: float(row[0]))]


def test_time_in_zones_and_sets_of_muscles_are_those_of_the_json(page_and_document: tuple[str, Any]) -> None:
    """Zone by zone, and group by group."""
    page, said = page_and_document
    tables = Tables(page).tables
    zones = [rows[1:] for caption, rows in tables if caption == "Time by zone"]
    groups = [rows[1:] for caption, rows in tables if caption == "Sets by group of muscles"]
    expected_zones, expected_groups = [], []
    for session in said["sessions"]:
        zone = session["zones"]
        parts = [
            [zone[f"{part}below_s"], *zone[f"{part or 'zone_'}s"], zone[f"{part}above_s"]]
            for part in ("sets_", "rests_")
        ]
        rows = [[clock(a + b), clock(a), clock(b)] for a, b in zip(*parts, strict=True)]
        kept = [row for place, row in enumerate(rows) if 0 < place < len(rows) - 1 or row[0] != "0:00"]
        expected_zones += [kept] if any(sum(part) for part in parts) else []
        trained = [
            [number(row["fractional_sets"]), str(row["direct_sets"]), str(row["warmup_sets"])]
            if row["fractional_sets"] or not session["unattributed_sets"]
            else ["?"] * 3  # sets that tell no muscle may have been for it
            for row in session["groups"]
        ]
        expected_groups += [trained] if any(row["fractional_sets"] for row in session["groups"]) else []
    assert [[row[1:] for row in rows] for rows in zones] == expected_zones
    assert [[row[1:] for row in rows] for rows in groups] == expected_groups


def test_the_page_holds_the_whole_json(page_and_document: tuple[str, Any]) -> None:
    """Value for value, as what `--format json` writes."""
    page, said = page_and_document
    assert documents_of_page(page, "page.html") == [said]


def test_the_same_file_gives_the_same_bytes(samples: Path, tmp_path: Path) -> None:
    """Ids of drawings do not depend on what was drawn before."""
    first = odd_sessions.write_page(samples / "planned.fit", tmp_path / "a.html")
    odd_sessions.write_page(samples / "free.fit", tmp_path / "b.html")
    assert odd_sessions.write_page(samples / "planned.fit", tmp_path / "c.html") == first


def test_no_id_stands_twice_and_none_is_missing(samples: Path, tmp_path: Path) -> None:
    """Also in a page of two sessions, each with the same charts."""
    page = odd_sessions.write_page(samples / "multisport.fit", tmp_path / "a.html")
    ids = re.findall(r'\bid="([^"]+)"', page)
    used = set(re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"|aria-labelledby="([^"]+)"', page))
    assert len(ids) == len(set(ids)) > 20
    assert {"".join(each) for each in used} <= set(ids)


def test_nothing_in_a_page_asks_for_anything_elsewhere(samples: Path, tmp_path: Path) -> None:
    """No address but the names of XML's own vocabularies, no script but the page's own, known by its hash."""
    page = odd_sessions.write_page(samples / "planned.fit", tmp_path / "a.html")
    addresses = set(re.findall(r"https?://[^\s\"'<>)]+", page))
    assert addresses <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    assert re.findall(r"<script[^>]*>", page) == ["<script>", '<script type="application/json" id="fitlift-data">']
    (own,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    known_by = base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{known_by}'" in page
    assert len(own.encode()) <= 5 * 1024
    assert not re.search(r"<(?:link|iframe|img|object|embed)\b|\bsrc=|@import|\bon\w+=", page.split("<script")[0])


def test_mischievous_names_are_escaped_and_come_back_whole(tmp_path: Path) -> None:
    """In the text, in the drawings, and in the data."""
    (tmp_path / "a.fit").write_bytes(odd_sessions.files()["mischief"])
    page = odd_sessions.write_page(tmp_path / "a.fit", tmp_path / "a.html")
    assert "<script>alert" not in page
    assert "<img" not in page
    names = {row["exercise_name"] for row in documents_of_page(page, "a.html")[0]["sessions"][0]["sets"]}
    assert {each.strip() for each in odd_sessions.NAMES} <= names


def test_a_file_without_a_strength_session_says_what_it_holds(samples: Path, tmp_path: Path) -> None:
    """And has no empty section."""
    page = odd_sessions.write_page(samples / "run.fit", tmp_path / "a.html")
    assert "<h1>No strength session</h1>" in page
    assert "<p>run.fit: no strength session; it holds running" in page
    assert "<section" not in page


def test_sections_can_be_chosen(samples: Path, tmp_path: Path) -> None:
    """In their own order, whatever the order that they are asked in."""
    page = odd_sessions.write_page(samples / "planned.fit", tmp_path / "a.html", "--show", "muscles,sets")
    assert re.findall(r"<h2[^>]*>([^<]*)</h2>", page) == ["What was done", "Muscles"]


def test_explanations_stand_at_the_end(samples: Path, tmp_path: Path) -> None:
    """As tables and lists, each with its caption."""
    page = odd_sessions.write_page(samples / "planned.fit", tmp_path / "a.html", "--explain")
    assert re.findall(r"<h2[^>]*>([^<]*)</h2>", page)[-1] == "How names and figures come about"
    assert re.findall(r"<h3>([^<]*)</h3>", page)[:2] == ["Warm-ups and working sets", "How the figures come about"]
