"""The site that weeks, sessions and exercises make, in a browser: links, keys, nothing that leaves, wide and narrow."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from axe_faults import axe_faults
from checkout import EXPORT, SAMPLES
from fitlift.cli import cli
from fitlift.report.coach_page import Athlete, coach_page
from fitlift.report.html_page import html_page

pytestmark = pytest.mark.browser

PHONE, TABLET, DESK = ({"width": width, "height": 800} for width in (360, 768, 1280))

#: One page of each kind, from the coach's on.
KINDS = (
    "index.html",
    "anna/index.html",
    "anna/2026-W46.html",
    "anna/sessions/2026-11-10-1810.html",
    "anna/exercises/barbell-back-squat.html",
)

#: Anna's time of running by week, the least first, by the sessions of the files as fitparse reads them.
RUNNING = ["1 h 20 min", "3 h 00 min", "3 h 40 min", "3 h 50 min"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two athletes, all weeks; one is called as a name that has to be escaped; moved after it was written."""
    folder = tmp_path_factory.mktemp("site")
    for path in sorted((EXPORT / "watch").glob("2026-11*")):
        if "strength" in path.name or "run" in path.name:
            (folder / "team" / "anna").mkdir(parents=True, exist_ok=True)
            shutil.copy(path, folder / "team" / "anna")
    shutil.copy(EXPORT / "watch" / "plan.yaml", folder / "team" / "anna")
    odd = folder / "team" / "B & <b>#1"
    odd.mkdir()
    for name in ("planned", "free"):
        shutil.copy(SAMPLES / f"{name}.fit", odd)
    options = ["--athletes", "--format", "html", "--weeks", "all", "-o", str(folder / "written")]
    result = CliRunner().invoke(cli, ["weekly", str(folder / "team"), *options])
    assert result.exit_code == 0, result.output
    return (folder / "written").rename(folder / "sent on")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of a desk."""
    context = browser.new_context(viewport=DESK)  # type: ignore[arg-type]  # a size
    yield context.new_page()
    context.close()


def test_every_link_of_every_page_leads_to_one_of_them(page: Page, site: Path) -> None:
    """And each page can be reached from the coach's; none asks for anything else."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    seen, to_see = {site / "index.html"}, [site / "index.html"]
    while to_see:
        page.goto(to_see.pop().as_uri())
        links = page.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.href.baseVal || a.href)")
        for link in links:
            path = Path(unquote(urlsplit(page.evaluate("link => new URL(link, location).href", link)).path))
            assert path.is_file(), (page.url, link)
            if path not in seen:
                seen.add(path)
                to_see.append(path)
    assert seen == set(site.rglob("*.html"))
    assert len(asked) == len(seen)


def test_keys_alone_lead_from_the_coach_to_a_set_and_back(page: Page, site: Path) -> None:
    """The athlete, the week, the session; its sets are on the page; back by the way above it."""
    page.goto((site / "index.html").as_uri())
    for name in ("anna", "9-15 Nov", "Tue 10 Nov 2026, 18:10"):
        follow(page, name)
    assert page.url.endswith("/anna/sessions/2026-11-10-1810.html")
    assert "75 kg" in page.inner_text("main")
    follow(page, "9-15 Nov 2026")
    assert page.url.endswith("/anna/2026-W46.html")
    follow(page, "anna")
    follow(page, "Athletes")
    assert page.url == (site / "index.html").as_uri()


def follow(page: Page, name: str) -> None:
    """Step from link to link until one of this name, and go where it leads."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.innerText || ''").strip() == name:
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"no link {name!r} on {page.url}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, TABLET, DESK], ids=["phone", "tablet", "desk"])
def test_no_kind_of_page_has_a_fault_or_is_wider_than_the_screen(
    browser: Browser, site: Path, viewport: dict[str, int], scheme: Any
) -> None:
    """By the rules of axe; nothing is complained of."""
    context = browser.new_context(viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]  # a size
    page, said, found = context.new_page(), [], {}
    page.on("console", lambda message: said.append(message.text))
    for kind in KINDS:
        page.goto((site / kind).as_uri())
        wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found[kind] = (wide, axe_faults(page, contrast=viewport is PHONE))
    context.close()
    assert found == dict.fromkeys(KINDS, (0, []))
    assert said == []


def test_every_mark_of_a_small_chart_says_what_it_is(page: Page, site: Path) -> None:
    """Days of the calendar, sessions of lines and curves, months."""
    for kind, least in (("anna/index.html", 10), ("anna/exercises/barbell-back-squat.html", 3)):
        page.goto((site / kind).as_uri())
        marks = page.evaluate(
            """() => [...document.querySelectorAll('.small-chart svg :is(.c-done, .c-ran, .c-best), .trends circle')]
                .map(mark => mark.querySelector('title') || mark.parentElement.querySelector('title'))
                .map(title => title && title.textContent)"""
        )
        assert len(marks) >= least
        assert all(marks)


def test_folded_tables_do_not_lie_over_each_other_on_paper(page: Page, site: Path) -> None:
    """On a sheet of A4, 182 mm between its margins: every cell ends where the next begins, or before."""
    page.set_viewport_size({"width": 688, "height": 1016})
    page.emulate_media(media="print")
    for kind in ("anna/index.html", "anna/2026-W46.html", "anna/exercises/barbell-back-squat.html"):
        page.goto((site / kind).as_uri())
        wider = page.evaluate(
            """() => [...document.querySelectorAll('.parts table')].map(each => [each, each.closest('details, .parts')])
                .filter(([table, box]) => table.getBoundingClientRect().width > box.getBoundingClientRect().width + 1)
                .map(([table]) => table.caption.textContent)"""
        )
        assert wider == []


def test_on_a_phone_no_month_is_broken_and_figures_are_told_from_their_names(
    page: Page, recordings: Path, tmp_path: Path
) -> None:
    """Ten months and more beside each other, each on one line; a colon stands between."""
    result = CliRunner().invoke(cli, ["weekly", str(recordings / "garmin_free"), "-o", str(tmp_path)])
    assert result.exit_code == 0, result.output
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a size
    page.goto((tmp_path / "index.html").as_uri())
    heads = page.evaluate(
        """() => [...document.querySelectorAll('.heat thead th + th')].filter(each => each.checkVisibility())
        .map(each => { const all = document.createRange(); all.selectNodeContents(each);
            return [each.textContent, all.getClientRects().length]; })"""
    )
    label = "() => getComputedStyle(document.querySelector('.stacked td[data-label]'), '::before').content"
    assert len(heads) >= 10
    assert [name for name, lines in heads if lines > 1] == []
    assert page.evaluate(label) == '"Sessions: "'


def test_times_sort_by_how_long_and_days_keep_their_order(page: Page, site: Path) -> None:
    """3 h 40 min stand between 3 h and 3 h 50 min; weeks have no order but their own."""
    page.goto((site / "anna" / "index.html").as_uri())
    weeks = page.locator("table", has=page.get_by_role("columnheader", name="What stood out")).first
    heads = weeks.locator("thead th").all_inner_texts()
    in_order = weeks.get_by_role("button", name="Week", exact=True).count()
    weeks.get_by_role("button", name="Running").click()
    rows = weeks.locator("tbody tr:not(.group)").all()
    times = [row.locator("th, td").nth(heads.index("Running")).inner_text() for row in rows]
    assert in_order == 0
    assert times == RUNNING


def test_a_session_of_the_site_unfolds_to_its_sets_and_leads_to_its_exercises(page: Page, site: Path) -> None:
    """As the page of that session alone does; a name that is known leads to its history."""
    page.goto((site / "anna" / "sessions" / "2026-11-10-1810.html").as_uri())
    squat = page.locator(".exercises tbody.one").first
    squat.locator("summary").click()
    sets = squat.locator(".sets tbody tr").count()
    squat.get_by_role("link", name="Back squat").click()
    assert sets > 2
    assert page.url.endswith("/anna/exercises/barbell-back-squat.html")


def test_a_short_list_has_no_filter(page: Page, tmp_path: Path) -> None:
    """Nine athletes are found without one."""
    athletes = [Athlete(f"Athlete {place}", None, 0, "", why_not="no file") for place in range(9)]
    (tmp_path / "team.html").write_text(html_page([coach_page("2026-W47", athletes)], []), encoding="utf-8")
    page.goto((tmp_path / "team.html").as_uri())
    assert page.locator("table.trends tbody tr:not(.group)").count() == 9
    assert page.locator("input").count() == 0


def test_a_long_list_of_athletes_is_filtered_by_name(page: Page, tmp_path: Path) -> None:
    """What they need a word on stands above them again when the field is empty; the order is the page's own."""
    firsts = ("Anna", "Ben", "Cleo", "Dora", "Emil", "Frida")
    names = [f"{first} {last}" for first in firsts for last in ("Berg", "Toth")]
    athletes = [Athlete(name, None, 0, "", why_not="no file") for name in names]
    (tmp_path / "team.html").write_text(html_page([coach_page("2026-W47", athletes)], []), encoding="utf-8")
    page.goto((tmp_path / "team.html").as_uri())
    shown = """() => [...document.querySelectorAll('.trends tbody tr')].filter(each => each.checkVisibility())
        .map(each => each.cells[0].textContent)"""
    everything = page.evaluate(shown)
    page.get_by_label("Filter: Athletes").fill("toth")
    found = page.evaluate(shown)
    page.get_by_label("Filter: Athletes").fill("")
    again = page.evaluate(shown)
    assert everything == ["No file of this week: 12", *names]
    assert found == [f"{first} Toth" for first in firsts]
    assert again == everything
    assert page.locator("th button").count() == 0
