"""Tables of plain text: widths, folding, wide characters."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from fitlift.report.cells import chopped, cut, folded, width_of
from fitlift.report.styled import plain
from fitlift.report.text_table import TextTable

CELLS = (
    "Back squat (98 %)",
    "5 5 5 4 × 80 kg",
    "罗马尼亚硬拉 12 × 10 kg",
    "❤️ 👍🏽 👨‍👩‍👧 e\N{COMBINING ACUTE ACCENT}te",
    "supercalifragilisticexpialidocious",
    "",
)


def test_every_character_is_as_wide_as_terminals_show_it() -> None:
    """Held against another program's table, where that is of no later Unicode than this Python's."""
    known = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    named = (each for each in known if unicodedata.category(each) != "Cn")
    assert [each for each in named if width_of(each) != cell_len(each)] == []


def test_marks_and_joined_characters_take_no_room() -> None:
    """An accent, a family, a heart that is made an emoji."""
    texts = ("e\N{COMBINING ACUTE ACCENT}", "👨‍👩‍👧", "❤", "❤️", "\u200bx")
    assert [width_of(each) for each in texts] == [1, 2, 1, 2, 1]


def test_what_has_no_room_is_cut_and_chopped_between_characters() -> None:
    """Half of a wide one is a blank."""
    assert [cut("日本語", width) for width in (1, 2, 3, 6)] == [" ", "日", "日 ", "日本語"]
    assert chopped("日本語", 4) == ["日本", "語"]
    assert folded("one two three", 7) == ["one two", "three"]
    assert folded("supercali", 4) == ["supe", "rcal", "i"]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_table_is_laid_out_as_another_program_does_it(width: int) -> None:
    """All cells in all places, among them columns that are never folded."""
    left, right = ("#", "Exercise", "Sets done"), ("Rest", "HR max")
    mine, other = TextTable(left, right), Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="")
    for head in (*left, *right):
        other.add_column(head, justify="right" if head in right else "left", overflow="fold", no_wrap=head == "#")
    for place in range(len(CELLS)):
        row = [CELLS[(place + step) % len(CELLS)] for step in range(5)]
        mine.add_row("a", *row[1:])
        other.add_row("a", *row[1:])
    console = Console(width=width, color_system=None, markup=False, emoji=False, highlight=False, legacy_windows=False)
    with console.capture() as shown:
        console.print(other)
    assert plain(mine.lines(width)).splitlines() == [line.rstrip() for line in shown.get().splitlines()]
