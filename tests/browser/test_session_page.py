"""The page of a session in a browser: on a phone and a desk, light and dark, on paper, by keyboard and read aloud."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Browser, Page

import odd_sessions
from axe_faults import axe_faults
from browser_names import ALL

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


def opened(browser: Browser, path: Path, viewport: dict[str, int] = DESK, scheme: Any = "light") -> Page:
    """A page, with what it asked for and complained of in `asked` and `said`."""
    context = browser.new_context(viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]  # a size
    page = context.new_page()
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_complained_of_nothing_leaves_the_file_and_no_heading_is_left_out(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    """No console message, no error, no request but for the page itself, no script that runs; headings step by step."""
    page = browser.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(pages[name].as_uri())
    levels = page.evaluate("() => [...document.querySelectorAll('h1,h2,h3,h4')].map(each => +each.tagName[1])")
    page.close()
    assert (said, asked) == ([], [pages[name].as_uri()])
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("name", ALL)
def test_nothing_is_wider_than_the_screen(
    browser: Browser, pages: dict[str, Path], name: str, viewport: dict[str, int]
) -> None:
    """Neither the page nor anything that is seen on it; no text of a chart leaves its drawing."""
    page = opened(browser, pages[name], viewport)
    beyond = page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            const out = [];
            if (document.documentElement.scrollWidth > width) out.push(document.documentElement.scrollWidth);
            const unseen = each => each && (getComputedStyle(each).clipPath != 'none' || unseen(each.parentElement));
            for (const each of document.querySelectorAll('body *:not(script)')) {
                if (each.closest('svg') != each && each.closest('svg') || unseen(each)) continue;
                const box = each.getBoundingClientRect();
                if (box.width && (box.right > width + 0.5 || box.left < -0.5)) out.push(each.outerHTML.slice(0, 90));
            }
            for (const text of document.querySelectorAll('svg text')) {
                const own = text.getBoundingClientRect(), whole = text.closest('svg').getBoundingClientRect();
                const spare = 1;
                if (own.width && (own.left < whole.left - spare || own.right > whole.right + spare
                    || own.top < whole.top - spare || own.bottom > whole.bottom + spare))
                    out.push(text.textContent + ' leaves its drawing');
            }
            return out;
        }"""
    )
    page.context.close()
    assert beyond == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ALL)
def test_axe_finds_no_serious_fault(browser: Browser, pages: dict[str, Path], name: str, scheme: str) -> None:
    """Contrasts, headings, tables, names of figures, by the rules of axe."""
    page = opened(browser, pages[name], DESK, scheme)
    faults = axe_faults(page)
    page.context.close()
    assert faults == []


def test_the_first_screen_of_a_phone_says_in_words_what_was_done(browser: Browser, pages: dict[str, Path]) -> None:
    """When, how much, what of the plan, and the first exercises; the first picture comes later."""
    page = opened(browser, pages["planned"], PHONE)
    text = page.evaluate(
        """() => [...document.querySelectorAll('h1, p, caption, tbody tr')]
            .filter(each => each.getBoundingClientRect().bottom <= innerHeight).map(each => each.innerText).join(' ')"""
    )
    first_picture = page.evaluate("() => document.querySelector('figure').getBoundingClientRect().top")
    page.context.close()
    words = " ".join(text.split())
    assert words.startswith("Strength Thu 19 Nov 2026, 18:04 · 31 min + 2 min paused · Forerunner 965")
    assert "15 working sets + 2 warm-up · 128 reps · 3,600 kg in the 12 sets with a weight" in words
    assert "14 of 16 planned sets done" in words
    assert "Back Squat 5 5 5 4 × 80 kg" in words
    assert first_picture > PHONE["height"]


def test_every_picture_is_told_in_words(browser: Browser, pages: dict[str, Path]) -> None:
    """As an image with a name that holds its figures; of two drawings one is seen."""
    page = opened(browser, pages["planned"])
    names = page.evaluate("() => [...document.querySelectorAll('figure [role=img]')].map(each => each.ariaLabel)")
    seen = page.evaluate(
        "() => [...document.querySelectorAll('figure')].map(each => [...each.querySelectorAll('[role=img] > div')]"
        ".filter(svg => svg.getBoundingClientRect().width).length)"
    )
    page.context.close()
    assert len(names) == 5
    assert names[0] == "Heart rate and sets. Heart rate from 76 to 143 bpm over 34 min; 17 sets marked in time."
    assert "zone 2 114-132 7:50 (3:59 in sets)" in next(name for name in names if name.startswith("Time by zone"))
    assert seen == [1] * 5


def test_a_keyboard_opens_the_folded_tables(browser: Browser, pages: dict[str, Path]) -> None:
    """Past the contents Tab goes to each exercise, then to the heading of each table; Enter opens it."""
    page = opened(browser, pages["planned"])
    stops = []
    while "Time by zone" not in stops:
        page.keyboard.press("Tab")
        stops.append(page.evaluate("() => document.activeElement.textContent"))
        if stops[-1].startswith("Set by set: Back Squat"):
            page.keyboard.press("Enter")
    assert stops[0] == "What was done"
    assert len([each for each in stops if each.startswith("Set by set: ")]) == 5
    assert page.get_by_role("cell", name="0:23", exact=True).first.is_visible()
    page.keyboard.press("Enter")
    assert page.get_by_role("cell", name="7:50", exact=True).is_visible()
    # the headings of the table that is open now sort it
    stops = []
    while "Sets by group of muscles" not in stops:
        page.keyboard.press("Tab")
        stops.append(page.evaluate("() => document.activeElement.textContent"))
    assert stops == ["Zone", "Time", "In sets", "Outside sets", "Sets by group of muscles"]
    page.context.close()


def test_names_stay_text_whatever_they_hold(browser: Browser, pages: dict[str, Path]) -> None:
    """Tags, right-to-left letters, emoji and two hundred characters."""
    page = opened(browser, pages["mischief"], PHONE)
    shown = page.evaluate("() => [...document.querySelectorAll('table.exercises')][0].innerText")
    foreign = page.evaluate("() => document.querySelectorAll('main script, main img, main iframe').length")
    page.context.close()
    for name in odd_sessions.NAMES:
        assert " ".join(name.split()) in " ".join(shown.split())
    assert foreign == 0


def test_an_exercise_takes_three_lines_of_a_phone_and_unfolds_to_all_of_it(
    browser: Browser, recordings: Path, tmp_path: Path
) -> None:
    """Name and figures, what was done and what changed, what is next; a plan that was not kept in one more."""
    source = recordings / "garmin_guided" / "garmin-fr265-20250326-2324.fit"
    odd_sessions.write_page(source, tmp_path / "guided.html", "--history", str(recordings / "garmin_guided"))
    page = opened(browser, tmp_path / "guided.html", PHONE)
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('.exercises .one')].map(each => [each.getBoundingClientRect().height,
            each.querySelectorAll('.line').length, [...each.querySelectorAll('.beside')]
            .filter(cell => cell.textContent && cell.checkVisibility()).length,
            [...each.querySelectorAll('.change, .badge')].map(said => said.textContent).join(' ').length])"""
    )
    line_px, room = 31, 12
    plain = [(high, plans) for high, lines, plans, said in sizes if lines == 1 and said <= room]
    assert len(plain) >= 3
    assert [high for high, plans in plain if high > line_px * (3 + plans)] == []
    plan = page.locator(".one:has(.is-changed):has(.kept) .beside").first
    last = page.locator(".one:has(.is-changed):has(.kept) .told").first
    assert (plan.is_visible(), last.is_visible()) == (False, False)
    page.locator(".one:has(.is-changed):has(.kept) summary").first.click()
    assert (plan.is_visible(), last.is_visible()) == (True, True)
    page.context.close()


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("name", ["planned", "many", "mischief", "multisport"])
def test_no_row_is_cut_on_paper(browser: Browser, pages: dict[str, Path], name: str, size: str) -> None:
    """Each row of each table stands whole on one page, and so does each picture's heading."""
    page = opened(browser, pages[name])
    rows: list[str] = page.evaluate(
        "() => [...document.querySelectorAll('table')].filter(each => !each.matches('.exercises'))"
        ".flatMap(each => [...each.querySelectorAll('tbody tr')]).map(each => each.innerText)"
    )
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(format=size, print_background=True)))
    page.context.close()
    sheets = [_squeezed(sheet.extract_text()) for sheet in printed.pages]
    readable = [_squeezed(row) for row in rows if row.isascii()]
    assert len(readable) >= 6
    assert [row for row in readable if not any(row in sheet for sheet in sheets)] == []


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_planned_session_prints_on_two_sheets(browser: Browser, pages: dict[str, Path], size: str) -> None:
    """With the sets of each exercise, which a screen folds; the second is no remainder of a line or two."""
    page = opened(browser, pages["planned"])
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(format=size)))
    page.context.close()
    sheets = [sheet.extract_text() for sheet in printed.pages]
    assert len(sheets) == 2
    assert "1, warm-up" in sheets[0]
    assert min(len(sheet.splitlines()) for sheet in sheets) > 30


def test_the_pictures_are_not_cut_on_paper(browser: Browser, pages: dict[str, Path]) -> None:
    """None begins on one sheet and ends on the next: the browser is asked to keep each whole, and each has room."""
    page = opened(browser, pages["many"])
    page.emulate_media(media="print")
    kept = page.evaluate(
        "() => [...document.querySelectorAll('figure')].map(each => getComputedStyle(each).breakInside)"
    )
    page.context.close()
    assert kept
    assert set(kept) == {"avoid"}


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
