"""Pages as text for narrow screens and wide ones."""

from __future__ import annotations

import pytest

from fitlift.report.page import Grid, Listing, Page, Remarks, Section, Verbatim
from fitlift.report.styled import plain
from fitlift.report.text_page import text_page
from on_screen import parts_text

ROWS = (("2026-W36", "31 Aug-6 Sep", "2", "20", "158", "2,936"), ("all", "", "22", "218", "1,741", "31,458"))
WEEKS = Grid("Weeks", ("Week", "Dates"), ("Sessions", "Sets", "Reps", "kg"), (("", ROWS),), is_stacked=True)


def test_a_table_without_room_is_paragraphs() -> None:
    """Where a figure, or the dates of a week, would not stand in one line."""
    assert parts_text(WEEKS, width=53) == (
        "Week      Dates         Sessions  Sets   Reps      kg\n"
        "2026-W36  31 Aug-6 Sep         2    20    158   2,936\n"
        "all                           22   218  1,741  31,458\n"
    )
    assert "Dates 31 Aug-6 Sep; " in parts_text(WEEKS, width=52)
    assert parts_text(WEEKS, width=40) == (
        "2026-W36\n"
        "  Dates 31 Aug-6 Sep; Sessions 2; Sets\n"
        "  20; Reps 158; kg 2,936\n"
        "all\n"
        "  Sessions 22; Sets 218; Reps 1,741; kg\n"
        "  31,458\n"
    )


@pytest.mark.parametrize("width", [40, 55, 80])
def test_no_figure_is_broken(width: int) -> None:
    """Nor a row of repetitions with its weight."""
    lines = parts_text(WEEKS, Remarks(("last 8 8 7 × 12 kg, then 10 10 9 × 14 kg",)), width=width).splitlines()
    assert max(map(len, lines)) <= width
    words = " ".join(lines)
    assert all(any(figure in line for line in lines) for figure in ("31,458", "8 8 7 × 12 kg", "10 10 9 × 14 kg"))
    assert "1,741" in words


def test_what_belongs_to_an_entry_stands_below_it() -> None:
    """With a dash; a list under a heading has its own caption one step to the right."""
    told = Listing((("", "Volume"), ("part", "480 kg: two sets"), ("", "Density")), "How they come about")
    page = Page("x", "", "", (), (Section("x", "Figures", (told,), is_headed=True),))
    assert plain(text_page(page, width=80)) == (
        "Figures\n  How they come about\n    Volume\n    - 480 kg: two sets\n    Density\n"
    )


def test_a_command_stays_as_it_is() -> None:
    """However long it is: it is to be copied."""
    command = "  fitlift label " + "x" * 60
    assert parts_text(Verbatim(command), width=40) == f"{command}\n"
