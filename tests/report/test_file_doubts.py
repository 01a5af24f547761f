"""Oddities of files, told once."""

from __future__ import annotations

from fitlift.errors import Notice
from fitlift.history.joined import JOINED
from fitlift.records.said import Row, Said
from fitlift.report.doubt_tables import doubt_parts
from fitlift.report.file_doubts import Doubt, doubt_entries, doubts_of


def stale(seconds: int) -> Notice:
    """Totals that differ, with figures of each file's own."""
    total: Row = {"check": "reps", "stated": seconds, "found": 5}
    return Notice("stale-totals", Said("totals_changed", {"each_total": (total,)}), session=1)


MADE = Notice("synthetic-timing", Said("made_by_program"))
CUT = Notice("trailing-bytes", Said("bytes_left_over", {"bytes": 3, "byte": 2089}))
MADE_WHAT = "synthetic timing"
MADE_CHANGE = "a program made this file, set times and the heart rate of a set may not be measured"
CHANGED = "it was changed after the workout"


def changed(reps: int) -> str:
    """What is said of totals that differ, without what it changes."""
    return f"the watch summed up {reps:,} reps, the file now lists 5 reps"


def test_a_sentence_of_many_files_stands_once_with_their_number() -> None:
    """With other figures it is the same sentence from three files on."""
    many = doubts_of((f"{number}.fit", [MADE, stale(2000 + number)]) for number in range(30))
    names = tuple(f"{number}.fit" for number in range(30))
    assert many == [Doubt(names, (MADE.said,)), Doubt(names, (stale(2000).said,), told_of="0.fit")]
    assert [each.text for each in many] == [
        f"{MADE_WHAT}: {MADE_CHANGE}",
        f"{changed(2000)}: {CHANGED} (in 0.fit; the others are alike)",
    ]
    assert [who for who, _ in doubt_entries(many)] == ["30 files", "30 files"]
    two = doubts_of([("a.fit", [stale(10)]), ("b.fit", [stale(20)])])
    assert [each.files for each in two] == [("a.fit",), ("b.fit",)]


def test_what_one_file_alone_has_stands_with_it() -> None:
    """And no notice that says of which recordings a session is made."""
    joined = Notice(JOINED, Said("recorded_twice", {"taken_what": "times", "other_file": "c.fit"}), session=1)
    found = doubts_of([("a.fit", [CUT, joined, MADE]), ("b.fit", [MADE, MADE])])
    assert doubt_entries(found) == [
        ("a.fit", "3 bytes left over at the end, from byte 2,089 on"),
        ("2 files", f"{MADE_WHAT}: {MADE_CHANGE}"),
    ]


def test_few_doubts_are_sentences_and_more_a_folded_table() -> None:
    """Which file, what, and what that changes."""
    few = doubts_of([("a.fit", [CUT]), ("b.fit", [MADE])])
    assert doubt_parts(few) == (
        [
            "a.fit: 3 bytes left over at the end, from byte 2,089 on.",
            f"b.fit: {MADE_WHAT}: {MADE_CHANGE}.",
        ],
        [],
    )
    more = doubts_of([("a.fit", [CUT, stale(10)]), ("b.fit", [MADE, stale(20)])])
    texts, (table,) = doubt_parts(more)
    assert (texts, table.caption, table.is_folded) == ([], "2 files with doubts", True)
    assert table.heads == ("File", "What", "What it changes")
    assert table.groups[0][1] == (
        ("a.fit", "3 bytes left over at the end, from byte 2,089 on", ""),
        ("a.fit", changed(10), CHANGED),
        ("b.fit", changed(20), CHANGED),
        ("b.fit", MADE_WHAT, MADE_CHANGE),
    )
