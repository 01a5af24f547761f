"""What a page answers with its own script: sorting, filters, the heart rate where one points, and what it remembers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import odd_sessions
from checkout import SAMPLES

pytestmark = pytest.mark.browser

_NAMES = """() => [...document.querySelectorAll('.exercises tbody.one')].filter(each => each.checkVisibility())
    .map(each => each.querySelector('.called').textContent)"""

#: Exercises of the planned sample in the order of doing.
_DONE = ["Back Squat", "Romanian Deadlift", "Dumbbell Split Squat", "Single-arm Row", "Calf Raise (97 %)"]


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the planned sample."""
    path = tmp_path_factory.mktemp("script") / "planned.html"
    odd_sessions.write_page(SAMPLES / "planned.fit", path)
    return path


def opened(browser: Browser, path: Path, *, scripts: bool = True, width: int = 1280) -> Page:
    """A page on a desk, or on a narrower screen."""
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(path.as_uri())
    return page


def test_exercises_sort_by_a_column_and_back(browser: Browser, planned: Path) -> None:
    """Rests 1:52, 1:15, 1:06, 0:48, 0:40: up, down, and as done; by keyboard, and said by aria-sort."""
    page = opened(browser, planned)
    button = page.get_by_role("button", name="Rest", exact=True)
    orders, said = [], []
    for _ in range(3):
        button.focus()
        page.keyboard.press("Enter")
        orders.append(page.evaluate(_NAMES))
        said.append(page.evaluate("() => document.querySelector('th[aria-sort]')?.ariaSort ?? null"))
    page.context.close()
    assert orders == [_DONE[::-1], _DONE, _DONE]
    assert said == ["ascending", "descending", None]


def test_a_column_of_sets_sorts_by_weight_and_what_has_none_comes_last(browser: Browser, planned: Path) -> None:
    """12, 22, 60, 80 kg, and calf raises by their fifteen repetitions among them."""
    page = opened(browser, planned)
    page.get_by_role("button", name="Sets done", exact=True).click()
    order = page.evaluate(_NAMES)
    page.context.close()
    assert order == ["Dumbbell Split Squat", "Calf Raise (97 %)", "Single-arm Row", "Romanian Deadlift", "Back Squat"]


def test_on_a_phone_one_chooses_what_exercises_are_sorted_by(browser: Browser, planned: Path) -> None:
    """No heading to press is seen there: each column upwards and downwards, and as done again."""
    page = opened(browser, planned, width=360)
    choice = page.get_by_label("Sort: Sets by exercise")
    orders = []
    for label in ("Rest \N{BLACK UP-POINTING TRIANGLE}", "HR max \N{BLACK DOWN-POINTING TRIANGLE}", "Sort"):
        choice.select_option(label=label)
        orders.append(page.evaluate(_NAMES))
    buttons = page.locator(".exercises th button").count()
    height = choice.bounding_box()
    page.context.close()
    by_heart = ["Dumbbell Split Squat", "Back Squat", "Romanian Deadlift", "Single-arm Row", "Calf Raise (97 %)"]
    assert orders == [_DONE[::-1], by_heart, _DONE]
    assert buttons == 0
    assert height is not None
    assert height["height"] >= 24  # WCAG 2.2, target size


def test_a_phone_tells_an_exercise_in_two_lines_and_unfolds_it(browser: Browser, planned: Path) -> None:
    """Its name with rest and heart rate, then its sets and the plan; the mark at the right is large enough to press."""
    page = opened(browser, planned, width=390)
    calves = page.locator(".exercises tbody.one").last
    closed, mark = calves.bounding_box(), calves.locator("summary").bounding_box()
    calves.locator("summary").click()
    sets = calves.locator("table.sets").inner_text()
    page.context.close()
    assert closed is not None
    assert mark is not None
    assert closed["height"] <= 80
    assert mark["width"] >= 44
    assert mark["height"] >= 44
    assert "0:41" in sets


def test_a_long_table_is_filtered(browser: Browser, tmp_path: Path) -> None:
    """Ten exercises: by a part of a name, whatever its letters; all are back when the field is empty."""
    page = opened(browser, _page_of_ten(tmp_path))
    everything = page.evaluate(_NAMES)
    page.get_by_label("Filter: Sets by exercise").fill("SQUAT")
    found = page.evaluate(_NAMES)
    page.get_by_label("Filter: Sets by exercise").fill("")
    again = page.evaluate(_NAMES)
    page.context.close()
    assert len(everything) == 10
    assert found == [each for each in everything if "squat" in each.lower()]
    assert 0 < len(found) < 10
    assert again == everything


def _page_of_ten(folder: Path) -> Path:
    (folder / "ten.fit").write_bytes(odd_sessions.ten_exercises())
    odd_sessions.write_page(folder / "ten.fit", folder / "ten.html")
    return folder / "ten.html"


def test_the_heart_rate_is_told_where_one_points(browser: Browser, planned: Path) -> None:
    """Beats, the minute, and the set, which lights up in the chart and in its row."""
    page = opened(browser, planned)
    page.hover(".wide .time-line .set[data-set='4']")
    told = page.inner_text(".tip")
    lit = page.evaluate("() => [...new Set([...document.querySelectorAll('.lit')].map(each => each.tagName))].sort()")
    page.context.close()
    assert re.fullmatch(r"\d+ bpm · 5:\d\d · Back Squat · Set 4 · 5 × 80 kg · 0:23 · HR max 127", told)
    assert lit == ["SPAN", "TR", "rect"]


def test_arrows_go_along_the_heart_rate(browser: Browser, planned: Path) -> None:
    """From the keyboard, as with the pointer."""
    page = opened(browser, planned)
    page.focus("figure [role=img]")
    page.keyboard.press("ArrowRight")
    first = page.inner_text(".tip")
    page.keyboard.press("ArrowRight")
    second = page.inner_text(".tip")
    page.context.close()
    assert " bpm · 0:" in first
    assert " bpm · 0:" in second
    assert first != second


def test_open_sections_are_remembered(browser: Browser, planned: Path) -> None:
    """Until the tab is closed; a page in another tab is not touched by it."""
    page = opened(browser, planned)
    page.locator(".more summary").nth(1).click()
    page.reload()
    kept = page.evaluate("() => [...document.querySelectorAll('.more details')].map(each => each.open)")
    page.context.close()
    assert kept == [False, True, False, False, False]


def test_without_script_all_is_there(browser: Browser, planned: Path) -> None:
    """Every exercise, and its sets by the heading that unfolds them; marks tell themselves by their titles."""
    page = opened(browser, planned, scripts=False)
    page.locator(".more summary").first.click()
    sets = page.locator("table.sets").first.inner_text()
    buttons = page.locator("th button, .filter, .tip").count()
    titles = page.locator(".wide .time-line .set title").all_text_contents()
    page.context.close()
    assert "0:23" in sets
    assert buttons == 0
    assert len(titles) == 17
    assert titles[2].startswith("Back Squat · Set 3 · 5 × 80 kg")
