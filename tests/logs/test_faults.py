"""What cannot be read is left out and told: which line, which column, what stands there."""

from __future__ import annotations

import pytest

import log_texts
from fitlift.errors import SourceError
from log_texts import read, told

HEAD = "start,exercise,weight_kg,reps,rpe,note"


def log(*rows: str) -> str:
    """A log in the plain form."""
    return "\n".join((HEAD, *rows, ""))


def test_a_cell_that_cannot_be_read_costs_itself_alone() -> None:
    """The set stays."""
    found = read(log("2025-12-19 07:30,Squat,heavy,5,11,", "2025-12-19 07:30,Squat,80,five,8,"))
    assert [told(each) for each in found.each_set] == [("Squat", 5, None, None), ("Squat", None, 80, None)]
    assert [each.weight_state for each in found.each_set] == ["absent", "logged"]
    assert [(each.code, each.text) for each in found.notices] == [
        (
            "log-cells",
            (
                '3 cells of the log cannot be read and are left out (line 2: weight_kg is "heavy"; line 2: rpe is '
                '"11"; line 3: reps is "five")'
            ),
        )
    ]


def test_a_row_without_a_time_or_an_exercise_is_left_out() -> None:
    """Three are told one by one, how many more there are after them."""
    rows = [f",Squat,80,{reps},," for reps in range(4)]
    found = read(log("2025-12-19 07:30,Squat,80,5,,", "2025-12-19 07:30,,80,5,,", *rows))
    assert len(found.each_set) == 1
    assert [(each.code, each.text) for each in found.notices] == [
        (
            "log-rows",
            (
                "5 rows of the log cannot be read and are left out (line 3: exercise is empty; line 4: start is empty; "
                "line 5: start is empty; and 2 more)"
            ),
        )
    ]


def test_dates_that_can_be_read_in_two_ways_are_asked_for() -> None:
    """Before anything is counted."""
    with pytest.raises(SourceError) as caught:
        read(log("3/4/2025 07:30,Squat,80,5,,"))
    assert str(caught.value) == (
        "log.csv: is a log with dates of which nothing says whether the day or the month is first, as "
        '"3/4/2025 07:30"; say it with --set log_date_order=day, or =month'
    )


def test_distances_without_a_unit_count_for_nothing_and_it_is_said() -> None:
    """A log of lifting does not fail for it."""
    text = log_texts.STRONG_CLASSIC.replace(",0,60,,,", ",2,60,,,").replace("Weight", "Weight (kg)")
    found = read(text)
    assert [each.distance_m for each in found.each_set if each.duration_s == 60] == [None]
    (notice,) = found.notices
    assert notice.text == (
        "the log does not say in which unit the distance of 1 set is, which counts for nothing; --set "
        "log_distance_unit=km, or =mi, =m says it"
    )


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3", "<script>"])
def test_what_a_spreadsheet_would_run_is_text(cell: str) -> None:
    """In names and notes; as a number it is none."""
    (one,) = read(log(f"2025-12-19 07:30,{cell} lift,{cell},5,,{cell}")).each_set
    assert (one.exercise_name, one.weight_kg, one.note) == (f"{cell} lift", None, cell)


def test_a_name_of_signs_alone_is_none() -> None:
    """It cannot be told from others."""
    found = read(log("2025-12-19 07:30,Squat,80,5,,", "2025-12-19 07:30,---,80,5,,"))
    assert [told(each) for each in found.each_set] == [("Squat", 5, 80, None)]


def test_a_session_that_lasted_longer_than_a_day_has_no_length() -> None:
    """The timer was forgotten."""
    text = log_texts.HEVY.replace("22 Dec 2025, 18:57", "24 Dec 2025, 18:57")
    assert [each.timer_s for each in read(text).each_session] == [35 * 60, None]


def test_a_quote_without_an_end_is_told_and_what_stands_before_it_counts() -> None:
    """Else the rest of the file were silently one cell."""
    found = read(
        log("2025-12-19 07:30,Squat,80,5,,", '2025-12-19 07:30,Squat,80,5,,"deep', "2025-12-19 07:30,Squat,80,5,,")
    )
    assert len(found.each_set) == 1
    assert [(each.code, each.text) for each in found.notices] == [
        ("log-cut", "the log cannot be read from line 3 on: a quote there has no end")
    ]


def test_a_row_with_more_cells_than_columns_is_left_out() -> None:
    """A comma that was meant as one of decimals moved all behind it."""
    found = read(log("2025-12-19 07:30,Squat,80,5,8,,", "2025-12-19 07:30,Squat,82,5,5,8,easy"))
    assert [told(each) for each in found.each_set] == [("Squat", 5, 80, None)]
    (notice,) = found.notices
    assert notice.text == '1 row of the log cannot be read and is left out (line 3: note is "8,easy")'


def test_a_unit_that_nobody_knows_is_no_weight() -> None:
    """Neither the one that is set instead."""
    text = (
        "start,exercise,weight,weight_unit,reps\n2025-12-19 07:30,Squat,12,stone,5\n2025-12-19 07:30,Squat,80,KGS,5\n"
    )
    found = read(text)
    assert [told(each) for each in found.each_set] == [("Squat", 5, None, None), ("Squat", 5, 80, None)]
    assert ['line 2: weight_unit is "stone"' in each.text for each in found.notices] == [True]
