"""Bytes to rows, whatever wrote them."""

from __future__ import annotations

import pytest

import log_texts
from fitlift.logs import is_log
from fitlift.logs.reading import read_log
from fitlift.logs.text import header_of, rows_of
from log_texts import told

PLAN = [told(each) for each in read_log(log_texts.HEVY.encode(), "log.csv").each_set]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_ends_of_lines(encoding: str, end: str) -> None:
    """Apps write UTF-8, spreadsheets what they like."""
    text = log_texts.HEVY.replace("My Own Lift", "Übung für mich").replace("\n", end)
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    log = read_log(mark + text.encode(encoding), "log.csv")
    assert [told(each) for each in log.each_set] == [("Übung für mich", 10, 12, None), *PLAN[1:]]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_separators(separator: str) -> None:
    """Between quotes a comma stays one."""
    text = log_texts.HEVY.replace('","', f'"{separator}"')
    assert [told(each) for each in read_log(text.encode(), "log.csv").each_set] == PLAN


def test_a_cell_of_several_lines_is_one_and_lines_are_counted_as_an_editor_does() -> None:
    """Notes are written so."""
    text = log_texts.HEVY.replace('"belt"', '"belt,\nand ""sleeves"""')
    log = read_log(text.encode(), "log.csv")
    assert log.each_set[1].note == 'belt,\nand "sleeves"'
    rows = rows_of(text.encode())
    assert rows is not None
    assert [line for line, _ in rows.rows] == [2, 4, 6, 8, 9, 10, 11, 12, 13]


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"\n", b"<html>", b"{}", b"\x0e\x10\x00", b"title", b"a,b\n1,2\n", bytes(range(256)), b"\xff\xfe"),
        b"date,weight,fat\n2025-12-19,70,12\n",
    ],
)
def test_what_is_no_log(data: bytes) -> None:
    """Nor is it mistaken for one."""
    assert not is_log(data)


def test_a_table_of_another_kind_has_a_header_all_the_same() -> None:
    """It is shown to who names it as a log."""
    header = header_of(b"date,weight,fat\n2025-12-19,70,12\n")
    assert header is not None
    assert (header.cells, header.dialect) == (("date", "weight", "fat"), None)


def test_the_line_by_which_a_spreadsheet_tells_its_separator_is_no_header() -> None:
    """Excel writes it."""
    text = "sep=;\r\n" + log_texts.HEVY.replace('","', '";"')
    assert [told(each) for each in read_log(text.encode(), "log.csv").each_set] == PLAN


def test_rows_that_are_cut_short_or_empty_do_no_harm() -> None:
    """A download that broke off ends so."""
    text = log_texts.HEVY[: log_texts.HEVY.index('"My Own Lift"')] + "\n\n,,,\n"
    assert len(read_log(text.encode(), "log.csv").each_set) == 8
