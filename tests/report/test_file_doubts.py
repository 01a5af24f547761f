"""Oddities of files, told once."""

from __future__ import annotations

from fitlift.errors import Notice
from fitlift.history.joined import JOINED
from fitlift.report.doubt_tables import doubt_parts
from fitlift.report.file_doubts import Doubt, doubt_entries, doubts_of


def stale(seconds: int) -> Notice:
    """Totals that differ, with figures of each file's own."""
    return Notice("stale-totals", f"the totals say {seconds} s: sets were changed", session=1)


MADE = Notice("synthetic-timing", "a program made this file: set times are not measured")
CUT = Notice("truncated", "the file is cut short at byte 2,089")


def test_a_sentence_of_many_files_stands_once_with_their_number() -> None:
    """With other figures it is the same sentence from three files on."""
    many = doubts_of((f"{number}.fit", [MADE, stale(2000 + number)]) for number in range(30))
    names = tuple(f"{number}.fit" for number in range(30))
    assert many == [
        Doubt(names, "a program made this file: set times are not measured"),
        Doubt(names, "the totals say 2000 s: sets were changed (in 0.fit; the others are alike)"),
    ]
    assert [who for who, _ in doubt_entries(many)] == ["30 files", "30 files"]
    two = doubts_of([("a.fit", [stale(10)]), ("b.fit", [stale(20)])])
    assert [each.files for each in two] == [("a.fit",), ("b.fit",)]


def test_what_one_file_alone_has_stands_with_it() -> None:
    """And no notice that says of which recordings a session is made."""
    joined = Notice(JOINED, "one session, recorded twice", session=1)
    found = doubts_of([("a.fit", [CUT, joined, MADE]), ("b.fit", [MADE, MADE])])
    assert doubt_entries(found) == [
        ("a.fit", "the file is cut short at byte 2,089"),
        ("2 files", "a program made this file: set times are not measured"),
    ]


def test_few_doubts_are_sentences_and_more_a_folded_table() -> None:
    """Which file, what, and what that changes."""
    few = doubts_of([("a.fit", [CUT]), ("b.fit", [MADE])])
    assert doubt_parts(few) == (
        [
            "a.fit: the file is cut short at byte 2,089.",
            "b.fit: a program made this file: set times are not measured.",
        ],
        [],
    )
    more = doubts_of([("a.fit", [CUT, stale(10)]), ("b.fit", [MADE, stale(20)])])
    texts, (table,) = doubt_parts(more)
    assert (texts, table.caption, table.is_folded) == ([], "2 files with doubts", True)
    assert table.heads == ("File", "What", "What it changes")
    assert table.groups[0][1] == (
        ("a.fit", "the file is cut short at byte 2,089", ""),
        ("a.fit", "the totals say 10 s", "sets were changed"),
        ("b.fit", "the totals say 20 s", "sets were changed"),
        ("b.fit", "a program made this file", "set times are not measured"),
    )
