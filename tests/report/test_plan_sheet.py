"""A plan as a page with boxes to tick."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from checkout import SAMPLES
from fitlift.exercises.catalogue import catalogue
from fitlift.plan.model import Plan
from fitlift.report.plan_sheet import plan_sheet
from fitlift.userfiles.plan_yaml import read_plan

TEXT = """\
plan: In <season> & out
sessions:
  - name: Strength A
    days: tuesday
    warm-up:
      - Jump rope: 5 min
    primary:
      - Back squat: 2x4-6 @ 80 kg rest 90-120 s warmup 10 @ 20 kg, 5
    accessory:
      - superset:
          - Dumbbell row: 1x8 per side @ 50 lb
          - Push-up: 1x8 @ bodyweight
"""

#: Elements without an end.
VOID = {"meta", "input", "br", "link", "img"}


class Page(HTMLParser):
    """The elements of a page, and whether each is closed where it should be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element; a field stands within its label."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)
        elif tag == "input":
            assert "label" in self.open

    def handle_endtag(self, tag: str) -> None:
        """It ends the element that was begun last."""
        assert self.open.pop() == tag

    def of(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        """Attributes of the elements of a kind."""
        return [found for name, found in self.elements if name == tag and attributes.items() <= found.items()]


def plan(text: str = TEXT) -> Plan:
    """A plan."""
    return read_plan(text, "plan.yaml", catalogue())


def test_each_set_has_one_box_with_a_name() -> None:
    """Light sets before the work; the name says of which exercise."""
    boxes = [each["aria-label"] for each in Page(plan_sheet(plan())).of("input", type="checkbox")]
    assert boxes == [
        "Set 1 of Jump rope",
        "Light set 1 of Back squat",
        "Light set 2 of Back squat",
        "Set 1 of Back squat",
        "Set 2 of Back squat",
        "Set 1 of Dumbbell row",
        "Set 1 of Push-up",
    ]


def test_what_was_done_has_a_place_in_its_unit() -> None:
    """No weight for time or for the body's own; long times in minutes."""
    fields = Page(plan_sheet(plan())).of("input", type="text", autocomplete="off")
    assert [each["aria-label"] for each in fields if "aria-label" in each] == [
        "Minutes, Set 1 of Jump rope",
        "Weight in kg, Set 1 of Back squat",
        "Repetitions, Set 1 of Back squat",
        "Weight in kg, Set 2 of Back squat",
        "Repetitions, Set 2 of Back squat",
        "Weight in lb, Set 1 of Dumbbell row",
        "Repetitions, Set 1 of Dumbbell row",
        "Repetitions, Set 1 of Push-up",
    ]


def test_ways_and_calories_have_a_place_in_their_unit() -> None:
    """As repetitions have."""
    made = plan(
        "plan: P\nsessions:\n  - name: A\n    exercises:\n      - Farmers walk: 1x40 m\n      - Rowing: 20 calories\n"
    )
    names = [each.get("aria-label", "") for each in Page(plan_sheet(made)).of("input", type="text")]
    assert {"Metres, Set 1 of Farmers walk", "Calories, Set 1 of Rowing"} <= set(names)


def test_names_are_text_and_figures_stand_beside_them() -> None:
    """Nothing that a plan says is taken for markup."""
    text = plan_sheet(plan())
    assert "<title>In &lt;season&gt; &amp; out</title>" in text
    assert "<h4>2. Back squat</h4>\n<p>2 × 4-6, 80 kg, rest 90-120 s</p>" in text
    assert "<p>Superset A, in turns</p>" in text
    assert "<p>Tuesday</p>" in text


@pytest.mark.parametrize("path", sorted((SAMPLES / "plans").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_samples_are_sound_pages_that_need_nothing_else(path: Path) -> None:
    """Closed elements, headings in order, no script, nothing from elsewhere; a box for each set; the same bytes."""
    made = plan(path.read_text(encoding="utf-8"))
    text = plan_sheet(made)
    page = Page(text)
    assert page.open == []
    assert page.of("html", lang="en")
    assert page.of("meta", name="viewport")
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in page.elements}
    assert not re.search(r"https?:|url\(|@import|src=|href=", text)
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    sets = sum(each.sets + len(each.warmups) for session in made.sessions for each in session.exercises)
    assert len(page.of("input", type="checkbox")) == sets
    assert plan_sheet(made) == text


def test_colours_can_be_told_apart() -> None:
    """Each colour of text has a contrast of 4.5 or more to white, as WCAG 2.2, 1.4.3 asks for."""

    def luminance(colour: str) -> float:
        parts = [int(2 * digit, 16) / 255 for digit in colour]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    colours = set(re.findall(r"(?<![-\w])color: #([0-9a-f]{3});", plan_sheet(plan())))
    assert colours
    assert all(1.05 / (luminance(each) + 0.05) >= 4.5 for each in colours)
