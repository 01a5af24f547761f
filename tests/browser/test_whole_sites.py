"""Whole sites, of the sample export and of the recordings: what has to hold of every page of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from axe_faults import axe_faults
from checkout import EXPORT
from fitlift.cli import cli

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("whole sites")]

#: What is taken from a page with and without its script: all that it says, but for what the script adds.
TOLD = """() => [...document.querySelectorAll('main :is(p, li, th, td, caption, summary, figcaption, text, title)')]
    .filter(each => !each.closest('.filter, .tip, select, label')).map(each => each.textContent.trim()).join('\\n')"""


#: What makes a browser load something.
_LOADS = re.compile(
    r"<(?:link|iframe|object|embed)\b|<(?:img|script|source)[^>]*\bsrc\s*=|url\((?!['\"]?#)|@import", re.IGNORECASE
)


class Links(HTMLParser):
    """The links of a page, and what they may lead to in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A link or something with an id."""
        given = dict(attrs)
        if tag == "a" and given.get("href"):
            self.found.append(given["href"] or "")
        if given.get("id"):
            self.ids.append(given["id"] or "")


def written(source: Path, folder: Path) -> Path:
    """All weeks of an export as a site; a file that cannot be read is told by the code."""
    result = CliRunner().invoke(cli, ["weekly", str(source), "--weeks", "all", "-o", str(folder)])
    assert result.exit_code in {0, 3}, result.output
    return folder


@pytest.fixture(scope="module")
def sites() -> dict[str, Path]:
    """The sites that were written so far."""
    return {}


@pytest.fixture(params=["sample", "recordings"])
def whole(request: pytest.FixtureRequest, sites: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each of the two sites, written once."""
    name: str = request.param
    if name not in sites:
        source = EXPORT if name == "sample" else request.getfixturevalue("recordings")
        sites[name] = written(source, tmp_path_factory.mktemp(f"whole {name}"))
    return sites[name]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def largest(site: Path) -> list[Path]:
    """The page of each kind that says the most: the index, a week, a session, an exercise."""
    kinds = (site.glob("index.html"), site.glob("2*.html"), site.glob("sessions/*"), site.glob("exercises/*"))
    return [max(kind, key=lambda path: path.stat().st_size) for kind in kinds]


def test_every_link_leads_to_a_page_and_to_a_place_in_it_and_every_page_is_led_to(whole: Path) -> None:
    """From the index on; no id stands twice on a page."""
    links = {path: Links(path.read_text(encoding="utf-8")) for path in sorted(whole.rglob("*.html"))}
    seen, to_see = {whole / "index.html"}, [whole / "index.html"]
    while to_see:
        path = to_see.pop()
        assert [each for each, times in Counter(links[path].ids).items() if times > 1] == [], path
        for address in links[path].found:
            parts = urlsplit(address)
            assert (parts.scheme, parts.netloc) == ("", ""), (path, address)
            leads_to = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert leads_to in links, (path, address)
            assert not parts.fragment or parts.fragment in links[leads_to].ids, (path, address)
            if leads_to not in seen:
                seen.add(leads_to)
                to_see.append(leads_to)
    assert seen == set(links)
    assert len(links) > 40


def test_no_page_asks_for_anything_but_itself(page: Page, whole: Path) -> None:
    """Nor complains of anything: tried with the largest of each kind, and no other one may ask by what it says."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    paths = [path.as_uri() for path in largest(whole)]
    for path in paths:
        page.goto(path)
    assert (asked, said) == (paths, [])
    texts = [path.read_text(encoding="utf-8") for path in whole.rglob("*.html")]
    assert [text for text in texts if "content=\"default-src 'none'; " not in text or _LOADS.search(text)] == []


def test_without_its_script_a_page_says_the_same(browser: Browser, page: Page, whole: Path) -> None:
    """All of it; sorting, filters and what follows the pointer are the script's."""
    context = browser.new_context(java_script_enabled=False)
    without = context.new_page()
    for path in largest(whole):
        page.goto(path.as_uri())
        without.goto(path.as_uri())
        told = without.evaluate(TOLD)
        assert len(told) > 500
        assert page.evaluate(TOLD) == told
        assert without.locator("select, input").count() == 0
    context.close()


#: Which site, how wide, in which colours, and whether contrasts are looked at: they depend on colours alone.
_LOOKED_AT: tuple[tuple[str, int, str, bool], ...] = (
    ("sample", 360, "light", False),
    ("sample", 390, "dark", False),
    ("sample", 768, "light", True),
    ("sample", 768, "dark", True),
    ("sample", 768, "print", True),
    ("sample", 1280, "light", False),
    ("recordings", 360, "light", False),
    ("recordings", 768, "dark", True),
    ("recordings", 1280, "print", False),
)


@pytest.mark.parametrize(("whole", "width", "scheme", "contrast"), _LOOKED_AT, indirect=["whole"])
def test_the_largest_pages_have_no_fault_and_are_no_wider_than_the_screen(
    browser: Browser, whole: Path, width: int, scheme: str, *, contrast: bool
) -> None:
    """By the rules of axe, folded tables open: in light and dark, and on paper."""
    found: dict[str, Any] = {}
    how: Any = "light" if scheme == "print" else scheme
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=how)
    page = context.new_page()
    page.emulate_media(media="print" if scheme == "print" else "screen")
    for path in largest(whole):
        page.goto(path.as_uri())
        page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })")
        wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        faults = axe_faults(page, contrast=contrast)
        if wide > 0 or faults:
            found[path.name] = (wide, faults)
    context.close()
    assert found == {}


def test_keys_alone_lead_from_the_index_to_a_set_and_back(page: Page, whole: Path) -> None:
    """By Tab and Enter: a week, its first session, an exercise unfolded to its sets, the index again."""
    index = (whole / "index.html").as_uri()
    page.goto(index)
    follow(page, r"/2\d{3}-W\d\d\.html$")
    follow(page, r"/sessions/[^/]+\.html$")
    press(page, "document.activeElement.tagName === 'SUMMARY' && document.activeElement.closest('.exercises')")
    page.keyboard.press("Enter")
    assert page.locator(".exercises .sets tbody tr").first.is_visible()
    page.keyboard.press("Control+Home")
    page.evaluate("() => document.activeElement.blur()")
    follow(page, r"/index\.html$")
    assert page.url == index


def press(page: Page, until: str) -> None:
    """Step on until something has the focus."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate(f"() => Boolean({until})"):
            return
    raise AssertionError(f"nothing on {page.url} is such that {until}")


def follow(page: Page, address: str) -> None:
    """Step from link to link until one with such an address, and go where it leads."""
    press(page, f"new RegExp({address!r}).test(document.activeElement.href || '')")
    with page.expect_navigation():
        page.keyboard.press("Enter")
