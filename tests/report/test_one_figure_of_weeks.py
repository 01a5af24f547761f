"""A week has the same figures in text, on its page, in the index and in JSON, and so has each of its sessions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checkout import SAMPLES
from fitlift import api
from fitlift.history.report import WeeklyReport, weekly_report
from fitlift.history.weeks import WeekFacts
from fitlift.report.index_page import index_page
from fitlift.report.page import Grid, Listing, Page
from fitlift.report.principle_lines import principle_lines
from fitlift.report.week_document import week_document
from fitlift.report.week_page import week_page
from on_screen import weeks_text

#: Wide enough for any sentence.
_WIDE = 600

#: Quantity → its heading in the table of weeks.
_HEADS = {"sessions": "Sessions", "sets": "Sets", "reps": "Reps", "minutes": "Minutes", "volume": "kg"}

_Figures = dict[str, dict[str, str]]


def _weeks(folder: Path) -> Iterator[tuple[str, _Figures]]:
    found = weekly_report(api.read_folder(folder))
    index = _of_index(index_page(found))
    text = _table(weeks_text(found.summaries, width=_WIDE))
    for facts in found.facts:
        week = facts.week.week
        if facts.week.sessions:
            yield week, _told(found, facts, index[week], text[week])


def _table(text: str) -> dict[str, dict[str, str]]:
    """The figures of a table of weeks, by week and heading, under which they end."""
    head, *rows = text.splitlines()
    ends = {each[0]: each.end() for each in re.finditer(r"\S+", head)}
    return {
        row.split()[0]: {
            name: found[1] if (found := re.search(r"(\S+)$", row[:end])) else "" for name, end in ends.items()
        }
        for row in rows
        if row.startswith("20")
    }


def _of_index(page: Page) -> dict[str, dict[str, str]]:
    """The rows of the tables of weeks, by the year above each and its code."""
    parts = (part for section in page.sections if section.key == "weeks" for part in section.parts)
    tables = [(part.heads, part.groups) for part in parts if isinstance(part, Grid)]
    rows = [(year, dict(zip(heads, row, strict=True))) for heads, of in tables for year, rows in of for row in rows]
    return {f"{year}-{row['Code']}": row for year, row in rows}


def _told(found: WeeklyReport, facts: WeekFacts, row: dict[str, str], in_text: dict[str, str]) -> _Figures:
    """Quantity → where it stands → the figure, as plain as can be."""
    principles = found.principles(facts)
    page = week_page(facts, principles, found.progress, is_last=False)
    counts: dict[str, Any] = week_document(facts, principles)["counts"]
    figures: _Figures = defaultdict(dict)
    for name, key in (("sessions", "sessions"), ("sets", "working_sets"), ("reps", "working_reps")):
        figures[name]["JSON"] = _plain(counts[key])
    for name, head in (("sessions", "Sessions"), ("sets", "Sets")):
        figures[name]["index"] = _plain(row.get(head))
    for name, head in _HEADS.items():
        if head in in_text:
            figures[name]["text"] = _plain(in_text[head])
    figures["minutes"]["index"] = _minutes(row["Lifting"])
    lead = " ".join(text for texts in page.lead for text in texts)
    for name, pattern in (
        ("sets", r"(\d+) working sets?"),
        ("reps", r"([\d,]+) reps?\b"),
        ("volume", r"([\d,]+) (?:kg|lb) in the"),
    ):
        if said := re.search(pattern, lead):
            figures[name]["page"] = _plain(said[1])
    if said := re.search(r"(\d+ h \d\d min|\d+ min) of lifting", lead):
        figures["minutes"]["page"] = _minutes(said[1])
    figures["verdicts"] = {
        "page": "; ".join(sorted(_said(page))),
        "text": "; ".join(sorted(each.lower() for each in principle_lines(principles))),
    }
    return figures


def _said(page: Page) -> Iterator[str]:
    """The verdicts on the week; those of a day are its session's."""
    signs = {"pass": "✓", "miss": "✗", "cannot say": "–", "": ""}
    for section in page.sections:
        for part in section.parts:
            if section.key == "principles" and isinstance(part, Listing):
                of_days = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:, | and |: ))+"
                of_week = [entry for entry in part.entries if not re.match(of_days, entry[1])]
                yield from (f"  {signs[sign]} {text}".lower() for sign, text in of_week)


def _plain(figure: object) -> str:
    return "" if figure in (None, "-", "") else str(figure).replace(",", "").removesuffix(".0")


def _minutes(told: str) -> str:
    hours, minutes = re.fullmatch(r"(?:(\d+) h )?(\d+) min", told).groups()  # type: ignore[union-attr]
    return f"{int(hours or 0) * 60 + int(minutes)}"


def _differing(weeks: Iterator[tuple[str, _Figures]]) -> list[str]:
    return [
        f"{week}, {name}: {told_at}"
        for week, figures in weeks
        for name, told_at in figures.items()
        if len(set(told_at.values())) > 1
    ]


def test_sample_weeks_have_one_figure_for_each_quantity() -> None:
    """Two sessions a week, runs, a week off."""
    weeks = list(_weeks(SAMPLES / "export"))
    assert len(weeks) == 11
    assert all(len(figures[name]) >= 3 for _, figures in weeks for name in ("sets", "reps", "minutes", "sessions"))
    assert _differing(iter(weeks)) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["coros", "garmin_free", "garmin_guided"])
def test_weeks_of_recordings_have_one_figure_for_each_quantity(recordings: Path, kind: str) -> None:
    """Of all athletes together, as if they were one."""
    assert _differing(_weeks(recordings / kind)) == []


def test_a_figure_that_differs_is_found() -> None:
    """20 sets in the index, 21 on the page."""
    figures = {"sets": {"index": "20", "page": "21"}, "reps": {"index": "159", "page": "159"}}
    assert _differing(iter([("2026-W47", figures)])) == ["2026-W47, sets: {'index': '20', 'page': '21'}"]
