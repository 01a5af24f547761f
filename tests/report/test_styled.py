"""Lines of spans: plain, and with colours on a terminal."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from fitlift.report.page import Brief, Grid, Listing, Page, Prose, Section
from fitlift.report.styled import Line, Style, coloured, in_encoding, plain
from fitlift.report.text_page import text_page

SETS = Grid("Sets", ("#", "Exercise", "Sets done"), (), (("", (("a", "?", "15 × 16 kg"), ("b", "Row?", "8"))),))
ZONES = Grid("Zones", ("Zone",), ("Time",), (("", (("zone 1", "1:00"), ("2", "0:30"))),), brief=Brief((0.75, 0.25)))
VERDICTS = Listing((("pass", "main lift"), ("miss", "no leg, work " * 3), ("cannot say", "warm-up: none"), ("", "x")))

PAGE = Page(
    "x",
    "Strength",
    "Tue 10 Nov 2026",
    (("15 sets",),),
    (
        Section("sets", "What was done", (SETS, Prose(("in short",), is_quiet=True))),
        Section("zones", "Heart zones", (ZONES,), "of 200", is_headed=True),
        Section("principles", "For runners", (VERDICTS,), is_headed=True),
    ),
)


def without_colours(text: str) -> str:
    """A text without the marks that a terminal takes for colours."""
    return re.sub(r"\x1b\[\d+m", "", text)


def test_what_matters_stands_out() -> None:
    """Headings, what is open, bars, what was followed and what was not; by what it is, whatever it says."""
    assert coloured(text_page(PAGE, width=40)).splitlines() == [
        "\x1b[1mStrength · Tue 10 Nov 2026\x1b[0m",
        "15 sets",
        "",
        "\x1b[2m#  Exercise  Sets done\x1b[0m",
        "a  \x1b[33m?\x1b[0m         15 × 16 kg",
        "b  Row?      8",
        "",
        "\x1b[2min short\x1b[0m",
        "",
        "\x1b[1mHeart zones (of 200)\x1b[0m",
        f"  zone 1  \x1b[36m{'█' * 16}\x1b[0m\x1b[2m{'░' * 5}\x1b[0m     1:00",
        f"  2       \x1b[36m{'█' * 5}\x1b[0m\x1b[2m{'░' * 16}\x1b[0m     0:30",
        "",
        "\x1b[1mFor runners\x1b[0m",
        "\x1b[32m  ✓\x1b[0m main lift",
        "\x1b[31m  ✗\x1b[0m no leg, work no leg, work no leg,",
        "    work",
        "\x1b[2m  – warm-up: none\x1b[0m",
        "  x",
    ]


STYLES: list[Style] = ["", "strong", "quiet", "good", "bad", "open", "bar"]
LINES = st.lists(
    st.lists(st.tuples(st.text(st.characters(exclude_characters="\x1b")), st.sampled_from(STYLES))).map(tuple)
)


@given(LINES)
def test_without_its_colours_the_text_is_the_same(lines: list[Line]) -> None:
    """Nothing is added, moved or left out."""
    assert without_colours(coloured(lines)) == plain(lines)


def test_an_encoding_without_blocks_has_other_signs() -> None:
    """Of ASCII all are others; of a code page of Europe, which has ×, ·, – and …, blocks and ticks alone."""
    bar: Line = (("5 × 80 kg · ", ""), ("██", "bar"), ("░", "quiet"), (" ✓ ✗ – …", "good"))
    assert plain(in_encoding([bar], "ascii")) == "5 x 80 kg - ##. + x - ...\n"
    assert plain(in_encoding([bar], "cp1252")) == "5 × 80 kg · ##. + x – …\n"
    assert in_encoding([bar], "utf-8") == [bar]
