"""Weeks and a coach's athletes on paper: how many sheets, all that the screen tells, no heading left behind."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from fitlift.cli import cli
from fitlift.history.report import weekly_report
from fitlift.report.coach_page import Athlete, coach_page
from fitlift.report.html_page import html_page
from read_export import ReadExport

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", ["A4", "Letter"])


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of a desk."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def guided(recordings: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The weeks of an athlete who follows a plan: four, seven, six and five sessions."""
    folder = tmp_path_factory.mktemp("guided")
    source = recordings / "garmin_guided"
    result = CliRunner().invoke(cli, ["weekly", str(source), "--weeks", "all", "-o", str(folder)])
    assert result.exit_code == 0, result.output
    return folder


def sheets(page: Page, path: Path, size: str) -> list[str]:
    """The text of each sheet of a page."""
    page.goto(path.as_uri())
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(format=size)))
    return [sheet.extract_text() for sheet in printed.pages]


def of_page(page: Page, what: str) -> list[str]:
    """The texts of what is on the page, without their spaces."""
    texts: list[str] = page.evaluate("what => [...document.querySelectorAll(what)].map(each => each.innerText)", what)
    return [squeezed(text) for text in texts]


def squeezed(text: str) -> str:
    """Without spaces."""
    return re.sub(r"\s+", "", text)


@SIZES
def test_a_week_of_the_sample_prints_on_two_sheets(page: Page, pages: dict[str, Path], size: str) -> None:
    """The last one, which tells of all lifts and looks ahead; what it tells of each exercise stands on them."""
    found = sheets(page, pages["2026-W47"], size)
    assert len(found) == 2
    whole = squeezed("".join(found))
    lifts = of_page(page, ".of-lifts tbody th")
    assert len(lifts) == 7
    assert [lift for lift in lifts if lift not in whole] == []
    words = {word for text in page.locator(".of-principles, .of-notes").all_inner_texts() for word in text.split()}
    words -= {"Followed:", "followed:"}  # said aloud only
    assert [word for word in words if word not in whole] == []


@SIZES
def test_a_week_of_seven_sessions_prints_on_two_sheets(page: Page, guided: Path, size: str) -> None:
    """Each planned exercise, lift, rest and zone stands there; no heading stands last on a sheet."""
    found = sheets(page, guided / "2025-W11.html", size)
    assert len(found) == 2
    assert squeezed("7 sessions, 114 working sets") in squeezed(found[0])
    # letters for which no font was found have no text on paper
    whole = squeezed("".join(found))
    told = of_page(page, ".of-plan td:nth-child(3), .of-lifts td.rest, .of-rest td, .of-running td")
    assert len(told) > 200
    assert [text for text in told if text.isascii() and text not in whole] == []
    headings = set(of_page(page, "h2, figcaption, summary"))
    assert squeezed(found[0].rstrip().splitlines()[-1]) not in headings


@SIZES
@pytest.mark.parametrize(("week", "most"), [("2025-W10", 2), ("2025-W12", 2), ("2025-W13", 3)])
def test_busy_weeks_print_on_two_sheets_and_the_last_with_all_lifts_on_three(
    page: Page, guided: Path, week: str, most: int, size: str
) -> None:
    """The last one tells of nearly fifty lifts what is next and why, which fills a sheet."""
    assert len(sheets(page, guided / f"{week}.html", size)) <= most


@SIZES
def test_thirty_athletes_print_on_one_sheet(page: Page, read_export: ReadExport, tmp_path: Path, size: str) -> None:
    """With what each needs a word on."""
    found = weekly_report(read_export.folder)
    last, day = found.facts[-1], found.facts[-1].last_day
    lately = tuple(found.facts[-4:])
    athletes = [
        Athlete(f"Athlete {place}", last, 0, "", "", day, day, lately, stalled=("Calf raise",) if place % 3 else ())
        for place in range(30)
    ]
    (tmp_path / "team.html").write_text(html_page([coach_page("2026-W47", athletes)], []), encoding="utf-8")
    (sheet,) = sheets(page, tmp_path / "team.html", size)
    assert all(f"Athlete {place}" in sheet for place in range(30))
