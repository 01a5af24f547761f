"""A session as Markdown."""

from __future__ import annotations

import pytest

from fitlift.report.markdown_page import escaped, markdown_page
from fitlift.report.page import Grid, Listing, Page, Prose, Section, Verbatim


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 × 80 kg (aim 5-8), see a.fit", "5 × 80 kg (aim 5-8), see a.fit"),
        ("<script>alert(1)</script> & co", "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co"),
        ("a | b * c_d `e` [f](g) ~h~ \\", r"a \| b \* c\_d \`e\` \[f\](g) \~h\~ " + "\\\\"),
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("12. no list", r"12\. no list"),
        ("3 sets", "3 sets"),
        ("two\nlines", "two lines"),
    ],
)
def test_a_text_stays_what_it_is(text: str, expected: str) -> None:
    """Whatever Markdown could see in it."""
    assert escaped(text) == expected


def test_each_part_has_its_form() -> None:
    """Headings, paragraphs, lists, tables with aligned figures, fences; sections that would be empty are left out."""
    grid = Grid("Sets", ("#", "Exercise"), ("Rest",), (("Block 1", (("a", "Row | seated", "1:05"),)),))
    sections = (
        Section("sets", "What was done", (grid, Prose(("Set 4: slow",)))),
        Section("principles", "For runners", (Listing((("pass", "Main lift"), ("", "Plain"))),)),
        Section("load", "Load", ()),
        Section("explanation", "Why", (Verbatim("a  ```  b\n"),)),
    )
    page = Page("s1", "Strength", "Thu 19 Nov 2026", (("15 sets", "Heart rate avg 98."),), sections)
    assert markdown_page([page], {}, notes=["Also: a run"]) == (
        "# Strength\n\nThu 19 Nov 2026\n\n15 sets\n\nHeart rate avg 98.\n\n"
        "## What was done\n\n**Block 1**\n\n"
        "| # | Exercise | Rest |\n| :-- | :-- | --: |\n| a | Row \\| seated | 1:05 |\n\nSet 4: slow\n\n"
        "## For runners\n\n- ✓ Main lift\n- Plain\n\n"
        "## Why\n\n````text\na  ```  b\n````\n\n"
        "Also: a run\n"
    )
