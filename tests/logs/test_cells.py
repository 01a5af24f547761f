"""Numbers, durations and flags as apps and spreadsheets write them."""

from __future__ import annotations

import pytest

from fitlift.logs.cells import Commas, flag_of, seconds_of, whole_of

PLAIN = Commas([])


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("80", 80),
        ("80.5", 80.5),
        (".5", 0.5),
        ("-20", -20),
        ("\N{MINUS SIGN}20", -20),
        ("1 250.5", 1250.5),
        ("1e2", 100),
    ],
)
def test_a_number_with_a_point(cell: str, number: float) -> None:
    """And a minus of any kind; spaces may part thousands."""
    assert PLAIN.number(cell) == number


@pytest.mark.parametrize("cell", ["", "nan", "inf", "-", "80 kg", "8-10", "=2+3", "1.2.3", "1e99", "٣٣kg"])
def test_what_is_no_number(cell: str) -> None:
    """Words for numbers are none, nor is what a spreadsheet would work out."""
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        PLAIN.number(cell)


def test_a_comma_is_what_all_numbers_of_a_file_say() -> None:
    """Two or one digits behind it are decimals; a point behind it makes it part thousands."""
    assert Commas(["1,000", "82,5"]).number("1,000") == 1.0
    assert Commas(["1,000", "1,250.5"]).number("1,000") == 1000
    assert Commas(["1,000,000"]).number("1,000") == 1000
    assert Commas(["1.250,5"]).number("1.250,5") == 1250.5


@pytest.mark.parametrize("cells", [["1,000"], ["82,5", "1,250.5"]])
def test_a_comma_that_may_be_either_is_not_read(cells: list[str]) -> None:
    """Nor one of a file that has both."""
    with pytest.raises(ValueError, match="1,000"):
        Commas(cells).number("1,000")


def test_a_point_that_may_part_thousands_is_not_read_where_commas_are_decimals() -> None:
    """It is not one and a quarter."""
    with pytest.raises(ValueError, match=r"1\.250"):
        Commas(["82,5"]).number("1.250")


@pytest.mark.parametrize(
    ("cell", "seconds"),
    [
        *(("1h 10m", 4200), ("45m", 2700), ("45 min", 2700), ("1 h 5 min 3 s", 3903), ("90s", 90), ("2h", 7200)),
        *(("1:10:00", 4200), ("0:08:30", 510), ("3:30", 210), ("4200", 4200), ("62.5", 62.5), ("0", 0)),
    ],
)
def test_a_duration(cell: str, seconds: float) -> None:
    """In words, as a clock has it, or in seconds."""
    assert seconds_of(cell, PLAIN) == seconds


@pytest.mark.parametrize("cell", ["", "long", "-5", "5 parsecs", "1h and more"])
def test_what_is_no_duration(cell: str) -> None:
    """It is never guessed."""
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        seconds_of(cell, PLAIN)


def test_repetitions_are_whole() -> None:
    """Spreadsheets write 8 as 8.0."""
    assert whole_of("8.0", PLAIN) == 8
    for cell in ("8.5", "-1"):
        with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
            whole_of(cell, PLAIN)


def test_yes_and_no() -> None:
    """In letters and digits."""
    assert [flag_of(each) for each in ("TRUE", "1", "yes", "false", "0", "")] == [True, True, True, False, False, False]
    with pytest.raises(ValueError, match="perhaps"):
        flag_of("perhaps")
